"""What can be said of a slot."""

import math

from hypothesis import given
from hypothesis import strategies as st
from settling import BOOK, document, figure, period, settle

from crackdown.model.claim import Claim
from crackdown.model.report import Document
from crackdown.model.tally import Tally
from crackdown.reconcile.policy import interval
from crackdown.reconcile.slots import Saying
from crackdown.reconcile.tallies import LATEST, NO_RULE, SUPPORTED, camps

DAY = {"place": ("Bavet",), "date": period("2025-03-07")}


def report(name: str, n: int, published: str = "2025-03-08", **more: object) -> tuple[Document, Claim]:
    own = " ".join(f"{name}{at}" for at in range(12))
    page = document(name, f"{own} {n} people", published)
    return page, figure(page, f"{n} people", n, **DAY, **more)


def tally(*reports: tuple[Document, Claim], policy: str = "plain") -> Tally:
    pages, claims = zip(*reports, strict=True)
    (found,) = settle(pages, claims, policy).tallies
    return found


def test_reports_that_meet_are_one_camp() -> None:
    found = tally(report("a", 214), report("b", 210, hedge="about"), report("c", 200, hedge="over"))
    assert len(found.camps) == 1
    assert (found.range.low, found.range.high) == (214, 214)
    assert (found.best, found.rule) == (214, SUPPORTED)


def test_the_losing_claims_stay() -> None:
    reports = [report("a", 214), report("b", 214), report("c", 241)]
    found = tally(*reports)
    assert [len(camp.claims) for camp in found.camps] == [2, 1]
    assert (found.range.low, found.range.high, found.best) == (214, 241, 214)


def test_ten_outlets_that_quote_one_voice_are_one_witness() -> None:
    crowd = [report(f"r{n}", 241, source="Border Police", source_kind="police") for n in range(10)]
    found = tally(*crowd, report("a", 214), report("b", 214))
    assert [camp.witnesses for camp in found.camps] == [("d-a", "d-b"), ("Border Police",)]


def test_a_copy_that_drops_the_source_is_no_second_witness() -> None:
    page, claim = report("a", 214, source="the Border Police", source_kind="police")
    copy = document("z", page.text, "2025-03-09")
    quoting = report("b", 214, source="Border Police", source_kind="police")
    found = tally((page, claim), (copy, figure(copy, "214 people", 214, **DAY)), quoting, report("c", 214))
    assert found.camps[0].witnesses == ("Border Police", "d-c")


def test_the_latest_official_exact_figure_is_best() -> None:
    early = report("a", 214, "2025-03-08", source="Border Police", source_kind="police")
    late = report("b", 219, "2025-03-11", source="Interior Ministry", source_kind="government")
    crowd = [report(f"r{n}", 214) for n in range(3)]
    found = tally(early, late, *crowd)
    assert (found.best, found.rule) == (219, LATEST)


def test_without_an_exact_figure_there_is_no_best() -> None:
    found = tally(report("a", 200, hedge="over"), report("b", 210, hedge="about"))
    assert (found.best, found.rule) == (None, NO_RULE)
    assert found.range.high < math.inf


def test_the_policy_is_recorded() -> None:
    assert tally(report("a", 214), policy="acled").policy == "acled"


@given(
    st.lists(st.tuples(st.integers(1, 60), st.sampled_from(["exact", "about", "over", "nearly", "up_to"])), max_size=8)
)
def test_every_saying_is_in_one_camp_and_meets_all_of_it(said: list[tuple[int, str]]) -> None:
    page = document("r", "There were 7 people.")
    sayings = []
    for at, (n, hedge) in enumerate(said):
        claim = figure(page, "7 people", n, hedge=hedge, role=str(at))
        sayings.append(Saying(claim, interval(claim.number, BOOK.hedges.policies["plain"]), page, "r"))
    found = camps(sayings)
    assert sum(len(members) for _, members in found) == len(sayings)
    assert all(common.within(saying.interval) for common, members in found for saying in members)

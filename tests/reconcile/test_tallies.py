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
from crackdown.reconcile.tallies import LATEST, NO_RULE, SUPPORTED, camps, leading

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


def test_two_figures_of_one_voice_in_one_report_are_no_two_sides() -> None:
    page = document("a", "They checked 230 people. In the first house were 215 people.", "2025-03-08")
    said = [figure(page, f"{n} people", n, **DAY) for n in (230, 215)]
    (found,) = settle([page], said).tallies
    assert [(camp.interval.low, camp.claims) for camp in found.camps] == [(230, (said[0].id,))]
    voices = [figure(page, f"{n} people", n, source=by, **DAY) for n, by in ((230, "Border Police"), (215, "Ministry"))]
    assert len(settle([page], voices).tallies[0].camps) == 2


def test_groups_that_are_only_spelt_differently_are_one_slot() -> None:
    roles = ("guest houses", "guesthouses", "guest-houses", "villas")
    pages = [document(f"r{at}", f"{role} told by {at * 'x'} were 9 {role}") for at, role in enumerate(roles)]
    claims = [
        figure(page, f"9 {role}", 9, "raided", "sites", role=role, **DAY)
        for page, role in zip(pages, roles, strict=True)
    ]
    groups = {(found.group, len(found.camps[0].claims)) for found in settle(pages, claims).tallies}
    assert groups == {("guest house", 3), ("villa", 1)}


def test_the_leading_tally_has_the_most_witnesses_then_people_then_the_largest_number() -> None:
    pages = [document(name, f"{name} {text}") for name, text in (("a", "30 men, 90 officers, 17 CNY"), ("b", "30 men"))]
    men = [figure(page, "30 men", 30, nationality=("ID",), **DAY) for page in pages]
    officers = figure(pages[0], "90 officers", 90, "deployed", "officers", **DAY)
    money = figure(pages[0], "17 CNY", 17_000, "seized", "money", unit="CNY", **DAY)
    for claims in ([*men, officers, money], [men[0], officers, money]):
        found = leading(settle(pages, claims).tallies)
        assert found is not None
        assert (found.act, found.group) == ("arrested", "ID")
    assert leading(()) is None

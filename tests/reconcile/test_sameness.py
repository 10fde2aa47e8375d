"""Agreement that is not seen at once."""

import pytest
from settling import deed, document, figure, period, settle

from crackdown.model.claim import Claim
from crackdown.model.finding import Finding
from crackdown.model.report import Document

DAY = {"place": ("Bavet", "Cambodia"), "date": period("2025-03-07")}


def agreed(pages: list[Document], claims: list[Claim]) -> list[Finding]:
    return [one for one in settle(pages, claims).findings if one.kind == "agrees"]


def named(first: str, second: str, n: int = 5, of: str = "sites", act: str = "cut_off") -> list[Finding]:
    pages = [
        document("a", f"Engineers cut the power at 5 {first} of the line.", outlet="Paper A"),
        document("b", f"There were {n} {second} without light, people said.", outlet="Paper B"),
    ]
    claims = [
        figure(pages[0], f"5 {first}", 5, act, of, role=first, **DAY),
        figure(pages[1], f"{n} {second}", n, act, of, role=second, **DAY),
    ]
    return agreed(pages, claims)


@pytest.mark.parametrize(("first", "second"), [("points", "feeder points"), ("feeder points", "places")])
def test_other_words_for_the_same_points(first: str, second: str) -> None:
    (one,) = named(first, second)
    assert one.message.endswith(": the same, in other words")


@pytest.mark.parametrize(("first", "second", "n"), [("points", "feeder points", 6), ("points", "towns", 5)])
def test_other_points(first: str, second: str, n: int) -> None:
    assert named(first, second, n) == []


def test_cars_are_no_vans() -> None:
    assert named("cars", "vans", of="vehicles", act="seized") == []


def journeys(second: str, n: int, **more: object) -> list[Finding]:
    pages = [
        document("a", "The immigration office put 64 Koreans on a plane.", outlet="Paper A"),
        document("b", f"A plane with {n} Koreans landed that night.", outlet="Paper B"),
    ]
    claims = [
        figure(pages[0], "64 Koreans", 64, "deported", **{"nationality": ("KR",)} | DAY),
        figure(pages[1], f"{n} Koreans", n, second, **{"nationality": ("KR",)} | DAY | more),
    ]
    return agreed(pages, claims)


def test_one_journey_told_from_either_end() -> None:
    (one,) = journeys("repatriated", 64)
    assert one.message == "64 deported (Paper A) and 64 repatriated (Paper B): the same people, not to be added up"


def test_two_journeys() -> None:
    assert journeys("repatriated", 46) == []
    assert journeys("repatriated", 64, nationality=("CN",)) == []


def flow(n: int, nation: str = "IN", when: str = "2025-03-20") -> list[Finding]:
    page = document("a", f"Among those held were 29 Indians. The embassy took over {n} of its citizens.")
    claims = [
        figure(page, "29 Indians", 29, nationality=("IN",), **DAY),
        figure(page, f"{n} of its citizens", n, "rescued", nationality=(nation,), date=period(when)),
    ]
    return agreed([page], claims)


def test_those_taken_and_those_handed_over_are_the_same_people() -> None:
    (one,) = flow(29)
    assert (one.grade, len(one.claims)) == ("look", 2)


def test_others_are_not() -> None:
    assert flow(28) == []
    assert flow(29, "CN") == []
    assert flow(29, when="2025-01-02") == []


def listed(firms: int) -> list[Finding]:
    pages = [
        document("a", "Britain put a dozen on its list.", outlet="Paper A"),
        document("b", f"On the British list are six people and {firms} firms.", outlet="Paper B"),
    ]
    more = {"actor": "Britain", "date": period("2025-03-07")}
    claims = [
        figure(pages[0], "a dozen", 12, "sanctioned", "targets", **more),
        figure(pages[1], "six people", 6, "sanctioned", "people", role="people", **more),
        figure(pages[1], f"{firms} firms", firms, "sanctioned", "targets", role="firms", **more),
    ]
    return agreed(pages, claims)


def test_six_people_and_six_firms_are_a_dozen() -> None:
    (one,) = listed(6)
    assert "= 12, as 12 targets sanctioned (Paper A)" in one.message
    assert listed(5) == []


def charges(second: str, target: str = "Lim Heng") -> list[Finding]:
    pages = [
        document("a", "Prosecutors unsealed charges against Lim Heng.", outlet="Paper A"),
        document("b", "The charges against Lim Heng were filed that day.", outlet="Paper B"),
    ]
    claims = [
        deed(pages[0], "unsealed charges", "charged", target="Lim Heng", date=period("2025-03-14")),
        deed(pages[1], "were filed", "charged", target=target, date=period(second)),
    ]
    return agreed(pages, claims)


def test_one_charge_at_two_stages() -> None:
    (one,) = charges("2025-03-08")
    assert one.message == (
        "Lim Heng charged on 2025-03-08 (b.txt) and on 2025-03-14 (a.txt): may be one charge at two stages"
    )


@pytest.mark.parametrize(
    ("day", "target"), [("2025-03-14", "Lim Heng"), ("2025-06-01", "Lim Heng"), ("2025-03-08", "Men Vuthy")]
)
def test_two_charges(day: str, target: str) -> None:
    assert charges(day, target) == []

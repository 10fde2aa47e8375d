"""One happening that two reports tell as two things."""

import pytest
from settling import deed, document, figure, kinds, period, settle

from crackdown.model.claim import Claim
from crackdown.model.finding import Finding
from crackdown.model.report import Document

DAY = {"place": ("Bavet", "Cambodia"), "date": period("2025-03-07")}


def conflicts(pages: list[Document], claims: list[Claim]) -> list[Finding]:
    return [one for one in settle(pages, claims).findings if one.kind == "conflict"]


def lists(of: str, role: str | None) -> list[Finding]:
    first = document("a", "Washington listed 68 people and firms on Friday.", outlet="Paper A")
    other = document("b", "The list of Washington has 68 people on it.", outlet="Paper B")
    more = {"actor": "Washington", "date": period("2025-03-07")}
    claims = [
        figure(first, "68 people and firms", 68, "sanctioned", "targets", role="people and firms", **more),
        figure(other, "68 people", 68, "sanctioned", of, role=role, **more),
    ]
    return conflicts([first, other], claims)


def test_people_and_firms_are_not_all_people() -> None:
    (one,) = lists("people", "people")
    assert one.message == (
        "68 people sanctioned (Paper B), but 68 people and firms sanctioned (Paper A): not all of them are people"
    )


def test_targets_may_be_both() -> None:
    assert lists("targets", "names") == []


def suspects(headline: str, n: int) -> list[Finding]:
    page = document("a", f"Hunt for {n} {headline}\n\nA judge wants eight suspects, two of them nephews of the owner.")
    total = figure(page, "eight suspects", 8, "wanted")
    part = figure(page, "two of them nephews", 2, "wanted", role="nephews", part_of=total)
    return conflicts([page], [total, part, figure(page, f"{n} {headline}", n, "wanted", role=headline)])


def test_a_group_given_the_number_of_the_whole() -> None:
    (one,) = suspects("nephews", 8)
    assert one.message == "8 nephews wanted, but of 8 in all only 2 are nephews"


@pytest.mark.parametrize(("headline", "n"), [("nephews", 2), ("suspects", 8)])
def test_the_right_number(headline: str, n: int) -> None:
    assert suspects(headline, n) == []


def dated(second: str, n: int = 214) -> list[Finding]:
    first = document("a", "Police stormed a block and freed 214 people.", "2025-03-10", "Paper A")
    other = document("b", f"Soldiers stormed the block; {n} people came out free.", "2025-03-10", "Paper B")
    there = {"place": ("Bavet", "Cambodia")}
    claims = [
        figure(first, "214 people", 214, "rescued", date=period("2025-03-07"), **there),
        deed(first, "stormed a block", "raided", "sites", date=period("2025-03-07"), **there),
        figure(other, f"{n} people", n, "rescued", date=period(second), **there),
        deed(other, "stormed the block", "raided", "sites", date=period(second), **there),
    ]
    return [one for one in conflicts([first, other], claims) if one.amount is None]


def test_one_happening_on_two_days() -> None:
    (one,) = dated("2025-03-08")
    assert one.message == "214 rescued (Paper A) on 2025-03-07, but on 2025-03-08 (Paper B): one happening, two days"
    assert len(one.claims) == 4


def test_the_same_day_and_another_number_are_none() -> None:
    assert dated("2025-03-07") == []
    assert dated("2025-03-08", 37) == []


def towns(role: str, places: tuple[str, ...]) -> list[Finding]:
    first = document("a", "Engineers switched off four lines: two to Poipet, two to Bavet.", outlet="Paper A")
    other = document("b", f"Power was cut to four {role} that day.", outlet="Paper B")
    more = {"date": period("2025-03-07"), "place": ("Cambodia",)}
    total = figure(first, "four lines", 4, "cut_off", "sites", role="lines", **more)
    claims = [total, figure(other, f"four {role}", 4, "cut_off", "sites", role=role, **more)]
    for place in places:
        there = {"place": (place, "Cambodia"), "date": more["date"]}
        claims.append(figure(first, f"two to {place}", 2, "cut_off", "sites", part_of=total, **there))
    return conflicts([first, other], claims)


def test_four_lines_to_two_towns_are_not_four_towns() -> None:
    (one,) = towns("towns", ("Poipet", "Bavet"))
    assert one.message.endswith("4 lines cut off (Paper A) lie in 2: Poipet, Bavet")


def test_four_places_may_be_lines_and_lines_without_towns_say_nothing() -> None:
    assert towns("places", ("Poipet", "Bavet")) == []
    assert towns("towns", ()) == []


def two_voices(right: str, **more: object) -> list[str]:
    page = document("a", "The office freed 153 Thais. The governor had 153 people from Thailand questioned.")
    claims = [
        figure(page, "153 Thais", 153, "rescued", nationality=("TH",), source="office", place=("Pursat", "Cambodia")),
        figure(page, "153 people", 153, right, **({"nationality": ("TH",), "source": "governor"} | more)),
    ]
    return [kind for kind in kinds(settle([page], claims)) if kind == "conflict"]


def test_two_voices_of_one_report_tell_one_number_otherwise() -> None:
    dated = {"date": period("2025-03-07"), "place": ("Pursat", "Cambodia")}
    assert two_voices("questioned", **dated) == ["conflict"]
    assert two_voices("questioned", **dated, source="office") == []
    assert two_voices("questioned", **dated, nationality=("LA",)) == []
    assert two_voices("deported", **dated) == []

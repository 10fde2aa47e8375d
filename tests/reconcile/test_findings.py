"""Findings among reports: what must be found, and what must not."""

import pytest
from settling import document, figure, kinds, period, settle

from crackdown.model.claim import Claim
from crackdown.model.finding import Finding
from crackdown.model.report import Document

DAY = {"place": ("Bavet", "Cambodia"), "date": period("2025-03-07")}
WORDS = {
    "a": "It was still dark when the trucks rolled up and officers counted",
    "b": "Neighbours who sell noodles across the road told our reporter of",
    "c": "A clerk at the provincial court, asked on Monday, spoke of",
}
RUN = {"scope": "running", "place": ("Cambodia",), "source": "Border Police", "source_kind": "police"}


def told(name: str, n: int, *what: str, **more: object) -> tuple[Document, Claim]:
    page = document(name, f"{WORDS[name]} {n} people.", "2025-03-08", f"Paper {name.upper()}")
    return page, figure(page, f"{n} people", n, *what, **(DAY | more))


def found(*reports: tuple[Document, Claim], kind: str = "") -> list[Finding]:
    pages, claims = zip(*reports, strict=True)
    return [one for one in settle(pages, claims).findings if one.kind == kind or not kind]


def test_two_reports_apart_are_a_conflict() -> None:
    (one,) = found(told("a", 214), told("b", 241))
    assert (one.kind, one.amount, len(one.claims)) == ("conflict", 27, 2)
    assert "214" in one.message
    assert "241" in one.message
    assert one.message.endswith("27 apart; the same digits in another order")


@pytest.mark.parametrize(
    ("first", "second"),
    [((200, "nearly"), (190, "about")), ((170, "over"), (173, "exact")), ((2000, "at_least"), (2044, "exact"))],
)
def test_hedges_that_are_compatible_agree(first: tuple[int, str], second: tuple[int, str]) -> None:
    reports = [told(name, n, hedge=hedge) for name, (n, hedge) in zip("ab", (first, second), strict=True)]
    assert [one.kind for one in found(*reports)] == ["agrees"]


@pytest.mark.parametrize(
    "more",
    [
        {"place": ("Poipet", "Cambodia")},
        {"date": period("2025-05-07")},
        {"scope": "running"},
        {"nationality": ("VN",)},
        {"status": "planned"},
        {"role": "ringleaders"},
    ],
)
def test_figures_of_other_things_are_no_conflict(more: dict[str, object]) -> None:
    assert found(told("a", 214), told("b", 37, **more), kind="conflict") == []


def test_none_at_one_casino_is_no_conflict_with_the_town() -> None:
    assert found(told("a", 173), told("b", 0, place=("Lotus Casino", "Kampot")), kind="conflict") == []


def test_one_report_in_one_voice_counts_several_things() -> None:
    page = document("a", "They freed 53 people and sent them over, then 208 people more. Others speak of 260 people.")
    claims = [
        figure(page, f"{n} people", n, "rescued", source=said, **DAY) for n, said in ((53, "army"), (208, "army"))
    ]
    assert kinds(settle([page], claims)) == []


def test_one_report_with_two_voices_apart_is_a_conflict() -> None:
    page = document("a", "Police speak of 9 people, the ministry of 14 people.")
    claims = [
        figure(page, f"{n} people", n, source=said, **DAY)
        for n, said in ((9, "Border Police"), (14, "Interior Ministry"))
    ]
    assert kinds(settle([page], claims)) == ["conflict"]


def test_one_figure_told_as_arrest_and_as_rescue() -> None:
    (one,) = found(told("a", 214), told("b", 214, "rescued"))
    assert (one.kind, one.grade, one.amount) == ("conflict", "look", None)


def test_a_running_total_that_grows_is_an_update() -> None:
    spans = (("a", 677, "2025-03-10"), ("b", 1049, "2025-03-20"), ("c", 1300, "2025-03-25"))
    reports = [told(name, n, **RUN | {"date": period("2025-02-14", last)}) for name, n, last in spans]
    (one,) = found(*reports)
    assert (one.kind, one.amount, len(one.claims)) == ("update", 623, 3)


def test_a_running_total_of_one_voice_that_falls_is_impossible() -> None:
    spans = (("a", 1049, "2025-03-10"), ("b", 677, "2025-03-20"))
    reports = [told(name, n, **RUN | {"date": period("2025-02-14", last)}) for name, n, last in spans]
    (one,) = found(*reports)
    assert (one.kind, one.amount, one.is_fault) == ("impossible", 372, True)


def test_parts_differ_only_within_one_total() -> None:
    claims, pages = [], []
    for name, total, part in (("a", 214, 96), ("b", 214, 69)):
        page = document(name, f"{WORDS[name]} {total} people, among them {part} Vietnamese.")
        whole = figure(page, f"{total} people", total, **DAY)
        claims += [whole, figure(page, f"{part} Vietnamese", part, nationality=("VN",), part_of=whole, **DAY)]
        pages.append(page)
    assert sorted(kinds(settle(pages, claims))) == ["agrees", "conflict"]


def test_what_one_denies_and_another_says() -> None:
    (one,) = found(told("a", 214, "fled"), told("b", 214, "fled", status="denied", source="Interior Ministry"))
    assert (one.kind, one.is_fault) == ("denied", False)


def test_a_copy_is_named_once_with_what_it_repeats() -> None:
    first, claim = told("a", 214)
    again = document("z", first.text, "2025-03-09", "Paper Z")
    (one,) = found((first, claim), (again, figure(again, "214 people", 214, **DAY)))
    assert (one.kind, one.documents, one.amount, one.event) == ("copy", ("d-a", "d-z"), 1, None)


def test_cash_and_all_assets_are_no_conflict() -> None:
    sums = {"cash": 27_000_000, "assets": 1_100_000_000, None: 30_000_000}
    reports = [
        told(name, n, "seized", "money", unit="THB", role=role)
        for name, (role, n) in zip("abc", sums.items(), strict=True)
    ]
    assert found(*reports, kind="conflict") == []


def test_groups_of_a_report_that_another_adds_up_agree_with_it() -> None:
    mail = document("mail", "Soldiers freed 53 people on Friday and brought out 208 people in the end.", "2025-03-08")
    claims = [
        figure(mail, "53 people", 53, "rescued", **DAY),
        figure(mail, "208 people", 208, "rescued", place=("Bavet",), date=period("2025-03-20")),
    ]
    page, total = told("b", 261, "rescued")
    (one,) = settle([mail, page], [*claims, total]).findings
    assert (one.kind, one.message) == ("agrees", "53 (Bavet) + 208 (Bavet) = 261, as 261 rescued (Paper B)")


def test_copies_without_a_source_give_no_certainty() -> None:
    page, claim = told("a", 214, source="Border Police", source_kind="police")
    again = document("z", page.text, "2025-03-09", "Paper Z")
    reports = [(page, claim), (again, figure(again, "214 people", 214, **DAY)), told("b", 200, hedge="over")]
    grades = [one.grade for one in found(*reports, kind="agrees")]
    assert grades == ["certain"]
    assert [one.grade for one in found(*reports[:2], kind="agrees")] == []

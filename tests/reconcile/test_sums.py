"""Parts against totals: invented reports, each with what must be found in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from settling import document, figure, period, settle

from crackdown.model.claim import Claim
from crackdown.model.finding import Finding
from crackdown.model.report import Document

LIST = (("Vietnamese", "VN"), ("Chinese", "CN"), ("Indonesians", "ID"))


def sums(report: Document, *claims: Claim) -> list[Finding]:
    return list(settle([report], claims).findings)


def breakdown(text: str, total: int, parts: list[int], hedge: str = "exact") -> list[Finding]:
    """Findings on `total` and `parts`, by the nations of LIST, as `text` gives them."""
    report = document("r", text)
    whole = figure(report, f"{total} people", total, hedge=hedge, source="Border Police", source_kind="police")
    pieces = [
        figure(report, f"{n} {people}", n, nationality=(code,), part_of=whole, source="Border Police")
        for n, (people, code) in zip(parts, LIST, strict=False)
    ]
    return sums(report, whole, *pieces)


def test_too_many_with_the_arithmetic() -> None:
    text = "Border Police arrested 204 people, of whom 96 Vietnamese, 71 Chinese and 47 Indonesians."
    (found,) = breakdown(text, 204, [96, 71, 47])
    assert (found.kind, found.amount, found.grade) == ("parts_exceed_total", 10, "certain")
    assert (
        found.message == "96 (Vietnam) + 71 (China) + 47 (Indonesia) = 214 > 204 arrested (Border Police): 10 too many"
    )
    assert found.is_fault


def test_a_single_part_larger_than_its_total() -> None:
    (found,) = breakdown("They arrested 90 people including 96 Vietnamese.", 90, [96])
    assert found.message == "96 (Vietnam) > 90 arrested (Border Police): 6 too many"


@pytest.mark.parametrize("hedge", ["over", "at_least"])
def test_an_open_total_is_never_exceeded(hedge: str) -> None:
    assert breakdown("They held 204 people: 96 Vietnamese, 71 Chinese, 47 Indonesians.", 204, [96, 71, 47], hedge) == []


def test_about_leaves_a_tenth() -> None:
    text = "They held 204 people: 96 Vietnamese, 71 Chinese, 47 Indonesians."
    assert breakdown(text, 204, [96, 71, 47], "about") == []
    (found,) = breakdown(text.replace("204", "180"), 180, [96, 71, 47], "about")
    assert (found.kind, found.grade) == ("parts_exceed_total", "likely")


@pytest.mark.parametrize(
    "text",
    [
        "They held 230 people: 96 Vietnamese, 71 Chinese and 47 Indonesians.",
        "The 230 people comprised 96 Vietnamese, 71 Chinese and 47 Indonesians.",
        "They held 230 people. These consist of: 96 Vietnamese, 71 Chinese, 47 Indonesians. All are well.",
    ],
)
def test_a_complete_list_that_falls_short(text: str) -> None:
    (found,) = breakdown(text, 230, [96, 71, 47])
    assert (found.kind, found.amount) == ("parts_fall_short", 16)


@pytest.mark.parametrize(
    "text",
    [
        "They held 230 people, including 96 Vietnamese, 71 Chinese and 47 Indonesians.",
        "They held 230 people, 96 Vietnamese, 71 Chinese and 47 Indonesians among them.",
        "They held 230 people: 96 Vietnamese, 71 Chinese, 47 Indonesians and others.",
        "They held 230 people: 96 Vietnamese, 71 Chinese and 47 Indonesians, the rest unknown.",
        "They held 230 people: 96 Vietnamese, 71 Chinese, 47 Indonesians, 16 Laotians.",
        "They held 230 people: mostly 96 Vietnamese, 71 Chinese and 47 Indonesians.",
        "They held 230 people in a place: a hall. Much later we learnt a good deal more about those who were there. "
        "There were 96 Vietnamese, 71 Chinese and 47 Indonesians.",
    ],
)
def test_a_list_that_is_not_given_as_complete_may_fall_short(text: str) -> None:
    assert breakdown(text, 230, [96, 71, 47]) == []


def test_men_and_women_are_complete() -> None:
    report = document("r", "They held 230 people, 120 men and 101 women.")
    whole = figure(report, "230 people", 230)
    men, women = (figure(report, f"{n} {who}", n, role=who, part_of=whole) for n, who in ((120, "men"), (101, "women")))
    (found,) = sums(report, whole, men, women)
    assert (found.kind, found.amount) == ("parts_fall_short", 9)
    assert sums(report, whole, women) == []


def test_dimensions_are_never_added_up() -> None:
    report = document("r", "They held 200 people, 150 Vietnamese, 120 men and 80 women. Of the Vietnamese, 90 women.")
    whole = figure(report, "200 people", 200)
    nation = figure(report, "150 Vietnamese", 150, nationality=("VN",), part_of=whole)
    men = figure(report, "120 men", 120, role="men", part_of=whole)
    women = figure(report, "80 women", 80, role="women", part_of=whole)
    inner = figure(report, "90 women", 90, role="women", nationality=("VN",), part_of=nation)
    assert [found.kind for found in sums(report, whole, nation, men, women, inner)] == ["agrees"]


def test_parts_of_parts() -> None:
    report = document("r", "They held 200 people, 50 of them Vietnamese, with 54 women.")
    whole = figure(report, "200 people", 200)
    nation = figure(report, "50 of them Vietnamese", 50, nationality=("VN",), part_of=whole)
    inner = figure(report, "54 women", 54, role="women", nationality=("VN",), part_of=nation)
    (found,) = sums(report, whole, nation, inner)
    assert (found.kind, found.claims) == ("parts_exceed_total", (nation.id, inner.id))


def test_one_nation_is_no_part_of_another() -> None:
    report = document("r", "The largest group was Chinese, with 71, then came 96 Vietnamese.")
    chinese = figure(report, "Chinese, with 71", 71, nationality=("CN",))
    assert sums(report, chinese, figure(report, "96 Vietnamese", 96, nationality=("VN",), part_of=chinese)) == []


def test_another_act_is_left_out_of_the_sum_but_must_fit() -> None:
    report = document("r", "They held 100 people; 60 Vietnamese, 40 Chinese; then 90 were deported. Later 110 went.")
    whole = figure(report, "100 people", 100)
    parts = [
        figure(report, "60 Vietnamese", 60, nationality=("VN",), part_of=whole),
        figure(report, "40 Chinese", 40, nationality=("CN",), part_of=whole),
    ]
    home = figure(report, "90 were deported", 90, "deported", part_of=whole)
    more = figure(report, "110 went", 110, "deported", part_of=whole)
    assert [found.kind for found in sums(report, whole, *parts, home)] == ["agrees"]
    impossible = [found for found in sums(report, whole, *parts, more) if found.kind == "impossible"]
    assert [(found.amount, found.claims) for found in impossible] == [(10, (whole.id, more.id))]


def test_overlapping_groups_are_not_added_up() -> None:
    report = document("r", "They held 100 people, 60 managers, 70 Vietnamese, 50 from Vietnam and China.")
    whole = figure(report, "100 people", 100)
    managers = figure(report, "60 managers", 60, role="managers", part_of=whole)
    vn = figure(report, "70 Vietnamese", 70, nationality=("VN",), part_of=whole)
    both = figure(report, "50 from Vietnam and China", 50, nationality=("VN", "CN"), part_of=whole)
    assert sums(report, whole, managers, vn, both) == []


def test_places_add_up_unless_one_lies_in_another() -> None:
    report = document("r", "They held 100 people, 70 in Bavet, 60 in Poipet, 40 at the Lotus Casino.")
    whole = figure(report, "100 people", 100, place=("Cambodia",))
    bavet = figure(report, "70 in Bavet", 70, place=("Bavet", "Cambodia"), part_of=whole)
    poipet = figure(report, "60 in Poipet", 60, place=("Poipet", "Cambodia"), part_of=whole)
    casino = figure(report, "40 at the Lotus Casino", 40, place=("Lotus Casino", "Bavet"), part_of=whole)
    assert [(found.kind, found.amount) for found in sums(report, whole, bavet, poipet)] == [("parts_exceed_total", 30)]
    assert sums(report, whole, bavet, casino) == []


def test_rounded_money() -> None:
    report = document("r", "They seized $4.5 billion: $3 billion in land, $1.52 billion in cash.")
    whole = figure(report, "$4.5 billion", 4_500_000_000, "seized", "money", unit="USD")
    land = figure(
        report, "$3 billion in land", 3_000_000_000, "seized", "money", unit="USD", role="land", part_of=whole
    )
    cash = figure(
        report, "$1.52 billion in cash", 1_520_000_000, "seized", "money", unit="USD", role="cash", part_of=whole
    )
    assert [found.kind for found in sums(report, whole, land, cash)] == ["agrees"]


def test_a_denied_part_is_no_part() -> None:
    report = document("r", "They held 90 people. It is not true that 96 Vietnamese were held.")
    whole = figure(report, "90 people", 90)
    denied = figure(report, "96 Vietnamese", 96, nationality=("VN",), part_of=whole, status="denied")
    assert not any(found.is_fault for found in sums(report, whole, denied))


@given(st.lists(st.integers(1, 5000), min_size=2, max_size=3), st.integers(-300, 300))
def test_the_amount_is_the_difference(parts: list[int], off: int) -> None:
    total = max(sum(parts) + off, 1)
    names = ", ".join(f"{n} {people}" for n, (people, _) in zip(parts, LIST, strict=False))
    found = breakdown(f"They held {total} people: {names}.", total, parts)
    difference = sum(parts) - total
    expected = "parts_exceed_total" if difference > 0 else "parts_fall_short" if difference < 0 else "agrees"
    assert [(one.kind, one.amount) for one in found] == [(expected, abs(difference) or None)]


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("They held 230 people: 96 Vietnamese, 71 Chinese and 47 Indonesians.", "likely"),
        ("The 230 people comprised 96 Vietnamese, 71 Chinese and 47 Indonesians.", "certain"),
        ("They held 230 people, 96 Vietnamese, 71 Chinese and the remaining 47 Indonesians.", "certain"),
    ],
)
def test_a_shortfall_is_certain_only_where_the_text_says_that_the_list_is_whole(text: str, grade: str) -> None:
    (found,) = breakdown(text, 230, [96, 71, 47])
    assert (found.kind, found.grade) == ("parts_fall_short", grade)


def test_what_the_text_itself_counts_as_left_over_is_not_missing() -> None:
    report = document("r", "They held 230 people: 96 Vietnamese and 71 Chinese. On 63 papers nothing can be read.")
    whole = figure(report, "230 people", 230)
    parts = [
        figure(report, "96 Vietnamese", 96, nationality=("VN",), part_of=whole),
        figure(report, "71 Chinese", 71, nationality=("CN",), part_of=whole),
    ]
    assert sums(report, whole, *parts) == []
    other = document("r", report.text.replace("63", "64"))
    assert [found.amount for found in sums(other, whole, *parts)] == [63]


def foreigners(nations: int) -> list[Finding]:
    """407 people: 271 foreigners, and of `nations` nations each a part."""
    report = document("r", "They held 407 people: 271 foreigners, 136 Filipinos, 90 Chinese and 40 Vietnamese.")
    whole = figure(report, "407 people", 407)
    parts = [("136 Filipinos", 136, "PH"), ("90 Chinese", 90, "CN"), ("40 Vietnamese", 40, "VN")][:nations]
    claims = [figure(report, quote, n, nationality=(code,), part_of=whole) for quote, n, code in parts]
    return sums(report, whole, figure(report, "271 foreigners", 271, role="foreigners", part_of=whole), *claims)


def test_foreigners_and_citizens_make_the_total() -> None:
    (found,) = foreigners(1)
    assert (found.kind, found.message) == (
        "agrees",
        "271 (foreigners) + 136 (Philippines) = 407, as 407 arrested (r.txt)",
    )


def test_foreigners_beside_their_nations_are_not_added_to_them() -> None:
    assert foreigners(3) == []


def days(second: int) -> list[Finding]:
    report = document("r", f"On Tuesday 63 people, on Wednesday {second} people: 809 people in two days.")
    more = {"place": ("Cambodia",)}
    run = figure(report, "809 people", 809, scope="running", date=period("2025-03-04", "2025-03-05"), **more)
    claims = [
        figure(report, "63 people", 63, nationality=("VN",), part_of=run, date=period("2025-03-04"), **more),
        figure(report, f"{second} people", second, part_of=run, date=period("2025-03-05"), **more),
    ]
    return sums(report, run, *claims)


def test_days_add_up_to_a_running_total() -> None:
    assert [one.kind for one in days(746)] == ["agrees"]
    assert [one.kind for one in days(700)] == []
    assert [one.kind for one in days(790)] == ["parts_exceed_total"]


def open_list(last: str, n: int, total: int, **more: object) -> list[Finding]:
    """Findings on a list of 90 Vietnamese, 60 Chinese and `n` of whom `last` tells, of `total` people."""
    report = document("r", f"They held {total} people: 90 Vietnamese, 60 Chinese and {last}.")
    whole = figure(report, f"{total} people", total)
    parts = [figure(report, "90 Vietnamese", 90, nationality=("VN",), part_of=whole)]
    parts.append(figure(report, "60 Chinese", 60, nationality=("CN",), part_of=whole))
    return sums(report, whole, *parts, figure(report, last, n, part_of=whole, **more))


def test_others_belong_to_the_list_that_they_end() -> None:
    assert [one.kind for one in open_list("50 others", 50, 200, role="others")] == ["agrees"]
    assert [one.kind for one in open_list("58 others", 58, 200, role="others")] == ["parts_exceed_total"]
    assert [one.kind for one in open_list("39 others", 39, 200, role="others")] == ["parts_fall_short"]
    assert open_list("58 recruiters", 58, 200, role="recruiters") == []  # who may be Chinese


def test_one_more_that_has_no_number_leaves_a_list_open() -> None:
    assert [one.kind for one in breakdown("They held 152 people: 90 Vietnamese, 60 Chinese.", 152, [90, 60])]
    assert breakdown("They held 152 people: 90 Vietnamese, 60 Chinese and the driver.", 152, [90, 60]) == []


@pytest.mark.parametrize("total", [261, 1620])
def test_a_list_that_is_the_total_but_for_a_slip_is_complete(total: int) -> None:
    text = f"They held {total} people. There were 90 Vietnamese, 60 Chinese, 12 Indonesians."
    kinds = [one.kind for one in breakdown(text, total, [90, 60, 12])]
    assert kinds == (["parts_fall_short"] if total == 1620 else [])

"""Later counts, told as such: what is an update, and what is another thing."""

import pytest
from settling import document, figure, period, settle

from crackdown.model.finding import Finding

PLACE = {"place": ("Bavet", "Cambodia")}


def updates(first: str, then: str, **more: object) -> list[Finding]:
    """Updates among 207 people of one report and 218 of a report two days later, or of one `place`."""
    early, late = document("a", first, "2025-03-07"), document("b", then, "2025-03-09")
    claims = [
        figure(early, "207 people", 207, "found", **PLACE),
        figure(late, "218 people", 218, "found", **(PLACE | more)),
    ]
    return [one for one in settle([early, late], claims).findings if one.kind == "update"]


FIRST = "A nurse with a clipboard had counted 207 people in the hall."


def test_a_count_that_is_now_larger() -> None:
    (one,) = updates(FIRST, "The head of the hall says that 218 people are now there.")
    assert (one.amount, one.grade, len(one.claims)) == (11, "likely", 2)


@pytest.mark.parametrize(
    ("then", "more"),
    [
        ("The head of the hall says that 218 people are there.", {}),
        ("The head of the hall says that 218 people are now there.", {"place": ("Poipet", "Cambodia")}),
        ("The head of the hall says that 218 people are now there.", {"nationality": ("LA",)}),
    ],
)
def test_no_later_count_of_the_same(then: str, more: dict[str, object]) -> None:
    assert updates(FIRST, then, **more) == []


def added(rest: int, scope: str = "running", place: str = "Cambodia") -> list[Finding]:
    text = (
        f"Some {rest} people had been held by June. With another 137 people seized in Bavet, the count is 837 people."
    )
    page = document("a", text, "2025-07-07")
    total = figure(page, "837 people", 837, scope=scope, place=("Cambodia",))
    dated = period("2025-01-01", "2025-06-30")
    claims = [
        total,
        figure(page, f"{rest} people", rest, scope="running", place=(place,), date=dated),
        figure(page, "another 137 people", 137, part_of=total, **PLACE),
    ]
    return [one for one in settle([page], claims).findings if one.kind == "agrees"]


def test_what_came_on_top_makes_the_total() -> None:
    (one,) = added(700)
    assert (one.kind, one.grade) == ("agrees", "likely")
    assert one.message.startswith("700 (Cambodia) + 137 (Bavet) = 837")


def test_what_does_not_make_it() -> None:
    assert added(690) == []
    assert added(700, scope="incident") == []
    assert added(700, place="Laos") == []

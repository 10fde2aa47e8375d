"""Running totals of one campaign over time, apart from the raids in it."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from settling import document, figure, period, settle

from crackdown.model.claim import Claim
from crackdown.model.report import Document
from crackdown.model.series import Series

START = date(2025, 3, 1)
HERE = ("Cambodia",)
Told = tuple[Document, Claim]


def total(
    n: int, day: int, text: str = "", start: date | None = START, name: str = "", source: str | None = None, **more: Any
) -> Told:
    """A report that gives a running total up to the `day`th day of the campaign."""
    end = START + timedelta(day)
    words = text or f"Since then {n} people were taken in."
    page = document(name or f"r{day}-{n}", words, end.isoformat(), f"Paper {day} {n} {name}")
    days = period(start.isoformat(), end.isoformat()) if start else None
    fields = {"place": HERE, "date": days, "scope": "running", "source": source, **more}
    return page, figure(page, f"{n} people", n, **fields)


def series(*told: Told | Sequence[Told]) -> tuple[Series, ...]:
    pairs = [one for each in told for one in ([each] if isinstance(each[0], Document) else each)]  # type: ignore[list-item]
    pages = list({page.id: page for page, _ in pairs}.values())  # type: ignore[union-attr]
    return settle(pages, [claim for _, claim in pairs]).series  # type: ignore[misc]


def test_totals_of_one_campaign_are_its_steps() -> None:
    (one,) = series(total(1049, 20), total(677, 9), total(1500, 30))
    assert [step.figure.low for step in one.steps] == [677, 1049, 1500]
    assert [step.change for step in one.steps] == [None, 372, 451]
    assert [step.day for step in one.steps] == [START + timedelta(day) for day in (9, 20, 30)]
    assert (one.since, one.place) == (START, "Cambodia")


def test_a_raid_in_the_campaign_is_no_step() -> None:
    raid = document("raid", "On that day 80 people were taken in.", "2025-03-12", "Mail")
    single = figure(raid, "80 people", 80, place=HERE, date=period("2025-03-11"))
    (one,) = series(total(677, 9), total(1049, 20), (raid, single))
    assert single.id not in one.claims


def test_one_total_alone_is_no_series() -> None:
    assert series(total(677, 9)) == ()


def test_campaigns_with_other_starts_are_apart() -> None:
    assert series(total(677, 9), total(2400, 20, start=date(2025, 1, 1))) == ()


def test_what_several_say_of_one_day_is_one_step_and_a_rival_stands_beside_it() -> None:
    (one,) = series(total(677, 9), total(1049, 20), total(1049, 20, name="b"), total(1094, 20, name="c"))
    assert [len(step.claims) for step in one.steps] == [1, 2]
    assert len(one.steps[1].apart) == 1


def test_groups_have_a_series_each() -> None:
    wholes = total(677, 9), total(1049, 20)
    parts = []
    for (page, whole), n in zip(wholes, (300, 410), strict=True):
        text = f"{page.text} Of them {n} were Thai."
        grown = document(page.name.removesuffix(".txt"), text, str(page.metadata.published), page.metadata.outlet)
        held = {"place": HERE, "date": whole.date, "scope": "running"}
        again = figure(
            grown, f"{whole.number.n} people" if whole.number else "", whole.number and whole.number.n, **held
        )
        parts += [
            (grown, again),
            (grown, figure(grown, f"{n} were Thai", n, nationality=("TH",), part_of=again, **held)),
        ]
    assert [(one.group, one.steps[1].change) for one in sorted(series(*parts), key=lambda s: s.group)] == [
        ("", 372),
        ("TH", 110),
    ]


def test_without_a_start_the_totals_of_one_voice_are_a_series() -> None:
    said = [total(n, day, start=None, source="Border Police", source_kind="police") for n, day in ((90, 3), (140, 9))]
    (one,) = series(*said)
    assert (one.since, [step.change for step in one.steps]) == (None, [None, 50])


@pytest.mark.parametrize(
    ("other", "n", "day"),
    [("River Police", 140, 9), ("Border Police", 140, 99), ("Border Police", 60, 9)],
    ids=["another voice", "months later", "a fall"],
)
def test_without_a_start_these_are_two_counts(other: str, n: int, day: int) -> None:
    first = total(90, 3, start=None, source="Border Police", source_kind="police")
    assert series(first, total(n, day, start=None, source=other, source_kind="police")) == ()


def test_the_total_before_is_a_step_of_its_own() -> None:
    page, later = total(1049, 20, "By now 1049 people were taken in, up from 677 at the last count.")
    early = figure(page, "677", 677, place=HERE, date=later.date, scope="running")
    (one,) = series([(page, later), (page, early)])
    assert [(step.figure.low, step.change) for step in one.steps] == [(677, None), (1049, 372)]
    assert one.steps[0].day is None


def test_the_total_before_joins_the_day_that_gave_it() -> None:
    page, later = total(1049, 20, "The count climbed from 677 to 1049 people.")
    early = figure(page, "677", 677, place=HERE, date=later.date, scope="running")
    (one,) = series([(page, later), (page, early)], total(677, 9))
    assert [len(step.claims) for step in one.steps] == [2, 1]
    assert one.steps[0].day == START + timedelta(9)


def test_an_increment_is_set_against_the_difference_and_is_no_total() -> None:
    page, later = total(1049, 20, "Another 372 people were taken in, which makes it 1049 people.")
    more = figure(page, "Another 372 people", 372, place=HERE, date=later.date, scope="running")
    (one,) = series([(page, later), (page, more)], total(677, 9))
    assert [step.figure.low for step in one.steps] == [677, 1049]
    assert [(rise.value, rise.before) for rise in one.steps[1].rises] == [(372, 677)]


def test_an_increment_tells_the_total_before_where_no_report_does() -> None:
    page, later = total(1049, 20, "The count rose by 372 to 1049 people.")
    more = figure(page, "372", 372, place=HERE, date=later.date, scope="running")
    (one,) = series([(page, later), (page, more)])
    assert one.steps[0].rises[0].before == 677


def test_a_figure_of_something_else_is_no_increment_of_the_total() -> None:
    page, later = total(1049, 20, "Another 372 phones were found. In all 1049 people were taken in.")
    more = figure(page, "Another 372 phones", 372, "seized", "devices", place=HERE, date=later.date, scope="running")
    assert series([(page, later), (page, more)]) == ()


counts = st.lists(st.tuples(st.integers(1, 900), st.integers(0, 300)), min_size=2, max_size=8, unique=True)


@settings(max_examples=30, deadline=None)
@given(counts, st.randoms(use_true_random=False))
def test_a_series_never_depends_on_the_order_of_what_comes_in(told: list[tuple[int, int]], random: Any) -> None:
    reports = [total(n, day + 1) for n, day in told]
    mixed = reports.copy()
    random.shuffle(mixed)
    assert series(*reports) == series(*mixed)


@settings(max_examples=30, deadline=None)
@given(counts)
def test_the_differences_add_up_to_the_last_minus_the_first(told: list[tuple[int, int]]) -> None:
    for one in series(*(total(n, day + 1) for n, day in told)):
        grown = sum(step.change for step in one.steps if step.change is not None)
        assert grown == one.steps[-1].figure.low - one.steps[0].figure.low


@settings(max_examples=30, deadline=None)
@given(counts)
def test_steps_go_forward_in_time(told: list[tuple[int, int]]) -> None:
    for one in series(*(total(n, day + 1) for n, day in told)):
        days = [step.day for step in one.steps]
        assert days == sorted(set(days), key=str)

"""Dates and periods in words. The texts come out on Wednesday 18 March 2026."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import WEDNESDAY, written

from crackdown.model.span import Span
from crackdown.read.periods import Calendar
from crackdown.read.times import _COMPILED, _NEEDS, times

NOW = Calendar(WEDNESDAY, WEDNESDAY)
NEVER = Calendar(None, None)


def periods(text: str, when: Calendar = NOW) -> list[str | None]:
    return [written(found.period) for found in times(text, 0, when)]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("on Monday", "2026-03-16"),
        ("on Wednesday", "2026-03-18"),
        ("on Thursday", "2026-03-12"),
        ("last Friday", "2026-03-13"),
        ("early Saturday", "2026-03-14"),
        ("on Sunday night", "2026-03-15"),
        ("next Monday", "2026-03-23"),
        ("are due on Monday", "2026-03-23"),
        ("is sending two planes on Thursday", "2026-03-19"),
        ("is planned for Friday", "2026-03-20"),
        ("three days ago", "2026-03-15"),
        ("today", "2026-03-18"),
        ("yesterday", "2026-03-17"),
        ("last night", "2026-03-17"),
        ("this morning", "2026-03-18"),
        ("yesterday and today", "2026-03-17/2026-03-18"),
        ("in nine days' time", "2026-03-27"),
        ("in two weeks\u2019 time", "2026-04-01"),
        ("between Saturday and Monday", "2026-03-14/2026-03-16"),
        ("from Saturday to Monday", "2026-03-14/2026-03-16"),
    ],
)
def test_days_by_their_names(text: str, period: str) -> None:
    assert periods(text) == [period]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("on 9 March", "2026-03-09"),
        ("on March 9", "2026-03-09"),
        ("on the 9th of March", "2026-03-09"),
        ("on 9 March 2025", "2025-03-09"),
        ("on March 9, 2025", "2025-03-09"),
        ("on Mar. 9", "2026-03-09"),
        ("on 9 December", "2025-12-09"),
        ("by 30 April", "2026-04-30"),
        ("on 9 March 2568", "2025-03-09"),
        ("on 9 March B.E. 2568", "2025-03-09"),
    ],
)
def test_days_by_their_dates(text: str, period: str) -> None:
    assert periods(text) == [period]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("between 2 March and 11 March", "2026-03-02/2026-03-11"),
        ("from 27 February to 11 March", "2026-02-27/2026-03-11"),
        ("from 27 December to 11 January", "2025-12-27/2026-01-11"),
        ("from 2 to 11 March", "2026-03-02/2026-03-11"),
        ("2-11 March", "2026-03-02/2026-03-11"),
        ("2\u201311 March 2025", "2025-03-02/2025-03-11"),
        ("March 2 to 11", "2026-03-02/2026-03-11"),
        ("March 2-11, 2025", "2025-03-02/2025-03-11"),
        ("March 2 to March 11", "2026-03-02/2026-03-11"),
        ("since 2 March", "2026-03-02/2026-03-18"),
        ("since Monday", "2026-03-16/2026-03-18"),
        ("since February 2024", "2024-02-01/2026-03-18"),
        ("January to March", "2026-01-01/2026-03-31"),
        ("January to June 2024", "2024-01-01/2024-06-30"),
        ("November 2024 to January 2025", "2024-11-01/2025-01-31"),
        ("in the past six months", "2025-09-18/2026-03-18"),
        ("over the past three weeks", "2026-02-25/2026-03-18"),
        ("in the last 10 days", "2026-03-08/2026-03-18"),
        ("in the first half of 2025", "2025-01-01/2025-06-30"),
        ("in the second half of 2025", "2025-07-01/2025-12-31"),
        ("in the first half of last year", "2025-01-01/2025-06-30"),
        ("in the last quarter of 2025", "2025-10-01/2025-12-31"),
        ("in the first nine months of 2025", "2025-01-01/2025-09-30"),
        ("in the first two months of this year", "2026-01-01/2026-02-28"),
        ("in the 11 months to the end of November", "2025-01-01/2025-11-30"),
        ("in the six months to February", "2025-09-01/2026-02-28"),
        ("between 2021 and 2024", "2021-01-01/2024-12-31"),
        ("between January and November last year", "2025-01-01/2025-11-30"),
        ("in June and July", "2025-06-01/2025-07-31"),
        ("from October to December", "2025-10-01/2025-12-31"),
        ("since January", "2026-01-01/2026-03-18"),
        ("since last July", "2025-07-01/2026-03-18"),
        ("since August of last year", "2025-08-01/2026-03-18"),
        ("since the raids of 4 February", "2026-02-04/2026-03-18"),
        ("since a 4 March raid", "2026-03-04/2026-03-18"),
        ("since March 4,800 people", "2026-03-01/2026-03-18"),
        ("since the start of the year", "2026-01-01/2026-03-18"),
        ("in the past week", "2026-03-11/2026-03-18"),
        ("in the past two years", "2024-03-18/2026-03-18"),
        ("over the weekend", "2026-03-14/2026-03-15"),
        ("between Friday night and yesterday evening", "2026-03-13/2026-03-17"),
        ("between March 6 and Saturday", "2026-03-06/2026-03-14"),
        ("from 2 March to yesterday", "2026-03-02/2026-03-17"),
        ("between July 2025 and the end of January", "2025-07-01/2026-01-31"),
        ("between 2022 and the end of last year", "2022-01-01/2025-12-31"),
        ("between the end of January and 9 March", "2026-01-31/2026-03-09"),
        ("from Tuesday until Monday", "2026-03-10/2026-03-16"),
        ("between January and March 2023", "2023-01-01/2023-03-31"),
        ("since the start of February", "2026-02-01/2026-03-18"),
        ("since the end of 2024", "2024-12-31/2026-03-18"),
        ("since the raid on the night of March 3", "2026-03-03/2026-03-18"),
        ("since police raided it last week", "2026-03-09/2026-03-18"),
        ("in the past 24 hours", "2026-03-17/2026-03-18"),
        ("over the past fortnight", "2026-03-04/2026-03-18"),
        ("in the second half", "2025-07-01/2025-12-31"),
    ],
)
def test_ranges(text: str, period: str) -> None:
    assert periods(text) == [period]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("in February", "2026-02-01/2026-02-28"),
        ("in February 2024", "2024-02-01/2024-02-29"),
        ("in November", "2025-11-01/2025-11-30"),
        ("in late February", "2026-02-01/2026-02-28"),
        ("in mid-February", "2026-02-01/2026-02-28"),
        ("in August last year", "2025-08-01/2025-08-31"),
        ("a February raid", "2026-02-01/2026-02-28"),
        ("last month", "2026-02-01/2026-02-28"),
        ("next month", "2026-04-01/2026-04-30"),
        ("this February", "2026-02-01/2026-02-28"),
        ("Last July", "2025-07-01/2025-07-31"),
        ("throughout February", "2026-02-01/2026-02-28"),
        ("figures for January", "2026-01-01/2026-01-31"),
        ("its books on January", "2026-01-01/2026-01-31"),
        ("January's figures", "2026-01-01/2026-01-31"),
        ("this month", "2026-03-01/2026-03-31"),
        ("last week", "2026-03-09/2026-03-15"),
        ("this week", "2026-03-16/2026-03-18"),
        ("last year", "2025-01-01/2025-12-31"),
        ("this year", "2026-01-01/2026-03-18"),
        ("in 2024", "2024-01-01/2024-12-31"),
        ("in mid-2024", "2024-01-01/2024-12-31"),
    ],
)
def test_months_weeks_and_years(text: str, period: str) -> None:
    assert periods(text) == [period]


@pytest.mark.parametrize(
    "text",
    [
        "since many may leave",
        "in the second half hour",
        "from May Lim to them",
        "they may leave",
        "we march on",
        "48 people",
        "the 1997 phones",
        "a mayor",
        "they may raid",
        "",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert periods(text) == []


@pytest.mark.parametrize(
    "text", ["on Monday", "on 9 March", "yesterday", "last month", "in February", "since Monday", "over the weekend"]
)
def test_what_cannot_be_worked_out_without_a_day(text: str) -> None:
    assert periods(text, NEVER) == [None]


@pytest.mark.parametrize("text", ["on 31 February 2025", "since 9 March 2027", "on 30 February"])
def test_what_is_no_day_at_all(text: str) -> None:
    assert set(periods(text)) == {None}


def test_a_year_elsewhere_dates_days_and_months_close_by_only() -> None:
    told = Calendar(None, date(2024, 3, 1))
    assert periods("on 9 March", told) == ["2024-03-09"]
    assert periods("in February", told) == ["2024-02-01/2024-02-29"]
    assert periods("on 9 August", told) == [None]
    assert periods("in November", told) == [None]
    assert periods("in the first half of the year", told) == [None]


def test_a_weekday_before_another_day_is_left_to_what_was_told() -> None:
    assert periods("on the Sunday before.") == [None]
    assert periods("on Sunday before dawn") == ["2026-03-15"]


def test_times_come_in_order_and_where_they_stand() -> None:
    text = "They came on Tuesday and left on 9 March by bus."
    assert [found.span.text(text) for found in times(text, 0, NOW)] == ["Tuesday", "9 March"]
    assert times("on Monday", 100, NOW)[0].span == Span(103, 109)


DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))
FORMS = ("%-d %B %Y", "%B %-d, %Y", "%-d %b %Y", "%b. %-d, %Y", "%-dth of %B %Y", "%d %B, %Y")


@given(DAYS, st.sampled_from(FORMS))
def test_a_day_reads_back_from_each_form(day: date, form: str) -> None:
    assert periods(f"They came on {day.strftime(form)} by bus", NEVER) == [f"{day}"]


@given(DAYS, st.integers(0, 60))
def test_a_day_without_a_year_is_the_last_one(published: date, ago: int) -> None:
    day = published - timedelta(ago)
    assert periods(f"on {day.strftime('%-d %B')}", Calendar(published, published)) == [f"{day}"]


@given(DAYS, st.integers(0, 6))
def test_a_weekday_is_the_latest_one(published: date, ago: int) -> None:
    day = published - timedelta(ago)
    assert periods(f"on {day.strftime('%A')}", Calendar(published, published)) == [f"{day}"]


@given(DAYS, st.integers(1, 27))
def test_a_range_reads_back(first: date, days: int) -> None:
    last = first + timedelta(days)
    text = f"between {first.strftime('%-d %B')} and {last.strftime('%-d %B %Y')}"
    assert periods(text, NEVER) == [f"{first}/{last}"]


@pytest.mark.parametrize("published", [date(1, 1, 1), date(9999, 12, 31)])
@pytest.mark.parametrize("text", ["yesterday", "last week", "next Monday", "last year", "in the past two years"])
def test_the_ends_of_the_calendar_are_no_error(text: str, published: date) -> None:
    assert len(times(text, 0, Calendar(published, published))) == 1


DATE_WORDS = (
    "4th week's start beginning semester onwards now date "
    "3 12 31st 2025 2026, 1999 May Sept. march January to - and of in since between last this previous the first half "
    "quarter year week month Monday Sunday, night morning today yesterday tonight past two days weeks months over"
).split()


@given(st.lists(st.sampled_from(DATE_WORDS), min_size=1, max_size=8).map(" ".join))
def test_a_rule_matches_only_where_the_words_are_that_it_needs(text: str) -> None:
    for _, pattern, rule in _COMPILED:
        needs = _NEEDS.get(rule, ("",))
        assert all(any(need in match[0].lower() for need in needs) for match in pattern.finditer(text))


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("since 1 April", "2025-04-01/2026-03-18"),
        ("from 9 February to date", "2026-02-09/2026-03-18"),
        ("from July onwards", "2025-07-01/2026-03-18"),
        ("since the start of the month", "2026-03-01/2026-03-18"),
        ("since the beginning of the week", "2026-03-16/2026-03-18"),
        ("in the first two months", "2026-01-01/2026-02-28"),
        ("in the first 11 months", "2025-01-01/2025-11-30"),
        ("in the first semester of 2025", "2025-01-01/2025-06-30"),
        ("the week's running score", "2026-03-11/2026-03-18"),
        ("on the 14th, officers", "2026-03-14"),
        ("on the night of the 24th.", "2026-02-24"),
        ("later this month", "2026-03-18/2026-03-31"),
    ],
)
def test_times_that_run_up_to_now_or_on(text: str, period: str) -> None:
    assert periods(text) == [period]


@pytest.mark.parametrize(
    "text", ["on the 14th floor", "the first two months of talks went", "the week's weather", "from the 4th on"]
)
def test_what_only_looks_like_such_a_time(text: str) -> None:
    assert periods(text) == []

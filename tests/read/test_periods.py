"""Working out periods from the words of a date."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crackdown.model.claim import Period
from crackdown.read import periods
from crackdown.read.periods import DAY, MONTH, YEAR, Calendar


@pytest.mark.parametrize(
    ("words", "year"), [("2025", 2025), ("2568", 2025), ("B.E. 2568", 2025), ("BE 2569", 2026), ("1999", 1999)]
)
def test_buddhist_years_run_ahead(words: str, year: int) -> None:
    assert re.fullmatch(YEAR, words)
    assert periods.year_number(words) == year


@pytest.mark.parametrize(("name", "number"), [("Jan", 1), ("March", 3), ("Sept.", 9), ("sep", 9), ("MAY", 5)])
def test_months(name: str, number: int) -> None:
    assert periods.month_number(name) == number


@pytest.mark.parametrize("words", ["1", "09", "12th", "31", "3rd"])
def test_days_of_a_month(words: str) -> None:
    assert re.fullmatch(DAY, words)


@pytest.mark.parametrize("words", ["0", "32", "40"])
def test_no_days_of_a_month(words: str) -> None:
    assert not re.fullmatch(DAY, words)


def test_a_day_that_is_none() -> None:
    assert periods.safe(2025, 2, 29) is None
    assert periods.safe(2024, 2, 29) == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("month", "day", "found"),
    [
        (3, 18, date(2026, 3, 18)),
        (3, 9, date(2026, 3, 9)),
        (12, 30, date(2025, 12, 30)),
        (5, 10, date(2026, 5, 10)),
        (6, 30, date(2025, 6, 30)),
    ],
)
def test_the_nearest_day_of_that_name(month: int, day: int, found: date) -> None:
    today = date(2026, 3, 18)
    assert periods.nearest(month, day, Calendar(today, today)) == found


def test_no_nearest_day_without_an_anchor() -> None:
    assert periods.nearest(3, 18, Calendar(None, None)) is None


def test_the_days_of_a_month() -> None:
    assert periods.span_of_month(2024, 2) == Period(date(2024, 2, 1), date(2024, 2, 29))


@given(st.sampled_from(sorted(periods.MONTHS)))
def test_every_month_is_a_month(name: str) -> None:
    assert re.fullmatch(MONTH, name.capitalize())

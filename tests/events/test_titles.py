"""Titles of events."""

import pytest
from settling import period

from crackdown.events.titles import days, title


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2025-07-16", None, "16 July 2025"),
        ("2025-02-22", "2025-02-23", "22–23 February 2025"),
        ("2025-06-27", "2025-07-22", "27 June – 22 July 2025"),
        ("2024-02-01", "2024-02-29", "February 2024"),
        ("9999-12-01", "9999-12-31", "December 9999"),
        ("2024-12-30", "2025-01-02", "30 December 2024 – 2 January 2025"),
    ],
)
def test_days(first: str, last: str | None, said: str) -> None:
    assert days(period(first, last)) == said


def test_title() -> None:
    chain = ("Bavet", "Svay Rieng", "Cambodia")
    assert title(chain, period("2025-07-16"), "incident", "arrested") == "Bavet, Svay Rieng, 16 July 2025: arrested"
    assert title(("Cambodia",), None, "running", "cut_off") == "Cambodia, undated, running total: cut off"
    assert title((), None, "incident", "sanctioned") == "Place not given, undated: sanctioned"

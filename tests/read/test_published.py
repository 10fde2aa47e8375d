"""The day on which a text says that it comes out."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import WEDNESDAY

from crackdown.read.periods import Calendar
from crackdown.read.published import calendar_of, full_dates, published_in

STORY = "\n\nPolice in Kampot said they had freed 48 people from a villa on Monday. It was quiet."
DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    "head",
    [
        "Published: 18 March 2026",
        "Posted on March 18, 2026",
        "Updated: 2026-03-18 10:00",
        "(Published 18 March 2026)",
        "Last updated: 18 March 2026, 22:41 BST",
        "By Ann Doe | Updated March 18, 2026 at 4:05 p.m. EDT",
        "Published 2026-03-18T09:14:00+07:00",
        "Wednesday 18 March 2026 | All times local",
        "Wed, 18 Mar 2026 10:00 GMT",
        "Ann Doe, Bangkok, 18 March 2026",
        "18 March 2026 · 4 min read",
        "Kampot, Wednesday 18 March B.E. 2569",
        "18/03/2026 09:15",
        "PRESS RELEASE\n18 March 2026\nNo. 4",
        "MANILA, March 18, 2026 (Agency) - Police came.",
        "Manila, 18 March 2026 — Police came.",
    ],
)
def test_a_date_line_or_stamp(head: str) -> None:
    assert published_in(head + STORY) == WEDNESDAY


@pytest.mark.parametrize(
    "head",
    [
        "On 18 March 2026 police came to the villa.",
        "Villa raided on 18 March 2026",
        "Raid of 18 March 2026: results",
        "A report published on 18 March 2026 says that 48 villas remain.",
        "The order was issued on 18 March 2026 to all governors.",
        "03/04/2026",  # in April or in March
        "A story without a day.",
    ],
)
def test_a_date_that_is_not_when_it_came_out(head: str) -> None:
    assert published_in(head + STORY) is None


@pytest.mark.parametrize(
    ("close", "day"),
    [
        ("Kampot, 18 March 2026", WEDNESDAY),
        ("Done at Kampot, 18 March 2026\nTelephone: 117", WEDNESDAY),
        ("18 March 2026", None),  # may be of anything that stands below a story
        ("Police raid another villa | 18 March 2026", None),
    ],
)
def test_a_closing_line(close: str, day: date | None) -> None:
    assert published_in(f"NOTICE{STORY}\n\n{close}") == day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("On 27 February 2026 they had freed 12.", WEDNESDAY),  # so close before that it is the same year
        ("On 27 February 2024 they had freed 12.", date(2024, 3, 18)),
        ("On Tuesday, March 17, they freed 12. In 2025 they freed 31.", WEDNESDAY),  # of 2025 and 2026, only the latter
        ("On Monday, March 17, they freed 12. In 2025 they freed 31.", date(2025, 3, 18)),
        ("On Friday, March 17, they freed 12. In 2025 they freed 31.", None),  # fits neither
        ("On Tuesday, March 17, they freed 12.", None),  # no year at all
        ("On Tuesday, March 17, they freed 12. Since 2025 they have freed 31.", None),  # how long since?
        ("In 2025 they freed 31.", None),  # no weekday
        ("They freed 12.", None),
    ],
)
def test_a_date_line_without_a_year(words: str, day: date | None) -> None:
    assert published_in(f"KAMPOT, March 18 (Agency) - Police came. {words}") == day


def test_the_calendar_of_a_document() -> None:
    text = "On 9 March 2025 police came."
    assert calendar_of(text, WEDNESDAY) == Calendar(WEDNESDAY, WEDNESDAY)
    assert calendar_of(text, None) == Calendar(None, date(2025, 3, 9))
    assert calendar_of(f"{text} In 2026 they left.", None) == Calendar(None, None)  # told of another year
    assert calendar_of("Police came.", None) == Calendar(None, None)


@given(DAYS)
def test_a_full_date_is_found(day: date) -> None:
    for form in ("%-d %B %Y", "%B %-d, %Y", "%Y-%m-%d"):
        assert list(full_dates(f"It was {day.strftime(form)}.")) == [(7, day)]

"""Series in words."""

from dataclasses import replace
from datetime import date

import pytest

from crackdown.model.interval import Interval
from crackdown.model.series import Rise, Step
from crackdown.publish.views.series import series_view, series_words, stated_words
from publish.made import SERIES

STEP = Step(date(2025, 7, 19), Interval(340, 340), ("Police",), ("c-1",))


def test_what_a_series_counts() -> None:
    assert series_words(SERIES) == "people arrested in Bavet since 1 July 2025"
    assert series_words(replace(SERIES, group="CN", place="", since=None)) == "people arrested (CN)"


@pytest.mark.parametrize(
    ("value", "change", "words"),
    [
        (40, 40, "“40 more”, as the difference"),
        (30, 40, "“30 more”: a part of the difference"),
        (55, 40, "“55 more”: 15 more than the difference"),
        (40, None, "“40 more”: so 300 before"),
    ],
)
def test_an_increment_against_the_difference(value: int, change: int | None, words: str) -> None:
    assert stated_words(Rise("c-2", value, 340 - value), replace(STEP, change=change)) == words


@pytest.mark.parametrize(("change", "words", "falls"), [(None, "", False), (0, "+0", False), (-1200, "−1,200", True)])
def test_a_difference(change: int | None, words: str, falls: bool) -> None:
    (shown,) = series_view(replace(SERIES, steps=(replace(STEP, change=change),)), {}).steps
    assert (shown.change, shown.falls) == (words, falls)


def test_a_step_without_a_day_is_an_earlier_one() -> None:
    (shown,) = series_view(replace(SERIES, steps=(replace(STEP, day=None),)), {}).steps
    assert (shown.day, shown.figure) == ("earlier", "340")

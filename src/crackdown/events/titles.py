"""The title of an event: place, time and act, as a person would file it."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from crackdown.model.claim import Period

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip

_SCOPES = {"running": "running total", "estimate": "standing estimate"}


def title(place_names: Sequence[str], period: Period | None, scope: str, act: str) -> str:
    """For example "Bavet, Svay Rieng, 16 July 2025: arrested"."""
    where = list(place_names[:2] if len(place_names) > 2 else place_names[:1]) or ["Place not given"]
    parts = [*where, days(period) if period else "undated", *filter(None, [_SCOPES.get(scope)])]
    return f"{', '.join(parts)}: {act.replace('_', ' ')}"


def days(period: Period) -> str:
    """A period in words: "16 July 2025", "22–23 February 2025", "27 June – 22 July 2025", "August 2024"."""
    first, last = period.first, period.last
    if first == last:
        return _day(first)
    if (first.year, first.month) == (last.year, last.month):
        if first.day == 1 and _is_month_end(last):
            return f"{_MONTHS[first.month - 1]} {first.year}"
        return f"{first.day}–{_day(last)}"
    if first.year == last.year:
        return f"{first.day} {_MONTHS[first.month - 1]} – {_day(last)}"
    return f"{_day(first)} – {_day(last)}"


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _is_month_end(day: date) -> bool:
    return day.day == monthrange(day.year, day.month)[1]

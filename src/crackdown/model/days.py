"""Which days a report, or what it tells of, may be of: what lies outside is a slip, and no calendar reaches past it."""

from datetime import date

FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2100, 12, 31)


def is_plausible(day: date) -> bool:
    """Whether `day` lies from FIRST_DAY to LAST_DAY."""
    return FIRST_DAY <= day <= LAST_DAY

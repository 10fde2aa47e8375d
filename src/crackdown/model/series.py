"""Series: the running totals of one campaign over time, apart from the raids in it."""

from dataclasses import dataclass
from datetime import date

from crackdown.model.interval import Interval


@dataclass(frozen=True, slots=True)
class Rise:
    """An increment stated beside a total ("another 372, which makes it 1,049"): its claim, and what was `before`."""

    claim: str
    value: int | float
    before: int | float


@dataclass(frozen=True, slots=True)
class Step:
    """One reading of the total.

    `day` is the one up to which it counts, else that of publication; None of an earlier figure that a report only
    goes back to. `change` is the difference to the step before, by the lower ends, None for the first. `claims` say
    so in these `voices`; `apart` are the claims that give another figure of the same day.
    """

    day: date | None
    figure: Interval
    voices: tuple[str, ...]
    claims: tuple[str, ...]
    change: int | float | None = None
    rises: tuple[Rise, ...] = ()
    apart: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Series:
    """The totals of one slot of one campaign, the earliest step first.

    The slot's fields are those of a tally. `since` is the day from which all count, None where no report says; then
    the totals are those of one voice. `place` names where, as the reports do; `policy` is the hedge policy used.
    """

    id: str
    act: str
    of: str
    group: str
    unit: str | None
    place: str
    since: date | None
    steps: tuple[Step, ...]
    policy: str

    @property
    def claims(self) -> tuple[str, ...]:
        """All claims that the series rests on, each once, in the order of the steps."""
        told = (id_ for step in self.steps for id_ in (*step.claims, *step.apart, *(rise.claim for rise in step.rises)))
        return tuple(dict.fromkeys(told))

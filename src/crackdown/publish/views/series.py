"""Series of running totals as they are shown: step by step, what changed, and what the reports say of the change."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from crackdown.model.filter import EVERYTHING, Filter
from crackdown.model.number import spell
from crackdown.model.series import Rise, Series, Step
from crackdown.publish.views.ledger import ClaimView
from crackdown.publish.views.wording import interval_words
from crackdown.publish.views.words import act_words, counted_words, day_words

if TYPE_CHECKING:
    from crackdown.store import Ledger


@dataclass(frozen=True, slots=True)
class StepView:
    """One step of a series in words; `claims` and `apart` are the views of its claims, where they were asked for."""

    series: Series
    step: Step
    number: int
    claims: tuple[ClaimView, ...] = ()
    apart: tuple[ClaimView, ...] = ()

    @property
    def day(self) -> str:
        """The day up to which it counts."""
        return self.step.day.isoformat() if self.step.day else "earlier"

    @property
    def figure(self) -> str:
        """The total."""
        return interval_words(self.step.figure, self.series.unit)

    @property
    def change(self) -> str:
        """The difference to the step before: "+372"; "" for the first."""
        change = self.step.change
        return "" if change is None else f"+{spell(change)}" if change >= 0 else f"−{spell(-change)}"

    @property
    def falls(self) -> bool:
        """Whether it is less than the step before, which a running total can't be."""
        return self.step.change is not None and self.step.change < 0

    @property
    def stated(self) -> str:
        """What the reports themselves say of the change."""
        return "; ".join(stated_words(rise, self.step) for rise in self.step.rises)


@dataclass(frozen=True, slots=True)
class SeriesView:
    """A series in words, with its steps."""

    series: Series
    steps: tuple[StepView, ...]

    @property
    def label(self) -> str:
        """What is counted, where and since when: "people arrested (CN) in Cambodia since 3 May 2025"."""
        return series_words(self.series)


def series_words(series: Series) -> str:
    """What a series counts, where and since when."""
    group = f" ({series.group})" if series.group else ""
    where = f" in {series.place}" if series.place else ""
    since = f" since {day_words(series.since)}" if series.since else ""
    return f"{counted_words(series.of)} {act_words(series.act)}{group}{where}{since}"


def stated_words(rise: Rise, step: Step) -> str:
    """An increment as stated, against the difference to the step before; without one, what it makes of the total."""
    said, change = f"“{spell(rise.value)} more”", step.change
    if change is None:
        return f"{said}: so {spell(rise.before)} before"
    if rise.value == change:
        return f"{said}, as the difference"
    if rise.value < change:
        return f"{said}: a part of the difference"
    return f"{said}: {spell(rise.value - change)} more than the difference"


def series_view(series: Series, claims: dict[str, ClaimView]) -> SeriesView:
    """`series` with those of `claims` (by id) that its steps name."""

    def among(ids: Iterable[str]) -> tuple[ClaimView, ...]:
        return tuple(claims[id_] for id_ in ids if id_ in claims)

    steps = (
        StepView(series, step, number, among(step.claims), among(step.apart))
        for number, step in enumerate(series.steps, 1)
    )
    return SeriesView(series, tuple(steps))


def series_steps(ledger: "Ledger", wanted: Filter = EVERYTHING) -> tuple[StepView, ...]:
    """Every step of every series, or of those that rest on a claim that is wanted."""
    ids = None if wanted == EVERYTHING else [claim.id for claim in ledger.claims(wanted)]
    return tuple(step for series in ledger.series(ids) for step in series_view(series, {}).steps)

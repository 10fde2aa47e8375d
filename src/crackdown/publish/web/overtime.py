"""Series drawn: each total as a bar on one line from nought, so that the steps show truly how it grew."""

from dataclasses import dataclass

from crackdown.publish.views import SeriesView, StepView
from crackdown.publish.web.bars import LEAST, Bar, Tick, from_zero
from crackdown.publish.web.looks import Look, look


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step, drawn."""

    step: StepView
    bar: Bar


@dataclass(frozen=True, slots=True)
class DrawnSeries:
    """A series with its rows on one line."""

    view: SeriesView
    look: Look
    rows: tuple[StepRow, ...]
    ticks: tuple[Tick, ...]


def draw(view: SeriesView) -> DrawnSeries:
    """`view` drawn: a bar from nought to each total, to its lower end where it is unsure."""
    line = from_zero([step.step.figure for step in view.steps])
    rows = (StepRow(step, _bar(line.at(step.step.figure.low))) for step in view.steps)
    return DrawnSeries(view, look(view.series.act), tuple(rows), line.ticks())


def _bar(end: float) -> Bar:
    return Bar(0.0, max(end, LEAST), point=False, open_end=False)

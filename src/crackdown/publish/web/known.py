"""What is known at a glance: for each measure the strongest tallies, never a sum of what may overlap."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crackdown.model.event import Event
from crackdown.publish.views import TallyView
from crackdown.publish.web.bars import Bar, scale
from crackdown.publish.web.looks import Look, look

# What the overview opens with: its words, the acts that it gathers, what is counted.
MEASURES = (
    ("Arrested", ("arrested",), "people"),
    ("Deported or sent home", ("deported", "repatriated", "extradited"), "people"),
    ("Freed", ("rescued",), "people"),
    ("Held against their will", ("held",), "people"),
    ("Sites raided", ("raided",), "sites"),
    ("Sites sealed", ("sealed",), "sites"),
    ("Money seized", ("seized",), "money"),
)
SCOPES = (
    ("incident", "Largest single operation"),
    ("running", "Largest running total"),
    ("estimate", "Highest estimate"),
)


@dataclass(frozen=True, slots=True)
class Line:
    """The largest tally of one kind: what it is, its range, and the event that it is made of."""

    name: str
    tally: TallyView
    event: Event
    bar: Bar


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure: `lines` its largest tallies, `events` how many events count it, `acts` what to filter by."""

    name: str
    look: Look
    acts: tuple[str, ...]
    lines: tuple[Line, ...]
    events: int
    disputed: int


Counted = tuple[Event, TallyView]


def measures(counted: Iterable[Counted]) -> tuple[Measure, ...]:
    """What the tallies in `counted` (each with its event) say for each measure that anybody counts.

    Of people only wholes are looked at; what a group apart of sites or money is called is merely its kind.
    """
    wholes = [(event, view) for event, view in counted if not view.tally.group or view.tally.of != "people"]
    made = (_measure(name, acts, of, wholes) for name, acts, of in MEASURES)
    return tuple(measure for measure in made if measure.lines)


def _measure(name: str, acts: tuple[str, ...], of: str, wholes: list[Counted]) -> Measure:
    ours = [(event, view) for event, view in wholes if view.tally.act in acts and view.tally.of == of]
    units = sorted({view.tally.unit or "" for _, view in ours})
    return Measure(
        name=name,
        look=look(acts[0]),
        acts=acts,
        lines=tuple(line for unit in units for line in _lines(unit, ours)),
        events=len({event.id for event, _ in ours}),
        disputed=sum(view.conflict for _, view in ours),
    )


def _lines(unit: str, counted: Sequence[Counted]) -> tuple[Line, ...]:
    """The largest of each scope in one currency, or of what has none: sums of two currencies can't be compared."""
    ours = [pair for pair in counted if (pair[1].tally.unit or "") == unit]
    best = [(words, _largest(scope, ours)) for scope, words in SCOPES]
    found = [(words, *pair) for words, pair in best if pair]
    drawn = scale([view.tally.range for _, _, view in found])
    return tuple(Line(words, view, event, drawn.bar(view.tally.range)) for words, event, view in found)


def _largest(scope: str, counted: Sequence[Counted]) -> Counted | None:
    ours = [pair for pair in counted if pair[1].tally.scope == scope]
    return max(
        ours, key=lambda pair: (pair[1].tally.range.low, pair[1].tally.range.high, pair[1].tally.id), default=None
    )

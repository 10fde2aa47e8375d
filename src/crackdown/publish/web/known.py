"""What is known at a glance: for each measure the largest single operations, never a sum of what may overlap."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crackdown.publish.views import Operation
from crackdown.publish.views.words import act_words, counted_words, days_words
from crackdown.publish.web.bars import Bar, Tick, from_zero
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
LINES = 3


@dataclass(frozen=True, slots=True)
class Line:
    """One operation of a card: what its figure counts, where and when, and its bar."""

    operation: Operation
    words: str
    bar: Bar


@dataclass(frozen=True, slots=True)
class Measure:
    """A card: its largest operations on one line from 0, with the marks of that line.

    `acts` is what to filter by, `number` how many operations there are, `disputed` of how many the voices are apart.
    """

    name: str
    look: Look
    acts: tuple[str, ...]
    lines: tuple[Line, ...]
    ticks: tuple[Tick, ...]
    number: int
    disputed: int


def measures(operations: Iterable[Operation]) -> tuple[Measure, ...]:
    """A card for each measure that any of `operations` counts, of money for each currency.

    Of people only wholes are looked at; what a group apart of sites or money is called is merely its kind.
    """
    wholes = [one for one in operations if not one.tally.tally.group or one.tally.tally.of != "people"]
    cards = []
    for name, acts, of in MEASURES:
        ours = [one for one in wholes if one.tally.tally.act in acts and one.tally.tally.of == of]
        for unit in sorted({one.tally.tally.unit or "" for one in ours}):
            same = [one for one in ours if (one.tally.tally.unit or "") == unit]
            cards.append(_measure(f"{name}, {unit}" if unit else name, acts, unit or counted_words(of), same))
    return tuple(cards)


def _measure(name: str, acts: tuple[str, ...], unit: str, operations: Sequence[Operation]) -> Measure:
    largest = _largest(operations)
    line = from_zero([one.tally.tally.range for one in largest[:LINES]])
    *marks, end = line.ticks()
    return Measure(
        name=name,
        look=look(acts[0]),
        acts=acts,
        lines=tuple(Line(one, _words(one), line.bar(one.tally.tally.range)) for one in largest[:LINES]),
        ticks=(*marks, Tick(end.x, f"{end.label} {unit}")),
        number=len(largest),
        disputed=sum(one.tally.conflict for one in largest),
    )


def _largest(operations: Iterable[Operation]) -> list[Operation]:
    """The operations by size, one for each event."""

    def size(one: Operation) -> tuple[float, float, str]:
        drawn = one.tally.tally.range
        return (drawn.low, drawn.high, one.tally.tally.id)

    by_event: dict[str, Operation] = {}
    for one in sorted(operations, key=size, reverse=True):
        by_event.setdefault(one.event.id, one)
    return list(by_event.values())


def _words(one: Operation) -> str:
    """What the figure is: "people arrested, Bavet, Cambodia, 18 July 2025"."""
    tally = one.tally.tally
    counted = "" if tally.of == "money" else f"{counted_words(tally.of)} "
    return ", ".join((counted + act_words(tally.act), *one.place, days_words(one.when) or "no date"))

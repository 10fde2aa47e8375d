"""Which pairs of strands are worth scoring: near-linear, whatever the size of a block."""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterator, Sequence
from datetime import date

from crackdown.events.features import far
from crackdown.events.rarity import rarity
from crackdown.events.strands import Strand

WINDOW = 12
"""In a block, a strand is paired with so many that follow it when the block is sorted by time and figures."""

LONG = 10
"""Periods longer than so many days are keyed by their ends only."""

TELLING = 2.0
"""Figures at least so rare are keys of their own."""


def pairs(strands: Sequence[Strand]) -> Iterator[tuple[Strand, Strand]]:
    """Candidate pairs, each once, in a fixed order; those that place or time rule out at once are left out."""
    ordered = sorted(strands, key=_order)
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    for at, strand in enumerate(ordered):
        for key in dict.fromkeys(_keys(strand)):
            blocks[key].append(at)
    seen: set[int] = set()
    for block in blocks.values():
        for at, one in enumerate(block):
            left = ordered[one]
            for other in block[at + 1 : at + 1 + WINDOW]:
                right, both = ordered[other], one * len(ordered) + other
                if not far(left, right) and both not in seen:
                    seen.add(both)
                    yield left, right


def _order(strand: Strand) -> tuple[str, float, str]:
    """Neighbours in a block are near in time, then alike in their largest figure."""
    when = strand.period.first.isoformat() if strand.period else ""
    return (when, max((max(values) for values in strand.figures.values()), default=0.0), strand.id)


def _keys(strand: Strand) -> Iterator[Hashable]:
    days = list(_days(strand))
    figures = sorted({(slot[1], v) for slot, values in strand.figures.items() for v in values if rarity(v) >= TELLING})
    yield ("document", strand.document)
    for family in sorted(strand.families):
        for place in sorted(strand.where.around - strand.where.wide) or sorted(strand.where.heads):
            yield (family, strand.scope, place)
            yield from ((family, strand.scope, place, day) for day in days)
            yield from ((family, strand.scope, place, figure) for figure in figures)
        yield from ((family, strand.scope, day) for day in days)
        yield from ((family, strand.scope, figure) for figure in figures)
        if not strand.where.heads:
            yield from ((family, strand.scope, doer) for doer in sorted(strand.actors))
        yield from ((family, strand.scope, voice) for voice in sorted(strand.voices) if strand.scope == "estimate")


def _days(strand: Strand) -> Iterator[str]:
    """The days that a strand is looked up under: each day of a short period, else its first and last."""
    period = strand.period
    if period is None:
        return
    length = (period.last - period.first).days
    if strand.scope == "running" or length > LONG:
        yield f"from {period.first}"
        yield f"month {period.first:%Y-%m}"
        return
    before, after = period.first.toordinal() - 1, period.last.toordinal() + 1  # neighbours meet; the calendar has ends
    for day in range(max(before, date.min.toordinal()), min(after, date.max.toordinal()) + 1):
        yield str(date.fromordinal(day))
    yield f"month {period.first:%Y-%m}"


def beside(strands: Sequence[Strand], some: Collection[str]) -> Iterator[tuple[Strand, Strand]]:
    """Pairs of neighbours of which one, by its id, is among `some`, each once, whether or not they are ruled out."""
    wanted = {key for strand in strands if strand.id in some for key in _keys(strand)}
    blocks: dict[Hashable, list[Strand]] = defaultdict(list)
    for strand in sorted(strands, key=_order):
        for key in wanted.intersection(_keys(strand)):
            blocks[key].append(strand)
    seen: set[tuple[str, str]] = set()
    for block in blocks.values():
        for at, left in enumerate(block):
            for right in block[at + 1 : at + 1 + WINDOW]:
                if (left.id in some or right.id in some) and (left.id, right.id) not in seen:
                    seen.add((left.id, right.id))
                    yield left, right

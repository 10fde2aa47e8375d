"""A breakdown drawn: its parts end to end against its total."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crackdown.model.interval import Interval
from crackdown.model.number import spell, whole
from crackdown.publish.views import ClaimView, FindingView
from crackdown.publish.web.bars import Scale, scale


@dataclass(frozen=True, slots=True)
class Piece:
    """A part within a stack: where it begins, how wide it is, and whose claim it draws."""

    x: float
    width: float
    view: ClaimView


@dataclass(frozen=True, slots=True)
class Stack:
    """A breakdown against its total: the parts end to end, the total, and from where to where they miss each other."""

    total: ClaimView
    sum: str
    total_x: float
    pieces: tuple[Piece, ...]
    miss_x: float
    miss_width: float
    exceeds: bool


def stack(finding: FindingView) -> Stack | None:
    """The breakdown that `finding` is about; None where it is about something else or a number is missing."""
    if finding.finding.kind not in ("parts_exceed_total", "parts_fall_short") or len(finding.claims) < 2:
        return None
    numbers = [view.claim.number.n if view.claim.number else None for view in finding.claims]
    sizes = [number for number in numbers if number is not None]
    if len(sizes) != len(numbers):
        return None
    return _stack(finding.claims, sizes[0], sizes[1:])


def _stack(views: Sequence[ClaimView], total: float, parts: Sequence[float]) -> Stack:
    summed = sum(parts)
    line = scale([], [Interval(size, size) for size in (total, summed)])
    here, end = line.at(total), line.at(summed)
    return Stack(
        total=views[0],
        sum=spell(whole(summed)),
        total_x=here,
        pieces=_pieces(views[1:], parts, line),
        miss_x=min(here, end),
        miss_width=round(abs(here - end), 2),
        exceeds=end > here,
    )


def _pieces(views: Iterable[ClaimView], sizes: Iterable[float], line: Scale) -> tuple[Piece, ...]:
    made, so_far = [], 0.0
    for view, size in zip(views, sizes, strict=True):
        start = line.at(so_far)
        so_far += size
        made.append(Piece(start, round(line.at(so_far) - start, 2), view))
    return tuple(made)

"""A document's text cut where its claims begin and end, so that each can be marked in place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crackdown.model.claim import Claim
from crackdown.model.span import Span

# A sentence is shown no further than this from its quote.
FURTHEST = 300
_ENDS = re.compile(r"""[.!?]["'”’)]*\s+|\n+""")


@dataclass(frozen=True, slots=True)
class Mark:
    """How one claim shows in the text: `quote` is all that it quotes, `key` the words that carry it."""

    claim: str
    quote: Span
    key: Span


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text that the same claims cover throughout.

    `quoted` names the claims whose quote covers it, `keyed` those whose key words do, `opened` those whose key words
    begin right before it, which is where a claim's label stands.
    """

    text: str
    quoted: tuple[str, ...] = ()
    keyed: tuple[str, ...] = ()
    opened: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text, its number counted from 1."""

    number: int
    segments: tuple[Segment, ...]


def mark(claim: Claim) -> Mark:
    """Where to mark `claim`: a figure at its number, a deed at its act; at its quote where those lie outside it."""
    slot = "number" if claim.type == "figure" else "act"
    inside = (ground.span for ground in claim.grounds_of(slot) if claim.quote.contains(ground.span))
    return Mark(claim.id, claim.quote, next(inside, claim.quote))


def lines(text: str, marks: Sequence[Mark]) -> tuple[Line, ...]:
    """`text` line by line in segments; joined, the segments' texts are `text`.

    Marks may nest, overlap and be empty; one that leaves `text` is not drawn at all.
    """
    drawn = [mark for mark in marks if mark.quote.end <= len(text)]
    made: list[list[Segment]] = [[]]
    for segment in _segments(text, drawn):
        made[-1].append(segment)
        if segment.text.endswith("\n"):
            made.append([])
    return tuple(Line(number, tuple(segments)) for number, segments in enumerate(made, 1) if segments)


def pieces(text: str, spans: Sequence[Span]) -> tuple[tuple[str, bool], ...]:
    """`text` cut at `spans` (in order, apart): each piece, and whether it is one of them."""
    made, at = [], 0
    for span in spans:
        made += [(text[at : span.start], False), (span.text(text), True)]
        at = span.end
    return tuple(pair for pair in (*made, (text[at:], False)) if pair[0])


def sentence(text: str, quote: Span) -> Span:
    """The sentence that `quote` stands in, or as much of it as is shown."""
    start = max(quote.start - FURTHEST, 0)
    for end in _ENDS.finditer(text, start, quote.start):
        start = end.end()
    until = _ENDS.search(text, max(quote.end - 1, 0), quote.end + FURTHEST)
    stop = until.start() + len(until.group().rstrip()) if until else min(quote.end + FURTHEST, len(text))
    return Span(start, max(stop, quote.end))


def around(text: str, quote: Span) -> tuple[str, str, str]:
    """The sentence that `quote` stands in: what comes before it, its own words, what comes after."""
    whole = sentence(text, quote)
    return text[whole.start : quote.start], quote.text(text), text[quote.end : whole.end]


def _segments(text: str, marks: Sequence[Mark]) -> Iterator[Segment]:
    quotes = _Cover([(mark.claim, mark.quote) for mark in marks])
    keys = _Cover([(mark.claim, mark.key) for mark in marks])
    breaks = {at + 1 for at, sign in enumerate(text) if sign == "\n"}
    cuts = sorted({0, len(text), *breaks, *quotes.cuts, *keys.cuts})
    for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
        quoted, keyed, opened = quotes.at(start), keys.at(start), keys.opened(start)
        if start < end or opened:
            yield Segment(text[start:end], quoted, keyed, opened)


class _Cover:
    """Which of several named spans cover the text as one moves through it from left to right."""

    def __init__(self, spans: Sequence[tuple[str, Span]]) -> None:
        self._starts: dict[int, list[str]] = {}
        self._ends: dict[int, list[str]] = {}
        self._current: dict[str, None] = {}
        for name, span in spans:
            self._starts.setdefault(span.start, []).append(name)
            if span.start < span.end:
                self._ends.setdefault(span.end, []).append(name)
        self._lasting = {name for name, span in spans if span.start < span.end}
        self.cuts = {*self._starts, *self._ends}

    def opened(self, position: int) -> tuple[str, ...]:
        """The spans that begin at `position`."""
        return tuple(self._starts.get(position, ()))

    def at(self, position: int) -> tuple[str, ...]:
        """The spans that cover the character at `position`, to be asked at every cut in order."""
        for name in self._ends.get(position, ()):
            self._current.pop(name, None)
        self._current.update((name, None) for name in self.opened(position) if name in self._lasting)
        return tuple(self._current)

"""Where words stand in a document."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True, init=False)
class Span:
    """A stretch of a document's text: characters `start` up to, not including, `end`."""

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        if not 0 <= start <= end:
            raise ValueError(f"no span from {start} to {end}")
        _set_start(self, start)
        _set_end(self, end)

    def text(self, whole: str) -> str:
        """The words that this span covers in `whole`, the text of its document."""
        return whole[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        """Whether `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def cover(self, other: "Span") -> "Span":
        """The shortest span that contains both."""
        if self.start <= other.start and other.end <= self.end:
            return self
        start = self.start if self.start < other.start else other.start
        return Span(start, self.end if self.end > other.end else other.end)

    def gap(self, other: "Span") -> int:
        """Characters between the two; 0 where they touch or overlap."""
        if self.end <= other.start:
            return other.start - self.end
        return self.start - other.end if other.end <= self.start else 0


# A frozen class sets its fields by name, which takes twice as long; a reading makes four spans a word.
_set_start, _set_end = (vars(Span)[name].__set__ for name in ("start", "end"))

"""A draft: a figure on its way to being a claim."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from crackdown.model.claim import Period, Scope, Status
from crackdown.model.reading import Demonym, Figure, PlaceName, Sentence, Voice
from crackdown.model.span import Span


@dataclass(frozen=True, slots=True)
class Bound:
    """An act that governs a figure: its words' span and how well it fits; `inherited` where another figure gave it."""

    act: str
    span: Span
    score: float
    inherited: bool = False


Handed = Literal["any", "same", "none"]


@dataclass(frozen=True, slots=True)
class Draft:
    """A figure with what has been bound to it so far. `part_of` is the position of its total among the drafts.

    `handed` says who may hand it a date that its own sentence doesn't give: any neighbour, only one that tells the
    same, or nobody.
    """

    figure: Figure
    sentence: int
    act: Bound
    of: str
    nations: tuple[Demonym, ...] = ()
    part_of: int | None = None
    places: tuple[PlaceName, ...] = ()
    date: Period | None = None
    date_span: Span | None = None
    voice: Voice | None = None
    scope: Scope = "incident"
    status: Status = "asserted"
    handed: Handed = "any"

    @property
    def region(self) -> Span:
        """From the figure's hedge to the end of what it counts."""
        return region_of(self.figure)

    @property
    def low(self) -> float:
        """The least that the figure says; 0 for a vague one."""
        return float(self.figure.number.n or 0)


def totals_of(position: int, drafts: Sequence[Draft]) -> list[int]:
    """The positions of the draft's total, of that one's total, and so on upward."""
    chain: list[int] = []
    total = drafts[position].part_of
    while total is not None:
        chain.append(total)
        total = drafts[total].part_of
    return chain


def between(drafts: Sequence[Draft], first: int, last: int) -> range:
    """The positions of the drafts of the sentences `first` to `last`; drafts stand in the order of the text."""
    start = bisect_left(drafts, first, key=lambda draft: draft.sentence)
    return range(start, bisect_right(drafts, last, lo=start, key=lambda draft: draft.sentence))


ITEM = re.compile(r"\s*(?:[-*\u2022\u2013\u2014\u25cf\u00b7]|\(?[a-z0-9]{1,2}[.)])\s+")


ROW = re.compile(r"\s*[A-Z][^\d:\n]{1,40}(?::|\s[\u2013\u2014-])\s*\d{1,3}(?:,?\d{3})*\s*[.;,]?\s*")


def is_item(words: str) -> bool:
    """Whether the words are an item of a list: they open with a bullet or a number."""
    return bool(ITEM.match(words))


def is_row(words: str) -> bool:
    """Whether the words are a row of a table, a name and its count: "Kenya: 52"."""
    return bool(ROW.fullmatch(words))


def region_of(figure: Figure) -> Span:
    """From the figure's hedge (or a label before it) to the end of what it counts."""
    return figure.span.cover(figure.group.span)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a draft is being made: its sentence, its position and the sentence before.

    `intro` opens the list that it is an item of; `published` is the day on which the report came out.
    """

    sentence: Sentence
    index: int
    text: str
    intro: Sentence | None = None
    previous: Sentence | None = None
    published: date | None = None

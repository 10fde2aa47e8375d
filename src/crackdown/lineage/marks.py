"""Marks: names and figures in the order of a text. A rewrite changes the words around them and keeps these."""

import re
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

_MARK = re.compile(r"[A-Z][\w’'-]+|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_OPENING = " “‘\"'(—–-"
_ENDS = '.!?:;\n”’"'
"""A capital after one of these only opens a sentence or a title."""


def marks(text: str, most: int) -> tuple[str, ...]:
    """The first `most` names and figures of `text`; words that only open a sentence are none."""
    found: list[str] = []
    for match in _MARK.finditer(text):
        before = text[max(0, match.start() - 8) : match.start()].rstrip(_OPENING)
        if match.group()[0].isalpha() and (not before or before[-1] in _ENDS):
            continue
        found.append(match.group().replace(",", "").lower().removesuffix("’s").removesuffix("'s"))
        if len(found) == most:
            break
    return tuple(found)


def neighbours(found: Sequence[str]) -> Iterator[int]:
    """A hash of each mark and the one after it: what two texts that keep an order share."""
    for left, right in pairwise(found):
        yield zlib.crc32(f"{left} {right}".encode())


def in_common(left: Counter[str], right: Counter[str]) -> int:
    """How many marks the two share in any order: never fewer than in the same order, and quickly counted."""
    return sum(min(left[mark], right[mark]) for mark in left.keys() & right.keys())

"""Shared wording: word triples, hashed, and the pairs of documents that share enough of them."""

import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from itertools import chain

from crackdown.model.names import plain

SKETCH = 200
"""The smallest hashes of a document that are looked up; the whole set is compared only for pairs so found."""

NEIGHBOURS = 16
"""A shingle pairs a document with at most so many earlier ones, so that boilerplate does not pair all with all."""

DAYS = 60
"""A report is compared with those of so many days before it; the same text and a credit are found whenever."""

NEAR = 0.35
"""The share of the shorter one's triples that makes a near copy: abridged agency copy keeps about a third."""

LEAST_SHARED, LEAST_SHARE = 4, 1 / 16
"""Sketch hashes two documents must share before they are compared, and which share of the shorter sketch."""


def normalised(text: str) -> str:
    """`text` as compared for exact copies: case, accents, punctuation and spacing aside."""
    return plain(text)


def shingles(text: str) -> frozenset[int]:
    """The hashes of every three words of `text` in succession, which must be normalised."""
    codes = [_code(word) for word in text.split()]
    runs = zip(codes, codes[1:], codes[2:], strict=False)
    return frozenset((first * _FIRST + second * _SECOND + third) & _BITS for first, second, third in runs)


_FIRST, _SECOND, _BITS = 0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, (1 << 61) - 1  # odd, so that order counts


@lru_cache(maxsize=262_144)
def _code(word: str) -> int:
    return zlib.crc32(word.encode()) * 0x2545F4914F6CDD1D & _BITS


def containment(left: frozenset[int], right: frozenset[int]) -> float:
    """The share of the shorter one's shingles that the other has too."""
    shorter = min(len(left), len(right))
    return len(left & right) / shorter if shorter else 0.0


def sketch(hashes: frozenset[int]) -> Sequence[int]:
    """The smallest of `hashes`: those of two texts that share wording are mostly the same."""
    return sorted(hashes)[:SKETCH]


class Index:
    """Finds, for each document in the order of days, earlier ones worth comparing.

    Near-linear: each hash is looked up once a document and names at most `NEIGHBOURS` earlier ones, of the last
    `DAYS` only: news is copied while it is news, and so memory does not grow with the years. Documents without a day
    come last and may repeat any: what they look for, `undated`, is known beforehand and remembered for all years.
    """

    def __init__(self, undated: Iterable[int] = ()) -> None:
        self._recent: dict[int, list[str]] = {}
        self._always: dict[int, list[str]] = {hashed: [] for hashed in undated}
        self._days: dict[str, int] = {}
        self._sizes: dict[str, int] = {}
        self._cleared = 0

    def meet(self, later: str, day: date | None, hashes: Sequence[int]) -> list[str]:
        """The earlier documents that share hashes enough with `later`, which is then known too."""
        if day:
            self._clear(day.toordinal())
            self._days[later] = day.toordinal()
        postings = self._recent if day else self._always
        shared = Counter(chain.from_iterable(postings[hashed] for hashed in hashes if hashed in postings))
        self._add(later, hashes, postings)
        if day and self._always:
            self._add(later, [hashed for hashed in hashes if hashed in self._always], self._always)
        first, size = day.toordinal() - DAYS if day else 0, len(hashes)
        self._sizes[later] = size
        found = [
            one for one, n in shared.items() if n >= LEAST_SHARED and n >= LEAST_SHARE * min(size, self._sizes[one])
        ]
        return [one for one in found if not day or self._days[one] >= first]

    @staticmethod
    def _add(later: str, hashes: Sequence[int], postings: dict[int, list[str]]) -> None:
        for hashed in hashes:
            known = postings.get(hashed)
            if known is None:
                postings[hashed] = [later]
            elif len(known) < NEIGHBOURS:
                known.append(later)

    def _clear(self, day: int) -> None:
        """Forgets, now and then, what is too old to be copied."""
        if day < self._cleared + DAYS:
            return
        self._cleared = day
        self._days = {name: on for name, on in self._days.items() if on >= day - DAYS}
        kept = ((hashed, [one for one in known if one in self._days]) for hashed, known in self._recent.items())
        self._recent = {hashed: known for hashed, known in kept if known}


def in_order(left: Sequence[str], right: Sequence[str]) -> int:
    """How many items the two share in the same order (longest common subsequence).

    A row of the table of lengths is kept as one whole number, a bit for each item of `right` that is 0 where the length
    grows; adding moves it on by an item of `left` (Hyyrö 2004).
    """
    places: dict[str, int] = defaultdict(int)
    for at, item in enumerate(right):
        places[item] |= 1 << at
    every = row = (1 << len(right)) - 1
    for item in left:
        both = row & places.get(item, 0)
        row = ((row + both) | (row - both)) & every
    return len(right) - row.bit_count()

"""Shared wording: word triples, hashed, and the pairs of documents that share enough of them."""

import zlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from crackdown.model.names import plain

SIZE = 3
"""Words a shingle: abridged copies keep triples where they break longer runs."""

SKETCH = 200
"""The smallest hashes of a document that are looked up; the whole set is compared only for pairs so found."""

NEIGHBOURS = 16
"""A shingle pairs a document with at most so many earlier ones, so that boilerplate does not pair all with all."""

LEAST_SHARED = 4
"""Sketch hashes two documents must share before they are compared."""


def normalised(text: str) -> str:
    """`text` as compared for exact copies: case, accents, punctuation and spacing aside."""
    return plain(text)


def shingles(text: str) -> frozenset[int]:
    """The hashes of every run of `SIZE` words of `text`, which must be normalised."""
    words = text.split()
    if len(words) < SIZE:
        return frozenset()
    runs = (" ".join(words[at : at + SIZE]) for at in range(len(words) - SIZE + 1))
    return frozenset(zlib.crc32(run.encode()) for run in runs)


def containment(left: frozenset[int], right: frozenset[int]) -> float:
    """The share of the shorter one's shingles that the other has too."""
    shorter = min(len(left), len(right))
    return len(left & right) / shorter if shorter else 0.0


def candidates(order: Sequence[str], sets: Mapping[str, frozenset[int]]) -> Iterator[tuple[str, str]]:
    """Pairs (earlier, later) worth comparing; `order` is the documents, earliest first.

    Near-linear: each sketch hash is looked up once a document and names at most `NEIGHBOURS` earlier ones.
    """
    postings: dict[int, list[str]] = defaultdict(list)
    for later in order:
        shared: dict[str, int] = defaultdict(int)
        for hashed in sorted(sets[later])[:SKETCH]:
            known = postings[hashed]
            for earlier in known:
                shared[earlier] += 1
            if len(known) < NEIGHBOURS:
                known.append(later)
        yield from ((earlier, later) for earlier in sorted(shared) if shared[earlier] >= LEAST_SHARED)


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

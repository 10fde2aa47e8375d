"""What one would use instead: MinHash-LSH for copies, TF-IDF in a window of days for events.

Both get the documents that settling gets. Their thresholds are those that do best on synthetic ledgers: of 0.2, 0.3,
0.4 and 0.5 for copies (0.2 does a little better on 10,000 claims, and far worse on 100,000), and of 0.3, 0.4, 0.5 and
0.6 in two and four days for events.
"""

import re
from collections.abc import Iterator, Sequence

import numpy as np
from datasketch import MinHash, MinHashLSH
from sklearn.feature_extraction.text import TfidfVectorizer

from crackdown.model.report import Document

PERMUTATIONS = 128
ALIKE = 0.3
"""Estimated Jaccard similarity of word triples from which two reports count as copies."""

WINDOW = 2
"""Days between two reports that may tell of one event."""

NEAR = 0.4
"""Cosine from which two reports of a window count as telling of one event."""

_WORD = re.compile(r"\w+")


def copies(documents: Sequence[Document], alike: float = ALIKE) -> dict[str, str]:
    """The family of each document: those that LSH finds alike, and whose sketches are, joined."""
    lsh = MinHashLSH(threshold=alike, num_perm=PERMUTATIONS)
    joined = Joined()
    sketches: dict[str, MinHash] = {}
    for document in documents:
        sketch = MinHash(num_perm=PERMUTATIONS)
        words = _WORD.findall(document.text.lower())
        sketch.update_batch([" ".join(words[at : at + 3]).encode() for at in range(len(words) - 2)])
        for other in lsh.query(sketch):
            if sketch.jaccard(sketches[other]) >= alike:
                joined.join(document.id, other)
        lsh.insert(document.id, sketch)
        sketches[document.id] = sketch
    return {document.id: joined.end(document.id) for document in documents}


def events(documents: Sequence[Document], near: float = NEAR, window: int = WINDOW) -> dict[str, str]:
    """The event of each document: single link over the documents of a window whose TF-IDF vectors are near."""
    ordered = sorted(documents, key=lambda document: (str(document.metadata.published), document.id))
    vectors = TfidfVectorizer(sublinear_tf=True, stop_words="english").fit_transform(one.text for one in ordered)
    days = np.array([document.metadata.published.toordinal() for document in ordered if document.metadata.published])
    joined = Joined()
    for left, right in _near(vectors, days, near, window):
        joined.join(ordered[left].id, ordered[right].id)
    return {document.id: joined.end(document.id) for document in ordered}


def _near(vectors, days, near: float, window: int) -> Iterator[tuple[int, int]]:  # type: ignore[no-untyped-def]
    """Pairs of rows: each day's against those of the window before."""
    for day in np.unique(days):
        first, start, end = (np.searchsorted(days, at) for at in (day - window, day, day + 1))
        found = (vectors[start:end] @ vectors[first:end].T).tocoo()
        for row, column in zip(*(axis[found.data >= near] for axis in (found.row, found.col)), strict=True):
            if start + row > first + column:
                yield int(start + row), int(first + column)


class Joined:
    """Things joined to groups."""

    def __init__(self) -> None:
        self.above: dict[str, str] = {}

    def end(self, name: str) -> str:
        """What stands for the group of `name`."""
        while name in self.above:
            self.above[name] = self.above.get(self.above[name], self.above[name])
            name = self.above[name]
        return name

    def join(self, left: str, right: str) -> None:
        """Makes the two groups one."""
        first, second = sorted((self.end(left), self.end(right)))
        if first != second:
            self.above[second] = first

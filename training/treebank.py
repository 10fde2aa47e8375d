"""Reads sentences from the treebanks (CoNLL-U, packed)."""

import gzip
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

FOLDER = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as annotated: `heads` are positions of words, a root is its own head."""

    id: str
    words: list[str]
    spaces: list[bool]
    tags: list[str]
    heads: list[int]
    relations: list[str]

    @property
    def text(self) -> str:
        """The sentence as it is written."""
        return "".join(self.written).rstrip()

    @property
    def written(self) -> list[str]:
        """The words, each with the space after it."""
        return [word + " " * space for word, space in zip(self.words, self.spaces, strict=True)]


@dataclass(slots=True)
class _Rows:
    """The lines of one sentence as they are read."""

    id: str = ""
    words: list[list[str]] = field(default_factory=list)
    glued: set[int] = field(default_factory=set)
    joined: int = 0

    def add(self, line: str) -> None:
        """Takes a comment, a word, or the range of words written as one (`don't`), whose last word has its space."""
        if line.startswith("#"):
            key, _, value = line.removeprefix("# ").partition(" = ")
            self.id = value if key == "sent_id" else self.id
            return
        columns = line.split("\t")
        first, _, last = columns[0].partition("-")
        if last:
            self.glued.update(range(int(first), int(last)))
            self.joined = int(last)
        else:
            self.words.append(columns)
        if "SpaceAfter=No" in columns[9] and (last or int(first) != self.joined):
            self.glued.add(int(last or first))

    def sentence(self) -> Sentence:
        """The sentence these lines tell of."""
        return Sentence(
            self.id,
            [word[1] for word in self.words],
            [number not in self.glued for number in range(1, len(self.words) + 1)],
            [word[4] for word in self.words],
            [int(word[6]) - 1 if word[6] != "0" else place for place, word in enumerate(self.words)],
            [word[7].replace("root", "ROOT") for word in self.words],
        )


def sentences(names: Sequence[str]) -> Iterator[Sentence]:
    """The sentences of the named treebank files, in order."""
    for name in names:
        with gzip.open(FOLDER / f"{name}.conllu.gz", "rt", encoding="utf-8") as lines:
            yield from _sentences(lines)


def _sentences(lines: Iterator[str]) -> Iterator[Sentence]:
    rows = _Rows()
    for line in lines:
        if line.strip():
            rows.add(line.rstrip("\n"))
        elif rows.words:
            yield rows.sentence()
            rows = _Rows()

"""A sentence's dependency tree: which word hangs on which, and how."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from crackdown.model.span import Span

SUBJECTS = ("nsubj", "nsubj:pass")


@dataclass(frozen=True, slots=True)
class Tree:
    """The words of a sentence as spans of the document, each with its head (a root is its own), relation and tag."""

    words: tuple[Span, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]
    tags: tuple[str, ...]
    below: tuple[tuple[int, ...], ...] = field(default=(), compare=False)

    def __post_init__(self) -> None:
        children: list[list[int]] = [[] for _ in self.heads]
        for word, head in enumerate(self.heads):
            if word != head:
                children[head].append(word)
        object.__setattr__(self, "below", tuple(map(tuple, children)))

    def top(self, span: Span) -> int | None:
        """The word of `span` that hangs on a word outside it: what the others in it hang on. None where it has none."""
        first = bisect_left(self.words, span.start, key=lambda word: word.end - 1)
        last = bisect_left(self.words, span.end, key=lambda word: word.start)
        inside = range(first, last)
        tops = [word for word in inside if self.heads[word] == word or self.heads[word] not in inside]
        return tops[0] if tops else None

    def up(self, word: int) -> Iterator[int]:
        """The word, its head, that one's head, to the root."""
        yield word
        while self.heads[word] != word:
            word = self.heads[word]
            yield word

    def hung(self, word: int, *relations: str) -> Sequence[int]:
        """What hangs on the word in one of the ways."""
        return [child for child in self.below[word] if self.relations[child] in relations]

    def subject(self, verb: int) -> int | None:
        """The subject of the verb: its own, else that of the verb before it that it goes on from.

        Of "came and took", "began to search", "left, saying"; of "who fled" it is the noun that the clause tells of.
        """
        for word in self._going_on(verb):
            if found := self.hung(word, *SUBJECTS):
                joined = len(found) > 1 and self.hung(found[-1], "cc")
                subject = found[0] if joined else found[-1]
                is_relative = self.tags[subject] in ("WDT", "WP") and self.relations[word] == "acl:relcl"
                return self.heads[word] if is_relative else subject
        return self.heads[verb] if self.relations[verb] == "acl" else None

    def _going_on(self, verb: int) -> Iterator[int]:
        yield verb
        while self.heads[verb] < verb and (
            self.relations[verb] in ("conj", "xcomp", "advcl")
            or (self.relations[verb] == "ccomp" and not self.hung(verb, "mark"))
        ):
            verb = self.heads[verb]
            yield verb

    def phrase(self, word: int) -> Span:
        """From the first to the last word that hangs on the word."""
        found, waiting = [word], [word]
        while waiting:
            more = self.below[waiting.pop()]
            found += more
            waiting += more
        return self.words[min(found)].cover(self.words[max(found)])

"""A sentence laid out for looking around a number: its marks by where they start."""

from collections.abc import Mapping
from dataclasses import dataclass

from crackdown.model.reading import Demonym
from crackdown.model.span import Span
from crackdown.read.lexicon import Annotated, Mark, NationWord


@dataclass(frozen=True, slots=True)
class Field:
    """One sentence's marks by where they start; `noun_ends` are the words that end a noun phrase."""

    ann: Annotated
    sentence: Span
    counted: Mapping[int, Mark]
    nations: Mapping[int, Mark]
    nations_by_end: Mapping[int, Mark]
    noun_ends: frozenset[str]

    @property
    def text(self) -> str:
        """The whole document's text."""
        return self.ann.text


def field_of(ann: Annotated, sentence: Span, marks: tuple[Mark, ...], noun_ends: frozenset[str]) -> Field:
    """The field of one sentence; `marks` are those within it."""
    nations = [mark for mark in marks if mark.kind == "nation"]
    return Field(
        ann,
        sentence,
        {mark.span.start: mark for mark in marks if mark.kind == "counted"},
        {mark.span.start: mark for mark in nations},
        {mark.span.end: mark for mark in nations},
        noun_ends,
    )


def demonym(mark: Mark) -> Demonym:
    """The nationality that a mark names."""
    words = [entry for entry in mark.entries if isinstance(entry, NationWord)]
    return Demonym(mark.span, tuple(dict.fromkeys(word.code for word in words)), words[0].kind)

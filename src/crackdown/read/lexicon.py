"""Finds the codebook's words in a text: one pass of spaCy's tokenizer and phrase matcher."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import spacy
from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

from crackdown.codebook.entries import Codebook
from crackdown.codebook.forms import ActForm, act_forms
from crackdown.codebook.nouns import plural
from crackdown.model.register import Place, Site
from crackdown.model.span import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """One found phrase: `kind` (act, nation, place, site, body, office, outlet, counted) and the entries it names."""

    kind: str
    span: Span
    entries: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class NationWord:
    """A word of a nation: `kind` is country, adjective or people."""

    code: str
    kind: str


@dataclass(frozen=True, slots=True)
class Annotated:
    """A text with the marks found in it, sorted by start and longest first."""

    text: str
    marks: tuple[Mark, ...]


Found = tuple[int, int, str, tuple[object, ...]]  # start, end, kind and entries of a mark to be
REMEMBERED = 10_000  # words looked up: news says the same again and again


class Lexicon:
    """The codebook as a phrase matcher. Built once for a codebook (about a tenth of a second)."""

    def __init__(self, codebook: Codebook) -> None:
        self._nlp: Language = spacy.blank("en")
        self._nlp.max_length = 10_000_000
        vocab: Any = self._nlp.vocab
        lower = vocab.strings["LOWER"]
        vocab.lex_attr_getters = {lower: vocab.lex_attr_getters[lower]}  # of a new word nothing else is worked out
        self._rules: Collection[str] = getattr(self._nlp.tokenizer, "rules", {})
        self._entries: dict[str, dict[str, list[tuple[str, object]]]] = {}
        for kind, words, item in _phrases(codebook):
            self._entries.setdefault(kind, {}).setdefault(words.lower(), []).append((words, item))
        self._learnt: set[str] = set()
        self._named = lru_cache(maxsize=REMEMBERED)(self._entries_of)
        self._matcher = PhraseMatcher(self._nlp.vocab, attr="LOWER")
        for kind, phrases in self._entries.items():
            self._matcher.add(kind, [self._phrase(words) for words in phrases])

    def _phrase(self, words: str) -> Doc:
        """The phrase as the tokenizer cuts it; plain words need no cutting, which halves the time to build."""
        parts = words.split(" ")
        rules = self._rules
        if all(part.isalpha() and part.isascii() and part not in rules for part in parts):
            return Doc(self._nlp.vocab, words=parts)
        return self._nlp.make_doc(words)

    def annotate(self, text: str) -> Annotated:
        """The marks of `text`; of overlapping marks of one kind the longest stays."""
        found = _longest(self._found(text))
        return Annotated(text, tuple(Mark(kind, Span(start, end), named) for start, end, kind, named in found))

    def _found(self, text: str) -> list[Found]:
        self._learn(text)
        doc = self._nlp.make_doc(text)
        strings = self._nlp.vocab.strings
        starts, lengths = doc.to_array(["IDX", "LENGTH"]).T.tolist()
        found: list[Found] = []
        for key, first, end in self._matcher(doc):
            kind, start, stop = strings[key], starts[first], starts[end - 1] + lengths[end - 1]
            if named := self._named(kind, text[start:stop]):
                found.append((start, stop, kind, named))
        return found

    def _learn(self, text: str) -> None:
        """Has the tokenizer cut each new word by itself first, for then it remembers how.

        Within a text it remembers nothing after the first abbreviation ("U.S.") and works the rest out again each time.
        """
        new = set(text.split()).difference(self._learnt)
        if len(self._learnt) + len(new) <= REMEMBERED:
            self._learnt |= new
            for word in sorted(new):
                self._nlp.make_doc(word)

    def _entries_of(self, kind: str, words: str) -> tuple[object, ...]:
        """The entries of a kind that the words name."""
        return tuple(entry for phrase, entry in self._entries[kind].get(words.lower(), ()) if _fits(words, phrase))


def _fits(words: str, phrase: str) -> bool:
    """Whether words found by their lower case may be the phrase: a name needs its capital, a short one all of them."""
    if phrase[0].islower():
        return True
    return words == phrase if len(phrase) <= 4 and phrase.isupper() else words[0].isupper()


def _longest(found: list[Found]) -> Iterator[Found]:
    """Of those of one kind that overlap the longest, in order."""
    ends: dict[str, int] = {}
    for one in sorted(found, key=lambda one: (one[0], -one[1], one[2])):
        start, end, kind, _ = one
        if start >= ends.get(kind, 0):
            ends[kind] = end
            yield one


def _phrases(codebook: Codebook) -> Iterator[tuple[str, str, object]]:
    for form in act_forms(codebook.acts, codebook.irregular):
        yield "act", form.words, form
    for noun, of in codebook.counted.items():
        yield "counted", noun, of
        if (many := plural(noun)) != noun:
            yield "counted", many, of
    for nation in codebook.nations:
        for kind, words in (("country", nation.names), ("adjective", nation.adjectives), ("people", nation.people)):
            for word in words:
                yield "nation", word, NationWord(nation.code, kind)
    for place in codebook.places:
        yield from (("place", name, place) for name in (place.name, *place.aliases))
    for site in codebook.sites:
        yield from (("site", name, site) for name in (site.name, *site.aliases))
    for body in codebook.bodies:
        yield from (("body", name, body) for name in (body.name, *body.aliases))
    for outlet in codebook.outlets:
        yield from (("outlet", name, outlet) for name in (outlet.name, *outlet.aliases))
    yield from (("office", office.word, office) for office in codebook.offices)


@lru_cache(maxsize=4)
def lexicon(codebook: Codebook) -> Lexicon:
    """The lexicon of `codebook`, built on first use."""
    return Lexicon(codebook)


__all__ = ["ActForm", "Annotated", "Lexicon", "Mark", "NationWord", "Place", "Site", "lexicon"]

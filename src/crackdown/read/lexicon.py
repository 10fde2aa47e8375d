"""Finds the codebook's words in a text: one pass of spaCy's tokenizer and phrase matcher."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

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


class Lexicon:
    """The codebook as a phrase matcher. Built once for a codebook (about a tenth of a second)."""

    def __init__(self, codebook: Codebook) -> None:
        self._nlp: Language = spacy.blank("en")
        self._nlp.max_length = 10_000_000
        self._rules: Collection[str] = getattr(self._nlp.tokenizer, "rules", {})
        self._entries: dict[str, dict[str, list[tuple[str, object]]]] = {}
        for kind, words, item in _phrases(codebook):
            self._entries.setdefault(kind, {}).setdefault(words.lower(), []).append((words, item))
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
        doc = self._nlp.make_doc(text)
        marks = sorted(self._marks(doc, text), key=lambda m: (m.span.start, -m.span.end, m.kind))
        return Annotated(text, tuple(_longest(marks)))

    def _marks(self, doc: Doc, text: str) -> Iterator[Mark]:
        strings = self._nlp.vocab.strings
        for key, start, end in self._matcher(doc):
            kind = strings[key]
            first, last = doc[start], doc[end - 1]
            span = Span(first.idx, last.idx + len(last))
            words = span.text(text)
            entries = [entry for phrase, entry in self._entries[kind].get(words.lower(), ()) if _fits(words, phrase)]
            if entries:
                yield Mark(kind, span, tuple(entries))


def _fits(words: str, phrase: str) -> bool:
    """Whether words found by their lower case may be the phrase: a name needs its capital, a short one all of them."""
    if phrase[0].islower():
        return True
    return words == phrase if len(phrase) <= 4 and phrase.isupper() else words[0].isupper()


def _longest(marks: Iterable[Mark]) -> Iterator[Mark]:
    ends: dict[str, int] = {}
    for mark in marks:
        if mark.span.start >= ends.get(mark.kind, 0):
            ends[mark.kind] = mark.span.end
            yield mark


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

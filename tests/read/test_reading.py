"""A document's reading as a whole: laws that hold for every text."""

from dataclasses import fields, is_dataclass
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading import CODEBOOK, document, reading, sentence

from crackdown.model.reading import Reading
from crackdown.model.span import Span
from crackdown.read import read

STORY = """Police empty a villa in Kampot

KAMPOT, Cambodia (AFP) \u2014 Police in Kampot arrested 48 people on Monday, including 12 Kenyans, the governor said.

"We freed 31 women," said Governor Sok Dara. He said $92,500 and 860 phones were seized on 9 March.

Photo: the villa in Kampot.

Also read:

Police detain 96 in Takeo casino raid
"""
PIECES = (
    "Police in Kampot arrested 48 people on Monday",
    "including 12 Kenyans",
    "about $92,500",
    "the Interior Ministry said",
    "4,500 to 5,200 workers",
    "\u201cWe freed 31 women,\u201d said Sok Dara",
    "no arrests",
    "since 2 March",
    "- Kenya: 48",
    "Also read",
    "KAMPOT (AFP) \u2014 ",
    "of whom",
    ", ",
    ". ",
    "; ",
    "\n",
    "\n\n",
    "(",
    ")",
    " \u2014 ",
)


def texts() -> st.SearchStrategy[str]:
    """Texts put together from what news copy is made of."""
    return st.lists(st.sampled_from(PIECES), max_size=24).map(" ".join)


def spans(thing: object) -> list[Span]:
    """Every span within a reading."""
    if isinstance(thing, Span):
        return [thing]
    if isinstance(thing, tuple):
        return [span for one in thing for span in spans(one)]
    if is_dataclass(thing):
        return [span for field in fields(thing) for span in spans(getattr(thing, field.name))]
    return []


def test_the_shape_of_a_story() -> None:
    kinds = [one.kind for one in reading(STORY).sentences]
    assert kinds == ["headline", "dateline", "body", "body", "body", "caption", "noise", "noise"]


def test_what_a_sentence_holds() -> None:
    text = "The Interior Ministry said 48 Kenyan workers were arrested in Kampot on Monday, so far."
    found = sentence(text)
    assert [one.digits.text(text) for one in found.figures] == ["48"]
    assert [one.codes for one in found.demonyms] == [("KE",)]
    assert [one.span.text(text) for one in found.acts] == ["arrested"]
    assert [one.names for one in found.places] == [("Kampot",)]
    assert [one.span.text(text) for one in found.times] == ["Monday"]
    assert [one.name for one in found.voices] == ["Interior Ministry"]
    assert [(one.span.text(text), one.kind) for one in found.cues] == [("so far", "running")]


@pytest.mark.parametrize("kind", ["noise", "caption"])
def test_noise_and_captions_are_not_read(kind: str) -> None:
    silent = [one for one in reading(STORY).sentences if one.kind == kind]
    assert silent
    assert all(not (one.figures or one.acts or one.places or one.voices) for one in silent)


def test_an_empty_text_has_no_sentences() -> None:
    assert reading("").sentences == ()
    assert reading(" \n\n ").sentences == ()


def test_the_document_is_kept_and_nothing_is_wrong() -> None:
    given_document = document(STORY)
    found, problems = read(given_document, CODEBOOK)
    assert found.document is given_document
    assert problems == ()


def law_of_spans(found: Reading) -> None:
    text = found.document.text
    for one in found.sentences:
        assert all(span.end <= len(text) for span in spans(one))
        for part in (*one.figures, *one.acts, *one.times, *one.demonyms, *one.places, *one.cues):
            assert one.span.start <= part.span.start < part.span.end <= len(text)
            assert part.span.text(text).strip()
    for earlier, later in pairwise(found.sentences):
        assert earlier.span.end <= later.span.start
        assert earlier.paragraph <= later.paragraph


@settings(max_examples=60, deadline=None)
@given(texts())
def test_spans_slice_back_to_words_and_no_text_is_covered_twice(text: str) -> None:
    law_of_spans(reading(text))


@settings(max_examples=40, deadline=None)
@given(texts())
def test_numbers_stand_on_their_words(text: str) -> None:
    for one in reading(text).sentences:
        for figure in one.figures:
            assert figure.span.contains(figure.digits)
            assert one.span.contains(figure.digits)
            assert [other for other in one.figures if other.digits.overlaps(figure.digits)]
            assert (figure.number.n is None) == (figure.number.hedge == "vague")


@settings(max_examples=40, deadline=None)
@given(texts())
def test_reading_twice_reads_the_same(text: str) -> None:
    assert reading(text) == reading(text)


@settings(max_examples=40, deadline=None)
@given(texts())
def test_all_words_are_in_some_sentence(text: str) -> None:
    covered = "".join(one.span.text(text) for one in reading(text).sentences)
    assert "".join(covered.split()) == "".join(text.split())

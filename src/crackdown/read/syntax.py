"""The dependency trees of the sentences that hold a number or an act word, read by the model that ships beside this.

The words are those that the lexicon has cut already; all sentences of a document go through the model together.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token

from crackdown.model.span import Span
from crackdown.model.tree import Tree

MODEL = Path(__file__).with_name("model")
LONGEST = 250  # words: what is longer is a list or a table, and no sentence


@cache
def _model() -> Language:
    """The model, loaded on first use. Its vocabulary is its own: the lexicon's knows less of a word."""
    return spacy.load(MODEL, exclude=["tokenizer"])


def trees(doc: Doc, sentences: Sequence[Span]) -> Iterator[Tree | None]:
    """The tree of each of `sentences`, in order; None where one is too long."""
    starts = doc.to_array("IDX").tolist() if sentences else []
    cut = [
        [token for token in doc[bisect_left(starts, span.start) : bisect_left(starts, span.end)] if not token.is_space]
        for span in sentences
    ]
    short = [words for words in cut if 0 < len(words) <= LONGEST]
    read = _model().pipe((_one(words) for words in short), batch_size=256) if short else iter(())
    for words in cut:
        yield _tree(words, next(read)) if 0 < len(words) <= LONGEST else None


def _one(words: Sequence[Token]) -> Doc:
    doc = Doc(_model().vocab, [token.text for token in words], [bool(token.whitespace_) for token in words])
    for token in doc:
        token.is_sent_start = token.i == 0
    return doc


def _tree(words: Sequence[Token], doc: Doc) -> Tree:
    return Tree(
        tuple(Span(token.idx, token.idx + len(token)) for token in words),
        tuple(token.head.i for token in doc),
        tuple(token.dep_ for token in doc),
        tuple(token.tag_ for token in doc),
    )

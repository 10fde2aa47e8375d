"""Turns treebank sentences into spaCy's training files, cut into words as the reader cuts them.

The reader parses one sentence at a time, so each becomes a text of its own.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from training.treebank import Sentence, sentences

TRAIN = ("ewt-train", "gum-train")
DEV = ("gum-dev", "ewt-dev")
LOWERED, TITLED = 20, 25  # one sentence in so many comes again in lower case, or written as a headline
SMALL = frozenset(("a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"))


def reader() -> Language:
    """The tokenizer that the reader uses (`crackdown.read.lexicon`): spaCy's for English."""
    return spacy.blank("en")


def referenced(nlp: Language, sentence: Sentence) -> Doc:
    """The sentence in the reader's words, each with the tag, head and relation of the treebank's word in it."""
    doc = nlp.make_doc(sentence.text)
    owners, homes = _owners(doc, sentence), _homes(doc, sentence)
    tops = _tops(owners, sentence)
    rows = []
    for token in doc:
        word = tops.get(token.i)
        if word is None:
            word = homes[token.i]
            rows.append(_piece(token.text, sentence.tags[word], owners[word]))
        else:
            rows.append((sentence.tags[word], owners[sentence.heads[word]], sentence.relations[word]))
    tags, heads, relations = (list(column) for column in zip(*rows, strict=True))
    words, spaces = [token.text for token in doc], [bool(token.whitespace_) for token in doc]
    return Doc(nlp.vocab, words, spaces, tags=tags, heads=heads, deps=relations)


def _owners(doc: Doc, sentence: Sentence) -> list[int]:
    """For each word of the treebank the token of ours that holds its last letter or digit (`etc.` is `etc` and `.`)."""
    places = [token.i for token in doc for _ in token.text_with_ws]
    owners, start = [], 0
    for text in sentence.written:
        last = max((at for at, sign in enumerate(text) if sign.isalnum()), default=len(text.rstrip()) - 1)
        owners.append(places[start + last])
        start += len(text)
    return owners


def _homes(doc: Doc, sentence: Sentence) -> list[int]:
    """For each of our tokens the treebank's word that its first sign is in."""
    homes = [word for word, text in enumerate(sentence.written) for _ in text]
    return [homes[token.idx] for token in doc]


def _tops(owners: Sequence[int], sentence: Sentence) -> dict[int, int]:
    """For each of our tokens the treebank's word in it that is nearest the root (`10-15` hangs as its `10` does).

    Nearest, since any other could close a circle with a word that hangs on the rest of the token.
    """
    tops: dict[int, int] = {}
    for word in sorted(range(len(owners)), key=lambda word: _depth(sentence.heads, word)):
        tops.setdefault(owners[word], word)
    return tops


def _depth(heads: Sequence[int], word: int) -> int:
    steps = 0
    while heads[word] != word:
        word, steps = heads[word], steps + 1
    return steps


def _piece(text: str, tag: str, owner: int) -> tuple[str, int, str]:
    """Tag, head and relation of a part (`pro`, `-`; `.`) that our tokenizer cuts off a word (`pro-Beijing`; `etc.`)."""
    if any(sign.isalnum() for sign in text):
        return "AFX", owner, "compound"
    return {"-": "HYPH", ".": "."}.get(text, tag), owner, "punct"


def variants(given: Iterable[Sentence]) -> Iterator[Sentence]:
    """The sentences, half with typographic quotes as newsrooms write them, and a few again in other capitals."""
    for number, sentence in enumerate(given):
        yield _quoted(sentence) if number % 2 else sentence
        if number % LOWERED == 0:
            yield replace(sentence, words=[word.lower() for word in sentence.words])
        if number % TITLED == 1 and len(sentence.words) > 3:
            yield replace(sentence, words=[word if word in SMALL else _capital(word) for word in sentence.words])


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


def _quoted(sentence: Sentence) -> Sentence:
    words = [
        ("“" if tag == "``" else "”") if word == '"' else word.replace("'", "’")
        for word, tag in zip(sentence.words, sentence.tags, strict=True)
    ]
    return replace(sentence, words=words)


def prepare(folder: Path, most: int | None = None) -> None:
    """Writes `train.spacy` and `dev.spacy` into `folder`; of each at most so many sentences."""
    nlp = reader()
    folder.mkdir(parents=True, exist_ok=True)
    for name, given in (("train", variants(sentences(TRAIN))), ("dev", sentences(DEV))):
        docs = [referenced(nlp, sentence) for sentence in islice(given, most)]
        DocBin(attrs=["TAG", "HEAD", "DEP", "SENT_START"], docs=docs).to_disk(folder / f"{name}.spacy")

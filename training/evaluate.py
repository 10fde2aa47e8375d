"""Scores a syntax model on the treebanks' own tests: `python -m training.evaluate [MODEL]`. News apart, one core.

The model gets each sentence as text with its start given, as the reader does; the treebanks' own words are the truth,
so a word that our tokenizer cuts otherwise counts against it. Punctuation is not scored.
"""

import argparse
import math
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from training.train import MODEL
from training.treebank import Sentence, sentences

TESTS = (
    ("PUD news", "pud-test", "n"),
    ("PUD wiki", "pud-test", "w"),
    ("GUM news", "gum-test", "GUM_news"),
    ("GUM news dev", "gum-dev", "GUM_news"),
    ("EWT", "ewt-test", ""),
)
RELATIONS = (
    *("nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nummod", "amod", "nmod", "compound", "aux:pass", "case"),
    *("acl", "acl:relcl", "advcl", "ccomp", "xcomp", "conj", "appos", "parataxis"),
)
BOUND = ("nsubj", "nsubj:pass", "obj", "obl", "obl:agent")  # what ties a counted noun to its verb


def given(nlp: Language, text: str) -> Doc:
    """The text cut into words, told to be one sentence."""
    doc = nlp.make_doc(text)
    for token in doc:
        token.is_sent_start = token.i == 0
    return doc


def gold(nlp: Language, it: Sentence) -> Doc:
    """The sentence as the treebank has it."""
    return Doc(nlp.vocab, it.words, it.spaces, tags=it.tags, heads=it.heads, deps=it.relations)


def examples(nlp: Language, chosen: Sequence[Sentence]) -> list[Example]:
    """Each sentence as the model reads it, beside the truth."""
    read = nlp.pipe([given(nlp, sentence.text) for sentence in chosen])
    return [Example(doc, gold(nlp, sentence)) for doc, sentence in zip(read, chosen, strict=True)]


def bindings(example: Example) -> Iterator[tuple[bool, bool]]:
    """For each counted noun that hangs on a verb: whether number and noun, and also noun and verb, are found."""
    arcs = {(token.idx, token.head.idx, token.dep_) for token in example.predicted}
    for number in example.reference:
        noun = number.head
        if number.dep_ == "nummod" and noun.dep_ in BOUND:
            near = (number.idx, noun.idx, "nummod") in arcs
            yield near, near and (noun.idx, noun.head.idx, noun.dep_) in arcs


def scores(nlp: Language, read: list[Example]) -> dict[str, float]:
    """Per cent: tags, attachment, F of each relation, counted nouns bound as they should be; and how many those are."""
    trees = nlp.get_pipe("parser").score(read)
    used = {token.dep_ for example in read for token in example.reference}
    each = trees["dep_las_per_type"]
    bound = [pair for example in read for pair in bindings(example)]
    shares = {
        "tag": nlp.get_pipe("tagger").score(read)["tag_acc"],
        "UAS": trees["dep_uas"],
        "LAS": trees["dep_las"],
        **{name: each.get(name, {}).get("f", 0.0) if name in used else math.nan for name in RELATIONS},
        "number–noun": sum(near for near, _ in bound) / len(bound),
        "number–noun–verb": sum(whole for _, whole in bound) / len(bound),
    }
    return {**{name: 100 * share for name, share in shares.items()}, "counted nouns": len(bound)}


def table(nlp: Language) -> Iterator[str]:
    """The scores as lines of a Markdown table, a column a test."""
    columns = []
    for _, name, prefix in TESTS:
        chosen = [sentence for sentence in sentences([name]) if sentence.id.startswith(prefix)]
        columns.append(scores(nlp, examples(nlp, chosen)))
    yield "| | " + " | ".join(title for title, _, _ in TESTS) + " |"
    yield "| --- |" + " ---: |" * len(TESTS)
    for row in columns[0]:
        yield f"| {row} | " + " | ".join(_cell(column[row]) for column in columns) + " |"


def _cell(value: float) -> str:
    return "–" if math.isnan(value) else f"{round(value, 1):g}"


def speeds(nlp: Language) -> Iterator[str]:
    """Words a second of one core (best of three, processor time) for texts, for words, and for whole paragraphs."""
    texts = [sentence.text for sentence in sentences(["pud-test"])]
    longer = [" ".join(texts[start : start + 8]) for start in range(0, len(texts), 8)]
    ways: tuple[tuple[str, Callable[[], list[str] | list[Doc]]], ...] = (
        ("texts of one sentence", lambda: texts),
        ("one sentence, words given", lambda: [given(nlp, text) for text in texts]),
        ("eight sentences, words given", lambda: [nlp.make_doc(text) for text in longer]),
    )
    for name, make in ways:
        yield f"{name}: {max(_speed(nlp, make()) for _ in range(3)):,.0f} words/s"
    start = time.process_time()
    words = sum(len(nlp.make_doc(text)) for text in texts)
    yield f"tokenizer alone: {words / (time.process_time() - start):,.0f} words/s"


def _speed(nlp: Language, texts: list[str] | list[Doc]) -> float:
    start = time.process_time()
    words = sum(len(doc) for doc in nlp.pipe(texts))
    return words / (time.process_time() - start)


def main() -> None:
    """Prints scores and speeds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path, nargs="?", default=MODEL)
    nlp = spacy.load(parser.parse_args().model)
    for line in (*table(nlp), *speeds(nlp)):
        print(line)


if __name__ == "__main__":
    main()

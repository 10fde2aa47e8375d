"""Words a second of `read` (text in, claims out) against peers on the same texts, in one run, on one core.

python benchmarks/speed.py

Seconds are of processor time, so that other work on the machine doesn't count, and of one thread. Ours is the whole of
it: read, claims and gate. Blank spaCy only splits words and sentences; bare spaCy also tags, parses and finds names
(bare.py), all texts in one stream at the best of several batch sizes; quantulum3 only finds quantities. What a peer
raises on is counted, and its time with it.
"""

import json
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files

os.environ["OMP_NUM_THREADS"] = "1"  # before anything loads that counts

from bare import WIDTHS, pipeline

from crackdown.claims import claim
from crackdown.codebook import load
from crackdown.model.report import Document, Metadata
from crackdown.read import read

WORDS = 50_000  # at least so many for us and for spaCy
BATCHES = (1, 8, 32, 128, 512)  # texts
SLOW_SECONDS = 20.0  # a slower peer stops at the end of the text that it is on by then

Texts = Sequence[Document]


@dataclass(frozen=True)
class Pace:
    """What one program did: `raised` counts the texts that it broke on."""

    name: str
    words: int
    seconds: float
    found: str
    raised: int = 0

    @property
    def rate(self) -> float:
        """Words a second."""
        return self.words / self.seconds if self.seconds else 0.0


def examples() -> Texts:
    """The example dispatches that ship with the program."""
    lines = (files("crackdown") / "examples" / "dispatches.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(_document(json.loads(line)) for line in lines)


def _document(record: dict[str, str]) -> Document:
    published = date.fromisoformat(record["published"]) if record.get("published") else None
    name = record["document"]
    return Document(name, name, name, record["text"], "", "text/plain", Metadata(published=published))


def measure(name: str, one: Callable[[Document], int], what: str, texts: Texts, words: int) -> Pace:
    """Runs `one` over `texts` again and again until `words` words are done, or `SLOW_SECONDS` are over."""
    _try(one, texts[0])  # what loads on first use is loaded
    done = found = raised = 0
    start = time.process_time()
    while done < words and time.process_time() - start < SLOW_SECONDS:
        for document in texts:
            count = _try(one, document)
            raised += count is None
            found += count or 0
            done += len(document.text.split())
            if time.process_time() - start > SLOW_SECONDS:
                break
    return Pace(name, done, time.process_time() - start, f"{found:,} {what}", raised)


def _try(one: Callable[[Document], int], document: Document) -> int | None:
    try:
        return one(document)
    except Exception:  # a peer's, to be counted
        return None


def ours() -> Callable[[Document], int]:
    """The whole way from text to claims, gate included."""
    codebook = load()
    return lambda document: len(claim(read(document, codebook)[0], codebook)[0])


def blank_spacy() -> Callable[[Document], int]:
    """spaCy's tokenizer and sentencizer, without a model."""
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    return lambda document: sum(1 for _ in nlp(document.text).sents)


def bare_spacy(texts: Texts, size: str) -> Pace:
    """A bare spaCy pipeline of a size over all texts in a stream, at its best batch size."""
    nlp = pipeline([document.text for document in texts], WIDTHS[size])
    once = sum(len(document.text.split()) for document in texts)
    many = [document.text for document in texts] * (WORDS // once + 1)
    paces = []
    for batch in BATCHES:
        start = time.process_time()
        found = sum(len(doc.ents) for doc in nlp.pipe(many, batch_size=batch))
        name = f"spaCy {version('spacy')} bare {size}, {batch} a batch"
        paces.append(Pace(name, once * (WORDS // once + 1), time.process_time() - start, f"{found:,} names"))
    return max(paces, key=lambda pace: pace.rate)


def quantulum() -> Callable[[Document], int]:
    """quantulum3's parser."""
    from quantulum3 import parser

    return lambda document: len(parser.parse(document.text))


def main() -> None:
    """Measures and prints one table."""
    texts = examples()
    paces = [measure("crackdown read", ours(), "claims", texts, WORDS)]
    paces.append(measure(f"spaCy {version('spacy')} blank", blank_spacy(), "sentences", texts, WORDS))
    bare = [bare_spacy(texts, size) for size in WIDTHS]
    paces += bare
    try:
        name = f"quantulum3 {version('quantulum3')}"
        paces.append(measure(name, quantulum(), "quantities", texts, WORDS))
    except (PackageNotFoundError, ImportError):
        print("quantulum3 is not installed: pip install '.[bench]'")
    print(f"{'one core':34} {'words':>9} {'seconds':>8} {'words/s':>9} {'raised':>7}  found")
    for pace in paces:
        row = f"{pace.name:34} {pace.words:9,} {pace.seconds:8.2f} {pace.rate:9,.0f} {pace.raised:7,}  {pace.found}"
        print(row)
    for size, pace in zip(WIDTHS, bare, strict=True):
        print(f"ours is {paces[0].rate / pace.rate:.2f} times as fast as the bare {size} pipeline")


if __name__ == "__main__":
    main()

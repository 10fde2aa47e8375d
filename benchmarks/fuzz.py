"""Ten thousand texts that nobody wrote, and a long one: none raises, no claim fails the gate, time stays linear.

python benchmarks/fuzz.py [TEXTS]

Exit status 1 where a text raises or a claim fails the gate, where 1 MB takes 30 seconds or more, or where 1 MB takes
2.6 times as long as 0.5 MB or more. Seconds are of processor time, so that other work on the machine doesn't count.
"""

import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from crackdown.claims import claim, ground
from crackdown.codebook import load
from crackdown.model.report import Document, Metadata
from crackdown.read import read

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "read"))
from fuzzing import REPORTS, texts

TEXTS = 10_000
SEED = 20260318
MEGABYTE = 1_000_000
SLOW_SECONDS = 30.0
STEEP = 2.6  # how much longer twice the text may take


@dataclass
class Tally:
    """What became of the texts."""

    texts: int = 0
    claims: int = 0
    raised: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    examples: list[str] = field(default_factory=list)


def document(text: str) -> Document:
    """`text` as a document."""
    return Document("d", "fuzz", "fuzz", text, "", "text/plain", Metadata(published=date(2026, 3, 18)))


def one(text: str, tally: Tally) -> None:
    """Reads one text and puts each of its claims before the gate once more."""
    codebook = load()
    start = time.process_time()
    try:
        made, _ = claim(read(document(text), codebook)[0], codebook)
    except Exception as error:  # whatever it is, it is counted and shown
        tally.raised[type(error).__name__] += 1
        tally.examples.append(f"{error!r}: {text[:200]!r}")
        return
    tally.slowest = max(tally.slowest, time.process_time() - start)
    tally.claims += len(made)
    totals = {other.id: other for other in made}
    for other in made:
        if problem := ground(other, text, codebook, totals):
            tally.refused[problem.code] += 1
            tally.examples.append(f"{problem.message}: {text[:200]!r}")


def seconds(size: int) -> float:
    """Processor time for `size` characters of reports, one after the other."""
    codebook, whole = load(), "\n\n".join(REPORTS) + "\n\n"
    text = (whole * (size // len(whole) + 1))[:size]
    start = time.process_time()
    claim(read(document(text), codebook)[0], codebook)
    return time.process_time() - start


def main(count: int) -> int:
    """Runs both and prints what came of it."""
    tally = Tally()
    start = time.process_time()
    for text in texts(count, SEED):
        tally.texts += 1
        one(text, tally)
    spent = time.process_time() - start
    print(f"{tally.texts:,} texts in {spent:.0f} s, the slowest {tally.slowest:.2f} s; {tally.claims:,} claims")
    print(f"raised: {dict(tally.raised) or 'none'}; refused by the gate: {dict(tally.refused) or 'none'}")
    for line in tally.examples[:10]:
        print(" ", line)
    half, full = seconds(MEGABYTE // 2), seconds(MEGABYTE)
    print(f"0.5 MB: {half:.1f} s; 1 MB: {full:.1f} s, {full / half:.2f} times as long")
    is_met = not tally.raised and not tally.refused and full < SLOW_SECONDS and full / half < STEEP
    print("bar met" if is_met else "BAR MISSED")
    return 0 if is_met else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else TEXTS))

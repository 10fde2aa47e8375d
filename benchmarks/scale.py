"""How settling grows: synthetic ledgers of 10,000, 100,000 and a million claims, with known truth.

    python benchmarks/scale.py [--seed N] [--keep FOLDER] [--no-peers] [CLAIMS...]  default: 10000 100000 1000000

For each size a ledger is made (`synthetic.py`), settled as `crackdown settle` does it, in a process of its own, and
what came out is held against the truth: events by B-cubed over the claims, copies by pairs of reports of one family.
Beside it, on the same documents, each in a process of its own too: datasketch's MinHash-LSH for copies, and clustering
by TF-IDF in a window of days for events (`peers.py`). Seconds are those of the processor, so that whatever else the
machine does counts little. The bars are at the end. `--keep` leaves the ledgers in a folder and takes them from there
the next time.
"""

import argparse
import json
import math
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

SIZES = (10_000, 100_000, 1_000_000)
EXPONENT, SECONDS, GIB, LOSS = 1.15, 600, 4.0, 0.02
"""The bars: growth of time between sizes, time and memory of the largest, B-cubed lost from the smallest to it."""

HEAD = f"{'events B³: P R F1':22}{'copies: P R F1':22}sha256"

Labels = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Run:
    """What one way made of one ledger: seconds, peak memory, and how good it is."""

    claims: int
    documents: int
    seconds: float
    gib: float
    events: tuple[float, float, float]
    copies: tuple[float, float, float]
    checksum: str = ""


def main(arguments: Sequence[str]) -> int:
    """Prints a row a run, then the bars; 1 if one is missed."""
    wanted = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    wanted.add_argument("sizes", nargs="*", type=int, default=SIZES)
    wanted.add_argument("--seed", type=int, default=4)
    wanted.add_argument("--keep", type=Path)
    wanted.add_argument("--no-peers", action="store_true")
    given = wanted.parse_args(arguments)
    print(f"{'':22}{'claims':>9}{'reports':>9}{'seconds':>9}{'GiB':>6}   {HEAD}")
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.keep or Path(scratch)
        sizes = sorted(given.sizes)
        runs = [_size(size, folder, given.seed, peers=not given.no_peers) for size in sizes]
        again = _again(sizes[0], folder, given.seed)
    same = again == runs[0][0].checksum
    print(f"  {'met   ' if same else 'MISSED'}  reports in another order, another hash seed: the same bytes")
    return max(_bars([ours for ours, _ in runs], [others for _, others in runs]), 0 if same else 1)


def _size(claims: int, folder: Path, seed: int, *, peers: bool) -> tuple[Run, dict[str, Run]]:
    """Ours and the peers' runs on a ledger of one size."""
    place = folder / f"{claims}-{seed}"
    if not (place / "truth.json").exists():
        place.mkdir(parents=True, exist_ok=True)
        _child("make", place, str(claims), str(seed))
    ours = _run("settle", place)
    _print("crackdown", ours)
    others = {name: _run(name, place) for name in PEERS} if peers else {}
    for name, run in others.items():
        _print(PEERS[name], run)
    return ours, others


def _again(claims: int, folder: Path, seed: int) -> str:
    """The checksum of the same reports settled once more, taken in in another order."""
    place = folder / f"{claims}-{seed}-again"
    place.mkdir(parents=True, exist_ok=True)
    (place / "ledger.db").unlink(missing_ok=True)
    _child("make", place, str(claims), str(seed), "shuffled")
    _child("settle", place)
    return str(json.loads((place / "settle.json").read_text(encoding="utf-8"))["checksum"])


PEERS = {"minhash": "MinHash-LSH", "tfidf": "TF-IDF and time"}


def _print(name: str, run: Run) -> None:
    quality = [
        "" if math.isnan(shares[2]) else " ".join(f"{share:.3f}" for share in shares)
        for shares in (run.events, run.copies)
    ]
    size = f"{run.claims:9,}{run.documents:9,}{run.seconds:9.1f}{run.gib:6.2f}"
    print(f"{name:22}{size}   {quality[0]:22}{quality[1]:22}{run.checksum[:16]}", flush=True)


def _child(task: str, place: Path, *more: str) -> None:
    """Runs a task in a process of its own, each with a hash seed of its own."""
    script = Path(__file__).parent / "scale_tasks.py"
    subprocess.run([sys.executable, str(script), task, str(place), *more], check=True)


def _run(task: str, place: Path) -> Run:
    """Runs a task in a process of its own and scores what it leaves in `place`."""
    _child(task, place)
    made = json.loads((place / f"{task}.json").read_text(encoding="utf-8"))
    truth = json.loads((place / "truth.json").read_text(encoding="utf-8"))
    nothing = (math.nan,) * 3
    return Run(
        claims=len(truth["events"]),
        documents=len(truth["families"]),
        seconds=made["seconds"],
        gib=made["gib"],
        events=bcubed(made["events"], truth["events"]) if made["events"] else nothing,
        copies=pairs(made["families"], truth["families"]) if made["families"] else nothing,
        checksum=made.get("checksum", ""),
    )


def bcubed(made: Labels, true: Labels) -> tuple[float, float, float]:
    """B-cubed precision, recall and F1 of a grouping of things by label."""
    both = Counter((made.get(thing, thing), label) for thing, label in true.items())
    ours, theirs = _sizes(both)
    total = sum(both.values())
    precision = sum(n * n / ours[label] for (label, _), n in both.items()) / total
    recall = sum(n * n / theirs[label] for (_, label), n in both.items()) / total
    return precision, recall, _f1(precision, recall)


def pairs(made: Labels, true: Labels) -> tuple[float, float, float]:
    """Precision, recall and F1 over pairs of things that bear one label."""
    both = Counter((made.get(thing, thing), label) for thing, label in true.items())
    ours, theirs = _sizes(both)
    right = sum(map(_pairs, both.values()))
    precision = right / max(1, sum(map(_pairs, ours.values())))
    recall = right / max(1, sum(map(_pairs, theirs.values())))
    return precision, recall, _f1(precision, recall)


def _sizes(both: Mapping[tuple[str, str], int]) -> tuple[Counter[str], Counter[str]]:
    ours: Counter[str] = Counter()
    theirs: Counter[str] = Counter()
    for (left, right), n in both.items():
        ours[left] += n
        theirs[right] += n
    return ours, theirs


def _pairs(n: int) -> int:
    return n * (n - 1) // 2


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _bars(ours: Sequence[Run], others: Sequence[Mapping[str, Run]]) -> int:
    """Prints each bar, and whether it is met."""
    smallest, largest = ours[0], ours[-1]
    met = [
        _bar(f"events' B³ no lower than at {smallest.claims:,} by more", smallest.events[2] - largest.events[2], LOSS)
    ]
    for less, more in pairwise(ours):
        grown = math.log(more.seconds / less.seconds) / math.log(more.claims / less.claims)
        met.append(_bar(f"growth of time, {less.claims:,} to {more.claims:,}: exponent", grown, EXPONENT))
    met += [_bar("seconds of the largest", largest.seconds, SECONDS), _bar("GiB of the largest", largest.gib, GIB)]
    for run, peers in zip(ours, others, strict=True):
        for name, peer in peers.items():
            best, mine = (peer.events[2], run.events[2]) if name == "tfidf" else (peer.copies[2], run.copies[2])
            met.append(_bar(f"{PEERS[name]} at {run.claims:,}, F1 against {mine:.3f}", best, mine))
    return 0 if all(met) else 1


def _bar(what: str, value: float, most: float) -> bool:
    print(f"  {'met   ' if value <= most else 'MISSED'}  {what}: {value:.3f} (at most {most:g})")
    return value <= most


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

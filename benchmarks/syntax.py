"""Whether the syntax model earns its place: the bars without it, and with each of its uses alone and all together.

python benchmarks/syntax.py [FOLDER...]      default: the example dispatches and the stories beside this file

"deeds" is their claim bar (the act), actor and target the share that is right of those that a coded deed names, with
how many were said. The invented sentences (clauses.json) were written to try clauses inside clauses, half of them after
the uses were done: right and wrong acts of figures, right actors, right sources. Words a second are of read and claims
on the example dispatches, in processor time.
"""

import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import reader
import score
import speed

from crackdown.claims import claim, syntax
from crackdown.codebook import load
from crackdown.model.report import Document
from crackdown.read import read, reading, speech

HERE = Path(__file__).parent
WORDS = 16_000
USES: dict[str, tuple[Any, str]] = {
    "act": (syntax, "fit"),
    "part": (syntax, "total"),
    "source": (speech, "heard"),
    "deeds": (syntax, "sides"),
}
ON = {use: getattr(module, name) for use, (module, name) in USES.items()}
OFF: dict[str, Callable[..., object]] = {
    "act": lambda *_: 0.0,
    "part": lambda *given: given[-1],  # what the rules say
    "source": lambda said, *_: tuple(said),
    "deeds": lambda *given: given[-1],
}
TREES = reading.trees
ROWS = (("none", ()), *((use, (use,)) for use in USES), ("all", tuple(USES)))


def switch(uses: Sequence[str]) -> None:
    """Turns on these uses and no others; without any, nothing is parsed."""
    for use, (module, name) in USES.items():
        setattr(module, name, ON[use] if use in uses else OFF[use])
    reading.trees = TREES if uses else _none


def _none(_: object, sentences: Sequence[object]) -> Iterator[None]:
    return iter([None] * len(sentences))


def bars(folder: Path) -> list[str]:
    """Found, claim, whole, deeds; part and source as fields; right, said and coded actors and targets."""
    report, _ = reader._scored(folder, False)
    figures, deeds = report["figures"], report["deeds"]
    shares = [figures[bar]["f1"] for bar in ("found", "claim", "whole")] + [deeds["claim"]["f1"]]
    shares += [figures["fields"][field] for field in ("part_of", "source")]
    return [f"{share:.3f}" for share in shares] + [f"{'/'.join(map(str, found))}" for found in sides(folder)]


def sides(folder: Path) -> Iterator[tuple[int, int, int]]:
    """For actor and target: how many are right, how many were said, how many are coded, of the deeds found."""
    with tempfile.TemporaryDirectory() as scratch:
        reports, claims = Path(scratch) / "reports.jsonl", Path(scratch) / "claims.jsonl"
        reports.write_text("".join(reader._reports(folder)), encoding="utf-8")
        claims.write_text("".join(reader._claims(reports)), encoding="utf-8")
        found = score.read_predictions(claims)
    pairs = [
        (gold["claims"][g], found[gold["document"]][p])
        for _, gold, text in score.gold_documents([folder])
        for g, p, _ in score.pair(gold["claims"], found[gold["document"]], text, "deed")
    ]
    for side in ("actor", "target"):
        said = [(coded.get(side), ours.get(side)) for coded, ours in pairs]
        right = sum(score.same_name(coded, ours) for coded, ours in said if coded and ours)
        yield right, sum(bool(ours) for _, ours in said), sum(bool(coded) for coded, _ in said)


def invented() -> list[str]:
    """Of the invented sentences: acts right and wrong, actors right and said, sources right."""
    cases = json.loads((HERE / "clauses.json").read_text(encoding="utf-8"))
    acts = [
        (act, _figures(case["text"], "act").get(float(n))) for case in cases["acts"] for n, act in case["acts"].items()
    ]
    actors = [(case["actor"], _actor(case["text"], case["act"])) for case in cases["sides"]]
    sources = [(case["source"], _figures(case["text"], "source").get(case["n"], "-")) for case in cases["sources"]]
    right, wrong = sum(a == b for a, b in acts), sum(b is not None and a != b for a, b in acts)
    named = sum(score.same_name(a, b) for a, b in actors if a and b)
    spoken = sum(a == b or bool(a and b and score.same_name(a, b)) for a, b in sources)
    return [
        f"{right}/{wrong}/{len(acts)}",
        f"{named}/{sum(bool(b) for _, b in actors)}/{len(actors)}",
        f"{spoken}/{len(sources)}",
    ]


def _claims(text: str) -> Sequence[Any]:
    codebook = load()
    document = Document("d", "d", "d", text, "", "text/plain")
    return claim(read(document, codebook)[0], codebook)[0]


def _figures(text: str, field: str) -> dict[float | None, Any]:
    return {made.number.n: getattr(made, field) for made in _claims(text) if made.number}


def _actor(text: str, act: str) -> str | None:
    return next((made.actor for made in _claims(text) if made.type == "deed" and made.act == act), None)


def rate() -> str:
    """Words a second of one core."""
    codebook, texts = load(), speed.examples()
    done, start = 0, time.process_time()
    while done < WORDS:
        for document in texts:
            claim(read(document, codebook)[0], codebook)
            done += len(document.text.split())
    return f"{done / (time.process_time() - start):,.0f}"


def main(arguments: Sequence[str]) -> int:
    """Prints one table: a row a use and set."""
    folders = [Path(name) for name in arguments] or list(reader.FOLDERS)
    heads = ("found", "claim", "whole", "deeds", "part", "source", "actor", "target", "words/s")
    print(f"{'syntax for':12}{'set':14}" + "".join(f"{head:>10}" for head in heads))
    for name, uses in ROWS:
        switch(uses)
        for folder in folders:
            cells = [*bars(folder), rate() if folder == folders[0] else ""]
            print(f"{name:12}{folder.name:14}" + "".join(f"{cell:>10}" for cell in cells), flush=True)
        acts, actors, sources = invented()
        print(f"{name:12}{'invented':14}acts right/wrong/all {acts}, actors {actors}, sources {sources}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

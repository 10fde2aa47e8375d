"""Clauses inside clauses: the reader against the invented sentences beside which claims/objects.py was written.

python benchmarks/clauses.py
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import score

from crackdown.claims import claim
from crackdown.codebook import load
from crackdown.model.report import Document
from crackdown.read import read

HERE = Path(__file__).parent


def tried() -> list[str]:
    """Acts right and wrong, actors right and said, sources right."""
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


def main() -> int:
    """Prints one line."""
    acts, actors, sources = tried()
    print(f"acts right/wrong/all {acts}; actors right/said/all {actors}; sources right/all {sources}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

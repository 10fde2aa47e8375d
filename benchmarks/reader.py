"""Scores the reader against folders of coded texts: each NAME.json codes NAME.txt (docs/codebook.md).

    python benchmarks/reader.py [FOLDER...]      default: the example dispatches, stories/ and unseen/

A text is found beside its JSON, or in the folder that the scorer knows (gold/seeds -> seeds). Metadata that a reader
may have (publication date, outlet) come from the JSON. `--misses` also prints each miss and each false alarm, `--speed`
the words a second beside its peers' (speed.py).
"""

import contextlib
import io
import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import score
import speed

from crackdown import pipeline
from crackdown.publish.views.ledger import ClaimView
from crackdown.publish.views.rows import READ  # the rows of `crackdown read --format jsonl`
from crackdown.settings import Settings

HERE = Path(__file__).parent
FLAGS = {"--misses", "--speed"}
KINDS = {"miss", "wrong", "field", "false"}
FOLDERS = (HERE.parent / "examples" / "dispatches", HERE / "stories", HERE / "unseen")


def main(arguments: Sequence[str]) -> int:
    """Prints a table, a row a folder."""
    misses = "--misses" in arguments
    folders = [Path(name) for name in arguments if name not in FLAGS] or list(FOLDERS)
    print(f"{'':24}{'found':>8}{'claim':>8}{'whole':>8}{'deeds':>8}   figures' fields")
    for folder in folders:
        report, listed = _scored(folder, misses)
        figures, deeds = report["figures"], report["deeds"]
        shares = [figures[part]["f1"] for part in ("found", "claim", "whole")] + [deeds["claim"]["f1"]]
        fields = " ".join(f"{field} {share:.2f}" for field, share in figures["fields"].items())
        print(f"{folder.name:24}" + "".join(f"{share:8.3f}" for share in shares) + f"   {fields}")
        if misses:
            print(listed)
    if "--speed" in arguments:
        print()
        speed.main()
    return 0


def _scored(folder: Path, misses: bool) -> tuple[dict, str]:
    with tempfile.TemporaryDirectory() as scratch:
        reports, claims = Path(scratch) / "reports.jsonl", Path(scratch) / "claims.jsonl"
        reports.write_text("".join(_reports(folder)), encoding="utf-8")
        claims.write_text("".join(_claims(reports)), encoding="utf-8")
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            report = score.score(claims, [folder], misses)
    listed = "\n".join(line for line in printed.getvalue().splitlines() if line.split(" ")[0] in KINDS)
    return report, listed


def _reports(folder: Path) -> Iterator[str]:
    for _, coded, text in score.gold_documents([folder]):
        known = {key: coded[key] for key in ("published", "outlet", "language") if coded.get(key)}
        yield json.dumps({"document": coded["document"], "text": text} | known, ensure_ascii=False) + "\n"


def _claims(reports: Path) -> Iterator[str]:
    for step in pipeline.read([str(reports)], Settings()):
        outcome = step.outcome
        if outcome.document is not None:
            for claim in outcome.claims:
                row = READ.row(ClaimView(claim, outcome.document, None))
                yield json.dumps(row, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

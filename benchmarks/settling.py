"""Scores settling against folders of coded texts: which claims speak of one event, and what is found among them.

    python benchmarks/settling.py [--list] [FOLDER...]      default: the example dispatches

Each folder is settled twice: with the claims coded by hand (through the gate, as `crackdown import` takes them in), and
with the reader's own. A row is the events (B-cubed over the figures: precision, recall, F1) or a kind of finding
(precision, recall; met of those that a person makes, right of those made). A finding is right if it shares two claims
with one of its kind in a STORY.story.json. `--list` also prints every finding missed and every finding that is in no
story.
"""

import contextlib
import io
import json
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import reader
import score

from crackdown import pipeline
from crackdown.model.settled import Settled
from crackdown.publish.views.ledger import ClaimView
from crackdown.publish.views.rows import CLAIMS  # the rows of `crackdown claims --format jsonl`
from crackdown.settings import Settings
from crackdown.store import open_ledger

HERE = Path(__file__).parent
FOLDERS = (HERE.parent / "examples" / "dispatches",)
UNCODED = {"event", "optional"}
"""Fields of the coding that are no claim's."""

Report = Mapping[str, Mapping[str, float | None]]


def main(arguments: Sequence[str]) -> int:
    """Prints a table, a row a measure."""
    listing = "--list" in arguments
    folders = [Path(name) for name in arguments if name != "--list"] or list(FOLDERS)
    for folder in folders:
        for told, claims_of in (("gold claims", by_hand), ("the reader's claims", by_reader)):
            checked = claims_of(folder)
            assert not pipeline.failures(checked.settled), checked.settled.problems
            print(f"\n{folder.name}, {told}: {len(checked.claims)} claims, {len(checked.settled.events)} events")
            _print(*scored(folder, checked))
            if listing:
                print("\n".join(differing(folder, checked)))
    return 0


def _print(events: Mapping[str, float], findings: Report) -> None:
    print(f"  {'':20}{'precision':>10}{'recall':>10}{'F1':>10}")
    print(f"  {'events, B-cubed':20}{events['precision']:10.3f}{events['recall']:10.3f}{events['f1']:10.3f}")
    for kind, found in findings.items():
        shares = "".join(f"{share:10.3f}" if (share := found[key]) is not None else f"{'':>10}" for key in _SHARES)
        print(f"  {kind:20}{shares}   {found['met']} of {found['gold']} met, {found['predicted']} made")


_SHARES = ("precision", "recall")


def by_hand(folder: Path) -> pipeline.Checked:
    """The claims coded by hand that the gate lets through, settled."""
    with tempfile.TemporaryDirectory() as scratch, open_ledger(Path(scratch) / "ledger.db") as ledger:
        reports = Path(scratch) / "reports.jsonl"
        reports.write_text("".join(reader._reports(folder)), encoding="utf-8")
        outcomes = list(pipeline.adopt(list(_coded(folder)), [str(reports)], "by hand", Settings(), ledger))
    return pipeline.check(outcomes, Settings().policy)


def _coded(folder: Path) -> Iterator[pipeline.Coded]:
    for path, coded, _ in score.gold_documents([folder]):
        for claim in coded["claims"]:
            fields = {key: value for key, value in claim.items() if key not in UNCODED}
            yield pipeline.Coded(fields | {"document": coded["document"]}, path.name)


def by_reader(folder: Path) -> pipeline.Checked:
    """The reader's own claims, settled."""
    with tempfile.TemporaryDirectory() as scratch:
        reports = Path(scratch) / "reports.jsonl"
        reports.write_text("".join(reader._reports(folder)), encoding="utf-8")
        steps = list(pipeline.read([str(reports)], Settings()))
    return pipeline.check((step.outcome for step in steps), Settings().policy)


def scored(folder: Path, checked: pipeline.Checked) -> tuple[Mapping[str, float], Report]:
    """The events' B-cubed and the report on each kind of finding."""
    with _written(checked) as (claims, findings):
        events = _printed(lambda: score.score_events(claims, [folder]))
        kinds = _printed(lambda: score.score_findings(claims, findings, [folder]))
    return events["b3"], kinds["findings"]


def _printed(work: Callable[[], object]) -> dict:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        work()
    return json.loads(printed.getvalue())


@contextlib.contextmanager
def _written(checked: pipeline.Checked) -> Iterator[tuple[Path, Path]]:
    """The files of claims and findings as the scorer reads them."""
    event_of = _event_of(checked.settled)
    rows = [
        CLAIMS.row(ClaimView(claim, checked.documents[claim.document], event_of.get(id_)))
        for id_, claim in checked.claims.items()
    ]
    found = [{"kind": one.kind, "claims": one.claims} for one in checked.settled.findings]
    with tempfile.TemporaryDirectory() as scratch:
        claims, findings = Path(scratch) / "claims.jsonl", Path(scratch) / "findings.jsonl"
        claims.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
        findings.write_text("".join(json.dumps(row) + "\n" for row in found), encoding="utf-8")
        yield claims, findings


def _event_of(settled: Settled) -> dict[str, str]:
    return {id_: event.id for event in settled.events for id_ in event.claims}


def differing(folder: Path, checked: pipeline.Checked) -> Iterator[str]:
    """A line for each finding of a person that was not made, and for each one made that no person made."""
    with _written(checked) as (claims, _):
        matched = list(score.matched(score.read_predictions(claims), [folder]))
    coded = {guess["id"]: f"{stem}:{gold['id']}" for stem, gold, guess in matched}
    stories = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.story.json"))]
    wanted = [(one["kind"], set(one["claims"]), one["why"]) for story in stories for one in story["findings"]]
    made = [
        (one.kind, {coded[id_] for id_ in one.claims if id_ in coded}, one.message) for one in checked.settled.findings
    ]
    for kind, ids, why in wanted:
        if not any(kind == other and len(ids & others) >= min(2, len(ids)) for other, others, _ in made):
            yield f"  missed  {kind}: {why}"
    for kind, ids, message in made:
        if ids and not any(kind == other and len(ids & others) >= min(2, len(others)) for other, others, _ in wanted):
            yield f"  extra   {kind}: {message}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

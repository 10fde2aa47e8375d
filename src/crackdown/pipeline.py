"""The whole way, both tempos; nothing else knows the order.

`ingest` takes each report by itself (acquire → clean → read → claims → store); `settle` is a pure function of the
whole ledger (lineage → resolve → events → reconcile). `read` and `check` go the same way without a ledger.
"""

import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Literal

from crackdown import __version__, acquire, claims, clean, codebook, events, lineage, reconcile, resolve
from crackdown import read as reading
from crackdown.errors import UsageError
from crackdown.model.claim import Claim
from crackdown.model.ids import content_id
from crackdown.model.problem import Problem
from crackdown.model.record import Record
from crackdown.model.report import Document, Report
from crackdown.model.settled import Settled
from crackdown.settings import Settings
from crackdown.store import Ledger

READER = "crackdown"
"""The name of our own reader in the ledger; its version is the program's."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one report, or of a source that yielded none.

    `state` is `taken` (its document and claims are here), `known` (the ledger had it), `failed` (the problems say
    why) or `noted` (nothing to take in, and nothing wrong).
    """

    state: Literal["taken", "known", "failed", "noted"]
    document: Document | None = None
    claims: tuple[Claim, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """An outcome, and how far the run has come: to the `source`th of all `sources`."""

    outcome: Outcome
    source: int
    sources: int


@dataclass(frozen=True, slots=True)
class Checked:
    """What was read without a ledger, by id, and what follows from it."""

    documents: Mapping[str, Document]
    claims: Mapping[str, Claim]
    settled: Settled


Problems = tuple[Problem, ...]
Row = Mapping[str, object]  # a claim coded by others: the codebook's fields and `document`
Fetched = tuple[Report | None, Problems]
Take = Callable[[Report, Problems], Outcome]


def ingest(sources: Sequence[str], settings: Settings, ledger: Ledger, on_step: Callable[[Step], None]) -> None:
    """Adds every report of `sources` that `ledger` lacks, one transaction each, and tells `on_step` of each."""

    def take(report: Report, problems: Problems) -> Outcome:
        if ledger.knows(report.id, READER, __version__):
            return Outcome("known", problems=problems)
        held = ledger.document(report.id)  # read by an older version or another reader: its text stays as it is
        if held:
            return read_document(replace(held, where=report.where), problems)
        return read_report(report, problems, settings)

    for step in _walk(sources, settings, take):
        outcome = step.outcome
        if document := outcome.document:
            ledger.keep(document, Record(document.id, READER, __version__, outcome.claims, outcome.problems))
            ledger.clear_note(document.where)
        elif outcome.state == "failed":
            ledger.note(outcome.problems)
        on_step(step)


def read(sources: Sequence[str], settings: Settings) -> Iterator[Step]:
    """Reads `sources`, one report after the other; nothing is stored."""
    return _walk(sources, settings, lambda report, problems: read_report(report, problems, settings))


def read_report(report: Report, problems: Problems, settings: Settings) -> Outcome:
    """Cleans and reads one report by itself, with what was met when fetching it; touches nothing else."""
    try:
        document, more = clean.clean(report, settings.limits)
    except Exception as fault:  # ours, and no reason to leave the other reports unread
        return Outcome("failed", problems=(*problems, _crash("clean", report.where, fault)))
    if document is None:
        return Outcome("failed", problems=problems + more)
    return read_document(document, problems + more)


def read_document(document: Document, problems: Problems) -> Outcome:
    """Reads one document by itself; `problems` are those met before."""
    book = codebook.load()
    try:
        sentences, doubts = reading.read(document, book)
        found, refused = claims.claim(sentences, book)
    except Exception as fault:
        return Outcome("failed", problems=(*problems, _crash("read", document.where, fault)))
    return Outcome("taken", document, found, problems + doubts + refused)


def settle(ledger: Ledger, policy: str | None = None) -> Settled:
    """Works out anew all that follows from what `ledger` holds, and stores it.

    `policy` names the reading of hedges; None keeps that of the last settling.
    """
    fingerprint = ledger.fingerprint()  # first: what comes in meanwhile is for the next settling
    settled = derive(ledger.all_documents(), ledger.all_claims(), policy or ledger.policy() or Settings().policy)
    ledger.replace(settled, fingerprint)
    return settled


def settle_if_due(ledger: Ledger, policy: str | None = None) -> None:
    """Settles `ledger` unless nothing has changed since that was last done."""
    if not ledger.is_settled(policy or ledger.policy() or Settings().policy):
        settle(ledger, policy)


def derive(documents: Sequence[Document], found: Sequence[Claim], policy: str) -> Settled:
    """All that follows from `documents` and their claims; the same whatever their order."""
    book = codebook.load()
    if policy not in book.hedges.policies:
        raise UsageError(f"no such policy: {policy!r}; there are {', '.join(sorted(book.hedges.policies))}")
    lines, traced = lineage.trace(documents)
    register, resolved = resolve.resolve(found, book)
    gathered, joined = events.gather(found, register, book)
    reconciled, summed = reconcile.reconcile(gathered, found, documents, lines, book.hedges.policies[policy], book)
    problems = traced + resolved + joined + summed
    return Settled(policy, lines, register, gathered, reconciled.tallies, reconciled.findings, problems)


def check(outcomes: Iterable[Outcome], policy: str) -> Checked:
    """Settles what was read, without a ledger."""
    documents: dict[str, Document] = {}
    found: dict[str, Claim] = {}
    for outcome in outcomes:
        if outcome.document:
            documents[outcome.document.id] = outcome.document
            found.update((claim.id, claim) for claim in outcome.claims)
    return Checked(documents, found, derive(tuple(documents.values()), tuple(found.values()), policy))


def adopt(
    rows: Sequence[Row], sources: Sequence[str], reader: str, settings: Settings, ledger: Ledger
) -> Iterator[Outcome]:
    """Takes claims coded by others into `ledger`, through the gate, one transaction a document.

    Each row names its `document`, to be found in `sources`; the document is kept with its claims, unread by us.
    """
    if reader == READER or not reader.strip() or not reader.isprintable() or len(reader) > 80:
        raise UsageError(f"{reader!r} can't be the reader's name: give a short one, and not our own ({READER})")
    wanted: dict[str, list[Row]] = {}
    for row in rows:
        wanted.setdefault(str(row["document"]), []).append(row)
    found: dict[str, dict[str, Document]] = {name: {} for name in wanted}

    def take(report: Report, problems: Problems) -> Outcome:
        if report.name not in wanted:
            return Outcome("noted")
        if held := ledger.document(report.id):
            return Outcome("taken", replace(held, where=report.where), problems=problems)
        document, more = clean.clean(report, settings.limits)
        return Outcome("taken" if document else "failed", document, problems=problems + more)

    for step in _walk(sources, settings, take):
        outcome = step.outcome
        if outcome.document:
            found[outcome.document.name][outcome.document.id] = outcome.document
        if outcome.problems:
            yield replace(outcome, state="failed" if outcome.state == "failed" else "noted", document=None)
    for name, coded in wanted.items():
        yield _adopt_one(name, coded, tuple(found[name].values()), reader, ledger)


def _adopt_one(name: str, coded: Sequence[Row], documents: Sequence[Document], reader: str, ledger: Ledger) -> Outcome:
    if len(documents) != 1:
        return Outcome("failed", problems=tuple(_homeless(row, name, len(documents)) for row in coded))
    document = documents[0]
    found, problems = claims.adopt(coded, document, codebook.load(), reader)
    version = _import_version(coded, document, reader, ledger)
    if ledger.knows(document.id, reader, version):
        return Outcome("known", document, found, problems)
    ledger.keep(document, Record(document.id, reader, version, found, problems))
    return Outcome("taken", document, found, problems)


def _homeless(row: Row, name: str, documents: int) -> Problem:
    code, found = ("ambiguous_document", "several documents") if documents else ("unknown_document", "no document")
    message = f"claim {str(row.get('id'))[:80]}: {found} of this name under --documents"
    return Problem("claims", code, message, name, failed=True)


def _import_version(rows: Sequence[Row], document: Document, reader: str, ledger: Ledger) -> str:
    """Numbers the imports of one document by one reader, so that a corrected one replaces the one before."""
    mark = content_id("v", [dict(row) for row in rows])
    for held in ledger.readings([document.id]):
        if held.reader == reader:
            number, _, last = held.version.partition(" ")
            return held.version if last == mark else f"{int(number) + 1} {mark}"
    return f"1 {mark}"


def _walk(sources: Sequence[str], settings: Settings, take: Take) -> Iterator[Step]:
    planned, problems = acquire.plan(sources, settings.limits)
    for problem in problems:
        yield Step(_without_report((problem,)), 0, len(planned))
    if settings.published and len(planned) > 1:
        raise UsageError(_ONE_DATE)
    for number, source in enumerate(planned, 1):
        fetched = acquire.fetch(source, settings.limits)
        for report, problems in _dated(fetched, settings.published) if settings.published else fetched:
            outcome = take(report, problems) if report else _without_report(problems)
            yield Step(outcome, number, len(planned))


_ONE_DATE = "--published gives the date of one report, and there is more than one here: give dates in a JSONL file"


def _dated(fetched: Iterator[Fetched], published: date) -> Iterator[Fetched]:
    single = list(islice(fetched, 2))
    if len(single) > 1:
        raise UsageError(_ONE_DATE)
    for report, problems in single:
        if report and not report.metadata.published:
            yield replace(report, metadata=replace(report.metadata, published=published)), problems
        else:
            yield report, problems


def _without_report(problems: Problems) -> Outcome:
    return Outcome("failed" if any(problem.failed for problem in problems) else "noted", problems=problems)


def _crash(stage: str, where: str, fault: Exception) -> Problem:
    last = traceback.extract_tb(fault.__traceback__)[-1]
    at = f"{Path(last.filename).name}:{last.lineno}"
    message = f"the program broke on this report ({type(fault).__name__} at {at}: {fault}); please report that"
    return Problem(stage, "crash", message, where, failed=True)

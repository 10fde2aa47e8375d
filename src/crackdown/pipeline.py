"""The whole way, both tempos; nothing else knows the order.

`ingest` takes each report by itself (acquire → clean → read → claims → store); `settle` is a pure function of the
whole ledger (lineage → resolve → events → reconcile). `read` and `check` go the same way without a ledger.
"""

import gc
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeVar

from crackdown import __version__, acquire, claims, clean, codebook, decide, events, lineage, reconcile, resolve
from crackdown import read as reading
from crackdown.codebook.entries import Policy
from crackdown.errors import UsageError
from crackdown.model.claim import Claim
from crackdown.model.event import Event
from crackdown.model.ids import content_id
from crackdown.model.lineage import Lineage
from crackdown.model.problem import Problem
from crackdown.model.record import Record
from crackdown.model.register import Register
from crackdown.model.report import Document, Report
from crackdown.model.ruling import UNDECIDED, Ruling
from crackdown.model.settled import Reconciled, Settled
from crackdown.model.uncoded import Uncoded
from crackdown.settings import Settings

if TYPE_CHECKING:
    from crackdown.store import Decided, Ledger  # SQLAlchemy is slow to load, and `read` and `check` need no ledger

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


@dataclass(frozen=True, slots=True)
class Coded:
    """A claim coded by others: the codebook's fields and `document`; and where it stands ("coded.jsonl:8")."""

    fields: Mapping[str, object]
    where: str


Problems = tuple[Problem, ...]
Fetched = tuple[Report | None, Problems]
Take = Callable[[Report, Problems], Outcome]
Noun = TypeVar("Noun")


def ingest(sources: Sequence[str], settings: Settings, ledger: "Ledger", on_step: Callable[[Step], None]) -> None:
    """Adds every report of `sources` that `ledger` lacks, one transaction each, and tells `on_step` of each."""

    def take(report: Report, problems: Problems) -> Outcome:
        held, notes = _held(report, ledger)
        if not held:
            return read_report(report, problems, settings)
        if not ledger.knows(report.id, READER, __version__):
            return read_document(held, problems + notes)
        ledger.clear_note(report.where)
        return Outcome("known", problems=problems + notes)

    for step in _walk(sources, settings, take):
        outcome = step.outcome
        if document := outcome.document:
            ledger.keep(document, Record(document.id, READER, __version__, outcome.claims, outcome.problems))
            ledger.clear_note(document.where)
        elif outcome.state == "failed":
            ledger.note(outcome.problems)
        on_step(step)


def _held(report: Report, ledger: "Ledger") -> tuple[Document | None, Problems]:
    """The document that the ledger holds of `report`, and a note if `report` comes with another date.

    What is held stays as it is: other readings, and all that was made of it, rest on that.
    """
    held = ledger.document(report.id)
    if held is None:
        return None, ()
    given, kept = report.metadata.published, held.metadata.published
    if given in (None, kept):
        return replace(held, where=report.where), ()
    message = f"known already; its date stays {kept or 'unknown'}, not {given}: a new ledger would take the new date"
    return replace(held, where=report.where), (Problem("store", "date_kept", message, report.where, document=held.id),)


def read(sources: Sequence[str], settings: Settings) -> Iterator[Step]:
    """Reads `sources`, one report after the other; nothing is stored."""
    return _walk(sources, settings, lambda report, problems: read_report(report, problems, settings))


def read_report(report: Report, problems: Problems, settings: Settings) -> Outcome:
    """Cleans and reads one report by itself, with what was met when fetching it; touches nothing else."""
    document, more = _cleaned(report, settings)
    if document is None:
        return Outcome("failed", problems=problems + more)
    return read_document(document, problems + more)


def _cleaned(report: Report, settings: Settings) -> tuple[Document | None, Problems]:
    return _guarded("clean", report.where, None, lambda: clean.clean(report, settings.limits))


def read_document(document: Document, problems: Problems) -> Outcome:
    """Reads one document by itself; `problems` are those met before."""
    found, more = _guarded("read", document.where, None, lambda: _read(document))
    if found is None:
        return Outcome("failed", problems=problems + more)
    return Outcome("taken", document, found, problems + more)


def uncoded(document: Document, found: Sequence[Claim]) -> tuple[Uncoded, ...]:
    """The numbers of `document` that none of the claims `found` in it gives, and why; reads it again."""
    book = codebook.load()
    sentences, _ = reading.read(document, book)
    _, problems = claims.claim(sentences, book)
    return claims.uncoded(sentences, found, problems)


def _read(document: Document) -> tuple[tuple[Claim, ...] | None, Problems]:
    book = codebook.load()
    sentences, doubts = reading.read(document, book)
    found, refused = claims.claim(sentences, book)
    return found, doubts + refused


def settle(ledger: "Ledger", policy: str | None = None) -> Settled:
    """Works out anew all that follows from what `ledger` holds, and stores it.

    `policy` names the reading of hedges; None keeps that of the last settling. Where a stage broke (`failures`), what
    the others made is stored, and settling stays due.
    """
    with _uncollected():
        seen = ledger.snapshot()
        ruling, ruled = rule(seen.decided, seen.claims)
        settled = derive(seen.documents, seen.claims, policy or ledger.policy() or Settings().policy, ruling)
        settled = replace(settled, problems=ruled + settled.problems)
        ledger.replace(settled, _UNFINISHED if failures(settled) else seen.fingerprint)
    return settled


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the search for cycles of garbage: settling makes none, and it would go through millions of claims."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


_UNFINISHED = "unfinished"  # no ledger's fingerprint


def settle_if_due(ledger: "Ledger", policy: str | None = None) -> Problems:
    """Settles `ledger` unless nothing has changed since that was last done; gives the `failures` of it."""
    if ledger.is_settled(policy or ledger.policy() or Settings().policy):
        return ()
    return failures(settle(ledger, policy))


def failures(settled: Settled) -> Problems:
    """The stages that broke, so that what they make is missing."""
    return tuple(problem for problem in settled.problems if problem.failed)


def rule(decided: "Decided", found: Iterable[Claim]) -> tuple[Ruling, Problems]:
    """What people's decisions come to for the claims `found`."""
    held = {claim.id: claim for claim in found}
    return _guarded("decide", _SETTLING, UNDECIDED, lambda: decide.rule(decided.decisions, held, decided.former))


def derive(documents: Sequence[Document], found: Sequence[Claim], policy: str, ruling: Ruling = UNDECIDED) -> Settled:
    """All that follows from `documents`, their claims and what people decided of these; the same whatever their order.

    A stage that breaks makes nothing and leaves a problem: it must not keep people from what the ledger holds.
    """
    rule, book = policy_named(policy), codebook.load()
    read = tuple(found)
    found, unheard = _guarded("decide", _SETTLING, read, lambda: (decide.applied(read, ruling), ()))
    lines, traced = _guarded("lineage", _SETTLING, Lineage(), lambda: lineage.trace(documents))
    register, resolved = _guarded("resolve", _SETTLING, Register(), lambda: resolve.resolve(found, book, documents))
    none: tuple[Event, ...] = ()
    gathered, joined = _guarded("events", _SETTLING, none, lambda: events.gather(found, register, book, lines, ruling))
    reconciled, summed = _guarded(
        "reconcile",
        _SETTLING,
        Reconciled(),
        lambda: reconcile.reconcile(gathered, found, documents, lines, rule, book),
    )
    problems = unheard + traced + resolved + joined + summed
    return Settled(
        policy,
        lines,
        register,
        gathered,
        reconciled.tallies,
        reconciled.findings,
        reconciled.series,
        reconciled.trust,
        problems=problems,
    )


_SETTLING = "settling"


def policy_named(name: str) -> Policy:
    """The codebook's reading of hedges called `name`; raises UsageError where there is none."""
    policies = codebook.load().hedges.policies
    if name not in policies:
        raise UsageError(f"no such policy: {name!r}; there are {', '.join(sorted(policies))}")
    return policies[name]


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
    rows: Sequence[Coded], sources: Sequence[str], reader: str, settings: Settings, ledger: "Ledger"
) -> Iterator[Outcome]:
    """Takes claims coded by others into `ledger`, through the gate, one transaction a document.

    Each row names its `document`, to be found in `sources`; the document is kept with its claims, unread by us.
    """
    if reader == READER or not reader.strip() or not reader.isprintable() or len(reader) > 80:
        raise UsageError(f"{reader!r} can't be the reader's name: give a short one, and not our own ({READER})")
    wanted: dict[str, list[Coded]] = {}
    for row in rows:
        wanted.setdefault(str(row.fields["document"]), []).append(row)
    found: dict[str, dict[str, Document]] = {name: {} for name in wanted}

    def take(report: Report, problems: Problems) -> Outcome:
        if report.name not in wanted:
            return Outcome("noted")
        document, more = _held(report, ledger)
        if not document:
            document, more = _cleaned(report, settings)
        return Outcome("taken" if document else "failed", document, problems=problems + more)

    for step in _walk(sources, settings, take):
        outcome = step.outcome
        if outcome.document:
            found[outcome.document.name][outcome.document.id] = outcome.document
        if outcome.problems:
            yield replace(outcome, state="failed" if outcome.state == "failed" else "noted", document=None)
    for name, coded in wanted.items():
        yield _adopt_one(name, coded, tuple(found[name].values()), reader, ledger)


def _adopt_one(
    name: str, coded: Sequence[Coded], documents: Sequence[Document], reader: str, ledger: "Ledger"
) -> Outcome:
    if len(documents) != 1:
        return Outcome("failed", problems=tuple(_homeless(row, name, len(documents)) for row in coded))
    document = documents[0]
    found, problems = _adopted(coded, document, reader)
    if found is None:
        return Outcome("failed", problems=problems)
    version = _import_version(coded, document, reader, ledger)
    if ledger.knows(document.id, reader, version):
        return Outcome("known", document, found, problems)
    ledger.keep(document, Record(document.id, reader, version, found, problems))
    return Outcome("taken", document, found, problems)


def _adopted(coded: Sequence[Coded], document: Document, reader: str) -> tuple[tuple[Claim, ...] | None, Problems]:
    book = codebook.load()
    fields, wheres = [row.fields for row in coded], [row.where for row in coded]
    return _guarded("claims", document.where, None, lambda: claims.adopt(fields, document, book, reader, wheres))


def _homeless(row: Coded, name: str, documents: int) -> Problem:
    code, found = ("ambiguous_document", "several documents") if documents else ("unknown_document", "no document")
    message = f"claim {str(row.fields.get('id'))[:80]}: {found} of the name {name[:200]!r} under --documents"
    return Problem("claims", code, message, row.where, failed=True)


def _import_version(rows: Sequence[Coded], document: Document, reader: str, ledger: "Ledger") -> str:
    """Numbers the imports of one document by one reader, so that a corrected one replaces the one before."""
    mark = content_id("v", [dict(row.fields) for row in rows])
    newest = (ledger.versions(document.id, reader) or ("0",))[-1]
    number, _, last = newest.partition(" ")
    return newest if last == mark else f"{int(number) + 1} {mark}"


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


def _guarded(stage: str, where: str, nothing: Noun, work: Callable[[], tuple[Noun, Problems]]) -> tuple[Noun, Problems]:
    """What `work` makes; where it breaks, `nothing` and why: a fault of ours is no reason to leave the rest undone."""
    try:
        return work()
    except Exception as fault:
        return nothing, (_crash(stage, where, fault),)


def _crash(stage: str, where: str, fault: Exception) -> Problem:
    last = traceback.extract_tb(fault.__traceback__)[-1]
    at = f"{Path(last.filename).name}:{last.lineno}"
    what = f"{type(fault).__name__} at {at}: {str(fault)[:200]}"
    message = f"the program broke in the stage {stage!r} ({what}); please report that"
    return Problem(stage, "crash", message, where, failed=True)

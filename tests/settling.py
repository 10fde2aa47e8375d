"""Invented reports and claims for the tests of settling."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from crackdown import codebook, events, lineage, reconcile, resolve
from crackdown.model.claim import Claim, Period
from crackdown.model.number import Number
from crackdown.model.report import Document, Metadata
from crackdown.model.settled import Settled
from crackdown.model.span import Span

BOOK = codebook.load()


def document(name: str, text: str, published: str | None = None, outlet: str | None = None) -> Document:
    """An invented report; its id is made of its name."""
    day = date.fromisoformat(published) if published else None
    return Document(f"d-{name}", f"{name}.txt", f"{name}.txt", text, "0" * 64, "text/plain", Metadata(day, outlet))


def period(first: str, last: str | None = None) -> Period:
    """The days from `first` to `last`, both written as ISO dates; one day without `last`."""
    return Period(date.fromisoformat(first), date.fromisoformat(last or first))


def figure(
    report: Document, quote: str, n: int | None, act: str = "arrested", of: str = "people", **more: Any
) -> Claim:
    """A figure of `report`, quoted from its text; `hedge`, `to`, `word` and all other fields by name."""
    number = Number(n, more.pop("to", None), more.pop("hedge", "exact"), more.pop("word", None))
    return _claim(report, quote, "figure", act, of, number=number, **more)


def deed(report: Document, quote: str, act: str, of: str = "people", **more: Any) -> Claim:
    """A deed of `report`, quoted from its text."""
    return _claim(report, quote, "deed", act, of, **more)


def _claim(report: Document, quote: str, kind: Any, act: str, of: str, **more: Any) -> Claim:
    start = report.text.index(quote)
    span = Span(start, start + len(quote))
    total = more.pop("part_of", None)
    id_ = f"c-{report.name}-{start:04}-{act}-{more.get('number')}"
    return Claim(id_, report.id, kind, span, act, of, part_of=total.id if total else None, **more)


def settle(documents: Sequence[Document], claims: Sequence[Claim], policy: str = "plain") -> Settled:
    """All four stages on invented claims."""
    rule = BOOK.hedges.policies[policy]
    lines, traced = lineage.trace(documents)
    register, resolved = resolve.resolve(claims, BOOK, documents)
    gathered, joined = events.gather(claims, register, BOOK, lines)
    found, summed = reconcile.reconcile(gathered, claims, documents, lines, rule, BOOK)
    problems = traced + resolved + joined + summed
    return Settled(
        policy,
        lines,
        register,
        gathered,
        found.tallies,
        found.findings,
        found.series,
        found.trust,
        problems,
    )


def gathered(claims: Sequence[Claim]) -> list[set[str]]:
    """The events of `claims`, each as the set of its claims' ids."""
    register, _ = resolve.resolve(claims, BOOK)
    return [set(event.claims) for event in events.gather(claims, register, BOOK)[0]]


def together(claims: Sequence[Claim], *some: Claim) -> bool:
    """Whether `some` of `claims` are in one event."""
    wanted = {claim.id for claim in some}
    return any(wanted <= event for event in gathered(claims))


def kinds(settled: Settled) -> list[str]:
    """The kinds of the findings, in their order."""
    return [finding.kind for finding in settled.findings]

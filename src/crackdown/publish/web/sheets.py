"""What single pages are filled with, put together from the views."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crackdown import codebook, pipeline
from crackdown.claims import ground
from crackdown.model.claim import Claim
from crackdown.model.interval import Interval
from crackdown.model.problem import Problem
from crackdown.model.report import Document
from crackdown.publish.views import (
    ClaimView,
    DocumentView,
    EventRow,
    EventView,
    LeftOut,
    document_view,
    left_out,
    source_words,
)
from crackdown.publish.views.words import day_words
from crackdown.publish.web import marks
from crackdown.publish.web.cards import Card, cards, out_of_text
from crackdown.publish.web.charts import Chart, charts
from crackdown.publish.web.overtime import DrawnSeries, draw
from crackdown.publish.web.stacks import Stack, stack
from crackdown.reconcile.policy import interval
from crackdown.store import Ledger


@dataclass(frozen=True, slots=True)
class DocumentSheet:
    """A document's page: `lines` of text with marks, `cards` by claim id in reading order."""

    view: DocumentView
    lines: tuple[marks.Line, ...]
    cards: dict[str, Card]

    @property
    def shown(self) -> tuple[Card, ...]:
        """All cards, in reading order."""
        return tuple(self.cards.values())


def document_sheet(view: DocumentView) -> DocumentSheet:
    """`view` with its text cut into marked lines; a claim whose evidence is lost is not marked."""
    made = {card.id: card for card in document_cards(view.claims)}
    drawn = [marks.mark(card.claim) for card in made.values() if not card.lost]
    return DocumentSheet(view, marks.lines(view.document.text, drawn), made)


LONGEST_EXPLAINED = 100_000  # characters: a longer text takes seconds to read again


def numbers_left_out(view: DocumentView) -> tuple[LeftOut, ...] | None:
    """The numbers of a document that are in none of its claims, and why; None for a text too long for a page."""
    document = view.document
    if len(document.text) > LONGEST_EXPLAINED:
        return None
    return left_out(document, pipeline.uncoded(document, [shown.claim for shown in view.claims]))


def document_cards(views: Sequence[ClaimView]) -> tuple[Card, ...]:
    """Cards of all claims of one document."""
    by_id = {view.claim.id: view for view in views}
    read = {id_: view.as_read for id_, view in by_id.items()}
    return cards(views, lambda claim: lost(read[claim.id], by_id[claim.id].document, read))


def lost(claim: Claim, document: Document, totals: dict[str, Claim]) -> str:
    """Why the evidence of `claim` is not in `document` as stored, by asking the gate again; "" where it is."""
    gone = out_of_text(claim, document.text)
    if gone:
        return gone
    problem = ground(claim, document.text, codebook.load(), totals)
    return f"the text as stored does not bear it out ({problem.message})" if problem else ""


def reach(claim: Claim, policy: str) -> Interval | None:
    """What the number of `claim` leaves possible under the named reading of hedges; None for a deed."""
    return interval(claim.number, codebook.load().hedges.policies[policy]) if claim.number else None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and the claims that it makes; `text` is "" where their evidence is lost."""

    text: str
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class EventSheet:
    """An event's page."""

    view: EventView
    charts: tuple[Chart, ...]
    stacks: dict[str, Stack]
    claims: tuple[tuple[Document, tuple[Sentence, ...]], ...]
    joins: dict[str, tuple[tuple[ClaimView, ClaimView], ...]]
    series: tuple[DrawnSeries, ...] = ()


def event_sheet(view: EventView) -> EventSheet:
    """`view` with its tallies drawn, its breakdowns stacked, its claims by document and its joins by reason."""
    breakdowns = ((found.finding.id, stack(found)) for found in view.findings)
    return EventSheet(
        view=view,
        charts=charts(view.tallies, reach),
        stacks={id_: drawn for id_, drawn in breakdowns if drawn},
        claims=_by_document(view),
        joins=joins_by_reason(view),
        series=tuple(map(draw, view.series)),
    )


def joins_by_reason(view: EventView) -> dict[str, tuple[tuple[ClaimView, ClaimView], ...]]:
    """The pairs of claims joined for each reason; the reason given most often comes first."""
    by_id = {claim.claim.id: claim for claim in view.claims}
    found: dict[str, list[tuple[ClaimView, ClaimView]]] = {}
    for join in view.event.joins:
        if join.left in by_id and join.right in by_id:
            words = f"{join.reason} (weight {join.weight:.2f})"
            found.setdefault(words, []).append((by_id[join.left], by_id[join.right]))
    ranked = sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    return {reason: tuple(pairs) for reason, pairs in ranked}


def _by_document(view: EventView) -> tuple[tuple[Document, tuple[Sentence, ...]], ...]:
    return tuple(
        (document, sentences([claim for claim in view.claims if claim.document.id == document.id]))
        for document in view.documents
    )


def sentences(claims: Iterable[ClaimView]) -> tuple[Sentence, ...]:
    """Claims of one document, those of one sentence together, in the order of the text."""
    found: dict[str, list[ClaimView]] = {}
    for view in claims:
        text = view.document.text
        words = "" if out_of_text(view.claim, text) else marks.sentence(text, view.claim.quote).text(text)
        found.setdefault(words, []).append(view)
    return tuple(Sentence(words, tuple(views)) for words, views in found.items())


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks, and in how many claims; `sought` is what to filter by: the kind, where the source is not named."""

    name: str
    kind: str
    claims: int
    sought: str


def voices(claims: Iterable[Claim]) -> tuple[Voice, ...]:
    """The sources of claims, named or not, those of most claims first."""
    said: dict[str, list[Claim]] = {}
    for claim in claims:
        if name := source_words(claim):
            said.setdefault(name, []).append(claim)
    ranked = sorted(said.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    return tuple(
        Voice(name, ours[0].source_kind or "", len(ours), ours[0].source or ours[0].source_kind or "")
        for name, ours in ranked
    )


def newest(rows: Iterable[EventRow], number: int) -> tuple[EventRow, ...]:
    """The `number` latest events, those without a date last."""

    def age(row: EventRow) -> tuple[bool, int, str]:
        date = row.event.date
        return (date is None, -(date.last.toordinal()) if date else 0, row.event.id)

    return tuple(sorted(rows, key=age)[:number])


@dataclass(frozen=True, slots=True)
class Trouble:
    """A problem, the document that it was met in, and the sentence: what comes before the words, they, what follows."""

    problem: Problem
    document: Document | None
    sentence: tuple[str, str, str] | None


def troubles(ledger: Ledger, problems: Sequence[Problem]) -> tuple[Trouble, ...]:
    """`problems` with their documents and words, where the ledger has them."""
    named = {problem.document for problem in problems if problem.document}
    held = {document.id: document for document in ledger.documents_among(named)}
    return tuple(_trouble(problem, held.get(problem.document or "")) for problem in problems)


def _trouble(problem: Problem, document: Document | None) -> Trouble:
    span = problem.span
    known = document is not None and span is not None and span.end <= len(document.text)
    return Trouble(problem, document, marks.around(document.text, span) if known and document and span else None)


@dataclass(frozen=True, slots=True)
class Relation:
    """Another document of the same lineage: what it is to this one, in words, and why."""

    words: str
    reason: str
    document: Document


def family(ledger: Ledger, document: Document) -> tuple[Relation, ...]:
    """What `document` draws on, then what draws on it."""
    edges = ledger.lineage().edges
    above = [("Draws on", edge.reason, edge.parent) for edge in edges if edge.child == document.id]
    below = [("Is drawn on by", edge.reason, edge.child) for edge in edges if edge.parent == document.id]
    others = {other.id: other for other in ledger.documents_among([id_ for _, _, id_ in above + below])}
    return tuple(Relation(words, reason, others[id_]) for words, reason, id_ in above + below if id_ in others)


def claim_card(ledger: Ledger, id_: str) -> Card | None:
    """The card of one claim, numbered as in its document; None where the ledger has no such claim in force."""
    held = next(iter(ledger.claims_among([id_])), None)
    view = document_view(ledger, held.document) if held else None
    return next((card for card in document_cards(view.claims) if card.id == id_), None) if view else None


def citation(card: Card) -> str:
    """A claim in words ready to quote: voice, outlet, date, quote, where in which text."""
    document, claim = card.view.document, card.claim
    known = document.metadata
    where = ", ".join(part for part in (known.outlet, known.title and f"“{known.title}”", document.name) if part)
    day = f", published {day_words(known.published)}" if known.published else ""
    source = source_words(claim)
    who = f"{source}, as reported by {where}" if source else where
    at = f"characters {claim.quote.start}–{claim.quote.end}"
    hashed = f"SHA-256 of the report {document.raw_hash}"
    return f"{who}{day}: “{card.view.quote}” ({at}; {hashed}; claim {claim.id}, read by {claim.reader})."

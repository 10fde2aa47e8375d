"""Claims as they are shown: with their words, their document and their event."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from crackdown.model.claim import Claim
from crackdown.model.filter import EVERYTHING, Filter
from crackdown.model.report import Document
from crackdown.model.trust import Grade, GradedClaim, GradedSource
from crackdown.publish.views.wording import figure_words, period_words, source_words

if TYPE_CHECKING:
    from crackdown.store import Ledger  # SQLAlchemy is slow to load, and `check` shows findings without a ledger


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim with the words it quotes, the document that makes it and the event (id) that it belongs to.

    `reliability` is how far its source is to be trusted, `credibility` how far it is itself; None before settling.
    """

    claim: Claim
    document: Document
    event: str | None
    reliability: Grade | None = None
    credibility: Grade | None = None

    @property
    def quote(self) -> str:
        """The words quoted, exactly."""
        return self.claim.quote.text(self.document.text)

    @property
    def figure(self) -> str:
        """The number as a person would write it ("about 190", "30,000,000 THB"); "" for a deed."""
        return figure_words(self.claim)

    @property
    def when(self) -> str:
        """The days that the claim speaks of; "" where unknown."""
        return period_words(self.claim.date)

    @property
    def voice(self) -> str:
        """Who says so: the source, named or not ("a witness"), else the outlet, else the document's name."""
        return source_words(self.claim) or self.document.metadata.outlet or self.document.name


def claim_views(
    ledger: "Ledger", wanted: Filter = EVERYTHING, *, limit: int | None = None, offset: int = 0
) -> tuple[ClaimView, ...]:
    """The claims in force that pass `wanted`, in the ledger's order."""
    return views_of(ledger, ledger.claims(wanted, limit=limit, offset=offset))


def views_of(ledger: "Ledger", claims: Sequence[Claim]) -> tuple[ClaimView, ...]:
    """`claims` with their documents and events."""
    events = ledger.events_of([claim.id for claim in claims])
    documents = documents_by_id(ledger, {claim.document for claim in claims})
    grades = ledger.graded([claim.id for claim in claims])
    return tuple(_view(claim, documents[claim.document], events.get(claim.id), grades) for claim in claims)


def _view(
    claim: Claim, document: Document, event: str | None, grades: Mapping[str, tuple[GradedSource, GradedClaim]]
) -> ClaimView:
    if claim.id not in grades:
        return ClaimView(claim, document, event)
    source, graded = grades[claim.id]
    return ClaimView(claim, document, event, reliability=source.reliability, credibility=graded.credibility)


def views_among(ledger: "Ledger", ids: Collection[str]) -> dict[str, ClaimView]:
    """Those of the claims called `ids` that are in force, by id."""
    return {view.claim.id: view for view in views_of(ledger, ledger.claims_among(ids))}


def documents_by_id(ledger: "Ledger", ids: Collection[str]) -> dict[str, Document]:
    """Those of the documents called `ids` that are held, by id."""
    return {document.id: document for document in ledger.documents_among(ids)}

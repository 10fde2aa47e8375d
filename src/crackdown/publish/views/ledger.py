"""Claims as they are shown: with their words, their document and their event."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from crackdown import decide
from crackdown.model.claim import Claim
from crackdown.model.decision import Decision
from crackdown.model.filter import EVERYTHING, Filter
from crackdown.model.report import Document
from crackdown.model.trust import Grade
from crackdown.publish.views.ruling import VERDICTS, plain, ruling_of
from crackdown.publish.views.wording import figure_words, period_words, source_words

if TYPE_CHECKING:
    from crackdown.store import Ledger  # SQLAlchemy is slow to load, and `check` shows findings without a ledger


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim with the words it quotes, the document that makes it and the event (id) that it belongs to.

    `reliability` is how far its source is to be trusted, `credibility` how far it is itself; None before settling.
    `decision` is a person's word in force on it; where that corrects it, `claim` is as corrected and `read` as it was.
    """

    claim: Claim
    document: Document
    event: str | None
    reliability: Grade | None = None
    credibility: Grade | None = None
    decision: Decision | None = None
    read: Claim | None = None

    @property
    def as_read(self) -> Claim:
        """The claim as its reader made it, whatever people decided."""
        return self.read or self.claim

    @property
    def was(self) -> tuple[tuple[str, str], ...]:
        """The fields that a person corrected, with the value that was read, for people."""
        read, now = decide.plain_fields(self.as_read), decide.plain_fields(self.claim)
        return tuple((name, plain(value)) for name, value in read.items() if value != now[name])

    @property
    def review(self) -> str:
        """`machine`, or `reviewed` once a person has decided on the claim."""
        return "reviewed" if self.decision else "machine"

    @property
    def verdict(self) -> str:
        """What a person decided: accepted, rejected or corrected; "" where nobody has."""
        return VERDICTS.get(self.decision.verb, "") if self.decision else ""

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
    """`claims` with their documents and events, and as people decided."""
    ruling = ruling_of(ledger)
    events = ledger.events_of([claim.id for claim in claims])
    documents = documents_by_id(ledger, {claim.document for claim in claims})
    grades = ledger.graded([claim.id for claim in claims])

    def view(claim: Claim) -> ClaimView:
        now = decide.corrected(claim, ruling)
        decision, read = ruling.verdicts.get(claim.id), None if now is claim else claim
        source, graded = grades.get(claim.id, (None, None))
        return ClaimView(
            now,
            documents[claim.document],
            events.get(claim.id),
            source.reliability if source else None,
            graded.credibility if graded else None,
            decision,
            read,
        )

    return tuple(map(view, claims))


def views_among(ledger: "Ledger", ids: Collection[str]) -> dict[str, ClaimView]:
    """Those of the claims called `ids` that are in force, by id."""
    return {view.claim.id: view for view in views_of(ledger, ledger.claims_among(ids))}


def documents_by_id(ledger: "Ledger", ids: Collection[str]) -> dict[str, Document]:
    """Those of the documents called `ids` that are held, by id."""
    return {document.id: document for document in ledger.documents_among(ids)}

"""Findings with the claims that they rest on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from crackdown.model.claim import Claim
from crackdown.model.filter import EVERYTHING, Filter
from crackdown.model.finding import Finding
from crackdown.model.report import Document
from crackdown.publish.views.ledger import ClaimView, documents_by_id, views_among

if TYPE_CHECKING:
    from crackdown.store import Ledger


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding, its claims in its own order (the total or the first voice first), and the documents it rests on."""

    finding: Finding
    claims: tuple[ClaimView, ...]
    documents: tuple[Document, ...]

    @property
    def title(self) -> str:
        """The kind in plain words: "parts exceed total"."""
        return self.finding.kind.replace("_", " ")


def finding_views(
    ledger: "Ledger", wanted: Filter = EVERYTHING, *, limit: int | None = None, offset: int = 0
) -> tuple[FindingView, ...]:
    """The findings that pass `wanted`, the gravest first."""
    return with_claims(ledger, ledger.findings(wanted, limit=limit, offset=offset))


def finding_view(ledger: "Ledger", id_: str) -> FindingView | None:
    """The finding called `id_`; None where the ledger has none."""
    finding = ledger.finding(id_)
    return with_claims(ledger, (finding,))[0] if finding else None


def with_claims(ledger: "Ledger", findings: Sequence[Finding]) -> tuple[FindingView, ...]:
    """`findings` with the claims and documents that they rest on."""
    claims = views_among(ledger, {id_ for finding in findings for id_ in finding.claims})
    documents = documents_by_id(ledger, {id_ for finding in findings for id_ in finding.documents})
    return tuple(
        FindingView(
            finding,
            tuple(claims[id_] for id_ in finding.claims if id_ in claims),
            tuple(documents[id_] for id_ in finding.documents if id_ in documents),
        )
        for finding in findings
    )


def unstored_finding(finding: Finding, documents: Mapping[str, Document], claims: Mapping[str, Claim]) -> FindingView:
    """`finding` with what it rests on taken from `documents` and `claims` by id: for what was read without a ledger."""
    rests_on = (claims[id_] for id_ in finding.claims)
    views = tuple(ClaimView(claim, documents[claim.document], finding.event) for claim in rests_on)
    return FindingView(finding, views, tuple(documents[id_] for id_ in finding.documents))

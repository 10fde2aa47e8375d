"""Findings with what they rest on."""

from crackdown.publish.views.findings import finding_view, finding_views, unstored_finding
from crackdown.store import Filter, Ledger
from publish.made import AGREES, CHINESE, CLAIMS, EXCESS, MAIL, TOTAL, VIETNAMESE, WIRE


def test_faults_come_first_with_their_claims_in_order(ledger: Ledger) -> None:
    first, second = finding_views(ledger)
    assert (first.finding, second.finding) == (EXCESS, AGREES)
    assert [view.claim for view in first.claims] == [TOTAL, CHINESE, VIETNAMESE]
    assert (first.title, [document.id for document in first.documents]) == ("parts exceed total", [WIRE.id])


def test_findings_can_be_filtered_and_paged(ledger: Ledger) -> None:
    assert [view.finding for view in finding_views(ledger, Filter(nationality="CN"))] == [EXCESS]
    assert [view.finding for view in finding_views(ledger, limit=1, offset=1)] == [AGREES]


def test_one_finding(ledger: Ledger) -> None:
    view = finding_view(ledger, AGREES.id)
    assert view is not None
    assert {shown.document.name for shown in view.claims} == {"wire.txt", "mail.txt"}
    assert finding_view(ledger, "f-0") is None


def test_a_finding_without_a_ledger() -> None:
    view = unstored_finding(EXCESS, {WIRE.id: WIRE, MAIL.id: MAIL}, {claim.id: claim for claim in CLAIMS})
    assert [shown.quote for shown in view.claims] == ["held 300 people", "200 were Chinese", "140 Vietnamese"]

"""Claims with their documents and events."""

from crackdown.publish.views.ledger import claim_views, views_among
from crackdown.store import Filter, Ledger
from publish.made import ABOUT, CHINESE, EVENT, MAIL, TOTAL, VIETNAMESE


def test_claims_come_with_words_document_and_event(ledger: Ledger) -> None:
    first, *rest = claim_views(ledger)
    assert (first.claim, first.document.id, first.event) == (ABOUT, MAIL.id, EVENT.id)
    assert first.quote == "About 310 people were arrested in Svay Riéng"
    assert (first.figure, first.when) == ("about 310", "2025-07-18")
    assert [view.claim for view in rest] == [TOTAL, CHINESE, VIETNAMESE]


def test_the_voice_is_the_source_or_else_the_outlet(ledger: Ledger) -> None:
    assert [view.voice for view in claim_views(ledger)] == ["Border Mail", "Police", "Police", "Police"]


def test_claims_can_be_filtered_and_paged(ledger: Ledger) -> None:
    assert [view.claim for view in claim_views(ledger, Filter(nationality="VN"))] == [VIETNAMESE]
    assert [view.claim for view in claim_views(ledger, limit=1, offset=1)] == [TOTAL]


def test_claims_by_id(ledger: Ledger) -> None:
    assert set(views_among(ledger, [TOTAL.id, "c-0"])) == {TOTAL.id}

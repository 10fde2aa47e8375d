"""Documents with their claims marked, and each claim by itself."""

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

from crackdown.publish.views import document_view
from crackdown.publish.web import sheets
from crackdown.publish.web.desk import Asked, At, paged

router = APIRouter()


@router.get("/documents")
def documents(request: Request, desk: At, wanted: Asked) -> Response:
    """All documents, or those with a claim that is wanted."""
    with desk.ledger() as ledger:
        total = ledger.counts(wanted.filter).documents
        rows = paged(request, total, lambda limit, offset: ledger.documents(wanted.filter, limit=limit, offset=offset))
        counts = {held.document: held.claims for held in ledger.readings([document.id for document in rows.items])}
    return desk.page(request, "documents.html", wanted=wanted, rows=rows, counts=counts)


@router.get("/documents/{id_}")
def document(request: Request, desk: At, id_: str, explain: bool = False) -> Response:
    """One document: its text with every claim marked in place, its cards, its problems, its lineage.

    With `explain`, also the numbers that are in no claim, and why.
    """
    with desk.ledger() as ledger:
        view = document_view(ledger, id_)
        if view is None:
            raise HTTPException(404)
        family = sheets.family(ledger, view.document)
    left_out = sheets.numbers_left_out(view) if explain else None
    return desk.page(
        request, "document.html", sheet=sheets.document_sheet(view), family=family, explain=explain, left_out=left_out
    )


@router.get("/claims/{id_}")
def claim(request: Request, desk: At, id_: str) -> Response:
    """One claim with its card and a citation ready to copy: its stable address."""
    with desk.ledger() as ledger:
        card = sheets.claim_card(ledger, id_)
    if card is None:
        raise HTTPException(404)
    return desk.page(request, "claim.html", card=card, document=card.view.document, citation=sheets.citation(card))

"""Events: what was said of one happening, drawn to scale."""

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

from crackdown.publish.views import event_rows, event_view
from crackdown.publish.web import sheets
from crackdown.publish.web.desk import Asked, At, sliced

router = APIRouter()


@router.get("/events")
def events(request: Request, desk: At, wanted: Asked) -> Response:
    """All events, or those with a claim that is wanted."""
    with desk.ledger() as ledger:
        rows = event_rows(ledger, wanted.filter)
    newest = sheets.newest(rows, len(rows))
    return desk.page(request, "events.html", wanted=wanted, rows=sliced(request, newest))


@router.get("/events/{id_}")
def event(request: Request, desk: At, id_: str) -> Response:
    """One event: tallies, breakdowns, voices, claims, why they were joined."""
    with desk.ledger() as ledger:
        view = event_view(ledger, id_)
    if view is None:
        raise HTTPException(404)
    return desk.page(request, "event.html", sheet=sheets.event_sheet(view))

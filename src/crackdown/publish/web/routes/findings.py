"""Findings, and all that went wrong."""

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

from crackdown.publish.views import finding_view, finding_views
from crackdown.publish.web import sheets
from crackdown.publish.web.desk import Asked, At, sliced
from crackdown.publish.web.stacks import stack

router = APIRouter()


@router.get("/findings")
def findings(request: Request, desk: At, wanted: Asked) -> Response:
    """All findings, or those that rest on a claim that is wanted; what does not add up comes first."""
    with desk.ledger() as ledger:
        views = finding_views(ledger, wanted.filter)
    faults = sum(view.finding.is_fault for view in views)
    return desk.page(request, "findings.html", wanted=wanted, rows=sliced(request, views), faults=faults)


@router.get("/findings/{id_}")
def finding(request: Request, desk: At, id_: str) -> Response:
    """One finding with its arithmetic and the claims that it rests on."""
    with desk.ledger() as ledger:
        view = finding_view(ledger, id_)
        event = ledger.event(view.finding.event) if view and view.finding.event else None
    if view is None:
        raise HTTPException(404)
    return desk.page(request, "finding.html", view=view, event=event, stack=stack(view))


@router.get("/problems")
def problems(request: Request, desk: At) -> Response:
    """Everything that went wrong or stayed open, in one place."""
    with desk.ledger() as ledger:
        rows = sliced(request, ledger.problems())
        troubles = sheets.troubles(ledger, rows.items)
    return desk.page(request, "problems.html", rows=rows, troubles=troubles)

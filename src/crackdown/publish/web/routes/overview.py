"""Where one arrives: what is known, search, and whether the server is well."""

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse, Response

from crackdown.publish.views import operations, overview
from crackdown.publish.web import known, sheets
from crackdown.publish.web.desk import Asked, At, sliced

router = APIRouter()
NEWEST = 8
LONGEST = 200
MOST = 200


@router.get("/")
def home(request: Request, desk: At, wanted: Asked) -> Response:
    """What is known in ranges, what does not add up, the events."""
    with desk.ledger() as ledger:
        seen = overview(ledger, wanted.filter)
        single = operations(ledger, seen.events)
        voices = sheets.voices(ledger.claims(wanted.filter))
    return desk.page(
        request,
        "overview.html",
        wanted=wanted,
        seen=seen,
        measures=known.measures(single),
        faults=[view for view in seen.findings if view.finding.is_fault],
        voices=voices,
        newest=sheets.newest(seen.events, NEWEST),
    )


@router.get("/search")
def search(request: Request, desk: At, q: str = "") -> Response:
    """Full text over all documents."""
    asked = q.strip()
    if len(asked) > LONGEST:
        raise HTTPException(400, f"Please ask with {LONGEST} characters at most.")
    with desk.ledger() as ledger:
        hits = ledger.search(asked, limit=MOST)
    return desk.page(request, "search.html", asked=asked, hits=sliced(request, hits), most=MOST)


@router.get("/healthz")
def healthz(desk: At) -> Response:
    """Says "ok" where the ledger can be read."""
    with desk.ledger() as ledger:
        ledger.counts()
    return PlainTextResponse("ok")

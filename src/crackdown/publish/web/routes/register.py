"""The register: sites and parties that claims speak of."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from crackdown import codebook
from crackdown.publish.web.desk import At, sliced

router = APIRouter()


@router.get("/sites")
def sites(request: Request, desk: At) -> Response:
    """Compounds, casinos, hotels and zones."""
    with desk.ledger() as ledger:
        rows = ledger.sites()
        places = {place.id: place.name for place in (*codebook.load().places, *ledger.places())}
    return desk.page(request, "sites.html", rows=sliced(request, rows), places=places)


@router.get("/parties")
def parties(request: Request, desk: At) -> Response:
    """Officials, public bodies, companies, persons sanctioned, indicted or convicted."""
    with desk.ledger() as ledger:
        rows = ledger.parties()
    return desk.page(request, "parties.html", rows=sliced(request, rows))

"""Pages for what goes wrong: they say what, what to do, and nothing about the inside."""

from http import HTTPStatus

from fastapi import FastAPI, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

from crackdown.errors import LedgerError
from crackdown.publish.web.desk import Desk

NOT_FOUND = "There is nothing at this address. The ledger may have been settled anew since the link was made."
WRONG = "This page could not be made. The ledger is unharmed; “crackdown doctor” says more."


def install(app: FastAPI) -> None:
    """Answers every failure of `app` with a page."""
    app.add_exception_handler(HTTPException, refused)
    app.add_exception_handler(LedgerError, no_ledger)
    app.add_exception_handler(Exception, broken)


def refused(request: Request, error: Exception) -> Response:
    """A request that can't be answered: 404 and the like."""
    status = error.status_code if isinstance(error, HTTPException) else 400
    detail = str(error.detail) if isinstance(error, HTTPException) else ""
    phrase = HTTPStatus(status).phrase
    return _page(request, status, phrase, NOT_FOUND if status == 404 and detail in ("", phrase) else detail)


def no_ledger(request: Request, error: Exception) -> Response:
    """The ledger file can't serve; the error names why and what to do."""
    return _page(request, 503, "The ledger can't be read", str(error))


def broken(request: Request, _error: Exception) -> Response:
    """A fault of ours."""
    return _page(request, 500, "Something went wrong", WRONG)


def _page(request: Request, status: int, title: str, detail: str) -> Response:
    desk: Desk = request.app.state.desk
    return desk.page(request, "error.html", status, title=title, detail=detail, status_code=status)

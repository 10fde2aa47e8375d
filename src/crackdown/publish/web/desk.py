"""What every page needs: the ledger, the templates, the notice."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Generic, TypeVar
from urllib.parse import urlencode, urlsplit

from fastapi import Depends, Request
from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.responses import HTMLResponse

from crackdown import __version__
from crackdown.publish.views import words
from crackdown.publish.views.slots import STATUS_WORDS
from crackdown.publish.web.cards import out_of_text
from crackdown.publish.web.looks import LOOKS, look
from crackdown.publish.web.marks import around, pieces
from crackdown.publish.web.security import HEADERS
from crackdown.publish.web.wanted import Wanted, page_number, wanted
from crackdown.store import Ledger, open_ledger

PAGE = 50
Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Desk:
    """One served ledger. Each request opens the ledger for itself, so that no connection crosses threads."""

    path: Path
    notice: str | None
    templates: Environment

    def ledger(self) -> Ledger:
        """The ledger, opened for reading; to be used in a `with`."""
        return open_ledger(self.path, create=False)

    def page(self, request: Request, template: str, status: int = 200, **shown: object) -> HTMLResponse:
        """`template` filled with `shown`, as a response."""
        wrapped = {
            "notice": self.notice,
            "path": request.url.path,
            "wanted": None,
            "page_address": _pages(request),
            **shown,
        }
        return HTMLResponse(self.templates.get_template(template).render(wrapped), status, headers=dict(HEADERS))


@dataclass(frozen=True, slots=True)
class Paged(Generic[Thing]):
    """One page of a list: its `items`, its `number` of `pages`, and how many things there are in all."""

    items: Sequence[Thing]
    number: int
    pages: int
    total: int


def paged(request: Request, total: int, fetch: Callable[[int, int], Sequence[Thing]], size: int = PAGE) -> Paged[Thing]:
    """The page that the address asks for of a list of `total` things, fetched by limit and offset.

    A page past the end is empty.
    """
    number = page_number(request)
    return Paged(fetch(size, (number - 1) * size), number, max(1, -(-total // size)), total)


def sliced(request: Request, things: Sequence[Thing]) -> Paged[Thing]:
    """The page of `things` that the address asks for."""
    return paged(request, len(things), lambda limit, offset: things[offset : offset + limit])


def _pages(request: Request) -> Callable[[int], str]:
    """Writes the address of another page of the same list."""
    asked = dict(request.query_params)
    return lambda number: "?" + urlencode({**asked, "page": number})


def templates() -> Environment:
    """The templates, which escape whatever is put into them."""
    made = Environment(
        loader=PackageLoader("crackdown.publish.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(
        act=words.act_words,
        counted=words.counted_words,
        nations=words.nation_words,
        day=words.day_words,
        days=words.days_words,
    )
    made.globals.update(
        version=__version__,
        looks=LOOKS,
        look=look,
        count=words.count_words,
        web_address=web_address,
        status_words=STATUS_WORDS,
        acts=words.acts,
        nations_by_code=words.nations,
        pieces=pieces,
        around=around,
        out_of_text=out_of_text,
    )
    return made


def web_address(url: str | None) -> str:
    """`url` if a browser may follow it (http or https, with a host); "" for anything else."""
    try:
        parts = urlsplit(url or "")
        return (url or "") if parts.scheme in ("http", "https") and parts.hostname else ""
    except ValueError:
        return ""


def _desk(request: Request) -> Desk:
    desk: Desk = request.app.state.desk
    return desk


At = Annotated[Desk, Depends(_desk)]
Asked = Annotated[Wanted, Depends(wanted)]

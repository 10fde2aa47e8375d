"""Filters as they stand in the address: read, checked, and written again for links."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from starlette.exceptions import HTTPException
from starlette.requests import Request

from crackdown.publish.views.words import act_words, nation_words
from crackdown.store import Filter

FIELDS = ("act", "nationality", "place", "from", "to", "source")
LONGEST = 200


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the address asks for: `filter` for the ledger, `given` the fields as typed."""

    filter: Filter
    given: Mapping[str, str]

    @property
    def query(self) -> str:
        """The fields for a link: "?act=arrested", "" where none is given."""
        return f"?{urlencode(self.given)}" if self.given else ""

    def value(self, field: str) -> str:
        """What was typed into a field; "" where nothing was."""
        return self.given.get(field, "")

    def without(self, field: str) -> str:
        """The query with one field taken away; "?" where none is left, so that it is still a link."""
        return "?" + urlencode({name: value for name, value in self.given.items() if name != field})

    def labels(self) -> dict[str, str]:
        """Each field given, in words."""
        words: dict[str, Callable[[str], str]] = {"act": act_words, "nationality": lambda code: nation_words([code])}
        return {field: words[field](value) if field in words else value for field, value in self.given.items()}


def wanted(request: Request) -> Wanted:
    """The filters in the address of `request`; a value that can't be one ends the request with a friendly page."""
    typed = {field: request.query_params.get(field, "").strip() for field in FIELDS}
    given = {field: value for field, value in typed.items() if value}
    if any(len(value) > LONGEST for value in given.values()):
        raise HTTPException(400, f"A filter may have {LONGEST} characters at most.")
    if "nationality" in given:
        given["nationality"] = given["nationality"].upper()
    first, last = _day(given, "from"), _day(given, "to")
    asked = Filter(
        act=given.get("act"),
        nationality=given.get("nationality"),
        place=given.get("place"),
        first=first,
        last=last,
        source=given.get("source"),
    )
    return Wanted(asked, given)


def page_number(request: Request) -> int:
    """Which page of a list the address asks for, from 1."""
    typed = request.query_params.get("page", "1")
    if not re.fullmatch("[1-9][0-9]{0,7}", typed):
        raise HTTPException(400, "A page is a number from 1.")
    return int(typed)


def _day(given: Mapping[str, str], field: str) -> date | None:
    if field not in given:
        return None
    try:
        return date.fromisoformat(given[field])
    except ValueError:
        raise HTTPException(400, f"“{field}” must be a day like 2025-07-16.") from None

"""What each listing prints: the contract."""

import json
import math
from dataclasses import replace
from datetime import date
from typing import Any

from crackdown.model.interval import Interval
from crackdown.model.register import Party, Site, SiteStep
from crackdown.publish.tables import Listing, json_line
from crackdown.publish.views import claim_views, event_rows, finding_views
from crackdown.publish.views.events import tally_view
from crackdown.publish.views.overview import EventRow
from crackdown.publish.views.rows import CHECKED, CLAIMS, DOCUMENTS, EVENTS, FINDINGS, PARTIES, READ, SITES
from crackdown.store import Ledger
from publish.made import EVENT, EXCESS, TALLY, TOTAL, WIRE

# The project's contract for a claim; a reader of our output relies on these names and this order.
CONTRACT = [
    *("id", "document", "start", "end", "type", "quote", "act", "of", "n", "to", "hedge", "word", "unit"),
    *("nationality", "role", "part_of", "place", "date", "scope", "source", "source_kind", "actor", "target"),
    *("status", "reader", "grounds"),
]


def row(listing: Listing[Any], thing: object) -> dict[str, Any]:
    found = json.loads(json_line(listing.row(thing)))
    assert tuple(found) == listing.fields
    assert len(listing.cells(thing)) == len(listing.heads)
    return found


def test_a_claim_has_the_contracts_fields(ledger: Ledger) -> None:
    view = claim_views(ledger)[1]
    found = row(CLAIMS, view)
    assert list(found) == [*CONTRACT, "event", "reliability", "credibility", "review", "verdict", "as_read"]
    assert found["quote"] == "held 300 people"
    assert (found["start"], found["end"]) == (TOTAL.quote.start, TOTAL.quote.end)
    assert (found["n"], found["hedge"], found["document"]) == (300, "exact", "wire.txt")
    assert (found["date"], found["place"], found["event"]) == (["2025-07-18", "2025-07-18"], ["Bavet"], EVENT.id)


def test_read_names_the_document_as_it_was_given(ledger: Ledger) -> None:
    view = claim_views(ledger)[1]
    found = row(READ, replace(view, document=replace(WIRE, where="./in/wire.txt")))
    assert list(found) == CONTRACT
    assert found["document"] == "./in/wire.txt"


def test_a_finding(ledger: Ledger) -> None:
    view = finding_views(ledger)[0]
    found = row(FINDINGS, view)
    assert (found["kind"], found["amount"], found["documents"]) == ("parts_exceed_total", 40, ["wire.txt"])
    assert found["claims"] == list(EXCESS.claims)
    moved = replace(view, documents=(replace(WIRE, where="in/wire.txt"),))
    assert row(CHECKED, moved)["documents"] == ["in/wire.txt"]


def test_an_event_with_its_tallies(ledger: Ledger) -> None:
    found = row(EVENTS, event_rows(ledger)[0])
    assert sorted(found["documents"]) == ["mail.txt", "wire.txt"]
    (tally,) = found["tallies"]
    assert (tally["low"], tally["high"], tally["best"], tally["camps"][0]["witnesses"]) == (300, 300, 300, 2)


def test_an_open_end_is_null() -> None:
    tally = tally_view(replace(TALLY, range=Interval(170, math.inf, low_open=True)), {})
    found = row(EVENTS, EventRow(EVENT, "", (tally,), ()))["tallies"][0]
    assert (found["low"], found["high"], found["low_open"]) == (170, None, True)


def test_documents_sites_and_parties() -> None:
    assert row(DOCUMENTS, WIRE)["published"] == "2025-07-19"
    assert row(SITES, Site("s-1", "Old Hotel", "hotel", "kh-bavet", claims=("c-1",)))["claims"] == ["c-1"]
    step = SiteStep("sealed", date(2025, 3, 5), reported=False, alleged=True, claims=("c-1",))
    shut = row(SITES, Site("s-1", "Old Hotel", "hotel", "kh-bavet", first=date(2025, 3, 4), steps=(step,)))
    assert (shut["status"], shut["first_seen"], shut["last_seen"]) == ("sealed (alleged)", "2025-03-04", None)
    assert shut["steps"][0]["claims"] == ["c-1"]
    assert row(PARTIES, Party("p-1", "Interior Ministry", "government", "body of the codebook"))["name"]

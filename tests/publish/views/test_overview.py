"""The overview."""

from dataclasses import replace

from crackdown.model.interval import Interval
from crackdown.publish.views.events import tally_view
from crackdown.publish.views.overview import EventRow, overview
from crackdown.store import Filter, Ledger
from publish.made import EVENT, TALLY


def test_everything_at_a_glance(ledger: Ledger) -> None:
    seen = overview(ledger)
    assert (seen.counts.documents, seen.counts.claims, seen.counts.events) == (2, 4, 1)
    (row,) = seen.events
    assert (row.event, row.when, sorted(row.documents)) == (EVENT, "2025-07-18", ["mail.txt", "wire.txt"])
    assert row.lead is not None
    assert row.lead.range == "300"
    assert len(seen.findings) == 2


def test_a_filter_narrows_it(ledger: Ledger) -> None:
    seen = overview(ledger, Filter(act="raided"))
    assert (seen.events, seen.findings, seen.counts.claims) == ((), (), 0)


def test_the_lead_is_a_whole_before_a_part() -> None:
    part = replace(TALLY, group="CN", range=Interval(999, 999), camps=TALLY.camps * 3)
    views = tuple(tally_view(tally, {}) for tally in (part, TALLY))
    lead = EventRow(EVENT, "", views, ()).lead
    assert lead is not None
    assert lead.tally == TALLY
    assert EventRow(EVENT, "", (), ()).lead is None

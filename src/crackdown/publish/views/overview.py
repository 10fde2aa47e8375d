"""The overview: what the ledger holds, its events, what does not add up."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from crackdown.model.event import Event
from crackdown.model.filter import EVERYTHING, Filter
from crackdown.publish.views.events import TallyView, tally_view
from crackdown.publish.views.findings import FindingView, finding_views
from crackdown.publish.views.ledger import documents_by_id
from crackdown.publish.views.wording import period_words
from crackdown.reconcile import leading

if TYPE_CHECKING:
    from crackdown.store import Counts, Ledger


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event in short: when, its tallies (their camps without claims), the names of its documents."""

    event: Event
    when: str
    tallies: tuple[TallyView, ...]
    documents: tuple[str, ...]

    @property
    def lead(self) -> TallyView | None:
        """The tally to show first: of a whole, not a part, and the best supported; None where nothing is counted."""
        whole = [view for view in self.tallies if not view.tally.group] or list(self.tallies)
        first = leading(view.tally for view in whole)
        return next((view for view in whole if view.tally == first), None)


@dataclass(frozen=True, slots=True)
class Overview:
    """What is known at a glance: how much of everything, the events, the findings."""

    counts: "Counts"
    events: tuple[EventRow, ...]
    findings: tuple[FindingView, ...]


def overview(ledger: "Ledger", wanted: Filter = EVERYTHING) -> Overview:
    """The whole ledger, or what passes `wanted`."""
    return Overview(ledger.counts(wanted), event_rows(ledger, wanted), finding_views(ledger, wanted))


def event_rows(
    ledger: "Ledger", wanted: Filter = EVERYTHING, *, limit: int | None = None, offset: int = 0
) -> tuple[EventRow, ...]:
    """The events that pass `wanted`, in the ledger's order."""
    events = ledger.events(wanted, limit=limit, offset=offset)
    tallies: dict[str, list[TallyView]] = {event.id: [] for event in events}
    for tally in ledger.tallies_of(*tallies):
        tallies[tally.event].append(tally_view(tally, {}))
    documents = documents_by_id(ledger, {id_ for event in events for id_ in event.documents})
    return tuple(
        EventRow(
            event,
            period_words(event.date),
            tuple(tallies[event.id]),
            tuple(documents[id_].name for id_ in event.documents if id_ in documents),
        )
        for event in events
    )

"""Single operations: figures that can be held against each other, for each is of one happening at one place."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from crackdown import decide
from crackdown.model.claim import Claim, Period
from crackdown.model.event import Event
from crackdown.model.register import Place
from crackdown.publish.views.events import TallyView
from crackdown.publish.views.overview import EventRow
from crackdown.publish.views.ruling import ruling_of

if TYPE_CHECKING:
    from crackdown.store import Ledger

WIDE = ("country", "region")


@dataclass(frozen=True, slots=True)
class Operation:
    """A tally of one operation: what was counted, of which event, where (finest place first) and when."""

    tally: TallyView
    event: Event
    place: tuple[str, ...]
    when: Period | None


def operations(ledger: "Ledger", rows: Iterable[EventRow]) -> tuple[Operation, ...]:
    """The tallies of `rows` that tell of a single operation.

    Each of their claims is of the tally's own act and of one happening, no total, and at one place finer than a
    country: what is said of a country is as a rule the sum of many operations.
    """
    pairs = [(row.event, view) for row in rows for view in row.tallies if view.tally.scope == "incident"]
    ruling = ruling_of(ledger)
    held = ledger.claims_among({id_ for _, view in pairs for id_ in _claims(view)})
    claims = {claim.id: decide.corrected(claim, ruling) for claim in held}
    register = ledger.register()
    places = {place.id: place for place in register.places}
    located = dict(register.located)
    single = {id_ for id_ in claims if is_one_place(located.get(id_, ()), places)}
    made = []
    for event, view in pairs:
        ours = [claims[id_] for id_ in _claims(view) if id_ in claims]
        if ours and all(claim.id in single and _is_of(claim, view) for claim in ours):
            told = max(ours, key=lambda claim: (claim.date is not None, len(claim.place), claim.id))
            made.append(Operation(view, event, told.place, told.date))
    return tuple(made)


def is_one_place(ids: Sequence[str], places: Mapping[str, Place]) -> bool:
    """Whether `ids`, the finest first, are one place finer than a country, and those that it lies in."""
    listed = [places[id_] for id_ in ids if id_ in places]
    site = any(id_ not in places for id_ in ids)
    fine = [place for place in listed if place.kind not in WIDE]
    return (site or bool(fine)) and all(place.id in fine[0].chain for place in fine[1:])


def _claims(view: TallyView) -> Collection[str]:
    return [id_ for camp in view.tally.camps for id_ in camp.claims]


def _is_of(claim: Claim, view: TallyView) -> bool:
    return claim.act == view.tally.act and claim.scope == "incident"

"""Why the claims of an event stand together, and why others do not: each pair with its words and its features."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from crackdown import codebook, decide, events
from crackdown.model.event import Event
from crackdown.model.explanation import Pair
from crackdown.publish.tables import Listing, Row, tidy
from crackdown.publish.views.ledger import ClaimView, views_among
from crackdown.publish.views.ruling import ruling_of

if TYPE_CHECKING:
    from crackdown.store import Ledger


@dataclass(frozen=True, slots=True)
class JoinView:
    """A pair of claims with the event that it is told of; `other` is the event that `right` is in, where apart."""

    pair: Pair
    left: ClaimView
    right: ClaimView
    event: Event
    other: Event | None

    @property
    def outcome(self) -> str:
        """Whether the two are together."""
        return "joined" if self.pair.other is None else "apart"


def join_views(ledger: "Ledger", wanted: Sequence[Event]) -> tuple[JoinView, ...]:
    """The pairs of the events `wanted`, in their order: those joined, then the near misses."""
    ruling = ruling_of(ledger)
    claims = decide.applied(ledger.all_claims(), ruling)
    by_id = {event.id: event for event in wanted}
    found = events.explain(claims, ledger.register(), codebook.load(), ledger.lineage(), ruling, set(by_id))
    views = views_among(ledger, {id_ for pair in found for id_ in (pair.left, pair.right)})
    others = {id_: ledger.event(id_) for id_ in {pair.other for pair in found if pair.other}}
    place = {id_: at for at, id_ in enumerate(by_id)}
    return tuple(
        JoinView(pair, views[pair.left], views[pair.right], by_id[pair.event], others.get(pair.other or ""))
        for pair in sorted(found, key=lambda pair: place[pair.event])
    )


def told(views: Iterable[JoinView]) -> Iterator[str]:
    """The pairs as lines for people, by event."""
    for event, pairs in groupby(views, key=lambda view: view.event):
        yield f"{event.id}  {tidy(event.title)}"
        for view in pairs:
            yield from _lines(view)
        yield ""


def _lines(view: JoinView) -> Iterator[str]:
    pair = view.pair
    if pair.other is None:
        points = f" ({pair.points:g} points; {pair.needed:g} are needed)" if pair.points is not None else ""
        yield f"  joined{points}: {tidy(pair.why)}" if not pair.features else f"  joined{points}"
    else:
        yield f"  apart from {pair.other}  {tidy(view.other.title) if view.other else ''}".rstrip()
        yield f"    {tidy(pair.why)}"
    for claim in (view.left, view.right):
        yield f"    {claim.claim.id}  “{tidy(claim.quote)}” ({tidy(claim.document.name)})"
    for feature in pair.features:
        points = "rules out" if feature.weight is None else f"{feature.weight:+g}"
        yield f"    {points:>9}  {feature.name.replace('_', ' ')}: {tidy(feature.reason)}"


def _row(view: JoinView) -> Row:
    pair = view.pair
    return {
        "event": pair.event,
        "outcome": view.outcome,
        "left": pair.left,
        "right": pair.right,
        "other": pair.other,
        "points": pair.points,
        "needed": pair.needed,
        "why": pair.why,
        "features": [{"feature": f.name, "points": f.weight, "reason": f.reason} for f in pair.features],
    }


JOINING = Listing(
    ("event", "outcome", "left", "right", "other", "points", "needed", "why", "features"),
    _row,
    ("event", "outcome", "left", "right", "points", "why"),
    lambda view: (view.pair.event, view.outcome, view.pair.left, view.pair.right, view.pair.points, view.pair.why),
)

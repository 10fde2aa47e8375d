"""An event: its tallies with their camps, the voices, the claims, the findings."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from crackdown.model.event import Event
from crackdown.model.number import spell
from crackdown.model.report import Document
from crackdown.model.tally import Camp, Tally
from crackdown.model.trust import Grade
from crackdown.publish.views.decisions import DecisionView, decisions_about
from crackdown.publish.views.findings import FindingView, with_claims
from crackdown.publish.views.ledger import ClaimView, views_among
from crackdown.publish.views.series import SeriesView, series_view
from crackdown.publish.views.wording import interval_words, period_words

if TYPE_CHECKING:
    from crackdown.store import Ledger


@dataclass(frozen=True, slots=True)
class CampView:
    """One camp of a tally: its range in words, its claims, and how many independent witnesses stand behind it."""

    camp: Camp
    range: str
    claims: tuple[ClaimView, ...]

    @property
    def support(self) -> int:
        """How many independent witnesses say so."""
        return len(self.camp.witnesses)


@dataclass(frozen=True, slots=True)
class TallyView:
    """One slot of an event in words; `best` is "" where no rule gives a value."""

    tally: Tally
    label: str
    range: str
    best: str
    camps: tuple[CampView, ...]

    @property
    def support(self) -> int:
        """How many independent witnesses stand behind all camps together."""
        return sum(camp.support for camp in self.camps)

    @property
    def conflict(self) -> bool:
        """Whether the voices are apart."""
        return len(self.camps) > 1


@dataclass(frozen=True, slots=True)
class VoiceView:
    """Who speaks of an event: `name`, source `kind` (None for an outlet's own voice), what they say."""

    name: str
    kind: str | None
    claims: tuple[ClaimView, ...]

    @property
    def reliability(self) -> Grade | None:
        """How far the voice is to be trusted, by its kind and its record."""
        return next((view.reliability for view in self.claims if view.reliability), None)


@dataclass(frozen=True, slots=True)
class EventView:
    """An event with all that is known of it."""

    event: Event
    when: str
    tallies: tuple[TallyView, ...]
    voices: tuple[VoiceView, ...]
    claims: tuple[ClaimView, ...]
    documents: tuple[Document, ...]
    findings: tuple[FindingView, ...]
    series: tuple[SeriesView, ...] = ()
    decisions: tuple[DecisionView, ...] = ()


def event_view(ledger: "Ledger", id_: str) -> EventView | None:
    """The event called `id_`; None where the ledger has none."""
    event = ledger.event(id_)
    if event is None:
        return None
    by_id = views_among(ledger, event.claims)
    claims = tuple(by_id.values())
    return EventView(
        event=event,
        when=period_words(event.date),
        tallies=tuple(tally_view(tally, by_id) for tally in ledger.tallies_of(event.id)),
        voices=_voices(claims),
        claims=claims,
        documents=ledger.documents_among(event.documents),
        findings=with_claims(
            ledger, [found for found in ledger.findings_about(event.claims) if found.event == event.id]
        ),
        series=_series(ledger, event),
        decisions=decisions_about(ledger, frozenset(event.claims)),
    )


def _series(ledger: "Ledger", event: Event) -> tuple[SeriesView, ...]:
    """The series that claims of the event are in; whole counts before groups."""
    found = sorted(ledger.series(event.claims), key=lambda one: bool(one.group))
    claims = views_among(ledger, {id_ for one in found for id_ in one.claims})
    return tuple(series_view(one, claims) for one in found)


def tally_view(tally: Tally, claims: dict[str, ClaimView]) -> TallyView:
    """`tally` in words, its camps with those of `claims` (by id) that they name."""
    camps = tuple(
        CampView(
            camp,
            interval_words(camp.interval, tally.unit),
            tuple(claims[id_] for id_ in camp.claims if id_ in claims),
        )
        for camp in tally.camps
    )
    best = "" if tally.best is None else f"{spell(tally.best)} {tally.unit or ''}".strip()
    return TallyView(tally, tally_label(tally), interval_words(tally.range, tally.unit), best, camps)


def tally_label(tally: Tally) -> str:
    """What a tally counts: "arrested: people (CN), running total"."""
    group = f" ({tally.group})" if tally.group else ""
    scope = {"running": ", running total", "estimate": ", standing estimate"}.get(tally.scope, "")
    return f"{tally.act.replace('_', ' ')}: {tally.of}{group}{scope}"


def _voices(claims: tuple[ClaimView, ...]) -> tuple[VoiceView, ...]:
    said: dict[tuple[str, str | None], list[ClaimView]] = {}
    for view in claims:
        said.setdefault((view.voice, view.claim.source_kind), []).append(view)
    return tuple(
        VoiceView(name, kind, tuple(said[name, kind])) for name, kind in sorted(said, key=lambda k: (k[0], k[1] or ""))
    )

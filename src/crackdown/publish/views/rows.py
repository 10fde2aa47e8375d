"""What each listing prints: the fields of the JSON contract, and the columns of the table."""

import math
from collections.abc import Sequence
from pathlib import Path

from crackdown.decide import plain_fields
from crackdown.model.interval import Interval
from crackdown.model.number import whole
from crackdown.model.register import Party, Site, SiteStep
from crackdown.model.report import Document
from crackdown.model.tally import Tally
from crackdown.model.trust import Grade
from crackdown.publish.tables import Listing, Row
from crackdown.publish.views.decisions import DecisionView
from crackdown.publish.views.findings import FindingView
from crackdown.publish.views.ledger import ClaimView
from crackdown.publish.views.overview import EventRow
from crackdown.publish.views.ruling import fields_set
from crackdown.publish.views.wording import grade_words, source_words

_CLAIM_FIELDS = (
    "id",
    "document",
    "start",
    "end",
    "type",
    "quote",
    "act",
    "of",
    "n",
    "to",
    "hedge",
    "word",
    "unit",
    "nationality",
    "role",
    "part_of",
    "place",
    "date",
    "scope",
    "source",
    "source_kind",
    "actor",
    "target",
    "status",
    "reader",
    "grounds",
)


def _as_given(document: Document) -> str:
    """What the user calls the document: a file by the path as given, a record of a JSONL file by its `document`."""
    return document.where if Path(document.where).name == document.name else document.name


def _read_row(view: ClaimView) -> dict[str, object]:
    """A claim by the contract; its document is named as the user gave it."""
    claim = view.claim
    values = plain_fields(claim) | {
        "id": claim.id,
        "document": _as_given(view.document),
        "start": claim.quote.start,
        "end": claim.quote.end,
        "quote": view.quote,
        "reader": claim.reader,
        "grounds": [
            {"slot": ground.slot, "kind": ground.kind, "start": ground.span.start, "end": ground.span.end}
            for ground in claim.grounds
        ],
    }
    return {field: values[field] for field in _CLAIM_FIELDS}


def _claim_row(view: ClaimView) -> Row:
    """As settled: a corrected claim with what a person set, `as_read` has what the reader made of these fields."""
    read, now = plain_fields(view.as_read), plain_fields(view.claim)
    decided = {
        "review": view.review,
        "verdict": view.verdict or None,
        "as_read": {name: value for name, value in read.items() if value != now[name]},
    }
    return _read_row(view) | {"document": view.document.name, "event": view.event} | _trust(view) | decided


def _trust(view: ClaimView) -> dict[str, object]:
    return {"reliability": _grade_row(view.reliability), "credibility": _grade_row(view.credibility)}


def _grade_row(grade: Grade | None) -> dict[str, object] | None:
    return {"grade": grade.grade, "rule": grade.rule, "reason": grade.reason} if grade else None


def _claim_cells(view: ClaimView) -> Sequence[object]:
    claim = view.claim
    counted = f"{view.figure} {claim.role or claim.of}" if claim.number else claim.target
    place = claim.place[0] if claim.place else ""
    return (
        view.document.name,
        claim.act,
        counted,
        claim.nationality,
        place,
        view.when,
        source_words(claim),
        view.quote,
    )


def _listed_cells(view: ClaimView) -> Sequence[object]:
    *others, quote = _claim_cells(view)
    others = [view.claim.id, view.verdict or view.review, *others]
    return (*others, grade_words(view.reliability), grade_words(view.credibility), quote)


_CLAIM_HEADS = ("document", "act", "what", "from", "place", "when", "source", "quote")

READ = Listing(_CLAIM_FIELDS, _read_row, _CLAIM_HEADS, _claim_cells)
CLAIMS = Listing(
    (*_CLAIM_FIELDS, "event", "reliability", "credibility", "review", "verdict", "as_read"),
    _claim_row,
    ("id", "review", *_CLAIM_HEADS[:-1], "reliability", "credibility", "quote"),
    _listed_cells,
)


def _decision_row(view: DecisionView) -> Row:
    decision, standing = view.standing.decision, view.standing
    return {
        "id": decision.id,
        "verb": decision.verb,
        "subjects": list(decision.subjects),
        "claims": list(standing.subjects),
        "sets": fields_set(decision) or None,
        "why": decision.why,
        "who": decision.who,
        "at": decision.at.isoformat(timespec="seconds"),
        "state": standing.state,
        "by": list(standing.by),
    }


def _decision_cells(view: DecisionView) -> Sequence[object]:
    decision = view.standing.decision
    named = [id_[:10] for id_ in decision.subjects]
    return (decision.id, decision.at.date(), decision.who, view.words, named, view.state, decision.why)


DECISIONS = Listing(
    ("id", "verb", "subjects", "claims", "sets", "why", "who", "at", "state", "by"),
    _decision_row,
    ("id", "when", "who", "decided", "claims", "state", "why"),
    _decision_cells,
)


def _finding_row(view: FindingView) -> dict[str, object]:
    finding = view.finding
    return {
        "id": finding.id,
        "kind": finding.kind,
        "claims": list(finding.claims),
        "documents": [document.name for document in view.documents],
        "amount": finding.amount,
        "message": finding.message,
        "grade": finding.grade,
        "event": finding.event,
    }


def _checked_row(view: FindingView) -> Row:
    """A finding of `check`, its documents named as the user gave them; there is no event to look up."""
    return _finding_row(view) | {"documents": [_as_given(document) for document in view.documents], "event": None}


def _finding_cells(view: FindingView) -> Sequence[object]:
    return (view.title, view.finding.grade, view.finding.message, [document.name for document in view.documents])


_FINDING_FIELDS = ("id", "kind", "claims", "documents", "amount", "message", "grade", "event")
_FINDING_HEADS = ("kind", "grade", "message", "documents")

FINDINGS = Listing(_FINDING_FIELDS, _finding_row, _FINDING_HEADS, _finding_cells)
CHECKED = Listing(_FINDING_FIELDS, _checked_row, _FINDING_HEADS, _finding_cells)


def _event_row(view: EventRow) -> Row:
    event = view.event
    return {
        "id": event.id,
        "title": event.title,
        "family": event.family,
        "place": list(event.place_names),
        "date": [event.date.first.isoformat(), event.date.last.isoformat()] if event.date else None,
        "scope": event.scope,
        "tallies": [_tally_row(tally.tally) for tally in view.tallies],
        "claims": list(event.claims),
        "documents": list(view.documents),
    }


def _tally_row(tally: Tally) -> Row:
    camps = [
        bounds(camp.interval) | {"claims": list(camp.claims), "witnesses": len(camp.witnesses)} for camp in tally.camps
    ]
    slot = {"act": tally.act, "of": tally.of, "group": tally.group, "unit": tally.unit, "scope": tally.scope}
    chosen = {"best": tally.best, "rule": tally.rule, "policy": tally.policy, "camps": camps}
    return slot | bounds(tally.range) | chosen


def bounds(interval: Interval) -> dict[str, object]:
    """The ends of an interval; `high` is null where there is no upper end."""
    return {
        "low": whole(interval.low),
        "high": None if math.isinf(interval.high) else whole(interval.high),
        "low_open": interval.low_open,
        "high_open": interval.high_open,
    }


def _event_cells(view: EventRow) -> Sequence[object]:
    lead = view.lead
    figure = f"{lead.label}: {lead.best or lead.range}" if lead else ""
    return (view.event.id, view.event.title, view.when, figure, len(view.documents), len(view.event.claims))


EVENTS = Listing(
    ("id", "title", "family", "place", "date", "scope", "tallies", "claims", "documents"),
    _event_row,
    ("id", "title", "when", "figure", "documents", "claims"),
    _event_cells,
)


def _document_row(document: Document) -> Row:
    known = document.metadata
    return {
        "id": document.id,
        "document": document.name,
        "published": known.published.isoformat() if known.published else None,
        "outlet": known.outlet,
        "url": known.url,
        "title": known.title,
        "language": known.language,
        "characters": len(document.text),
        "sha256": document.raw_hash,
    }


DOCUMENTS = Listing(
    ("id", "document", "published", "outlet", "url", "title", "language", "characters", "sha256"),
    _document_row,
    ("id", "document", "published", "outlet", "title"),
    lambda document: (
        document.id,
        document.name,
        document.metadata.published,
        document.metadata.outlet,
        document.metadata.title,
    ),
)


def _site_row(site: Site) -> Row:
    return {
        "id": site.id,
        "name": site.name,
        "kind": site.kind,
        "place": site.place,
        "lat": site.lat,
        "lon": site.lon,
        "aliases": list(site.aliases),
        "source": site.source,
        "status": site.status or None,
        "first_seen": site.first.isoformat() if site.first else None,
        "last_seen": site.last.isoformat() if site.last else None,
        "steps": [_site_step_row(step) for step in site.steps],
        "claims": list(site.claims),
    }


def _site_step_row(step: SiteStep) -> Row:
    return {
        "status": step.status,
        "day": step.day.isoformat() if step.day else None,
        "reported": step.reported,
        "alleged": step.alleged,
        "claims": list(step.claims),
    }


def _site_cells(site: Site) -> Sequence[object]:
    since = site.steps[-1].day if site.steps else None
    return (site.id, site.name, site.kind, site.place, site.status, since, site.first, site.last, len(site.claims))


SITES = Listing(
    (
        *("id", "name", "kind", "place", "lat", "lon", "aliases", "source"),
        *("status", "first_seen", "last_seen", "steps", "claims"),
    ),
    _site_row,
    ("id", "name", "kind", "place", "status", "since", "first seen", "last seen", "claims"),
    _site_cells,
)


def _party_row(party: Party) -> Row:
    return {
        "id": party.id,
        "name": party.name,
        "kind": party.kind,
        "ground": party.ground,
        "proof": list(party.proof),
        "aliases": list(party.aliases),
        "first_seen": party.first.isoformat() if party.first else None,
        "last_seen": party.last.isoformat() if party.last else None,
        "claims": list(party.claims),
    }


PARTIES = Listing(
    ("id", "name", "kind", "ground", "proof", "aliases", "first_seen", "last_seen", "claims"),
    _party_row,
    ("id", "name", "kind", "ground", "first seen", "last seen", "claims"),
    lambda party: (party.id, party.name, party.kind, party.ground, party.first, party.last, len(party.claims)),
)

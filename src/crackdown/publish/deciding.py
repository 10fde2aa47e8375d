"""Taking a person's decision: which claims are meant, whether it can be, and what it changes."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from crackdown import claims as claiming
from crackdown import codebook, pipeline
from crackdown.decide import Correction, corrected
from crackdown.decide.correcting import CORRECTABLE, plain_fields, slot_of
from crackdown.errors import UsageError
from crackdown.model.claim import Claim
from crackdown.model.decision import ON_CLAIMS, VERBS, Decision, decision
from crackdown.model.problem import Problem
from crackdown.model.ruling import Ruling
from crackdown.model.settled import Settled
from crackdown.publish.views.ruling import fields_set, ruling_of

if TYPE_CHECKING:
    from crackdown.store import Ledger

MOST_WORDS = 1000
SHORTEST = 4  # digits by which an id may be named
_ID = re.compile(r"(?:([ce])-)?([0-9a-f]{0,16})")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person wants to decide; `changes` are the fields that a correction sets."""

    verb: str
    subjects: Sequence[str]
    why: str
    who: str
    changes: Mapping[str, Any]


def decide(ledger: "Ledger", wanted: Wanted, at: datetime) -> tuple[Decision, bool]:
    """Stores what is wanted, in one transaction; gives the decision, and False where it is in force already.

    Raises UsageError where it can't be: an unknown claim, a value that the document does not bear out.
    """
    why, who = _words(wanted.why, "--why"), _words(wanted.who, "--by")
    claims = _subjects(ledger, wanted)
    subjects = [claim.id for claim in claims]
    ruling, value = ruling_of(ledger), None
    if wanted.verb == "correct":
        correction, total = _correction(ledger, claims[0], wanted.changes, ruling)
        value, subjects = correction.written(), [*subjects, *([total] if total else [])]
    latest = max((standing.decision.at for standing in ruling.standings), default=None)
    if latest and at <= latest:  # another machine's clock was ahead, and the latest word counts
        at = latest + timedelta(microseconds=1)
    made = decision(wanted.verb, subjects, why, who, at, value)
    for standing in ruling.standings:
        if standing.state == "in force" and replace(standing.decision, id=made.id, at=made.at) == made:
            return standing.decision, False
    ledger.decide(made)
    return made, True


def _words(given: str, option: str) -> str:
    words = " ".join(given.split())
    if not words or not words.isprintable():
        raise UsageError(f"{option} must say something, in plain words")
    if len(words) > MOST_WORDS:
        raise UsageError(f"{option} is longer than {MOST_WORDS:,} characters")
    return words


def _subjects(ledger: "Ledger", wanted: Wanted) -> list[Claim]:
    """The claims meant, as they were read."""
    if wanted.verb not in VERBS:
        raise UsageError(f"no such decision: {wanted.verb!r}; there are {', '.join(VERBS)}")
    if wanted.verb == "correct" and len(wanted.subjects) != 1:
        raise UsageError("correct takes one claim, and then FIELD=VALUE for each field")
    least = 1 if wanted.verb in ON_CLAIMS else 2
    if len(wanted.subjects) < least:
        raise UsageError(f"{wanted.verb} takes {'a claim' if least == 1 else 'two claims or events, or more'}")
    found = [_meant(ledger, given, wanted.verb) for given in wanted.subjects]
    for claim, given in zip(found, wanted.subjects, strict=True):
        if found.count(claim) > 1:
            raise UsageError(f"{given} is named twice, or is in the event named beside it: {claim.id}")
    return found


def _meant(ledger: "Ledger", given: str, verb: str) -> Claim:
    """The claim called `given`; of an event, its first figure that is no part of another, else its first deed."""
    id_ = identified(ledger, given)
    if id_.startswith("c-"):
        return ledger.claims_among([id_])[0]
    if verb in ON_CLAIMS:
        raise UsageError(
            f"{given} is an event; {verb} takes claims (`crackdown events {id_[:10]} --explain` lists its)"
        )
    event = ledger.event(id_)
    found = ledger.claims_among(event.claims if event else ())
    return min(found, key=lambda claim: (claim.type == "deed", claim.part_of is not None))


def identified(ledger: "Ledger", given: str, kinds: str = "ce") -> str:
    """The id of the one claim in force, or event, that `given` abbreviates; raises UsageError where there is none."""
    match = _ID.fullmatch(given.strip().lower())
    nouns = {"ce": "a claim or event", "c": "a claim", "e": "an event"}[kinds]
    if not match or (match[1] and match[1] not in kinds):
        raise UsageError(f"{given!r} can't be the id of {nouns}: see `crackdown claims`, `crackdown events`")
    if len(match[2]) < SHORTEST:
        raise UsageError(f"{given!r} is too short: give at least {SHORTEST} digits of the id")
    found = [id_ for kind in match[1] or kinds for id_ in ledger.ids_from(f"{kind}-{match[2]}")]
    if not found:
        raise UsageError(f"{given!r} is not the id of {nouns} in force: see `crackdown claims`, `crackdown events`")
    if len(found) > 1:
        raise UsageError(f"{given!r} is short for several: {', '.join(found)}; give more digits")
    return found[0]


def _correction(
    ledger: "Ledger", claim: Claim, changes: Mapping[str, Any], ruling: Ruling
) -> tuple[Correction, str | None]:
    """The correction of `claim`, on top of one already in force, and the total that it names."""
    if not changes:
        raise UsageError("correct takes FIELD=VALUE for each field that is wrong, such as n=38")
    for name in changes:
        if name not in CORRECTABLE:
            raise UsageError(f"{name!r} can't be corrected; what can is {', '.join(CORRECTABLE)}")
    before = ruling.verdicts.get(claim.id)
    earlier = fields_set(before) if before else {}
    fields = {**earlier, **changes}
    if fields.get("part_of"):
        fields["part_of"] = identified(ledger, fields["part_of"], "c")
        _require_no_ring(ledger, claim, fields["part_of"], ruling)
    found = _borne_out(ledger, claim, fields, fields.get("part_of", claim.part_of))
    read, now = plain_fields(claim), plain_fields(found)
    fields = {name: now[name] for name in fields if now[name] != read[name]}
    if not fields:
        raise UsageError(f"{claim.id} says that already; to stand by what was read, `accept` it")
    slots = set(map(slot_of, fields))
    grounds = tuple(named for named in found.grounds if named.slot in slots)
    return Correction(fields, grounds), fields.get("part_of")


def _require_no_ring(ledger: "Ledger", claim: Claim, total: str, ruling: Ruling) -> None:
    """Raises UsageError where `total` is, as things stand, a part of `claim`, or `claim` itself."""
    now = {other.id: corrected(other, ruling).part_of for other in ledger.claims_of(claim.document)}
    at: str | None = total
    for _ in now:
        if at == claim.id:
            raise UsageError(f"{claim.id} can't be a part of {total}: that is the claim itself, or a part of it")
        at = now.get(at or "")


def _borne_out(ledger: "Ledger", claim: Claim, fields: Mapping[str, Any], total: str | None) -> Claim:
    """`claim` with `fields`, checked as an imported claim is."""
    document = ledger.document(claim.document)
    whole = next(iter(ledger.claims_among([total])), None) if total else None
    if document is None or (whole and whole.document != document.id):
        raise UsageError("part_of must name a claim of the same document")
    slots = sorted(set(map(slot_of, fields)))
    found = claiming.correct(claim, fields, slots, document, codebook.load(), whole)
    if isinstance(found, Problem):
        raise UsageError(f"{claim.id} can't be corrected so: {found.message}")
    return found


@dataclass(frozen=True, slots=True)
class Change:
    """How many of one kind are gone, and how many have come."""

    noun: str
    gone: int
    new: int


def changes(before: Settled, after: Settled) -> tuple[Change, ...]:
    """What differs between two settlings: events by their claims and what is said of them, tallies, findings."""

    def change(noun: str, old: Sequence[Any], new: Sequence[Any]) -> Change:
        ours, theirs = set(map(repr, old)), set(map(repr, new))
        return Change(noun, len(ours - theirs), len(theirs - ours))

    bare = [[replace(event, joins=()) for event in settled.events] for settled in (before, after)]
    return (
        change("events", *bare),
        change("tallies", before.tallies, after.tallies),
        change("findings", before.findings, after.findings),
    )


def stored(ledger: "Ledger") -> Settled:
    """What `ledger` holds of its last settling, as far as decisions can change it."""
    events = ledger.events()
    tallies = ledger.tallies_of(*(event.id for event in events))
    return Settled("", events=events, tallies=tallies, findings=ledger.findings(), problems=ledger.problems())


def effect(ledger: "Ledger", settled: Settled) -> tuple[Change, ...]:
    """What decisions changed: `settled`, just made of `ledger`, beside what would be settled without any."""
    seen = ledger.snapshot()
    return changes(pipeline.derive(seen.documents, seen.claims, settled.policy), settled)


def changed_words(found: Sequence[Change]) -> str:
    """In words: "events: 2 gone, 1 new; tallies: 3 gone, 2 new"; "nothing" where nothing differs."""
    told = [f"{one.noun}: {one.gone:,} gone, {one.new:,} new" for one in found if one.gone or one.new]
    return "; ".join(told) or "nothing"

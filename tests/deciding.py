"""Invented decisions, for the tests of what people decide."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from settling import BOOK

from crackdown import decide, events, resolve
from crackdown.decide import Correction
from crackdown.model.claim import Claim
from crackdown.model.decision import Decision, decision
from crackdown.model.event import Event
from crackdown.model.ruling import Ruling

NOON = datetime(2025, 8, 1, 12, tzinfo=UTC)


def said(verb: str, *claims: Claim | str, at: int = 0, why: str = "I asked them.", **fields: object) -> Decision:
    """What somebody decided `at` minutes past noon; `fields` are what a correction sets."""
    subjects = [claim if isinstance(claim, str) else claim.id for claim in claims]
    value = Correction(fields).written() if verb == "correct" else None
    return decision(verb, subjects, why, "Dara", NOON + timedelta(minutes=at), value)


def ruled(decisions: Iterable[Decision], claims: Iterable[Claim], former: Iterable[Claim] = ()) -> Ruling:
    """What `decisions` come to."""
    held, gone = {claim.id: claim for claim in claims}, {claim.id: claim for claim in former}
    return decide.rule(tuple(decisions), held, gone)[0]


def gathered(claims: Iterable[Claim], decisions: Iterable[Decision]) -> tuple[Event, ...]:
    """The events of `claims`, as people decided."""
    held = tuple(claims)
    ruling = ruled(decisions, held)
    standing = decide.applied(held, ruling)
    register, _ = resolve.resolve(standing, BOOK)
    return events.gather(standing, register, BOOK, None, ruling)[0]


def homes(found: Iterable[Event]) -> dict[str, str]:
    """For each claim the event that it is in."""
    return {id_: event.id for event in found for id_ in event.claims}

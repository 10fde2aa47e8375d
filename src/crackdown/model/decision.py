"""Decisions: a person's word, never changed, only followed by another."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from crackdown.model.ids import content_id

ON_CLAIMS = ("accept", "reject", "correct")
ON_PAIRS = ("same", "different")
VERBS = (*ON_CLAIMS, *ON_PAIRS)


@dataclass(frozen=True, slots=True)
class Decision:
    """`verb` is accept, reject, correct, same or different; `subjects` are claim ids; `why` the reason given.

    `same` and `different` are said of the first subject and each of the others. `value` holds what a correction sets,
    as JSON text (see `decide/correcting.py`); None for the other verbs. `at` is in UTC.
    """

    id: str
    verb: str
    subjects: tuple[str, ...]
    why: str
    who: str
    at: datetime
    value: str | None = None


def decision(
    verb: str, subjects: Sequence[str], why: str, who: str, at: datetime, value: str | None = None
) -> Decision:
    """A decision with its id, a hash of all that it holds."""
    moment = at.astimezone(UTC)
    id_ = content_id("w", verb, list(subjects), why, who, moment.isoformat(timespec="microseconds"), value)
    return Decision(id_, verb, tuple(subjects), why, who, moment, value)

"""Decisions: a person's word, never changed, only followed by another."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Decision:
    """`verb` is accept, reject, correct, same or different; `subjects` are claim or event ids; `why` the reason given.

    `value` holds what a correction sets, as JSON text; None for the other verbs. `at` is in UTC.
    """

    id: str
    verb: str
    subjects: tuple[str, ...]
    why: str
    who: str
    at: datetime
    value: str | None = None

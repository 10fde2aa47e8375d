"""Findings: where the figures do not add up, or do."""

from dataclasses import dataclass
from typing import Literal, get_args

FindingKind = Literal[
    "parts_exceed_total", "parts_fall_short", "conflict", "agrees", "update", "copy", "denied", "impossible"
]
FINDING_KINDS: tuple[str, ...] = get_args(FindingKind)
FAULTS: frozenset[str] = frozenset({"parts_exceed_total", "parts_fall_short", "conflict", "impossible"})


@dataclass(frozen=True, slots=True)
class Finding:
    """One statement about figures, with its arithmetic.

    `message` is one line that a reader can redo on paper; `amount` the size of the excess or gap (None where
    there is none); `claims` the ids it rests on, the total or the first voice first; `grade` one of
    `certain`, `likely`, `look`. `event` is None for a finding within one document's breakdown that has none.
    """

    id: str
    kind: FindingKind
    message: str
    amount: int | float | None
    claims: tuple[str, ...]
    documents: tuple[str, ...]
    event: str | None = None
    grade: str = "certain"

    @property
    def is_fault(self) -> bool:
        """Whether figures fail to add up (`check` then ends with exit code 1)."""
        return self.kind in FAULTS

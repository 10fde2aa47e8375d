"""What people's decisions come to: which are in force, and what they say of the claims as they are now."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from crackdown.model.decision import Decision

State = Literal["in force", "in part", "followed", "contradicted", "lost"]
"""`followed` by a later decision on the same; `contradicted` by what later ones say together; `lost` with its claim."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A decision as it stands: `subjects` are the claims in force that it is about, `by` the decisions against it.

    A subject that no claim in force stands for keeps its old id.
    """

    decision: Decision
    state: State
    subjects: tuple[str, ...]
    by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tie:
    """Two claims of which a decision in force says that they are, or are not, of one happening."""

    left: str
    right: str
    decision: Decision


@dataclass(frozen=True, slots=True)
class Ruling:
    """All decisions of a ledger, oldest first, and what is in force: by claim its verdict, and the pairs.

    `totals` are those that corrections name, by the claim corrected.
    """

    standings: tuple[Standing, ...] = ()
    verdicts: Mapping[str, Decision] = field(default_factory=dict)
    same: tuple[Tie, ...] = ()
    different: tuple[Tie, ...] = ()
    totals: Mapping[str, str] = field(default_factory=dict)


UNDECIDED = Ruling()

"""What settling makes of the whole ledger: derived, droppable, the same from the same claims."""

from dataclasses import dataclass, field

from crackdown.model.event import Event
from crackdown.model.finding import Finding
from crackdown.model.lineage import Lineage
from crackdown.model.problem import Problem
from crackdown.model.register import Register
from crackdown.model.series import Series
from crackdown.model.tally import Tally
from crackdown.model.trust import Trust


@dataclass(frozen=True, slots=True)
class Reconciled:
    """Tallies of every event's slots, the findings on them, the series of running totals, and what is to be trusted."""

    tallies: tuple[Tally, ...] = ()
    findings: tuple[Finding, ...] = ()
    series: tuple[Series, ...] = ()
    trust: Trust = field(default_factory=Trust)


@dataclass(frozen=True, slots=True)
class Settled:
    """All derived state of a ledger, with the hedge policy it was settled under."""

    policy: str
    lineage: Lineage = field(default_factory=Lineage)
    register: Register = field(default_factory=Register)
    events: tuple[Event, ...] = ()
    tallies: tuple[Tally, ...] = ()
    findings: tuple[Finding, ...] = ()
    series: tuple[Series, ...] = ()
    trust: Trust = field(default_factory=Trust)
    problems: tuple[Problem, ...] = ()

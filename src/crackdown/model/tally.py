"""Tallies: what can be said of one slot of an event."""

from dataclasses import dataclass

from crackdown.model.interval import Interval


@dataclass(frozen=True, slots=True)
class Camp:
    """Claims whose intervals meet: what they leave possible, and the witnesses (lineage root and voice) behind it."""

    interval: Interval
    claims: tuple[str, ...]
    witnesses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """One slot of an event: act × counted × group (× unit × scope × part or total).

    `group` is the nationality codes or the role that sets a part apart ("CN", "women"), "" for everybody. `camps`
    holds the best supported first; more than one is a conflict. `best` is None where no rule gives a value, and
    `rule` names the rule that chose it ("latest official exact figure", …). `policy` is the hedge policy used.
    """

    id: str
    event: str
    act: str
    of: str
    group: str
    unit: str | None
    scope: str
    range: Interval
    best: int | float | None
    rule: str
    camps: tuple[Camp, ...]
    policy: str

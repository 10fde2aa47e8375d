"""What the decisions of a ledger come to now, whether or not it is settled yet."""

import json
from typing import TYPE_CHECKING, Any

from crackdown import decide
from crackdown.model.decision import Decision
from crackdown.model.ruling import UNDECIDED, Ruling

if TYPE_CHECKING:
    from crackdown.store import Ledger

VERDICTS = {"accept": "accepted", "reject": "rejected", "correct": "corrected"}


def ruling_of(ledger: "Ledger") -> Ruling:
    """What the decisions of `ledger` come to."""
    decided, claims, named = ledger.decided()
    if not decided.decisions:
        return UNDECIDED
    return decide.rule(decided.decisions, {claim.id: claim for claim in claims}, decided.former, named)[0]


def fields_set(decision: Decision) -> dict[str, Any]:
    """The fields that a correction sets; none for other decisions, and for one that can't be read."""
    try:
        return dict(json.loads(decision.value or "{}").get("fields", {}))
    except (ValueError, TypeError, AttributeError):
        return {}


def plain(value: object) -> str:
    """A field's value for people."""
    if value is None or value == []:
        return "none"
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)

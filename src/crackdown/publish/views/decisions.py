"""What people decided, as it stands: always of this moment, whether or not it is settled yet."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from crackdown import decide
from crackdown.model.claim import Claim
from crackdown.model.ruling import UNDECIDED, Ruling, Standing

if TYPE_CHECKING:
    from crackdown.store import Ledger

VERDICTS = {"accept": "accepted", "reject": "rejected", "correct": "corrected"}


@dataclass(frozen=True, slots=True)
class DecisionView:
    """A decision as it stands, with those of its claims that are in force, as they were read."""

    standing: Standing
    claims: tuple[Claim, ...]

    @property
    def words(self) -> str:
        """What was decided, in a word or two: "rejected", "n = 38; hedge = about", "the same"."""
        decision = self.standing.decision
        if decision.verb == "correct" and decision.value:
            fields = decide.correction_of(decision.value).fields
            return "; ".join(f"{name} = {plain(value)}" for name, value in sorted(fields.items()))
        return VERDICTS.get(decision.verb) or {"same": "the same", "different": "not the same"}.get(decision.verb, "")

    @property
    def state(self) -> str:
        """How it stands, in words."""
        by = ", ".join(self.standing.by)
        return {
            "in part": f"in force in part, else followed by {by}" if by else "in force in part",
            "followed": f"followed by {by}",
            "contradicted": f"gave way to {by}",
            "lost": "claim no longer in the ledger",
        }.get(self.standing.state, "in force")


def plain(value: object) -> str:
    """A field's value for people."""
    if value is None or value == []:
        return "none"
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def ruling_of(ledger: "Ledger") -> Ruling:
    """What the decisions of `ledger` come to now."""
    decided, claims = ledger.decided()
    if not decided.decisions:
        return UNDECIDED
    return decide.rule(decided.decisions, {claim.id: claim for claim in claims}, decided.former)[0]


def decision_views(ledger: "Ledger") -> tuple[DecisionView, ...]:
    """Every decision, oldest first."""
    ruling = ruling_of(ledger)
    named = {id_ for standing in ruling.standings for id_ in standing.subjects}
    claims = {claim.id: claim for claim in ledger.claims_among(named)}
    return tuple(
        DecisionView(standing, tuple(claims[id_] for id_ in standing.subjects if id_ in claims))
        for standing in ruling.standings
    )


def decisions_about(ledger: "Ledger", claims: frozenset[str]) -> tuple[DecisionView, ...]:
    """The decisions in force that name one of `claims`, oldest first."""
    found = (view for view in decision_views(ledger) if view.standing.state in ("in force", "in part"))
    return tuple(view for view in found if not claims.isdisjoint(view.standing.subjects))

"""What people decided, as it stands: always of this moment, whether or not it is settled yet."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from crackdown.model.ruling import Standing
from crackdown.publish.views.ledger import ClaimView, views_among
from crackdown.publish.views.ruling import VERDICTS, fields_set, plain, ruling_of

if TYPE_CHECKING:
    from crackdown.store import Ledger


@dataclass(frozen=True, slots=True)
class DecisionView:
    """A decision as it stands, with those of its claims that are in force."""

    standing: Standing
    claims: tuple[ClaimView, ...]

    @property
    def words(self) -> str:
        """What was decided, in a word or two: "rejected", "n = 38; hedge = about", "the same"."""
        decision = self.standing.decision
        if fields := fields_set(decision):
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


def decision_views(ledger: "Ledger") -> tuple[DecisionView, ...]:
    """Every decision, oldest first."""
    return _views(ledger, ruling_of(ledger).standings)


def decisions_about(ledger: "Ledger", claims: frozenset[str]) -> tuple[DecisionView, ...]:
    """The decisions in force that name one of `claims`, oldest first."""
    found = (standing for standing in ruling_of(ledger).standings if not claims.isdisjoint(standing.subjects))
    return _views(ledger, [standing for standing in found if standing.state in ("in force", "in part")])


def _views(ledger: "Ledger", standings: Sequence[Standing]) -> tuple[DecisionView, ...]:
    if not standings:
        return ()
    claims = views_among(ledger, {id_ for standing in standings for id_ in standing.subjects})
    return tuple(
        DecisionView(standing, tuple(claims[id_] for id_ in standing.subjects if id_ in claims))
        for standing in standings
    )

"""Reading → Claims: what belongs together, what it stands on, and the gate that every claim passes."""

from crackdown.claims.adopt import adopt
from crackdown.claims.claiming import claim
from crackdown.claims.correcting import correct
from crackdown.claims.gate import ground
from crackdown.claims.uncoded import uncoded

__all__ = ["adopt", "claim", "correct", "ground", "uncoded"]

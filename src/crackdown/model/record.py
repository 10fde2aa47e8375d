"""What one reader made of one document: the unit that the ledger stores in one transaction."""

from dataclasses import dataclass

from crackdown.model.claim import Claim
from crackdown.model.problem import Problem


@dataclass(frozen=True, slots=True)
class Record:
    """The claims and problems of one document by one reader at one version, in reading order."""

    document: str
    reader: str
    version: str
    claims: tuple[Claim, ...] = ()
    problems: tuple[Problem, ...] = ()

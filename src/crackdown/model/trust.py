"""Trust on two axes, as in the Admiralty code: how reliable a source is, and how credible a claim; never one number."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Grade:
    """A place on one axis: A to F for a source, 1 to 6 for a claim; `rule` names what decided, `reason` says it."""

    grade: str
    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class GradedSource:
    """A source with its reliability, and the record that it rests on.

    `kind` is one of the codebook's source kinds, None where nothing says; `country` is where it speaks of, for bodies
    of one name are of many countries. Of its figures that others could bear out, `confirmed` were and `contradicted`
    were not; `claims` is how many claims it makes.
    """

    id: str
    name: str
    kind: str | None
    country: str | None
    reliability: Grade
    claims: int
    confirmed: int
    contradicted: int


@dataclass(frozen=True, slots=True)
class GradedClaim:
    """A claim's id with its source's, and its own credibility."""

    claim: str
    source: str
    credibility: Grade


@dataclass(frozen=True, slots=True)
class Trust:
    """All grades of a ledger."""

    sources: tuple[GradedSource, ...] = ()
    claims: tuple[GradedClaim, ...] = ()

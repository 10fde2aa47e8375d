"""Why claims stand together in an event, and why others, nearly like them, do not."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Feature:
    """What one feature says of a pair: points for it or against it, None where it rules the pair out."""

    name: str
    weight: float | None
    reason: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims that stand for what their documents tell of a happening each, compared.

    `other` is the event of `right` where the two are apart, None where they are joined. `points` are None where none
    were given: a document's own account, a copy, a person's word. `why` is the outcome in a sentence.
    """

    event: str
    left: str
    right: str
    other: str | None
    points: float | None
    needed: float
    features: tuple[Feature, ...]
    why: str

"""Claims: what a document says happened, each slot with the words it stands on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from crackdown.model.ids import content_id
from crackdown.model.number import Number
from crackdown.model.span import Span

ClaimType = Literal["figure", "deed"]
Scope = Literal["incident", "running", "estimate"]
Status = Literal["asserted", "alleged", "denied", "planned"]
Grounding = Literal["exact", "context", "derived"]

SLOTS = (
    "number",
    "hedge",
    "act",
    "of",
    "unit",
    "nationality",
    "role",
    "part_of",
    "place",
    "date",
    "source",
    "actor",
    "target",
    "status",
)


@dataclass(frozen=True, slots=True, order=True)
class Ground:
    """What one slot of a claim rests on.

    `kind` is `exact` (words of the quote), `context` (words elsewhere in the document: a date line, an earlier
    sentence) or `derived` (worked out from the words at `span`, such as a date from "Saturday"). A slot with
    several values (nationality, place) has one ground for each, in the order of the values.
    """

    slot: str
    kind: Grounding
    span: Span


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `first` to `last`, both included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"no period from {self.first} to {self.last}")

    def overlaps(self, other: "Period") -> bool:
        """Whether the two share a day."""
        return self.first <= other.last and other.first <= self.last


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure or a deed; the fields are the codebook's (docs/codebook.md).

    `id` is a content hash (`claim_id`); `document` the document's id; `part_of` the id of the total; `number` is
    None exactly for deeds; `reader` says who made the claim ("crackdown", or a name given at import).
    """

    id: str
    document: str
    type: ClaimType
    quote: Span
    act: str
    of: str
    number: Number | None = None
    unit: str | None = None
    nationality: tuple[str, ...] = ()
    role: str | None = None
    part_of: str | None = None
    place: tuple[str, ...] = ()
    date: Period | None = None
    scope: Scope = "incident"
    source: str | None = None
    source_kind: str | None = None
    actor: str | None = None
    target: str | None = None
    status: Status = "asserted"
    grounds: tuple[Ground, ...] = ()
    reader: str = "crackdown"

    def __post_init__(self) -> None:
        if (self.number is None) != (self.type == "deed"):
            raise ValueError("a figure has a number and a deed has none")

    def grounds_of(self, slot: str) -> tuple[Ground, ...]:
        """What `slot` rests on; empty where nothing is recorded."""
        return tuple([ground for ground in self.grounds if ground.slot == slot])


def claim_id(document: str, fields: Mapping[str, object]) -> str:
    """The id of a claim: a hash of its document and its codebook fields, `quote` as [start, end].

    Grounds and reader are left out: the same fact keeps its id whoever reads it.
    """
    return content_id("c", document, dict(fields))


def claim_fields(claim: Claim) -> dict[str, object]:
    """The codebook's fields of `claim` as plain values, `quote` as [start, end]; what its id is made of."""
    number = claim.number
    return {
        "type": claim.type,
        "quote": [claim.quote.start, claim.quote.end],
        "act": claim.act,
        "of": claim.of,
        "n": number.n if number else None,
        "to": number.to if number else None,
        "hedge": number.hedge if number else None,
        "word": number.word if number else None,
        "unit": claim.unit,
        "nationality": list(claim.nationality),
        "role": claim.role,
        "part_of": claim.part_of,
        "place": list(claim.place),
        "date": [claim.date.first, claim.date.last] if claim.date else None,
        "scope": claim.scope,
        "source": claim.source,
        "source_kind": claim.source_kind,
        "actor": claim.actor,
        "target": claim.target,
        "status": claim.status,
    }

"""Corrections: what a person sets in place of what was read. The claim keeps its id, its quote and all other slots."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from crackdown.model.claim import Claim, Ground, Period, claim_fields
from crackdown.model.decision import Decision
from crackdown.model.number import Number
from crackdown.model.span import Span

CORRECTABLE = (
    *("act", "of", "n", "to", "hedge", "word", "unit", "nationality", "role", "part_of", "place", "date", "scope"),
    *("source", "source_kind", "actor", "target", "status"),
)
_NUMBER = ("n", "to", "hedge", "word")


@dataclass(frozen=True, slots=True)
class Correction:
    """`fields` are the codebook's, as plain values; `grounds` what the slots that they fill rest on."""

    fields: Mapping[str, Any]
    grounds: tuple[Ground, ...] = ()

    def written(self) -> str:
        """As a decision holds it."""
        grounds = [[named.slot, named.kind, named.span.start, named.span.end] for named in self.grounds]
        return json.dumps({"fields": dict(self.fields), "grounds": grounds}, sort_keys=True, ensure_ascii=False)

    def of(self, claim: Claim) -> Claim:
        """`claim` as corrected."""
        told: dict[str, Any] = claim_fields(claim) | dict(self.fields)
        slots = set(map(slot_of, self.fields))
        kept = [named for named in claim.grounds if named.slot not in slots]
        plain: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value
            for name, value in self.fields.items()
            if name not in (*_NUMBER, "date")
        }
        return replace(
            claim,
            **plain,
            number=Number(*(told[name] for name in _NUMBER)) if claim.number else None,
            date=_period(self.fields["date"]) if "date" in self.fields else claim.date,
            grounds=tuple(sorted([*kept, *self.grounds], key=lambda named: named.slot)),
        )


def correction_of(value: str) -> Correction:
    """The correction that a decision holds."""
    told = json.loads(value)
    grounds = (Ground(slot, kind, Span(start, end)) for slot, kind, start, end in told["grounds"])
    return Correction(told["fields"], tuple(grounds))


def amended(claim: Claim, decision: Decision) -> Claim | None:
    """`claim` with what `decision` sets: itself unless that is a correction, None where what is set can't be."""
    if decision.verb != "correct":
        return claim
    try:
        return correction_of(decision.value or "").of(claim)
    except (ValueError, TypeError, KeyError, AttributeError):  # written by another version, or by hand
        return None


def plain_fields(claim: Claim) -> dict[str, Any]:
    """The codebook's fields of `claim` as JSON holds them."""
    days = [claim.date.first.isoformat(), claim.date.last.isoformat()] if claim.date else None
    return claim_fields(claim) | {"date": days}


def slot_of(field: str) -> str:
    """The slot whose ground a field rests on."""
    return "number" if field in ("n", "to", "word") else field


def _period(days: list[str] | None) -> Period | None:
    return Period(*map(date.fromisoformat, days)) if days else None

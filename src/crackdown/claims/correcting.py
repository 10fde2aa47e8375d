"""Fields of a claim corrected by a person: the same checks as a claim coded by others, and the gate."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from crackdown.claims.gate import ground
from crackdown.claims.locate import candidates, field_of, stranger
from crackdown.claims.rows import BadRowError, row_of
from crackdown.codebook.entries import Codebook
from crackdown.model.claim import Claim, claim_fields
from crackdown.model.problem import Problem
from crackdown.model.report import Document


def correct(
    claim: Claim,
    fields: Mapping[str, object],
    slots: Sequence[str],
    document: Document,
    codebook: Codebook,
    total: Claim | None,
) -> Claim | Problem:
    """`claim` with `fields`, and what the `slots` that they fill rest on; or why it can't be so corrected.

    It keeps its id, and all other slots their ground. `total` is the claim that `part_of` names after the correction.
    """
    told = claim_fields(claim) | {"date": _days(claim)} | dict(fields)
    whole = told | {"id": claim.id, "quote": claim.quote.text(document.text), "part_of": total.id if total else None}
    try:
        row = row_of(whole, document.id, codebook, claim.reader)
    except BadRowError as fault:
        return _refusal(claim, document, str(fault))
    field = replace(field_of(document, codebook), total=total)
    wanted = replace(row.claim, id=claim.id, quote=claim.quote, part_of=row.part_of)
    refused = stranger(wanted, field) if set(slots) & {"role", "source", "actor", "target"} else None
    if refused:
        return _refusal(claim, document, refused.message)
    kept = [named for named in claim.grounds if named.slot not in slots]
    totals = {total.id: total} if total else {}
    for candidate in candidates(wanted, field):
        fresh = [named for named in candidate.grounds if named.slot in slots]
        corrected = replace(wanted, grounds=(*kept, *fresh))
        problem = ground(corrected, document.text, codebook, totals)
        if problem is None:
            return corrected
        refused = refused or problem
        if missing := _missing(corrected, slots):
            return _refusal(claim, document, f"the document gives no such {missing} for {whole['quote']!r}")
    return _refusal(claim, document, refused.message if refused else "the text does not bear it out")


def _missing(claim: Claim, slots: Sequence[str]) -> str | None:
    """The slot for which no words of the document were found."""
    wanted = {
        "number": int(claim.number is not None),
        "nationality": len(claim.nationality),
        "place": len(claim.place),
    }
    return next((slot for slot in slots if len(claim.grounds_of(slot)) < wanted.get(slot, 0)), None)


def _days(claim: Claim) -> list[str] | None:
    return [claim.date.first.isoformat(), claim.date.last.isoformat()] if claim.date else None


def _refusal(claim: Claim, document: Document, reason: str) -> Problem:
    return Problem(
        "claims", "bad_correction", reason, document.where, failed=True, document=document.id, span=claim.quote
    )

"""Fields of a claim corrected by a person: the same checks as a claim coded by others, and the gate."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from crackdown.claims.gate import ground
from crackdown.claims.locate import candidates, field_of, stranger
from crackdown.claims.rows import BadRowError, row_of
from crackdown.codebook.entries import Codebook
from crackdown.model.claim import Claim, Ground, claim_fields
from crackdown.model.problem import Problem
from crackdown.model.report import Document


def correct(
    claim: Claim,
    fields: Mapping[str, object],
    slots: Sequence[str],
    document: Document,
    codebook: Codebook,
    total: Claim | None,
) -> tuple[Ground, ...] | Problem:
    """What the `slots` that `fields` fill would rest on, or why `claim` can't be so corrected.

    All other slots keep their ground. `total` is the claim that `part_of` names after the correction.
    """
    told = claim_fields(claim) | {"date": _days(claim)} | dict(fields)
    whole = told | {"id": claim.id, "quote": claim.quote.text(document.text), "part_of": total.id if total else None}
    try:
        row = row_of(whole, document.id, codebook, claim.reader)
    except BadRowError as fault:
        return _refusal(claim, document, str(fault))
    field = replace(field_of(document, codebook), total=total)
    wanted = replace(row.claim, quote=claim.quote, part_of=row.part_of)
    refused = stranger(wanted, field) if set(slots) & {"role", "source", "actor", "target"} else None
    if refused:
        return _refusal(claim, document, refused.message)
    kept = [named for named in claim.grounds if named.slot not in slots]
    totals = {total.id: total} if total else {}
    for candidate in candidates(wanted, field):
        fresh = tuple(named for named in candidate.grounds if named.slot in slots)
        problem = ground(replace(wanted, grounds=(*kept, *fresh)), document.text, codebook, totals)
        if problem is None:
            return fresh
        refused = refused or problem
    return _refusal(claim, document, refused.message if refused else "the text does not bear it out")


def _days(claim: Claim) -> list[str] | None:
    return [claim.date.first.isoformat(), claim.date.last.isoformat()] if claim.date else None


def _refusal(claim: Claim, document: Document, reason: str) -> Problem:
    return Problem(
        "claims", "bad_correction", reason, document.where, failed=True, document=document.id, span=claim.quote
    )

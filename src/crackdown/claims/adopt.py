"""Claims coded by others (a person, another reader): located in the document, then through the gate."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from crackdown.claims.locate import Field, field_of, locate
from crackdown.claims.rows import BadRowError, Row, row_of
from crackdown.codebook.entries import Codebook
from crackdown.model.claim import Claim
from crackdown.model.problem import Problem
from crackdown.model.report import Document

Fault = tuple[str, str, str]  # of a row: its id, the code, the reason


def adopt(
    rows: Sequence[Mapping[str, object]],
    document: Document,
    codebook: Codebook,
    reader: str,
    wheres: Sequence[str] = (),
) -> tuple[tuple[Claim, ...], tuple[Problem, ...]]:
    """The claims that `rows` code of `document`, in their order, and a problem for each row that is refused.

    `wheres` says where each row stands ("coded.jsonl:8"); without it a problem names the document.
    A part whose total is refused is refused with it: its act, place or source may be the total's only.
    """
    sound, faults = _sound(rows, document.id, codebook, reader)
    kept: dict[str, Claim] = {}
    field = field_of(document, codebook)
    for row in _totals_first(sound):
        found = _adopted(row, sound, kept, field)
        if isinstance(found, Claim):
            kept[row.id] = found
        else:
            faults[row.number] = (row.id, *found)
    accepted = {kept[row_id].id: kept[row_id] for row_id in sound if row_id in kept}
    refused = (
        _refusal(document, wheres[number - 1] if wheres else document.where, *faults[number])
        for number in sorted(faults)
    )
    return tuple(accepted.values()), tuple(refused)


def _sound(
    rows: Sequence[Mapping[str, object]], document: str, codebook: Codebook, reader: str
) -> tuple[dict[str, Row], dict[int, Fault]]:
    """The sound rows by id, and what is wrong with the others by number."""
    sound: dict[str, Row] = {}
    faults: dict[int, Fault] = {}
    for number, fields in enumerate(rows, 1):
        try:
            row = row_of(fields, document, codebook, reader, number)
            if row.id in sound:
                raise BadRowError("id is another claim's already")
            sound[row.id] = row
        except BadRowError as fault:
            faults[number] = (str(fields.get("id") or f"row {number}")[:80], "bad_row", str(fault))
    return sound, faults


def _totals_first(rows: Mapping[str, Row]) -> list[Row]:
    """The rows with every total before its parts; those of a circle come last."""
    left = dict(rows)
    ordered: list[Row] = []
    while ready := [row for row in left.values() if row.part_of not in left]:
        ordered += ready
        for row in ready:
            del left[row.id]
    return ordered + list(left.values())


def _adopted(row: Row, rows: Mapping[str, Row], kept: Mapping[str, Claim], field: Field) -> Claim | tuple[str, str]:
    """The claim of a row, or the code and reason of its refusal."""
    total = kept.get(row.part_of) if row.part_of else None
    if row.part_of and total is None:
        known = row.part_of in rows
        reason = "is refused itself, or a part of its own part" if known else "is no claim of this document"
        return ("refused_total" if known else "bad_row"), f"part_of {row.part_of!r} {reason}"
    found = locate(row, replace(field, total=total))
    return found if isinstance(found, Claim) else (found.code, found.message)


def _refusal(document: Document, where: str, row_id: str, code: str, reason: str) -> Problem:
    return Problem("claims", code, f"claim {row_id}: {reason}", where, failed=True, document=document.id)

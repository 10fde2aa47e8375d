"""Files of claims coded by others: one JSON object a line, with the document that it is a claim of."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

from crackdown.errors import UsageError
from crackdown.model.problem import Problem
from crackdown.pipeline import Coded


def rows(path: Path, limit: int) -> tuple[tuple[Coded, ...], tuple[Problem, ...]]:
    """The claims in the file at `path`, each with its line, and a problem for each line that is none.

    At most `limit` bytes are read.
    """
    found: list[Coded] = []
    problems: list[Problem] = []
    for number, line in enumerate(_lines(path, limit), 1):
        try:
            if line.strip():
                found.append(Coded(_row(line), f"{path}:{number}"))
        except (ValueError, RecursionError) as fault:
            message = f"this claim is refused: {fault or 'nested too deeply'}"
            problems.append(Problem("claims", "bad_row", message, f"{path}:{number}", failed=True))
    return tuple(found), tuple(problems)


def _lines(path: Path, limit: int) -> Iterator[bytes]:
    try:
        with path.open("rb") as file:
            raw = file.read(limit + 1)
    except OSError as fault:
        raise UsageError(f"{path}: the claims can't be read ({fault.strerror})") from fault
    if len(raw) > limit:
        raise UsageError(f"{path}: larger than {limit:,} bytes; raise --max-file-mb or split the file")
    return iter(raw.removeprefix(b"\xef\xbb\xbf").split(b"\n"))


def _row(line: bytes) -> dict[str, object]:
    row = json.loads(line.decode("utf-8"), parse_constant=_no_constant)
    if not isinstance(row, dict):
        raise ValueError("not a JSON object")
    if not isinstance(row.get("document"), str) or not row["document"]:
        raise ValueError('no "document" that says what it is a claim of')
    return row


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number")

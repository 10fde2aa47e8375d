"""What is known of a report beside its words: checked fields of a JSON object, in a line or in a file beside it."""

import json
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

from crackdown.acquire.disk import open_file, printable, shown
from crackdown.acquire.kinds import Source
from crackdown.model.days import FIRST_DAY, LAST_DAY, is_plausible
from crackdown.model.problem import Problem
from crackdown.model.report import Metadata

NAMES = ("outlet", "url", "title", "language")
LONGEST = 500  # characters of a name or any other metadata


def beside(source: Source, limit: int) -> tuple[Metadata, tuple[Problem, ...]]:
    """The metadata in the JSON file of the same name beside a report, and a problem where they can't be used.

    A report without such a file, or beside one that is no JSON object, has none. At most `limit` bytes are read.
    """
    path = source.path.with_suffix(".json")
    try:
        with open_file(path) as stream:
            raw = stream.read(limit + 1)
    except (OSError, ValueError):
        return Metadata(), ()
    try:
        fields = json.loads(raw.decode("utf-8-sig")) if len(raw) <= limit else None
    except (ValueError, RecursionError):
        fields = None
    if not isinstance(fields, dict):
        return Metadata(), ()
    known = metadata_of(fields)
    if isinstance(known, Metadata):
        return known, ()
    where = shown(str(Path(source.where).with_suffix(".json")))
    message = f"{known}; the report is read without its metadata"
    return Metadata(), (Problem("acquire", "bad_metadata", message, where),)


def metadata_of(fields: Mapping[str, object]) -> Metadata | str:
    """The metadata among the fields of a JSON object, or what is wrong with one of them; other fields are left."""
    known: dict[str, str] = {}
    for key in NAMES:
        value = fields.get(key)
        if value is None:
            continue
        if not isinstance(value, str):
            return f'"{key}" must be text or null'
        if wrong := flaw(key, value.strip()):
            return wrong
        if value.strip():
            known[key] = value.strip()
    day = _day(fields.get("published"))
    if isinstance(day, str):
        return day
    return Metadata(day, known.get("outlet"), known.get("url"), known.get("title"), known.get("language"))


def flaw(key: str, value: str) -> str | None:
    """What makes `value` unfit to be stored and shown on one line."""
    if len(value) > LONGEST:
        return f'"{key}" is longer than {LONGEST} characters'
    if not printable(value):
        return f'"{key}" holds control characters, such as a line break, or half a character (a lone surrogate)'
    return None


def _day(value: object) -> date | str | None:
    """The day of an ISO date, or of an ISO time as it is written, in its own time zone; or what is wrong with it."""
    if value is None:
        return None
    try:
        day = datetime.fromisoformat(value.strip()).date() if isinstance(value, str) else None
    except ValueError:
        day = None
    if day is None:
        return '"published" must be a date such as "2025-02-03" or null'
    return (
        day if is_plausible(day) else f'"published" must be a date from {FIRST_DAY} to {LAST_DAY}: is the year right?'
    )

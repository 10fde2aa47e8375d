"""JSONL files of reports: one object a line, read one line at a time."""

import json
from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping
from math import ceil
from typing import BinaryIO

from crackdown.acquire.disk import MEBIBYTE, failed, open_file
from crackdown.acquire.kinds import Source, binary
from crackdown.acquire.metadata import flaw, metadata_of
from crackdown.model.problem import Problem
from crackdown.model.report import Report
from crackdown.settings import Limits


def records(source: Source, limits: Limits) -> Iterator[tuple[Report | None, tuple[Problem, ...]]]:
    """The reports of a JSONL file, and a problem for each line that holds none; raises OSError only.

    `limits.max_file` bounds each line, so a file of any length can be read; `limits.max_reports` bounds the lines.
    """
    seen: dict[str, str] = {}
    count = 0
    with open_file(source.path) as stream:
        for number, line in _lines(stream, limits.max_file):
            where = f"{source.where}:{number}"
            if line is not None and not line.strip():
                continue
            count += 1
            if count > limits.max_reports:
                yield None, (_too_many(limits, where),)
                return
            report, problem = _taken(line, where, seen, limits)
            if report or problem:
                yield report, (problem,) if problem else ()
    if not count:
        yield None, (failed("empty_file", "the file is empty", source.where),)


def _lines(stream: BinaryIO, longest: int) -> Iterator[tuple[int, bytes | None]]:
    """Numbered lines without a leading byte order mark; None for a line of more than `longest` bytes."""
    number = 0
    while line := stream.readline(longest + 1):
        number += 1
        if number == 1:
            line = line.removeprefix(BOM_UTF8)
        if len(line) <= longest or line.endswith(b"\n"):
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(longest + 1)
        yield number, None


def _taken(
    line: bytes | None, where: str, seen: dict[str, str], limits: Limits
) -> tuple[Report | None, Problem | None]:
    """The report of a line, or what is wrong with it; neither for a report that was there before."""
    if line is None:
        mebibytes = ceil(limits.max_file / MEBIBYTE)
        message = f"the line is longer than {mebibytes} MiB: raise the limit with --max-file-mb"
        return None, failed("line_too_long", message, where)
    report = _report(line, where)
    if isinstance(report, str):
        return None, failed("bad_line", report, where)
    before = seen.get(report.name)
    if before is None:
        seen[report.name] = report.id
        return report, None
    message = f'"{report.name}" came before with another text, outlet or address: give each report its own name'
    return None, None if before == report.id else failed("duplicate_document", message, where)


def _too_many(limits: Limits, where: str) -> Problem:
    message = f"more than {limits.max_reports:,} reports: this line and those after it were left out; split the file"
    return failed("too_many_reports", message, where)


def _report(line: bytes, where: str) -> Report | str:
    """The report that a line holds, or what is wrong with the line, in words."""
    fields = _fields(line)
    if isinstance(fields, str):
        return fields
    name, text = fields.get("document"), fields.get("text")
    if not isinstance(name, str) or not name.strip():
        return '"document" must be the document\'s name, as text'
    if not isinstance(text, str) or not text.strip():
        return '"text" must be the report\'s words, as text'
    metadata = flaw("document", name) or metadata_of(fields)
    if isinstance(metadata, str):
        return metadata
    try:
        raw = text.encode()
    except UnicodeEncodeError:
        return "holds half a character (a lone surrogate such as \\ud800), which is no text"
    if kind := binary(raw, "text/plain"):
        return f'"text" is not text; it seems to be {kind}'
    return Report(where, name, "text/plain", raw, metadata)


def _fields(line: bytes) -> Mapping[str, object] | str:
    try:
        value = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        return f"is not UTF-8 (byte {error.start + 1} of the line): save the file as UTF-8"
    except ValueError as error:
        return f"is not JSON: {error}"
    except RecursionError:
        return "is not a report: its JSON is nested too deeply"
    return value if isinstance(value, dict) else "is not a JSON object with the fields of a report"

"""From a source to its reports: bytes as they are, within bounds."""

from codecs import BOM_UTF8
from collections.abc import Iterator
from math import ceil
from pathlib import Path

from crackdown.acquire.disk import MEBIBYTE, failed, open_file, unreadable
from crackdown.acquire.kinds import Source, binary
from crackdown.acquire.metadata import beside
from crackdown.acquire.records import records
from crackdown.model.problem import Problem
from crackdown.model.report import Report
from crackdown.settings import Limits

Fetched = tuple[Report | None, tuple[Problem, ...]]


def fetch(source: Source, limits: Limits) -> Iterator[Fetched]:
    """The reports in `source`, one by one: one for a text or HTML file, one a line for JSONL."""
    try:
        if source.media_type == "jsonl":
            yield from records(source, limits)
        else:
            yield _single(source, limits)
    except OSError as error:
        yield None, (unreadable(error, source.where),)


def _single(source: Source, limits: Limits) -> Fetched:
    with open_file(source.path) as stream:
        raw = stream.read(limits.max_file + 1)
    wrong = _wrong(raw, source, limits)
    if wrong:
        return None, (wrong,)
    known, problems = beside(source, limits.max_file)
    return Report(source.where, Path(source.where).name, source.media_type, raw, known), problems


def _wrong(raw: bytes, source: Source, limits: Limits) -> Problem | None:
    if len(raw) > limits.max_file:
        return _too_large(source, limits)
    if not raw.removeprefix(BOM_UTF8).strip():
        return failed("empty_file", "the file is empty", source.where)
    kind = binary(raw, source.media_type)
    return failed("binary_file", f"is not text; it seems to be {kind}", source.where) if kind else None


def _too_large(source: Source, limits: Limits) -> Problem:
    size = source.path.stat().st_size
    message = (
        f"is {size / MEBIBYTE:,.1f} MiB, over the limit of {limits.max_file / MEBIBYTE:,.4g} MiB a file: "
        f"split it, or raise the limit with --max-file-mb {ceil(size / MEBIBYTE)}"
    )
    return failed("file_too_large", message, source.where)

"""Rows out: as a table for people, JSON lines or CSV for programs. All three stream."""

import csv
import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, islice, takewhile
from typing import Generic, TextIO, TypeVar

Row = Mapping[str, object]
T = TypeVar("T")

FORMATS = ("table", "jsonl", "csv")
_SAMPLE = 200  # rows looked at to set the columns' widths; longer cells further down are cut
_WIDEST = 60
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_PLAIN_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)*")
# An escape sequence with its parameters; then every other control, and the marks that turn the direction of text.
_SEQUENCE = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|\x9b[0-?]*[ -/]*[@-~]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_UNSAFE_IN_JSON = re.compile(r"[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Listing(Generic[T]):
    """How things of one kind are listed: `row` gives all fields (jsonl, csv), `cells` the table's, under `heads`."""

    fields: tuple[str, ...]
    row: Callable[[T], Row]
    heads: tuple[str, ...]
    cells: Callable[[T], Sequence[object]]


def write(out: TextIO, things: Iterable[T], listing: Listing[T], form: str) -> int:
    """Writes `things` to `out` as `form` (one of FORMATS); returns how many there were."""
    writers = {"table": _table, "jsonl": _jsonl, "csv": _csv}
    written = 0
    for line in writers[form](things, listing):
        out.write(line)
        written += 1
    return written - (0 if form == "jsonl" else 1)


def tidy(text: str) -> str:
    """`text` on one line, without control characters, escape sequences and direction marks: safe on a terminal."""
    return _CONTROL.sub("", _SEQUENCE.sub("", " ".join(re.split(r"[\t\r\n\u2028\u2029]+", text)))).strip()


def json_line(row: Row) -> str:
    """`row` as one line of JSON; what could drive a terminal is escaped, so that reading it back gives the same."""
    line = json.dumps(row, ensure_ascii=False, separators=(", ", ": "))
    return _UNSAFE_IN_JSON.sub(lambda match: f"\\u{ord(match[0]):04x}", line) + "\n"


def neutral(cell: str) -> str:
    """`cell` such that no spreadsheet takes it for a formula: those get a leading apostrophe; plain numbers stay."""
    if cell.startswith(_FORMULA) and not _PLAIN_NUMBER.fullmatch(cell):
        return f"'{cell}"
    return cell


def _jsonl(things: Iterable[T], listing: Listing[T]) -> Iterator[str]:
    return (json_line(listing.row(thing)) for thing in things)


class _Line:
    """What csv.writer needs of a file: keeps the line just written."""

    text = ""

    def write(self, text: str) -> int:
        self.text = text
        return len(text)


def _csv(things: Iterable[T], listing: Listing[T]) -> Iterator[str]:
    line = _Line()
    writer = csv.writer(line, lineterminator="\n")
    writer.writerow(listing.fields)
    yield line.text
    for thing in things:
        row = listing.row(thing)
        writer.writerow([_csv_cell(row[field]) for field in listing.fields])
        yield line.text


def _csv_cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, list | tuple) and not any(isinstance(item, Mapping) for item in value):
        value = "; ".join(str(item) for item in value)
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    lines = _SEQUENCE.sub("", text).replace("\r\n", "\n").replace("\r", "\n")  # a bare CR would not be quoted
    return neutral("".join(char if char in "\t\n" else _CONTROL.sub("", char) for char in lines))


def _table(things: Iterable[T], listing: Listing[T]) -> Iterator[str]:
    rows = ([tidy(_cell(cell)) for cell in listing.cells(thing)] for thing in things)
    sample = list(islice(rows, _SAMPLE))
    widths = [min(_WIDEST, max(_width(cell) for cell in column)) for column in zip(listing.heads, *sample, strict=True)]
    rule = "  ".join("-" * width for width in widths)
    yield f"{_table_line(listing.heads, widths)}{rule}\n"
    for row in chain(sample, rows):
        yield _table_line(row, widths)


def _table_line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(_fit(cell, width) for cell, width in zip(cells, widths, strict=True)).rstrip() + "\n"


def _cell(value: object) -> str:
    if value is None:
        return ""
    return ", ".join(str(item) for item in value) if isinstance(value, list | tuple) else str(value)


def _width(text: str) -> int:
    """Columns that `text` takes on a terminal: wide letters two, combining marks none."""
    if text.isascii():
        return len(text)
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
    return len(text) + wide - sum(unicodedata.combining(char) > 0 for char in text)


def _fit(text: str, width: int) -> str:
    if _width(text) > width:
        ends = accumulate(map(_width, text))
        text = text[: sum(1 for _ in takewhile(lambda end: end < width, ends))] + "…"
    return text + " " * (width - _width(text))

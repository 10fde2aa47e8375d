"""Rows as table, JSON lines and CSV."""

import csv
import io
import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crackdown.publish.tables import Listing, json_line, neutral, tidy, write

PAIRS: Listing[tuple[object, object]] = Listing(
    ("name", "value"), lambda pair: {"name": pair[0], "value": pair[1]}, ("name", "value"), lambda pair: pair
)


def written(rows: object, form: str) -> str:
    out = io.StringIO()
    write(out, rows, PAIRS, form)
    return out.getvalue()


def test_a_table_has_heads_and_columns_in_line() -> None:
    lines = written([("Bavet", 300), ("Poipet", ["KH", "CN"])], "table").splitlines()
    assert lines == ["name    value", "------  ------", "Bavet   300", "Poipet  KH, CN"]


def test_a_table_of_nothing_is_its_head() -> None:
    assert written([], "table") == "name  value\n----  -----\n"


def test_wide_letters_take_two_columns() -> None:
    lines = written([("西港", 1), ("abcd", 2)], "table").splitlines()
    assert lines[2:] == ["西港  1", "abcd  2"]


def test_a_long_cell_is_cut_in_a_table_only() -> None:
    rows = [("x" * 500, 1)]
    assert max(map(len, written(rows, "table").splitlines())) < 80
    assert "…" in written(rows, "table")
    assert "x" * 500 in written(rows, "csv")
    assert "x" * 500 in written(rows, "jsonl")


def test_a_long_cell_is_cut_at_its_columns() -> None:
    """Wide letters take two of them, marks on a letter none."""
    for text, cut in (("西" * 100, "西" * 29), ("a" + "西" * 100, "a" + "西" * 29), ("e\u0301" * 100, "e\u0301" * 59)):
        assert written([(text, 1)], "table").splitlines()[2].split("…")[0] == cut


def test_cutting_takes_no_longer_than_looking() -> None:
    before = time.process_time()
    written([("西港" * 500_000, 1)], "table")
    assert time.process_time() - before < 10


def test_rows_are_written_as_they_come() -> None:
    """A million rows must not be held: the first line is out before the last row is made."""
    out = io.StringIO()

    def rows() -> object:
        for number in range(1000):
            if number == 999:
                assert out.getvalue().count("\n") > 900
            yield (str(number), number)

    for form in ("table", "jsonl", "csv"):
        out.seek(0)
        out.truncate()
        assert write(out, rows(), PAIRS, form) >= 1000


@pytest.mark.parametrize("cell", ["=1+1", "+cmd", "-2+3", "@SUM(A1)", "\tx", "\nx", "=HYPERLINK(1)", "-", "＝1+1"])
def test_formulas_are_neutralised(cell: str) -> None:
    assert neutral(cell) == f"'{cell}"
    assert next(csv.reader(io.StringIO(written([(cell, 1)], "csv").split("\n", 1)[1], newline="")))[0] == f"'{cell}"


@pytest.mark.parametrize("cell", ["-5", "+5", "-1,234.5", "2044", "a=b", "", "Bavet"])
def test_plain_numbers_and_words_stay(cell: str) -> None:
    assert neutral(cell) == cell


def test_csv_cells() -> None:
    rows = [("a,b", None), ('say "x"', -5), ("two\r\nlines", ["KH", "CN"]), ("\r=1", 1.5), ("more", [{"slot": "act"}])]
    read = list(csv.reader(io.StringIO(written(rows, "csv"), newline="")))
    expected = [
        ["a,b", ""],
        ['say "x"', "-5"],
        ["two\nlines", "KH; CN"],
        ["'\n=1", "1.5"],
        ["more", '[{"slot": "act"}]'],
    ]
    assert read == [["name", "value"], *expected]


ATTACK = "a\x1b[2Jb\x1b]0;title\x07c\x9b31md\x00e\x7ff\u202eg\nh\ti"


def test_nothing_drives_a_terminal() -> None:
    assert tidy(ATTACK) == "abcdefg h i"
    assert "\x1b" not in written([(ATTACK, 1)], "csv")
    assert written([(ATTACK, 1)], "table").splitlines()[2] == "abcdefg h i  1"


@given(st.text())
def test_json_lines_read_back_the_same_and_hold_no_control(text: str) -> None:
    line = json_line({"text": text})
    assert json.loads(line) == {"text": text}
    assert len(line.splitlines()) == 1
    assert not any(ord(char) < 32 or 127 <= ord(char) < 160 for char in line[:-1])


@given(st.text())
def test_a_tidy_text_is_one_clean_line(text: str) -> None:
    tidied = tidy(text)
    assert tidy(tidied) == tidied
    assert not any(ord(char) < 32 or 127 <= ord(char) < 160 for char in tidied)


@given(st.lists(st.tuples(st.text(), st.text())))
def test_no_csv_cell_is_a_formula(rows: list[tuple[str, str]]) -> None:
    for row in csv.reader(io.StringIO(written(rows, "csv"), newline="")):
        for cell in row:
            assert not cell.startswith(("=", "@", "\t", "\r")), cell

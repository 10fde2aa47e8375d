"""What is told on standard error."""

import pytest

from crackdown.model.problem import Problem
from crackdown.model.span import Span
from crackdown.pipeline import Outcome
from crackdown.publish.cli.streams import Run, count, line_of, say, tell

Capture = pytest.CaptureFixture[str]
FAULT = Problem("acquire", "empty_file", "the file is empty", "a.txt", failed=True)
DOUBT = Problem("claims", "unbound_figure", "what 'two' counts is not clear", "a.txt", span=Span(7, 10))


def test_counting() -> None:
    assert [count(number, "claim") for number in (0, 1, 1200)] == ["0 claims", "1 claim", "1,200 claims"]
    assert count(2, "witness", "witnesses") == "2 witnesses"


def test_a_problem_is_one_line_whatever_it_says(capsys: Capture) -> None:
    tell([Problem("read", "odd", "two\nlines \x1b[31mred", "a\x07.txt")])
    assert capsys.readouterr() == ("", "a.txt: two lines red (odd)\n")
    say("x\ny")
    assert capsys.readouterr() == ("", "x y\n")


def test_lines_are_counted_from_1(capsys: Capture) -> None:
    text = "One.\n\nTwo."
    assert [line_of(text, Span(start, 10)) for start in (0, 4, 5, 6)] == [1, 1, 2, 3]
    tell([DOUBT], text)
    assert capsys.readouterr().err.startswith("a.txt:3: what 'two' counts")


def test_a_run_tells_failures_and_counts_doubts(capsys: Capture) -> None:
    with Run("Reading") as total:
        total.outcome(Outcome("failed", problems=(FAULT,)))
        total.outcome(Outcome("known"))
        total.outcome(Outcome("taken", problems=(DOUBT, DOUBT)))
    assert capsys.readouterr().err == "a.txt: the file is empty (empty_file)\n"
    assert (total.taken, total.known, total.failed, total.doubts) == (1, 1, 1, 2)
    assert total.doubted == "; 2 doubts (`crackdown read` tells them)"

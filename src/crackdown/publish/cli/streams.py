"""What goes to standard error: messages, problems, the progress bar."""

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import click

from crackdown.publish.tables import tidy

if TYPE_CHECKING:
    from crackdown.model.problem import Problem
    from crackdown.model.span import Span
    from crackdown.pipeline import Outcome, Step


def say(message: str) -> None:
    """Writes a line for people to standard error."""
    click.echo(tidy(message), err=True)


def tell(problems: Iterable["Problem"], text: str = "") -> None:
    """Writes each problem on a line of its own: `where: message (code)`; with the line, where it stands in `text`."""
    for problem in problems:
        line = f":{line_of(text, problem.span)}" if text and problem.span else ""
        say(f"{problem.where}{line}: {problem.message} ({problem.code})")


def line_of(text: str, span: "Span") -> int:
    """The line of `text`, counted from 1, in which `span` starts."""
    return text.count("\n", 0, span.start) + 1


def count(number: int, noun: str, plural: str = "") -> str:
    """`number` and `noun` in its right form: "1 claim", "62 claims"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


class Run:
    """What a run over sources came to; told as it goes, summed up at its end.

    What could not be taken in is told at once (after the progress bar, where one is shown). Doubts about single words
    of a report are only counted: `read` tells them.
    """

    broken = False  # a stage of settling

    def __init__(self, label: str) -> None:
        self.taken = self.claims = self.known = self.failed = self.doubts = 0
        self._label = label
        self._bar: Any = None
        self._kept: list[Problem] = []

    def __enter__(self) -> "Run":
        if sys.stderr.isatty():
            self._bar = click.progressbar(length=1, label=self._label, file=sys.stderr)
            self._bar.__enter__()
        return self

    def __exit__(self, *fault: object) -> None:
        if self._bar:
            self._bar.__exit__(*fault)
            tell(self._kept)

    def step(self, step: "Step") -> None:
        """Counts one report and tells of it."""
        self.outcome(step.outcome)
        if self._bar:
            self._bar.length = max(1, step.sources)
            self._bar.update(step.source - self._bar.pos)

    def outcome(self, outcome: "Outcome") -> None:
        """Counts what became of one report and tells its problems."""
        self.taken += outcome.state == "taken"
        self.claims += len(outcome.claims) if outcome.state == "taken" else 0
        self.known += outcome.state == "known"
        self.failed += outcome.state == "failed"
        doubts = [problem for problem in outcome.problems if problem.span and not problem.failed]
        self.doubts += len(doubts)
        told = [problem for problem in outcome.problems if problem not in doubts]
        if self._bar:
            self._kept += told
        else:
            tell(told)

    def settled(self, failures: Iterable["Problem"]) -> None:
        """Tells what went wrong in the settling that follows."""
        for problem in failures:
            self.broken = True
            tell([problem])

    @property
    def went_wrong(self) -> bool:
        """Whether anything could not be done."""
        return self.broken or self.failed > 0

    @property
    def doubted(self) -> str:
        """The end of a summary: how many doubts there were, "" if none."""
        return f"; {count(self.doubts, 'doubt')} (`crackdown read` tells them)" if self.doubts else ""

"""Commands that read without a ledger: read, check."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

import click

from crackdown.publish.cli.options import DEFAULTS, format_option, policy_option, settings, source_options
from crackdown.publish.cli.streams import Run, count, line_of, say, tell

if TYPE_CHECKING:
    from crackdown.model.span import Span
    from crackdown.pipeline import Outcome, Step
    from crackdown.publish.views import ClaimView, FindingView

FINDINGS, FAILED = 1, 3


@click.command()
@source_options
@format_option
@click.option("--explain", is_flag=True, help="What each claim rests on, and why other numbers are in none.")
def read(sources: Sequence[str], published: date | None, max_file_mb: float, form: str, explain: bool) -> int:
    """Print the claims that reports make.

    Nothing is stored. A SOURCE is a text or HTML file, a folder of these, or a JSONL file of reports with their
    metadata. Offsets count characters of the file (of `text`, for JSONL).
    """
    from crackdown import pipeline
    from crackdown.publish import tables
    from crackdown.publish.views import ClaimView
    from crackdown.publish.views.rows import READ

    failed = False

    def claims() -> Iterator["ClaimView"]:
        nonlocal failed
        for step in pipeline.read(sources, settings(published, max_file_mb)):
            document = step.outcome.document
            tell(step.outcome.problems, document.text if document else "")
            failed |= step.outcome.state == "failed"
            if document:
                yield from (ClaimView(claim, document, None) for claim in step.outcome.claims)

    if explain:
        failed = _explain(pipeline.read(sources, settings(published, max_file_mb)))
    else:
        tables.write(sys.stdout, claims(), READ, form)
    return FAILED if failed else 0


def _explain(steps: Iterable["Step"]) -> bool:
    """Prints what made each claim of each report; says whether one failed."""
    from crackdown import pipeline
    from crackdown.publish.tables import tidy
    from crackdown.publish.views import ClaimView, explained

    failed, first = False, True
    for step in steps:
        outcome = step.outcome
        failed |= outcome.state == "failed"
        if outcome.document is None:
            tell(outcome.problems)
            continue
        views = [ClaimView(claim, outcome.document, None) for claim in outcome.claims]
        lines = explained(views, outcome.document, pipeline.uncoded(outcome.document, outcome.claims))
        for line in lines if first else ("", *lines):
            click.echo(f"{' ' * (len(line) - len(line.lstrip()))}{tidy(line)}")
        first = False
    return failed


@click.command()
@source_options
@policy_option
@format_option
def check(sources: Sequence[str], published: date | None, max_file_mb: float, policy: str | None, form: str) -> int:
    """Find figures that do not add up, like a linter.

    Prints `path:line: kind: message` for each fault, or the findings as jsonl or csv; nothing is stored. Reports given
    together are checked against each other too. Ends with exit code 1 if there is a finding, and with 3, which wins,
    if some input failed.
    """
    from crackdown import pipeline
    from crackdown.publish import tables
    from crackdown.publish.views import unstored_finding
    from crackdown.publish.views.rows import CHECKED

    outcomes: list[Outcome] = []
    with Run("Reading") as total:
        for step in pipeline.read(sources, settings(published, max_file_mb)):
            total.step(step)
            outcomes.append(step.outcome)
    checked = pipeline.check(outcomes, policy or DEFAULTS.policy)
    total.settled(pipeline.failures(checked.settled))
    found = (finding for finding in checked.settled.findings if finding.is_fault)
    faults = sorted((unstored_finding(one, checked.documents, checked.claims) for one in found), key=_place)
    if form == "table":
        for view in faults:
            click.echo(tables.tidy(_lint(view)))
    else:
        tables.write(sys.stdout, faults, CHECKED, form)
    counts = (count(total.taken, "report"), count(total.claims, "claim"), count(len(faults), "finding"))
    say(f"{', '.join(counts)}{total.doubted}")
    return FAILED if total.went_wrong else FINDINGS if faults else 0


def _place(view: "FindingView") -> tuple[str, "Span", str]:
    first = view.claims[0]
    return (first.document.where, first.claim.quote, view.finding.id)


def _lint(view: "FindingView") -> str:
    """`path:line: kind: message`, at the line of the first claim's quote."""
    document, quote = view.claims[0].document, view.claims[0].claim.quote
    return f"{document.where}:{line_of(document.text, quote)}: {view.title}: {view.finding.message}"

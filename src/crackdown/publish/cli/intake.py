"""Commands that take reports and claims into the ledger, and the settling that follows: add, import."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crackdown.publish.cli.options import ledger_option, policy_option, settings, size_option, source_options
from crackdown.publish.cli.streams import Run, count, say, tell

if TYPE_CHECKING:
    from crackdown.settings import Settings
    from crackdown.store import Ledger

FAILED = 3


@click.command()
@source_options
@ledger_option
@policy_option
def add(sources: Sequence[str], published: date | None, max_file_mb: float, ledger: Path, policy: str | None) -> int:
    """Read reports and add them to the ledger.

    A SOURCE is a text or HTML file, a folder of these, or a JSONL file of reports with their metadata. What the
    ledger holds already is passed over: a run that was stopped can simply be run again.
    """
    from crackdown.store import open_ledger

    with open_ledger(ledger) as book:
        total = take_in(book, sources, settings(published, max_file_mb), policy)
    say(f"{_taken(total)} added; {total.known:,} known already; {total.failed:,} failed{total.doubted}")
    return FAILED if total.went_wrong else 0


def take_in(book: "Ledger", sources: Sequence[str], chosen: "Settings", policy: str | None = None) -> Run:
    """Adds `sources` to the ledger, with progress on standard error, and settles it if anything changed."""
    from crackdown import pipeline

    with Run("Reading") as total:
        pipeline.ingest(sources, chosen, book, total.step)
    total.settled(pipeline.settle_if_due(book, policy))
    return total


@click.command("import")
@click.argument("claims", type=click.Path(path_type=Path), metavar="CLAIMS")
@click.argument("more", nargs=-1, metavar="")
@click.option("--documents", multiple=True, required=True, metavar="SOURCE...", help="The reports they are claims of.")
@click.option("--reader", default="import", show_default=True, metavar="NAME", help="Who coded the claims.")
@size_option
@ledger_option
@policy_option
def import_(
    claims: Path,
    more: Sequence[str],
    documents: Sequence[str],
    reader: str,
    max_file_mb: float,
    ledger: Path,
    policy: str | None,
) -> int:
    """Take in claims coded by others.

    CLAIMS holds one claim a line as a JSON object: the codebook's fields, and `document`, the name of one of the
    reports under --documents. A claim that the text does not bear out is refused, with the reason; the others are kept.
    """
    from crackdown import pipeline
    from crackdown.publish.cli.coded import rows
    from crackdown.store import open_ledger

    chosen = settings(None, max_file_mb)
    coded, faults = rows(claims, chosen.limits.max_file)
    tell(faults)
    refused = len(faults)
    with open_ledger(ledger) as book:
        with Run("Importing") as total:
            for outcome in pipeline.adopt(coded, [*documents, *more], reader, chosen, book):
                total.outcome(outcome)
                refused += sum(problem.stage == "claims" for problem in outcome.problems)
        total.settled(pipeline.settle_if_due(book, policy))
    say(f"{_taken(total)} imported; {total.known:,} known already; {refused:,} refused")
    return FAILED if refused or total.went_wrong else 0


def _taken(total: Run) -> str:
    return f"{count(total.taken, 'document')}, {count(total.claims, 'claim')}"

"""The demo: the project's own example dispatches, from reports to findings."""

import tempfile
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crackdown.publish.cli.intake import take_in
from crackdown.publish.cli.options import settings
from crackdown.publish.cli.streams import count
from crackdown.publish.cli.upkeep import serve_until_stopped
from crackdown.publish.tables import tidy

if TYPE_CHECKING:
    from crackdown.publish.views import EventRow, Overview

NOTICE = (
    "These example dispatches were written for this project from public facts; their outlets are invented, "
    "and nothing here is a source to cite."
)
SHOWN, EACH = 8, 6  # events, tallies of each


@click.command()
@click.option("--serve/--no-serve", default=True, show_default=True, help="Show the pages when done, until Ctrl-C.")
@click.option("--port", type=click.IntRange(0, 65535), default=8765, show_default=True, help="0 takes any free one.")
def demo(serve: bool, port: int) -> int:
    """Show what this does, on example dispatches.

    Builds a ledger in a new temporary folder, prints its tallies and findings, and serves its pages. The dispatches
    were written for this project from public facts; their outlets are invented.
    """
    from crackdown.publish.views import overview
    from crackdown.store import open_ledger

    ledger = Path(tempfile.mkdtemp(prefix="crackdown-demo-")) / "demo.db"
    click.echo(f"{NOTICE}\n")
    with as_file(files("crackdown") / "examples" / "dispatches.jsonl") as examples, open_ledger(ledger) as book:
        total = take_in(book, [str(examples)], settings())
        seen = overview(book)
    _print(seen)
    click.echo(f"\nThe ledger is {ledger}; look into it with `crackdown findings --ledger {ledger}`.")
    if serve:
        serve_until_stopped(ledger, "127.0.0.1", port, NOTICE)
    return 3 if total.went_wrong else 0


def _print(seen: "Overview") -> None:
    held = seen.counts
    click.echo(f"In the ledger: {held.documents} documents, {held.claims} claims, {held.events} events")
    told = sorted(seen.events, key=lambda row: (-len(row.documents), -len(row.event.claims), row.event.id))
    click.echo("\nTALLIES of the events that most documents tell of")
    for row in told[:SHOWN]:
        _print_event(row)
    faults = [view for view in seen.findings if view.finding.is_fault]
    click.echo(f"\nFINDINGS: {count(len(faults), 'fault')} among {len(seen.findings):,}")
    for view in faults:
        click.echo(f"  {view.title} ({view.finding.grade}): {tidy(view.finding.message)}")


def _print_event(row: "EventRow") -> None:
    click.echo(f"  {tidy(row.event.title)} ({count(len(row.documents), 'document')})")
    for view in row.tallies[:EACH]:
        best = f", best {view.best}" if view.best and view.best != view.range else ""
        apart = f"; {len(view.camps)} camps" if view.conflict else ""
        click.echo(f"    {tidy(view.label)}: {view.range}{best} ({count(view.support, 'witness', 'witnesses')}{apart})")
    if len(row.tallies) > EACH:
        click.echo(f"    … and {len(row.tallies) - EACH} more")

"""Commands that list the ledger: claims, events, findings, documents, series, sources, sites, parties, decisions."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from crackdown.publish.cli.options import filter_options, format_option, ledger_option, wanted
from crackdown.publish.cli.streams import say

if TYPE_CHECKING:
    from crackdown.model.filter import Filter
    from crackdown.publish.tables import Listing
    from crackdown.publish.views import EventRow
    from crackdown.publish.views.joining import JoinView
    from crackdown.store import Ledger


@click.command()
@filter_options
@ledger_option
@format_option
def claims(ledger: Path, form: str, **filters: Any) -> None:
    """List the claims: what each document says.

    Of a document that several readers have read, an imported reading comes before the program's own.
    """
    from crackdown.publish.views import claim_views
    from crackdown.publish.views.rows import CLAIMS

    chosen = wanted(**filters)
    _show(ledger, form, CLAIMS, lambda book: claim_views(book, chosen), chosen)


@click.command()
@click.argument("ids", nargs=-1, metavar="[EVENT]...")
@click.option("--explain", is_flag=True, help="Tell why the claims of each event are together, and why others are not.")
@filter_options
@ledger_option
@format_option
def events(ids: Sequence[str], explain: bool, ledger: Path, form: str, **filters: Any) -> None:
    """List the events, with their tallies.

    An event is made of the claims that speak of one happening. The table shows the best supported tally; jsonl and
    csv give all of them. An EVENT may be named by the first digits of its id.

    With --explain, each pair of claims that was joined is listed with the features that speak for and against it and
    their points, and then each event that nearly is the same, with what is in the way.
    """
    from crackdown.publish.views import event_rows
    from crackdown.publish.views.rows import EVENTS

    chosen = wanted(**filters)

    def rows(book: "Ledger") -> "list[EventRow]":
        if not ids:
            return list(event_rows(book, chosen))
        from crackdown.publish.deciding import identified

        named = {identified(book, id_, "e") for id_ in ids}
        return [row for row in event_rows(book, chosen) if row.event.id in named]

    if explain:
        _explain(ledger, form, rows, chosen)
    else:
        _show(ledger, form, EVENTS, rows, chosen)


def _explain(ledger: Path, form: str, rows: "Callable[[Ledger], list[EventRow]]", chosen: "Filter") -> None:
    from crackdown.publish.views.joining import JOINING, join_views, told

    def views(book: "Ledger") -> "Iterable[JoinView]":
        return join_views(book, [row.event for row in rows(book)])

    if form != "table":
        _show(ledger, form, JOINING, views, chosen)
        return
    with _opened(ledger, chosen) as book:
        lines = tuple(told(views(book)))
        for line in lines:
            click.echo(line)
        if not lines:
            say("No claims were joined, and no other event comes near.")


@click.command()
@filter_options
@ledger_option
@format_option
def findings(ledger: Path, form: str, **filters: Any) -> None:
    """List what does not add up, and what does.

    The gravest findings come first.
    """
    from crackdown.publish.views import finding_views
    from crackdown.publish.views.rows import FINDINGS

    chosen = wanted(**filters)
    _show(ledger, form, FINDINGS, lambda book: finding_views(book, chosen), chosen)


@click.command()
@filter_options
@ledger_option
@format_option
def documents(ledger: Path, form: str, **filters: Any) -> None:
    """List the documents.

    With filters, those that make such a claim.
    """
    from crackdown.publish.views.rows import DOCUMENTS

    chosen = wanted(**filters)
    _show(ledger, form, DOCUMENTS, lambda book: book.documents(chosen), chosen)


@click.command()
@filter_options
@ledger_option
@format_option
def series(ledger: Path, form: str, **filters: Any) -> None:
    """List the running totals of campaigns, step by step.

    Each step has its day, its total, the difference to the step before, what reports state of it, and its claims.
    With filters, the series that rest on such a claim.
    """
    from crackdown.publish.views import series_steps
    from crackdown.publish.views.weighed import SERIES

    chosen = wanted(**filters)
    _show(ledger, form, SERIES, lambda book: series_steps(book, chosen), chosen)


@click.command()
@ledger_option
@format_option
def sources(ledger: Path, form: str) -> None:
    """List who says so, and how reliable they are.

    The letter is by kind and by record: how often independent others bore their figures out or contradicted them.
    """
    from crackdown.publish.views.weighed import SOURCES

    _show(ledger, form, SOURCES, lambda book: book.sources())


@click.command()
@ledger_option
@format_option
def sites(ledger: Path, form: str) -> None:
    """List the compounds, casinos, hotels and zones.

    The status is that of the latest step; jsonl gives all steps with the claims behind each.
    """
    from crackdown.publish.views.rows import SITES

    _show(ledger, form, SITES, lambda book: book.sites())


@click.command()
@ledger_option
@format_option
def parties(ledger: Path, form: str) -> None:
    """List the officials, bodies and companies.

    Persons are among them only if publicly sanctioned, indicted or convicted; private persons never are.
    """
    from crackdown.publish.views.rows import PARTIES

    _show(ledger, form, PARTIES, lambda book: book.parties())


@click.command()
@ledger_option
@format_option
def decisions(ledger: Path, form: str) -> None:
    """List what people decided, oldest first.

    Each with its state: in force, followed by another, or without a claim to be about.
    """
    from crackdown.publish.views import decision_views
    from crackdown.publish.views.rows import DECISIONS

    _show(ledger, form, DECISIONS, decision_views)


def _show(
    ledger: Path,
    form: str,
    listing: "Listing[Any]",
    things: "Callable[[Ledger], Iterable[Any]]",
    chosen: "Filter | None" = None,
) -> None:
    from crackdown.publish import tables

    with _opened(ledger, chosen) as book:
        tables.write(sys.stdout, things(book), listing, form)


@contextmanager
def _opened(ledger: Path, chosen: "Filter | None") -> "Iterator[Ledger]":
    """The ledger, with a note where what is listed may not be what is looked for."""
    from crackdown.store import open_ledger

    with open_ledger(ledger, create=False) as book:
        if not book.is_settled(book.policy() or ""):
            say("Note: what follows from the newest claims is not worked out yet; run `crackdown settle`.")
        if chosen and chosen.place and not _has_place(book, chosen.place):
            say(f"Note: no place called {chosen.place!r} is in the ledger; is it spelled as the reports spell it?")
        yield book


def _has_place(book: "Ledger", name: str) -> bool:
    from crackdown.model.filter import Filter

    return book.counts(Filter(place=name)).claims > 0

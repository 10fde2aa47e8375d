"""Options that several commands share, and what they are turned into."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from crackdown.model.days import FIRST_DAY, LAST_DAY, is_plausible
from crackdown.model.filter import Filter
from crackdown.settings import MEBIBYTE, Limits, Settings

Command = TypeVar("Command", bound=Callable[..., Any])
DEFAULTS = Settings()
FORMATS = ("table", "jsonl", "csv")


def day(value: str) -> date:
    """A date written as YYYY-MM-DD."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"{value!r} is no date: write it like 2025-07-16") from None


def day_of_publication(value: str) -> date:
    """A date on which a report may have been published."""
    found = day(value)
    if not is_plausible(found):
        raise click.BadParameter(f"{found} is not from {FIRST_DAY} to {LAST_DAY}: is the year right?")
    return found


def ledger_option(command: Command) -> Command:
    """`--ledger FILE`."""
    return click.option(
        "--ledger",
        type=click.Path(path_type=Path),
        envvar="CRACKDOWN_LEDGER",
        default=DEFAULTS.ledger,
        show_default=True,
        show_envvar=True,
        metavar="FILE",
        help="The ledger's file.",
    )(command)


def format_option(command: Command) -> Command:
    """`--format table|jsonl|csv`."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(FORMATS),
        default="table",
        show_default=True,
        help="A table for people; JSON lines or CSV for programs.",
    )(command)


def size_option(command: Command) -> Command:
    """`--max-file-mb MB`."""
    return click.option(
        "--max-file-mb",
        type=click.FloatRange(min=0, min_open=True),
        default=DEFAULTS.limits.max_file / MEBIBYTE,
        show_default=True,
        metavar="MB",
        help="The largest file taken in, in megabytes.",
    )(command)


def source_options(command: Command) -> Command:
    """Sources, and what is said of them: `SOURCE...`, `--published`, `--max-file-mb`."""
    published = click.option(
        "--published",
        type=day_of_publication,
        metavar="DATE",
        help="When the report was published, if it is a single one.",
    )
    return click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")(published(size_option(command)))


def policy_option(command: Command) -> Command:
    """`--policy NAME`."""
    return click.option(
        "--policy",
        callback=_policy,
        metavar="NAME",
        help="How to read hedges and vague words: plain, acled or ccc.",
    )(command)


def _policy(_context: click.Context, _option: click.Parameter, name: str | None) -> str | None:
    """Says at once what is wrong use, before anything is read or stored."""
    if name is not None:
        from crackdown.pipeline import policy_named

        policy_named(name)
    return name


def filter_options(command: Command) -> Command:
    """The filters of listings; `wanted` makes a filter of them."""
    for option in (
        click.option("--source", metavar="NAME", help="Only what this source says, as the documents name it."),
        click.option("--to", "last", type=day, metavar="DATE", help="Only what happened on this day or before."),
        click.option("--from", "first", type=day, metavar="DATE", help="Only what happened on this day or after."),
        click.option("--place", metavar="NAME", help="Only what happened in this place."),
        click.option("--nationality", metavar="CODE", help="Only people of this nationality (ISO 3166: KH, CN)."),
        click.option("--act", metavar="ACT", help="Only this act of the codebook (arrested, raided)."),
    ):
        command = option(command)
    return command


def wanted(
    act: str | None,
    nationality: str | None,
    place: str | None,
    first: date | None,
    last: date | None,
    source: str | None,
) -> Filter:
    """The store's filter for what the filter options say; wrong use ends here, with what would be right."""
    if act is not None or nationality is not None:
        _known(act, nationality)
    if first and last and last < first:
        raise click.BadParameter(f"{last} is before {first}", param_hint="--to")
    return Filter(act, nationality.upper() if nationality else None, place, first, last, source)


def _known(act: str | None, nationality: str | None) -> None:
    from crackdown.codebook import load

    book = load()
    if act is not None and act not in book.acts:
        raise click.BadParameter(f"no such act: {act!r}; there are {', '.join(book.acts)}", param_hint="--act")
    if nationality is not None and nationality.upper() not in {nation.code for nation in book.nations}:
        raise click.BadParameter(f"no such code: {nationality!r}; write it like KH or CN", param_hint="--nationality")


def settings(published: date | None = None, max_file_mb: float | None = None) -> Settings:
    """The settings that the options ask for; what isn't given keeps its default."""
    limits = DEFAULTS.limits if max_file_mb is None else Limits(max_file=int(max_file_mb * MEBIBYTE))
    return Settings(published=published, limits=limits)

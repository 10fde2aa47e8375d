"""The command by which a person decides."""

import getpass
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crackdown.model.decision import VERBS
from crackdown.publish.cli.options import ledger_option
from crackdown.publish.cli.streams import say, tell

if TYPE_CHECKING:
    from crackdown.model.decision import Decision
    from crackdown.store import Ledger

FAILED = 3


@click.command()
@click.argument("verb", type=click.Choice(VERBS), metavar="VERB")
@click.argument("subjects", nargs=-1, required=True, metavar="SUBJECT...")
@click.option("--why", required=True, metavar="TEXT", help="The reason, kept with the decision and shown with it.")
@click.option("--by", "who", envvar="CRACKDOWN_BY", metavar="NAME", help="Who decides; else the name you log in with.")
@click.option("--no-settle", is_flag=True, help="Leave what follows from it to a later `crackdown settle`.")
@ledger_option
def decide(verb: str, subjects: Sequence[str], why: str, who: str | None, no_settle: bool, ledger: Path) -> int:
    """Decide on claims and events; settling abides by it.

    \b
    - accept CLAIM...: the claim stands as it was read
    - reject CLAIM...: it takes no part in events, tallies and findings
    - correct CLAIM FIELD=VALUE...: it takes part with these fields; FIELD= empties one
    - same ONE OTHER...: claims or events that are one happening
    - different ONE OTHER...: the first is another happening than each of the others

    A decision is never changed, only followed by another: the latest on a claim, or on two claims, counts. An id may
    be cut to a beginning that is like no other. Of an event its first total is meant. What a correction sets must
    stand in the document, as a claim's fields must at import.
    """
    from crackdown.publish import deciding
    from crackdown.publish.cli.corrections import corrections
    from crackdown.store import open_ledger

    by_claim = subjects[:1] if verb == "correct" else subjects
    changes = corrections(subjects[1:]) if verb == "correct" else {}
    wanted = deciding.Wanted(verb, by_claim, why, who if who is not None else _login(), changes)
    with open_ledger(ledger, create=False) as book:
        made, is_new = deciding.decide(book, wanted, datetime.now(UTC))
        click.echo(made.id)
        if not is_new:
            say("That is decided already; nothing changes.")
            return 0
        _repeat(book, made)
        return 0 if no_settle else _settled(book, made)


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""


def _repeat(book: "Ledger", made: "Decision") -> None:
    """Says what was decided, in the words of the claims, so that a slip of an id is seen."""
    from crackdown.publish.views.ledger import views_among

    subjects = made.subjects[:1] if made.verb == "correct" else made.subjects
    views = views_among(book, subjects)
    for id_ in subjects:
        view = views[id_]
        say(f"{made.verb} {id_} “{view.quote}” ({view.document.name})")


def _settled(book: "Ledger", made: "Decision") -> int:
    """Settles, and says what the decision changed, and in which events its claims are now."""
    from crackdown import pipeline
    from crackdown.publish import deciding

    before = deciding.stored(book)
    settled = pipeline.settle(book)
    failures = pipeline.failures(settled)
    tell(failures)
    tell(problem for problem in settled.problems if problem.stage == "decide" and problem not in before.problems)
    say(f"Changed: {deciding.changed_words(deciding.changes(before, settled))}")
    for id_ in dict.fromkeys(book.events_of(made.subjects).values()):
        if event := book.event(id_):
            say(f"Now in {id_}  {event.title}")
    return FAILED if failures else 0

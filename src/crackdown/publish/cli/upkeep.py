"""Commands that look after a ledger and show it: settle, serve, doctor."""

from pathlib import Path

import click

from crackdown.publish.cli.options import ledger_option, policy_option
from crackdown.publish.cli.streams import count, say, tell
from crackdown.publish.tables import tidy

FAILED = 3


@click.command()
@policy_option
@ledger_option
def settle(policy: str | None, ledger: Path) -> int:
    """Work out anew what follows from the claims and decisions.

    That is events, tallies, findings, series of totals, trust, sites and parties. `add`, `import` and `decide` do this
    when they end. The ledger keeps the policy until another is named. Where people decided, it is also told what that
    changed, and which decisions had no effect.
    """
    from crackdown import pipeline
    from crackdown.publish import deciding
    from crackdown.store import open_ledger

    with open_ledger(ledger, create=False) as book:
        settled = pipeline.settle(book, policy)
        decided = book.counts().decisions
        changed = deciding.effect(book, settled) if decided else ()
    broken = pipeline.failures(settled)
    tell(broken)
    tell(problem for problem in settled.problems if problem.stage == "decide" and not problem.failed)
    say(
        f"{count(len(settled.events), 'event')}, {count(len(settled.findings), 'finding')} "
        f"under the policy {settled.policy}"
    )
    if decided:
        say(f"{count(decided, 'decision')} changed {deciding.changed_words(changed)}")
    return FAILED if broken else 0


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="An address of this machine (loopback only).")
@click.option("--port", type=click.IntRange(0, 65535), default=8765, show_default=True, help="0 takes any free one.")
@ledger_option
def serve(host: str, port: int, ledger: Path) -> None:
    """Show the ledger in the browser.

    The pages are served to this machine only, until Ctrl-C.
    """
    from crackdown.store import open_ledger

    with open_ledger(ledger, create=False):
        pass  # a file that can't serve is told of here, not on each page
    serve_until_stopped(ledger, host, port)


def serve_until_stopped(ledger: Path, host: str, port: int, notice: str | None = None) -> None:
    """Serves the pages; Ctrl-C is the way to end this, so it is no failure."""
    from crackdown.publish import web

    try:
        web.serve(ledger, host, port, notice)
    except KeyboardInterrupt:
        say("Stopped.")


@click.command()
@ledger_option
def doctor(ledger: Path) -> int:
    """Tell whether program and ledger are sound.

    Prints versions, the ledger's path, integrity and contents. Ends with exit code 3 if something is wrong.
    """
    from crackdown.publish.cli.health import ledger_lines, program_lines

    faults: list[str] = []
    for name, value in (*program_lines(), *ledger_lines(ledger, faults)):
        click.echo(f"{name:<20}{tidy(value)}")
    for fault in faults:
        say(f"{ledger}: {fault}")
    return FAILED if faults else 0

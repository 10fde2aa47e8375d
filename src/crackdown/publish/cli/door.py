"""The door: the group of commands, and what becomes of whatever ends one."""

import errno
import io
import os
import sys
import traceback
from collections.abc import Sequence
from typing import NoReturn

import click

from crackdown import __version__
from crackdown.errors import CrackdownError, UsageError
from crackdown.publish.cli import checking, demo, intake, listing, upkeep
from crackdown.publish.cli.streams import say

WRONG_USE, FAILED, BROKEN, STOPPED, CLOSED = 2, 3, 70, 130, 141


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="crackdown")
def cli() -> None:
    """Reads reports of scam-compound raids and keeps one sourced, reconciled record.

    Data goes to standard output, progress and problems to standard error.

    \b
    Exit codes: 0 done; 1 findings (only `check`); 2 wrong use;
    3 some input failed, the rest is done; 130 stopped by Ctrl-C.
    """


for command in (
    demo.demo,
    intake.add,
    intake.import_,
    checking.read,
    checking.check,
    listing.claims,
    listing.events,
    listing.findings,
    listing.documents,
    listing.sites,
    listing.parties,
    upkeep.settle,
    upkeep.serve,
    upkeep.doctor,
):
    cli.add_command(command)


def main() -> NoReturn:
    """Runs the command that `sys.argv` asks for and ends the program with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code = run(sys.argv[1:])
        sys.stdout.flush()
    except OSError as fault:  # of writing to standard output: the commands see to those of their files
        code = _output_failed(fault)
    sys.exit(code)


def run(arguments: Sequence[str]) -> int:
    """Runs one command and returns its exit code; what ends it is told on standard error."""
    try:
        # Not cli.main(): that ends with 1 where standard output was closed, and 1 is for findings.
        with cli.make_context("crackdown", list(arguments)) as context:
            return cli.invoke(context) or 0
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.ClickException as fault:
        fault.show()
        return WRONG_USE
    except (click.Abort, KeyboardInterrupt):
        say("Stopped. What was complete is kept; run the same command again to go on.")
        return STOPPED
    except CrackdownError as fault:
        say(f"Error: {fault}")
        return WRONG_USE if isinstance(fault, UsageError) else FAILED
    except OSError:
        raise
    except Exception:
        traceback.print_exc()
        say("This is a fault of the program, not of your input: please report it with the lines above.")
        return BROKEN


def _output_failed(fault: OSError) -> int:
    # What is left in the buffer can't be written; without this, Python tries again at exit and complains.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if fault.errno == errno.EPIPE:
        return CLOSED
    say(f"Error: {fault}")
    return FAILED

"""The door: the group of commands, and what becomes of whatever ends one."""

import io
import os
import signal
import sys
import traceback
from collections.abc import Sequence
from typing import Any, NoReturn

import click

from crackdown import __version__
from crackdown.errors import CrackdownError, OutputError, UsageError
from crackdown.publish.cli import checking, deciding, demo, intake, listing, upkeep
from crackdown.publish.cli.streams import say

WRONG_USE, FAILED, BROKEN, STOPPED, CLOSED, TERMINATED = 2, 3, 70, 130, 141, 143


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="crackdown")
def cli() -> None:
    """Reads reports of scam-compound raids and keeps one sourced, reconciled record.

    Data goes to standard output, progress and problems to standard error.

    \b
    Exit codes: 0 done; 1 findings (only `check`); 2 wrong use;
    3 some input failed, the rest is done; 130 stopped by Ctrl-C; 143 by SIGTERM.
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
    listing.series,
    listing.sources,
    listing.sites,
    listing.parties,
    deciding.decide,
    listing.decisions,
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
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout = _watched(sys.stdout)
    signal.signal(signal.SIGTERM, _terminated)
    try:
        code = run(sys.argv[1:])
        sys.stdout.flush()
    except (OutputError, BrokenPipeError) as fault:
        code = _output_failed(fault)
    except OSError:
        code = FAILED  # standard error can't be written: nothing can be told any more, and 1 is for findings
    sys.exit(code)


class _Terminated(KeyboardInterrupt):
    """Asked to end by SIGTERM: unwinds as Ctrl-C does."""


def _terminated(_signal: int, _frame: object) -> NoReturn:
    raise _Terminated


def run(arguments: Sequence[str]) -> int:
    """Runs one command and returns its exit code; what ends it is told on standard error.

    Only where output can't be written is the error raised.
    """
    try:
        # Not cli.main(): that ends with 1 where standard output was closed, and 1 is for findings.
        with cli.make_context("crackdown", list(arguments)) as context:
            return cli.invoke(context) or 0
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.ClickException as fault:
        fault.show()
        return WRONG_USE
    except (click.Abort, KeyboardInterrupt) as end:
        say("Stopped. What was complete is kept; run the same command again to go on.")
        return TERMINATED if isinstance(end, _Terminated) else STOPPED
    except (OutputError, BrokenPipeError):
        raise
    except CrackdownError as fault:
        say(f"Error: {fault}")
        return WRONG_USE if isinstance(fault, UsageError) else FAILED
    except Exception:
        traceback.print_exc()
        say("This is a fault of the program, not of your input: please report it with the lines above.")
        return BROKEN


class _Output(io.RawIOBase):
    """Standard output, whose errors can be told from those of any other file."""

    def __init__(self, descriptor: int) -> None:
        super().__init__()
        self._descriptor = descriptor

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._descriptor

    def isatty(self) -> bool:
        return os.isatty(self._descriptor)

    def write(self, data: Any, /) -> int:
        try:
            return os.write(self._descriptor, data)
        except BrokenPipeError:
            raise
        except OSError as fault:
            raise OutputError(
                f"standard output can't be written ({fault.strerror}), so what was printed is cut short;"
                " send it where there is room, then run the command again"
            ) from fault


def _watched(stream: io.TextIOWrapper) -> io.TextIOWrapper:
    raw = io.BufferedWriter(_Output(stream.fileno()))
    lines, through = stream.line_buffering, stream.write_through
    return io.TextIOWrapper(raw, stream.encoding, stream.errors, None, lines, through)


def _output_failed(fault: OutputError | BrokenPipeError) -> int:
    # What is left in the buffer can't be written; without this, Python tries again at exit and complains.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if isinstance(fault, BrokenPipeError):
        return CLOSED
    say(f"Error: {fault}")
    return FAILED

"""Writes the command reference from the commands themselves; a test checks that it is current.

python docs/make_reference.py
"""

import inspect
from collections.abc import Iterator
from pathlib import Path

import click

from crackdown.publish.cli import cli

TARGET = Path(__file__).with_name("reference.md")

HEAD = """\
# Command reference

Made from the commands by `docs/make_reference.py`; change the commands, not this page.

Data goes to standard output; progress and problems go to standard error, a problem a line: `where: message (code)`.
Progress bars are shown on a terminal only. One bad file never stops the rest. Ctrl-C leaves a whole ledger, and so
does a run that is killed: run the same command again and it goes on where it stopped.

| exit code | meaning |
| --- | --- |
| 0 | done |
| 1 | findings; only `check`, and only for faults: `parts_exceed_total`, `parts_fall_short`, `conflict`, `impossible` |
| 2 | wrong use |
| 3 | some input failed, the rest is done; or the ledger can't be used. It wins over 1 |
| 70 | a fault of the program |
| 130 | stopped by Ctrl-C (`serve` and `demo` end with 0) |
| 141 | standard output was closed early, as by `head` |
| 143 | stopped by SIGTERM, which is told and undone as Ctrl-C is (`serve` and `demo` end with 0) |

**Sources** are text and HTML files, folders of these, and JSONL files of reports, one object a line: `document` (a
name), `text`, and where known `published`, `outlet`, `url`, `title`, `language`. These five may also lie in a JSON file
of the same name beside a text or HTML file.

**Formats.** `table` is for people and cuts long cells. `jsonl` gives every field, one object a line: for claims those
of [the codebook](codebook.md), with `id`, `document`, `start` and `end` (where the quote stands, in characters),
`reader`, `grounds` and, in `claims`, `event`, `review`, `verdict` and `as_read`. `csv` has the same fields; lists are
joined with `; `, and a cell that a spreadsheet would take for a formula starts with an apostrophe.
"""


def reference() -> str:
    """The whole page."""
    sections = (_section(name, command) for name, command in sorted(cli.commands.items()))
    return HEAD + "".join(sections)


def _section(name: str, command: click.Command) -> str:
    usage = " ".join([f"crackdown {name}", *_arguments(command)])
    lines = [f"\n## {name}\n", f"`{usage}`\n", inspect.cleandoc(command.help or "").replace("\b\n", "") + "\n"]
    rows = [_row(option) for option in _options(command)]
    if rows:
        lines += ["| option | meaning |\n| --- | --- |\n" + "\n".join(rows) + "\n"]
    return "\n".join(lines)


def _arguments(command: click.Command) -> Iterator[str]:
    for parameter in command.params:
        if isinstance(parameter, click.Argument) and parameter.metavar:
            yield parameter.metavar
        elif isinstance(parameter, click.Option) and parameter.required:
            yield f"{parameter.opts[0]} {parameter.metavar}"


def _options(command: click.Command) -> Iterator[click.Option]:
    for parameter in command.params:
        if isinstance(parameter, click.Option) and not parameter.hidden:
            yield parameter


def _row(option: click.Option) -> str:
    names = ", ".join([*option.opts, *option.secondary_opts])
    if isinstance(option.type, click.Choice):
        names += " " + "\\|".join(option.type.choices)
    elif not option.is_flag:
        names += f" {option.metavar or option.type.name.upper().split()[0]}"
    told = [option.help or ""]
    if option.default not in (None, (), False, True) and option.show_default:
        told.append(f"Default: `{option.default}`.")
    if option.envvar:
        told.append(f"Or the variable `{option.envvar}`.")
    return f"| `{names}` | {' '.join(told)} |"


if __name__ == "__main__":
    TARGET.write_text(reference(), encoding="utf-8")

"""The command reference is that of the commands as they are."""

import subprocess
import sys
from pathlib import Path

from crackdown.publish.cli import cli

DOCS = Path(__file__).parent.parent / "docs"


def test_the_reference_is_current() -> None:
    code = "import make_reference, sys; sys.stdout.buffer.write(make_reference.reference().encode())"
    made = subprocess.run([sys.executable, "-c", code], cwd=DOCS, capture_output=True, check=True).stdout
    assert (DOCS / "reference.md").read_bytes() == made, "run: python docs/make_reference.py"


def test_every_command_and_option_is_in_it() -> None:
    page = (DOCS / "reference.md").read_text(encoding="utf-8")
    for name, command in cli.commands.items():
        section = page.split(f"\n## {name}\n")[1].split("\n## ")[0]
        for parameter in command.params:
            if parameter.param_type_name == "option":
                assert parameter.opts[0] in section

"""The examples: one home for the texts; what ships in the package is made of them."""

import json
import subprocess
import sys
from pathlib import Path

EXAMPLES = Path(__file__).parent.parent / "examples"
SHIPPED = EXAMPLES.parent / "src" / "crackdown" / "examples" / "dispatches.jsonl"


def test_the_shipped_file_is_current() -> None:
    code = "import make, sys; sys.stdout.buffer.write(make.reports().encode())"
    made = subprocess.run([sys.executable, "-c", code], cwd=EXAMPLES, capture_output=True, check=True).stdout
    assert SHIPPED.read_bytes() == made, "run: python examples/make.py"


def test_every_dispatch_has_its_coding_and_every_quote_is_in_its_text() -> None:
    texts = sorted((EXAMPLES / "dispatches").glob("*.txt"))
    assert len(texts) == 16
    for path in texts:
        coded = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        text = path.read_bytes().decode("utf-8")
        assert coded["document"] == path.name
        assert all(claim["quote"] in text for claim in coded["claims"])


def test_the_folder_says_what_the_dispatches_are() -> None:
    said = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    assert "written for this project" in said
    assert "outlets are invented" in said

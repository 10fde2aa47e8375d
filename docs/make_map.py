"""Writes the list of modules in ARCHITECTURE.md from the first sentence of each module's docstring.

python docs/make_map.py
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "ARCHITECTURE.md"
PACKAGE = ROOT / "src" / "crackdown"
START, END = "<!-- modules -->", "<!-- end of modules -->"
ROOMS = {
    ".": "The root",
    "model": "`model/`: the nouns",
    "codebook": "`codebook/`: what is known of the field",
    "acquire": "`acquire/`: getting reports",
    "clean": "`clean/`: reports into documents",
    "read": "`read/`: documents into readings",
    "claims": "`claims/`: readings into claims, and the gate",
    "decide": "`decide/`: what people decided",
    "lineage": "`lineage/`: who copies whom",
    "resolve": "`resolve/`: names into the register",
    "events": "`events/`: claims of one happening",
    "reconcile": "`reconcile/`: the figure algebra",
    "store": "`store/`: the ledger",
    "publish": "`publish/`: the doors",
}


def modules() -> str:
    """The tables, one a room."""
    return "\n".join(
        f"### {title}\n\n| module | what it does |\n| --- | --- |\n{_rows(room)}" for room, title in ROOMS.items()
    )


def _rows(room: str) -> str:
    return "".join(f"| `{path.relative_to(PACKAGE).as_posix()}` | {_says(path)} |\n" for path in _paths(room))


def _paths(room: str) -> Iterator[Path]:
    found = PACKAGE.glob("*.py") if room == "." else (PACKAGE / room).rglob("*.py")
    return (path for path in sorted(found) if path.name != "__init__.py")


def _says(path: Path) -> str:
    told = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    first = " ".join(told.split("\n\n")[0].split())
    return re.split(r"(?<=[a-z)])\. (?=[A-Z])", first)[0].rstrip(".")


if __name__ == "__main__":
    page = TARGET.read_text(encoding="utf-8")
    before, after = page.split(START)[0], page.split(END)[1]
    TARGET.write_text(f"{before}{START}\n\n{modules()}\n{END}{after}", encoding="utf-8")

"""What the wheel holds of the model: its weights and its cards, within bounds."""

import subprocess
import tomllib
from pathlib import Path

from training.train import MODEL, fingerprint

ROOT = Path(__file__).parents[2]
WHEEL = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]["targets"][
    "wheel"
]


def test_the_weights_lie_in_the_package_and_are_no_more_than_20_mb() -> None:
    files = [path for path in MODEL.rglob("*") if path.is_file()]
    assert WHEEL["packages"] == ["src/crackdown"]
    assert MODEL.is_relative_to(ROOT / "src" / "crackdown")
    assert 1e6 < sum(path.stat().st_size for path in files) < 20e6
    ignored = subprocess.run(["git", "check-ignore", *map(str, files)], cwd=ROOT, capture_output=True, text=True)
    assert ignored.stdout == ""  # what git ignores the wheel leaves out


def test_both_cards_go_along_and_name_the_weights_that_lie_there() -> None:
    cards = WHEEL["force-include"]
    assert [name.rpartition("/")[2] for name in cards.values()] == ["MODEL.md", "DATA.md"]
    assert all((ROOT / path).is_file() for path in cards)
    assert fingerprint(MODEL) in (ROOT / "training" / "MODEL.md").read_text(encoding="utf-8")

"""Settling keeps what it has reached: floors a little under its scores on the example dispatches."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]

FLOORS = {"agrees": (0.7, 0.8), "conflict": (0.85, 0.8), "copy": (1, 1), "update": (0.9, 0.9)}
"""Precision and recall of each kind, with the claims coded by hand."""


def test_scores_stay_above_their_floor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))
    settling = _benchmark()
    folder = ROOT / "examples" / "dispatches"
    checked = settling.by_hand(folder)
    events, findings = settling.scored(folder, checked)
    assert events["f1"] >= 0.95
    for kind, (precision, recall) in FLOORS.items():
        assert findings[kind]["precision"] >= precision, kind
        assert findings[kind]["recall"] >= recall, kind
    for kind in ("parts_exceed_total", "parts_fall_short"):
        assert (findings[kind]["precision"], findings[kind]["recall"]) == (1, 1)
    assert any(line.startswith("  missed") for line in settling.differing(folder, checked))
    sys.modules.pop("reader")


def _benchmark() -> ModuleType:
    """benchmarks/settling.py, under a name of its own: the tests have a module called settling."""
    spec = importlib.util.spec_from_file_location("benchmark_of_settling", ROOT / "benchmarks" / "settling.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module

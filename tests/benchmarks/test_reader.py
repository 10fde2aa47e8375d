"""The reader keeps what it has reached: floors a little under its scores on texts coded by hand."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("folder", "found", "claim", "deeds"),
    [("examples/dispatches", 0.96, 0.92, 0.76), ("benchmarks/stories", 0.94, 0.91, 0.54)],
)
def test_scores_stay_above_their_floor(
    folder: str, found: float, claim: float, deeds: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))
    import reader

    report, _ = reader._scored(ROOT / folder, misses=False)
    assert report["figures"]["found"]["f1"] >= found
    assert report["figures"]["claim"]["f1"] >= claim
    assert report["deeds"]["claim"]["f1"] >= deeds
    assert report["figures"]["found"]["precision"] >= report["figures"]["found"]["recall"]
    sys.modules.pop("reader")

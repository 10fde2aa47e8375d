"""The gate's benchmark, on two dispatches: no mutant passes, and it would be seen if one did."""

import sys
from pathlib import Path

import pytest

from crackdown.claims import adopt
from crackdown.codebook import load

BENCHMARKS = Path(__file__).parent.parent.parent / "benchmarks"
BOOK = load()


@pytest.fixture(scope="module")
def gate() -> object:
    """The benchmark as a module; it finds its neighbours as when it is run."""
    import importlib.util

    sys.path.insert(0, str(BENCHMARKS))
    try:
        spec = importlib.util.spec_from_file_location("benchmark_gate", BENCHMARKS / "gate.py")
        assert spec
        assert spec.loader
        module = importlib.util.module_from_spec(spec)
        sys.modules[spec.name] = module
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(BENCHMARKS))
    return module


def test_no_mutant_of_two_dispatches_passes(gate) -> None:
    tally = gate.Tally()
    for gold in list(gate.coded([gate.EXAMPLES]))[:2]:
        kept, _ = adopt(gold.rows, gold.document, BOOK, "gold")
        assert len(kept) >= 0.9 * len(gold.rows)
        gate.attack(kept, gold.document.text, BOOK, tally, rounds=("test",))
    counted = {kind: n for kind, n in tally.accepted.items() if n and kind != gate.SPREADING}
    assert counted == {}, tally.examples
    assert tally.made.total() >= 500
    assert len(tally.made) >= 14  # kinds of mutants


def test_a_mutant_that_passes_is_counted(gate, monkeypatch) -> None:
    monkeypatch.setattr(gate, "ground", lambda *_: None)  # a gate that lets everything pass
    tally = gate.Tally()
    gold = next(gate.coded([gate.EXAMPLES]))
    kept, _ = adopt(gold.rows, gold.document, BOOK, "gold")
    gate.attack(kept, gold.document.text, BOOK, tally, rounds=("test",))
    assert tally.accepted == tally.made
    assert tally.made.total() > 200


def test_rows_changed_before_they_are_located_show_no_wrong_number(gate) -> None:
    tally = gate.Tally()
    gold = next(gate.coded([gate.EXAMPLES]))
    kept, _ = adopt(gold.rows, gold.document, BOOK, "gold")
    gate.attack_rows(gold, kept, BOOK, tally)
    for kind in ("one digit", "two digits swapped", "ten times", "a tenth", "another number word"):
        assert tally.accepted[kind] == 0, tally.examples
    assert tally.made.total() > 150

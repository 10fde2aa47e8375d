"""The synthetic ledgers, and what is measured on them."""

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from crackdown import codebook, pipeline

FOLDER = Path(__file__).parents[2] / "benchmarks"
NAMES = ("scale", "synthetic", "synthetic_world", "synthetic_words")


@pytest.fixture
def benchmarks(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, ModuleType]]:
    monkeypatch.syspath_prepend(str(FOLDER))
    yield {name: __import__(name) for name in NAMES}
    for name in NAMES:
        sys.modules.pop(name, None)


def test_the_same_seed_gives_the_same_ledger(benchmarks: dict[str, ModuleType]) -> None:
    make = benchmarks["synthetic"].ledger
    book = codebook.load()
    assert list(make(300, book)) == list(make(300, book)) != list(make(300, book, 5))


def test_claims_stand_in_the_text_that_they_are_of(benchmarks: dict[str, ModuleType]) -> None:
    for item in benchmarks["synthetic"].ledger(500, codebook.load()):
        ids = {claim.id for claim in item.claims}
        for claim in item.claims:
            quote = claim.quote.text(item.document.text)
            if claim.number and claim.number.n is not None:
                assert f"{claim.number.n:,}" in quote
            assert claim.part_of is None or claim.part_of in ids
            assert claim.place[-1] in item.document.text


def test_settling_a_synthetic_ledger_is_blind_to_order(benchmarks: dict[str, ModuleType]) -> None:
    items = list(benchmarks["synthetic"].ledger(600, codebook.load()))
    documents = [item.document for item in items]
    claims = [claim for item in items for claim in item.claims]
    expected = pipeline.derive(documents, claims, "plain")
    assert not pipeline.failures(expected)
    assert expected.lineage.edges
    for key in (lambda thing: thing.id, lambda thing: thing.id[::-1]):
        mixed = sorted(documents, key=key), sorted(claims, key=key, reverse=True)
        assert pipeline.derive(*mixed, "plain") == expected


def test_measures_of_groups(benchmarks: dict[str, ModuleType]) -> None:
    scale = benchmarks["scale"]
    true = {"a": "x", "b": "x", "c": "y", "d": "y"}
    assert scale.bcubed(true, true) == scale.pairs(true, true) == (1, 1, 1)
    joined = dict.fromkeys(true, "one")
    assert scale.bcubed(joined, true) == (0.5, 1, pytest.approx(2 / 3))
    assert scale.pairs(joined, true) == (pytest.approx(1 / 3), 1, 0.5)
    assert scale.bcubed({}, true) == (1, 0.5, pytest.approx(2 / 3))
    assert scale.pairs({}, true) == (0, 0, 0)

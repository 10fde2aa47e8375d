"""The benchmark of planted faults, on a few stories: what is planted is found, and sound stories are left alone."""

import importlib.util
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


@pytest.fixture(scope="module")
def faults() -> Iterator[ModuleType]:
    """benchmarks/faults.py as a module; it finds its neighbours as when it is run."""
    sys.path.insert(0, str(BENCHMARKS))
    spec = importlib.util.spec_from_file_location("benchmark_of_faults", BENCHMARKS / "faults.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # where dataclasses look for their module
    spec.loader.exec_module(module)
    yield module
    sys.path.remove(str(BENCHMARKS))


def test_each_fault_is_found_in_the_claims_given(faults: ModuleType) -> None:
    for name, (kinds, plant) in faults.FAULTS.items():
        fault = plant(faults.invented(kinds[0], 1), random.Random(name))  # noqa: S311
        assert faults.settled(fault.story, given=True).tells(fault), name


def test_sound_stories_have_none(faults: ModuleType) -> None:
    for kind in faults.KINDS:
        for given in (True, False):
            found = faults.settled(faults.invented(kind, 1), given).found
            assert [one.message for one in found if one.is_fault] == [], kind


def test_a_story_is_the_same_whenever_it_is_invented(faults: ModuleType) -> None:
    for kind in faults.KINDS:
        first, again = (faults.invented(kind, 3) for _ in range(2))
        assert [page.rendered() for page in first.pages] == [page.rendered() for page in again.pages]

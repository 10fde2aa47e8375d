"""What is looked at before a search: it rules out no text in which the search would find anything."""

import re
from importlib import import_module

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crackdown.codebook.patterns import Guarded
from crackdown.read import figures
from crackdown.read.figures import BEFORE_AGE, BEFORE_GATHERED, NAMING

MODULES = [f"claims.{name}" for name in "backward grounds happening here moments standing where wholes".split()]
MODULES += [f"read.{name}" for name in "acts figures places times".split()]
GUARDS = {
    f"{module}.{name}": value
    for module in MODULES
    for name, value in vars(import_module(f"crackdown.{module}")).items()
    if isinstance(value, Guarded)
}
PLAIN = st.characters(max_codepoint=0x17E)  # beyond it a letter may be an "s" to a pattern alone
few = settings(max_examples=25, suppress_health_check=list(HealthCheck), deadline=None)


@pytest.mark.parametrize("name", GUARDS)
@few
@given(st.data())
def test_a_guard_lets_all_through_that_its_pattern_matches(name: str, data: st.DataObject) -> None:
    guarded = GUARDS[name]
    text = data.draw(st.from_regex(guarded.pattern, alphabet=PLAIN))
    assert guarded.search(text) is not None
    assert [match.span() for match in guarded.finditer(text)] == [m.span() for m in guarded.pattern.finditer(text)]


def test_a_guard_searches_within_its_limits_only() -> None:
    guarded = Guarded(r"\bvillas?\b", ("villa",))
    assert guarded.search("A Villa and two villas", 3) is not None
    assert guarded.search("A Villa and two flats", 8) is None
    assert [match.start() for match in guarded.finditer("Villa, villa, villas", 1, 13)] == [7]


def test_a_guard_with_case_wants_it() -> None:
    guarded = Guarded(r"\bVilla\b", ("Villa",), re.NOFLAG)
    assert guarded.search("the Villa") is not None
    assert guarded.search("the villa") is None


@few
@given(st.from_regex(figures.GATHERING, alphabet=PLAIN).filter(lambda before: len(before) < 48))
def test_the_last_word_lets_gatherings_through(before: str) -> None:
    assert figures._last(before) in BEFORE_GATHERED


@few
@given(st.from_regex(figures.AGE_BEFORE, alphabet=PLAIN))
def test_the_last_word_lets_ages_through(before: str) -> None:
    assert figures._last(before).endswith(BEFORE_AGE)


@few
@given(st.from_regex(figures.NAMED_BEFORE, alphabet=PLAIN))
def test_the_last_word_lets_names_through(before: str) -> None:
    assert before[-1] != " " or figures._last(before).endswith(NAMING)

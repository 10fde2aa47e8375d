"""Patterns: the same matches as plain alternatives, however they are put together."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crackdown.codebook.patterns import either, longest_first

SOURCES = st.lists(
    st.sampled_from(
        ["arrests?", "are held", "a", "bail", "(is|are) due", "b|c", "c(at)?", r"\d+", "x?y", "cattle", r"d\|e", "Baht"]
    ),
    min_size=1,
    max_size=8,
)


@given(SOURCES, st.text(alphabet="abcdeghilnrstuxy |1ABCD", max_size=40))
def test_the_same_matches_as_plain_alternatives(sources: list[str], text: str) -> None:
    plain = re.compile("|".join(sources), re.IGNORECASE)
    quick = re.compile(either(sources), re.IGNORECASE)
    assert [match.span() for match in quick.finditer(text)] == [match.span() for match in plain.finditer(text)]


def test_words_are_put_together_by_their_first_letter() -> None:
    assert either(["seized", "sealed", "freed"]) == "(?-i:[sS])(?:eized|ealed)|(?-i:[fF])(?:reed)"


@pytest.mark.parametrize("source", ["x?y", "b|c", r"\d+", "(is|are)", "[a-z]"])
def test_what_may_begin_in_several_ways_stays_as_it_is(source: str) -> None:
    assert either([source]) == source


def test_the_longest_word_is_tried_first() -> None:
    assert longest_first(["two", "twenty", "two", "ten"]) == ["twenty", "ten", "two"]

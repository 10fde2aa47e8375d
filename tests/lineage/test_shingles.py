"""Shared wording."""

from hypothesis import given
from hypothesis import strategies as st

from crackdown.lineage.shingles import NEIGHBOURS, candidates, containment, in_order, normalised, shingles

VOCABULARY = ["raid", "police", "found", "the", "centre", "at", "dawn", "with", "forty", "phones"]
WORDS = st.lists(st.sampled_from(VOCABULARY), max_size=40)


@given(WORDS)
def test_a_text_contains_itself(words: list[str]) -> None:
    whole = shingles(" ".join(words))
    assert containment(whole, whole) == (1.0 if whole else 0.0)


@given(WORDS, WORDS)
def test_containment_does_not_depend_on_the_side(left: list[str], right: list[str]) -> None:
    a, b = shingles(" ".join(left)), shingles(" ".join(right))
    assert containment(a, b) == containment(b, a)


def test_normalising_leaves_words_only() -> None:
    assert normalised("“Forty,” he\n said — FORTY.") == "forty he said forty"


@given(st.lists(st.integers(0, 9).map(str), max_size=12), st.lists(st.integers(0, 9).map(str), max_size=12))
def test_items_in_order_are_a_common_subsequence(left: list[str], right: list[str]) -> None:
    shared = in_order(left, right)
    assert shared == in_order(right, left)
    assert shared <= min(len(left), len(right))
    assert in_order(left, left) == len(left)


def test_boilerplate_shared_by_all_does_not_pair_all_with_all() -> None:
    names = [f"d{n:03}" for n in range(100)]
    sets = dict.fromkeys(names, frozenset(range(50)))
    assert len(list(candidates(names, sets))) <= NEIGHBOURS * len(names)

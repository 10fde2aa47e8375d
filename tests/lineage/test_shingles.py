"""Shared wording."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from crackdown.lineage.shingles import DAYS, NEIGHBOURS, Index, containment, in_order, normalised, shingles, sketch

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


DAY = date(2025, 3, 1)
SHARED = sketch(frozenset(range(50)))


def test_boilerplate_shared_by_all_does_not_pair_all_with_all() -> None:
    index = Index()
    found = [index.meet(f"d{n:03}", DAY, SHARED) for n in range(100)]
    assert max(map(len, found)) <= NEIGHBOURS


def test_a_report_meets_those_of_the_weeks_before_it() -> None:
    index = Index()
    index.meet("old", DAY, SHARED)
    index.meet("new", DAY + timedelta(DAYS - 1), SHARED)
    assert index.meet("newest", DAY + timedelta(DAYS), SHARED) == ["old", "new"]
    assert index.meet("late", DAY + timedelta(DAYS + 1), SHARED) == ["new", "newest"]


def test_a_report_of_no_day_meets_those_of_all_years() -> None:
    index = Index(SHARED)
    index.meet("old", DAY, SHARED)
    index.meet("new", DAY + timedelta(9 * DAYS), SHARED)
    assert index.meet("undated", None, SHARED) == ["old", "new"]
    assert index.meet("undated too", None, SHARED) == ["old", "new", "undated"]


def test_a_few_hashes_of_many_are_chance() -> None:
    index = Index()
    index.meet("old", DAY, range(150))
    assert index.meet("new", DAY, range(146, 300)) == []
    assert index.meet("newer", DAY, range(100, 300)) == ["old", "new"]

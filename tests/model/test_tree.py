"""Trees: what hangs on what."""

from crackdown.model.span import Span
from crackdown.model.tree import Tree

# "Guards came and took them"
WORDS = tuple(Span(start, start + length) for start, length in ((0, 6), (7, 4), (12, 3), (16, 4), (21, 4)))
TREE = Tree(WORDS, (1, 1, 3, 1, 3), ("nsubj", "ROOT", "cc", "conj", "obj"), ("NNS", "VBD", "CC", "VBD", "PRP"))


def test_the_top_of_a_stretch_hangs_on_what_lies_outside() -> None:
    assert TREE.top(Span(12, 25)) == 3
    assert TREE.top(Span(0, 25)) == 1
    assert TREE.top(Span(25, 30)) is None


def test_a_verb_that_goes_on_shares_the_subject() -> None:
    assert (TREE.subject(1), TREE.subject(3)) == (0, 0)


def test_a_phrase_is_all_that_hangs_on_a_word() -> None:
    assert TREE.phrase(3) == Span(12, 25)
    assert [list(TREE.up(4)), TREE.hung(3, "obj"), TREE.hung(3, "nsubj")] == [[4, 3, 1], [4], []]

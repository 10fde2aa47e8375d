"""What follows from pairs taken together."""

from crackdown.decide.pairs import Pairs


def test_the_same_as_the_same_is_the_same() -> None:
    pairs = Pairs()
    pairs.add("same", "a", "b", "w-1")
    pairs.add("same", "b", "c", "w-2")
    assert pairs.against("different", "a", "c") == ("w-1", "w-2")
    assert pairs.against("same", "a", "c") == ()


def test_different_holds_for_all_that_is_the_same() -> None:
    pairs = Pairs()
    pairs.add("different", "a", "b", "w-1")
    pairs.add("same", "b", "c", "w-2")
    assert pairs.against("same", "c", "a") == ("w-1", "w-2")
    assert pairs.against("same", "c", "d") == ()

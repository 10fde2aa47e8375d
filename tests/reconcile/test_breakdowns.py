"""When a list is given as complete."""

import pytest
from settling import document, figure

from crackdown.model.interval import Interval
from crackdown.reconcile.breakdowns import completeness
from crackdown.reconcile.slots import Saying


def complete(text: str, read: int = 2) -> str:
    """How surely "12 cars" and "9 boats" of "30 things" are all there is; `read` of the numbers are claims."""
    report = document("r", text)
    total = figure(report, "30 things", 30, "seized", "vehicles")
    claims = [figure(report, quote, 1, "seized", "vehicles", part_of=total) for quote in ("12 cars", "9 boats")[:read]]
    total_said, *parts = (Saying(claim, Interval(1, 1), report, report.id) for claim in (total, *claims))
    return completeness(total_said, parts, "kind", [total, *claims])


def test_a_colon_or_a_word_introduces_it() -> None:
    assert complete("They took 30 things: 12 cars and 9 boats.")
    assert complete("They took 30 things, namely 12 cars and 9 boats. Other things were left.")


def test_without_either_it_is_not() -> None:
    assert not complete("They took 30 things, 12 cars, 9 boats.")


def test_one_part_is_no_list() -> None:
    assert not complete("They took 30 things: 12 cars.", read=1)


def test_a_number_that_was_not_read_may_be_the_missing_part() -> None:
    assert not complete("They took 30 things: 12 cars, four lorries and 9 boats.")
    assert not complete("They took 30 things: 12 cars, 9 boats, five carts.")


def test_words_that_say_so_are_surer_than_a_colon() -> None:
    assert complete("They took 30 things, which consist of 12 cars and 9 boats.") == "certain"
    assert complete("They took 30 things: 12 cars and 9 boats.") == "likely"


@pytest.mark.parametrize("rest", ["the remaining", "the other", "the rest,"])
def test_a_last_part_that_is_the_rest_completes_the_list(rest: str) -> None:
    assert complete(f"They took 30 things, 12 cars and {rest} 9 boats.") == "certain"
    assert complete(f"They took 30 things, including 12 cars and {rest} 9 boats.") == ""
    assert complete(f"They took 30 things, {rest} 12 cars and 9 boats.") == ""


def test_a_list_that_leaves_some_over_is_not_complete() -> None:
    assert not complete("The breakdown of 30 things - 12 cars and 9 boats - leaves a few that nobody could name.")

"""Groups that one report tells apart and another adds up."""

from settling import document, figure

from crackdown.model.interval import Interval
from crackdown.model.report import Document
from crackdown.reconcile.groups import runs, told_apart
from crackdown.reconcile.slots import Saying

MAIL = document("mail", "They freed 53 people, 53 people in all, later 208 people and on Monday 90 people.")
POST = document("post", "A total of 261 people were freed; the bridge had seen 260 people or 143 people.")


def said(page: Document, quote: str, n: int, **more: object) -> Saying:
    claim = figure(page, quote, n, "rescued", **more)
    return Saying(claim, Interval(n, n), page, page.id)


FIRST, AGAIN = said(MAIL, "53 people", 53), said(MAIL, "53 people in all", 53)
SECOND, THIRD = said(MAIL, "208 people", 208), said(MAIL, "90 people", 90)
KNOWN = runs([THIRD, SECOND, FIRST, AGAIN])


def test_neighbours_that_add_up_are_one_total_told_apart() -> None:
    assert told_apart(FIRST, said(POST, "261 people", 261), KNOWN) == (FIRST, SECOND)
    assert told_apart(SECOND, said(POST, "260 people", 260), KNOWN) == (FIRST, SECOND)


def test_figures_that_are_no_neighbours_are_not_added_up() -> None:
    assert told_apart(FIRST, said(POST, "143 people", 143), KNOWN) is None


def test_another_voice_or_a_part_is_in_no_run() -> None:
    other, part = said(MAIL, "208 people", 208, source="Court"), said(MAIL, "208 people", 208, part_of=FIRST.claim)
    assert runs([FIRST, other]) == runs([FIRST, part]) == {}

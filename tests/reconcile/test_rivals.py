"""Which figures are held against each other."""

import pytest
from settling import document, figure

from crackdown.model.interval import Interval
from crackdown.reconcile.rivals import rivals
from crackdown.reconcile.slots import Saying

MAIL = document("mail", "Police held 214 people. Then another 37 people were held, 41 more people, and 12 Vietnamese.")
POST = document("post", "There were 300 people, more than 290 people at first; of them 19 Vietnamese.")
TOTAL = Saying(figure(POST, "300 people", 300), Interval(300, 300), POST, POST.id)


def said(quote: str, n: int, **more: object) -> Saying:
    return Saying(figure(MAIL, quote, n, **more), Interval(n, n), MAIL, MAIL.id)


@pytest.mark.parametrize(
    ("quote", "n", "is_rival"), [("214 people", 214, True), ("37 people", 37, False), ("41 more people", 41, False)]
)
def test_an_increment_is_no_rival_of_a_total(quote: str, n: int, is_rival: bool) -> None:
    assert rivals(said(quote, n), TOTAL, {}) == rivals(TOTAL, said(quote, n), {}) == is_rival


def test_more_than_is_no_increment() -> None:
    over = Saying(figure(POST, "290 people", 290, hedge="over"), Interval(290, 290), POST, POST.id)
    assert rivals(said("214 people", 214), over, {})


def test_a_part_is_held_against_a_part_only() -> None:
    whole = said("214 people", 214)
    part = said("12 Vietnamese", 12, nationality=("VN",), part_of=whole.claim)
    claim = figure(POST, "19 Vietnamese", 19, nationality=("VN",))
    alone = Saying(claim, Interval(19, 19), POST, POST.id)
    assert not rivals(part, alone, {whole.claim.id: whole})
    assert rivals(said("12 Vietnamese", 12, nationality=("VN",)), alone, {})


def test_who_was_sent_home_out_of_a_total_is_held_against_a_plain_figure() -> None:
    page = document("page", "They held 214 people and sent 40 people home.")
    whole = Saying(figure(page, "214 people", 214), Interval(214, 214), page, page.id)
    claim = figure(page, "40 people", 40, "deported", part_of=whole.claim)
    alone = Saying(figure(POST, "300 people", 300, "deported"), Interval(300, 300), POST, POST.id)
    assert rivals(Saying(claim, Interval(40, 40), page, page.id), alone, {whole.claim.id: whole})

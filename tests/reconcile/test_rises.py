"""Which figures are increments."""

import pytest
from settling import document, figure

from crackdown.model.interval import Interval
from crackdown.reconcile.rises import is_rise
from crackdown.reconcile.slots import Saying


@pytest.mark.parametrize(
    ("text", "quote", "rise"),
    [
        ("The count rose by 40 to 300.", "40", True),
        ("The count rose to 40 on Monday.", "40", False),
        ("There was an increase of 40 in a week.", "40", True),
        ("Another 40 people were held.", "Another 40 people", True),
        ("They freed 300 people, 40 more than on Friday.", "40", True),
        ("They freed 40 people, more than the army did.", "40 people", False),
        ("In all 40 people more or less were held.", "40 people", False),
        ("More than 40 people were held.", "More than 40 people", False),
    ],
)
def test_an_increment_is_told_by_the_words_around_it(text: str, quote: str, rise: bool) -> None:
    page = document("r", text)
    assert is_rise(Saying(figure(page, quote, 40), Interval(40, 40), page, page.id)) is rise

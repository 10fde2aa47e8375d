"""Places that only reports name: one wherever the reports agree on where they lie."""

from settling import BOOK, document, figure

from crackdown.model.claim import Claim
from crackdown.resolve import resolve

TEXT = "They counted 30 people there."


def told(name: str, *place: str) -> Claim:
    return figure(document(name, TEXT), "30 people", 30, place=place)


def heads(*claims: Claim) -> list[str]:
    located = dict(resolve(claims, BOOK)[0].located)
    return [located[claim.id][0] for claim in claims]


def test_the_country_and_the_province_in_it_agree() -> None:
    first, second = heads(told("a", "Koh Ta", "Svay Rieng", "Cambodia"), told("b", "Koh Ta village", "Cambodia"))
    assert first == second


def test_two_provinces_do_not() -> None:
    first, second = heads(told("a", "Koh Ta", "Svay Rieng", "Cambodia"), told("b", "Koh Ta", "Kampot", "Cambodia"))
    assert first != second


def test_a_name_beside_a_town_does_not_lie_in_it() -> None:
    claims = (told("a", "Bavet", "Koh Ta", "Cambodia"), told("b", "Koh Ta", "Kampot", "Cambodia"))
    register = resolve(claims, BOOK)[0]
    (place,) = {place.id: place for place in register.places if place.name == "Koh Ta"}.values()
    assert "kh-bavet" not in place.chain

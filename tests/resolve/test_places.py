"""Place names settled by the names around them."""

import pytest
from settling import BOOK

from crackdown.model.register import Place
from crackdown.resolve.places import Gazetteer, in_chain_order, locate

SMALL = Gazetteer.of(
    [
        Place("aa", "Aland", "country", "AA", None, None),
        Place("bb", "Beland", "country", "BB", None, None),
        Place("aa-mira", "Mira", "province", "AA", None, None, chain=("aa",)),
        Place("aa-mira-town", "Mira", "town", "AA", None, None, chain=("aa-mira", "aa")),
        Place("aa-tol", "Tol", "town", "AA", None, None, ("Tôl Thmey",), ("aa-mira", "aa")),
        Place("bb-tol", "Tol", "town", "BB", None, None, chain=("bb",)),
    ]
)


def found(*names: str) -> list[str]:
    return [place.id for place in locate(names, SMALL).found]


def test_the_country_decides_between_two_of_a_name() -> None:
    assert found("Tol", "Aland") == ["aa-tol", "aa"]
    assert found("Tol", "Beland") == ["bb-tol", "bb"]


def test_two_candidates_left_stay_open() -> None:
    located = locate(["Tol"], SMALL)
    assert located.found == []
    assert [(name, [place.id for place in options]) for name, options in located.open] == [
        ("Tol", ["aa-tol", "bb-tol"])
    ]


def test_of_a_town_and_the_province_of_its_name_the_wider_is_taken() -> None:
    assert found("Mira") == ["aa-mira"]
    assert found("Mira town") == ["aa-mira-town"]


def test_aliases_and_accents() -> None:
    assert found("tol-thmey") == ["aa-tol"]


def test_unknown_names_are_named() -> None:
    assert locate(["Nowhere", "Aland"], SMALL).unknown == ["Nowhere"]


def test_ids_run_from_the_narrowest_to_the_country() -> None:
    tol, mira = SMALL.places["aa-tol"], SMALL.places["aa-mira"]
    assert in_chain_order([mira, tol]) == ("aa-tol", "aa-mira", "aa")
    assert in_chain_order([SMALL.places["bb-tol"], tol]) == ("bb-tol", "aa-tol", "aa-mira", "bb", "aa")


@pytest.mark.parametrize(
    "names", [("Bavet", "Svay Rieng", "Cambodia"), ("Bavet City, Svay Rieng",), ("Poi Pet", "Cambodia")]
)
def test_real_names_never_raise(names: tuple[str, ...]) -> None:
    locate(names, Gazetteer.of(BOOK.places))


def test_of_a_town_and_a_province_beside_it_the_one_so_named_is_taken() -> None:
    located = locate(["Vientiane", "Laos"], Gazetteer.of(BOOK.places))
    assert [place.id for place in located.found] == ["la-vientiane", "la"]

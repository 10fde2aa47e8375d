"""Places and sites: the gazetteer's, and those that their own words give away."""

import pytest
from reading import sentence


def places(text: str) -> list[tuple[str, str]]:
    return [(found.names[0], found.kind) for found in sentence(text).places]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Police came to Bavet in the morning.", [("Bavet", "town")]),
        ("Police came to Kampot province in the morning.", [("Kampot province", "province")]),
        ("Police came to Cambodia in the morning.", [("Cambodia", "country")]),
        ("Police came to KK Park in the morning.", [("KK Park", "site")]),
        ("Police came to Poipet and Mae Sot.", [("Poipet", "town"), ("Mae Sot", "town")]),
    ],
)
def test_known_places(text: str, found: list[tuple[str, str]]) -> None:
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Police came to Zorn Veal district in the morning.", [("Zorn Veal district", "district")]),
        (
            "Police came to Zorn Veal commune, Orel district.",
            [("Zorn Veal commune", "commune"), ("Orel district", "district")],
        ),
        ("In Orel district police came.", [("Orel district", "district")]),
        ("Police came to Orel village.", [("Orel village", "village")]),
        ("Police came to Orel township.", [("Orel township", "district")]),
        ("Police came to Orel city.", [("Orel city", "town")]),
        ("Police came to the Blue Lotus Casino.", [("Blue Lotus Casino", "site")]),
        ("Police came to the Orel Special Economic Zone.", [("Orel Special Economic Zone", "site")]),
        ("Police came to Sangkat Orel.", [("Sangkat Orel", "commune")]),
        ("Police came to Barangay San Orel.", [("Barangay San Orel", "commune")]),
        ("Police came to a casino.", []),
        ("The Casino was empty.", []),
        ("Police came on Monday.", []),
    ],
)
def test_places_by_their_own_words(text: str, found: list[tuple[str, str]]) -> None:
    assert places(text) == found


def test_of_overlapping_places_the_longest_stays() -> None:
    assert places("Police came to Bavet City Casino.") == [("Bavet City Casino", "site")]


def test_known_places_have_ids_and_worded_ones_none() -> None:
    known, worded = sentence("Police came to Bavet and Orel district.").places
    assert known.ids == ("kh-bavet",)
    assert worded.ids == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Police came to the Orel compound.", [("Orel compound", "site")]),
        ("Police came to the compound.", []),
        ("Police came to a Bavet compound.", [("Bavet", "town")]),
        ("Police came to the Orel High Court.", [("Orel High Court", "site")]),
        ("Police came to Zorn Tower.", [("Zorn Tower", "site")]),
        ("Ann Tower, an analyst, spoke.", []),
        ("Minister Park said so.", []),
        ("Police met in Zorn, Laos.", [("Zorn", "town"), ("Laos", "country")]),
        ("Police met in March, Laos said.", [("Laos", "country")]),
        ("Police searched a villa in Orel Heights.", [("Orel Heights", "town")]),
        ("Police searched a villa in August.", []),
        ("Police searched a villa in Orel Group's name.", []),
    ],
)
def test_names_that_their_surroundings_give_away(text: str, found: list[tuple[str, str]]) -> None:
    assert places(text) == found

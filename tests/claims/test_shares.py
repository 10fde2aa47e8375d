"""Numbers that places have of a total. Pairs: an invented report, and the figures read from it."""

import pytest
from reading import figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police arrested 900 suspects. They were caught in Takeo (400), Kandal (300) and other provinces (50).",
            [(900, None), (400, 900), (300, 900), (50, 900)],
        ),
        (
            "Police arrested 900 suspects. They met in Takeo (a town) and other provinces (50).",
            [(900, None)],
        ),
        (
            "Police arrested 900 suspects. Takeo topped the table with 400 detainees, ahead of Kandal with 300.",
            [(900, None), (400, 900), (300, 900)],
        ),
        (
            "Police arrested 900 suspects. A man in Takeo topped the table with 400 songs.",
            [(900, None)],
        ),
    ],
)
def test_places_share_a_total(text: str, expected: list[object]) -> None:
    assert figures(text, "n total") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By nationality: China 150, Laos 90, and 20 of other countries.", []),
        (
            "Guards found 260 people. By nationality: China 150, Laos 90, and 20 of other countries.",
            [(260, "people"), (150, "people"), (90, "people"), (20, "people")],
        ),
        (
            "Guards found 260 people from 20 other countries.",
            [(260, "people"), (20, "countries")],
        ),
    ],
)
def test_people_of_other_countries(text: str, expected: list[object]) -> None:
    assert figures(text, "n of") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested 48 Kenyans, Ugandans and Laotians in Kep.", [(48, "KE UG LA")]),
        ("Police arrested 48 Kenyans while Ugandans watched.", [(48, "KE")]),
        ("Police arrested 30 Kenyans and 18 Ugandans.", [(30, "KE"), (18, "UG")]),
        ("Thailand expelled 640 foreigners, Laotians accounting for 480 of these.", [(640, ""), (480, "LA")]),
        ("India is to fetch 270 of its people.", [(270, "IN")]),
        ("India is to fetch 270 of the people.", [(270, "")]),
    ],
)
def test_whose_number_it_is(text: str, expected: list[object]) -> None:
    assert figures(text, "n nationality") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some 4.350 people were deported.", [4350]),
        ("Some 4.350 million people were deported.", [4_350_000]),
        ("Police held 12 350 people.", [12_350]),
        ("In room 12 350 people were held.", []),
    ],
)
def test_thousands_and_rooms(text: str, expected: list[object]) -> None:
    assert figures(text, "n") == expected

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

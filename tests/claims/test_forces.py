"""The places of forces that act or are gone back to."""

import pytest
from reading import figures

BOOKS = "From the books of the Central Luzon anti-cybercrime unit: agents in Angeles held 23 men on Monday.\n\n"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (BOOKS + "Since 1 January the unit has booked 318 suspects.", ["Angeles", "Central Luzon"]),
        (BOOKS + "A charity has helped 318 people since 1 January.", ["Angeles"]),
    ],
)
def test_a_unit_counts_over_its_region(text: str, places: list[str]) -> None:
    assert [place for place in figures(text, "place") if place] == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Police held 40 men in Bavet.\n\nKeo of the Kampot police spoke.\n\nSix were hurt, a nurse there said.",
            ["Bavet"] * 2,
        ),
        ("Gangs run 40 compounds along the Moei.", ["Moei"]),
        ("Gangs run 40 compounds near the Moei.", [""]),
    ],
)
def test_rivers_and_those_who_speak_there(text: str, places: list[str]) -> None:
    assert figures(text, "place") == places

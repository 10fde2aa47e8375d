"""Where those came over whom the sentence before tells of."""

import pytest
from reading import figures


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Fighters have let go 36 captives. They crossed the Friendship Bridge to Mae Sot on Tuesday. In Bavet "
            "and in Poipet all was quiet.",
            ["Friendship Bridge, Mae Sot"],
        ),
        (
            "Fighters have let go 36 captives. They walked over the Friendship Bridge to Mae Sot, Thailand. In Bavet "
            "and in Poipet all was quiet.",
            ["Friendship Bridge, Mae Sot, Thailand"],
        ),
        ("Police arrested 36 men. They came to Mae Sot in May. In Bavet and in Poipet all was quiet.", [""]),
    ],
)
def test_where_they_came_over(text: str, places: list[str]) -> None:
    assert figures(text, "place") == places

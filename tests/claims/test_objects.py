"""A verb with the figure as its object governs it, and not what tells which people they are. Pairs."""

import pytest
from reading import figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A court in Batam jailed 12 men arrested in May.", [(12, "convicted")]),
        ("In Batam 12 men were arrested in May.", [(12, "arrested")]),
        ("Vietnam charged 28 citizens deported in June.", [(28, "charged")]),
        ("Vietnam spoke of 28 citizens deported in June.", [(28, "deported")]),
        ("Officers detained 19 men fleeing the island.", [(19, "arrested")]),
        ("Officers saw 19 men fleeing the island.", [(19, "fled")]),
        ("Officials released 9 women who had been arrested by mistake.", [(9, "rescued")]),
        ("Officials released names. 9 women had been arrested by mistake.", [(9, "arrested")]),
        ("Soldiers demolished 30 buildings seized from the militia.", [(30, "sealed")]),
        ("Soldiers showed 30 buildings seized from the militia.", [(30, "seized")]),
    ],
)
def test_the_verb_whose_object_it_is_governs(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected

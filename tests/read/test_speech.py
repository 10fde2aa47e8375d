"""Whose verb of saying it is, and how far what is said reaches."""

import pytest
from reading import figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the subject speaks, and nobody who stands between it and the verb
        ("A militia allied with the army says 90 people were freed.", [(90, "militia")]),
        ("The army says 90 people were freed.", [(90, "army")]),
        # said of something else in a relative clause
        ("Police arrested 50 people in a tower that neighbours said had been noisy.", [(50, None)]),
        ("Neighbours said that police arrested 50 people in a noisy tower.", [(50, "Neighbours")]),
        # a later clause speaks for itself alone
        ("Police arrested 44 people, and the minister said more raids would follow.", [(44, None)]),
        ("Police arrested 44 people, the minister said.", [(44, "minister")]),
        # who thinks so speaks too
        ("Residents suspect that 200 people were held in the tower.", [(200, "Residents")]),
        ("Residents suspect the guards. In the tower 200 people were held.", [(200, None)]),
    ],
)
def test_who_speaks(text: str, expected: list[object]) -> None:
    assert figures(text, "n source") == expected

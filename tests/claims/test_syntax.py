"""What the tree adds: acts of the main verb, sides of deeds. Pairs of invented sentences."""

import pytest
from reading import deeds, figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the verb that has the figure as its object, and not what tells which people they are
        ("A court in Batam jailed 12 men arrested in May.", [(12, "convicted")]),
        ("In Batam 12 men were arrested in May.", [(12, "arrested")]),
        ("Vietnam charged 28 citizens deported in June.", [(28, "charged")]),
        ("Vietnam spoke of 28 citizens deported in June.", [(28, "deported")]),
        # what the subject of a relative clause did, or what was done to it in the main clause
        ("The 61 workers who had been locked in the building were freed.", [(61, "rescued")]),
        ("The 61 workers who had been locked in the building were tired.", [(61, "held")]),
        ("Officers seeking drugs detained 19 men fleeing the island.", [(19, "arrested")]),
        ("Officers saw 19 men fleeing the island.", [(19, "fled")]),
    ],
)
def test_the_act_that_governs(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministry, with the police, sealed the Pearl Casino.", [("sealed", "ministry", "Pearl Casino")]),
        ("Acting on a tip, detectives raided the Pearl Casino.", [("raided", "detectives", "Pearl Casino")]),
        ("The Pearl Casino was raided by immigration police.", [("raided", "immigration police", "Pearl Casino")]),
        ("The army's raid on the Pearl Casino began at dawn.", [("raided", "army", "Pearl Casino")]),
        ("A raid on the Pearl Casino began at dawn.", [("raided", None, "Pearl Casino")]),
        # a thing is no actor
        ("The trucks raided the Pearl Casino.", [("raided", None, "Pearl Casino")]),
    ],
)
def test_who_did_it_to_whom(text: str, expected: list[object]) -> None:
    assert deeds(text, "act actor target") == expected

"""How firmly a figure stands."""

import pytest
from reading import deeds, figures


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Reports that 400 people had fled are false, the army said.", "denied"),
        ("Reports that 400 people had fled were confirmed by the army.", "asserted"),
        ("A colonel dismissed as untrue reports that 400 people had fled.", "denied"),
        ("A colonel dismissed two captains and said that 400 people had fled.", "asserted"),
        ("There is no evidence that 400 people fled.", "denied"),
        ("The group denied having detained 400 people.", "denied"),
        ("Earlier this page said that 400 people had fled.", "denied"),
        ("The page said that 400 people had fled.", "asserted"),
        ("Two flights, for 90 people to be repatriated, are due on Monday.", "planned"),
        ("The embassy repatriated seven people and was looking for seats for 75 more.", "planned"),
        ("The state's bid to have 400 bitcoin forfeited is pending.", "planned"),
        ("A judge ordered the forfeiture of $40 million.", "asserted"),
        ("He is accused of defrauding 400 people.", "alleged"),
        ("Men accused of fraud were arrested with 400 people.", "asserted"),
        ("Prosecutors said the gang had defrauded 400 people.", "alleged"),
        ("Prosecutors said that 400 people were arrested.", "asserted"),
        ("Police believe that the gang earned $40 million.", "alleged"),
        ("The gang earned $40 million.", "asserted"),
        ("As many as 400 people may be at work at the compound.", "asserted"),
        ("As many as 400 people may be deported.", "planned"),
    ],
)
def test_the_status_of_a_figure(text: str, status: str) -> None:
    assert figures(text, "status")[-1] == status


def test_money_stands_as_firmly_as_what_is_worth_it() -> None:
    text = "Prosecutors want to seize 400 bitcoin, worth $40 million."
    assert figures(text, "n status") == [(400, "planned"), (40_000_000, "planned")]


def test_the_status_of_a_deed() -> None:
    assert deeds("The army will raid the compound at Tanao.", "act status")[:1] == [("raided", "planned")]
    assert deeds("The army raided the compound at Tanao.", "act status")[:1] == [("raided", "asserted")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Of the men, 12 are awaiting trial.", [(12, "charged", "asserted")]),
        ("Twelve men are awaiting deportation.", [(12, "deported", "planned")]),
    ],
)
def test_a_trial_awaited_is_no_plan(text: str, expected: list[object]) -> None:
    assert figures(text, "n act status") == expected

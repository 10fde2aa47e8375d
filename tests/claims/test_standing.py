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
        ("Posts that 40 people drowned are incorrect.", "denied"),
        ("Posts that 40 people drowned are being checked.", "asserted"),
        ("A channel had written that 300 men had run away, which was entirely untrue.", "denied"),
        ("A channel had written that 300 men had run away, which police confirmed.", "asserted"),
        ("A paper wrote that 300 men had run away. That is wrong, the mayor said.", "denied"),
        ("It is untrue, says the mayor's office, that 900 people fled.", "denied"),
        ("It is clear, says the mayor's office, that 900 people fled.", "asserted"),
        ("The ministry rejects the allegation of a foreign group that 800 people remain locked up.", "denied"),
        ("The embassy called a report that 12 people were killed a fabrication.", "denied"),
        ("The embassy called after a report that 12 people were killed.", "asserted"),
        ("The regulator told two operators to switch off 30 masts.", "planned"),
        ("The regulator told reporters that 30 masts had been switched off.", "asserted"),
        ("India is sending a plane to Mae Sot to fetch 120 people.", "planned"),
        ("Ghana hopes to fly home 45 people.", "planned"),
        ("The remaining 40 people face deportation.", "planned"),
        ("Manila has offered 30 officers.", "planned"),
        ("Manila has sent 30 officers.", "asserted"),
        ("Police said the ring had fleeced 400 pensioners.", "alleged"),
        ("Police said that 400 pensioners lost money to the ring.", "asserted"),
        ("The suspects fleeced 400 pensioners, police said.", "alleged"),
        ("Police said that scammers fleeced 400 pensioners.", "asserted"),
        ("The remaining 40 people face charges.", "asserted"),
        ("Activists claim that 300 people are forced to work there.", "alleged"),
        ("Activists say that 300 people are forced to work there.", "asserted"),
        ("Seven of those arrested are thought to be managers.", "alleged"),
        ("Seven of those arrested are known to be managers.", "asserted"),
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
    text = "The governor will travel to Tanao next week for talks with the general."
    assert deeds(text, "act status") == [("met", "planned")]
    assert deeds("The governor held talks with the general.", "act status") == [("met", "asserted")]
    assert deeds("The deportation of the Laotians is planned for this week.", "act status") == [("deported", "planned")]


def test_who_rejects_an_allegation_denies_beside_the_figure() -> None:
    text = "The ministry rejects the allegation of a group that 800 people remain locked up."
    assert deeds(text, "act actor") == [("denied", "ministry")]
    assert deeds("It is not true that 800 people remain locked up.", "act") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Of the men, 12 are awaiting trial.", [(12, "charged", "asserted")]),
        ("Twelve men are awaiting deportation.", [(12, "deported", "planned")]),
    ],
)
def test_a_trial_awaited_is_no_plan(text: str, expected: list[object]) -> None:
    assert figures(text, "n act status") == expected


def test_what_is_called_an_excuse_is_only_alleged() -> None:
    assert figures("The firm calls the case an excuse to strip it of $90 million.", "n status") == [(90e6, "alleged")]
    assert figures("The court stripped the firm of $90 million.", "n status") == [(90e6, "asserted")]

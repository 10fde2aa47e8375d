"""Deeds without a figure, headlines and captions: a pair for each wording."""

import pytest
from reading import deeds, figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police questioned the owner of the casino.", ["questioned"]),
        ("The owner of the casino was questioned.", ["questioned"]),
        ("The regulator fined the bank.", ["fined"]),
        ("Soldiers rescued the workers.", ["rescued"]),
        ("The phone was free of charge.", []),
        ("The governor held a speech.", []),
        ("Gangs recruit through an app.", []),
        ("Kenya beat Laos in the final.", []),
        ("The bill was killed in parliament.", []),
        ("The missing piece was found.", []),
        ("The firm deployed an app.", []),
        ("The ministers met in Vientiane.", ["met"]),
        ("The minister visited the compound.", ["met"]),
        ("Laos tightened its visa rules.", ["restricted"]),
        ("Vietnam banned travel to Bavet.", ["restricted"]),
        ("Cambodia vowed to end the trade.", ["pledged"]),
        ("The premier promised to close the casinos.", ["pledged"]),
        ("The army seized the compound's phones.", ["seized"]),
        ("Police froze the boss's accounts.", ["seized"]),
        ("The firm was blacklisted by Britain.", ["sanctioned"]),
        ("Moody's downgraded the bank.", ["downgraded"]),
        ("Workers fled the compound.", ["fled"]),
        ("The boss has fled to Dubai.", ["fled"]),
        ("A court convicted Lin Hao of fraud.", ["convicted"]),
        ("A Dubai court jailed Lin Hao for fraud.", ["convicted"]),
        ("Kenya brought its citizens home.", ["repatriated"]),
        ("Laos deported the foreigners.", ["deported"]),
        ("Police raided the Blue Lotus Casino.", ["raided"]),
        ("The governor sealed the Blue Lotus Casino.", ["sealed"]),
        ("His house arrest ended.", []),
        ("Lin Hao was questioned in Kep.", ["questioned"]),
        ("Lin Hao was indicted in Kep.", ["charged"]),
        ("Sok Vanna was killed in Kep.", ["killed"]),
        ("Interpol issued a red notice for Lin Hao.", ["wanted"]),
        ("Laos cut taxes.", []),
        ("The premier ordered a crackdown on the compounds.", ["ordered"]),
        ("The two dates clashed.", []),
        ("Amnesty International released a report on the compounds.", ["reported"]),
        ("The State Department downgraded Laos to Tier 3.", ["downgraded"]),
        ("The Blue Lotus Casino opened again on Monday.", ["reopened"]),
        ("The bank was fined on Monday.", ["fined"]),
        ("The bank is doing fine.", []),
    ],
)
def test_deeds_by_their_acts(text: str, expected: list[object]) -> None:
    assert deeds(text, "act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police are said to have raided the casino.", [("raided", "alleged")]),
        ("The governor denied that police had raided the casino.", [("denied", "asserted")]),
        ("Police did not raid the casino.", []),
        ("Unless police raid the casino, nothing will change.", []),
        ("If convicted, Lin Hao will be deported.", []),
        ("If Laos extradites Lin Hao, he will be tried.", []),
        ("Laos threatened to close the crossing.", [("cut_off", "planned")]),
        ("Laos is considering closing the border.", [("cut_off", "planned")]),
        ("Laos closed the border.", [("cut_off", "asserted")]),
        ("Police have yet to raid the casino.", []),
        ("No one raided the casino.", []),
        ("Parliament urged the army to close the border.", [("cut_off", "planned")]),
        ("Lin Hao is said to have fled Laos.", [("fled", "alleged")]),
        ("Lin Hao is believed to have fled Laos.", [("fled", "alleged")]),
        ("Lin Hao has fled Laos.", [("fled", "asserted")]),
        ("Nobody has raided the casino.", []),
        ("No one sealed the Blue Lotus Casino.", []),
        ("Nobody slept, and police raided the casino.", [("raided", "asserted")]),
        ("The ministry plans to close the Blue Lotus Casino.", [("sealed", "planned")]),
        ("If police raid the casino, the owner will sue.", []),
    ],
)
def test_how_far_deeds_have_got(text: str, expected: list[object]) -> None:
    assert deeds(text, "act status") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Laos deports 48 Kenyans\n\nLaos deported 48 Kenyans on Monday, the foreign ministry said.",
            [(48, "deported")],
        ),
        (
            "Laos deports nearly 50 Kenyans\n\nLaos deported 48 Kenyans on Monday, the foreign ministry said.",
            [(48, "deported")],
        ),
        ("Laos deports 48 Kenyans", [(48, "deported")]),
        (
            "Police in Laos freed 48 Kenyans on Monday, an embassy said.\n\nSome of the 48 Kenyans. (Handout)",
            [(48, "rescued")],
        ),
        (
            "Police in Laos freed 48 Kenyans on Monday, an embassy said.\n\nCaption: some of the 48 Kenyans.",
            [(48, "rescued")],
        ),
    ],
)
def test_headlines_and_captions(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police raid Blue Lotus Casino\n\nKampot police raided the Blue Lotus Casino on Monday, the governor said.",
            ["raided"],
        ),
        (
            "Kampot police raided the Blue Lotus Casino on Monday.\n\nPhoto: police raid the Blue Lotus Casino.",
            ["raided"],
        ),
    ],
)
def test_headlines_and_captions_of_deeds(text: str, expected: list[object]) -> None:
    assert deeds(text, "act") == expected

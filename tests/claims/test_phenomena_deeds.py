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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police smashed through a side door of the hotel.", [("raided", "asserted")]),
        ("The talks broke down on Monday.", []),
        ("A column of soldiers burst in at dawn.", [("raided", "asserted")]),
        ("A clerk who was arrested in May came to court.", [("arrested", "asserted")]),
        ("The men who were arrested said nothing.", []),
        ("The lender, which police searched on Friday, is closed.", [("raided", "asserted")]),
        ("The lender, which police searched, is closed.", []),
        ("A Laotian was stopped at the airport on Monday.", [("arrested", "asserted")]),
        ("A Laotian was stopped at a traffic light.", []),
        ("The clerk gave himself up on Monday.", [("arrested", "asserted")]),
        ("The clerk gave his job up on Monday.", []),
        ("The navy traded fire with smugglers near Tanao.", [("clashed", "asserted")]),
        ("The navy traded places with the army.", []),
        ("Thailand halted diesel deliveries to Tanao.", [("cut_off", "asserted")]),
        ("Thailand halted work on the road to Tanao.", []),
        ("Laos cut power to the compounds.", [("cut_off", "asserted")]),
        ("Laos cut taxes for the farmers.", []),
        ("Electricity to Tanao remains cut off.", [("cut_off", "asserted")]),
        ("The town lost power on Monday.", [("cut_off", "asserted")]),
        ("A court issued a warrant for the owner.", [("wanted", "asserted")]),
        ("The firm insists that it never paid a bribe.", [("denied", "asserted")]),
        ("The firm insists that it paid all its taxes.", []),
        ("The governor called the report nonsense.", [("denied", "asserted")]),
        ("The governor called for an end to the nonsense.", []),
        ("The rest face deportation.", [("deported", "planned")]),
        ("The hotel is open again.", [("reopened", "asserted")]),
        ("Parliament is to vote on a bill that would jail recruiters.", [("restricted", "planned")]),
        ("Ministers of the two states meet in Tanao on Friday.", [("met", "planned")]),
        ("Thailand may extradite the boss to China.", [("extradited", "planned")]),
        ("Police let the owner go on Friday.", [("rescued", "asserted")]),
        ("Nobody who owned or ran the hotel has been arrested.", []),
        ("The biggest bank on the list has offices in Tanao.", []),
        ("Owners are liable to the closure of their business.", []),
        ("The two are in the Tanao jail.", []),
        ("The minister told banks to freeze 30 accounts.", []),
        ("The minister ordered banks to freeze 30 accounts.", []),
    ],
)
def test_deeds_in_other_words(text: str, expected: list[object]) -> None:
    assert deeds(text, "act status") == expected


def test_whom_it_befell_in_other_words() -> None:
    text = "The casino that Britain blacklisted in October stands on a hill."
    assert deeds(text, "act actor target") == [("sanctioned", "Britain", "casino")]
    text = "Rescuers found the body of a Lao worker."
    assert deeds(text, "act target") == [("killed", "Lao worker")]
    text = "Police served a search warrant at a villa on Rose Street."
    assert deeds(text, "act actor target") == [("raided", "Police", "villa")]


def test_who_denies_is_the_head_of_the_phrase() -> None:
    text = "Tanao's Lotus Holding Group spoke up for the first time on Monday, denying that it had paid a bribe."
    assert deeds(text, "act source source_kind") == [("denied", "Lotus Holding Group", "company")]


def test_a_claim_that_somebody_denies() -> None:
    text = "A claim that Tanao had freed the boss, which Vientiane denied, spread on Friday."
    assert deeds(text, "act status")[0] == ("rescued", "denied")
    text = "A claim that Tanao had freed the boss, which Vientiane confirmed, spread on Friday."
    assert deeds(text, "act status")[0] == ("rescued", "asserted")

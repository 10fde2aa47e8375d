"""Who did a deed and to whom, by their full names; private persons never."""

import pytest
from reading import deeds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A raid by Burmese troops on Apollo Park began.", [("raided", "Burmese troops", "Apollo Park")]),
        ("Seoul's sanctions on Blue Lotus Group took effect.", [("sanctioned", "Seoul", "Blue Lotus Group")]),
        ("The Blue Lotus Group has been under American sanctions.", [("sanctioned", None, "Blue Lotus Group")]),
        ("Lin Hao's extradition to China took a year.", [("extradited", None, "Lin Hao")]),
        ("Prosecutors unsealed an indictment of its chairman, Lin Hao.", [("charged", "Prosecutors", "Lin Hao")]),
        ("Prosecutors filed charges against Lin Hao.", [("charged", "Prosecutors", "Lin Hao")]),
        ("Interpol issued a red notice for Lin Hao.", [("wanted", "Interpol", "Lin Hao")]),
        ("Lin Hao is on trial in Hanoi.", [("charged", None, "Lin Hao")]),
        ("Laos told firms of the ban and cut the power to Boten.", [("cut_off", "Laos", "Boten")]),
        ("Officers of the Blue Bureau raided the villa.", [("raided", "Blue Bureau", "villa")]),
        ("A warrant will be sought for the owner.", [("wanted", None, "owner")]),
        ("The raid, on a villa, took hours.", [("raided", None, "villa")]),
        ("The casino has reopened.", [("reopened", None, "casino")]),
        ("Steps taken by Hanoi, including closing the crossing, failed.", [("cut_off", "Hanoi", "crossing")]),
        (
            "During a meeting on 9 May, chaired by the Governor of the Province, Mr Sok Dara, they ate.",
            [("met", "Sok Dara", None)],
        ),
    ],
)
def test_nouns_and_phrases_have_sides(text: str, expected: list[object]) -> None:
    assert deeds(text, "act actor target") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Prime Minister Sok Dara spoke. He ordered a crackdown.", ["Sok Dara"]),
        ("The premier, Ms Vanna Lim, ordered a crackdown.", ["Vanna Lim"]),
        ("Sok Dara, the Laotian leader, ordered a crackdown.", ["Sok Dara"]),
        ("Lin Hao ordered a crackdown.", [None]),
        ("It ordered a crackdown.", [None]),
    ],
)
def test_actors_by_their_names(text: str, expected: list[object]) -> None:
    assert deeds(text, "actor") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wu was arrested in Hanoi.", [("arrested", None)]),
        ("Police arrested the boss, Lin Hao, in Hanoi.", [("arrested", None)]),
        ("The Vietnamese were deported.", [("deported", "Vietnamese")]),
        ("Lin Hao denied the charges.", [("denied", None)]),
        ("Britain sanctioned Lin Hao. Lin denied the charges.", [("sanctioned", "Lin Hao"), ("denied", None)]),
    ],
)
def test_private_persons_are_no_targets(text: str, expected: list[object]) -> None:
    assert deeds(text, "act target") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lin Hao denied the charges.", [None]),
        ("Britain sanctioned Lin Hao. Lin denied the charges.", ["Britain", "Lin Hao"]),
    ],
)
def test_whom_a_charge_makes_public(text: str, expected: list[object]) -> None:
    assert deeds(text, "actor") == expected


def test_a_group_s_short_name_is_no_person() -> None:
    text = "Police raided the Silver Bay Group. Silver Bay denied the charges. It called them a smear."
    assert deeds(text, "act actor")[1] == ("denied", "Silver Bay")

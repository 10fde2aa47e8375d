"""Which figure told before a number goes back to."""

import pytest
from reading import figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The court jailed 14 men. Four of the 14 were later freed.", [(14, None), (4, 14)]),
        ("Soldiers freed 90 workers. Of the 90, 31 were Kenyan.", [(90, None), (31, 90)]),
        (
            "Police arrested 60 people, 31 Lao and 29 Thais. Nine of the Thais were charged.",
            [(60, None), (31, 60), (29, 60), (9, 29)],
        ),
        ("Police arrested 35 suspects. Three of the suspects were women.", [(35, None), (3, 35)]),
        ("Kep police arrested 80 people. Of the Kenyans, 44 were women.", [(80, None), (44, 80)]),
        ("Kenya flew home 73 citizens. The 73, 65 men and eight women, are well.", [(73, None), (65, 73), (8, 73)]),
        ("Kenya flew home 73 citizens. On Friday 65 others were freed.", [(73, None), (65, None)]),
    ],
)
def test_numbers_that_name_what_they_are_out_of(text: str, expected: list[object]) -> None:
    assert figures(text, "n total") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On Friday 90 people were detained: 40 in Takeo and 20 in Kep. The other 30 were held in Kampot.",
            [(90, None), (40, 90), (20, 90), (30, 90)],
        ),
        (
            "Police detained 90 people. Takeo yielded 40 suspects, 12 of them women. The other 50 were held in Kep.",
            [(90, None), (40, 90), (12, 40), (50, 90)],
        ),
        ("Police arrested 90 people in Kep. The other 12 suspects fled from Takeo.", [(90, None), (12, 90)]),
    ],
)
def test_a_rest_fills_up_its_total(text: str, expected: list[object]) -> None:
    assert figures(text, "n total") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested 40 people. Twelve were later charged.", [(40, "arrested", None), (12, "charged", 40)]),
        ("Police arrested 40 people. Two were killed.", [(40, "arrested", None), (2, "killed", None)]),
        ("Police arrested 40 people. Twelve were arrested in Kep.", [(40, "arrested", None), (12, "arrested", None)]),
        ("Police arrested 40 people. Sixty were later charged.", [(40, "arrested", None), (60, "charged", None)]),
    ],
)
def test_what_became_of_those_just_told_of(text: str, expected: list[object]) -> None:
    assert figures(text, "n act total") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police held 38 people on Friday, which brings the total to 412.", [(38, 412), (412, None)]),
        ("Police held 38 people, taking to 412 the number of arrests this year.", [(38, 412), (412, None)]),
        ("Soldiers freed 44 people on Friday and 16 on Sunday, for a total of 60.", [(44, 60), (16, 60), (60, None)]),
        ("Kep deported 14 Lao, bringing to 90 the number sent back.", [(14, 90), (90, None)]),
        ("Police held 38 people and took the suspects to three hospitals.", [(38, None)]),
    ],
)
def test_totals_that_are_raised(text: str, expected: list[object]) -> None:
    assert figures(text, "n total") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three men were detained, two in Nairobi and one in Mombasa.", [(3, None), (2, 3), (1, 3)]),
        ("In all 90 workers were freed, 40 in Bavet and 50 in Poipet.", [(90, None), (40, 90), (50, 90)]),
        ("Police arrested 40 people in Takeo, 20 in Kep and 10 in Kandal.", [(40, None), (20, None), (10, None)]),
        ("There were 61 Lao and 30 Thais among the 190 people arrested.", [(61, 190), (30, 190), (190, None)]),
        ("Police said 31 of the 48 detained were Kenyan.", [(31, 48), (48, None)]),
        ("The gang is accused of swindling 86 women out of 48 million won.", [(86, None), (48000000, None)]),
        ("Prosecutors charged 28 people, four of them police officers.", [(28, None), (4, 28)]),
        ("Police held 48 people, 11 of them Lao and nine from Kenya.", [(48, None), (11, 48), (9, 48)]),
    ],
)
def test_breakdowns_within_a_sentence(text: str, expected: list[object]) -> None:
    assert figures(text, "n total") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On Monday 52 men were freed. On Tuesday another 31 were freed. The two days together make 83 men.",
            [(52, 83), (31, 83), (83, None)],
        ),
        (
            "Soldiers freed 52 men on Monday and 31 on Tuesday. The army's tally for the two days is 83 people.",
            [(52, 83), (31, 83), (83, None)],
        ),
        ("Soldiers freed 52 men on Monday. The tally of phones is 83 in the report.", [(52, None)]),
    ],
)
def test_wholes_called_a_tally(text: str, expected: list[object]) -> None:
    assert figures(text, "n total") == expected

"""The places that a figure's own sentence gives it."""

import pytest
from reading import deeds, figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("State media in Hanoi reported that 48 people were arrested in Kampot.", [(48, "Kampot")]),
        ("State media in Hanoi reported that 48 people were arrested.", [(48, "")]),
        ("A general told reporters in Hanoi that 48 people were freed in Myawaddy.", [(48, "Myawaddy")]),
        ("Police in Kampot said that they had arrested 48 people.", [(48, "Kampot")]),
        ("It is said in Bavet that 48 people were arrested.", [(48, "")]),
        ("It is said that in Bavet 48 people were arrested.", [(48, "Bavet")]),
    ],
)
def test_where_somebody_speaks_is_not_where_it_happened(text: str, expected: list[object]) -> None:
    assert figures(text, "n place") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Poipet police arrested 48 people.", [(48, "Poipet")]),
        ("Poipet immigration officers on Monday arrested 48 people.", [(48, "Poipet")]),
        ("Poipet police arrested 48 people in Sisophon.", [(48, "Sisophon")]),
        ("Two residents of Kampot were arrested.", [(2, "")]),
        ("A driver, 41, of Kampot and 12 others were arrested.", [(12, "")]),
    ],
)
def test_a_force_acts_in_its_own_town(text: str, expected: list[object]) -> None:
    assert figures(text, "n place") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police froze three Bangkok flats worth 12 million baht.", [(3, "Bangkok"), (12000000, "Bangkok")]),
        ("At least 12 people died at a Bavet casino.", [(12, "Bavet")]),
        ("Kampot was quiet. Bangkok traders saw how 12 people died at a Bavet casino.", [(12, "Bavet")]),
    ],
)
def test_a_town_before_a_building(text: str, expected: list[object]) -> None:
    assert figures(text, "n place") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Cambodia is on alert. Police arrested 4,800 people across the country, notably in Bavet.",
            [(4800, "Cambodia")],
        ),
        ("Cambodia is on alert. Police arrested 480 people in five provinces.", [(480, "Cambodia"), (5, "Cambodia")]),
        ("Cambodia is on alert. Police arrested 48 people in Bavet.", [(48, "Bavet, Cambodia")]),
        (
            "Cambodia is on alert. Police arrested 48 people in Bavet, bringing the total since January to 4,800.",
            [(48, "Bavet, Cambodia"), (4800, "Cambodia")],
        ),
        (
            "Cambodia is on alert. Police arrested 48 people in Bavet, bringing the total there since January to 480.",
            [(48, "Bavet, Cambodia"), (480, "Bavet, Cambodia")],
        ),
    ],
)
def test_totals_of_the_country(text: str, expected: list[object]) -> None:
    assert figures(text, "n place") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Cambodia is on alert. Police raided 18 sites, including two in Kampot.",
            [(18, "Cambodia"), (2, "Kampot, Cambodia")],
        ),
        (
            "Police seized 40 phones in a villa in Kampot and 12 pistols in a flat in Takeo.",
            [(40, "Kampot"), (12, "Takeo")],
        ),
        ("In Kampot, 40 people were arrested: 11 men and 29 women.", [(40, "Kampot"), (11, "Kampot"), (29, "Kampot")]),
    ],
)
def test_what_stands_between(text: str, expected: list[object]) -> None:
    assert figures(text, "n place") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police seized 40 telephones in Kampot that came through Poipet.", [(40, "Kampot")]),
        ("Thailand deported 48 Kenyans through Poipet.", [(48, "Poipet")]),
        ("Thailand deported 48 Kenyans via Suvarnabhumi Airport.", [(48, "Suvarnabhumi Airport, Thailand")]),
        ("Forty-eight Kenyans were flown home from Kuching.", [(48, "Kuching")]),
        ("Kenya repatriated 48 of its citizens from Laos.", [(48, "Laos")]),
        ("Laos has extradited 48 suspects.", [(48, "Laos")]),
        ("China was told that 48 suspects had been extradited.", [(48, "")]),
        ("Laos was on alert. China brought home 48 people from Lao detention.", [(48, "Laos")]),
    ],
)
def test_where_people_are_returned_from(text: str, expected: list[object]) -> None:
    assert figures(text, "n place") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Scammers took $40 million from pensioners in Singapore.", [(40000000, "Singapore")]),
        ("Singapore's police said that 300 people were defrauded of $40 million.", [(300, ""), (40000000, "")]),
        ("Laos is calm, as is Myanmar. Within a day 40 people were freed and sent to Thailand.", [(40, "")]),
        ("Some 40 people have fled to Thailand.", [(40, "Thailand")]),
    ],
)
def test_countries(text: str, expected: list[object]) -> None:
    assert figures(text, "n place") == expected


def test_a_part_may_have_its_own_place() -> None:
    text = "Cambodia closed 12 casinos in Svay Rieng, seven in Bavet and five elsewhere."
    assert figures(text, "n place")[:2] == [(12, "Svay Rieng, Cambodia"), (7, "Bavet, Svay Rieng, Cambodia")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cambodia is on alert. The premier issued a directive on Monday.", [("ordered", "Cambodia")]),
        ("The ministers met in Vientiane on Monday.", [("met", "Vientiane")]),
    ],
)
def test_deeds(text: str, expected: list[object]) -> None:
    assert deeds(text, "act place") == expected

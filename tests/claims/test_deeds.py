"""Acts without a figure: who did what to whom."""

import pytest
from reading import deeds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The US Treasury sanctioned the Blue Lotus Group on Monday.",
            [("sanctioned", "US Treasury", "Blue Lotus Group")],
        ),
        ("Thailand extradited Lin Hao to China on Monday.", [("extradited", "Thailand", "Lin Hao")]),
        ("Lin Hao was extradited to China on Monday.", [("extradited", None, "Lin Hao")]),
        ("Police raided the Blue Lotus Casino on Monday.", [("raided", "Police", "Blue Lotus Casino")]),
        ("The Thai army cut off electricity to Myawaddy.", [("cut_off", "Thai army", "Myawaddy")]),
        ("Police arrested Lin Hao at an airport.", [("arrested", "Police", None)]),
        ("Lin Hao was arrested by Thai police.", [("arrested", "Thai police", None)]),
    ],
)
def test_who_did_what_to_whom(text: str, expected: list[object]) -> None:
    assert deeds(text, "act actor target") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cambodia extradited the businessman to China.", ["extradited"]),
        ("The Interior Ministry denied the report.", ["denied"]),
        ("Thailand closed the border crossing at Poipet.", ["cut_off"]),
        ("Thai and Cambodian troops clashed near the temple.", ["clashed"]),
        ("Fighting broke out along the border on Monday.", ["clashed"]),
        ("Amnesty International published a report on the compounds.", ["reported"]),
        ("The government pledged to end the trade by April.", ["pledged"]),
        ("A court issued an arrest warrant for the businessman.", ["wanted"]),
        ("The State Department downgraded Cambodia in its report on trafficking.", ["downgraded"]),
        ("Police shut down the Blue Lotus Casino.", ["sealed"]),
        ("The Blue Lotus Casino has reopened.", ["reopened"]),
        ("The minister resigned on Monday.", []),
        ("The villa has a garden and a pool.", []),
    ],
)
def test_acts_of_deeds(text: str, expected: list[object]) -> None:
    assert deeds(text, "act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thailand extradited Lin Hao to China.", [("extradited", "asserted")]),
        ("Thailand will extradite Lin Hao to China.", [("extradited", "planned")]),
        ("Lin Hao will be extradited to China.", [("extradited", "planned")]),
        ("Thailand plans to extradite Lin Hao to China.", [("extradited", "planned")]),
        ("Lin Hao is to be extradited to China.", [("extradited", "planned")]),
    ],
)
def test_status_of_deeds(text: str, expected: list[object]) -> None:
    assert deeds(text, "act status") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("If police raided the casino, nobody noticed.", []),
        ("It is unclear whether police raided the casino.", []),
        ("Police did not raid the casino.", []),
        ("Police never raided the casino.", []),
        ("Police could raid the casino at any time.", []),
        ("Police refused to raid the casino.", []),
        ("The house arrest ended on Monday.", []),
        ("Cambodia raid nets suspects", []),
    ],
)
def test_what_is_no_deed(text: str, expected: list[object]) -> None:
    assert deeds(text, "act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested 48 people in Kampot.", []),
        ("Police raided a casino in Bavet and arrested 48 people.", ["raided"]),
        ("Forty-eight people were arrested when police raided a villa in Kampot.", ["raided"]),
    ],
)
def test_a_figure_tells_its_act_already(text: str, expected: list[object]) -> None:
    assert deeds(text, "act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("South Korea\u2019s president ordered a crackdown on the gangs.", [("ordered", None, "asserted")]),
        (
            "Police in Bangkok arrested Lin Hao, the owner of the Blue Lotus Casino.",
            [("arrested", None, "asserted")],
        ),
        (
            "Myanmar\u2019s army said it had blown up the Blue Lotus Casino.",
            [("sealed", "Blue Lotus Casino", "asserted")],
        ),
        ("The junta denied that it protects the compounds.", [("denied", None, "asserted")]),
        ("Starlink said it had cut off internet at the compounds.", [("cut_off", "internet", "asserted")]),
        ("Lin Hao was charged with money laundering in New York.", [("charged", "Lin Hao", "asserted")]),
        ("Prosecutors plan to charge Lin Hao with fraud.", [("charged", "Lin Hao", "planned")]),
        ("Britain imposed sanctions on Lin Hao.", [("sanctioned", "Lin Hao", "asserted")]),
        ("Lin Hao was not arrested.", []),
        ("Lin Hao denied the accusations.", [("denied", None, "asserted")]),
    ],
)
def test_deeds_of_other_stories(text: str, expected: list[object]) -> None:
    assert deeds(text, "act target status") == expected

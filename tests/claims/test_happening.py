"""Which words of acts tell of a deed where they stand."""

import pytest
from reading import deeds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nairobi denies having closed the bridge.", ["denied"]),
        ("Bangkok shut the border.", ["cut_off"]),
        ("According to the indictment, Lin Hao ran it.", []),
        ("The indictment of Lin Hao came in May.", ["charged"]),
        ("The governor called that a smear.", ["denied"]),
        ("The police deny that anyone fell.", ["denied"]),
        ("The council rejects categorically the reports of abuse.", ["denied"]),
        ("The council rejects the budget.", []),
        ("The council rejected the figure as invented.", ["denied"]),
        ("The ministry dismissed the report as untrue.", ["denied"]),
        ("The ministry dismissed the officer.", []),
        ("A fabricated letter was read out.", []),
        ("The letter is fabricated, the ministry said.", ["denied"]),
        ("The boss was denied bail.", []),
        ("It is not true that 300 people escaped.", []),
    ],
)
def test_denials(text: str, expected: list[object]) -> None:
    assert deeds(text, "act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Troops entered the villa on Monday.", ["raided"]),
        ("Troops entered the war on Monday.", []),
        ("The governor inspected the villa.", ["met"]),
        ("Police inspected the villa.", ["raided"]),
        ("He was held in raids on gangs.", []),
        ("He was held in a raid on a villa.", ["raided"]),
        ("Laos stopped tourists from crossing by land.", ["restricted"]),
        ("Laos barred the door.", []),
        ("Guns and phones were also recovered.", ["seized"]),
        ("The patients were also recovered.", []),
        ("The villa was sealed.", ["sealed"]),
        ("The envelope was sealed.", []),
        ("Lin Hao was cut off from the banks.", ["cut_off"]),
        ("The tycoon has fled Laos.", ["fled"]),
        ("Workers flee when they can.", []),
        ("Critics are met with threats.", []),
        ("Police burst into the villa.", ["raided"]),
        ("Police burst into tears.", []),
        ("Soldiers moved into Apollo Park.", ["raided"]),
        ("Soldiers moved into position.", []),
        ("The raiding party met no resistance.", []),
        ("The largest raid of the month was here.", []),
        ("The raids, on a villa and a farm, took hours.", ["raided"]),
        ("The ministry closed its books.", []),
        ("Guards shut the gate.", []),
        ("No landlord was charged.", []),
        ("Online gaming was outlawed.", ["restricted"]),
        ("A warrant will be sought for the owner.", ["wanted"]),
        ("The cabinet weighs a freeze on the accounts.", ["seized"]),
        ("A cold freeze on the lake came.", []),
        ("The suspects were arrested in a hotel.", ["arrested"]),
        ("The agent promised them work.", []),
        ("The premier promised a clean-up.", ["pledged"]),
        ("The premier met with envoys.", ["met"]),
        ("They place ads with salary promises to win people over.", []),
    ],
)
def test_what_words_are_done_to(text: str, expected: list[object]) -> None:
    assert deeds(text, "act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A judge will be asked to order the villas forfeited.", [("seized", "planned")]),
        ("The president ordered the industry shut.", [("ordered", "asserted")]),
        ("Prosecutors will apply for the forfeiture of the villas.", [("seized", "planned")]),
        ("Lin Hao was acquitted in Hanoi.", [("convicted", "denied")]),
        ("Beijing asked Vientiane to hand over the suspects.", [("extradited", "planned")]),
        ("The militia would expel the foreigners.", [("deported", "planned")]),
        ("Interpol is to be asked to issue a red notice.", [("wanted", "planned")]),
    ],
)
def test_how_far_deeds_have_got(text: str, expected: list[object]) -> None:
    assert deeds(text, "act status") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Kenyans were handed over to their own police.", ["extradited"]),
        ("The victims were turned over to the welfare department.", ["rescued"]),
        ("Laos attempted to extradite Lin Hao to China.", []),
        ("Japan brought home the freed men.", ["repatriated"]),
    ],
)
def test_returns(text: str, expected: list[object]) -> None:
    assert deeds(text, "act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She was lured with a job.", ["recruited"]),
        ("A cook was beaten in front of us.", ["abused"]),
        ("People are beaten there.", []),
        ("A woman of 30 from Ghent died the same night.", ["killed"]),
        ("The light died.", []),
        ("The police are looking for a cook who has been missing since May.", ["wanted", "missing"]),
        ("Lamphu Foundation is looking for a cook.", []),
        ("The bosses had left before the raid.", ["fled"]),
        ("The bosses had left before dawn.", []),
    ],
)
def test_what_befell_whom(text: str, expected: list[object]) -> None:
    assert deeds(text, "act") == expected

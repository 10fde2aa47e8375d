"""Places of any name that a document itself gives away."""

import pytest
from reading import reading


def named(text: str) -> list[tuple[str, str]]:
    """The places of `text` that no gazetteer lists."""
    found = [place for sentence in reading(text).sentences for place in sentence.places]
    return [(place.names[0], place.kind) for place in found if not place.ids]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Police arrested 48 people in Velora on Monday.", [("Velora", "town")]),
        ("Police arrested 48 people in Velora and Zornu on Monday.", [("Velora", "town"), ("Zornu", "town")]),
        ("Police in the town of Velora said so.", [("Velora", "town")]),
        ("Forty-eight people were held at Velora.", [("Velora", "town")]),
        ("They were taken to Velora on Monday.", [("Velora", "town")]),
        ("They were freed from Velora on Monday.", [("Velora", "town")]),
        ("Velora, a fishing village in the south, was quiet.", [("Velora", "town")]),
        ("Blue Lotus, a walled compound near the river, was quiet.", [("Blue Lotus", "site")]),
        ("Police came to Velora.", []),
        ("They paid in Velora wallets.", []),
        ("They invested in Velora.", []),
        ("Police raided a house in August.", []),
        ("The posts were in Mandarin.", []),
        ("Money was sent to Velora Holdings.", []),
    ],
)
def test_a_name_behind_what_places_it(text: str, found: list[tuple[str, str]]) -> None:
    assert named(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Police arrested 48 people in Velora on Monday. Velora was quiet.",
            [("Velora", "town"), ("Velora", "town")],
        ),
        ("VELORA, June 3 — Police came. Velora was quiet.", [("VELORA", "town"), ("Velora", "town")]),
        ("UPDATE — Police came. An Update followed.", []),
    ],
)
def test_once_named_it_is_a_place_in_the_whole_text(text: str, found: list[tuple[str, str]]) -> None:
    assert named(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "They believed in Velora. Velora said that 48 people were hurt.",
        "Police arrested 48 people in Velora. The exchange Velora denied it.",
        "Police arrested 48 people in Velora. Velora, a betting app, denied it.",
        "Police arrested 48 people in Velora. Mr Velora denied it.",
        "Ann Velora spoke to police. Faith in Velora was gone.",
    ],
)
def test_the_name_of_a_person_or_a_firm_is_no_place(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Police came to the Sea View villa.", [("Sea View villa", "site")]),
        ("Police came to the Bavet camp.", [("Bavet camp", "site")]),
        ("Police came to the POGO hub.", []),
        ("Luxury hotels were raided.", []),
        ("They went to the Moonlit town of Velora.", [("Velora", "town")]),
        ("Police Raid Luxury Villa\n\nPolice came.", []),
    ],
)
def test_what_is_built_and_what_only_says_what_sort_it_is(text: str, found: list[tuple[str, str]]) -> None:
    assert named(text) == found


def test_a_place_with_a_kind_in_its_name_is_no_person() -> None:
    (sentence,) = reading("Police came to Velora International Airport and met Ann Zornu.").sentences
    assert [agent.name for agent in sentence.agents if agent.person] == ["Ann Zornu"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Police raided a casino known as Lucky Nine on Monday.", ["Lucky Nine"]),
        ("It owns two estates, Sunvale and Orel. Police held 40 men at Sunvale.", ["Sunvale", "Orel", "Sunvale"]),
        ("Police raided two villas, Ann Lee and Bo Chan said.", []),
        ("Police held a man called John Chan.", []),
    ],
)
def test_what_is_built_and_called_by_a_name(text: str, names: list[str]) -> None:
    assert [place.names[0] for sentence in reading(text).sentences for place in sentence.places] == names

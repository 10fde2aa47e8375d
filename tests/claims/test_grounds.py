"""The places of a document as a whole."""

import pytest
from reading import CODEBOOK, claims, figures, reading

from crackdown.claims.grounds import Ground, ground_of
from crackdown.claims.scenes import is_fine, is_origin, located


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Police came to the Blue Lotus Casino in Bavet at dawn, and Bavet was quiet.\n\nThe "
                "casino in Bavet had been closed before.\n\nForty-eight people were arrested."
            ),
            [(48, "Blue Lotus Casino, Bavet")],
        ),
        (
            (
                "Police raided villas in Kampot. Others went to Takeo.\n\nThe governor spoke in "
                "Battambang.\n\nForty-eight people were arrested."
            ),
            [(48, "")],
        ),
        (
            "Cambodia has begun a campaign. Officials in Cambodia met.\n\nForty-eight people were arrested.",
            [(48, "Cambodia")],
        ),
    ],
)
def test_the_documents_own_places(text: str, expected: list[object]) -> None:
    assert figures(text, "n place") == expected


def ground(text: str) -> Ground:
    return ground_of(reading(text), CODEBOOK)


def located_in(text: str) -> list[str]:
    found = reading(text).sentences[-1]
    return [place.names[0] for place in located(found, text)]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Police in Cambodia came to Bavet.", "Cambodia"),
        ("Police came to Bavet.", None),
        ("Thai cooks came. Thai guards came. A Lao cook sang.", "Thailand"),
        ("Police came.", None),
    ],
)
def test_the_country_that_a_document_speaks_of_most(text: str, country: str | None) -> None:
    found = ground(text).country
    assert (found.names[0] if found else None) == country


@pytest.mark.parametrize(
    ("text", "main"),
    [
        ("Police came to Bavet. Bavet was quiet. Bavet slept.", ["Bavet"]),
        ("Police came to Bavet. They went to Poipet. They went to Takeo.", []),
        ("Police came.", []),
    ],
)
def test_the_one_place_of_a_document(text: str, main: list[str]) -> None:
    assert [place.names[0] for place in ground(text).main] == main


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Police came to a villa in Bavet.", ["Bavet"]),
        ("Police came to villas in Bavet, Poipet and Takeo.", ["Bavet", "Poipet", "Takeo"]),
        ("They came from Bavet.", []),
        ("They came from Bavet and met in Poipet.", ["Poipet"]),
        ("The border with Thailand is quiet.", []),
        ("They live in the town of Bavet.", ["Bavet"]),
    ],
)
def test_which_places_say_where(text: str, found: list[str]) -> None:
    assert located_in(text) == found


def test_where_somebody_comes_from() -> None:
    text = "Police in Thailand freed 48 people from Kenya."
    found = reading(text).sentences[0]
    assert [place.names[0] for place in found.places if is_origin(place, found)] == ["Kenya"]


def test_places_finer_than_a_country() -> None:
    text = "Police came to Bavet in Svay Rieng province, Cambodia."
    assert [is_fine(place) for place in reading(text).sentences[0].places] == [True, True, False]


def test_the_places_of_a_heading_belong_to_the_paragraphs_under_it() -> None:
    text = "Police came to several villas.\n\nRaids in Bavet\n\nPolice came at dawn.\n\nSongs\n\nPolice came at dusk."
    found = reading(text)
    by_paragraph = ground(text).headings
    body = [one.paragraph for one in found.sentences if one.kind == "body"]
    assert [[place.names[0] for place in by_paragraph[number]] for number in body] == [[], ["Bavet"], []]


def test_a_state_that_is_a_city_is_home_to_its_papers() -> None:
    text = "SINGAPORE \u2014 Police have frozen $92 million tied to a firm in Laos."
    assert [place for one in claims(text) if one.type == "figure" for place in one.place] == ["SINGAPORE"]
    text = "VIENTIANE \u2014 Police have frozen $92 million tied to a firm."
    assert [place for one in claims(text) if one.type == "figure" for place in one.place] == []


def test_a_line_that_signs_a_report_is_no_scene() -> None:
    assert not ground_of(reading("Police in Laos held 48 men.\n\nVientiane, 2 July 2025"), CODEBOOK).fine
    assert ground_of(
        reading("Police in Laos held 48 men.\n\nIn Vientiane, on 2 July 2025, they held two."), CODEBOOK
    ).fine

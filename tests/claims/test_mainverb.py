"""The main verb behind a clause that tells which ones are meant governs the figure. Pairs."""

import pytest
from reading import figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The 48 men who were forced to work in a call room flew home on Friday.", [(48, "repatriated")]),
        ("The 48 men who flew home on Friday were never named.", [(48, "repatriated")]),
        ("In the search, 62 people who had entered the country illegally were discovered.", [(62, "found")]),
        ("In the search, 62 people who had been lured to Laos escaped through a hole.", [(62, "fled")]),
        ("In the search, 62 people were lured to Laos.", [(62, "recruited")]),
        ("Police freed 43 who had been forced to work at a casino.", [(43, "rescued")]),
        ("Police spoke of 43 who had been forced to work at a casino.", [(43, "held")]),
        ("Three men with arrest warrants at home were locked up in Poipet.", [(3, "arrested")]),
        ("Three men with arrest warrants at home were on the boat.", [(3, "wanted")]),
        ("The militia turned loose 90 captives.", [(90, "rescued")]),
        ("The militia spoke of 90 captives.", [(90, "held")]),
        ("Police charged nine people. Five of the nine are in custody.", [(9, "charged"), (5, "arrested")]),
        ("Police charged nine people. Five of the nine are Lao.", [(9, "charged"), (5, "charged")]),
    ],
)
def test_what_tells_which_ones_they_are_governs_less(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Agents with a warrant for a house in Kep took in 12 men.", [(12, "arrested")]),
        ("A convent with a house in Kep took in 12 men.", [(12, "fled")]),
    ],
)
def test_officers_take_in_whom_they_arrest(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officers carried out 48 computers.", [(48, "seized", "devices")]),
        ("Raids on 48 villas were carried out at dawn.", [(48, "raided", "sites")]),
    ],
)
def test_what_is_carried_out_is_seized_where_it_can_be_carried(text: str, expected: list[object]) -> None:
    assert figures(text, "n act of") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three of those caught, all Lao, were brought before a court.", [(3, "charged")]),
        ("Three of those were caught.", [(3, "arrested")]),
        ("Nineteen workers told us that they had been tortured.", [(19, "abused")]),
        ("Nineteen workers told us of torture.", []),
        ("A ceremony to send home 126 men was held at the bridge.", [(126, "deported")]),
        ("At the bridge 126 men were held.", [(126, "arrested")]),
        ("Four houses shuttered in March are humming again.", [(4, "reopened")]),
        ("Four houses were shuttered in March.", [(4, "sealed")]),
        (
            "Sanctions hit 15 firms. Of the companies, six are registered in Laos.",
            [(15, "sanctioned"), (6, "sanctioned")],
        ),
        ("Sanctions hit 15 firms. Of the trawlers, six are registered in Laos.", [(15, "sanctioned")]),
    ],
)
def test_clauses_and_sorts(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A court jailed 11 members of one family.", [11]),
        ("A court jailed one man.", [1]),
        ("They were deported one nationality at a time.", []),
    ],
)
def test_one_that_counts_nobody(text: str, expected: list[object]) -> None:
    assert figures(text, "n") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We have received 112 requests for help.", [(112, "reported", "cases")]),
        ("We have received 112 letters.", []),
    ],
)
def test_calls_for_help_are_cases(text: str, expected: list[object]) -> None:
    assert figures(text, "n act of") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vendors said hundreds were driven off in buses.", [("fled", "people")]),
        ("Vendors said hundreds of phones were driven off in buses.", [("seized", "devices")]),
        (
            "Britain put 24 people and companies behind the Riverside estates on its blacklist.",
            [("sanctioned", "targets")],
        ),
        ("Britain put 24 people and companies on a bus.", []),
    ],
)
def test_whom_a_bare_number_counts(text: str, expected: list[object]) -> None:
    assert figures(text, "act of") == expected

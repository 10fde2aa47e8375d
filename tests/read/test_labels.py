"""Groups that stand before a number or are said of it."""

import pytest
from reading import numbers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "They were Kenyans (48), Ugandans (31) and Nepalis (6).",
            [(48, "KE", "label"), (31, "UG", "label"), (6, "NP", "label")],
        ),
        ("- Kenya: 48", [(48, "KE", "label")]),
        ("- Kenyan nationals: 48", [(48, "KE", "label")]),
        ("Kenyans \u2013 48", [(48, "KE", "label")]),
        ("The list says Kenyan 48, Ugandan 31.", [(48, "KE", "label"), (31, "UG", "label")]),
        ("In Kenya, 48 bakers sang.", [(48, "", "unknown")]),
    ],
)
def test_labels_before_a_number(text: str, expected: list[object]) -> None:
    assert numbers(text, "n nationality link") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The largest group was Kenyan, with 48.", [(48, "KE", "label")]),
        ("Kenyans formed the largest group, with 48 arrests.", [(48, "KE", "label")]),
        ("Kenyan nationals were the biggest group at 48 people.", [(48, "KE", "label")]),
        ("Kenyans made up the largest group (48).", [(48, "KE", "label")]),
        ("The second biggest group was Ugandan, with 31.", [(31, "UG", "label")]),
    ],
)
def test_the_group_that_is_sized_up(text: str, expected: list[object]) -> None:
    assert numbers(text, "n nationality link") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Forty-eight are Kenyan.", [(48, "KE", "predicate")]),
        ("Forty-eight were Kenyans.", [(48, "KE", "predicate")]),
        ("All 48 were Kenyan.", [(48, "KE", "predicate")]),
    ],
)
def test_what_is_said_of_a_number(text: str, expected: list[object]) -> None:
    assert numbers(text, "n nationality link") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The number of workers rose to 48.", [(48, "people", "workers", "")]),
        ("The number of casinos has reached 48.", [(48, "sites", "casinos", "")]),
        ("The Kenyan workers, altogether 48, sang.", [(48, "people", "workers", "KE")]),
        ("The workers, numbering 48, sang.", [(48, "people", "workers", "")]),
    ],
)
def test_a_noun_that_the_number_sums_up(text: str, expected: list[object]) -> None:
    assert numbers(text, "n of role nationality") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Phones, 48 in number, were seized.", [(48, "devices", None)]),
        ("The officers on duty numbered 48.", [(48, "officers", None)]),
        ("Phones: 48", [(48, "devices", None)]),
        ("Tourist police: 48", [(48, None, None)]),
        ("They cheated people, most of them over 60.", [(60, None, "age")]),
        ("They cheated people, some of them 60 Thais.", [(60, "people", None)]),
    ],
)
def test_nouns_before_the_number(text: str, expected: list[object]) -> None:
    assert numbers(text, "n of excluded") == expected

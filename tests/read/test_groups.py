"""What a number counts, and whose they are."""

import pytest
from reading import numbers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("48 people", [(48, "people", "people", "head")]),
        ("48 terrified young workers", [(48, "people", "terrified young workers", "head")]),
        ("48 other suspects", [(48, "people", "suspects", "head")]),
        ("48 casino workers", [(48, "people", "casino workers", "head")]),
        ("48 scam compounds", [(48, "sites", "scam compounds", "head")]),
        ("48 bank accounts", [(48, "accounts", "bank accounts", "head")]),
        ("48 mobile phones", [(48, "devices", "mobile phones", "head")]),
        ("48 police officers", [(48, "officers", "police officers", "head")]),
        ("48 luxury cars", [(48, "vehicles", "luxury cars", "head")]),
        ("48 countries", [(48, "countries", "countries", "head")]),
        ("48 individuals and entities", [(48, "targets", "individuals and entities", "head")]),
        ("48 people and companies", [(48, "targets", "people and companies", "head")]),
        ("hundreds of workers", [(None, "people", "workers", "head")]),
        ("48 of them women", [(48, "people", "women", "partitive")]),
        ("48 of whom were women", [(48, "people", "women", "partitive")]),
        ("48 of the workers", [(48, "people", "workers", "partitive")]),
        ("48 of them", [(48, None, None, "partitive")]),
        ("four hundred (400) persons", [(400, "people", "persons", "head"), (400, None, None, "none")]),
        ("48 tall trees", [(48, None, "tall trees", "unknown")]),
        ("it was 48", [(48, None, None, "none")]),
    ],
)
def test_what_a_number_counts(text: str, expected: list[object]) -> None:
    assert numbers(text, "n of role link") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("48 Kenyans", [(48, "KE", "people", None)]),
        ("48 Kenyan bakers", [(48, "KE", "people", None)]),
        ("48 Kenyan workers", [(48, "KE", "people", "workers")]),
        ("48 young Kenyan workers", [(48, "KE", "people", "young workers")]),
        ("48 South Korean students", [(48, "KR", "people", "students")]),
        ("48 from Kenya", [(48, "KE", "people", None)]),
        ("48 people from Kenya, Uganda and Nepal", [(48, "KE UG NP", "people", "people")]),
        ("48 Kenyan and Ugandan nationals", [(48, "KE UG", "people", "nationals")]),
        ("48 people, all Kenyans", [(48, "KE", "people", "people")]),
        ("48 people (all Kenyans)", [(48, "KE", "people", "people")]),
        ("48 people, all of them Kenyans", [(48, "KE", "people", "people")]),
        ("48 of them from Kenya", [(48, "KE", "people", None)]),
        ("48 of them Kenyans", [(48, "KE", "people", None)]),
        ("48 phones from China", [(48, "", "devices", "phones")]),
        ("all 48 workers in the villa were Kenyan", [(48, "KE", "people", "workers")]),
    ],
)
def test_whose(text: str, expected: list[object]) -> None:
    assert numbers(text, "n nationality of role") == expected

"""Names of bodies and companies as compared."""

import pytest
from settling import BOOK, deed, document, figure

from crackdown.model.register import Party
from crackdown.resolve import resolve
from crackdown.resolve.spellings import Countries, without_form

COUNTRIES = Countries.of(BOOK)


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Laos’s Silver Lotus Group", "Silver Lotus Group"),
        ("Silver Lotus Group (Cambodia)", "Silver Lotus Group"),
        ("Tamas's Silver Lotus Group", "Tamas's Silver Lotus Group"),
        ("Silver Lotus Group (SLG)", "Silver Lotus Group (SLG)"),
        ("Bank of Cambodia", "Bank of Cambodia"),
    ],
)
def test_the_country_around_a_name(name: str, bare: str) -> None:
    assert COUNTRIES.bare(name) == bare


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Silver Lotus Co., Ltd", "Silver Lotus"),
        ("Silver Lotus Group Limited", "Silver Lotus Group"),
        ("Lotus Ltd", "Lotus Ltd"),
        ("Limited Lotus Group", "Limited Lotus Group"),
    ],
)
def test_the_form_of_a_company(name: str, bare: str) -> None:
    assert without_form(name) == bare


def parties(*sources: str) -> list[Party]:
    page = document("r", "Police held 41 people.")
    claims = [
        figure(page, "41 people", 41 + n, source=name, source_kind="government") for n, name in enumerate(sources)
    ]
    return list(resolve(claims, BOOK)[0].parties)


def test_a_body_is_one_however_its_country_is_said() -> None:
    (one,) = parties(
        "Interior Ministry",
        "Ministry of Interior (Cambodia)",
        "Cambodia's Interior Ministry",
        "Cambodian Interior Ministry",
        "Ministry of the Interior of Cambodia",
    )
    assert (one.id, len(one.claims)) == ("interior-ministry", 5)


def test_two_ministries_are_two() -> None:
    assert len(parties("Interior Ministry", "Cambodia's Justice Ministry")) == 2


def test_a_company_is_one_however_its_form_is_written() -> None:
    page = document("r", "It was put on a list. It is there.")
    names = ("Silver Lotus Group", "Silver Lotus Group Co., Ltd", "Cambodia’s Silver Lotus Group")
    quotes = ("It was put", "put on a list", "It is there")
    deeds = [deed(page, quote, "sanctioned", target=name) for name, quote in zip(names, quotes, strict=True)]
    (one,) = resolve(deeds, BOOK)[0].parties
    assert (one.name, len(one.claims)) == ("Silver Lotus Group", 3)

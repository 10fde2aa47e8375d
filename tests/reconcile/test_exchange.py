"""Money in two currencies, and one holding at two values."""

import pytest
from settling import document, figure, period, settle

from crackdown.model.claim import Claim
from crackdown.model.finding import Finding
from crackdown.model.report import Document

DAY = {"place": ("Bavet", "Cambodia"), "date": period("2025-03-07")}


def told(name: str, amount: int, dollars: int, joint: str = " ({} dollars)") -> tuple[Document, list[Claim]]:
    page = document(name, f"{name}: they froze {amount} baht{joint.format(dollars)} that day.", "2025-03-08", name)
    claims = [figure(page, f"{amount} baht", amount, "seized", "money", unit="THB", **DAY)]
    claims.append(figure(page, f"{dollars} dollars", dollars, "seized", "money", unit="USD", **DAY))
    return page, claims


def conflicts(*reports: tuple[Document, list[Claim]]) -> list[Finding]:
    claims = [claim for _, own in reports for claim in own]
    return [one for one in settle([page for page, _ in reports], claims).findings if one.kind == "conflict"]


def test_a_conversion_ten_times_out() -> None:
    (one,) = conflicts(told("Paper", 340_000_000, 100_000_000))
    assert one.message == (
        "340,000,000 THB would be about 10,000,000 USD, not 100,000,000 USD (Paper): 10.0 times apart"
    )


@pytest.mark.parametrize("dollars", [9_100_000, 10_900_000])
def test_rates_move(dollars: int) -> None:
    assert conflicts(told("Paper", 340_000_000, dollars)) == []


def test_two_amounts_side_by_side_are_no_conversion() -> None:
    assert conflicts(told("Paper", 340_000_000, 2_000_000, " and in another drawer {} dollars")) == []


def test_one_amount_converted_twice() -> None:
    found = conflicts(told("Paper", 340_000_000, 10_000_000), told("Mirror", 340_000_000, 11_500_000))
    assert any("10,000,000 USD" in one.message and "11,500,000 USD" in one.message for one in found)


def test_coins_have_no_rate() -> None:
    page = document("a", "They hold 500 bitcoin (3 dollars).")
    claims = [
        figure(page, "500 bitcoin", 500, "seized", "money", unit="BTC", **DAY),
        figure(page, "3 dollars", 3, "seized", "money", unit="USD", **DAY),
    ]
    assert conflicts((page, claims)) == []


def valued(first: str, second: str, n: int) -> list[Finding]:
    page = document("a", f"Prosecutors put the coins at about 500 dollars, the desk at {n} dollars.")
    claims = [
        figure(page, "about 500 dollars", 500, "seized", "money", unit="USD", hedge="about", source=first, **DAY),
        figure(page, f"{n} dollars", n, "seized", "money", unit="USD", source=second, **DAY),
    ]
    return [one for one in settle([page], claims).findings if one.kind in ("conflict", "agrees")]


def test_one_holding_at_two_values_is_no_agreement() -> None:
    (one,) = valued("Prosecutors", "desk", 480)
    assert (one.kind, one.amount) == ("conflict", 20)


def test_a_rounding_is_one_value() -> None:
    (one,) = valued("Prosecutors", "desk", 498)
    assert one.kind == "agrees"


def test_an_amount_rounded_to_the_million_is_no_rival() -> None:
    pages = [
        document(name, f"{name}: {n} pesos in cash", outlet=name) for name, n in (("a", 4_700_000), ("b", 4_708_500))
    ]
    claims = [
        figure(page, f"{n} pesos", n, "seized", "money", unit="PHP", **DAY)
        for page, n in zip(pages, (4_700_000, 4_708_500), strict=True)
    ]
    assert conflicts(*((page, [claim]) for page, claim in zip(pages, claims, strict=True))) == []

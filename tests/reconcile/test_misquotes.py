"""Figures credited to a report that has them otherwise."""

import pytest
from settling import document, figure, settle

from crackdown.model.finding import Finding


def conflicts(n: int, source: str = "Delta Courier", role: str = "bank accounts", more: int = 0) -> list[Finding]:
    first = document(
        "a", f"Orders cover 67 bank accounts. A further {more} were looked at.", "2025-03-07", "Delta Courier"
    )
    then = document("b", f"A newsletter goes through the week: {n} {role} went, as the paper has it.", "2025-03-09")
    claims = [
        figure(first, "67 bank accounts", 67, "seized", "accounts", role="bank accounts", place=("Laos",)),
        figure(then, f"{n} {role}", n, "seized", "accounts", role=role, source=source, scope="running"),
    ]
    if more:
        claims.append(figure(first, str(more), more, "seized", "accounts", role="bank accounts"))
    return [one for one in settle([first, then], claims).findings if one.kind == "conflict"]


@pytest.mark.parametrize("n", [76, 670])
def test_a_slip_in_what_is_credited(n: int) -> None:
    (one,) = conflicts(n)
    assert (one.grade, len(one.claims), one.amount) == ("likely", 2, abs(n - 67))


def test_no_slip_or_no_credit() -> None:
    assert conflicts(67) == []
    assert conflicts(70) == []  # may be of another day
    assert conflicts(76, source="Harbour Mail") == []
    assert conflicts(76, role="wallets") == []
    assert conflicts(76, more=76) == []  # the paper has that number too

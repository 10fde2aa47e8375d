"""What became of a total, and totals reckoned up."""

from settling import document, figure, period, settle

from crackdown.model.claim import Claim
from crackdown.model.finding import Finding
from crackdown.model.report import Document

DAY = {"place": ("Bavet", "Cambodia"), "date": period("2025-03-07")}


def agreed(page: Document, claims: list[Claim]) -> list[Finding]:
    return [one for one in settle([page], claims).findings if one.kind == "agrees"]


def handled(rest: str) -> list[Finding]:
    page = document(
        "a", f"They took in 500 people. 120 Lao were let go, 80 Chinese handed over, {rest} go to embassies."
    )
    total = figure(page, "500 people", 500, **DAY)
    claims = [
        total,
        figure(page, "120 Lao", 120, "rescued", nationality=("LA",), part_of=total),
        figure(page, "80 Chinese", 80, "deported", nationality=("CN",), part_of=total, date=period("2025-03-15")),
        figure(page, "300", 300, "repatriated", part_of=total, status="planned"),
    ]
    return agreed(page, claims)


def test_those_let_go_handed_over_and_the_rest_make_the_total() -> None:
    (one,) = handled("the remaining 300")
    assert "120 (Laos) + 80 (China) + 300" in one.message
    assert one.message.endswith("= 500, as 500 arrested (a.txt)")


def test_who_is_not_given_as_the_rest_does_not() -> None:
    assert handled("and 300") == []


def reckoned(total: int, hedge: str = "exact", **more: object) -> list[Finding]:
    page = document("a", f"Bavet brought 146 baht, Poipet 354 baht. The two hauls come to {total} baht.")
    baht = {"unit": "THB"}
    claims = [
        figure(page, "146 baht", 146, "seized", "money", **baht, **DAY),
        figure(page, "354 baht", 354, "seized", "money", place=("Poipet",), date=period("2025-03-09"), **baht),
        figure(
            page,
            f"{total} baht",
            total,
            "seized",
            "money",
            hedge=hedge,
            **{"scope": "running", "date": period("2025-03-07", "2025-03-09")} | baht | more,
        ),
    ]
    return agreed(page, claims)


def test_a_report_adds_up_its_own_hauls() -> None:
    (one,) = reckoned(500)
    assert one.message == "146 (Bavet) + 354 (Poipet) = 500, as 500 THB seized (a.txt)"
    assert len(reckoned(480, "over")) == 1


def test_what_it_cannot_have_added_up() -> None:
    assert reckoned(620) == []
    assert reckoned(300, "over") == []
    assert reckoned(500, date=period("2025-03-07")) == []

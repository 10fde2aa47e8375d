"""What became of a site, and by whose word."""

from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from settling import BOOK, deed, document, figure, period

from crackdown.model.claim import Claim
from crackdown.model.register import Site
from crackdown.model.report import Document
from crackdown.resolve import resolve

NAME = "Lotus Moon Casino"
TEXT = "They raided it. They sealed it. It opened again. It was named in a list. Three blocks were shut."
PAGE = document("r", TEXT, "2025-03-20")
AT = {"place": (NAME, "Bavet", "Cambodia"), "target": NAME}


def site(*claims: Claim, pages: tuple[Document, ...] = (PAGE,)) -> Site:
    (found,) = resolve(claims, BOOK, pages)[0].sites
    return found


def done(act: str, quote: str, day: str | None, **more: Any) -> Claim:
    when = {"date": period(day)} if day else {}
    return deed(PAGE, quote, act, "sites", **AT | when | more)


RAIDED = done("raided", "raided it", "2025-03-03")
SEALED = done("sealed", "sealed it", "2025-03-05")
OPEN = done("reopened", "opened again", "2025-03-18")
NAMED = done("identified", "named in a list", None, status="alleged")


def test_each_deed_is_a_step_and_the_last_is_the_status() -> None:
    found = site(OPEN, SEALED, RAIDED)
    assert [(step.status, step.day) for step in found.steps] == [
        ("raided", date(2025, 3, 3)),
        ("sealed", date(2025, 3, 5)),
        ("reopened", date(2025, 3, 18)),
    ]
    assert [step.claims for step in found.steps] == [(RAIDED.id,), (SEALED.id,), (OPEN.id,)]
    assert found.status == "reopened"


def test_without_a_day_a_step_stands_on_the_day_of_its_report_and_an_allegation_stays_one() -> None:
    found = site(RAIDED, NAMED)
    assert (found.steps[-1].day, found.steps[-1].reported) == (date(2025, 3, 20), True)
    assert found.status == "identified (alleged)"


def test_a_count_of_what_is_in_it_is_no_step() -> None:
    blocks = figure(PAGE, "Three blocks", 3, "sealed", "sites", **AT | {"target": None})
    assert site(RAIDED, blocks).status == "raided"


def test_what_did_not_happen_is_no_step() -> None:
    assert site(RAIDED, done("sealed", "sealed it", "2025-03-05", status="planned")).status == "raided"
    assert site(RAIDED, done("sealed", "sealed it", "2025-03-05", status="denied")).status == "raided"


def test_a_deed_done_to_another_site_at_the_place_is_no_step() -> None:
    other = done("sealed", "sealed it", "2025-03-05", target="River Star Hotel")
    found = {one.name: one.status for one in resolve([RAIDED, other], BOOK, (PAGE,))[0].sites}
    assert found == {NAME: "raided", "River Star Hotel": "sealed"}


def test_the_casino_is_the_one_that_the_report_is_about() -> None:
    assert site(RAIDED, done("sealed", "sealed it", "2025-03-05", target="the casino")).status == "sealed"


def test_a_target_with_a_name_of_its_own_is_a_site_and_one_without_is_none() -> None:
    where = {"place": ("Bavet", "Cambodia")}
    named = deed(PAGE, "raided it", "raided", "sites", target="Lotus Moon compound", **where)
    (found,) = resolve([named], BOOK, (PAGE,))[0].sites
    assert (found.name, found.place, found.status) == ("Lotus Moon compound", "kh-bavet", "raided")
    for target in ("Bavet compound", "a scam compound", "Chinese casino", "two casinos"):
        unnamed = deed(PAGE, "raided it", "raided", "sites", target=target, **where)
        assert resolve([unnamed], BOOK, (PAGE,))[0].sites == ()


def test_first_and_last_seen_are_days_of_reports() -> None:
    later = document("s", TEXT, "2025-05-02")
    again = deed(later, "raided it", "raided", "sites", **AT | {"date": period("2025-03-03")})
    found = site(RAIDED, again, pages=(PAGE, later))
    assert (found.first, found.last) == (date(2025, 3, 20), date(2025, 5, 2))
    assert found.steps[0].claims == tuple(sorted((RAIDED.id, again.id)))


@settings(max_examples=20, deadline=None)
@given(st.permutations([RAIDED, SEALED, OPEN, NAMED]))
def test_steps_never_depend_on_the_order_of_claims(claims: list[Claim]) -> None:
    assert site(*claims) == site(RAIDED, SEALED, OPEN, NAMED)

"""Which figures are held against each other."""

from typing import Any

import pytest
from settling import document, figure, kinds, period, settle

from crackdown.model.interval import Interval
from crackdown.reconcile.rivals import rivals
from crackdown.reconcile.slots import Saying

MAIL = document("mail", "Police held 214 people. Then another 37 people were held, 41 more people, and 12 Vietnamese.")
POST = document("post", "There were 300 people, more than 290 people at first; of them 19 Vietnamese.")
TOTAL = Saying(figure(POST, "300 people", 300), Interval(300, 300), POST, POST.id)


def said(quote: str, n: int, **more: object) -> Saying:
    return Saying(figure(MAIL, quote, n, **more), Interval(n, n), MAIL, MAIL.id)


@pytest.mark.parametrize(
    ("quote", "n", "is_rival"), [("214 people", 214, True), ("37 people", 37, False), ("41 more people", 41, False)]
)
def test_an_increment_is_no_rival_of_a_total(quote: str, n: int, is_rival: bool) -> None:
    assert rivals(said(quote, n), TOTAL, {}) == rivals(TOTAL, said(quote, n), {}) == is_rival


def test_more_than_is_no_increment() -> None:
    over = Saying(figure(POST, "290 people", 290, hedge="over"), Interval(290, 290), POST, POST.id)
    assert rivals(said("214 people", 214), over, {})


def test_a_part_is_held_against_a_part_only() -> None:
    whole = said("214 people", 214)
    part = said("12 Vietnamese", 12, nationality=("VN",), part_of=whole.claim)
    claim = figure(POST, "19 Vietnamese", 19, nationality=("VN",))
    alone = Saying(claim, Interval(19, 19), POST, POST.id)
    assert not rivals(part, alone, {whole.claim.id: whole})
    assert rivals(said("12 Vietnamese", 12, nationality=("VN",)), alone, {})


def test_who_was_sent_home_out_of_a_total_is_held_against_a_plain_figure() -> None:
    page = document("page", "They held 214 people and sent 40 people home.")
    whole = Saying(figure(page, "214 people", 214), Interval(214, 214), page, page.id)
    claim = figure(page, "40 people", 40, "deported", part_of=whole.claim)
    alone = Saying(figure(POST, "300 people", 300, "deported"), Interval(300, 300), POST, POST.id)
    assert rivals(Saying(claim, Interval(40, 40), page, page.id), alone, {whole.claim.id: whole})


def money(first: str, then: str) -> list[str]:
    """The kinds of findings on 146 million dollars of one report and 600 million of another, of one place and day."""
    pages = [document("a", first, "2025-03-08"), document("b", then, "2025-03-08")]
    where = {"place": ("Taipei", "Taiwan"), "date": period("2025-03-07"), "unit": "USD"}
    claims = [
        figure(page, quote, n, "seized", "money", hedge=hedge, **where)
        for page, quote, n, hedge in zip(
            pages, ("$146 million", "$600 million"), (146_000_000, 600_000_000), ("about", "over"), strict=True
        )
    ]
    return kinds(settle(pages, claims))


FIRST = "At dawn the vans drew up, and officers took about $146 million."


def test_a_sum_of_several_hauls_is_no_rival_of_one() -> None:
    assert money(FIRST, "Added up, the three seizures come to more than $600 million.") == []
    assert money(FIRST, "Worldwide, the police chief said at noon, over $600 million has gone.") == []
    assert money(FIRST, "The police chief said at noon that over $600 million had gone.") == ["conflict"]


def sanctioned(left: dict[str, Any], right: dict[str, Any]) -> list[str]:
    pages = [document("a", "There are 85 on it, said a clerk.", "2025-03-08"), document("b", "Bankers read of 25.")]
    day = {"date": period("2025-03-07"), "actor": "Treasury", "place": ("Kampot", "Cambodia")}
    claims = [
        figure(page, str(n), n, "sanctioned", **(day | more))
        for page, n, more in zip(pages, (85, 25), (left, right), strict=True)
    ]
    return kinds(settle(pages, claims))


def test_people_and_companies_together_are_no_rival_of_either() -> None:
    both = {"of": "targets", "role": "people and companies"}
    assert sanctioned(both, {"of": "targets", "role": "companies"}) == []
    assert sanctioned(both, {"of": "people", "role": "people"}) == []
    assert sanctioned(both, {"of": "targets", "role": "firms and companies"}) == ["conflict"]


def test_people_on_a_list_stand_for_themselves() -> None:
    page = document("b", "The list of 24 names has 10 people on it.", "2025-03-08")
    other = document("a", "Nine people, 9 in all, were put on it.", "2025-03-08")
    day = {"date": period("2025-03-07"), "actor": "Treasury", "place": ("Kampot", "Cambodia")}
    whole = figure(page, "24 names", 24, "sanctioned", "targets", role="names", **day)
    claims = [whole, figure(page, "10 people", 10, "sanctioned", part_of=whole, **day)]
    claims.append(figure(other, "9 in all", 9, "sanctioned", **day))
    assert kinds(settle([page, other], claims)) == ["conflict"]


def by_province(first: int, then: int, place: str) -> list[str]:
    pages, claims = [], []
    for name, n, where in (("a", first, "Takeo"), ("b", then, place)):
        page = document(name, f"{'Clerks' if name == 'a' else 'Our man'} told of 900 people, {n} of them in {where}.")
        fields = {"date": period("2025-01-01", "2025-06-30"), "scope": "running"}
        whole = figure(page, "900 people", 900, place=("Cambodia",), **fields)
        claims += [whole, figure(page, f"{n} of them", n, place=(where, "Cambodia"), part_of=whole, **fields)]
        pages.append(page)
    return [kind for kind in kinds(settle(pages, claims)) if kind == "conflict"]


def test_parts_of_one_province_are_rivals() -> None:
    assert by_province(118, 181, "Takeo") == ["conflict"]
    assert by_province(118, 118, "Takeo") == []
    assert by_province(118, 181, "Kandal") == []


def foreigners(few: int, all_: int) -> list[str]:
    pages = [document("a", f"A clerk wrote down {few} foreigners.", "2025-03-08")]
    pages.append(document("b", f"Buses took {all_} persons away, police said.", "2025-03-08"))
    day = {"date": period("2025-03-07"), "place": ("Kampot", "Cambodia")}
    claims = [
        figure(pages[0], f"{few} foreigners", few, role="foreigners", **day),
        figure(pages[1], f"{all_} persons", all_, role="persons", **day),
    ]
    return kinds(settle(pages, claims))


def test_foreigners_may_be_fewer_than_all_but_not_more() -> None:
    assert foreigners(131, 187) == []
    assert foreigners(187, 131) == ["conflict"]

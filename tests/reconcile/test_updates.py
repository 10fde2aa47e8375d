"""A count read again later takes the place of the earlier one, and is no rival of it."""

from settling import document, figure, period, settle

from crackdown.model.claim import Claim
from crackdown.model.finding import Finding
from crackdown.model.report import Document

DAY = {"place": ("Bavet", "Cambodia"), "date": period("2025-03-07")}
LIVE = (
    "18:20 The evening count\nOfficers now speak of 146 people in custody.\n\n"
    "14:05 On the road\nNothing new.\n\n09:30 First word\nPolice hold more than 90 people, a clerk says.\n"
)


def of(kind: str, pages: list[Document], claims: list[Claim]) -> list[Finding]:
    return [one for one in settle(pages, claims).findings if one.kind == kind]


def page_of(name: str, text: str, published: str) -> Document:
    return document(name, text, published, f"Paper {name}")


def test_a_run_that_begins_with_a_raid_goes_on_from_its_count() -> None:
    first = page_of("a", "In Bavet 155 people were arrested in one night.", "2025-03-08")
    later = page_of("b", "Since that night the police have taken in 162 people.", "2025-03-30")
    run = DAY | {"date": period("2025-03-07", "2025-03-29"), "scope": "running"}
    claims = [figure(first, "155 people", 155, **DAY), figure(later, "162 people", 162, **run)]
    (one,) = of("update", [first, later], claims)
    assert (one.amount, one.claims) == (7, tuple(claim.id for claim in claims))


def test_a_campaign_ten_times_as_large_does_not() -> None:
    first = page_of("a", "In Bavet 155 people were arrested in one night.", "2025-03-08")
    later = page_of("b", "Since that night the police have taken in 1,620 people.", "2025-03-30")
    run = DAY | {"date": period("2025-03-07", "2025-03-29"), "scope": "running"}
    claims = [figure(first, "155 people", 155, **DAY), figure(later, "1,620 people", 1620, **run)]
    assert of("update", [first, later], claims) == []


def test_a_live_page_goes_on_counting() -> None:
    page = page_of("live", LIVE, "2025-03-07")
    claims = [figure(page, "146 people", 146, **DAY), figure(page, "more than 90 people", 90, hedge="over", **DAY)]
    (one,) = of("update", [page], claims)
    assert one.message.startswith("over 90")
    assert one.amount == 56


def test_two_voices_of_a_page_without_times_do_not() -> None:
    page = page_of("page", LIVE.replace(":", " and "), "2025-03-07")
    claims = [
        figure(page, "146 people", 146, source="Border Police", **DAY),
        figure(page, "more than 90 people", 90, source="clerk", **DAY),
    ]
    assert of("update", [page], claims) == []
    assert len(of("conflict", [page], claims)) == 1


def test_what_a_report_calls_an_early_count_is_replaced() -> None:
    page = page_of("a", "They drove off with 26 cars. Early reports had said only four cars.", "2025-03-08")
    claims = [figure(page, f"{said} cars", n, "seized", "vehicles", **DAY) for said, n in (("26", 26), ("four", 4))]
    (one,) = of("update", [page], claims)
    assert (one.amount, one.claims[0]) == (22, claims[1].id)


def test_two_lots_of_cars_are_not() -> None:
    page = page_of("a", "They drove off with 26 cars. Neighbours had lost four cars.", "2025-03-08")
    claims = [figure(page, f"{said} cars", n, "seized", "vehicles", **DAY) for said, n in (("26", 26), ("four", 4))]
    assert of("update", [page], claims) == []


def test_a_figure_that_has_grown_is_no_rival_of_the_earlier() -> None:
    first = page_of("a", "In Bavet 401 people were arrested.", "2025-03-08")
    later = page_of("b", "The number in custody has climbed to 413 people.", "2025-03-09")
    claims = [figure(first, "401 people", 401, **DAY), figure(later, "413 people", 413, **DAY)]
    assert len(of("update", [first, later], claims)) == 1
    assert of("conflict", [first, later], claims) == []


def test_another_figure_is() -> None:
    first = page_of("a", "In Bavet 401 people were arrested.", "2025-03-08")
    later = page_of("b", "The number in custody is 413 people.", "2025-03-09")
    claims = [figure(first, "401 people", 401, **DAY), figure(later, "413 people", 413, **DAY)]
    assert of("update", [first, later], claims) == []
    assert len(of("conflict", [first, later], claims)) == 1


def test_the_first_building_of_two() -> None:
    first = page_of("a", "They freed 215 people from a block in Bavet, 109 Thais among them.", "2025-03-08")
    later = page_of(
        "b", "In two days 230 people were held; in the first block were 215 people. 119 Thais went home.", "2025-03-12"
    )
    both = DAY | {"date": period("2025-03-07", "2025-03-08")}
    whole = figure(first, "215 people", 215, "rescued", **DAY)
    thais = figure(first, "109 Thais", 109, "rescued", nationality=("TH",), part_of=whole, **DAY)
    total = figure(later, "230 people", 230, **both)
    block = figure(later, "215 people", 215, part_of=total, **both)
    home = figure(later, "119 Thais", 119, "deported", nationality=("TH",), part_of=total, date=period("2025-03-12"))
    found = of("update", [first, later], [whole, thais, total, block, home])
    assert sorted(one.amount for one in found) == [10, 15]


def test_a_raid_among_the_raids_of_a_day_is_no_earlier_count() -> None:
    first = page_of("a", "They freed 215 people from a block in Bavet.", "2025-03-08")
    later = page_of("b", "In Cambodia 230 people were held that day; in Bavet were 215 people.", "2025-03-12")
    whole = figure(first, "215 people", 215, **DAY)
    total = figure(later, "230 people", 230, place=("Cambodia",), date=DAY["date"])
    block = figure(later, "215 people", 215, part_of=total, **DAY)
    assert of("update", [first, later], [whole, total, block]) == []

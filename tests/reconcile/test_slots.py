"""What a figure counts."""

import pytest
from settling import document, figure, period

from crackdown.model.interval import Interval
from crackdown.reconcile.slots import Saying, Slot, group_of, kind, slot_of, thing

REPORT = document(
    "r", "214 people, 96 women, 40 ringleaders, 12 compounds, 7 laptop computers, 9 villas", outlet="Gulf Mirror"
)
TOTAL = figure(REPORT, "214 people", 214, role="people")


@pytest.mark.parametrize(
    ("role", "said"),
    [("scam compounds", "compound"), ("places", "location"), ("properties", "property"), ("bus", "bus"), (None, "")],
)
def test_thing(role: str | None, said: str) -> None:
    assert thing(role) == said


@pytest.mark.parametrize(
    ("more", "is_part", "group"),
    [
        ({"role": "foreigners"}, False, ""),
        ({"role": "women"}, False, "women"),
        ({"nationality": ("VN", "CN")}, True, "CN+VN"),
        ({"nationality": ("VN",), "role": "women"}, True, "VN women"),
        ({"role": "ringleaders"}, True, "ringleader"),
        ({"role": "ringleaders"}, False, ""),
        ({"role": "people"}, True, None),
    ],
)
def test_groups_of_people(more: dict[str, object], is_part: bool, group: str | None) -> None:
    assert group_of(figure(REPORT, "96 women", 96, **more), is_part) == group


def test_groups_of_things() -> None:
    compounds = figure(REPORT, "12 compounds", 12, "raided", "sites", role="scam compounds")
    laptops = figure(REPORT, "7 laptop computers", 7, "seized", "devices", role="laptop computers")
    villas = figure(REPORT, "9 villas", 9, "raided", "sites", role="villas")
    assert [group_of(claim, False) for claim in (compounds, laptops, villas)] == ["", "laptop computer", "villa"]


def test_a_running_total_is_a_slot_of_its_days() -> None:
    days = period("2025-06-27", "2025-07-10")
    running = figure(REPORT, "214 people", 214, scope="running", date=days)
    assert slot_of(running, {}) == Slot("arrested", "people", "", None, "running", days)


def test_who_was_sent_home_is_no_part_of_the_held() -> None:
    home = figure(REPORT, "96 women", 96, "deported", part_of=TOTAL)
    assert slot_of(home, {TOTAL.id: TOTAL}) == Slot("deported", "people", "", None, "incident")


def test_a_voice_speaks_for_itself_and_a_report_in_its_own() -> None:
    said = Saying(figure(REPORT, "214 people", 214, source="Border Police"), Interval(214, 214), REPORT, "d-root")
    own = Saying(TOTAL, Interval(214, 214), REPORT, "d-root")
    assert (said.voice, own.voice) == ("border police", "")
    assert (said.said_by, own.said_by) == ("Border Police", "Gulf Mirror")


@pytest.mark.parametrize(
    ("role", "group"),
    [("cash", "cash"), ("assets", "asset"), (None, ""), ("cash, shares and funds", "cash share"),
     ("cash, shares and fund holdings", "cash share")],
)  # fmt: skip
def test_sums_of_money_are_told_apart_by_what_they_are_of(role: str | None, group: str) -> None:
    assert group_of(figure(REPORT, "214", 214, "seized", "money", unit="THB", role=role), False) == group


@pytest.mark.parametrize(
    ("role", "said"),
    [("addresses", "address"), ("boxes", "box"), ("houses", "house"), ("vehicles", "vehicle"), ("villas", "villa")],
)
def test_the_singular_is_that_of_the_codebooks_plural(role: str, said: str) -> None:
    assert kind(role) == said


def test_the_name_of_the_place_sets_no_kind_apart() -> None:
    there = figure(REPORT, "9 villas", 9, "seized", "sites", role="Koh Kong villas", place=("Koh Kong", "Cambodia"))
    elsewhere = figure(REPORT, "9 villas", 9, "seized", "sites", role="Koh Kong villas", place=("Bavet",))
    assert (group_of(there, False), group_of(elsewhere, False)) == ("villa", "koh kong villa")

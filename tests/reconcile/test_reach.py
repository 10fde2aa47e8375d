"""A country counts no fewer than a place in it."""

import pytest
from settling import document, figure, period, settle

PAGE = document("a", "The commission lists 37 Taiwanese, the police of the town hold 75 Taiwanese.")
WIDE = {"place": ("Cambodia",), "date": period("2025-03-01", "2025-03-31"), "scope": "running", "source": "commission"}
TOWN = {"place": ("Bavet", "Cambodia"), "date": period("2025-03-07"), "source": "police"}


def conflicts(wide: dict[str, object], town: dict[str, object], act: str = "arrested") -> list[str]:
    claims = [
        figure(PAGE, "37 Taiwanese", 37, act, **{"nationality": ("TW",)} | WIDE | wide),
        figure(PAGE, "75 Taiwanese", 75, act, **{"nationality": ("TW",)} | TOWN | town),
    ]
    return [one.message for one in settle([PAGE], claims).findings if one.kind == "conflict"]


def test_fewer_in_the_country_than_in_a_town() -> None:
    (message,) = conflicts({}, {})
    assert message == "37 arrested (commission) in all Cambodia, but 75 arrested (police) in Bavet alone: 38 too many"


@pytest.mark.parametrize(
    "town",
    [
        {"date": period("2025-05-07")},
        {"place": ("Bangkok", "Thailand")},
        {"nationality": ("CN",)},
        {"role": "women"},
        {"role": "ringleaders"},
        {"status": "denied"},
        {"scope": "estimate"},
        {"source": "commission"},
    ],
)
def test_others_are_not_held_against_it(town: dict[str, object]) -> None:
    assert conflicts({}, town) == []


def test_more_than_so_many_leaves_room() -> None:
    assert conflicts({"hedge": "over"}, {}) == []


def test_a_list_has_no_place() -> None:
    assert conflicts({}, {}, "sanctioned") == []

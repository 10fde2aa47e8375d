"""What a figure leaves open and its neighbours tell: the day, the voice."""

import pytest
from reading import figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Police arrested 48 people in Kampot on Monday.\n\nA judge spoke of rain.\n\nThe 48 "
                "people were arrested in Kampot at a villa."
            ),
            [(48, "2026-03-16"), (48, "2026-03-16")],
        ),
    ],
)
def test_an_undated_figure_takes_the_day_of_its_neighbour(text: str, expected: list[object]) -> None:
    assert figures(text, "n date") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Interior Ministry said 480 people were arrested. Of these, 120 were women.",
            [(480, "Interior Ministry"), (120, "Interior Ministry")],
        ),
        (
            "The Interior Ministry said 480 people were arrested. They included 301 Chinese and 120 Thais.",
            [(480, "Interior Ministry"), (301, "Interior Ministry"), (120, "Interior Ministry")],
        ),
        (
            "The Interior Ministry said 480 people were arrested. Police seized 860 phones.",
            [(480, "Interior Ministry"), (860, None)],
        ),
    ],
)
def test_a_part_is_said_by_whoever_says_its_total(text: str, expected: list[object]) -> None:
    assert figures(text, "n source") == expected


def test_a_plan_for_a_weekday_is_for_the_next_one() -> None:
    assert figures("Cambodia will deport 48 people on Monday.", "date status") == [("2026-03-23", "planned")]
    assert figures("Cambodia deported 48 people on Monday.", "date status") == [("2026-03-16", "asserted")]


def test_what_a_country_did_on_no_given_day_is_a_campaign() -> None:
    assert figures("Police in Cambodia have arrested 1,200 people.", "scope date") == [("running", None)]
    assert figures("Police in Kampot, Cambodia, arrested 1,200 people.", "scope") == ["incident"]
    assert figures("Police in Cambodia arrested 1,200 people on Monday.", "scope") == ["incident"]

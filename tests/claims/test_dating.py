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


def test_a_plan_for_a_month_or_day_is_for_the_next_one() -> None:
    assert figures("Cambodia will deport 48 people in May.", "date") == ["2026-05-01/2026-05-31"]
    assert figures("Cambodia will deport 48 people on 9 December.", "date") == ["2026-12-09"]
    assert figures("Cambodia deported 48 people in May.", "date") == ["2025-05-01/2025-05-31"]


def test_a_plan_is_reckoned_from_the_day_that_the_text_itself_gives() -> None:
    text = "Published: 18 March 2026\n\nCambodia will deport 48 people on Monday."
    assert figures(text, "date", None) == ["2026-03-23"]


def test_what_a_country_did_on_no_given_day_is_a_campaign() -> None:
    assert figures("Police in Cambodia have arrested 1,200 people.", "scope date") == [("running", None)]
    assert figures("Police in Kampot, Cambodia, arrested 1,200 people.", "scope") == ["incident"]
    assert figures("Police in Cambodia arrested 1,200 people on Monday.", "scope") == ["incident"]


def test_what_has_been_shut_or_sent_home_on_no_day_is_a_total() -> None:
    start = "It rained. It poured. It stopped. "
    assert figures(start + "Kenya has repatriated 48 people.", "scope") == ["running"]
    assert figures(start + "Police have shut 48 villas.", "scope") == ["running"]
    assert figures(start + "Police have charged 48 people.", "scope") == ["incident"]
    assert figures(start + "Kenya repatriated 48 people on Monday.", "scope") == ["incident"]


def test_who_came_to_harm_did_so_in_what_the_lead_tells() -> None:
    text = "Police raided a villa in Kampot on Monday.\n\nIt rained.\n\nTwo men were injured when they jumped."
    assert figures(text, "n date") == [(2, "2026-03-16")]


def test_a_round_number_has_the_period_of_the_exact_one() -> None:
    text = "Cambodia has arrested {} people. It rained.\n\nBetween 2 and 13 March 3,075 people were arrested."
    assert figures(text.format("more than 3,000"), "date scope")[0] == ("2026-03-02/2026-03-13", "running")
    assert figures(text.format("more than 2,000"), "date scope")[0] == (None, "running")


def test_a_part_of_a_total_on_no_day_is_counted_as_long() -> None:
    text = "Cambodian authorities have detained more than 2,600 people, among them 48 Thais."
    assert figures(text, "n scope") == [(2600, "running"), (48, "running")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Troops will blow up six buildings this week.", ("2026-03-16/2026-03-22", "incident")),
        ("The immigration office will deport 90 people this month.", ("2026-03-01/2026-03-31", "incident")),
        ("The immigration office will deport 90 people next week.", ("2026-03-23/2026-03-29", "incident")),
        ("The deportation of 70 people is planned for this year.", ("2026-01-01/2026-12-31", "incident")),
        ("The immigration office has deported 90 people this year.", ("2026-01-01/2026-03-18", "running")),
    ],
)
def test_what_is_planned_for_this_week_is_planned_up_to_its_end(text: str, expected: object) -> None:
    assert figures(text, "date scope") == [expected]

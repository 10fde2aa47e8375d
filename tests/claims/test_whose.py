"""Whose time a sentence's times are. The texts come out on Wednesday 18 March 2026."""

import pytest
from reading import figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The best haul so far: 48 cars seized on Monday.", [("2026-03-16", "incident")]),
        ("Police have seized 48 cars so far.", [(None, "running")]),
        ("The court has charged 48 people, but has freed no one so far.", [(None, "incident"), (None, "running")]),
        ("Police detained 60 people yesterday, a week after a fire.", [("2026-03-17", "incident")]),
        ("The gang cleared $30,000 a day in 2024.", [("2024-01-01/2024-12-31", "estimate")]),
        ("The gang cleared $30,000 in 2024.", [("2024-01-01/2024-12-31", "running")]),
    ],
)
def test_which_words_count_up(text: str, expected: list[object]) -> None:
    assert figures(text, "date scope") == expected


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Some 600 people crossed the river between Saturday and Tuesday.", "running"),
        ("Police searched 40 villas between Saturday and Tuesday.", "incident"),
        ("Aid groups put the number of people working in the park at 3,000 to 4,000.", "estimate"),
        ("Officials put the number of people arrested at 480.", "incident"),
        ("The bureau believes that at least 80 compounds are still at work.", "estimate"),
        ("Police have arrested 48 people this month.", "running"),
        ("Police arrested 48 people in February.", "incident"),
    ],
)
def test_how_far_a_figure_reaches(text: str, scope: str) -> None:
    assert figures(text, "scope") == [scope]


def test_a_time_within_what_somebody_put_at_a_number() -> None:
    assert figures("A bank puts what victims lost between June and August at $3 million.", "date") == [
        "2025-06-01/2025-08-31"
    ]
    assert figures("In January a bank put what victims lost at $3 million.", "date") == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("With Tuesday's flight, 410 people have been brought home since 2 January.", [(410, "2026-01-02/2026-03-18")]),
        ("Counting yesterday's 40, police have arrested 900 people since 2 January.", [(900, "2026-01-02/2026-03-18")]),
        ("With Tuesday's raid over, police arrested 40 people in Bavet.", [(40, "2026-03-17")]),
    ],
)
def test_the_last_of_those_counted_since_then_do_not_date_them_all(text: str, expected: list[object]) -> None:
    assert figures(text, "n date") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Since January the office has deported 1,200 people and says that some 400 are still in the country.",
            [(1200, "2026-01-01/2026-03-18"), (400, None)],
        ),
        (
            "Families have filed 120 complaints this year, and 300 people are still held there.",
            [(120, "2026-01-01/2026-03-18"), (300, None)],
        ),
        (
            "Since January the office has deported 1,200 people and held 400 in a camp.",
            [(1200, "2026-01-01/2026-03-18"), (400, "2026-01-01/2026-03-18")],
        ),
    ],
)
def test_what_still_goes_on_is_of_no_period(text: str, expected: list[object]) -> None:
    assert figures(text, "n date") == expected


def test_who_is_to_follow_goes_on_no_day_of_the_others() -> None:
    text = "The office sent 40 people home on Monday and a further 30 {}."
    assert figures(text.format("would follow"), "n date status") == [
        (40, "2026-03-16", "asserted"),
        (30, None, "planned"),
    ]
    assert figures(text.format("are to follow next week"), "n date status") == [
        (40, "2026-03-16", "asserted"),
        (30, "2026-03-23/2026-03-29", "planned"),
    ]

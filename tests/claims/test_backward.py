"""Times that point back to what was told before. The texts come out on Wednesday 18 March 2026."""

import pytest
from reading import deeds, figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police in Kampot arrested 48 people on Monday. The day before, 12 Thais were freed.",
            [(48, "2026-03-16"), (12, "2026-03-15")],
        ),
        ("Lao police said on Friday that they had arrested 61 people the day before.", [(61, "2026-03-12")]),
        ("Soldiers stormed a villa on 9 March. A day earlier they had freed 21 people.", [(21, "2026-03-08")]),
        ("Soldiers stormed a villa on 9 March. Three weeks earlier they had freed 21 people.", [(21, "2026-02-16")]),
        ("Police arrested 48 people on Monday; the next day they freed 31.", [(48, "2026-03-16"), (31, "2026-03-17")]),
        (
            "In February soldiers freed 26 people. The following month they freed 540 people.",
            [(26, "2026-02-01/2026-02-28"), (540, "2026-03-01/2026-03-31")],
        ),
        ("On 10 March a bridge was shut. Soldiers freed 26 people on the Sunday before.", [(26, "2026-03-08")]),
        (
            "Police raided a villa on 2 March. A week later they freed 40 people, and 31 more the same day in Takeo.",
            [(40, "2026-03-09"), (31, "2026-03-09")],
        ),
    ],
)
def test_days_counted_from_the_day_told_before(text: str, expected: list[object]) -> None:
    assert figures(text, "n date") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Police freed 40 people the day before.",  # before what?
        "In February a bridge was shut. The day before, 12 Thais were freed.",  # a month is no day
        "On Monday a villa burned. Two weeks ago 12 Thais were freed from it.",  # as vague as it says
        "On Monday a villa burned. Within days 12 Thais were freed.",
    ],
)
def test_what_cannot_be_counted_stays_open(text: str) -> None:
    assert figures(text, "date") == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police arrested 410 people in 2025, against 290 in 2024.",
            ["2025-01-01/2025-12-31", "2024-01-01/2024-12-31"],
        ),
        (
            "Police arrested 410 people in the first half of 2025, up from 290 a year earlier.",
            ["2025-01-01/2025-06-30", "2024-01-01/2024-06-30"],
        ),
        (
            "Arrests reached 410 in the first two months of 2026, compared with 290 in the same period last year.",
            ["2026-01-01/2026-02-28", "2025-01-01/2025-02-28"],
        ),
        (
            "In the 11 months to November, police arrested 1,800 people, three times the 610 of 2024.",
            ["2025-01-01/2025-11-30", "2024-01-01/2024-12-31"],
        ),
    ],
)
def test_what_is_compared_has_its_own_year(text: str, expected: list[object]) -> None:
    assert figures(text, "date") == expected


def test_what_came_days_before_or_after_another_thing() -> None:
    text = "Police arrested 48 people on Saturday, two days after the prime minister ordered a crackdown."
    assert (figures(text, "n date"), deeds(text, "act date")) == ([(48, "2026-03-14")], [("ordered", "2026-03-12")])
    later = "Police raided a villa on Monday. Two days after the raid, 12 Thais were deported."
    assert figures(later, "n date") == [(12, "2026-03-18")]

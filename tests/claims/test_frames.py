"""The period that a paragraph's opening or a summary sets. The texts come out on Wednesday 18 March 2026."""

import pytest
from reading import figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the first two months of 2026 police freed 48 people. They arrested 31.", ["2026-01-01/2026-02-28"] * 2),
        ("Between June and August police freed 48 people. Courts jailed 31 officials.", ["2025-06-01/2025-08-31"] * 2),
        (
            "Police freed 48 people, half of them between June and August. Courts jailed 31 officials.",
            ["2025-06-01/2025-08-31", None],
        ),
        (
            "Between June and August police freed 48 people.\n\nCourts jailed 31 officials.",
            ["2025-06-01/2025-08-31", None],
        ),
        (
            "Between June and August police freed 48 people. On Monday a court jailed 31 officials.",
            ["2025-06-01/2025-08-31", "2026-03-16"],
        ),
        ("The operation ran from 8 to 20 February. Police freed 48 people.", ["2026-02-08/2026-02-20"]),
        ("The man lived there from 8 to 20 February. Police freed 48 people.", [None]),
    ],
)
def test_the_opening_of_a_paragraph(text: str, expected: list[object]) -> None:
    assert figures(text, "date") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The monthly bulletin for February counts 310 arrests. Of those held, 204 were Chinese.",
            [("2026-02-01/2026-02-28", "running")] * 2,
        ),
        (
            "The ministry closed its books on February yesterday. Its monthly summary counts 310 arrests.",
            [("2026-02-01/2026-02-28", "running")],
        ),
        (
            "Its monthly summary for February counts 310 arrests.\n\nCourts jailed 19 people in February.",
            [("2026-02-01/2026-02-28", "running")] * 2,
        ),
        ("Police arrested 310 people in February.", [("2026-02-01/2026-02-28", "incident")]),
    ],
)
def test_a_summary(text: str, expected: list[object]) -> None:
    assert figures(text, "date scope") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The operation, which began on 2 February, has led to 281 arrests so far.",
            ("2026-02-02/2026-03-18", "running"),
        ),
        ("The operation began on 2 February. So far 281 people have been freed.", ("2026-02-02/2026-03-18", "running")),
        (
            "The police have worked at it since 2 February. So far 281 people have been freed.",
            ("2026-02-02/2026-03-18", "running"),
        ),
        ("The hotel burned on 2 February. So far 281 people have been freed.", (None, "running")),
    ],
)
def test_what_began_on_a_day_runs_from_it(text: str, expected: object) -> None:
    assert figures(text, "date scope") == [expected]


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Results of the fight against fraud in the first half of 2025", ("2025-01-01/2025-06-30", "running")),
        ("Results of the match", (None, "incident")),
    ],
)
def test_a_report_that_sums_up_a_period(heading: str, expected: object) -> None:
    text = (
        f"{heading}\n\nThe ministry informs the public.\n\nThe forces raided 40 sites and arrested 48 people in Kampot."
    )
    assert figures(text, "date scope") == [expected] * 2

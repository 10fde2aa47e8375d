"""When it happened, by the times of the sentence. The texts come out on Wednesday 18 March 2026."""

import pytest
from reading import deeds, figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It was the biggest raid since January, when police arrested 410 people in Cebu.",
            [(410, "2026-01-01/2026-01-31", "incident")],
        ),
        (
            "Since January, when the army stormed a villa, 410 people have been freed.",
            [(410, "2026-01-01/2026-03-18", "running")],
        ),
        (
            "They had been held since a 4 March raid in which police freed 31 people.",
            [(31, "2026-03-04", "incident")],
        ),
        ("The haul was the largest since 2023, with 61 people arrested on Friday.", [(61, "2026-03-13", "incident")]),
        ("Police have arrested 61 people since the raids of 4 March.", [(61, "2026-03-04/2026-03-18", "running")]),
        ("Police have arrested 610 people this year up to 9 March.", [(610, "2026-01-01/2026-03-09", "running")]),
        ("The company has since blocked 610 lines.", [(610, None, "incident")]),
    ],
)
def test_since(text: str, expected: list[object]) -> None:
    assert figures(text, "n date scope") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. It poured. It stopped. Police raided a villa on Monday. They arrested 48 people.", ["2026-03-16"]),
        ("It rained. It poured. It stopped. Police raided a villa on Monday. They have arrested 48 people.", [None]),
        ("Police raided a villa on Monday. They are looking for 48 people.", [None]),
        ("Police raided a villa on Monday. They will deport 48 people.", [None]),
        ("Police raided a villa on Monday. At least 4,800 people are held along the border.", [None]),
        ("On Monday police came back. They arrested 48 people.", ["2026-03-16"]),
        ("From 2 to 11 March police arrested 480 people. The raids covered 31 villas.", ["2026-03-02/2026-03-11"] * 2),
        ("In January the ministry put the number of people arrested at 480.", [None]),
        ("A broker who cheated 48 victims out of their savings was jailed on Friday.", [None]),
        ("A broker cheated 48 victims out of their savings on Friday.", ["2026-03-13"]),
        (
            "The Treasury sanctioned nine firms in January and 12 more in February.",
            ["2026-01-01/2026-01-31", "2026-02-01/2026-02-28"],
        ),
        ("Police arrested 48 people after last month's fire.", [None]),
        ("Police freed 48 people, all of whom had come in January.", [None]),
        ("The 48 suspects, who had come in January, were arrested on Monday.", ["2026-03-16"]),
        ("Bosses let 48 people go before the police came on Monday.", [None]),
        ("Forty-eight people were freed and will be flown home on Thursday.", [None]),
        ("Forty-eight people will be flown home on Thursday.", ["2026-03-19"]),
        ("Speaking in parliament on Monday, she said 48 people had been deported.", [None]),
        ("In a raid on Monday 48 people were arrested.", ["2026-03-16"]),
        ("She told senators at a hearing on Monday that 48 people had been deported.", [None]),
        ("Police arrested 48 people after a fire on Monday.", ["2026-03-16"]),
    ],
)
def test_whose_time_it_is(text: str, expected: list[object]) -> None:
    assert figures(text, "date") == expected


def test_a_total_of_days() -> None:
    text = "Police arrested 48 people on Monday. On {} they arrested 31, raising the two-day total to 79."
    assert figures(text.format("Tuesday"), "n date scope")[-1] == (79, "2026-03-16/2026-03-17", "running")
    assert figures(text.format("Wednesday"), "n date")[-1] == (79, "2026-03-18")  # no two days in a row


def test_a_deadline_is_not_when_it_happened() -> None:
    assert figures("The 48 people will be deported by Friday.", "date status scope") == [(None, "planned", "incident")]
    assert deeds("On 9 March the governor ordered the villas closed by 30 April.", "act date") == [
        ("ordered", "2026-03-09")
    ]


def test_a_part_that_something_else_befell() -> None:
    text = "Police arrested 48 people on Monday. Of them, 12 {}."
    assert figures(text.format("have been charged"), "n date") == [(48, "2026-03-16"), (12, None)]
    assert figures(text.format("were charged on Tuesday"), "n date") == [(48, "2026-03-16"), (12, "2026-03-17")]
    assert figures(text.format("were women"), "n date") == [(48, "2026-03-16"), (12, "2026-03-16")]


def test_the_day_that_the_lead_names_for_a_place() -> None:
    text = (
        "Police raided villas in Kampot on Monday. They raided shops in Takeo on Tuesday.\n\nIt rained.\n\n"
        "In Takeo, 31 people were arrested."
    )
    assert figures(text, "n date") == [(31, "2026-03-17")]


def test_returns_of_the_lead_are_no_day_of_the_raid() -> None:
    lead = "On Monday Laos handed over 48 Thais. It rained. They came in vans. {}"
    later = "The 48 had been caught by police on 3 March.\n\nPolice seized 31 phones."
    assert figures(lead.format(later), "n date")[-1] == (31, "2026-03-03")
    assert figures("Police raided a hotel on Monday. It rained. It poured.\n\nPolice seized 31 phones.", "date") == [
        "2026-03-16"
    ]


def test_what_has_been_done_or_is_denied_is_of_no_day_that_the_lead_names() -> None:
    lead = "Police raided a hotel in Kampot on Monday. It rained. It poured.\n\n{}"
    assert figures(lead.format("They have charged 31 people."), "date") == [None]
    assert figures(lead.format("It is not true that 31 people escaped."), "date status") == [(None, "denied")]
    assert figures(lead.format("A court jailed 31 people."), "date") == [None]
    assert figures(lead.format("Police seized 31 phones."), "date") == ["2026-03-16"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By Tuesday 31 people had been freed.", ["2026-03-09", "2026-03-09/2026-03-17"]),
        ("A court later released 31 of them.", ["2026-03-09", None]),
        ("Two days later a court released 31 of them.", ["2026-03-09", "2026-03-11"]),
        ("The other 31 are being held in Takeo.", ["2026-03-09", None]),
    ],
)
def test_what_came_of_it(text: str, expected: list[object]) -> None:
    assert figures(f"On 9 March police arrested 48 people. {text}", "date") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The raids, on Monday in Kampot and on Friday in Takeo, netted 48 people.",
            [("2026-03-13/2026-03-16", "running")],
        ),
        (
            "The raids, on 9 March in Kampot and on 11 March in Takeo, netted 48 people.",
            [("2026-03-09/2026-03-11", "running")],
        ),
        ("The raids on Monday and Tuesday netted 48 people.", [("2026-03-16/2026-03-17", "running")]),
        ("The raid on Monday netted 48 people.", [("2026-03-16", "incident")]),
    ],
)
def test_several_raids_have_all_their_days(text: str, expected: list[object]) -> None:
    assert figures(text, "date scope") == expected


def test_a_part_with_a_day_of_its_own() -> None:
    text = "Since January 480 people have been brought home, among them 31 {}."
    assert figures(text.format("who were flown out of Mae Sot on Monday"), "date scope")[-1] == (
        "2026-03-16",
        "incident",
    )
    assert figures(text.format("women"), "date scope")[-1] == ("2026-01-01/2026-03-18", "running")


def test_a_report_is_of_the_day_on_which_it_was_published() -> None:
    text = "Human Rights Watch, in a report issued in February, named 48 compounds."
    assert (deeds(text, "act date"), figures(text, "date")) == ([("reported", "2026-02-01/2026-02-28")], [None])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The tally for the two days is 42 who crossed.", "2026-03-16/2026-03-17"),
        ("The tally for the two groups is 42 who crossed.", "2026-03-17"),
    ],
)
def test_a_tally_for_the_days_told_of(text: str, expected: str) -> None:
    told = "On Monday 30 people crossed the river. On Tuesday 12 people crossed."
    assert figures(f"{told} {text}", "date")[-1] == expected


def test_people_are_barred_one_after_the_other_and_a_border_once() -> None:
    assert figures("The agency has barred 480 travellers since January.", "date") == ["2026-01-01/2026-03-18"]
    assert deeds("Power to the compound has been cut off since January.", "date") == ["2026-01-01/2026-01-31"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police made 1,300 arrests in the first five months of 2025, up from 980.", "2024-01-01/2024-05-31"),
        (
            "Police made 1,300 arrests in the first half of 2025, against 980 in the first half of 2023.",
            "2023-01-01/2023-06-30",
        ),
        ("Police made 1,300 arrests in May, up from 980 in April.", "2025-04-01/2025-04-30"),
    ],
)
def test_months_are_compared_with_those_of_the_year_before(text: str, expected: str) -> None:
    assert figures(text, "date")[1] == expected


QUIET = "It rained in Kampot. The shops were shut. The roads were empty. Nobody spoke.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The villa was raided in May 2025. That operation led to 27 arrests.", ["2025-05-01/2025-05-31"]),
        ("The villa was built in May 2025. Police made 27 arrests there.", [None]),
        (QUIET + "The state has frozen $9m of a firm that Laos blacklisted on Monday.", [None]),
        ("The state froze $9m of a firm on Monday.", ["2026-03-16"]),
        ("It asked a judge to forfeit $9m and said 41 wallets were frozen on Monday.", [None, "2026-03-16"]),
    ],
)
def test_times_of_what_else_is_told(text: str, expected: list[object]) -> None:
    assert figures(text, "date")[: len(expected)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police said 361 people were freed since Sunday. Fifteen of them got out this morning.",
            [("2026-03-15/2026-03-18", "running"), ("2026-03-18", "incident")],
        ),
        (
            "Police searched 40 sites from 1 January to 30 June 2025. They charged 31 people over the same months.",
            [("2025-01-01/2025-06-30", "running")] * 2,
        ),
        ("The count of suspects held climbed to 6,391 at the weekend.", [(None, "running")]),
        ("In June alone, 37 sites in Laos were raided.", [("2025-06-01/2025-06-30", "running")]),
        ("In June, 37 sites in Laos were raided.", [("2025-06-01/2025-06-30", "incident")]),
        ("Laos saw 2,145 arrests in February.", [("2026-02-01/2026-02-28", "running")]),
        ("Boten saw 45 arrests in February.", [("2026-02-01/2026-02-28", "incident")]),
    ],
)
def test_parts_on_a_day_and_totals_on_none(text: str, expected: list[object]) -> None:
    assert figures(text, "date scope") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In Laos 312 people were cheated between January 2025 and last month. They lost $41 million.",
            [("Laos", "2025-01-01/2026-02-28", "running")] * 2,
        ),
        (
            "In Laos 312 people were cheated between January 2025 and last month. A bank lost $41 million.",
            [("Laos", "2025-01-01/2026-02-28", "running"), ("", None, "incident")],
        ),
    ],
)
def test_what_those_lost_who_were_told_of(text: str, expected: list[object]) -> None:
    assert figures(text, "place date scope") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The two days together make 200 people.", ("2026-03-09/2026-03-10", "running", "Poipet")),
        ("The two days combined make 200 people.", ("2026-03-09/2026-03-10", "running", "Poipet")),
        ("In the two days 200 people were freed.", ("2026-03-09/2026-03-10", "running", "Poipet")),
        ("In the three days 200 people were freed.", ("2026-03-10", "incident", "Poipet")),
    ],
)
def test_days_added_up_are_at_the_place_of_each(text: str, expected: object) -> None:
    told = "On 9 March police freed 140 people in Poipet. On 10 March a further 60 were freed there. "
    made = figures(told + text, "n date scope place")
    assert made[-1] == (200, *expected)  # type: ignore[misc]


def test_days_at_two_places_have_no_one_place() -> None:
    told = "On 9 March police freed 140 people in Poipet. On 10 March a further 60 were freed in Kampot. "
    assert figures(told + "The two days together make 200 people.", "n place")[-1] == (200, "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Since 5 February 640 people have been arrested, of whom 210 have been deported.", "2026-02-05/2026-03-18"),
        (
            "From 5 February to Monday 640 people were arrested. So far 210 of them have been deported.",
            "2026-02-05/2026-03-16",
        ),
        ("In January 640 people were arrested. So far 210 of them have been deported.", None),
        ("On Monday 640 people were arrested, of whom 210 have been deported.", None),
    ],
)
def test_what_has_befallen_some_of_a_total_up_to_now_fell_in_its_time(text: str, expected: str | None) -> None:
    assert figures(text, "n date")[-1] == (210, expected)

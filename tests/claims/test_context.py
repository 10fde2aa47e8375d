"""When it happened, who says so, how far a figure reaches and how firmly it stands."""

from datetime import date

import pytest
from reading import figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested 48 people on Monday.", [(48, "2026-03-16")]),
        ("Police arrested 48 people on Thursday.", [(48, "2026-03-12")]),
        ("Police arrested 48 people on Wednesday.", [(48, "2026-03-18")]),
        ("On Saturday, police arrested 48 people.", [(48, "2026-03-14")]),
        ("Police arrested 48 people on 9 March.", [(48, "2026-03-09")]),
        ("Police arrested 48 people on March 9.", [(48, "2026-03-09")]),
        ("Police arrested 48 people on March 9, 2025.", [(48, "2025-03-09")]),
        ("Police arrested 48 people on 9 December.", [(48, "2025-12-09")]),
        ("Police arrested 48 people yesterday.", [(48, "2026-03-17")]),
        ("Police arrested 48 people today.", [(48, "2026-03-18")]),
        ("Police arrested 48 people last month.", [(48, "2026-02-01/2026-02-28")]),
        ("Police arrested 48 people in February.", [(48, "2026-02-01/2026-02-28")]),
        ("In November, police arrested 48 people.", [(48, "2025-11-01/2025-11-30")]),
        ("Police arrested 48 people in January 2024.", [(48, "2024-01-01/2024-01-31")]),
        ("Police arrested 48 people between 2 March and 11 March.", [(48, "2026-03-02/2026-03-11")]),
        ("Police arrested 48 people from 2 to 11 March.", [(48, "2026-03-02/2026-03-11")]),
        ("Police arrested 48 people in 2024.", [(48, "2024-01-01/2024-12-31")]),
        ("Police arrested 48 people last year.", [(48, "2025-01-01/2025-12-31")]),
        ("Police arrested 48 people since 2 March.", [(48, "2026-03-02/2026-03-18")]),
        ("Police arrested 48 people in the past six months.", [(48, "2025-09-18/2026-03-18")]),
        ("Police arrested 48 people last week.", [(48, "2026-03-09/2026-03-15")]),
        ("Police arrested 48 people in the first quarter of 2025.", [(48, "2025-01-01/2025-03-31")]),
        ("Police arrested 48 people in the first half of 2025.", [(48, "2025-01-01/2025-06-30")]),
        ("Police arrested 48 people last Wednesday.", [(48, "2026-03-11")]),
        (
            "Police raided a villa on 9 February. Kampot followed the same month. Police arrested 48 people there.",
            [(48, "2026-02-01/2026-02-28")],
        ),
        ("On Feb 21, a Saturday, police arrested 48 people.", [(48, "2026-02-21")]),
        ("Between 2019 and May 2024 they arrested 48 people.", [(48, "2019-01-01/2024-05-31")]),
        ("Police arrested 48 people in Kampot.", [(48, None)]),
        ("The governor said on Monday that 48 people were arrested on Saturday.", [(48, "2026-03-14")]),
        ("The governor said on Monday that 48 people had been arrested.", [(48, None)]),
        ("Police arrested 48 people on Saturday, the governor said on Monday.", [(48, "2026-03-14")]),
        ("Police raided a villa on Saturday. They arrested 48 people.", [(48, "2026-03-14")]),
        ("Police raided a villa on Saturday. The same day, 48 people were arrested in Takeo.", [(48, "2026-03-14")]),
        (
            "Police arrested 48 people on Saturday. Two days later, 31 people were freed.",
            [(48, "2026-03-14"), (31, "2026-03-16")],
        ),
        ("Police arrested 48 people on Monday and 31 on Tuesday.", [(48, "2026-03-16"), (31, "2026-03-17")]),
    ],
)
def test_when(text: str, expected: list[object]) -> None:
    assert figures(text, "n date") == expected


@pytest.mark.parametrize(
    ("text", "expected", "published"),
    [
        ("Police arrested 48 people on Monday.", [(48, None)], None),
        ("Police arrested 48 people on 9 March 2025.", [(48, "2025-03-09")], None),
        ("Police arrested 48 people on 9 March.", [(48, None)], None),
        (
            "Published: 18 March 2026\n\nPolice arrested 48 people at a villa in Kampot on Monday.",
            [(48, "2026-03-16")],
            None,
        ),
    ],
)
def test_no_date_of_its_own(text: str, expected: list[object], published: date | None) -> None:
    assert figures(text, "n date", published) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested 48 people in Kampot on Monday.", [(48, "incident")]),
        ("Police have arrested 4,800 people so far this year.", [(4800, "running")]),
        ("Police have arrested 4,800 people since 2 January.", [(4800, "running")]),
        ("To date, 4,800 people have been arrested.", [(4800, "running")]),
        ("Police have arrested 4,800 people in recent weeks.", [(4800, "running")]),
        ("The raid brings the total number of arrests to 4,800.", [(4800, "running")]),
        ("At least 48,000 people are held in compounds along the border.", [(48000, "estimate")]),
        ("The UN estimates that 48,000 people are trapped in the compounds.", [(48000, "estimate")]),
        ("The trade earns $7 billion a year.", [(7000000000, "estimate")]),
        (
            "Police arrested 48 people on Monday, bringing the total since January to 4,800.",
            [(48, "incident"), (4800, "running")],
        ),
        ("Over the past six months, police have arrested 4,800 people.", [(4800, "running")]),
        ("In all, police have seized 480 phones.", [(480, "running")]),
        ("In all, police seized 480 phones on Monday.", [(480, "incident")]),
        ("At least 480 victims in 12 countries were cheated.", [(480, "running"), (12, "running")]),
        ("Police seized cash with an estimated value of $4 million.", [(4000000, "incident")]),
        ("By a UN estimate the trade cheated people out of $4 billion in 2025.", [(4000000000, "running")]),
        ("By a UN estimate the trade cheats people out of $4 billion a year.", [(4000000000, "estimate")]),
        ("So far 48 people have been identified as victims of trafficking.", [(48, "running")]),
        ("Some 480 people are still inside the compound.", [(480, "estimate")]),
    ],
)
def test_scope(text: str, expected: list[object]) -> None:
    assert figures(text, "n scope") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested 48 people.", [(48, "arrested", "asserted")]),
        ("Cambodia will deport 48 people.", [(48, "deported", "planned")]),
        ("Forty-eight people will be deported.", [(48, "deported", "planned")]),
        ("Forty-eight people are to be deported.", [(48, "deported", "planned")]),
        ("Cambodia plans to deport 48 people.", [(48, "deported", "planned")]),
        ("It is not true that 48 people escaped.", [(48, "fled", "denied")]),
        ("The governor denied that 48 workers had fled.", [(48, "fled", "denied")]),
        ("The four men allegedly cheated 48 people.", [(48, "defrauded", "alleged")]),
        ("Prosecutors said the ring cheated 48 retirees.", [(48, "defrauded", "alleged")]),
        ("Prosecutors are seeking the forfeiture of $7 million.", [(7000000, "seized", "planned")]),
        ("The court ordered the forfeiture of $7 million.", [(7000000, "seized", "asserted")]),
        ("The ministry threatened to deport 48 people.", [(48, "deported", "planned")]),
        ("Forty-eight people are expected to be repatriated on Friday.", [(48, "repatriated", "planned")]),
        ("Police did not arrest 48 people.", [(48, "arrested", "denied")]),
        ("Police have not arrested 48 people.", [(48, "arrested", "denied")]),
        ("Police never arrested 48 people.", [(48, "arrested", "denied")]),
        ("Police failed to arrest 48 people.", [(48, "arrested", "denied")]),
        ("48 people were not arrested.", [(48, "arrested", "denied")]),
    ],
)
def test_status(text: str, expected: list[object]) -> None:
    assert figures(text, "n act status") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested 48 people.", [(48, None, None)]),
        ("The Interior Ministry said 48 people were arrested.", [(48, "Interior Ministry", "government")]),
        ("Forty-eight people were arrested, the Interior Ministry said.", [(48, "Interior Ministry", "government")]),
        ("Forty-eight people were arrested, said the Interior Ministry.", [(48, "Interior Ministry", "government")]),
        ("According to the Interior Ministry, 48 people were arrested.", [(48, "Interior Ministry", "government")]),
        (
            "Forty-eight people were arrested, according to Amnesty International.",
            [(48, "Amnesty International", "ngo")],
        ),
        ("Police chief Sok Dara said 48 people were arrested.", [(48, "Sok Dara", "police")]),
        ("Sok Dara, the police chief, said 48 people were arrested.", [(48, "Sok Dara", "police")]),
        ("Forty-eight people were arrested, said Sok Dara, a police chief.", [(48, "Sok Dara", "police")]),
        (
            "Forty-eight people were arrested, Kampot governor Sok Dara told reporters.",
            [(48, "Sok Dara", "government")],
        ),
        ("Governor Sok Dara visited the villa. He said 48 people were arrested.", [(48, "Sok Dara", "government")]),
        ("Police told AFP that 48 people were arrested.", [(48, "Police", "police")]),
        ("Xinhua reported that 48 people were arrested.", [(48, "Xinhua", "media")]),
        ("The UN says 48,000 people are trapped in the compounds.", [(48000, "UN", "igo")]),
        ("The army said 48 workers were freed.", [(48, "army", "military")]),
        ("A survivor said 48 workers were beaten.", [(48, "survivor", "victim")]),
        ("Witnesses said 48 workers fled the compound.", [(48, "Witnesses", "witness")]),
        (
            "Police said 48 people were arrested, while Amnesty International said 31 were freed.",
            [(48, "Police", "police"), (31, "Amnesty International", "ngo")],
        ),
        ("\u201cWe arrested 48 people,\u201d Sok Dara, the police chief, said.", [(48, "Sok Dara", "police")]),
        ("\u201cWe arrested 48 people,\u201d said police chief Sok Dara.", [(48, "Sok Dara", "police")]),
        ("Interior Ministry spokesman Touch Sokha said 48 people were arrested.", [(48, "Touch Sokha", "government")]),
        (
            ("Forty-eight people were arrested, Touch Sokha, a spokesman for the Interior Ministry, said on Monday."),
            [(48, "Touch Sokha", "government")],
        ),
        ("The Karen National Army said it had freed 48 workers.", [(48, "Karen National Army", "military")]),
        ("The defendant\u2019s lawyer said 48 people were freed.", [(48, "lawyer", "accused")]),
    ],
)
def test_who_says_so(text: str, expected: list[object]) -> None:
    assert figures(text, "n source source_kind") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police arrested 48 people on Monday. In January, police arrested 120 people in the same town.",
            [(48, "2026-03-16", "incident"), (120, "2026-01-01/2026-01-31", "incident")],
        ),
        (
            "Police arrested 48 people on Monday. Last year, 3,350 people were arrested in the province.",
            [(48, "2026-03-16", "incident"), (3350, "2025-01-01/2025-12-31", "running")],
        ),
        (
            "Police arrested 48 people on Monday. So far this year, 3,350 people have been arrested.",
            [(48, "2026-03-16", "incident"), (3350, "2026-01-01/2026-03-18", "running")],
        ),
    ],
)
def test_background_keeps_its_own_date_and_scope(text: str, expected: list[object]) -> None:
    assert figures(text, "n date scope") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police arrested 48 people, Colonel Winai Kosol, an army spokesman, told Reuters by phone.",
            [(48, "Winai Kosol", "military")],
        ),
        ("Police arrested 48 people in Kampot, the Khmer Times reported on Monday.", [(48, "Khmer Times", "media")]),
        (
            "In a statement on Monday, the Interior Ministry said 48 people were arrested.",
            [(48, "Interior Ministry", "government")],
        ),
        ("A UN report estimates that 120,000 people are trapped there.", [(120000, "UN", "igo")]),
        ("Police arrested 48 people. The governor said the raid went well.", [(48, None, None)]),
    ],
)
def test_sources_over_sentences(text: str, expected: list[object]) -> None:
    assert figures(text, "n source source_kind") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pham Thi Lan said 48 people were held.", [(None, "witness")]),
        ("Kampot police chief Sok Dara said 48 people were arrested.", [("Sok Dara", "police")]),
    ],
)
def test_a_private_person_is_never_named_as_a_source(text: str, expected: list[object]) -> None:
    assert figures(text, "source source_kind") == expected


def test_a_name_alone_is_whoever_bore_it_in_full() -> None:
    text = "Kampot governor Sok Dara and police chief Touch Vuthy spoke. Mr Vuthy said 48 people were arrested."
    assert figures(text, "source source_kind") == [("Touch Vuthy", "police")]
    two = "Governor Sok Dara and police chief Touch Dara spoke. Dara said 48 people were arrested."
    assert figures(two, "source") == [None]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("She puts the trade's annual takings at $43 billion.", "estimate"),
        ("Police seized $43 million of takings in Laos.", "incident"),
    ],
)
def test_yearly_takings_are_an_estimate(text: str, scope: str) -> None:
    assert figures(text, "scope") == [scope]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("India has flown 270 people home on four planes since Monday.", (270, "running")),
        ("India flew 270 people home on four planes on Monday.", (270, "incident")),
        ("Police are hunting three men, believed to have crossed into Laos.", (3, "incident")),
        ("Two suspects, thought to be hiding in Dubai, were charged.", (2, "incident")),
        ("Some 3,000 people are believed to be held there.", (3000, "estimate")),
    ],
)
def test_reach_by_what_was_done_and_not_by_what_is_supposed(text: str, expected: object) -> None:
    assert figures(text, "n scope")[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministry recorded 900 arrests in February.", (900, "running")),
        ("Police arrested 90 people in Poipet in February.", (90, "incident")),
        ("The group says that 300 people are still held and that it has received 212 complaints.", (212, "incident")),
        ("The group says that 300 people are still held.", (300, "estimate")),
    ],
)
def test_reach_of_what_books_show_and_of_each_clause(text: str, expected: object) -> None:
    assert figures(text, "n scope")[-1] == expected

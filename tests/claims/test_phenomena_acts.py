"""Acts and parts: a pair for each wording, what it tells and the near case that tells something else."""

import pytest
from reading import figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Seized were 31 phones.", [(31, "seized")]),
        ("Detained in the raid were 48 foreigners.", [(48, "arrested")]),
        ("Also seized: 31 phones.", [(31, "seized")]),
        ("Police raided the villa, netting 48 suspects.", [(48, "arrested")]),
        ("With 48 people arrested, the raid ended.", [(48, "arrested")]),
    ],
)
def test_participles(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police brought 48 suspects to court.", [(48, "charged")]),
        ("The raid brought to 48 the number of people arrested.", [(48, "arrested")]),
        ("Friday's raid brought the number of arrests to 480.", [(480, "arrested")]),
        ("The reporter brought 48 letters to Nairobi.", []),
        ("Wednesday's flight brought the number of Kenyans repatriated to 480.", [(480, "repatriated")]),
    ],
)
def test_brought_to(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The operation saw 300 detained.", [(300, "arrested")]),
        ("March saw 300 arrests.", [(300, "arrested")]),
        ("The week saw 48 villas raided and 300 men detained.", [(48, "raided"), (300, "arrested")]),
        ("A reporter saw 300 vans.", []),
        ("He saw 48 birds.", []),
    ],
)
def test_saw(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("48 arrested in Takeo villa raid", [(48, "arrested")]),
        ("Police arrest 48 in villa raid", [(48, "arrested")]),
        ("Dozens freed from Myawaddy compound", [(None, "rescued")]),
        ("48 Kenyans rescued from scam compound", [(48, "rescued")]),
        ("Laos deports 48 Kenyans", [(48, "deported")]),
        ("Villa raid nets 48 suspects", [(48, "arrested")]),
        ("48 held after villa raid in Kep", [(48, "arrested")]),
        ("48 villas in Kep for sale", []),
        ("Court jails 12 over scam", [(12, "convicted")]),
        ("$4m seized in villa raid", [(4000000, "seized")]),
        ("Police eye 48 sites", []),
    ],
)
def test_headline_style(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Inspectors found 31 workers in the villa.", [(31, "found")]),
        ("Inspectors found 31 workers dead.", [(31, "killed")]),
        ("A court found 31 workers guilty.", [(31, "convicted")]),
        ("Inspectors found 31 phones in the villa.", [(31, "seized")]),
        ("Police found and arrested 31 workers.", [(31, "arrested")]),
    ],
)
def test_found(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police are holding 31 workers at a station.", [(31, "arrested")]),
        ("The gang held 31 workers in a basement.", [(31, "held")]),
        ("Traffickers are holding 31 workers for ransom.", [(31, "held")]),
        ("Immigration officers are holding 31 workers.", [(31, "arrested")]),
        ("Thirty-one workers were held captive.", [(31, "held")]),
        ("The minister held 31 talks.", []),
        ("Thirty-one suspects were held by soldiers.", [(31, "arrested")]),
        ("Guards had held 31 workers in a cellar.", [(31, "held")]),
        ("The syndicate is holding 31 workers.", [(31, "held")]),
        ("Border guards held 31 workers at the crossing.", [(31, "arrested")]),
    ],
)
def test_held(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Laos deployed 310 soldiers.", [(310, "deployed", "officers")]),
        ("A force of 310 sealed off the town.", [(310, "deployed", "officers")]),
        ("Some 310 police took part.", [(310, "deployed", "officers")]),
        ("Three police officers were injured.", [(3, "injured", "officers")]),
        ("Some 310 troops freed 12 workers.", [(310, "deployed", "officers"), (12, "rescued", "people")]),
    ],
)
def test_deployed(text: str, expected: list[object]) -> None:
    assert figures(text, "n act of") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thirty-one workers fled when police came.", [(31, "fled")]),
        ("Police arrested 31 workers who had fled the villa.", [(31, "arrested")]),
        ("Thirty-one guards fled after killing two workers.", [(31, "fled"), (2, "killed")]),
    ],
)
def test_fled(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested 480 people, among them the governor of a town of 300 villas.", [(480, None)]),
        ("Police arrested 480 people in three provinces, including Kampot.", [(480, None), (3, None)]),
        ("Police arrested 480 people (301 were arrested in 2024).", [(480, None), (301, None)]),
        ("Of the 480 people freed, 301 were Kenyan, 44 of them minors.", [(480, None), (301, 480), (44, 301)]),
        (
            "Police freed 480 workers. By nationality, 301 are Kenyan and 120 Thai.",
            [(480, None), (301, 480), (120, 480)],
        ),
    ],
)
def test_parts_and_what_only_stands_beside(text: str, expected: list[object]) -> None:
    assert figures(text, "n total") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police arrested 48 people. Another 27 were arrested in Kep.",
            [(48, None, "incident"), (27, None, "incident")],
        ),
        ("Police arrested 48 people, and a further 27 in Kep.", [(48, None, "incident"), (27, None, "incident")]),
        ("Police freed 48 workers; 27 more were freed on Monday.", [(48, None, "incident"), (27, None, "incident")]),
    ],
)
def test_increments(text: str, expected: list[object]) -> None:
    assert figures(text, "n total scope") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Since July, police have arrested 4,800 people.", [(4800, "running", "2025-07-01/2026-03-18")]),
        ("To date 4,800 people have been deported.", [(4800, "running", None)]),
        (
            "The raid brings to 4,800 the number of people arrested since July.",
            [(4800, "running", "2025-07-01/2026-03-18")],
        ),
        ("In July police arrested 48 people.", [(48, "incident", "2025-07-01/2025-07-31")]),
        ("Police have so far seized 480 phones.", [(480, "running", None)]),
        ("The raids have to date netted 480 people.", [(480, "running", None)]),
        ("Up to now 480 workers have been freed.", [(480, "running", None)]),
    ],
)
def test_running_totals(text: str, expected: list[object]) -> None:
    assert figures(text, "n scope date") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("An estimated 120,000 people are held in the compounds.", [(120000, "estimate")]),
        ("On Monday 120 people were freed from the compounds.", [(120, "incident")]),
        ("Some 120,000 people are trapped in the compounds.", [(120000, "estimate")]),
    ],
)
def test_standing_estimates(text: str, expected: list[object]) -> None:
    assert figures(text, "n scope") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police arrested 48 people on Monday. In January, they freed 120 workers in the same town.",
            [(48, "incident", "2026-03-16"), (120, "incident", "2026-01-01/2026-01-31")],
        ),
        (
            "Police arrested 48 people on Monday. In 2024 they arrested 1,200.",
            [(48, "incident", "2026-03-16"), (1200, "running", "2024-01-01/2024-12-31")],
        ),
        (
            "Police arrested 48 people on Monday. Last month, 12 men were jailed.",
            [(48, "incident", "2026-03-16"), (12, "incident", "2026-02-01/2026-02-28")],
        ),
        (
            "Last year the country deported 3,350 people. On Monday it deported 48.",
            [(3350, "running", "2025-01-01/2025-12-31"), (48, "incident", "2026-03-16")],
        ),
    ],
)
def test_background(text: str, expected: list[object]) -> None:
    assert figures(text, "n scope date") == expected

"""What a sentence leaves out and the text gives: the act of a list, whose they are, what a bare number counts."""

import pytest
from reading import figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police seized 860 phones, 75 laptops, 19 passports and two pistols.",
            [
                (860, "seized", "devices"),
                (75, "seized", "devices"),
                (19, "seized", "documents"),
                (2, "seized", "weapons"),
            ],
        ),
        ("Police seized 860 phones, along with 75 laptops.", [(860, "seized", "devices"), (75, "seized", "devices")]),
        ("Officers confiscated 75 computers worth $92,500.", [(75, "seized", "devices"), (92500, "seized", "money")]),
        (
            "Police deported 48 Kenyans, 31 Ugandans and six Nepalis.",
            [(48, "deported", "people"), (31, "deported", "people"), (6, "deported", "people")],
        ),
        (
            "Items seized:\n- 860 phones\n- 75 laptops\n- 19 passports",
            [(860, "seized", "devices"), (75, "seized", "devices"), (19, "seized", "documents")],
        ),
        (
            "Police seized the following items: 860 phones, 75 laptops and four cars.",
            [(860, "seized", "devices"), (75, "seized", "devices"), (4, "seized", "vehicles")],
        ),
        ("Police raided four villas, three hotels and a casino.", [(4, "raided", "sites"), (3, "raided", "sites")]),
    ],
)
def test_lists_carry_their_act(text: str, expected: list[object]) -> None:
    assert figures(text, "n act of") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police arrested 48 people in Kampot. Thirty-one were Kenyans.",
            [(48, "arrested", "people"), (31, "arrested", "people")],
        ),
        (
            "Police arrested 48 people in Kampot. There were 31 Kenyans and 17 Ugandans.",
            [(48, "arrested", "people"), (31, "arrested", "people"), (17, "arrested", "people")],
        ),
        (
            "Soldiers freed 48 workers in Kampot. They included 31 Kenyans.",
            [(48, "rescued", "people"), (31, "rescued", "people")],
        ),
        (
            "Police seized 860 phones. They also took 75 laptops.",
            [(860, "seized", "devices"), (75, "seized", "devices")],
        ),
    ],
)
def test_the_act_goes_on_into_the_next_sentence(text: str, expected: list[object]) -> None:
    assert figures(text, "n act of") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police arrested 48 foreigners: Chinese (31), Thai (10) and Lao (7).",
            [(48, ""), (31, "CN"), (10, "TH"), (7, "LA")],
        ),
        ("Police arrested 48 foreigners, of whom 31 were Chinese and 17 Thai.", [(48, ""), (31, "CN"), (17, "TH")]),
        ("Police arrested 48 people. Thirty-one are Chinese.", [(48, ""), (31, "CN")]),
        ("Police arrested 48 Kenyans, including 12 women.", [(48, "KE"), (12, "KE")]),
        ("Police arrested 48 people: 31 from China and 17 from Laos.", [(48, ""), (31, "CN"), (17, "LA")]),
    ],
)
def test_whose_by_ellipsis(text: str, expected: list[object]) -> None:
    assert figures(text, "n nationality") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested 48 people on Monday and another 27 on Tuesday.", [(48, "arrested"), (27, "arrested")]),
        ("Police arrested 48 people. The other 15 fled.", [(48, "arrested"), (15, "fled")]),
        ("Police arrested 48 people. All 48 were deported.", [(48, "arrested"), (48, "deported")]),
        ("The total number of arrests stood at 310.", [(310, "arrested")]),
        ("Arrests in the province rose to 310.", [(310, "arrested")]),
        ("Police arrested 48 on Monday.", [(48, "arrested")]),
    ],
)
def test_shares_and_bare_numbers(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Police took 5 million baht from the suspects.", "seized"),
        ("The ring took 5 million baht from Kenyans.", "defrauded"),
        ("Police said a gang had taken 5 million baht from victims.", "defrauded"),
    ],
)
def test_money_taken_is_seized_only_by_officers(text: str, act: str) -> None:
    assert figures(text, "act") == [act]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A court in Takeo fined 18 men.", [(18, "convicted")]),
        ("The immigration bureau fined 18 men.", [(18, "fined")]),
        ("Police opened 87 case files.", [(87, "reported")]),
        ("Police logged 87 cases of online fraud.", [(87, "defrauded")]),
        ("The network bribed 12 officials.", []),
        ("Some 12 officials stood at the gate.", [(12, "deployed")]),
        ("A team of 60 searched the villa.", [(60, "deployed")]),
        ("A 2,100-strong force surrounded the villa.", [(2100, "deployed")]),
        ("A gang of 60 searched the villa.", []),
        ("The army freed 30 workers, whereas the police let go 12.", [(30, "rescued"), (12, "rescued")]),
        ("Our reporter counted nine blasts.", []),
    ],
)
def test_acts_by_who_or_what(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya flew home 40 Kenyans and is looking for seats for 25 more.", [(40, "KE"), (25, "KE")]),
        ("Two Thais were killed and three others were injured.", [(2, "TH"), (3, "")]),
        ("Kenya flew home 40 citizens. A group of 25 people will follow on Friday.", [(40, "KE"), (25, "KE")]),
        ("Kenya flew home 40 citizens. A group of 25 people was freed on Friday.", [(40, "KE"), (25, "")]),
        ("The number of Ugandans rescued rose to 31.", [(31, "UG")]),
        ("Kenya has a few of its people home: 16 of them were flown home.", [(16, "KE")]),
    ],
)
def test_the_nationality_of_those_who_come_after_others(text: str, expected: list[object]) -> None:
    assert figures(text, "n nationality") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministry sanctioned a dozen.", [(12, "targets")]),
        ("The Treasury added 26 names to its sanctions list.", [(26, "targets")]),
        ("Police seized 30 phones in Takeo and 25 in Kep.", [(30, "devices"), (25, "devices")]),
        ("Two soldiers were killed and five wounded.", [(2, "officers"), (5, "officers")]),
        ("The clash left two soldiers dead and five wounded.", [(2, "officers"), (5, "officers")]),
        (
            "Police held 90 workers and seized 40 phones. Twelve of them were charged.",
            [(90, "people"), (40, "devices"), (12, "people")],
        ),
    ],
)
def test_what_a_number_without_a_noun_counts(text: str, expected: list[object]) -> None:
    assert figures(text, "n of") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A court ordered the forfeiture of $3m. The state wants another $8m.",
            [(3_000_000, "seized", "asserted"), (8_000_000, "seized", "planned")],
        ),
        ("The firm lost $3m. The owner wants another $8m.", [(3_000_000, "defrauded", "asserted")]),
    ],
)
def test_sums_asked_for(text: str, expected: list[object]) -> None:
    assert figures(text, "n act status") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A charity says that 300 Nepalis are still held near Mandalay. Officials put the number held at 90.",
            [(300, "held"), (90, "held")],
        ),
        ("Police arrested 80 men in Kep. The number held is now 90.", [(80, "arrested"), (90, "arrested")]),
    ],
)
def test_whether_those_held_are_captives(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected


TABLE = "Police freed 90 people on Monday.\n\nBy country\n\nNepal: 52\nUganda: 31\nOther: 7\n"


def test_rows_break_down_the_total_above() -> None:
    assert figures(TABLE, "n nationality total") == [
        (90, "", None),
        (52, "NP", 90),
        (31, "UG", 90),
        (7, "", 90),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police searched a villa in Kep.\n\nItems seized:\n\nLaptops: 40\nPhones: 120\n",
            [(40, "seized"), (120, "seized")],
        ),
        ("Police shut the villa in Kep.\n\nWhom to call:\n\nAmbulance: 199\nTourist police: 1155\n", []),
    ],
)
def test_rows_under_a_heading(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Troops razed 31 buildings and would blow up nine more this week.",
            [(31, "sealed", "sites"), (9, "sealed", "sites")],
        ),
        (
            "Troops freed 31 people and would let nine more go this week.",
            [(31, "rescued", "people"), (9, "rescued", "people")],
        ),
        ("Prosecutors charged four officers with taking bribes.", [(4, "charged", "people")]),
        ("Prosecutors sent four officers to the villa.", [(4, "deployed", "officers")]),
        (
            "Rights groups say 12,000 people are held in over 60 compounds.",
            [(12_000, "held", "people"), (60, "identified", "sites")],
        ),
        (
            "Police arrested 120 people in over 60 compounds.",
            [(120, "arrested", "people"), (60, "raided", "sites")],
        ),
    ],
)
def test_more_of_the_same_and_what_befalls_officers(text: str, expected: list[object]) -> None:
    assert figures(text, "n act of") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Soldiers led off 67 people, 52 of them Thai. Another 15 were caught at dawn.",
            [(67, ""), (52, "TH"), (15, "")],
        ),
        ("Soldiers led off 67 Thais. Another 15 were caught at dawn.", [(67, "TH"), (15, "TH")]),
    ],
)
def test_whose_part_had_a_nationality_says_nothing_of_others(text: str, expected: list[object]) -> None:
    assert figures(text, "n nationality") == expected

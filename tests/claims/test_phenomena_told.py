"""Whose, where, when and who says so: a pair for each wording."""

import pytest
from reading import figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police freed 48 Kenyans and 31 Ugandans; 12 of the Kenyans are women.", [(48, "KE"), (31, "UG"), (12, "KE")]),
        (
            "Forty-eight are Kenyans, 31 Ugandans and nine Laotians, all of them freed on Monday.",
            [(48, "KE"), (31, "UG"), (9, "LA")],
        ),
        (
            "Police arrested 48 people: 31 Chinese, of whom 12 were women, and 17 Thais.",
            [(48, ""), (31, "CN"), (12, "CN"), (17, "TH")],
        ),
        ("Police arrested 48 Kenyans. Police also arrested nine guards.", [(48, "KE"), (9, "")]),
    ],
)
def test_whose_by_ellipsis(text: str, expected: list[object]) -> None:
    assert figures(text, "n nationality") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("People freed:\n- 31 men\n- 12 women", [(31, ""), (12, "")]),
        ("A Kenyan minister spoke of those freed:\n- 31 men\n- 12 women", [(31, ""), (12, "")]),
        ("Police freed 60 people.\n\nKenyans freed:\n- 31 men\n- 12 women", [(60, ""), (31, "KE"), (12, "KE")]),
        (
            "Police freed 60 people.\n\nThe Chinese nationals detained are:\n- 31 men\n- 12 women",
            [(60, ""), (31, "CN"), (12, "CN")],
        ),
        (
            "Police freed 60 people.\n\nPeople from Kenya and Laos:\n- 31 men\n- 12 women",
            [(60, ""), (31, ""), (12, "")],
        ),
        ("Kenya's embassy gave these figures of those freed:\n- 31 men\n- 12 women", [(31, ""), (12, "")]),
    ],
)
def test_whose_by_the_heading_of_a_list(text: str, expected: list[object]) -> None:
    assert figures(text, "n nationality") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police freed 48 workers from Kenya, Uganda and Laos.", [(48, "KE UG LA")]),
        ("Police freed 48 Kenyan and Ugandan workers.", [(48, "KE UG")]),
    ],
)
def test_one_number_of_several_nations(text: str, expected: list[object]) -> None:
    assert figures(text, "n nationality") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "BANGKOK (AFP) — Police arrested 48 people in a villa in Kampot, Cambodia, on Monday.",
            [(48, "Kampot, Cambodia")],
        ),
        (
            "BANGKOK (AFP) — Myanmar soldiers freed 48 people in Myawaddy on Monday, the junta said.",
            [(48, "Myawaddy, Myanmar")],
        ),
        (
            "Kampot, Cambodia (AFP) — Police arrested 48 people in a villa, the governor said on Monday.",
            [(48, "Kampot, Cambodia")],
        ),
        (
            "Kampot, Cambodia — Police arrested 48 people in a villa, the governor said on Monday.",
            [(48, "Kampot, Cambodia")],
        ),
        ("BANGKOK (AFP) — Police arrested 48 people in Takeo, the governor said on Monday.", [(48, "Takeo")]),
    ],
)
def test_the_date_line(text: str, expected: list[object]) -> None:
    assert figures(text, "n place") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police raided a villa in Kampot, Cambodia, on Monday.\n\nIt rained.\n\nForty-eight people were arrested.",
            [(48, "Kampot, Cambodia")],
        ),
        ("Police raided a villa in Kampot.\n\nIn Takeo, 48 people were arrested.", [(48, "Takeo")]),
    ],
)
def test_the_lead(text: str, expected: list[object]) -> None:
    assert figures(text, "n place") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police came to a hotel in Kampot. They arrested 48 people.", [(48, "Kampot")]),
        ("Police came to a hotel in Kampot. Elsewhere, 48 people were arrested.", [(48, "")]),
    ],
)
def test_the_last_sentence(text: str, expected: list[object]) -> None:
    assert figures(text, "n place") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police freed 48 people at the Blue Lotus Casino in Chhuk district, Kampot province, Cambodia.",
            [(48, "Blue Lotus Casino, Chhuk district, Kampot province, Cambodia")],
        ),
        (
            "Police freed 48 people at the Blue Lotus Casino in Chhuk district and nine in Takeo.",
            [(48, "Blue Lotus Casino, Chhuk district"), (9, "Takeo")],
        ),
    ],
)
def test_the_chain(text: str, expected: list[object]) -> None:
    assert figures(text, "n place") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Soldiers freed 48 people in Myawadi.", [(48, "Myawadi")]),
        ("Police freed 48 people in Kompong Som.", [(48, "Kompong Som")]),
        ("Police freed 48 people in Sihanoukville.", [(48, "Sihanoukville")]),
        ("Police freed 48 people in Preah Sihanouk.", [(48, "Preah Sihanouk")]),
        ("Soldiers freed 48 people in Shwe Kokko.", [(48, "Shwe Kokko")]),
        ("Soldiers freed 48 people in Lao Cai, Viet Nam.", [(48, "Lao Cai, Viet Nam")]),
        ("Soldiers freed 48 people in Burma.", [(48, "Burma")]),
        ("Sok Sihanouk freed 48 people.", [(48, "")]),
        ("Police freed 48 people in Poi Pet.", [(48, "Poi Pet")]),
        ("Police freed 48 people in Svay Rieng town.", [(48, "Svay Rieng town")]),
    ],
)
def test_spellings_and_other_names(text: str, expected: list[object]) -> None:
    assert figures(text, "n place") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police in Kampot freed 48 workers who came from Laos.", [(48, "Kampot")]),
        ("Police freed 48 workers in Kampot and sent them to Bangkok.", [(48, "Kampot")]),
        ("Forty-eight workers freed in Kampot were flown to Nairobi.", [(48, "Kampot")]),
    ],
)
def test_from_where_and_to_where(text: str, expected: list[object]) -> None:
    assert figures(text, "n place") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested 48 people on 16 July.", [(48, "2025-07-16")]),
        ("Police arrested 48 people between 27 January and 2 February.", [(48, "2026-01-27/2026-02-02")]),
        ("Police arrested 48 people in the third quarter of last year.", [(48, "2025-07-01/2025-09-30")]),
        ("Police arrested 48 people in early February.", [(48, "2026-02-01/2026-02-28")]),
        ("Police arrested 48 people on 9 March 2569.", [(48, "2026-03-09")]),
        ("Police arrested 48 people on 9 March B.E. 2568.", [(48, "2025-03-09")]),
        ("Police arrested 2,569 people on 9 March.", [(2569, "2026-03-09")]),
        ("On Monday a villa burned. Police arrested 48 people the same day.", [(48, "2026-03-16")]),
        ("Police said on Monday that 48 people had been arrested last month.", [(48, "2026-02-01/2026-02-28")]),
    ],
)
def test_when(text: str, expected: list[object]) -> None:
    assert figures(text, "n date") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested 48 people last month.", [(48, None)]),
        ("Police arrested 48 people in 2024.", [(48, "2024-01-01/2024-12-31")]),
        ("Police arrested 48 people on 16 July.", [(48, None)]),
        (
            "KEP, 18 March 2026 (AFP) — Police arrested 48 people in a villa on Monday, the governor of Kep said.",
            [(48, "2026-03-16")],
        ),
        (
            "Kep, 18 March B.E. 2569\n\nPolice arrested 48 people in a villa on Monday, the governor of Kep said.",
            [(48, "2026-03-16")],
        ),
    ],
)
def test_no_day_of_its_own(text: str, expected: list[object]) -> None:
    assert figures(text, "n date", None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We freed 48 people,” said Governor Sok Dara, “and the villa is closed.”", [(48, "Sok Dara")]),
        ("Forty-eight people, the Interior Ministry said, were freed.", [(48, "Interior Ministry")]),
        ("“It rained,” said Governor Sok Dara. Police freed 48 people.", [(48, None)]),
        ("Governor Sok Dara said: “We freed 48 people.”", [(48, "Sok Dara")]),
        ("“Forty-eight people,” Governor Sok Dara said, “were freed.”", [(48, "Sok Dara")]),
    ],
)
def test_voices_around_a_quote(text: str, expected: list[object]) -> None:
    assert figures(text, "n source") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sok Dara, governor of Kampot, said 48 people were freed.", [(48, "Sok Dara", "government")]),
        ("Governor Sok Dara of Kampot said 48 people were freed.", [(48, "Sok Dara", "government")]),
        (
            "Forty-eight people were freed, said Lieutenant General Sok Dara, head of the immigration police.",
            [(48, "Sok Dara", "police")],
        ),
        ("Brigadier General Sok Dara said 48 people were freed.", [(48, "Sok Dara", "military")]),
        ("Attorney General Sok Dara said 48 people were charged.", [(48, "Sok Dara", "government")]),
    ],
)
def test_titles_in_any_order(text: str, expected: list[object]) -> None:
    assert figures(text, "n source source_kind") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Governor Sok Dara came to Kep. He said 48 people were freed.", [(48, "Sok Dara")]),
        ("Minister Vanna Lim came to Kep. She told reporters that 48 people were freed.", [(48, "Vanna Lim")]),
        ("It rained. He said 48 people were freed.", [(48, None)]),
    ],
)
def test_back_to_the_name(text: str, expected: list[object]) -> None:
    assert figures(text, "n source") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police told Reuters that 48 people were freed.", [(48, "Police", "police")]),
        ("Reuters reported that 48 people were freed, citing the police.", [(48, "police", "police")]),
        ("Reuters reported that 48 people were freed.", [(48, "Reuters", "media")]),
        ("Forty-eight people were freed, AFP said.", [(48, "AFP", "media")]),
        ("Forty-eight people were freed, police told AFP.", [(48, "police", "police")]),
    ],
)
def test_agencies_and_officials(text: str, expected: list[object]) -> None:
    assert figures(text, "n source source_kind") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police put the number of arrests at 48, but Amnesty International said 60 people were arrested.",
            [(48, "Police"), (60, "Amnesty International")],
        ),
        ("Police said 48 people were freed, and 12 of them were women.", [(48, "Police"), (12, "Police")]),
    ],
)
def test_several_voices(text: str, expected: list[object]) -> None:
    assert figures(text, "n source") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Foreign Ministry said 48 people were freed.", [("Foreign Ministry", "government")]),
        (
            "The Criminal Investigation Department said 48 people were freed.",
            [("Criminal Investigation Department", "police")],
        ),
        ("The Border Guard Force said 48 people were freed.", [("Border Guard Force", "military")]),
        ("The High Court said 48 people were convicted.", [("High Court", "court")]),
        ("Human Rights Watch said 48 people were freed.", [("Human Rights Watch", "ngo")]),
        ("UNODC said 48 people were freed.", [("UNODC", "igo")]),
        ("Interpol said 48 people were freed.", [("Interpol", "igo")]),
        ("The Bangkok Post said 48 people were freed.", [("Bangkok Post", "media")]),
        ("Chainalysis said the gang earned $4 million.", [("Chainalysis", "company")]),
        ("A neighbour said 48 people were freed.", [("neighbour", "witness")]),
        ("A former captive said 48 people were freed.", [("former captive", "victim")]),
        ("An economist said 48 people were freed.", [("economist", "expert")]),
        ("A researcher said 48 people were freed.", [("researcher", "expert")]),
        ("The embassy said 48 people were freed.", [("embassy", "government")]),
        ("Prosecutors said 48 people were freed.", [("Prosecutors", "government")]),
        ("Soldiers came. Forty-eight people were freed.", [(None, None)]),
    ],
)
def test_the_kinds_of_voices(text: str, expected: list[object]) -> None:
    assert figures(text, "source source_kind") == expected

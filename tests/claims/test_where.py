"""Where it happened, most specific first, as the text writes it."""

import pytest
from reading import figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested 48 people in Kampot.", [(48, "Kampot")]),
        ("Police arrested 48 people in Kampot, Cambodia.", [(48, "Kampot, Cambodia")]),
        ("Police in Kampot arrested 48 people.", [(48, "Kampot")]),
        ("In Kampot, police arrested 48 people.", [(48, "Kampot")]),
        ("Police arrested 48 people in Kampot and 31 in Takeo.", [(48, "Kampot"), (31, "Takeo")]),
        ("Police arrested 48 people in Kampot province.", [(48, "Kampot province")]),
        ("Police arrested 48 people in Chhuk district, Kampot province.", [(48, "Chhuk district, Kampot province")]),
        (
            "Police arrested 48 people in Srae Knong commune, Chhuk district, Kampot province.",
            [(48, "Srae Knong commune, Chhuk district, Kampot province")],
        ),
        ("Police arrested 48 people at the Blue Lotus Casino in Bavet.", [(48, "Blue Lotus Casino, Bavet")]),
        ("Police arrested 48 people at KK Park in Myawaddy, Myanmar.", [(48, "KK Park, Myawaddy, Myanmar")]),
        ("The operation in Poipet netted 48 suspects.", [(48, "Poipet")]),
        ("Forty-eight people were arrested in Cambodia.", [(48, "Cambodia")]),
    ],
)
def test_the_nearest_place_that_governs(text: str, expected: list[object]) -> None:
    assert figures(text, "n place") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police in Kampot arrested 48 people from Kenya.", [(48, "Kampot")]),
        ("Police arrested 48 people from China in Kampot.", [(48, "Kampot")]),
        ("Police arrested 48 people in Kampot who had been hired in Kenya.", [(48, "Kampot")]),
        ("Thailand deported 48 Kenyans through Suvarnabhumi airport.", [(48, "Suvarnabhumi airport, Thailand")]),
        ("Workers freed in Myawaddy were sent to Mae Sot, where 48 people were questioned.", [(48, "Mae Sot")]),
    ],
)
def test_where_they_come_from_is_not_where_it_happened(text: str, expected: list[object]) -> None:
    assert figures(text, "n place") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police raided a villa in Kampot on Monday. They arrested 48 people.", [(48, "Kampot")]),
        ("The raid in Kampot took place on Monday. Forty-eight people were arrested there.", [(48, "Kampot")]),
    ],
)
def test_places_are_inherited(text: str, expected: list[object]) -> None:
    assert figures(text, "n place") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cambodia is on alert. Police arrested 4,800 people nationwide.", [(4800, "Cambodia")]),
        ("Cambodia has arrested 4,800 people across the country.", [(4800, "Cambodia")]),
    ],
)
def test_spread_over_the_country(text: str, expected: list[object]) -> None:
    assert figures(text, "n place") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cambodia deported 48 Kenyans on Monday.", [(48, "deported", "Cambodia")]),
        ("Forty-eight Thais were sent back through the crossing at Poipet.", [(48, "deported", "Poipet")]),
    ],
)
def test_returns(text: str, expected: list[object]) -> None:
    assert figures(text, "n act place") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Cambodia is clearing its compounds. Police arrested 48 people in Bavet on Monday.",
            [(48, "Bavet, Cambodia")],
        ),
        (
            "Police arrested 48 people at Shunda Park near Myawaddy in Myanmar.",
            [(48, "Shunda Park, Myawaddy, Myanmar")],
        ),
    ],
)
def test_chains(text: str, expected: list[object]) -> None:
    assert figures(text, "n place") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested 48 people in a raid on a hotel in Poipet, on the border with Thailand.", [(48, "Poipet")]),
        ("Thai police arrested 48 people in Chiang Rai, across the river from Laos.", [(48, "Chiang Rai")]),
        ("The Chinese embassy in Phnom Penh said 48 people were arrested in Bavet.", [(48, "Bavet")]),
        ("Officials flew from Bangkok to Mae Sot, where 48 people were being held.", [(48, "Mae Sot")]),
        ("Forty-eight Kenyans held in Bavet were flown to Nairobi.", [(48, "Bavet")]),
        ("In the Philippines, agents freed 312 workers in Pasay.", [(312, "Pasay, Philippines")]),
        (
            "Police arrested 48 people in Phnom Penh, 31 in Kandal and 17 in Takeo.",
            [(48, "Phnom Penh"), (31, "Kandal"), (17, "Takeo")],
        ),
        (
            "Some 48 people were arrested in Preah Sihanouk province\u2019s Prey Nob district.",
            [(48, "Prey Nob district, Preah Sihanouk province")],
        ),
    ],
)
def test_where_in_harder_sentences(text: str, expected: list[object]) -> None:
    assert figures(text, "n place") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cambodia is on alert. Britain has sanctioned nine people in Kampot.", [(9, "")]),
        ("A judge in Kampot issued warrants for three drivers.", [(3, "")]),
        ("Kampot is calm. Prosecutors will seek the forfeiture of 400 bitcoin.", [(400, "")]),
        ("Nine men were convicted at the Orel High Court.", [(9, "Orel High Court")]),
        ("The trial was held at the Orel High Court. Nine men were jailed on Friday.", [(9, "Orel High Court")]),
        ("Police arrested nine men near the Orel High Court in Kampot.", [(9, "Kampot")]),
    ],
)
def test_lists_and_courts(text: str, expected: list[object]) -> None:
    assert figures(text, "n place") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cambodia is one front. Police arrested 400 people this year. Cambodia will go on.", [(400, "Cambodia")]),
        (
            "Cambodia is one front, and Laos and Thailand are two more. Police arrested 400 people this year.",
            [(400, "")],
        ),
        ("Seoul's ban came on Monday. Seoul wants more. Banks froze 48 accounts.", [(48, "")]),
        ("Raids in Seoul came on Monday. Officers arrested 48 people.", [(48, "Seoul")]),
    ],
)
def test_what_a_document_hands_down(text: str, expected: list[object]) -> None:
    assert figures(text, "n place") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("KK Park fell on Monday. KK Park was empty. Thai police arrested 48 people.", [(48, "")]),
        ("KK Park fell on Monday. KK Park was empty. Soldiers arrested 48 people.", [(48, "KK Park")]),
        (
            "KK Park fell on Monday. KK Park was empty. Soldiers helped by Thai police arrested 48 people.",
            [(48, "KK Park")],
        ),
        ("KK Park fell on Monday. KK Park was empty. Farther south 48 people were arrested.", [(48, "")]),
        ("KK Park fell on Monday. KK Park was empty. On arrival 48 people were arrested.", [(48, "")]),
    ],
)
def test_what_happened_elsewhere_inherits_nothing(text: str, expected: list[object]) -> None:
    assert figures(text, "n place") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Thailand and Laos are alike.\n\nThe next front was Myanmar. Within a week 48 people were freed.",
            [(48, "Myanmar")],
        ),
        ("Thailand and Laos are alike.\n\nThey came from Myanmar. Within a week 48 people were freed.", [(48, "")]),
        (
            "Thailand and Laos are alike.\n\nCompounds grew in Cambodia. A study counted 31 casinos in the country.",
            [(31, "Cambodia")],
        ),
        (
            "The first raid was in Kampot.\n\nThe Blue Lotus Casino, in Takeo, was next. Police arrested 48 men there.",
            [(48, "Blue Lotus Casino, Takeo")],
        ),
        ("Poipet was searched.\n\nMalaysia got there first, seizing 19 lorries.", [(19, "Malaysia")]),
    ],
)
def test_what_a_paragraph_tells_of(text: str, expected: list[object]) -> None:
    assert figures(text, "n place") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Malaysia flew 48 Kenyans home from Kuching. Another 12 were flown home later.",
            [(48, "Kuching, Malaysia"), (12, "Kuching, Malaysia")],
        ),
        (
            "Malaysia flew 48 Kenyans home from Kuching. Twelve were flown home later.",
            [(48, "Kuching, Malaysia"), (12, "")],
        ),
    ],
)
def test_further_groups_go_the_same_way(text: str, expected: list[object]) -> None:
    assert figures(text, "n place") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police raided the Sea View villa in Bavet. They held 48 people there.", [(48, "Sea View villa, Bavet")]),
        ("Police raided a resort in Velora on Monday. Police took 48 phones from the resort.", [(48, "Velora")]),
        (
            "Police raided a resort in Velora on Monday. In Bavet police took 48 phones from the casino.",
            [(48, "Bavet")],
        ),
        ("Police raided a villa in Velora, just outside Kampot. They held 48 people there.", [(48, "Velora, Kampot")]),
        ("Hundreds of people fled the Blue Lotus compound.", [(None, "Blue Lotus compound")]),
    ],
)
def test_sites_and_towns_that_the_text_itself_names(text: str, expected: list[object]) -> None:
    assert figures(text, "n place") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police raided a villa in Bavet.\n\nThey arrested 48 people.", [(48, "Bavet")]),
        (
            "Police raided a villa in Bavet.\n\nPolice raided a villa in Poipet.\n\nIt rained.\n\n"
            "Forty-eight people were arrested.",
            [(48, "")],
        ),
    ],
)
def test_the_only_place_so_far(text: str, expected: list[object]) -> None:
    assert figures(text, "n place") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police raided a villa in Bavet. The bank froze 48 accounts.", [(48, "")]),
        ("Police raided a villa in Bavet. The bank froze 48 accounts in Poipet.", [(48, "Poipet")]),
        ("Police raided a villa in Bavet. Police seized 48 phones.", [(48, "Bavet")]),
    ],
)
def test_what_is_frozen_is_frozen_nowhere(text: str, expected: list[object]) -> None:
    assert figures(text, "n place") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kampot Provincial Police held a briefing. Since May the provincial police arrested 48 people.",
            [(48, "Kampot")],
        ),
        ("Police held a briefing. Since May the provincial police arrested 48 people.", [(48, "")]),
        ("Police in Bavet arrested two men. They have seized 48 phones since May.", [(2, "Bavet"), (48, "Bavet")]),
    ],
)
def test_a_force_that_is_named_before(text: str, expected: list[object]) -> None:
    assert figures(text, "n place") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Cambodia is on alert. It deported 480 people this week, 48 of them by land at Bavet.",
            [(480, "Cambodia"), (48, "Bavet, Cambodia")],
        ),
        ("Cambodia is on alert. It deported 480 people this week at Bavet.", [(480, "Bavet, Cambodia")]),
    ],
)
def test_the_place_of_some_of_them_is_not_that_of_all(text: str, expected: list[object]) -> None:
    assert figures(text, "n place") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A judge in Bavet jailed 12 men.\n\nPolice took 48 phones.", [(12, "Bavet"), (48, "")]),
        ("Police in Bavet arrested 12 men.\n\nPolice took 48 phones.", [(12, "Bavet"), (48, "Bavet")]),
    ],
)
def test_where_a_court_sits_is_not_where_the_rest_happened(text: str, expected: list[object]) -> None:
    assert figures(text, "n place") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ivo Maran, who ran a call centre in Batumi, cheated 900 people in Sweden out of $3m.",
            [(900, "Sweden"), (3_000_000, "Sweden")],
        ),
        ("About 2,300 UK residents lost $4m to a call centre in Batumi.", [(2_300, "UK"), (4_000_000, "UK")]),
        ("A call centre in Batumi cheated 900 people out of $3m.", [(900, "Batumi"), (3_000_000, "Batumi")]),
    ],
)
def test_who_is_cheated_is_cheated_where_they_live(text: str, expected: list[object]) -> None:
    assert figures(text, "n place") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Militiamen freed 40 men, who crossed by the Second Friendship Bridge.", "Second Friendship Bridge"),
        ("Militiamen freed 40 men, who were fed by the Bavet fund.", "Kampot"),
        ("He was sending teams to Bavet, where it freed 12 men.", "Bavet"),
        ("He said that he was sending teams to Bavet and that it had freed 12 men.", "Kampot"),
    ],
)
def test_by_what_is_crossed_and_past_what_is_said_besides(text: str, expected: str) -> None:
    assert figures(f"Raids in Kampot led to Kampot.\n\n{text}", "place")[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The men named by Seoul were unknown here.\n\nPolice took 48 phones.", [""]),
        ("The men were held in Seoul.\n\nPolice took 48 phones.", ["Seoul"]),
    ],
)
def test_a_government_that_names_somebody_is_no_place(text: str, expected: list[object]) -> None:
    assert figures(text, "place") == expected


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Troops entered the Golden Crane block of Shwe Kokko on Monday and seized 40 phones.",
            "Golden Crane block, Shwe Kokko",
        ),
        ("Agents swept the Sari Indah hotel on Monday. They found 40 Kenyans.", "Sari Indah hotel"),
        ("The house, on National Road 3 in Kampot, was raided and 40 men were held.", "National Road 3, Kampot"),
        ("Police stormed a flat off Ekkamai Soi 12 in Bangkok and held 40 men.", "Ekkamai Soi 12, Bangkok"),
        ("Police raided a house on Street 271 in Phnom Penh and held 40 men.", "Street 271, Phnom Penh"),
        ("Police in Phnom Penh held 40 men in the street. They blocked the road.", "Phnom Penh"),
        ("A Kampot route 3 bus was stopped and 40 men were arrested in Kampot.", "Kampot"),
    ],
)
def test_blocks_hotels_and_numbered_roads(text: str, place: str) -> None:
    assert figures(text, "place") == [place]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Police raided KK Park on Monday.\n\nSoldiers searched the notorious site again and seized 40 phones.",
            ["KK Park"],
        ),
        (
            "Police in Selangor raided a house in Semenyih and held 36 men.\n\nAcross the state they held 900 in 2025.",
            ["Semenyih, Selangor", "Selangor"],
        ),
    ],
)
def test_what_a_described_noun_goes_back_to(text: str, places: list[str]) -> None:
    assert figures(text, "place") == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("5. Taipei. Eighteen recruiters were convicted of luring jobseekers to Sihanoukville.", ["Taipei"]),
        ("4. Bangkok. Thailand's tax office impounded property worth $40m.", ["Bangkok, Thailand"]),
        ("Bangkok is busy. In Kampot, police arrested 40 men.", ["Kampot"]),
        ("Eighteen cooks were lured to Sihanoukville.", ["Sihanoukville"]),
        ("The bureau in Manila said 40 men were put aboard a flight from Clark to Shanghai.", ["Clark"]),
        ("Takeo headed the table with 1,936 detainees.", ["Takeo"]),
        ("Police in Takeo were told that a man with 36 detainees had left.", ["Takeo"]),
        ("In Bavet a column of the Kokang force burst in and seized 40 phones.", ["Bavet"]),
        (
            "Soldiers held 90 men in Poipet on Monday. The governor of Banteay Meanchey said that 12 escaped.",
            ["Poipet, Banteay Meanchey"] * 2,
        ),
        ("The governor of Kampot said that 12 men were arrested.", ["Kampot"]),
    ],
)
def test_who_only_bears_the_name_of_a_place(text: str, places: list[str]) -> None:
    assert figures(text, "place") == places


def test_parts_with_places_of_their_own() -> None:
    text = "Police arrested 48 people: 40 picked up in Dubai on Monday, and eight caught in Manila."
    assert figures(text, "n place")[1:] == [(40, "Dubai"), (8, "Manila")]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Cambodia deported 900 people in June, 300 of them by land at Bavet and Poipet. Officers seized 60 phones.",
            ["Cambodia", "Bavet, Poipet, Cambodia", "Cambodia"],
        ),
        (
            "Police arrested 40 people in Kampot, two of them at Bavet. They seized 60 phones.",
            ["Kampot", "Bavet", "Kampot"],
        ),
        (
            "Police arrested 40 people. Twelve of them were caught in a villa in Kampot. They seized 60 phones.",
            ["Kampot", "Kampot", "Kampot"],
        ),
    ],
)
def test_where_only_some_of_those_counted_were_is_not_handed_on(text: str, places: list[str]) -> None:
    assert figures(text, "place") == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "In Poipet, Cambodia, police held 12 men; India's Economic Crime Wing searched 42 flats in nine states.",
            ["Poipet, Cambodia", "India"],
        ),
        (
            "Cambodia has a new law. Police held 12 men in Takeo; with India's help they searched 42 flats nationwide.",
            ["Takeo, Cambodia", "Cambodia"],
        ),
    ],
)
def test_whose_body_counts_over_its_country(text: str, places: list[str]) -> None:
    assert [place for n, place in figures(text, "n place") if n != 9] == places


def test_a_country_is_handed_on_where_no_other_place_is() -> None:
    text = (
        "The cooks came home to India from Kampot, Bavet and Poipet.\n\nIndia, Nepal and Laos do not agree. "
        "Laos's police announced 178 arrests of foreigners. Six addresses were searched. In Takeo two men were held. "
        "In Bavet three men were held."
    )
    assert figures(text, "n place") == [(178, "Laos"), (6, "Laos"), (2, "Takeo"), (3, "Bavet")]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "A jury charged seven men. Four of the seven are in custody: two were caught in Nepal and one in Laos.",
            ["", ""],
        ),
        ("The Treasury sanctioned 15 firms: nine in Cambodia and six in Laos.", ["", "", ""]),
        ("Police arrested 15 men: nine in Bavet and six in Poipet.", ["", "Bavet", "Poipet"]),
    ],
)
def test_where_those_listed_were_is_not_where_all_were(text: str, places: list[str]) -> None:
    assert figures(text, "place")[: len(places)] == places

"""Numbers with hedge, currency and share, and why some of them count nothing."""

import pytest
from reading import numbers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("about 48 people", [(48, None, "about", "about 48")]),
        ("at least 48 people", [(48, None, "at_least", "at least 48")]),
        ("no fewer than 48 people", [(48, None, "at_least", "no fewer than 48")]),
        ("more than 4,800 people", [(4800, None, "over", "more than 4,800")]),
        ("just under 48 people", [(48, None, "nearly", "just under 48")]),
        ("up to 48 people", [(48, None, "up_to", "up to 48")]),
        ("48-plus people", [(48, None, "over", "48-plus")]),
        ("50-odd people", [(50, None, "about", "50-odd")]),
        ("48 or more people", [(48, None, "at_least", "48 or more")]),
        ("dozens of people", [(None, None, "vague", "dozens")]),
        ("40 to 50 people", [(40, 50, "exact", "40 to 50")]),
        ("about 40 to 50 people", [(40, 50, "about", "about 40 to 50")]),
    ],
)
def test_hedge_and_value(text: str, expected: list[object]) -> None:
    assert numbers(text, "n to hedge words") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They took $92,500 in cash.", [(92500, "USD", "$92,500")]),
        ("They took US$9.2 million in cash.", [(9200000, "USD", "US$9.2 million")]),
        ("They took 640 yuan.", [(640, "CNY", "640 yuan")]),
        ("They took 640 million Hong Kong dollars.", [(640000000, "HKD", "640 million Hong Kong dollars")]),
        ("They took NT$640,000.", [(640000, "TWD", "NT$640,000")]),
        ("They took 18m baht.", [(18000000, "THB", "18m baht")]),
        ("They took \u0e3f18 million.", [(18000000, "THB", "฿18 million")]),
        ("They took 41 BTC.", [(41, "BTC", "41 BTC")]),
        ("They took 18 million in baht.", [(18000000, "THB", "18 million in baht")]),
        ("They took 48 phones.", [(48, None, "48")]),
    ],
)
def test_currency(text: str, expected: list[object]) -> None:
    assert numbers(text, "n unit words") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He is a 34-year-old cook.", [(34, "age")]),
        ("He is aged 34.", [(34, "age")]),
        ("Lin Hao, 34, ran the villa.", [(34, "age")]),
        ("The raid was over by 7.30 pm.", [(7.3, "clock")]),
        ("The raid was over by 5am.", [(5, "clock")]),
        ("It took 16 hours.", [(16, "duration")]),
        ("It took three long months.", [(3, "duration")]),
        ("The villa lies 12 kilometres away.", [(12, "measure")]),
        ("The villa lies 12km away.", [(12, "measure")]),
        ("The tower has 24 storeys.", [(24, "measure")]),
        ("Arrests rose six times.", [(6, "measure")]),
        ("Arrests rose 40 percent.", [(40, "percent")]),
        ("Arrests rose 40%.", [(40, "percent")]),
        ("The villa lies on Highway 51.", [(51, "name")]),
        ("See Article 341 of the law.", [(341, "name")]),
        ("Call the hotline 1297.", [(1297, "name")]),
        ("They live in Building 9.", [(9, "name")]),
        ("The company was founded back in 2019.", [(2019, "date")]),
        ("The 2019 rules are gone.", [(2019, "year")]),
        ("On 9 March it rained.", [(9, "date")]),
        ("One of them spoke.", [(1, "pronoun")]),
        ("They freed four hundred (400) persons.", [(400, None), (400, "repeated")]),
        ("They freed many workers.", [(None, "vague")]),
        ("They freed 48 workers.", [(48, None)]),
        ("They freed 2,019 workers.", [(2019, None)]),
        ("It was the 27th raid.", []),
    ],
)
def test_why_a_number_counts_nothing(text: str, expected: list[object]) -> None:
    assert numbers(text, "n excluded") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The other 15 fled.", [(15, "rest")]),
        ("The remaining 15 fled.", [(15, "rest")]),
        ("Another 15 fled.", [(15, "more")]),
        ("A further 15 fled.", [(15, "more")]),
        ("Then 15 more fled.", [(15, "more")]),
        ("All 15 workers fled.", [(15, "all")]),
        ("All of the 15 workers fled.", [(15, "all")]),
        ("The 15 workers fled.", [(15, None)]),
    ],
)
def test_how_a_number_presents_itself(text: str, expected: list[object]) -> None:
    assert numbers(text, "n share") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There were no arrests.", [(0, "people", "no")]),
        ("No deaths were reported.", [(0, "people", "No")]),
        ("No one was hurt.", [(0, "people", "No one"), (1, None, "one")]),
        ("Nobody was hurt.", [(0, "people", "Nobody")]),
        ("None of them was hurt.", [(0, "people", "None")]),
        ("No suspects were found.", [(0, "people", "No")]),
        ("No comment was made.", []),
        ("There is no road.", []),
    ],
)
def test_nought(text: str, expected: list[object]) -> None:
    assert numbers(text, "n of words") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "At least 48 Kenyans, 31 Ugandans and six Nepalis fled.",
            [(48, "at_least"), (31, "at_least"), (6, "at_least")],
        ),
        ("About 48 Kenyans and 31 Ugandans fled.", [(48, "about"), (31, "about")]),
        ("At least 48 phones and 31 laptops were lost.", [(48, "at_least"), (31, "exact")]),
        ("At least 48 Kenyans fled; 31 Ugandans stayed.", [(48, "at_least"), (31, "exact")]),
        ("Nearly 48 Kenyans and 31 Ugandans fled.", [(48, "nearly"), (31, "exact")]),
    ],
)
def test_a_hedge_spreads_over_a_list_of_nationalities(text: str, expected: list[object]) -> None:
    assert numbers(text, "n hedge") == expected

"""How a figure is written: a pair for each wording, what counts and the near case that doesn't."""

import pytest
from reading import figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested 4,350 people.", [(4350, "arrested")]),
        ("Police arrested 4350 people.", [(4350, "arrested")]),
        ("Police arrested 4 350 people.", [(4350, "arrested")]),
        ("Police arrested 4\xa0350 people.", [(4350, "arrested")]),
        ("Police arrested 4\u202f350 people.", [(4350, "arrested")]),
        ("Police arrested 4'350 people.", [(4350, "arrested")]),
        ("Police arrested 4’350 people.", [(4350, "arrested")]),
        ("Police seized 1,25,000 rupees.", [(125000, "seized")]),
        ("Police froze 12,40,500 rupees.", [(1240500, "seized")]),
        ("Police seized 1.250.000 pesos.", [(1250000, "seized")]),
        ("Police seized 4.5 million baht.", [(4500000, "seized")]),
        ("On March 9, 350 people were arrested.", [(350, "arrested")]),
        ("On 9 March 350 people were arrested.", [(350, "arrested")]),
        ("In 2025, 350 people were arrested.", [(350, "arrested")]),
        ("Police arrested 12, 350 fled.", [(12, "arrested"), (350, "fled")]),
        ("Police arrested 48, 31 of them women.", [(48, "arrested"), (31, "arrested")]),
        ("Troops freed 1,204 people and 12 350 phones were seized.", [(1204, "rescued"), (12350, "seized")]),
        ("Police seized 12'400 phones.", [(12400, "seized")]),
    ],
)
def test_separators_of_all_styles(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two million three hundred thousand people were cheated.", [(2300000, "defrauded")]),
        ("Gangs cheated one million two hundred and fifty thousand people.", [(1250000, "defrauded")]),
        ("Police arrested seven hundred and sixty-one people.", [(761, "arrested")]),
        ("Police seized forty thousand phones.", [(40000, "seized")]),
        ("Police arrested eleven hundred people.", [(1100, "arrested")]),
        ("Twenty-one thousand and six people were deported.", [(21006, "deported")]),
        ("Police seized three and a half million baht.", [(3500000, "seized")]),
        ("Police seized two-and-a-half million baht.", [(2500000, "seized")]),
        ("A million-dollar villa was raided.", []),
        ("One in a hundred villas has a pool.", []),
        ("The gang of a thousand faces was raided.", []),
        ("The Hundred Islands Hotel was raided.", []),
        ("The Seven Stars Casino was raided.", []),
        ("Police raided the Twelve Apostles villa.", []),
        ("Gangs cheated one and a half million people.", [(1500000, "defrauded")]),
        ("An hour and a half later 48 people were arrested.", [(48, "arrested")]),
    ],
)
def test_numbers_in_words(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Soldiers raided the Four Rivers Resort.", []),
        ("Soldiers raided four river resorts.", [(4, "raided")]),
        ("Seven Thais were freed at the Nine Dragons Hotel.", [(7, "rescued")]),
        ("Police Arrest Seven Thais", [(7, "arrested")]),
    ],
)
def test_numbers_in_names(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The number of arrests rose from 48 to 60.", [(48, None, "arrested"), (60, None, "arrested")]),
        ("Arrests fell from 480 to 310.", [(480, None, "arrested"), (310, None, "arrested")]),
        ("Police arrested six to eight people.", [(6, 8, "arrested")]),
        ("Between 40 and 50 workers fled.", [(40, 50, "fled")]),
        ("Some 6,000 to 7,000 workers remain inside the compound.", [(6000, 7000, "found")]),
        ("Two to three dozen men fled.", [(24, 36, "fled")]),
        ("Police searched rooms 30-40 and arrested a dozen men.", [(12, None, "arrested")]),
    ],
)
def test_ranges_and_what_only_looks_like_one(text: str, expected: list[object]) -> None:
    assert figures(text, "n to act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Half a million people were cheated.", [(500000, "defrauded")]),
        ("Police seized half a billion baht.", [(500000000, "seized")]),
        ("Police seized half a tonne of drugs.", []),
        ("Half a year later the villa was sealed.", []),
        ("Half of the 480 people arrested were women.", [(480, "arrested")]),
        ("Police have arrested half a dozen men.", [(6, "arrested")]),
        ("Half the 480 people arrested were women.", [(480, "arrested")]),
    ],
)
def test_half_a(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A dozen men were arrested.", [(12, None, "arrested")]),
        ("Four dozen phones were seized.", [(48, None, "seized")]),
        ("Dozens of men were arrested.", [(None, "dozens", "arrested")]),
        ("Several dozen men were arrested.", [(None, "several dozen", "arrested")]),
        ("A dozen years later the villa was sealed.", []),
        ("He paid for a dozen eggs.", []),
    ],
)
def test_dozens(text: str, expected: list[object]) -> None:
    assert figures(text, "n word act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Scores were arrested.", [(None, "scores", "arrested")]),
        ("Police arrested scores of men.", [(None, "scores", "arrested")]),
        ("Scores more fled.", [(None, "scores", "fled")]),
        ("Laos scores low on the index, and 48 people were arrested.", [(48, None, "arrested")]),
        ("Test scores fell after the raid.", []),
        ("The two scores were settled by the gangs.", []),
    ],
)
def test_scores(text: str, expected: list[object]) -> None:
    assert figures(text, "n word act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tens of thousands have fled the compounds.", [(None, "tens of thousands", "fled")]),
        ("Gangs cheated hundreds of thousands of people.", [(None, "hundreds of thousands", "defrauded")]),
        ("Ten thousand people fled the compounds.", [(10000, None, "fled")]),
        ("It was for thousands of years a quiet valley.", []),
        ("The villa lies hundreds of kilometres away.", []),
    ],
)
def test_tens_of_thousands(text: str, expected: list[object]) -> None:
    assert figures(text, "n word act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The 61st flight brought home 48 Kenyans.", [(48, "repatriated")]),
        ("Police arrested the 61st suspect.", []),
        ("The third raid led to 48 arrests.", [(48, "arrested")]),
        ("In its 2nd raid the bureau arrested 48 people.", [(48, "arrested")]),
        ("The first suspects were arrested.", []),
        ("The first 48 suspects were arrested.", [(48, "arrested")]),
        ("The 100th suspect and 12 others were arrested.", [(12, "arrested")]),
    ],
)
def test_ordinals(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("None were arrested.", [(0, "arrested")]),
        ("Not one of the workers was arrested.", [(0, "arrested")]),
        ("The army made no arrests in Takeo.", [(0, "arrested")]),
        ("There were no deaths.", [(0, "killed")]),
        ("Not a single suspect was arrested.", [(0, "arrested")]),
        ("No more than 48 people were arrested.", [(48, "arrested")]),
        ("No fewer than 48 people were arrested.", [(48, "arrested")]),
        ("It is no longer a casino.", []),
        ("There is no doubt that 48 people were arrested.", [(48, "arrested")]),
        ("No. 48 on the list was arrested.", []),
    ],
)
def test_none_and_no(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A third of the 480 people arrested were women.", [(480, "arrested")]),
        ("Two thirds of the 480 people arrested were women.", [(480, "arrested")]),
        ("A quarter of the 480 workers freed were Thai.", [(480, "rescued")]),
        ("Some three-quarters of the 480 people arrested were men.", [(480, "arrested")]),
        ("One in five of the 480 people arrested was a woman.", [(480, "arrested")]),
        ("Three of the 480 people arrested were women.", [(3, "arrested"), (480, "arrested")]),
        ("Nearly half of those arrested were women.", []),
        ("A third man was arrested.", []),
        ("A third of the 480 arrested were women.", [(480, "arrested")]),
        ("Police sealed a third of the 480 villas.", []),
        ("A tenth of the 480 casinos were sealed.", []),
        ("One in three of the 480 workers rescued was a minor.", [(480, "rescued")]),
    ],
)
def test_a_share_of_a_number(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sixty percent of the 480 people arrested were women.", [(480, "arrested")]),
        ("Some 60% of the workers were freed.", []),
        ("Police freed 48 workers, or 60% of them.", [(48, "rescued")]),
        ("About 12.5 percent of those arrested were minors.", []),
        ("The number of arrests rose 60 percentage points.", []),
        ("A 40 percent rise in arrests was seen.", []),
    ],
)
def test_percentages(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police arrested 12 Kenyans and a pair each from Laos and Nepal.",
            [(12, "arrested"), (2, "arrested"), (2, "arrested")],
        ),
        ("Police arrested a pair of brothers.", [(2, "arrested")]),
        ("Police seized a pair of shoes.", []),
        ("Each of the workers was freed.", []),
        ("Police freed 12 workers each from Nepal and Laos.", [(12, "rescued"), (12, "rescued")]),
        ("Each raid led to arrests.", []),
        ("Twelve men were fined $300 each by a court.", [(12, "convicted"), (300, "convicted")]),
    ],
)
def test_each_and_a_pair_each(text: str, expected: list[object]) -> None:
    assert sorted(figures(text, "n act"), key=str) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police freed 30 workers. Kenya and Uganda had 11 each, Laos eight.",
            [(11, "KE"), (11, "UG"), (30, ""), (8, "LA")],
        ),
        ("Police freed 12 workers: six each from Kenya and Laos.", [(12, ""), (6, "KE"), (6, "LA")]),
        ("Kenya and Laos freed two guards who had $300 each.", [(2, "")]),
    ],
)
def test_each_and_a_pair_each_by_nation(text: str, expected: list[object]) -> None:
    assert sorted(figures(text, "n nationality"), key=str) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Both men were arrested.", [(2, "arrested", "people")]),
        ("Both were arrested.", [(2, "arrested", "people")]),
        ("Both casinos were sealed.", [(2, "sealed", "sites")]),
        ("Both Kenyans were deported.", [(2, "deported", "people")]),
        ("Police arrested both suspects.", [(2, "arrested", "people")]),
        ("Both of them were charged.", [(2, "charged", "people")]),
        ("Both police and soldiers raided the villa.", []),
        ("Police raided both Kampot and Takeo.", []),
        ("Both sides met on Monday.", []),
        ("Both women were freed and flown home.", [(2, "rescued", "people")]),
        ("Two men were seized in Kep. Both have been charged.", [(2, "arrested", "people"), (2, "charged", "people")]),
        ("Both villas were raided on Monday.", [(2, "raided", "sites")]),
        ("Both Kenya and Laos deported workers.", []),
        ("Both men and women were freed.", []),
        ("Both the army and the police raided the villa.", []),
        ("It is both a casino and a hotel.", []),
        ("Both countries have arrested scammers.", []),
    ],
)
def test_both(text: str, expected: list[object]) -> None:
    assert figures(text, "n act of") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested 48 people; the other 15 were let go.", [(48, "arrested"), (15, "rescued")]),
        ("The other side fled.", []),
        ("Police freed 48 workers. The remaining nine were deported.", [(48, "rescued"), (9, "deported")]),
        ("The rest were deported.", []),
        ("Among others, 15 men were arrested.", [(15, "arrested")]),
    ],
)
def test_the_others(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police seized $78,400.", [(78400, "USD")]),
        ("Police seized US$3.2 million.", [(3200000, "USD")]),
        ("Police seized USD 42,000.", [(42000, "USD")]),
        ("Police seized 30 million baht.", [(30000000, "THB")]),
        ("Police seized THB 30 million.", [(30000000, "THB")]),
        ("Police seized Php 4.2 million.", [(4200000, "PHP")]),
        ("Police seized P4.2 million.", [(4200000, "PHP")]),
        ("Police seized ₱4.2 million.", [(4200000, "PHP")]),
        ("Police seized RM 1.5 million.", [(1500000, "MYR")]),
        ("Police seized RM1.5 million.", [(1500000, "MYR")]),
        ("Police seized ¥2.4 million.", [(2400000, "CNY")]),
        ("Police seized 2.4 million yen.", [(2400000, "JPY")]),
        ("Police seized Rs 4 crore.", [(40000000, "INR")]),
        ("Police seized ₹4 lakh.", [(400000, "INR")]),
        ("Police seized 4 crore rupees.", [(40000000, "INR")]),
        ("Police seized HK$3 million.", [(3000000, "HKD")]),
        ("Police seized A$3 million.", [(3000000, "AUD")]),
        ("Police seized 3 trillion won.", [(3000000000000, "KRW")]),
        ("Police seized Rp 3 billion.", [(3000000000, "IDR")]),
        ("Police seized 3 billion rupiah.", [(3000000000, "IDR")]),
        ("Police seized 500,000 dirhams.", [(500000, "AED")]),
        ("Police seized 610 ether.", [(610, "ETH")]),
        ("Police seized 12 bitcoins.", [(12, "BTC")]),
        ("Police seized 2.5 million USDT.", [(2500000, "USDT")]),
        ("Police seized 2.5 million tether.", [(2500000, "USDT")]),
        ("A bed costs $40 a night.", []),
        ("He sold phones for $40.", []),
        ("A dollar buys 34 baht.", []),
        ("Rents rose to $400 a month.", []),
        ("The bitcoin villa burned, and 12 phones were seized.", [(12, None)]),
    ],
)
def test_money(text: str, expected: list[object]) -> None:
    assert figures(text, "n unit") == expected

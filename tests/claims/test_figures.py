"""Which numbers are figures, how firmly, of what and of whom."""

import pytest
from reading import figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested 48 people.", [(48, None, "exact")]),
        ("Police arrested a total of 48 people.", [(48, None, "exact")]),
        ("Police arrested about 48 people.", [(48, None, "about")]),
        ("Police arrested some 48 people.", [(48, None, "about")]),
        ("Police arrested roughly 48 people.", [(48, None, "about")]),
        ("An estimated 48 people were arrested.", [(48, None, "about")]),
        ("Police arrested 50-odd people.", [(50, None, "about")]),
        ("Police arrested more than 48 people.", [(48, None, "over")]),
        ("Police arrested over 48 people.", [(48, None, "over")]),
        ("Police arrested upwards of 48 people.", [(48, None, "over")]),
        ("Police arrested 48-plus people.", [(48, None, "over")]),
        ("Police arrested 48+ people.", [(48, None, "over")]),
        ("Police arrested at least 48 people.", [(48, None, "at_least")]),
        ("Police arrested no fewer than 48 people.", [(48, None, "at_least")]),
        ("A minimum of 48 people were arrested.", [(48, None, "at_least")]),
        ("Police arrested nearly 48 people.", [(48, None, "nearly")]),
        ("Police arrested almost 48 people.", [(48, None, "nearly")]),
        ("Police arrested just under 48 people.", [(48, None, "nearly")]),
        ("Police arrested fewer than 48 people.", [(48, None, "nearly")]),
        ("Police arrested close to 48 people.", [(48, None, "nearly")]),
        ("Police arrested up to 48 people.", [(48, None, "up_to")]),
        ("Police arrested as many as 48 people.", [(48, None, "up_to")]),
        ("Police arrested between 4,500 and 5,200 people.", [(4500, 5200, "exact")]),
        ("Police arrested 4,500 to 5,200 people.", [(4500, 5200, "exact")]),
        ("Police arrested 40\u201350 people.", [(40, 50, "exact")]),
        ("Police arrested 40-50 people.", [(40, 50, "exact")]),
        ("Police arrested about 40 to 50 people.", [(40, 50, "about")]),
        ("Police arrested 48 or more people.", [(48, None, "at_least")]),
        (
            "At least 48 Kenyans, 31 Ugandans and six Nepalis were freed.",
            [(48, None, "at_least"), (31, None, "at_least"), (6, None, "at_least")],
        ),
        ("About 48 phones and 31 laptops were seized.", [(48, None, "about"), (31, None, "exact")]),
    ],
)
def test_hedges_are_kept(text: str, expected: list[object]) -> None:
    assert figures(text, "n to hedge") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested dozens of people.", [(None, "vague", "dozens", "arrested")]),
        ("Dozens of workers fled the compound.", [(None, "vague", "dozens", "fled")]),
        ("Scores of workers were freed.", [(None, "vague", "scores", "rescued")]),
        ("Hundreds of foreigners were deported.", [(None, "vague", "hundreds", "deported")]),
        ("Tens of thousands of people are trapped in the compounds.", [(None, "vague", "tens of thousands", "held")]),
        ("Hundreds of phones were seized.", [(None, "vague", "hundreds", "seized")]),
        ("Several people were arrested.", [(None, "vague", "several", "arrested")]),
        ("The ring laundered billions of dollars.", [(None, "vague", "billions", "earned")]),
        ("Police arrested several hundred people.", [(None, "vague", "several hundred", "arrested")]),
        ("Police seized millions of baht.", [(None, "vague", "millions", "seized")]),
    ],
)
def test_vague_words(text: str, expected: list[object]) -> None:
    assert figures(text, "n hedge word act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested twenty-seven people.", [(27, "arrested")]),
        ("Police arrested one hundred and twelve people.", [(112, "arrested")]),
        ("Police arrested three thousand four hundred people.", [(3400, "arrested")]),
        ("Police arrested a dozen people.", [(12, "arrested")]),
        ("Police arrested two dozen people.", [(24, "arrested")]),
        ("Police arrested half a dozen people.", [(6, "arrested")]),
        ("Gangs cheated half a million people.", [(500000, "defrauded")]),
        ("Police arrested a hundred people.", [(100, "arrested")]),
        ("Police arrested one man at the villa.", [(1, "arrested")]),
        ("Two people were arrested.", [(2, "arrested")]),
        ("Police arrested three-dozen people.", [(36, "arrested")]),
    ],
)
def test_words_are_numbers(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No arrests were made.", [(0, "arrested", "people", "asserted")]),
        ("There were no arrests.", [(0, "arrested", "people", "asserted")]),
        ("Police raided the villa, but no one was arrested.", [(0, "arrested", "people", "asserted")]),
        ("Nobody was hurt in the fire.", [(0, "injured", "people", "asserted")]),
        ("No injuries were reported.", [(0, "injured", "people", "asserted")]),
        ("No deaths were reported in the fire.", [(0, "killed", "people", "asserted")]),
        ("None of the workers was arrested.", [(0, "arrested", "people", "asserted")]),
        (
            "Police arrested 48 workers in Kampot; none of them has been charged.",
            [(48, "arrested", "people", "asserted"), (0, "charged", "people", "asserted")],
        ),
        ("No suspects were arrested.", [(0, "arrested", "people", "asserted")]),
        ("Police made no arrests.", [(0, "arrested", "people", "asserted")]),
        ("The raid brought no arrests.", [(0, "arrested", "people", "asserted")]),
        ("Zero arrests were made.", [(0, "arrested", "people", "asserted")]),
    ],
)
def test_nought(text: str, expected: list[object]) -> None:
    assert figures(text, "n act of status") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police seized $92,500.", [(92500, "USD", "seized", "money")]),
        ("Police seized US$92,500.", [(92500, "USD", "seized", "money")]),
        ("Police seized 92,500 US dollars.", [(92500, "USD", "seized", "money")]),
        ("Police seized $9.2 million in cash.", [(9200000, "USD", "seized", "money")]),
        ("Police seized $9.2m in cash.", [(9200000, "USD", "seized", "money")]),
        ("Police seized US$1.4bn.", [(1400000000, "USD", "seized", "money")]),
        ("Police seized 18 million baht.", [(18000000, "THB", "seized", "money")]),
        ("Police seized 64 million riel in cash.", [(64000000, "KHR", "seized", "money")]),
        ("Police seized 640,000 yuan.", [(640000, "CNY", "seized", "money")]),
        ("Police seized 54,000 ringgit.", [(54000, "MYR", "seized", "money")]),
        ("Police seized 7.6 million pesos.", [(7600000, "PHP", "seized", "money")]),
        ("Police seized 41,350 bitcoin.", [(41350, "BTC", "seized", "money")]),
        ("Police seized \u20ac64,000.", [(64000, "EUR", "seized", "money")]),
        ("Police seized \xa364,000.", [(64000, "GBP", "seized", "money")]),
        ("Police seized more than 90 million kyat.", [(90000000, "MMK", "seized", "money")]),
        ("Police seized 3 billion dong.", [(3000000000, "VND", "seized", "money")]),
        ("Police seized cash of S$54,000.", [(54000, "SGD", "seized", "money")]),
        ("Police seized assets worth half a billion dollars.", [(500000000, "USD", "seized", "money")]),
        ("Police seized between $2 million and $3 million.", [(2000000, "USD", "seized", "money")]),
        ("The ring laundered 640 million yuan.", [(640000000, "CNY", "earned", "money")]),
        ("Victims were cheated of 18 million baht.", [(18000000, "THB", "defrauded", "money")]),
        ("The pensioner lost $64,000 to the gang.", [(64000, "USD", "defrauded", "money")]),
        ("Losses to the scams reached 18 million baht.", [(18000000, "THB", "defrauded", "money")]),
    ],
)
def test_money(text: str, expected: list[object]) -> None:
    assert figures(text, "n unit act of") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested 48 Chinese nationals.", [(48, "CN", "nationals")]),
        ("Police arrested 48 Chinese.", [(48, "CN", None)]),
        ("Police arrested 48 Chinese men.", [(48, "CN", "men")]),
        ("Police arrested 48 Thais.", [(48, "TH", None)]),
        ("Police arrested 48 people from Kenya.", [(48, "KE", "people")]),
        ("Police arrested 48 people from Kenya, Uganda and Nepal.", [(48, "KE UG NP", "people")]),
        ("Police arrested 48 Chinese and Vietnamese nationals.", [(48, "CN VN", "nationals")]),
        ("Forty-eight South Koreans were freed.", [(48, "KR", None)]),
        ("Forty-eight Hong Kong residents were freed.", [(48, "HK", "residents")]),
        ("Forty-eight Taiwanese were deported.", [(48, "TW", None)]),
        ("Forty-eight Filipino workers were freed.", [(48, "PH", "workers")]),
        ("Police arrested 48 people, all Chinese.", [(48, "CN", "people")]),
        ("Police arrested 48 people, all of them Chinese.", [(48, "CN", "people")]),
        ("All 48 people arrested were Chinese.", [(48, "CN", "people")]),
        ("Vietnam brought home 48 of its citizens.", [(48, "VN", "citizens")]),
        ("Indonesia repatriated 48 of its nationals.", [(48, "ID", "nationals")]),
        ("Police in Thailand arrested 48 foreigners.", [(48, "", "foreigners")]),
        ("Chinese police arrested 48 suspects.", [(48, "", "suspects")]),
        ("Police arrested 48 suspects at a Chinese restaurant.", [(48, "", "suspects")]),
        ("Police freed 48 Burmese women.", [(48, "MM", "women")]),
        ("Police freed 48 Laotians.", [(48, "LA", None)]),
        ("Police freed 48 Ethiopian men and 31 Kenyan women.", [(48, "ET", "men"), (31, "KE", "women")]),
    ],
)
def test_whose(text: str, expected: list[object]) -> None:
    assert figures(text, "n nationality role") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A 34-year-old man runs the villa.", []),
        ("The suspect, 34, was led to a car.", []),
        ("The suspect is aged 34.", []),
        ("A man of 34 runs the villa.", []),
        ("Police arrived at 7.30 pm.", []),
        ("Police arrived at 19:45.", []),
        ("Police arrived at 5am.", []),
        ("The raid lasted 16 hours.", []),
        ("They were kept there for three months.", []),
        ("They must leave within 14 days.", []),
        ("The villa stands 12 kilometres from the border.", []),
        ("The villa stands 12km from the border.", []),
        ("The villa is 300 metres long.", []),
        ("The compound covers 40 hectares.", []),
        ("The suspects worked on the 9th floor.", []),
        ("The suspects worked in room 714.", []),
        ("The tower has 24 storeys.", []),
        ("Call the hotline on 1297 for help.", []),
        ("The villa lies on Highway 51.", []),
        ("The villa lies on National Road 3.", []),
        ("The company opened in 2019.", []),
        ("The country of 17 million people borders Thailand.", []),
        ("Cambodia, with a population of 17 million, borders Thailand.", []),
        ("Workers paid $300 for a mattress.", []),
        ("It was the 27th raid of the year.", []),
        ("About 70 percent of the workers were men.", []),
        ("The police are under Article 341 of the law.", []),
        ("The firm's shares fell by 4.5 points.", []),
        ("Cambodia ranks 3rd in the list.", []),
        ("The bill passed 112 to 30.", []),
        ("The rule takes effect on 1 April.", []),
        ("The trial of case No. 5512 opened.", []),
        ("The suspects face up to 10 years in prison.", []),
        ("The suspects face two to five years in prison.", []),
        ("One of the men spoke to reporters.", []),
        ("The vote was one of the closest.", []),
        ("Up to 300 guests attended the meeting.", []),
        ("A bed there costs 400 baht a night.", []),
    ],
)
def test_numbers_that_count_no_one(text: str, expected: list[object]) -> None:
    assert figures(text, "n act of") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested 48 people, 60% of them women.", [(48, "arrested")]),
        ("Police arrested 48 people, 60 per cent of them women.", [(48, "arrested")]),
        ("Arrests rose 40 percent to 310.", [(310, "arrested")]),
    ],
)
def test_a_percentage_is_no_headcount(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested 48 people aged 19 to 44.", [(48, "arrested")]),
        ("Police arrested 48 people, aged between 19 and 44.", [(48, "arrested")]),
        ("At 6.30am on 3 March, police arrested 48 people.", [(48, "arrested")]),
        ("Police arrested 48 people in a 12-storey building.", [(48, "arrested")]),
        ("Police arrested 48 people on the 12th floor.", [(48, "arrested")]),
        ("Police arrested a 34-year-old man and two women.", [(2, "arrested")]),
        ("In 2023, police arrested 48 people.", [(48, "arrested")]),
        ("The two-day raid led to 48 arrests.", [(48, "arrested")]),
        ("Police arrested 48 people 12 kilometres from the border.", [(48, "arrested")]),
        ("Twelve people were jailed for six to ten years.", [(12, "convicted")]),
        ("Twelve people were jailed for up to nine years each.", [(12, "convicted")]),
        ("Police arrested four hundred and eight (408) persons.", [(408, "arrested")]),
    ],
)
def test_figures_beside_other_numbers(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Police arrest 48 in Kampot villa\n\nPolice arrested 48 people at a villa in "
                "Kampot, the governor said on Monday."
            ),
            [(48, "arrested")],
        ),
        (
            "Police arrested 48 people at a villa in Kampot.\n\nPhoto: the 48 suspects arrested in Kampot.",
            [(48, "arrested")],
        ),
        (
            (
                "Police arrested 48 people at a villa in Kampot.\n\nAlso read:\n\nPolice detain 96 "
                "in Takeo casino raid\n"
            ),
            [(48, "arrested")],
        ),
    ],
)
def test_headlines_and_captions_make_no_claim(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police seized between $2 million and $3 million.", [(2000000, 3000000, "USD")]),
        ("Police seized $2 million to $3 million.", [(2000000, 3000000, "USD")]),
        ("Police seized 2 to 3 million baht.", [(2000000, 3000000, "THB")]),
    ],
)
def test_ranges_of_money(text: str, expected: list[object]) -> None:
    assert figures(text, "n to unit") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police seized 18 million baht and $92,500.", [(18000000, "THB"), (92500, "USD")]),
    ],
)
def test_a_second_currency_does_not_take_the_first_ones_place(text: str, expected: list[object]) -> None:
    assert figures(text, "n unit") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The 480 arrested include teachers.", [(480, "arrested")]),
        ("Police detained the 480th foreigner of the campaign.", []),
        ("Police freed 48 people on the 23rd.", [(48, "rescued")]),
        (
            "Police arrested 48 people, bringing to 480 the number of people detained.",
            [(48, "arrested"), (480, "arrested")],
        ),
        ("Police arrested 48 people; the youngest is 16.", [(48, "arrested")]),
        ("Police arrested 48 people, one of whom is 16 years old.", [(48, "arrested")]),
        ("Each of the 48 people arrested paid $300.", [(48, "arrested")]),
        ("Police arrested 48 people in room 12 of a 300-room hotel.", [(48, "arrested")]),
        ("Laos arrested 48 people, twice as many as in 2024.", [(48, "arrested")]),
        (
            "Police arrested four people \u2014 two Kenyans and two Nepalis.",
            [(4, "arrested"), (2, "arrested"), (2, "arrested")],
        ),
        (
            "The villa was raided by 70 officers at 5:40am and 48 people were held.",
            [(70, "deployed"), (48, "arrested")],
        ),
        ("The number 48 bus stops there.", []),
        ("A 48-hour deadline ends on Friday.", []),
    ],
)
def test_numbers_with_traps(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police freed 31 workers, seven each from Nepal and Laos.", [(31, ""), (7, "LA"), (7, "NP")]),
        ("Police freed 31 workers from Nepal and Laos.", [(31, "NP LA")]),
        ("Police arrested two Thais and a Burmese boatman.", [(2, "TH"), (1, "MM")]),
        ("A Kenyan and two Ugandans were rescued.", [(2, "UG"), (1, "KE")]),
        ("Police arrested five Thais, a Chinese restaurant owner said.", [(5, "TH")]),
        ("Soldiers detained 14 Lao and a Thai court freed them.", [(14, "LA")]),
        ("Police arrested three men, one of them a Ugandan driver.", [(3, ""), (1, "UG")]),
        ("Police freed six men. One of them said he was beaten.", [(6, "")]),
        ("Police freed three nationals of Uganda.", [(3, "UG")]),
    ],
)
def test_each_and_one(text: str, expected: list[object]) -> None:
    assert sorted(figures(text, "n nationality"), key=lambda one: (-one[0], one[1])) == expected  # type: ignore[index]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rescuers freed 48 people or so.", [(48, "about")]),
        ("Rescuers freed 48 people or more.", [(48, "at_least")]),
        ("Rescuers freed 48 people or more than planned.", [(48, "exact")]),
        ("Vaults with an estimated value of 38 million pesos were seized.", [(38000000, "about")]),
        ("Thailand handed over 250 people.", [(250, "exact")]),
        ("Recruiters promised wages of 20 million dong a month.", []),
        ("The gang took 5,000 baht a head from victims.", []),
        ("The gang earned $30 million a month.", [(30000000, "exact")]),
        ("A meeting of 40 officials was held.", []),
        ("The town of 90,000 people was raided.", []),
        ("Police arrested two men aged 31 and 40.", [(2, "exact")]),
    ],
)
def test_hedges_behind_nouns_and_numbers_that_count_nobody(text: str, expected: list[object]) -> None:
    assert figures(text, "n hedge") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police put 40 Ghanaians on two chartered planes.", [(40, "deported", "people")]),
        ("Police put 40 Ghanaians in two rooms.", []),
        ("It carted away 90 phones.", [(90, "seized", "devices")]),
        ("The camp took in 60 people.", [(60, "fled", "people")]),
        ("Police took in 60 people.", [(60, "arrested", "people")]),
        ("More than 60 Kenyans are held in scam compounds.", [(60, "held", "people")]),
        ("More than 60 Kenyans are held in a police station.", [(60, "arrested", "people")]),
        ("The haul takes in nine flats and 20 watches.", [(9, "seized", "sites"), (20, "seized", "other")]),
        ("Two policemen were charged on Monday.", [(2, "charged", "people")]),
        ("Two policemen took part on Monday.", [(2, "deployed", "officers")]),
        ("According to three police officers, 20 people were held.", [(20, "arrested", "people")]),
        (
            "A court jailed four men. They must pay fines of 300 euros.",
            [(4, "convicted", "people"), (300, "convicted", "money")],
        ),
        ("The gang earned 3 million baht a month.", [(3000000, "earned", "money")]),
        ("Police freed a cook who was promised 3,000 baht a month.", []),
        (
            "Victims lost $4 million. Peru has 30 victims.",
            [(4000000, "defrauded", "money"), (30, "defrauded", "people")],
        ),
    ],
)
def test_what_befell_them(text: str, expected: list[object]) -> None:
    assert figures(text, "n act of") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police say 40 men were held. The ministry speaks of 44.", [40, 44]),
        ("Police say 40 men were held. The ministry speaks of 4,400.", [40]),
        ("Police say 40 men were held. The ministry has 44 offices.", [40]),
        ("Of the 90, 31 were freed. Police raided a villa. No weapons were found.", [31, 0]),
        ("No weapons are sold here.", []),
        ("Police raided a villa, but arrested nobody.", [0]),
    ],
)
def test_counts_against_counts_and_nought(text: str, expected: list[object]) -> None:
    assert figures(text, "n") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police in Kandy, Sri Lanka, seized 4 million rupees.", ["LKR"]),
        ("Police in Pune, India, seized 4 million rupees.", ["INR"]),
        ("Police in Lahore, Pakistan, seized Rs4 million.", ["PKR"]),
        ("Police in Kandy, Sri Lanka, seized $4 million.", ["USD"]),
    ],
)
def test_money_goes_by_the_name_that_it_has_at_home(text: str, expected: list[object]) -> None:
    assert figures(text, "unit") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru has fetched 40, Ghana 30.", [(40, "PE"), (30, "GH")]),
        ("Peru has arrested 40 people.", [(40, "")]),
        ("They held 61 here, all of them Thai.", [(61, "TH")]),
        ("They held 61 here, some of them Thai.", [(61, "")]),
    ],
)
def test_whose_they_are(text: str, expected: list[object]) -> None:
    brought = [(n, said) for n, said in figures(text, "n nationality")] if text.startswith("They") else None
    assert (brought or figures(f"Peru brought home nine Peruvians. {text}", "n nationality")[1:]) == expected

"""Which act governs a figure. Pairs: an invented sentence, and the figures read from it."""

import pytest
from reading import figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested 48 suspects in Kampot.", [(48, "arrested", "people")]),
        ("Officers detained 48 foreigners at a rented villa.", [(48, "arrested", "people")]),
        ("Officers took 48 men into custody at the villa.", [(48, "arrested", "people")]),
        ("Troops rounded up 48 men behind the market.", [(48, "arrested", "people")]),
        ("Forty-eight suspects were arrested in Kampot.", [(48, "arrested", "people")]),
        ("Forty-eight foreigners have been detained in Kampot.", [(48, "arrested", "people")]),
        ("The 48 suspects arrested in Kampot will appear in court.", [(48, "arrested", "people")]),
        ("Police questioned 31 workers for two days.", [(31, "questioned", "people")]),
        ("Thirty-one workers were taken in for questioning.", [(31, "questioned", "people")]),
        ("Prosecutors charged 31 people with fraud.", [(31, "charged", "people")]),
        ("Thirty-one people were indicted in Manila.", [(31, "charged", "people")]),
        ("A total of 31 suspects were sent to court.", [(31, "charged", "people")]),
        ("A court in Wenzhou sentenced 31 people to prison.", [(31, "convicted", "people")]),
        ("Thirty-one people were convicted of fraud.", [(31, "convicted", "people")]),
        ("Cambodia deported 31 foreigners on Monday.", [(31, "deported", "people")]),
        ("Thirty-one foreigners were expelled from the country.", [(31, "deported", "people")]),
        ("Thirty-one foreigners were sent home by the immigration office.", [(31, "deported", "people")]),
        ("Indonesia repatriated 31 citizens from Myawaddy.", [(31, "repatriated", "people")]),
        ("Laos extradited 31 suspects to China.", [(31, "extradited", "people")]),
        ("Lao police handed over 31 suspects to Chinese police.", [(31, "extradited", "people")]),
        ("Soldiers rescued 31 people from a compound.", [(31, "rescued", "people")]),
        ("Thirty-one workers were freed from a compound.", [(31, "rescued", "people")]),
        ("The guards let 31 workers go.", [(31, "rescued", "people")]),
        ("Thirty-one workers fled the compound.", [(31, "fled", "people")]),
        ("Some 31 workers escaped over the wall.", [(31, "fled", "people")]),
        ("Traffickers lured 31 graduates with fake job offers.", [(31, "recruited", "people")]),
        ("Thirty-one graduates were recruited through an app.", [(31, "recruited", "people")]),
        ("Thirty-one workers were beaten with pipes.", [(31, "abused", "people")]),
        ("Thirty-one workers had been tortured there.", [(31, "abused", "people")]),
        ("Two guards were killed in the fire.", [(2, "killed", "people")]),
        ("Two guards died in the fire.", [(2, "killed", "people")]),
        ("Two men were found dead in the canal.", [(2, "killed", "people")]),
        ("Seven people were injured in the fire.", [(7, "injured", "people")]),
        ("Seven workers are missing after the fire.", [(7, "missing", "people")]),
        ("Seven workers remain unaccounted for.", [(7, "missing", "people")]),
        ("Inspectors found 31 workers in the basement.", [(31, "found", "people")]),
        ("Thirty-one foreigners were found working in the villa.", [(31, "found", "people")]),
        ("More than 31 people were held against their will in the villa.", [(31, "held", "people")]),
        ("Thirty-one women were forced to work in the villa.", [(31, "held", "people")]),
        ("Thirty-one people were trafficked into the compound.", [(31, "held", "people")]),
        ("The gang cheated 31 retirees out of their savings.", [(31, "defrauded", "people")]),
        ("Some 150 officers were deployed at the border.", [(150, "deployed", "officers")]),
        ("The province sent 150 soldiers to the border.", [(150, "deployed", "officers")]),
        ("More than 150 police officers took part in the raid.", [(150, "deployed", "officers")]),
        ("The US Treasury sanctioned 16 people and companies.", [(16, "sanctioned", "targets")]),
        ("Britain blacklisted nine companies.", [(9, "sanctioned", "targets")]),
        ("Nine people are wanted over the killing.", [(9, "wanted", "people")]),
        ("The court issued warrants for nine people.", [(9, "wanted", "people")]),
    ],
)
def test_the_act_of_a_verb(text: str, expected: list[object]) -> None:
    assert figures(text, "n act of") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police raided 14 villas in Kampot.", [(14, "raided", "sites")]),
        ("Officers searched 14 buildings in Kampot.", [(14, "raided", "sites")]),
        ("Fourteen casinos were inspected.", [(14, "raided", "sites")]),
        ("Troops stormed two compounds near the river.", [(2, "raided", "sites")]),
        ("The governor sealed 14 casinos.", [(14, "sealed", "sites")]),
        ("Fourteen casinos were shut down.", [(14, "sealed", "sites")]),
        ("Soldiers demolished 14 buildings in the compound.", [(14, "sealed", "sites")]),
        ("Researchers have identified 37 compounds in the country.", [(37, "identified", "sites")]),
        ("Six casinos have reopened since the raids.", [(6, "reopened", "sites")]),
        ("Police seized 860 phones.", [(860, "seized", "devices")]),
        ("Police confiscated 860 phones and 75 laptops.", [(860, "seized", "devices"), (75, "seized", "devices")]),
        ("A total of 860 mobile phones were seized.", [(860, "seized", "devices")]),
        (
            "Officers seized 19 passports, three pistols and four cars.",
            [(19, "seized", "documents"), (3, "seized", "weapons"), (4, "seized", "vehicles")],
        ),
        ("Banks froze 240 accounts linked to the ring.", [(240, "seized", "accounts")]),
        ("Two hundred and forty bank accounts were frozen.", [(240, "seized", "accounts")]),
        ("Police seized $92,500 in cash.", [(92500, "seized", "money")]),
        ("A court ordered the forfeiture of 18 million baht.", [(18000000, "seized", "money")]),
        ("The ring earned $7 million last year.", [(7000000, "earned", "money")]),
        ("Victims lost 18 million baht to the gang.", [(18000000, "defrauded", "money")]),
        ("The gang swindled pensioners out of $7 million.", [(7000000, "defrauded", "money")]),
        ("The raids dented the trade by $7 million, a loss for the gangs.", [(7000000, "cost", "money")]),
        ("The provider cut off power to 14 compounds.", [(14, "cut_off", "sites")]),
        ("Electricity to 14 compounds was cut off.", [(14, "cut_off", "sites")]),
        ("The ministry received 620 complaints of online fraud.", [(620, "reported", "cases")]),
        ("Police logged 620 cases of online fraud.", [(620, "defrauded", "cases")]),
        ("Prosecutors opened 37 prosecutions.", [(37, "charged", "cases")]),
    ],
)
def test_the_act_of_places_and_things(text: str, expected: list[object]) -> None:
    assert figures(text, "n act of") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The raid led to the arrest of 48 suspects.", [(48, "arrested", "people")]),
        ("The police counted 3,350 arrests in the province.", [(3350, "arrested", "people")]),
        ("The raid ended in 48 arrests.", [(48, "arrested", "people")]),
        ("The deportation of 48 Kenyans began on Monday.", [(48, "deported", "people")]),
        ("The ministry announced the repatriation of 48 Kenyans.", [(48, "repatriated", "people")]),
        ("The rescue of 48 workers took two days.", [(48, "rescued", "people")]),
        ("The release of 48 workers took two days.", [(48, "rescued", "people")]),
        ("The extradition of 48 suspects took two days.", [(48, "extradited", "people")]),
        ("The operation saw 48 people detained.", [(48, "arrested", "people")]),
        ("The operation saw 48 people freed from the villa.", [(48, "rescued", "people")]),
        ("The operation resulted in the closure of 14 casinos.", [(14, "sealed", "sites")]),
        ("The operation resulted in the seizure of 860 phones.", [(860, "seized", "devices")]),
        ("There were 48 arrests and 12 deportations.", [(48, "arrested", "people"), (12, "deported", "people")]),
        ("The fire caused 12 deaths.", [(12, "killed", "people")]),
        ("Raids on 14 villas were carried out at dawn.", [(14, "raided", "sites")]),
    ],
)
def test_nouns_tell_acts(text: str, expected: list[object]) -> None:
    assert figures(text, "n act of") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The 48 suspects who were arrested in Kampot are in hospital.", [(48, "arrested", "people")]),
        ("The 48 workers whom soldiers freed are in a shelter.", [(48, "rescued", "people")]),
        ("The 48 foreigners that police detained are in a shelter.", [(48, "arrested", "people")]),
        ("The bus brought 48 citizens back from Poipet.", [(48, "repatriated", "people")]),
        ("Police pulled 48 workers out of the compound.", [(48, "rescued", "people")]),
        ("Police placed 48 suspects under arrest.", [(48, "arrested", "people")]),
        ("Forty-eight people, most of them young men, were arrested.", [(48, "arrested", "people")]),
        ("Forty-eight people (most of them young men) were arrested.", [(48, "arrested", "people")]),
        ("Forty-eight people, the governor said, were arrested.", [(48, "arrested", "people")]),
        ("Having arrested 48 suspects, the police left the villa.", [(48, "arrested", "people")]),
        ("Police left the villa after arresting 48 suspects.", [(48, "arrested", "people")]),
        ("Police said they had arrested 48 suspects.", [(48, "arrested", "people")]),
        ("Police managed to arrest 48 suspects.", [(48, "arrested", "people")]),
        ("Among those arrested were 48 suspects from Kampot.", [(48, "arrested", "people")]),
        ("The number of people arrested rose to 48.", [(48, "arrested", "people")]),
        ("The number of people deported has reached 48.", [(48, "deported", "people")]),
        ("The death toll rose to 12.", [(12, "killed", "people")]),
    ],
)
def test_relative_clauses_and_splits(text: str, expected: list[object]) -> None:
    assert figures(text, "n act of") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police searched the villa and arrested 48 people there.", [(48, "arrested", "people")]),
        ("Police found 48 people in the villa and arrested them.", [(48, "arrested", "people")]),
        ("Police arrested 48 people at 14 villas.", [(48, "arrested", "people"), (14, "raided", "sites")]),
        ("Police raided 14 villas and arrested 48 people.", [(14, "raided", "sites"), (48, "arrested", "people")]),
        ("Raids on 14 villas netted 48 suspects.", [(14, "raided", "sites"), (48, "arrested", "people")]),
        (
            "Police raided 14 villas, arresting 48 people and seizing 860 phones.",
            [(14, "raided", "sites"), (48, "arrested", "people"), (860, "seized", "devices")],
        ),
        ("Some 150 officers raided 14 villas.", [(150, "deployed", "officers"), (14, "raided", "sites")]),
        ("Some 150 soldiers freed 48 workers.", [(150, "deployed", "officers"), (48, "rescued", "people")]),
        ("A team of 150 officers arrested 48 people.", [(150, "deployed", "officers"), (48, "arrested", "people")]),
        ("Twenty people were killed and 31 injured.", [(20, "killed", "people"), (31, "injured", "people")]),
        ("Twenty people died and 31 were injured.", [(20, "killed", "people"), (31, "injured", "people")]),
        ("Police arrested 48 people and rescued 31.", [(48, "arrested", "people"), (31, "rescued", "people")]),
        ("Police arrested 48 suspects, while 31 others fled.", [(48, "arrested", "people"), (31, "fled", "people")]),
        ("Police arrested 48 suspects but six escaped.", [(48, "arrested", "people"), (6, "fled", "people")]),
        ("Of the workers, 48 were charged and 31 deported.", [(48, "charged", "people"), (31, "deported", "people")]),
        ("The raid freed 48 workers from 14 countries.", [(48, "rescued", "people"), (14, "rescued", "countries")]),
        ("Police arrested people from 14 countries.", [(14, "arrested", "countries")]),
    ],
)
def test_the_strongest_act_that_is_stated(text: str, expected: list[object]) -> None:
    assert figures(text, "n act of") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police held 48 people overnight.", [(48, "arrested", "people")]),
        ("As many as 48,000 people may be held in the compounds.", [(48000, "held", "people")]),
        ("Forty-eight people are being held at a police station.", [(48, "arrested", "people")]),
        ("Forty-eight workers were living in the compound.", [(48, "found", "people")]),
        ("The compound housed 48 workers.", [(48, "found", "people")]),
        ("Officers discovered 48 foreigners inside the building.", [(48, "found", "people")]),
        ("Forty-eight workers are sheltering at the embassy after leaving the compounds.", [(48, "fled", "people")]),
        ("Forty-eight workers crossed the river into Thailand.", [(48, "fled", "people")]),
        ("Forty-eight people were identified as victims of trafficking.", [(48, "held", "people")]),
        ("Forty-eight officers were on standby.", [(48, "deployed", "officers")]),
        ("Six police officers were arrested for taking bribes.", [(6, "arrested", "officers")]),
    ],
)
def test_who_does_what_to_whom(text: str, expected: list[object]) -> None:
    assert figures(text, "n act of") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "In a raid before dawn on a walled villa outside the town of Kampot, provincial "
                "police arrested 48 foreigners, most of them young men."
            ),
            [(48, "arrested", "people")],
        ),
        (
            (
                "Provincial police, backed by soldiers, said that they had detained 48 foreigners "
                "and seized 860 phones during a search of the villa."
            ),
            [(48, "arrested", "people"), (860, "seized", "devices")],
        ),
        (
            (
                "After three days of searching, officers had freed 48 workers, arrested 31 guards "
                "and taken away 860 phones."
            ),
            [(48, "rescued", "people"), (31, "arrested", "people"), (860, "seized", "devices")],
        ),
        (
            (
                "The governor said 48 workers were freed from the villa, and that 31 guards had "
                "fled before the police came."
            ),
            [(48, "rescued", "people"), (31, "fled", "people")],
        ),
        (
            "The embassy said that it had helped 48 nationals to return home from Poipet.",
            [(48, "repatriated", "people")],
        ),
        ("The first 48 of the workers were flown home on Monday.", [(48, "repatriated", "people")]),
        ("Immigration officers turned 48 Kenyans back at the airport.", [(48, "deported", "people")]),
        (
            "Two of the gang\u2019s leaders were jailed for life and 12 others got shorter terms.",
            [(2, "convicted", "people"), (12, "convicted", "people")],
        ),
        ("A court handed 12 members of the ring jail terms on Monday.", [(12, "convicted", "people")]),
        ("Twelve members of the ring were sentenced to death.", [(12, "convicted", "people")]),
        ("The indictment names 12 defendants.", [(12, "charged", "people")]),
        (
            "The Treasury added nine people and 16 companies to its sanctions list.",
            [(9, "sanctioned", "people"), (16, "sanctioned", "targets")],
        ),
        ("Singapore police seized assets worth $115 million.", [(115000000, "seized", "money")]),
        (
            "Prosecutors froze 37 bank accounts holding 640 million won.",
            [(37, "seized", "accounts"), (640000000, "seized", "money")],
        ),
    ],
)
def test_longer_sentences(text: str, expected: list[object]) -> None:
    assert figures(text, "n act of") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Treasury sanctioned 21 individuals and 37 companies on Tuesday.",
            [(21, "sanctioned", "people"), (37, "sanctioned", "targets")],
        ),
        (
            "Britain froze 23 London properties worth \xa3140 million.",
            [(23, "seized", "sites"), (140000000, "seized", "money")],
        ),
        ("Taiwanese prosecutors indicted 62 people over the scheme.", [(62, "charged", "people")]),
        (
            "A court in Yangon sentenced 14 men to death and jailed 22 others.",
            [(14, "convicted", "people"), (22, "convicted", "people")],
        ),
        ("The judge jailed 14 men for between six and 11 years.", [(14, "convicted", "people")]),
        (
            "Prosecutors say the ring defrauded 1,350 victims of $43 million.",
            [(1350, "defrauded", "people"), (43000000, "defrauded", "money")],
        ),
        (
            "The indictment says the gang took $43 million from 1,350 victims.",
            [(43000000, "defrauded", "money"), (1350, "defrauded", "people")],
        ),
        ("Authorities in Seoul seized 41,350 bitcoin from the company.", [(41350, "seized", "money")]),
        ("The law firm filed 27 lawsuits against the banks.", [(27, "reported", "cases")]),
    ],
)
def test_sanctions_and_court_stories(text: str, expected: list[object]) -> None:
    assert figures(text, "n act of") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Philippine agents rescued 312 workers from a gaming hub in Pasay.", [(312, "rescued", "people")]),
        (
            "Lao police swooped on seven villas and picked up 94 foreigners.",
            [(7, "raided", "sites"), (94, "arrested", "people")],
        ),
        ("Nigeria\u2019s anti-graft agency paraded 190 foreigners detained in Abuja.", [(190, "arrested", "people")]),
        ("Indian officials flew back 283 nationals from Mae Sot.", [(283, "repatriated", "people")]),
        ("Myanmar\u2019s junta says it has deported 5,450 foreigners since January.", [(5450, "deported", "people")]),
        ("A militia handed 94 Chinese suspects over to Chinese police.", [(94, "extradited", "people")]),
        ("A militia handed over 260 rescued workers to the Thai army.", [(260, "rescued", "people")]),
        ("Police in Dubai arrested 94 members of a crime ring.", [(94, "arrested", "people")]),
        (
            "Zambian officers detained 77 people, among them 22 Chinese, at a call centre in Lusaka.",
            [(77, "arrested", "people"), (22, "arrested", "people")],
        ),
        ("Peru\u2019s police freed 43 Malaysians who had been forced to commit fraud.", [(43, "rescued", "people")]),
    ],
)
def test_other_countries(text: str, expected: list[object]) -> None:
    assert figures(text, "n act of") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Seven fugitives wanted by Interpol were arrested in Takeo.", [(7, "arrested")]),
        ("Seven fugitives wanted by Interpol are in Takeo.", [(7, "wanted")]),
        ("Fifteen casinos found to have paid the gangs were closed.", [(15, "sealed")]),
        ("Warrants have been issued for seven men.", [(7, "wanted")]),
        ("He ran a centre with 1,200 workers.", [(1200, "found")]),
        ("The gang operated 16 compounds.", [(16, "identified")]),
        ("A judge made a confiscation order of $92,500.", [(92500, "seized")]),
        ("Thailand will hand over 250 people to Lao police.", [(250, "extradited")]),
    ],
)
def test_which_of_several_words_governs(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Twelve of the men have so far been convicted.", [(12, "convicted")]),
        ("Forty were classed as victims of trafficking.", [(40, "held")]),
        ("Forty Lao were on 9 March handed to the Vietnamese police.", [(40, "extradited")]),
        ("Two co-defendants were given four years.", [(2, "convicted")]),
        ("Two visitors were given four flags.", []),
        ("Police detained nine men on suspicion of having lured them.", [(9, "arrested")]),
        ("A gang had lured nine men and beaten them.", [(9, "recruited")]),
        ("A second group of about 40 will be brought back in May.", [(40, "repatriated")]),
        ("Nobody at any casino was charged.", [(0, "charged")]),
        ("A judge forfeited $3m held in six accounts.", [(3_000_000, "seized"), (6, "seized")]),
    ],
)
def test_more_ways_to_tell_an_act(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected

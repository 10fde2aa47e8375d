"""Who says what."""

import pytest
from reading import figures, reading, sentence


def voices(text: str) -> list[tuple[str, str | None]]:
    return [(found.name, found.kind) for one in reading(text).sentences for found in one.voices]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Interior Ministry said the villa was empty.", ("Interior Ministry", "government")),
        ("The villa was empty, the Interior Ministry said.", ("Interior Ministry", "government")),
        ("The villa was empty, said the Interior Ministry.", ("Interior Ministry", "government")),
        ("According to the Interior Ministry, the villa was empty.", ("Interior Ministry", "government")),
        ("The villa was empty, according to the Interior Ministry.", ("Interior Ministry", "government")),
        ("The villa was empty, according to Amnesty International.", ("Amnesty International", "ngo")),
        ("Xinhua reported that the villa was empty.", ("Xinhua", "media")),
        ("Police told Reuters that the villa was empty.", ("Police", "police")),
        ("Police chief Sok Dara said the villa was empty.", ("Sok Dara", "police")),
        ("Governor Sok Dara said the villa was empty.", ("Sok Dara", "government")),
        ("Sok Dara, the police chief, said the villa was empty.", ("Sok Dara", "police")),
        ("The villa was empty, Governor Sok Dara told reporters.", ("Sok Dara", "government")),
        ("Judge Sok Dara said the villa was empty.", ("Sok Dara", "court")),
        ("General Sok Dara said the villa was empty.", ("Sok Dara", "military")),
        ("Witnesses said the villa was empty.", ("Witnesses", "witness")),
        ("Residents said the villa was empty.", ("Residents", "witness")),
        ("Analysts say the villa was empty.", ("Analysts", "expert")),
        ("Survivors said the villa was empty.", ("Survivors", "victim")),
        ("Prosecutors said the villa was empty.", ("Prosecutors", "government")),
        ("State media said the villa was empty.", ("State media", "media")),
        ("The villa was empty, said Police Colonel Sok Dara of the Interior Ministry.", ("Sok Dara", "police")),
        ("Deputy Minister of Foreign Affairs Sok Dara said the villa was empty.", ("Sok Dara", "government")),
        ("Det Insp Sok Dara of Scotland Yard said the villa was empty.", ("Sok Dara", "police")),
        ("A spokesman for the Interior Ministry said the villa was empty.", ("Interior Ministry", "government")),
        ("A Treasury official said the villa was empty.", ("Treasury official", "government")),
        ("A militia allied with the army says the villa is empty.", ("militia", "military")),
        ("The Interior Ministry and the police said it was empty.", ("Interior Ministry and police", "government")),
        ("The villa was empty, a relief worker believes.", ("relief worker", "ngo")),
        ("The villa was empty, the Tanao Herald reported.", ("Tanao Herald", "media")),
        ("The Lamphu Foundation said the villa was empty.", ("Lamphu Foundation", "ngo")),
        ("Nexoria, a blockchain firm, said the villa was empty.", ("Nexoria", "company")),
        ("According to the charity Lamphu, the villa was empty.", ("Lamphu", "ngo")),
        ("Kenya says the villa is empty.", ("Kenya", "government")),
        ("The villa was empty, a Kenyan told reporters.", ("Kenyan", "witness")),
        ("Court documents show that the villa was empty.", ("Court documents", "court")),
        ("Videos shot there show an empty villa.", ("Videos", None)),
        ("Data from the Interior Ministry show that it was empty.", ("Interior Ministry", "government")),
        ("Tanao Radio reported that it was empty, citing the Interior Ministry.", ("Interior Ministry", "government")),
        ("Tanao Radio quoted Colonel Sok Dara as saying that it was empty.", ("Sok Dara", "military")),
        ("The Interior Ministry put the number of villas at nine.", ("Interior Ministry", "government")),
        ("The Interior Ministry has left and says that it rained.", ("Interior Ministry", "government")),
        ("By the Interior Ministry's count the villas are nine.", ("Interior Ministry", "government")),
        ("The court heard that the villa was empty.", ("court", "court")),
        ("The villa was empty, say the police.", ("police", "police")),
        ("The Interior Ministry conceded that the villa was empty.", ("Interior Ministry", "government")),
        ("Rights groups used to put the number of villas at nine.", ("Rights groups", "ngo")),
        ("The Interior Ministry's list, seen by a diplomat, has 90 villas.", ("Interior Ministry", "government")),
        (
            "The Interior Ministry's register of villas and firms says that it was empty.",
            ("Interior Ministry", "government"),
        ),
        ("The Interior Ministry revised its figures.", ("Interior Ministry", "government")),
        ("The Interior Ministry raised the toll of the fire to nine.", ("Interior Ministry", "government")),
        ("The villa was empty, according to the island's police.", ("police", "police")),
        ("That is the count of the Interior Ministry.", ("Interior Ministry", "government")),
        ("A lawyer, Sok Dara, denies that it was empty.", ("Sok Dara", "accused")),
        ("A spokesman for the interior ministry said the villa was empty.", ("interior ministry", "government")),
        ("The Interior Ministry's tally shows nine villas.", ("Interior Ministry", "government")),
        ("In Bavet, 40 suspects left, Governor Sok Dara said.", ("Sok Dara", "government")),
        ("An official, Mr Sok Dara, said the villa was empty.", ("Sok Dara", "government")),
        ("The Interior Ministry received nine complaints, Governor Sok Dara said.", ("Sok Dara", "government")),
    ],
)
def test_one_voice(text: str, found: tuple[str, str | None]) -> None:
    assert voices(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "The villa was empty.",
        "Police came to the villa.",
        "Sok Dara, the police chief, left.",
        "It was said.",
        "Police found nine phones.",
        "They found nine phones.",
        "The Treasury named nine companies.",
        "The road to Lamphu Foundation was empty.",
        "In Phnom Penh police raided a villa.",
        "The man was freed by police in Bavet.",
        "A man accused of claiming to be ill was freed.",
        "Police, told of the raid, left.",
        "The Interior Ministry raised the roof of the villa.",
        "The Interior Ministry ordered landlords to report villas.",
        "The Interior Ministry revised its plans.",
    ],
)
def test_no_voice(text: str) -> None:
    assert voices(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Governor Sok Dara came. He said the villa was empty.", [("Sok Dara", "government")]),
        ("Governor Sok Dara came. The villa was empty, he added.", [("Sok Dara", "government")]),
        ("Governor Sok Dara said it rained. He added that it was cold.", [("Sok Dara", "government")] * 2),
        ("The Interior Ministry spoke. It said the villa was empty.", [("Interior Ministry", "government")]),
        ("He said the villa was empty.", []),
        ("Nexoria, a tech firm, said it rained. The firm said it was cold.", [("Nexoria", "company")] * 2),
        ("Nexoria Holdings said it rained. Nexoria said it was cold.", [("Nexoria Holdings", "company")] * 2),
        (
            "The Border Aid Network (BAN) said it rained. BAN added that it was cold.",
            [("Border Aid Network", "ngo")] * 2,
        ),
        ("Police said it rained. The tycoon has left, they admit.", [("Police", "police")] * 2),
        ("The Interior Ministry met. Its weekly tally counts 90 villas.", [("Interior Ministry", "government")]),
        ("Police came. They have registered nine complaints.", []),
        ("Britain listed Nexor, a crypto exchange. Nexor denied it.", [("Nexor", "company")]),
    ],
)
def test_a_pronoun_goes_back_to_its_name(text: str, found: list[tuple[str, str | None]]) -> None:
    assert voices(text) == found


def test_two_voices_share_a_sentence() -> None:
    text = "Police said the villa was empty, while Amnesty International said it was full."
    first, second = sentence(text).voices
    assert first.covers.text(text).endswith("while ")
    assert second.covers.text(text) == "Amnesty International said it was full."


def test_what_is_said_within_another_s_words_is_no_border() -> None:
    text = "Nine men left a villa that police say is empty, and ten will, the Interior Ministry said."
    inner, outer = sentence(text).voices
    assert inner.covers.text(text) == "that police say is empty"
    assert outer.covers.text(text) == text


def test_a_voice_covers_its_sentence_and_has_a_cue() -> None:
    text = "The villa was empty, the Interior Ministry said."
    (voice,) = sentence(text).voices
    assert voice.covers.text(text) == text
    assert voice.cue.text(text) == "said"


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("Nine men left, police said, days after it rained.", "Nine men left, police said"),
        ("Nine men left, police said, bringing the total to ten.", None),
        ("The villa that police said was empty burned, and nine men left.", "that police said was empty burned"),
        ("It rained, but police said that it was dry.", "police said that it was dry."),
        ("Police said that it rained; nine men left.", "Police said that it rained"),
        ("“Nine men left,” said a cook who saw ten others.", "“Nine men left,” said a cook "),
        ("Nine men left, a charge that the police rejected.", "that the police rejected."),
        ("Police, who said that it rained, freed nine men.", "Police, who said that it rained"),
        ("In Ghent, where nine men left, police said that it rained.", "police said that it rained."),
        ("In Ghent, police said that it rained.", None),
        ("Nine men left, as police raised the number of villas to ten.", "police raised the number of villas to ten."),
        ("Nine men left, police said while denying that it rained.", None),
    ],
)
def test_what_a_voice_covers(text: str, covered: str | None) -> None:
    (voice,) = sentence(text).voices
    assert voice.covers.text(text) == (covered or text)


def test_whom_an_outlet_only_carries_speaks_alone() -> None:
    assert voices("The government spokesman, quoted by Reuters, dismissed the claim.") == [
        ("government spokesman", "government")
    ]
    assert voices("Police said nine left; the Tanao Herald said ten.") == [
        ("Police", "police"),
        ("Tanao Herald", "media"),
    ]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Forty people were freed, a guard outside told us.", "guard"),
        ("Forty people were freed, a guard outside the gate.", None),
        ("Forty people were freed that night, an officer who asked not to be named told me.", "officer"),
        ("Forty people were freed, it is learnt from the Press Team.", "Press Team"),
        ("Forty people were freed, we read in the Tanao Post.", "Tanao Post"),
        ("Separately, the labour bureau in Dili said 40 people were freed.", "labour bureau"),
        ("Lanternia, a charity, said 40 people were freed.", "Lanternia"),
        ("Forty people were freed, the Joint Operations Cell said.", "Joint Operations Cell"),
        ("The Interior Ministry's Touch Vanna said that 40 people were freed.", "Touch Vanna"),
        ("Its spokesman, Colonel Sok Dara, says that 40 people were freed.", "Sok Dara"),
        ("The minister of labour, Mr Sok Dara, wrote that 40 people were freed.", "Sok Dara"),
        (
            "The Tanao news agency quoted the local police head, Chan Bora, as saying that 40 people were freed.",
            "Chan Bora",
        ),
        ("The guerrillas, the Free Tanao Army (FTA), said that 40 people were freed.", "Free Tanao Army"),
        ("The UN refugee office says that 40 people were freed.", "UN refugee office"),
        ("According to the county police, 40 people were freed.", "police"),
        ("Mary Hale of the Osmund Institute said that 40 people were freed.", "Mary Hale"),
        ("The Osmund Centre of Penang said that 40 people were freed.", "Osmund Centre of Penang"),
        ("The regulator told two lenders to free 40 people.", None),
        ("The regulator told reporters that 40 people were freed.", "regulator"),
        ("The bureau asked for patience, and said 40 people were freed.", "bureau"),
        ("The bureau asked for patience, and said nothing of the 40 people who were freed.", None),
        ("The Labour Ministry has classified 40 people as victims of trafficking.", "Labour Ministry"),
    ],
)
def test_who_speaks_in_other_words(text: str, source: str | None) -> None:
    assert figures(text, "source") == [source]


def test_the_holder_of_an_office_is_meant_by_it() -> None:
    text = "The Deputy Minister for Labour, Mr Sok Dara, arrived. The Deputy Minister said that 40 people were freed."
    assert figures(text, "source") == ["Sok Dara"]
    text = "Judge Sok Dara arrived. The Deputy Minister said that 40 people were freed."
    assert figures(text, "source") == ["Deputy Minister"]


def test_who_closes_a_clause_does_not_speak_of_what_another_did() -> None:
    text = "Forty people were held, according to the police; the Crime Bureau searched 20 houses."
    assert figures(text, "n source") == [(40, "police"), (20, None)]
    text = "Forty people were held, according to the police; by dawn soldiers had searched 20 houses."
    assert figures(text, "n source") == [(40, "police"), (20, "police")]


def test_a_total_held_out_is_broken_down_by_the_same_voice() -> None:
    text = "The ministry's yearly report stood at 4,000 arrests. Tanao province had 900 detainees."
    assert figures(text, "n source") == [(4000, "ministry"), (900, "ministry")]
    text = "The ministry said it made 4,000 arrests. In Tanao 900 people were freed."
    assert figures(text, "n source") == [(4000, "ministry"), (900, None)]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The Treasury added eight companies to its sanctions list.", None),
        ("The Treasury added that eight companies were sanctioned.", "Treasury"),
        ("The police log lists 40 phones seized in Poipet.", "police log"),
        ("The court inventory of what was taken away lists 40 phones.", "court inventory"),
        ("The inventory was long. Police seized 40 phones.", None),
    ],
)
def test_adding_to_a_list_is_a_deed_and_a_list_speaks(text: str, source: str | None) -> None:
    assert figures(text, "source") == [source]

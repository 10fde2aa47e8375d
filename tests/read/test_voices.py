"""Who says what."""

import pytest
from reading import reading, sentence


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
    ],
)
def test_one_voice(text: str, found: tuple[str, str | None]) -> None:
    assert voices(text) == [found]


@pytest.mark.parametrize(
    "text", ["The villa was empty.", "Police came to the villa.", "Sok Dara, the police chief, left.", "It was said."]
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
    ],
)
def test_a_pronoun_goes_back_to_its_name(text: str, found: list[tuple[str, str | None]]) -> None:
    assert voices(text) == found


def test_two_voices_share_a_sentence() -> None:
    text = "Police said the villa was empty, while Amnesty International said it was full."
    first, second = sentence(text).voices
    assert first.covers.text(text).endswith("while ")
    assert second.covers.text(text) == "Amnesty International said it was full."


def test_a_voice_covers_its_sentence_and_has_a_cue() -> None:
    text = "The villa was empty, the Interior Ministry said."
    (voice,) = sentence(text).voices
    assert voice.covers.text(text) == text
    assert voice.cue.text(text) == "said"

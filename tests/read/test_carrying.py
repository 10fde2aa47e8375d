"""Voices that a sentence takes from the one before."""

import pytest
from reading import reading


def said(text: str) -> list[list[str]]:
    return [[voice.name for voice in one.voices] for one in reading(text).sentences]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("“It rained,” a cook said. “Nine men left.”", [["cook"], ["cook"]]),
        ("“It rained. Nine men left,” a cook said.", [["cook"], ["cook"]]),
        ("“It rained,” a cook said.\n\n“Nine men left.”", [["cook"], ["cook"]]),
        ("A cook said it rained. “Nine men left.”", [["cook"], ["cook"]]),
        ("A cook said it rained.\n\n“Nine men left.”", [["cook"], []]),
        ("“It rained,” a cook said. Nine men left.", [["cook"], []]),
    ],
)
def test_a_quotation_goes_on(text: str, names: list[list[str]]) -> None:
    assert said(text) == names


@pytest.mark.parametrize(
    ("second", "carried"),
    [
        ("The rest were taken to Pailin.", True),
        ("That is nine men and ten women.", True),
        ("Of these, nine were women.", True),
        ("Another nine are being questioned.", True),
        ("Nine of the men were ill.", True),
        ("Another nine men arrived later.", False),
        ("The army has left.", False),
        ("Nine villas burned.", False),
    ],
)
def test_parts_go_on(second: str, carried: bool) -> None:
    first, then = said(f"Police said 40 people were freed. {second}")
    assert (first, then) == (["Police"], ["Police"] if carried else [])


def test_figures_that_a_body_has_put_out_are_its_own() -> None:
    assert said("Tak province has put out its figures. The number stood at 40.") == [["Tak province"]] * 2
    assert said("Tak province has put out the fire. The number stood at 40.") == [[], []]


def test_a_list_speaks_in_the_voice_of_its_opening() -> None:
    text = "Police said they had seized:\n\n- 40 phones;\n\n- nine cars.\n\nThe villa burned."
    assert said(text) == [["Police"], ["Police"], ["Police"], []]
    assert said("The villa held:\n\n- 40 phones;\n\n- nine cars.") == [[], [], []]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Police revised their figures. Nine men left. Ten women came.", [["Police"], ["Police"], ["Police"]]),
        ("Police revised their figures. Nine men left. (We had ten.)", [["Police"], ["Police"], []]),
        ("Police revised their figures.\n\nIt rained. Ten women came.", [["Police"], ["Police"], []]),
        ("Police revised their plans. Nine men left.", [[], []]),
        ("Nine men left. That is the count of the police.", [["police"], ["police"]]),
        ("Nine men left. That is the fault of the police.", [[], []]),
        ("Nine men left.\n\nThat is the count of the police.", [[], ["police"]]),
    ],
)
def test_given_figures_and_counts_told_behind(text: str, names: list[list[str]]) -> None:
    assert said(text) == names

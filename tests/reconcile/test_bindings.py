"""Parts that the words bind where the claims don't: what must be bound, and what must not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from settling import document, figure, period, settle

from crackdown.model.finding import Finding

DAY = {"place": ("Bavet", "Cambodia"), "date": period("2025-03-07")}
FAULTS = ("parts_exceed_total", "parts_fall_short", "impossible")


def faults(text: str, *told: tuple[str, int, str, dict[str, object]]) -> list[Finding]:
    """The faults in a report whose claims, each a quote, a number, an act and fields, nobody has bound."""
    page = document("r", text)
    claims = [figure(page, quote, n, act, **(DAY | more)) for quote, n, act, more in told]
    return [one for one in settle([page], claims).findings if one.kind in FAULTS]


TOTAL = ("200 people", 200, "arrested", {})


@pytest.mark.parametrize(
    "words", ["{n} of them were charged", "of these, {n} were charged", "of whom {n} were charged"]
)
def test_more_of_them_than_there_were(words: str) -> None:
    told = words.format(n=230)
    (one,) = faults(f"They held 200 people; {told}.", TOTAL, (told, 230, "charged", {}))
    assert (one.kind, one.amount, len(one.claims)) == ("impossible", 30, 2)


@pytest.mark.parametrize(
    "text",
    [
        "They held 200 people. In the town, 230 were charged.",  # of whom nobody says
        "They held 200 people. Later 40 buses came; 230 of them were charged.",  # another number between
        "They held 200 people.\n\n230 of them were charged.",  # another paragraph
        "They held 200 people; 130 of them were charged.",  # fewer
    ],
)
def test_others_are_not_them(text: str) -> None:
    n = 130 if "130" in text else 230
    quote = next(f"{n}{end}" for end in (" of them were charged", " were charged") if f"{n}{end}" in text)
    assert faults(text, TOTAL, (quote, n, "charged", {})) == []


def listed(words: str, *parts: int) -> list[Finding]:
    people = (("Lao", "LA"), ("Thais", "TH"), ("Kenyans", "KE"))
    pieces = [
        (f"{n} {noun}", n, "arrested", {"nationality": (code,)}) for n, (noun, code) in zip(parts, people, strict=True)
    ]
    return faults(words.format(*(quote for quote, *_ in pieces)), TOTAL, *pieces)


@pytest.mark.parametrize(
    "words",
    [
        "They held 200 people. They comprised {}, {} and {}.",
        "They held 200 people: {}, {} and {}.",
        "They held 200 people. The group was made up of {}, {} and {}.",
    ],
)
def test_a_list_given_as_complete(words: str) -> None:
    assert [one.kind for one in listed(words, 120, 60, 40)] == ["parts_exceed_total"]
    assert [one.kind for one in listed(words, 100, 60, 20)] == ["parts_fall_short"]
    assert listed(words, 100, 60, 40) == []


@pytest.mark.parametrize(
    "words",
    [
        "They held 200 people. They included {}, {} and {}.",
        "They held 200 people. They comprised {}, {} and {}, besides 33 others.",
        "They held 200 people.\n\nThose freed in May comprised {}, {} and {}.",
    ],
)
def test_a_list_that_is_open_or_of_others(words: str) -> None:
    assert listed(words, 120, 60, 40) == []


def test_men_and_women_right_after_the_number() -> None:
    told = [(f"{n} {role}", n, "arrested", {"role": role}) for n, role in ((161, "men"), (52, "women"))]
    (one,) = faults("They held 200 people, 161 men and 52 women.", TOTAL, *told)
    assert (one.kind, one.amount) == ("parts_exceed_total", 13)
    assert (
        faults(
            "They held 200 people. In Takeo they held 161 men and, in Kampot, on Friday, the other 52 women.",
            TOTAL,
            *told,
        )
        == []
    )


@settings(deadline=None, max_examples=30)
@given(st.lists(st.integers(11, 90), min_size=3, max_size=3, unique=True))
def test_a_list_that_adds_up_is_never_a_fault(parts: list[int]) -> None:
    people = (("Lao", "LA"), ("Thais", "TH"), ("Kenyans", "KE"))
    pieces = [
        (f"{n} {noun}", n, "arrested", {"nationality": (code,)}) for n, (noun, code) in zip(parts, people, strict=True)
    ]
    whole = sum(parts)
    text = f"They held {whole} people. They comprised {pieces[0][0]}, {pieces[1][0]} and {pieces[2][0]}."
    assert faults(text, (f"{whole} people", whole, "arrested", {}), *pieces) == []

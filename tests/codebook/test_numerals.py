"""Numbers as news copy writes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crackdown.codebook.numerals import SCALES, TENS, UNITS, numerals
from crackdown.model.span import Span

UNIT_WORDS = {value: word for word, value in UNITS.items()}
TEN_WORDS = {value: word for word, value in TENS.items() if word != "fourty"}


def stated(text: str) -> list[object]:
    """The values of `text`: plain, a pair for a range, or the vague word."""
    return [found.word or (found.n if found.to is None else (found.n, found.to)) for found in numerals(text)]


def worded(number: int) -> str:
    """`number`, from 1 to 999,999, in words."""
    if number >= 1000:
        rest = f" {worded(number % 1000)}" if number % 1000 else ""
        return f"{worded(number // 1000)} thousand{rest}"
    if number >= 100:
        rest = f" and {worded(number % 100)}" if number % 100 else ""
        return f"{UNIT_WORDS[number // 100]} hundred{rest}"
    if number < 20:
        return UNIT_WORDS[number]
    rest = f"-{UNIT_WORDS[number % 10]}" if number % 10 else ""
    return TEN_WORDS[number // 10 * 10] + rest


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("48 people", [48]),
        ("4,812 people", [4812]),
        ("1,234,567 people", [1234567]),
        ("4\u00a0812 people", [4812]),
        ("4\u202f812 people", [4812]),
        ("4\u2009812 people", [4812]),
        ("4812 people", [4812]),
        ("7.5 million baht", [7500000]),
        ("7.55 million baht", [7550000]),
        ("3 billion dong", [3000000000]),
        ("2 trillion rupiah", [2 * 10**12]),
        ("18m baht", [18000000]),
        ("1.4bn won", [1400000000]),
        ("64k pesos", [64000]),
        ("3 lakh rupees", [300000]),
        ("2.5 crore rupees", [25000000]),
        ("40 thousand riel", [40000]),
        ("5-million-baht villa", [5000000]),
        ("$92,500", [92500]),
        ("US$9.2 million", [9200000]),
        ("P7.6 million", [7600000]),
        ("RM5,400", [5400]),
        ("Rs640", [640]),
        ("7.25 metres", [7.25]),
        ("48, 31 and six", [48, 31, 6]),
        ("0 arrests", [0]),
        ("12,34,567 rupees", [1234567]),
        ("1,234,56 men", []),
        ("9" * 30, []),
        ("9" * 5000, []),
    ],
)
def test_digits(text: str, values: list[object]) -> None:
    assert stated(text) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("seven men", [7]),
        ("Seven men", [7]),
        ("twenty-seven men", [27]),
        ("twenty seven men", [27]),
        ("twenty\u2011seven men", [27]),
        ("a hundred men", [100]),
        ("one hundred and twelve men", [112]),
        ("three hundred forty men", [340]),
        ("three thousand four hundred and eight men", [3408]),
        ("two hundred thousand men", [200000]),
        ("a million men", [1000000]),
        ("half a million men", [500000]),
        ("half a billion baht", [500000000]),
        ("a dozen men", [12]),
        ("two hundred and three thousand men", [203000]),
        ("twenty and thirty men", [20, 30]),
        ("twenty-five hundred men", [2500]),
        ("two dozen men", [24]),
        ("half a dozen men", [6]),
        ("one million two hundred thousand men", [1200000]),
        ("none of them", []),
        ("someone often attends", []),
        ("a man", []),
    ],
)
def test_words(text: str, values: list[object]) -> None:
    assert stated(text) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("4,500 to 5,200 people", [(4500, 5200)]),
        ("between 4,500 and 5,200 people", [(4500, 5200)]),
        ("30-40 people", [(30, 40)]),
        ("30\u201340 people", [(30, 40)]),
        ("30 \u2013 40 people", [(30, 40)]),
        ("five to seven people", [(5, 7)]),
        ("five or seven people", [5, 7]),
        ("2 to 3 million baht", [(2000000, 3000000)]),
        ("$2 million to $3 million", [(2000000, 3000000)]),
        ("$2-$3 million", [(2000000, 3000000)]),
        ("rose from 30 to 40", [30, 40]),
        ("48 and 31 people", [48, 31]),
        ("40 to 30", [40, 30]),
        ("from five to seven", [5, 7]),
        ("between twenty and thirty men", [(20, 30)]),
        ("between two hundred and three hundred men", [(200, 300)]),
        ("three to four dozen men", [(36, 48)]),
        ("500 to 1,000 men", [(500, 1000)]),
    ],
)
def test_ranges(text: str, values: list[object]) -> None:
    assert stated(text) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("dozens of men", ["dozens"]),
        ("Scores of men", ["scores"]),
        ("tens of thousands of men", ["tens of thousands"]),
        ("hundreds of  thousands of men", ["hundreds of thousands"]),
        ("billions of dollars", ["billions"]),
        ("several men", ["several"]),
        ("several dozen men", ["several dozen"]),
        ("a few hundred men", ["a few hundred"]),
        ("many men", ["many"]),
        ("a handful of men", ["a handful"]),
    ],
)
def test_vague_words(text: str, values: list[object]) -> None:
    assert stated(text) == values


@pytest.mark.parametrize("text", ["the 27th raid", "the 1st of May", "the 3rd floor", "B52x", "A4", "no number", ""])
def test_what_is_no_number(text: str) -> None:
    assert stated(text) == []


def test_a_letter_multiplier_is_told() -> None:
    (found,) = numerals("a wall of 30m")
    assert (found.n, found.suffix) == (30000000, "m")


def test_spans_are_shifted() -> None:
    assert [found.span for found in numerals("48 men", 100)] == [Span(100, 102)]


@given(st.integers(0, 10**12), st.sampled_from([",", "\u00a0", "\u202f", "\u2009", ""]))
def test_an_integer_reads_back_with_any_separator(number: int, separator: str) -> None:
    digits = f"{number:,}".replace(",", separator)
    assert stated(f"They counted {digits} cards") == [number]


@given(st.integers(1, 999_999))
def test_a_number_in_words_reads_back(number: int) -> None:
    assert stated(f"They counted {worded(number)} cards") == [number]


@given(st.integers(1, 999), st.sampled_from([word for word in SCALES if word != "dozen"]))
def test_a_scaled_number_reads_back(number: int, scale: str) -> None:
    assert stated(f"They counted {number} {scale} cards") == [number * SCALES[scale]]


@given(st.integers(0, 10**9), st.integers(1, 10**9), st.sampled_from([" to ", "-", "\u2013"]))
def test_a_range_reads_back(low: int, more: int, joint: str) -> None:
    assert stated(f"They counted {low}{joint}{low + more} cards") == [(low, low + more)]


@given(st.text(alphabet="0123456789.,- \u2013ktmbnhundredsofivea$", max_size=60))
def test_spans_are_in_order_and_apart(text: str) -> None:
    ends = 0
    for found in numerals(text):
        assert ends <= found.span.start < found.span.end <= len(text)
        ends = found.span.end
        assert (found.n is None) == (found.word is not None)
        assert found.to is None or (found.n is not None and found.n < found.to)

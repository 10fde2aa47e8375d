"""Texts that nobody wrote: mutations of invented reports, and random words. The same seed gives the same texts."""

import random
import string
from collections.abc import Iterator

REPORTS = (
    "Police in Kampot arrested 48 people on Monday, including 12 Kenyans and 31 Ugandans, an official said.\n\n"
    "They seized 860 phones, 75 laptops and $92,500 in cash; another 15 workers fled the villa.\n\n"
    "Photo: the villa in Kampot.\n\nAlso read:\n\nPolice detain 96 in Takeo\n",
    "BANGKOK (AFP) \u2014 Thailand extradited Lin Hao to China on 9 March, the Foreign Ministry said in a text.\n\n"
    "\u201cWe freed 4,500 to 5,200 workers,\u201d said Governor Sok Dara. He said that between 2 and 11 March no "
    "arrests were made.\n\nSince 2 January, about 18 million baht has been frozen.\n",
    "Detainees by nationality:\n- Kenya: 48\n- Nepal: 31\n- Ghana (6)\n\nOf the 85 detainees, 12 were women. "
    "The largest group was Kenyan, with 48. The remaining 6 were sent home last month.\n\n"
    "Hundreds of people are trapped in the compounds, Amnesty International reported.\n",
    "The US Treasury sanctioned nine people and 16 companies over scams that earn $7 billion a year. "
    "A court in Wenzhou jailed 12 members of the ring for six to ten years and fined them RM5,400 each.\n",
)
SPICE = (
    "", " ", "\n", "\n\n", "\u00a0", "\u200b", "\u202e", "\ufeff", "\x00", "\x0b", "\u2028", "0", "9" * 40,
    "1,2,3,4", "$", "US$", "%", "(", ")", "[", "\u201c", "\u201d", "'", "\u2019s", ";", ":", "...", "\u2014", "-",
    "/", "|", "\u00bb", "\u2022 ", "\U0001f6a8", "\u0e3f", "\u1780\u1798", "\u00bd", "\u0663", "\u2167", "\u00b2",
    " of whom ", " including ", " between ", " and ", " to ", " no ", " half a ", " from ", " each ", " said ",
    " since ", "million", "Monday", "31 February", "29 February 2025", "1 January 0000", "99999", "1e9", "-5",
)  # fmt: skip


def texts(count: int, seed: int) -> Iterator[str]:
    """`count` texts: two in three are mutated reports, the others random."""
    dice = random.Random(seed)  # noqa: S311
    for number in range(count):
        yield _random(dice) if number % 3 == 0 else _mutated(dice)


def _mutated(dice: random.Random) -> str:
    text = dice.choice(REPORTS)
    for _ in range(dice.randint(1, 12)):
        text = dice.choice(MUTATIONS)(text, dice)
    return text


def _cut(text: str, dice: random.Random) -> str:
    start = dice.randint(0, len(text))
    return text[:start] + text[start + dice.randint(0, 40) :]


def _spiced(text: str, dice: random.Random) -> str:
    at = dice.randint(0, len(text))
    return text[:at] + dice.choice(SPICE) + text[at:]


def _repeated(text: str, dice: random.Random) -> str:
    start = dice.randint(0, len(text))
    piece = text[start : start + dice.randint(1, 60)]
    return text[:start] + piece * dice.randint(2, 4) + text[start:]


def _crossed(text: str, dice: random.Random) -> str:
    other = dice.choice(REPORTS)
    return text[: dice.randint(0, len(text))] + other[dice.randint(0, len(other)) :]


def _cased(text: str, dice: random.Random) -> str:
    return dice.choice((text.upper(), text.lower(), text.title(), text.swapcase(), text[::-1]))


def _shuffled(text: str, dice: random.Random) -> str:
    words = text.split(" ")
    at = dice.randint(0, max(0, len(words) - 8))
    some = words[at : at + 8]
    dice.shuffle(some)
    return " ".join((*words[:at], *some, *words[at + 8 :]))


MUTATIONS = (_cut, _cut, _spiced, _spiced, _spiced, _repeated, _crossed, _cased, _shuffled, _shuffled)


def _random(dice: random.Random) -> str:
    words = [word for report in REPORTS for word in report.split()]
    letters = string.ascii_letters + string.digits + string.punctuation + " \n\u00e9\u0e01\u201c\u2014"
    if dice.random() < 0.5:
        return "".join(dice.choice(letters) for _ in range(dice.randint(0, 400)))
    return dice.choice((" ", "\n", ", ")).join(dice.choice((*words, *SPICE)) for _ in range(dice.randint(1, 80)))

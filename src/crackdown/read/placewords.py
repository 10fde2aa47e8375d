"""The codebook's words that give a place away, as patterns."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from crackdown.codebook.entries import Codebook
from crackdown.codebook.patterns import Guarded, longest_first

_WORD = r"[A-Z\u00c0-\u00de][\w'\u2019-]*"
_NAME = rf"(?:{_WORD}\s+){{1,4}}"
# A name as it stands in running text, with the small words that may be part of it: "San Juan de Orel".
LONG_NAME = rf"(?:(?:St|Mt|Sta|Sto)\.?\s+)?{_WORD}(?:(?:\s+(?:de|del|da|do|na|la|el))?\s+{_WORD}){{0,3}}"
_GO_ON = r"(?:(?:on|from|for|in)\s+)?"


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """The words of the codebook for places that no gazetteer lists.

    `unit`, `built`, `plain`, `numbered` and `prefixed` find names by the word at their end or start, `unit_after` the
    word for a unit behind a name, `landmark` what is called by its town; `kinds` maps words for units to the kind of
    place. `led` finds a name behind the preposition that makes it a place, `called` one behind "a compound called",
    `listed` one that is added to it, `said` one that is said to be a place after a comma, `not_in` what takes "in"
    without a place. `never` and `generic` are words that are part of no name, `types` those that are no name by
    themselves. `beside_firm` and `firm_after` find a firm's word before and behind a name, `told_after` what is told of
    persons.
    """

    unit: re.Pattern[str]
    unit_after: re.Pattern[str]
    built: re.Pattern[str]
    plain: re.Pattern[str]
    numbered: re.Pattern[str]
    prefixed: re.Pattern[str]
    kinds: Mapping[str, str]
    led: re.Pattern[str]
    called: Guarded
    said: re.Pattern[str]
    not_in: re.Pattern[str]
    listed: re.Pattern[str]
    never: frozenset[str]
    types: frozenset[str]
    generic: frozenset[str]
    beside_firm: re.Pattern[str]
    firm_after: re.Pattern[str]
    told_after: re.Pattern[str]
    landmark: re.Pattern[str]


@lru_cache(maxsize=4)
def place_words(codebook: Codebook) -> PlaceWords:
    """The words of `codebook` as patterns."""
    naming = codebook.naming
    unit, beside = _either_case(naming.units), naming.beside
    town, built = _any(beside["said_town"]), _any(beside["said_built"])
    firm = _any(beside["firms"])
    return PlaceWords(
        unit=re.compile(rf"(?<!\w)(?P<name>{_NAME})(?P<unit>{unit})\b"),
        unit_after=re.compile(rf"\s+(?:{unit})\b"),
        built=re.compile(
            rf"(?<!\w)(?P<name>{_NAME})(?:{_any(naming.built)})\b|\b[A-Z]{{2,4}}\s+(?:[Ss]pecial\s+[Ee]conomic\s+[Zz]one|"
            r"[Cc]asino|[Cc]ompound)\b"
        ),
        plain=re.compile(rf"(?<!\w)(?P<name>(?:{_WORD}\s+){{1,3}})(?:{_any(naming.plain)})\b(?!-)"),
        numbered=re.compile(
            rf"(?<!\w)(?:{_WORD}\s+){{0,2}}(?:{_any(naming.numbered)})\s+(?:No\.?\s?)?\d{{1,3}}[A-Z]?\b(?![.,]?\d|\s*(?:%|per\b))"
        ),
        prefixed=re.compile(rf"\b(?:{_any(naming.before)})\s+{_WORD}(?:\s+{_WORD}){{0,2}}"),
        kinds=naming.units,
        led=re.compile(_led(beside)),
        called=Guarded(
            rf"\b(?:(?:{built})s?,?\s+(?:(?:also\s+)?(?:known|referred\s+to)\s+as|called|named|dubbed|nicknamed)|"
            rf"(?:two|three|both)\s+(?:[\w-]+\s+)?(?:{built}|propert|facilit|villa)(?:s|ies),"
            rf"(?=\s+{LONG_NAME}\s+and\s+{LONG_NAME}[,.;]))\s+(?:the\s+)?[\"'\u201c\u2018]?"
            rf"(?P<name>{LONG_NAME})",
            ("called", "named", "known", "dubbed", "referred", "two", "three", "both"),
            re.NOFLAG,
        ),
        said=re.compile(
            rf"(?<![\w.])(?P<name>{LONG_NAME}),\s+(?:an?|the|another)\s+(?:[a-z][\w'\u2019-]*,?\s+){{0,4}}"
            rf"(?:(?P<town>{town})|(?P<site>{built}))(?=[,.;)]|\s+(?:in|near|on|of|outside|that|which|where|about|some|"
            r"just|not|along|at|by|with|south|north|east|west|between)\b)"
        ),
        not_in=re.compile(rf"\b(?:{_any(beside['not_in'])})\s+(?:\w+\s+)?$", re.IGNORECASE),
        listed=re.compile(rf",?\s+(?:and|or)\s+(?P<name>{LONG_NAME})"),
        types=frozenset(word.lower() for words in (naming.units, naming.built, naming.plain) for word in words)
        | frozenset((*beside["said_town"], *beside["said_built"], *beside["of_places"], "capital")),
        never=frozenset(beside["never"]),
        generic=frozenset(beside["generic"]),
        landmark=re.compile(rf"(?:{_any(beside['landmarks'])})$"),
        beside_firm=re.compile(rf"\b(?:{firm}|called|named|alias|by|said|say|says|told)\s+[\"'\u201c\u2018]?$"),
        firm_after=re.compile(
            rf"[\"'\u201d\u2019]?,\s+(?:an?|the)\s+(?:[\w'\u2019-]+\s+){{0,4}}(?:{firm})\b|['\u2019]s\s+(?:founder|owners?|"
            r"boss|chairman|chief|lawyers?|mother|father|wife|husband|website|customers|clients|parent|shares)\b|"
            r"\s+(?:founder|boss|chief\s+executive|customers)\b"
        ),
        told_after=re.compile(r"[\"'\u201d\u2019]?,?\s+(?:said|says|told|added|who|aged|\d\d,)(?!\w)"),
    )


def _led(beside: Mapping[str, tuple[str, ...]]) -> str:
    """A name behind a preposition that places something, or behind one that does so after certain words."""
    ways = (
        r"[Ii]n|[Nn]ear|[Oo]utside|[Ii]nside|[Aa]round|[Tt]hroughout|[Bb]eyond|[Oo]utskirts\s+of|just\s+off",
        rf"(?:{_any(beside['of_places'])})\s+of",
        rf"(?:{_any(beside['staying'])})(?:\s+(?:by|on|this|last|early|late)\s+\w+){{0,3}}\s+at",
        rf"(?:{_any(beside['moving_to'])})\s+{_GO_ON}to",
        rf"(?:{_any(beside['moving_from'])})\s+(?:from|out\s+of)",
    )
    return rf"\b(?:{'|'.join(ways)})\s+(?:the\s+)?(?P<name>{LONG_NAME})"


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first(words))


def _either_case(words: Iterable[str]) -> str:
    """The words with a small letter or a capital at the start of each."""
    return "|".join(
        r"\s+".join(f"[{part[0].upper()}{part[0]}]{re.escape(part[1:])}" for part in word.split())
        for word in longest_first(words)
    )

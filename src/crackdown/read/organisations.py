"""Names that a word of theirs gives away as a body's, and the codebook's words for who speaks."""

import calendar
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from crackdown.codebook.entries import Codebook
from crackdown.model.span import Span
from crackdown.read.speaking import Speaker

CAP = r"(?:[A-Z][\w'\u2019&-]*|(?:[A-Z]\.){1,3})"
ORGANISATION = re.compile(rf"(?<![\w.]){CAP}(?:\s+(?:(?:of|for|on|against)\s+(?:the\s+)?)?{CAP}(?![\w]))*")
BEARER = re.compile(
    rf"(?:(?:Mr|Ms|Mrs|Dr|Prof)\.?\s+)?{CAP}(?:\s+{CAP})+\s+(?:of|at|from|with|for)\s+(?:the\s+)?(?=[A-Z])"
)
WORD = re.compile(r"(?<![\w-])[A-Za-z]+")
OPENERS = frozenset(
    "The A An In On At But And As When While After Before Since From For Of By With Meanwhile Earlier Later Last "
    "One Two Its His Her Their This That These Those Some Many Most All Both Another Other Among According Yet So "
    "Then".split()
)
MEMBERS = frozenset("Officers Agents Officials Members Investigators Detectives Troops Soldiers Staff".split())
FOLLOWS_NAME = frozenset((*calendar.day_name, *calendar.month_name))


@dataclass(frozen=True, slots=True)
class Words:
    """The codebook's words for who speaks, as patterns."""

    noun: re.Pattern[str]
    first: frozenset[str]
    kinds: Mapping[str, str]
    endings: Mapping[str, str]
    capitals: frozenset[str]


@lru_cache(maxsize=4)
def words_of(codebook: Codebook) -> Words:
    """The words of `codebook` for who speaks."""
    nouns = sorted(codebook.speaking.nouns, key=len, reverse=True)
    listed = "|".join(re.escape(noun).replace("\\ ", r"\s+") for noun in nouns)
    return Words(
        re.compile(rf"(?:{listed})(?![\w-])", re.IGNORECASE),
        frozenset(WORD.findall(noun)[0].lower() for noun in nouns),
        {noun.lower(): kind for noun, kind in codebook.speaking.nouns.items()},
        codebook.speaking.endings,
        codebook.speaking.capitals,
    )


def organisations(text: str, sentence: Span, taken: Sequence[Span], words: Words) -> Iterator[Speaker]:
    """Names that a word gives away as a body's: "Tanao Foundation", "Office of Border Affairs"."""
    for match in ORGANISATION.finditer(text, sentence.start, sentence.end):
        names = match[0].split()
        while names and (names[0] in OPENERS or names[0].endswith(("'s", "\u2019s", "-based"))):
            names = names[1:]
        if len(names) > 3 and names[1] in ("of", "from") and names[0] in MEMBERS:
            names = names[3:] if names[2] == "the" else names[2:]
        if len(names) < 2:
            continue
        start = match.start() + match[0].index(names[0])
        if (bearer := BEARER.match(text, start, match.end())) and not _has_ending(bearer[0], words):
            start, names = bearer.end(), text[bearer.end() : match.end()].split()  # "Sok Dara of the Tanao Institute"
        span = Span(start, match.end())
        if not names or names[-1] in FOLLOWS_NAME:
            continue
        link = next((n for n, name in enumerate(names) if name in ("of", "for") or (name == "on" and n == 1)), 0)
        opening = names[link - 1] if link else None  # the Centre of "Tanao Centre for Migrants"
        kind = words.endings.get(names[-1].rstrip(".")) or (words.endings.get(opening) if opening else None)
        if "Rights" in names:
            kind = "ngo"
        if kind and all(_is_part(other, span, text) for other in taken if other.overlaps(span)):
            yield Speaker(span, span.text(text), kind)


def _is_part(body: Span, name: Span, text: str) -> bool:
    """Whether a listed body is only a part of the longer name: "Army" of "Free Tanao Army"."""
    return body != name and name.contains(body) and (body.end < name.end or " " not in body.text(text))


def _has_ending(names: str, words: Words) -> bool:
    return any(name.rstrip(".,") in words.endings for name in names.split())

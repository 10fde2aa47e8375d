"""Places of any name that a document itself gives away: by its date line, or by how one of its sentences places them.

Once a name is known for a place, it is one wherever it stands in the document. A name that the document anywhere uses
as a person's, a firm's or a body's is none.
"""

import calendar
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from crackdown.codebook.entries import Codebook
from crackdown.model.reading import Agent, PlaceName, Sentence
from crackdown.model.span import Span
from crackdown.read.layout import DATELINE, noun_ends
from crackdown.read.lexicon import Mark
from crackdown.read.places import NO_PLACE, OWNS, TITLES
from crackdown.read.placewords import PlaceWords, place_words

DATES = frozenset((*calendar.day_name, *calendar.month_name, *calendar.day_abbr, *calendar.month_abbr, "Sept"))
# What may follow the name of a place: nothing that makes it stand before a noun ("in Orel wallets").
ENDS = re.compile(r"\s*(?:[,.;:!?)\u2014\u2013\"\u201d|-]|$|\n)|\s+(?:[\d(\u2014\u2013]|\w+(?:ed|ly)\b)")
NEXT_WORD = re.compile(r"\s+([a-z]+)\b")
LATER = frozenset(
    "last this next late early earlier shortly yesterday today tonight told saw left began ran led took".split()
)
# What stands before a place and hardly before a person; "police in Orel said" tells of the police.
PLACING = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Aa]round|(?:town|city|village|island|port|province|district)\s+of)\s+(?:the\s+)?$"
)
HEADLINE_WORD = re.compile(r"\b[A-Za-z][\w'\u2019-]{3,}")
TITLED = 0.75  # share of the longer words of a headline that bear a capital where all names do
MANY = 200  # names of one document that are looked at: each is searched for in the whole text
AND = frozenset({" and ", " or "})
CALLED = 72  # characters around a name in which something built is said to bear it
SHORT = 3  # letters of the shortest name that is looked for again


def with_named_places(
    sentences: Sequence[Sentence], marks: Sequence[Mark], text: str, codebook: Codebook
) -> tuple[Sentence, ...]:
    """The sentences with the places that the document itself names."""
    words = place_words(codebook)
    listed = ("nation", "place", "site", "body", "outlet", "office")
    taken = sorted(mark.span for mark in marks if mark.kind in listed)
    people = _people(sentences, text, words) - {match["name"] for match in words.called.finditer(text)}
    kinds: dict[str, str] = {}
    for sentence in sentences:
        for name, kind in _names(sentence, text, taken, words, codebook):
            if len(kinds) < MANY:
                kinds.setdefault(name, kind)
    kinds = {name: kind for name, kind in kinds.items() if not _is_stranger(name, text, people, words)}
    pattern = _either(kinds)
    return tuple(_with_places(sentence, pattern, kinds, text, words) for sentence in sentences)


def _names(
    sentence: Sentence, text: str, taken: Sequence[Span], words: PlaceWords, codebook: Codebook
) -> Iterator[tuple[str, str]]:
    """The names that the sentence places, each with its kind of place."""
    if sentence.kind == "dateline":
        yield from _of_dateline(sentence, text, taken, words)
    if sentence.kind not in ("body", "headline") or (sentence.kind == "headline" and is_titled(sentence, text)):
        return
    start, end = sentence.span.start, sentence.span.end
    spoken = [agent.span for agent in sentence.agents if not _is_placed(agent, text, words)]
    found = [(match, "town", True) for match in words.led.finditer(text, start, end)]
    found += [(match, "town" if match["town"] else "site", False) for match in words.said.finditer(text, start, end)]
    found += [(match, "site", True) for match in words.called.finditer(text, start, end)]
    near = taken[bisect_left(taken, Span(start, start)) : bisect_left(taken, Span(end, end))]
    for match, kind, led in found:
        span = Span(*match.span("name"))
        if led and (more := words.listed.match(text, span.end, end)) and _ends(more.end(), text, codebook):
            found.append((more, kind, False))
        elif led and not _ends(span.end, text, codebook):
            continue
        if led and words.not_in.search(text[max(start, match.start() - 24) : match.start()]):
            continue
        if any(span.overlaps(other) for other in (*near, *spoken)) or NO_PLACE.match(text, span.end):
            continue
        if any(span.overlaps(place.span) for place in sentence.places):
            continue
        yield span.text(text), kind


def _of_dateline(sentence: Sentence, text: str, taken: Sequence[Span], words: PlaceWords) -> Iterator[tuple[str, str]]:
    """The town of the date line, and what it lies in: "SILAGO, Leyte — "."""
    match = DATELINE.match(text, sentence.span.start)
    if match is None:
        return
    at = match.start("place")
    for number, part in enumerate(match["place"].split(",")):
        name = part.strip()
        start = text.index(name, at)
        at = start + len(name)
        span = Span(start, at)
        known = any(map(span.overlaps, taken[bisect_left(taken, sentence.span) : bisect_right(taken, Span(at, at))]))
        if name and not known and not _is_date(name) and name.title().split()[0] not in words.never:
            yield name, "town" if number == 0 else "province"


def _is_date(name: str) -> bool:
    return any(word.strip(".").title() in DATES for word in name.split())


def _ends(end: int, text: str, codebook: Codebook) -> bool:
    """Whether the name stands for itself, and before no noun."""
    if ENDS.match(text, end):
        return True
    word = NEXT_WORD.match(text, end)
    return word is not None and (word[1] in noun_ends(codebook) or word[1] in LATER)


def _is_placed(agent: Agent, text: str, words: PlaceWords) -> bool:
    """Whether what was taken for a person's name stands like a place's: "in San Orel", "San Orel, a village"."""
    if agent.kind:
        return False
    if _is_called(agent.span.start, agent.span.end, text, words):
        return True
    if not agent.person:
        return False
    before = text[max(0, agent.span.start - 24) : agent.span.start]
    return bool(PLACING.search(before) or words.said.match(text, agent.span.start))


def _people(sentences: Sequence[Sentence], text: str, words: PlaceWords) -> frozenset[str]:
    """Every name of persons and bodies of the document, and each of their words."""
    acting = [agent for sentence in sentences for agent in sentence.agents if not _is_placed(agent, text, words)]
    agents = {agent.name for agent in acting if agent.name[:1].isupper()}
    persons = {agent.name for agent in acting if agent.person}
    return frozenset(agents | {word for name in persons for word in name.split()})


def _is_stranger(name: str, text: str, people: frozenset[str], words: PlaceWords) -> bool:
    """Whether the name is no place's: a date's, a person's, a firm's, or made of words that name none."""
    parts = name.split()
    if len(name) < SHORT or name in people or any(part in DATES or part in words.never for part in parts):
        return True
    if all(part.lower() in words.types for part in parts):
        return True
    if OWNS.search(name) or parts[0].lower() in TITLES:
        return True
    for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
        before = text[max(0, match.start() - 32) : match.start()]
        last = before.split()[-1:] or [""]
        if (
            (words.beside_firm.search(before) and not _is_called(match.start(), match.end(), text, words))
            or words.firm_after.match(text, match.end())
            or last[0].lower() in TITLES
        ):
            return True
        if words.told_after.match(text, match.end()) and not PLACING.search(before):
            return True
    return False


def _is_called(start: int, end: int, text: str, words: PlaceWords) -> bool:
    """Whether what is built bears the name: "a compound called Golden Heron", "two estates, Sunvale and Orel"."""
    return any(
        found.end("name") == end or text[found.end("name") : start] in AND
        for found in words.called.finditer(text, max(0, start - CALLED), end + CALLED)
    )


def _either(names: Mapping[str, str]) -> re.Pattern[str] | None:
    """Any of the names, as it is written or as a heading or a date line does."""
    written = {form for name in names for form in (name, name.title(), name.upper())}
    listed = "|".join(re.escape(name) for name in sorted(written, key=lambda name: (-len(name), name)))
    return re.compile(rf"(?<![\w-])(?:{listed})(?![\w-])") if written else None


def _with_places(
    sentence: Sentence, pattern: re.Pattern[str] | None, kinds: Mapping[str, str], text: str, words: PlaceWords
) -> Sentence:
    """The sentence with the names that are places, and without what only a titled headline makes one."""
    places = list(sentence.places)
    if sentence.kind == "headline" and is_titled(sentence, text):
        places = [place for place in places if place.ids or _recurs(place, text)]
    of_name = {form: kind for name, kind in kinds.items() for form in (name, name.title(), name.upper())}
    matches = pattern.finditer(text, sentence.span.start, sentence.span.end) if pattern else ()
    for match in matches if sentence.kind not in ("noise", "caption") else ():
        span = Span(*match.span())
        free = not any(span.overlaps(place.span) for place in places)
        if free and not NO_PLACE.match(text, span.end) and not _is_named(span, sentence, text, words):
            places.append(PlaceName(span, (match[0],), (), of_name[match[0]]))
    found = tuple(sorted(places, key=lambda place: place.span))
    if found == sentence.places:
        return sentence
    spans = [place.span for place in found if place not in sentence.places]
    agents = tuple(
        agent for agent in sentence.agents if agent.kind or not agent.person or not any(map(agent.span.overlaps, spans))
    )
    return replace(sentence, places=found, agents=agents)


def _is_named(span: Span, sentence: Sentence, text: str, words: PlaceWords) -> bool:
    """Whether the words are part of the name of somebody who acts."""
    return any(agent.span.overlaps(span) and not _is_placed(agent, text, words) for agent in sentence.agents)


def _recurs(place: PlaceName, text: str) -> bool:
    return len(re.findall(re.escape(place.names[0]), text, re.IGNORECASE)) > 1


def is_titled(sentence: Sentence, text: str) -> bool:
    """Whether a headline writes every word with a capital, so that capitals say nothing."""
    long = HEADLINE_WORD.findall(sentence.span.text(text))
    return len(long) > 2 and sum(word[0].isupper() for word in long) >= TITLED * len(long)

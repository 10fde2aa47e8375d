"""The codebook's words, ready to be looked up: which acts, nations, places and counted things some words can tell."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from crackdown.codebook.entries import Codebook
from crackdown.codebook.forms import act_forms
from crackdown.codebook.nouns import plural
from crackdown.model.span import Span

TOKEN = re.compile(r"\w+|[^\w\s]")
_APOSTROPHES = str.maketrans("\u2018\u2019\u02bc\uff07", "''''")
_MAX_PHRASE = 6  # tokens of a phrase that may follow its object
_MAX_SPLIT = 12  # tokens of a phrase with its object

Telling = Mapping[str, bool]
"""The acts that a word tells of, each with whether it does so strongly."""


def fold(words: str) -> str:
    """`words` as names are compared: case, kind of apostrophe and amount of white space don't matter."""
    if words.isascii():
        return " ".join(words.lower().split())
    return " ".join(words.translate(_APOSTROPHES).casefold().split())


def tokens(words: str) -> tuple[str, ...]:
    """The words and signs of `words`, folded."""
    return tuple(TOKEN.findall(fold(words)))


def is_whole(span: Span, text: str) -> bool:
    """Whether `span` holds words, and neither begins nor ends within one."""
    inside = span.text(text)
    if not inside.strip():
        return False
    before = text[span.start - 1 : span.start]
    after = text[span.end : span.end + 1]
    cut = (_is_word(before) and _is_word(inside[0])) or (_is_word(after) and _is_word(inside[-1]))
    return not cut


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_"


@dataclass(frozen=True, slots=True)
class Found:
    """Words of an act found in a text."""

    span: Span
    tells: Telling


@lru_cache(maxsize=2)
def _cut(text: str) -> tuple[list[int], list[int], tuple[str, ...]]:
    """Where the words and signs of a whole text start and end, and each folded: cut once for all of its claims."""
    found = list(TOKEN.finditer(text))
    words = tuple(word.lower() if word.isascii() else fold(word) for word in (match[0] for match in found))
    return [match.start() for match in found], [match.end() for match in found], words


class Phrases:
    """Phrases by their first token, for finding the longest that starts at a token."""

    def __init__(self, phrases: Iterable[tuple[str, ...]]) -> None:
        self._phrases = frozenset(phrases)
        self._by_first: dict[str, list[int]] = {}  # how long the phrases are that begin with a token, the longest first
        for first, length in sorted({(phrase[0], -len(phrase)) for phrase in self._phrases}):
            self._by_first.setdefault(first, []).append(-length)

    def may_begin(self, text: str, position: int) -> bool:
        """Whether the word at `position` begins one of the phrases."""
        word = TOKEN.match(text, position)
        return word is not None and fold(word[0]) in self._by_first

    def find(self, text: str, stretch: Span) -> Iterator[tuple[Span, tuple[str, ...]]]:
        """The phrases within `stretch` of `text`, in order; of those that overlap, the first and longest."""
        starts, ends, words = _cut(text)
        free, stop = bisect_left(starts, stretch.start), bisect_right(ends, stretch.end)
        for at, word in enumerate(words[free:stop], free):
            if at < free or word not in self._by_first:
                continue
            for length in self._by_first[word]:
                phrase = words[at : at + length]
                if at + length <= stop and phrase in self._phrases:
                    free = at + length
                    yield Span(starts[at], ends[free - 1]), phrase
                    break


@dataclass(frozen=True, slots=True)
class Words:
    """Everything that the gate looks up, made once for a codebook.

    `acts` says what each form of an act's word tells, `parted` the same of verbs of several words, which may have their
    object within ("put 771 people behind bars"); `nations` the codes of each nation's words, `acronyms` those of
    them that must keep their capitals ("US", not "us"); `homes` those of the words that may say
    where (names and adjectives, not peoples); `countries` the code of each country's names; `counted` what
    each noun counts. The `_phrases` find them in a text.
    """

    acts: Mapping[tuple[str, ...], Telling]
    parted: Mapping[tuple[str, ...], Telling]
    act_phrases: Phrases
    nations: Mapping[str, frozenset[str]]
    homes: Mapping[str, frozenset[str]]
    nation_phrases: Phrases
    acronyms: Mapping[str, str]
    countries: Mapping[str, str]
    counted: Mapping[tuple[str, ...], str]
    counted_phrases: Phrases


@lru_cache(maxsize=4)
def words_of(codebook: Codebook) -> Words:
    """The words of `codebook`, indexed on first use."""
    acts, parted = _acts(codebook)
    nations, acronyms = _nations(codebook)
    counted = _counted(codebook)
    return Words(
        acts=acts,
        parted=parted,
        act_phrases=Phrases(acts),
        nations=nations,
        homes=_homes(codebook),
        nation_phrases=Phrases(tokens(words) for words in nations),
        acronyms=acronyms,
        countries={fold(name): nation.code for nation in codebook.nations for name in nation.names},
        counted=counted,
        counted_phrases=Phrases(counted),
    )


def _acts(codebook: Codebook) -> tuple[dict[tuple[str, ...], dict[str, bool]], dict[tuple[str, ...], dict[str, bool]]]:
    found: dict[tuple[str, ...], dict[str, bool]] = {}
    parted: dict[tuple[str, ...], dict[str, bool]] = {}
    for form in act_forms(codebook.acts, codebook.irregular):
        words = tokens(form.words)
        for kept in (found, parted) if len(words) > 1 and form.form not in ("noun", "phrase") else (found,):
            tells = kept.setdefault(words, {})
            tells[form.act] = tells.get(form.act, False) or not form.weak
    return found, parted


def _nations(codebook: Codebook) -> tuple[dict[str, frozenset[str]], dict[str, str]]:
    found: dict[str, frozenset[str]] = {}
    acronyms: dict[str, str] = {}
    for nation in codebook.nations:
        for word in (*nation.names, *nation.adjectives, *nation.people):
            found[fold(word)] = found.get(fold(word), frozenset()) | {nation.code}
            if len(word) <= 4 and word.isupper():
                acronyms[fold(word)] = word
    return found, acronyms


def _homes(codebook: Codebook) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for nation in codebook.nations:
        for word in (*nation.names, *nation.adjectives):
            found[fold(word)] = found.get(fold(word), frozenset()) | {nation.code}
    return found


def _counted(codebook: Codebook) -> dict[tuple[str, ...], str]:
    return {tokens(noun): of for single, of in codebook.counted.items() for noun in (plural(single), single)}


def telling_at(span: Span, text: str, words: Words) -> Telling:
    """What the words at `span` tell of acts."""
    said = tokens(span.text(text))
    if not said or not is_whole(span, text):
        return {}
    if found := words.acts.get(said):
        return found
    longest = min(_MAX_PHRASE, len(said) - 2)
    split = ((said[0], *said[-length:]) for length in range(longest, 0, -1)) if len(said) <= _MAX_SPLIT else ()
    return next((words.parted[form] for form in split if form in words.parted), {})


def nations_at(span: Span, text: str, words: Words) -> frozenset[str]:
    """The codes of the nation whose word stands at `span`; empty where none does."""
    said = span.text(text)
    codes = words.nations.get(fold(said), frozenset())
    if not codes or not is_whole(span, text):
        return frozenset()
    return codes if words.acronyms.get(fold(said), said) == said else frozenset()


def nations_in(stretch: Span, text: str, words: Words) -> Iterator[tuple[Span, frozenset[str]]]:
    """The nation words within `stretch`, in order."""
    for span, _ in words.nation_phrases.find(text, stretch):
        if codes := nations_at(span, text, words):
            yield span, codes


def acts_in(stretch: Span, text: str, words: Words) -> Iterator[Found]:
    """The words of acts within `stretch`, in order."""
    for span, phrase in words.act_phrases.find(text, stretch):
        yield Found(span, words.acts[phrase])


@lru_cache(maxsize=2)
def acts_of(text: str, codebook: Codebook) -> tuple[Found, ...]:
    """The words of acts in a whole text, in order, looked up once for all of its claims."""
    return tuple(acts_in(Span(0, len(text)), text, words_of(codebook)))


def counted_in(stretch: Span, text: str, words: Words) -> Iterator[tuple[Span, str]]:
    """The counted nouns within `stretch`, in order, each with what it counts."""
    for span, phrase in words.counted_phrases.find(text, stretch):
        yield span, words.counted[phrase]

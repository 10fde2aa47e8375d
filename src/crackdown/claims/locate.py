"""Where the words of a coded claim stand: its quote, and in and around it what each slot rests on."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from crackdown.claims.attached import nations_beside, one_sentence
from crackdown.claims.gate import ground
from crackdown.claims.making import identified, kind_of
from crackdown.claims.numbers import NOUGHT, states
from crackdown.claims.rows import Row
from crackdown.claims.telling import BY_NOUN, tells_by_form
from crackdown.claims.words import Words, acts_in, counted_in, fold, nations_in, words_of
from crackdown.codebook.entries import Codebook
from crackdown.codebook.numerals import numerals
from crackdown.model.claim import Claim, Ground
from crackdown.model.problem import Problem
from crackdown.model.report import Document
from crackdown.model.span import Span

JOINING = frozenset({"and", "of", "the", "or", "in", "a", "an", "for", "s"})
MAX_QUOTES = 20  # places that a quote may stand at
MAX_OPTIONS = 12  # places that a number's or an act's words may stand at
REACH = 800  # characters before a quote in which the act that it goes on with may stand
REMEMBERED = 64  # names of a document whose places in its text are kept for its next rows
SMALL = re.compile(r"\b(?:an?|another)\b", re.IGNORECASE)


Slots = Sequence[tuple[str, Span]]


@dataclass(frozen=True, slots=True)
class Field:
    """What a row is located in: the document's text, the codebook, and the claim's total if it has one.

    `mentions` says where a name stands in the text as whole words, `homes` where the words for a country do, both in
    order; they remember what they found, as the rows of a document name the same things, and go with the document.
    """

    text: str
    codebook: Codebook
    mentions: Callable[[str], tuple[Span, ...]]
    homes: Callable[[str], tuple[Span, ...]]
    total: Claim | None = None

    @property
    def words(self) -> Words:
        """The codebook's words."""
        return words_of(self.codebook)


def field_of(document: Document, codebook: Codebook) -> Field:
    """What the rows of `document` are located in; one for all of them, for `replace` to add a row's total to."""
    text = document.text
    mentions = lru_cache(maxsize=REMEMBERED)(partial(_mentions, text))
    homes = lru_cache(maxsize=REMEMBERED)(partial(_homes, text, codebook))
    return Field(text, codebook, mentions, homes)


def locate(row: Row, field: Field) -> Claim | Problem:
    """The claim of `row` at the first place where the gate accepts it, or why it does so nowhere."""
    text, codebook, total = field.text, field.codebook, field.total
    totals = {total.id: total} if total else {}
    refused = stranger(row.claim, field)
    if refused:
        return refused
    for quote in _quotes(row, text):
        claim = replace(row.claim, quote=quote, part_of=total.id if total else None)
        named = (replace(claim, grounds=row.grounds),) if row.grounds is not None else None
        for candidate in named or candidates(claim, field):
            problem = ground(candidate, text, codebook, totals)
            if problem is None:
                return identified(candidate)
            refused = refused or problem
    if refused:
        return refused
    message = f"the quote stands nowhere in the text: {row.quote[:120]!r}"
    return Problem("claims", "no_quote", message, row.claim.document)


def _quotes(row: Row, text: str) -> Iterator[Span]:
    if row.at:
        if row.at.text(text) == row.quote:
            yield row.at
        return
    start = text.find(row.quote)
    for _ in range(MAX_QUOTES):
        if start < 0:
            return
        yield Span(start, start + len(row.quote))
        start = text.find(row.quote, start + 1)


def candidates(claim: Claim, field: Field) -> Iterator[Claim]:
    """The claim with each likely choice of spans, the likeliest first; always at least one."""
    for number in _numbers(claim, field):
        anchor = number or claim.quote
        counted = replace(claim, grounds=tuple(_named(claim, [("number", number)] if number else [])))
        if claim.number and not number:
            yield counted
            continue
        voices = list(_voices(claim, anchor, field))
        slots = [*_nationalities(claim, anchor, voices, field), *_places(claim, anchor, field), *voices]
        for act in _acts(counted, anchor, field):
            named = _named(claim, [*([("act", act)] if act else []), *slots])
            yield replace(counted, grounds=(*counted.grounds, *named))


def _named(claim: Claim, spans: Slots) -> Iterator[Ground]:
    return (Ground(slot, kind_of(span, claim.quote), span) for slot, span in spans)


def _numbers(claim: Claim, field: Field) -> Sequence[Span | None]:
    """Where the number stands in the quote; [None] for a deed, and where it stands nowhere."""
    if claim.number is None:
        return [None]
    text, quote = field.text, claim.quote
    window = _around(quote, 40, text)
    spans = [numeral.span for numeral in numerals(window.text(text), window.start)]
    if claim.number.n == 0:
        spans += [Span(*match.span()) for match in NOUGHT.finditer(text, quote.start, quote.end)]
    if claim.number.n == 1:
        spans += [Span(*match.span()) for match in SMALL.finditer(text, quote.start, quote.end)]
    stated = [s for s in spans if quote.contains(s) and states(claim.number, claim.of, s, text, field.codebook)]
    return stated[:MAX_OPTIONS] or [None]


def _nearest(spans: Sequence[Span], anchor: Span) -> Span | None:
    """The span nearest to `anchor`; `spans` are in order and don't overlap, so only its neighbours are looked at."""
    at = bisect_left(spans, anchor)
    return min(spans[max(0, at - 1) : at + 1], key=lambda span: (anchor.gap(span), span), default=None)


def _nationalities(claim: Claim, anchor: Span, voices: Slots, field: Field) -> Iterator[tuple[str, Span]]:
    """Each nationality's word in the quote, else where the total's own stands, else what the gate lets stand for it."""
    said = list(nations_in(claim.quote, field.text, field.words))
    beside = [] if said else list(nations_beside(claim.quote, field.text, field.words))
    for slot, voice in voices:
        beside += [] if said or slot not in ("source", "actor") else nations_in(voice, field.text, field.words)
    for code in claim.nationality:
        spans = [span for span, codes in said if code in codes and span.start >= anchor.end]
        spans = spans or [span for span, codes in said if code in codes]
        if not spans and field.total and code in field.total.nationality:
            named = field.total.grounds_of("nationality")
            spans = [named[field.total.nationality.index(code)].span]
        spans = spans or [span for span, codes in beside if code in codes]
        if span := _nearest(sorted(spans), anchor):
            yield "nationality", span


def _places(claim: Claim, anchor: Span, field: Field) -> Iterator[tuple[str, Span]]:
    """Each place where it is named nearest; a country where its people or adjective is."""
    for name in claim.place:
        spans = field.mentions(name)
        country = field.words.countries.get(fold(name))
        if not spans and country:
            spans = field.homes(country)
        if span := _nearest(spans, anchor):
            yield "place", span


def _homes(text: str, codebook: Codebook, country: str) -> tuple[Span, ...]:
    """The words of a whole text that say the country, in order."""
    words = words_of(codebook)
    spans = (span for span, codes in nations_in(Span(0, len(text)), text, words) if country in codes)
    return tuple(span for span in spans if country in words.homes.get(fold(span.text(text)), ()))


def _names(claim: Claim) -> Iterator[tuple[str, str]]:
    """The slots that hold words of the text."""
    for slot, name in (
        ("role", claim.role),
        ("source", claim.source),
        ("actor", claim.actor),
        ("target", claim.target),
    ):
        if name:
            yield slot, name


def _voices(claim: Claim, anchor: Span, field: Field) -> Iterator[tuple[str, Span]]:
    """Each named slot where its words stand nearest: together, else one by one ("police and ministry")."""
    for slot, name in _names(claim):
        for words in [name] if field.mentions(name) else _parts(name):
            if span := _nearest(field.mentions(words), anchor):
                yield slot, span


def _parts(name: str) -> list[str]:
    return [word for word in re.findall(r"[\w'\u2019-]+", name) if word.lower() not in JOINING]


def stranger(claim: Claim, field: Field) -> Problem | None:
    """A problem where a named slot holds words that the text doesn't have."""
    for slot, name in _names(claim):
        if not field.mentions(name) and not all(map(field.mentions, _parts(name))):
            message = f"the text has no such words for the {slot}: {name[:120]!r}"
            return Problem("claims", f"ungrounded_{slot}", message, claim.document)
    return None


@lru_cache(maxsize=1024)
def _name_pattern(name: str) -> re.Pattern[str]:
    words = (re.sub(r"['\u2018\u2019]", "['\u2018\u2019]", re.escape(word)) for word in name.split())
    spaced = r"\s+".join(words)
    return re.compile(rf"(?<!\w){spaced}(?!\w)", re.IGNORECASE)


def _mentions(text: str, name: str) -> tuple[Span, ...]:
    return tuple(Span(*match.span()) for match in _name_pattern(name).finditer(text))


def _acts(claim: Claim, anchor: Span, field: Field) -> Sequence[Span | None]:
    """Where the act may be told: in the quote, by the total, in the sentence; unless it is a part, around it too."""
    inside = _told_in(claim, claim.quote, field)
    inside.sort(key=lambda span: (anchor.gap(span), span))
    total = field.total
    inherited = [named.span for named in total.grounds_of("act")] if total and total.act == claim.act else []
    nouns = _nouns(claim, anchor, field)
    around = _told_in(claim, _around(claim.quote, REACH, field.text), field)
    near = [span for span in around if one_sentence(claim.quote, span, field.text)]
    near.sort(key=lambda span: (anchor.gap(span), span))
    headline = "\n" not in field.text[: claim.quote.start]
    beyond = [] if total else [span for span in around if headline or span.end <= claim.quote.start]
    beyond.sort(key=lambda span: (claim.quote.gap(span), span))
    return list(dict.fromkeys([*inside, *inherited, *nouns, *near, *beyond]))[:MAX_OPTIONS] or [None]


def _around(quote: Span, reach: int, text: str) -> Span:
    return Span(max(0, quote.start - reach), min(len(text), quote.end + reach))


def _told_in(claim: Claim, stretch: Span, field: Field) -> list[Span]:
    """Words within `stretch` that tell of the claim's act."""
    text, codebook = field.text, field.codebook
    words = acts_in(stretch, text, field.words)
    found = [word.span for word in words if tells_by_form(claim, word.tells, text, codebook)]
    if pattern := _parted(claim.act, codebook):
        found += [Span(*match.span()) for match in pattern.finditer(text, stretch.start, stretch.end)]
    return found


@lru_cache(maxsize=256)
def _parted(act: str, codebook: Codebook) -> re.Pattern[str] | None:
    """The act's verbs of several words with their object within: "put 771 people behind bars"."""
    parts = [(form[0], form[1:]) for form, tells in words_of(codebook).parted.items() if act in tells]
    either = "|".join(_with_object(first, rest) for first, rest in sorted(parts))
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE) if either else None


def _with_object(first: str, rest: Sequence[str]) -> str:
    end = r"\s+".join(map(re.escape, rest))
    return rf"{re.escape(first)}(?:\s+[\w,.'\u2019$-]+){{1,7}}?\s+{end}"


def _nouns(claim: Claim, anchor: Span, field: Field) -> list[Span]:
    """The counted noun itself, for the acts that it may carry."""
    counts = BY_NOUN.get((claim.act, claim.of))
    return [
        span
        for span, of in counted_in(claim.quote, field.text, field.words)
        if of == counts and span.start >= anchor.end
    ]

"""The shape of a text: paragraphs and sentences, and which of them are headlines, captions or site noise."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from crackdown.codebook.entries import Codebook
from crackdown.codebook.patterns import either
from crackdown.model.reading import SentenceKind
from crackdown.model.span import Span

ENDS = ".!?:;\u2026"
CLOSERS = "\"'\u201d\u2019)]*"
SHORT_LINE = 14  # words: a line this short without a full stop is a heading, not a sentence
ABBREVIATIONS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "gen",
        "col",
        "maj",
        "capt",
        "lt",
        "sgt",
        "brig",
        "insp",
        "supt",
        "cpl",
        "adm",
        "sen",
        "rep",
        "gov",
        "hon",
        "rev",
        "st",
        "mt",
        "no",
        "nos",
        "vs",
        "etc",
        "al",
        "fig",
        "inc",
        "ltd",
        "co",
        "corp",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sept",
        "sep",
        "oct",
        "nov",
        "dec",
        "mon",
        "tue",
        "tues",
        "wed",
        "thu",
        "thur",
        "thurs",
        "fri",
        "sat",
        "sun",
        "u.s",
        "u.k",
        "u.n",
        "u.a.e",
        "p.m",
        "a.m",
        "e.g",
        "i.e",
        "d.c",
        "b.e",
        "pol",
        "approx",
        "dept",
        "min",
        "univ",
        "assn",
        "bros",
        "jr",
        "sr",
        "ph",
        "m.p",
        "oct.",
        "p",
    ]
)
BULLET = re.compile(r"\s*(?:[-*\u2022\u2013\u2014\u25cf]|\d{1,2}[.)])\s+")
ROW = re.compile(r"[A-Z][A-Za-z\u00c0-\u024f ()'\u2019-]{1,40}(?::|\s[\u2013\u2014-])\s*\d{1,3}(?:,?\d{3})*\s*[.;,]?")
# In capitals, or with a date: "BAVET, Cambodia (Agency) - ", "Dili, 18 August 2025 - ".
_WRITTEN = r"(?:\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\.? \d{1,2})(?:,? \d{4})?"
_IN_COUNTRY = r"(?:,\s+[A-Z][\w. ]{2,30})?"
DATELINE = re.compile(
    rf"(?P<place>[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de .'/\u2019-]{{2,40}}{_IN_COUNTRY}|"
    rf"[A-Z\u00c0-\u00de][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+){{0,2}}{_IN_COUNTRY}(?=,?\s+\(?{_WRITTEN}\b))"
    rf"(?:,?\s+\(?(?P<date>{_WRITTEN})\)?,?)?"
    r"\s*(?:\((?P<agency>[^()\n]{2,50})\))?\s*(?:[\u2013\u2014:]|-{1,2})\s+(?=\S)"
)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph: its span and kind; a dateline is a block of its own before the paragraph that it opens."""

    span: Span
    kind: SentenceKind


def compiled(sources: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern for several cue expressions, at word boundaries, case ignored, spaces elastic."""
    return re.compile(rf"(?<!\w)(?:{_elastic(sources)})(?!\w)", re.IGNORECASE)


def starts(sources: Sequence[str]) -> re.Pattern[str]:
    """A pattern of the places where one of several cue expressions begins; it takes up no characters."""
    return re.compile(rf"(?<!\w)(?={_elastic(sources)})", re.IGNORECASE)


def _elastic(sources: Sequence[str]) -> str:
    return either(source.replace(" ", r"\s+") for source in sources)


@lru_cache(maxsize=4)
def cue_patterns(codebook: Codebook) -> Mapping[str, re.Pattern[str]]:
    """Every kind of cue of the codebook as one pattern."""
    return {kind: compiled(sources) for kind, sources in codebook.cues.items()}


@lru_cache(maxsize=4)
def noun_ends(codebook: Codebook) -> frozenset[str]:
    """The words that end a noun phrase."""
    return frozenset(codebook.cues["noun_end"])


def blocks(text: str, codebook: Codebook) -> tuple[Block, ...]:
    """The paragraphs of `text` in order, each with its kind. A hard-wrapped paragraph is one block."""
    cues = cue_patterns(codebook)
    found: list[Block] = []
    silenced, first = False, True
    for span in _paragraphs(text):
        words = span.text(text)
        kind = _kind(words, cues, first=first)
        if kind == "noise":
            silenced = silenced or bool(cues["noise_section"].match(words.strip("- \u2022")))
        elif silenced:
            silenced = not _is_prose(words)
            kind = "noise" if silenced else kind
        found.extend(_with_dateline(span, text, kind))
        first = first and kind != "body"
    if not any(block.kind == "body" for block in found):
        found = [_as_body(block) for block in found]
    return tuple(_with_rows(found, text))


def _with_rows(found: Sequence[Block], text: str) -> Iterator[Block]:
    """The blocks, with the rows of a table as its body: two lines or more of a name and its count ("Kenya: 52")."""
    rows = [bool(ROW.fullmatch(block.span.text(text))) for block in found]
    for n, block in enumerate(found):
        beside = (n > 0 and rows[n - 1]) or (n + 1 < len(rows) and rows[n + 1])
        yield _as_body(block) if rows[n] and beside else block


def _as_body(block: Block) -> Block:
    """A text of nothing but headings is a draft or a wire flash: what it says is its body."""
    return Block(block.span, "body") if block.kind == "headline" else block


def _paragraphs(text: str) -> Iterator[Span]:
    lines = [Span(*match.span()) for match in re.finditer(r"[^\r\n]+", text) if not match[0].isspace()]
    start = 0
    while start < len(lines):
        end = start + 1
        while end < len(lines) and _wraps(lines[end - 1], lines[end], text):
            end += 1
        raw = lines[start].cover(lines[end - 1])
        words = raw.text(text)
        lead = len(words) - len(words.lstrip())
        yield Span(raw.start + lead, raw.end - (len(words) - len(words.rstrip())))
        start = end


def _wraps(line: Span, following: Span, text: str) -> bool:
    """Whether `following` goes on with `line`: a hard-wrapped line stops short of a full stop at a usual width."""
    if re.search(r"\n\s*\r?\n", text[line.end : following.start]):
        return False
    words = line.text(text).rstrip()
    rest = following.text(text).lstrip()
    hard = 45 <= len(words) <= 110 and len(rest) <= 110 and words[-1:] not in ENDS + CLOSERS
    return hard and not BULLET.match(rest) and (rest[:1].islower() or rest[:1].isdigit() or words[-1:] in ",-")


def _is_prose(words: str) -> bool:
    return len(words.split()) > SHORT_LINE and words.rstrip(CLOSERS + " ")[-1:] in ".!?"


def _kind(words: str, cues: Mapping[str, re.Pattern[str]], *, first: bool) -> SentenceKind:
    plain = words.strip()
    count = len(plain.split())
    closed = plain.rstrip(CLOSERS + " ")[-1:] in ENDS
    if not re.search(r"\w", plain):
        return "noise"
    if (
        count <= SHORT_LINE
        and cues["noise_section"].match(plain.strip("- \u2022"))
        and (not closed or plain.endswith(":") or "|" in plain or ":" in plain)
    ):
        return "noise"
    if count <= 30 and cues["noise_line"].search(plain):
        return "noise"
    if cues["caption"].match(plain):
        return "caption"
    if "\u00bb" in plain or (plain.count(" | ") >= 1 and count <= 25):
        return "headline"
    if count <= SHORT_LINE and cues["byline"].match(plain.strip("( ")):
        return "headline"
    if BULLET.match(words):
        return "body"
    if not closed and (count <= SHORT_LINE or (first and count <= 24)):
        return "headline"
    return "body"


def _with_dateline(span: Span, text: str, kind: SentenceKind) -> Iterator[Block]:
    match = DATELINE.match(text, span.start, span.end) if kind == "body" else None
    if match and match.end() < span.end:
        yield Block(Span(match.start(), match.end()), "dateline")
        yield Block(Span(match.end(), span.end), kind)
    else:
        yield Block(span, kind)


LONGEST = 1200  # characters: a "sentence" beyond that is a table or a list that has lost its line breaks
_BREAK = re.compile(
    r"(?<![.!?\u2026])[.!?\u2026]++[\"'\u201d\u2019)\]]*\s+(?=[\"'\u201c\u2018(\[]?[A-Z0-9\u00c0-\u00de])"
)


def sentences(block: Block, text: str) -> Iterator[Span]:
    """The sentences of a block; a headline is one sentence. None is longer than `LONGEST`."""
    for span in _sentences(block, text):
        start = span.start
        while span.end - start > LONGEST:
            gap = text.rfind(" ", start + LONGEST // 2, start + LONGEST) + 1 or start + LONGEST
            yield Span(start, gap)
            start = gap
        yield Span(start, span.end)


def _sentences(block: Block, text: str) -> Iterator[Span]:
    if block.kind != "body":
        yield block.span
        return
    start = block.span.start
    for match in _BREAK.finditer(text, block.span.start, block.span.end):
        if _is_abbreviation(text, block.span.start, match.start()) and text[match.start()] == ".":
            continue
        yield Span(start, match.end() - _blank_tail(match[0]))
        start = match.end()
    if start < block.span.end:
        yield Span(start, block.span.end)


def _blank_tail(words: str) -> int:
    return len(words) - len(words.rstrip())


def _is_abbreviation(text: str, floor: int, stop: int) -> bool:
    word = re.search(r"([A-Za-z][A-Za-z.]*)$", text[max(floor, stop - 12) : stop])
    if word is None:
        return False
    return word[1].lower() in ABBREVIATIONS or (len(word[1]) == 1 and word[1].isupper())

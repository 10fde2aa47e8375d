"""Who could speak in a sentence: persons by name, bodies, states, and words for whoever bears no name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from crackdown.codebook.entries import Body, Codebook, Office
from crackdown.model.span import Span
from crackdown.read.lexicon import Mark, NationWord
from crackdown.read.organisations import FOLLOWS_NAME, OPENERS, WORD, Words, organisations, words_of
from crackdown.read.speaking import NAME, SINGLE, Speaker, Speakers, called

PERSON = re.compile(
    r"(?<![\w.])(?:[A-Z][\w'\u2019-]+|al|bin|de|van)(?:\s+(?:[A-Z][\w'\u2019-]+|[A-Z]\.|al|bin|de|van)(?![\w]))+"
)
QUALIFIED = re.compile(
    r"(?<![\w-])(?:(?:[A-Z][\w'\u2019-]*|[a-z]+(?:-[a-z]+)+|[a-z]+(?:al|an|ese|ish)|state|local|rights?|aid|relief|security|"
    r"research|refugee|drugs?|crime|human|labou?r|trade|migration|migrant|health|children[\u2019']s|women[\u2019']s|immigration|customs|border|"
    r"tourism|welfare|education|housing|land|tax|telecoms?|gaming|gambling|cyber|cybercrime|fraud|trafficking|narcotics|village|"
    r"hospital|hotel|company|army|prison|hostel|county|township|city|embassy|ministry|airport|casino|bank|research|senior|former|private|rescue|labou?r|property|news|district|police|court|court's|"
    r"country[\u2019']s)\s+){1,5}$"
)
PAPERS = (
    r"(?:reports?|statements?|videos?|footage|images|pictures|photographs|photos|documents|records|filings|figures|"
    r"data|notice|tally|communiqu\u00e9)"
)
PAPER = re.compile(
    rf"\b(?:(?:[Ee]arly|[Ee]arlier|[Ii]nitial|[Ll]ocal|[Mm]edia|[Nn]ews|[Pp]ress|[Ss]atellite|[Cc]orporate|[Bb]ank|"
    rf"[Ll]eaked|[Ii]nternal|[Oo]fficial|[Pp]ublic)\s+)?(?:{PAPERS}|{PAPERS.capitalize()}|Reports?|Videos?|Footage|"
    rf"Images|Photographs|Documents|Records|Figures|Data)\b"
)
NEWS_REPORTS = re.compile(r"(?:early|earlier|initial|local|media|news|press)\s+reports$", re.IGNORECASE)
SPOKES = re.compile(r"\bspokes(?:man|woman|person|people)$", re.IGNORECASE)
ARTICLE = re.compile(r"(?:the|a|an|one)\s+", re.IGNORECASE)
TITLE_GAP = re.compile(
    r"\s+(?:(?!told|said|says|and\b|that\b|on\b|in\b)(?:[a-z][\w-]*|Gen|General|Lt|Lieutenant|Maj|Major|Col|Colonel|Capt|Captain|Brig|"
    r"Brigadier|Sgt|Sergeant|Insp|Inspector|Supt|Superintendent|Chief|Deputy|Senior|Minister|Director|Governor|"
    r"Commissioner|Secretary|Spokes\w+)\.?\s+){0,4}"
)
PORTFOLIO_GAP = re.compile(r"\s+(?:of|for)\s+(?:the\s+)?(?:[A-Z][\w&-]*\s+(?:and\s+|of\s+)?){1,5}")
PORTFOLIO_BEFORE = re.compile(r"\b(?:Minister|Secretary|Ministry|Department|Bureau|Office)\s+(?:of|for)\s+(?:the\s+)?$")
PORTFOLIO = re.compile(
    r"(?:(?:Foreign|Home|External|Internal|Social|Public|National|Women|Economic|Legal|Consular)\s+(?:Affairs|Security|Order|Safety)|"
    r"Interior|Justice|Information|Labou?r|Defen[cs]e|Finance|Tourism|Health|Commerce|Immigration|State)\s+"
)
OF = re.compile(
    r",?\s+(?:of|for|at|from|with)\s+(?:the\s+)?(?:[A-Z][a-z]+(?:['\u2019]s)?\s+){0,3}(?:[a-z][\w-]*\s+){0,2}"
)
AND = re.compile(r"\s+and\s+(?:the\s+)?")
HANGING = re.compile(
    r"\b(?:by|to|of|from|with|for|against|in|into|at|near|on|between|and|across|via|through|around)\s+(?:(?:the|an?|its|their)\s+)?$",
    re.IGNORECASE,
)
NAMED_AS = re.compile(r"(?<![\w-])[A-Z][\w'-]{2,},\s+(?:an?|the)\s")
PERSON_OF = re.compile(
    r"\b(?:a|an|one|another|two|three|four|five|several|some|many|\d+-year-old)\s+(?:of\s+the\s+)?(?:\d+-year-old\s+)?$",
    re.IGNORECASE,
)
NOUN_AFTER = re.compile(r"\s+(?!(?:said|says|told|who|whose|aged|recalled|added|described|has|had)\b)[a-z]|-")
RANKS = (
    r"(?:(?:(?:Mr|Ms|Mrs|Dr|Datuk|Dato|Tan|Sri|U|Daw|Samdech|Prof|Professor|General|Gen|Major|Maj|Colonel|Col|Lieutenant|Lt|Captain|"
    r"Capt|Brigadier|Brig|Admiral|Sergeant|Sgt|Inspector|Insp|Superintendent|Supt|Commissioner|Police|Pol)\.?|Maj-Gen|Lt-Gen|Lt-Col)\s+)*"
)
NAME_GAP = re.compile(rf",\s+{RANKS}$")  # "a lawyer, Ms Sok Dara,"
# "the minister of labour and training, Ms Sok Dara": an office with all that it is over
OFFICE_GAP = re.compile(rf"\s+(?:of|for|in|at)\s+(?:the\s+)?(?:[\w&-]+\s+){{0,5}}[\w&-]+,\s+{RANKS}$")
APPOSITION = re.compile(
    r",\s+(?:(?!said\b|says\b|told\b|tells\b|wrote\b|writes\b|posted\b|to\b|\w+ed\b)[\w'\u2019&.-]+\s+){0,6}"
)
POSSESSED = re.compile(r"['\u2019]s?\s+")
HONORIFIC = frozenset("Mr Mr. Ms Ms. Mrs Mrs. Dr Dr. Sir Dame".split())
BODY_S = re.compile(r"\bthe\s$")  # no person's name stands behind it: "the Press Team said"


def speakers(
    text: str,
    sentence: Span,
    marks: Sequence[Mark],
    known: Speakers,
    codebook: Codebook,
    *,
    speaking: bool,
    places: Sequence[Span] = (),
) -> tuple[Speaker, ...]:
    """Everybody who could speak, but no place. Where nothing is said (`speaking`), only whom later ones may mean."""
    words = words_of(codebook)
    offices = [mark for mark in marks if mark.kind == "office"]
    listed = [mark for mark in marks if mark.kind in ("place", "site", "nation")]
    taken = [mark.span for mark in listed]
    bodies = [_body(mark, text) for mark in marks if mark.kind in ("body", "outlet")]
    bodies = [one for one in bodies if not any(_is_within(one.span, mark.span) for mark in offices)]
    longer = list(organisations(text, sentence, [body.span for body in bodies], words))
    bodies = [one for one in bodies if not any(other.span.contains(one.span) for other in longer)] + longer
    persons = _persons(text, sentence, bodies, offices, taken)
    found = bodies + [one for one in persons if one.kind or _free(one.span, places)]
    found = list(_again(found, text, sentence, known))
    if not speaking and NAMED_AS.search(text, sentence.start, sentence.end):
        found = _with_called(found, text, sentence, taken, words)
    if speaking:
        found += _offices(text, offices, found)
        unnamed = list(_unnamed(text, sentence, [speaker.span for speaker in found], words))
        titles = [mark.span for mark in offices]
        unnamed = [one for one in unnamed if not _is_modifier(one, (*found, *unnamed)) and not _is_title(one, titles)]
        found = [one for one in found if not any(other.span.contains(one.span) for other in unnamed)] + unnamed
        found += _states(text, listed, [speaker.span for speaker in found], words)
        found = called(sorted(found, key=lambda s: s.span), text, sentence, taken)
        found = _joined(found, text, sentence)
    return tuple(sorted(_without_titles(found, text), key=lambda s: s.span))


def _is_modifier(noun: Speaker, others: Sequence[Speaker]) -> bool:
    """Whether another noun follows that it only describes: the county of "county police"."""
    return any(other.span.start == noun.span.end + 1 and other.name[:1].islower() for other in others)


def _is_title(noun: Speaker, titles: Sequence[Span]) -> bool:
    """Whether the noun is a word of an office: the prosecutor of "deputy prosecutor"."""
    return any(title.overlaps(noun.span) and not _is_within(title, noun.span) for title in titles)


def _with_called(
    found: Sequence[Speaker], text: str, sentence: Span, places: Sequence[Span], words: Words
) -> list[Speaker]:
    """The speakers with the names that what they are said to be makes a body's, where nobody speaks."""
    unnamed = list(_unnamed(text, sentence, [speaker.span for speaker in found], words))
    named = called(sorted([*found, *unnamed], key=lambda s: s.span), text, sentence, places)
    return [one for one in named if one in found or one.body]


def _is_within(span: Span, longer: Span) -> bool:
    return span != longer and longer.contains(span)


def _free(span: Span, taken: Sequence[Span]) -> bool:
    return not any(span.overlaps(other) for other in taken)


def _body(mark: Mark, text: str) -> Speaker:
    entry = next(entry for entry in mark.entries if isinstance(entry, Body))
    return Speaker(mark.span, mark.span.text(text), entry.kind)


def _persons(
    text: str, sentence: Span, bodies: Sequence[Speaker], offices: Sequence[Mark], places: Sequence[Span]
) -> Iterator[Speaker]:
    """Capitalised names with an office or not: titles and bodies before the name are cut off it."""
    cut = sorted((*(body.span for body in bodies), *(mark.span for mark in offices)), key=lambda span: span.end)
    for match in PERSON.finditer(text, sentence.start, sentence.end):
        start, end = match.span()
        for other in cut:
            if other.overlaps(Span(start, end)) and other.start <= start + 40 and other.end < end:
                start = max(start, other.end + len(text[other.end : end]) - len(text[other.end : end].lstrip()))
        if PORTFOLIO_BEFORE.search(text[max(sentence.start, start - 24) : start]):
            portfolio = PORTFOLIO.match(text, start, end)
            start = portfolio.end() if portfolio else start
        names = text[start:end].split()
        if names and (names[0] in HONORIFIC or names[0] in OPENERS):
            start, names = end - len(text[start:end].split(maxsplit=1)[1]) if len(names) > 1 else end, names[1:]
        if owned := POSSESSED.match(text, start, end):
            start, names = owned.end(), text[owned.end() : end].split()  # "the Interior Ministry's Sok Dara"
        span = Span(start, end)
        if not names or names[-1] in FOLLOWS_NAME or span.end <= span.start or not _free(span, (*places, *cut)):
            continue
        near = [mark for mark in offices if _holds(mark.span, span, text)]
        kinds = [entry.kind for mark in near for entry in mark.entries if isinstance(entry, Office)]
        kinds += [body.kind for body in bodies if body.kind and _is_of(body, span, text)]
        if len(names) >= 2 or kinds:
            named = not kinds and BODY_S.search(text[max(sentence.start, start - 5) : start]) is not None
            yield Speaker(span, span.text(text), "government" if named else _strongest(kinds), person=not named)


def _holds(office: Span, name: Span, text: str) -> bool:
    """Whether whoever bears the name holds the office: "Governor Sok Dara", "Minister of Health Sok Dara"."""
    gap = text[office.end : name.start] if office.end < name.start <= office.end + 60 else ""
    near = office.gap(name) <= 3 or _apposed(office, name, text)
    return near or bool(PORTFOLIO_GAP.fullmatch(gap) or NAME_GAP.fullmatch(gap) or OFFICE_GAP.fullmatch(gap))


def _is_of(body: Speaker, name: Span, text: str) -> bool:
    """Whether whoever bears the name belongs to the body: "Ministry's Sok Dara", "Sok Dara of the Red Cross"."""
    if body.name == "court":
        return False  # "in court Sok Dara said"
    after = text[name.end : body.span.start] if name.end < body.span.start <= name.end + 40 else ""
    return body.span.gap(name) <= 3 or _apposed(body.span, name, text) or bool(OF.fullmatch(after))


def _apposed(office: Span, name: Span, text: str) -> bool:
    """Whether an office stands in the apposition after the name: "Sok Dara, the head of …"."""
    return name.end < office.start <= name.end + 40 and bool(APPOSITION.fullmatch(text, name.end, office.start))


def _strongest(kinds: Sequence[str]) -> str | None:
    for strong in ("police", "military", "court", "igo", "ngo", "media", "company"):
        if strong in kinds:
            return strong
    return kinds[0] if kinds else None


def _again(found: Sequence[Speaker], text: str, sentence: Span, known: Speakers) -> Iterator[Speaker]:
    """The speakers, with those called by a part of a name given the full name, if but one had it before."""
    short: dict[str, dict[str, Speaker]] = {}
    for person in known.people:
        first, *_, last = person.name.split() * 2
        for word in (first, last):
            short.setdefault(word, {})[person.name] = person
    for word, body in known.short:
        short.setdefault(word, {})[body.name] = body
    meant = {word: next(iter(owners.values())) for word, owners in short.items() if len(owners) == 1}
    for speaker in found:
        full = meant.get(speaker.name)
        yield replace(full, span=speaker.span) if full and speaker.person else speaker
    taken = [speaker.span for speaker in found]
    for match in NAME.finditer(text, sentence.start, sentence.end) if meant else ():
        span = Span(*match.span())
        if match[0] in meant and _free(span, taken):
            yield replace(meant[match[0]], span=span)


def _offices(text: str, offices: Sequence[Mark], found: Sequence[Speaker]) -> Iterator[Speaker]:
    """Holders of an office who aren't named: "the district chief said"."""
    people = [speaker.span for speaker in found if speaker.person]
    for mark in offices:
        if any(mark.span.gap(person) <= 2 or _apposed(mark.span, person, text) for person in people):
            continue
        if _free(mark.span, [speaker.span for speaker in found]):
            entry = next(entry for entry in mark.entries if isinstance(entry, Office))
            yield Speaker(mark.span, mark.span.text(text), entry.kind, office=True)


def _unnamed(text: str, sentence: Span, taken: Sequence[Span], words: Words) -> Iterator[Speaker]:
    """Those of whom only a noun tells, with what stands before it ("local rights groups"), and papers."""
    for match in _nouns(text, sentence, words):
        span = Span(*match.span())
        if any(span.overlaps(other) and (other == span or not span.contains(other)) for other in taken):
            continue
        before = QUALIFIED.search(text[max(sentence.start, span.start - 60) : span.start])
        if before:
            names = before[0].split()
            while names and names[0] in OPENERS:
                names = names[1:]
            start = span.start - (len(before[0]) - before[0].find(names[0])) if names else span.start
            whole = Span(start, span.end)
            if not _free(whole, taken) and len(names) > 1:
                whole = Span(start + before[0][before[0].find(names[0]) :].find(names[1]), span.end)
            span = whole if _free(whole, taken) else span
        yield Speaker(span, span.text(text), words.kinds[re.sub(r"\s+", " ", match[0].lower())])
    for match in PAPER.finditer(text, sentence.start, sentence.end):
        span = Span(*match.span())
        if _free(span, taken):
            yield Speaker(span, match[0], "media" if NEWS_REPORTS.fullmatch(match[0]) else None)


def _nouns(text: str, sentence: Span, words: Words) -> Iterator[re.Match[str]]:
    """The nouns for who speaks; each word is first looked up, which is much faster than one pattern of them all."""
    done = sentence.start
    for word in WORD.finditer(text, sentence.start, sentence.end):
        known = word[0].lower() in words.first and word.start() >= done
        if known and (match := words.noun.match(text, word.start(), sentence.end)):
            done = match.end()
            yield match


def _states(text: str, places: Sequence[Mark], taken: Sequence[Span], words: Words) -> Iterator[Speaker]:
    """States that speak by their own name or their capital's, and persons of whom only the nation is told."""
    for mark in places:
        name = mark.span.text(text)
        kinds = {entry.kind for entry in mark.entries if isinstance(entry, NationWord)}
        before = text[max(0, mark.span.start - 24) : mark.span.start]
        if not _free(mark.span, taken):
            continue
        if kinds & {"adjective", "people"} and PERSON_OF.search(before) and not NOUN_AFTER.match(text, mark.span.end):
            yield Speaker(mark.span, name, "witness")
        elif ("country" in kinds or name in words.capitals) and not HANGING.search(before):
            yield Speaker(mark.span, name, "government", state=True)


def _joined(found: Sequence[Speaker], text: str, sentence: Span) -> list[Speaker]:
    """The speakers with an office and its body made one ("a Treasury official"), and two bodies that speak together."""
    joined: list[Speaker] = []
    for speaker in found:
        last = joined[-1] if joined else None
        if last is None or last.person or speaker.person or last.span.overlaps(speaker.span):
            joined.append(speaker)
            continue
        whole, between = last.span.cover(speaker.span), text[last.span.end : speaker.span.start]
        office, body = (speaker, last) if between.strip() == "" else (last, speaker)
        named = body.name[:1].isupper() or bool(SPOKES.search(office.name))
        if (
            last.kind == "igo"
            and speaker.kind
            and not between.strip()
            and speaker.name.islower()
            and not SINGLE.search(speaker.name)
        ):
            joined[-1] = Speaker(whole, whole.text(text), "igo")  # "the UN refugee office"
        elif SINGLE.search(office.name) and named and (not between.strip() or OF.fullmatch(between)):
            kind = office.kind if office.kind in ("accused", "expert", "victim") else body.kind
            name = body.name if SPOKES.search(office.name) else whole.text(text)
            joined[-1] = Speaker(whole, name, kind)
        elif AND.fullmatch(between) and _is_subject(last, text, sentence):
            joined[-1] = Speaker(whole, f"{last.name} and {speaker.name}", last.kind)
        else:
            joined.append(speaker)
    return joined


def _is_subject(speaker: Speaker, text: str, sentence: Span) -> bool:
    before = text[max(sentence.start, speaker.span.start - 24) : speaker.span.start]
    return before.lower().rstrip().endswith("according to") or not HANGING.search(before)


def _without_titles(found: Sequence[Speaker], text: str) -> Iterator[Speaker]:
    """Speakers without their article, and without those that are only the title of a named person."""
    people = [speaker.span for speaker in found if speaker.person]
    for speaker in found:
        gaps = [text[speaker.span.end : person.start] for person in people if person.start > speaker.span.end]
        if SINGLE.search(speaker.name) and any(
            NAME_GAP.fullmatch(text, speaker.span.end, person.start) and text[person.end : person.end + 1] == ","
            for person in people
            if person.start > speaker.span.end
        ):
            continue
        if not speaker.person and any(
            TITLE_GAP.fullmatch(gap) or PORTFOLIO_GAP.fullmatch(gap) or OFFICE_GAP.fullmatch(gap) for gap in gaps
        ):
            continue
        article = ARTICLE.match(speaker.name)
        yield replace(speaker, name=speaker.name[article.end() :]) if article else speaker

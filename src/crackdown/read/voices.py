"""Who says what: voices before, after and around what they say."""

import calendar
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from crackdown.codebook.entries import Body, Office
from crackdown.model.reading import Voice
from crackdown.model.span import Span
from crackdown.read.lexicon import Mark

SAY = (
    r"(?:said|says|say|saying|told|tells|announced|announces|confirmed|confirms|stated|states|"
    r"reported|reports|added|adds|noted|notes|explained|explains|claimed|claims|wrote|writes|"
    r"revealed|reveals|disclosed|estimated|estimates|reckons|acknowledged|admitted|admits|"
    r"emphasi[sz]ed|stressed|insisted|insists|declared|proclaimed|testified|alleged|alleges|counted|"
    r"counts|"
    r"recalled|mentioned|argued|warned|warns|vowed|believes|figures|puts?\s+(?:the|total|arrests|its|"
    r"his|their|losses|it)|speaks? of|spoke of|posted|clarified|affirmed|asserted|concluded|observed|"
    r"listed|lists|found|named|show|shows|showed|valued|values|den(?:y|ies|ied)|dismiss(?:es|ed)|reject(?:s|ed)|"
    r"calls|called)"
)
_ASIDE = (
    r"(?:\([^()]{1,40}\)|,[^,;.]{1,90},|whose\s(?:\w+\s){0,2}report|(?:in|on|at|from|for|of|with|near)\s"
    r"[^,.;]{3,45}?|has|have|had|also|later|then|on\s\w+day|\w+ly|who)"
)
BEFORE = re.compile(rf"[,\s\u2014\u2013]{{0,4}}(?:{_ASIDE}[,\s]{{0,4}}+){{0,3}}(?P<say>{SAY})\b")
AFTER = re.compile(rf"(?:[,\"\u201d\u2019]\s*)(?P<say>{SAY})\s+(?:the\s+|a\s+|an\s+|one\s+)?$")
ACCORDING = re.compile(
    r"\b(?:according\s+to|as\s+per|citing|quoting|cited\s+by|in\s+a\s+statement\s+by|"
    r"told\s+by)\s+(?:the\s+|a\s+|an\s+|figures\s+from\s+|data\s+from\s+|police\s+)?(?:[a-z][\w-]*\s+){0,4}$",
    re.IGNORECASE,
)
PRONOUN = re.compile(
    rf"\b(?P<who>he|she|it|they|who)\s+(?:also\s+|has\s+|had\s+|later\s+|then\s+)?(?P<say>{SAY})\b", re.IGNORECASE
)
SAY_PRONOUN = re.compile(
    r"(?:[,\"\u201d\u2019]\s*)(?P<say>said|added|explained|noted|says|vowed)\s+(?P<who>he|she)\b", re.IGNORECASE
)
PERSON = re.compile(
    r"(?<![\w.])(?:[A-Z][\w'\u2019-]+|al|bin|de|van)(?:\s+(?:[A-Z][\w'\u2019-]+|[A-Z]\.|al|bin|de|"
    r"van)(?![\w]))+"
)
NAME = re.compile(r"(?<![\w-])[A-Z][\w'-]{2,}(?![\w-])")
GENERIC = re.compile(
    r"\b(?:(?:[A-Z]\w+\s+|state\s+|local\s+|rights?\s+|human\s+rights\s+|aid\s+|volunteer\s+|"
    r"provincial\s+|national\s+|Lao\s+|country[\u2019']s\s+){0,5}"
    r"(?:police|authorities|officials?|media|prosecutors|investigators|government|ministry|army|"
    r"military|groups?|workers|report|statement|indictment|television|embassy|mission|"
    r"unit|spokesman|spokeswoman|spokesperson|secretariat|committee|commission|department|bureau|"
    r"office|court|source|sources|analysts?|experts?|researchers?|residents?|witness(?:es)?|"
    r"victims?|survivors?|woman|man|guard|vendor|porter|lawyer|lawyers|company|firm|operator|charity|association|"
    r"watchdog|militia|junta|council|regulator|bank|exchange|province|municipality|city\s+hall|hospital|"
    r"airline|treasury|party))\b"
)
GENERIC_KIND: dict[str, str | None] = {
    word: kind
    for kind, words in (
        ("police", "police investigators unit"),
        ("media", "media television"),
        ("military", "army military militia junta"),
        ("ngo", "groups group workers charity association watchdog"),
        ("company", "company firm operator bank exchange airline"),
        ("court", "court indictment"),
        ("expert", "analyst analysts expert experts researcher researchers"),
        ("witness", "resident residents witness witnesses woman man guard vendor porter"),
        ("victim", "victim victims survivor survivors"),
        (None, "report statement"),
    )
    for word in words.split()
}
NOT_PUBLIC = (None, "victim", "witness")  # what persons speak as who hold no office that the text tells of
REMEMBERED = 20  # persons named so far
FOLLOWS_NAME = frozenset((*calendar.day_name, *calendar.month_name))


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who may be saying something."""

    span: Span
    name: str
    kind: str | None
    person: bool


@dataclass(frozen=True, slots=True)
class Speakers:
    """Whom "he said" and "it said" go back to, and the persons with an office named so far, for "Sokha said"."""

    person: Speaker | None = None
    body: Speaker | None = None
    people: tuple[Speaker, ...] = ()


def speakers(text: str, sentence: Span, marks: Sequence[Mark], known: Speakers) -> tuple[Speaker, ...]:
    """Everybody in the sentence who could speak: persons by name, bodies, outlets, and generic words."""
    bodies = [mark for mark in marks if mark.kind in ("body", "outlet")]
    offices = [mark for mark in marks if mark.kind == "office"]
    places = [mark.span for mark in marks if mark.kind in ("place", "site", "nation")]
    found = [_body(mark, text) for mark in bodies]
    found += list(_persons(text, sentence, bodies, offices, places))
    found = list(_again(found, text, sentence, known.people))
    found += list(_offices(text, offices, found))
    taken = [speaker.span for speaker in found]
    for match in GENERIC.finditer(text, sentence.start, sentence.end):
        span = Span(*match.span())
        if not any(span.overlaps(other) for other in taken):
            found.append(
                Speaker(
                    span, span.text(text), GENERIC_KIND.get(match[0].split()[-1].lower(), "government"), person=False
                )
            )
    return tuple(sorted(_without_titles(found, text), key=lambda s: s.span))


ARTICLE = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)
TITLE_GAP = re.compile(r"\s+(?:[a-z][\w-]*\s+){0,4}")


def _without_titles(found: Sequence[Speaker], text: str) -> Iterator[Speaker]:
    """Speakers without their article, and without those that are only the title of a named person."""
    people = [speaker.span for speaker in found if speaker.person]
    for speaker in found:
        end = speaker.span.end
        if not speaker.person and any(TITLE_GAP.fullmatch(text[end : p.start]) for p in people if p.start > end):
            continue
        article = ARTICLE.match(speaker.name)
        yield replace(speaker, name=speaker.name[article.end() :]) if article else speaker


def _again(found: Sequence[Speaker], text: str, sentence: Span, people: Sequence[Speaker]) -> Iterator[Speaker]:
    """The speakers with those called by one name only given the full name that they had before, if but one had it."""
    short: dict[str, dict[str, Speaker]] = {}
    for person in people:
        first, *_, last = person.name.split() * 2
        for word in (first, last):
            short.setdefault(word, {})[person.name] = person
    meant = {word: next(iter(persons.values())) for word, persons in short.items() if len(persons) == 1}
    for speaker in found:
        full = meant.get(speaker.name) if speaker.person else None
        yield replace(speaker, name=full.name, kind=full.kind) if full else speaker
    taken = [speaker.span for speaker in found]
    for match in NAME.finditer(text, sentence.start, sentence.end):
        span = Span(*match.span())
        if match[0] in meant and not any(span.overlaps(other) for other in taken):
            yield replace(meant[match[0]], span=span)


def _offices(text: str, offices: Sequence[Mark], found: Sequence[Speaker]) -> Iterator[Speaker]:
    """Holders of an office who aren't named: "the district chief said"."""
    for mark in offices:
        if any(mark.span.gap(speaker.span) <= 2 or _apposed(mark.span, speaker.span, text) for speaker in found):
            continue
        entry = next(entry for entry in mark.entries if isinstance(entry, Office))
        yield Speaker(mark.span, mark.span.text(text), entry.kind, person=False)


def _body(mark: Mark, text: str) -> Speaker:
    entry = next(entry for entry in mark.entries if isinstance(entry, Body))
    return Speaker(mark.span, mark.span.text(text), entry.kind, person=False)


def _persons(
    text: str, sentence: Span, bodies: Sequence[Mark], offices: Sequence[Mark], places: Sequence[Span]
) -> Iterator[Speaker]:
    """Capitalised names with an office or not: titles and bodies before the name are cut off it."""
    cut = [mark.span for mark in (*bodies, *offices)]
    for match in PERSON.finditer(text, sentence.start, sentence.end):
        span = Span(*match.span())
        for other in sorted(cut, key=lambda s: s.end):
            if other.overlaps(span) and other.start <= span.start + 40 and other.end < span.end:
                span = Span(
                    max(
                        span.start,
                        other.end + len(text[other.end : span.end]) - len(text[other.end : span.end].lstrip()),
                    ),
                    span.end,
                )
        words = span.text(text).split()
        if words and words[0] in (
            "Mr",
            "Mr.",
            "Ms",
            "Ms.",
            "Mrs",
            "Mrs.",
            "Dr",
            "Dr.",
            "The",
            "In",
            "On",
            "But",
            "And",
        ):
            words = words[1:]
            span = Span(span.end - len(span.text(text).split(maxsplit=1)[1]), span.end) if words else span
        if (
            not words
            or words[-1] in FOLLOWS_NAME
            or any(other.overlaps(span) for other in (*places, *cut))
            or span.end <= span.start
        ):
            continue
        near = [mark for mark in (*offices, *bodies) if mark.span.gap(span) <= 3 or _apposed(mark.span, span, text)]
        if len(words) >= 2 or (near and words):
            yield Speaker(span, span.text(text), _kind_of(near), person=True)


def _apposed(office: Span, name: Span, text: str) -> bool:
    """Whether an office stands in the apposition after the name: "Chhay Sinarith, the deputy chief of …"."""
    return (
        name.end < office.start <= name.end + 40
        and bool(re.match(r",\s", text[name.end : name.end + 2]))
        and "," not in text[name.end + 1 : office.start]
    )


def _kind_of(near: Sequence[Mark]) -> str | None:
    kinds = [entry.kind for mark in near for entry in mark.entries if isinstance(entry, Body | Office)]
    for strong in ("police", "military", "court", "igo", "ngo", "media", "company"):
        if strong in kinds:
            return strong
    return kinds[0] if kinds else None


def voices(text: str, sentence: Span, found: Sequence[Speaker], known: Speakers) -> tuple[Voice, ...]:
    """The voices of a sentence. What a voice covers is the sentence, up to the next voice's own clause."""
    said: list[Voice] = []
    for speaker in found:
        cue = _cue(speaker, text, sentence)
        if cue:
            said.append(_voice(speaker, speaker.span, cue, sentence))
    if not said:
        said.extend(_papers(text, sentence, found))
    for pattern in (PRONOUN, SAY_PRONOUN, BY_COUNT):
        for match in pattern.finditer(text, sentence.start, sentence.end):
            who = match["who"].lower()
            meant = _meant(who, match.start("who"), found, known)
            if meant and not said:
                span, cue = Span(*match.span("who")), Span(*match.span("say"))
                said.append(_voice(meant, span, cue, sentence))
    return tuple(_shared(said))


PAPER = (
    r"(?:figures|data|statement|report|tall(?:y|ies)|count|notice|records|statistics|numbers|paper|list|"
    r"bulletin|estimate|breakdown)"
)
PAPER_AFTER = re.compile(rf"(?:['\u2019]s?)?\s+(?:\w+\s+){{0,2}}?{PAPER}\b", re.IGNORECASE)
PAPER_BEFORE = re.compile(
    rf"\b{PAPER}\s+(?:\w+\s+){{0,2}}?(?:from|by|of|released\s+by|issued\s+by)\s+(?:the\s+)?$", re.IGNORECASE
)


def _voice(speaker: Speaker, span: Span, cue: Span, covers: Span) -> Voice:
    private = speaker.person and speaker.kind in NOT_PUBLIC
    return Voice(span, cue, covers, speaker.name, (speaker.kind or "witness") if private else speaker.kind, private)


def _meant(who: str, at: int, found: Sequence[Speaker], known: Speakers) -> Speaker | None:
    """Whom a pronoun means: somebody named before it in the sentence, else whoever spoke last."""
    wanted_person = who in ("he", "she", "who", "his", "her")
    here = [speaker for speaker in found if speaker.span.end <= at and speaker.person == wanted_person and speaker.kind]
    if here:
        return here[-1]
    return known.person if wanted_person else known.body or known.person


BY_COUNT = re.compile(
    r"\bby\s+(?P<who>his|her|its|their)\s+(?:own\s+)?(?P<say>count|reckoning|tally|estimate|figures)\b", re.IGNORECASE
)


def _papers(text: str, sentence: Span, found: Sequence[Speaker]) -> Iterator[Voice]:
    """A body's paper speaks for it where nobody else does: "National police figures for January to June: …"."""
    for speaker in found:
        before = text[max(sentence.start, speaker.span.start - 50) : speaker.span.start]
        after = PAPER_AFTER.match(text, speaker.span.end, sentence.end)
        if speaker.name.lower() not in ("report", "statement") and (after or PAPER_BEFORE.search(before)):
            cue = Span(speaker.span.end, after.end()) if after else Span(sentence.start, speaker.span.start)
            yield Voice(speaker.span, cue, sentence, speaker.name, speaker.kind)
            return


def _shared(said: Sequence[Voice]) -> Iterator[Voice]:
    """Where two voices speak in one sentence, each covers from where the other's words end."""
    if len(said) < 2:
        yield from said
        return
    ordered = sorted(said, key=lambda v: v.span)
    for index, voice in enumerate(ordered):
        start = voice.covers.start if index == 0 else ordered[index].span.start
        end = ordered[index + 1].span.start if index + 1 < len(ordered) else voice.covers.end
        yield replace(voice, covers=Span(start, end))


def _cue(speaker: Speaker, text: str, sentence: Span) -> Span | None:
    before = text[max(sentence.start, speaker.span.start - 60) : speaker.span.start]
    if match := ACCORDING.search(before) or ACCORDING.search(_strip_titles(before)):
        start = speaker.span.start - len(before) + match.start()
        return Span(max(sentence.start, start), speaker.span.start)
    if match := AFTER.search(before) or AFTER.search(_strip_titles(before)):
        return Span(max(sentence.start, speaker.span.start - len(before) + match.start("say")), speaker.span.start)
    if match := BEFORE.match(text, speaker.span.end, min(sentence.end, speaker.span.end + 160)):
        return Span(match.start("say"), match.end("say"))
    return None


_TITLES = re.compile(
    r"(?:(?:[A-Z][\w.'\u2019-]*|interior|ministry|spokes\w+|police|provincial|deputy|chief|minister|"
    r"secretary|of|general|the|a|senior|governor|commissioner|official|for|government|director|"
    r"national),?\s+)+$"
)


def _strip_titles(before: str) -> str:
    return _TITLES.sub("", before)


SINGLE = re.compile(
    r"\b(?:official|spokesman|spokeswoman|spokesperson|woman|man|guard|vendor|porter|lawyer|victim|"
    r"survivor)$",
    re.IGNORECASE,
)


def next_speakers(found: Sequence[Speaker], said: Sequence[Voice], known: Speakers) -> Speakers:
    """Whom the next sentence's "he" and "it" mean: whoever spoke last, else the last named person."""
    person, body = known.person, known.body
    spoken = {voice.span for voice in said}
    for speaker in found:
        if speaker.span in spoken and speaker.name.lower() not in ("report", "statement", "indictment"):
            single = speaker.person or SINGLE.search(speaker.name)
            person, body = (speaker, body) if single else (person, speaker)
        elif not speaker.person and not spoken and speaker.kind and speaker.name[0].isupper():
            body = speaker
    named = [speaker for speaker in found if speaker.person and speaker.kind]
    if named and not any(s.span in spoken for s in found if s.person):
        person = named[-1]
    people = {speaker.name: speaker for speaker in (*known.people, *named)}
    return Speakers(person, body, tuple(people.values())[-REMEMBERED:])

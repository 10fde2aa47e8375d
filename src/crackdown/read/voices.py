"""Who says what: voices before, after and around what they say."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from crackdown.model.reading import Voice
from crackdown.model.span import Span
from crackdown.read.memory import by_name, meant_by
from crackdown.read.speakers import HANGING, NAME_GAP, PAPERS
from crackdown.read.speaking import Speaker, Speakers
from crackdown.read.speech import (
    BACKWARD,
    BEFORE,
    CUES,
    INVERTED,
    OWN,
    OWN_PAPER,
    PAPER,
    PLAIN,
    RECORDED,
    SAID,
    SAY,
    TELLS,
    WORD,
)

DIRECT = re.compile(rf"\s+(?:(?:has|had|have|also|later|then|\w+ly)\s+){{0,2}}(?P<say>{SAY})\b")
AFTER = re.compile(
    rf"[,\"\u201d\u2019]\s*(?P<say>{INVERTED})\s+(?:the\s+|a\s+|an\s+|one\s+|another\s+)?(?:\d+-year-old\s+|local\s+|senior\s+)?$"
)
NO_INVERSION = re.compile(r"\s+(?:that|to|they|against|not\s+to)\b")
ACCORDING = re.compile(
    r"\b(?:according\s+to|as\s+per|cit(?:ing|ed(?!\s+by)|es)|quot(?:ing|ed(?!\s+by)|es)|(?:cited|quoted|told|logged|recorded|compiled|estimated|counted|"
    r"documented|reported|circulated|released|issued)\s+by|(?:we|one)\s+reads?\s+in|(?:learn(?:t|ed)|understood|heard)\s+from|in\s+the\s+words\s+of|reported\s+to|in\s+an?\s+(?:\w+\s+)?(?:statement|report|post|interview)\s+(?:by|from|with))"
    r"\s+(?:the\s+|a\s+|an\s+|one\s+|figures\s+from\s+|data\s+from\s+|police\s+)?(?:[a-z][\w'\u2019-]*\s+){0,4}$",
    re.IGNORECASE,
)
TITLES = re.compile(
    r"(?:(?:[A-Z][\w.'\u2019-]*|interior|ministry|spokes\w+|police|provincial|deputy|chief|minister|"
    r"secretary|of|general|the|a|senior|governor|commissioner|official|for|government|director|"
    r"national|local|regional|district|commune|immigration|customs|head|commander|bureau|department|unit|station|consul|envoy|ambassador),?\s+)+$"
)
UP_TO_NAME = re.compile(r"\s+(?:(?:the|an?|one)\s+)?(?:[a-z][\w'\u2019-]*\s+){0,3}")
BE = re.compile(r"\b(?:is|are|was|were|be|been|being|not)\s+(?:\w+ly\s+)?$")
PRONOUN = re.compile(
    rf"\b(?P<who>he|she|it|they|who|both)\s+(?:also\s+|has\s+|had\s+|have\s+|later\s+|then\s+|\w+ly\s+)?"
    rf"(?P<say>{SAY}|{PLAIN}(?!\w))\b",
    re.IGNORECASE,
)
SAY_PRONOUN = re.compile(
    r"(?:[,\"\u201d\u2019]\s*)(?P<say>said|added|explained|noted|says|vowed)\s+(?P<who>he|she)\b", re.IGNORECASE
)
ITS_PAPER = re.compile(rf"\b(?P<who>its|their)\s+{OWN}{TELLS.pattern}", re.IGNORECASE)
BY_COUNT = re.compile(
    r"\b(?:by|according\s+to)\s+(?P<who>his|her|its|their|him|them)\b"
    r"(?:\s+(?:own\s+)?(?P<say>count|reckoning|tally|estimate|figures))?",
    re.IGNORECASE,
)
SAYING = re.compile(
    r"(?:(?:,|\bstatement|\breport|\bpost|\bletter|\bmessage|\bvideo|\brelease)\s+(?:and\s+|but\s+)?"
    r"(?P<say>saying|adding|noting|stating|claiming|insisting|denying|dismissing|rejecting|alleging|announcing)|"
    r"\b(?:and|but)\s+(?:also\s+|later\s+|then\s+)?(?P<also>say|says|said|adds|added|announced|announces|reported|reports)"
    r"(?=\s+(?!nothing|little|no\b|so\b|goodbye|yes\b|on\b|at\b|in\b)\S))\b"
)
PAPER_AFTER = re.compile(rf"(?:['\u2019]s?)?\s+(?:(?!to\b)\w+\s+){{0,2}}?{PAPER}\b", re.IGNORECASE)
PAPER_BEFORE = re.compile(
    rf"\b{PAPER}\s+(?:\w+\s+){{0,2}}?(?:from|by|of|released\s+by|issued\s+by)\s+(?:the\s+)?(?:[A-Z]\w+['\u2019]s\s+)?$",
    re.IGNORECASE,
)
BY = re.compile(r"\bby\s+(?:the\s+|an?\s+)?$")
QUANTITY = re.compile(
    r"\b(?:one|some|many|most|several|few|dozens|hundreds|group|number|pair|two|three|four)\s+of\s+(?:the\s+)?$"
)
# What ends a sentence's report where the voice stands behind it: the paper's own words on the time or the occasion.
BACKGROUND = re.compile(
    r"[^,;.]{0,30},\s+(?:even\s+|just\s+|only\s+)?(?:(?:\w+\s+)?(?:hours?|days?|weeks?|months?)\s+)?"
    r"(?:as(?!\s+saying\b)|after|when|while(?!\s+\w+ing\b)|since|amid|following)\s"
)
CLOSED = re.compile(
    r"(?:\s+(?:on\s+|late\s+|early\s+)?(?:\w+day|yesterday|today|(?:last|this)\s+\w+)|\s+in\s+(?:a|an|its)\s+[^,.;]{3,40}|"
    r"\s+reporters|\s+AFP|\s+us)*\s*[.,;:)\]\"\u201d\u2014\u2013]|\s*$"
)
RELATIVE = re.compile(r"\b(?:that|which|who|whom|what)\s+(?:the\s+)?$")
# What stands before whoever the sentence is about is the paper's own: "In Ghent, where it rained, police said".
FRAME = re.compile(
    r"(?:(?:In|At|On|Near|Outside|Inside)\s[^,.;]{2,60},\s(?:where|when|which|who)\s|"
    r"(?:(?:\w+\s){1,3})?(?:[Aa]fter|When|While|As|Since|Before|Although|Though)\s)[^.;]*,\s+(?:the\s+|an?\s+)?$"
)
AS = re.compile(r",?\s+(?:as|while|when|because|although|though|even\s+as)\s+(?:the\s+)?$")
SAID_SO = re.compile(SAID)
IS_RECORDED = re.compile(rf"(?:{RECORDED})")
CLAUSE = re.compile(r";|,\s+(?:and|but|while|whereas|though)\s")
IN_ASIDE = re.compile(r",\s+(?:who|which)\s[^,]*")  # "police, who said that it rained, left"
SEMICOLON = re.compile(r";(?!\s+(?:and|that)\b)")
ANOTHER = re.compile(
    r";\s+(?:(?:in|at|on)\s+|the\s+)?(?=[A-Z])"
)  # behind it somebody else acts: "police said; Thailand froze"
DENIES = re.compile(r"den(?:y|ies|ied)|dismiss\w*|reject\w*", re.IGNORECASE)
OF_WHOM = re.compile(r"\s+(?:[^.;\"\u201c\u201d]*?\s)?(?P<whose>who|whose|where|which)\b")
RECORDERS = frozenset({"ngo", "igo", "expert", "media", "company", "witness", None})
FINDERS = RECORDERS | {"court"}
# Verbs that are nouns too, and what then stands before them.
NOUNS_TOO = frozenset(
    "suspects suspect reports report claims claim estimates estimate figures counts fears fear calls notes".split()
)
OF_NOUN = re.compile(
    r"(?:\b(?:the|an?|its|their|his|her|of|some|more|other|all|several|many|two|three|four|five|six|seven|eight|nine|ten|\w+teen|"
    r"\w+ty|hundred|thousand|dozens?|male|female|foreign|main|first|\w+ese|\w+ian)|\d)\s+$",
    re.IGNORECASE,
)
# "The ministry added 26 names to its list": a deed, no word.
TO_A_LIST = re.compile(
    r"\s+(?!that\b)[^.;:]{1,160}?\sto\s+(?:its|the|their|an?)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:lists?|blacklists?|watchlists?|registers?|rolls?|designations?|indictment|charge\s+sheet|complaint)\b"
)
NO_WORD = frozenset({"found", "named", "listed", "gave", "showed"})  # what "it" does without saying anything
NOT_PUBLIC = (None, "victim", "witness")  # what persons speak as who hold no office that the text tells of
PAPER_NAMES = re.compile(rf"(?:\w+\s+)?{PAPERS}$", re.IGNORECASE)
BARE_PAPERS = frozenset("data figures statistics records documents numbers report statement".split())
Way = Literal["before", "after", "according", "beside"]


@dataclass(frozen=True, slots=True)
class Saying:
    """A speaker with the words that make it one: before what it says or behind it ("said X"), or "according to X"."""

    speaker: Speaker
    cue: Span
    way: Way

    @property
    def end(self) -> int:
        """Where the words of who says it end."""
        return max(self.cue.end, self.speaker.span.end)

    @property
    def start(self) -> int:
        """Where they start."""
        return min(self.cue.start, self.speaker.span.start)


def is_cued(text: str, sentence: Span) -> bool:
    """Whether the sentence has any word that could tell of somebody's saying."""
    return not CUES.isdisjoint(WORD.findall(text[sentence.start : sentence.end].lower()))


def voices(text: str, sentence: Span, found: Sequence[Speaker], known: Speakers) -> tuple[Voice, ...]:
    """The voices of a sentence. What a voice covers is the sentence, up to the next voice's own clause."""
    said = list(_heads(_sayings(text, sentence, found), text))
    said = _without_records(_without_carriers(said, text), text, sentence)
    if not said or (len(said) == 1 and said[0].speaker.name.lower() in BARE_PAPERS):
        said = [*_papers(text, sentence, found)] or said
    if not said:
        said = [*_pronouns(text, sentence, found, known)] or [*_participles(text, sentence, found)]
    meant: dict[str, Saying] = {}
    for one in sorted(said, key=lambda one: one.speaker.span):
        speaker = by_name(one.speaker, text, found, known)
        meant.setdefault(speaker.name, replace(one, speaker=speaker))
    return tuple(_spread(list(meant.values()), text, sentence))


def _sayings(text: str, sentence: Span, found: Sequence[Speaker]) -> Iterator[Saying]:
    for speaker in found:
        saying = _saying(speaker, text, sentence)
        if saying is not None and _may(speaker, saying, text):
            yield saying


def _saying(speaker: Speaker, text: str, sentence: Span) -> Saying | None:
    start, end = speaker.span.start, speaker.span.end
    before = text[max(sentence.start, start - 60) : start]
    bare = before if speaker.state else TITLES.sub("", before)
    if match := ACCORDING.search(before) or ACCORDING.search(bare):
        return Saying(speaker, Span(max(sentence.start, start - len(before) + match.start()), start), "according")
    if (match := AFTER.search(before) or AFTER.search(bare)) and not NO_INVERSION.match(text, end):
        return Saying(speaker, Span(start - len(before) + match.start("say"), start), "after")
    told = BACKWARD.match(text, sentence.start, start)
    if told and UP_TO_NAME.fullmatch(text, told.end(), start):
        return Saying(speaker, Span(sentence.start, start), "according")
    if BY.search(before):
        return None
    paper = OWN_PAPER.match(text, end, sentence.end)
    if paper and (match := TELLS.match(text, paper.end(), sentence.end)):
        return Saying(speaker, Span(*match.span("say")), "before")
    pattern = DIRECT if speaker.state else BEFORE
    match = pattern.match(text, end, min(sentence.end, end + 200))
    return Saying(speaker, Span(*match.span("say")), "before") if match else None


def _may(speaker: Speaker, saying: Saying, text: str) -> bool:
    """Whether the verb tells of saying when such a speaker is its subject."""
    said = saying.cue.text(text).lower()
    if saying.way != "before":
        return True
    between = text[speaker.span.end : saying.cue.start]
    if (between.strip() == "," and not _is_apposed(speaker, text)) or BE.search(between):
        return False  # "police, told of the raid, left"
    if said in NOUNS_TOO and OF_NOUN.search(between):
        return False  # "in Bavet 40 suspects"
    if said in ("found", "finds"):
        return speaker.kind in FINDERS or text[saying.cue.end :].startswith(" that")
    if said in ("added", "adds"):
        return not TO_A_LIST.match(text, saying.cue.end)
    if said in ("named", "listed"):
        return speaker.kind in RECORDERS
    if said in ("heard", "was told", "were told"):
        return speaker.kind == "court"
    if said.startswith("show"):
        own = OWN_PAPER.match(text, speaker.span.end)
        return bool(own or PAPER_NAMES.search(speaker.name)) or speaker.kind == "court"
    return True


def _is_apposed(speaker: Speaker, text: str) -> bool:
    """Whether a name stands between commas, behind what its bearer is: "a lawyer, Sok Dara, denied it"."""
    return speaker.person and bool(NAME_GAP.search(text[max(0, speaker.span.start - 40) : speaker.span.start]))


def _heads(said: Iterator[Saying], text: str) -> Iterator[Saying]:
    """Of those who share one verb the head: in "a militia allied with the army says" the militia."""
    by_cue: dict[int, list[Saying]] = {}
    for one in said:
        by_cue.setdefault(one.cue.end if one.way == "before" else one.cue.start, []).append(one)
    for group in by_cue.values():
        heads = [one for one in group if one.way == "according" or not _hangs(one.speaker, text)]
        head = (heads or group)[0]
        bodies = [one for one in group if not _is_paper(one.speaker)]
        yield bodies[0] if _is_paper(head.speaker) and bodies else head  # "reports in the state media say"


def _is_paper(speaker: Speaker) -> bool:
    return bool(PAPER_NAMES.fullmatch(speaker.name))


def _hangs(speaker: Speaker, text: str) -> bool:
    before = text[max(0, speaker.span.start - 24) : speaker.span.start]
    return bool(HANGING.search(before)) and not QUANTITY.search(before)


def _without_carriers(said: Sequence[Saying], text: str) -> list[Saying]:
    """The sayings without the outlet that only carries another's word: "police told AFP", "…, quoted by Reuters"."""
    others = [one for one in said if one.speaker.kind != "media"]
    carried = any(re.match(r"(?:cit|quot)(?:ing|ed|es)(?!\s+by)", one.cue.text(text), re.IGNORECASE) for one in said)
    return [one for one in said if one in others or not others or not (one.way == "according" or carried)]


def _without_records(said: Sequence[Saying], text: str, sentence: Span) -> list[Saying]:
    """The sayings without what a body has on record, where whoever closes the sentence tells of it."""
    closing = any(_is_behind(one, text, sentence) and SAID_SO.fullmatch(one.cue.text(text)) for one in said)
    return [one for one in said if not (closing and IS_RECORDED.match(text, one.cue.start))]


def _pronouns(text: str, sentence: Span, found: Sequence[Speaker], known: Speakers) -> Iterator[Saying]:
    for pattern in (PRONOUN, SAY_PRONOUN, ITS_PAPER, BY_COUNT):
        for match in pattern.finditer(text, sentence.start, sentence.end):
            who, said = match["who"].lower(), (match["say"] or "")
            meant = meant_by(who, match.start("who"), found, known)
            cue = Span(*match.span("say")) if said else Span(*match.span())
            if meant is None:
                continue
            speaker = replace(meant, span=Span(*match.span("who")))
            saying = Saying(speaker, cue, "according" if pattern is BY_COUNT else "before")
            if who in ("they", "it") and (said.lower() in NO_WORD or IS_RECORDED.match(text, match.start("say"))):
                continue
            if _may(speaker, saying, text):
                yield saying
                return


def _papers(text: str, sentence: Span, found: Sequence[Speaker]) -> Iterator[Saying]:
    """A body's paper speaks for it where nobody else does: "National police figures for January to June: …"."""
    for speaker in found:
        before = text[max(sentence.start, speaker.span.start - 50) : speaker.span.start]
        after = PAPER_AFTER.match(text, speaker.span.end, sentence.end)
        if not speaker.state and not _is_paper(speaker) and (after or PAPER_BEFORE.search(before)):
            cue = Span(speaker.span.end, after.end()) if after else Span(sentence.start, speaker.span.start)
            yield Saying(speaker, cue, "according")
            return


def _participles(text: str, sentence: Span, found: Sequence[Speaker]) -> Iterator[Saying]:
    """Whoever the sentence is about speaks in its "…, denying that" or "… and says that"."""
    match = SAYING.search(text, sentence.start, sentence.end)
    subjects = [one for one in found if match and one.span.end <= match.start() and _may_lead(one, text)]
    if match and subjects:
        yield Saying(subjects[0], Span(*match.span("say" if match["say"] else "also")), "beside")


def _may_lead(speaker: Speaker, text: str) -> bool:
    """Whether a sentence may be about the speaker: no paper, and nobody whom a preposition or a possessive ties up."""
    owns = text[speaker.span.end : speaker.span.end + 2] in ("'s", "\u2019s")
    return not owns and not _hangs(speaker, text) and not _is_paper(speaker)


def _spread(said: Sequence[Saying], text: str, sentence: Span) -> Iterator[Voice]:
    """The voices with what each covers: the sentence, or the clauses on its side of the next voice."""
    inner = [one for one in said if _is_inner(one, text, sentence)]
    outer = [one for one in said if one not in inner] or inner
    inner = inner if outer is not inner else []
    start = sentence.start
    spread: list[Voice] = []
    for index, one in enumerate(outer):
        end = sentence.end
        if index + 1 < len(outer):
            end = max(start, _border(one, outer[index + 1], text, sentence))
        spread.append(_voice(one, _covered(one, Span(start, end), text)))
        start = end
    spread += [_voice(one, _covered(one, sentence, text)) for one in inner]
    yield from sorted(spread, key=lambda voice: voice.span)


def _is_inner(one: Saying, text: str, sentence: Span) -> bool:
    """Whether it is said in a relative clause of the sentence only: "in a hotel that police say was empty"."""
    before = text[max(sentence.start, one.speaker.span.start - 16) : one.speaker.span.start]
    return one.way == "before" and bool(RELATIVE.search(before)) and not before.lower().startswith("what")


def _border(one: Saying, following: Saying, text: str, sentence: Span) -> int:
    """Where the words of the first end and those of the second start."""
    if _is_behind(one, text, sentence):
        return one.end if _is_behind(following, text, sentence) else following.start
    breaks = list(CLAUSE.finditer(text, one.end, max(one.end, following.start)))
    return breaks[-1].start() if breaks and _is_behind(following, text, sentence) else following.start


def _is_behind(one: Saying, text: str, sentence: Span) -> bool:
    """Whether what is said stands before who says it."""
    if one.way == "before":
        return len(text[sentence.start : one.start].split()) > 2 and bool(CLOSED.match(text, one.cue.end, sentence.end))
    return one.way == "after" or len(text[sentence.start : one.start].split()) > 2


def _covered(one: Saying, whole: Span, text: str) -> Span:
    """The part of `whole` that is the voice's own word."""
    start, end = whole.start, whole.end
    before = text[max(start, one.speaker.span.start - 16) : one.speaker.span.start]
    if one.way == "before" and (relative := RELATIVE.search(before)):
        comma = text.find(",", one.cue.end, end)
        return Span(one.speaker.span.start - len(before) + relative.start(), comma if comma >= 0 else end)
    if one.way == "before" and IN_ASIDE.fullmatch(text, one.speaker.span.end, one.cue.start):
        comma = text.find(",", one.cue.end, end)
        return Span(one.speaker.span.start, comma if comma >= 0 else end)
    if one.way == "beside":
        return Span(one.cue.start, end)
    if one.way == "before" and DENIES.match(one.cue.text(text)):
        return Span(min(one.start, end), end)
    behind = _is_behind(one, text, whole)
    if not behind and one.way != "according":
        start = _own_start(one, Span(start, max(start, one.start)), text)
        if stop := SEMICOLON.search(text, one.end, end):
            end = stop.start()
    if behind:
        if stop := ANOTHER.search(text, one.end, end):
            end = stop.start()
        if background := BACKGROUND.match(text, one.end, end):
            end = background.end() - len(background[0]) + background[0].index(",")
        elif one.way == "after" and (whose := OF_WHOM.match(text, one.speaker.span.end, end)):
            end = whose.start("whose")
    return Span(start, end)


def _own_start(one: Saying, before: Span, text: str) -> int:
    """Where the words of one who speaks before what is said begin: behind the last clause of another."""
    if FRAME.fullmatch(text, before.start, one.speaker.span.start) or AS.search(
        text[before.start : one.speaker.span.start]
    ):
        return one.start
    breaks = list(CLAUSE.finditer(text, before.start, before.end))
    return breaks[-1].end() if breaks else before.start


def _voice(one: Saying, covers: Span) -> Voice:
    speaker = one.speaker
    private = speaker.person and speaker.kind in NOT_PUBLIC
    kind = (speaker.kind or "witness") if private else speaker.kind
    return Voice(speaker.span, one.cue, covers, speaker.name, kind, private)

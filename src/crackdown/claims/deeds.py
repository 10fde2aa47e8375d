"""Deeds: acts that a sentence tells of without a figure, who did them and to whom."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crackdown.claims.context import own_times, who
from crackdown.claims.drafts import Bound, Draft, Spot, between
from crackdown.claims.grounds import Ground as Places
from crackdown.claims.making import READER, identified, kind_of, source_of
from crackdown.claims.where import where
from crackdown.codebook.entries import Act, Codebook
from crackdown.model.claim import Claim, Ground, Status
from crackdown.model.number import Number
from crackdown.model.reading import ActWord, Figure, Group, PlaceName, Sentence, TimeWord, Voice
from crackdown.model.span import Span

SUPPLY = (
    r"(?:electric\w*|power|internet|fuels?|gas|petrol|telecoms?\w*|crossings?|borders?|suppl\w+|imports?|exports?|"
    r"trade|connections?|water|checkpoints?)"
)
ON_THING = re.compile(rf"(?:\s+[\w-]+){{0,4}}?\s+(?:and\s+)?{SUPPLY}\b", re.IGNORECASE)
THING_BEFORE = re.compile(rf"\b{SUPPLY}(?:[\s,]+\w+){{0,5}}\s+$", re.IGNORECASE)
# What must follow an act's noun for it to be a deed of its own. Acts not named here need a finite verb.
NOUN_FRAMES: Mapping[str, re.Pattern[str]] = {
    "raided": re.compile(r"\s+(?:on|of|at|in)\s+(?:an?|the|several|some|[A-Z])"),
    "extradited": re.compile(r"\s+(?:of|to)\s"),
    "deported": re.compile(r"\s+of\s+(?:the\s+)?[A-Za-z]"),
    "sanctioned": re.compile(r"\s+(?:from|against|on|by|since|of)\s"),
    "charged": re.compile(r"\s+(?:in|of|against)\s|[,.]"),
    "ordered": re.compile(r"[,.]?\s"),
    "met": re.compile(r"\s+(?:with|of|between|in|on|to)\s"),
    "clashed": re.compile(r"\s"),
    "downgraded": re.compile(r"\s+of\s|[.,]"),
    "wanted": re.compile(r"\s+(?:for|against|of)\s"),
    "cut_off": re.compile(r"[\s.,]"),
}
FINITE = frozenset({"active", "past", "passive"})
DEEDS = frozenset(
    "raided sealed extradited deported repatriated rescued arrested charged convicted sanctioned seized wanted "
    "cut_off ordered met restricted pledged reported denied clashed downgraded killed reopened questioned fined".split()
)
BARE_PHRASES = frozenset({"arrested", "fled", "held", "found"})
# Whoever was arrested or freed is a private person for all that the act tells: a claim never names them.
PRIVATE = frozenset({"arrested", "questioned", "rescued", "deported", "repatriated", "killed", "fined"})
PERSONAL = frozenset({"arrested", "rescued", "sealed", "questioned", "deported", "killed"})
PAPER_OBJECT = re.compile(
    r"\s+(?:\w+\s+){0,2}?(?:photos?|images?|videos?|footage|report|statement|data|figures|list|results?|"
    r"names|details)\b",
    re.IGNORECASE,
)
RELATIVE = re.compile(
    r"\b(?:who|some\s+of\s+them|those|which|that)\s+(?:have\s+|had\s+|has\s+)?(?:been\s+|were\s+|was\s+|"
    r"are\s+)?$",
    re.IGNORECASE,
)
NEGATED = re.compile(r"\b(?:not|never|n't|n\u2019t)\s+(?:\w+ly\s+|been\s+|be\s+|yet\s+){0,2}$", re.IGNORECASE)
SPEECH = frozenset({"reported", "denied", "pledged", "ordered", "met"})
CONDITION = re.compile(
    r"\b(?:if|whether|unless|until|before|would\s+have|could|can|might|how\s+to|rather\s+than|"
    r"refus\w+\s+to)\s+(?:\S+\s+){0,6}$",
    re.IGNORECASE,
)
ATTRIBUTE = re.compile(r"\b(?:the|a|an|some|many|of|from|those|these)\s+$", re.IGNORECASE)
NAME = re.compile(r"(?<![\w.])[A-Z][\w'\u2019-]+(?:\s+[A-Z][\w'\u2019-]+)+")
AGENT = re.compile(
    r"\b(?!The\b|A\b|An\b|In\b|On\b|At\b|But\b|And\b|After\b)(?:(?:[A-Z][\w-]+\s+)*(?:police|authorities|government|army|military|forces|officials|prosecutors|"
    r"Treasury|Ministry|court)|[A-Z][a-z]+(?:\s[A-Z][a-z]+)*|US|UK|USA|UN)\b"
)
ROLES = frozenset(
    "police authorities government army military forces officials prosecutors treasury ministry court".split()
)
THING = re.compile(
    r"(?:(?:the|an?|its|their|all|some|this|that|two|three|several)\s+)?(?P<thing>(?:[a-z][\w-]*\s+){0,2}?"
    r"(?:buildings?|compounds?|casinos?|hotels?|houses?|villas?|sites?|cent(?:re|er)s?|crossings?|borders?|checkpoints?|"
    r"blocks?|high-rises?|premises|offices?|electricity|power|internet|fuels?))\b"
)
BODY_KINDS = frozenset({"ngo", "igo"})


@dataclass(frozen=True, slots=True)
class Scene:
    """What deeds of a document share: its places, its drafts, its id and the codebook."""

    ground: Places
    drafts: Sequence[Draft]
    document: str
    codebook: Codebook


def deeds_of(spot: Spot, paragraph: Sequence[Sentence], scene: Scene) -> Iterator[Claim]:
    """The deeds of a sentence, at most one of each act, none that a figure of the sentence tells already."""
    told = [scene.drafts[n] for n in between(scene.drafts, spot.index, spot.index)]
    spans = {draft.act.span for draft in told}
    acts = {draft.act.act for draft in told if draft.act.act not in ("identified",)}
    done: set[str] = set()
    for word in spot.sentence.acts:
        act = _deed(word, spot, scene.codebook.acts)
        if act is None or word.span in spans or (act in done | acts and act != "cut_off"):
            continue
        done.add(act)
        yield _claim(act, word, spot, paragraph, scene)


def _deed(word: ActWord, spot: Spot, acts: Mapping[str, Act]) -> str | None:
    text, sentence = spot.text, spot.sentence.span
    before = text[max(sentence.start, word.span.start - 60) : word.span.start]
    after = text[word.span.end : min(sentence.end, word.span.end + 60)]
    if CONDITION.search(before) or NEGATED.search(before) or (word.form != "noun" and RELATIVE.search(before)):
        return None
    for act in sorted(word.acts, key=lambda act: act != "cut_off"):  # "shut" of a crossing is no closing of a site
        if act in DEEDS and act in acts and _told(act, word, before, after, spot):
            return act
    return None


def _told(act: str, word: ActWord, before: str, after: str, spot: Spot) -> bool:
    if act == "cut_off":
        return _cuts(word, before, after)
    if act == "reported":
        return _reports(word, spot)
    if act == "denied":
        return word.form != "noun" and (
            act not in word.weak
            or bool(re.match(r"\s+(?:\w+ly\s+)?(?:the|it|them|this|that|as|any|accus|alleg|claim)", after))
        )
    if act == "charged" and re.match(r"\s+(?:an?\s+)?(?:\w+\s+)?(?:fees?\b|price\b|(?:US|HK)?\$|\d)", after):
        return False  # asked for money, not accused
    if word.form == "noun":
        frame = NOUN_FRAMES.get(act)
        return (
            act not in word.weak
            and frame is not None
            and bool(frame.match(after))
            and not re.search(r"\b(?:previous|earlier|any|such|of|these)\s+$", before)
        )
    if word.form == "phrase":
        return act not in BARE_PHRASES
    if word.form == "passive" and (act == "met" or re.search(r"\bto\s+be\s+$", before)) and not _planned(word, spot):
        return False
    if act in PERSONAL and not _specific(word, before, after, spot):
        return False
    if word.form == "infinitive":
        return act not in word.weak and _planned(word, spot)
    if word.form == "ing":
        return (act in ("raided", "extradited", "sanctioned") and act not in word.weak) or (
            act == "raided"
            and bool(re.match(r"\s+(?:an?|the)\s+(?:\w+\s+)?(?:building|compound|casino|centre|center|site)", after))
        )
    if word.form == "participle" and act in SPEECH and not ATTRIBUTE.search(before):
        return act not in word.weak
    if word.form == "participle" and (ATTRIBUTE.search(before) or not re.match(r"\s+by\b", after)):
        return False
    return act not in word.weak or (
        act in ("met", "restricted", "raided")
        and word.form in FINITE
        and bool(re.match(r"\s+(?:an?|the|all|[A-Z])", after))
    )


def _specific(word: ActWord, before: str, after: str, spot: Spot) -> bool:
    """Whether a deed says whom it befell: somebody named, a nationality, or a plan for those held."""
    if PAPER_OBJECT.match(after):
        return False
    if word.form == "active" and re.search(r"\bto\s+\w+\s+and\s+$", before):
        return False
    if word.form in ("infinitive", "passive") and _planned(word, spot):
        return True
    start, end = _clause(word.span, spot.sentence, spot.text)
    named = any(start <= nation.span.start < end for nation in spot.sentence.demonyms)
    return named or bool(NAME.search(spot.text, start, end)) or bool(re.match(r"\s+(?:an?|the)\s+\w+", after))


def _cuts(word: ActWord, before: str, after: str) -> bool:
    if word.form in ("passive", "participle"):
        return bool(THING_BEFORE.search(before))
    return bool(ON_THING.match(after)) or (word.form == "noun" and bool(THING_BEFORE.search(before)))


def _reports(word: ActWord, spot: Spot) -> bool:
    speaking = any(voice.kind in BODY_KINDS for voice in spot.sentence.voices)
    published = re.search(r"\breport\b", spot.text[spot.sentence.span.start : spot.sentence.span.end]) is not None
    return (
        speaking and (published or word.span.text(spot.text).lower().startswith("warn")) and word.form != "participle"
    )


def _planned(word: ActWord, spot: Spot) -> bool:
    return any(cue.kind == "planned" and 0 <= word.span.start - cue.span.end <= 12 for cue in spot.sentence.cues)


def _status(word: ActWord, spot: Spot) -> Status:
    before = spot.text[max(spot.sentence.span.start, word.span.start - 30) : word.span.start]
    near = [
        cue
        for cue in spot.sentence.cues
        if cue.kind == "planned" and cue.span.end <= word.span.start and word.span.start - cue.span.end <= 14
    ]
    if near or re.search(r"\b(?:will|would|to\s+be|shall)\s+(?:be\s+)?$", before):
        return "planned"
    return "alleged" if re.search(r"\b(?:allegedly|accused\s+of|reportedly)\s+(?:\w+\s+)?$", before) else "asserted"


def _claim(act: str, word: ActWord, spot: Spot, paragraph: Sequence[Sentence], scene: Scene) -> Claim:
    quote = _quote(word, spot)
    stand_in = _stand_in(word, act, spot)
    voice = who(stand_in, spot)
    time = _time(word, spot)
    places = _places(stand_in, spot, paragraph, scene)
    source, source_kind = source_of(voice)
    actor, target = _sides(word, spot)
    if act in PRIVATE and target and not any(place.span.overlaps(target) for place in spot.sentence.places):
        target = None
    speaks = voice is not None and not voice.private and voice.cue.overlaps(word.span)
    actor_name = actor.text(spot.text) if actor else None
    if voice is not None and speaks:
        actor, actor_name = voice.span, voice.name  # who denies is who says so
    claim = Claim(
        id="",
        document=scene.document,
        type="deed",
        quote=quote,
        act=act,
        of=scene.codebook.acts[act].of,
        place=tuple(place.names[0] for place in places),
        date=time.period if time else None,
        source=source,
        source_kind=source_kind,
        actor=actor_name,
        target=target.text(spot.text) if target else None,
        status=_status(word, spot),
        grounds=tuple(_grounds(quote, word.span, places, time, None if source is None else voice, actor, target)),
        reader=READER,
    )
    return identified(claim)


def _stand_in(word: ActWord, act: str, spot: Spot) -> Draft:
    """A draft at the act's own words, so that places and voices are found for it as for a figure."""
    figure = Figure(word.span, word.span, Number(0), Group(word.span, None, None))
    return Draft(figure, spot.index, Bound(act, word.span, 0.0), "people")


def _places(stand_in: Draft, spot: Spot, paragraph: Sequence[Sentence], scene: Scene) -> tuple[PlaceName, ...]:
    if stand_in.act.act in SPEECH | {"extradited", "sanctioned"}:
        return ()
    earlier = between(scene.drafts, spot.index - len(paragraph), spot.index)
    return where(stand_in, spot, [scene.drafts[n] for n in earlier], scene.ground, paragraph, scene.codebook)


def _time(word: ActWord, spot: Spot) -> TimeWord | None:
    own = own_times(spot)
    return min(own, key=lambda time: (time.span.gap(word.span), time.span)) if own else None


def _quote(word: ActWord, spot: Spot) -> Span:
    """The clause around the act: from its subject to its object, a dozen words at most on either side."""
    start, end = _clause(word.span, spot.sentence, spot.text)
    before = list(re.finditer(r"\S+", spot.text[start : word.span.start]))
    after = list(re.finditer(r"\S+", spot.text[word.span.end : end]))
    first = start + before[-6].start() if len(before) > 6 else start
    last = word.span.end + (after[7].end() if len(after) > 8 else after[-1].end() if after else 0)
    return Span(first, last)


def _clause(span: Span, sentence: Sentence, text: str) -> tuple[int, int]:
    before = list(re.finditer(r"[,;:\u2014]\s+", text[sentence.span.start : span.start]))
    after = re.search(r"[,;:\u2014.]\s|[.]$", text[span.end : sentence.span.end])
    start = sentence.span.start + (before[-1].end() if before else 0)
    return start, span.end + (after.start() if after else sentence.span.end - span.end)


def _sides(word: ActWord, spot: Spot) -> tuple[Span | None, Span | None]:
    """Actor and target: subject and object of an active verb, agent and subject of a passive one."""
    start, end = _clause(word.span, spot.sentence, spot.text)
    left = _agent(_last(AGENT, spot.text, start, word.span.start), spot)
    right = _object(word, end, spot)
    if word.form in ("passive", "participle"):
        by = re.compile(r"\bby\s+(?:the\s+)?").search(spot.text, word.span.end, end)
        agent = AGENT.match(spot.text, by.end()) if by else None
        return _agent(Span(*agent.span()) if agent else None, spot), _last(
            NAME, spot.text, spot.sentence.span.start, word.span.start
        )
    if word.form == "noun":
        return None, right
    return left, right


def _agent(found: Span | None, spot: Spot) -> Span | None:
    """Who may have done it: a body or a force, a place that stands for its state, or a name of several words."""
    if found is None:
        return None
    words = found.text(spot.text).split()
    if any(time.span.overlaps(found) for time in spot.sentence.times):
        return None
    opens = found.start == spot.sentence.span.start  # there any word has a capital
    known = words[-1].lower() in ROLES or words[0].isupper() or len(words) > 1 or not opens
    return found if known or any(place.span.overlaps(found) for place in spot.sentence.places) else None


def _object(word: ActWord, end: int, spot: Spot) -> Span | None:
    """What a verb was done to: the thing right behind it, else the first name of its clause."""
    lead = re.compile(r"\s+").match(spot.text, word.span.end, end)
    thing = THING.match(spot.text, lead.end(), end) if lead else None
    return Span(*thing.span("thing")) if thing else _first(NAME, spot.text, word.span.end, end)


def _first(pattern: re.Pattern[str], text: str, start: int, end: int) -> Span | None:
    match = pattern.search(text, start, end)
    return Span(*match.span()) if match else None


def _last(pattern: re.Pattern[str], text: str, start: int, end: int) -> Span | None:
    found = list(pattern.finditer(text, start, end))
    return Span(*found[-1].span()) if found else None


def _grounds(
    quote: Span,
    act: Span,
    places: Sequence[PlaceName],
    time: TimeWord | None,
    voice: Voice | None,
    actor: Span | None,
    target: Span | None,
) -> Iterator[Ground]:
    yield Ground("act", kind_of(act, quote), act)
    yield from (Ground("place", kind_of(place.span, quote), place.span) for place in places)
    if time and time.period:
        yield Ground("date", "derived", time.span)
    for slot, span in (("source", voice.span if voice else None), ("actor", actor), ("target", target)):
        if span:
            yield Ground(slot, kind_of(span, quote), span)

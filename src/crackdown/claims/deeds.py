"""Deeds: acts that a sentence tells of without a figure, who did them and to whom."""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from crackdown.claims.cast import Cast
from crackdown.claims.chains import complete
from crackdown.claims.context import who
from crackdown.claims.dating import ahead
from crackdown.claims.drafts import Bound, Draft, Spot, between
from crackdown.claims.grounds import Ground as Places
from crackdown.claims.happening import SPEECH, act_told, clause_around, status_of
from crackdown.claims.making import READER, identified, kind_of, source_of
from crackdown.claims.moments import handed, when
from crackdown.claims.publicly import BODY_KINDS
from crackdown.claims.scenes import is_fine
from crackdown.claims.sides import PUBLIC_CHARGE, Side, sides
from crackdown.claims.where import where
from crackdown.codebook.entries import Codebook
from crackdown.model.claim import Claim, Ground
from crackdown.model.number import Number
from crackdown.model.reading import ActWord, Figure, Group, PlaceName, Reading, Sentence, Voice
from crackdown.model.span import Span

RETURNS = frozenset({"deported", "repatriated", "extradited"})
NO_PLACE = frozenset({"reported", "denied", "extradited", "sanctioned"})
FIGURE_BEFORE = re.compile(r"(?:that|the)\s+(?:number|figure|count|total|toll)\b", re.IGNORECASE)
RUMOUR = re.compile(
    r"\b(?:talk|reports?|claims?|rumou?rs?|allegations?|true|untrue|false)\s+(?:,\s[^,]{3,60},\s+)?that\b",
    re.IGNORECASE,
)
ALLEGATION = re.compile(r"(?:\s+\w+ly)?\s+(?:an?|the|all|any|these|such)\s+(?:\w+\s+)?(?:allegation|accusation)s?\b")
ASIDE = re.compile(r"[^,]{0,20},\s+(?:\w+\s+){0,3}(?:after|as|since|when|while)\s")
NOBODY = re.compile(r"(?:no|none|nobody|nothing|neither|not\s+(?:one|a))\b", re.IGNORECASE)
THAT = re.compile(r"\b(?:that|which|who)\s+$")
OWN_PLACE = frozenset({"met", "ordered", "pledged", "restricted", "cut_off", "clashed"})  # never that of others
OF_STATE = frozenset({"ordered", "pledged"})
NO_AUTHORITY = frozenset({"ngo", "media", "company", "witness", "victim", "expert"})
OFFICIAL = re.compile(
    r"(?:governor|minister|premier|president|ambassador|mayor|king|senator|envoy|PM)s?$", re.IGNORECASE
)
AGAIN = 2  # sentences within which the same denial by the same body is one


@dataclass(frozen=True, slots=True)
class Scene:
    """What deeds of a document share: its places, its drafts, its sentences, who is named, its id, the codebook."""

    ground: Places
    drafts: Sequence[Draft]
    sentences: Sequence[Sentence]
    cast: Cast
    document: str
    codebook: Codebook


@dataclass(frozen=True, slots=True)
class Deed:
    """A deed on its way to being a claim: the act, its word, where it stands, who did it and to whom."""

    act: str
    word: ActWord
    spot: Spot
    actor: Side | None
    target: Side | None


def deeds_of(reading: Reading, starts: Sequence[int], scene: Scene) -> Iterator[Claim]:
    """The deeds of a reading; `starts` says where the paragraph of each sentence begins."""
    found: list[Deed] = []
    for index, sentence in enumerate(reading.sentences):
        if sentence.kind == "body" and sentence.acts:
            found.extend(_deeds(Spot(sentence, index, reading.document.text, published=reading.published), scene))
    found = [deed for n, deed in enumerate(found) if not _is_again(deed, found[:n])]
    charged = {deed.target.name for deed in found if deed.target and deed.act in PUBLIC_CHARGE}
    for deed in found:
        paragraph = reading.sentences[starts[deed.spot.index] : deed.spot.index]
        yield _claim(_without_private(deed, charged), paragraph, scene)


def _is_again(deed: Deed, before: Sequence[Deed]) -> bool:
    """Whether the deed is a denial that the same body has just made."""
    return deed.act == "denied" and any(
        other.act == "denied"
        and deed.spot.index - other.spot.index <= AGAIN
        and deed.actor is not None
        and other.actor is not None
        and deed.actor.name == other.actor.name
        for other in before
    )


def _without_private(deed: Deed, charged: Set[str]) -> Deed:
    """The deed without the names of private persons: those who hold no office and weren't publicly charged."""
    actor, target = (
        None if side and side.private and not any(side.name in name for name in charged) else side
        for side in (deed.actor, deed.target)
    )
    return replace(deed, actor=actor, target=target)


def _deeds(spot: Spot, scene: Scene) -> Iterator[Deed]:
    """The deeds of a sentence, at most one of each act, none that a figure of the sentence tells already."""
    told = [scene.drafts[n] for n in between(scene.drafts, spot.index, spot.index)]
    counted = {draft.act.span for draft in told}
    done: set[str] = set()
    for word in sorted(spot.sentence.acts, key=lambda word: word.form in ("noun", "phrase")):  # verbs tell more
        act = act_told(word, spot, scene.codebook)
        if act is None or word.span in counted or (act in done and act != "cut_off"):
            continue
        actor, target, befell = sides(act, word, spot, scene.cast)
        if act == "reported":
            actor = _reporter(word, spot) or actor
        deed = Deed(act, word, spot, actor, target)
        if _is_none(befell, spot) or _is_counted(befell, spot) or _is_told(deed, told):
            continue
        if act == "wanted" and word.form == "phrase" and _is_missed(actor, scene.cast):
            continue  # a family looks for its son
        if act == "denied" and not _rebuts(word, spot) and _denies_figure(spot, told):
            continue  # "it is not true that 300 escaped" is a figure
        if act == "pledged" and word.form == "active" and actor is None and not spot.sentence.voices:
            continue  # "posters with promises of pay"
        if act == "raided" and "met" in word.acts and actor and (actor.person or OFFICIAL.search(actor.name)):
            if "met" in done:
                continue
            deed = replace(deed, act="met")  # an official inspects a province or a camp, a force inspects a building
        done |= {act, deed.act}
        yield deed


def _is_missed(actor: Side | None, cast: Cast) -> bool:
    """Whether those who look for somebody are no authority: they miss whoever it is."""
    agents = (agent for sentence in cast.sentences for agent in sentence.agents)
    return actor is not None and any(agent.name == actor.name and agent.kind in NO_AUTHORITY for agent in agents)


def _reporter(word: ActWord, spot: Spot) -> Side | None:
    """The organisation whose report it is: the nearest one of the sentence."""
    bodies = [agent for agent in spot.sentence.agents if agent.kind in BODY_KINDS]
    nearest = min(bodies, key=lambda agent: (agent.span.gap(word.span), agent.span), default=None)
    return Side(nearest.span, nearest.name) if nearest else None


def _is_none(befell: Span | None, spot: Spot) -> bool:
    """Whether it befell nobody: "no landlord was charged" is a figure of 0, however that was read."""
    return befell is not None and bool(NOBODY.match(spot.text, befell.start, befell.end))


def _is_counted(befell: Span | None, spot: Spot) -> bool:
    """Whether a number stands among those whom the deed befell: it is a figure then, however that was read."""
    return befell is not None and any(
        befell.overlaps(figure.digits) and not figure.excluded for figure in spot.sentence.figures
    )


def _is_told(deed: Deed, told: Sequence[Draft]) -> bool:
    """Whether figures of the sentence tell of the deed; that of a named target stands beside them."""
    acts = {draft.act.act for draft in told if draft.act.act != "identified"}
    if deed.act in RETURNS and acts & RETURNS:
        return True
    if deed.act not in acts or deed.act == "cut_off":
        return False
    named = deed.act in PUBLIC_CHARGE and deed.target is not None and deed.target.name[0].isupper()
    return not named and not _still_to_come(deed, told)


def _rebuts(word: ActWord, spot: Spot) -> bool:
    """Whether an allegation of somebody's is rejected, which is a deed beside the figure that it has."""
    return word.form != "phrase" and ALLEGATION.match(spot.text, word.span.end, spot.sentence.span.end) is not None


def _denies_figure(spot: Spot, told: Sequence[Draft]) -> bool:
    """Whether what is denied is a figure, of this sentence or of the one before it."""
    start, end = spot.sentence.span.start, spot.sentence.span.end
    if FIGURE_BEFORE.match(spot.text, start, end):
        return True
    said = RUMOUR.search(spot.text, start, end)
    return any(draft.status == "denied" or (said and draft.figure.digits.start > said.end()) for draft in told)


def _still_to_come(deed: Deed, told: Sequence[Draft]) -> bool:
    """Whether the deed is planned where the figures of its act are of what was done: seized now, forfeited later."""
    done = all(draft.status == "asserted" for draft in told if draft.act.act == deed.act)
    return deed.act == "seized" and done and status_of(deed.act, deed.word, deed.spot) == "planned"


def _claim(deed: Deed, paragraph: Sequence[Sentence], scene: Scene) -> Claim:
    act, word, spot, actor, target = deed.act, deed.word, deed.spot, deed.actor, deed.target
    quote = _quote(word, spot)
    status = status_of(act, word, spot)
    stand_in = replace(_stand_in(word, act, spot), status=status)
    voice = _voice(stand_in, spot)
    dated = _dated(stand_in, spot, len(paragraph), scene)
    places = _places(stand_in, target, spot, paragraph, scene)
    source, source_kind = source_of(voice)
    if actor is None and voice is not None and not voice.private and (voice.cue.overlaps(word.span) or act == "denied"):
        actor = Side(voice.span, voice.name)
    if act in ("denied", "reported") and actor is not None and not actor.person:
        voice = _own_voice(actor, spot, scene.codebook)  # who denies is who says so
        source, source_kind = source_of(voice)
    claim = Claim(
        id="",
        document=scene.document,
        type="deed",
        quote=quote,
        act=act,
        of=scene.codebook.acts[act].of,
        place=tuple(place.names[0] for place in places),
        date=dated.date,
        source=source,
        source_kind=source_kind,
        actor=actor.name if actor else None,
        target=target.name if target else None,
        status=status,
        grounds=tuple(_grounds(quote, word.span, places, dated, None if source is None else voice, actor, target)),
        reader=READER,
    )
    return identified(claim)


def _voice(stand_in: Draft, spot: Spot) -> Voice | None:
    """Who says so: nobody, where the act stands beside what is said ("…, he said, a day after she ordered it")."""
    voice, act = who(stand_in, spot), stand_in.act.span
    if voice is None:
        return None
    aside = voice.cue.end <= act.start and ASIDE.match(spot.text[max(voice.cue.end, voice.span.end) : act.start])
    within = act.end <= voice.span.start and THAT.search(spot.text[max(0, voice.span.start - 8) : voice.span.start])
    return None if aside or within else voice


def _own_voice(actor: Side, spot: Spot, codebook: Codebook) -> Voice:
    """The actor as a voice: the head of the noun phrase where the text tells who that is."""
    heads = [agent for agent in spot.sentence.agents if agent.span.overlaps(actor.span)]
    if heads and heads[-1].span.end == actor.span.end and heads[-1].name[:1].isupper():
        head = heads[-1]
        return Voice(head.span, head.span, head.span, head.name, head.kind or "government")
    ending = codebook.speaking.endings.get(actor.name.split()[-1], "government")
    kind = (heads[-1].kind if heads else None) or ending
    return Voice(actor.span, actor.span, actor.span, actor.name, kind)


def _stand_in(word: ActWord, act: str, spot: Spot) -> Draft:
    """A draft at the act's own words, so that places and voices are found for it as for a figure."""
    figure = Figure(word.span, word.span, Number(0), Group(word.span, None, None))
    return Draft(figure, spot.index, Bound(act, word.span, 0.0), "people")


def _places(
    stand_in: Draft, target: Side | None, spot: Spot, paragraph: Sequence[Sentence], scene: Scene
) -> tuple[PlaceName, ...]:
    act = stand_in.act.act
    if act in NO_PLACE:
        return ()
    at = [place for place in spot.sentence.places if target and place.span.overlaps(target.span)]
    if act in OWN_PLACE and at:
        return complete((at[0],), spot.sentence, scene.ground, scene.codebook)  # "visited Mae Sot"
    if act in OWN_PLACE and not any(is_fine(place) for place in spot.sentence.places):
        return (scene.ground.country,) if act in OF_STATE and scene.ground.country else ()
    earlier = between(scene.drafts, spot.index - len(paragraph), spot.index)
    return where(stand_in, spot, [scene.drafts[n] for n in earlier], scene.ground, paragraph, scene.codebook)


def _dated(stand_in: Draft, spot: Spot, length: int, scene: Scene) -> Draft:
    """The stand-in with its date, found as a figure's is; what was said was done when it was said."""
    told = scene.drafts[: between(scene.drafts, 0, spot.index).stop]
    earlier = scene.sentences[: spot.index]
    spoken = stand_in.act.act in SPEECH
    stand_in = replace(stand_in, handed=handed(stand_in, spot, earlier, lasting=spoken))
    dated = when(stand_in, spot, told, earlier, length, spoken=spoken)
    return ahead(dated, spot.sentence, spot.text, spot.published)


def _quote(word: ActWord, spot: Spot) -> Span:
    """The clause around the act: from its subject to its object, a dozen words at most on either side."""
    start, end = clause_around(word.span, spot)
    before = list(re.finditer(r"\S+", spot.text[start : word.span.start]))
    after = list(re.finditer(r"\S+", spot.text[word.span.end : end]))
    first = start + before[-6].start() if len(before) > 6 else start
    last = word.span.end + (after[7].end() if len(after) > 8 else after[-1].end() if after else 0)
    return Span(first, last)


def _grounds(
    quote: Span,
    act: Span,
    places: Sequence[PlaceName],
    dated: Draft,
    voice: Voice | None,
    actor: Side | None,
    target: Side | None,
) -> Iterator[Ground]:
    yield Ground("act", kind_of(act, quote), act)
    yield from (Ground("place", kind_of(place.span, quote), place.span) for place in places)
    if dated.date and dated.date_span:
        yield Ground("date", "derived", dated.date_span)
    for slot, named in (("source", voice), ("actor", actor), ("target", target)):
        if named:
            yield Ground(slot, kind_of(named.span, quote), named.span)

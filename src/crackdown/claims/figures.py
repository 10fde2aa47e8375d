"""Figures of a reading into drafts: act, total, group, place, date, source, one figure after the other."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from crackdown.claims.binding import AT, bind
from crackdown.claims.context import lead_day, reach, standing, when, who
from crackdown.claims.drafts import Bound, Draft, Spot, is_item, region_of
from crackdown.claims.grounds import Ground, is_fine, located
from crackdown.claims.parts import reversed_total, summed, total_of
from crackdown.claims.where import where
from crackdown.codebook.entries import Act, Codebook
from crackdown.model.problem import Problem
from crackdown.model.reading import Demonym, Figure, Reading, Sentence, TimeWord

THINGS = frozenset({"devices", "documents", "vehicles", "weapons", "accounts", "money"})
BARE = re.compile(
    r"\b(?:total|toll|count|number|tally|figure|sum|arrests?|detentions?|deportations?|"
    r"rescues)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
SPOKEN = re.compile(r"\b(?:sp(?:oke|eaks?)\s+of|puts?\s+(?:it|them|the\s+\w+)\s+at|counts?|counted)\s+$", re.IGNORECASE)
CITIZENS = re.compile(r"^(?:citizens?|nationals?|compatriots?|countrymen)$", re.IGNORECASE)
INVERTED = re.compile(r"\b(?:were|was|are)\s+$")
COMPARED = re.compile(r"\b(?:against|compared\s+(?:with|to)|up\s+from|down\s+from|versus)\s+$", re.IGNORECASE)
NEARBY = 5  # sentences within which the same act at the same place is the same happening
MAX_ITEMS = 30  # a list longer than this has lost its heading
BARE_SCORE = 2.7  # an act must fit this well for a number without a noun
RAIDS = frozenset({"arrested", "raided", "rescued", "seized", "found"})
PRESENT = re.compile(
    r"\b(?:working|living|inside|staff(?:ed)?|present|employ\w*|were\s+there|there\s+(?:are|were)|"
    r"housed)\b",
    re.IGNORECASE,
)


def drafts_of(reading: Reading, ground: Ground, codebook: Codebook) -> tuple[tuple[Draft, ...], tuple[Problem, ...]]:
    """A draft for each figure that the text says something about; a problem for each that stays open."""
    drafts: list[Draft] = []
    problems: list[Problem] = []
    starts = paragraph_starts(reading.sentences)
    sanctions = any(
        "sanctioned" in set(word.acts) - set(word.weak) for sentence in reading.sentences for word in sentence.acts
    )
    for index, sentence in enumerate(reading.sentences if sanctions else map(_without_sanctions, reading.sentences)):
        if sentence.kind != "body":
            continue
        spot = Spot(sentence, index, reading.document.text, _intro(reading, index))
        seen: list[tuple[Figure, Bound | None]] = []
        waiting: list[tuple[int, Figure]] = []
        for figure in sentence.figures:
            if figure.excluded:
                continue
            draft, own = _draft(figure, spot, drafts, seen, codebook)
            seen.append((figure, own))
            if draft is None:
                problems.append(_open(figure, reading))
                continue
            if total := reversed_total(figure, spot):
                waiting.append((len(drafts), total))
            drafts.append(
                _in_context(
                    draft,
                    spot,
                    drafts,
                    ground,
                    reading.sentences[:index],
                    reading.sentences[starts[index] : index],
                    codebook,
                )
            )
        _link_reversed(waiting, drafts)
    drafts = summed(drafts)
    day = lead_day(reading)
    dated = [_dated(draft, drafts) for draft in drafts]
    dated = [_on_lead_day(draft, dated, day, ground, codebook) for draft in dated]
    return tuple(_voiced(draft, drafts) for draft in dated), tuple(problems)


def _on_lead_day(
    draft: Draft, drafts: Sequence[Draft], day: TimeWord | None, ground: Ground, codebook: Codebook
) -> Draft:
    """An undated incident at the place that the report is about happened on the day that its lead names."""
    if day is None or draft.date or draft.scope != "incident" or codebook.acts[draft.act.act].family != "operation":
        return draft
    own = draft.places[:1]
    if own and ground.main and own[0].names[0] not in {place.names[0] for place in ground.main}:
        return draft
    return replace(draft, date=day.period, date_span=day.span)


def _voiced(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """A part that nobody speaks for is said by whoever says its total."""
    total = draft
    while draft.voice is None and total.part_of is not None:
        total = drafts[total.part_of]
        draft = replace(draft, voice=total.voice)
    return draft


def _dated(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """An undated draft takes the date of the nearest one that tells of the same act at the same place."""
    if draft.date or draft.scope == "estimate" or not draft.places:
        return draft
    if draft.part_of is not None:
        total = _dated(drafts[draft.part_of], drafts)
        return replace(draft, date=total.date, date_span=total.date_span)
    same = [
        other
        for other in drafts
        if other.date
        and other.scope == draft.scope
        and other.act.act == draft.act.act
        and _holds(other, draft)
        and abs(other.sentence - draft.sentence) <= NEARBY
    ]
    if not same:
        return draft
    nearest = min(same, key=lambda other: (abs(other.sentence - draft.sentence), other.region))
    return replace(draft, date=nearest.date, date_span=nearest.date_span)


def _without_sanctions(sentence: Sentence) -> Sentence:
    """The sentence of a report that speaks of no sanctions: "named", "hit" and "listed" then tell of none."""
    if not any("sanctioned" in word.weak for word in sentence.acts):
        return sentence
    acts = (replace(word, acts=tuple(act for act in word.acts if act != "sanctioned")) for word in sentence.acts)
    return replace(sentence, acts=tuple(word for word in acts if word.acts))


def _holds(other: Draft, draft: Draft) -> bool:
    """Whether what `other` tells of took place where `draft` did, or around it."""
    return bool(other.places) and other.places[0].names[0] in {place.names[0] for place in draft.places}


def paragraph_starts(sentences: Sequence[Sentence]) -> list[int]:
    starts: list[int] = []
    for index, sentence in enumerate(sentences):
        same = index > 0 and sentences[index - 1].paragraph == sentence.paragraph
        starts.append(starts[-1] if same else index)
    return starts


def _open(figure: Figure, reading: Reading) -> Problem:
    words = figure.span.text(reading.document.text)
    return Problem(
        "claims",
        "unbound_figure",
        f"what {words!r} counts or what happened is not clear, so it is not coded",
        reading.document.where,
        document=reading.document.id,
        span=figure.span,
    )


def _draft(
    figure: Figure, spot: Spot, drafts: Sequence[Draft], seen: Sequence[tuple[Figure, Bound | None]], codebook: Codebook
) -> tuple[Draft | None, Bound | None]:
    acts = codebook.acts
    figure = _of_sum(figure, spot, drafts)
    of = "money" if figure.unit else figure.group.of
    own = bind(figure, of or _understood(figure, spot, drafts), spot.sentence, spot.text, acts, seen)
    headed = own is not None and figure.group.nations and own.span.overlaps(figure.group.span)
    part = total_of(figure, of, spot, drafts, own.score if own and not own.inherited and not headed else 0.0)
    total = drafts[part] if part is not None else None
    if of is None and not _may_be_bare(figure, own, total, spot):
        return None, own
    if own is None and spot.intro is not None:
        own = _introduced(figure, of, spot.intro, acts)
    act = _act(figure, of, own, total, spot, drafts, acts)
    if act is None or (_is_article(figure, of) and act.score < BARE_SCORE):
        return None, own
    kind = of or (total.of if total else _of_act(act, acts))
    nations = (
        figure.group.nations
        or (total.nations if total else ())
        or _own_citizens(figure, spot)
        or _same_again(figure, spot, drafts)
    )
    return Draft(figure, spot.index, act, kind, nations if kind in ("people", "countries") else (), part), act


def _intro(reading: Reading, index: int) -> Sentence | None:
    """The line that opens the list in which the sentence is an item: "Items confiscated:"."""
    text, sentences = reading.document.text, reading.sentences
    if not is_item(sentences[index].span.text(text)):
        return None
    for earlier in reversed(sentences[max(0, index - MAX_ITEMS) : index]):
        words = earlier.span.text(text).rstrip()
        if words.endswith(":"):
            return earlier
        if not is_item(words):
            return None
    return None


def _introduced(figure: Figure, of: str | None, intro: Sentence, acts: Mapping[str, Act]) -> Bound | None:
    """The act that the opening line of a list gives to its items."""
    for word in intro.acts:
        for act in word.acts:
            if act not in word.weak and (of in acts[act].counts or (of is None and figure.unit)):
                return Bound(act, word.span, 2.0, inherited=True)
    return None


def _of_sum(figure: Figure, spot: Spot, drafts: Sequence[Draft]) -> Figure:
    """A number that is a part of the sum just named takes its currency: "14 billion baht, of which 295 million"."""
    if (
        figure.unit
        or figure.group.link != "partitive"
        or figure.group.of
        or not drafts
        or drafts[-1].sentence != spot.index
    ):
        before = spot.text[max(spot.sentence.span.start, figure.span.start - 12) : figure.span.start]
        if figure.unit or figure.group.of or not drafts or not re.search(r"\bof\s+which\s+$", before):
            return figure
    return replace(figure, unit=drafts[-1].figure.unit)


def _is_article(figure: Figure, of: str | None) -> bool:
    """Whether "one" is hardly more than "a": of things and sites it counts only right by an act."""
    return figure.number.n == 1 and of in ("sites", "other")


def _own_citizens(figure: Figure, spot: Spot) -> tuple[Demonym, ...]:
    """Whose "its citizens" are: the country or the nationality that the sentence names before."""
    if not CITIZENS.search(figure.group.role or ""):
        return ()
    before = [
        nation for nation in spot.sentence.demonyms if nation.span.end <= figure.span.start and nation.kind != "people"
    ]
    return tuple(before[-1:])


def _same_again(figure: Figure, spot: Spot, drafts: Sequence[Draft]) -> tuple[Demonym, ...]:
    """The nationality of "all 153" when 153 were spoken of just before."""
    same = [draft for draft in drafts if draft.figure.number.n == figure.number.n and spot.index - draft.sentence <= 3]
    return same[-1].nations if figure.share == "all" and same else ()


def _understood(figure: Figure, spot: Spot, drafts: Sequence[Draft]) -> str | None:
    """What a number without a noun counts when it speaks of those just counted: "all 153", "eight of them"."""
    near = [draft for draft in drafts if spot.index - draft.sentence <= 2]
    if not near or not (figure.share or figure.group.link == "partitive"):
        return None
    return "people" if near[-1].of == "officers" else near[-1].of


def _may_be_bare(figure: Figure, own: Bound | None, total: Draft | None, spot: Spot) -> bool:
    """Whether a number without a noun still counts: a part, a number right by an act, or one called a total."""
    if total is not None or figure.share or (figure.group.link == "partitive" and own):
        return True
    if own and own.score >= BARE_SCORE:
        return True
    before = spot.text[max(spot.sentence.span.start, figure.span.start - 60) : figure.span.start]
    return bool(BARE.search(before) or COMPARED.search(before) or SPOKEN.search(before))


def _of_act(act: Bound, acts: Mapping[str, Act]) -> str:
    counts = acts[act.act].counts
    return "people" if "people" in counts or not counts else counts[0]


def _act(
    figure: Figure,
    of: str | None,
    own: Bound | None,
    total: Draft | None,
    spot: Spot,
    drafts: Sequence[Draft],
    acts: Mapping[str, Act],
) -> Bound | None:
    if total is not None and (own is None or own.inherited or own.score < 4.0 or _between(own, total, spot)):
        return Bound(total.act.act, total.act.span, total.act.score, inherited=True)
    if of == "officers" and (own is None or own.act not in ("killed", "injured", "arrested") or own.score < 4.0):
        return _deployed(figure, own)
    if own is not None:
        return own
    return _by_default(figure, of, spot, drafts, acts)


def _between(own: Bound, total: Draft, spot: Spot) -> bool:
    """Whether the part's act is the total's own, or stands beyond the total."""
    return own.span == total.act.span or (total.sentence == spot.index and own.act == total.act.act)


def _deployed(figure: Figure, own: Bound | None) -> Bound:
    if own is not None and own.act == "deployed":
        return own
    return Bound("deployed", figure.group.span, 2.0)


def _by_default(
    figure: Figure, of: str | None, spot: Spot, drafts: Sequence[Draft], acts: Mapping[str, Act]
) -> Bound | None:
    """What the discourse leaves: the act of the figures just before that count the same, or of those beside them."""
    near = [draft for draft in drafts if spot.index - draft.sentence <= 2]
    if of == "countries":
        people = [draft for draft in near if draft.of == "people"]
        return _take(people[-1]) if people else None
    here = [draft for draft in near if draft.sentence == spot.index]
    if of in ("cases", "other") and here and of in acts[here[-1].act.act].counts:
        return _take(here[-1])
    if of in THINGS:
        reach = here if of == "money" else near
        seized = [draft for draft in reach if draft.act.act == "seized"]
        return _take(seized[-1]) if seized else None
    if of in ("sites", "other"):
        raided = next((word for word in spot.sentence.acts if set(word.acts) & RAIDS), None)
        if raided:
            taken = raided.acts[0] == "seized" and not AT.search(
                spot.text[max(0, figure.span.start - 8) : figure.span.start]
            )
            return Bound("seized" if taken else "raided", raided.span, 1.0)
    if of == "sites":
        return (
            Bound("identified", figure.group.span, 1.0)
            if any(cue.kind == "estimate" for cue in spot.sentence.cues)
            else None
        )
    if of == "people" or (of is None and figure.share):
        same = [draft for draft in near if draft.of == "people" and draft.act.act in acts]
        inverted = INVERTED.search(spot.text[max(spot.sentence.span.start, figure.span.start - 8) : figure.span.start])
        if same and (figure.group.nations or figure.share or inverted or same[-1].sentence == spot.index):
            return _take(same[-1])
        present = PRESENT.search(spot.text, spot.sentence.span.start, spot.sentence.span.end)
        if present and of == "people":
            return Bound("found", region_of(figure).cover(figure.group.span), 1.0)
    people = [draft for draft in near if draft.of == "people"] or near
    return _take(people[-1]) if of is None and people else None


def _take(draft: Draft) -> Bound:
    return Bound(draft.act.act, draft.act.span, draft.act.score, inherited=True)


def _in_context(
    draft: Draft,
    spot: Spot,
    drafts: Sequence[Draft],
    ground: Ground,
    before: Sequence[Sentence],
    paragraph: Sequence[Sentence],
    codebook: Codebook,
) -> Draft:
    total = drafts[draft.part_of] if draft.part_of is not None else None
    if total is not None:
        own_voice = who(draft, spot)
        listed = [other.voice for other in drafts if other.part_of == draft.part_of and other.voice]
        said = listed[-1] if listed else total.voice
        voice = (own_voice or said) if total.sentence != spot.index else (total.voice or own_voice)
        draft = replace(
            draft, places=total.places, date=total.date, date_span=total.date_span, voice=voice, scope=total.scope
        )
        if total.sentence != spot.index and any(is_fine(place) for place in located(spot.sentence, spot.text)):
            draft = replace(draft, places=where(draft, spot, (), ground, (), codebook))
        return replace(draft, status=standing(draft, spot) if not draft.act.inherited else total.status)
    draft = when(draft, spot, drafts, before, paragraph)
    draft = replace(draft, voice=who(draft, spot))
    draft = replace(draft, scope=reach(draft, spot), status=standing(draft, spot))
    if draft.of == "money" and draft.scope == "estimate":
        return draft
    return replace(draft, places=where(draft, spot, drafts, ground, paragraph, codebook))


def _link_reversed(waiting: Sequence[tuple[int, Figure]], drafts: list[Draft]) -> None:
    for position, figure in waiting:
        total = next((n for n, draft in enumerate(drafts) if draft.figure is figure), None)
        if total is not None and drafts[position].part_of is None:
            drafts[position] = replace(drafts[position], part_of=total)

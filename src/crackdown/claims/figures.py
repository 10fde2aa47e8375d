"""Figures of a reading into drafts: act, total, group, place, date, source, one figure after the other."""

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from crackdown.claims.binding import bind_all
from crackdown.claims.context import STANDING, climbed, counted_up, is_estimate, reach, who
from crackdown.claims.crossing import came_over
from crackdown.claims.dating import ahead, campaign, dated, in_report, of_month, scoped, voiced
from crackdown.claims.discourse import (
    accused,
    act_of,
    asked,
    brought_home,
    follows,
    goes_on,
    intro,
    introduced,
    of_sum,
    own_citizens,
    own_money,
    rival_of,
    same_again,
    under_heading,
    understood,
    without_sanctions,
)
from crackdown.claims.drafts import Bound, Draft, Spot, between, totals_of
from crackdown.claims.fates import fate
from crackdown.claims.frames import of_report
from crackdown.claims.grounds import Ground
from crackdown.claims.here import own_place
from crackdown.claims.lead import LeadDay, lead_days, on_lead_day
from crackdown.claims.moments import handed, part_day, when
from crackdown.claims.parts import reversed_total, summed, total_of
from crackdown.claims.scenes import is_fine, located
from crackdown.claims.shares import at_place
from crackdown.claims.standing import is_supposed, standing
from crackdown.claims.where import where
from crackdown.claims.wholes import elided, link_raised, of_nation, raised, repeated
from crackdown.codebook.entries import Act, Codebook
from crackdown.model.claim import Period, Status
from crackdown.model.problem import Problem
from crackdown.model.reading import Figure, Reading, Sentence

BARE = re.compile(
    r"\b(?:total|toll|count|number|tally|figure|sum|arrests?|detentions?|deportations?|"
    r"rescues)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
COMPARED = re.compile(
    r"\b(?:against|compared\s+(?:with|to)|up\s+from|down\s+from|versus|(?:times|twice|double|triple)(?:\s+the)?|had\s+given)\s+$",
    re.IGNORECASE,
)
LISTED = re.compile(r"\b(?:names|entries|additions|designations)$", re.IGNORECASE)
MANNER = re.compile(r"\b(?:in|by|after|during|over|within)\s+$", re.IGNORECASE)  # "in three batches"
DEEDS = re.compile(r"\b(?:operations?|raids?|searches|swoops)$", re.IGNORECASE)
THESE = re.compile(r"\b(?:the|both|these|those)\s+$", re.IGNORECASE)
RATE = re.compile(
    r"\s+(?:or\s+(?:more|so)\s+)?(?:an?|per|each|every)\s+(?:day|night|week|month|year|hour)\b|\s+monthly\b"
)
TAKINGS = frozenset({"earned", "defrauded", "cost"})  # what may come in or be lost by the month; else it is pay or rent
BARE_SCORE = 2.7  # an act must fit this well for a number without a noun


def drafts_of(reading: Reading, ground: Ground, codebook: Codebook) -> tuple[tuple[Draft, ...], tuple[Problem, ...]]:
    """A draft for each figure that the text says something about; a problem for each that stays open."""
    drafts: list[Draft] = []
    problems: list[Problem] = []
    starts = paragraph_starts(reading.sentences)
    sanctions = any(
        "sanctioned" in set(word.acts) - set(word.weak) for sentence in reading.sentences for word in sentence.acts
    )
    for index, sentence in enumerate(reading.sentences if sanctions else map(without_sanctions, reading.sentences)):
        if sentence.kind != "body":
            continue
        previous = reading.sentences[index - 1] if index else None
        spot = Spot(sentence, index, reading.document.text, intro(reading, index), previous, reading.published)
        earlier = reading.sentences[:index]
        for n, placed_draft in came_over(drafts, spot, ground, codebook):
            drafts[n] = placed_draft
        waiting: list[tuple[int, Figure]] = []
        figures: list[Figure] = []
        for read in sentence.figures:
            if not read.excluded:
                figure = accused(own_money(at_place(read, spot, figures), ground.code, spot.text, codebook), spot)
                figures.append(of_sum(of_nation(figure, spot), figures, spot, drafts))
        ofs: list[str | None] = []
        for one in figures:
            ofs.append(_of(one) or understood(one, ofs, spot, drafts, codebook.acts))
        bounds = bind_all(figures, ofs, sentence, spot.text, codebook.acts)
        for figure, own in zip(figures, bounds, strict=True):
            if repeated(figure, spot, drafts):
                continue
            draft = _draft(figure, own, spot, drafts, codebook)
            if draft is None:
                problems.append(_open(figure, reading))
                continue
            if total := reversed_total(figure, spot):
                waiting.append((len(drafts), total))
            drafts.append(_in_context(draft, spot, drafts, ground, earlier, earlier[starts[index] :], codebook))
        _link_reversed(waiting, drafts)
        for n in between(drafts, index, index):
            if raised(drafts[n].figure, spot):
                link_raised(n, drafts)
    drafts = summed(drafts)
    days = lead_days(reading, codebook)
    whole = of_report(reading)
    counted = frozenset(draft.date for draft in drafts if draft.date and draft.scope == "running")
    placed = [_on_its_day(draft, drafts, counted, days, ground, reading, codebook) for draft in drafts]
    placed = [in_report(draft, whole, codebook) for draft in placed]
    return tuple(scoped(voiced(draft, placed), placed) for draft in placed), tuple(problems)


def _on_its_day(
    draft: Draft,
    drafts: Sequence[Draft],
    counted: Set[Period],
    days: Sequence[LeadDay],
    ground: Ground,
    reading: Reading,
    codebook: Codebook,
) -> Draft:
    """The draft with the day that its neighbours or the lead give, or as a campaign's total where none does."""
    draft = ahead(draft, reading.sentences[draft.sentence], reading.document.text, reading.published)
    draft = of_month(draft, counted)
    return campaign(on_lead_day(dated(draft, drafts), days, ground, codebook), codebook)


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


def _of(figure: Figure) -> str | None:
    """What the figure's own words say that it counts."""
    return "money" if figure.unit else figure.group.of


def _draft(figure: Figure, own: Bound | None, spot: Spot, drafts: Sequence[Draft], codebook: Codebook) -> Draft | None:
    acts, of = codebook.acts, _of(figure)
    if of == "officers" and figure.group.link == "partitive" and _among_people(spot, drafts):
        of = "people"  # "28 people were charged, four of them officers"
    headed = own is not None and figure.group.nations and figure.group.span.contains(own.span)
    own = fate(figure, of, own, spot, drafts, codebook)
    score = own.score if own and not own.inherited and not headed else 0.0
    part = total_of(figure, of, spot, drafts, own, score)
    total = drafts[part] if part is not None else None
    before = elided(figure, of, spot, drafts) if part is None else None
    if of is None and before is None and not _may_be_bare(figure, own, total, spot, drafts):
        return None
    if own is None and spot.intro is not None:
        own = introduced(figure, of, spot.intro, acts)
    act = act_of(figure, of, own, total, spot, drafts, acts)
    if before is not None and (own is None or own.act == before.act.act):
        act = own or replace(before.act, inherited=True)
        told = () if of is not None or before.figure.share else before.nations
        return Draft(figure, spot.index, act, before.of, figure.group.nations or told)
    if act is None or (_is_article(figure, of) and act.score < BARE_SCORE):
        return None
    if DEEDS.search(figure.group.role or "") and THESE.search(spot.text, spot.sentence.span.start, figure.span.start):
        return None  # "the two operations": deeds told of before
    if of == "money" and act.act not in TAKINGS and RATE.match(spot.text, figure.span.end):
        return None
    kind = of or (total.of if total else _of_act(act, acts, figure, spot, drafts))
    if kind == "money" and not figure.unit:
        return None  # "women make up 66 of the total"
    if act.act == "sanctioned" and LISTED.search(figure.group.role or ""):
        kind = "targets"
    nations = (
        figure.group.nations
        or (total.nations if total else ())
        or own_citizens(figure, spot)
        or brought_home(figure, act, spot)
        or same_again(figure, spot, drafts)
        or goes_on(figure, act, spot, drafts, acts)
        or under_heading(figure, spot)
    )
    return Draft(figure, spot.index, act, kind, nations if kind in ("people", "countries") else (), part)


def _is_article(figure: Figure, of: str | None) -> bool:
    """Whether "one" is hardly more than "a": of things and sites it counts only right by an act."""
    return figure.number.n == 1 and of in ("sites", "other")


def _may_be_bare(figure: Figure, own: Bound | None, total: Draft | None, spot: Spot, drafts: Sequence[Draft]) -> bool:
    """Whether a number without a noun still counts: a part, a number right by an act, or one called a total."""
    before = spot.text[max(spot.sentence.span.start, figure.span.start - 60) : figure.span.start]
    if figure.group.link == "unknown" and total is None and (MANNER.search(before) or _of_deeds(figure, spot)):
        return False
    if total is not None or figure.share or (figure.group.link == "partitive" and own):
        return True
    if rival_of(figure, spot, drafts):
        return True
    if own and ((own.inherited and figure.group.link != "unknown") or own.score >= BARE_SCORE):
        return True
    return bool(BARE.search(before) or COMPARED.search(before))


def _among_people(spot: Spot, drafts: Sequence[Draft]) -> bool:
    """Whether the last figure of the sentence so far counts people."""
    here = between(drafts, spot.index, spot.index)
    return bool(here) and drafts[here[-1]].of == "people"


def _of_deeds(figure: Figure, spot: Spot) -> bool:
    """Whether the number counts deeds, and nothing that they were done to: "nine blasts", "three raids"."""
    return any(word.span.overlaps(figure.group.span) for word in spot.sentence.acts)


def _of_act(act: Bound, acts: Mapping[str, Act], figure: Figure, spot: Spot, drafts: Sequence[Draft]) -> str:
    """What an act's figures count where no noun says: people, or what was counted just before.

    Of things that the codebook doesn't name, `other`.
    """
    counts = acts[act.act].counts
    known = figure.group.link != "unknown"
    told = [drafts[n].of for n in between(drafts, spot.index, spot.index) if drafts[n].of in counts]
    if known and told and told[-1] != "money":
        return told[-1]
    if acts[act.act].of in counts and acts[act.act].of != "other":
        return acts[act.act].of
    if "people" in counts or not counts:
        return "people"
    return counts[0] if known or "other" not in counts else "other"


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
        listed = [
            other.voice for other in drafts[draft.part_of or 0 :] if other.part_of == draft.part_of and other.voice
        ]
        said = listed[-1] if listed and total.voice else total.voice  # who counts the parts may be named later
        voice = (own_voice or said) if total.sentence != spot.index else (total.voice or own_voice)
        draft = replace(
            draft,
            places=total.places,
            date=total.date,
            date_span=total.date_span,
            voice=voice,
            scope=total.scope,
            handed=total.handed,
        )
        if total.sentence != spot.index and any(is_fine(place) for place in located(spot.sentence, spot.text)):
            draft = replace(draft, places=where(draft, spot, (), ground, (), codebook))
        if total.sentence == spot.index and (own := own_place(draft, spot, ground, codebook)):
            draft = replace(draft, places=own)
        alone = not draft.act.inherited or is_supposed(draft, spot)
        draft = replace(draft, status=standing(draft, spot) if alone else total.status)
        return counted_up(part_day(draft, total, spot, drafts, before), spot)
    draft = replace(draft, voice=who(draft, spot))
    planned = follows(draft.figure, spot) or (draft.act.act == "seized" and asked(draft.figure, spot))
    draft = replace(draft, status="planned" if planned else _status(draft, spot, drafts))
    lasting = draft.act.act in STANDING or is_estimate(draft, spot)
    draft = replace(draft, handed=handed(draft, spot, before, lasting=lasting))
    draft = when(draft, spot, drafts, before, len(paragraph))
    draft = climbed(replace(draft, scope=reach(draft, spot)), spot)
    return replace(draft, places=where(draft, spot, drafts, ground, paragraph, codebook))


def _status(draft: Draft, spot: Spot, drafts: Sequence[Draft]) -> Status:
    """The status; money that shares the act of the figure before it stands as firmly as that: "20 cars worth $3m"."""
    last = drafts[-1] if drafts and drafts[-1].sentence == spot.index else None
    shared = last is not None and draft.of == "money" and last.act.span == draft.act.span
    return last.status if last is not None and shared else standing(draft, spot)


def _link_reversed(waiting: Sequence[tuple[int, Figure]], drafts: list[Draft]) -> None:
    for position, figure in waiting:
        total = next((n for n, draft in enumerate(drafts) if draft.figure is figure), None)
        if total is not None and drafts[position].part_of is None and position not in totals_of(total, drafts):
            drafts[position] = replace(drafts[position], part_of=total)

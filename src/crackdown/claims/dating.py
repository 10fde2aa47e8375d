"""What a figure leaves open and its neighbours tell: the day, the voice."""

import re
from collections.abc import Sequence, Set
from dataclasses import replace
from datetime import date, timedelta

from crackdown.claims.drafts import Draft, between
from crackdown.claims.frames import is_long
from crackdown.claims.here import is_country
from crackdown.claims.lead import NEWS
from crackdown.codebook.entries import Codebook
from crackdown.model.claim import Period
from crackdown.model.reading import Sentence, TimeWord

MANY = 100  # people or sites: fewer may well be one night's work
ROUNDED = {"over": (1.0, 1.1), "nearly": (0.9, 1.0), "about": (0.95, 1.05)}  # how far a round number may be off
THIS = re.compile(r"this\s+(week|month|year)", re.IGNORECASE)
NEARBY = 5  # sentences within which the same act at the same place is the same happening


def ahead(draft: Draft, sentence: Sentence, text: str, published: date | None) -> Draft:
    """What is planned for a weekday, or a day or month without a year, is planned for the next one, not the last."""
    if draft.status != "planned" or draft.date is None or draft.date_span is None or published is None:
        return draft
    kinds = {time.kind for time in sentence.times if time.span == draft.date_span}
    if "relative" in kinds:
        this = THIS.fullmatch(draft.date_span.text(text))
        last = _end_of(this[1].lower(), published) if this else draft.date.last
        return replace(draft, date=Period(draft.date.first, last), scope="incident")
    if draft.date.last >= published or re.search(r"\d{4}", draft.date_span.text(text)):
        return draft
    if "weekday" in kinds:
        week = timedelta(7)
        return replace(draft, date=Period(draft.date.first + week, draft.date.last + week))
    if kinds & {"day", "month"} and (later := _next_year(draft.date)):
        return replace(draft, date=later)
    return draft


def _end_of(unit: str, day: date) -> date:
    """The last day of the week, month or year of `day`."""
    if unit == "week":
        return day + timedelta(6 - day.weekday())
    if unit == "year":
        return date(day.year, 12, 31)
    return (day.replace(day=28) + timedelta(4)).replace(day=1) - timedelta(1)


def _next_year(period: Period) -> Period | None:
    try:
        return Period(*(day.replace(year=day.year + 1) for day in (period.first, period.last)))
    except ValueError:
        return None  # 29 February


def campaign(draft: Draft, codebook: Codebook) -> Draft:
    """What has been done on no given day is a total: of sites shut, of people sent home, of a whole country's raids."""
    if draft.scope != "incident" or draft.date or draft.status != "asserted" or draft.handed == "none":
        return draft
    family = codebook.acts[draft.act.act].family
    if draft.handed == "same" and (draft.act.act == "sealed" or (family == "return" and draft.part_of is None)):
        return replace(draft, scope="running")
    wide = draft.of in ("people", "sites", "cases") and all(place.kind == "country" for place in draft.places)
    counted = family in NEWS | {"return"} and draft.low >= MANY
    return replace(draft, scope="running") if draft.places and wide and counted else draft


def in_report(draft: Draft, whole: TimeWord | None, codebook: Codebook) -> Draft:
    """An undated figure of a report that sums up a period is one of that period."""
    if whole is None or draft.date or draft.status != "asserted" or draft.scope == "estimate" or draft.handed == "none":
        return draft
    if codebook.acts[draft.act.act].family not in NEWS | {"return"}:
        return draft
    return replace(draft, date=whole.period, date_span=whole.span, scope="running")


def of_month(draft: Draft, counted: Set[Period]) -> Draft:
    """A figure of a month whose totals the report gives (`counted`), or a large one of a country, is one of them."""
    if draft.scope != "incident" or draft.date is None or draft.status == "planned" or not is_long(draft.date):
        return draft
    wide = draft.of in ("people", "sites") and draft.low >= MANY and draft.places and all(map(is_country, draft.places))
    return replace(draft, scope="running") if draft.date in counted or wide else draft


def voiced(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """A part that nobody speaks for is said by whoever says its total."""
    total = draft
    while draft.voice is None and total.part_of is not None:
        total = drafts[total.part_of]
        draft = replace(draft, voice=total.voice)
    return draft


def scoped(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """A part on no day is counted over the time that its total is."""
    total = drafts[draft.part_of] if draft.part_of is not None else None
    if total is None or draft.date or total.date or draft.act.act != total.act.act or draft.scope != "incident":
        return draft
    return replace(draft, scope=total.scope)


def dated(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """An undated draft takes its total's date, or that of the nearest one that tells of the same act at the place."""
    top = draft
    while _is_open(top) and top.part_of is not None:
        top = drafts[top.part_of]
    giver = _nearest(top, drafts) or _restated(top, drafts) if _is_open(top) else top
    if giver is None or not _is_open(draft):
        return draft
    return replace(draft, date=giver.date, date_span=giver.date_span, scope=giver.scope)


def _restated(draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """The running total that the draft tells again, in round numbers: "over 3,000" of the 3,075."""
    if draft.figure.number.hedge not in ROUNDED or draft.low < MANY:
        return None
    low, high = ROUNDED[draft.figure.number.hedge]
    same = [
        other
        for other in drafts
        if other.date
        and other.scope == "running"
        and (other.act.act, other.of) == (draft.act.act, draft.of)
        and low <= other.low / draft.low <= high
    ]
    return same[0] if len({other.date for other in same}) == 1 else None


def _is_open(draft: Draft) -> bool:
    """Whether a date is missing that a neighbour may give."""
    return not draft.date and draft.handed != "none" and draft.scope != "estimate" and bool(draft.places)


def _nearest(draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
    same = [
        drafts[n]
        for n in between(drafts, draft.sentence - NEARBY, draft.sentence + NEARBY)
        if drafts[n].date
        and drafts[n].scope == draft.scope
        and drafts[n].act.act == draft.act.act
        and _holds(drafts[n], draft)
    ]
    return min(same, key=lambda other: (abs(other.sentence - draft.sentence), other.region), default=None)


def _holds(other: Draft, draft: Draft) -> bool:
    """Whether what `other` tells of took place where `draft` did, or around it."""
    return bool(other.places) and other.places[0].names[0] in {place.names[0] for place in draft.places}

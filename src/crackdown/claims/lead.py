"""The day of the news: what the first sentences of a report date is when the rest of it happened."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crackdown.claims.drafts import Draft, Spot
from crackdown.claims.grounds import Ground
from crackdown.claims.moments import DAYS, LEAD, days_told, own_times
from crackdown.claims.whose import UNTIL, words_before
from crackdown.codebook.entries import Codebook
from crackdown.model.reading import Reading, TimeWord

NEWS = frozenset({"operation", "sanctions", "court"})  # families of acts that a report is the news of
HAPPENED = {family: family for family in (*NEWS, "return")} | {"harm": "operation"}
FAR = 12  # sentences in which a report says when the operation was that it is about
REACH = 120  # characters between a day and the act that happened then
HARM = frozenset({"killed", "injured"})  # who comes to harm there, does so in what the report is the news of


@dataclass(frozen=True, slots=True)
class LeadDay:
    """A day that a report's first sentences name, the places named beside it and what sort of thing happened then."""

    time: TimeWord
    places: frozenset[str]
    family: str | None


def lead_days(reading: Reading, codebook: Codebook) -> tuple[LeadDay, ...]:
    """The single days that the first sentences of a report name; of an operation, the first that is named at all."""
    found: list[LeadDay] = []
    body = [index for index, sentence in enumerate(reading.sentences) if sentence.kind == "body"]
    for position, index in enumerate(body[:FAR]):
        spot = Spot(reading.sentences[index], index, reading.document.text)
        days = _named(spot, reading, codebook)
        if position < LEAD:
            found += days
        elif found and all(day.family == "return" for day in found):
            found += [day for day in days if day.family == "operation"]
    return tuple(found)


def _named(spot: Spot, reading: Reading, codebook: Codebook) -> list[LeadDay]:
    """The single days that a sentence names."""
    times = [
        time for time in own_times(spot) if time.kind in DAYS and not UNTIL.search(words_before(time, spot, 12))
    ] or days_told(spot, (), reading.sentences)
    began = [time for time in spot.sentence.times if time.start and _family(time, spot, codebook, 0)]
    times += [replace(time, period=time.start) for time in began]
    places = frozenset(place.names[0] for place in spot.sentence.places)
    return [
        LeadDay(time, places, _family(time, spot, codebook, REACH))
        for time in times
        if time.period and time.period.first == time.period.last
    ]


def _family(time: TimeWord, spot: Spot, codebook: Codebook, reach: int) -> str | None:
    """What sort of thing the sentence tells of the time: the family of the act that stands nearest, within `reach`."""
    near = [
        (time.span.gap(word.span), word.span, HAPPENED.get(family, family))
        for word in spot.sentence.acts
        for family in [codebook.acts[word.acts[0]].family]
        if family in HAPPENED and time.span.gap(word.span) <= reach
    ]
    return min(near)[2] if near else None


def on_lead_day(draft: Draft, days: Sequence[LeadDay], ground: Ground, codebook: Codebook) -> Draft:
    """An undated incident happened on the day that the lead names for its place, or for the report's main place."""
    if draft.date or draft.handed != "any" or draft.scope != "incident" or draft.status == "denied":
        return draft
    family = codebook.acts[draft.act.act].family
    if (family not in NEWS and draft.act.act not in HARM) or draft.act.act == "wanted":
        return draft
    days = _of_its_kind(days, HAPPENED[family])
    own = {place.names[0] for place in draft.places[:1]}
    here = [day for day in days if own & day.places]
    if not here and own and ground.main and not own & {place.names[0] for place in ground.main}:
        return draft
    for named in (here, days):
        if len({day.time.period for day in named}) == 1:
            return replace(draft, date=named[0].time.period, date_span=named[0].time.span)
    return draft


def _of_its_kind(days: Sequence[LeadDay], family: str) -> Sequence[LeadDay]:
    """The days on which something of the sort happened, or else those on which people weren't only sent home."""
    wrong = ("return", "operation") if family == "court" else ("return",)  # courts deal with it another day
    others = [day for day in days if day.family not in wrong]
    return [day for day in others if day.family == family] or others

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
HARM = frozenset({"killed", "injured"})  # who comes to harm there, does so in what the report is the news of


@dataclass(frozen=True, slots=True)
class LeadDay:
    """A day that a report's first sentences name, and the places named beside it."""

    time: TimeWord
    places: frozenset[str]


def lead_days(reading: Reading) -> tuple[LeadDay, ...]:
    """The single days that the first sentences of a report name, each with the places named beside it."""
    found: list[LeadDay] = []
    body = [index for index, sentence in enumerate(reading.sentences) if sentence.kind == "body"]
    for index in body[:LEAD]:
        spot = Spot(reading.sentences[index], index, reading.document.text)
        days = [
            time for time in own_times(spot) if time.kind in DAYS and not UNTIL.search(words_before(time, spot, 12))
        ]
        for day in days or days_told(spot, (), reading.sentences):
            if day.period and day.period.first == day.period.last:
                found.append(LeadDay(day, frozenset(place.names[0] for place in spot.sentence.places)))
    return tuple(found)


def on_lead_day(draft: Draft, days: Sequence[LeadDay], ground: Ground, codebook: Codebook) -> Draft:
    """An undated incident happened on the day that the lead names for its place, or for the report's main place."""
    if not days or draft.date or draft.handed == "none" or draft.scope != "incident":
        return draft
    if codebook.acts[draft.act.act].family not in NEWS and draft.act.act not in HARM:
        return draft
    own = {place.names[0] for place in draft.places[:1]}
    here = [day for day in days if own & day.places and draft.handed == "any"]
    if not here and own and ground.main and not own & {place.names[0] for place in ground.main}:
        return draft
    for named in (here, days):
        if len({day.time.period for day in named}) == 1:
            return replace(draft, date=named[0].time.period, date_span=named[0].time.span)
    return draft

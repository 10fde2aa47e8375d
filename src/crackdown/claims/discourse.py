"""What a sentence leaves out and the discourse gives: the act of a list, of a total, of what stands beside it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from crackdown.claims.binding import AT, COURTLY, VICTIMS
from crackdown.claims.drafts import Bound, Draft, Spot, between, is_item, is_row, region_of
from crackdown.claims.hedging import at_home
from crackdown.claims.mainverb import AUXILIARY
from crackdown.claims.wholes import AFTERWARDS, referred
from crackdown.codebook.entries import Act, Codebook
from crackdown.model.reading import Demonym, Figure, Reading, Sentence
from crackdown.model.span import Span

THINGS = frozenset({"devices", "documents", "vehicles", "weapons", "accounts", "money"})
CITIZENS = re.compile(r"^(?:citizens?|nationals?|compatriots?|countrymen)$", re.IGNORECASE)
OF_ITS = re.compile(r"\s+of\s+(?:its|their)\s+(?:own\s+)?(?:people|citizens|nationals|compatriots|countrymen)\b")
OWN_PEOPLE = re.compile(r"\b(?:its|their)\s+(?:own\s+)?(?:people|citizens|nationals|compatriots|countrymen)\b")
REPORTED = re.compile(r"\b(?:complaints?|case\s+files?|reports?)\b", re.IGNORECASE)
FOLLOW = re.compile(
    r"\s+(?:will|would|are\s+to|is\s+to|are\s+(?:due|expected|set|scheduled)\s+to|is\s+(?:due|expected|set|scheduled)\s+to)\s+follow\b"
)
ASKS = re.compile(
    r"\b(?:wants?|wanted|seeks?|sought|seeking|ask(?:s|ed|ing)?\s+for|demand(?:s|ed|ing)?|appl(?:y|ies|ied)\s+for|"
    r"pursu(?:es?|ed|ing)|(?:is|are)\s+after)\s+(?:(?:a|another|further|more|some|about|an|additional|extra)\s+)*$",
    re.IGNORECASE,
)
DISGRACED = re.compile(
    r"\b(?:brib\w+|corrupt\w*|suspended|sacked|dismissed|fired|disciplin\w+|accused|implicated|complicit|colluded|"
    r"investigated|former|retired|trained|promoted|demoted)\b",
    re.IGNORECASE,
)
TELLS = re.compile(r",?\s+(?:who\s+)?(?:said|says?|spoke|told|asked\s+not|confirmed|added|familiar|briefed)\b")
TOLD_BY = re.compile(r"\b(?:according\s+to|said|told)\s+$", re.IGNORECASE)
ACCUSED = re.compile(r"\s+(?:the\s+|another\s+)?$")
PUNISHED = frozenset({"charged", "convicted", "wanted", "sanctioned", "questioned", "extradited"})
OF_OFFICERS = {"killed": 2.5, "injured": 2.5, "arrested": 4.0}  # how well what befalls officers must fit
HAS_DONE = re.compile(r"\s+(?:(?:has|have|had|also|so|far|since|then|later|already|\w+ly)\s+)*")
STAFF = re.compile(r"\b(?:workers|staff|employees|operators)$", re.IGNORECASE)
HAS = re.compile(r"\b(?:had|has|have|with)\s+(?:[a-z-]+\s+){0,4}$", re.IGNORECASE)
INVERTED = re.compile(r"\b(?:were|was|are)\s+$")
HEADS = re.compile(r"\s*(?:the|all|among\s+the)?\s*", re.IGNORECASE)
HEADED = re.compile(
    r"(?:\s+(?:nationals?|citizens?|workers?|people|men|women|suspects?|victims?|detainees?))?(?:\s+(?!from\b)\w+ed)?"
    r"(?:\s+(?:are|were|include|included))?\s*:\s*$"
)
OF_SUM = re.compile(r"\bof\s+(?:which|that|this)(?:\s+(?:sum|amount|money|total))?,?\s+(?:[a-z-]+\s+)?$", re.IGNORECASE)
SCALED = re.compile(r"(?:million|billion|trillion|\d(?:m|mn|bn|tn))$", re.IGNORECASE)
TOTAL = re.compile(r"\b(?:total|sum|value|worth)\b", re.IGNORECASE)
GOES_ON = 2.4  # what became of people later, told in a sentence of its own
KEEPS = 3.8  # an act of its own that fits a part as well as this stands against its total's
MAX_ITEMS = 30  # a list longer than this has lost its heading
RIVALS = 6  # sentences back in which the figure stands that another voice corrects
COUNTS = re.compile(
    r"\b(?:sp(?:oke|eaks?|oken)\s+of|talk(?:s|ed)?\s+of|g(?:ives?|ave)|c(?:ites?|ited)|counts?|counted|has|had|shows?|showed|"
    r"lists?|listed|names?|named|say|says|said|(?:g[ia]ves?|put\s+out|issued|has|had)\s+(?:[\w-]+\s+){0,2}(?:number|figure|count|tally|total)\s+of|(?:puts?\s+(?:it|them|this|the\s+[\w\s]{3,40}?)|numbered)(?:\s+at)?|reported|reports|"
    r"recorded|records|claims?|claimed|insist(?:s|ed)?\s+on|corrected\s+(?:it|this|that)\s+to|revised\s+(?:it|this|that)\s+to)\s+$",
    re.IGNORECASE,
)
CLOSES = re.compile(
    r"\s*(?:[.,;:)\u2014]|$|\b(?:at\s+first|as\s+of|on\s+\w+day|by\s+\w+day|on\s+the\s+day|in\s+all|in\s+total|instead|and|but|while|earlier|then|of\s+whom)\b)"
)
RAIDS = frozenset({"arrested", "raided", "rescued", "seized", "found"})
PRESENT = re.compile(
    r"\b(?:working|living|inside|staff(?:ed)?|present|employ\w*|were\s+there|there\s+(?:are|were)|"
    r"housed)\b",
    re.IGNORECASE,
)


def without_sanctions(sentence: Sentence) -> Sentence:
    """The sentence of a report that speaks of no sanctions: "named", "hit" and "listed" then tell of none."""
    if not any("sanctioned" in word.weak for word in sentence.acts):
        return sentence
    acts = (replace(word, acts=tuple(act for act in word.acts if act != "sanctioned")) for word in sentence.acts)
    return replace(sentence, acts=tuple(word for word in acts if word.acts))


def intro(reading: Reading, index: int) -> Sentence | None:
    """The line that opens the list in which the sentence is an item: "Items confiscated:"."""
    text, sentences = reading.document.text, reading.sentences
    if not _is_listed(sentences[index].span.text(text)):
        return None
    for earlier in reversed(sentences[max(0, index - MAX_ITEMS) : index]):
        words = earlier.span.text(text).rstrip()
        if words.endswith(":"):
            return earlier
        if not _is_listed(words):
            return None
    return None


def _is_listed(words: str) -> bool:
    return is_item(words) or is_row(words)


def introduced(figure: Figure, of: str | None, intro: Sentence, acts: Mapping[str, Act]) -> Bound | None:
    """The act that the opening line of a list gives to its items."""
    for word in intro.acts:
        for act in word.acts:
            if act not in word.weak and (of in acts[act].counts or (of is None and figure.unit)):
                return Bound(act, word.span, 2.0, inherited=True)
    return None


def accused(figure: Figure, spot: Spot) -> Figure:
    """Officers who are charged or punished are people, and none who take part: "two policemen were charged"."""
    if figure.group.of != "officers":
        return figure
    start, end = region_of(figure).start, region_of(figure).end
    if any(
        set(word.acts) & PUNISHED
        and word.form in ("past", "active")
        and ACCUSED.fullmatch(spot.text[word.span.end : start])
        for word in spot.sentence.acts
    ):
        return replace(figure, group=replace(figure.group, of="people"))
    done = [word for word in spot.sentence.acts if word.span.start >= end and set(word.acts) & PUNISHED]
    said = (
        done and done[0].form in ("passive", "participle") and AUXILIARY.fullmatch(spot.text[end : done[0].span.start])
    )
    return replace(figure, group=replace(figure.group, of="people")) if said else figure


def own_money(figure: Figure, country: str | None, text: str, codebook: Codebook) -> Figure:
    """A sum whose currency goes by the name of another takes that of the report's country: "rupees" in Sri Lanka."""
    if figure.unit is None:
        return figure
    words = (text[figure.span.start : figure.digits.start], text[figure.digits.end : figure.span.end])
    home = next((unit for word in words if (unit := at_home(word.strip(" -"), country, codebook))), None)
    return replace(figure, unit=home) if home else figure


def under_heading(figure: Figure, spot: Spot) -> tuple[Demonym, ...]:
    """The nationality that the heading of a list gives to its items: "Kenyans freed:"."""
    if spot.intro is None or figure.group.of != "people":
        return ()
    named, opening = spot.intro.demonyms, spot.intro.span
    if len(named) != 1 or named[0].kind == "country" or not HEADED.match(spot.text, named[0].span.end, opening.end):
        return ()
    return named if HEADS.fullmatch(spot.text, opening.start, named[0].span.start) else ()


def of_sum(figure: Figure, before: Sequence[Figure], spot: Spot, drafts: Sequence[Draft]) -> Figure:
    """A number that is a part of the sum just named takes its currency: "9 billion baht, of which 200 million"."""
    if figure.unit or figure.group.of or figure.group.role or not SCALED.search(figure.digits.text(spot.text)):
        return figure
    words = spot.text[max(spot.sentence.span.start, figure.span.start - 20) : figure.digits.start]
    if not (figure.share in ("rest", "more") or OF_SUM.search(words)):
        return figure
    told = [drafts[n].figure.unit for n in between(drafts, spot.index - 1, spot.index - 1)]
    units = [unit for unit in (*told, *(other.unit for other in before)) if unit]
    return replace(figure, unit=units[-1]) if units else figure


def own_citizens(figure: Figure, spot: Spot) -> tuple[Demonym, ...]:
    """Whose "its citizens" are: the country or the nationality that the sentence names before."""
    back = figure.group.link == "partitive" and OWN_PEOPLE.search(
        spot.text, spot.sentence.span.start, figure.span.start
    )
    back = back or OF_ITS.match(spot.text, figure.digits.end)
    if not back and not CITIZENS.search(figure.group.role or ""):
        return ()
    end = min(back.start(), figure.span.start) if back else figure.span.start
    before = [nation for nation in spot.sentence.demonyms if nation.span.end <= end and nation.kind != "people"]
    return tuple(before[-1:])


def brought_home(figure: Figure, act: Bound, spot: Spot) -> tuple[Demonym, ...]:
    """Whom a country brings home: its own people ("Kenya has fetched 40, Ghana none")."""
    if act.act != "repatriated" or figure.group.nations:
        return ()
    starts = (figure.span.start, *(() if act.inherited else (act.span.start,)))
    named = [nation for nation in spot.sentence.demonyms if nation.kind == "country"]
    return tuple(
        nation
        for nation in named
        if any(HAS_DONE.fullmatch(spot.text[nation.span.end : start]) for start in starts if start > nation.span.end)
    )[-1:]


def same_again(figure: Figure, spot: Spot, drafts: Sequence[Draft]) -> tuple[Demonym, ...]:
    """The nationality of "all 48" when 48 were spoken of just before."""
    near = between(drafts, spot.index - 3, spot.index)
    same = [drafts[n] for n in near if drafts[n].figure.number.n == figure.number.n]
    return same[-1].nations if figure.share == "all" and same else ()


def goes_on(
    figure: Figure, act: Bound, spot: Spot, drafts: Sequence[Draft], acts: Mapping[str, Act]
) -> tuple[Demonym, ...]:
    """The nationality of "117 more": that of those just told of, where the same is done to them."""
    bare = not figure.group.of and (figure.group.role or "others") in ("others", "more")
    if not follows(figure, spot) and not (bare and figure.share in (None, "more")):
        return ()
    near = [drafts[n] for n in between(drafts, spot.index - 1, spot.index) if drafts[n].of == "people"]
    if near and bare and figure.share is None:
        near = near if near[-1].sentence == spot.index else []
    if not near or (
        near[-1].act.act != act.act
        and {acts[near[-1].act.act].family, acts[act.act].family} != {"return"}
        and figure.share
    ):
        return ()
    last = near[-1]
    if last.part_of is not None and last.figure.group.nations and not drafts[last.part_of].nations:
        return ()  # "67 people, 52 of them Thai. Another 15 were caught": they may be of any
    listed = {draft.figure.group.nationality for draft in near if draft.sentence == near[-1].sentence and draft.nations}
    return near[-1].nations if len(listed) < 2 and _is_last_nation(near[-1], spot) else ()


def follows(figure: Figure, spot: Spot) -> bool:
    """Whether those counted are still to come after others: "a second group of 40 will follow"."""
    return bool(FOLLOW.match(spot.text, region_of(figure).end))


def asked(figure: Figure, spot: Spot) -> bool:
    """Whether a sum is only asked for: "The state wants another 3 million"."""
    return figure.unit is not None and bool(ASKS.search(spot.text[spot.sentence.span.start : figure.span.start]))


def _is_last_nation(draft: Draft, spot: Spot) -> bool:
    """Whether no other nation is named between those counted and the sentence's figure."""
    named = [nation for sentence in (spot.previous, spot.sentence) if sentence for nation in sentence.demonyms]
    before = [nation.span for nation in named if nation.span.start < spot.sentence.span.end]
    last = draft.nations[-1].span if draft.nations else None
    return last is not None and all(
        span.end <= last.end for span in before if span.start < draft.region.start or span.start > last.start
    )


def understood(
    figure: Figure, before: Sequence[str | None], spot: Spot, drafts: Sequence[Draft], acts: Mapping[str, Act]
) -> str | None:
    """What a number without a noun counts when it speaks of those told before: "all 48", "eight of the 48"."""
    if (named := referred(figure, None, spot, drafts)) is not None:
        return drafts[named].of
    if rival := rival_of(figure, spot, drafts):
        return rival.of
    if figure.share in ("more", "rest") and before and before[-1] in ("sites", "devices", "vehicles", "documents"):
        return before[-1]  # "razed 31 buildings and will blow up nine more"
    near = [drafts[n] for n in between(drafts, spot.index - 2, spot.index)]
    if not near or not (figure.share or figure.group.link == "partitive"):
        return None
    told = {draft.of for draft in near}
    of_people = any("people" in acts[act].counts for word in spot.sentence.acts for act in word.acts)
    return "people" if near[-1].of == "officers" or (of_people and "people" in told) else near[-1].of


def act_of(
    figure: Figure,
    of: str | None,
    own: Bound | None,
    total: Draft | None,
    spot: Spot,
    drafts: Sequence[Draft],
    acts: Mapping[str, Act],
) -> Bound | None:
    afterwards = total is not None and total.sentence != spot.index and own is not None and own.act in AFTERWARDS
    if own is not None and afterwards and not own.inherited and own.score >= GOES_ON:
        return own
    if total is not None and (
        own is None or own.inherited or own.score < KEEPS or own.act == "found" or _between(own, total, spot)
    ):
        return Bound(total.act.act, total.act.span, total.act.score, inherited=True)
    if (
        not figure.group.of
        and (own is None or own.inherited or own.score < KEEPS)
        and (rival := rival_of(figure, spot, drafts))
    ):
        return _take(rival)
    if of == "officers" and (own is None or own.score < OF_OFFICERS.get(own.act, 9.0)):
        return _deployed(figure, own, spot)
    if own is not None:
        return own
    return _by_default(figure, of, spot, drafts, acts)


def rival_of(figure: Figure, spot: Spot, drafts: Sequence[Draft]) -> Draft | None:
    """The figure that a bare count stands against: "Police say 40 were held. The ministry speaks of 44"."""
    n, start = figure.number.n, spot.sentence.span.start
    group = figure.group
    if n is None or group.of or group.nations or figure.unit or not COUNTS.search(spot.text, start, figure.span.start):
        return None
    if not CLOSES.match(spot.text, region_of(figure).end):
        return None
    near = [drafts[n] for n in between(drafts, spot.index - RIVALS, spot.index)]
    close = [draft for draft in near if draft.figure.unit is None and n <= 1.5 * draft.low <= 2.25 * n]
    return min(reversed(close), key=lambda draft: abs(draft.low - n)) if close else None


def _between(own: Bound, total: Draft, spot: Spot) -> bool:
    """Whether the part's act is the total's own, or stands beyond the total."""
    return own.span == total.act.span or (total.sentence == spot.index and own.act == total.act.act)


def _deployed(figure: Figure, own: Bound | None, spot: Spot) -> Bound | None:
    """Officers are deployed unless the sentence tells what they did wrong or were in the past."""
    if own is not None and own.act == "deployed":
        return own
    accused = DISGRACED.search(spot.text, spot.sentence.span.start, spot.sentence.span.end)
    region = region_of(figure)
    told = TELLS.match(spot.text, region.end) or TOLD_BY.search(spot.text, spot.sentence.span.start, region.start)
    return None if accused or told else Bound("deployed", figure.group.span, 2.0)


def _of_places(figure: Figure, of: str, spot: Spot, here: Sequence[Draft]) -> Bound | None:
    """Sites without an act of their own were raided where the sentence tells of raids, or are known of."""
    before = spot.text[max(spot.sentence.span.start, figure.span.start - 8) : figure.span.start]
    raided = next((word for word in spot.sentence.acts if set(word.acts) & RAIDS), None)
    if raided:
        taken = raided.acts[0] == "seized" and not AT.search(before)
        return Bound("seized" if taken else "raided", raided.span, 1.0)
    inside = here and here[-1].act.act == "held" and AT.search(before)  # "12,000 are held in over 60 compounds"
    known = inside or any(cue.kind == "estimate" for cue in spot.sentence.cues)
    return Bound("identified", figure.group.span, 1.0) if of == "sites" and known else None


def _by_default(
    figure: Figure, of: str | None, spot: Spot, drafts: Sequence[Draft], acts: Mapping[str, Act]
) -> Bound | None:
    """What the discourse leaves: the act of the figures just before that count the same, or of those beside them."""
    near = [drafts[n] for n in between(drafts, spot.index - 2, spot.index)]
    if of == "countries":
        people = [draft for draft in near if draft.of == "people"]
        return _take(people[-1]) if people else None
    here = [draft for draft in near if draft.sentence == spot.index]
    if of == "cases" and (said := REPORTED.search(spot.text, figure.group.span.start, figure.group.span.end)):
        return Bound("reported", Span(*said.span()), 1.0)
    if of in ("cases", "other") and here and of in acts[here[-1].act.act].counts:
        return _take(here[-1])
    if of in THINGS:
        summed = TOTAL.search(spot.text, spot.sentence.span.start, figure.span.start)
        reach = here if of == "money" and not summed and not asked(figure, spot) else near
        seized = [draft for draft in reach if draft.act.act == "seized"]
        return _take(seized[-1]) if seized else None
    if of in ("sites", "other") and (found := _of_places(figure, of, spot, here)):
        return found
    if of == "sites":
        return None
    if of == "people" and VICTIMS.search(figure.group.role or ""):
        lost = [draft for draft in near if draft.act.act == "defrauded"]
        if lost or any(draft.act.act in COURTLY for draft in near):
            return _take(lost[-1]) if lost else None
    if of == "people" or (of is None and figure.share):
        same = [draft for draft in near if draft.of == "people" and draft.act.act in acts]
        if same and follows(figure, spot):
            return _take(same[-1])
        inverted = INVERTED.search(spot.text[max(spot.sentence.span.start, figure.span.start - 8) : figure.span.start])
        if same and (figure.group.nations or figure.share or inverted or same[-1].sentence == spot.index):
            return _take(same[-1])
        has = STAFF.search(figure.group.role or "") and HAS.search(
            spot.text[max(spot.sentence.span.start, figure.digits.start - 60) : figure.digits.start]
        )
        present = has or PRESENT.search(spot.text, spot.sentence.span.start, spot.sentence.span.end)
        if present and of == "people":
            return Bound("found", region_of(figure).cover(figure.group.span), 1.0)
    people = [draft for draft in near if draft.of == "people"] or near
    return _take((here or people)[-1]) if of is None and people else None


def _take(draft: Draft) -> Bound:
    return Bound(draft.act.act, draft.act.span, draft.act.score, inherited=True)

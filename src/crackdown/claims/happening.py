"""Whether an act's word tells of a deed where it stands: something that happened, or is to, and to whom."""

import re

from crackdown.claims.deedwords import (
    A_BODY,
    ABROAD,
    ANAPHORIC,
    AT_BORDER,
    ATTEMPT,
    ATTRIBUTE,
    BEFORE_RAID,
    BREAKING,
    BUILT,
    BY_SOMEBODY,
    CONDITION,
    CONSIDERED,
    DETERMINED,
    FEE,
    FORCE_BEFORE,
    GAVE_UP,
    GONE,
    HE,
    HE_WAS,
    IN_CUSTODY,
    KEPT_FROM,
    LARGEST,
    LIABLE,
    LISTED,
    MANY_WERE,
    MISSING,
    NAME,
    NAMED,
    NEGATED,
    NO_MEETING,
    NO_SITE,
    NOBODY_DID,
    NOUN_FRAMES,
    OBJECT_RELATIVE,
    OF_TIME,
    OFFERED,
    ON,
    ONE_DIED,
    ONE_NAMED,
    ONE_ONLY,
    ONE_PLACE,
    ONE_WAS,
    ONE_WHO,
    ORDERED_SO,
    ORDERS_COUNTED,
    OWN_THINGS,
    PAPER_OBJECT,
    PARTED,
    PREDICATE,
    RELATIVE,
    RULED,
    SITE_WAS,
    SOUGHT,
    THE_GROUP,
    THEY_WERE,
    UNDER,
    WARRANT_GOT,
    WARRANT_OUT,
    WAS,
)
from crackdown.claims.drafts import Spot
from crackdown.claims.publicly import FINITE, cuts, denies, reports
from crackdown.claims.standing import ACQUITTED, ASKED_TO, deed_status
from crackdown.claims.words import counted_in, words_of
from crackdown.codebook.entries import Codebook
from crackdown.model.claim import Status
from crackdown.model.reading import ActWord
from crackdown.model.span import Span

DEEDS = frozenset(
    (
        "raided sealed extradited deported repatriated rescued arrested charged convicted sanctioned seized wanted "
        "fled cut_off ordered met restricted pledged reported denied clashed downgraded killed reopened questioned "
        "fined recruited abused held missing"
    ).split()
)
SPEECH = frozenset({"reported", "denied", "pledged", "ordered", "met"})
BARE_PHRASES = frozenset({"arrested", "fled", "held", "found"})
HARDSHIP = frozenset({"recruited", "abused", "held"})  # deeds only where the text tells of somebody's own lot
PERSONAL = frozenset({"arrested", "rescued", "sealed", "questioned", "deported", "killed"})
THINGS = frozenset({"devices", "documents", "vehicles", "weapons", "accounts", "money"})


def act_told(word: ActWord, spot: Spot, codebook: Codebook) -> str | None:
    """The act that a word tells of as a deed, or None where it tells of none."""
    text, sentence = spot.text, spot.sentence.span
    before = text[max(sentence.start, word.span.start - 60) : word.span.start]
    after = text[word.span.end : min(sentence.end, word.span.end + 60)]
    if CONDITION.search(before) or NEGATED.search(before) or _nobody(word, spot) or _is_denied(word, spot):
        return None
    if word.form in ("past", "participle", "active") and DETERMINED.search(before):
        return None  # "the freed men"
    if word.form == "ing" and DETERMINED.search(before) and not after.startswith(" of"):
        return None  # "the raiding party"
    if word.form not in ("noun", "phrase") and (
        (RELATIVE.search(before) and not _is_dated(word, spot)) or ATTEMPT.search(before)
    ):
        return None
    if word.form in ("past", "participle", "active") and ORDERED_SO.search(before):
        return "seized" if "seized" in word.acts else None
    for act in sorted(word.acts, key=lambda act: act != "cut_off"):  # "shut" of a crossing is no closing of a site
        if act in DEEDS and act in codebook.acts and _told(act, word, before, after, spot, codebook):
            return "extradited" if act in ("deported", "repatriated") and IN_CUSTODY.match(after) else act
    return None


def _nobody(word: ActWord, spot: Spot) -> bool:
    """Whether nobody did it or had it done to them: that is a figure of 0."""
    return NOBODY_DID.search(spot.text[spot.sentence.span.start : word.span.start]) is not None


def _is_dated(word: ActWord, spot: Spot) -> bool:
    """Whether a relative clause tells when it was: "a cook who was held in May" is told of as no mere description."""
    end = re.compile(r"[,;:.]\s|[.]?$").search(spot.text, word.span.end, spot.sentence.span.end)
    stop = end.start() if end else spot.sentence.span.end
    return any(word.span.end <= time.span.start < stop for time in spot.sentence.times)


def status_of(act: str, word: ActWord, spot: Spot) -> Status:
    """Whether the deed is told as done, as still to come, as alleged or as not so."""
    start = spot.sentence.span.start
    wide = spot.text[max(start, word.span.start - 60) : word.span.start]
    if word.form == "infinitive" and ASKED_TO.search(wide):
        return "planned"
    if ASKED_FOR.search(wide) or (act == "seized" and SOUGHT.search(wide)):
        return "planned"
    comes = word.form in ("noun", "infinitive") and WILL.search(wide)
    if act == "met" and (comes or MEETS.fullmatch(word.span.text(spot.text))):
        return "planned"
    if act == "convicted" and ACQUITTED.match(spot.text, word.span.start):
        return "denied"
    return deed_status(word, spot)


MEETS = re.compile(r"meets?", re.IGNORECASE)  # a present tense that tells of what is on the agenda
# "He will travel to Dili on Monday for talks": the journey is still to come, and the talks with it.
WILL = re.compile(
    r"\b(?:will|shall|(?:is|are)\s+to|(?:plan|hope|intend)s?\s+to|due\s+to|due\s+in)\s+"
    r"(?:(?!after\b|since\b|following\b|that\b|who\b|which\b)[^\s,;.]+\s+){0,9}$",
    re.IGNORECASE,
)
WOULD = re.compile(r"\b(?:would|may)\s+(?:also\s+|\w+ly\s+)?$", re.IGNORECASE)
ASKED_FOR = re.compile(r"\b(?:will|would|shall|(?:is|are)\s+to)\s+(?:be\s+)?(?:ask|seek|request)\w*\s+(?:\w+\s+){0,3}$")


def _is_denied(word: ActWord, spot: Spot) -> bool:
    """Whether the word tells what somebody denies: "denies having closed a market" is no deed but the denial."""
    for other in spot.sentence.acts:
        insists = other.span.text(spot.text).lower().startswith(("insist", "maintain"))
        if (
            "denied" in other.acts
            and not insists
            and other.form in (*FINITE, "ing")
            and other.span.end <= word.span.start
        ):
            between = spot.text[other.span.end : word.span.start]
            if not re.search(r"[;:.]|,\s+(?:and|but|while|as)\s", between):
                return True
    return False


def _told(act: str, word: ActWord, before: str, after: str, spot: Spot, codebook: Codebook) -> bool:
    if act == "cut_off":
        return cuts(word, word.span.text(spot.text).lower(), before, after)
    if act == "reported":
        return reports(word, spot)
    if act == "denied":
        return denies(word, word.span.text(spot.text).lower(), before, after)
    if act == "ordered" and _orders_figure(word, spot):
        return False  # what is ordered of counted things is a figure that is planned
    if act == "seized" and OWN_THINGS.search(before):
        return False  # what is taken from captives
    if act == "charged" and FEE.match(after):
        return False  # asked for money, not accused
    if act == "missing":
        return bool(MISSING.search(before) or (word.form == "past" and HE.search(before)))
    if act in HARDSHIP:
        return _befalls(act, word, before)
    if (act == "met" and NO_MEETING.match(after)) or (act == "sealed" and NO_SITE.match(after)):
        return False
    if act == "pledged" and OFFERED.match(after):
        return False  # what a recruiter promises is no pledge
    if act == "extradited" and word.form == "phrase" and not _goes_abroad(word, after, spot):
        return False
    if word.form == "noun":
        return _noun_tells(act, word, before, after, spot)
    if word.form == "phrase":
        several = word.span.text(spot.text).lower() == "raids on" and not re.match(r"\s+(?:an?|the)\s", after)
        return not several and _phrase_tells(act, word.span.text(spot.text).lower(), before, after)
    return _verb_tells(act, word, before, after, spot, codebook)


def _orders_figure(word: ActWord, spot: Spot) -> bool:
    """Whether what is ordered is told with a number: "told two firms to switch off 20 masts"."""
    for figure in spot.sentence.figures:
        between = spot.text[word.span.end : figure.span.start] if figure.span.start > word.span.end else ""
        if between and not figure.excluded and ORDERS_COUNTED.fullmatch(between):
            return True
    return False


def _befalls(act: str, word: ActWord, before: str) -> bool:
    """Whether it befell one person of whom the text tells, or, being lured, whoever it tells of."""
    passive = word.form == "passive" or (word.form == "phrase" and WAS.search(before))
    if not passive or (act in word.weak and act != "abused"):
        return False
    return act == "recruited" or bool(
        ONE_WAS.search(before) or ONE_NAMED.search(before) or (act == "abused" and MANY_WERE.search(before))
    )


def _noun_tells(act: str, word: ActWord, before: str, after: str, spot: Spot) -> bool:
    if act in word.weak or ANAPHORIC.search(before) or LIABLE.search(before):
        return False
    if act == "wanted" and not after.startswith(" of ") and (WARRANT_GOT.search(before) or WARRANT_OUT.match(after)):
        return True
    if any(voice.span.overlaps(word.span) or voice.cue.overlaps(word.span) for voice in spot.sentence.voices):
        return False  # "according to the indictment"
    if act == "seized":
        return bool(
            (SOUGHT.search(before) and after.startswith(" of")) or (CONSIDERED.search(before) and ON.match(after))
        )
    if LARGEST.search(before) and OF_TIME.match(after):
        return False  # "the largest raid of the month"
    said = word.span.text(spot.text).lower()
    if act == "ordered" and re.search(r"\b(?:confiscation|forfeiture|court|protection|purchase)\s+$", before):
        return False
    if act == "sanctioned" and UNDER.search(before):
        return True
    frame = ONE_PLACE if said in ONE_ONLY else NOUN_FRAMES.get(act)
    return frame is not None and bool(frame.match(after))


def _phrase_tells(act: str, said: str, before: str, after: str) -> bool:
    if act == "met" and re.search(r"\b(?:is|are|was|were|been|be)\s+$", before):
        return False  # "are met with threats"
    if act == "fled":
        return bool(GONE.match(said))
    if act == "sanctioned" and said.startswith("on ") and not LISTED.search(before):
        return False  # "the biggest firm on the list"
    if said.endswith((" body of", " bodies of")):
        return bool(A_BODY.match(after))
    if act == "wanted" and after.startswith(" of "):
        return False  # "a warrant of fitness"
    if act == "wanted" and "warrant" in said and (WARRANT_GOT.search(before) or WARRANT_OUT.match(after)):
        return True
    if act == "wanted" and ATTRIBUTE.search(before) and not PREDICATE.match(after):
        return False  # "the wanted man", "a fabricated letter"
    return act not in BARE_PHRASES or bool(GAVE_UP.match(said))


def _verb_tells(act: str, word: ActWord, before: str, after: str, spot: Spot, codebook: Codebook) -> bool:
    planned = is_planned(word, spot)
    if act == "fled":
        return _flees(word, before, spot)
    if word.form == "passive" and (act == "met" or re.search(r"\bto\s+be\s+$", before)) and not planned:
        return False
    if act == "ordered" and any(
        "seized" in other.acts and 0 <= other.span.start - word.span.end <= 40 for other in spot.sentence.acts
    ):
        return False  # what a court orders seized is a seizure
    if (
        act in PERSONAL
        and not (HE_WAS.search(before) or _one_died(word, spot))
        and not _specific(word, before, after, spot)
    ):
        return False
    if act in word.weak:
        return _weak_tells(act, word, before, after, spot, codebook)
    if word.form == "infinitive":
        if act == "met" and WILL.search(before):
            return True
        return (planned or bool(ASKED_TO.search(before) or WOULD.search(before))) and (
            act != "sealed" or bool(NAMED.match(after))
        )
    if word.form == "ing":
        return act in ("raided", "extradited", "sanctioned")
    if act == "reopened" and word.form == "participle":
        return True
    if word.form == "participle" and not (act in SPEECH and not ATTRIBUTE.search(before)):
        done = re.match(r"\s+by\b", after) or (OBJECT_RELATIVE.search(before) and _is_dated(word, spot))
        return not ATTRIBUTE.search(before) and bool(done)
    return True


def _weak_tells(act: str, word: ActWord, before: str, after: str, spot: Spot, codebook: Codebook) -> bool:
    """Words that also say other things tell of a deed only by what they are done to."""
    if act == "restricted":
        return word.form in FINITE and bool(
            KEPT_FROM.match(after) or RULED.match(after) or _keeps_from(word, spot, after)
        )
    if act == "arrested" and word.span.text(spot.text).lower().endswith(" at"):
        return word.form == "passive" and bool(AT_BORDER.match(after) and ONE_WHO.search(before))
    if act == "raided":
        breaks_in = BREAKING.match(word.span.text(spot.text)) and FORCE_BEFORE.search(before)
        if breaks_in and word.form == "participle":
            return True
        return (word.form in FINITE or word.form == "ing") and bool(
            breaks_in or BUILT.match(after) or _at_site(word, spot)
        )
    if act == "met":
        return word.form in ("active", "past") and bool(NAMED.match(after))
    if act == "killed":
        return word.form in FINITE and _one_died(word, spot)
    if act == "arrested":
        return word.form == "passive" and bool(THE_GROUP.search(before))
    if act == "seized" and word.form == "passive":
        clause = Span(max(spot.sentence.span.start, word.span.start - 120), word.span.start)
        return any(of in THINGS for _, of in counted_in(clause, spot.text, words_of(codebook)))
    return False


def _at_site(word: ActWord, spot: Spot) -> bool:
    sites = [place.span for place in spot.sentence.places if place.kind == "site" and place.span.start >= word.span.end]
    return any(word.span.gap(site) <= 5 for site in sites)


def _one_died(word: ActWord, spot: Spot) -> bool:
    return bool(ONE_DIED.search(spot.text[spot.sentence.span.start : word.span.start]))


def _keeps_from(word: ActWord, spot: Spot, after: str) -> bool:
    return word.span.text(spot.text).endswith(" from") and bool(re.match(r"\s+\w+ing\b", after))


def _flees(word: ActWord, before: str, spot: Spot) -> bool:
    gone = re.search(r"\b(?:has|have|had)\s+(?:\w+\s+)?$", before)
    ahead = BEFORE_RAID.search(spot.text, word.span.end, spot.sentence.span.end)
    return ("fled" not in word.weak or bool(ahead)) and (word.form == "past" or (word.form == "active" and bool(gone)))


def _specific(word: ActWord, before: str, after: str, spot: Spot) -> bool:
    """Whether a deed says whom it befell: somebody named, a nationality, or a plan for those held."""
    if PAPER_OBJECT.match(after):
        return False
    if word.form == "active" and re.search(r"\bto\s+\w+\s+and\s+$", before):
        return False
    if word.form in ("infinitive", "passive") and is_planned(word, spot):
        return True
    start, end = clause_around(word.span, spot)
    if PARTED.match(word.span.text(spot.text)):
        return True
    if ONE_NAMED.search(before) or THE_GROUP.search(before) or SITE_WAS.search(before):
        return True
    if word.form == "passive" and THEY_WERE.search(before) and BY_SOMEBODY.match(after):
        return True
    named = any(start <= nation.span.start < end for nation in spot.sentence.demonyms)
    return named or bool(NAME.search(spot.text, start, end)) or bool(re.match(r"\s+(?:an?|the)\s+\w+", after))


def _goes_abroad(word: ActWord, after: str, spot: Spot) -> bool:
    """Whether people are handed to another state: its name or "their own authorities" follows."""
    reach = Span(word.span.end, word.span.end + 60)
    nations = any(reach.overlaps(nation.span) for nation in spot.sentence.demonyms)
    return nations or any(reach.overlaps(place.span) for place in spot.sentence.places) or bool(ABROAD.match(after))


def is_planned(word: ActWord, spot: Spot) -> bool:
    """Whether a word right before says that it is still to come."""
    return any(cue.kind == "planned" and 0 <= word.span.start - cue.span.end <= 12 for cue in spot.sentence.cues)


def clause_around(span: Span, spot: Spot) -> tuple[int, int]:
    """From sign to sign: the stretch around `span` without comma, colon or dash."""
    sentence, text = spot.sentence, spot.text
    before = list(re.finditer(r"[,;:\u2014]\s+", text[sentence.span.start : span.start]))
    after = re.search(r"[,;:\u2014.]\s|[.]$", text[span.end : sentence.span.end])
    start = sentence.span.start + (before[-1].end() if before else 0)
    return start, span.end + (after.start() if after else sentence.span.end - span.end)

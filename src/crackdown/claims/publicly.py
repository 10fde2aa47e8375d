"""Deeds of the public kind: what cuts off a supply, what denies, and what is a report."""

from crackdown.claims.deedwords import (
    ATTRIBUTE,
    CALLED_ONLY,
    CALLED_SO,
    DENIABLE,
    DENIABLE_BEFORE,
    INSISTS_NOT,
    KEPT_FROM,
    LOST_SUPPLY,
    OFF_FROM,
    ON_THING,
    PREDICATE,
    REFUSED,
    SPOKEN_IN,
    THING_BEFORE,
)
from crackdown.claims.drafts import Spot
from crackdown.model.reading import ActWord

FINITE = frozenset({"active", "past", "passive"})
BODY_KINDS = frozenset({"ngo", "igo"})


def cuts(word: ActWord, said: str, before: str, after: str) -> bool:
    """Whether a supply or a crossing is what is cut, stopped or closed."""
    if KEPT_FROM.match(after):
        return False  # "stopped tourists from crossing" cuts off no supply
    if "cut_off" not in word.weak and OFF_FROM.match(after):
        return word.form in FINITE  # "was cut off from the banks"
    if word.form in ("passive", "participle"):
        return bool(THING_BEFORE.search(before))
    if word.form == "phrase" and said.endswith((" off", " dark")):
        return bool(THING_BEFORE.search(before))
    if word.form == "phrase" and LOST_SUPPLY.search(said):
        return True
    return bool(ON_THING.match(after)) or (word.form == "noun" and bool(THING_BEFORE.search(before)))


def denies(word: ActWord, said: str, before: str, after: str) -> bool:
    """Whether somebody denies what is said of them, or insists that it never was."""
    if word.form == "noun" or (word.form == "passive" and "denied" not in word.weak) or REFUSED.match(after):
        return False
    if word.form == "phrase":
        if said in CALLED_ONLY:
            return bool(CALLED_SO.search(before))
        return not ATTRIBUTE.search(before) or bool(PREDICATE.match(after))  # but "a fabricated letter"
    if said.startswith(("insist", "maintain")):
        return word.form in ("active", "past") and bool(INSISTS_NOT.match(after))
    if "denied" not in word.weak:
        return True
    return word.form != "passive" and bool(DENIABLE.match(after) or DENIABLE_BEFORE.search(before))


def reports(word: ActWord, spot: Spot) -> bool:
    """Whether a body publishes what it found, or warns of it."""
    speaking = any(voice.kind in BODY_KINDS for voice in spot.sentence.voices)
    published = SPOKEN_IN.search(spot.text, spot.sentence.span.start, spot.sentence.span.end) is not None
    warns = word.span.text(spot.text).lower().startswith("warn")
    says = any(voice.cue.overlaps(word.span) for voice in spot.sentence.voices)
    return speaking and (published or warns) and (word.form != "participle" or says)

"""Figures that are a verb's object: what tells which people they are governs them less than that verb."""

import re

from crackdown.claims.drafts import region_of
from crackdown.model.reading import ActWord, Figure, Sentence

NEAR = re.compile(r"\s+(?:(?:the|some|about|around|all|another|a\s+further|its|their|home|back|out)\s+)*$")
WHO = re.compile(r"(?:\s+(?:who|that|which)(?:\s+(?:were|was|are|is|had|have|has|been|being))*)?\s+$")
ACTIVE = ("active", "past", "ing", "infinitive")
TELLS_WHICH = 1.8  # what an act word loses that only tells which people are meant


def tells_which(word: ActWord, figure: Figure, sentence: Sentence, text: str) -> float:
    """What the word loses where it only tells which ones another verb speaks of: "jailed 12 men arrested in May"."""
    region = region_of(figure)
    if figure.group.link == "none":
        return 0.0  # "handed over 260 rescued workers": the word is what they are called
    if word.form == "noun" or word.span.start < region.end or not WHO.fullmatch(text[region.end : word.span.start]):
        return 0.0
    governs = any(
        verb.form in ACTIVE
        and not verb.weak
        and verb.span.end <= region.start
        and NEAR.fullmatch(text[verb.span.end : region.start])
        for verb in sentence.acts
    )
    return TELLS_WHICH if governs else 0.0

"""Act words of a sentence, with the form in which they stand."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from crackdown.codebook.entries import Codebook
from crackdown.codebook.forms import ActForm, act_forms, split_forms
from crackdown.codebook.patterns import Guarded
from crackdown.model.reading import ActWord
from crackdown.model.span import Span
from crackdown.read.lexicon import Mark

BE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|get|gets|got|remains?|remained|stays|stayed)(?:\s+(?:also|later|then|reportedly|already|"
    r"again|simply|now|since|all|both|subsequently|initially|not|previously|"
    r"immediately|briefly|recently|formally|once|still|either|only|so\s+far|to\s+date|"
    r"on\s+(?:\d{1,2}\s+\w+|\w+day)|\w+ly))*\s+$",
    re.IGNORECASE,
)
HAVE = Guarded(
    r"\b(?:has|have|had|having)(?:\s+\w+ly|\s+also|\s+already|\s+now|\s+since|\s+so\s+far|\s+to\s+date)?\s+$", ("ha",)
)
TO = re.compile(r"\b(?:to|will|would|could|can|may|might|must|shall|should)\s+(?:not\s+|also\s+)?$", re.IGNORECASE)
NOUN_BEFORE = re.compile(
    r"\b(?:the|a|an|this|that|these|those|its|his|their|of|in|no|further|several|such|latest|recent|"
    r"online|during|after|major|drug|police|own|first|any|under|\d+)\s+$",
    re.IGNORECASE,
)
OBJECT = re.compile(
    r"\s+(?:\w+ly\s+)?(?:the|an?|its|their|over|more|about|around|nearly|some|at|up|hundreds|thousands|millions|"
    r"billions|dozens|foreign\w*|people|power|electricity|fuels?|internet|water|diesel|gas|petrol|\W?\d[\d,.]*|(?-i:[A-Z]))\b",
    re.IGNORECASE,
)
NO_TWIN = re.compile(r"\b(?:police|drug|online|own|major)\s+$", re.IGNORECASE)  # "police deny" has a subject
SUBJECT = re.compile(r"\b(?:he|she|it|they|who|which)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
ARTICLED = re.compile(r"\b(?:the|an?|its|their|another)\s+(?:[\w-]+\s+){1,2}$", re.IGNORECASE)
CLOSED = re.compile(
    r"\s*(?:[,;.:)\"\u201d]|$)|\s+(?:by|in|at|on|from|during|since|after|and|to|who|as|for|through|so|"
    r"under|over\s+the|between|within|across|with|last|this|yesterday|today|alone|there|here)\b",
    re.IGNORECASE,
)
PREPOSITION = re.compile(r"\s+(?:against|of|for|from|by|at|in|on)\b", re.IGNORECASE)
COUNTED = re.compile(
    r"\s+(?:(?:about|around|some|nearly|almost|over|at\s+least|more\s+than|only|another|just)\s+)?"
    r"(?:\d[\d,.]*|dozens|hundreds|thousands|one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty)\b",
    re.IGNORECASE,
)
# What stands within a phrase; "bringing to 90 the number sent back" brings nobody back.
OBJECT_INSIDE = (
    r"\s+(?!to\s|(?:the|its|their)\s+(?:\S+\s+)?(?:total|number|count|tally|toll)\b)"
    r"(?:(?!(?:was|were|is|are|has|have|had|who|which|that|but|while|after|before|when)\s)[^\s,;:.]\S*\s+){1,8}?"
)
NO_NOUN = frozenset({"meet", "burst in"})  # what never is a noun: "meets in Dili"
ADJECTIVAL = frozenset({"free", "clear", "close", "own", "direct", "house"})


@lru_cache(maxsize=4)
def _split(codebook: Codebook) -> tuple[re.Pattern[str], Mapping[tuple[str, str], tuple[ActForm, ...]]]:
    """A pattern for verb phrases with an object between, each first word with its own endings; the acts of each."""
    forms = split_forms(act_forms(codebook.acts, codebook.irregular))
    rests: dict[str, set[str]] = {}
    for first, rest in forms:
        rests.setdefault(first, set()).add(rest)
    firsts: dict[tuple[str, ...], list[str]] = {}
    for first in sorted(rests):
        firsts.setdefault(tuple(sorted(rests[first], key=lambda rest: (-len(rest), rest))), []).append(first)
    either = "|".join(rf"(?:{'|'.join(words)}){OBJECT_INSIDE}(?:{'|'.join(ends)})" for ends, words in firsts.items())
    return re.compile(rf"\b(?:{either})\b"), forms


def split_words(text: str, sentence: Span, codebook: Codebook) -> Iterator[ActWord]:
    """Verb phrases that have their object inside: "brought 85 people home"."""
    pattern, forms = _split(codebook)
    for match in pattern.finditer(text, sentence.start, sentence.end):
        first, *others = match[0].split()
        rest = next(" ".join(others[n:]) for n in range(1, len(others)) if (first, " ".join(others[n:])) in forms)
        before = text[max(sentence.start, match.start() - 40) : match.start()]
        if NOUN_BEFORE.search(before) and all(form.form == "base" for form in forms[first, rest]):
            continue  # "the haul takes in nine flats"
        passive = BE.search(before) and any(form.form in ("past", "part") for form in forms[first, rest])
        yield _word(Span(*match.span()), forms[first, rest], "passive" if passive else "active")


def act_words(text: str, sentence: Span, marks: Sequence[Mark]) -> tuple[ActWord, ...]:
    """The act words of a sentence in order; words that can't be an act where they stand are left out."""
    found = []
    for mark in marks:
        if mark.kind != "act":
            continue
        entries = [entry for entry in mark.entries if isinstance(entry, ActForm)]
        before = text[max(sentence.start, mark.span.start - 40) : mark.span.start]
        word = _act_word(mark.span, entries, before, text[mark.span.end : mark.span.end + 32])
        if word:
            found.append(word)
    return tuple(found)


def _act_word(span: Span, entries: Sequence[ActForm], before: str, after: str) -> ActWord | None:
    forms = {entry.form for entry in entries}
    verbs = [entry for entry in entries if entry.form in ("base", "past", "part", "ing")]
    nouns = [entry for entry in entries if entry.form in ("noun", "phrase")]
    noun_place = bool(NOUN_BEFORE.search(before)) and not BE.search(before)
    if "noun" in forms and (not verbs or noun_place or not (TO.search(before) or OBJECT.match(after))):
        return _word(span, nouns, "noun")
    twin = nouns or not NO_TWIN.search(before)
    if verbs and twin and forms & {"base"} and noun_place and not (forms & {"past", "part", "ing"}):
        return _word(span, nouns, "noun") if nouns else None
    if not verbs:
        return _word(span, nouns, "phrase")
    if verbs[0].lemma in ADJECTIVAL and "base" in forms and not TO.search(before):
        return None
    if all(verb.act == "fled" and verb.weak for verb in verbs) and COUNTED.match(after):
        return None  # "leaves 20 unaccounted for", "crossed 12 checkpoints": nobody is said to have got away
    if forms & {"past", "part"} and (BE.search(before) or HAVE.search(before)):
        verbs = [verb for verb in verbs if verb.form in ("past", "part")]  # "were cut", "have shut"
    no_noun = verbs[0].act == "fled" or verbs[0].lemma in NO_NOUN
    if verbs[0].form == "base" and _is_noun(verbs[0].lemma, before, after):
        return _word(span, nouns, "noun") if nouns else None
    if verbs[0].form == "base" and PREPOSITION.match(after) and not TO.search(before) and not no_noun:
        return _word(span, nouns, "noun") if nouns else None  # "the charges against"
    form = _verb_form(verbs[0].form, before, after)
    gerund = form == "ing" and OBJECT.match(after)  # "accused of washing more than 2 million": no noun
    if (form in ("active", "ing") and noun_place and not gerund) or (
        form == "active" and not OBJECT.match(after) and verbs[0].form == "base" and not SUBJECT.search(before)
    ):
        verbs = [verb for verb in verbs if not verb.weak]  # "a rented house", "this list": a weak verb's twin noun
    entries = verbs + [noun for noun in nouns if noun.form == "phrase"]
    return _word(span, entries, form) if entries else None


def _is_noun(lemma: str, before: str, after: str) -> bool:
    """Whether what looks like a verb closes a phrase or opens the sentence: "in the Tanao jail.", "Orders cover"."""
    if " " in lemma or TO.search(before) or SUBJECT.search(before) or lemma in ("flee", "escape", "abscond"):
        return False
    closes = re.match(r"\s*(?:[,;.:)]|$)", after) and ARTICLED.search(before)
    return bool(closes) or (not before.strip() and re.match(r"\s+(?:now|also|still|then)\s", after) is not None)


def _verb_form(form: str, before: str, after: str) -> str:
    if form == "ing":
        return "ing"
    if form == "base":
        return "infinitive" if TO.search(before) else "active"
    if BE.search(before):
        return "passive"
    if HAVE.search(before):
        return "active"
    if form == "part":
        return "participle"
    return "participle" if CLOSED.match(after) else "past"


def _word(span: Span, entries: Sequence[ActForm], form: str) -> ActWord:
    ordered = sorted(entries, key=lambda e: (e.weak, e.act))
    acts = tuple(dict.fromkeys(entry.act for entry in ordered))
    strong = {entry.act for entry in entries if not entry.weak}
    return ActWord(span, acts, form, tuple(act for act in acts if act not in strong))

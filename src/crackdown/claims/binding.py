"""Which act governs a figure: every act word of the sentence is scored by where it stands and in what form.

The features are few and each says what it means; their weights stand in the codebook (`binding.yaml`).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from crackdown.claims.drafts import Bound, region_of
from crackdown.claims.objects import tells_which
from crackdown.claims.parts import OUT_OF
from crackdown.codebook.entries import Act, Codebook
from crackdown.model.reading import ActWord, Figure, Sentence
from crackdown.model.span import Span

THRESHOLD = 1.0
CUSTODY = frozenset({"arrested", "rescued", "found"})
AT = re.compile(r"\b(?:at|in|from|on)\s+(?:the\s+|all\s+|some\s+)?$", re.IGNORECASE)
SUBJECTS = frozenset(
    {
        "fled",
        "missing",
        "killed",
        "found",
        "injured",
        "deployed",
        "earned",
        "defrauded",
        "reopened",
        "clashed",
        "repatriated",
        "questioned",
        "wanted",
        "charged",
        "identified",
    }
)
AUXILIARY = re.compile(
    r"[\s,\u2014\u2013\"\u201d-]*(?:(?:who|that|which|there|in\s+total|overall|altogether|when|"
    r"as)\s+)?(?:(?:we|they|it|he|she|police|authorities|officers)\s+)?(?:(?:may|might|could|must|can|should|proved|turned|out|has|"
    r"have|had|was|were|is|are|be|been|being|will|would|also|later|since|now|then|already|to|"
    r"reportedly|all|both|alone|yesterday|currently|still|\w+ly)\s+)*$"
)
ASIDE = re.compile(
    r"\s*(?:,\s(?:put|valued|worth|estimated|now\sworth)\b[^;:]{1,60},(?=\s(?:that|which|was|were|has|have)\b)|(?:of|from)\s(?:[\w-]+\s){1,4}(?:nationalities|countries)\b|,\s[^,;:]{1,70},(?=\s(?:was|were|has|have|had|is|are|will)\b)|,\s(?:it|he|she|they)\s(?:said|"
    r"says|added),|\([^()]*\)|[\u2014\u2013-]\s[^\u2014\u2013]{1,60}\s[\u2014\u2013-]|,\s(?:including|all|"
    r"mostly|most|among|many|some|\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"none)\b[^,;:]{1,60},)"
)
OBJECT_OF = re.compile(
    r"\s+(?:that|which|whom)?\s*(?:we|they|police|authorities|officials|officers|it|he|she|soldiers|troops|agents|forces|prosecutors|the\s+army|"
    r"(?:the\s+)?[A-Z]\w+(?:\s+(?:[A-Z]\w+|of|the|for|and|prosecutors|police|officials)){0,7})\s+(?:(?:have|had|has|is|are|was|were|want|wants|wanted|seek)\s+)?(?:now\s+|"
    r"already\s+|since\s+)?$"
)
ADVERB = re.compile(r"ly\s+$")  # "the four men allegedly cheated": what they did, not what was done to them
AGENTIVE = re.compile(r"ees?$", re.IGNORECASE)
THEM = re.compile(r"\s+(?:all\s+of\s+)?(?:them|everyone|everybody|all)\b")
OR_ELSE = re.compile(r",\s(?:or|and)\s[^,;]{1,40},|,\s(?:[A-Z][\w'\u2019.-]+\s?){1,4}(?:,\s\d\d)?,(?=\sand\b)")
INTRODUCES = re.compile(r":\s*(?:an?\s+|the\s+|some\s+)?$")
MAIN = re.compile(
    r"\s(?:was|were|have|has|had|are|will\s+be)(?:\s+(?:been|also|later|since|all|now|then|already|both))*\s$"
)
HAVING = re.compile(r"\s+(?:having|with|under|facing)\s+(?:[\w-]+\s+){0,2}")
BROKEN = re.compile(r"[,;:()\u2014\u2013]|\b(?:who|that|which|and|but|while|as|after|before|when|where)\b")
RISES = re.compile(
    r"(?:\s+\S+){0,9}?\s+(?:to|at|reached|hit|topped|passed|was|were|numbered|totalled|totaled)\s+(?:\w+\s+){0,2}$"
)
OF_NOUN = re.compile(
    r"(?:\s+(?:orders?|notices?|proceedings))?\s+(?:of|against|for)\s+(?:[\w-]+\s+){0,2}$"
    r"|\s+against\s+[^,;:.]{1,40}\sand\s+(?:[\w-]+\s+){0,1}$"
)
ISSUED = re.compile(
    r"\s+(?:have|has|had|were|was|are|is)(?:\s+(?:been|also|since|already|being))*\s+\w+(?:ed|ght)\s+(?:for|against)\s+(?:[\w-]+\s+){0,2}$"
)
ON_NOUN = re.compile(r"\s+(?:on|at|in|of|covered|hit|to|targeted)\s+(?:[\w-]+\s+){0,3}$")
CLAUSE = re.compile(
    r";|:|\s(?:but|while|whereas|although|though|after|before|because|when|where|until)\s|,\s(?:and|who|"
    r"which)\s|\.\s"
)
ELSEWHERE = re.compile(r"\s+(?:in|at|on|from|near|inside)\s+(?:the\s+)?[A-Z][\w\u2019' -]{1,40}?(?=,|\s+and\b)")
GLUE = re.compile(
    r"[\s,;&()]*(?:(?:worth|valued at|holding|amounting to|with a combined value of|with a total value of|"
    r"totalling|totaling|including|in|and|plus|along with|together with|as well as|or|followed by|another|"
    r"also|then|with)\b[\s,]*)*(?:(?:an?|the|some|their|its)\s+)?$"
)


Features = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Option:
    """An act that may govern a figure, and what speaks for and against it: named features and their values."""

    act: str
    span: Span
    features: Features
    inherited: bool = False

    def bound(self, weights: Mapping[str, float]) -> Bound:
        """The option as an act that fits as well as the features weigh."""
        score = sum([weights.get(name, 0.0) * value for name, value in self.features])
        return Bound(self.act, self.span, score, self.inherited)


def bind_all(
    figures: Sequence[Figure], ofs: Sequence[str | None], sentence: Sentence, text: str, codebook: Codebook
) -> list[Bound | None]:
    """The acts of all figures of a sentence; a list takes its last member's ("48 Kenyans and 31 Lao fled").

    A list carries its act along. A number without a noun may go on counting what the last figure before it counts.
    """
    acts, found, chosen = codebook.acts, list[Bound | None](), list[Option | None]()
    for n, figure in enumerate(figures):
        told = next((of for of in reversed(ofs[:n]) if of), None)
        options = list(options_of(figure, ofs[n], sentence, text, acts, told))
        options += carried(figure, ofs[n], text, acts, list(zip(figures[:n], chosen, strict=True)))
        best, option = best_of(options, codebook.binding)
        found.append(best)
        chosen.append(option)
    for n in range(len(figures) - 2, -1, -1):
        after, here = found[n + 1], found[n]
        between = text[region_of(figures[n]).end : region_of(figures[n + 1]).start]
        counted = after is not None and (ofs[n] is None or ofs[n] in acts[after.act].counts)
        joined = GLUE.fullmatch(between) or OUT_OF.fullmatch(between)
        if after and here is None and counted and joined:
            found[n] = replace(after, inherited=True, score=after.score - 0.3)
    return found


def best_of(options: Sequence[Option], weights: Mapping[str, float]) -> tuple[Bound | None, Option | None]:
    """The option that fits best, None where nothing fits well enough."""
    ranked = [(option.bound(weights), option) for option in options]
    best, option = max(ranked, key=lambda one: (one[0].score, -one[0].span.start, one[0].act), default=(None, None))
    return (best, option) if best and best.score >= THRESHOLD else (None, None)


def options_of(
    figure: Figure, of: str | None, sentence: Sentence, text: str, acts: Mapping[str, Act], told: str | None
) -> Iterator[Option]:
    """Each act word of the sentence in each of its senses; `told` is what the last figure before counts."""
    others = [region_of(other) for other in sentence.figures if other is not figure and not other.excluded]
    located = (
        of in ("sites", "other")
        and figure.group.span.start >= figure.digits.end
        and bool(AT.search(text[max(sentence.span.start, figure.span.start - 12) : figure.span.start]))
    )
    standing = any(cue.kind == "estimate" for cue in sentence.cues) or any(
        "held" in set(word.acts) - set(word.weak) for word in sentence.acts
    )
    for word in sentence.acts:
        reduced = _reduced(word, figure, sentence, text)
        told_apart = tells_which(word, figure, sentence, text)
        main = any(_leads_to(other, word, figure, text) for other in sentence.acts)
        for rank, act in enumerate(word.acts):
            if _is_idle(word, act, figure, sentence, text):
                continue
            named = _act_for(act, of, located, "identified" in word.acts and word.form != "passive", acts)
            if named is None:
                continue
            common = [*_doubt(word, act, of or told, standing, acts)]
            if reduced:
                common.append(("reduced", 1.0))
            if told_apart:
                common.append(("tells which", 1.0))
            place = _place(word, act, of, figure, text, others)
            yield Option(named, word.span, (*place, ("rank", rank), *common))
            if main and act not in word.weak:
                yield Option(named, word.span, (("main", 1.0), *common))


def _act_for(act: str, of: str | None, located: bool, standing: bool, acts: Mapping[str, Act]) -> str | None:
    """The act that a word tells of what is counted; people or things taken *at* a site make the site `raided`."""
    counts = acts[act].counts
    if of in ("sites", "other") and not standing and (act in CUSTODY or (located and act == "seized")):
        return "raided"
    if of in counts or (of is None and counts):
        return act
    return None


def _doubt(
    word: ActWord, act: str, of: str | None, standing: bool, acts: Mapping[str, Act]
) -> Iterator[tuple[str, float]]:
    """What speaks against the reading: a weak verb, or an act that doesn't count people where no noun says what is."""
    yield f"act {act}", 1.0
    if act in word.weak:
        yield ("weak passive" if word.form in ("passive", "participle") else "weak"), 1.0
    if act == "arrested" and "held" in word.acts and standing:
        yield "held rather", 1.0  # "as many as 100,000 may be held" speaks of captives
    if of is None and "people" not in acts[act].counts:
        yield "no noun", 1.0


def _is_idle(word: ActWord, act: str, figure: Figure, sentence: Sentence, text: str) -> bool:
    """Whether the word says nothing of the figure in that sense.

    "Accounts holding 3 million" nobody has located; who "ran a centre with 900 workers" let none of them run; and those
    rescued before are handed over as no suspects.
    """
    region = region_of(figure)
    if act == "identified":
        return word.form == "ing" and word.span.start >= region.end
    if act == "fled":
        gap = text[word.span.end : region.start]
        return act in word.weak and word.form in ("past", "active", "ing") and gap != "" and ";" not in gap
    rescued = (other for other in sentence.acts if other.acts[0] == "rescued")
    return act == "extradited" and any(region.start < other.span.start <= region.end + 1 for other in rescued)


def _reduced(word: ActWord, figure: Figure, sentence: Sentence, text: str) -> bool:
    """Whether a main verb behind the participle tells more: "seven men wanted in Kenya were arrested"."""
    return any(not main.weak and _leads_to(word, main, figure, text) for main in sentence.acts)


def _leads_to(word: ActWord, main: ActWord, figure: Figure, text: str) -> bool:
    """Whether `word` stands in a clause cut short between the figure and its verb `main`."""
    start = region_of(figure).end
    if word.span.start < start or main.span.start <= word.span.end or main.form not in ("passive", "active"):
        return False
    opens = text[start : word.span.start]
    short = word.form in ("participle", "phrase", "past") and AUXILIARY.fullmatch(opens)
    if not short and not HAVING.fullmatch(opens):
        return False
    gap = text[word.span.end : main.span.start]
    return bool(MAIN.search(gap)) and not BROKEN.search(gap)


def _place(word: ActWord, act: str, of: str | None, figure: Figure, text: str, others: Sequence[Span]) -> Features:
    region = region_of(figure)
    if word.span.overlaps(figure.group.span) and word.span.start >= figure.span.end:
        if AGENTIVE.search(word.span.text(text)):
            return (
                ("named agentive", 1.0),
            )  # "12 detainees escaped": what they are called weighs less than what they did
        if word.form == "noun" or act in ("arrested", "wanted", "charged"):
            return (("named firmly", 1.0),)
        return (("named", 1.0),)
    if region.contains(word.span) and figure.group.link == "label":
        return (("label", 1.0),)  # "the number of people arrested rose to 40"
    if word.span.contains(region):
        return (("around", 1.0),)  # "pulled 40 victims out"
    if word.span.start >= region.end:
        return _after(word, act, Span(region.end, word.span.start), text, others)
    if word.span.end <= region.start:
        return _before(word, of, Span(word.span.end, region.start), text, others)
    return (("within", 1.0),)


def _after(word: ActWord, act: str, gap: Span, text: str, others: Sequence[Span]) -> Features:
    asides = [Span(*match.span()) for match in ASIDE.finditer(text, gap.start, gap.end)]
    others = [other for other in others if not any(aside.contains(other) for aside in asides)]
    words = ASIDE.sub(" ", gap.text(text))
    direct = bool(AUXILIARY.fullmatch(words)) and not (word.form == "past" and ADVERB.search(words))
    if word.form in ("past", "active", "participle") and THEM.match(text, word.span.end):
        return (("after them", 1.0),)
    if word.form == "noun":
        name = "after noun"
    elif OBJECT_OF.fullmatch(words):
        name = "after object"
    elif word.form in ("passive", "participle", "phrase", "infinitive"):
        name = f"after {word.form}"
    elif act in SUBJECTS and not (act == "defrauded" and not word.span.text(text).lower().startswith("los")):
        name = "after subject"
    else:
        name = "after past" if word.form == "past" else "after active"
    loose = () if direct else _looseness(words, "after")
    return ((name + " direct" if direct else name, 1.0), *loose, *_crossed(gap, others, "after"))


def _before(word: ActWord, of: str | None, gap: Span, text: str, others: Sequence[Span]) -> Features:
    words = OR_ELSE.sub(" ", gap.text(text))
    crossed = _crossed(gap, others, "before")
    if INTRODUCES.search(words) and word.form != "base":
        return (("introduces", 1.0), *crossed)  # "exhibits seized in the period: 4,322 computers"
    if words[:1] in ",;" and word.form in ("active", "past", "ing", "infinitive"):
        name = "before apart"  # a verb that a comma follows has its object behind it
    elif word.form == "noun":
        if OF_NOUN.fullmatch(words):
            return (("before noun of", 1.0),)
        if ISSUED.fullmatch(words):
            return (("before noun issued", 1.0),)
        if RISES.fullmatch(words):
            return (("before noun rises", 1.0),)
        name = "before noun on" if ON_NOUN.fullmatch(words) else "before noun"
    else:
        name = f"before {word.form}"
    return ((name, 1.0), *_looseness(words, "money before" if of == "money" else "before"), *crossed)


def _looseness(words: str, side: str) -> Features:
    return (
        (f"{side} words", len(words.split())),
        (f"{side} clauses", len(CLAUSE.findall(words))),
        (f"{side} commas", words.count(",")),
    )


def _crossed(gap: Span, others: Sequence[Span], side: str) -> Features:
    """Another figure between the two is more likely the governed one."""
    return ((f"{side} crossed", sum(gap.start <= other.start and other.end <= gap.end for other in others)),)


def carried(
    figure: Figure, of: str | None, text: str, acts: Mapping[str, Act], before: Sequence[tuple[Figure, Option | None]]
) -> list[Option]:
    """The act of the list that the figure goes on: "54 phones, 20 laptops and ten cars"."""
    for other, option in reversed(before):
        if other.excluded:
            continue
        if option is None:
            return []
        named = "found" if option.act == "identified" and of == "people" else option.act
        if of is not None and of not in acts[named].counts:
            return []
        between = ELSEWHERE.sub("", text[region_of(other).end : region_of(figure).start], count=1)
        span = figure.group.span if named == "found" else option.span
        return [Option(named, span, (*option.features, ("carried", 1.0)), True)] if GLUE.fullmatch(between) else []
    return []

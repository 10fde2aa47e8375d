"""Which act governs a figure: every act word of the sentence is scored by where it stands and in what form.

The features are few and each says what it means; the weights were set by hand.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from crackdown.claims.drafts import Bound, region_of
from crackdown.claims.mainverb import AUXILIARY, leads_to, opens_clause, reduced
from crackdown.claims.objects import tells_which
from crackdown.claims.parts import OUT_OF
from crackdown.codebook.entries import Act
from crackdown.model.reading import ActWord, Figure, Sentence
from crackdown.model.span import Span

THRESHOLD = 1.0
PER_WORD = 0.22  # each word between figure and act makes the tie looser
CUSTODY = frozenset({"arrested", "rescued", "found"})
AT = re.compile(r"(?<!\btakes\s)(?<!\btook\s)\b(?:at|in|from|on)\s+(?:the\s+|all\s+|some\s+)?$", re.IGNORECASE)
CAPTIVE = re.compile(  # held by those who run it
    r"\s+(?:captive|(?:in|inside|at|within)\s+(?:[\w'\u2019-]+\s+){0,4}?(?:compounds?|parks?|hubs?|dens?|enclaves?|scam\s+\w+|"
    r"fraud\s+\w+))\b",
    re.IGNORECASE,
)
JAILED = re.compile(
    r"\s+(?:in|at|by)\s+(?:[\w'\u2019-]+\s+){0,3}?(?:police|authorities|immigration|jails?|prisons?|cells?|custody|detention|barracks|lock-?ups?)\b",
    re.IGNORECASE,
)
THINGS = frozenset({"devices", "documents", "vehicles", "weapons"})
PORTABLE = THINGS | {"money"}
CARRY_OUT = re.compile(r"carr\w+\s+out\b", re.IGNORECASE)
TAKE = re.compile(r"t(?:ake|akes|aken|aking|ook)\b", re.IGNORECASE)
RECEIVE = re.compile(r"receiv", re.IGNORECASE)
OFFICERS = re.compile(
    r"\b(?:police\w*|officers?|authorities|soldiers|troops|investigators|detectives|agents|operatives|officials|bureau|agency|"
    r"commission|army|force|they|we)(?:\s+(?:have|had|has|also|later|then|\w+ly))*\s+$",
    re.IGNORECASE,
)
OFFICERS_FIRST = re.compile(
    r"(?:[^,;]{0,40},\s+)?(?:the\s+)?(?:[\w-]+\s+){0,2}(?:police|officers|agents|detectives|soldiers|troops|investigators|"
    r"operatives)\b(?!.*(?:;|\b(?:while|but|where)\b|\b(?:shelter|charity|camp|hospital|temple|church|embassy)\s+(?:that\s+)?$))",
    re.IGNORECASE,
)
CEREMONY = re.compile(
    r"\b(?:ceremony|ceremonies|meetings?|briefings?|hearings?|conferences?|talks|workshops?|rally|event)\b[^,;:]{0,80}"
    r"\s(?:was|were|is|are|be|been)\s+(?:\w+ly\s+)?$"
)
PEOPLE_ONLY = frozenset({"repatriated", "extradited", "held", "deported", "rescued", "recruited", "abused"})
COURTLY = frozenset({"convicted", "charged", "sanctioned", "wanted"})
VICTIMS = re.compile(r"\bvictims?$", re.IGNORECASE)
SUSPECTS = re.compile(r"\b(?:suspect|fugitive|criminal|offender|convict|ringleader|kingpin)s?$", re.IGNORECASE)
HOLDS = re.compile(r"h[eo]ld", re.IGNORECASE)
LISTS = re.compile(r"(?:list|nam|record|document|number)", re.IGNORECASE)
INCLUDES = re.compile(
    r"(?:\s+[\w-]+){0,4}?\s+(?:takes?\s+in|took\s+in|includ(?:es?|ed)|compris(?:es?|ed)|consist(?:s|ed)?\s+of|runs?\s+to|ran\s+to|"
    r"contain(?:s|ed)?|lists?|listed|cover(?:s|ed)?)\s+(?:[\w-]+\s+){0,2}$"
)
CAPTORS = re.compile(
    r"\b(?:gangs?|rings?|syndicates?|traffickers?|scammers?|kidnappers?|captors?|gangsters?|criminals|bosses|"
    r"(?<!border )(?<!coast )(?<!security )guards)\s+"
    r"(?:(?:had|has|have|is|are|was|were|been|be|still|also|\w+ly)\s+){0,3}$",
    re.IGNORECASE,
)  # who holds people against their will
WEAK = 1.2  # what a weak verb loses against a strong one
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
ASIDE = re.compile(
    r"\s*(?:of\s(?:the|those|these)\s(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty(?:-[a-z]+)?)\b|"
    r"\bwho\s(?:had|have|has|were|was|are)\s[^,;:]{1,80}?(?=\s(?:was|were|have\sbeen|has\sbeen|had\sbeen)\s)|and\s(?:most|many|some|all|both)\sof\s(?:them|whom)\b[^,;:]{1,110},|,\s(?:put|valued|worth|estimated|now\sworth)\b[^;:]{1,60},(?=\s(?:that|which|was|were|has|have)\b)|(?:of|from)\s(?:[\w-]+\s){1,4}(?:nationalities|countries)\b|,\s[^,;:]{1,70},(?=\s(?:was|were|has|have|had|is|are|will)\b)|(?:in|at|inside|across|near)\s(?:[A-Z][\w\u2019'-]*\s?){1,4}(?=\s(?:was|were|has|have|had|is|are|will)\b)|(?:told\s(?:us|me|reporters|police|officers|investigators)|say|said|testified|claimed|recalled|complained)(?:\sthat)?\sthey\b|,\s(?:it|he|she|they)\s(?:said|"
    r"says|added),|\([^()]*\)|[\u2014\u2013-]\s[^\u2014\u2013]{1,60}\s[\u2014\u2013-]|,\s(?:including|all|"
    r"mostly|most|among|many|some|\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"both|none)\b[^,;:]{1,110},)"
)
OBJECT_OF = re.compile(
    r"\s+(?:that|which|whom)?\s*(?:we|they|police|authorities|officials|officers|it|he|she|soldiers|troops|agents|forces|prosecutors|"
    r"(?:the|its|his|their)\s+(?:[a-z]+\s+)?(?:army|commission|bureau|agency|ministry|department|unit|force|office|government|navy|task\s+force|taskforce|"
    r"police|court|embassy|treasury|bank|team|squad|council|board|directorate|corps|service)|"
    r"(?:the\s+)?[A-Z]\w+(?:\s+(?:[A-Z]\w+|of|the|for|and|prosecutors|police|officials)){0,7})\s+(?:(?:have|had|has|is|are|was|were|want|wants|wanted|seek)\s+)?(?:now\s+|"
    r"already\s+|since\s+)?$"
)
ADVERB = re.compile(r"ly\s+$")  # "the four men allegedly cheated": what they did, not what was done to them
AGENTIVE = re.compile(r"(?:ees?|captives?|recruits?)$", re.IGNORECASE)
THEM = re.compile(r"\s+(?:all\s+of\s+)?(?:them|everyone|everybody|all)\b")
SUSPICION = re.compile(r"\b(?:of|for|with)\s+(?:having\s+)?$")  # "held on suspicion of having lured them"
OR_ELSE = re.compile(r",\s(?:or|and)\s[^,;]{1,40},|,\s(?:[A-Z][\w'\u2019.-]+\s?){1,4}(?:,\s\d\d)?,(?=\sand\b)")
INTRODUCES = re.compile(r":\s*(?:an?\s+|the\s+|some\s+)?$")
ESCAPED = re.compile(
    r"\s+(?:who\s+had|as\s+they|when\s+they|while\s+they)\s+(?:\w+ly\s+|all\s+)?"
)  # told beside what was done to them
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


def bind(
    figure: Figure,
    of: str | None,
    sentence: Sentence,
    text: str,
    acts: Mapping[str, Act],
    before: Sequence[tuple[Figure, Bound | None]],
    told: str | None = None,
) -> Bound | None:
    """The best governing act of `figure` in its own sentence, None where nothing fits well enough.

    `before` are the sentence's earlier figures with their acts: a list carries its act along. `told` is what the last
    of them counts: a number without a noun may go on counting it.
    """
    options = list(_scored(figure, of, sentence, text, acts, told))
    carried = _carried(figure, of, text, acts, before)
    if carried:
        options.append(carried)
    if not options:
        return None
    best = max(options, key=lambda bound: (bound.score, -bound.span.start, bound.act))
    return best if best.score >= THRESHOLD else None


def bind_all(
    figures: Sequence[Figure], ofs: Sequence[str | None], sentence: Sentence, text: str, acts: Mapping[str, Act]
) -> list[Bound | None]:
    """The acts of all figures of a sentence; a list takes its last member's ("48 Kenyans and 31 Lao fled")."""
    found: list[Bound | None] = []
    for n, figure in enumerate(figures):
        before = list(zip(figures[:n], found, strict=True))
        told = next((of for of in reversed(ofs[:n]) if of), None)
        found.append(bind(figure, ofs[n], sentence, text, acts, before, told))
    for n in range(len(figures) - 2, -1, -1):
        after, here = found[n + 1], found[n]
        between = text[region_of(figures[n]).end : region_of(figures[n + 1]).start]
        counted = after is not None and (ofs[n] is None or ofs[n] in acts[after.act].counts)
        joined = GLUE.fullmatch(between) or OUT_OF.fullmatch(between)
        if after and here is None and counted and joined:
            found[n] = replace(after, inherited=True, score=after.score - 0.3)
    return found


def _scored(
    figure: Figure, of: str | None, sentence: Sentence, text: str, acts: Mapping[str, Act], told: str | None
) -> Iterator[Bound]:
    others = [region_of(other) for other in sentence.figures if other is not figure and not other.excluded]
    located = (
        of in ("sites", "other")
        and figure.group.span.start >= figure.digits.end
        and bool(AT.search(text[max(sentence.span.start, figure.span.start - 12) : figure.span.start]))
    )
    standing = any(cue.kind == "estimate" for cue in sentence.cues) or any(
        "held" in set(word.acts) - set(word.weak)
        or ("held" in word.acts and CAPTORS.search(text, sentence.span.start, word.span.start))
        for word in sentence.acts
    )
    for word in sentence.acts:
        told_of = reduced(word, figure, sentence, text)
        leading = [other for other in sentence.acts if leads_to(other, word, figure, text)]
        behind = any(opens_clause(other, figure, text) for other in leading)
        for rank, act in enumerate(word.acts):
            if _says_nothing(act in word.weak, act, figure, of or told) or _is_idle(word, act, figure, sentence, text):
                continue
            named = _act_for(
                act, act in word.weak, of, located, "identified" in word.acts and word.form != "passive", acts
            )
            if named is None:
                continue
            score = _score(word, act, of, figure, text, others) - 0.05 * rank
            score = max(score, 4.0 - 0.05 * rank if leading and (behind or act not in word.weak) else score)
            captive = _is_captive(word, standing, sentence, text)
            score -= _doubt(word, act, of or told, captive, acts) + (1.8 if told_of else 0.0)
            score -= tells_which(word, figure, sentence, text)
            yield Bound(named, word.span, score)


def _says_nothing(weak: bool, act: str, figure: Figure, of: str | None) -> bool:
    """Whether a weak verb says nothing of a number: "received 112 letters", "hundreds were driven off"."""
    if not weak:
        return False
    if figure.group.link == "unknown":
        return act in PEOPLE_ONLY
    return act == "seized" and of is None and not figure.share and figure.number.hedge == "vague"


def _is_captive(word: ActWord, standing: bool, sentence: Sentence, text: str) -> bool:
    """Whether those whom the word says to be held are captives, and not in custody."""
    if "held" not in word.acts:
        return standing
    if standing and not JAILED.match(text, word.span.end, sentence.span.end):
        return True
    return bool(CAPTIVE.match(text, word.span.end, sentence.span.end))


def _act_for(
    act: str, weak: bool, of: str | None, located: bool, standing: bool, acts: Mapping[str, Act]
) -> str | None:
    """The act that a word tells of what is counted; people or things taken *at* a site make the site `raided`."""
    counts = acts[act].counts
    taken = act in CUSTODY and (located or not weak)
    if of in ("sites", "other") and not standing and (taken or (located and act == "seized")):
        return "raided"
    if of in counts or (of is None and counts and act != "reported"):
        return act
    return None


def _doubt(word: ActWord, act: str, of: str | None, standing: bool, acts: Mapping[str, Act]) -> float:
    """What speaks against the reading: a weak verb, or an act that doesn't count people where no noun says what is."""
    weak = 0.0
    if act in word.weak:
        weak = WEAK / 2 if word.form in ("passive", "participle") else WEAK
    if act == "arrested" and "held" in word.acts and standing:
        weak += 0.5  # "as many as 100,000 may be held" speaks of captives
    return weak + (1.0 if of is None and "people" not in acts[act].counts else 0.0)


def _is_idle(word: ActWord, act: str, figure: Figure, sentence: Sentence, text: str) -> bool:
    """Whether the word says nothing of the figure in that sense.

    "Accounts holding 3 million", or that 3 million are held in, nobody has located, nor the phones that a list names;
    who "ran a centre with 900 workers" let none of them run; a camp that "took in 40 people" arrested nobody; and those
    rescued before are handed over as no suspects.
    """
    region = region_of(figure)
    if act == "identified":
        if act in word.weak and figure.group.of in THINGS and LISTS.match(text, word.span.start):
            return True
        if act in word.weak and figure.group.of == "accounts" and HOLDS.match(text, word.span.start):
            return True
        return word.form == "ing" and word.span.start >= region.end
    if act == "found" and text.startswith(" that ", word.span.end):
        return True  # "a survey found that 48 people"
    if act == "seized" and CARRY_OUT.match(text, word.span.start):
        return word.form == "passive" or figure.group.of not in PORTABLE  # "raids on 14 villas were carried out"
    if act == "defrauded" and figure.group.of in ("people", "countries"):
        return bool(TAKE.match(text, word.span.start))  # "took in 40 from a camp", "has taken off from Kep with 40"
    if (
        word.form == "passive"
        and word.span.text(text).lower() == "held"
        and CEREMONY.search(text[sentence.span.start : word.span.start])
    ):
        return True  # "a ceremony to send home 126 men was held"
    if act == "arrested" and act in word.weak and TAKE.match(text, word.span.start):
        before = text[sentence.span.start : word.span.start]
        return word.form in ("past", "active") and not _by_officers(before)  # "the camp took in 40 people"
    if act in COURTLY and VICTIMS.search(figure.group.role or ""):
        return True
    if act in ("extradited", "repatriated") and RECEIVE.match(text, word.span.start):
        return (act == "extradited") != bool(SUSPECTS.search(figure.group.role or ""))
    if act == "fled":
        gap = text[word.span.end : region.start]
        if TAKE.match(text, word.span.start):
            return _by_officers(text[sentence.span.start : word.span.start])
        return act in word.weak and word.form in ("past", "active", "ing") and gap != "" and ";" not in gap
    rescued = (other for other in sentence.acts if other.acts[0] == "rescued")
    return act == "extradited" and any(region.start < other.span.start <= region.end + 1 for other in rescued)


def _by_officers(before: str) -> bool:
    """Whether officers do what the words before tell of: "Agents with a warrant for a villa in Kep took in"."""
    return bool(OFFICERS.search(before) or OFFICERS_FIRST.match(before))


def _score(word: ActWord, act: str, of: str | None, figure: Figure, text: str, others: Sequence[Span]) -> float:
    region = region_of(figure)
    if word.span.overlaps(figure.group.span) and word.span.start >= figure.span.end:
        if AGENTIVE.search(word.span.text(text)):
            return 3.5  # "12 detainees escaped": what they are called weighs less than what they did
        return 5.0 if word.form == "noun" or act in ("arrested", "wanted", "charged") else 3.0
    if region.contains(word.span) and figure.group.link == "label":
        return 3.6  # "the number of people arrested rose to 40"
    if word.span.contains(region):
        return 4.6  # "pulled 40 victims out"
    if word.span.start >= region.end:
        return _after(word, act, Span(region.end, word.span.start), text, others)
    if word.span.end <= region.start:
        return _before(word, of, Span(word.span.end, region.start), text, others)
    return 2.0


def _after(word: ActWord, act: str, gap: Span, text: str, others: Sequence[Span]) -> float:
    asides = [Span(*match.span()) for match in ASIDE.finditer(text, gap.start, gap.end)]
    others = [other for other in others if not any(aside.contains(other) for aside in asides)]
    words = ASIDE.sub(" ", gap.text(text))
    direct = bool(AUXILIARY.fullmatch(words)) and not (word.form == "past" and ADVERB.search(words))
    if (
        word.form in ("past", "active", "participle")
        and THEM.match(text, word.span.end)
        and not SUSPICION.search(words)
    ):
        return 4.4
    if word.form == "noun":
        base = 1.6
    elif OBJECT_OF.fullmatch(words):
        base = 4.2
    elif word.form in ("passive", "participle", "phrase"):
        base = 4.5 if direct else 3.0
    elif word.form == "infinitive" and not (direct and act in ("fled", "repatriated")):
        base = 2.6
    elif act in SUBJECTS and not (act == "defrauded" and not word.span.text(text).lower().startswith("los")):
        base = 4.2 if direct else 2.8
    else:
        base = 3.4 if direct and word.form == "past" else 0.8
    if word.form in ("past", "active", "participle") and ESCAPED.fullmatch(words):
        base -= 1.0
    return base - (0.0 if direct else _looseness(words)) - _crossed(gap, others)


def _before(word: ActWord, of: str | None, gap: Span, text: str, others: Sequence[Span]) -> float:
    words = OR_ELSE.sub(" ", gap.text(text))
    if INTRODUCES.search(words) and word.form != "base":
        return 3.4 - _crossed(gap, others)  # "exhibits seized in the period: 4,322 computers"
    if words[:1] in ",;" and word.form in ("active", "past", "ing", "infinitive"):
        base = 1.2  # a verb that a comma follows has its object behind it
    elif word.form == "noun":
        if OF_NOUN.fullmatch(words):
            return 4.6
        if ISSUED.fullmatch(words) or ("seized" in word.acts and INCLUDES.fullmatch(words)):
            return 4.0
        base = 3.4 if ON_NOUN.fullmatch(words) or RISES.fullmatch(words) else 1.8
        if RISES.fullmatch(words):
            return base
    elif word.form == "passive":
        base = 2.2
    elif word.form == "phrase":
        base = 3.0
    elif word.form == "participle":
        base = 2.8
    else:
        base = 4.0
    return base - _looseness(words) * (0.6 if of == "money" else 1.0) - _crossed(gap, others)


def _looseness(words: str) -> float:
    clauses = len(CLAUSE.findall(words))
    commas = words.count(",")
    return PER_WORD * len(words.split()) + 1.3 * clauses + 0.3 * commas


def _crossed(gap: Span, others: Sequence[Span]) -> float:
    """Another figure between the two is more likely the governed one."""
    return 0.8 * sum(gap.start <= other.start and other.end <= gap.end for other in others)


def _carried(
    figure: Figure, of: str | None, text: str, acts: Mapping[str, Act], before: Sequence[tuple[Figure, Bound | None]]
) -> Bound | None:
    """The act of the list that the figure goes on: "54 phones, 20 laptops and ten cars"."""
    for other, bound in reversed(before):
        if other.excluded:
            continue
        if bound is None:
            return None
        named = "found" if bound.act == "identified" and of == "people" else bound.act
        if of is not None and of not in acts[named].counts:
            return None
        between = ELSEWHERE.sub("", text[region_of(other).end : region_of(figure).start], count=1)
        span = figure.group.span if named == "found" else bound.span
        return Bound(named, span, bound.score - 0.3, inherited=True) if GLUE.fullmatch(between) else None
    return None

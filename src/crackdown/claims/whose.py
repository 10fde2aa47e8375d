"""Whose a time is: which times of a sentence date something else than the figure or deed in question."""

import re

from crackdown.claims.drafts import Draft, Spot, region_of
from crackdown.model.reading import Figure, TimeWord

RECORD = re.compile(
    r"\b(?:first|best|worst|most|fewest|(?!arrest|interest|request|protest|forest|manifest|\w*west)\w{3,}est)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
SINCE = re.compile(r"(?<!has )(?<!have )(?<!had )\bsince\s+(?!then\b)", re.IGNORECASE)
NEW_CLAUSE = re.compile(r"[,;]\s+(?:and|but|while|as)\s")
BEHIND = re.compile(r"\b(?:after|following|despite)\s+(?:the\s+|an?\s+)?$", re.IGNORECASE)
AHEAD = re.compile(
    r"\b(?:will|would|(?:is|are)\s+(?:\w+ly\s+|also\s+|now\s+)?(?:to|due|set|expected|scheduled|booked|planned)|"
    r"plans?\s+to)\b"
)
ALL_OF_WHOM = re.compile(
    r",\s+(?:(?:\w+\s+){1,3}of\s+(?:whom|which)|who|which|where|whose)\s"
    r"(?!(?:ran|runs|lasted|began|started|took\s+place|ended|was\s+(?:held|launched|carried)|were\s+(?:held|carried))\b)"
)
BEFORE_CLAUSE = re.compile(r"\bbefore\s+(?:[\w-]+\s+){1,5}?(?!need|speed|breed)\w+(?:ed|ame|eft|ent|egan|ook)\b")
BEFORE_THAT = re.compile(
    r"\bbefore\s+(?:(?:the|an?|his|her|its|their|\w+s)\s+)?(?:[\w-]+\s+){1,4}?"
    r"\w+(?:ed|ame|eft|ent|egan|ook)\s+(?:on\s+|in\s+)?$"
)
IN_WHOSE = re.compile(r"\b(?:who|which)\s+[^,;]*$")
MAIN_VERB = re.compile(r"\b(?:was|were|has\s+been|have\s+been)\s")
PUT_AT = re.compile(r"\bput(?:s|ting)?\s[^.;]{1,120}?\sat\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
WHOSE = re.compile(r"\s*(?:who|which|that)\s+\w+")
IN_WHICH = re.compile(r",?\s+(?:[^,;]{0,60}?\s)?(?:when|(?:in|during|at)\s+which)\b", re.IGNORECASE)
FRONT = re.compile(r"(?:^|[,:;\u201c\"]|\bthat|\band|\bbut)\s*$", re.IGNORECASE)
PERFECT = re.compile(
    r"\b(?:has|have|\w+['\u2019]ve)(?:\s+(?:\w+ly|since|now|also|already|just|all|been|so\s+far|yet)){0,3}\s+$",
    re.IGNORECASE,
)
PROGRESSIVE = re.compile(r"\b(?:is|are)\s+(?:(?:\w+ly|now|also|still)\s+){0,2}$", re.IGNORECASE)
BEING = re.compile(r"\b(?:is|are)\s+(?:(?:\w+ly|now|also|still)\s+){0,2}being\s+$", re.IGNORECASE)
STILL = re.compile(r"[^,.;:]{0,30}?\s(?:is|are)\s+still\b")  # what goes on: of no time that others were counted over
# "With today's arrivals, 132 have come home since May": the day of the last of them only
WITH = re.compile(
    r"^[\W\d]*(?:with|including|counting|adding|after|following)\s+(?:(?:the|those|that|arrivals?|flights?|raids?|arrests?|"
    r"returns?|\w+ing|\w+ed|of|from|in|on)\s+)*$",
    re.IGNORECASE,
)
FOLLOWS = re.compile(
    r"\s+(?:[\w-]+\s+){0,3}?(?:would|will|(?:is|are|was|were)\s+(?:due\s+)?to)\s+(?:\w+ly\s+)?follow\b"
)
AND = re.compile(r"\b(?:and|but|while)\s")
AND_SAYS = re.compile(r"\band\s+(?:is|are|has|have|says|said|adds|added)\b", re.IGNORECASE)
AND_SAID = re.compile(r"\band\s+(?:said|says|added|adds|announced)\b")
# "has frozen the cash of a firm that the state blacklisted on Thursday"
OF_RELATIVE = re.compile(
    r"\b(?:that|which|who|whom|whose)\s+(?!(?:ran|runs|lasted|began|started|took)\b)(?:[\w.'\u2019-]+\s+){1,6}?\w+(?:ed|ught|ook|eft|ent)\s+"
    r"(?:(?:on|in|late|early|last)\s+)*$"
)
AND_ALSO = re.compile(r"\b(?:has|have)\s(?:(?!\b(?:was|were|had|did|is|are)\b)[^.;])*\b(?:and|or)\s+(?:\w+ly\s+)?$")
COMPARED = re.compile(
    r"(?:\b(?:against|compared\s+(?:with|to)|(?:up|down)\s+from|versus|than|times)|,\s+from)\s+(?:(?:the|just|only|some|about)\s+)?$",
    re.IGNORECASE,
)
CHANGE = re.compile(
    r"\b(?:(?:up|down)\s+from|(?:against|compared\s+(?:with|to)|versus))\s+(?:(?:the|just|only|some|about|around|over)\s+)?$",
    re.IGNORECASE,
)
OF_FIGURE = re.compile(r"\s+(?:(?:of|in|during|for|on)\s+)?(?:all\s+of\s+)?(?:the\s+)?", re.IGNORECASE)
LONG_KINDS = frozenset({"month", "year", "relative"})
CLAUSE = 200  # characters: what stands further before an act says nothing of it
DEADLINE = re.compile(r"\b(?:by|until|till|before|no\s+later\s+than)\s+(?:the\s+end\s+of\s+)?$", re.IGNORECASE)
UNTIL = re.compile(
    r"\b(?:by|until|till|up\s+to|as\s+of)\s+(?:late\s+|early\s+|last\s+|the\s+end\s+of\s+)?$", re.IGNORECASE
)


def words_before(time: TimeWord, spot: Spot, reach: int) -> str:
    """The words of the sentence right before a time."""
    return spot.text[max(spot.sentence.span.start, time.span.start - reach) : time.span.start]


def before_act(draft: Draft, spot: Spot) -> str:
    """The words of the sentence right before the draft's own act."""
    inside = not draft.act.inherited and spot.sentence.span.contains(draft.act.span)
    start = max(spot.sentence.span.start, draft.act.span.start - CLAUSE)
    return spot.text[start : draft.act.span.start] if inside else ""


def is_record(time: TimeWord, spot: Spot) -> bool:
    """Whether something is the first or the biggest since then."""
    return bool(RECORD.search(words_before(time, spot, 70)))


def is_deadline(time: TimeWord, spot: Spot) -> bool:
    """Whether something is to be over by then."""
    return bool(DEADLINE.search(words_before(time, spot, 24)))


def is_inner(time: TimeWord, draft: Draft, spot: Spot) -> bool:
    """Whether the draft stands in what "since Monday, when …" says of that Monday."""
    opened = IN_WHICH.match(spot.text, time.span.end, draft.region.start)
    if not time.start or not opened:
        return False
    fronted = FRONT.search(spot.text[spot.sentence.span.start : time.span.start])
    return not fronted or "," not in spot.text[opened.end() : draft.region.start]


def is_perfect(draft: Draft, spot: Spot) -> bool:
    """Whether "has" or "have" says it: done by now, on no day that was spoken of."""
    before = before_act(draft, spot)
    return bool(PERFECT.search(before) or AND_ALSO.search(before))


def goes_on(draft: Draft, spot: Spot) -> bool:
    """Whether it is being done, or not over: "is looking for", "40 are still inside"."""
    if STILL.match(spot.text, draft.figure.digits.end):
        return True
    first = draft.act.span.text(spot.text).partition(" ")[0]
    return first.endswith("ing") and bool(PROGRESSIVE.search(before_act(draft, spot)))


def is_being(draft: Draft, spot: Spot) -> bool:
    """Whether it is being done to them: "six are being held"."""
    return bool(BEING.search(before_act(draft, spot)))


def of_another(time: TimeWord, draft: Draft, spot: Spot) -> bool:
    """Whether a time of the sentence dates something else than the draft."""
    told = spot.text[time.span.end : min(draft.region.start, max(time.span.end, draft.act.span.start))]
    if _left_behind(time, draft, spot):
        return True
    if (time.kind == "since" or time.kind in LONG_KINDS) and AND_SAYS.search(told):
        return True
    if time.kind == "since":
        return is_record(time, spot) and not (is_inner(time, draft, spot) or time.span.overlaps(draft.act.span))
    between = spot.text[draft.region.end : time.span.start]
    if _aside(time, draft, spot):
        return True
    if SINCE.search(between) or SINCE.search(told) or AND_SAID.search(between):
        return True
    if is_perfect(draft, spot) and (OF_RELATIVE.search(between) or _of_next(time, draft, spot)):
        return True
    if MAIN_VERB.search(spot.text[max(draft.region.end, draft.act.span.end) : time.span.start]) and IN_WHOSE.search(
        before_act(draft, spot)
    ):
        return True  # "a man who cheated 40 people was jailed on Friday"
    if draft.status == "planned" and (NEW_CLAUSE.search(between) or NEW_CLAUSE.search(told)):
        return True
    if time.kind in LONG_KINDS and (
        BEHIND.search(words_before(time, spot, 20))
        or (WHOSE.match(between) and draft.act.span.end <= draft.region.start)
    ):
        return True
    return any(is_compared(other, time, spot) for other in spot.sentence.figures if other is not draft.figure)


def _left_behind(time: TimeWord, draft: Draft, spot: Spot) -> bool:
    """Whether the time is of others, and the draft of those still there, or to follow, or of all since then."""
    between = spot.text[time.span.end : draft.region.start]
    if time.kind == "since" or time.kind in LONG_KINDS:
        goes = STILL.match(spot.text, draft.figure.digits.end)
        return goes is not None and (bool(NEW_CLAUSE.search(between)) or _is_past_another(time, draft, spot))
    if FOLLOWS.match(spot.text, draft.figure.digits.end) and AND.search(between):
        return True
    since = any(other.kind == "since" and other.span.start > draft.region.end for other in spot.sentence.times)
    return since and bool(WITH.search(spot.text[spot.sentence.span.start : time.span.start]))


def _is_past_another(time: TimeWord, draft: Draft, spot: Spot) -> bool:
    """Whether another figure stands between the draft and the time."""
    start, end = min(time.span.end, draft.region.end), max(time.span.start, draft.region.start)
    return any(
        start <= other.digits.start < end and not draft.region.contains(other.digits)
        for other in spot.sentence.figures
        if not other.excluded
    )


def _aside(time: TimeWord, draft: Draft, spot: Spot) -> bool:
    """Whether the time stands in what is said besides: what is still to come, what else those did, what came before."""
    end = max(draft.region.end, draft.act.span.end)
    between = spot.text[end : time.span.start]
    if draft.status != "planned" and not draft.act.inherited and AHEAD.search(between):
        return True
    if time.span.end < draft.region.start and is_perfect(draft, spot):
        return bool(NEW_CLAUSE.search(spot.text, time.span.end, min(draft.region.start, draft.act.span.start)))
    aside = ALL_OF_WHOM.search(spot.text, draft.region.end, time.span.start)
    if aside and "," in spot.text[time.span.end : draft.act.span.start]:
        return True  # "48 people, all of whom came in May, were arrested"
    return bool(aside and draft.act.span.end <= aside.start()) or bool(BEFORE_THAT.search(between))


def _of_next(time: TimeWord, draft: Draft, spot: Spot) -> bool:
    """Whether the time stands in a clause with a figure of its own: "has jailed 11, and five got it on Monday"."""
    clause = NEW_CLAUSE.search(spot.text, draft.region.end, time.span.start)
    return clause is not None and any(
        clause.end() - 1 <= other.digits.start < time.span.start
        for other in spot.sentence.figures
        if not other.excluded
    )


def is_compared(figure: Figure, time: TimeWord, spot: Spot) -> bool:
    """Whether the time belongs to a figure that others are compared with: "three times the 6,700 of 2024"."""
    region = region_of(figure)
    ends = {figure.digits.end, region.end}  # the words of "6,100 of 2024" may be taken for a group
    if not any(OF_FIGURE.fullmatch(spot.text, end, time.span.start) for end in ends if end <= time.span.start):
        return False
    return bool(COMPARED.search(spot.text[max(spot.sentence.span.start, region.start - 30) : region.start]))


def is_change(figure: Figure, spot: Spot) -> bool:
    """Whether the figure is what another has risen or fallen from: "up from 980"."""
    region = region_of(figure)
    return bool(CHANGE.search(spot.text[max(spot.sentence.span.start, region.start - 30) : region.start]))

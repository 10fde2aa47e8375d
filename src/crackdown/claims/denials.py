"""What a report says not to be so: the words of denying before what is denied, and those behind it."""

import re

from crackdown.codebook.patterns import Guarded
from crackdown.model.span import Span

TALK = (
    r"(?:talk|reports?|rumou?rs?|claims?|allegations?|accusations?|posts?|messages?|videos?|stories|story|suggestions?|assertions?|"
    r"news|information|notion|idea)"
)
ITS_SOURCE = r"(?:\s+(?:of|by|from|in|on|that\s+went\s+round)\s[^.;,]{2,60}?)?"  # "the report of a newspaper that"
FALSE = (
    r"(?:baseless|false|untrue|unfounded|groundless|fake|fabricated|incorrect|inaccurate|wrong|mistaken|misleading|fictitious|"
    r"invented|imaginary|nonsense|rubbish|fantasy|fiction|made[\s-]up|not\s+(?:true|correct|so|accurate)|"
    r"without\s+(?:any\s+)?(?:foundation|basis)|(?:an?\s+|pure\s+)(?:\w+\s+)?(?:lie|hoax|rumou?r|invention|fabrication|fantasy|fiction))\b"
)
# "Reports that", "a newspaper wrote that": what stands behind is somebody's, and may be called false there.
TALK_THAT = Guarded(
    rf"\b(?:{TALK}\b[^.;,]{{0,60}}?|(?:written|wrote|writes|claimed|claims|reported|reports|posted|alleged|alleges|suggested|"
    r"suggests|spread|asserted|said|says)\s+)\bthat\s[^.;]*$",
    ("that",),
)
IS_FALSE = re.compile(
    rf"[^.;,]{{0,60}},\s+which\s+[^.;,]{{2,50}}?\s(?:den(?:ied|ies|y)|reject(?:s|ed)?|dispute[sd]?|call(?:s|ed)\s+{FALSE})|"
    rf"[^.;]{{0,120}}?(?:;\s+(?:that|this|it)\s+)?\b(?:is|are|was|were)\s+(?:\w+\s+){{0,2}}?{FALSE}",
    re.IGNORECASE,
)
THAT_IS_FALSE = re.compile(
    rf"\s*(?:That|This|It|They|The\s+(?:claim|report|story|rumou?r|post|video)s?)\s+(?:is|are|was|were)\s+(?:\w+\s+){{0,2}}?{FALSE}"
)
# "The ministry called a report that … a fabrication."
CALLED = Guarded(
    rf"\b(?:call|describ|brand|dismiss|reject)(?:s|es|ed|e)?\s+(?:an?\s+|the\s+)?(?:\w+\s+)?{TALK}{ITS_SOURCE}\s+that\s[^.;]*$",
    ("that",),
)
IS_CALLED = re.compile(rf"[^.;]{{0,100}}?\s(?:as\s+)?{FALSE}", re.IGNORECASE)
DENIED = Guarded(
    rf"\b(?:(?:nor\s+(?:is|was)\s+it\s+true|not\s+true|untrue|no\s+truth\s+(?:to|in)|no\s+(?:evidence|records?)|den(?:y|ies|ied|ying))"
    rf"(?:[^.;,]{{0,24}}?\b{TALK}{ITS_SOURCE})?(?:,\s[^.;,]{{3,60}},)?\s+(?:that|having|\w+ing)|"
    rf"(?:dismiss|reject|refut|rebut|debunk)\w*\b[^.;,]{{0,40}}?\b{TALK}{ITS_SOURCE}\s+that)\s"
    r"(?:(?!,\s(?:but|while|saying|adding)|\sand\s(?:said|says|was|were|has)\s)[^.;])*$",
    ("true", "truth", "evidence", "record", "den", "dismiss", "reject", "refut", "rebut", "debunk"),
)
CORRECTED = Guarded(
    r"\b(?:an\s+earlier\s+version|earlier,?\s+(?:this|our)\s+(?:page|report|article|story|blog))\b[^.;]*?\b"
    r"(?:said|stated|reported|gave|put|had)\b",
    ("earlier",),
)


def is_denied(before: str, text: str, end: int, sentence: Span) -> bool:
    """Whether what ends at `end` is said not to be so, by the words before it in its sentence or by those behind."""
    if DENIED.search(before) or CORRECTED.search(before):
        return True
    if CALLED.search(before) and IS_CALLED.match(text, end, sentence.end):
        return True
    return bool(
        TALK_THAT.search(before)
        and (IS_FALSE.match(text, end, sentence.end) or THAT_IS_FALSE.match(text, sentence.end))
    )

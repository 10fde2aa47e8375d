"""The words of saying: verbs and the words around them by which a sentence tells that somebody speaks."""

import re

SPEECH = (
    "said says told tells announced announces confirmed confirms stated states reported reports added adds noted "
    "notes explained explains claimed claims wrote writes revealed reveals disclosed discloses estimated estimates "
    "reckons reckoned acknowledged acknowledges admitted admits conceded concedes emphasised emphasises emphasized "
    "emphasizes stressed stresses insisted insists declared declares proclaimed testified testifies alleged alleges "
    "counted counts described describes maintains maintained contends contended suggests suggested recalled recalls "
    "mentioned mentions argued argues warned warns cautioned cautions vowed believe believes believed think thinks "
    "thought fears feared suspects suspected figures posted clarified clarifies affirmed affirms asserted asserts "
    "concluded concludes observed predicted predicts calculated calculates guesses guessed assessed assesses remarked "
    "recounted recounts complained complains lamented elaborated reiterated reiterates tweeted denied denies dismissed "
    "dismisses rejected rejects disputes disputed calls called"
).split()
PRESENT = (
    "say tell confirm insist admit concede argue allege acknowledge warn caution add reckon estimate suspect fear "
    "report note claim reject deny dismiss dispute maintain contend suggest stress explain announce "
    "calculate guess describe"
).split()
INVERTED = (  # verbs that stand before whoever says it; others would take it for their object
    "(?:said|says|say|added|adds|noted|notes|explained|explains|wrote|writes|reported|reports|stated|recalled|recalls|"
    "argued|argues|insisted|insists|warned|warns|conceded|concedes|admitted|admits|announced|claimed|claims|concluded|"
    "reckons|reckon|estimates|believes|believe)"
)
# "The regulator told two operators to shut": who bids doesn't say so.
BIDS = r"(?:told|tells?)\s+(?:[\w-]+\s+){1,4}to\s+(?!(?:the|reporters|that)\b)[a-z]"
SAID = f"(?!{BIDS})(?:" + "|".join(SPEECH) + ")"
PLAIN = "(?:" + "|".join(PRESENT) + ")"
# Words without which nobody speaks in a sentence: those above, and those of the patterns below.
OTHER_CUES = (
    "saying adding noting warning stating claiming insisting denying dismissing rejecting put puts putting gave "
    "gives given spoke speak spoken speaks valued released published issued updated listed lists named show shows "
    "showed found finds heard accused accuses logged recorded registered received documented tallied according "
    "citing quoting quoted quotes cited cites per compiled count total tally tallies reckoning estimate breakdown "
    "report reports statement statements figures data notice records statistics numbers paper bulletin announcing "
    "alleging classified classifies classed identified recognised recognized certified read learnt learned "
    "understood words valued raised raises lowered lifted increased revised revises gave presented unveiled shared "
    "circulated closed corrected stood stands sheet scorecard results review table list summary inventory register "
    "comes"
).split()
CUES = frozenset((*SPEECH, *PRESENT, *OTHER_CUES))
# Verbs that tell of saying only by what follows them.
RECORDED = (
    r"(?:(?:logged|recorded|registered|received|documented|tallied)(?=\s+(?:\S+\s+){0,3}?(?:\S+\s)?"
    r"(?:complaints?|reports?|cases|calls|incidents|tips|requests|appeals)\b))"
)
TAKING = (
    r"(?:(?:put|puts|putting)(?=\s+[^,.;:]{2,80}?\s+at\b)|puts?(?=\s+(?:the|total|arrests|its|his|their|losses|it)\b)|"
    r"(?:gave|gives|given)(?=\s+(?:(?:the|a)\s+(?:number|figure|total|toll|count)|\d))|"
    r"(?:speaks?|spoke|spoken)\s+of|valued(?=\s+(?:the|what|them|its|these)\b)|(?:listed|lists|(?<!be\s)named)(?!\s+(?:by|as|in|on)\b)|"
    r"(?:show|shows|showed|found|finds)(?!\s+(?:by|in|on|at|dead|guilty)\b)|heard|was\s+told|were\s+told|"
    r"(?:raise[sd]|lower(?:s|ed)|lift(?:s|ed)|increase[sd]|revise[sd])(?=\s+(?:the|its|their|his|her)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:value|number|figures?|total|toll|count|estimate|tally)\b[^.;]{0,60}?\s(?:to|from|by)\s)|"
    r"(?:classifie[sd]|classe[sd]|identifie[sd]|recogni[sz]e[sd]|certifie[sd]|registered|listed|counted)"
    r"(?=\s+[^.;:]{1,40}?\bas\s+(?:\w+\s+){0,2}?victims\b)|"
    rf"accus(?:es|ed|ing)(?!\s+of)(?=\s[^,.;]{{2,80}}?\sof\b)|{RECORDED})"
)
# A body's figures that it gives out, and that what follows then tells: "The province has put out its new figures."
RELEASE = (
    r"(?:puts?\s+out|hands?\s+out|handed\s+out|release[sd]|publish(?:es|ed)|issue[sd]|update[sd]|revise[sd]|correct(?:s|ed)|"
    r"gave|gives|given|present(?:s|ed)|unveil(?:s|ed)|share[sd]|circulate[sd]|post(?:s|ed)|close[sd]|read\s+out|"
    r"came\s+out\s+with)"
)
RELEASABLE = (
    r"(?:[\w-]+\s+){0,4}?(?:figures|numbers|data|tall(?:y|ies)|counts?|updates?|statistics|breakdown|toll|totals|books|"
    r"summary)\b"
)
RELEASING = rf"{RELEASE}(?=\s+{RELEASABLE})"
SAY = rf"(?:{SAID}|{TAKING})"
WORD = re.compile(r"[a-z]+")
PAPER = (
    r"(?:figures|data|statement|report|tall(?:y|ies)|count|total|notice|records|statistics|numbers|paper|"
    r"bulletin|estimate|breakdown|balance\s+sheet|scorecard|results|review)"
)
LIST = r"(?:list|table|summary|inventory|register|dossier|database)"  # speaks only where it says or holds something
_ASIDE = (
    r"(?:\([^()]{1,40}\)|(?<=,\s)(?!according\b)[^,;:.\"\u201c\u201d]{1,90}(?=,)|whose\s(?:\w+\s){0,2}reports?|"
    r"(?:in|on|at|from|for|of|with|near|by|based|allied|familiar|shot|speaking|working|seen|filed|released|published|monitoring|"
    r"involved|helping|close|unsealed|obtained|taken|run|led)\s[^,.;:]{3,60}?|"
    r"\w+ed\s+by\s[^,.;:]{2,50}?|"
    r"who\s(?:asked|spoke|speaks|declined|requested|wished|refused|did\s+not|could\s+not|wanted|is|was|has|had|works?|worked|knows|lives|"
    r"lived|saw|took|visited|led|leads|heads|runs|ran|helps?|helped|met|monitors|tracks|investigates)\s[^,;:.\"\u201c\u201d]{3,70}?|"
    r"there|here|outside|inside|nearby|downstairs|upstairs|next\s+door|abroad|on\s+site|present|concerned|"
    r"itself|himself|herself|themselves|has|have|had|used\s+to|also|later|then|since|just|now|already|on\s\w+day|\w+ly|who|which)"
)
BEFORE = re.compile(
    rf"[,\s\u2014\u2013]{{0,4}}(?:{_ASIDE}[,\s]{{0,4}}+){{0,4}}(?P<say>{SAY}|{RELEASING}|{PLAIN}(?!\w))\b"
)
# A paper of its own that speaks for a body: "the bureau's list of names has 40".
OWN = rf"(?:\w[\w-]*\s+){{0,3}}?(?:{PAPER}|{LIST})(?:\s+(?:of|for)\s[^,.;:]{{2,50}}?)?"
_AMOUNTS = r"(?:runs|ran|comes|came)\s+to|(?:stands?|stood)\s+at"
HOLDS = rf"(?:is|was|has|had|gives?|gave|counts|counted|contains|carries|{_AMOUNTS})"
OWN_PAPER = re.compile(rf"['\u2019]s?\s+{OWN}(?=,|\s+{SAY}|\s+{HOLDS}\b)")
TELLS = re.compile(
    rf"(?:,\s[^,;:.]{{1,60}},)?\s+(?:(?:has|had|also|now|\w+ly)\s+)?(?P<say>{SAY}|{HOLDS}(?=\s+(?:\S+\s+){{0,2}}?\S*\d))\b"
)
# Whose word the sentence before was: "That is the count of the embassy."
BACKWARD = re.compile(
    r"(?:(?:that|this|those|these|such)\s+(?:is|are|was|were)\s+(?:at\s+least\s+)?(?:according\s+to|the\s+(?:[a-z]+\s+)?"
    r"(?:count|figures?|tally|numbers?|estimates?|reckoning|claims?|version|account|word)\s+(?:of|by|from|given\s+by))|"
    r"(?:the|those|these)\s+(?:figures?|numbers?|counts?|totals?|tally|estimates?)\s+(?:come|comes|came|was|were|is|are)\s+"
    r"(?:given\s+)?(?:from|by)|so\s+(?:say|says|said))\b",
    re.IGNORECASE,
)

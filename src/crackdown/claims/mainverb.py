"""The main verb behind a clause that only tells which ones are meant: "48 men who had been held in a den flew home"."""

import re

from crackdown.claims.drafts import region_of
from crackdown.model.reading import ActWord, Figure, Sentence

AUXILIARY = re.compile(
    r"[\s,\u2014\u2013\"\u201d-]*(?:(?:who|that|which|there|in\s+total|overall|altogether|when|"
    r"as)\s+)?(?:(?:we|they|it|he|she|police|authorities|officers)\s+)?(?:(?:may|might|could|must|can|should|proved|turned|out|has|"
    r"have|had|was|were|is|are|be|been|being|will|would|also|later|since|now|then|already|to|"
    r"reportedly|all|both|alone|yesterday|currently|still|so\s+far|to\s+date|on\s+(?:\d{1,2}\s+\w+|\w+day)|"
    r"\w+ly)\s+)*$"
)
MAIN = re.compile(
    r"\s(?:was|were|have|has|had|are|will\s+be)(?:\s+(?:been|also|later|since|all|now|then|already|both))*\s$"
)
ONE = re.compile(r"\s(?:was|has)(?:\s+(?:been|also|later|since))*\s$")
HAD = re.compile(r"\s+(?:who|that)\s+(?:(?:had|have|has|were|was|are|been|being|all|once|long|\w+ly)\s+)+$")
THOSE = re.compile(r"\bof\s+(?:those|these)\Z")  # "three of those picked up were charged"
APART = re.compile(r",\s(?:all|both|most|many|some)\b[^,;:]{1,60},")
MOVES = frozenset({"fled", "repatriated"})  # what people do themselves, so that its verb is no participle
ESCAPING = re.compile(r"\b(?:to|from|and)\s+$")
HAVING = re.compile(r"\s+(?:having|with|under|facing)\s+(?:[\w-]+\s+){0,2}")
BROKEN = re.compile(r"[,;:()\u2014\u2013]|\b(?:who|that|which|and|but|while|as|after|before|when|where)\b")


def reduced(word: ActWord, figure: Figure, sentence: Sentence, text: str) -> bool:
    """Whether a main verb behind the participle tells more: "seven men wanted in Kenya were arrested"."""
    clause = opens_clause(word, figure, text)
    return any((clause or not main.weak) and leads_to(word, main, figure, text) for main in sentence.acts)


def opens_clause(word: ActWord, figure: Figure, text: str) -> bool:
    """Whether the word tells of those counted before which they are: "48 men who had been held", "with warrants"."""
    opens = text[region_of(figure).end : word.span.start]
    those = figure.group.link == "partitive" and opens.isspace() and THOSE.search(text, 0, region_of(figure).end)
    return bool(those or HAD.fullmatch(opens) or HAVING.fullmatch(opens))


def leads_to(word: ActWord, main: ActWord, figure: Figure, text: str) -> bool:
    """Whether `word` stands in a clause cut short between the figure and its verb `main`."""
    start = region_of(figure).end
    if main.span.start <= word.span.end or word.span.start < start:
        return False
    gap = APART.sub("", text[word.span.end : main.span.start])
    if BROKEN.search(gap) or (ONE.search(gap) and figure.number.n != 1):
        return False  # "who cheated 48 people out of their savings was jailed"
    if main.form in ("past", "participle"):
        moves = main.acts[0] in MOVES and not ESCAPING.search(gap)
        return moves and bool(HAD.fullmatch(text[start : word.span.start]))
    short = word.form in ("participle", "phrase", "past") and AUXILIARY.fullmatch(text[start : word.span.start])
    return main.form in ("passive", "active", "phrase") and bool(
        MAIN.search(gap) and (short or opens_clause(word, figure, text))
    )

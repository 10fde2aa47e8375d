"""The clause around a verb, by its closed words alone: where it begins, and the noun phrases that stand in it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from crackdown.model.reading import Sentence
from crackdown.model.span import Span

TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}|\b(?:Mr|Ms|Mrs|Dr|Jr|Gen|Col|Maj|Lt|Pol|Capt|St)\.|"
    r"[$\u20ac\u00a3]?\w[\w'\u2019&/-]*(?:[.,]\d+)*|[^\w\s]"
)
CLOSED = {
    word: kind
    for kind, words in (
        ("det", "the a an its their his her our my this these those all both some several many any each every no such"),
        (
            "prep",
            "in at on from of with for near by to into inside outside across over under against between among during "
            "through throughout toward towards without within along around despite via about behind beyond per amid "
            "following including than like alongside besides",
        ),
        ("either", "after before since until as"),  # prepositions that also open clauses
        ("sub", "when while because although though if where whereas whether once that what how why"),
        ("rel", "who which whose whom"),
        ("conj", "and or but nor yet so then"),
        ("pron", "he she it they we i you him them us"),
        (
            "aux",
            "is are was were be been being has have had having will would can could may might must shall should do "
            "does did not never cannot",
        ),
        (
            "adv",
            "also just later now already still again once together both first soon even only out off up down however "
            "meanwhile instead moreover further furthermore earlier today yesterday tonight overnight",
        ),
        (
            "verb",
            "said says say told tells led took taken held made gave given put kept found began went came ran got shut "
            "cut met set sent left built seen saw knew fell rose brought thought became won lost paid wants remain "
            "remains denies call calls called broke spoke wrote chose drove rode stole wore drew flew grew threw swore "
            "tore woke froze hid bent bore bought burnt crept dealt dug fed fought hung heard laid lent meant rang "
            "sang sank sat slept slid sold spent stood stuck struck swept swung taught understood withdrew let",
        ),
    )
    for word in words.split()
}
ADVERBIAL = frozenset("when while because although though if as since after once whereas before".split())
SAY = frozenset("said says say told tells announced confirmed added reported believe believes alleged".split())
BREAKS = frozenset(';:\u2014\u2013"\u201c\u201d')
LED = re.compile(r"\s+(?:by|in|at|on|to|from|with|for|of|as|since|that|into|over|against)\b")
NOUNS = frozenset("building dwelling meeting hearing gathering warning housing training holding clearing".split())
NOMINAL = frozenset({"det", "word", "name"})
FILLER = frozenset({"aux", "adv", "time", "aside"})
FINITE = frozenset({"active", "past", "passive"})


@dataclass(frozen=True, slots=True)
class Token:
    """A word or sign with what it can be in a clause."""

    span: Span
    word: str
    kind: str


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence's tokens, with the places of the clause in which a verb stands: its first token and the verb's."""

    tokens: Sequence[Token]
    start: int
    verb: int
    relative: int | None = None  # where "who" or "which" stands right before the verb


def tokens_of(sentence: Sentence, text: str) -> tuple[Token, ...]:
    """The tokens of a sentence; names, places and times are whole, however many words they have."""
    times = [time.span for time in sentence.times]
    names = [agent.span for agent in sentence.agents] + [place.span for place in sentence.places]
    verbs = {act.span.start for act in sentence.acts if act.form in FINITE}
    found: list[Token] = []
    depth = 0
    for match in TOKEN.finditer(text, sentence.span.start, sentence.span.end):
        span, word = Span(*match.span()), match[0].lower()
        depth = max(0, depth + (word == "(") - (word == ")"))
        if depth or word == ")":
            kind = "aside"
        elif any(time.contains(span) for time in times):
            kind = "time"
            if found and found[-1].kind == "prep":
                found[-1] = replace(found[-1], kind="time")
        elif span.start in verbs:
            kind = "verb"
        elif any(name.overlaps(span) for name in names):
            kind = "name"
        else:
            kind = _kind(match[0], word, found, bool(LED.match(text, span.end)))
        found.append(Token(span, word, kind))
    return tuple(found)


def _kind(written: str, word: str, before: Sequence[Token], led: bool) -> str:
    """What a token can be; `led` where a preposition follows it."""
    if (word == "than" and before and before[-1].word in ("more", "less", "fewer")) or word == "'s":
        return "word"
    if word == "that":
        return _that(before)
    if word in CLOSED and not (written[0].isupper() and CLOSED[word] == "verb"):
        return CLOSED[word]
    if written == ",":
        return "comma"
    if not written[0].isalnum() and written[0] not in "$\u20ac\u00a3":
        return "break" if written in BREAKS else "sign"
    lower, last = written[0].islower() and len(word) > 4, before[-1].kind if before else ""
    if word.endswith("ly") and lower:
        return "adv"
    if (
        word.endswith("ing")
        and word not in NOUNS
        and lower
        and (last in ("aux", "adv") or (last in ("word", "name") and led))
    ):
        return "verb"
    inside = last in ("word", "name", "pron", "aux", "adv", "rel", "time", "aside") or (last == "comma" and led)
    return "verb" if word.endswith("ed") and lower and inside else "word"


def _that(before: Sequence[Token]) -> str:
    """What "that" is: it opens a clause, but not in "from that day" or "calls that a pretext"."""
    if not before or before[-1].kind in ("prep", "either", "conj", "break"):
        return "det"
    return "pron" if before[-1].word.startswith("call") else "sub"


def clause_of(tokens: Sequence[Token], verb: int) -> Clause:
    """The clause of the verb at token `verb`, back over the verbs that share its subject."""
    at = _group(tokens, verb)
    if at and (tokens[at - 1].kind == "rel" or tokens[at - 1].word == "that"):
        return Clause(tokens, at, verb, relative=at - 1)
    shared, position, floor = False, at - 1, _main(tokens, at)
    while position >= floor:
        token = tokens[position]
        says = token.word in SAY and token.kind == "verb" and position + 1 < at
        if token.kind == "break" or (says and not (shared and not _has_verb(tokens, position + 1, at))):
            return Clause(tokens, position + 1, at)
        if token.kind == "conj":
            if _empty(tokens, position + 1, at) or _goes_on(tokens, position + 1, at):
                at, shared = position, True
            elif _has_verb(tokens, 0, position) and not _is_list(tokens, position):
                return Clause(tokens, position + 1, at)
        elif token.kind == "rel" and _has_verb(tokens, position + 1, _next_noun(tokens, position + 1, at)):
            if shared:
                return Clause(tokens, at, at, relative=position)  # "a gang that ran the site and laundered money"
        elif token.kind in ("sub", "rel") or (token.kind == "either" and _opens(tokens, position, at, shared)):
            return Clause(tokens, _past_comma(tokens, position + 1, at), at)
        position -= 1
    return Clause(tokens, floor, at)


def subject_of(clause: Clause) -> Span | None:
    """The noun phrase that the clause's verb has for its subject, with what is coordinated with it."""
    if clause.relative is not None:
        return antecedent_of(clause.tokens, clause.relative)
    tokens, position = clause.tokens, clause.start
    while position < clause.verb and tokens[position].kind in ("adv", "conj", "time", "comma"):
        position += 1
    first = position
    group = _group(tokens, clause.verb)
    if group and tokens[group - 1].word in ("he", "she", "it", "they", "we", "i", "you"):
        return tokens[group - 1].span
    while position < clause.verb:
        token = tokens[position]
        if token.kind in ("prep", "either"):
            position = _past_prepositional(tokens, position, clause.verb)
        elif position == first and re.search(r"(?:ed|ing)$", token.word) and token.kind in ("word", "verb"):
            comma = next((n for n in range(position, clause.verb) if tokens[n].kind == "comma"), None)
            position = comma + 1 if comma else position + 1
        elif token.kind == "pron":
            return token.span
        elif (end := noun_end(tokens, position, clause.verb)) > position:
            if end < clause.verb and tokens[end].kind == "det":
                position = end  # "hours before the trial the cooks were": another noun begins
            else:
                return _coordinated(tokens, position, clause.verb)
        else:
            position += 1
    return _last_noun(tokens, clause.start, clause.verb)


def object_after(tokens: Sequence[Token], position: int, prepositions: frozenset[str] = frozenset()) -> Span | None:
    """The noun phrase that begins at token `position`, behind adverbs and one of `prepositions`."""
    while position < len(tokens) and tokens[position].kind in ("adv", "time"):
        position += 1
    if position < len(tokens) and tokens[position].word in prepositions:
        position += 1
    while position < len(tokens) and tokens[position].word in ("both", "against"):
        position += 1
    if position < len(tokens) and tokens[position].kind == "pron":
        return tokens[position].span
    end = noun_end(tokens, position, len(tokens))
    if end == position:
        return None
    if end + 1 < len(tokens) and tokens[end].word in ("like", "and") and tokens[end + 1].kind in ("name", "det"):
        named = tokens[end - 1].kind == "name" and tokens[end].word == "and"
        further = noun_end(tokens, end + 1, len(tokens))
        if tokens[end].word == "like" and further > end + 1:
            return Span(tokens[end + 1].span.start, tokens[further - 1].span.end)
        if named and further > end + 1 and tokens[further - 1].kind == "name":
            end = further
    return Span(tokens[position].span.start, tokens[end - 1].span.end)


def noun_end(tokens: Sequence[Token], start: int, limit: int) -> int:
    """Behind the last token of the noun phrase at `start`; `start` itself where none begins there."""
    position = start
    while position < limit:
        token = tokens[position]
        opens = token.kind == "verb" and token.word.endswith("ed") and _only_determiners(tokens, start, position)
        if not opens and token.kind not in NOMINAL:
            break
        if token.kind == "det" and not _only_determiners(tokens, start, position):
            break
        position += 1
    return position if any(tokens[n].kind in ("word", "name", "det") for n in range(start, position)) else start


def _only_determiners(tokens: Sequence[Token], start: int, end: int) -> bool:
    return all(tokens[n].kind == "det" for n in range(start, end))


def _group(tokens: Sequence[Token], verb: int) -> int:
    """The first token of the verb's group: "has been" of "has been raided"."""
    position = verb
    while position and (tokens[position - 1].kind in FILLER or tokens[position - 1].word == "to"):
        position -= 1
    return position


def _empty(tokens: Sequence[Token], start: int, end: int) -> bool:
    return all(tokens[n].kind in (*FILLER, "comma") for n in range(start, end))


def _main(tokens: Sequence[Token], verb: int) -> int:
    """Where the main clause begins whose verb this may be: behind the comma of an opening "While others watched,"."""
    if not tokens or tokens[0].word not in ADVERBIAL:
        return 0
    for position in range(verb - 1):
        if tokens[position].kind == "comma" and tokens[position + 1].kind in (*NOMINAL, "pron"):
            end = max(noun_end(tokens, position + 1, verb), position + 2)
            if end >= verb or tokens[end].kind not in ("comma", "conj"):
                return position + 1
    return 0


def _goes_on(tokens: Sequence[Token], start: int, limit: int) -> bool:
    """Whether a verb follows "and" without a subject of its own: "ate and would walk home"."""
    while start < limit and tokens[start].kind in ("adv", "time", "comma"):
        start += 1
    return start < limit and tokens[start].kind in ("aux", "verb")


def _has_verb(tokens: Sequence[Token], start: int, end: int) -> bool:
    return any(tokens[n].kind in ("verb", "aux") for n in range(start, end))


def _next_noun(tokens: Sequence[Token], start: int, limit: int) -> int:
    return next((n for n in range(start, limit) if tokens[n].kind in (*NOMINAL, "pron")), limit)


def _is_list(tokens: Sequence[Token], conjunction: int) -> bool:
    """Whether "and" joins the subject's own parts: no verb stands in its clause before it."""
    position = conjunction - 1
    while position >= 0 and tokens[position].kind not in ("break", "sub", "rel", "either"):
        if tokens[position].kind in ("verb", "aux"):
            return False
        position -= 1
    return True


def _opens(tokens: Sequence[Token], position: int, verb: int, shared: bool) -> bool:
    """Whether "after", "since" or "as" opens a clause: noun phrases and the verb follow, with no comma between."""
    between = range(position + 1, verb)
    if shared:
        return any(tokens[n].kind in ("verb", "aux") for n in between)
    nouns = any(tokens[n].kind in (*NOMINAL, "pron") for n in between)
    return nouns and not any(tokens[n].kind == "comma" for n in between)


def _past_comma(tokens: Sequence[Token], start: int, verb: int) -> int:
    """Behind the comma that ends an opening clause: "When he landed, police arrested him"."""
    for position in range(verb - 1, start, -1):
        if tokens[position].kind == "comma" and any(
            tokens[n].kind in (*NOMINAL, "pron") for n in range(position + 1, verb)
        ):
            return position + 1 if _has_verb(tokens, start, position) else start
    return start


def _past_prepositional(tokens: Sequence[Token], start: int, limit: int) -> int:
    """Behind a prepositional phrase: behind the comma that ends an opening one, else behind its noun."""
    for position in range(start, limit - 1):
        following = tokens[position + 1]
        if tokens[position].kind == "comma" and following.kind in (*NOMINAL, "pron"):
            end = noun_end(tokens, position + 1, limit)
            if following.kind == "pron" or end == limit or tokens[end].kind != "comma":
                return position + 1
    position = start
    while position < limit and tokens[position].kind in ("prep", "either"):
        while position < limit and tokens[position].kind in ("prep", "either", "time", "adv"):
            position += 1
        position = max(position, noun_end(tokens, position, limit))
    return max(position, start + 1)


def _coordinated(tokens: Sequence[Token], start: int, limit: int) -> Span:
    """The noun phrase at `start`, with those joined to it where the last of them stands right before the verb."""
    end = noun_end(tokens, start, limit)
    whole = Span(tokens[start].span.start, tokens[end - 1].span.end)
    position = end
    while position < limit and tokens[position].kind in ("comma", "conj"):
        joined = tokens[position].kind == "conj" or tokens[position + 1].kind == "conj"
        position += 1 + (
            tokens[position].kind == "comma" and position + 1 < limit and tokens[position + 1].kind == "conj"
        )
        following = noun_end(tokens, position, limit)
        if following == position:
            break
        if joined:
            return whole.cover(tokens[following - 1].span) if _empty(tokens, following, limit) else whole
        position = following
    return whole


def past_verbs(tokens: Sequence[Token], behind: int) -> int:
    """Behind the verbs that stand between a noun and what leads to its target: "a warrant will be sought for"."""
    position = behind
    while position < len(tokens) and (tokens[position].kind in ("aux", "verb") or tokens[position].word == "sought"):
        position += 1
    return position if position < len(tokens) and tokens[position].kind == "prep" else behind


def antecedent_of(tokens: Sequence[Token], relative: int) -> Span | None:
    """The noun before "who" or "which"."""
    end = relative
    while end and tokens[end - 1].kind in ("comma", "prep"):
        end -= 1
    start = end
    while start and tokens[start - 1].kind in NOMINAL:
        start -= 1
        if tokens[start].kind == "det":
            break
    if (
        start > 1
        and tokens[start].kind == "det"
        and tokens[start - 1].kind == "comma"
        and tokens[start - 2].kind == "name"
    ):
        return antecedent_of(tokens, start - 1)  # "Bluewater Bank, the lender on which"
    if 1 < start < end and (tokens[start - 1].word == "from" or tokens[start].word.isdigit()):
        return antecedent_of(tokens, start - 1)  # "a woman of 22 from Tanao who"
    return Span(tokens[start].span.start, tokens[end - 1].span.end) if start < end else None


def _last_noun(tokens: Sequence[Token], start: int, verb: int) -> Span | None:
    """The noun right before the verb, where a preposition seemed to govern all: "In Bangkok police raided"."""
    end = _group(tokens, verb)
    first = end
    while first > start and tokens[first - 1].kind in ("word", "name"):
        first -= 1
    if first == end or (end - first == 1 and first > start and tokens[first - 1].kind == "prep"):
        return None
    return Span(tokens[first].span.start, tokens[end - 1].span.end)

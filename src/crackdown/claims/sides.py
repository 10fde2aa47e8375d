"""Who did a deed and to whom: subject, object and agent of its verb, or what hangs on its noun, by their full names."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from crackdown.claims.cast import NO_OFFICE, ORGANISATION, Cast
from crackdown.claims.clauses import (
    NOMINAL,
    Token,
    antecedent_of,
    clause_of,
    noun_end,
    object_after,
    past_verbs,
    subject_of,
    tokens_of,
)
from crackdown.claims.drafts import Spot
from crackdown.model.reading import ActWord, Agent, Sentence
from crackdown.model.span import Span

PUBLIC_CHARGE = frozenset({"sanctioned", "charged", "convicted", "extradited", "wanted"})
# Whoever was arrested or freed is a private person for all that the act tells: a claim never names them.
PRIVATE = frozenset({"arrested", "questioned", "rescued", "deported", "repatriated", "killed", "fined", "injured"}) | {
    "recruited",
    "abused",
    "held",
    "missing",
}
TARGETLESS = frozenset({"denied", "reported", "pledged", "clashed"})
# The prepositions behind an act's noun or phrase that lead to whom it befell.
LEADS: Mapping[str, frozenset[str]] = {
    "raided": frozenset({"on", "of", "at", "in"}),
    "sanctioned": frozenset({"on", "against", "of"}),
    "charged": frozenset({"of", "against"}),
    "extradited": frozenset({"of"}),
    "deported": frozenset({"of"}),
    "arrested": frozenset({"of"}),
    "wanted": frozenset({"for", "against", "of"}),
    "met": frozenset({"with"}),
    "restricted": frozenset({"on"}),
    "seized": frozenset({"of", "on"}),
    "cut_off": frozenset({"of", "to"}),
    "downgraded": frozenset({"of"}),
}
VERB_LEADS: Mapping[str, frozenset[str]] = {
    "raided": frozenset({"on", "onto", "into", "through", "at", "against"}),
    "met": frozenset({"with"}),
    "wanted": frozenset({"for"}),
}
# Acts whose noun belongs to who did it ("Seoul's sanctions"); of the others it belongs to whom it befell.
DONE_BY_OWNER = frozenset({"sanctioned", "raided", "ordered", "pledged", "denied", "reported", "restricted", "met"})
LIKE_NOUNS = re.compile(r"(?:warrants?|notices?)\b|warrant for|border closure|power cuts?|sanctions (?:on|against)")
BEFELL_SUBJECT = frozenset(
    "charged convicted sanctioned arrested wanted rescued repatriated questioned deported fined killed fled "
    "recruited abused held missing".split()
)
ACTING_PHRASE = re.compile(r"(?:looking|search) for\b")
DEADLINE = re.compile(r"(?:have|had) until|(?:was|were) to have|told to")
ARTICLE = re.compile(r"(?:(?:the|an?|its|his|her|their|this|that|these|those)\s+)+(?=\S)", re.IGNORECASE)
MEMBERS = re.compile(
    r"(?:(?:joint\s+)?(?:agents?|officers?|officials?|members?|elements|operatives|personnel|commandos|detectives|forces|units?))$",
    re.IGNORECASE,
)
FORCES = re.compile(
    r"\b(?:police\w*|troops|soldiers|forces?|officers?|agents|operatives|personnel|detectives|investigators|authorities|army|navy|military|"
    r"government|administration|ministry|presidents?|premiers?|governors?|diplomats?|envoys?|generals?|chiefs?|"
    r"counterparts?|delegations?|ambassadors?|court|judges?|prosecutors?|commandos|regulators?|lawmakers|parliament|"
    r"officials?|minist(?:ers?|ry)|lawyers?|company|group|militia|junta|team|council|bank|embassy|leaders?|Hall|House)$",
    re.IGNORECASE,
)
EMPTY = frozenset(
    "dawn dusk noon night midnight all own both some many several any each every no such the a an his her its "
    "their".split()
)
SUPPLY = re.compile(r"electricity|power|internet|fuels?|gas|petrol|telecom\w*|suppl(?:y|ies)|water|connections?")
# What may stand between an office and its holder's name: "premier of Laos, Mr", "Minister of Interior".
APPOSED = re.compile(
    r"(?:\s+(?:of|to|for|in)\s+(?:the\s+)?[^,]{2,40})?,\s+(?:(?:Mr|Ms|Mrs|Dr|Gen|Col|Lt)\.?\s+)*|"
    r"\s+(?:of|for)\s+(?:the\s+)?(?:[A-Z]\w+\s+){1,3}"
)
# "Ordered the governors of all provinces to act", "had the industry shut": the bidden, but not "ordered an inquiry".
BIDDEN = re.compile(r"(?:\s+(?:of|in|and)\s+[^,.;]{1,40}?)?\s+(?:to\b|shut\b|[a-z]+ed\b)")
LED_BY = frozenset("led chaired hosted conducted carried launched staged held organised organized imposed made".split())
REACH = 4  # sentences back that a pronoun goes


@dataclass(frozen=True, slots=True)
class Side:
    """Whoever stands on one side of a deed; `private` where they are a person without a public office."""

    span: Span
    name: str
    private: bool = False
    person: bool = False


def sides(act: str, word: ActWord, spot: Spot, cast: Cast) -> tuple[Side | None, Side | None, Span | None]:
    """Actor and target of a deed, by the verb's form or by what hangs on the noun, and the words for whom it befell."""
    tokens = tokens_of(spot.sentence, spot.text)
    at = next((n for n, token in enumerate(tokens) if token.span.end > word.span.start), None)
    if at is None:
        return None, None, None
    behind = next((n for n, token in enumerate(tokens) if token.span.start >= word.span.end), len(tokens))
    if word.form == "noun" or (word.form == "phrase" and LIKE_NOUNS.search(word.span.text(spot.text).lower())):
        actor, target = _of_noun(act, tokens, at, behind)
    elif word.form == "phrase":
        actor, target = _of_phrase(act, word.span.text(spot.text).lower(), tokens, at, behind)
    else:
        actor, target = _of_verb(act, word, tokens, at, behind)
    if act == "ordered" and target and target.start >= word.span.end and not BIDDEN.match(spot.text, target.end):
        target = None
    return _actor(actor, spot, cast), _target(act, target, spot, cast), target


def _of_verb(act: str, word: ActWord, tokens: Sequence[Token], at: int, behind: int) -> tuple[Span | None, Span | None]:
    verb = _verb_before(tokens, at) if word.form in ("infinitive", "ing") else None
    subject = subject_of(clause_of(tokens, at if verb is None else verb))
    if word.form == "ing" and at and tokens[at - 1].word == "including":
        by = next((n for n in range(at) if tokens[n].word == "by"), None)
        # "steps taken by Hanoi, including closing"
        subject = object_after(tokens, by + 1) if by is not None else subject
    if word.form == "participle" and (bearer := _relative_object(tokens, subject)):
        return subject, bearer
    breaks_in = word.form == "participle" and act == "raided" and _by(tokens, behind) is None  # "abseiled on to a roof"
    if (
        word.form in ("passive", "participle")
        and not breaks_in
        and not (word.form == "participle" and act in TARGETLESS | {"met"})
    ):
        return _by(tokens, behind), subject
    if act == "cut_off" and (cut := _supplied(tokens, behind)):
        return subject, cut
    if act == "fled" or (act == "killed" and tokens[at].word.startswith("die")):
        return None, subject
    if act == "reopened" and object_after(tokens, behind) is None:
        return None, subject
    parted = behind - at > 1 and tokens[at + 1].kind in ("det", "name", "pron")  # "brought them home"
    inside = (
        at + 1 if parted and tokens[behind - 1].word not in ("at", "on") else behind
    )  # "serving a warrant at a villa"
    return subject, object_after(tokens, inside, VERB_LEADS.get(act, frozenset()))


def _relative_object(tokens: Sequence[Token], subject: Span | None) -> Span | None:
    """Whom the act of a relative clause befell: "the bank that Britain blacklisted"."""
    first = next((n for n, token in enumerate(tokens) if subject and token.span.start >= subject.start), 0)
    relative = first > 1 and (tokens[first - 1].kind == "rel" or tokens[first - 1].word == "that")
    return antecedent_of(tokens, first - 1) if relative else None


def _supplied(tokens: Sequence[Token], position: int) -> Span | None:
    """Whose supply was cut: "power to the border towns"."""
    end = noun_end(tokens, position, len(tokens))
    if end > position and SUPPLY.search(tokens[end - 1].word) and end + 1 < len(tokens) and tokens[end].word == "to":
        return object_after(tokens, end + 1)
    return None


def _of_phrase(act: str, words: str, tokens: Sequence[Token], at: int, behind: int) -> tuple[Span | None, Span | None]:
    verb = at if tokens[at].kind in ("aux", "verb") else _verb_before(tokens, at)
    subject = subject_of(clause_of(tokens, at if verb is None else verb))
    if words.endswith(" charges") and not words.startswith("fac"):
        return subject, object_after(tokens, behind, LEADS["charged"])
    if act == "clashed":
        return None, None
    if ACTING_PHRASE.match(words):
        return subject, object_after(tokens, behind)
    if words.endswith((" body of", " bodies of")):
        return None, object_after(tokens, behind)
    if DEADLINE.match(words) or act in BEFELL_SUBJECT | {"reopened", "sealed"}:
        return _by(tokens, behind), subject
    if words.startswith(("handed", "turned")):
        return _by(tokens, behind), subject
    return subject, object_after(tokens, behind) if act in ("met", "raided", "cut_off") else None


def _verb_before(tokens: Sequence[Token], at: int) -> int | None:
    """The verb that a phrase hangs on: "were given back to their owners", "led reporters on a tour of"."""
    for position in range(at - 1, -1, -1):
        if tokens[position].kind in ("verb", "aux"):
            return position
        if tokens[position].kind in ("break", "sub", "rel"):
            return None
    return None


def _of_noun(act: str, tokens: Sequence[Token], at: int, behind: int) -> tuple[Span | None, Span | None]:
    actor = target = None
    owner = _owner(tokens, at) if act != "clashed" else None
    if owner and act in DONE_BY_OWNER:
        actor = owner
    elif owner:
        target = owner
    if behind + 1 < len(tokens) and tokens[behind].kind == "comma":
        behind += 1  # "the raids, on a hotel"
    elif act == "wanted":
        behind = past_verbs(tokens, behind)
    lead = tokens[behind] if behind < len(tokens) else None
    if lead and lead.word == "from":
        return actor or object_after(tokens, behind + 1), target
    leads = LEADS.get(act, frozenset())
    inside = tokens[behind - 1].word in leads  # the phrase "sanctions on" has its preposition in itself
    if inside or (lead and lead.word in leads):
        target = object_after(tokens, behind + (not inside)) or target
    elif lead and lead.word == "by" and act == "raided":
        on = next((n for n in range(behind, min(behind + 8, len(tokens))) if tokens[n].word in ("on", "at")), None)
        target = object_after(tokens, on + 1) if on else target  # "a raid by troops on a park"
    verb = _verb_before(tokens, at) if act in ("seized", "met") else _governing(tokens, at)
    under = at - 1
    while under > 0 and (tokens[under].kind in NOMINAL or tokens[under].kind == "conj"):
        under -= 1
    if under > 0 and tokens[under].word == "under":
        target = subject_of(clause_of(tokens, under))  # "has been under American sanctions"
    clause = clause_of(tokens, verb) if verb else None
    if clause and target is None and clause.start and tokens[clause.start - 1].kind == "rel":
        target = antecedent_of(tokens, clause.start - 1)  # "a bank on which Britain imposed sanctions"
    return actor or _by(tokens, behind) or (subject_of(clause) if clause else None), target


def _owner(tokens: Sequence[Token], noun: int) -> Span | None:
    """Who stands before the noun as its owner: "Seoul's sanctions", "United States sanctions"."""
    position = noun
    while position and tokens[position - 1].kind in NOMINAL:
        position -= 1
        if re.search(r"(?:['\u2019]s|s['\u2019])$", tokens[position].word):
            first = position
            while first and tokens[first - 1].kind in ("word", "name"):
                first -= 1
            end = tokens[position].span.end
            return Span(tokens[first].span.start, end - (2 if tokens[position].word[-1] == "s" else 1))
    if noun and tokens[noun - 1].kind == "name" and tokens[noun - 1].word != "police":
        first = noun - 1
        while first and tokens[first - 1].kind == "name":
            first -= 1
        return Span(tokens[first].span.start, tokens[noun - 1].span.end)
    return None


def _governing(tokens: Sequence[Token], noun: int) -> int | None:
    """The verb that the noun is the object of: "imposed new sanctions", "unsealed an indictment"."""
    position = noun
    while position and tokens[position - 1].kind in NOMINAL:
        position -= 1
    return position - 1 if position and tokens[position - 1].kind == "verb" else None


def _by(tokens: Sequence[Token], behind: int) -> Span | None:
    """The agent of a passive: what follows "by" in the same clause."""
    for position in range(behind, min(behind + 12, len(tokens) - 1)):
        token = tokens[position]
        if token.kind in ("break", "sub", "rel") or (token.kind == "verb" and token.word not in LED_BY):
            return None
        if token.kind == "comma" and tokens[min(position + 2, len(tokens) - 1)].word != "by":
            return None  # but "a meeting, chaired by the governor"
        if token.word == "by":
            return object_after(tokens, position + 1)
    return None


def _actor(found: Span | None, spot: Spot, cast: Cast) -> Side | None:
    """Who may have done it: somebody named, a force or a body, a place that stands for its state."""
    if found is None:
        return None
    side = _named(found, spot, cast)
    if side is None or not found.contains(side.span) or side.name != side.span.text(spot.text):
        return side  # by another name than the noun phrase has
    sentence = spot.sentence
    known = any(span.overlaps(found) for span in _agents(sentence))
    capital = side.name[0].isupper() and (side.span.start != sentence.span.start or " " in side.name)
    if _is_unknown(side, spot):
        side = replace(side, private=True)
    return side if known or capital or FORCES.search(side.name) else None


def _is_unknown(side: Side, spot: Spot) -> bool:
    """Whether the name may be a private person's: none that a place, a people, a body or a site bears."""
    if not side.name[0].isupper() or ORGANISATION.search(side.name) or side.person:
        return False
    sentence = spot.sentence
    if side.span.start == sentence.span.start and side.name.endswith("s"):
        return False  # there any word has a capital: "Tourists were stopped"
    spans = (*_agents(sentence), *(nation.span for nation in sentence.demonyms))
    return " " not in side.name and not any(span.overlaps(side.span) for span in spans)


def _agents(sentence: Sentence) -> Iterator[Span]:
    yield from (agent.span for agent in sentence.agents)
    yield from (place.span for place in sentence.places)


def _target(act: str, found: Span | None, spot: Spot, cast: Cast) -> Side | None:
    if found is None or act in TARGETLESS:
        return None
    side = _named(found, spot, cast)
    if side is None or (act in PRIVATE and (side.person or _is_unknown(side, spot))):
        return None
    if _is_unknown(side, spot):
        side = replace(side, private=True)
    return replace(side, private=side.private and act not in PUBLIC_CHARGE)


def _named(found: Span, spot: Spot, cast: Cast) -> Side | None:
    """The noun phrase by its name: a pronoun's, an apposition's, a short name's in full."""
    words = found.text(spot.text)
    if " " not in words and words.lower() in ("he", "she", "him", "her", "it", "they", "them", "we", "us", "you", "i"):
        return _meant(words.lower(), found, spot, cast)
    agents = [agent for agent in spot.sentence.agents if found.contains(agent.span)]
    persons = [agent for agent in agents if cast.is_person(agent)]
    last = next((agent for agent in persons if agent.span.end >= found.end - 3), None)
    if person := last or _apposed(found, spot):
        name = cast.full.get(person.name, person.name)
        official = any(agent.kind not in NO_OFFICE for agent in agents)
        return Side(
            person.span, name, not official and person.kind in NO_OFFICE and not cast.has_office(name), person=True
        )
    if MEMBERS.search(words) and (body := _members_of(found, spot)):
        return Side(body.span, body.name)
    article = ARTICLE.match(words)
    span = Span(found.start + (article.end() if article else 0), found.end)
    name = re.sub(r"['\u2019]s?$", "", span.text(spot.text))
    if name in cast.full and name[0].isupper():
        return Side(span, cast.full[name], not cast.has_office(cast.full[name]), person=True)
    if not name or name.lower() in EMPTY:
        return None
    return Side(Span(span.start, span.start + len(name)), name)


def _apposed(found: Span, spot: Spot) -> Agent | None:
    """The person whose name follows the phrase: "its chairman, Lin Hao", "the premier of Laos, Mr Sok"."""
    for agent in spot.sentence.agents:
        between = spot.text[found.end : agent.span.start] if agent.span.start > found.end else ""
        if agent.person and APPOSED.fullmatch(between):
            return agent
    return None


def _members_of(found: Span, spot: Spot) -> Agent | None:
    """The body whose members act: "agents of the Anti-Fraud Bureau"."""
    for agent in spot.sentence.agents:
        between = spot.text[found.end : agent.span.start] if agent.span.start > found.end else ""
        if re.fullmatch(r"\s+(?:of|from)\s+(?:the\s+)?", between):
            return agent
    return None


def _meant(pronoun: str, found: Span, spot: Spot, cast: Cast) -> Side | None:
    """Whom a pronoun goes back to: the last person named for "he", the last body for "it"."""
    personal = pronoun in ("he", "she", "him", "her")
    if not personal and pronoun != "it":
        return None
    here = [agent for agent in spot.sentence.agents if agent.span.end <= found.start and _fits(agent, personal, cast)]
    back = cast.sentences[max(0, spot.index - REACH if personal else spot.index - 1) : spot.index]
    earlier = (agents for sentence in reversed(back) if (agents := _leading(sentence, personal, cast)))
    speaking = {voice.span for voice in spot.sentence.voices}
    said = [
        agent
        for agent in spot.sentence.agents
        if not personal and agent.span in speaking and agent.span.end <= found.start and not agent.person
    ]
    agent = said[0] if said else here[-1] if here and personal else here[0] if here else next(earlier, [None])[0]
    if agent is None:
        return None
    name = cast.full.get(agent.name, agent.name)
    return Side(agent.span, name, personal and agent.kind in NO_OFFICE and not cast.has_office(name), personal)


def _fits(agent: Agent, personal: bool, cast: Cast) -> bool:
    return cast.is_person(agent) if personal else not cast.is_person(agent) and agent.name[0].isupper()


def _leading(sentence: Sentence, personal: bool, cast: Cast) -> list[Agent]:
    """The agents of an earlier sentence that a pronoun may mean, whoever speaks first."""
    speaking = {voice.span for voice in sentence.voices}
    fitting = [agent for agent in sentence.agents if _fits(agent, personal, cast)]
    return sorted(fitting, key=lambda agent: (agent.span not in speaking, agent.span))

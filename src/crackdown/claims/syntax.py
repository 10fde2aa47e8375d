"""What a sentence's tree says of its figures and deeds. The tree proposes; the codebook's rules dispose.

Only relations that the parser reads well are trusted: a number's noun, subjects, objects, passives, agents.
"""

import re
from collections.abc import Sequence

from crackdown.claims.drafts import Bound, Draft, Spot
from crackdown.model.reading import ActWord, Figure, Sentence
from crackdown.model.span import Span
from crackdown.model.tree import SUBJECTS, Tree

THIN = frozenset(("nmod", "conj", "appos", "compound", "flat", "nummod", "nmod:desc", "amod", "nmod:unmarked"))
NAMED = ("compound", "flat", "amod", "nummod")


def noun_of(figure: Figure, tree: Tree) -> int | None:
    """The noun that the number counts, the number itself where it stands for those counted ("four of them")."""
    word = tree.top(figure.digits)
    if word is None:
        return None
    while tree.relations[word] in ("nummod", "compound", "flat") and tree.heads[word] > word:
        word = tree.heads[word]
    return word


def tie(figure: Figure, act: Span, tree: Tree) -> str | None:
    """How the noun counted hangs on the act's word: "obj", "nsubj:pass" …, "thin obj" within a longer noun phrase."""
    noun, verb = noun_of(figure, tree), tree.top(act)
    if noun is None or verb is None or noun == verb:
        return None
    chain = list(tree.up(noun))
    if verb not in chain:
        return "shared subject" if _shares(chain, verb, tree) else None
    below = chain[: chain.index(verb)]
    if not _thin(below[:-1], tree):
        return None
    return ("thin " if len(below) > 1 else "") + tree.relations[below[-1]]


def _thin(words: Sequence[int], tree: Tree) -> bool:
    """Whether each is only a part of the noun phrase above it; "11 of the 15" are two figures, and not one phrase."""
    return all(tree.relations[word] in THIN and tree.tags[tree.heads[word]] != "CD" for word in words)


def _shares(chain: Sequence[int], verb: int, tree: Tree) -> bool:
    """Whether the verb goes on from one whose subject is the noun: "were detained and brought"."""
    head = tree.heads[verb]
    if tree.relations[verb] != "conj" or head not in chain or tree.hung(verb, *SUBJECTS):
        return False
    below = chain[: chain.index(head)]
    return bool(below) and tree.relations[below[-1]] in SUBJECTS and _thin(below[:-1], tree)


# What a tie adds to an act's score: what the clause says of those counted weighs more than what tells which they are.
TIES = {
    "obj": 3.0,
    "nsubj:pass": 3.0,
    "nsubj": 3.0,  # of a verb without an object: "40 people who had been held fled"
    "thin obj": 2.0,
    "thin nsubj:pass": 2.0,
    "thin nsubj": 2.0,
    "shared subject": 2.0,
}


def fit(figure: Figure, bound: Bound, sentence: Sentence) -> float:
    """What the tree adds to the score of an act for a figure."""
    tree = sentence.tree
    if tree is None or bound.inherited or bound.act == "found":  # found is what no stronger act is told of
        return 0.0
    kind = tie(figure, bound.span, tree)
    verb = tree.top(bound.span)
    if kind in ("nsubj", "thin nsubj") and verb is not None and not _tells(verb, tree):
        return 0.0
    return TIES.get(kind, 0.0) if kind else 0.0


def _tells(verb: int, tree: Tree) -> bool:
    """Whether the verb has a subject and no object, and is no participle that the parser took for the main verb.

    "Workers freed from the compound are questioned": "are questioned" is joined to it by nothing.
    """
    if tree.hung(verb, "obj") or tree.relations[verb] == "xcomp":
        return False
    later = [
        word
        for word in tree.hung(verb, "conj", "ccomp", "parataxis")
        if word > verb and not tree.hung(word, "cc", *SUBJECTS)
    ]
    return bool(tree.hung(verb, "aux", "aux:pass")) or not any(tree.hung(word, "aux", "aux:pass") for word in later)


def total(
    figure: Figure, held: Sequence[int], drafts: Sequence[Draft], sentence: Sentence, ruled: int | None
) -> int | None:
    """The total among `held` (those that may hold the figure) that the tree names, else the one of the rules.

    A noun behind "including" hangs on what it is a part of; where the rules chose between several, the one on which
    the figure hangs is it.
    """
    tree = sentence.tree
    noun = noun_of(figure, tree) if tree else None
    if tree is None or noun is None or ruled is not None or not _included(noun, tree):
        return ruled
    nouns = {noun_of(drafts[n].figure, tree): n for n in held if sentence.span.contains(drafts[n].figure.digits)}
    for above in list(tree.up(noun))[1:]:
        if above in nouns:
            return nouns[above]
        if tree.tags[above].startswith("VB") and tree.relations[above] not in ("acl", "acl:relcl"):
            break
    return ruled


def _included(noun: int, tree: Tree) -> bool:
    """Whether the noun, or the first of the list that it is in, stands behind "including"."""
    while tree.relations[noun] == "conj" and tree.heads[noun] < noun:
        noun = tree.heads[noun]
    return any(tree.tags[case] == "VBG" for case in tree.hung(noun, "case"))


ACTS = re.compile(
    r"(?:police|authorities|government|army|military|forces?|officials?|officers|prosecutors?|detectives|soldiers|troops|"
    r"investigators|inspectors|judges?|courts?|ministry|ministers?|department|agency|agencies|bureau|office|command|unit|"
    r"regulators?|lawyers|customs|parliament|senate|cabinet|council|committee|commission|embassy|mission|group|company|"
    r"guards?|agents|militia|junta|president|governor|king|team|task\s+force)$",
    re.IGNORECASE,
)


MUTE = frozenset({"denied", "reported", "pledged", "met", "ordered"})  # what these are done to is no target by itself
OFFICE = re.compile(
    r"(?:minister|president|governor|chief|secretary|commissioner|director|ambassador|PM|general|boss)$", re.IGNORECASE
)
SITE = re.compile(
    r"\b(?:buildings?|compounds?|casinos?|hotels?|houses?|homes?|villas?|sites?|cent(?:re|er)s?|crossings?|borders?|checkpoints?|"
    r"blocks?|premises|offices?|tower|complex)$",
    re.IGNORECASE,
)


def sides(
    act: str, word: ActWord, spot: Spot, ruled: tuple[Span | None, Span | None]
) -> tuple[Span | None, Span | None]:
    """Actor and target of a deed: those that the tree names, where they may be such; else those of the rules."""
    tree = spot.sentence.tree
    head = tree.top(word.span) if tree else None
    if tree is None or head is None:
        return ruled
    doer, done_to = _of_verb(word, head, tree) if tree.tags[head].startswith("VB") else _of_noun(head, tree)
    actor, target = _name(doer, tree, spot.text), _name(done_to, tree, spot.text)
    if actor and not _acts(actor, spot):
        actor = None
    if target and (act in MUTE or not _befalls(target, spot)):
        target = None
    return actor or (ruled[0] if doer is None else None), target or ruled[1]


def _of_verb(word: ActWord, verb: int, tree: Tree) -> tuple[int | None, int | None]:
    passive = word.form == "passive" or bool(tree.hung(verb, "aux:pass", "nsubj:pass", "obl:agent"))
    passive = passive or (tree.relations[verb] == "acl" and tree.tags[verb] == "VBN")
    subject = tree.subject(verb)
    if passive:
        return next(iter(tree.hung(verb, "obl:agent")), None), subject
    return subject, next(iter(tree.hung(verb, "obj")), None)


def _of_noun(noun: int, tree: Tree) -> tuple[int | None, int | None]:
    """Of "the army's raid on a hotel", "imposed sanctions on a bank"."""
    owners = tree.hung(noun, "nmod:poss")
    objects = [
        child
        for child in tree.hung(noun, "nmod")
        if any(tree.tags[case] == "IN" for case in tree.hung(child, "case")) and child > noun
    ]
    verb = tree.heads[noun]
    light = tree.relations[noun] == "obj" and tree.tags[verb].startswith("VB")
    doer = owners[0] if owners else tree.subject(verb) if light else None
    return doer, objects[0] if objects and objects[0] - noun <= 5 else None


def _befalls(span: Span, spot: Spot) -> bool:
    """Whether the words name a person, a body or a site."""
    words = span.text(spot.text)
    if any(time.span.overlaps(span) for time in spot.sentence.times):
        return False
    return words[-1:].isalnum() and (any(part[0].isupper() for part in words.split()) or bool(SITE.search(words)))


def _acts(span: Span, spot: Spot) -> bool:
    """Whether the words may name who did something: a force or a body by its word, or a name."""
    words = span.text(spot.text)
    if any(time.span.overlaps(span) for time in spot.sentence.times):
        return False
    opens = span.start == spot.sentence.span.start
    named = any(part[0].isupper() for part in words.split()[1 if opens else 0 :])
    return named or bool(ACTS.search(words)) or any(place.span.overlaps(span) for place in spot.sentence.places)


def _name(word: int | None, tree: Tree, text: str) -> Span | None:
    """The words that name the thing: the noun with what stands close before it, and the rest of a name behind it.

    An office gives way to whoever is said to hold it; things joined by "and" are named together.
    """
    if word is None or tree.tags[word] in ("PRP", "WP", "WDT", "DT", "EX"):
        return None
    if not tree.tags[word].startswith("NNP") or OFFICE.search(tree.words[word].text(text)):
        word = next((held for held in tree.hung(word, "appos", "flat") if tree.tags[held].startswith("NNP")), word)
    near = [word, *tree.hung(word, *NAMED)]
    near += [child for child in tree.hung(word, "conj") if tree.tags[child].startswith("NNP") and child - word <= 4]
    for part in list(near[1:]):
        near += tree.hung(part, *NAMED)
    return tree.words[min(near)].cover(tree.words[max(near)])

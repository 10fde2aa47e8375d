"""The words of acts in all their forms: "rounded up", "fleeing", "the arrest of"."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from crackdown.codebook.entries import Act

VOWELS = "aeiou"
DOUBLING = frozenset({"commit", "transfer", "expel", "compel", "control", "acquit"})  # stressed on the last syllable


@dataclass(frozen=True, slots=True, order=True)
class ActForm:
    """One written form of one act's word.

    `form` is base ("arrest", "arrests" as verbs), past (could be active or a participle), part (participle only),
    ing, noun or phrase; `lemma` the word as the codebook lists it; `weak` as in the codebook.
    """

    words: str
    act: str
    form: str
    lemma: str
    weak: bool = False

    @property
    def ends(self) -> tuple[str, str]:
        """First word and the rest, between which an object may stand: "pulled 40 victims out"."""
        first, _, rest = self.words.partition(" ")
        return first, rest


def split_forms(forms: Iterable[ActForm]) -> Mapping[tuple[str, str], tuple[ActForm, ...]]:
    """The verb phrases by first word and rest."""
    found: dict[tuple[str, str], list[ActForm]] = {}
    for form in forms:
        if " " in form.words and form.form in ("base", "past", "part", "ing"):
            found.setdefault(form.ends, []).append(form)
    return {ends: tuple(entries) for ends, entries in found.items()}


def _regular_past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in VOWELS:
        return verb[:-1] + "ied"
    return (verb + verb[-1] if _doubles(verb) else verb) + "ed"


def _doubles(verb: str) -> bool:
    """Whether the last letter doubles: short words of one stressed syllable ("nab", "ban", "con", "clap")."""
    short = len(verb) >= 3 and verb[-1] not in VOWELS + "wxy" and verb[-2] in VOWELS and verb[-3] not in VOWELS
    return (short and sum(letter in VOWELS for letter in verb) == 1) or verb in DOUBLING


def _present(verb: str) -> str:
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return verb + "es"
    if verb.endswith("y") and verb[-2] not in VOWELS:
        return verb[:-1] + "ies"
    return verb + "s"


def _gerund(verb: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return verb[:-1] + "ing"
    return (verb + verb[-1] if _doubles(verb) else verb) + "ing"


def inflect(phrase: str, irregular: Mapping[str, tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yields (words, form) for each form of a verb, or of a phrase whose first word is one."""
    verb, _, rest = phrase.partition(" ")
    tail = f" {rest}" if rest else ""
    stem = "traffick" if verb == "traffic" else verb
    past, participle = irregular.get(verb) or (_regular_past(stem), _regular_past(stem))
    yield phrase, "base"
    yield _present(verb) + tail, "base"
    yield past + tail, "past"
    if participle != past:
        yield participle + tail, "part"
    yield _gerund(stem) + tail, "ing"


def act_forms(acts: Mapping[str, Act], irregular: Mapping[str, tuple[str, str]]) -> tuple[ActForm, ...]:
    """Every written form of every act, lower case, sorted; one entry for each act that shares a form."""
    forms: set[ActForm] = set()
    for act in acts.values():
        for verb in (*act.verbs, *act.weak):
            weak = verb in act.weak
            forms.update(ActForm(words, act.id, form, verb, weak) for words, form in inflect(verb, irregular))
        forms.update(ActForm(noun, act.id, "noun", noun) for noun in act.nouns)
        forms.update(ActForm(phrase.lower(), act.id, "phrase", phrase) for phrase in act.phrases)
    return tuple(sorted(forms))

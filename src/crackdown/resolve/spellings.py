"""What names of bodies and companies are compared without: a country they are said to be of, the form of a company."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from crackdown.codebook.entries import Codebook
from crackdown.model.names import fold

_FORMS = frozenset({"co", "ltd", "limited", "inc", "incorporated", "corp", "corporation", "plc", "pty", "llc", "pte"})
"""The legal forms that end a company's name."""

_POSSESSIVE = re.compile(r"^(.+?)[’']s?\s+(?=[A-Z])")
_BRACKETS = re.compile(r"^(.+?)\s*\(([^()]+)\)$")


@dataclass(frozen=True, slots=True)
class Countries:
    """The words that say of which country something is: its names, and its adjectives ("Thai", "Malaysian")."""

    names: frozenset[str]
    adjectives: frozenset[str]

    @classmethod
    def of(cls, codebook: Codebook) -> "Countries":
        """The countries of the codebook."""
        names = (name for nation in codebook.nations for name in nation.names)
        adjectives = (word for nation in codebook.nations for word in nation.adjectives)
        return cls(frozenset(map(fold, names)), frozenset(map(fold, adjectives)))

    def bare(self, name: str) -> str:
        """`name` without the country that stands around it: "Laos's Silver Group", "Silver Group (Laos)"."""
        if (found := _POSSESSIVE.match(name)) and fold(found[1]) in self.names:
            return name[found.end() :]
        if (found := _BRACKETS.match(name)) and fold(found[2]) in self.names:
            return found[1]
        return name

    def spellings(self, name: str) -> Iterator[str]:
        """`name`, then without its country in any of the ways that a body's name may bear one."""
        yield name
        bare = self.bare(name)
        yield bare
        first, _, rest = bare.partition(" ")
        if fold(first) in self.adjectives:
            yield rest
        head, of, country = bare.rpartition(" of ")
        if of and fold(country) in self.names:
            yield head


def without_form(name: str) -> str:
    """The name of a company without its legal form: "Silver Trading Co., Ltd" is "Silver Trading"."""
    words = name.split()
    while len(words) > 2 and fold(words[-1]) in _FORMS:
        words = words[:-1]
    return " ".join(words).rstrip(",")

"""Who is named in a document, and who of them holds an office."""

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace

from crackdown.model.reading import Agent, Sentence

NO_OFFICE = (None, "victim", "witness", "accused")
ORGANISATION = re.compile(
    r"\b(?:Group|Holdings?|Bank|Casino|Resorts?|Hotel|Park|Offices?|Ministry|Commission|Service|Force|Company|Ltd|Inc|"
    r"Corporation|Corp|Centre|Center|Tower|Exchange|Pay|Agency|Bureau|Court|City|International|Network|"
    r"Administration|Government|Police|Army|Navy|Forces|Treasury|Council|Committee|Department|Authority|Association|"
    r"Union|Party|Gang|Syndicate|Cartel|Club|Institute|University|Foundation|Trust|Fund|Board|Secretariat|Zone|"
    r"Enterprises?|Technolog(?:y|ies)|Media|Airport|Square|Hall|House|Province|District)$"
)
LEADER = re.compile(r",\s+the\s+[A-Z]\w+\s+leader\b")  # "Sok Dara, the Laotian leader"
LONGEST = 80  # characters of a name


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is named in a document: its sentences, the full names of short ones, bodies, and who holds an office.

    `leaders` is the text up to each place where it calls somebody the leader of a nation.
    """

    sentences: Sequence[Sentence]
    full: Mapping[str, str]
    bodies: Set[str]
    officials: Set[str]
    leaders: Sequence[str]

    def is_person(self, agent: Agent) -> bool:
        """Whether the name is a person's: not that of a group, a company or a site, in full or shortened."""
        return agent.person and not ORGANISATION.search(agent.name) and agent.name not in self.bodies

    def has_office(self, name: str) -> bool:
        """Whether the document says anywhere that whoever bears the name holds an office."""
        return name in self.officials or any(before.endswith(name) for before in self.leaders)


def cast_of(text: str, sentences: Sequence[Sentence]) -> Cast:
    """The persons of a document by the short names that only one of them has."""
    named = [agent.name for sentence in sentences for agent in sentence.agents]
    bodies = {name.rsplit(" ", 1)[0] for name in named if " " in name and ORGANISATION.search(name)}
    officials = {one.name for sentence in sentences for one in sentence.agents if one.kind not in NO_OFFICE}
    leaders = [text[max(0, match.start() - LONGEST) : match.start()] for match in LEADER.finditer(text)]
    cast = Cast(sentences, {}, bodies, officials, leaders)
    owners: dict[str, set[str]] = {}
    for sentence in sentences:
        for agent in sentence.agents:
            words = [word for word in agent.name.split() if not word.startswith(("Jr", "Sr"))]
            if cast.is_person(agent) and len(words) > 1:
                for word in (words[0], words[-1]):
                    owners.setdefault(word, set()).add(agent.name)
    return replace(cast, full={word: min(names) for word, names in owners.items() if len(names) == 1})

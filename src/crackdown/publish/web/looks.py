"""How acts look: a colour, a shape and a name for each kind of act, so that colour never stands alone."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Look:
    """A kind of act on screen: `id` names its colour in the style sheet, `shape` is a sign, `name` says it in words."""

    id: str
    shape: str
    name: str


CUSTODY = Look("custody", "■", "Custody and courts")
RETURN = Look("return", "▶", "Sent or brought home")
FREED = Look("freed", "▲", "Freed or fled")
HARM = Look("harm", "◆", "Held, harmed, cheated")
SITE = Look("site", "●", "Raids and sites")
MONEY = Look("money", "▬", "Money, sanctions, supplies")
PUBLIC = Look("public", "○", "Public acts")

LOOKS = (CUSTODY, RETURN, FREED, HARM, SITE, MONEY, PUBLIC)

_ACTS = {
    CUSTODY: ("arrested", "questioned", "charged", "convicted", "fined", "wanted"),
    RETURN: ("deported", "repatriated", "extradited"),
    FREED: ("rescued", "fled"),
    HARM: ("held", "recruited", "abused", "killed", "injured", "missing", "defrauded"),
    SITE: ("raided", "sealed", "identified", "reopened", "found", "deployed"),
    MONEY: ("seized", "earned", "cost", "sanctioned", "cut_off"),
}
_LOOK = {act: look for look, acts in _ACTS.items() for act in acts}


def look(act: str) -> Look:
    """How `act` looks; what has no look of its own is a public act."""
    return _LOOK.get(act, PUBLIC)

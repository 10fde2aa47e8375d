"""Plurals of the codebook's counted nouns."""

IRREGULAR = {
    "person": "people", "man": "men", "woman": "women", "child": "children", "policeman": "policemen",
    "policewoman": "policewomen", "businessman": "businessmen", "knife": "knives", "family": "families",
    "military policeman": "military policemen",
}  # fmt: skip
UNCOUNTED = frozenset({"staff", "personnel", "police", "military police", "real estate", "cash", "goods", "ammunition"})


def plural(noun: str) -> str:
    """The plural of a singular noun or noun phrase; a word that is plural or has none stays as it is."""
    if noun in UNCOUNTED or noun in IRREGULAR.values() or (noun.endswith("s") and not noun.endswith("ss")):
        return noun
    if noun in IRREGULAR:
        return IRREGULAR[noun]
    for joint in (" of ", " for "):
        head, found, rest = noun.partition(joint)
        if found:
            return f"{plural(head)}{joint}{rest}"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    if noun.endswith(("x", "ch", "sh", "ss", "z")):
        return noun + "es"
    return noun + "s"

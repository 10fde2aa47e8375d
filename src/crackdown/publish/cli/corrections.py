"""What stands after `decide correct CLAIM`: FIELD=VALUE, each value as its field wants it."""

import re
from collections.abc import Iterable

from crackdown.errors import UsageError

_LISTS = ("nationality", "place")


def corrections(given: Iterable[str]) -> dict[str, object]:
    """The fields that `given` set, by name; an empty value empties the field. Raises UsageError."""
    found: dict[str, object] = {}
    for part in given:
        name, sign, value = part.partition("=")
        name = name.strip()
        if not sign:
            raise UsageError(f"{part!r} is not FIELD=VALUE, such as n=38")
        if name in found:
            raise UsageError(f"{name} is given twice")
        found[name] = _value(name, value.strip())
    return found


def _value(name: str, text: str) -> object:
    if name in _LISTS:
        items = [item.strip() for item in re.split(r"[;,]", text)]
        return [item.upper() if name == "nationality" else item for item in items if item]
    if not text:
        return None
    if name in ("n", "to"):
        return _number(name, text)
    if name == "date":
        first, _, last = text.partition("..")
        return [first, last or first]
    return text


def _number(name: str, text: str) -> int | float:
    plain = re.sub(r"(?<=\d)[,_ ](?=\d{3}(?!\d))", "", text)
    try:
        return int(plain) if plain.isdecimal() else float(plain)
    except ValueError:
        raise UsageError(f"{name} is no number: {text!r}; write it like 1792 (a hedge is hedge=about)") from None

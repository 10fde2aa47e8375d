"""Who independently says so: documents of one lineage are one witness, and so are those that quote one voice."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from crackdown.reconcile.slots import Saying


def witnesses(sayings: Iterable[Saying]) -> tuple[str, ...]:
    """The independent witnesses behind `sayings`, each once: by its voice as most often written, else its root."""
    tied: dict[str, str] = {}
    members = list(sayings)
    for saying in members:
        _tie(_root(saying), _voice(saying), tied)
    groups: dict[str, list[Saying]] = defaultdict(list)
    for saying in members:
        groups[_end(_root(saying), tied)].append(saying)
    return tuple(sorted(_label(group) for group in groups.values()))


def _root(saying: Saying) -> str:
    return f"root {saying.root}"


def _voice(saying: Saying) -> str:
    return f"voice {saying.voice}" if saying.voice else _root(saying)


def _tie(left: str, right: str, tied: dict[str, str]) -> None:
    first, second = sorted((_end(left, tied), _end(right, tied)))
    if first != second:
        tied[second] = first


def _end(name: str, tied: dict[str, str]) -> str:
    """What stands for all that `name` is tied to; the way there is shortened."""
    while name in tied:
        tied[name] = tied.get(tied[name], tied[name])
        name = tied[name]
    return name


def _label(group: Sequence[Saying]) -> str:
    names = Counter(saying.claim.source.strip() for saying in group if saying.claim.source and saying.voice)
    return min(names, key=lambda name: (-names[name], name)) if names else min(saying.root for saying in group)

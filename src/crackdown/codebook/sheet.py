"""A knowledge file as entries that check themselves: every complaint names the file and the entry."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable

import yaml

from crackdown.errors import CodebookError

# The parser in C is ten times as fast; PyYAML built without libyaml has only the one in Python.
_LOADER: Callable[[str], yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_TEXT = "tag:yaml.org,2002:str"


@dataclass(frozen=True, slots=True)
class Entry:
    """One mapping of a knowledge file; `name` is how messages call it."""

    file: str
    name: str
    fields: Mapping[str, object]

    def wrong(self, what: str) -> CodebookError:
        """The exception that says what is wrong with this entry."""
        return CodebookError(f"{self.file}: {self.name}: {what}")

    def only(self, *keys: str) -> "Entry":
        """This entry, once it is sure that it has no field but `keys`: a misspelt field must not pass unseen."""
        for key in self.fields:
            if key not in keys:
                raise self.wrong(f"no such field: {key}")
        return self

    def text(self, key: str) -> str:
        """The field's text, which must be there."""
        return self._word(key, self.fields.get(key))

    def maybe(self, key: str) -> str | None:
        """The field's text, None where it is left out."""
        return None if self.fields.get(key) is None else self.text(key)

    def choice(self, key: str, allowed: Collection[str]) -> str:
        """The field's text, one of `allowed`."""
        value = self.text(key)
        if value not in allowed:
            raise self.wrong(f"unknown {key}: {value}")
        return value

    def flag(self, key: str) -> bool:
        """The field's truth value; false where it is left out."""
        value = self.fields.get(key, False)
        if not isinstance(value, bool):
            raise self.wrong(f"{key} is neither true nor false: {value!r}")
        return value

    def words(self, key: str, *, repeats: bool = False) -> tuple[str, ...]:
        """The field's list of texts, each once unless `repeats`; empty where it is left out."""
        value = self.fields.get(key, ())
        if not isinstance(value, list | tuple):
            raise self.wrong(f"{key} is no list")
        words = tuple(self._word(key, word) for word in value)
        if not repeats:
            for word in repeated(words):
                raise self.wrong(f"{key} has {word!r} twice")
        return words

    def number(self, key: str, low: float, high: float) -> float | None:
        """The field's number, within `low` and `high`; None where it is left out."""
        value = self.fields.get(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
            raise self.wrong(f"{key} is no number from {low:g} to {high:g}: {value!r}")
        return float(value)

    def inner(self, key: str) -> "Entry":
        """The mapping in a field, as an entry of its own."""
        return entry(self.file, f"{self.name} {key}", self.fields.get(key))

    def _word(self, key: str, value: object) -> str:
        if not isinstance(value, str):
            raise self.wrong(f"{key} has no text but {value!r} (quote it if YAML takes it for something else)")
        if not value or value != value.strip():
            raise self.wrong(f"{key} is empty or has space around it: {value!r}")
        return value


def entry(file: str, name: str, value: object) -> Entry:
    """`value` as an entry; it must be a mapping with texts for keys."""
    if not isinstance(value, Mapping) or not all(isinstance(key, str) for key in value):
        raise CodebookError(f"{file}: {name}: no mapping of named fields")
    return Entry(file, name, value)


def sheet(folder: Traversable, file: str) -> Entry:
    """The whole of a knowledge file, which must be a mapping in which no key comes twice."""
    try:
        loader = _LOADER((folder / file).read_text(encoding="utf-8"))
        return entry(file, "the file", _plain(loader.get_single_node(), loader, file))
    except OSError as error:
        raise CodebookError(f"{file}: the file: can't be read: {error.strerror}") from error
    except (yaml.YAMLError, UnicodeError) as error:
        raise CodebookError(f"{file}: the file: no sound YAML: {' '.join(str(error).split())}") from error


def listed(whole: Entry, key: str, label: str) -> Iterator[Entry]:
    """The mappings listed under `key`, each named in messages by its field `label`, or by its position."""
    rows = whole.fields.get(key)
    if not isinstance(rows, list) or not rows:
        raise whole.wrong(f"no list of {key}")
    for position, row in enumerate(rows, 1):
        name = row.get(label) if isinstance(row, Mapping) else None
        yield entry(whole.file, name if isinstance(name, str) else f"{key} {position}", row)


def tabled(whole: Entry, key: str, columns: tuple[str, ...]) -> Iterator[Entry]:
    """The rows listed under `key`, each a list of values in the order of `columns`; the last ones may be left out."""
    rows = whole.fields.get(key)
    if not isinstance(rows, list) or not rows:
        raise whole.wrong(f"no list of {key}")
    for position, row in enumerate(rows, 1):
        if not isinstance(row, list) or not 1 <= len(row) <= len(columns):
            raise CodebookError(f"{whole.file}: {key} {position}: no row of {', '.join(columns)}")
        name = row[0] if isinstance(row[0], str) else f"{key} {position}"
        yield Entry(whole.file, name, dict(zip(columns, row, strict=False)))


def repeated(words: Iterable[str]) -> Iterator[str]:
    """Each word that has been there before."""
    seen: set[str] = set()
    for word in words:
        if word in seen:
            yield word
        seen.add(word)


def apart(claimed: Iterable[tuple[Entry, str]], shared: Collection[str] = ()) -> None:
    """Refuses a word that two entries claim, unless it is one of `shared`."""
    owners: dict[str, str] = {}
    for owner, word in claimed:
        first = owners.setdefault(word, owner.name)
        if first != owner.name and word not in shared:
            raise owner.wrong(f"{word!r} is already {first}'s")


def unique(entries: Iterable[Entry], key: str) -> list[Entry]:
    """The entries as a list, once it is sure that no two have the same `key`."""
    rows = list(entries)
    seen: set[str] = set()
    for row in rows:
        name = row.text(key)
        if name in seen:
            raise row.wrong(f"the {key} {name} comes twice")
        seen.add(name)
    return rows


def _plain(node: yaml.Node | None, loader: yaml.SafeLoader, file: str) -> object:
    """What a node says. PyYAML's own way costs twice the time and lets a second key silently overwrite the first."""
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, loader, file) for item in node.value]
    if isinstance(node, yaml.MappingNode):
        for key in repeated(str(key.value) for key, _ in node.value):
            raise CodebookError(f"{file}: {key}: comes twice")
        return {_plain(key, loader, file): _plain(value, loader, file) for key, value in node.value}
    if node is None or node.tag == _TEXT:
        return node and node.value
    return loader.construct_object(node)

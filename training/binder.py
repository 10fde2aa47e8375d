"""Learns the weights that tie a figure to its act (codebook/data/binding.yaml) from coded texts: a conditional logit.

    python training/binder.py [FOLDER...]               prints the weights (default: the gold in this repository)
    python training/binder.py --leave-out [FOLDER...]   claim F1 of each story, weights learned from all the others

Every figure is a choice among the options of claims/binding.py and none of them, which weighs what the threshold is.
Right is, by `coded`, the act that the gold codes, else none; by `felt`, what brings most right claims and fewest false
ones when that choice alone is forced and the whole document claimed. The likelihood of the right choices is climbed by
Newton's steps, with a pull towards the weights set by hand, so that the scale keeps its meaning.
"""

import json
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from unittest import mock

import numpy as np

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "benchmarks"))

import reader  # noqa: E402
import score  # noqa: E402

from crackdown import pipeline  # noqa: E402
from crackdown.claims import binding, claim, figures  # noqa: E402
from crackdown.codebook import load  # noqa: E402
from crackdown.model.reading import Figure, Reading  # noqa: E402
from crackdown.publish.views.ledger import ClaimView  # noqa: E402
from crackdown.publish.views.rows import READ  # noqa: E402
from crackdown.read import read  # noqa: E402
from crackdown.settings import Settings  # noqa: E402

BOOK = load()
BEST, BIND_ALL = binding.best_of, binding.bind_all
PULLS = (1.0, 10.0, 100.0)
FALSE = 0.9  # what a false claim costs of the two that a right one brings
Weights = Mapping[str, float]
Features = Mapping[str, float]


@dataclass(frozen=True)
class Text:
    """A coded text as read; `story` is what its name shares with the others that tell of the same."""

    story: str
    coded: Mapping
    reading: Reading


@dataclass(frozen=True)
class Choice:
    """The options of a figure, and for each and for none whether it is right."""

    options: Sequence[Features]
    right: Sequence[bool]


def texts(folders: Sequence[Path]) -> Iterator[Text]:
    """The coded texts, read once: no weight matters to what is read."""
    for folder in folders:
        with tempfile.TemporaryDirectory() as scratch:
            reports = Path(scratch) / "reports.jsonl"
            reports.write_text("".join(reader._reports(folder)), encoding="utf-8")
            documents = [step.outcome.document for step in pipeline.read([str(reports)], Settings())]
        for (path, coded, _), document in zip(score.gold_documents([folder]), documents, strict=True):
            yield Text(_story(path.stem), coded, read(document, BOOK)[0])


def _story(name: str) -> str:
    parts = name.rsplit("-", 2)
    return parts[0] if len(parts) == 3 and parts[1].isdigit() else name


def tally(text: Text, weights: Weights) -> np.ndarray:
    """The figures' claims that are right, that were made and that are coded."""
    made, _ = claim(text.reading, replace(BOOK, binding=weights))
    document, golds = text.reading.document, text.coded["claims"]
    rows = [json.loads(json.dumps(READ.row(ClaimView(one, document, None)))) for one in made]
    pairs = score.pair(golds, rows, document.text, "figure")
    optional = {p for g, p, _ in pairs if golds[g].get("optional")}
    right = sum(good for g, _, good in pairs if not golds[g].get("optional"))
    offered = sum(row["type"] == "figure" and p not in optional for p, row in enumerate(rows))
    return np.array([right, offered, sum(g["type"] == "figure" and not g.get("optional") for g in golds)])


def f1(counts: np.ndarray) -> float:
    return 2 * counts[0] / max(counts[1] + counts[2], 1)


def _asked(text: Text) -> tuple[list[Figure], list[Sequence[binding.Option]]]:
    """The figures of a text and the options that each had."""
    asked: list[Figure] = []
    options: list[Sequence[binding.Option]] = []

    def all_of(some: Sequence[Figure], *rest: object) -> object:
        asked.extend(some)
        return BIND_ALL(some, *rest)

    def best_of(some: Sequence[binding.Option], weights: Weights) -> object:
        options.append(some)
        return BEST(some, weights)

    with mock.patch.object(binding, "best_of", best_of), mock.patch.object(figures, "bind_all", all_of):
        claim(text.reading, BOOK)
    return asked, options


def coded(text: Text) -> Iterator[Choice]:
    """Right is the coded act."""
    golds = [gold for gold in text.coded["claims"] if gold["type"] == "figure"]
    for figure, options in zip(*_asked(text), strict=True):
        act = _act_of(figure, golds, text.reading.document.text)
        right = [option.act == act or (option.act, act) == ("fined", "convicted") for option in options]
        if options:
            yield Choice([_sum(option) for option in options], [*right, not any(right)])


def _act_of(figure: Figure, golds: list[Mapping], text: str) -> str | None:
    """The act of the gold with the figure's number and the shortest quote around it; no gold is taken twice."""
    mine = {"n": figure.number.n, "to": figure.number.to, "hedge": figure.number.hedge}
    fitting = [
        gold
        for gold in golds
        if score.same_number(gold, mine)
        and any(start <= figure.digits.start and figure.digits.end <= end for start, end in score.spans(text, gold))
    ]
    if not fitting:
        return None
    gold = min(fitting, key=lambda one: len(one["quote"]))
    golds.remove(gold)
    return gold["act"]


def felt(text: Text) -> Iterator[Choice]:
    """Right is what serves the document's claims best; where all serve alike nothing is to be learned."""
    for position, options in enumerate(_asked(text)[1]):
        gains = [_gain(text, position, one) for one in (*range(len(options)), None)]
        if max(gains) > min(gains):
            yield Choice([_sum(option) for option in options], [gain == max(gains) for gain in gains])


def _gain(text: Text, position: int, pick: int | None) -> float:
    turn = iter(range(sys.maxsize))

    def best_of(options: Sequence[binding.Option], weights: Weights) -> object:
        if next(turn) != position:
            return BEST(options, weights)
        if pick is None:
            return None, None
        bound = options[pick].bound(weights)
        return replace(bound, score=max(bound.score, binding.THRESHOLD)), options[pick]

    with mock.patch.object(binding, "best_of", best_of):
        right, offered, _ = tally(text, BOOK.binding)
    return round(2 * right - FALSE * offered, 6)


def _sum(option: binding.Option) -> Features:
    total: Counter = Counter()
    for name, value in option.features:
        total[name] += value
    return total


def learned(choices: Sequence[Choice], pull: float) -> Weights:
    """The weights under which the right choices are likeliest, pulled towards those set by hand."""
    names = sorted({name for choice in choices for option in choice.options for name in option})
    hand = np.array([BOOK.binding.get(name, 0.0) for name in names])
    most = max(len(choice.options) for choice in choices) + 1
    x, base = np.zeros((len(choices), most, len(names))), np.full((len(choices), most), -1e9)
    right = np.zeros((len(choices), most))
    base[:, -1] = binding.THRESHOLD
    for n, choice in enumerate(choices):
        for k, option in enumerate(choice.options):
            x[n, k], base[n, k] = [option.get(name, 0.0) for name in names], 0.0
            right[n, k] = choice.right[k]
        right[n, -1] = choice.right[-1]
    return dict(BOOK.binding) | dict(zip(names, map(float, _climbed(x, base, right, hand, pull)), strict=True))


def _climbed(x: np.ndarray, base: np.ndarray, right: np.ndarray, hand: np.ndarray, pull: float) -> np.ndarray:
    def odds(w: np.ndarray) -> np.ndarray:
        fits = x @ w + base
        return np.exp(fits - fits.max(1, keepdims=True))

    def loss(w: np.ndarray) -> float:
        e = odds(w)
        return pull * ((w - hand) ** 2).sum() / 2 + np.log(e.sum(1)).sum() - np.log((e * right).sum(1) + 1e-300).sum()

    w = hand.copy()
    for _ in range(60):
        e = odds(w)
        p, q = e / e.sum(1, keepdims=True), e * right
        q /= np.maximum(q.sum(1, keepdims=True), 1e-300)
        mean = np.einsum("nk,nkm->nm", p, x)
        slope = pull * (w - hand) + np.einsum("nk,nkm->m", p - q, x)
        bend = pull * np.eye(len(w)) + np.einsum("nkm,nk,nkl->ml", x, p, x, optimize=True) - mean.T @ mean
        step, size = np.linalg.solve(bend, slope), 1.0
        while loss(w - size * step) > loss(w) and size > 1e-4:
            size /= 2
        w = w - size * step
        if abs(size * step).max() < 1e-6:
            break
    return w


def leave_out(read_: Sequence[Text]) -> Iterator[str]:
    """A row a story: claim F1 by hand, and for each way of knowing what is right and each pull as learned."""
    ways: tuple[Callable[[Text], Iterator[Choice]], ...] = (coded, felt)
    choices = [{id(text): list(way(text)) for text in read_} for way in ways]
    columns = [(way, pull) for way in range(len(ways)) for pull in PULLS]
    yield f"{'':24}{'hand':>8}" + "".join(f"{ways[way].__name__} {pull:g}".rjust(11) for way, pull in columns)
    total = np.zeros((len(columns) + 1, 3))
    for story in dict.fromkeys(text.story for text in read_):
        mine = [text for text in read_ if text.story == story]
        weights = [BOOK.binding]
        for way, pull in columns:
            others = [one for text in read_ if text.story != story for one in choices[way][id(text)]]
            weights.append(learned(others, pull))
        counts = np.array([sum(tally(text, one) for text in mine) for one in weights])
        total += counts
        yield _row(story, counts)
    yield _row("all", total)


def _row(name: str, counts: np.ndarray) -> str:
    hand, *rest = map(f1, counts)
    return f"{name[:23]:24}{hand:8.3f}" + "".join(f"{share:11.3f}" for share in rest)


def main(arguments: Sequence[str]) -> int:
    """Prints the weights, or the table."""
    folders = [Path(name) for name in arguments if name != "--leave-out"] or list(reader.FOLDERS)
    found = list(texts(folders))
    if "--leave-out" in arguments:
        for line in leave_out(found):
            print(line, flush=True)
        return 0
    weights = learned([one for text in found for one in felt(text)], PULLS[-1])
    print("".join(f"{name}: {weight:.2f}\n" for name, weight in weights.items()), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

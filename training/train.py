"""Makes the reader's syntax model again: `python -m training.train` (one core, no network, same bytes each time)."""

import argparse
import hashlib
import sys
import tempfile
from pathlib import Path

import spacy
import srsly
from spacy.language import Language
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as train_loop
from spacy.util import load_config

from training.prepare import prepare, reader

CONFIG = Path(__file__).with_name("config.cfg")
MODEL = Path(__file__).with_name("model")
META = {
    "name": "syntax",
    "version": "1",
    "spacy_version": ">=3.8,<3.9",
    "description": "Tags and dependency trees for English news, read one sentence at a time.",
    "author": "Crackdown Ledger",
    "license": "CC BY-SA 4.0",
    "sources": [
        {"name": "UD English EWT 2.16", "license": "CC BY-SA 4.0"},
        {"name": "GUM 11, its free genres", "license": "CC BY 4.0 (annotations)"},
    ],
}


def train(folder: Path, overrides: dict[str, object], most: int | None = None) -> Language:
    """The best pipeline (by the development sets) of one training run that keeps its files in `folder`."""
    prepare(folder, most)
    paths = {"paths.train": str(folder / "train.spacy"), "paths.dev": str(folder / "dev.spacy")}
    nlp = init_nlp(load_config(CONFIG, overrides={**paths, **overrides}))
    train_loop(nlp, folder, stdout=sys.stdout)
    return spacy.load(folder / "model-best")


def save(nlp: Language, folder: Path) -> None:
    """Writes the pipeline without what only training needs: paths, speeds and the treebanks' words."""
    nlp.config["paths"] = dict.fromkeys(nlp.config["paths"])
    nlp.meta.clear()
    nlp.meta.update(META)
    nlp.to_disk(folder)
    meta = srsly.read_json(folder / "meta.json")
    srsly.write_json(folder / "meta.json", {key: value for key, value in meta.items() if key != "performance"})
    words = reader().vocab.strings
    labels = {label for pipe in ("tagger", "parser") for label in nlp.get_pipe(pipe).labels}
    srsly.write_json(folder / "vocab" / "strings.json", sorted({*words, *labels}))


def fingerprint(folder: Path) -> str:
    """One hash over the names and bytes of all files in `folder`."""
    total = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        total.update(path.relative_to(folder).as_posix().encode() + b"\0")
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def main() -> None:
    """Trains, saves and prints the hash of what was saved."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=MODEL, help="where the model goes")
    parser.add_argument("--steps", type=int, help="train for so many steps only")
    parser.add_argument("--sentences", type=int, help="read so many sentences of each set only")
    wanted = parser.parse_args()
    overrides: dict[str, object] = {}
    if wanted.steps:
        overrides = {"training.max_steps": wanted.steps, "training.eval_frequency": wanted.steps}
    with tempfile.TemporaryDirectory() as folder:
        save(train(Path(folder), overrides, wanted.sentences), wanted.out)
    print(fingerprint(wanted.out), wanted.out)


if __name__ == "__main__":
    main()

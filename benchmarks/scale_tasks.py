"""One task of the benchmark of scale, in a process of its own, so that its memory is its own.

    python benchmarks/scale_tasks.py make FOLDER CLAIMS SEED [shuffled] | settle FOLDER | minhash FOLDER | tfidf FOLDER

`make` writes FOLDER/ledger.db and the truth; the others write FOLDER/TASK.json: seconds, peak memory, the event of each
claim and the family of each report, so far as they tell them.
"""

import hashlib
import itertools
import json
import resource
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import synthetic
from sqlalchemy import Connection, insert

from crackdown import codebook, pipeline
from crackdown.model.report import Document
from crackdown.store import open_ledger, rows, schema

LEDGER = "ledger.db"
BATCH = 1000


def make(folder: Path, claims: str, seed: str, order: str = "") -> None:
    """Writes the ledger, and the truth: the event of each claim, the family of each report."""
    events: dict[str, str] = {}
    families: dict[str, str] = {}
    with open_ledger(folder / LEDGER) as ledger, ledger.writing() as connection:
        items = synthetic.ledger(int(claims), codebook.load(), int(seed))
        if order == "shuffled":
            items = iter(sorted(items, key=lambda item: item.document.id))
        keys = itertools.count(1)
        for batch in iter(lambda: list(itertools.islice(items, BATCH)), []):
            _write(connection, batch, keys)
            for item in batch:
                events.update(zip((claim.id for claim in item.claims), item.events, strict=True))
                families[item.document.id] = item.family
    (folder / "truth.json").write_text(json.dumps({"events": events, "families": families}), encoding="utf-8")


def _write(connection: Connection, batch: Sequence[synthetic.Item], keys: Iterator[int]) -> None:
    """Many documents at once, without what only searching and filtering need: a million claims in minutes."""
    numbered = [(next(keys), item) for item in batch]
    reading = {"reader": pipeline.READER, "version": "1"}
    claims = [rows.claim_row(claim) | {"record": key} for key, item in numbered for claim in item.claims]
    connection.execute(
        insert(schema.documents), [rows.document_row(item.document) | {"key": key} for key, item in numbered]
    )
    connection.execute(insert(schema.records), [reading | {"key": key, "document": key} for key, _ in numbered])
    connection.execute(insert(schema.claims), claims)
    connection.execute(insert(schema.in_force), [{"document": key, "record": key} for key, _ in numbered])


def settle(folder: Path) -> None:
    """Settles as `crackdown settle` does, from the file to the file."""
    with open_ledger(folder / LEDGER) as ledger:
        start = time.process_time()
        problems = pipeline.failures(pipeline.settle(ledger))
        made = _measured(start)
        for problem in problems:
            print(problem.message, file=sys.stderr)
        events, families = ledger.events_of(), dict(ledger.lineage().roots)
    _leave(folder, "settle", made | {"events": events, "families": families, "checksum": checksum(folder / LEDGER)})


def checksum(ledger: Path) -> str:
    """A hash of all that settling made, row by row."""
    whole = hashlib.sha256()
    with sqlite3.connect(ledger) as connection:
        for table in schema.DERIVED[1:]:  # the first holds the fingerprint of the readings
            names = [f'"{column.name}"' for column in table.columns if column.name != "key"]
            listed = ", ".join(names)
            query = f"SELECT {listed} FROM {table.name} ORDER BY {listed}"  # noqa: S608  (names of our own schema)
            for row in connection.execute(query):
                whole.update(repr(row).encode())
    return whole.hexdigest()


def minhash(folder: Path) -> None:
    """Families of reports by MinHash-LSH."""
    import peers

    _peer(folder, "minhash", "families", peers.copies)


def tfidf(folder: Path) -> None:
    """Events by TF-IDF in a window of days: all claims of a report belong to its cluster."""
    import peers

    _peer(folder, "tfidf", "events", peers.events)


def _peer(folder: Path, task: str, what: str, work: Callable[[Sequence[Document]], dict[str, str]]) -> None:
    with open_ledger(folder / LEDGER) as ledger:
        documents = ledger.all_documents()
        start = time.process_time()
        labels = work(documents)
        made: dict[str, object] = {"events": {}, "families": {}} | _measured(start)
        if what == "events":
            labels = {claim.id: labels[claim.document] for claim in ledger.all_claims()}
    _leave(folder, task, made | {what: labels})


def _measured(start: float) -> dict[str, object]:
    kib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {"seconds": time.process_time() - start, "gib": kib / 1024**2}


def _leave(folder: Path, task: str, made: dict[str, object]) -> None:
    (folder / f"{task}.json").write_text(json.dumps(made), encoding="utf-8")


TASKS: dict[str, Callable[..., None]] = {"make": make, "settle": settle, "minhash": minhash, "tfidf": tfidf}

if __name__ == "__main__":
    TASKS[sys.argv[1]](Path(sys.argv[2]), *sys.argv[3:])

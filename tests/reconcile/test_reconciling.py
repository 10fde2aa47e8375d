"""The whole of settling: order-blind, silent on sound reports, the same bytes under any hash seed."""

import os
import subprocess
import sys
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from settling import document, figure, period, settle

from crackdown.model.claim import Claim
from crackdown.model.report import Document

MARCH = period("2025-03-07")


def ledger() -> tuple[list[Document], list[Claim]]:
    """Three reports of one raid and a running total, invented."""
    wire = document(
        "wire", "Police took 214 people: 96 Vietnamese, 71 Chinese and 47 Indonesians.", "2025-03-07", "Delta Wire"
    )
    copy = document("copy", wire.text + " (Delta Wire)", "2025-03-08", "Harbour Post")
    mail = document(
        "mail", "In all 1,049 people since February, 204 people of them in the town last week.", "2025-03-12"
    )
    claims: list[Claim] = []
    for page in (wire, copy):
        more = {"place": ("Bavet", "Cambodia"), "date": MARCH, "source": "Border Police", "source_kind": "police"}
        whole = figure(page, "214 people", 214, **more)
        claims.append(whole)
        for n, people, code in ((96, "Vietnamese", "VN"), (71, "Chinese", "CN"), (47, "Indonesians", "ID")):
            claims.append(figure(page, f"{n} {people}", n, nationality=(code,), part_of=whole, **more))
    since = period("2025-02-14", "2025-03-12")
    claims.append(figure(mail, "1,049 people", 1049, scope="running", place=("Cambodia",), date=since))
    claims.append(figure(mail, "204 people", 204, place=("Bavet",), date=MARCH))
    return [wire, copy, mail], claims


DOCUMENTS, CLAIMS = ledger()


def test_the_story() -> None:
    settled = settle(DOCUMENTS, CLAIMS)
    kinds = sorted(finding.kind for finding in settled.findings)
    assert kinds == ["agrees", "conflict", "copy"]
    conflict = next(finding for finding in settled.findings if finding.kind == "conflict")
    assert conflict.amount == 10
    raid = next(event for event in settled.events if event.scope == "incident")
    total = next(tally for tally in settled.tallies if tally.event == raid.id and tally.group == "")
    assert [len(camp.claims) for camp in total.camps] == [2, 1]
    assert total.best == 214


@given(st.permutations(CLAIMS), st.permutations(DOCUMENTS))
@settings(max_examples=40, deadline=None)
def test_blind_to_order(claims: list[Claim], documents: list[Document]) -> None:
    assert settle(documents, claims) == settle(DOCUMENTS, CLAIMS)


def test_each_sound_report_by_itself_is_silent() -> None:
    for page in DOCUMENTS:
        own = [claim for claim in CLAIMS if claim.document == page.id]
        assert not any(finding.is_fault for finding in settle([page], own).findings)


def test_nothing_comes_of_nothing() -> None:
    settled = settle([], [])
    assert (settled.events, settled.tallies, settled.findings, settled.problems) == ((), (), (), ())


def test_the_same_under_any_hash_seed() -> None:
    script = "import hashlib, settling; from reconcile.test_reconciling import DOCUMENTS, CLAIMS\n"
    script += "print(hashlib.sha256(repr(settling.settle(DOCUMENTS, CLAIMS)).encode()).hexdigest())"
    tests = str(Path(__file__).parents[1])
    printed = set()
    for seed in ("0", "1", "77"):
        environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": tests}
        run = subprocess.run(
            [sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True
        )
        printed.add(run.stdout)
    assert len(printed) == 1

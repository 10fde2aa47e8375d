"""The listings of what the ledger holds."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from crackdown.model.record import Record
from crackdown.publish.cli import run
from crackdown.store import open_ledger
from publish.made import ABOUT, CLAIMS, EVENT, TOTAL, VIETNAMESE, WIRE, document

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _ledger(ledger_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CRACKDOWN_LEDGER", str(ledger_path))


def listed(*arguments: str, capsys: Capture) -> list[dict[str, Any]]:
    assert run([*arguments, "--format", "jsonl"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.mark.parametrize(
    ("filters", "quotes"),
    [
        (["--act", "arrested"], 4),
        (["--act", "raided"], 0),
        (["--nationality", "vn"], 1),
        (["--place", "bavet"], 4),
        (["--place", "Poipet"], 0),
        (["--from", "2025-07-18", "--to", "2025-07-18"], 4),
        (["--to", "2025-07-17"], 0),
        (["--source", "police"], 3),
        (["--source", "police", "--nationality", "CN"], 1),
    ],
)
def test_claims_can_be_filtered(filters: list[str], quotes: int, capsys: Capture) -> None:
    assert len(listed("claims", *filters, capsys=capsys)) == quotes


def test_filters_reach_the_other_listings(capsys: Capture) -> None:
    assert [one["document"] for one in listed("documents", "--nationality", "VN", capsys=capsys)] == [WIRE.name]
    assert [one["id"] for one in listed("events", "--nationality", "VN", capsys=capsys)] == [EVENT.id]
    assert [one["kind"] for one in listed("findings", "--nationality", "VN", capsys=capsys)] == ["parts_exceed_total"]
    assert listed("findings", "--act", "raided", capsys=capsys) == []


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (["--act", "arested"], "arrested"),
        (["--nationality", "ZZ"], "ZZ"),
        (["--from", "July"], "2025-07-16"),
        (["--from", "2025-07-02", "--to", "2025-07-01"], "before"),
    ],
)
def test_a_filter_that_can_match_nothing_is_wrong_use(wrong: list[str], told: str, capsys: Capture) -> None:
    """An empty list would look like an answer."""
    assert run(["claims", *wrong]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert told in captured.err


@pytest.mark.parametrize("command", ["claims", "events", "findings", "documents"])
def test_a_place_that_is_not_in_the_ledger_is_told(command: str, capsys: Capture) -> None:
    assert run([command, "--place", "Nowhereville"]) == 0
    assert "no place called 'Nowhereville' is in the ledger" in capsys.readouterr().err
    assert run([command, "--place", "bavet", "--act", "raided"]) == 0
    assert capsys.readouterr().err == ""


def test_every_listing_in_every_format(capsys: Capture) -> None:
    for command in ("claims", "events", "findings", "documents", "sites", "parties"):
        rows = len(listed(command, capsys=capsys))
        assert run([command, "--format", "csv"]) == 0
        assert len(list(csv.DictReader(io.StringIO(capsys.readouterr().out)))) == rows
        assert run([command]) == 0
        assert len(capsys.readouterr().out.splitlines()) == rows + 2


def test_claims_of_the_table_read_like_a_sentence(capsys: Capture) -> None:
    assert run(["claims", "--nationality", "VN"]) == 0
    row = capsys.readouterr().out.splitlines()[-1]
    for cell in ("wire.txt", "arrested", "140 people", "VN", "Bavet", "2025-07-18", "Police", "140 Vietnamese"):
        assert cell in row


def test_a_ledger_not_settled_since_its_last_change_says_so(ledger_path: Path, capsys: Capture) -> None:
    new = document("new.txt", "Nothing happened.")
    with open_ledger(ledger_path) as ledger:
        ledger.keep(new, Record(new.id, "crackdown", "0.1.0"))
    assert run(["events"]) == 0
    assert "crackdown settle" in capsys.readouterr().err
    assert run(["settle"]) == 0
    capsys.readouterr()
    assert run(["events"]) == 0
    assert capsys.readouterr().err == ""


def test_parts_name_their_total(capsys: Capture) -> None:
    by_id = {claim["id"]: claim for claim in listed("claims", capsys=capsys)}
    assert set(by_id) == {claim.id for claim in CLAIMS}
    assert by_id[by_id[VIETNAMESE.id]["part_of"]]["n"] == 300


def test_a_series_is_listed_step_by_step(capsys: Capture) -> None:
    steps = listed("series", capsys=capsys)
    assert [(one["day"], one["low"], one["change"], one["claims"]) for one in steps] == [
        ("2025-07-18", 300, None, [TOTAL.id]),
        ("2025-07-19", 340, 40, [ABOUT.id]),
    ]
    assert listed("series", "--act", "arrested", capsys=capsys) == steps
    assert listed("series", "--act", "raided", capsys=capsys) == []
    assert run(["series"]) == 0
    assert "“40 more”, as the difference" in capsys.readouterr().out


def test_trust_is_two_values_each_with_its_reason(capsys: Capture) -> None:
    first = next(one for one in listed("claims", capsys=capsys) if one["id"] == TOTAL.id)
    assert first["reliability"] == {"grade": "B", "rule": "raised", "reason": "they count"}
    assert first["credibility"] == {"grade": "2", "rule": "borne_out", "reason": "it fits: Border Mail"}
    assert run(["claims"]) == 0
    assert "B by record  2 borne out" in capsys.readouterr().out


def test_sources_are_listed_by_how_much_they_say(capsys: Capture) -> None:
    assert [(one["name"], one["reliability"], one["confirmed"]) for one in listed("sources", capsys=capsys)] == [
        ("Police", "B", 4),
        ("Border Mail", "C", 0),
    ]

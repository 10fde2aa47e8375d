"""`import`: claims coded by others, through the gate."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from crackdown.publish.cli import run

Capture = pytest.CaptureFixture[str]
Rows = list[dict[str, Any]]


@pytest.fixture(autouse=True)
def _ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CRACKDOWN_LEDGER", str(tmp_path / "ledger.db"))


def figure(id_: str, quote: str, n: int, **slots: object) -> dict[str, Any]:
    """A claim on the raid in Bavet as a person codes it, all of it in the text."""
    where = {"place": ["Bavet"], "date": ["2025-07-18", "2025-07-18"], "source": "Interior Ministry"}
    fields = {"document": "bavet.txt", "type": "figure", "act": "arrested", "of": "people", "hedge": "exact", "n": n}
    return {"id": id_, "quote": quote, **fields, "source_kind": "government", **where, **slots}


def coded() -> Rows:
    return [
        figure("c1", "Police arrested 300 foreigners in a raid in Bavet", 300, role="foreigners"),
        figure("c2", "200 were Chinese", 200, nationality=["CN"], part_of="c1"),
        figure("c3", "90 were Vietnamese", 90, nationality=["VN"], part_of="c1"),
    ]


def written(tmp_path: Path, rows: Sequence[dict[str, Any]]) -> str:
    path = tmp_path / "claims.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return str(path)


def listed(command: str, capsys: Capture) -> Rows:
    capsys.readouterr()
    assert run([command, "--format", "jsonl"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_sound_claims_are_taken_in_with_their_document(tmp_path: Path, reports: Path, capsys: Capture) -> None:
    assert run(["import", written(tmp_path, coded()), "--documents", str(reports), "--reader", "Ann"]) == 0
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", "1 document, 3 claims imported; 0 known already; 0 refused\n")
    claims = listed("claims", capsys)
    assert [(claim["n"], claim["reader"]) for claim in claims] == [(300, "Ann"), (200, "Ann"), (90, "Ann")]
    assert {claim["part_of"] for claim in claims[1:]} == {claims[0]["id"]}
    assert [one["document"] for one in listed("documents", capsys)] == ["bavet.txt"]


def test_importing_again_changes_nothing(tmp_path: Path, reports: Path, capsys: Capture) -> None:
    command = ["import", written(tmp_path, coded()), "--documents", str(reports)]
    run(command)
    before = (tmp_path / "ledger.db").read_bytes()
    capsys.readouterr()
    assert run(command) == 0
    assert capsys.readouterr().err == "0 documents, 0 claims imported; 1 known already; 0 refused\n"
    assert (tmp_path / "ledger.db").read_bytes() == before


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (figure("c4", "40 were Thai", 41, nationality=["TH"], part_of="c1"), "c4"),
        (figure("c4", "40 were Thai", 40, nationality=["MM"], part_of="c1"), "c4"),
        (figure("c4", "40 were Thai", 40, nationality=["TH"], part_of="c9"), "c9"),
        (figure("c1", "40 were Thai", 40, nationality=["TH"]), "c1"),
        (figure("c4", "50 were Lao", 50, nationality=["LA"], part_of="c1"), "c4"),
        (figure("c4", "40 were Thai", 40, act="eaten", part_of="c1"), "act"),
        (figure("c4", "40 were Thai", 40) | {"document": "gone.txt"}, "gone.txt"),
        (figure("c4", "40 were Thai", 40, nationality=["TH"], part_of="c1", foo=1), "'foo'"),
    ],
    ids=["number", "nationality", "total", "id", "quote", "act", "document", "field"],
)
def test_what_is_unsound_is_refused_with_its_reason_and_the_rest_kept(
    wrong: dict[str, Any], told: str, tmp_path: Path, reports: Path, capsys: Capture
) -> None:
    assert run(["import", written(tmp_path, [*coded(), wrong]), "--documents", str(reports)]) == 3
    reason, summary = capsys.readouterr().err.splitlines()
    assert reason.startswith(f"{tmp_path / 'claims.jsonl'}:4: ")
    assert told in reason
    assert summary == "1 document, 3 claims imported; 0 known already; 1 refused"
    assert len(listed("claims", capsys)) == 3


def test_a_line_that_is_no_claim_is_refused_with_its_number(tmp_path: Path, reports: Path, capsys: Capture) -> None:
    path = Path(written(tmp_path, coded()))
    path.write_text("{oops\n" + path.read_text())
    assert run(["import", str(path), "--documents", str(reports)]) == 3
    reason, summary = capsys.readouterr().err.splitlines()
    assert reason.startswith(f"{path}:1: ")
    assert summary.endswith("1 refused")
    assert len(listed("claims", capsys)) == 3


def test_a_corrected_import_takes_the_place_of_the_one_before(tmp_path: Path, reports: Path, capsys: Capture) -> None:
    for rows in (coded(), coded()[:1], coded()[:2], coded()):
        assert run(["import", written(tmp_path, rows), "--documents", str(reports)]) == 0
        assert len(listed("claims", capsys)) == len(rows)


def test_imported_claims_come_before_our_own_reading(tmp_path: Path, reports: Path, capsys: Capture) -> None:
    """Whichever came first; reports without imported claims keep our reading."""
    steps = (["add", str(reports)], ["import", written(tmp_path, coded()[:1]), "--documents", str(reports)])
    seen = []
    for number, order in enumerate((steps, steps[::-1])):
        path = str(tmp_path / f"{number}.db")
        for step in order:
            assert run([*step, "--ledger", path]) == 0
        capsys.readouterr()
        run(["claims", "--format", "jsonl", "--ledger", path])
        seen.append(capsys.readouterr().out)
    assert seen[0] == seen[1]
    claims = [json.loads(line) for line in seen[0].splitlines()]
    assert [claim["n"] for claim in claims if claim["document"] == "bavet.txt"] == [300]
    assert {claim["reader"] for claim in claims if claim["document"] != "bavet.txt"} == {"crackdown"}


def test_several_documents_may_follow_the_option(tmp_path: Path, reports: Path, capsys: Capture) -> None:
    texts = [str(reports / name) for name in ("poipet.txt", "bavet.txt", "kampot.html")]
    assert run(["import", written(tmp_path, coded()), "--documents", *texts]) == 0
    assert len(listed("documents", capsys)) == 1


def test_two_documents_of_one_name_are_ambiguous(tmp_path: Path, reports: Path, capsys: Capture) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "bavet.txt").write_text("Another text.")
    assert run(["import", written(tmp_path, coded()), "--documents", str(reports), str(other)]) == 3
    told = capsys.readouterr().err
    assert told.count("several documents") == 3
    assert told.endswith("3 refused\n")


@pytest.mark.parametrize("name", ["crackdown", "", " ", "a\nb", "x" * 100])
def test_a_readers_name_that_cannot_be_is_wrong_use(name: str, tmp_path: Path, reports: Path) -> None:
    assert run(["import", written(tmp_path, coded()), "--documents", str(reports), "--reader", name]) == 2


def test_claims_that_we_read_pass_the_gate_when_imported(tmp_path: Path, reports: Path, capsys: Capture) -> None:
    run(["read", str(reports / "bavet.txt"), "--format", "jsonl"])
    rows = [json.loads(line) | {"document": "bavet.txt"} for line in capsys.readouterr().out.splitlines()]
    assert len(rows) >= 4
    assert run(["import", written(tmp_path, rows), "--documents", str(reports)]) == 0, capsys.readouterr().err
    assert {claim["id"] for claim in listed("claims", capsys)} == {row["id"] for row in rows}

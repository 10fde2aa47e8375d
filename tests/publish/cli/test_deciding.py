"""`decide` and `decisions`, as an analyst types them."""

import json
from pathlib import Path
from typing import Any

import pytest

from crackdown.publish.cli import run

Capture = pytest.CaptureFixture[str]
WHY = ("--why", "I rang the ministry.", "--by", "Dara")


@pytest.fixture(autouse=True)
def _ledger(reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.setenv("CRACKDOWN_LEDGER", str(tmp_path / "made.db"))
    monkeypatch.delenv("CRACKDOWN_BY", raising=False)
    assert run(["add", str(reports)]) == 0
    capsys.readouterr()


def listed(capsys: Capture, *arguments: str) -> list[dict[str, Any]]:
    assert run([*arguments, "--format", "jsonl"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def claims(capsys: Capture) -> dict[int, dict[str, Any]]:
    """The claims by their number."""
    return {claim["n"]: claim for claim in listed(capsys, "claims")}


def decided(capsys: Capture, *arguments: str) -> tuple[str, str]:
    """Both streams of a decision that is taken."""
    assert run(["decide", *arguments, *WHY]) == 0
    told = capsys.readouterr()
    return told.out.strip(), told.err


def refused(capsys: Capture, *arguments: str) -> str:
    assert run(["decide", *arguments]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    return told.err


def test_a_rejected_claim_is_listed_and_takes_part_in_nothing(capsys: Capture) -> None:
    total = claims(capsys)[300]
    out, err = decided(capsys, "reject", total["id"])
    assert out.startswith("w-")
    assert "arrested 300 foreigners" in err
    assert "findings: 1 gone" in err
    after = claims(capsys)[300]
    assert (after["review"], after["verdict"], after["event"]) == ("reviewed", "rejected", None)
    assert all(total["id"] not in finding["claims"] for finding in listed(capsys, "findings"))
    assert claims(capsys)[200]["review"] == "machine"


def test_accepting_after_rejecting_brings_everything_back(capsys: Capture) -> None:
    before = [listed(capsys, what) for what in ("events", "findings")]
    total = claims(capsys)[300]["id"]
    decided(capsys, "reject", total)
    decided(capsys, "accept", total)
    assert [listed(capsys, what) for what in ("events", "findings")] == before
    assert [one["state"] for one in listed(capsys, "decisions")] == ["followed", "in force"]


def test_a_corrected_claim_settles_so_and_shows_what_was_read(capsys: Capture) -> None:
    total = claims(capsys)[300]
    decided(capsys, "correct", total["id"][:9], "date=2025-07-17", "source=")
    after = claims(capsys)[300]
    assert after["id"] == total["id"]
    assert (after["date"], after["source"]) == (["2025-07-17", "2025-07-17"], None)
    assert after["as_read"] == {"date": total["date"], "source": total["source"]}
    decided(capsys, "correct", total["id"], "status=alleged")
    assert (sets := listed(capsys, "decisions")[-1]["sets"])["status"] == "alleged"
    assert sets["date"] == ["2025-07-17", "2025-07-17"], "what was corrected before stays corrected"


def test_events_joined_and_parted_by_their_ids(capsys: Capture) -> None:
    bavet, poipet = claims(capsys)[300]["event"], claims(capsys)[173]["event"]
    _, err = decided(capsys, "same", bavet, poipet[2:9])
    assert "events: 2 gone, 1 new" in err
    assert "Now in e-" in err
    after = claims(capsys)
    assert after[300]["event"] == after[173]["event"]
    assert run(["events", after[300]["event"], "--explain"]) == 0
    assert "Dara decided that they are the same: I rang the ministry." in capsys.readouterr().out
    decided(capsys, "different", after[300]["id"], after[173]["id"])
    after = claims(capsys)
    assert (after[300]["event"], after[173]["event"]) == (bavet, poipet)


def test_deciding_twice_the_same_changes_nothing(capsys: Capture) -> None:
    total = claims(capsys)[300]["id"]
    first, _ = decided(capsys, "reject", total)
    again, err = decided(capsys, "reject", total)
    assert again == first
    assert "decided already" in err
    assert len(listed(capsys, "decisions")) == 1


def test_settle_tells_what_decisions_changed(capsys: Capture) -> None:
    total = claims(capsys)[300]["id"]
    assert run(["decide", "reject", total, *WHY, "--no-settle"]) == 0
    assert "Changed" not in capsys.readouterr().err
    assert run(["findings"]) == 0
    assert "run `crackdown settle`" in capsys.readouterr().err
    assert run(["settle"]) == 0
    assert "1 decision changed events: 1 gone, 1 new" in capsys.readouterr().err


def test_what_gives_way_is_told(capsys: Capture) -> None:
    found = claims(capsys)
    one, two, three = (found[n]["id"] for n in (300, 173, 45))
    decided(capsys, "different", one, three)
    decided(capsys, "same", one, two)
    _, err = decided(capsys, "same", two, three)
    assert "gives way to what was decided later" in err
    assert [view["state"] for view in listed(capsys, "decisions")] == ["contradicted", "in force", "in force"]


def test_wrong_use_says_what_would_be_right(capsys: Capture) -> None:
    total = claims(capsys)[300]
    id_, event = total["id"], total["event"]
    assert "--why" in refused(capsys, "reject", id_)
    assert "must say something" in refused(capsys, "reject", id_, "--why", "  ")
    assert "--by must say something" in refused(capsys, "reject", id_, "--why", "x", "--by", " ")
    assert "too short" in refused(capsys, "reject", "300", *WHY)
    assert "too short" in refused(capsys, "reject", id_[:4], *WHY)
    assert "is not the id of a claim or event in force" in refused(capsys, "reject", "c-00000000", *WHY)
    assert "can't be the id of a claim or event" in refused(capsys, "reject", "f-123456", *WHY)
    assert "is an event; reject takes claims" in refused(capsys, "reject", event, *WHY)
    assert "two claims or events" in refused(capsys, "same", id_, *WHY)
    assert "named twice" in refused(capsys, "same", id_, id_[:8], *WHY)
    assert "in the event named beside it" in refused(capsys, "same", id_, event, *WHY)
    assert "FIELD=VALUE" in refused(capsys, "correct", id_, *WHY)
    assert "can't be corrected; what can is" in refused(capsys, "correct", id_, "quote=x", *WHY)
    assert "says that already" in refused(capsys, "correct", id_, "n=300", *WHY)
    assert "no such number" in refused(capsys, "correct", id_, "n=301", *WHY)
    assert "same document" in refused(capsys, "correct", id_, f"part_of={claims(capsys)[173]['id']}", *WHY)
    assert "a part of it" in refused(capsys, "correct", id_, f"part_of={id_}", *WHY)
    assert "a part of it" in refused(capsys, "correct", id_, f"part_of={claims(capsys)[200]['id']}", *WHY)
    assert "Invalid value" in refused(capsys, "forget", id_, *WHY)
    assert listed(capsys, "decisions") == []


def test_decisions_in_every_format(capsys: Capture) -> None:
    decided(capsys, "correct", claims(capsys)[300]["id"], "date=2025-07-17")
    for form in ("table", "csv", "jsonl"):
        assert run(["decisions", "--format", form]) == 0
        out = capsys.readouterr().out
        assert "I rang the ministry." in out
        assert "Dara" in out


def test_the_name_is_the_one_that_one_logs_in_with(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("getpass.getuser", lambda: "sokha")
    assert run(["decide", "accept", claims(capsys)[300]["id"], "--why", "It is so."]) == 0
    capsys.readouterr()
    assert listed(capsys, "decisions")[0]["who"] == "sokha"


def test_a_corrected_claim_that_is_exported_can_be_imported(capsys: Capture, reports: Path, tmp_path: Path) -> None:
    decided(capsys, "correct", claims(capsys)[173]["id"], "date=2025-07-19")
    coded = tmp_path / "coded.jsonl"
    row = {name: value for name, value in claims(capsys)[173].items() if name != "part_of"}
    coded.write_text(json.dumps(row) + "\n", encoding="utf-8")
    assert run(["import", str(coded), "--documents", str(reports / "poipet.txt")]) == 0


def test_explaining_an_event_without_company(capsys: Capture) -> None:
    lone = claims(capsys)[173]["event"]
    assert run(["events", lone, "--explain"]) == 0
    assert run(["events", "e-0000", "--explain"]) == 2
    capsys.readouterr()
    for row in listed(capsys, "events", "--explain"):
        assert row["outcome"] in ("joined", "apart")

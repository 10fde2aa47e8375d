"""What `doctor` looks at."""

from pathlib import Path

from crackdown.publish.cli.health import ledger_lines, program_lines


def test_every_part_has_a_version() -> None:
    lines = dict(program_lines())
    assert {"crackdown", "reader", "python", "sqlite", "spacy", "trafilatura"} <= set(lines)
    assert all(value and value != "not installed" for value in lines.values())


def test_what_is_no_ledger_is_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("not a ledger " * 100)
    faults: list[str] = []
    lines = dict(ledger_lines(path, faults))
    assert lines["integrity"] == "can't be used"
    assert len(faults) == 1

"""Options that several commands share."""

from datetime import date
from pathlib import Path

import click
import pytest

from crackdown.publish.cli import run
from crackdown.publish.cli.options import DEFAULTS, day, day_of_publication, settings, wanted
from crackdown.settings import MEBIBYTE
from crackdown.store import Filter


def test_days() -> None:
    assert day("2025-07-16") == date(2025, 7, 16)
    for wrong in ("16.7.2025", "2025-02-30", ""):
        with pytest.raises(click.BadParameter):
            day(wrong)


def test_the_day_of_publication_is_one_that_can_be(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert [str(day_of_publication(each)) for each in ("1900-01-01", "2100-12-31")] == ["1900-01-01", "2100-12-31"]
    for wrong in ("1899-12-31", "2101-01-01", "0202-07-16", "9999-12-31"):
        assert run(["add", str(tmp_path), "--published", wrong, "--ledger", str(tmp_path / "ledger.db")]) == 2
        assert "from 1900-01-01 to 2100-12-31" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_settings_keep_their_defaults() -> None:
    assert settings() == DEFAULTS
    assert settings(max_file_mb=0.5).limits.max_file == MEBIBYTE // 2
    assert settings(date(2025, 7, 16)).published == date(2025, 7, 16)


def test_a_filter() -> None:
    assert wanted(None, None, None, None, None, None) == Filter()
    assert wanted("arrested", "kh", "Bavet", None, None, "police") == Filter("arrested", "KH", "Bavet", source="police")


def test_the_ledger_is_given_by_option_or_variable_or_lies_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for option, variable, used in (
        ([], "", "crackdown.db"),
        ([], "variable.db", "variable.db"),
        (["--ledger", "option.db"], "variable.db", "option.db"),
    ):
        monkeypatch.setenv("CRACKDOWN_LEDGER", variable)
        assert run(["documents", *option]) == 3
        assert f" {used};" in capsys.readouterr().err

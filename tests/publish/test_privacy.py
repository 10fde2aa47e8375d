"""A private person is named in a report's own words only: by no field, list or page."""

import html
import json
import re
from pathlib import Path

import httpx
import pytest

from crackdown.publish.cli import run
from publish.web.served import served

SENTENCE = "Police arrested Sok Dara in Bavet on 3 May 2025."
QUOTE = "Police arrested Sok Dara in Bavet on 3 May 2025"
LISTS = ("claims", "events", "findings", "documents", "sites", "parties")


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    report = tmp_path / "arrest.txt"
    report.write_text(SENTENCE, encoding="utf-8")
    path = tmp_path / "ledger.db"
    assert run(["add", str(report), "--ledger", str(path)]) == 0
    return path


def printed(command: str, form: str, ledger: Path, capsys: pytest.CaptureFixture[str]) -> str:
    capsys.readouterr()
    assert run([command, "--format", form, "--ledger", str(ledger)]) == 0
    return capsys.readouterr().out


def test_no_field_names_a_private_person(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [json.loads(line) for line in printed("claims", "jsonl", ledger, capsys).splitlines()]
    assert [row.pop("quote") for row in rows] == [QUOTE]
    assert "Dara" not in json.dumps(rows)
    for form in ("jsonl", "csv", "table"):
        for command in LISTS:
            beside = printed(command, form, ledger, capsys).replace(QUOTE, "")
            assert "Dara" not in re.sub(r"Police arrested Sok[^…\n]*…", "", beside), (command, form)


def test_no_page_names_a_private_person_outside_the_reports_words(ledger: Path) -> None:
    seen: dict[str, str] = {}
    with served(ledger) as address, httpx.Client(base_url=address) as site:
        ahead = ["/", "/documents", "/events", "/findings", "/sites", "/parties", "/problems"]
        while ahead:
            path = ahead.pop()
            seen[path] = site.get(path).text
            links = re.findall(r'href="(/(?:documents|claims|events|findings)/[^"#?]+)', seen[path])
            ahead += [link for link in dict.fromkeys(links) if link not in seen and link not in ahead]
    assert {path.split("/")[1] for path in seen if path.count("/") == 2} >= {"documents", "claims", "events"}
    assert any("Sok Dara" in page for page in seen.values())
    for path, page in seen.items():
        plain = re.sub(r'<a class="ref .*?</a>', "", page)  # the claims' numbers, which stand between a text's words
        words = html.unescape(re.sub(r"<[^>]*>", "", plain))
        assert "Dara" not in words.replace(QUOTE, ""), path

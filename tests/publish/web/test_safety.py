"""What keeps the pages safe."""

import re
import sqlite3
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import httpx
import pytest

from crackdown.errors import UsageError
from crackdown.publish.web import app, serve
from crackdown.publish.web.desk import web_address
from crackdown.publish.web.security import HEADERS
from crackdown.publish.web.server import bound
from crackdown.store import open_ledger
from publish.web.served import running, served

TEMPLATES = sorted(Path(str(files("crackdown.publish.web") / "templates")).glob("*.html"))


@pytest.mark.parametrize("path", ["/", "/static/style.css", "/static/icon.svg", "/healthz", "/nope", "/?from=x"])
def test_every_answer_has_the_headers(site: httpx.Client, path: str) -> None:
    answer = site.get(path)
    for name, value in HEADERS.items():
        assert answer.headers[name] == value


def test_no_script_may_run_and_nothing_may_come_from_elsewhere() -> None:
    policy = dict(rule.split(" ", 1) for rule in HEADERS["Content-Security-Policy"].split("; "))
    assert policy["default-src"] == "'none'"
    assert "script-src" not in policy
    assert set(policy.values()) == {"'none'", "'self'"}


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_no_template_lets_words_out_unescaped_or_fetches_anything(template: Path) -> None:
    source = template.read_text(encoding="utf-8")
    assert not re.search(r"\|\s*safe|autoescape|<script|\bstyle=|\bon\w+=|https?://", source)


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example", ""])
def test_another_name_for_this_machine_is_turned_away(site: httpx.Client, host: str) -> None:
    assert site.get("/", headers={"Host": host}).status_code == 400


@pytest.mark.parametrize("host", ["localhost", "localhost:8765", "127.0.0.1:1"])
def test_the_names_of_this_machine_are_served(site: httpx.Client, host: str) -> None:
    assert site.get("/healthz", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_can_be_written(site: httpx.Client, method: str) -> None:
    assert site.request(method, "/documents").status_code == 405


@pytest.mark.parametrize("path", ["/docs", "/openapi.json", "/static/../server.py", "/static/%2e%2e/server.py"])
def test_nothing_else_is_served(site: httpx.Client, path: str) -> None:
    assert site.get(path).status_code == 404


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.7", "example.org", ""])  # noqa: S104 (refused)
def test_serving_elsewhere_is_refused(tmp_path: Path, host: str) -> None:
    with pytest.raises(UsageError, match="on this machine only"):
        serve(tmp_path / "any.db", host=host, port=0)


def test_a_port_that_is_taken_is_told_of(tmp_path: Path) -> None:
    with bound("127.0.0.1", 0) as taken:
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(UsageError, match=f"can't serve on localhost:{port}"):
            serve(tmp_path / "any.db", host="localhost", port=port)


def test_serve_says_where_and_ends_at_ctrl_c(invented: Path) -> None:
    start = f"from pathlib import Path; from crackdown.publish.web import serve; serve(Path({str(invented)!r}), port=0)"
    child = subprocess.Popen([sys.executable, "-c", start], stderr=subprocess.PIPE, text=True)
    try:
        assert child.stderr
        said = child.stderr.readline()
        where = re.search(r"http://127\.0\.0\.1:\d+/", said)
        assert where, said
        assert httpx.get(f"{where.group()}healthz").text == "ok"
        child.send_signal(2)
        assert child.wait(timeout=10) in (0, 1, -2)
    finally:
        child.kill()
        child.communicate()


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://a.example/x", True),
        ("HTTP://a.example", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("data:text/html,x", False),
        ("//a.example", False),
        ("/events", False),
        ("https://", False),
        ("http://[", False),
        (None, False),
    ],
)
def test_addresses_that_may_be_followed(url: str | None, kept: bool) -> None:
    assert web_address(url) == (url if kept else "")


def test_a_fault_of_ours_says_nothing_of_the_inside(invented: Path) -> None:
    broken = app(invented)
    broken.add_api_route("/broken", lambda: 1 / 0)
    with running(broken) as where:
        answer = httpx.get(f"{where}/broken")
    assert answer.status_code == 500
    assert "Something went wrong" in answer.text
    assert "ZeroDivisionError" not in answer.text
    assert answer.headers["Content-Security-Policy"] == HEADERS["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("change", "why"),
    [("substr(text, 1, 40)", "the stored text ends at 40"), ("replace(text, '300', '900')", "")],
    ids=["cut short", "another number"],
)
def test_where_text_and_claim_disagree_the_evidence_is_lost_and_nothing_is_guessed(
    invented: Path, tmp_path: Path, change: str, why: str
) -> None:
    tampered = tmp_path / "tampered.db"
    with open_ledger(invented, create=False) as ledger:
        total = next(claim for claim in ledger.all_claims() if claim.number and claim.number.n == 300)
        event = ledger.events_of([total.id])[total.id]
    with sqlite3.connect(invented) as source, sqlite3.connect(tampered) as copy:
        source.backup(copy)
        for (trigger,) in copy.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            copy.execute(f"DROP TRIGGER {trigger}")
        copy.execute(f"UPDATE documents SET text = {change} WHERE id = ?", [total.document])  # noqa: S608 (our own words)
    with served(tampered) as where:
        page = httpx.get(f"{where}/documents/{total.document}").text
        alone = httpx.get(f"{where}/claims/{total.id}").text
        together = httpx.get(f"{where}/events/{event}").text
    assert "Evidence lost" in page
    assert why in page
    assert f'id="mark-{total.id}"' not in page
    assert f'id="card-{total.id}"' in page
    assert "Evidence lost" in alone
    assert "as reported by" not in alone
    assert ("Evidence lost" in together) == bool(why)


def test_the_style_sheet_is_one_file_and_fetches_nothing() -> None:
    static = Path(str(files("crackdown.publish.web") / "static"))
    assert sorted(path.name for path in static.iterdir()) == ["icon.svg", "style.css"]
    assert not re.search(r"url\(|@import|https?:", (static / "style.css").read_text(encoding="utf-8"))

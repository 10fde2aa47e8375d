"""What people decided, on the pages: who, why, and what was read before."""

from pathlib import Path

import httpx
from deciding import said

from crackdown.publish.views import event_view
from crackdown.store import open_ledger
from publish.made import ABOUT, CHINESE, EVENT, TOTAL
from publish.web.served import served

HOSTILE = "<script>alert(1)</script> & so on"


def page(ledger_path: Path, path: str) -> str:
    with served(ledger_path) as address, httpx.Client(base_url=address) as site:
        answer = site.get(path)
    assert answer.status_code == 200
    return answer.text


def test_an_events_page_shows_its_decisions_with_their_reasons(ledger_path: Path) -> None:
    with open_ledger(ledger_path) as ledger:
        ledger.decide(said("same", TOTAL, ABOUT, why="The editor says so."))
        ledger.decide(said("accept", CHINESE, at=1, why=HOSTILE))
        ledger.decide(said("reject", TOTAL, at=2, why="A slip."))
        ledger.decide(said("accept", TOTAL, at=3, why="No slip."))
    shown = page(ledger_path, f"/events/{EVENT.id}")
    assert "The editor says so." in shown
    assert "Dara" in shown
    assert HOSTILE not in shown
    assert "&lt;script&gt;" in shown
    assert "No slip." in shown
    assert "A slip." not in shown, "what is no longer in force is not shown here"


def test_an_event_of_which_nothing_was_decided_says_nothing(ledger_path: Path) -> None:
    assert 'id="decisions"' not in page(ledger_path, f"/events/{EVENT.id}")


def test_a_corrected_claim_shows_what_was_read(ledger_path: Path) -> None:
    with open_ledger(ledger_path) as ledger:
        ledger.decide(said("correct", TOTAL, why="It was Saturday.", date=["2025-07-19", "2025-07-19"]))
    for path in (f"/claims/{TOTAL.id}", f"/documents/{TOTAL.document}"):
        shown = page(ledger_path, path)
        assert "It was Saturday." in shown
        assert "it was read as date = 2025-07-18" in shown
        assert "19 July 2025" in shown


def test_a_rejected_claim_is_marked_in_its_document(ledger_path: Path) -> None:
    with open_ledger(ledger_path) as ledger:
        ledger.decide(said("reject", TOTAL, why="Not of this raid."))
    shown = page(ledger_path, f"/documents/{TOTAL.document}")
    assert "Rejected" in shown
    assert "Not of this raid." in shown


def test_decisions_on_another_event_are_not_shown(ledger_path: Path) -> None:
    with open_ledger(ledger_path) as ledger:
        ledger.decide(said("reject", "c-0123456789abcdef"))
        view = event_view(ledger, EVENT.id)
    assert view
    assert view.decisions == ()

"""The pages in a real browser: nothing breaks, nothing leaves the machine, nothing that a report says can act.

Needs Debian's Chromium; where there is none these tests are skipped.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page, Request, sync_playwright

from crackdown.store import Filter, open_ledger
from publish.web.hostile import PAYLOADS

CHROMIUM = shutil.which("chromium")
QUIET = [
    "--no-sandbox",
    "--headless",
    "--disable-gpu",
    "--disable-background-networking",
    "--no-first-run",
    "--disable-component-update",
    "--disable-sync",
]
PHONE, WIDE = 375, 1440
pytestmark = pytest.mark.skipif(
    CHROMIUM is None,
    reason="no chromium on this machine: install it (apt-get install chromium) to test the pages in it",
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield started
        started.close()


class Watch:
    """A page of the browser, and whatever it did that it should not have."""

    def __init__(self, page: Page, home: str) -> None:
        self.page, self.home = page, home
        self.amiss: list[str] = []
        page.on("console", lambda message: self.amiss.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: self.amiss.append(f"error: {error}"))
        page.on("dialog", self._dialog)
        page.on("request", self._request)
        page.on("popup", lambda popup: self.amiss.append(f"popup: {popup.url}"))

    def _dialog(self, dialog: Dialog) -> None:
        self.amiss.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _request(self, request: Request) -> None:
        if not request.url.startswith(f"{self.home}/"):
            self.amiss.append(f"request: {request.url}")

    def open(self, path: str) -> Page:
        """Goes to a page of the ledger."""
        answer = self.page.goto(f"{self.home}{path}")
        assert answer
        assert answer.status == 200, path
        return self.page


@pytest.fixture
def watch(browser: Browser, address: str) -> Iterator[Watch]:
    """A fresh page on the invented ledger; at the end nothing may have gone amiss."""
    page = browser.new_page(viewport={"width": WIDE, "height": 900})
    watched = Watch(page, address)
    yield watched
    page.close()
    assert watched.amiss == []


def paths(ledger_path: Path) -> list[str]:
    """The address of every page of a ledger; of what others show too, a few."""
    with open_ledger(ledger_path, create=False) as ledger:
        documents = [f"/documents/{document.id}" for document in ledger.all_documents()]
        claims = [f"/claims/{claim.id}" for claim in ledger.all_claims()]
        events = [f"/events/{event.id}" for event in ledger.events(Filter())]
        findings = [f"/findings/{finding.id}" for finding in ledger.findings(Filter())]
    lists = ["/", "/documents", "/events", "/findings", "/sites", "/parties", "/problems", "/search?q=Bavet"]
    return [*lists, *documents, *events[:9], *claims[:3], *findings[:3]]


def overflow(page: Page) -> int:
    """By how many pixels the page is wider than the window."""
    return int(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [PHONE, WIDE])
def test_every_page_loads_quietly_and_fits(
    browser: Browser, address: str, invented: Path, width: int, scheme: str
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    watched = Watch(page, address)
    for path in paths(invented):
        watched.open(path)
        assert overflow(page) <= 0, path
    page.close()
    assert watched.amiss == []


def test_a_mark_leads_to_its_card_and_back(watch: Watch, invented: Path) -> None:
    with open_ledger(invented, create=False) as ledger:
        last = next(claim for claim in ledger.all_claims() if claim.number and claim.number.n == 1200)
    page = watch.open(f"/documents/{last.document}")
    page.click(f"#mark-{last.id}")
    assert page.url.endswith(f"#card-{last.id}")
    assert page.evaluate("document.querySelector(':target').id") == f"card-{last.id}"
    assert page.locator(f"#card-{last.id} h3").is_visible()
    page.click(f"#card-{last.id} >> text=Show in the text")
    assert page.evaluate("document.querySelector(':target').id") == f"mark-{last.id}"


def test_an_event_leads_to_the_words_in_the_document(watch: Watch) -> None:
    page = watch.open("/")
    page.click("text=200 (CN) + 90 (VN)")
    page.click(".sentence a >> text=arrested 300 people")
    assert "/documents/d-" in page.url
    assert page.locator(".ref:target + mark").inner_text() == "300"


def test_all_of_it_can_be_reached_by_keyboard(watch: Watch) -> None:
    page = watch.open("/documents")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Filter"
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"


def test_filters_work_from_the_form(watch: Watch) -> None:
    page = watch.open("/documents")
    page.click("summary >> text=Filter")
    page.select_option("select[name=act]", "deported")
    page.click("form >> text=Apply")
    assert page.locator("tbody tr").count() == 1
    page.click("text=Clear all")
    assert page.locator("tbody tr").count() == 3


def test_every_field_has_a_label_and_every_drawing_a_name(watch: Watch, invented: Path) -> None:
    for path in paths(invented):
        page = watch.open(path)
        unlabelled = (
            "[...document.querySelectorAll('input,select,button')].filter(e => !e.labels?.length && !e.textContent)"
        )
        assert page.evaluate(f"{unlabelled}.length") == 0, path
        unnamed = "svg[role=img]:not([aria-label]), img:not([alt]), nav:not([aria-label])"
        assert page.locator(unnamed).count() == 0, path
        repeated = "(ids => ids.length - new Set(ids).size)([...document.querySelectorAll('[id]')].map(e => e.id))"
        assert page.evaluate(repeated) == 0, path


def test_on_paper_the_text_and_all_cards_are_there(watch: Watch, invented: Path) -> None:
    with open_ledger(invented, create=False) as ledger:
        claim = ledger.all_claims()[-1]
    page = watch.open(f"/documents/{claim.document}")
    page.emulate_media(media="print")
    assert not page.locator(".top").is_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('.deck')).overflowY") == "visible"


def test_fifty_hostile_payloads_do_nothing(browser: Browser, hostile_address: str, hostile_ledger: Path) -> None:
    page = browser.new_page(viewport={"width": PHONE, "height": 800})
    watched = Watch(page, hostile_address)
    everything = paths(hostile_ledger)
    assert sum(path.startswith("/documents/") for path in everything) == len(PAYLOADS) == 50
    for path in everything:
        watched.open(path)
        assert overflow(page) <= 0, path
        assert page.locator("script, iframe, object, embed, base, form:not([action^='/']), style").count() == 0, path
        assert watched.amiss == [], path
    page.close()


def test_what_is_typed_into_the_address_does_nothing(browser: Browser, address: str) -> None:
    page = browser.new_page()
    watched = Watch(page, address)
    for payload in PAYLOADS[::5]:
        page.goto(f"{address}/search")
        page.fill("#q", payload.replace("\n", " "))
        page.press("#q", "Enter")
        page.wait_for_load_state()
    page.close()
    assert watched.amiss == []

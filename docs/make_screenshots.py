"""Takes the pictures in docs/img from a running demo; needs the development set-up and Chromium.

python docs/make_screenshots.py
"""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

TARGET = Path(__file__).with_name("img")
CRACKDOWN = (sys.executable, "-m", "crackdown")
WIDTH, HEIGHT = 1280, 760
DOCUMENT = "cambodia-july2025-1-wire.txt"


@contextmanager
def demo() -> Iterator[tuple[str, str]]:
    """A running demo: its ledger and its address."""
    asked = [*CRACKDOWN, "demo", "--port", "0"]
    with subprocess.Popen(  # noqa: S603 - our own program, in fixed words
        asked, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    ) as running:
        try:
            yield _where(running)
        finally:
            running.terminate()


def _where(running: "subprocess.Popen[str]") -> tuple[str, str]:
    for line in running.stderr or ():
        if found := re.match(r"Serving (.+) on (http\S+)/ ", line):
            return found[1], found[2]
    raise SystemExit("the demo ended before it served its pages")


def listed(listing: str, ledger: str) -> list[dict[str, Any]]:
    """What the ledger lists."""
    asked = [*CRACKDOWN, listing, "--ledger", ledger, "--format", "jsonl"]
    made = subprocess.run(asked, capture_output=True, check=True, text=True).stdout  # noqa: S603 - as above
    return [json.loads(line) for line in made.splitlines()]


def pages(ledger: str) -> dict[str, str]:
    """The pages to take, by the name of the picture: the event is the one that most claims tell of."""
    event = max(listed("events", ledger), key=lambda row: (len(row["documents"]), len(row["claims"]), row["id"]))
    document = next(row for row in listed("documents", ledger) if row["document"] == DOCUMENT)
    return {"overview": "/", "document": f"/documents/{document['id']}", "event": f"/events/{event['id']}"}


def main() -> None:
    """Takes each picture at the top of its page."""
    chromium = shutil.which("chromium")
    if not chromium:
        raise SystemExit("no chromium on this machine: install it (apt-get install chromium)")
    TARGET.mkdir(exist_ok=True)
    with demo() as (ledger, home), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--headless"])
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        for name, path in pages(ledger).items():
            page.goto(home + path)
            page.screenshot(path=TARGET / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main()

"""Three invented reports in a folder: one whose parts exceed its total, one in HTML, one with nothing wrong."""

from pathlib import Path

import pytest

BAVET = """\
Raid in Bavet

Police arrested 300 foreigners in a raid in Bavet on 18 July 2025, the Interior Ministry said.

Of them, 200 were Chinese, 90 were Vietnamese and 40 were Thai.
"""
POIPET = "Police arrested 173 people in Poipet on 20 July 2025, the Interior Ministry said.\n"
KAMPOT = """\
<!DOCTYPE html><html><head><title>Casino raided</title></head><body>
<nav><a href="/">Home</a> <a href="/more">9,000 more stories</a></nav>
<article><h1>Casino raided in Kampot</h1>
<p>Police arrested 45 people at a casino in Kampot on 21 July 2025, the governor’s office said.</p>
<p>The casino had been open for years, and people who live nearby had complained to the police about it many times
before the raid took place, without any answer.</p>
<p>Officers said that 12 of those arrested were from Myanmar and that all of them would be sent home in time.</p>
</article><footer>Accept cookies</footer></body></html>
"""


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, text in (("bavet.txt", BAVET), ("poipet.txt", POIPET), ("kampot.html", KAMPOT)):
        (folder / name).write_text(text, encoding="utf-8")
    return folder

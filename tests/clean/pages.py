"""Invented pages for the tests of this room."""

from crackdown.model.report import Metadata, Report

ARTICLE = """<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Raid in Bavet | Mekong Courier</title>
<meta property="og:site_name" content="Mekong Courier">
<meta property="article:published_time" content="2025-02-03T08:00:00+07:00">
<meta property="article:modified_time" content="2025-06-01T08:00:00+07:00">
<link rel="canonical" href="https://courier.example/news/raid">
<meta name="author" content="Dara Sok"></head><body>
<nav><ul><li><a href="/a">Home</a></li><li><a href="/b">World</a></li></ul></nav>
<article><h1>Police raid in Bavet</h1>
<p>Police in Bavet arrested 120 people on Monday, the <a href="/chief">provincial police chief</a> said.</p>
<p>Of them, 80 were “Chinese”<br>and 40 were Vietnamese &amp; Thai.</p>
<ul><li>Phones seized: 300</li><li>Computers seized: 45</li></ul>
<table><tr><th>Nationality</th><th>Arrested</th></tr><tr><td>Chinese</td><td>80</td></tr></table>
<img src="a.jpg" alt="12 officers">
<p>In January, 33 people were freed from the same building, according to the ministry.</p></article>
<div class="comments" id="comments"><p>A reader: five thousand were arrested, my uncle told me so.</p></div>
<footer>Copyright 2025 Mekong Courier. All rights reserved.</footer></body></html>"""

TEXT = """Police raid in Bavet

Police in Bavet arrested 120 people on Monday, the provincial police chief said.

Of them, 80 were “Chinese”
and 40 were Vietnamese & Thai.

- Phones seized: 300
- Computers seized: 45

Nationality\tArrested
Chinese\t80

In January, 33 people were freed from the same building, according to the ministry."""


def report(raw: str | bytes, media_type: str = "text/html", metadata: Metadata | None = None) -> Report:
    """A report of `raw`, as it would come from a file."""
    body = raw.encode() if isinstance(raw, str) else raw
    return Report("pages/a", "a", media_type, body, metadata or Metadata())

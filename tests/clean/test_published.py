"""The day on which a page says that it was published."""

import pytest
from lxml import html

from crackdown.clean.published import published

META = '<meta property="article:published_time" content="2025-02-03T08:00:00+07:00">'


def day(head: str = "", body: str = "", url: str | None = None) -> str | None:
    page = f"<html><head><title>x</title>{head}</head><body>{body}</body></html>"
    return published(html.document_fromstring(page), url)


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (META, ""),
        ('<meta name="pubdate" content="2025-02-03">', ""),
        ('<meta itemprop="datePublished" content="2025-02-03">', ""),
        ('<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-02-03T01:00Z"}</script>', ""),
        ('<link rel="canonical" href="https://courier.example/2025/02/03/raid">', ""),
        ("", '<time datetime="2025-02-03T09:00">Monday</time><p>x</p>'),
        ("", '<div class="post-date">3 February 2025</div>'),
        ("", '<p class="byline">By Dara Sok, February 3, 2025</p>'),
    ],
)
def test_stated_dates(head: str, body: str) -> None:
    assert day(head, body) == "2025-02-03"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("", ""),
        ("", "<p>Police arrested 12 people on 2019-07-01 in Bavet.</p>"),
        ("", "<div>On 1 July 2019 police arrested 12 people.</div>"),
        ("", "<footer class='date'>2019-07-01</footer><footer>© 2019</footer>"),
        ("", "<aside><div class='date'>1 July 2019</div></aside>"),
        ('<meta itemprop="copyrightYear" content="2019">', ""),
        ('<meta property="article:modified_time" content="2019-07-01">', ""),
        ('<meta property="og:image" content="https://courier.example/2019/07/01/a.jpg">', ""),
        ('<meta name="description" content="What happened on 2019-07-01T10:00:00">', ""),
        ('<meta http-equiv="last-modified" content="Mon, 01 Jul 2019 10:00:00 GMT">', ""),
        ('<meta name="date" content="03/02/2019">', ""),
        ("", "<div class='date'>two hours ago</div>"),
        ("", "<div class='date'>yesterday</div>"),
    ],
)
def test_no_date_is_guessed(head: str, body: str) -> None:
    assert day(head, body) is None


def test_a_day_that_reads_one_way_only_counts() -> None:
    assert day('<meta name="date" content="23/02/2019">') == "2019-02-23"


def test_related_stories_do_not_date_the_page() -> None:
    older = '<time datetime="2019-07-01">1 July</time>'
    assert day("", f'<time datetime="2025-02-03">Monday</time><div class="more">{older}</div>') == "2025-02-03"


def test_a_day_to_come_stands_as_stated() -> None:
    assert day('<meta name="pubdate" content="2099-02-03">') == "2099-02-03"


def test_the_address_counts() -> None:
    assert day(url="https://courier.example/2025/02/03/raid.html") == "2025-02-03"


@pytest.mark.parametrize("stated", ["1894-02-03", "0203-02-03", "2101-01-01", "9999-12-31"])
def test_a_day_that_cannot_be_is_none(stated: str) -> None:
    assert day(f'<meta property="article:published_time" content="{stated}">') is None
    assert day('<meta name="pubdate" content="2100-12-31">') == "2100-12-31"

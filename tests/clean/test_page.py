"""Reading one web page."""

import pytest

from crackdown.clean.page import Page, read_page

from .pages import ARTICLE, TEXT


def article(body: str, head: str = "") -> Page | str:
    return read_page(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>", None)


def text(body: str) -> str:
    page = article(body)
    assert isinstance(page, Page)
    return page.text


def test_an_article_and_what_its_page_states() -> None:
    assert read_page(ARTICLE, None) == Page(
        text=TEXT,
        title="Police raid in Bavet",
        outlet="Mekong Courier",
        byline="Dara Sok",
        url="https://courier.example/news/raid",
        language="en",
        published="2025-02-03",
    )


def test_reading_is_the_same_each_time() -> None:
    assert len({read_page(ARTICLE, None) for _ in range(5)}) == 1


def test_a_short_report_is_one() -> None:
    assert text("<p>Police freed 33 people.</p>") == "Police freed 33 people."


def test_line_breaks_stay() -> None:
    body = "<div>Police arrested 12 people in Bavet.<br>Four were Chinese, an officer said.<br>All were freed.</div>"
    assert text(body).splitlines() == [
        "Police arrested 12 people in Bavet.",
        "Four were Chinese, an officer said.",
        "All were freed.",
    ]


def test_entities_are_characters() -> None:
    assert (
        text("<p>Police &ldquo;freed&rdquo; 1&#44;234&nbsp;people &amp; more.</p>")
        == "Police “freed” 1,234 people & more."
    )


@pytest.mark.parametrize(
    "body",
    [
        "",
        " \n ",
        "<nav><ul>" + "".join(f"<li><a href=/{n}>Section {n}</a></li>" for n in range(30)) + "</ul></nav>",
        "".join(f"<h3><a href=/{n}>Police arrest {n} people in a raid on a compound</a></h3>" for n in range(30)),
        "<div id=root></div><noscript>Please enable scripts in order to run this page, or call us.</noscript>",
        "<div>Please enable JavaScript to continue to the story.</div>",
        "<footer>© 2025 Mekong Courier. All rights reserved.</footer>",
        "<script>var text = 'Police arrested 12 people in Bavet on Monday.'</script>",
        "<img src=a.jpg alt='Police arrested 12 people in Bavet on Monday.'>",
    ],
)
def test_no_article(body: str) -> None:
    assert article(body) == "no_article"


@pytest.mark.parametrize("source", ["", "\x00", "<", "plain words", "<!-- -->", "<?xml version='1.0'?>"])
def test_what_is_no_page_has_no_article(source: str) -> None:
    assert read_page(source, None) == "no_article"


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 1000 + "<p>Police arrested 12 people in Bavet on Monday.</p>",
        "<p>" + "<b>" * 1000 + "Police arrested 12 people in Bavet on Monday.",
        "<p>" + "Police arrested 12 people. " * 500_000,
    ],
)
def test_where_the_parser_gives_up_the_page_is_refused(body: str) -> None:
    assert article(body) == "hostile_html"


def test_nul_characters_are_dropped_as_browsers_do() -> None:
    assert text("<p>Police\x00 arrested 12 people.</p>\x00") == "Police arrested 12 people."


@pytest.mark.parametrize("place", ["<article>", "<ul><li>Phones", '<meta name="author"', "<p>In January"])
def test_a_stray_end_of_the_page_loses_nothing(place: str) -> None:
    page = read_page(ARTICLE.replace(place, f"</body></HTML >\n{place}"), None)
    assert isinstance(page, Page)
    assert page.text == TEXT


def test_an_entity_bomb_does_not_go_off() -> None:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 9 if n else "lol"}">' for n in range(12))
    page = read_page(f"<!DOCTYPE html [{entities}]><html><body><p>Police freed 33 people.<p>&e11;</html>", None)
    assert isinstance(page, Page)
    assert len(page.text) < 200


def test_only_web_addresses_and_names_of_sane_length_are_taken() -> None:
    body = "<p>Police freed 33 people from a house in Bavet.</p>"
    head = f'<link rel="canonical" href="javascript:alert(1)"><meta property="og:site_name" content="{"x" * 600}">'
    page = article(body, head)
    assert isinstance(page, Page)
    assert (page.url, page.outlet) == (None, None)


@pytest.mark.parametrize(
    ("page", "language"),
    [
        ('<html lang="km-KH"><body>{}</body></html>', "km"),
        ('<html><head><meta property="og:locale" content="th_TH"></head><body>{}</body></html>', "th"),
        ('<html lang="english"><body>{}</body></html>', None),
        ("<html><body>{}</body></html>", None),
    ],
)
def test_language(page: str, language: str | None) -> None:
    read = read_page(page.format("<p>Police freed 33 people from a house in Bavet.</p>"), None)
    assert isinstance(read, Page)
    assert read.language == language

"""From a report to a document."""

import time
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crackdown.clean import clean
from crackdown.model.ids import bytes_hash
from crackdown.model.report import Document, Metadata, Report
from crackdown.settings import Limits

from .pages import ARTICLE, TEXT, report

LIMITS = Limits()


def failure(given_report: Report, limits: Limits = LIMITS) -> tuple[str, str]:
    """The code and message of what went wrong."""
    document, (problem,) = clean(given_report, limits)
    assert document is None
    assert (problem.stage, problem.where, problem.failed) == ("clean", "pages/a", True)
    return problem.code, problem.message


def test_plain_text_is_kept_to_the_character() -> None:
    raw = "\ufeffPolice\r\narrested “12”\x0b people.\n\n".encode()
    given_report = report(raw, "text/plain", Metadata(published=date(2025, 2, 3), title="Raid"))
    assert clean(given_report, LIMITS) == (
        Document(
            given_report.id,
            "a",
            "pages/a",
            raw.decode(),
            bytes_hash(raw),
            "text/plain",
            Metadata(published=date(2025, 2, 3), title="Raid"),
        ),
        (),
    )


@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=300))
def test_plain_text_round_trip(text: str) -> None:
    document, problems = clean(report(text, "text/plain"), LIMITS)
    if document:
        assert (document.text, problems) == (text, ())
    else:
        assert not text.removeprefix("\ufeff").strip()
        assert problems[0].code == "empty_text"


def test_a_page_gives_its_article_and_metadata() -> None:
    given_report = report(ARTICLE)
    document, problems = clean(given_report, LIMITS)
    assert document == Document(
        given_report.id,
        "a",
        "pages/a",
        TEXT,
        bytes_hash(ARTICLE.encode()),
        "text/html",
        Metadata(date(2025, 2, 3), "Mekong Courier", "https://courier.example/news/raid", "Police raid in Bavet", "en"),
        "Dara Sok",
    )
    assert problems == ()


def test_what_the_report_states_goes_first() -> None:
    known = Metadata(published=date(2025, 2, 4), outlet="Wire", language="km")
    document, _ = clean(report(ARTICLE, metadata=known), LIMITS)
    assert document is not None
    assert document.metadata == Metadata(
        date(2025, 2, 4), "Wire", "https://courier.example/news/raid", "Police raid in Bavet", "km"
    )


@pytest.mark.parametrize("media_type", ["text/plain", "text/html"])
def test_an_assumed_encoding_is_told_and_the_text_kept(media_type: str) -> None:
    document, (problem,) = clean(report("<p>“Police” freed 33 people.</p>".encode("cp1252"), media_type), LIMITS)
    assert document is not None
    assert "“Police” freed 33 people." in document.text
    assert (problem.code, problem.failed, problem.document) == ("encoding_assumed", False, document.id)
    assert "cp1252" in problem.message


@pytest.mark.parametrize("media_type", ["text/plain", "text/html"])
def test_undecodable_bytes(media_type: str) -> None:
    code, message = failure(report(bytes(range(128, 256)) * 20, media_type))
    assert code == "unknown_encoding"
    assert "save it as UTF-8" in message


@pytest.mark.parametrize(
    ("raw", "media_type"), [("x" * 101, "text/plain"), (f"<p>{'Police came. ' * 9}</p>", "text/html")]
)
def test_too_long_a_text(raw: str, media_type: str) -> None:
    code, message = failure(report(raw, media_type), Limits(max_text=100))
    assert code == "text_too_long"
    assert "over the limit of 100" in message
    assert clean(report("x" * 100, "text/plain"), Limits(max_text=100))[0] is not None


def test_text_without_words() -> None:
    assert failure(report("\ufeff \u3000\n", "text/plain"))[0] == "empty_text"


def test_an_unknown_type() -> None:
    assert failure(report("%PDF", "application/pdf"))[0] == "unknown_type"


def test_a_page_without_an_article() -> None:
    code, message = failure(report("<html><body><nav><a href=/>Home</a></nav></body></html>"))
    assert code == "no_article"
    assert "only menus, links or nothing" in message


def test_a_page_that_takes_too_much_memory() -> None:
    page = "<html><body>" + "<p>Police arrested 12 people.</p>" * 300_000
    code, message = failure(report(page), Limits(clean_memory=40 * 2**20))
    assert code == "html_too_costly"
    assert "40 MiB of memory" in message


HOSTILE = {
    "200,000 attributes": "<p " + " ".join(f"a{n}=1" for n in range(200_000)) + ">Police arrested 12 people.</p>",
    "100,000 nested tags": "<div>" * 100_000 + "Police arrested 12 people in Bavet on Monday.",
    "100,000 nested inline tags": "<p>" + "<b>" * 100_000 + "Police arrested 12 people in Bavet on Monday.",
    "30,000 nested tables": "<table><tr><td>" * 30_000 + "Police arrested 12 people in Bavet on Monday.",
    "one huge text": "<p>" + "Police arrested 12. " * 900_000,
    "one endless comment": "<p>Police</p><!--" + "-" * 15_000_000,
    "nothing but openings": "<" * 3_000_000,
    "nothing but NUL": "\x00" * 3_000_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_is_a_problem_within_ten_seconds(name: str) -> None:
    begun = time.monotonic()
    code, message = failure(report(f"<html><body>{HOSTILE[name]}"))
    assert time.monotonic() - begun < 10
    assert code in ("hostile_html", "html_too_costly", "no_article")
    assert "save the article's text as a .txt file" in message


def test_after_all_that_the_next_page_works() -> None:
    document, problems = clean(report(ARTICLE), LIMITS)
    assert document is not None
    assert (document.text, problems) == (TEXT, ())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=300), st.sampled_from([b"", b"<html><body><p>", b"<p>Police arrested 12 people. "]))
def test_any_bytes_as_a_page_give_words_or_a_problem(raw: bytes, before: bytes) -> None:
    document, problems = clean(report(before + raw), LIMITS)
    assert document.text.strip() if document else problems[0].failed
    assert not any(problem.code == "reader_died" for problem in problems)

"""Every page, over real HTTP."""

from pathlib import Path

import httpx
import pytest

from crackdown.model.claim import Claim
from crackdown.store import Filter, open_ledger
from publish.web.served import NOTICE, served


@pytest.fixture(scope="module")
def claims(invented: Path) -> dict[str, Claim]:
    """The ledger's claims by what they say: "arrested 300"."""
    with open_ledger(invented, create=False) as ledger:
        made = ledger.all_claims()
    return {f"{claim.act} {claim.number.n if claim.number else '-'}": claim for claim in made}


@pytest.fixture(scope="module")
def ids(invented: Path) -> dict[str, str]:
    """An id of each kind of thing."""
    with open_ledger(invented, create=False) as ledger:
        total = next(claim for claim in ledger.all_claims() if claim.number and claim.number.n == 300)
        finding = next(found for found in ledger.findings(Filter()) if found.kind == "parts_exceed_total")
        return {
            "documents": total.document,
            "claims": total.id,
            "events": ledger.events_of([total.id])[total.id],
            "findings": finding.id,
        }


def got(site: httpx.Client, path: str, status: int = 200) -> str:
    answer = site.get(path)
    assert answer.status_code == status, answer.text
    return answer.text


LISTS = ("/", "/documents", "/events", "/findings", "/sites", "/parties", "/problems", "/search", "/search?q=Bavet")


@pytest.mark.parametrize("path", LISTS)
def test_a_list_has_a_title_landmarks_and_the_notice_escaped(site: httpx.Client, path: str) -> None:
    page = got(site, path)
    assert page.count("<h1>") == 1
    assert '<main id="main"' in page
    assert 'href="#main"' in page
    assert "&lt;invented&gt;" in page
    assert NOTICE not in page


@pytest.mark.parametrize("kind", ["documents", "claims", "events", "findings"])
def test_a_thing_has_its_page_and_an_unknown_one_is_not_found(
    site: httpx.Client, ids: dict[str, str], kind: str
) -> None:
    assert "<h1>" in got(site, f"/{kind}/{ids[kind]}")
    assert "There is nothing at this address" in got(site, f"/{kind}/none-such", 404)


def test_the_overview_tells_what_is_known_and_what_does_not_add_up(site: httpx.Client) -> None:
    page = got(site, "/")
    assert "200 (CN) + 90 (VN) + 40 (TH) = 330 &gt; 300 arrested" in page
    assert "Largest single operation: people arrested, Bavet" in page
    assert "Interior Ministry" in page


def test_a_filter_narrows_stays_in_the_links_and_can_be_taken_away(site: httpx.Client) -> None:
    page = got(site, "/documents?act=deported")
    assert "border-mail.txt" in page
    assert "Raid empties" not in page
    assert 'href="/events?act=deported"' in page
    assert 'href="/documents?"' in page


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("from=yesterday", "must be a day like 2025-07-16"),
        ("to=2025-13-01", "must be a day like 2025-07-16"),
        ("page=0", "A page is a number from 1"),
        ("page=x", "A page is a number from 1"),
        (f"place={'x' * 201}", "200 characters at most"),
    ],
)
def test_a_filter_that_cannot_be_is_told_of(site: httpx.Client, query: str, words: str) -> None:
    assert words in got(site, f"/documents?{query}", 400)


def test_an_empty_field_is_no_filter(site: httpx.Client) -> None:
    assert "quiet.txt" in got(site, "/documents?act=&nationality=&place=&from=&to=&source=")


def test_a_page_past_the_end_is_empty(site: httpx.Client) -> None:
    assert "No documents" in got(site, "/documents?page=99")


def test_a_document_tells_of_the_numbers_that_are_in_no_claim_when_asked(site: httpx.Client, invented: Path) -> None:
    with open_ledger(invented, create=False) as ledger:
        quiet = next(document for document in ledger.all_documents() if document.name == "quiet.txt")
    plain, asked = got(site, f"/documents/{quiet.id}"), got(site, f"/documents/{quiet.id}?explain=1")
    assert 'href="?explain=1#numbers"' in plain
    assert "a length of time" not in plain
    assert "was quiet for <strong>3</strong> days" in asked
    assert "a length of time" in asked
    assert 'href="?explain=1#numbers"' not in asked


def test_a_document_marks_each_claim_and_links_it_to_its_card(
    site: httpx.Client, ids: dict[str, str], claims: dict[str, Claim]
) -> None:
    page = got(site, f"/documents/{ids['documents']}")
    here = [claim for claim in claims.values() if claim.document == ids["documents"]]
    assert len(here) >= 6
    for claim in here:
        assert page.count(f'id="mark-{claim.id}" href="#card-{claim.id}"') == 1
        assert page.count(f'id="card-{claim.id}"') == 1
        assert f'href="#mark-{claim.id}"' in page
    assert f'<a href="#card-{ids["claims"]}">' in page, "a part links to its total"


def test_the_text_of_a_document_is_as_stored(site: httpx.Client, invented: Path) -> None:
    with open_ledger(invented, create=False) as ledger:
        quiet = next(document for document in ledger.all_documents() if document.name == "quiet.txt")
    page = got(site, f"/documents/{quiet.id}")
    assert '<p id="line-1">The market in Poipet was quiet for 3 days. Nobody came &amp; nobody went.\n</p>' in page


def test_what_is_planned_is_not_shown_as_done(site: httpx.Client, claims: dict[str, Claim]) -> None:
    page = got(site, f"/claims/{claims['charged 12'].id}")
    assert "Still to come, threatened or ordered; not yet done" in page


def test_an_address_is_a_link_only_if_a_browser_may_follow_it(site: httpx.Client, claims: dict[str, Claim]) -> None:
    wire = got(site, f"/documents/{claims['arrested 300'].document}")
    mail = got(site, f"/documents/{claims['deported 45'].document}")
    assert '<a href="https://delta-wire.example/raid" rel="noopener noreferrer nofollow">' in wire
    assert "javascript:alert(1)" in mail
    assert 'href="javascript' not in mail


def test_a_claim_can_be_cited(site: httpx.Client, ids: dict[str, str]) -> None:
    page = got(site, f"/claims/{ids['claims']}")
    assert "Interior Ministry, as reported by Delta Wire, “Raid empties Bavet compound”, delta-wire.txt" in page
    assert "published 21 July 2025: “arrested 300 people”" in page
    assert ids["claims"] in page


def test_an_event_draws_its_voices_and_its_excess(site: httpx.Client, ids: dict[str, str]) -> None:
    page = got(site, f"/events/{ids['events']}")
    assert 'aria-label="The parts come to 330, the total is 300"' in page
    assert "provincial police" in page
    assert "about 310" in page
    assert "Why these claims stand together" in page
    assert f'href="/documents/{ids["documents"]}#mark-{ids["claims"]}"' in page
    assert page.count("Of those arrested, 200 were Chinese, 90 were Vietnamese and 40 were Thai.") == 1


def test_a_finding_shows_its_arithmetic_and_what_it_rests_on(site: httpx.Client, ids: dict[str, str]) -> None:
    page = got(site, f"/findings/{ids['findings']}")
    assert "330 &gt; 300" in page
    assert page.count('class="sentence"') == 4


def test_search_finds_and_marks(site: httpx.Client) -> None:
    page = got(site, "/search?q=quiet+market")
    assert "<mark>market</mark>" in page
    assert "quiet.txt" in page
    assert "Nothing found" in got(site, "/search?q=zebra")
    assert "200 characters at most" in got(site, f"/search?q={'x' * 201}", 400)


def test_problems_name_the_file(site: httpx.Client) -> None:
    page = got(site, "/problems")
    assert "empty.txt" in page
    assert "not taken in" in page
    assert ">quiet.txt</a>" in page


def test_a_site_lies_in_a_place_with_a_name(site: httpx.Client) -> None:
    page = got(site, "/sites")
    assert "Golden Gate" in page
    assert '<td data-label="Lies in">Bavet</td>' in page


def test_a_party_says_why_it_is_public(site: httpx.Client) -> None:
    assert "a body of the codebook" in got(site, "/parties")


def test_what_became_of_a_site_leads_to_the_claims_that_say_so(site: httpx.Client, claims: dict[str, Claim]) -> None:
    page = got(site, "/sites")
    raid = claims["raided -"].id
    assert f'19 July 2025: <a href="/claims/{raid}">raided</a>' in page
    assert "20 July 2025 to 22 July 2025" in page


def test_an_event_shows_its_totals_over_time_and_how_far_each_voice_is_to_be_trusted(
    site: httpx.Client, ids: dict[str, str]
) -> None:
    page = got(site, f"/events/{ids['events']}")
    assert "people arrested in Bavet since 1 July 2025" in page
    assert "+10" in page
    assert "Source <strong>B</strong>, claim <strong>2</strong>: it fits" in page
    assert '<strong>B</strong> <span class="small soft">they count</span>' in page
    assert "they count" in got(site, f"/claims/{ids['claims']}")


def test_health(site: httpx.Client) -> None:
    assert got(site, "/healthz") == "ok"


def test_without_a_notice_there_is_no_banner(invented: Path) -> None:
    with served(invented, notice=None) as where:
        assert 'class="notice"' not in httpx.get(where).text


def test_a_ledger_that_is_gone_is_told_of_on_the_page(tmp_path: Path) -> None:
    with served(tmp_path / "none.db") as where:
        answer = httpx.get(where)
    assert answer.status_code == 503
    assert "there is no ledger at" in answer.text
    assert "default-src" in answer.headers["content-security-policy"]

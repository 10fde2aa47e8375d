"""Why a report was read as it was."""

import re
from pathlib import Path

from crackdown import codebook
from crackdown.claims import claim, uncoded
from crackdown.model.report import Document, Metadata
from crackdown.publish.views import ClaimView, explained
from crackdown.publish.views.explaining import WHY
from crackdown.read import figures, read

TEXT = """BAVET, March 3 - Police arrested more than 300 people in Bavet, 120 of them Vietnamese, the governor said.

The raid took 12 hours.
"""


def told(text: str) -> list[str]:
    document = Document("d", "raid.txt", "raid.txt", text, "", "text/plain", Metadata())
    reading, _ = read(document, codebook.load())
    claims, problems = claim(reading, codebook.load())
    views = [ClaimView(made, document, None) for made in claims]
    return list(explained(views, document, uncoded(reading, claims, problems)))


def test_each_slot_of_a_claim_says_what_it_rests_on() -> None:
    lines = told(TEXT)
    first, second = (next(n for n, line in enumerate(lines) if line.startswith(f"{n_}. ")) for n_ in (1, 2))
    total = "\n".join(lines[first:second])
    assert "over 300 people arrested: line 1" in total
    assert re.search(r"Hedge: +over +← in the quote “more than 300”", total)
    assert re.search(r"Act: +arrested, counting people +← in the quote “arrested”", total)
    assert re.search(r"Place: .*“Bavet”", total)
    part = "\n".join(lines[second:])
    assert re.search(r"Act: .*← elsewhere in the text “arrested”", part)
    assert re.search(r"Part of: +over 300 people arrested +← elsewhere in the text “300”", part)


def test_a_number_left_out_is_shown_among_its_words_with_why() -> None:
    lines = told(TEXT)
    at = lines.index("not coded: “12”, line 3: a length of time")
    assert "The raid took [12] hours" in lines[at + 1]


def test_every_reason_that_the_reader_gives_has_words() -> None:
    source = Path(figures.__file__).read_text(encoding="utf-8") if hasattr(figures, "__file__") else ""
    body = source[source.index("def _excluded(") : source.index("def _repeats(")]
    reasons = set(re.findall(r'return "(\w+)"', body)) | {"duration", "measure"}
    assert reasons <= set(WHY)

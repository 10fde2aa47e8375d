"""What is wrong with acts, hedges, nouns, bodies, outlets or currencies is said with file and entry."""

from collections.abc import Callable
from pathlib import Path

import pytest

from crackdown.codebook import lexicon
from crackdown.codebook.entries import Act, Body, Currency, Office, Speaking
from crackdown.errors import CodebookError

CODES = frozenset({"KH"})
HEDGES = """
before: {{about: [about], over: [more than]}}
after: {{over: [plus]}}
vague: [dozens]
policies:
  plain: {policy}
"""


def written(folder: Path, file: str, text: str) -> Path:
    (folder / file).write_text(text)
    return folder


def complaint_of(load: Callable[[], object]) -> str:
    with pytest.raises(CodebookError) as caught:
        load()
    return str(caught.value)


def test_an_act(tmp_path: Path) -> None:
    written(tmp_path, "acts.yaml", "raided: {family: raid, of: sites, counts: [sites], verbs: [raid], weak: [enter]}")
    assert lexicon.acts(tmp_path) == {
        "raided": Act("raided", "raid", "sites", ("sites",), ("raid",), (), (), ("enter",))
    }


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ("{of: sites}", "raided: family has no text but None"),
        ("{family: raid, of: houses}", "raided: unknown of: houses"),
        ("{family: raid, of: sites, counts: [houses]}", "raided: unknown counts: houses"),
        ("{family: raid, of: sites, verb: [raid]}", "raided: no such field: verb"),
        ("{family: raid, of: sites, verbs: [raid, raid]}", "raided: verbs has 'raid' twice"),
        ("[raid]", "raided: no mapping of named fields"),
    ],
)
def test_unsound_acts(tmp_path: Path, row: str, complaint: str) -> None:
    written(tmp_path, "acts.yaml", f"raided: {row}")
    assert complaint_of(lambda: lexicon.acts(tmp_path)).startswith(f"acts.yaml: {complaint}")


def test_irregular_verbs(tmp_path: Path) -> None:
    assert lexicon.irregular(written(tmp_path, "verbs.yaml", "fly: [flew, flown]")) == {"fly": ("flew", "flown")}
    written(tmp_path, "verbs.yaml", "fly: [flew]")
    assert complaint_of(lambda: lexicon.irregular(tmp_path)).startswith("verbs.yaml: the file: no past and past part")


def test_cues(tmp_path: Path) -> None:
    assert lexicon.cues(written(tmp_path, "cues.yaml", "alleged: ['alleged(ly)?']")) == {"alleged": ("alleged(ly)?",)}
    written(tmp_path, "cues.yaml", "alleged: ['alleged(ly']")
    assert "alleged has no sound expression 'alleged(ly'" in complaint_of(lambda: lexicon.cues(tmp_path))


def test_counted_nouns(tmp_path: Path) -> None:
    written(tmp_path, "counted.yaml", "people: [suspect, worker]\nsites: [casino]\n")
    assert lexicon.counted(tmp_path) == {"suspect": "people", "worker": "people", "casino": "sites"}


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("people: [target]\nsites: [target]\n", "sites: 'target' is already people's"),
        ("persons: [suspect]\n", "the file: no such field: persons"),
        ("people: [suspect, suspect]\n", "the file: people has 'suspect' twice"),
    ],
)
def test_unsound_counted_nouns(tmp_path: Path, text: str, complaint: str) -> None:
    written(tmp_path, "counted.yaml", text)
    assert complaint_of(lambda: lexicon.counted(tmp_path)).startswith(f"counted.yaml: {complaint}")


def test_hedges(tmp_path: Path) -> None:
    policy = "{about: 0.1, nearly: 0.2, vague: {dozens: [24, .inf]}}"
    hedges = lexicon.hedges(written(tmp_path, "hedges.yaml", HEDGES.format(policy=policy)))
    assert hedges.before == {"about": ("about",), "over": ("more than",)}
    assert hedges.after == {"over": ("plus",)}
    assert hedges.policies["plain"].vague == {"dozens": (24.0, float("inf"))}


@pytest.mark.parametrize(
    ("policy", "complaint"),
    [
        ("{about: 0.1, vague: {dozens: [1, 2]}}", "plain: about and nearly need their shares"),
        ("{about: 2, nearly: 0.1, vague: {dozens: [1, 2]}}", "plain: about is no number from 0 to 1: 2"),
        ("{about: 0.1, nearly: 0.1, vague: {}}", "plain vague: no pair of bounds for 'dozens'"),
        ("{about: 0.1, nearly: 0.1, vague: {dozens: [2, 1]}}", "plain vague: no pair of bounds for 'dozens'"),
        ("{about: 0.1, nearly: 0.1, vague: {dozens: [1, 2], heaps: [1, 2]}}", "plain vague: no such field: heaps"),
    ],
)
def test_unsound_policies(tmp_path: Path, policy: str, complaint: str) -> None:
    written(tmp_path, "hedges.yaml", HEDGES.format(policy=policy))
    assert complaint_of(lambda: lexicon.hedges(tmp_path)).startswith(f"hedges.yaml: {complaint}")


def test_an_unknown_hedge(tmp_path: Path) -> None:
    written(tmp_path, "hedges.yaml", "before: {roughly: [about]}\nafter: {}\nvague: []\npolicies: {}\n")
    assert complaint_of(lambda: lexicon.hedges(tmp_path)) == "hedges.yaml: the file before: no such field: roughly"


def test_bodies_and_offices(tmp_path: Path) -> None:
    written(
        tmp_path,
        "bodies.yaml",
        "bodies: [{id: gdi, name: GDI, kind: government, country: KH, aliases: [Immigration]}]\n"
        "offices: {court: [judge], police: [police chief]}\n",
    )
    assert lexicon.bodies(tmp_path, CODES) == (
        (Body("gdi", "GDI", "government", "KH", ("Immigration",)),),
        (Office("judge", "court"), Office("police chief", "police")),
    )


@pytest.mark.parametrize(
    ("rows", "complaint"),
    [
        ("{id: b, name: B, kind: spy}", "b: unknown kind: spy"),
        ("{id: b, name: B, kind: ngo, country: XX}", "b: unknown country: XX"),
        ("{id: b, name: A, kind: ngo}", "b: 'A' is already a's"),
        ("{id: a, name: B, kind: ngo}", "a: the id a comes twice"),
        ("{id: b, name: B, kind: ngo, is_agency: 1}", "b: is_agency is neither true nor false: 1"),
        ("{id: b, name: B, kind: ngo, alias: [C]}", "b: no such field: alias"),
    ],
)
def test_unsound_bodies(tmp_path: Path, rows: str, complaint: str) -> None:
    listed = f"- {{id: a, name: A, kind: ngo}}\n- {rows}\n"
    written(tmp_path, "bodies.yaml", f"offices: {{}}\nbodies:\n{listed}")
    written(tmp_path, "outlets.yaml", f"outlets:\n{listed}")
    assert complaint_of(lambda: lexicon.bodies(tmp_path, CODES)).startswith(f"bodies.yaml: {complaint}")
    assert complaint_of(lambda: lexicon.outlets(tmp_path, CODES)).startswith(f"outlets.yaml: {complaint}")


@pytest.mark.parametrize(
    ("offices", "complaint"),
    [
        ("{court: [judge], police: [judge]}", "police: 'judge' is already court's"),
        ("{clergy: [monk]}", "the file offices: no such field: clergy"),
    ],
)
def test_unsound_offices(tmp_path: Path, offices: str, complaint: str) -> None:
    written(tmp_path, "bodies.yaml", f"offices: {offices}\nbodies: [{{id: a, name: A, kind: ngo}}]\n")
    assert complaint_of(lambda: lexicon.bodies(tmp_path, CODES)).startswith(f"bodies.yaml: {complaint}")


def test_currencies(tmp_path: Path) -> None:
    written(tmp_path, "currencies.yaml", 'currencies: [{code: USD, per_usd: 1, signs: ["$"], words: [dollars]}]')
    assert lexicon.currencies(tmp_path) == (Currency("USD", ("$",), ("dollars",), 1.0),)


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ("{code: USD}", "USD: the code USD comes twice"),
        ('{code: AUD, signs: ["$"]}', "AUD: '$' is already USD's"),
        ("{code: AUD, words: [dollars]}", "AUD: 'dollars' is already USD's"),
        ("{code: AUD, sign: []}", "AUD: no such field: sign"),
        ("{code: AUD, per_usd: -2}", "AUD: per_usd is no number from 0.001 to 1e+06: -2"),
    ],
)
def test_unsound_currencies(tmp_path: Path, row: str, complaint: str) -> None:
    written(tmp_path, "currencies.yaml", f'currencies: [{{code: USD, signs: ["$"], words: [dollars]}}, {row}]')
    assert complaint_of(lambda: lexicon.currencies(tmp_path)).startswith(f"currencies.yaml: {complaint}")


def test_words_for_who_speaks(tmp_path: Path) -> None:
    listed = "nouns: {ngo: [charity], court: [jury]}\nendings: {ngo: [Trust]}\ncapitals: [Rome]\n"
    written(tmp_path, "speaking.yaml", listed)
    assert lexicon.speaking(tmp_path) == Speaking(
        {"charity": "ngo", "jury": "court"}, {"Trust": "ngo"}, frozenset({"Rome"})
    )


@pytest.mark.parametrize(
    ("nouns", "complaint"),
    [
        ("{clergy: [monk]}", "the file nouns: no such field: clergy"),
        ("{ngo: [charity], company: [charity]}", "company: 'charity' is already ngo's"),
    ],
)
def test_unsound_words_for_who_speaks(tmp_path: Path, nouns: str, complaint: str) -> None:
    written(tmp_path, "speaking.yaml", f"nouns: {nouns}\nendings: {{}}\ncapitals: []\n")
    assert complaint_of(lambda: lexicon.speaking(tmp_path)) == f"speaking.yaml: {complaint}"

"""The pages for users say what is so: commands, options, links, vocabulary, and what the README's tour prints."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import click
import pytest

from crackdown import codebook
from crackdown.codebook.entries import COUNTED, SOURCE_KINDS
from crackdown.model.claim import SLOTS, Grounding, Scope, Status
from crackdown.model.finding import FINDING_KINDS
from crackdown.model.number import HEDGES
from crackdown.publish.cli import cli, run
from crackdown.publish.views.rows import CLAIMS, DOCUMENTS

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), ROOT / "examples" / "README.md"])
TEXTS = {page.relative_to(ROOT).as_posix(): page.read_text(encoding="utf-8") for page in PAGES}
README, CODEBOOK, HOW_TO = TEXTS["README.md"], TEXTS["docs/codebook.md"], TEXTS["docs/how-to.md"]

BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`([^`\n]+)`")
WORDS = [(name, code) for name, text in TEXTS.items() for code in INLINE.findall(BLOCK.sub("", text))]


def lines() -> Iterator[tuple[str, str]]:
    """Every line of code of every page, with its page."""
    for name, text in TEXTS.items():
        for _, block in BLOCK.findall(text):
            yield from ((name, line.removeprefix("$ ")) for line in block.splitlines())
    yield from WORDS


COMMANDS = sorted({line for _, line in lines() if re.match(r"crackdown( |$)", line)})
TARGETS = sorted({target for _, line in lines() for target in re.findall(r"^make ([a-z]+)", line)})


@pytest.mark.parametrize("line", COMMANDS)
def test_commands_exist_with_their_options(line: str) -> None:
    words = shlex.split(line.split("|", maxsplit=1)[0], comments=True)[1:]
    command: click.Command = cli
    if words and not words[0].startswith("-"):
        assert words[0] in cli.commands
        command = cli.commands[words[0]]
    context = click.Context(command)
    known = {option for parameter in command.get_params(context) for option in parameter.opts}
    assert {word.split("=")[0] for word in words if word.startswith("--")} <= known


def test_there_are_commands_in_every_part() -> None:
    shown = {line.split()[1] for line in COMMANDS if len(line.split()) > 1}
    assert {"add", "check", "claims", "events", "findings", "import", "read", "serve"} <= shown


@pytest.mark.parametrize("target", TARGETS)
def test_make_targets_exist(target: str) -> None:
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize("option", sorted({code for _, code in WORDS if re.fullmatch(r"--[a-z-]+", code)}))
def test_options_named_by_themselves_exist(option: str) -> None:
    known = {name for command in cli.commands.values() for parameter in command.params for name in parameter.opts}
    assert option in known


def anchors(text: str) -> set[str]:
    """The anchors that the headings of a page make."""
    heads = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", head).strip().lower().replace(" ", "-") for head in heads}


@pytest.mark.parametrize("name", TEXTS)
def test_links_resolve(name: str) -> None:
    for target in re.findall(r"\]\(([^)]+)\)", BLOCK.sub("", TEXTS[name])):
        path, _, anchor = target.partition("#")
        page = (ROOT / name).parent / path if path else ROOT / name
        assert page.exists(), target
        if anchor:
            assert anchor in anchors(page.read_text(encoding="utf-8")), target


def first_cells(text: str) -> list[str]:
    """The terms in the first column of the tables of `text`, below their heads."""
    rows = re.findall(r"^\| (`[^|]+) \|(?!.*\n\| ---)", text, re.MULTILINE)
    return [term for row in rows for term in INLINE.findall(row)]


def section(number: int) -> str:
    """A numbered section of the codebook's page."""
    return re.split(r"^## ", CODEBOOK, flags=re.MULTILINE)[number]


def test_the_codebook_names_every_field_in_its_order() -> None:
    assert tuple(first_cells(section(1))) == CLAIMS.fields
    assert set(SLOTS) | set(get_args(Grounding)) <= set(INLINE.findall(section(1).split("**Grounds.**")[1]))


def test_the_codebook_has_the_programs_acts_and_counted_kinds() -> None:
    assert sorted(first_cells(section(2))) == sorted(codebook.load().acts)
    assert first_cells(section(3)) == list(COUNTED)


def test_the_codebook_has_the_programs_hedges_and_policies() -> None:
    assert first_cells(section(4)) == list(HEDGES)
    assert set(codebook.load().hedges.policies) <= set(INLINE.findall(section(4)))


def test_the_codebook_has_the_programs_scopes_statuses_and_kinds_of_source() -> None:
    assert first_cells(section(5)) == [*get_args(Scope), *get_args(Status)]
    assert set(SOURCE_KINDS) <= set(INLINE.findall(section(5).split("kinds of source")[1]))


def test_the_codebook_names_the_fields_of_documents() -> None:
    assert set(DOCUMENTS.fields) <= set(INLINE.findall(section(7)))


def test_every_kind_of_finding_is_explained() -> None:
    assert set(FINDING_KINDS) <= set(INLINE.findall(HOW_TO))


def test_codes_of_bad_input_are_the_programs() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py"))
    gates = {f"ungrounded_{slot}" for slot in ("number", "hedge", "unit", "act", "nationality", "place")}
    codes = first_cells(HOW_TO.split("## What messages about bad input mean")[1])
    assert [code for code in codes if code not in gates and f'"{code}"' not in source] == []


def tour() -> Iterator[tuple[str, list[str]]]:
    """The commands of the README's tour, each with the lines that it is shown to print."""
    for kind, block in BLOCK.findall(README):
        if kind == "console":
            for part in block.split("$ ")[1:]:
                command, *printed = part.splitlines()
                yield command, printed


def test_the_tour_prints_what_it_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CRACKDOWN_LEDGER", raising=False)
    for folder in ("examples", "src"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    for command, printed in tour():
        name, *arguments = shlex.split(command)
        if name == "cat":  # a file that the reader is to write
            Path(arguments[0]).write_text("\n".join(printed), encoding="utf-8")
        elif arguments != ["serve"]:
            assert run(arguments) == {"check": 1, "import": 3}.get(arguments[0], 0), command
            said = {"…"} | {spaced(line) for line in "".join(capsys.readouterr()).splitlines()}
            shown = [line for line in printed if not line.startswith("---")]
            assert [line for line in shown if spaced(line) not in said] == [], command


def spaced(line: str) -> str:
    """A line without the padding of its columns, which other rows may widen."""
    return " ".join(line.split())

"""The map names every module and every dependency, and nothing else."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
MAP = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def section(title: str) -> str:
    """The part of the map under a heading."""
    return MAP.split(f"\n## {title}\n")[1].split("\n## ")[0]


def first_cells(text: str) -> list[str]:
    """What stands in the first column of the tables of `text`, where it is code."""
    return re.findall(r"^\| `([^`]+)` \|", text, re.MULTILINE)


def test_it_names_every_module_once() -> None:
    package = ROOT / "src" / "crackdown"
    modules = [path.relative_to(package).as_posix() for path in package.rglob("*.py") if path.name != "__init__.py"]
    assert sorted(first_cells(section("Modules"))) == sorted(modules)


def test_it_says_why_each_dependency() -> None:
    extra = PROJECT["project"]["optional-dependencies"].values()
    required = [*PROJECT["project"]["dependencies"], *(name for names in extra for name in names)]
    required += PROJECT["build-system"]["requires"]
    names = [re.split(r"[^\w.-]", one)[0] for one in required]
    assert sorted(first_cells(section("Why each dependency"))) == sorted(names)


def test_it_draws_the_layers_of_the_contract() -> None:
    contract = PROJECT["tool"]["importlinter"]["contracts"][0]
    drawn = section("Layers").split("```")[1].split(">")
    assert [" ".join(layer.split()) for layer in drawn] == contract["layers"]


def test_modules_named_elsewhere_on_the_map_exist() -> None:
    named = set(re.findall(r"`((?:[a-z]\w*/)+\w+\.(?:py|yaml|md))`", MAP))
    places = (ROOT, ROOT / "src" / "crackdown")
    assert [name for name in sorted(named) if not any((place / name).is_file() for place in places)] == []

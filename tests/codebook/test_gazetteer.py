"""What is wrong with nations, places or sites is said with file and entry."""

from pathlib import Path

import pytest

from crackdown.codebook import load
from crackdown.codebook.entries import Nation
from crackdown.codebook.gazetteer import nations, places, sites
from crackdown.errors import CodebookError
from crackdown.model.register import Place, Site

KH = "{code: KH, names: [Cambodia, Kampuchea], adjectives: [Cambodian], people: [Cambodians], at: [12.5, 105]}"
CAMBODIA = Place("kh", "Cambodia", "country", "KH", 12.5, 105.0, ("Kampuchea",), (), "made up")


def nations_of(folder: Path, *rows: str, shared: str = "[]") -> tuple[tuple[Nation, ...], tuple[Place, ...]]:
    listed = "".join(f"- {row}\n" for row in rows)
    (folder / "nations.yaml").write_text(f"source: made up\nshared: {shared}\nnations:\n{listed}")
    return nations(folder)


def places_of(folder: Path, *rows: str) -> tuple[Place, ...]:
    listed = "".join(f"- {row}\n" for row in rows)
    (folder / "places.yaml").write_text(f"source: made up\nplaces:\n{listed}")
    return places(folder, [CAMBODIA])


def sites_of(folder: Path, *rows: str) -> tuple[Site, ...]:
    (folder / "sites.yaml").write_text("sites:\n" + "".join(f"- {row}\n" for row in rows))
    return sites(folder, [CAMBODIA])


def test_a_nation_is_a_place_too(tmp_path: Path) -> None:
    _, countries = nations_of(tmp_path, KH)
    assert countries == (CAMBODIA,)


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        (KH, "KH: the code KH comes twice"),
        ("{code: kh, names: [X]}", "kh: no ISO 3166-1 code: kh"),
        ("{code: KHM, names: [X]}", "KHM: no ISO 3166-1 code: KHM"),
        ("{code: NO, names: [Norway]}", "nations 2: code has no text but False"),
        ("{code: XX, names: []}", "XX: no name"),
        ("{code: XX, names: [X], adjectives: [Cambodian]}", "XX: 'Cambodian' is already KH's"),
        ("{code: XX, names: [X], adjective: [Y]}", "XX: no such field: adjective"),
        ("{code: XX, names: [X, X]}", "XX: names has 'X' twice"),
        ("{code: XX, names: [X], at: [1]}", "XX: at is no pair of latitude and longitude"),
        ("{code: XX, names: [X], at: [95, 1]}", "XX: lat is no number from -90 to 90: 95"),
        ("{code: XX, names: [X], at: [1, 181]}", "XX: lon is no number from -180 to 180: 181"),
    ],
)
def test_unsound_nations(tmp_path: Path, row: str, complaint: str) -> None:
    with pytest.raises(CodebookError) as caught:
        nations_of(tmp_path, KH, row)
    assert str(caught.value).startswith(f"nations.yaml: {complaint}")


def test_a_word_may_be_shared_on_purpose(tmp_path: Path) -> None:
    nations_of(tmp_path, KH, "{code: XX, names: [X], adjectives: [Cambodian]}", shared="[Cambodian]")


def test_chains_run_from_the_nearest_to_the_country(tmp_path: Path) -> None:
    found = places_of(
        tmp_path, "[kh-b, B, town, kh-a, 11.5, 105, [Bee]]", "[kh-a, A, province, kh]", "[sea, Sea, region]"
    )
    assert found == (
        CAMBODIA,
        Place("kh-b", "B", "town", "KH", 11.5, 105.0, ("Bee",), ("kh-a", "kh"), "made up"),
        Place("kh-a", "A", "province", "KH", None, None, (), ("kh",), "made up"),
        Place("sea", "Sea", "region", None, None, None, (), (), "made up"),
    )


@pytest.mark.parametrize(
    ("rows", "complaint"),
    [
        (["[a, A, town, kh]", "[a, B, town, kh]"], "a: the id a comes twice"),
        (["[kh, A, town]"], "kh: a country of nations.yaml has this id"),
        (["[a, A, town, nowhere]"], "a: lies in an unknown place: nowhere"),
        (["[a, A, town, b]", "[b, B, town, nowhere]"], "a: lies in an unknown place: nowhere"),
        (["[a, A, town, a]"], "a: the places that it lies in go round in a circle at a"),
        (["[a, A, town, b]", "[b, B, town, c]", "[c, C, town, b]"], "a: the places that it lies in go round in"),
        (["[a, A, hamlet, kh]"], "a: unknown kind: hamlet"),
        (["[a, A, town]"], "a: every place but a region of the world lies in a country"),
        (["[a, A, town, b]", "[b, B, region]"], "a: every place but a region of the world lies in a country"),
        (["[a, A, region, kh]"], "a: every place but a region of the world lies in a country"),
        (["[a, A, town, kh, 91, 0]"], "a: lat is no number from -90 to 90: 91"),
        (["[a, A, town, kh, 0, 200]"], "a: lon is no number from -180 to 180: 200"),
        (["[a, A, town, kh, 11.5]"], "a: latitude and longitude come together or not at all"),
        (["[a, A, town, kh, 1, 1, [A]]"], "a: its name is also among its aliases"),
        (["[a, A, town, kh, 1, 1, [B], more]"], "places 1: no row of id, name, kind, in, lat, lon, aliases"),
        (["[a]"], "a: kind has no text but None"),
    ],
)
def test_unsound_places(tmp_path: Path, rows: list[str], complaint: str) -> None:
    with pytest.raises(CodebookError) as caught:
        places_of(tmp_path, *rows)
    assert str(caught.value).startswith(f"places.yaml: {complaint}")


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ("{id: a, name: B, kind: casino, in: kh, source: x}", "a: the id a comes twice"),
        ("{id: b, name: B, kind: casino, in: la, source: x}", "b: lies in an unknown place: la"),
        ("{id: b, name: B, kind: den, in: kh, source: x}", "b: unknown kind: den"),
        ("{id: b, name: B, kind: casino, in: kh}", "b: source has no text but None"),
        ("{id: b, name: Alpha, kind: casino, in: kh, source: x}", "b: 'Alpha' is already a's"),
        ("{id: b, name: B, kind: casino, in: kh, source: x, lat: 1}", "b: latitude and longitude come together"),
        ("{id: b, name: B, kind: casino, in: kh, source: x, owner: y}", "b: no such field: owner"),
    ],
)
def test_unsound_sites(tmp_path: Path, row: str, complaint: str) -> None:
    with pytest.raises(CodebookError) as caught:
        sites_of(tmp_path, "{id: a, name: A, kind: casino, in: kh, source: x, aliases: [Alpha]}", row)
    assert str(caught.value).startswith(f"sites.yaml: {complaint}")


def test_a_seat_of_government_is_a_place_of_its_nation() -> None:
    codebook = load()
    country = {place.id: place.country for place in codebook.places}
    seats = [(seat, nation.code) for nation in codebook.nations for seat in nation.seats]
    assert len(seats) > 20
    assert [(seat, country.get(seat)) for seat, _ in seats] == seats

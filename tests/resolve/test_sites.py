"""Sites that only reports name."""

from dataclasses import replace

from settling import BOOK, document, figure

from crackdown.model.claim import Claim, Ground, Grounding
from crackdown.model.span import Span
from crackdown.resolve import resolve

REPORT = document("r", "Police held 41 people at the place.")


def sites(*places: tuple[str, ...]) -> list[tuple[str, str | None, int]]:
    claims = []
    for at, place in enumerate(places):
        report = document(f"r{at}", "Police held 41 people at the place.")
        claims.append(figure(report, "41 people", 41, place=place))
    register, _ = resolve(claims, BOOK)
    return [(site.name, site.place, len(site.claims)) for site in register.sites]


def test_spellings_of_one_site_are_one() -> None:
    assert sites(("Lotus Moon Casino", "Bavet", "Cambodia"), ("the LOTUS MOON casino", "Bavet")) == [
        ("Lotus Moon Casino", "kh-bavet", 2)
    ]


def test_a_wider_place_said_elsewhere_is_the_same_site() -> None:
    found = sites(("Lotus Moon Casino", "Bavet", "Cambodia"), ("Lotus Moon Casino", "Svay Rieng", "Cambodia"))
    assert [(place, count) for _, place, count in found] == [("kh-bavet", 2)]


def test_a_name_in_two_towns_is_two_sites() -> None:
    found = sites(("Lotus Moon Casino", "Bavet"), ("Lotus Moon Casino", "Poipet"), ("Lotus Moon Casino", "Cambodia"))
    assert sorted(str(place) for _, place, _ in found) == ["kh", "kh-bavet", "kh-poipet"]


def test_a_known_site_brings_its_place() -> None:
    known = next(site for site in BOOK.sites if site.place)
    claim = figure(REPORT, "41 people", 41, place=(known.name,))
    register, _ = resolve([claim], BOOK)
    assert register.sites[0].id == known.id
    assert dict(register.located)[claim.id][:2] == (known.id, known.place)


def test_a_name_parted_otherwise_is_the_same_site() -> None:
    found = sites(("Jade Park Casino", "Bavet"), ("Jadepark Casino", "Bavet"), ("JADE-PARK CASINO", "Bavet"))
    assert [count for _, _, count in found] == [3]


def test_a_compound_and_a_complex_are_one_and_a_casino_is_another() -> None:
    found = sites(("Jade Moon compound", "Bavet"), ("Jade Moon complex", "Bavet"), ("Jade Moon Casino", "Bavet"))
    assert sorted(count for _, _, count in found) == [1, 2]


def at(name: str, kind: Grounding, *place: str) -> Claim:
    """A claim whose places, but the first, have that kind of ground."""
    claim = figure(document(name, REPORT.text), "41 people", 41, place=place)
    kinds: tuple[Grounding, ...] = ("exact", *[kind] * (len(place) - 1))
    return replace(claim, grounds=tuple(Ground("place", one, Span(at, at + 1)) for at, one in enumerate(kinds)))


def test_a_date_line_across_the_border_does_not_move_a_site() -> None:
    near = at("a", "exact", "Lotus Moon Casino", "Myawaddy")
    across = at("b", "context", "Lotus Moon Casino", "Mae Sot")
    (site,) = resolve([near, across], BOOK)[0].sites
    assert (site.place, len(site.claims)) == ("mm-myawaddy", 2)


def test_a_date_line_in_the_same_country_does() -> None:
    here = at("a", "exact", "Lotus Moon Casino", "Bavet")
    there = at("b", "context", "Lotus Moon Casino", "Poipet")
    assert len(resolve([here, there], BOOK)[0].sites) == 2


def test_nor_does_a_place_that_is_stated() -> None:
    near = at("a", "exact", "Lotus Moon Casino", "Myawaddy")
    other = at("b", "exact", "Lotus Moon Casino", "Mae Sot")
    assert len(resolve([near, other], BOOK)[0].sites) == 2

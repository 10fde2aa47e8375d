"""Sites that only reports name."""

from settling import BOOK, document, figure

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

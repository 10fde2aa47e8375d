"""Who may be listed, and who never is."""

import pytest
from settling import BOOK, deed, document, figure

from crackdown.model.claim import Claim
from crackdown.resolve import resolve

REPORT = document("r", "Police held 41 people. He was taken. Later Varon spoke.")
OTHER = document("o", "Varon was heard of again.")


def names(*claims: Claim) -> list[tuple[str, str]]:
    return [(party.name, party.kind) for party in sorted(resolve(claims, BOOK)[0].parties, key=lambda p: p.name)]


def said_by(source: str, kind: str) -> Claim:
    return figure(REPORT, "41 people", 41, source=source, source_kind=kind)


@pytest.mark.parametrize("kind", ["victim", "witness", "accused", "expert", "media", "ngo", "company"])
def test_a_person_without_an_office_is_never_listed(kind: str) -> None:
    assert names(said_by("Dara Vilnay", kind)) == []


@pytest.mark.parametrize("act", ["arrested", "rescued", "held", "killed", "recruited", "questioned", "deported"])
def test_the_target_of_anything_but_a_public_charge_is_never_listed(act: str) -> None:
    assert names(deed(REPORT, "He was taken", act, target="Dara Vilnay")) == []


@pytest.mark.parametrize("act", ["sanctioned", "charged", "convicted", "extradited", "wanted"])
def test_a_public_charge_makes_a_party(act: str) -> None:
    assert names(deed(REPORT, "He was taken", act, target="Dara Vilnay")) == [("Dara Vilnay", "person")]


@pytest.mark.parametrize("status", ["denied", "planned", "alleged"])
def test_a_charge_that_was_not_brought_makes_none(status: str) -> None:
    assert names(deed(REPORT, "He was taken", "charged", target="Dara Vilnay", status=status)) == []


@pytest.mark.parametrize("target", ["a Taiwanese woman", "Chinese Nationals", "the suspects", "Phnom Penh", "Varon"])
def test_what_is_no_full_name_makes_none(target: str) -> None:
    assert names(deed(REPORT, "He was taken", "extradited", target=target)) == []


def test_officials_bodies_and_companies() -> None:
    assert names(
        said_by("Governor Tamas Varon", "government"),
        figure(REPORT, "41", 41, source="Border Affairs Committee", source_kind="government"),
        deed(REPORT, "He was taken", "sanctioned", target="Silver Lotus Holdings"),
    ) == [("Border Affairs Committee", "body"), ("Silver Lotus Holdings", "company"), ("Tamas Varon", "official")]


def test_sources_by_kind_only_are_no_party() -> None:
    assert (
        names(said_by("police", "police"), figure(REPORT, "41", 41, source="officials", source_kind="government")) == []
    )


def test_a_surname_joins_within_its_document_only() -> None:
    full = said_by("Tamas Varon", "government")
    later = figure(REPORT, "Later", 12, source="Varon", source_kind="government")
    elsewhere = figure(OTHER, "Varon", 3, source="Varon", source_kind="government")
    party = resolve([full, later, elsewhere], BOOK)[0].parties[0]
    assert party.claims == tuple(sorted((full.id, later.id)))
    assert party.aliases == ("Varon",)


def test_the_claims_that_make_a_party_public_are_its_proof() -> None:
    full = said_by("Tamas Varon", "government")
    later = figure(REPORT, "Later", 12, source="Varon", source_kind="government")
    assert resolve([full, later], BOOK)[0].parties[0].proof == (full.id,)
    listed = figure(REPORT, "41", 41, source="Border Affairs Committee", source_kind="government")
    assert resolve([listed], BOOK)[0].parties[0].proof == ()


def test_when_a_party_was_spoken_of() -> None:
    page = document("s", "Police held 41 people.", "2025-04-02")
    party = resolve([figure(page, "41 people", 41, source="Tamas Varon", source_kind="government")], BOOK, [page])[0]
    assert (party.parties[0].first, party.parties[0].last) == (page.metadata.published, page.metadata.published)


def test_a_surname_that_two_share_joins_neither() -> None:
    said = [said_by("Tamas Varon", "government"), figure(REPORT, "41", 41, source="Mira Varon", source_kind="police")]
    later = figure(REPORT, "Later", 12, source="Varon", source_kind="government")
    assert [len(party.claims) for party in resolve([*said, later], BOOK)[0].parties] == [1, 1]


def test_every_public_act_is_proof() -> None:
    charged = deed(REPORT, "He was taken", "charged", target="Dara Vilnay")
    listed = deed(REPORT, "Later", "sanctioned", target="Dara Vilnay")
    assert resolve([charged, listed], BOOK)[0].parties[0].proof == tuple(sorted((charged.id, listed.id)))

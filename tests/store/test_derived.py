"""What settling made reads back equal."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings

from crackdown.model.finding import FINDING_KINDS
from crackdown.store.derived import SEVERITY

from . import nouns


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(nouns.settlements())
def test_what_was_settled_reads_back_equal(ledger, settled):
    ledger.replace(settled)
    assert set(ledger.events()) == set(settled.events)
    assert set(ledger.tallies_of(*(event.id for event in settled.events))) == set(settled.tallies)
    assert set(ledger.findings()) == set(settled.findings)
    assert set(ledger.series()) == set(settled.series)
    assert set(ledger.sources()) == set(settled.trust.sources)
    held = {one.id for one in settled.trust.sources}
    graded = ledger.graded([one.claim for one in settled.trust.claims])
    assert {one for _, one in graded.values()} == {one for one in settled.trust.claims if one.source in held}
    assert set(ledger.problems()) == set(settled.problems)
    assert sorted_register(ledger.register()) == sorted_register(settled.register)
    assert set(ledger.lineage().edges) == set(settled.lineage.edges)
    assert ledger.lineage().roots == tuple(sorted(settled.lineage.roots))
    assert ledger.policy() == settled.policy


def sorted_register(register):
    """A register with every list by id."""
    lists = {
        name: tuple(sorted(getattr(register, name), key=lambda entry: entry.id))
        for name in ("places", "sites", "parties")
    }
    return replace(register, located=tuple(sorted(register.located)), **lists)


def test_every_kind_of_finding_has_its_place():
    assert sorted(SEVERITY) == sorted(FINDING_KINDS)

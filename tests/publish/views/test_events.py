"""An event with all that is known of it."""

from dataclasses import replace

from crackdown.model.tally import Camp
from crackdown.publish.views.events import event_view, tally_label, tally_view
from crackdown.store import Ledger
from publish.made import ABOUT, AGREES, CHINESE, EVENT, EXCESS, MAIL, TALLY, TOTAL, VIETNAMESE, WIRE


def test_the_whole_event(ledger: Ledger) -> None:
    view = event_view(ledger, EVENT.id)
    assert view is not None
    assert view.when == "2025-07-18"
    assert [shown.claim for shown in view.claims] == [ABOUT, TOTAL, CHINESE, VIETNAMESE]
    assert [document.id for document in view.documents] == [MAIL.id, WIRE.id]
    assert [found.finding for found in view.findings] == [EXCESS, AGREES]
    assert [(voice.name, voice.kind, len(voice.claims)) for voice in view.voices] == [
        ("Border Mail", None, 1),
        ("Police", None, 2),
        ("Police", "police", 1),
    ]


def test_a_tally_names_its_claims_and_support(ledger: Ledger) -> None:
    view = event_view(ledger, EVENT.id)
    assert view is not None
    (tally,) = view.tallies
    assert (tally.label, tally.range, tally.best, tally.support, tally.conflict) == (
        "arrested: people",
        "300",
        "300",
        2,
        False,
    )
    assert [shown.claim for shown in tally.camps[0].claims] == [TOTAL, ABOUT]


def test_two_camps_are_a_conflict() -> None:
    camps = (*TALLY.camps, Camp(TALLY.range, (), ("somebody else",)))
    view = tally_view(replace(TALLY, best=None, unit="USD", camps=camps), {})
    assert (view.conflict, view.support, view.best, view.range) == (True, 3, "", "300 USD")


def test_labels_tell_group_and_scope() -> None:
    assert tally_label(replace(TALLY, group="CN", scope="running")) == "arrested: people (CN), running total"
    assert tally_label(replace(TALLY, act="cut_off", scope="estimate")) == "cut off: people, standing estimate"


def test_no_such_event(ledger: Ledger) -> None:
    assert event_view(ledger, "e-0") is None

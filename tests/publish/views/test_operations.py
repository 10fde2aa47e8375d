"""Single operations."""

from dataclasses import replace

import pytest

from crackdown.model.interval import Interval
from crackdown.model.number import Number
from crackdown.model.record import Record
from crackdown.model.register import Place, Register
from crackdown.model.tally import Camp
from crackdown.publish.views import event_rows, operations
from crackdown.store import Ledger
from publish.made import DAY, EVENT, SETTLED, TALLY, WIRE, claim

TOWN, NEXT, LAND = (
    Place("kh-bavet", "Bavet", "town", "kh", None, None, chain=("kh",)),
    Place("kh-poipet", "Poipet", "town", "kh", None, None, chain=("kh",)),
    Place("kh", "Cambodia", "country", "kh", None, None),
)


def found(ledger: Ledger, places: tuple[str, ...], scope: str = "incident", act: str = "arrested") -> list[tuple]:
    """The operations of a ledger whose one tally has one claim, located at `places`."""
    said = claim(WIRE, "held 300 people", Number(300), scope=scope, act=act, reader="a coder")
    ledger.keep(WIRE, Record(WIRE.id, "a coder", "1", (said,)))
    camp = Camp(Interval(300, 300), (said.id,), ("w",))
    register = Register((TOWN, NEXT, LAND), located=((said.id, places),))
    tally = replace(TALLY, camps=(camp,))
    ledger.replace(replace(SETTLED, register=register, tallies=(tally,), findings=()))
    return [(one.tally.range, one.event.id, one.place, one.when) for one in operations(ledger, event_rows(ledger))]


def test_a_figure_of_one_place_is_an_operation(ledger: Ledger) -> None:
    assert found(ledger, ("kh-bavet", "kh")) == [("300", EVENT.id, ("Bavet",), DAY)]


def test_so_is_one_of_a_site(ledger: Ledger) -> None:
    assert found(ledger, ("a-site", "kh-bavet", "kh"))


@pytest.mark.parametrize("places", [(), ("kh",), ("kh-bavet", "kh-poipet", "kh")], ids=["none", "country", "two"])
def test_a_figure_of_a_country_or_of_several_places_is_none(places: tuple[str, ...], ledger: Ledger) -> None:
    assert found(ledger, places) == []


@pytest.mark.parametrize(
    ("scope", "act"), [("running", "arrested"), ("estimate", "arrested"), ("incident", "defrauded")]
)
def test_nor_is_a_total_or_what_is_said_of_another_act(scope: str, act: str, ledger: Ledger) -> None:
    assert found(ledger, ("kh-bavet", "kh"), scope, act) == []

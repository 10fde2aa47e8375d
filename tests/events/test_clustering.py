"""No chain of weak pairs closes over a gap."""

from settling import document, figure, gathered, period, together

from crackdown.model.claim import Claim

TEXT = "There were 214 people at the place."


def claim(name: str, day: str | None, *place: str, n: int = 214) -> Claim:
    date = period(day) if day else None
    return figure(document(name, TEXT), "214 people", n, place=place, date=date)


def test_an_undated_report_does_not_bridge_two_raids() -> None:
    march, may, bridge = claim("a", "2025-03-07", "Bavet"), claim("b", "2025-05-20", "Bavet"), claim("c", None, "Bavet")
    assert not together([march, may, bridge], march, may)


def test_a_chain_of_neighbouring_days_does_not_close() -> None:
    chain = [claim(f"r{day}", f"2025-03-{day:02}", "Bavet", n=200 + 7 * day) for day in range(1, 22, 2)]
    assert not together(chain, chain[0], chain[-1])


def test_copies_of_one_report_are_one_event() -> None:
    copies = [claim(f"r{at}", "2025-03-07", "Bavet") for at in range(40)]
    assert len(gathered(copies)) == 1

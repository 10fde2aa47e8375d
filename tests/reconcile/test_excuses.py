"""Figures that lie apart and are no rivals all the same."""

from settling import document, figure, period, settle

DAY = {"place": ("Bavet", "Cambodia"), "date": period("2025-03-07")}


def conflicts(part: int, role: str | None) -> int:
    first = document("a", f"They charged a dozen, {part} of them officials.", outlet="Paper A")
    other = document("b", "The court charged six officials on that day.", outlet="Paper B")
    whole = figure(first, "a dozen", 12, "charged", **DAY)
    claims = [
        whole,
        figure(first, f"{part} of them officials", part, "charged", role="officials", part_of=whole, **DAY),
        figure(other, "six officials", 6, "charged", role=role, **DAY),
    ]
    return sum(one.kind == "conflict" for one in settle([first, other], claims).findings)


def test_the_number_of_a_part_is_no_rival_of_the_whole() -> None:
    assert conflicts(6, "people") == 0


def test_another_number_is() -> None:
    assert conflicts(5, "people") == 1


def test_a_report_that_goes_on_to_the_other_number_is_no_rival() -> None:
    first = document("a", "In Bavet they held 154 people; the 155th was stopped at the airport.", outlet="Paper A")
    other = document("b", "In all 155 people were held in Bavet.", outlet="Paper B")
    claims = [figure(first, "154 people", 154, **DAY), figure(other, "155 people", 155, **DAY)]
    assert [one.kind for one in settle([first, other], claims).findings] == []

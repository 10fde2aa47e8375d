"""Names and figures in their order."""

from collections import Counter

from settling import document

from crackdown.lineage import trace
from crackdown.lineage.marks import in_common, marks

WIRE = (
    "Border Police under Colonel Sok Dara stormed the Lotus Tower in Bavet on March 7 and led away 214 people, "
    "among them 96 from Vietnam, 71 from China and 47 from Indonesia, the ministry told Delta Radio. Prosecutors "
    "in Svay Rieng charged Lim Heng on March 9, and Governor Men Vuthy spoke of 312 phones and 54 laptops from "
    "Room 18."
)
REWRITE = (
    "A dawn swoop by Border Police and their chief, Colonel Sok Dara, emptied the Lotus Tower at Bavet. It was "
    "March 7, and 214 workers went off in lorries: 96 had come from Vietnam, 71 out of China, 47 by way of "
    "Indonesia. Delta Radio had it first. Two days on, the court of Svay Rieng put Lim Heng on trial (March 9). "
    "What Governor Men Vuthy showed us: 312 handsets, 54 computers, all found behind the door of Room 18."
)
OTHER = (
    "In Poipet, far from Bavet, Border Police had a quiet March. Colonel Sok Dara showed visitors 54 cells; from China "
    "came 12 of the guests, from Vietnam 9. Lim Heng was not seen. The Lotus Tower had been shut, said Delta Radio."
)


def test_words_that_open_a_sentence_are_no_marks() -> None:
    assert marks("Police came. Then Sok Dara’s men took 1,240 phones: Two were hot.", 99) == ("sok", "dara", "1240")


def test_a_rewrite_that_words_all_anew_keeps_the_names_and_figures() -> None:
    first, again = document("wire", WIRE, "2025-03-10"), document("again", REWRITE, "2025-03-11")
    (edge,) = trace([again, first])[0].edges
    assert (edge.child, edge.parent, edge.kind) == ("d-again", "d-wire", "near")
    assert "names and figures in the order of wire.txt" in edge.reason


def test_a_report_of_the_same_people_in_its_own_order_is_none() -> None:
    pages = [document("wire", WIRE, "2025-03-10"), document("other", OTHER, "2025-03-11")]
    assert trace(pages)[0].edges == ()


NAMESAKES = (
    "So Sok Dara met Sok Dara, and Sok Dara told Sok Dara that Sok Dara saw Sok Dara with Sok Dara and Sok Dara at 9."
)


def test_one_name_said_again_and_again_is_one_mark() -> None:
    again = NAMESAKES.replace("So ", "Then ").replace("met", "rang").replace("told", "asked").replace("saw", "knew")
    pages = [document("a", NAMESAKES, "2025-03-10"), document("b", again, "2025-03-10")]
    assert not [edge for edge in trace(pages)[0].edges if "names" in edge.reason]


def test_marks_in_common_are_counted_as_often_as_both_have_them() -> None:
    assert in_common(Counter("aba"), Counter("acaa")) == 2

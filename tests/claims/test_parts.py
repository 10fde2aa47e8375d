"""Which figure is a part of which."""

import pytest
from reading import figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested 480 people, including 120 women.", [(480, None), (120, 480)]),
        ("Police arrested 480 people, 120 of whom were women.", [(480, None), (120, 480)]),
        ("Police arrested 480 people, of whom 120 were women.", [(480, None), (120, 480)]),
        ("Police arrested 480 people, 120 of them women.", [(480, None), (120, 480)]),
        ("Police arrested 480 people \u2014 120 of them women \u2014 in Kampot.", [(480, None), (120, 480)]),
        ("Police arrested 480 people \u2013 120 of them women \u2013 in Kampot.", [(480, None), (120, 480)]),
        ("Police arrested 480 people (120 women) in Kampot.", [(480, None), (120, 480)]),
        ("Police arrested 480 people, among them 120 women.", [(480, None), (120, 480)]),
        (
            "Police arrested 480 foreigners, including 301 Chinese, 120 Thais and 59 Kenyans.",
            [(480, None), (301, 480), (120, 480), (59, 480)],
        ),
        (
            "Police arrested 480 foreigners: 301 Chinese, 120 Thais and 59 Kenyans.",
            [(480, None), (301, 480), (120, 480), (59, 480)],
        ),
        (
            "Police arrested 480 foreigners \u2014 301 Chinese, 120 Thais and 59 Kenyans.",
            [(480, None), (301, 480), (120, 480), (59, 480)],
        ),
        (
            "Police arrested 480 foreigners (301 Chinese, 120 Thais and 59 Kenyans).",
            [(480, None), (301, 480), (120, 480), (59, 480)],
        ),
        ("Police arrested 480 foreigners, 301 of them Chinese.", [(480, None), (301, 480)]),
        ("Police arrested 480 foreigners, comprising 301 men and 179 women.", [(480, None), (301, 480), (179, 480)]),
        ("Police arrested 480 foreigners, mostly Chinese (301).", [(480, None), (301, 480)]),
        ("Some 301 Chinese were among the 480 people arrested.", [(301, 480), (480, None)]),
        ("Of the 480 people arrested, 301 were Chinese.", [(480, None), (301, 480)]),
        ("Among the 480 people arrested were 301 Chinese.", [(480, None), (301, 480)]),
        ("Police seized 480 phones, including 120 iPhones.", [(480, None), (120, 480)]),
        ("Police arrested 480 people, 301 men and 179 women.", [(480, None), (301, 480), (179, 480)]),
    ],
)
def test_parts_within_a_sentence(text: str, expected: list[object]) -> None:
    assert figures(text, "n total") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested 480 people in Kampot. Of these, 120 were women.", [(480, None), (120, 480)]),
        ("Police arrested 480 people in Kampot. Among them were 120 women.", [(480, None), (120, 480)]),
        (
            "Police arrested 480 people in Kampot. They included 301 Chinese and 120 Thais.",
            [(480, None), (301, 480), (120, 480)],
        ),
        ("Police arrested 480 people in Kampot. The largest group was Chinese, with 301.", [(480, None), (301, 480)]),
        (
            (
                "Police arrested 480 people in Kampot. Chinese nationals formed the largest group, "
                "with 301. Then came 120 Thais and 59 Kenyans."
            ),
            [(480, None), (301, 480), (120, 480), (59, 480)],
        ),
        (
            "Police arrested 480 people in Kampot. There were 301 Chinese. There were also 120 Thais.",
            [(480, None), (301, 480), (120, 480)],
        ),
        ("Police arrested 480 people in Kampot. The remaining 59 are Kenyans.", [(480, None), (59, 480)]),
        (
            (
                "Police arrested 480 people in Kampot. The detainees were as follows:\n- China: "
                "301\n- Thailand: 120\n- Kenya: 59"
            ),
            [(480, None), (301, 480), (120, 480), (59, 480)],
        ),
        (
            (
                "Police arrested 480 people in Kampot. The detainees were as follows:\n- Chinese: "
                "301\n- Thai: 120\n- Kenyan: 59"
            ),
            [(480, None), (301, 480), (120, 480), (59, 480)],
        ),
        ("Police arrested 480 people, including 301 Chinese, 44 of them women.", [(480, None), (301, 480), (44, 301)]),
    ],
)
def test_parts_of_a_total_named_before(text: str, expected: list[object]) -> None:
    assert figures(text, "n total") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested 480 people and freed 120 workers.", [(480, None), (120, None)]),
        ("Police arrested 480 people in Kampot and 120 in Takeo.", [(480, None), (120, None)]),
        ("Police arrested 480 people on Monday and another 27 on Tuesday.", [(480, None), (27, None)]),
        ("Police arrested 480 people. In January, 120 Kenyans were deported from Takeo.", [(480, None), (120, None)]),
        ("Police arrested 480 people and seized 120 phones.", [(480, None), (120, None)]),
        ("Police arrested 301 Chinese and 120 Thais.", [(301, None), (120, None)]),
        ("Some 150 officers arrested 48 people.", [(150, None), (48, None)]),
    ],
)
def test_what_is_no_part(text: str, expected: list[object]) -> None:
    assert figures(text, "n total") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police arrested 746 people. In Kampot they arrested 400. In Takeo they arrested 346.",
            [(746, None), (400, 746), (346, 746)],
        ),
    ],
)
def test_a_sum_makes_parts(text: str, expected: list[object]) -> None:
    assert figures(text, "n total") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            ("Kampot police chief Sok Dara said 480 Kenyans were arrested in Kampot on Monday, including 120 women."),
            [
                (480, "arrested", "Kampot", "2026-03-16", "Sok Dara", "KE"),
                (120, "arrested", "Kampot", "2026-03-16", "Sok Dara", "KE"),
            ],
        ),
        (
            ("Police arrested 480 people in Kampot on Monday. Of these, 120 were women, and 44 were later released."),
            [
                (480, "arrested", "Kampot", "2026-03-16", None, ""),
                (120, "arrested", "Kampot", "2026-03-16", None, ""),
                (44, "rescued", "Kampot", None, None, ""),
            ],
        ),
    ],
)
def test_a_part_inherits(text: str, expected: list[object]) -> None:
    assert figures(text, "n act place date source nationality") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Soldiers freed 260 people from 20 countries in Myawaddy. Ethiopians were the "
                "largest group with 138, followed by 51 Kenyans and 17 Indians."
            ),
            [(260, "", None), (20, "", None), (138, "ET", 260), (51, "KE", 260), (17, "IN", 260)],
        ),
        (
            (
                "Police deported 480 foreigners on Monday: 301 Chinese (including 12 women), 120 "
                "Vietnamese and 59 Thais."
            ),
            [(480, "", None), (301, "CN", 480), (12, "CN", 301), (120, "VN", 480), (59, "TH", 480)],
        ),
        (
            (
                "Police arrested 480 people. Most were Chinese (301). There were 120 Vietnamese, 40 "
                "Thais and 19 Malaysians."
            ),
            [(480, "", None), (301, "CN", 480), (120, "VN", 480), (40, "TH", 480), (19, "MY", 480)],
        ),
        (
            "Police arrested 480 people, 301 of them from China, 120 from Vietnam and 59 from Thailand.",
            [(480, "", None), (301, "CN", 480), (120, "VN", 480), (59, "TH", 480)],
        ),
    ],
)
def test_breakdowns_over_sentences(text: str, expected: list[object]) -> None:
    assert figures(text, "n nationality total") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police held 61 people. Fourteen are women.", [(61, None), (14, 61)]),
        ("Police held 61 people. Fourteen women died.", [(61, None), (14, None)]),
        ("Police held 61 people. Two are from Kep, three from Koh Kong.", [(61, None), (2, 61), (3, 61)]),
        ("Police held 61 people. Women make up 20 of the total.", [(61, None), (20, 61)]),
        (
            "Police held 61 people. Of the 61, 20 were freed and 30 were charged.",
            [(61, None), (20, 61), (30, 61)],
        ),
        ("Police held 61 people. They put 20 Thais and 30 Lao on a plane.", [(61, None), (20, None), (30, None)]),
        ("The US sanctioned 26 targets: nine people and 17 companies.", [(26, None), (9, 26), (17, 26)]),
    ],
)
def test_parts_told_apart(text: str, expected: list[object]) -> None:
    assert figures(text, "n total") == expected

"""Numbers that count nobody: a pair for each kind, the number that is none and the figure beside or like it."""

import pytest
from reading import figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested Lin Hao, 48, in Takeo.", []),
        ("A boy of 15 and 48 men were arrested.", [(48, "arrested")]),
        ("The men, aged between 21 and 34, were arrested.", []),
        ("The two men, 21 and 34, were arrested.", [(2, "arrested")]),
        ("Police freed a girl aged 15.", []),
        ("Police freed 15 girls.", [(15, "rescued")]),
        ("A 28-year-old and 12 others were freed.", [(12, "rescued")]),
        ("The arrested men are in their 30s.", []),
        ("Two brothers, 19 and 24, were freed.", [(2, "rescued")]),
        ("Three women, 19, 24 and 31, were freed.", [(3, "rescued")]),
    ],
)
def test_ages(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police freed workers held since 2022.", []),
        ("Police freed 2022 workers.", [(2022, "rescued")]),
        ("The class of 2019 was arrested.", []),
        ("The 2024 raids led to 48 arrests.", [(48, "arrested")]),
    ],
)
def test_years(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Workers were held for 14 months.", []),
        ("Police freed 14 workers after 14 months.", [(14, "rescued")]),
        ("After a 36-hour siege, police arrested 12 men.", [(12, "arrested")]),
        ("Police held 48 people for 48 hours.", [(48, "arrested")]),
        ("Police must release them within 72 hours.", []),
        ("Workers were beaten 12 times a day.", []),
        ("They worked 16-hour shifts.", []),
    ],
)
def test_durations(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police raided the villa at 6.15 a.m.", []),
        ("Police raided the villa at 0615 hours.", []),
        ("At 11pm 48 people were arrested.", [(48, "arrested")]),
        ("Some 11 people were arrested at 11:40 p.m.", [(11, "arrested")]),
        ("Police arrested 9 in the morning.", [(9, "arrested")]),
    ],
)
def test_times(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested them 30 miles from the border.", []),
        ("Some 30 men were arrested 30 miles from the border.", [(30, "arrested")]),
        ("Police raided a villa 400 metres inside Laos.", []),
        ("Workers fled 12 km through the hills.", []),
    ],
)
def test_distances(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police raided a 14-storey tower.", []),
        ("Police raided 14 towers.", [(14, "raided")]),
        ("Police arrested them on the third floor.", []),
        ("Police raided three floors of a hotel.", []),
        ("Police raided room 714.", []),
        ("Police searched flat 12 and arrested nine men.", [(9, "arrested")]),
        ("Police arrested 12 men in Building 12.", [(12, "arrested")]),
    ],
)
def test_floors_and_rooms(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Victims may call 1441.", []),
        ("Police have received 1,441 complaints on hotline 1930.", [(1441, "reported")]),
        ("Police arrested 48 people on Highway 12.", [(48, "arrested")]),
        ("Police stopped a van on National Road 6.", []),
        ("Police freed 12 workers on Route 48.", [(12, "rescued")]),
        ("Call 012 345 678 to report a crime.", []),
        ("Police arrested 12 men after a call to 117.", [(12, "arrested")]),
        ("Case No. 214 was sent to court.", []),
    ],
)
def test_telephones_roads_and_cases(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Laos ranks 14th of 193 countries.", []),
        ("Laos fell to No. 14 in the ranking, and 48 people were arrested.", [(48, "arrested")]),
        ("It was ranked 48th in the world.", []),
        ("The second-largest raid led to 48 arrests.", [(48, "arrested")]),
        ("Police arrested the No. 2 of the gang.", []),
        ("The top 10 suspects were arrested.", [(10, "arrested")]),
        ("A Category 4 storm hit the villa.", []),
    ],
)
def test_ranks(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Laos, a nation of 7.6 million people, closed a casino.", []),
        ("In a town of 9,000 people, police arrested 48.", [(48, "arrested")]),
        ("The town has 90,000 inhabitants.", []),
        ("Police raided a town of 14,000.", []),
        ("Some 7 million people live in Laos.", []),
    ],
)
def test_populations(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A worker was sold for $3,000.", []),
        ("The gang charged $40 for a phone.", []),
        ("A ticket costs 400 baht.", []),
        ("Police seized 400 baht.", [(400, "seized")]),
    ],
)
def test_prices(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected

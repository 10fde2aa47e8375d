"""FIELD=VALUE, as a person types it."""

import pytest

from crackdown.errors import UsageError
from crackdown.publish.cli.corrections import corrections


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ("n=38", {"n": 38}),
        ("n=1,792", {"n": 1792}),
        ("n=2.5", {"n": 2.5}),
        ("to=", {"to": None}),
        ("hedge = about", {"hedge": "about"}),
        ("nationality=kh, vn", {"nationality": ["KH", "VN"]}),
        ("nationality=", {"nationality": []}),
        ("place=Bavet; Svay Rieng", {"place": ["Bavet", "Svay Rieng"]}),
        ("date=2025-07-16", {"date": ["2025-07-16", "2025-07-16"]}),
        ("date=2025-07-16..2025-07-18", {"date": ["2025-07-16", "2025-07-18"]}),
        ("source=a = b", {"source": "a = b"}),
    ],
)
def test_each_field_takes_its_kind_of_value(given: str, found: dict[str, object]) -> None:
    assert corrections([given]) == found


@pytest.mark.parametrize(
    ("given", "told"), [(["38"], "FIELD=VALUE"), (["n=many"], "hedge=about"), (["n=1"] * 2, "twice")]
)
def test_what_is_none_is_wrong_use(given: list[str], told: str) -> None:
    with pytest.raises(UsageError, match=told):
        corrections(given)

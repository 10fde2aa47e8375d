"""The palette: every pair of text and ground that the pages use passes WCAG AA, in light and in dark."""

import re
from importlib.resources import files

import pytest

from crackdown.publish.web.looks import LOOKS

SHEET = (files("crackdown.publish.web") / "static" / "style.css").read_text(encoding="utf-8")
LIGHT, DARK = (
    dict(re.findall(r"--([\w-]+): (#\w{6});", block)) for block in re.findall(r":root \{(.*?)\}", SHEET, re.S)[:2]
)

TEXTS = [(text, ground) for text in ("ink", "soft", "link") for ground in ("ground", "panel", "sunk")]
PAIRS = [
    *TEXTS,
    ("brand-ink", "brand"),
    ("notice-ink", "notice"),
    ("fault", "fault-sunk"),
    ("fault", "panel"),
    ("good", "good-sunk"),
    ("ink", "link-sunk"),
    *((look.id, f"{look.id}-sunk") for look in LOOKS),
    *((look.id, "panel") for look in LOOKS),
    *(("ink", f"{look.id}-sunk") for look in LOOKS),
]


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("text", "ground"), PAIRS)
@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_text_can_be_read(palette: dict[str, str], text: str, ground: str) -> None:
    assert contrast(palette[text], palette[ground]) >= 4.5


def test_both_palettes_name_the_same_colours() -> None:
    assert set(DARK) == set(LIGHT)
    assert len(LIGHT) > 30

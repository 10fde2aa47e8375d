"""Series drawn."""

from dataclasses import replace

from crackdown.model.interval import Interval
from crackdown.publish.views.series import series_view
from crackdown.publish.web.overtime import draw
from publish.made import SERIES


def test_bars_start_at_nought_and_are_as_long_as_the_totals_are_large() -> None:
    drawn = draw(series_view(SERIES, {}))
    first, second = (row.bar for row in drawn.rows)
    assert (first.x, second.x) == (0.0, 0.0)
    assert abs(first.width / second.width - 300 / 340) < 0.01
    assert [tick.label for tick in drawn.ticks] == ["0", "200", "400"]


def test_nought_can_still_be_seen() -> None:
    empty = replace(SERIES.steps[0], figure=Interval(0, 0))
    drawn = draw(series_view(replace(SERIES, steps=(empty, SERIES.steps[1])), {}))
    assert drawn.rows[0].bar.width > 0

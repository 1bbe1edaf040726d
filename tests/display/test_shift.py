"""Nothing burns in: the picture wanders, by less than anybody sees, and never off the panel."""

from display.panel import Panel, measures
from display.shift import STEP_S, offset

PANELS = (Panel(), Panel(width_px=3840, height_px=2160), Panel(width_px=1280, height_px=720))


def test_in_a_round_everything_stands_in_eight_places_and_in_none_longer_than_minutes() -> None:
    for panel in PANELS:
        assert len({offset(panel, step * STEP_S) for step in range(8)}) == 8
        assert offset(panel, 8 * STEP_S) == offset(panel, 0.0) == (0, 0)


def test_from_one_step_to_the_next_it_moves_by_a_few_pixels_and_stays_within_the_margin() -> None:
    for panel in PANELS:
        margin = measures(panel).margin
        for step in range(8):
            one, next_ = offset(panel, step * STEP_S), offset(panel, (step + 1) * STEP_S)
            moved = [abs(a - b) for a, b in zip(one, next_, strict=True)]
            assert 0 < sum(moved) <= panel.share(0.0031) + 1
            assert max(abs(part) for part in one) * 8 <= margin

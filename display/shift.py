"""The picture wanders by a few pixels, slower than an eye sees, so that nothing burns in. Pure."""

from display.panel import Panel

# Each step lasts so long; a round takes twenty-four minutes.
STEP_S = 180.0
# Of the short side: far less than the margin, so that nothing leaves the panel.
_REACH = 0.003
_ROUND = ((0, 0), (1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1))

Offset = tuple[int, int]


def offset(panel: Panel, clock_s: float) -> Offset:
    """How far to the right and down everything stands now, in pixels."""
    reach = max(panel.share(_REACH), 1)
    right, down = _ROUND[int(clock_s // STEP_S) % len(_ROUND)]
    return right * reach, down * reach

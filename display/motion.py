"""What moves: the pulse of a new call and the slide of the rows, as functions of time alone."""

from math import cos, pi

# WCAG 2.3.1 allows three flashes a second; the house rule is one, five times.
PULSE_S = 1.0
PULSES = 5
SLIDE_S = 0.3
# Steps of one swell; more would only cost a Pi its breath.
_LEVELS = 8


def pulse(since_s: float | None) -> float:
    """From 0 (amber) to 1 (white) and back, once a second, five times; 0 when nothing is new."""
    if since_s is None or not 0 <= since_s < PULSES * PULSE_S:
        return 0.0
    swell = 0.5 - 0.5 * cos(2 * pi * since_s / PULSE_S)
    return round(swell * _LEVELS) / _LEVELS


def slide(since_s: float | None) -> float:
    """How far the rows still are from their place, from 1 to 0, easing out over 300 ms."""
    if since_s is None or since_s >= SLIDE_S:
        return 0.0
    return float((1 - max(since_s, 0.0) / SLIDE_S) ** 3)


def moving(since_s: float | None) -> bool:
    """Whether anything moves now, so that the loop draws at the pace of the eye."""
    return since_s is not None and since_s < PULSES * PULSE_S


def turn_of(pages: int, clock_s: float, *, every_s: float) -> int:
    """Which of several pages is shown now."""
    return int(clock_s // every_s) % max(pages, 1)

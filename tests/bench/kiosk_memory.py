"""Prints the megabytes of a bare pygame, and of a kiosk that has shown and said everything."""

from dataclasses import replace
from itertools import product
from pathlib import Path

import pygame

_PAGE = 4096


def resident_mb() -> float:
    """What this process holds in memory now."""
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * _PAGE / 1e6


def main() -> None:
    """Measure bare first: what is imported after it is the kiosk's."""
    pygame.display.init()
    pygame.font.init()
    surface = pygame.display.set_mode((1080, 1920))
    bare = resident_mb()

    from api.contract.phrases import languages
    from api.voice.cache import Cache
    from api.voice.chime import chime
    from api.voice.loudspeaker import SoundDevice
    from api.voice.speaker import Speaker
    from api.voice.synthesis import CannotSpeak
    from kiosk import service
    from kiosk.draw import Pen
    from kiosk.layout import layout
    from kiosk.modes import Modes
    from kiosk.panel import Panel
    from kiosk.sample import sample_states
    from kiosk.speech import utterances

    pen, panel, speaker = Pen(), Panel(), Speaker(Cache(None))
    assert service.__doc__
    SoundDevice().play(chime(), 0.0)
    for language, large in product(languages(), (False, True)):
        for state in sample_states(12, language).values():
            wish = Modes(large=large, contrast=large)
            page = layout(replace(state, language=language, modes=wish), panel, pen.measure)
            pen.draw(surface, page)
        try:
            speaker.said(list(utterances(page, language)), language)
        except CannotSpeak:
            continue
    print(bare, resident_mb())


if __name__ == "__main__":
    main()

"""The kiosk's design in one place: type, spacing and colours, as `api.screen.theme` has the form.

accessibility.md wants Han and digits of 8 mm, and of 12 mm in large mode. Noto Sans TC fills 0.92
of its em with a Han character and 0.733 with a digit: 11 mm of em is enough for both, and half as
much again for large mode. Targets are 20 mm and 8 mm apart on every screen.
"""

from api.contract.look import (
    AMBER,
    BRICK,
    CREAM,
    INK,
    JADE,
    MINT,
    MIST,
    SAND,
    SLATE,
    TARGET_GAP_MM,
    TARGET_MM,
    WHITE,
)
from api.screen.theme import BLACK, Motion, Palette, Spacing, Step, Theme, TypeScale

# The short side of the tightest panel (7", 800 × 480), and of one that has room for everything.
TIGHT_MM, ROOMY_MM = 90.0, 268.0
# The long side that a page needs at least beside a short one of TIGHT_MM.
LONG_MM = 144.0

DEFAULT = Palette(name="default", least=10.0)
# White on black, and what is to be touched now in full yellow. Grounds stay apart by their edges.
HIGH_CONTRAST = Palette(
    name="high_contrast",
    least=14.0,
    least_sign=4.5,
    grounds={
        CREAM: BLACK,
        WHITE: BLACK,
        SAND: BLACK,
        INK: WHITE,
        SLATE: (0x2B, 0x2B, 0x2B),
        AMBER: (0xFF, 0xDD, 0x33),
        JADE: MINT,
        BRICK: WHITE,
    },
    voices={
        INK: WHITE,
        SLATE: WHITE,
        MIST: WHITE,
        JADE: MINT,
        BRICK: (0xFF, 0xDD, 0x33),
    },
)

THEME = Theme(
    type=TypeScale(text=Step(11.0, 11.0), name=Step(11.0, 17.0), title=Step(11.0, 20.0), large=1.5),
    space=Spacing(
        margin=Step(4.0, 13.0),
        gap=Step(TARGET_GAP_MM, TARGET_GAP_MM),
        radius=Step(3.5, 5.0),
        line=Step(0.6, 0.6),
        bar=Step(TARGET_MM, 25.0),
    ),
    # Nothing moves on the kiosk: whoever reads slowly is not hurried.
    motion=Motion(),
    palettes=(DEFAULT, HIGH_CONTRAST),
)

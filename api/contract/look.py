"""The look, one table for wall, kiosk, paper and pages: colours, type scale, spacing, fonts.

Contrast figures are WCAG 2.2 ratios and are held by a test. Sizes are in millimetres, because
what an eye needs does not depend on pixels (R35).
"""

from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Literal

Colour = tuple[int, int, int]
Weight = Literal["regular", "medium", "bold", "black"]
# Noto Sans with the letter forms of Taiwan, or of Japan; both write Vietnamese and Latin.
Family = Literal["TC", "JP"]

INK: Colour = (0x0B, 0x1F, 0x33)
CREAM: Colour = (0xF4, 0xF1, 0xEA)
WHITE: Colour = (0xFF, 0xFF, 0xFF)
AMBER: Colour = (0xFF, 0xC8, 0x3D)
JADE: Colour = (0x00, 0x4A, 0x42)
BRICK: Colour = (0x6E, 0x10, 0x10)
MIST: Colour = (0xD6, 0xE0, 0xEA)
SLATE: Colour = (0x28, 0x3A, 0x4D)
MINT: Colour = (0x9F, 0xE3, 0xC1)
SKY: Colour = (0x13, 0x30, 0x4D)
ABYSS: Colour = (0x06, 0x14, 0x24)
SAND: Colour = (0xE4, 0xDF, 0xD4)

TOKENS: dict[str, Colour] = {
    "ink": INK,
    "cream": CREAM,
    "white": WHITE,
    "amber": AMBER,
    "jade": JADE,
    "brick": BRICK,
    "mist": MIST,
    "slate": SLATE,
    "mint": MINT,
    "sky": SKY,
    "abyss": ABYSS,
    "sand": SAND,
}

# Text colour on ground colour, wherever the look uses the pair.
PAIRS: tuple[tuple[str, str], ...] = (
    ("ink", "cream"),
    ("ink", "white"),
    ("ink", "amber"),
    ("ink", "mint"),
    ("ink", "sand"),
    ("white", "ink"),
    ("white", "sky"),
    ("white", "jade"),
    ("white", "brick"),
    ("white", "abyss"),
    ("amber", "ink"),
    ("amber", "sky"),
    ("amber", "abyss"),
    ("mist", "ink"),
    ("mist", "sky"),
    ("mist", "abyss"),
    ("slate", "cream"),
    ("slate", "white"),
    ("jade", "white"),
    ("jade", "cream"),
    ("brick", "white"),
    ("brick", "cream"),
)

# Of the short side of a screen.
MARGIN = 0.033
RADIUS = 0.018
GAP = 0.014

# accessibility.md: Han and digits on a kiosk, a target, the gap between two targets.
KIOSK_TEXT_MM = 8.0
TARGET_MM = 20.0
TARGET_GAP_MM = 8.0
# Height of a wall digit per metre of the farthest seat.
WALL_MM_PER_M = 12.5

_FILES: dict[Weight, str] = {
    "regular": "400Regular",
    "medium": "500Medium",
    "bold": "700Bold",
    "black": "900Black",
}
# The character set that each family surely holds.
_HOLDS: dict[Family, str] = {"TC": "cp950", "JP": "cp932"}
_CHINESE: tuple[Family, Family] = ("TC", "JP")
_JAPANESE: tuple[Family, Family] = ("JP", "TC")
_FIRST_OF_EAST_ASIA = "\u2e80"
_CURLED = frozenset("‘’“”")


class FontMissing(FileNotFoundError):
    """The fonts are not where set-up puts them."""


def font_file(weight: Weight, family: Family = "TC") -> Path:
    """The TTF of one weight of one family. Raises FontMissing."""
    name = f"NotoSans{family}_{_FILES[weight]}.ttf"
    path = Path(str(files("api") / "assets" / "fonts" / name))
    if not path.is_file():
        raise FontMissing(f"{path} is missing: run `make setup`")
    return path


@lru_cache(maxsize=4096)
def family(words: str, language: str = "") -> Family:
    """The family that writes `words` of a language as its readers know the letters.

    Words that lack in it (a Chinese name on a Japanese page, or the other way round) get the
    other. Curled quotes around Latin words are full-width squares in TC, so those get JP.
    """
    letters = "".join(c for c in words if c >= _FIRST_OF_EAST_ASIA)
    if not letters:
        return "TC" if _CURLED.isdisjoint(words) else "JP"
    home, other = _JAPANESE if language == "ja" else _CHINESE
    return other if not _holds(home, letters) and _holds(other, letters) else home


def _holds(family: Family, letters: str) -> bool:
    try:
        letters.encode(_HOLDS[family])
    except UnicodeEncodeError:
        return False
    return True


def contrast(one: Colour, other: Colour) -> float:
    """WCAG 2.2 contrast ratio of two sRGB colours, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def css() -> str:
    """The same table as CSS variables."""
    rows = [f"  --{name}: #{r:02x}{g:02x}{b:02x};" for name, (r, g, b) in TOKENS.items()]
    return "\n".join([":root {", *rows, "}", ""])


def _luminance(colour: Colour) -> float:
    def linear(channel: int) -> float:
        c = channel / 255
        return c / 12.92 if c <= 0.04045 else float(((c + 0.055) / 1.055) ** 2.4)

    r, g, b = (linear(channel) for channel in colour)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b

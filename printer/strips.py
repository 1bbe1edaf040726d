"""A picture as inked strips: what to skip, what to send. It knows rows and bytes, no command.

A whole 80 mm ticket as one picture is 75 kB, most of it white. Strips are cut where that makes
the fewest bytes; one whose rows or columns come in equal pairs is sent at half its height or width.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image, ImageOps

# Small buffers lose rows of taller pictures (python-escpos #628): fewer than 128 rows.
HIGHEST_PAIRS = 63
# Bytes that a printer obeys at once, wherever they stand: DLE EOT, DLE ENQ, DLE DC4.
REAL_TIME = tuple(bytes((0x10, second)) for second in (0x04, 0x05, 0x14))
# What a strip or a feed costs in bytes; more than its commands, as the paper stops between them.
_COMMANDS, _FEED = 40, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """`skip` white rows, then the picture at `x` dots; `wide`, `tall`: each dot doubled."""

    skip: int
    x: int
    picture: Image.Image
    wide: bool = False
    tall: bool = False


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two neighbouring rows, ink as bits, the leftmost dot highest."""

    ink: int
    rows_alike: bool
    columns_alike: bool


@dataclass(slots=True)
class _Band:
    """Some pairs of rows from `top` to `bottom`, and the cheapest way to send them."""

    top: int
    bottom: int
    ink: int = 0
    rows_alike: bool = True
    columns_alike: bool = True

    def add(self, pair: _Pair) -> None:
        self.ink |= pair.ink
        self.rows_alike &= pair.rows_alike
        self.columns_alike &= pair.columns_alike

    def cost(self, width: int) -> int:
        if not self.ink:
            return _FEED
        left, right = self.sides(width)
        rows = (self.bottom - self.top) * (1 if self.rows_alike else 2)
        return _COMMANDS + rows * (right - left) // (16 if self.columns_alike else 8)

    def sides(self, width: int) -> tuple[int, int]:
        """The dots to send from and to: whole bytes, also when each dot is doubled."""
        unit = 16 if self.columns_alike else 8
        lowest = (self.ink & -self.ink).bit_length() - 1
        left, right = width - self.ink.bit_length(), width - lowest
        return left // unit * unit, -(-right // unit) * unit


def strips(image: Image.Image) -> list[Strip]:
    """All the ink of a mode "1" picture, top to bottom; the picture is `skip`s and strips."""
    even = _even(image)
    found: list[Strip] = []
    skip = 0
    for band in _cheapest(_pairs(even), even.width):
        if not band.ink:
            skip += (band.bottom - band.top) * 2
            continue
        found.append(_strip(even, band, skip))
        skip = 0
    return found


def _even(image: Image.Image) -> Image.Image:
    """The picture with a last white row where its rows are odd."""
    even = Image.new("1", (image.width, image.height + image.height % 2), 1)
    even.paste(image, (0, 0))
    return even


def _pairs(even: Image.Image) -> list[_Pair]:
    size = (even.width + 7) // 8
    data = _ink(even)
    slack = size * 8 - even.width
    rows = [
        int.from_bytes(data[at : at + size], "big") >> slack for at in range(0, len(data), size)
    ]
    # Bits that stand first in each pair of columns, counted from the left edge.
    firsts = int("10" * (even.width // 2) or "0", 2)
    return [_pair(rows[at], rows[at + 1], firsts) for at in range(0, len(rows), 2)]


def _pair(upper: int, lower: int, firsts: int) -> _Pair:
    alike = all((row & firsts) >> 1 == row & (firsts >> 1) for row in (upper, lower))
    return _Pair(ink=upper | lower, rows_alike=upper == lower, columns_alike=alike)


def _cheapest(pairs: list[_Pair], width: int) -> list[_Band]:
    """Where to cut, by the least sum of bytes up to each pair of rows."""
    best: list[tuple[int, _Band | None]] = [(0, None)]
    for bottom in range(1, len(pairs) + 1):
        options = [(best[band.top][0] + band.cost(width), band) for band in _ending(pairs, bottom)]
        best.append(min(options, key=lambda option: option[0]))
    cuts: list[_Band] = []
    at = len(pairs)
    while (band := best[at][1]) is not None:
        cuts.append(band)
        at = band.top
    return cuts[::-1]


def _ending(pairs: list[_Pair], bottom: int) -> Iterator[_Band]:
    """Every band that ends at `bottom`."""
    whole = _Band(bottom, bottom)
    for top in range(bottom - 1, max(-1, bottom - 1 - HIGHEST_PAIRS), -1):
        whole.top = top
        whole.add(pairs[top])
        yield _Band(top, bottom, whole.ink, whole.rows_alike, whole.columns_alike)


def _strip(image: Image.Image, band: _Band, skip: int) -> Strip:
    left, right = band.sides(image.width)
    size = (right - left, (band.bottom - band.top) * 2)
    picture = Image.new("1", size, 1)
    picture.paste(image.crop((left, band.top * 2, min(right, image.width), band.bottom * 2)))
    wide, tall = band.columns_alike, band.rows_alike
    smaller = (size[0] // (2 if wide else 1), size[1] // (2 if tall else 1))
    small = picture.resize(smaller, Image.Resampling.NEAREST)
    return Strip(skip=skip, x=left, picture=guarded(small), wide=wide, tall=tall)


def guarded(picture: Image.Image) -> Image.Image:
    """The picture without bytes that a printer would obey: one dot is made a little wider."""
    data = _ink(picture)
    if not any(command in data for command in REAL_TIME):
        return picture
    for command in REAL_TIME:
        data = data.replace(command, bytes((0x18, command[1])))
    black = Image.frombytes("1", picture.size, data)
    return ImageOps.invert(black.convert("L")).convert("1")


def _ink(picture: Image.Image) -> bytes:
    """The picture's bytes with 1 for ink, as printers count."""
    return ImageOps.invert(picture.convert("L")).convert("1").tobytes()

"""Whether a call can be read from the farthest seat: how much room it takes on a panel, in mm.

The wall arranges its boxes by the same figures; `quhao check` asks here before anything is drawn.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

from api.contract.look import GAP, MARGIN, WALL_MM_PER_M

# A digit of Noto Sans TC in bold is this high, of its em, and this wide in black.
DIGIT_OF_EM = 0.741
DIGIT_WIDE = 0.612
# Of the short side: rows' words and clock, hall name and services, second voice. Never more sizes.
LARGE, MIDDLE, SMALL = 0.057, 0.041, 0.032
# Of the width of a lying panel: the side column, as wide as it may be, as narrow as it must.
SIDE_SHARES = (0.315, 0.285, 0.265)
# A row is this many times as high as the em of its number.
ROW_OF_EM = 1.06
# Most capital letters are narrower than the first, these are not.
_LETTER_WIDE, _WIDE_LETTERS = 0.79, {"W": 0.94, "M": 0.88}
# Rounding to whole pixels costs a little: what is said to fit has this much to spare.
_SPARE = 0.015
# Panels are sold in steps; nobody buys one that is a millimetre larger.
_STEP = 0.02


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A panel in millimetres, and the farthest seat in metres. `columns`: 1 shows calls only.

    `near_m` is from how far everything but the calls must be read; 0 leaves it to the panel.
    """

    width_mm: float
    height_mm: float
    seat_m: float
    near_m: float = 0.0
    columns: int = 2

    @property
    def short_mm(self) -> float:
        """The shorter side, by which everything else on the panel is measured."""
        return min(self.width_mm, self.height_mm)

    @property
    def digit_mm(self) -> float:
        """The least height of the digits of a call: 12.5 mm a metre."""
        return WALL_MM_PER_M * self.seat_m

    @property
    def em_mm(self) -> float:
        """The least em of the digits of a call."""
        return self.digit_mm / DIGIT_OF_EM


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The widest number and counter that may be called."""

    number: str
    counter: str


def fits(sheet: Sheet, wording: Wording) -> bool:
    """Whether the call and one earlier call can be read from the farthest seat."""
    rooms = [_room(sheet, share) for share in _shares(sheet)]
    return any(_call_fits(sheet, wording, room) and _side_fits(sheet, room) for room in rooms)


def ways_out(sheet: Sheet, wording: Wording) -> Sequence[Sheet]:
    """Changes of one thing after which it fits: fewer columns, a larger panel, a nearer seat."""
    found = [replace(sheet, columns=1)] if sheet.columns > 1 else []
    found = [one for one in found if fits(one, wording)]
    larger = (1 + step * _STEP for step in range(1, 400))
    sizes = (
        replace(sheet, width_mm=ceil(sheet.width_mm * k), height_mm=ceil(sheet.height_mm * k))
        for k in larger
    )
    found += [one for one in sizes if fits(one, wording)][:1]
    tenths = range(int(sheet.seat_m * 10), 0, -1)
    seats = (replace(sheet, seat_m=tenth / 10) for tenth in tenths)
    return [*found, *[one for one in seats if fits(one, wording)][:1]]


def _shares(sheet: Sheet) -> tuple[float, ...]:
    """How wide the side column may be; an upright panel has the quiet part under the call."""
    upright = sheet.height_mm > sheet.width_mm
    return (0.0,) if upright or sheet.columns == 1 else SIDE_SHARES


@dataclass(frozen=True, slots=True, kw_only=True)
class _Room:
    """What the call and the rows under it have."""

    width: float
    height: float


def _room(sheet: Sheet, side: float) -> _Room:
    size, upright = _sizes(sheet), sheet.height_mm > sheet.width_mm
    beside = side * sheet.width_mm + size.margin if side else 0.0
    lines = 2 if upright else 1
    header = size.margin * 0.6 + max(size.large + size.gap / 2, size.small * 2.5)
    header += size.large if upright else 0.0
    footer = lines * (size.middle + size.small + 3 * size.gap) + size.gap * 11 / 6
    below = _quiet(size) + 2 * size.gap if upright and sheet.columns > 1 else 0.0
    return _Room(
        width=sheet.width_mm - 2 * size.margin - beside,
        height=sheet.height_mm - header - footer - below,
    )


def _quiet(size: "_Sizes") -> float:
    """Under the call of an upright panel: services beside windows and a red card."""
    second = size.small * 1.25
    services = size.small * 1.5 + 5 * (size.middle * 1.3 + second + size.gap / 2)
    return max(services, _windows(size, rows=3) + 2 * size.gap + _red_card(size))


def _windows(size: "_Sizes", *, rows: int) -> float:
    tile = size.middle + size.small + size.gap * 1.25
    return size.small * 1.5 + rows * (tile + size.gap) - size.gap


def _red_card(size: "_Sizes") -> float:
    return size.middle * 1.3 + 3 * size.small * 1.25 + 2 * size.gap


def _side_fits(sheet: Sheet, room: _Room) -> bool:
    """Whether one service, two rows of windows and a red card stand under each other."""
    size = _sizes(sheet)
    if sheet.columns == 1 or sheet.height_mm > sheet.width_mm:
        return True
    service = size.small * 1.5 + size.middle * 1.3 + size.small * 1.25 + size.gap / 2
    high = service + _windows(size, rows=2) + _red_card(size) + 4 * size.gap
    return high <= room.height


def _call_fits(sheet: Sheet, wording: Wording, room: _Room) -> bool:
    size, em = _sizes(sheet), sheet.em_mm * (1 + _SPARE)
    gap, label = size.gap, 4 * size.middle
    number, counter = _wide(wording.number) * em, _wide(wording.counter) * em
    digits, captions = DIGIT_OF_EM * em, 1.3 * size.middle + 5 * gap
    missed = size.large + 1.5 * size.small + 1.5 * gap
    left = room.height - captions - missed - max(ROW_OF_EM * em, size.large * 1.25) - 1.5 * gap
    beside = 5 * gap + number + size.large + 4 * gap + counter
    one_line = beside <= room.width and digits <= left
    below = 5 * gap + counter + size.large + 4 * gap + label
    two_lines = max(5 * gap + number, below) <= room.width and 2 * digits + 2 * gap <= left
    return beside + 0.7 * label <= room.width and (one_line or two_lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sizes:
    """The few lengths that everything but the digits is made of."""

    large: float
    middle: float
    small: float
    margin: float
    gap: float


def _sizes(sheet: Sheet) -> _Sizes:
    short = sheet.short_mm
    small = max(SMALL * short, WALL_MM_PER_M * sheet.near_m / DIGIT_OF_EM)
    return _Sizes(
        large=small * LARGE / SMALL,
        middle=small * MIDDLE / SMALL,
        small=small,
        margin=MARGIN * short,
        gap=GAP * short,
    )


def _wide(words: str) -> float:
    """In ems."""
    return sum(
        DIGIT_WIDE if letter.isdigit() else _WIDE_LETTERS.get(letter, _LETTER_WIDE)
        for letter in words
    )

"""Wall displays of a hall.toml: sizes that can be, calls that can be read, zones without a gap."""

from collections.abc import Iterator, Sequence

from api.contract.legible import Sheet, Wording, fits, ways_out
from api.domain.mistake import Mistake, Path
from api.domain.settings import Device, HallSettings
from api.domain.settings.screens import Screen, size_of

# Pixels of a panel are square; more than this and the two sizes contradict each other.
_SQUARE_WITHIN = 0.03
_FARTHEST_M = 60.0


def screens(settings: HallSettings) -> Iterator[Mistake]:
    """Every display that could not show what the people before it must read (R35)."""
    for place, one in enumerate(settings.devices):
        if one.screen is None:
            continue
        where: Path = ("devices", place, "screen")
        if one.role != "display":
            problem = f"{one.id} is a {one.role} and is no wall display"
            yield Mistake(where, problem, 'remove the key, or write role = "display"')
            continue
        found = [*_panel(one.screen, where), *_zone(settings, one.screen, where)]
        yield from found or _legible(settings, one.screen, where)
    yield from _gaps(settings)


def _panel(screen: Screen, where: Path) -> Iterator[Mistake]:
    px, mm = size_of(screen.px), size_of(screen.mm)
    for key, words, size in (("px", screen.px, px), ("mm", screen.mm, mm)):
        if size is None:
            problem = f"{words[:40]!r} is no width and height"
            mend = f'write such as "{"1920x1080" if key == "px" else "1210x680"}"'
            yield Mistake((*where, key), problem, mend)
    if px and mm and abs(px[0] / mm[0] * mm[1] / px[1] - 1) > _SQUARE_WITHIN:
        problem = f"{screen.px} px on {screen.mm} mm: the pixels would not be square"
        yield Mistake(
            (*where, "mm"), problem, "measure again; an upright panel is higher than wide"
        )
    if not 0.5 <= screen.seat_m <= _FARTHEST_M:
        problem = f"seat_m is {screen.seat_m:g}"
        yield Mistake((*where, "seat_m"), problem, f"write metres from 0.5 to {_FARTHEST_M:g}")
    elif not 0 <= screen.near_m <= screen.seat_m:
        problem = f"near_m is {screen.near_m:g}"
        mend = f"write metres from 0 to seat_m, which is {screen.seat_m:g}"
        yield Mistake((*where, "near_m"), problem, mend)
    if screen.columns not in (1, 2):
        problem = f"columns is {screen.columns}"
        yield Mistake((*where, "columns"), problem, "write 1 for calls only, or 2")
    for key, minutes in (
        ("dark_after_min", screen.dark_after_min),
        ("light_before_min", screen.light_before_min),
    ):
        if not 0 <= minutes <= 600:
            yield Mistake((*where, key), f"{key} is {minutes}", "write minutes from 0 to 600")


def _zone(settings: HallSettings, screen: Screen, where: Path) -> Iterator[Mistake]:
    for code in screen.services:
        if settings.service(code) is None:
            codes = ", ".join(one.code for one in settings.services)
            problem = f"shows {code!r}, which is no service"
            yield Mistake((*where, "services"), problem, f"write one of {codes}")
    for number in screen.counters:
        if settings.counter(number) is None:
            problem = f"shows counter {number}, which the hall does not have"
            yield Mistake((*where, "counters"), problem, "write the number of a counter")


def _legible(settings: HallSettings, screen: Screen, where: Path) -> Iterator[Mistake]:
    size = size_of(screen.mm) or (1, 1)
    sheet = Sheet(
        width_mm=size[0],
        height_mm=size[1],
        seat_m=screen.seat_m,
        near_m=screen.near_m,
        columns=screen.columns,
    )
    wording = _widest(settings, screen)
    if fits(sheet, wording):
        return
    problem = (
        f"{wording.number} → {wording.counter} cannot be read from a seat {screen.seat_m:g} m "
        f"away: there is no room for digits {sheet.digit_mm:.0f} mm high"
    )
    ways = [_said(sheet, one) for one in ways_out(sheet, wording)]
    yield Mistake((*where, "seat_m"), problem, f"write {', or '.join(ways)}")


def _said(sheet: Sheet, other: Sheet) -> str:
    if other.columns != sheet.columns:
        return "columns = 1"
    if other.seat_m != sheet.seat_m:
        return f"seat_m = {other.seat_m:g} and add a display in the zone of the seats behind"
    return f'mm = "{other.width_mm:.0f}x{other.height_mm:.0f}" or more for a larger panel'


def _widest(settings: HallSettings, screen: Screen) -> Wording:
    shown = [one for one in settings.services if not screen.services or one.code in screen.services]
    if screen.counters:
        shown = list(settings.services)
    numbers = [
        one.prefix + "0" * max(one.digits, len(str(one.last))) for one in shown or settings.services
    ]
    counters = [one.number for one in settings.counters] or [1]
    number = max(numbers, key=lambda one: (len(one), "W" in one, "M" in one), default="A000")
    return Wording(number=number, counter="8" * len(str(max(counters))))


def _gaps(settings: HallSettings) -> Iterator[Mistake]:
    """Nobody misses a call: what one display leaves out stands on another."""
    walls = [one for one in settings.devices if one.role == "display"]
    if not walls or any(_shows_all(one) for one in walls):
        return
    zones = [one.screen for one in walls if one.screen]
    services = {code for one in zones for code in one.services}
    counters = {number for one in zones for number in one.counters}
    unseen = [one.number for one in settings.counters if one.number not in counters]
    unsaid = [one.code for one in settings.services if one.code not in services]
    if unseen and unsaid:
        where: Path = ("devices", settings.devices.index(walls[-1]), "screen")
        problem = f"a call of {_list(unsaid)} at counter {_list(unseen)} stands on no display"
        yield Mistake(where, problem, "add it to the services or the counters of a display")


def _shows_all(device: Device) -> bool:
    return device.screen is None or not (device.screen.services or device.screen.counters)


def _list(items: Sequence[object]) -> str:
    return ", ".join(str(one) for one in items)

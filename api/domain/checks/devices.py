"""Devices of a hall.toml: what each belongs to, and whether it could ever be used (R36)."""

from collections.abc import Iterator

from api.domain.mistake import Mistake, Path
from api.domain.settings import Device, HallSettings


def devices(settings: HallSettings) -> Iterator[Mistake]:
    """Every device that is nobody's, or that somebody else has already."""
    units: dict[int, str] = {}
    for place, one in enumerate(settings.devices):
        where = ("devices", place)
        yield from _counter_of(settings, one, where)
        yield from _printer_of(settings, one, where)
        if one.letters != "drawn" and one.role != "printer":
            problem = f"{one.id} is a {one.role} and writes no letters of its own"
            mend = 'remove the key, or write role = "printer"'
            yield Mistake((*where, "letters"), problem, mend)
        if one.role == "counter" and one.counter is not None:
            other = units.setdefault(one.counter, one.id)
            if other != one.id:
                problem = f"counter {one.counter} has a unit already: {other}"
                yield Mistake((*where, "counter"), problem, "write the counter where it stands")


def _counter_of(settings: HallSettings, one: Device, where: Path) -> Iterator[Mistake]:
    if one.role != "counter":
        if one.counter is not None:
            problem = f"{one.id} is a {one.role} and stands at no counter"
            mend = 'remove the key, or write role = "counter"'
            yield Mistake((*where, "counter"), problem, mend)
    elif one.counter is None:
        problem = f"nobody knows at which counter {one.id} stands"
        yield Mistake((*where, "counter"), problem, "write the number of a counter")
    elif settings.counter(one.counter) is None:
        problem = f"{one.id} belongs to counter {one.counter}, which the hall does not have"
        yield Mistake((*where, "counter"), problem, "write the number of a counter")


def _printer_of(settings: HallSettings, one: Device, where: Path) -> Iterator[Mistake]:
    if one.role == "kiosk":
        yield from _paper(settings, one, where)
    elif one.printer is not None:
        problem = f"{one.id} is a {one.role} and prints nothing"
        yield Mistake((*where, "printer"), problem, 'remove the key, or write role = "kiosk"')


def _paper(settings: HallSettings, kiosk: Device, where: Path) -> Iterator[Mistake]:
    printer = None if kiosk.printer is None else settings.device(kiosk.printer)
    if kiosk.printer is None and not settings.paper.without_paper:
        problem = f"{kiosk.id} has no printer, and no number is given without paper"
        mend = "write its printer, or without_paper = true in [paper]"
        yield Mistake((*where, "printer"), problem, mend)
    if kiosk.printer is not None and (printer is None or printer.role != "printer"):
        problem = f"{kiosk.id} prints on {kiosk.printer!r}, which is no printer"
        mend = 'write the id of a device with role = "printer"'
        yield Mistake((*where, "printer"), problem, mend)

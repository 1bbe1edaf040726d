"""The boards of all counters as wiring.toml names them; boards on one line share its thread."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from firmware_py.boards import Boards, NoPlate, PlateBoard
from firmware_py.boards.keypad import KeypadBox
from firmware_py.boards.led import AsciiBoard, Led, ModbusBoard, SilentLed
from firmware_py.boards.led_ascii import ascii_led
from firmware_py.boards.led_modbus import modbus_leds
from firmware_py.boards.panel import ButtonBox, Panel
from firmware_py.boards.pins import Factory, PinBox, PinSwitch, sign_switch
from firmware_py.wiring import Buttons, CounterWiring, Plate, led_address


def built(
    counters: Iterable[CounterWiring], factory: Factory, *, virtual: bool = False
) -> dict[int, Boards]:
    """The boards of each counter by its number. `virtual` ones have pins only, and no lines."""
    wired = tuple(counters)
    leds = {} if virtual else _leds(wired)
    return {one.number: _boards(one, factory, leds, virtual=virtual) for one in wired}


def _boards(
    one: CounterWiring, factory: Factory, leds: Mapping[int, Led], *, virtual: bool
) -> Boards:
    buzzer = PinSwitch(one.buzzer.pin, factory) if one.buzzer else None
    lamp = PinSwitch(one.lamp.pin, factory) if one.lamp else None
    panel = Panel(_box(one, factory, virtual=virtual), sign_switch(one.sign, factory), lamp, buzzer)
    plate = _oled(one.plate) if one.plate and not virtual else NoPlate()
    return Boards(panel, leds.get(one.number) or SilentLed(), plate)


def _oled(plate: Plate) -> PlateBoard:
    # luma starts threads of its own as soon as it is imported; most windows have no such plate.
    from firmware_py.boards.plate_oled import OledPlate

    return OledPlate(plate)


def _box(one: CounterWiring, factory: Factory, *, virtual: bool) -> ButtonBox:
    if one.keypad is not None and not virtual:
        return KeypadBox(one.keypad)
    return PinBox(one.buttons or Buttons(), factory)


def _leds(counters: Iterable[CounterWiring]) -> dict[int, Led]:
    boards = {one.number: led_address(one.led) for one in counters}
    found: dict[int, Led] = {
        number: ascii_led(board)
        for number, board in boards.items()
        if isinstance(board, AsciiBoard)
    }
    shared = [(n, board) for n, board in boards.items() if isinstance(board, ModbusBoard)]
    shared.sort(key=lambda one: one[1].path)
    for _, on_line in groupby(shared, key=lambda one: one[1].path):
        numbers, line = zip(*on_line, strict=True)
        found |= zip(numbers, modbus_leds(line), strict=True)
    return found

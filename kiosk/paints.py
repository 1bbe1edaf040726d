"""Which colour goes on which, as the look pairs them, and how a palette paints them."""

from dataclasses import replace

from api.contract.look import AMBER, INK, JADE, MIST, SAND, SLATE, WHITE, Colour
from api.screen.theme import Palette
from kiosk.boxes import Card, Code, Icon, Item

# What a card turns to under a finger, in the same frame.
PRESSED: dict[Colour, Colour] = {WHITE: AMBER, AMBER: WHITE, JADE: INK, INK: JADE}


def painted(palette: Palette, item: Item) -> Item:
    """An item of the look in the colours of a palette."""
    if isinstance(item, Code):
        # Telephones read dark on light alone: it brings its own ground.
        return item
    if isinstance(item, Card):
        edge = item.edge and palette.sign(item.edge, item.fill)
        return replace(item, fill=palette.ground(item.fill), edge=edge)
    ground = palette.ground(item.ground)
    if isinstance(item, Icon):
        return replace(item, colour=palette.sign(item.colour, item.ground), ground=ground)
    return replace(item, colour=palette.voice(item.colour, item.ground), ground=ground)


def second_voice(ground: Colour) -> Colour:
    """The quiet colour on a ground, as the look pairs them."""
    return {INK: MIST, JADE: WHITE, AMBER: INK}.get(ground, INK if ground == SAND else SLATE)


def first_voice(ground: Colour) -> Colour:
    """The loud colour on a ground."""
    return WHITE if ground in (INK, JADE) else INK

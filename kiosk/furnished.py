"""What a kiosk stands with: its machine and dials for the service page, and what a stroke means."""

from dataclasses import replace
from importlib import metadata

from kiosk.hands import Hands
from kiosk.scanner.keys import Stroke
from kiosk.settings import Settings
from kiosk.states import Adjust, Machine, Scanned, State, Touched


def furnished(state: State, settings: Settings, hands: Hands) -> State:
    """With what the service page says of this machine, and its dials as they were set last."""
    dials = hands.dials.kept(Adjust(state.volume, state.brightness))
    machine = Machine(
        device=settings.device,
        hub=settings.hub,
        version=metadata.version("quhao"),
        scanner=settings.scanner,
    )
    return replace(state, machine=machine, volume=dials.volume, brightness=dials.brightness)


def meant_by(stroke: Stroke, key: str) -> Scanned | Touched:
    """A scanner's burst is a code; a hand's stroke is the same as that key on the glass."""
    match stroke.kind:
        case "code":
            return Scanned(stroke.text, key)
        case "enter":
            return Touched("enter", key)
    return Touched(f"key:{stroke.text.upper()}", key)

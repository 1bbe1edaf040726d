"""The walls of each example hall as its own hall.toml describes them: panel, zone, words."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from api.contract.views import BoardView, CallLine, CounterLine, WaitRange
from api.domain import views
from api.domain.hall import Hall
from api.hub.hall_file import load
from display import sample
from display.pictures import Scene, draw
from display.place import Wished, in_zone, panel_of, screen_of
from tests.pictures.frame import keep, narrowed, of_surface

pytestmark = pytest.mark.pictures

EXAMPLES = Path(__file__).parents[2] / "docs/examples"
WALLS = [
    ("household", "wall-1"),
    ("bank", "wall-1"),
    ("hospital", "wall-1"),
    ("hospital", "wall-2"),
    ("housing_fund", "wall-1"),
    ("housing_fund", "wall-2"),
]
WIDE_PX, UPRIGHT_PX = 1280, 540


def forenoon(name: str) -> BoardView:
    """The hall of an example on an invented forenoon: some wait, a window is paused."""
    settings = load(EXAMPLES / f"{name}.toml")
    bare = views.board(Hall(settings), sample.NOW)
    numbers = [settings.served_at(one.number)[0] for one in settings.counters]
    counters = tuple(
        CounterLine(counter=one.number, state="open", number=_number(settings.service(code), place))
        for place, (one, code) in enumerate(zip(settings.counters, numbers, strict=True))
    )
    paused = counters[2].counter
    counters = tuple(_rests(one) if one.counter == paused else one for one in counters)
    calls = tuple(
        CallLine(
            id=900 - place,
            number=one.number or "",
            counter=one.counter,
            service=code,
            called_at=sample.NOW - timedelta(seconds=4 + 50 * place),
            priority=place == 2,
        )
        for place, (one, code) in enumerate(zip(counters, numbers, strict=True))
        if one.number
    )
    services = tuple(
        replace(
            one,
            state="open",
            waiting=(place * 5 + 3) % 13,
            wait=WaitRange(low=5 + 4 * place, high=12 + 6 * place),
        )
        for place, one in enumerate(bare.services)
    )
    return replace(bare, state="open", calls=calls, services=services, counters=counters)


def _number(service: object, place: int) -> str:
    return f"{getattr(service, 'prefix', 'A')}{41 + 7 * place:03}"


def _rests(line: CounterLine) -> CounterLine:
    return CounterLine(
        counter=line.counter,
        state="paused",
        reason="personal",
        back_at=sample.NOW + timedelta(minutes=15),
        see_counters=(line.counter + 1,),
    )


@pytest.mark.parametrize(("name", "device"), WALLS)
def test_the_walls_of_every_example_hall(name: str, device: str, picture_folder: Path) -> None:
    view = forenoon(name)
    line = screen_of(view, device)
    assert line is not None
    panel = panel_of(line, Wished())
    surface, cut = draw(Scene(board=in_zone(view, line)), panel, columns=line.columns)
    assert cut == []
    wide = UPRIGHT_PX if panel.portrait else WIDE_PX
    path = keep(narrowed(of_surface(surface), wide), picture_folder, f"wall-{name}-{device}")
    assert path.stat().st_size < 110_000

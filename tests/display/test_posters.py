"""Pictures and films on the wall, fetched over a real socket; none stops a call (R27)."""

import io
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from fractions import Fraction
from pathlib import Path

import av
import pygame
import pytest

from api.client.address import HubAddress
from api.client.background import Background
from api.client.hub import Hub
from api.contract.views import BoardView, NoticeLine
from display import sample
from display.film import FilmBroken, fitted, frames
from display.player import Picture
from display.posters import Posters
from tests.display.fake_hub import FakeHub, running

ROOM = (480, 270)
WORDS = {"zh-Hant": "開放參觀", "en": "Open day"}


def a_picture(colour: tuple[int, int, int] = (200, 30, 30)) -> bytes:
    surface = pygame.Surface((320, 200))
    surface.fill(colour)
    file = io.BytesIO()
    pygame.image.save(surface, file, "poster.png")
    return file.getvalue()


def a_film(count: int = 5) -> bytes:
    file = io.BytesIO()
    with av.open(file, "w", format="mp4") as container:
        stream = container.add_stream("mpeg4", rate=Fraction(50))
        stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
        for place in range(count):
            frame = av.VideoFrame(64, 48, "rgb24")
            frame.planes[0].update(bytes([place * 20]) * (frame.planes[0].buffer_size))
            container.mux(stream.encode(frame.reformat(format="yuv420p")))
        container.mux(stream.encode(None))
    return file.getvalue()


@dataclass
class Wall:
    """The posters of one wall, its hub, and a clock that is moved by hand."""

    hub: FakeHub
    posters: Posters
    clock_s: list[float]
    stirred: threading.Event
    told: tuple[NoticeLine, ...] = field(default=())

    def until(
        self, files: tuple[str, ...], done: Callable[[Picture | None], bool]
    ) -> Picture | None:
        """Turn until what is on is as wanted."""
        view = board(*files)
        for _ in range(2000):
            self.stirred.wait(0.005)
            self.stirred.clear()
            self.told = self.posters.look(view, "wall-1", sample.NOW)
            picture = self.posters.picture(ROOM)
            if done(picture):
                return picture
        raise AssertionError(f"it never came to be; told {self.told}")


def board(*files: str) -> BoardView:
    lines = tuple(
        NoticeLine(id=file, kind="notice", words=WORDS, file=file, for_s=0 if "mp4" in file else 9)
        for file in files
    )
    return replace(sample.busy(), notice_lines=lines)


@pytest.fixture
def wall(tmp_path: Path) -> Iterator[Wall]:
    pygame.display.init()
    pygame.display.set_mode((64, 64))
    stirred, clock_s, background = threading.Event(), [0.0], Background()
    with running() as fake, Hub(HubAddress(url=fake.url, device="wall-1", token="t")) as hub:

        def clock() -> float:
            return clock_s[0] or time.monotonic()

        posters = Posters(hub, tmp_path, wake=stirred.set, clock=clock)
        posters.start(background)
        yield Wall(hub=fake, posters=posters, clock_s=clock_s, stirred=stirred)
        background.stopping.set()
        posters.stop()


def test_a_picture_comes_as_large_as_its_place_allows(wall: Wall) -> None:
    wall.hub.media["a.png"] = a_picture()
    picture = wall.until(("a.png",), lambda one: one is not None)
    assert picture is not None
    assert picture.surface.get_size() == (432, 270)
    assert picture.surface.get_at((200, 100))[:3] == (200, 30, 30)
    assert wall.told == ()


def test_what_the_hub_has_not_is_told_in_words(wall: Wall) -> None:
    wall.until(("gone.png",), lambda one: one is None and bool(wall.told))
    assert [one.words for one in wall.told] == [WORDS]
    assert not wall.posters.any


@pytest.mark.parametrize("file", ["torn.png", "torn.mp4"])
def test_what_is_broken_is_told_in_words_and_the_next_one_is_shown(wall: Wall, file: str) -> None:
    wall.hub.media |= {file: b"no picture at all" * 99, "z.png": a_picture()}
    picture = wall.until((file, "z.png"), lambda one: one is not None)
    assert picture is not None
    assert picture.key[0] == "z.png"
    wall.until((file, "z.png"), lambda _: len(wall.told) == 1)
    assert wall.told[0].file == file


def test_a_film_plays_to_its_end_and_gives_way_to_the_next(wall: Wall) -> None:
    wall.hub.media |= {"f.mp4": a_film(), "z.png": a_picture()}
    seen: list[tuple[str, int]] = []

    def look(picture: Picture | None) -> bool:
        if picture is not None and picture.key not in seen:
            seen.append(picture.key)
        return picture is not None and picture.key[0] == "z.png"

    wall.until(("f.mp4", "z.png"), look)
    places = [place for name, place in seen if name == "f.mp4"]
    assert places
    assert places == sorted(places)


def test_a_film_gives_every_frame_in_its_time_and_its_form(tmp_path: Path) -> None:
    path = tmp_path / "f.mp4"
    path.write_bytes(a_film(5))
    found = list(frames(path, ROOM))
    assert [round(one.at_s, 2) for one in found] == [0.0, 0.02, 0.04, 0.06, 0.08]
    assert {one.size for one in found} == {(360, 270)}
    assert all(len(one.pixels) == 360 * 270 * 3 for one in found)


def test_a_torn_film_is_said_to_be_broken(tmp_path: Path) -> None:
    path = tmp_path / "f.mp4"
    path.write_bytes(a_film(5)[:400])
    with pytest.raises(FilmBroken, match=r"f\.mp4"):
        list(frames(path, ROOM))


def test_a_size_fits_into_its_room_in_even_numbers() -> None:
    assert fitted((1920, 1080), (481, 271)) == (480, 270)
    assert fitted((1, 9999), (480, 270)) == (2, 270)


def test_what_is_no_longer_wanted_is_forgotten(wall: Wall, tmp_path: Path) -> None:
    wall.hub.media |= {"a.png": a_picture(), "b.png": a_picture()}
    wall.until(("a.png",), lambda one: one is not None)
    wall.until(("b.png",), lambda one: one is not None and one.key[0] == "b.png")
    wall.until(("b.png",), lambda _: not (tmp_path / "media/a.png").exists())

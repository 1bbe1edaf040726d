"""Frames of a film, scaled and in time. The only file that knows the film library."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from av.video.plane import VideoPlane


class FilmBroken(OSError):
    """Nothing here can play the file: it is broken, or the film library is not installed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One picture of a film: three bytes a pixel, `at_s` after its beginning."""

    at_s: float
    size: tuple[int, int]
    pixels: bytes


def frames(path: Path, room: tuple[int, int]) -> Iterator[Frame]:
    """Every frame, as large as fits into `room`, without its sound. Raises FilmBroken."""
    try:
        import av
    except ImportError as error:
        raise FilmBroken("films need the extra package: pip install 'quhao[film]'") from error
    try:
        with av.open(str(path)) as container:
            stream = container.streams.video[0]
            stream.thread_type = "AUTO"
            size = fitted((stream.width, stream.height), room)
            for frame in container.decode(stream):
                small = frame.reformat(width=size[0], height=size[1], format="rgb24")
                plane = small.planes[0]
                yield Frame(at_s=float(frame.time or 0.0), size=size, pixels=_packed(plane, size))
    except (av.FFmpegError, IndexError, ValueError) as error:
        raise FilmBroken(f"{path.name}: {error}") from error


def fitted(size: tuple[int, int], room: tuple[int, int]) -> tuple[int, int]:
    """`size` as large as fits into `room`, in even numbers and never nothing."""
    share = min(room[0] / max(size[0], 1), room[1] / max(size[1], 1))
    wide, high = (max(round(side * share) // 2 * 2, 2) for side in size)
    return wide, high


def _packed(plane: "VideoPlane", size: tuple[int, int]) -> bytes:
    """Lines without the gap that the library leaves between them."""
    line, wide, data = plane.line_size, size[0] * 3, bytes(plane)
    return b"".join(data[y * line : y * line + wide] for y in range(size[1]))

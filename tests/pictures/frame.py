"""Pictures as they go into the documentation: of one width, with few colours, small on disk."""

from pathlib import Path

import pygame
from PIL import Image

# Flat screens of a handful of colours and the greys between them: nobody sees the difference.
COLOURS = 48


def keep(picture: Image.Image, folder: Path, name: str) -> Path:
    """Write `name`.png into `folder`."""
    path = folder / f"{name}.png"
    few = picture if picture.mode == "1" else _few_colours(picture.convert("RGB"))
    few.save(path, optimize=True)
    return path


def narrowed(picture: Image.Image, width: int) -> Image.Image:
    """The same at `width` pixels, if it was wider."""
    if picture.width <= width:
        return picture
    height = round(picture.height * width / picture.width)
    return picture.resize((width, height), Image.Resampling.LANCZOS)


def of_surface(surface: pygame.Surface) -> Image.Image:
    """What pygame drew."""
    return Image.frombytes("RGB", surface.get_size(), pygame.image.tobytes(surface, "RGB"))


def _few_colours(picture: Image.Image) -> Image.Image:
    return picture.quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)

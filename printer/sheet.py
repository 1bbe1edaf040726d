"""A strip of white paper to put ink on, from top to bottom. It knows dots, and no ticket."""

from PIL import Image, ImageDraw, ImageOps

from printer.typeset import Face, dots

# Where Noto Sans TC puts its baseline within the square of a Han character.
BASELINE = 0.88
# Every dot is two dots wide: half the bytes on a slow line, and upright strokes of 0.25 mm are
# what the regular weight has at 4 mm anyway. Rows stay fine, for Han have more of those.
COLUMN = 2
# From this size on a dot is two rows high as well: a quarter of the bytes.
COARSE_FROM = dots(5)
# Grey of a smoothed edge at which a dot is burnt: a little below the middle keeps thin strokes.
BURN_BELOW = 150
_LONGEST = 4000
_RADIUS = 12
# Ink below the square of a line: the tails of Latin letters.
_TAIL = 0.2


class Sheet:
    """Ink goes where `y` is; `y` only ever grows."""

    def __init__(self, width: int, margin: int) -> None:
        self.width, self.margin, self.y = width, margin, 0
        self._image = Image.new("L", (width, _LONGEST), 255)
        self._pen = ImageDraw.Draw(self._image)
        self._coarse: list[tuple[int, int]] = []

    @property
    def room(self) -> int:
        """Dots between the margins."""
        return self.width - 2 * self.margin

    def line(self, text: str, face: Face, *, x: int | None = None, fill: int = 0) -> None:
        """One line of text at `x`, or centred; `y` moves past it."""
        at = self.margin + (self.room - face.width(text)) // 2 if x is None else x
        if face.size >= COARSE_FROM:
            self.coarse(round(face.size * (1 + _TAIL)))
        base = self.y + round(face.size * BASELINE)
        font = face.font(text)
        left = font.getbbox(text, anchor="ls")[0]
        # Letters begin where a column does, so that a word looks alike wherever it stands.
        begin = round(at - min(left, 0)) // COLUMN * COLUMN
        self._pen.text((begin, base), text, fill=fill, font=font, anchor="ls")
        self.y += face.size

    def coarse(self, height: int) -> None:
        """The rows from `y` on are two dots high; `y` moves to the next of them."""
        self.y += self.y % 2
        self._coarse.append((self.y, self.y + height // 2 * 2))

    def band(self, width: int, height: int) -> None:
        """A black band with round corners, centred, at `y`; `y` stays, for words upon it."""
        left = self.margin + (self.room - width) // 2
        box = (left, self.y, left + width - 1, self.y + height - 1)
        self._pen.rounded_rectangle(box, radius=_RADIUS, fill=0)

    def rule(self, thickness: int) -> None:
        """A line from margin to margin."""
        self.coarse(thickness)
        right = self.width - self.margin - 1
        self._pen.rectangle((self.margin, self.y, right, self.y + thickness - 1), fill=0)
        self.y += thickness

    def paste(self, picture: Image.Image, x: int) -> None:
        """A picture with its top at `y`; `y` stays."""
        self._image.paste(picture, (x // COLUMN * COLUMN, self.y))

    def finish(self) -> Image.Image:
        """The paper down to its last ink, black and white, in columns two dots wide."""
        slim = self._reduced((0, 0, self.width, self.y + dots(5)), COLUMN, 1)
        for top, bottom in self._coarse:
            low = self._reduced((0, top, self.width, bottom), COLUMN, 2)
            slim.paste(low.resize((low.width, bottom - top), Image.Resampling.NEAREST), (0, top))
        ink = ImageOps.invert(slim).getbbox()
        page = slim.crop((0, 0, slim.width, ink[3] if ink else 1))
        whole = page.resize((self.width, page.height), Image.Resampling.NEAREST)
        return whole.convert("1", dither=Image.Dither.NONE)

    def _reduced(self, box: tuple[int, int, int, int], columns: int, rows: int) -> Image.Image:
        """A part of the sheet with so many dots made one, burnt or not."""
        part = self._image.crop(box)
        small = part.resize((part.width // columns, part.height // rows), Image.Resampling.BOX)
        return small.point(lambda grey: 0 if grey < BURN_BELOW else 255)

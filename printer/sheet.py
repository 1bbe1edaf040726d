"""A strip of white paper to put ink on, from top to bottom. It knows dots, and no ticket."""

from PIL import Image, ImageDraw, ImageOps

from printer.typeset import Face

# Where Noto Sans TC puts its baseline within the square of a Han character.
BASELINE = 0.88
# Grey of a smoothed edge at which a dot is burnt: a little below the middle keeps thin strokes.
BURN_BELOW = 150
_LONGEST = 4000
_RADIUS = 12


class Sheet:
    """Ink goes where `y` is; `y` only ever grows."""

    def __init__(self, width: int, margin: int) -> None:
        self.width, self.margin, self.y = width, margin, 0
        self._image = Image.new("L", (width, _LONGEST), 255)
        self._pen = ImageDraw.Draw(self._image)

    @property
    def room(self) -> int:
        """Dots between the margins."""
        return self.width - 2 * self.margin

    def line(self, text: str, face: Face, *, x: int | None = None, fill: int = 0) -> None:
        """One line of text at `x`, or centred; `y` moves past it."""
        at = self.margin + (self.room - face.width(text)) // 2 if x is None else x
        base = self.y + round(face.size * BASELINE)
        font = face.font(text)
        left = font.getbbox(text, anchor="ls")[0]
        self._pen.text((at - min(left, 0), base), text, fill=fill, font=font, anchor="ls")
        self.y += face.size

    def band(self, width: int, height: int) -> None:
        """A black band with round corners, centred, at `y`; `y` stays, for words upon it."""
        left = self.margin + (self.room - width) // 2
        box = (left, self.y, left + width - 1, self.y + height - 1)
        self._pen.rounded_rectangle(box, radius=_RADIUS, fill=0)

    def rule(self, thickness: int) -> None:
        """A line from margin to margin."""
        right = self.width - self.margin - 1
        self._pen.rectangle((self.margin, self.y, right, self.y + thickness - 1), fill=0)
        self.y += thickness

    def paste(self, picture: Image.Image, x: int) -> None:
        """A picture with its top at `y`; `y` stays."""
        self._image.paste(picture, (x, self.y))

    def finish(self) -> Image.Image:
        """The paper down to its last ink, black and white."""
        plain = self._image.point(lambda grey: 0 if grey < BURN_BELOW else 255)
        ink = ImageOps.invert(plain).getbbox()
        bottom = ink[3] if ink else 1
        return plain.crop((0, 0, self.width, bottom)).convert("1", dither=Image.Dither.NONE)

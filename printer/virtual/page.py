"""Orders drawn as ink on paper: one ticket from cut to cut. It answers nobody."""

from dataclasses import dataclass, field

from PIL import Image

from printer import qr
from printer.virtual.cells import CELL_HEIGHT, LINE, Style, broad, cell_of
from printer.virtual.orders import Order

# GS ( k function 169, as the manual numbers its levels.
_LEVELS: dict[int, qr.Correction] = {49: "M", 50: "Q", 51: "H"}
_LONGEST = 20_000


@dataclass(slots=True)
class _Symbol:
    module: int = 3
    level: qr.Correction = "M"
    data: bytes = b""


@dataclass(slots=True)
class Page:
    """The paper since the last cut. `draw` says how many rows of paper an order used.

    `charset` is that of its Chinese letters, by Python's name; "" for a printer without.
    """

    width: int
    charset: str = ""
    codes: list[str] = field(default_factory=list)
    _image: Image.Image = field(init=False)
    _y: int = 0
    _x: int = 0
    _line: list[tuple[str, Style]] = field(default_factory=list)
    _style: Style = field(default_factory=Style)
    _symbol: _Symbol = field(default_factory=_Symbol)
    _graphics: bytes = b""
    _chinese: bool = False
    _half: bytes = b""

    def __post_init__(self) -> None:
        self._image = Image.new("1", (self.width, _LONGEST), 1)

    @property
    def empty(self) -> bool:
        """Whether no ink is on it."""
        return self._y == 0

    def draw(self, order: Order) -> int:
        """Obey one order; the rows of paper it moved."""
        before = self._y
        self._obey(order)
        self._y = min(self._y, _LONGEST)
        return self._y - before

    def finish(self) -> Image.Image:
        """The paper as it falls out, down to the cut."""
        return self._image.crop((0, 0, self.width, max(1, self._y)))

    def _obey(self, order: Order) -> None:
        data = order.data
        match order.kind:
            case "reset":
                self._style, self._line, self._x = Style(), [], 0
                self._chinese, self._half = False, b""
            case "text":
                self._letter(data)
            case "line":
                self._end_line()
            case "lines":
                self._end_line()
                self._y += self._style.spacing * max(0, data[0] - 1)
            case "feed":
                self._print_line()
                self._y += data[0]
            case "move":
                self._x = int.from_bytes(data, "little")
            case "raster":
                self._raster(data)
            case "graphics":
                self._graphic(data)
            case "code":
                self._code(data)
            case _:
                self._set_style(order.kind, data)

    def _set_style(self, kind: str, data: bytes) -> None:
        match kind:
            case "mode":
                # ESC ! also sets what GS ! had set, to once or twice.
                self._style.columns = 2 if data[0] & 0x20 else 1
                self._style.rows = 2 if data[0] & 0x10 else 1
                self._style.bold = bool(data[0] & 0x08)
            case "size":
                self._style.columns = (data[0] >> 4 & 7) + 1
                self._style.rows = (data[0] & 7) + 1
            case "bold":
                self._style.bold = bool(data[0] & 1)
            case "align":
                self._style.align = data[0] % 48
            case "spacing":
                self._style.spacing = data[0] if data else LINE
            case "chinese" | "latin":
                self._chinese, self._half = kind == "chinese", b""

    def _copy_of_style(self) -> Style:
        s = self._style
        return Style(s.columns, s.rows, s.bold, s.align, s.spacing)

    def _letter(self, byte: bytes) -> None:
        """FS &: from 0x81 on two bytes are one Chinese letter, if the printer has any."""
        whole = self._half + byte
        if self._chinese and self.charset and not self._half and byte[0] >= 0x81:
            self._half = byte
            return
        text = whole.decode(self.charset, "replace") if self._half else byte.decode("cp437")
        self._half = b""
        self._line.append((text, self._copy_of_style()))

    def _raster(self, data: bytes) -> None:
        mode, head = data[0] & 3, data[1:5]
        size = (int.from_bytes(head[:2], "little") * 8, int.from_bytes(head[2:], "little"))
        self._print_line()
        self._bits(size, data[5:], (2 if mode & 1 else 1, 2 if mode & 2 else 1))

    def _graphic(self, data: bytes) -> None:
        """GS ( L: function 112 keeps a raster picture, 50 prints it."""
        if data[1:2] == b"\x70":
            self._graphics = data
        elif data[1:2] in (b"\x02", b"\x32") and self._graphics:
            kept = self._graphics
            width, height = (int.from_bytes(kept[at : at + 2], "little") for at in (6, 8))
            self._bits(((width + 7) // 8 * 8, height), kept[10:], (kept[3], kept[4]))
            self._graphics = b""

    def _bits(self, size: tuple[int, int], bits: bytes, times: tuple[int, int]) -> None:
        if not size[0] or not size[1]:
            return
        ink = Image.frombytes("1", size, bits).point(lambda dot: 255 - dot)
        self._put(ink.resize((size[0] * times[0], size[1] * times[1]), Image.Resampling.NEAREST))

    def _code(self, data: bytes) -> None:
        """GS ( k for QR: function 67 sets the module, 80 keeps the data, 81 prints."""
        match data[1]:
            case 67:
                self._symbol.module = data[2]
            case 69:
                self._symbol.level = _LEVELS.get(data[2], "M")
            case 80:
                self._symbol.data = data[3:]
            case 81 if self._symbol.data:
                text = self._symbol.data.decode("utf-8", "replace")
                self.codes.append(text)
                self._put(_symbol(text, self._symbol))

    def _put(self, picture: Image.Image) -> None:
        room = self.width - picture.width
        x = self._x or {1: room // 2, 2: room}.get(self._style.align, 0)
        self._image.paste(picture, (x, self._y))
        self._y += picture.height
        self._x = 0

    def _print_line(self) -> None:
        if self._line:
            self._end_line()

    def _end_line(self) -> None:
        height = max([self._style.spacing, *(s.rows * CELL_HEIGHT for _, s in self._line)])
        wide = sum(broad(letter) * s.columns for letter, s in self._line)
        align = self._line[0][1].align if self._line else 0
        x = self._x or {1: (self.width - wide) // 2, 2: self.width - wide}.get(align, 0)
        for character, style in self._line:
            cell = cell_of(character, style)
            self._image.paste(cell, (x, self._y + height - cell.height))
            x += cell.width
        self._line, self._x = [], 0
        self._y += height


def _symbol(text: str, symbol: _Symbol) -> Image.Image:
    return qr.picture(qr.modules(text, symbol.level), symbol.module).convert("1")

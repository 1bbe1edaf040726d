"""The wall that fits: panel, screen and layout follow hall.toml while it runs. It draws nothing."""

from api.client.edge import Edge
from api.contract.views import BoardView, ScreenLine
from api.screen.paint import Fonts
from display.compose import need_of
from display.draw import Wall, ruler_of
from display.layout import Layout, Need, arrange
from display.place import in_zone, panel_of, screen_of
from display.screen import Screen
from display.settings import Settings
from display.sight import Sight


class Fitting:
    """What this wall is made of now: another panel in hall.toml is another screen at once."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._fonts = Fonts()
        self.ruler = ruler_of(self._fonts)
        self.line: ScreenLine | None = None
        self.panel = panel_of(None, settings.wished)
        self.screen = Screen(
            self.panel,
            window=settings.window,
            virtual=settings.virtual,
            output=settings.output,
        )
        self.wall = Wall(self.screen.surface, self._fonts)
        # The same board is the same object again, so that whoever asks sees that nothing is new.
        self._zoned: tuple[BoardView, BoardView] | None = None
        self._laid_out: tuple[Need, Layout] | None = None
        self._readable = Edge("reading from the farthest seat", ())

    def zone(self, view: BoardView) -> BoardView:
        """The part of the board for this wall, which becomes what hall.toml says of it."""
        if self._zoned is None or self._zoned[0] is not view:
            line = screen_of(view, self._settings.device)
            if line != self.line:
                self.line = line
                self._become(line)
            self._zoned = (view, in_zone(view, line))
        return self._zoned[1]

    def layout(self, sight: Sight) -> Layout:
        """Where everything stands; one that cannot be read is logged, not hidden."""
        need = need_of(sight, columns=self.line.columns if self.line else 2)
        if self._laid_out is None or self._laid_out[0] != need:
            layout = arrange(self.panel, need, self.ruler)
            self._laid_out = (need, layout)
            if layout.readable:
                self._readable.heal()
            else:
                seat = self.panel.seat_for(min(layout.giant, layout.row_em))
                self._readable.fail(f"{need.number} → {need.counter}: only within {seat:.1f} m")
        return self._laid_out[1]

    def _become(self, line: ScreenLine | None) -> None:
        panel = panel_of(line, self._settings.wished)
        if panel != self.panel:
            self.panel = panel
            self.screen.resize(panel)
            self.wall = Wall(self.screen.surface, self._fonts)
        self._laid_out = None

"""A kiosk at a hall: the machine and the rules of the hall face to face, with a printer between.

No process and no socket: what the kiosk asks is decided at once, unless the line is cut.
"""

from dataclasses import replace
from datetime import datetime, timedelta

import pygame

from api.contract.commands import (
    AskHelp,
    BeginPrint,
    Command,
    ConfirmPaper,
    ReportHealth,
    ReprintTicket,
    SettlePrint,
    TakeTicket,
)
from api.contract.phrases import phrase
from api.contract.problems import problem
from api.contract.views import DeviceLine, FloorView, Ticket
from api.contract.words import HealthState, PrintOutcome
from api.domain import views
from api.domain.answers import answer
from api.domain.refused import Refused as Denied
from api.domain.settings import HallSettings
from kiosk.boxes import Code, Page, Run
from kiosk.draw import Pen
from kiosk.layout import layout
from kiosk.machine import begin, step
from kiosk.panel import Panel
from kiosk.states import (
    Alarm,
    Answered,
    Ask,
    CallHelp,
    Done,
    Effect,
    Happening,
    PaperCame,
    Press,
    Refused,
    Seen,
    Take,
    Tick,
    Touched,
    Unanswered,
)
from tests.api.domain.hall import SETTINGS, at, given, health, opens, when

PEN = Pen()
GLASS = Panel(width_px=540, height_px=960)
OPENED = at("09:00")
WITHOUT_PAPER_NONE = replace(SETTINGS, paper=replace(SETTINGS.paper, without_paper=False))


class AtHall:
    """kiosk-1 and its printer-1 at an open hall. `line`: up, cut, or losing every answer."""

    def __init__(self, settings: HallSettings = SETTINGS) -> None:
        self.hall = given(health("printer-1", "ready"), opens(1), settings=settings)
        self.line = "up"
        self.now = 0.0
        self.touches = 0
        self.effects: list[Effect] = []
        self.answers: dict[str, Ticket] = {}
        self.switch_on(None)

    def switch_on(self, unsettled: Press | None) -> "AtHall":
        """The kiosk starts, with the press that the run before left on its disk."""
        self.state, effects = begin(unsettled, self.now)
        self._do(effects)
        return self.hears()

    @property
    def time(self) -> datetime:
        return OPENED + timedelta(seconds=60 + self.now)

    def happens(self, happening: Happening) -> "AtHall":
        self.state, effects = step(self.state, happening, self.now)
        self._do(effects)
        return self.hears() if effects else self

    def touch(self, *targets: str) -> "AtHall":
        """Targets that are really on the glass, a second apart."""
        for target in targets:
            assert target in {one.name for one in self.page.touchables}, self.page.screen
            self.now += 1.0
            self.touches += 1
            self.happens(Touched(target, f"key-{self.touches}"))
        return self

    def takes_a_number(self) -> "AtHall":
        return self.touch("start", "service:A", "class:normal")

    def waits(self, seconds: float) -> "AtHall":
        for _ in range(int(seconds * 2)):
            self.now += 0.5
            self.happens(Tick())
        return self

    def hears(self) -> "AtHall":
        """The newest view, if the line is up."""
        if self.line != "cut":
            view = views.kiosk(self.hall, "kiosk-1", self.time)
            self.state, effects = step(self.state, Seen(view, False), self.now)
            self._do(effects)
        return self

    def is_silent(self) -> "AtHall":
        """Nothing was heard of the hub for so long that what is shown may be old."""
        return self.happens(Seen(None, True))

    def printer(self, state: HealthState) -> "AtHall":
        """The printer says how it is."""
        when(self.hall, health("printer-1", state))
        return self.hears()

    def prints(self, outcome: PrintOutcome | None = "printed") -> "AtHall":
        """The oldest job goes to paper; None: its bytes are on their way, and no more is known."""
        jobs = [one for one in self.hall.state.jobs.values() if one.state in ("queued", "sending")]
        job = jobs[0]
        if job.state == "queued":
            when(self.hall, BeginPrint(job=job.id, printer="printer-1"))
        if outcome:
            when(self.hall, SettlePrint(job=job.id, printer="printer-1", outcome=outcome))
        return self.hears()

    def the_desk_reprints(self) -> "AtHall":
        number = next(reversed(self.hall.state.tickets.values())).number
        when(self.hall, ReprintTicket(number=number))
        return self.hears()

    def hub_notices_that_the_kiosk_is_gone(self) -> "AtHall":
        when(self.hall, health("kiosk-1", "offline"))
        return self

    @property
    def numbers(self) -> list[str]:
        return [one.number for one in self.hall.state.tickets.values()]

    @property
    def page(self) -> Page:
        return layout(self.state, GLASS, PEN.measure, now=self.now)

    @property
    def screen(self) -> str:
        return self.page.screen

    def says(self, key: str, **values: object) -> bool:
        """Whether this phrase is what the citizen reads, in the picture as it is drawn."""
        wanted = phrase("zh-Hant", f"kiosk.{key}", **values).replace(" ", "")
        return wanted in self.picture().replace(" ", "")

    def picture(self) -> str:
        """All words of the picture, each of them really inked in its own colour on the glass."""
        surface = pygame.Surface((GLASS.width_px, GLASS.height_px))
        page = self.page
        assert PEN.draw(surface, page) == [], "nothing is shrunk or cut off"
        words = [item for item in page.items if isinstance(item, Run)]
        for run in words:
            inked = surface.subsurface(pygame.Rect(run.box).clip(surface.get_rect()))
            assert pygame.transform.threshold(
                None, inked, run.colour, threshold=(40, 40, 40, 255), set_behavior=0
            ), run.words
        return "".join(run.words for run in words)

    def has_code(self) -> bool:
        """Whether a telephone can take the number along."""
        return any(isinstance(item, Code) for item in self.page.items)

    @property
    def floor(self) -> FloorView:
        """What the supervisor sees; the clerks' unsettled papers are in it."""
        return views.floor(self.hall, self.time)

    def on_floor(self, device: str) -> DeviceLine:
        return next(one for one in self.floor.devices if one.device == device)

    def _do(self, effects: tuple[Effect, ...]) -> None:
        self.effects += effects
        for effect in effects:
            match effect:
                case Take(press=press):
                    self._take(press)
                case PaperCame(job=job, got_it=got_it):
                    self._decided(ConfirmPaper(job=job, got_it=got_it))
                case Alarm(takes=takes):
                    said = phrase("zh-Hant", "kiosk.alarm", count=takes)
                    self._decided(ReportHealth(device="kiosk-1", state="ready", detail=said))
                case Ask(wish=CallHelp(), key=key):
                    self._decided(AskHelp(place="kiosk-1"))
                    self.happens(Done(key, answer(self.hall, AskHelp(place="kiosk-1"), [])))  # type: ignore[arg-type]

    def _decided(self, command: Command) -> None:
        when(self.hall, command)

    def _take(self, press: Press) -> None:
        if self.line == "cut":
            self.happens(Unanswered(press.key))
            return
        if press.key not in self.answers:
            command = TakeTicket(
                service=press.service,
                ticket_class=press.ticket_class,
                kiosk="kiosk-1",
                token=press.key,
            )
            try:
                events = when(self.hall, command)
            except Denied as no:
                words = {name: str(value) for name, value in no.values.items()}
                said = problem(no.code, "zh-Hant", **words)
                self.happens(Refused(press.key, said.title, said.mend, no.code))
                return
            self.answers[press.key] = answer(self.hall, command, events)  # type: ignore[assignment]
        if self.line == "losing":
            self.happens(Unanswered(press.key))
        else:
            self.happens(Answered(press.key, self.answers[press.key]))

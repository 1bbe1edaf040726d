"""A citizen at the kiosk: presses once, reads the screen, believes it, and goes."""

from dataclasses import dataclass
from typing import Literal

from api.client.hub import Hub, HubLost, HubRefused
from api.contract.requests import ConfirmRequest, TakeRequest
from api.contract.views import Accepted, KioskView, Ticket
from kiosk.issued import confirm, follow, leave, over
from kiosk.states import Issued, PaperCame, Phase
from tests.line.hub import KIOSK, SimulatedHub
from tests.line.world import Corner

# No outage lasts so long; whoever is asked till then says each time that no paper came.
MOST_S = 900
# How somebody left the kiosk: with a number, told that there is none, or told nothing true.
Left = Literal["served", "refused", "deceived"]


@dataclass(frozen=True, slots=True)
class Visit:
    """What one citizen lived. `screens` are what the kiosk showed of his paper, in order."""

    left: Left
    ticket: Ticket | None
    screens: tuple[Phase, ...]
    why: str = ""


def visit(hub: SimulatedHub, corner: Corner, key: str, *, silent: bool) -> Visit:
    """One press of a citizen; one who is `silent` answers nothing that the kiosk asks."""
    with hub.client(KIOSK) as line:
        try:
            ticket = _take(line, corner, key)
        except HubRefused as refused:
            # The words of the refusal stand on the screen.
            honest = bool(refused.problem.title and refused.problem.mend)
            return Visit("refused" if honest else "deceived", None, (), refused.problem.code)
        return _Watching(hub, corner, line, silent=silent).follow(ticket)


def _take(line: Hub, corner: Corner, key: str) -> Ticket:
    """F:N1, F:N2: the same key until the hub has answered, whatever gets lost."""
    while True:
        try:
            return line.send("/tickets", Ticket, TakeRequest(service="A"), key=key)
        except HubLost:
            corner.turn()


class _Watching:
    """Somebody before the screen, with the kiosk's own rules of what it shows."""

    def __init__(self, hub: SimulatedHub, corner: Corner, line: Hub, *, silent: bool) -> None:
        self._hub, self._corner, self._line, self._silent = hub, corner, line, silent

    def follow(self, ticket: Ticket) -> Visit:
        """Until the screen has said its last word about the paper."""
        issued = Issued(ticket, "printing" if ticket.job else "keep", self._corner.clock.now)
        began, screens = issued.since, [issued.phase]
        while self._corner.clock.now - began < MOST_S:
            view = self._hub.kiosk_view()
            issued = follow(issued, view, self._corner.clock.now)
            if issued.phase != screens[-1]:
                screens.append(issued.phase)
            if why := self._untrue(issued):
                return Visit("deceived", ticket, tuple(screens), why)
            self._answer(issued, view)
            if over(issued, self._corner.clock.now):
                return Visit("served", ticket, tuple(screens))
            self._corner.turn()
        return Visit("deceived", ticket, tuple(screens), "the screen never came to an end")

    def _untrue(self, issued: Issued) -> str:
        """「請取走號碼單」 over an empty outlet is the lie that must never be told."""
        paper = f"{issued.ticket.token}/{issued.copy}"
        if issued.phase == "take" and not self._corner.whole[paper]:
            return f"take: {paper} is not there"
        return ""

    def _answer(self, issued: Issued, view: KioskView) -> None:
        """「有拿到號碼單嗎？」: the truth after some seconds, or nothing (F:P5)."""
        waited_s = self._corner.clock.now - issued.since
        if issued.phase != "ask" or waited_s < 3:
            return
        effects = leave(issued, view) if over(issued, self._corner.clock.now) else ()
        if not self._silent and not effects:
            got_it = any(
                self._corner.whole[f"{issued.ticket.token}/{copy}"]
                for copy in range(issued.copy + 1)
            )
            effects = confirm(issued, view, got_it=got_it)
        for effect in effects:
            if isinstance(effect, PaperCame):
                self._confirm(effect)

    def _confirm(self, effect: PaperCame) -> None:
        path, said = f"/print-jobs/{effect.job}/confirm", ConfirmRequest(got_it=effect.got_it)
        try:
            self._line.send(path, Accepted, said, key=f"confirm-{effect.job}")
        except (HubLost, HubRefused):
            # Asked again at the next look; a refusal means that it is known by now.
            return

"""Whatever is touched, seen and answered, in any order: one press is at most one number."""

from dataclasses import replace

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from api.contract.views import KioskTicket
from api.contract.words import ServiceState
from kiosk.layout import layout
from kiosk.machine import begin, step
from kiosk.panel import Panel
from kiosk.sample import sample_ticket, sample_view
from kiosk.states import (
    Answered,
    Ask,
    Attract,
    Done,
    Forget,
    Happening,
    Issued,
    Refused,
    Scanned,
    Seen,
    State,
    Take,
    Taking,
    Tick,
    Touched,
    Unanswered,
)
from tests.kiosk.rulers import ruler
from tests.kiosk.wishes import said_to

TARGETS = [
    "start",
    "back",
    "done",
    "yes",
    "no",
    "again",
    "stay",
    "page:0",
    "page:1",
    "page:x",
    "language:en",
    "languages",
    "language:xx",
    "service:A",
    "service:B",
    "service:E",
    "service:?",
    "class:normal",
    "class:priority",
    "class:urgent",
    "group:g0",
    "check_in",
    "voice",
    "rate",
    "opinion",
    "kind:complaint",
    "say:wait",
    "next",
    "call",
    "none",
    "grade:5",
    "grade:1",
    "reason:manner",
    "key:A",
    "key:1",
    "erase",
    "enter",
    "help",
    "staff",
    "tickets",
    "reprint:2026-11-23-A012",
    "louder",
]
CODES = ["K7Q2MX", "9f86d081884c7d65", "A013", "A123456789", "nobody's", ""]


class AnyDay(RuleBasedStateMachine):
    """A kiosk, a hub that answers by key when it likes, and people who touch anything."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0
        self.view = sample_view()
        self.state, _ = begin(None, self.now)
        self.pressed: dict[str, int] = {}
        self.sent: list[str] = []
        self.forgotten: list[str] = []
        self.numbers: dict[str, str] = {}
        self.asked: list[Ask] = []
        self.touches = 0

    def happens(self, happening: Happening) -> State:
        self.state, effects = step(self.state, happening, self.now)
        for effect in effects:
            if isinstance(effect, Take):
                assert effect.press.key not in self.forgotten, "a settled key is never sent again"
                self.sent.append(effect.press.key)
            if isinstance(effect, Ask):
                assert "A123456789" not in repr(effect), "a person's own number stays here (R34)"
                self.asked.append(effect)
            if isinstance(effect, Forget):
                assert effect.key not in self.forgotten, "a key is settled once"
                self.forgotten.append(effect.key)
        return self.state

    @rule(name=st.sampled_from(TARGETS))
    def touch(self, name: str) -> None:
        self.touches += 1
        key = f"key-{self.touches}"
        before = len(set(self.sent))
        self.happens(Touched(name, key))
        assert len(set(self.sent)) - before <= 1, "one touch is at most one new press"

    @rule(code=st.sampled_from(CODES))
    def scan(self, code: str) -> None:
        self.touches += 1
        before = len(self.asked)
        self.happens(Scanned(code, f"key-{self.touches}"))
        assert len(self.asked) - before <= 1, "one scan is at most one wish"

    @precondition(lambda self: self.asked)
    @rule(data=st.data(), place=st.integers(0, 20))
    def the_hub_answers_a_wish(self, data: st.DataObject, place: int) -> None:
        asked = data.draw(st.sampled_from(self.asked))
        said = [*said_to(asked), None]
        one = said[place % len(said)]
        self.happens(Done(asked.key, one) if one else Refused(asked.key, "對不起", "請洽", "no"))

    @rule(step_s=st.sampled_from([0.1, 1.0, 3.0, 9.0, 30.0, 61.0]))
    def time_goes_by(self, step_s: float) -> None:
        self.now += step_s
        self.happens(Tick())

    @rule(
        state=st.sampled_from(["open", "open", "closed", "extended"]),
        printer=st.sampled_from([None, "ready", "no_paper", "unknown", "offline"]),
        stale=st.booleans(),
        staffed=st.booleans(),
    )
    def a_view_comes(self, state: str, printer: str | None, stale: bool, staffed: bool) -> None:
        service: ServiceState = "open" if staffed else "unstaffed"
        services = tuple(replace(one, state=service) for one in sample_view().services)
        changes = {"state": state, "printer": printer, "services": services}
        self.view = replace(self.view, **changes)  # type: ignore[arg-type]
        self.happens(Seen(self.view, stale))

    @precondition(lambda self: self.sent)
    @rule(data=st.data(), kind=st.sampled_from(["number", "refusal", "nothing"]))
    def the_hub_answers(self, data: st.DataObject, kind: str) -> None:
        key = data.draw(st.sampled_from(self.sent))
        if kind == "nothing":
            self.happens(Unanswered(key))
        elif kind == "refusal":
            self.happens(Refused(key, "對不起", "請洽服務台"))
        else:
            number = self.numbers.setdefault(key, f"A{len(self.numbers) + 1:03}")
            ticket = replace(sample_ticket(), number=number, token=number)
            self.happens(Answered(key, ticket))

    @precondition(lambda self: isinstance(self.state.screen, Issued))
    @rule(paper=st.sampled_from(["sending", "printed", "printed_weak", "unknown", "failed"]))
    def the_paper_moves(self, paper: str) -> None:
        assert isinstance(self.state.screen, Issued)
        token = self.state.screen.ticket.token
        line = KioskTicket(number=token, token=token, job="j", paper=paper)  # type: ignore[arg-type]
        self.view = replace(self.view, tickets=(line, *self.view.tickets))
        self.happens(Seen(self.view, False))

    @invariant()
    def a_press_that_is_asked_for_is_not_settled(self) -> None:
        if isinstance(self.state.screen, Taking) and self.state.screen.sent:
            assert self.state.screen.press.key not in self.forgotten

    @invariant()
    def every_state_can_be_shown(self) -> None:
        page = layout(self.state, Panel(), ruler, now=self.now)
        assert page.items

    def teardown(self) -> None:
        """Left alone, the kiosk always finds its way back to the start."""
        for _ in range(12):
            self.now += 31.0
            self.happens(Tick())
        assert isinstance(self.state.screen, Attract)
        assert self.state.staff == "", "nobody stays signed in"
        assert set(self.sent) == set(self.forgotten), "no press stays unsettled for ever"


TestAnyDay = AnyDay.TestCase

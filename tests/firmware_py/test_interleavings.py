"""Whatever order presses, answers, views and silences come in, the counter ends right."""

from dataclasses import dataclass, field

from hypothesis import given
from hypothesis import strategies as st

from api.contract.views import CounterView
from firmware_py.messages import BUTTONS, Ask, Done, Followed, Message, Pressed, Refused, Unanswered
from firmware_py.unit import Unit, outputs, step
from tests.firmware_py.fakes import Hall, ticket_id, view


@dataclass
class Line:
    """A unit and a hall with a slow line between them, moved by hand."""

    hall: Hall = field(default_factory=Hall)
    unit: Unit = field(default_factory=Unit)
    outbox: list[Ask] = field(default_factory=list)
    now: float = 0.0

    def tell(self, message: Message) -> None:
        """The unit hears `message`."""
        self.unit, asks = step(self.unit, message, self.now)
        self.outbox += asks
        assert len(self.outbox) <= 1, "one command at a time"

    def show(self) -> None:
        """The hall's view arrives."""
        self.tell(Followed(self.hall.view, lost=False))

    def deliver(self) -> None:
        """The command on its way, if any, reaches the hall, and its answer the unit."""
        if self.outbox:
            self.tell(self.hall.answer(self.outbox.pop()))

    def lose(self) -> None:
        """The command reached the hall, but the answer is lost."""
        if self.outbox:
            self.hall.answer(self.outbox.pop())
            self.tell(Unanswered())

    def act(self, word: str) -> None:
        """One step of a history."""
        self.now += 0.05
        match word:
            case "show":
                self.show()
            case "deliver":
                self.deliver()
            case "lose":
                self.lose()
            case "silence":
                self.tell(Followed(self.unit.view, lost=True))
            case "wait":
                self.now += 1.0
            case button:
                self.tell(Pressed(next(one for one in BUTTONS if one == button)))


views = st.builds(
    Followed,
    st.one_of(
        st.none(),
        st.builds(
            view,
            st.sampled_from(["open", "paused", "closed"]),
            st.sampled_from([None, "A001", "A002"]),
        ),
    ),
    lost=st.booleans(),
)
answers = st.one_of(
    st.builds(Done),
    st.builds(Refused, st.sampled_from(["nobody_waits", "last_counter"])),
    st.builds(Unanswered),
)
presses = st.builds(Pressed, st.sampled_from(BUTTONS))
messages = st.lists(st.one_of(views, answers, presses), max_size=60)


@given(messages, st.lists(st.floats(0.0, 3.0), min_size=60, max_size=60))
def test_the_sign_is_dark_only_while_the_newest_fresh_view_says_open(
    told: list[Message], pauses: list[float]
) -> None:
    unit, now = Unit(), 0.0
    newest: Followed = Followed(None, lost=True)
    for message, pause in zip(told, pauses, strict=False):
        now += pause
        unit, _ = step(unit, message, now)
        newest = message if isinstance(message, Followed) else newest
        shown = outputs(unit, now)
        assert shown.sign_lit == (not confirmed_open(newest))
        assert shown.led == "" or confirmed_open(newest)


def confirmed_open(seen: Followed) -> bool:
    match seen:
        case Followed(view=CounterView(sign_lit=False), lost=False):
            return True
    return False


history = st.lists(
    st.sampled_from(["next", "next", "deliver", "show", "lose", "silence", "wait", "recall"]),
    max_size=80,
)


@given(history)
def test_no_number_is_ever_left_behind_twice(words: list[str]) -> None:
    line = Line()
    line.show()
    for word in words:
        line.act(word)
    advanced = line.hall.advanced_after
    assert len(set(advanced)) == len(advanced)


@given(history)
def test_a_call_is_only_ever_made_from_the_number_the_clerk_saw(words: list[str]) -> None:
    line = Line()
    line.show()
    for word in words:
        seen = line.unit.view.led if line.unit.view else ""
        before = len(line.unit.asks)
        line.act(word)
        if word == "next" and len(line.unit.asks) > before:
            body = line.unit.asks[-1].body
            assert getattr(body, "after", None) == (ticket_id(seen) if seen else None)


def test_ten_thousand_presses_for_one_shown_number_move_the_queue_once() -> None:
    line = Line()
    line.show()
    for _ in range(10_000):
        line.act("next")
        line.deliver()
    assert line.hall.number == "A001"
    assert line.hall.advanced_after == [None]


def test_ten_thousand_presses_skip_nobody_when_views_come_between_them() -> None:
    line = Line(Hall(waiting=20_000))
    for press in range(10_000):
        if press % 3 == 0:
            line.show()
        line.act("next")
        line.deliver()
    # One citizen for each number shown, in order, none passed over.
    assert line.hall.serial == len(line.hall.advanced_after) == 3334


between = st.lists(st.sampled_from(["deliver", "show"]), max_size=4)


@given(between, between, between)
def test_a_call_then_a_pause_ends_called_and_paused_in_any_interleaving(
    before: list[str], amid: list[str], after: list[str]
) -> None:
    line = Line()
    line.show()
    for word in [*before, "next", *amid, "pause", *after, "deliver", "deliver", "show"]:
        line.act(word)
    assert line.hall.asked == ["call-next", "pause"]
    assert (line.hall.number, line.hall.state) == ("A001", "paused")
    assert outputs(line.unit, line.now).sign_lit


@given(between, between)
def test_a_pause_then_a_call_leaves_the_counter_paused_and_calls_nobody(
    amid: list[str], after: list[str]
) -> None:
    line = Line()
    line.show()
    for word in ["pause", *amid, "next", *after, "deliver", "deliver", "show"]:
        line.act(word)
    assert (line.hall.number, line.hall.state) == (None, "paused")
    assert outputs(line.unit, line.now).sign_lit

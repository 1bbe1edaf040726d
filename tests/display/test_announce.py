"""The announcer: every call once, in order, big for long enough, and nothing old shouted."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from api.contract.views import BoardView, CallLine, SentOnLine
from display import announce, sample
from display.announce import Memory, Moment
from display.motion import pulse

START = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
SENT_ON = SentOnLine(number="A002", service="B", names={}, counters=(3,))
# The hub keeps this many calls on a board.
ON_A_BOARD = 8


def at(clock_s: float) -> Moment:
    return Moment(wall=START + timedelta(seconds=clock_s), clock_s=clock_s)


def call(id: int, *, called_s: float, number: str = "", counter: int = 1) -> CallLine:
    return CallLine(
        id=id,
        number=number or f"A{id:03}",
        counter=counter,
        called_at=START + timedelta(seconds=called_s),
    )


def board(*newest_first: CallLine, day: str = "2026-11-23") -> BoardView:
    return replace(sample.busy(), calls=newest_first, day=day)


@dataclass
class Hall:
    """A wall that takes a turn each quarter second, and the calls that it was told of."""

    memory: Memory = field(default_factory=Memory)
    clock_s: float = 100.0
    heard_s: float = 100.0
    announced: list[tuple[int, float]] = field(default_factory=list)
    shown: list[int] = field(default_factory=list)

    def see(self, view: BoardView) -> None:
        self.heard_s = self.clock_s
        self.memory, late = announce.see(self.memory, view, at(self.clock_s))
        self.shown += [one.id for one in late]
        self._turn()

    def beat(self) -> None:
        self.heard_s = self.clock_s
        self._turn()

    def wait(self, seconds: float, *, lost: bool = False) -> None:
        for quarter in range(round(seconds * 4)):
            self.clock_s += 0.25
            if not lost and quarter % 8 == 0:
                self.heard_s = self.clock_s
            self._turn()

    @property
    def ids(self) -> list[int]:
        return [id for id, _ in self.announced]

    def _turn(self) -> None:
        now = at(self.clock_s)
        self.memory = announce.hear(self.memory, now, self.clock_s - self.heard_s)
        self.memory, call = announce.advance(self.memory, now)
        if call is not None:
            self.announced.append((call.id, self.clock_s))
            big = announce.big(self.memory)
            assert big is not None
            assert big.id == call.id


def test_a_call_is_announced_at_once_and_only_once() -> None:
    hall = Hall()
    for _ in range(5):
        hall.see(board(call(1, called_s=99)))
    assert hall.announced == [(1, 100.0)]


def test_twenty_calls_in_one_view_are_each_announced_in_the_order_of_the_calls() -> None:
    hall = Hall()
    hall.see(board(*(call(id, called_s=99) for id in range(20, 0, -1))))
    hall.wait(80)
    assert hall.ids == list(range(1, 21))


def test_a_busy_hall_gives_each_call_less_time_and_never_less_than_a_second() -> None:
    hall = Hall()
    hall.see(board(*(call(id, called_s=99) for id in range(20, 0, -1))))
    hall.wait(80)
    times = [when for _, when in hall.announced]
    gaps = [later - earlier for earlier, later in pairwise(times)]
    assert min(gaps) >= 1
    assert gaps == sorted(gaps)
    assert gaps[-1] >= 6


def test_calls_from_before_the_start_are_shown_and_not_announced() -> None:
    hall = Hall()
    hall.see(board(call(2, called_s=80), call(1, called_s=20)))
    hall.wait(30)
    assert hall.ids == []
    assert hall.shown == [1, 2]
    big = announce.big(hall.memory)
    assert big is not None
    assert big.id == 2
    assert announce.last_staged(hall.memory) is None


def test_a_wall_started_again_tells_only_what_it_had_not_told_before() -> None:
    hall = Hall(memory=Memory(told_to=2))
    hall.see(board(*(call(id, called_s=99) for id in (3, 2, 1))))
    hall.wait(30)
    assert hall.ids == [3]
    assert hall.shown == []
    assert [one.id for one in announce.recent(hall.memory)] == [2, 1]


def test_a_journal_begun_anew_counts_again_and_its_calls_are_announced() -> None:
    """A backup was restored, or the hub's disk is new: ids come again, for other people."""
    hall = Hall(memory=Memory(told_to=40))
    hall.see(board(call(41, called_s=100.0), call(40, called_s=95.0)))
    hall.wait(20.0)
    restored = call(40, called_s=120.0, number="B007", counter=2)
    hall.see(board(restored))
    assert hall.ids == [41, 40]
    assert announce.big(hall.memory) == restored
    hall.wait(10.0)
    hall.see(board(call(44, called_s=130.0, number="B008"), restored))
    assert hall.ids == [41, 40, 44]


def test_a_call_that_comes_up_again_when_a_newer_one_is_withdrawn_is_not_news() -> None:
    """R7: the newest was sent on elsewhere, and the board has room for an old one."""
    hall = Hall()
    hall.see(board(call(9, called_s=100.0), call(8, called_s=60.0)))
    hall.wait(20.0)
    hall.see(board(call(8, called_s=60.0), call(7, called_s=30.0)))
    assert hall.ids == [9]
    assert [one.id for one in hall.memory.shown] == [8, 7]


def test_a_call_that_waits_its_turn_is_not_told_once_the_citizen_was_sent_on() -> None:
    """R7: nobody is called to a window that has sent him to another."""
    hall = Hall()
    first, second = call(1, called_s=100.0), call(2, called_s=100.0, number="A002")
    hall.see(board(second, first))
    hall.see(replace(board(first), sent_on=(SENT_ON,)))
    hall.wait(30.0)
    assert hall.ids == [1]
    again = call(4, called_s=130.0, number="A002", counter=3)
    hall.see(board(again, first))
    hall.wait(30.0)
    assert hall.ids == [1, 4]


def test_nor_is_it_told_when_it_was_the_oldest_or_the_only_one_on_the_board() -> None:
    """R7"""
    for after in (
        replace(board(call(3, called_s=101.0, number="A003")), sent_on=(SENT_ON,)),
        board(call(3, called_s=101.0, number="A002", counter=3)),
        board(),
    ):
        hall = Hall()
        first, second = call(1, called_s=100.0), call(2, called_s=100.0, number="A002")
        hall.see(board(second, first))
        hall.see(after)
        hall.wait(30.0)
        assert 2 not in hall.ids


def test_a_recalled_number_is_told_twice_though_the_board_has_it_once() -> None:
    """R5"""
    hall = Hall()
    first, second = call(1, called_s=100.0), call(2, called_s=100.0, number="A002")
    hall.see(board(second, first))
    hall.see(board(replace(second, id=3, recalls=1), first))
    hall.wait(30.0)
    assert hall.ids == [1, 2, 3]


def test_after_a_loss_old_calls_are_shown_and_the_newest_one_is_announced() -> None:
    hall = Hall()
    first = call(1, called_s=99)
    hall.see(board(first))
    hall.wait(60, lost=True)
    hall.see(board(call(3, called_s=155), call(2, called_s=120), first))
    hall.wait(30)
    assert hall.ids == [1, 3]
    assert hall.shown == [2]


def test_a_wall_whose_clock_is_an_hour_ahead_still_announces_while_the_line_is_well() -> None:
    hall = Hall()
    hall.see(board())
    hall.see(board(call(1, called_s=100 - 3600)))
    assert hall.ids == [1]


def test_a_view_that_slips_in_after_the_silence_was_read_counts_as_after_a_gap() -> None:
    memory = announce.hear(Memory(), at(100), 0)
    memory = announce.hear(memory, at(160), 60)
    _, late = announce.see(memory, board(call(1, called_s=120)), at(160))
    assert [one.id for one in late] == [1]


def test_a_recall_is_announced_and_the_number_stands_once() -> None:
    hall = Hall()
    first = call(1, called_s=99, number="A001")
    hall.see(board(first))
    hall.wait(8)
    again = replace(call(2, called_s=108, number="A001"), recalls=1)
    hall.see(board(again, first))
    assert hall.ids == [1, 2]
    assert announce.big(hall.memory) == again
    assert announce.recent(hall.memory) == ()


def test_a_new_day_forgets_the_rows_of_the_old_one() -> None:
    hall = Hall()
    hall.see(board(call(2, called_s=98), call(1, called_s=97)))
    hall.wait(20)
    hall.see(board(call(3, called_s=119), day="2026-11-24"))
    assert announce.big(hall.memory) == call(3, called_s=119)
    assert announce.recent(hall.memory) == ()


def test_calls_that_fell_off_the_end_of_the_board_keep_their_rows() -> None:
    hall = Hall()
    calls = [call(id, called_s=90 + id) for id in range(1, 10)]
    hall.see(board(*reversed(calls[:3])))
    hall.wait(30)
    hall.see(board(*reversed(calls[5:])))
    assert {1, 2, 3} <= {one.id for one in hall.memory.shown}


def test_a_call_stays_marked_as_fresh_for_a_while() -> None:
    hall = Hall()
    hall.see(board(call(1, called_s=99)))
    assert announce.fresh(hall.memory, at(110)) == {1}
    assert announce.fresh(hall.memory, at(121)) == frozenset()


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("calls"), st.integers(1, ON_A_BOARD)),
        st.tuples(st.just("wait"), st.integers(0, 9)),
        st.tuples(st.just("lost"), st.integers(0, 40)),
        st.tuples(st.just("same"), st.just(0)),
    ),
    max_size=25,
)


@given(STEPS)
def test_whatever_happens_each_call_is_told_once_and_in_order(steps: list[tuple[str, int]]) -> None:
    hall = Hall()
    calls: list[CallLine] = []
    hall.see(board())
    for kind, much in steps:
        if kind == "calls":
            calls += [call(len(calls) + n, called_s=hall.clock_s) for n in range(1, much + 1)]
        elif kind == "lost":
            hall.wait(much, lost=True)
        else:
            hall.wait(much)
        if kind != "wait":
            hall.see(board(*reversed(calls[-ON_A_BOARD:])))
    hall.wait(6.0 * (len(calls) + 1))
    assert hall.ids == sorted(hall.ids)
    assert hall.shown == []
    assert hall.ids == [one.id for one in calls]


@given(
    st.lists(st.tuples(st.floats(0, 60), st.booleans()), max_size=12),
    st.integers(1, ON_A_BOARD),
)
def test_no_call_is_told_twice_however_often_the_line_is_lost(
    gaps: list[tuple[float, bool]], size: int
) -> None:
    hall, on_boards = Hall(), set[int]()
    calls: list[CallLine] = []
    for seconds, lost in gaps:
        calls.append(call(len(calls) + 1, called_s=hall.clock_s))
        hall.wait(seconds, lost=lost)
        hall.see(board(*reversed(calls[-size:])))
        on_boards |= {one.id for one in calls[-size:]}
    hall.wait(100)
    told = [*hall.ids, *hall.shown]
    assert sorted(told) == sorted(on_boards)
    assert hall.ids == sorted(hall.ids)


@given(st.lists(st.integers(1, 5), min_size=1, max_size=8))
def test_the_pulse_never_beats_faster_than_once_a_second(bursts: list[int]) -> None:
    hall, before = Hall(), 0.0
    calls: list[CallLine] = []
    whites: list[float] = []
    for burst in bursts:
        calls += [call(len(calls) + n, called_s=hall.clock_s) for n in range(1, burst + 1)]
        hall.see(board(*reversed(calls)))
        for _ in range(12):
            hall.wait(0.25)
            staged = announce.last_staged(hall.memory)
            white = pulse(hall.clock_s - staged.at_s) if staged else 0.0
            if white > 0.9 >= before:
                whites.append(hall.clock_s)
            before = white
    gaps = [later - earlier for earlier, later in pairwise(whites)]
    assert all(gap >= 1.0 for gap in gaps)

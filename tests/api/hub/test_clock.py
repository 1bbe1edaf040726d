"""The hall's clock never goes backwards, and says when it is unsure (F:C1, F:C2)."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from api.hub.clock import SMALL_STEP, HallClock

NOON = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


class Machine:
    """A machine whose wall clock can be stepped while time goes on."""

    def __init__(self, wall: datetime = NOON, *, is_set: bool = True) -> None:
        self.wall, self.elapsed_s, self.is_set = wall, 1000.0, is_set

    def clock(self, not_before: datetime | None = None) -> HallClock:
        return HallClock(
            not_before,
            wall=lambda: self.wall,
            elapsed_s=lambda: self.elapsed_s,
            is_set=lambda: self.is_set,
        )

    def pass_(self, seconds: float) -> None:
        self.wall += timedelta(seconds=seconds)
        self.elapsed_s += seconds


def test_a_step_of_a_clock_that_was_right_changes_nothing() -> None:
    machine = Machine()
    clock = machine.clock()
    for step in (HOUR, -3 * HOUR, timedelta(days=2)):
        machine.wall += step
        clock.look()
        assert clock.now() == NOON
    assert not clock.unsure


def test_time_goes_on_as_it_really_passes() -> None:
    machine = Machine()
    clock = machine.clock()
    machine.pass_(90)
    assert clock.now() == NOON + timedelta(seconds=90)


def test_an_old_clock_at_the_start_goes_on_from_the_journal() -> None:
    machine = Machine(datetime(2024, 1, 1, tzinfo=UTC))
    clock = machine.clock(not_before=NOON)
    machine.pass_(60)
    assert clock.unsure
    assert clock.now() == NOON + timedelta(minutes=1)


def test_a_clock_that_is_set_later_is_believed_from_then_on() -> None:
    machine = Machine(datetime(2024, 1, 1, tzinfo=UTC), is_set=False)
    clock = machine.clock(not_before=NOON)
    machine.wall, machine.is_set = NOON + HOUR, True
    before = clock.unsure
    clock.look()
    assert (before, clock.unsure) == (True, False)
    assert clock.now() == NOON + HOUR


def test_a_clock_that_would_have_to_go_far_back_is_not_believed() -> None:
    machine = Machine(NOON + HOUR, is_set=False)
    clock = machine.clock()
    machine.wall, machine.is_set = NOON, True
    clock.look()
    assert clock.unsure
    assert clock.now() == NOON + HOUR


def test_a_clock_that_is_set_back_a_little_stands_still_for_as_long() -> None:
    machine = Machine(NOON, is_set=False)
    clock = machine.clock()
    machine.pass_(10)
    last = clock.now()
    machine.wall, machine.is_set = machine.wall - timedelta(seconds=1), True
    clock.look()
    assert not clock.unsure
    assert clock.now() == last
    machine.pass_(3)
    assert clock.now() == machine.wall


STEPS = st.lists(
    st.tuples(
        st.floats(0, 1000),
        st.timedeltas(min_value=timedelta(days=-900), max_value=timedelta(days=900)),
        st.booleans(),
    ),
    max_size=20,
)


@given(STEPS)
def test_whatever_is_done_to_the_machine_time_never_goes_backwards(
    steps: list[tuple[float, timedelta, bool]],
) -> None:
    machine = Machine(is_set=False)
    clock = machine.clock(not_before=NOON - HOUR)
    last = clock.now()
    for passed, step, is_set in steps:
        machine.pass_(passed)
        machine.wall += step
        machine.is_set = is_set
        clock.look()
        now = clock.now()
        assert now >= last
        assert now - last >= timedelta(seconds=passed) - SMALL_STEP - timedelta(milliseconds=1)
        last = now

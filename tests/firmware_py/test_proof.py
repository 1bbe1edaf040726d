"""The sign proves itself: a sensor says what it is, and a lie is told once it lasts (R16, F:M7)."""

from hypothesis import given
from hypothesis import strategies as some

from firmware_py.proof import SETTLES_S, Proof, due, lie, look


def test_a_sign_that_is_what_it_should_be_is_no_lie() -> None:
    proof = look(Proof(), wanted=True, seen=True, now=1.0)
    assert lie(proof, 100.0) is None


def test_a_lamp_that_stays_dark_is_told_after_a_moment_and_not_before() -> None:
    proof = look(Proof(), wanted=True, seen=False, now=10.0)
    assert lie(proof, 10.0 + SETTLES_S - 0.1) is None
    assert due(proof, 10.5) == SETTLES_S - 0.5
    assert lie(proof, 10.0 + SETTLES_S) == "dark"
    assert due(proof, 13.0) == float("inf")


def test_a_relay_that_sticks_is_a_sign_that_says_paused_at_a_window_that_serves() -> None:
    assert lie(look(Proof(), wanted=False, seen=True, now=1.0), 9.0) == "lit"


def test_without_a_sensor_nobody_claims_to_know() -> None:
    assert lie(look(Proof(), wanted=True, seen=None, now=1.0), 99.0) is None


def test_a_lie_of_the_other_kind_begins_anew() -> None:
    proof = look(Proof(), wanted=True, seen=False, now=1.0)
    proof = look(proof, wanted=False, seen=True, now=5.0)
    assert lie(proof, 5.0 + SETTLES_S / 2) is None


@given(
    some.lists(
        some.tuples(some.booleans(), some.sampled_from([True, False, None]), some.floats(0.0, 3.0)),
        min_size=1,
    )
)
def test_whatever_happens_a_lie_is_told_exactly_while_the_same_one_has_lasted(
    looks: list[tuple[bool, bool | None, float]],
) -> None:
    proof, now, since, before = Proof(), 0.0, 0.0, None
    for wanted, seen, later in looks:
        now += later
        proof = look(proof, wanted=wanted, seen=seen, now=now)
        wrong = None if seen in (None, wanted) else seen
        since = since if wrong == before else now
        before = wrong
        told = lie(proof, now)
        assert told == (
            None if wrong is None or now - since < SETTLES_S else ("lit" if wrong else "dark")
        )

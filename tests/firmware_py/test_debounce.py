"""A button's contact chatters, sticks and is mashed; a clerk's press still counts exactly once."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from firmware_py.debounce import (
    LOCK_S,
    STABLE_S,
    STUCK_S,
    Contact,
    Happening,
    contact,
    due,
    edge,
    passing,
)

Edge = tuple[float, bool]

# A hand is down for 50 ms at least and comes back after half a second at least.
hands = st.lists(st.tuples(st.floats(0.5, 3.0), st.floats(0.05, 5.0)), min_size=1, max_size=8)
# A contact chatters for at most 20 ms after each edge (F:B1).
chatter = st.lists(st.floats(0.0001, 0.004), max_size=4)


def played(edges: list[Edge], looks: list[float], *, end: float) -> list[tuple[Happening, float]]:
    """What a contact reports for these edges, looked at at these times and at the end."""
    seen = contact(down=False, at=0.0)
    found: list[tuple[Happening, float]] = []
    moments = [(at, down) for at, down in edges] + [(at, None) for at in [*looks, end]]
    for at, down in sorted(moments, key=lambda moment: moment[0]):
        seen, words = passing(seen, at) if down is None else edge(seen, down=down, at=at)
        found += [(word, at) for word in words]
    return found


def chattering(at: float, *, down: bool, gaps: list[float]) -> list[Edge]:
    """An edge to `down` at `at`, with an even number of chatters after it."""
    edges = [(at, down)]
    for index, gap in enumerate(gaps[: len(gaps) // 2 * 2]):
        at += gap
        edges.append((at, down if index % 2 else not down))
    return edges


@st.composite
def histories(draw: st.DrawFn) -> tuple[list[Edge], int, float]:
    """Chattering edges, how many presses a person meant, and when it was over."""
    now, edges, presses = 0.0, list[Edge](), 0
    for pause, held in draw(hands):
        now += pause
        edges += chattering(now, down=True, gaps=draw(chatter))
        now += held
        edges += chattering(now, down=False, gaps=draw(chatter))
        presses += 1
    return edges, presses, now + 1.0


@given(histories())
def test_every_meant_press_counts_exactly_once(history: tuple[list[Edge], int, float]) -> None:
    edges, presses, end = history
    assert [word for word, _ in played(edges, [], end=end)] == ["pressed"] * presses


@given(histories(), st.lists(st.floats(0.0, 30.0), max_size=30))
def test_how_often_the_loop_looks_changes_nothing(
    history: tuple[list[Edge], int, float], looks: list[float]
) -> None:
    edges, _, end = history
    rare = [word for word, _ in played(edges, [], end=end)]
    often = [word for word, _ in played(edges, [at for at in looks if at < end], end=end)]
    assert often == rare


any_edges = st.lists(st.tuples(st.floats(0.0, 30.0), st.booleans()), max_size=60)


@given(any_edges)
def test_whatever_the_contact_does_presses_are_never_closer_than_the_lock(
    edges: list[Edge],
) -> None:
    looks = [step * 0.005 for step in range(6200)]
    presses = [at for word, at in played(edges, looks, end=31.0) if word == "pressed"]
    gaps = [later - earlier for earlier, later in pairwise(presses)]
    assert all(gap >= LOCK_S for gap in gaps)


@given(st.lists(st.floats(0.0001, 0.029), min_size=1, max_size=40))
def test_noise_shorter_than_thirty_milliseconds_is_no_press(gaps: list[float]) -> None:
    at, edges = 0.0, list[Edge]()
    for index, gap in enumerate([*gaps, 0.01]):
        at += gap
        edges.append((at, index % 2 == 0))
    edges.append((at + 0.001, False))
    assert played(edges, [], end=at + 1.0) == []


def test_a_press_counts_as_soon_as_it_was_stable() -> None:
    assert played([(1.0, True)], [1.0 + STABLE_S], end=2.0) == [("pressed", 1.0 + STABLE_S)]


def test_a_second_press_within_the_lock_is_ignored_to_its_end() -> None:
    edges = [(1.0, True), (1.1, False), (1.3, True), (3.0, False), (4.0, True)]
    assert [word for word, _ in played(edges, [], end=5.0)] == ["pressed", "pressed"]


def test_a_stuck_button_is_said_once_and_its_end_too() -> None:
    edges = [(1.0, True), (60.0, False)]
    looks = [float(second) for second in range(60)]
    assert played(edges, looks, end=61.0) == [
        ("pressed", 2.0),
        ("stuck", 1.0 + STUCK_S),
        ("freed", 61.0),
    ]


def test_a_button_that_is_down_when_the_unit_starts_calls_nobody() -> None:
    seen: Contact = contact(down=True, at=0.0)
    seen, words = passing(seen, 9.9)
    assert words == ()
    assert passing(seen, 10.0)[1] == ("stuck",)


def test_the_loop_is_told_when_to_look_again() -> None:
    seen = contact(down=False, at=0.0)
    assert due(seen) is None
    seen, _ = edge(seen, down=True, at=1.0)
    assert due(seen) == 1.0 + STABLE_S
    seen, _ = passing(seen, 2.0)
    assert due(seen) == 1.0 + STUCK_S
    seen, _ = passing(seen, 20.0)
    assert due(seen) is None


def test_an_edge_that_comes_late_from_another_thread_does_no_harm() -> None:
    seen, _ = edge(contact(down=False, at=0.0), down=True, at=1.0)
    seen, _ = edge(seen, down=True, at=0.9)
    assert passing(seen, 1.0 + STABLE_S)[1] == ("pressed",)

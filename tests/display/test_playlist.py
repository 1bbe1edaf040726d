"""Pictures and films beside the calls: each for its time, none after its end, none broken."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from api.contract.views import NoticeLine
from display import sample
from display.playlist import Showing, only, standing, step, without

POSTER = NoticeLine(id="hall-1", kind="notice", words={}, file="poster.png", for_s=15)
FILM = NoticeLine(id="hall-2", kind="notice", words={}, file="film.mp4")
WORDS = NoticeLine(id="hall-3", kind="notice", words={"zh-Hant": "公告"})
LIST = (POSTER, FILM, WORDS)


def test_a_picture_stands_for_its_seconds_and_then_the_next_one_comes() -> None:
    one = step(Showing(), LIST, 100.0)
    assert one.item == POSTER
    assert step(one, LIST, 114.9) == one
    assert step(one, LIST, 115.0).item == FILM


def test_a_film_stays_to_its_end_and_then_the_list_begins_anew() -> None:
    film = Showing(item=FILM, since_s=100.0)
    assert step(film, LIST, 400.0) == film
    assert step(film, LIST, 400.0, ended=True).item == POSTER
    assert step(film, (FILM,), 400.0, ended=True) == replace(film, since_s=400.0)


def test_what_is_broken_is_left_out_until_it_is_wanted_anew() -> None:
    """R27"""
    broken = without(step(Showing(), LIST, 0.0), "poster.png")
    assert step(broken, LIST, 0.0).item == FILM
    assert step(without(broken, "film.mp4"), LIST, 0.0).item is None
    assert step(only(broken, (FILM, WORDS)), LIST, 0.0).item == POSTER


def test_a_notice_that_has_ended_is_not_shown_though_no_newer_board_has_come() -> None:
    """R27"""
    ends = sample.NOW + timedelta(minutes=1)
    view = replace(sample.busy(), notice_lines=(replace(POSTER, ends_at=ends), WORDS))
    assert len(standing(view, "wall-1", sample.NOW)) == 2
    assert standing(view, "wall-1", ends) == (WORDS,)


def test_a_notice_for_another_wall_is_not_shown_on_this_one() -> None:
    view = replace(sample.busy(), notice_lines=(replace(WORDS, devices=("wall-2",)), POSTER))
    assert standing(view, "wall-1", sample.NOW) == (POSTER,)
    assert len(standing(view, "wall-2", sample.NOW)) == 2


@given(st.lists(st.booleans(), min_size=1, max_size=80), st.integers(1, 5))
def test_whatever_ends_or_breaks_only_what_can_be_shown_is_on(ends: list[bool], many: int) -> None:
    items = tuple(replace(FILM, id=f"f{n}", file=f"{n}.mp4") for n in range(many))
    showing = Showing()
    for clock_s, ended in enumerate(ends):
        if ended and showing.item is not None:
            showing = without(showing, showing.item.file)
        showing = step(showing, items, float(clock_s))
        able = [one for one in items if one.file not in showing.broken]
        assert (showing.item in able) == bool(able)

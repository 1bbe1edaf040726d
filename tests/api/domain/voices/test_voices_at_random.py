"""Citizens who rate, write, ask for help and leave a number, over days, in any order (R30–R34)."""

import os
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from api.contract import commands as c
from tests.api.domain.acts import Step
from tests.api.domain.acts_voices import VOICES, often
from tests.api.domain.test_stateful import AnyHall

# Fewer kinds of act than in the whole hall, so that each meets the others more often.
HALLS = {"nightly": 2_000, "landing": 30}.get(os.environ.get("HYPOTHESIS_PROFILE", ""), 100)
NIGHT = timedelta(hours=24)
STEPS: st.SearchStrategy[Step] = st.one_of(
    *VOICES,
    *often(3, st.just(c.TakeTicket(service="A", token="t"))),
    *often(4, st.just(c.CallNext(counter=1, after="seen"))),
    *often(3, st.just(c.FinishTicket(counter=1))),
    *often(3, st.sampled_from((timedelta(seconds=30), timedelta(hours=1), NIGHT, NIGHT))),
    *often(3, st.just("the hub acts")),
    st.just("everybody looks"),
)


@given(steps=st.lists(STEPS, min_size=30, max_size=60))
@settings(max_examples=HALLS, deadline=None)
def test_whatever_citizens_say_in_whatever_order_nothing_is_lost_and_every_law_holds(
    steps: list[Step],
) -> None:
    hall = AnyHall()
    hall.the_hall_opens(morning=[])
    for step in steps:
        hall.something_happens(step=step)
    hall.teardown()

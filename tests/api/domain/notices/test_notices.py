"""Notices stand for their time and on their screens, found things name nobody (R27–R29, R34)."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from api.contract.commands import PostLostProperty, PostNotice, WithdrawNotice
from api.contract.events import NoticePosted
from api.contract.views import NoticeLine
from api.contract.words import LostItem, LostPlace, PostedKind
from api.domain import views
from api.domain.answers import answer
from api.domain.checks.every import mistakes
from api.domain.hall import Hall
from api.domain.notices.posting import MOST_NOTICES
from api.domain.notices.standing import next_turn
from api.domain.settings import Belongings, Device, HallSettings, Notice
from tests.api.domain.hall import SETTINGS, at, given, kinds, named, opens, refused, take, when

LIFT = named("電梯維修中", "The lift is being mended")


def with_notices(*notices: Notice) -> HallSettings:
    """The hall with these notices in its hall.toml, and a wall in each of two zones."""
    walls = (
        Device(id="wall-2", role="display", zone="east"),
        Device(id="wall-3", role="display", zone="west"),
    )
    return replace(SETTINGS, notices=notices, devices=(*SETTINGS.devices, *walls))


def posts(
    *,
    starts: datetime | None = None,
    ends: datetime | None = None,
    kind: PostedKind = "notice",
    shown_on: tuple[str, ...] = (),
    words: dict[str, str] | None = None,
) -> PostNotice:
    """The desk puts up that the lift is being mended."""
    said = LIFT if words is None else words
    return PostNotice(words=said, kind=kind, starts_at=starts, ends_at=ends, shown_on=shown_on)


def found(
    item: LostItem = "umbrella", place: LostPlace = "waiting_area", words: str = ""
) -> PostLostProperty:
    """The one touch for a found thing."""
    return PostLostProperty(item=item, place=place, words=words)


def shown(hall: Hall, time: str) -> list[str]:
    """The notices on the wall, without its warning."""
    lines = views.board(hall, at(time)).notice_lines
    return [one.words["en"] for one in lines if one.id != "belongings"]


def warned_every_s(hall: Hall) -> int:
    """How often the wall says to mind one's belongings."""
    (line,) = [one for one in views.board(hall, at("09:30")).notice_lines if one.id == "belongings"]
    return line.every_s


@pytest.mark.parametrize(
    ("notice", "seen"),
    [
        (Notice(words=LIFT), ("08:00", "09:30", "+1 09:30")),
        (Notice(words=LIFT, starts="2026-03-02 09:00"), ("09:30", "+1 09:30")),
        (Notice(words=LIFT, starts="2026-03-03"), ("+1 09:30",)),
        (Notice(words=LIFT, ends="2026-03-02"), ("08:00", "09:30")),
        (Notice(words=LIFT, ends="2026-03-02 09:30"), ("08:00",)),
        (Notice(words=LIFT, daily="09:00-10:00"), ("09:30", "+1 09:30")),
        (Notice(words=LIFT, daily="09:00-09:30"), ()),
    ],
)
def test_r27_a_notice_of_the_hall_is_shown_in_its_time_and_never_after(
    notice: Notice, seen: tuple[str, ...]
) -> None:
    hall = given(settings=with_notices(notice))
    assert [time for time in ("08:00", "09:30", "+1 09:30") if shown(hall, time)] == list(seen)


def test_r27_a_notice_put_up_by_hand_stands_from_its_start_until_just_before_its_end() -> None:
    hall = given(posts(starts=at("10:00"), ends=at("11:00")))
    times = ("09:59:59", "10:00", "10:59:59", "11:00")
    assert [bool(shown(hall, time)) for time in times] == [False, True, True, False]
    assert views.board(hall, at("10:30")).notices == (LIFT,)
    assert views.board(hall, at("11:00")).notices == ()


def test_r27_without_an_end_it_stands_for_the_day() -> None:
    hall = given(posts())
    assert shown(hall, "23:59") == shown(hall, "+1 02:59") == [LIFT["en"]]
    assert shown(hall, "+1 03:00") == []


def test_r27_times_without_a_zone_are_by_the_halls_clock() -> None:
    """A page's own field for a moment names no zone."""
    hall = given(posts(starts=datetime(2026, 3, 2, 10), ends=datetime(2026, 3, 2, 11)))
    assert (shown(hall, "09:59"), shown(hall, "10:00")) == ([], [LIFT["en"]])


FAR_EAST, FAR_WEST = timezone(timedelta(hours=14)), timezone(timedelta(hours=-12))


@pytest.mark.parametrize(
    ("starts", "ends"),
    [
        (None, at("08:00")),
        (None, at("09:00")),
        (at("11:00"), at("10:00")),
        (at("11:00"), at("11:00")),
        (None, at("09:00") + timedelta(days=367)),
        (datetime.min, None),
        (datetime.min.replace(tzinfo=FAR_EAST), None),
        (None, datetime.max.replace(tzinfo=FAR_WEST)),
    ],
)
def test_r27_a_notice_that_would_be_seen_at_no_good_time_is_refused(
    starts: datetime | None, ends: datetime | None
) -> None:
    assert refused(given(), posts(starts=starts, ends=ends), "09:00") == "R27: notice_times"


def test_r27_it_goes_when_it_is_taken_down() -> None:
    hall = given()
    answered = answer(hall, posts(), when(hall, posts(), "09:00"))
    assert isinstance(answered, NoticeLine)
    assert answered.by_hand
    taken_down = WithdrawNotice(notice=answered.id)
    assert kinds(when(hall, taken_down)) == ["notice_withdrawn"]
    assert shown(hall, "09:30") == []
    assert refused(hall, taken_down) == "R27: no_such_notice"


def test_r27_what_is_over_or_in_hall_toml_is_not_taken_down_by_hand() -> None:
    hall = given(posts(ends=at("09:30")), settings=with_notices(Notice(words=LIFT)))
    (ours, put_up) = views.floor(hall, at("09:10")).notices
    assert (ours.id, ours.by_hand, put_up.by_hand) == ("hall-1", False, True)
    assert refused(hall, WithdrawNotice(notice=ours.id), "09:10") == "R27: no_such_notice"
    assert refused(hall, WithdrawNotice(notice=put_up.id), "09:30") == "R27: no_such_notice"
    assert views.floor(hall, at("09:30")).notices == (ours,)


def test_r27_a_clerk_sees_what_stands_and_what_will() -> None:
    hall = given(posts(starts=at("15:00"), ends=at("16:00")))
    (line,) = views.counter(hall, 1, at("09:10")).notices
    assert (line.starts_at, line.ends_at, line.by_hand) == (at("15:00"), at("16:00"), True)


@pytest.mark.parametrize(
    ("shown_on", "walls", "kiosk_1", "phone"),
    [
        ((), (), True, True),
        (("wall",), (), False, False),
        (("kiosk", "phone"), None, True, True),
        (("kiosk-1",), None, True, False),
        (("kiosk-2",), None, False, False),
        (("east",), ("wall-2",), False, False),
        (("east", "wall-1"), ("wall-1", "wall-2"), False, False),
    ],
)
def test_r27_a_notice_is_on_the_screens_that_it_is_for(
    shown_on: tuple[str, ...], walls: tuple[str, ...] | None, kiosk_1: bool, phone: bool
) -> None:
    settings = with_notices(Notice(words=LIFT, shown_on=shown_on))
    hall, now = given(take(), settings=settings), at("09:30")
    lines = [one for one in views.board(hall, now).notice_lines if one.id != "belongings"]
    assert [one.devices for one in lines] == ([] if walls is None else [walls])
    # A wall that does not know of devices yet shows only what is for every wall.
    assert views.board(hall, now).notices == ((LIFT,) if walls == () else ())
    assert bool(views.kiosk(hall, "kiosk-1", now).notice_lines) == kiosk_1
    ticket = hall.find("A001")
    assert ticket is not None
    assert bool(views.citizen(hall, ticket, now).notice_lines) == phone


def test_r27_a_screen_that_the_hall_does_not_have_is_refused() -> None:
    assert refused(given(), posts(shown_on=("wall", "ceiling"))) == "R27: no_such_screen"


def test_r27_a_notice_says_something_in_a_language_of_the_hall() -> None:
    for nothing in ({}, {"zh-Hant": " \u200b"}, {"tlh": "nuqneH"}):
        assert refused(given(), posts(words=nothing)) == "R27: notice_says_nothing"
    hall = given(posts(words={"zh-Hant": "停水\x00\n至午", "tlh": "nuqneH"}))
    assert views.board(hall, at("09:10")).notices == ({"zh-Hant": "停水 至午"},)


def test_r34_a_notice_names_nobody_but_the_halls_own_phones_are_known() -> None:
    itself = replace(SETTINGS.hall, service_phone="02-2555-0123", complaint_phone="1999")
    hall = given(settings=replace(SETTINGS, hall=itself))
    assert refused(hall, posts(words={"en": "Call A123456789"})) == "R34: personal_in_text"
    assert refused(hall, posts(words={"en": "Call 02-2555-0199"})) == "R34: personal_in_text"
    hidden = posts(words={"en": "Call A119991234"})
    assert refused(hall, hidden) == "R34: personal_in_text"
    assert "notice_posted" in kinds(when(hall, posts(words={"en": "Call 02-2555-0123"})))


def test_r27_nobody_reads_a_hundred_notices() -> None:
    hall = given(*[posts(ends=at("10:00"))] * (MOST_NOTICES - 1), posts(ends=at("17:00")))
    assert refused(hall, posts(), "09:59") == "R27: too_many_notices"
    assert refused(hall, found(), "09:59") == "R27: too_many_notices"
    when(hall, posts(), "10:00")
    # what is over is forgotten
    assert len(hall.state.notices) == 2


def test_r27_the_hub_knows_when_a_notice_comes_and_goes() -> None:
    daily = Notice(words=LIFT, daily="12:00-12:30")
    hall = given(posts(starts=at("10:00"), ends=at("11:00")), settings=with_notices(daily))
    turns, moment = [], at("09:30")
    for _ in range(5):
        moment = next_turn(hall, moment) or moment
        turns.append(moment)
    assert turns == [at(one) for one in ("10:00", "11:00", "12:00", "12:30", "+1 12:00")]
    assert next_turn(given(), at("09:00")) is None


def test_r29_one_touch_says_in_every_language_what_was_found_where() -> None:
    hall = given()
    *_, posted = when(hall, found(words="黑色"), "09:00")
    assert isinstance(posted, NoticePosted)
    assert posted.words == {
        "zh-Hant": "失物招領：在等候區拾獲雨傘（黑色），請失主至服務台認領",
        "en": "Lost property: an umbrella (黑色) found in the waiting area. "
        "The owner may collect it at the service desk",
    }
    (line,) = [o for o in views.board(hall, at("09:01")).notice_lines if o.kind == "lost_property"]
    assert line.every_s == hall.settings.lost_property.every_s
    assert posted.words in views.board(hall, at("09:01")).notices


def test_r29_it_goes_by_itself_after_the_set_time_or_when_the_owner_has_come() -> None:
    hall = given("09:00", found())
    assert (len(shown(hall, "10:59:59")), shown(hall, "11:00")) == (1, [])
    hall = given("09:00", found())
    (id,) = hall.state.notices
    when(hall, WithdrawNotice(notice=id))
    assert shown(hall, "09:30") == []


@pytest.mark.parametrize(
    "words",
    [
        *(
            "王先生",
            "陳○明",
            "林*華",
            "Mr Wang",
            "ms. chen",
            "姓名在內",
            "末四碼 6789",
            "６７８",
            "a@b.tw",
            "ａ＠ｂ",
            "09-12-34-56-78",
        ),
        *("A123456789", "0912-345-678", "張老師的", "山田さん"),
    ],
)
def test_r34_a_found_thing_never_says_whose_it_is(words: str) -> None:
    assert refused(given(), found(words=words)) == "R34: lost_names_somebody"


@pytest.mark.parametrize("words", ["黑色", "Samsung", "iPhone 15", "紅白格紋，木柄", "a dog on it"])
def test_r29_how_a_found_thing_looks_may_be_said(words: str) -> None:
    assert "notice_posted" in kinds(when(given(), found(words=words)))


def test_r29_a_found_thing_is_described_in_a_few_words() -> None:
    assert refused(given(), found(words="長" * 21)) == "R29: lost_words_too_long"


def test_r28_people_are_warned_more_often_while_the_cashier_is_busy() -> None:
    settings = replace(
        SETTINGS,
        services=tuple(replace(one, cash=one.code == "C") for one in SETTINGS.services),
        belongings=Belongings(every_s=600, busy_every_s=60, busy_waiting=2),
    )
    calm = given(opens(3), take("A"), take("A"), take("C"), settings=settings)
    assert warned_every_s(calm) == 600
    assert warned_every_s(given(take("C"), take("C"), settings=settings)) == 60
    # a warning put up by hand keeps the same time
    calm = given(posts(kind="belongings"), settings=settings)
    assert {one.every_s for one in views.board(calm, at("09:30")).notice_lines} == {600}
    assert views.board(calm, at("09:30")).notices == ()


def test_r28_the_hall_may_word_the_warning_itself() -> None:
    (line,) = views.board(given(), at("09:30")).notice_lines
    assert line.words["en"] == "Please mind your belongings"
    worded = replace(SETTINGS, belongings=Belongings(words=LIFT))
    (line,) = views.board(given(settings=worded), at("09:30")).notice_lines
    assert line.words == LIFT


def problems(*notices: Notice) -> list[str]:
    """The mistakes of a hall with these notices."""
    return [one.problem for one in mistakes(with_notices(*notices))]


def test_r27_a_notice_in_one_language_on_purpose_is_no_mistake() -> None:
    only = {"en": "Welcome"}
    assert problems(Notice(words=only)) == ["it has no words in zh-Hant"]
    assert problems(Notice(words=only, languages=("en",))) == []
    assert problems(Notice(words=only, languages=("en", "fr"))) == [
        "fr is no language of this hall"
    ]

"""The foot of the wall: belongings, whom to ask, notices by turns; or how old the board is."""

from dataclasses import dataclass
from itertools import zip_longest

from api.contract.views import BoardView, HallLine
from display.content import Footer, Pair, Strip
from display.motion import turn_of
from display.sight import Sight
from display.split import Fits, lines, packed
from display.voice import Voice

# Between two facts on one line.
_APART = "　"
# A notice is a sentence or two: longer than a page of the side.
LINE_S = 9.0
_PHONES = ("service_phone", "complaint_phone")
# A phrase key and what stands beside it.
Fact = tuple[str, Pair]


@dataclass(frozen=True, slots=True, kw_only=True)
class FootFits:
    """Whether words of the first and of the second voice fit on the line of the foot."""

    first: Fits
    second: Fits


def facts(hall: HallLine, voice: Voice) -> list[Fact]:
    """Phrase keys and values of what the hall posts (R15, R22, R28), in order of need."""
    posted = [
        ("hours", voice.name(hall.hours)),
        ("duty_leader", voice.name(hall.duty_leader)),
        ("service_phone", Pair(hall.service_phone)),
        ("complaint_phone", Pair(hall.complaint_phone)),
        ("web", Pair(hall.web)),
    ]
    return [(key, value) for key, value in posted if value.first]


def phones(hall: HallLine, voice: Voice, fits: Fits) -> tuple[str, ...]:
    """R28: whom to ring, always there, in both languages if there is room; nothing if not."""
    posted = [(key, value.first) for key, value in facts(hall, voice) if key in _PHONES]
    both = tuple(f"{voice.one(key)} {voice.other(key)} {value}" for key, value in posted)
    short = tuple(f"{voice.one(key)} {value}" for key, value in posted)
    fitting = (said for said in (both, short) if all(fits(one) for one in said))
    return next(fitting, ())


def footer(view: BoardView, sight: Sight, stays: tuple[str, ...], fits: FootFits) -> Footer:
    """Facts and notices by turns; the warning and the phones in `stays` stay (R28)."""
    voice = sight.voice
    posted = [one for one in facts(view.hall, voice) if not (stays and one[0] in _PHONES)]
    turns = _lines(view, voice, posted, fits)
    notice, line = turns[turn_of(len(turns), sight.moment.clock_s, every_s=LINE_S)]
    return Footer(warning=voice.say("belongings"), line=line, notice=notice, phones=stays)


def without_hall(voice: Voice) -> Footer:
    """The foot before the hall is known."""
    return Footer(warning=voice.say("belongings"), line=Pair(""))


def strip(voice: Voice, silent_s: float) -> Strip:
    """F:N4: the board above is old, and this is how old."""
    return Strip(title=voice.say("line_lost"), age=_stale_for(voice, silent_s))


def _lines(
    view: BoardView, voice: Voice, posted: list[Fact], fits: FootFits
) -> list[tuple[bool, Pair]]:
    told = [voice.name(notice) for notice in view.notices]
    if view.state == "extended":
        told.insert(0, voice.say("extended_notice"))
    found = [(True, line) for notice in told for line in _broken(notice, fits)]
    found += [(False, line) for line in _posted(posted, voice, fits)]
    return found or [(False, Pair(""))]


def _posted(posted: list[Fact], voice: Voice, fits: FootFits) -> list[Pair]:
    # Hours say by themselves what they are.
    marks = {key: Pair("") if key == "hours" else voice.say(key) for key, _ in posted}
    first = [f"{marks[key].first} {value.first}".strip() for key, value in posted]
    second = [f"{marks[key].second} {value.second or value.first}".strip() for key, value in posted]
    found = []
    for places in packed(first, _APART, fits.first):
        upper = _APART.join(first[i] for i in places)
        lower = _APART.join(second[i] for i in places) if voice.second else ""
        found += _broken(Pair(upper, lower), fits)
    return found


def _broken(words: Pair, fits: FootFits) -> list[Pair]:
    parts = zip_longest(
        lines(words.first, fits.first), lines(words.second, fits.second), fillvalue=""
    )
    return [Pair(first, second) for first, second in parts]


def _stale_for(voice: Voice, silent_s: float) -> Pair:
    if silent_s < 60:
        # Tens of seconds: a running count would draw the eye to what cannot help.
        key, count = "age_seconds", int(silent_s // 10) * 10
    elif silent_s < 3600:
        key, count = "age_minutes", int(silent_s // 60)
    else:
        key, count = "age_hours", int(silent_s // 3600)
    ages = voice.say(key, count=count)
    return Pair(
        voice.common("stale", age=ages.first),
        voice.other_common("stale", age=ages.second) if voice.second else "",
    )

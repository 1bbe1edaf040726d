"""The foot of the wall: belongings, whom to ask, notices by turns; or how old the board is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Foot:
    """What fits beside the phones, and what fits when they give way."""

    beside: FootFits
    whole: FootFits


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


def footer(view: BoardView, sight: Sight, stays: tuple[str, ...], foot: Foot) -> Footer:
    """Facts and notices by turns; the warning stays, and the phones in `stays` (R28).

    Only a notice that would be torn beside the phones has the whole line for its turn (R27).
    """
    voice = sight.voice
    plain = Footer(warning=_belongings(sight, voice), line=Pair(""), phones=stays)
    posted = [one for one in facts(view.hall, voice) if not (stays and one[0] in _PHONES)]
    turns = [one for notice in _told(view, sight) for one in _notice(notice, plain, foot)]
    turns += [replace(plain, line=line) for line in _posted(posted, voice, foot.beside)]
    turns = turns or [plain]
    return turns[turn_of(len(turns), sight.moment.clock_s, every_s=LINE_S)]


def without_hall(voice: Voice) -> Footer:
    """The foot before the hall is known."""
    return Footer(warning=voice.say("belongings"), line=Pair(""))


def strip(voice: Voice, silent_s: float) -> Strip:
    """F:N4: the board above is old, and this is how old."""
    return Strip(title=voice.say("line_lost"), age=_stale_for(voice, silent_s))


def _belongings(sight: Sight, voice: Voice) -> Pair:
    """The hall's own words, or the phrasebook's (R28)."""
    said = (voice.name(one.words) for one in sight.told if one.kind == "belongings")
    return next(said, voice.say("belongings"))


def _told(view: BoardView, sight: Sight) -> list[Pair]:
    """R27: what stands for this wall now; what has ended stands there no more."""
    voice = sight.voice
    told = [voice.name(one.words) for one in sight.told if one.kind != "belongings"]
    return [voice.say("extended_notice"), *told] if view.state == "extended" else told


def _notice(notice: Pair, plain: Footer, foot: Foot) -> list[Footer]:
    beside = _broken(notice, foot.beside)
    if len(beside) == 1:
        return [replace(plain, line=beside[0], notice=True)]
    whole = _broken(notice, foot.whole)
    return [replace(plain, line=line, notice=True, phones=()) for line in whole]


def _posted(posted: list[Fact], voice: Voice, fits: FootFits) -> list[Pair]:
    # Hours say by themselves what they are.
    marks = {key: Pair("") if key == "hours" else voice.say(key) for key, _ in posted}
    first = [f"{marks[key].first} {value.first}".strip() for key, value in posted]
    second = [f"{marks[key].second} {value.second or value.first}".strip() for key, value in posted]

    def joined(places: Sequence[int]) -> Pair:
        lower = _APART.join(second[i] for i in places) if voice.second else ""
        return Pair(_APART.join(first[i] for i in places), lower)

    def fit(places: Sequence[int]) -> bool:
        both = joined(places)
        return fits.first(both.first) and fits.second(both.second)

    return [line for places in packed(len(posted), fit) for line in _broken(joined(places), fits)]


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

"""The loud words: the call, the calls before it, or what stands there when there is none."""

from api.contract.views import BoardView, CallLine
from display import announce, compose_foot
from display.content import Calling, Calm, Note, Pair, Row, Tag
from display.sight import Sight
from display.voice import Voice

# Stands for the number while the words around it are found; no phrase holds it.
_NUMBER = "\0"


def without_hall(sight: Sight) -> Calm:
    """Before the first board: starting, or a fault when the hub stays silent (R26)."""
    voice = sight.voice
    kind = "fault" if sight.stale else "starting"
    return Calm(
        title=voice.say(f"{kind}_title"), detail=voice.say(f"{kind}_detail"), fault=sight.stale
    )


def call(sight: Sight, view: BoardView) -> Calling | Calm:
    """The call that stands big now, or what is said in its place."""
    voice = sight.voice
    now = announce.big(sight.memory)
    if _at_rest(sight, view):
        return Calm(title=voice.say("closed_title"), detail=voice.say("closed_detail"))
    if now is None:
        return Calm(title=voice.say("first_title"), detail=voice.say("first_detail"))
    caption = "calling_again" if now.recalls else "calling"
    return Calling(
        caption=_last_call(now, voice) if sight.stale else voice.say(caption),
        number=now.number,
        counter=str(now.counter),
        counter_label=voice.say("counter_label"),
        to_counter=voice.say("to_counter"),
        tags=tuple(tag for tag in _tags(now, voice) if tag.kind != "recall"),
        again=now.recalls > 0 and not sight.stale,
        live=not sight.stale,
    )


def _at_rest(sight: Sight, view: BoardView) -> bool:
    """Closed, and nobody was called a moment ago: what is announced is always seen."""
    return view.state == "closed" and not announce.fresh(sight.memory, sight.moment)


def _last_call(call: CallLine, voice: Voice) -> Pair:
    said, time = voice.say("last_call"), voice.clock(call.called_at)
    return Pair(f"{said.first} {time}", said.second)


def rows(sight: Sight, view: BoardView) -> tuple[Row | Note, ...]:
    """The calls before it, newest first, then what the hall posts; in a closed hall only that."""
    voice = sight.voice
    if _at_rest(sight, view):
        return tuple(note for key, note in _notes(view, voice) if key != "duty_leader")
    return (*_calls(sight), *(note for _, note in _notes(view, voice)))


def _calls(sight: Sight) -> tuple[Row, ...]:
    voice = sight.voice
    fresh = announce.fresh(sight.memory, sight.moment)
    before, after = _around_the_number(voice)
    return tuple(
        Row(
            number=call.number,
            counter=str(call.counter),
            before=before,
            after=after,
            time=voice.clock(call.called_at),
            tags=_tags(call, voice),
            fresh=call.id in fresh and not sight.stale,
        )
        for call in announce.recent(sight.memory)
    )


def _notes(view: BoardView, voice: Voice) -> list[tuple[str, Note]]:
    return [
        (key, Note(label=voice.say(key), value=value))
        for key, value in compose_foot.facts(view.hall, voice)
    ]


def _around_the_number(voice: Voice) -> tuple[str, str]:
    """The words before and after the number in 「3 號櫃檯」 or "Counter 3"."""
    before, _, after = voice.common("counter", counter=_NUMBER).partition(_NUMBER)
    return before.strip(), after.strip()


def _tags(call: CallLine, voice: Voice) -> tuple[Tag, ...]:
    tags = []
    if call.priority:
        tags.append(Tag("priority", voice.common("priority")))
    if call.recalls:
        tags.append(Tag("recall", voice.one("recall")))
    if call.yesterday:
        tags.append(Tag("yesterday", voice.common("yesterday")))
    return tuple(tags)

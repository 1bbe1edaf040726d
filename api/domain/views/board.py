"""The wall: calls, waiting, windows, missed numbers, notices. Numbers only (R34)."""

from datetime import datetime

from api.contract.views import BoardView, CallLine, LoudnessLine, VoiceLine
from api.domain.hall import Hall
from api.domain.state import Call
from api.domain.views.lines import counter_lines, hall_line, service_lines
from api.domain.views.notices import in_turn, on_the_wall
from api.domain.views.screens import screen_lines
from api.domain.views.today import hall_state, today_line
from api.domain.views.windows import sent_on_lines


def board(hall: Hall, now: datetime) -> BoardView:
    """What the wall shows at `now`."""
    missed = (one.number for one in hall.state.tickets.values() if one.state == "missed")
    lines = on_the_wall(hall, now)
    return BoardView(
        hall=hall_line(hall),
        state=hall_state(hall, now),
        day=hall.state.day,
        calls=tuple(call_line(hall, call) for call in hall.state.calls),
        services=service_lines(hall, now),
        counters=counter_lines(hall),
        missed=tuple(missed),
        return_after=hall.settings.calling.return_after,
        notices=in_turn(lines),
        notice_lines=lines,
        elsewhere=hall.settings.elsewhere,
        today=today_line(hall, now),
        sent_on=sent_on_lines(hall),
        voice=voice_line(hall),
        screens=screen_lines(hall.settings),
    )


def voice_line(hall: Hall) -> VoiceLine:
    """In which languages calls are said, and how loud (R35)."""
    voice = hall.settings.voice
    loudness = (LoudnessLine(hours=one.hours, volume=one.volume) for one in voice.loudness)
    return VoiceLine(
        languages=voice.languages or hall.settings.hall.languages,
        volume=voice.volume,
        loudness=tuple(loudness),
        quiet=voice.quiet,
        chime=voice.chime,
    )


def call_line(hall: Hall, call: Call) -> CallLine:
    """One call as everybody may see it."""
    ticket = hall.state.tickets.get(call.ticket)
    return CallLine(
        id=call.id,
        ticket=call.ticket,
        number=call.number,
        counter=call.counter,
        called_at=call.at,
        recalls=call.recalls,
        priority=call.priority,
        service=ticket.service if ticket is not None else "",
        yesterday=ticket is not None and ticket.day != hall.state.day,
    )

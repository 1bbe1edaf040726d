"""What a touch means on each screen. It decides, and does nothing by itself."""

from dataclasses import replace

from kiosk.hindrance import (
    chosen_class,
    friendly_class,
    hides,
    kiosk_classes,
    offered_languages,
    service,
)
from kiosk.issued import confirm
from kiosk.modes import NONE
from kiosk.states import (
    Access,
    Alarm,
    Attract,
    Busy,
    Choosing,
    Classes,
    Effect,
    Issued,
    Languages,
    Press,
    Refusal,
    Services,
    State,
    Step,
    StillHere,
    Take,
    Taking,
    Touched,
)

# F:B6: numbers of one kiosk are at least this far apart, and more in a minute is an alarm.
COOL_DOWN_S = 3.0
ALARM_TAKES = 10
MINUTE_S = 60.0


def touched(state: State, touch: Touched, now: float) -> Step:
    """The kiosk after a touch; a target that this screen does not have is nothing."""
    state = replace(state, touched_at=now)
    verb, _, what = touch.target.partition(":")
    if verb == "mode":
        # R35: on every screen, also where numbers cannot be taken.
        return replace(state, modes=state.modes.switched(what)), ()
    if verb == "part" and what.isdecimal():
        return replace(state, part=(state.screen, int(what))), ()
    if hides(state):
        return state, ()
    match state.screen:
        case Attract() | Services() | Classes() | Languages() | Access():
            return _choose(state, touch, now)
        case StillHere(back=back):
            return (_go(state, back) if touch.target == "stay" else state), ()
        case Busy(press=press) if touch.target == "again":
            return _go(state, Taking(press, now)), (Take(press),)
        case Issued():
            return _answer(state, state.screen, touch.target)
        case Refusal() if touch.target == "done":
            return _go(state, Services()), ()
    return state, ()


def home(state: State) -> State:
    """Back to the start, in the hall's own language and form: the citizen's choices are his."""
    own = offered_languages(state.view)[0]
    return replace(state, screen=Attract(), language=own, modes=NONE)


def _choose(state: State, touch: Touched, now: float) -> Step:
    verb, _, what = touch.target.partition(":")
    if verb == "language" and what in offered_languages(state.view):
        return _speak(state, what), ()
    match state.screen, verb:
        case Attract() | Services() | Classes() as back, "languages":
            return _go(state, Languages(back)), ()
        case Attract() | Services() | Classes() as back, "access":
            return _go(state, Access(back)), ()
        case Languages(back=back) | Access(back=back), "back":
            return _go(state, back), ()
        case Languages() as screen, "page" if what.isdecimal():
            return _go(state, replace(screen, page=int(what))), ()
        case Attract(), "start":
            return _go(state, Services()), ()
        case Services() as listed, _:
            return _among_services(state, listed, touch, now)
        case Classes(), "back":
            return _go(state, Services()), ()
        case Classes(service=code), "class":
            return _press(state, code, what, touch.key, now)
    return state, ()


def _speak(state: State, language: str) -> State:
    """On in the language that was touched; the page of languages has done its work."""
    back = state.screen.back if isinstance(state.screen, Languages) else state.screen
    return replace(state, language=language, screen=back)


def _among_services(state: State, screen: Services, touch: Touched, now: float) -> Step:
    verb, _, what = touch.target.partition(":")
    match verb:
        case "back":
            return home(state), ()
        case "page" if what.isdecimal():
            return _go(state, replace(screen, page=int(what))), ()
        case "class":
            return _toggle_class(state, screen, what), ()
        case "service":
            return _choose_service(state, screen, touch, now)
    return state, ()


def _toggle_class(state: State, screen: Services, code: str) -> State:
    """R3: 友善服務 before the service, in one touch; touched again, it is not meant."""
    friendly = friendly_class(state.view) if state.view else None
    if friendly is None or friendly.code != code:
        return state
    chosen = None if screen.ticket_class == code else code
    return _go(state, replace(screen, ticket_class=chosen))


def _choose_service(state: State, screen: Services, touch: Touched, now: float) -> Step:
    code = touch.target.partition(":")[2]
    line = service(state.view, code)
    if state.view is None or line is None or line.state != "open":
        return state, ()
    chosen = chosen_class(state.view, screen)
    classes = kiosk_classes(state.view)
    if chosen is None and len(classes) > 1:
        return _go(state, Classes(code)), ()
    only = chosen or next(iter(classes), None)
    return _press(state, code, only.code if only else "normal", touch.key, now)


def _press(state: State, code: str, ticket_class: str, key: str, now: float) -> Step:
    line = service(state.view, code)
    allowed = [one.code for one in kiosk_classes(state.view)] if state.view else []
    if line is None or line.state != "open" or (allowed and ticket_class not in allowed):
        return state, ()
    press = Press(key=key, service=code, ticket_class=ticket_class, language=state.language, at=now)
    takes = (*(at for at in state.takes if at > now - MINUTE_S), now)
    due = max(now, state.takes[-1] + COOL_DOWN_S) if state.takes else now
    alarm: tuple[Effect, ...] = (Alarm(len(takes)),) if len(takes) > ALARM_TAKES else ()
    state = replace(state, takes=takes, screen=Taking(press, due, sent=due <= now))
    return state, (*alarm, Take(press)) if due <= now else alarm


def _answer(state: State, issued: Issued, target: str) -> Step:
    asked = issued.phase in ("ask", "weak")
    if target == "done" and not asked and issued.phase != "printing":
        return home(state), ()
    if target == "yes" and asked:
        return home(state), confirm(issued, state.view, got_it=True)
    if target == "no" and asked:
        # 補印 is for a person to decide: the kiosk says what it was told and shows the number.
        sorry = replace(issued, phase="sorry", missing=True, since=state.touched_at)
        return _go(state, sorry), confirm(issued, state.view, got_it=False)
    return state, ()


def _go(state: State, screen: Choosing | Taking | Issued) -> State:
    return replace(state, screen=screen)

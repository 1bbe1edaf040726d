"""What a touch means on the way to a number. It decides, and does nothing by itself."""

from dataclasses import replace

from kiosk.hindrance import (
    chosen_class,
    friendly_class,
    kiosk_classes,
    offered_groups,
    offered_languages,
    service,
)
from kiosk.issued import confirm
from kiosk.modes import NONE
from kiosk.states import (
    Alarm,
    Attract,
    Confirm,
    Effect,
    Groups,
    Issued,
    Languages,
    Press,
    Screen,
    Services,
    State,
    Step,
    Take,
    Taking,
    Touched,
)

# F:B6: numbers of one kiosk are at least this far apart, and more in a minute is an alarm.
COOL_DOWN_S = 3.0
ALARM_TAKES = 10
MINUTE_S = 60.0
# A service that stands among the kinds of business, under none of them.
UNSORTED = ""


def home(state: State) -> State:
    """Back to the start, in the hall's own language and form: the citizen's choices are his."""
    own = offered_languages(state.view)[0]
    return replace(state, screen=Attract(), language=own, modes=NONE)


def choose(state: State, touch: Touched, now: float) -> Step:
    """After a touch on the way; a target that this screen does not have is nothing."""
    verb, _, what = touch.target.partition(":")
    match state.screen:
        case Confirm() as asked if verb == "class" and what in offered_classes(state, asked):
            return _press(state, asked.service, what, touch.key, now)
        case Languages() | Groups() | Services() | Confirm() as paged if verb == "page":
            return (_go(state, replace(paged, page=int(what))) if what.isdecimal() else state), ()
        case Groups() | Services() | Confirm() if verb == "back":
            return _back(state), ()
        case Groups() | Services() as listed if verb == "class":
            return _toggle_class(state, listed, what), ()
        case Groups() | Services() as listed if verb == "service":
            return _choose_service(state, listed, what), ()
        case Groups() as kinds if verb == "group" and what in offered_groups(state.view):
            return _go(state, Services(ticket_class=kinds.ticket_class, group=what)), ()
        case Attract() if verb == "start":
            return _go(state, first_choice(state)), ()
    return state, ()


def _back(state: State) -> State:
    match state.screen:
        case Confirm(back=back) if back.group != UNSORTED:
            return _go(state, back)
        case (
            Confirm(back=Services(ticket_class=chosen)) | Services(group=str(), ticket_class=chosen)
        ):
            return _go(state, Groups(ticket_class=chosen))
    return home(state)


def first_choice(state: State) -> Groups | Services:
    """Where choosing begins: at the kinds of business, where the hall has sorted it."""
    return Groups() if offered_groups(state.view) else Services()


def speak(state: State, language: str) -> State:
    """On in the language that was touched; the page of languages has done its work."""
    if language not in offered_languages(state.view):
        return state
    back = state.screen.back if isinstance(state.screen, Languages) else state.screen
    return replace(state, language=language, screen=back)


def offered_classes(state: State, asked: Confirm) -> tuple[str, ...]:
    """What the last touch may be: the class that was chosen before, else each that is offered."""
    if state.view is None:
        return ()
    chosen = chosen_class(state.view, asked.back)
    classes = (chosen,) if chosen else kiosk_classes(state.view)
    return tuple(one.code for one in classes) or ("normal",)


def _toggle_class(state: State, screen: Groups | Services, code: str) -> State:
    """R3: 友善服務 before the service, in one touch; touched again, it is not meant."""
    friendly = friendly_class(state.view) if state.view else None
    if friendly is None or friendly.code != code:
        return state
    chosen = None if screen.ticket_class == code else code
    return _go(state, replace(screen, ticket_class=chosen))


def _choose_service(state: State, listed: Groups | Services, code: str) -> State:
    """R24: all that it needs is said before the number is taken."""
    line = service(state.view, code)
    if line is None or line.state != "open":
        return state
    back = listed
    if isinstance(back, Groups):
        # Not sorted under any: it stands among the kinds, and the way back leads there.
        back = Services(ticket_class=back.ticket_class, group=UNSORTED)
    return _go(state, Confirm(code, back))


def _press(state: State, code: str, ticket_class: str, key: str, now: float) -> Step:
    line = service(state.view, code)
    if line is None or line.state != "open":
        return state, ()
    press = Press(key=key, service=code, ticket_class=ticket_class, language=state.language, at=now)
    due = max(now, state.takes[-1] + COOL_DOWN_S) if state.takes else now
    takes = (*(at for at in state.takes if at > now - MINUTE_S), due)
    alarm: tuple[Effect, ...] = (Alarm(len(takes)),) if len(takes) > ALARM_TAKES else ()
    state = replace(state, takes=takes, screen=Taking(press, due, sent=due <= now))
    return state, (*alarm, Take(press)) if due <= now else alarm


def answer(state: State, issued: Issued, target: str) -> Step:
    """What a citizen says of his paper."""
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


def _go(state: State, screen: Screen) -> State:
    return replace(state, screen=screen)

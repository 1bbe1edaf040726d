"""需要協助 on every screen (R31): what its button says, and what became of it. Pure."""

from api.contract.phrases import phrase, words
from kiosk.hindrance import hides
from kiosk.sheet import Help
from kiosk.states import PinPad, Service, State


def help_shown(state: State) -> Help:
    """Without a hub nobody can be called: then the screen itself says where to ask."""
    if hides(state) in ("hub", "starting") or state.stale or state.view is None:
        return "none"
    if isinstance(state.screen, PinPad | Service):
        return "none"
    if state.view.help is None:
        return "asked" if state.help_key else "ask"
    return state.view.help


def help_words(state: State) -> str:
    """One sentence of what became of it; nothing while nobody has pressed."""
    shown = help_shown(state)
    if shown == "coming" and state.view is not None:
        post = words(state.view.help_post, state.language)
        who = " ".join(one for one in (post, state.view.help_staff) if one)
        return phrase(state.language, "kiosk.help.who", staff=who)
    if shown == "asked":
        return phrase(state.language, "kiosk.help.called")
    if shown == "ask" and state.help_lost:
        return phrase(state.language, "kiosk.help.lost")
    return ""

"""The situations of a conversation at a window, and when each has its phrase (R25).

A closed set: `situation.<name>` is in the phrasebook of every language, and the clerk's console
offers it in the citizen's language with the clerk's own beside it.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Situation:
    """One moment in which a clerk should say the right words; `rules` ask for it."""

    name: str
    rules: tuple[str, ...]
    when: str


SITUATIONS: tuple[Situation, ...] = (
    Situation("greeting", ("R25",), "The citizen has come to the window."),
    Situation("calling", ("R5", "R25"), "A number was called and its citizen is not here yet."),
    Situation("calling_again", ("R5",), "It was called once more."),
    Situation("long_wait", ("R25",), "The citizen who comes has waited long: instead of greeting."),
    Situation("busy", ("R25",), "The citizen sits there while the clerk works on the matter."),
    Situation("hesitating", ("R31",), "Somebody stands there and does not know where to begin."),
    Situation("explaining", ("R24",), "Documents, steps and time are told, once and completely."),
    Situation("missing_documents", ("R8", "R25"), "Papers are missing: the ticket is held."),
    Situation("form", ("R33",), "A form must be filled in first: the ticket is held."),
    Situation("wrong_window", ("R7",), "Another window does this, and the way there is shown."),
    Situation("not_offered", ("R25", "R32"), "This hall does not do it, and is told who does."),
    Situation("against_rules", ("R25",), "The rules do not allow what is asked for."),
    Situation("transfer", ("R7", "R8"), "The ticket goes on to another window, the place kept."),
    Situation("fault", ("R26",), "The line or a machine is out of order."),
    Situation("stepping_away", ("R16",), "The clerk pauses: said before the sign lights."),
    Situation("paused", ("R16",), "Somebody comes to a window that is paused."),
    Situation("order", ("R4",), "Somebody wants to be served before his turn."),
    Situation("missed", ("R6",), "Somebody whose number was passed comes back."),
    Situation("priority", ("R3",), "Somebody old, ill, pregnant or with an infant is called."),
    Situation("extended", ("R19",), "It is after hours, and people still wait."),
    Situation("complaint", ("R22", "R30"), "The citizen is not content: the duty leader comes."),
    Situation("finish", ("R25",), "The matter is done: papers and documents are handed back."),
    Situation("farewell", ("R25",), "The citizen leaves."),
)

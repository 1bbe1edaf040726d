"""A citizen's say: what kind of, a grade and why, sentences to touch, an answer by telephone."""

from collections.abc import Sequence

from api.contract.look import AMBER
from kiosk.boxes import Page, Sign
from kiosk.frame import Button, bottom_row, header
from kiosk.pages.cards import Cards, Choice, turning
from kiosk.sheet import Sheet
from kiosk.states import Opinion, Rating
from kiosk.visits import GRADES, KINDS, REASONS, SENTENCES

_FACES: dict[int, Sign] = {5: "face5", 4: "face4", 3: "face3", 2: "face2", 1: "face1"}


def voice(sheet: Sheet) -> Page:
    """Rate, or write to the hall."""
    choices = [
        Choice(
            name=name,
            label=sheet.say(f"voice.{name}"),
            under=sheet.say(f"voice.{name}_does"),
            sign=sign,
        )
        for name, sign in _VOICES.items()
    ]
    return _cards(sheet, "voice", choices)


_VOICES: dict[str, Sign] = {"rate": "face5", "opinion": "slip"}


def rating(sheet: Sheet, screen: Rating) -> Page:
    """Five grades with a face each; a low one is asked why."""
    if screen.grade is not None:
        reasons = [
            Choice(name=f"reason:{one}", label=sheet.say(f"rating.reason.{one}")) for one in REASONS
        ]
        return _cards(sheet, "reasons", reasons)
    grades = [
        Choice(name=f"grade:{one}", label=sheet.say(f"rating.grade.{one}"), sign=_FACES[one])
        for one in GRADES
    ]
    return _cards(sheet, "rating", grades, values={"number": screen.number})


def opinion(sheet: Sheet, screen: Opinion) -> Page:
    """What it is; then sentences, of which any number may be touched."""
    if screen.kind is None:
        kinds = [
            Choice(
                name=f"kind:{one}",
                label=sheet.say(f"opinion.kind.{one}"),
                under=sheet.say(f"opinion.kind.{one}_does"),
                sign="check" if one == "opinion" else "pause",
            )
            for one in KINDS
        ]
        return _cards(sheet, "opinion", kinds)
    sentences = [
        Choice(
            name=f"say:{one}",
            label=sheet.say(f"opinion.say.{one}"),
            ticked=one in screen.chosen,
        )
        for one in SENTENCES[screen.kind]
    ]
    on = Button(name="next", label=sheet.say("opinion.next"), fill=AMBER, sign="check")
    return _cards(
        sheet, "sentences", sentences, page=screen.page, right=[on] if screen.chosen else []
    )


def contact(sheet: Sheet) -> Page:
    """Whether an answer by telephone is wanted; the number itself is typed on the pad."""
    answers: dict[str, Sign] = {"none": "check", "call": "people"}
    choices = [
        Choice(
            name=name,
            label=sheet.say(f"contact.{name}"),
            under=sheet.say(f"contact.{name}_does"),
            sign=sign,
        )
        for name, sign in answers.items()
    ]
    return _cards(sheet, "contact", choices)


def _cards(
    sheet: Sheet,
    screen: str,
    choices: Sequence[Choice],
    *,
    page: int = 0,
    right: Sequence[Button] = (),
    values: dict[str, str] | None = None,
) -> Page:
    values = values or {}
    title, second = sheet.say(f"{screen}.title", **values), f"{screen}.title"
    body = header(sheet, title, sheet.say_second(second, **values))
    room = body.at(0, body.height - sheet.panel.bar - sheet.panel.gap)
    cards = Cards(sheet, choices, room)
    back = Button(name="back", label=sheet.say("back"), sign="back")
    bottom_row(sheet, body, [back], right=[*turning(sheet, page, cards.pages), *right])
    cards.put(page)
    return sheet.page(screen)

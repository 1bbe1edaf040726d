"""What each screen, lamp, printer and phone follows: the views of the hall as feeds."""

from collections.abc import Callable
from datetime import datetime

from api.contract.views import CounterView
from api.domain import views
from api.domain.hall import Hall
from api.domain.refused import Refused
from api.domain.state import Ticket
from api.hub.arrival import ArrivalCode
from api.hub.feeds import Feed, Feeds


class Screens:
    """One feed a view, made when it is first asked for."""

    def __init__(
        self,
        hall: Hall,
        feeds: Feeds,
        now: Callable[[], datetime],
        leader_here: Callable[[], bool],
    ) -> None:
        """`leader_here` says whether somebody is signed in who may give consent (R22)."""
        self._hall, self._feeds, self._now = hall, feeds, now
        self._leader_here = leader_here
        self.arrival = ArrivalCode(hall.settings, now)

    def board(self) -> Feed:
        """The wall."""
        return self._feeds.feed("board", lambda: views.board(self._hall, self._now()))

    def floor(self) -> Feed:
        """The whole hall, for the supervisor."""
        return self._feeds.feed(
            "floor", lambda: self.arrival.on(views.floor(self._hall, self._now()))
        )

    def arrivals(self) -> Feed:
        """The arrival code, for the screens of the hall."""
        return self._feeds.feed("arrival", self.arrival.view)

    def kiosk(self, device: str) -> Feed:
        """What one kiosk shows."""
        return self._feeds.feed(
            f"kiosk {device}",
            lambda: self.arrival.on(views.kiosk(self._hall, device, self._now())),
        )

    def printer(self, device: str) -> Feed:
        """What one printer has to print."""
        return self._feeds.feed(
            f"printer {device}", lambda: views.printer(self._hall, device, self._now())
        )

    def citizen(self, ticket: Ticket) -> Feed:
        """One citizen's own page; made for this one asker, see `Feeds.passing`."""
        return Feed(lambda: views.citizen(self._hall, ticket, self._now()))

    def counter(self, number: int) -> Feed:
        """One window. Raises Refused for one that hall.toml does not have."""
        if self._hall.settings.counter(number) is None:
            raise Refused("no_such_counter", counter=number)
        return self._feeds.feed(f"counter {number}", lambda: self._counter(number))

    def _counter(self, number: int) -> CounterView:
        here = self._leader_here()
        return self.arrival.on(views.counter(self._hall, number, self._now(), leader_here=here))

"""How many board views a second this machine writes and reads, for `make bench`."""

import timeit
from datetime import UTC, datetime

import pytest

from api.contract.views import BoardView, CallLine, CounterLine, HallLine, ServiceLine
from api.contract.wire import decode, encode

NOON = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
HALL = HallLine(
    names={"zh-Hant": "戶政事務所", "en": "Household office"},
    hours={"zh-Hant": "8:00–17:00"},
    timezone="Asia/Taipei",
    languages=("zh-Hant", "en"),
)


def busy_board() -> BoardView:
    """A wall of twelve counters and eight services, each called."""
    names = {"zh-Hant": "戶籍謄本", "en": "Household records"}
    return BoardView(
        hall=HALL,
        state="open",
        day="2026-03-02",
        calls=tuple(
            CallLine(id=n, number=f"A{n:03}", counter=n, called_at=NOON) for n in range(12)
        ),
        services=tuple(
            ServiceLine(
                code=f"s{n}",
                names=names,
                details={},
                prefix="A",
                state="open",
                waiting=9,
                counters=(1, 2, 3),
            )
            for n in range(8)
        ),
        counters=tuple(CounterLine(counter=n, state="open", number="A001") for n in range(12)),
    )


@pytest.mark.bench
def test_how_fast_a_board_goes_over_the_wire() -> None:
    board = busy_board()
    said = encode(board)
    times = 500
    write_s = min(timeit.repeat(lambda: encode(board), number=times, repeat=5)) / times
    read_s = min(timeit.repeat(lambda: decode(said, BoardView), number=times, repeat=5)) / times
    print(f"\nboard view, {len(said)} bytes: written in {write_s * 1e6:.0f} µs, ", end="")
    print(f"read in {read_s * 1e6:.0f} µs")

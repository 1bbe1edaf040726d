"""A printer that fails in every way, and nobody who is left without number, paper or true word.

3 % of the tickets meet an end of paper and 3 % a cable that comes out, before or within them; 4 %
of the answers of the hub are lost; at every step 4 % of the processes end.
"""

import pytest

from tests.line.run import Account, lived

USUAL, NIGHTLY = 3_000, 60_000


def check(account: Account, tickets: int) -> None:
    """F:P1–F:P5, F:R2, F:R3, F:R7, F:R11, F:N1, F:N2: nothing of these, in so many tickets."""
    assert account.tickets == tickets
    assert account.deceived == []
    assert account.doubled == []
    assert account.unmarked == []
    assert account.ghosts == []


def test_three_thousand_tickets_through_every_fault() -> None:
    """Faults §5: 0 without number, paper or honest screen, 0 doubled, every copy marked."""
    account = lived(USUAL, seed=1)
    check(account, USUAL)
    # What was meant to happen did happen, and every screen was seen.
    for what in ("paper out", "cable out", "answer lost", "hub killed", "crash amid bytes"):
        assert account.happened[what] > 0, what
    for screen in ("take", "weak", "ask", "keep", "sorry", "refused"):
        assert account.lives[screen] > 0, screen


@pytest.mark.bench
def test_sixty_thousand_tickets_through_every_fault() -> None:
    """Faults §5, the night's run."""
    account = lived(NIGHTLY, seed=2)
    check(account, NIGHTLY)
    print(f"\n{account.tickets} tickets: {dict(account.lives.most_common())}")
    print(f"faults: {dict(account.happened.most_common())}")

"""What was put up and what was found is counted (R27, R29)."""

from api.contract.commands import PostLostProperty, PostNotice, WithdrawNotice
from tests.api.domain.reports.test_all import figures


def test_r27_r29_notices_and_found_things_are_counted() -> None:
    lift = PostNotice(words={"en": "The lift is being mended"})
    keys = PostLostProperty(item="keys", place="counter")
    bag = PostLostProperty(item="bag", place="kiosk")
    # given a new day, then rows 2 to 6 of the journal
    counted = figures(
        *(lift, lift, keys, keys, bag),
        *(WithdrawNotice(notice="notice-2"), WithdrawNotice(notice="notice-4")),
    )
    assert (counted["notices_posted", ""], counted["notices_withdrawn", ""]) == (2, 1)
    assert counted["lost_property", ""] == 3
    assert (counted["lost_property", "keys"], counted["lost_property", "bag"]) == (2, 1)
    assert counted["lost_property_claimed", ""] == 1

"""How often strangers may try, by the address they come from (F:N9)."""

import time
from collections.abc import Callable
from ipaddress import IPv6Address, ip_address

from fastapi import Request

from api.domain.refused import Refused
from api.hub.bucket import Bucket

# So many addresses are remembered; a new one pushes out the one that was quiet longest.
MOST_KEPT = 4096
HOUSEHOLD_BITS = 64


class Strangers:
    """A bucket of tries for each address."""

    def __init__(
        self, *, per_s: float, burst: int, elapsed_s: Callable[[], float] = time.monotonic
    ) -> None:
        self._per_s, self._burst, self._elapsed_s = per_s, burst, elapsed_s
        self._buckets: dict[str, Bucket] = {}

    def check(self, address: str) -> None:
        """One more try from `address`. Raises Refused when it was one too many."""
        if seconds := self._bucket(address).take(self._elapsed_s()):
            raise Refused("too_fast", seconds=seconds)

    def guess(self, address: str, *, right: bool) -> None:
        """One more guess from `address`, of which only the wrong ones count.

        Raises Refused after too many of those even for a right one: else the refusals would stop
        nobody, and the next right guess would still be his.
        """
        bucket, now_s = self._bucket(address), self._elapsed_s()
        if seconds := bucket.wait(now_s) if right else bucket.take(now_s):
            raise Refused("too_fast", seconds=seconds)

    def _bucket(self, address: str) -> Bucket:
        bucket = self._buckets.pop(address, None) or Bucket(per_s=self._per_s, burst=self._burst)
        self._buckets[address] = bucket
        if len(self._buckets) > MOST_KEPT:
            del self._buckets[next(iter(self._buckets))]
        return bucket


def address_of(request: Request) -> str:
    """Where a request comes from; an IPv6 household has one prefix and any number of addresses."""
    host = request.client.host if request.client else ""
    try:
        address = ip_address(host.partition("%")[0])
    except ValueError:
        return host
    if not isinstance(address, IPv6Address) or address.ipv4_mapped:
        return host
    return str(IPv6Address(int(address) >> HOUSEHOLD_BITS << HOUSEHOLD_BITS))

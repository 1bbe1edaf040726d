"""Closed forms: the waits that a hall with Poisson arrivals and exponential services has."""

from itertools import pairwise


def erlang_c(offered: float, windows: int) -> float:
    """The chance to wait in M/M/c (Erlang C) for `offered` = rate × mean service."""
    blocked = 1.0
    for window in range(1, windows + 1):
        blocked = offered * blocked / (window + offered * blocked)
    return blocked / (1 - offered / windows * (1 - blocked))


def erlang_wait(rate: float, service: float, windows: int) -> float:
    """The mean wait of M/M/c, in the unit of `service`."""
    return erlang_c(rate * service, windows) / (windows / service - rate)


def strict_waits(rates: tuple[float, ...], service: float, windows: int) -> tuple[float, ...]:
    """The mean waits of classes under non-preemptive strict priority, first first (Cobham)."""
    at_once = erlang_c(sum(rates) * service, windows) * service / windows
    loads = [sum(rates[:upto]) * service / windows for upto in range(len(rates) + 1)]
    return tuple(at_once / ((1 - above) * (1 - own)) for above, own in pairwise(loads))

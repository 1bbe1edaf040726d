"""A ruler without fonts: Han is as wide as its em, all else a little over half."""

from api.contract.look import Weight


def ruler(words: str, _weight: Weight, size: int) -> int:
    return sum(size if ord(one) > 0x2E80 else round(size * 0.56) for one in words)

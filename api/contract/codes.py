"""How codes of appointments are written, for whoever keeps them and whoever reads them."""

import re

SHORTEST, LONGEST = 6, 16

WRITTEN = re.compile(rf"[0-9A-Z]{{{SHORTEST},{LONGEST}}}")


def keyed(code: str) -> str:
    """A code as it is kept, however somebody keyed it in: "k7q-2mx" is K7Q2MX."""
    return re.sub(r"[\s-]", "", code).upper()

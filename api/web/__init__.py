"""Pages that the hub serves: a clerk's desk and the hall in a browser. Knows only the contract."""

from api.web.pages import pages

__all__ = ["pages"]

"""Walls that say when their picture has flipped: the bare one of the floor, and ours."""

import os
import sys
import time
from dataclasses import replace

os.environ["SDL_VIDEODRIVER"] = "dummy"

import httpx2
import pygame

from api.client.address import HubAddress
from api.client.hub import Hub
from display.panel import Panel
from display.screen import Screen
from display.service import Display
from display.settings import Settings


def bare(url: str) -> None:
    """Fills the place of a call at each event, and flips it."""
    screen = Screen(Panel(), virtual=True)
    place = pygame.Rect(36, 115, 1207, 302)
    with httpx2.Client(trust_env=False, timeout=None) as http, http.sse(f"{url}/stream") as stream:
        for event in stream:
            if event.event == "view":
                screen.surface.fill((255, 200, 61), place)
                screen.show([place])
                _say(int(event.data))
            else:
                _say(0)


def ours(url: str, token: str) -> None:
    """The wall as it is; each call finds the place of the one before free, as in a quiet hall."""
    settings = Settings(virtual=True, device="wall-1")
    with Hub(HubAddress(url=url.removesuffix("/api"), device="wall-1", token=token)) as hub:
        display = Display(settings, hub)
        told, began = 0, False
        while True:
            display.turn(0.25)
            if not began and display.memory.heard_s is not None:
                began = True
                _say(0)
            if display.memory.announced > told:
                told = display.memory.announced
                _say(display.memory.staged[0].call.id)
                display.memory = replace(display.memory, staged=())


def _say(id: int) -> None:
    print(id, time.monotonic_ns(), flush=True)


if __name__ == "__main__":
    kind, url, *token = sys.argv[1:]
    if kind == "bare":
        bare(url)
    else:
        ours(url, *token)

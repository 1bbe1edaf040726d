"""The replay in a process of its own: no number is given later because one is being foretold.

Reads scenes from standard input and writes their waits to standard output, each as four bytes
of length and a pickle: both ends are this program, and nobody else is between them.
"""

import asyncio
import pickle
import struct
import sys
from asyncio.subprocess import PIPE, Process
from contextlib import suppress
from typing import BinaryIO

from api.domain.wait.replay import Waits, replay
from api.domain.wait.scene import Scene

LENGTH = struct.Struct("!I")
# Many times a line of hundreds on the slowest machine; beyond that the process hangs.
WITHIN_S = 8.0


class ReplayLost(OSError):
    """The other process ended or hung. It is started anew for the next scene."""


class Replayer:
    """Plays scenes forward, one at a time, elsewhere."""

    def __init__(self) -> None:
        self._process: Process | None = None
        self._one_at_a_time = asyncio.Lock()

    async def replay(self, scene: Scene, seed: int) -> Waits:
        """The waits of `scene`. Raises ReplayLost."""
        async with self._one_at_a_time:
            return await self._replay(scene, seed)

    async def _replay(self, scene: Scene, seed: int) -> Waits:
        try:
            process = self._process or await self._start()
            waits = await asyncio.wait_for(_exchange(process, (scene, seed)), WITHIN_S)
        except (OSError, EOFError, TimeoutError, asyncio.IncompleteReadError) as error:
            await self.stop()
            raise ReplayLost(str(error) or type(error).__name__) from error
        except asyncio.CancelledError:
            await self.stop()
            raise
        return waits

    async def stop(self) -> None:
        """End the other process, if there is one."""
        process, self._process = self._process, None
        if process is not None:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()

    async def _start(self) -> Process:
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", __name__, stdin=PIPE, stdout=PIPE
        )
        return self._process


async def _exchange(process: Process, asked: tuple[Scene, int]) -> Waits:
    assert process.stdin is not None
    assert process.stdout is not None
    content = pickle.dumps(asked)
    process.stdin.write(LENGTH.pack(len(content)) + content)
    await process.stdin.drain()
    (length,) = LENGTH.unpack(await process.stdout.readexactly(LENGTH.size))
    waits = pickle.loads(await process.stdout.readexactly(length))
    assert isinstance(waits, Waits)
    return waits


def serve(scenes: BinaryIO, waits: BinaryIO) -> None:
    """Answer each scene until there are no more."""
    while head := scenes.read(LENGTH.size):
        (length,) = LENGTH.unpack(head)
        scene, seed = pickle.loads(scenes.read(length))
        content = pickle.dumps(replay(scene, seed=seed))
        waits.write(LENGTH.pack(len(content)) + content)
        waits.flush()


if __name__ == "__main__":
    with suppress(KeyboardInterrupt, BrokenPipeError):
        serve(sys.stdin.buffer, sys.stdout.buffer)

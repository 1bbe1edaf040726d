"""The floor of a call: one durable commit, told to whoever follows. Nothing can be less."""

import asyncio
import sqlite3
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import uvicorn
from fastapi import FastAPI, Request
from fastapi.responses import StreamingResponse


def floor_app(folder: Path) -> FastAPI:
    """POST /api/call commits one row and tells it at GET /api/stream (SSE)."""
    app = FastAPI()
    base = sqlite3.connect(folder / "floor.db", isolation_level=None, check_same_thread=False)
    for pragma in ("synchronous=full", "journal_mode=wal"):
        base.execute(f"pragma {pragma}")
    base.execute("create table row (id integer primary key, body text)")
    followers: set[asyncio.Queue[int]] = set()

    @app.post("/api/call")
    async def call(request: Request) -> dict[str, int]:
        body = await request.body()
        base.execute("begin immediate")
        cursor = base.execute("insert into row (body) values (?)", (body.decode(),))
        base.execute("commit")
        for follower in followers:
            follower.put_nowait(cursor.lastrowid or 0)
        return {"id": cursor.lastrowid or 0}

    @app.get("/api/stream")
    async def stream() -> StreamingResponse:
        mine: asyncio.Queue[int] = asyncio.Queue()
        followers.add(mine)

        async def tell() -> AsyncIterator[bytes]:
            yield b"event: beat\ndata: {}\n\n"
            while True:
                yield b"event: view\ndata: %d\n\n" % await mine.get()

        return StreamingResponse(tell(), media_type="text/event-stream")

    return app


if __name__ == "__main__":
    uvicorn.run(
        floor_app(Path(sys.argv[1])),
        host="127.0.0.1",
        port=int(sys.argv[2]),
        log_level="error",
        access_log=False,
    )

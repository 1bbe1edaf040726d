"""The floor: a bare FastAPI endpoint and one durable SQLite commit. Nothing can be less."""

import sqlite3
import sys
from pathlib import Path

import uvicorn
from fastapi import FastAPI, Request


def floor_app(folder: Path) -> FastAPI:
    """POST /commit writes one row, WAL and FULL, and answers with its number."""
    app = FastAPI()
    base = sqlite3.connect(folder / "floor.db", isolation_level=None, check_same_thread=False)
    for pragma in ("synchronous=full", "journal_mode=wal"):
        base.execute(f"pragma {pragma}")
    base.execute("create table row (id integer primary key, body text)")

    @app.post("/commit")
    async def commit(request: Request) -> dict[str, int | None]:
        body = await request.body()
        base.execute("begin immediate")
        cursor = base.execute("insert into row (body) values (?)", (body.decode(),))
        base.execute("commit")
        return {"id": cursor.lastrowid}

    return app


if __name__ == "__main__":
    uvicorn.run(
        floor_app(Path(sys.argv[1])),
        host="127.0.0.1",
        port=int(sys.argv[2]),
        log_level="error",
        access_log=False,
    )

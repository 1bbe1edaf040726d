"""Signing in at the stand-in for the hub: three people, and a cookie that says who."""

from fastapi import FastAPI, Request, Response

from api.contract.problems import Problem, problem
from api.contract.requests import Session, SignInRequest
from api.contract.views import Accepted
from api.contract.wire import decode_strictly, encode

STAFF = {
    "1024": ("246810", "clerk", {"zh-Hant": "戶籍課辦事員", "en": "Registry clerk"}),
    "9001": ("112233", "supervisor", {"zh-Hant": "值班主任", "en": "Duty leader"}),
    "stage": ("135791", "stage", {"zh-Hant": "展示", "en": "Stage"}),
}
COOKIE = "quhao"


def json_of(message: object, status: int = 200) -> Response:
    return Response(encode(message), status, media_type="application/json")


def no(code: str, request: Request) -> Response:
    return refusal_of(problem(code, request.headers.get("accept-language", "zh-Hant"), detail=""))


def refusal_of(refusal: Problem) -> Response:
    return Response(encode(refusal), refusal.status, media_type="application/problem+json")


def session_routes(app: FastAPI) -> None:
    def session(staff: str) -> Session:
        _, role, names = STAFF[staff]
        return Session(staff=staff, role=role, names=names, counters=(1, 2, 3, 4))

    @app.post("/api/session")
    async def sign_in(request: Request) -> Response:
        asked = decode_strictly(await request.body(), SignInRequest)
        if asked.staff not in STAFF or STAFF[asked.staff][0] != asked.pin:
            return no("wrong_pin", request)
        answer = json_of(session(asked.staff))
        answer.set_cookie(COOKIE, asked.staff, httponly=True, samesite="strict")
        return answer

    @app.get("/api/session")
    async def who(request: Request) -> Response:
        staff = request.cookies.get(COOKIE)
        return json_of(session(staff)) if staff in STAFF else no("sign_in_first", request)

    @app.delete("/api/session")
    async def sign_out() -> Response:
        answer = json_of(Accepted())
        answer.delete_cookie(COOKIE)
        return answer

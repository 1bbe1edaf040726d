"""How endpoints are described in the OpenAPI document: shapes and examples of the contract."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import TypeAdapter

from api.contract.problems import Problem, problem
from api.contract.wire import adapter
from api.hub.exchange import JSON

SCHEMAS = "#/components/schemas/"
PROBLEM = "application/problem+json"
STREAM = "text/event-stream"

KEY_PARAMETER = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": True,
    "description": "A new key for each act, the same key when sending again.",
    "schema": {"type": "string", "minLength": 1, "maxLength": 128},
    "example": "4f1c2a7e9b0d4c6f8a3e5d7b9c1f2a4e",
}


def described(
    summary: str,
    answer: object,
    *,
    asks: object = None,
    status: int = 200,
    key: bool = False,
) -> dict[str, Any]:
    """Keywords for a route. `answer` and `asks` are a shape, or an example of one.

    A command has a `key` parameter; whatever asks nothing of the hub's journal has none.
    """
    extra: dict[str, Any] = {}
    if asks is not None:
        extra["requestBody"] = {"required": True, "content": {JSON: _content(asks)}}
    if key:
        extra["parameters"] = [KEY_PARAMETER]
    return {
        "summary": summary,
        "status_code": status,
        "responses": {status: {"description": summary, "content": {JSON: _content(answer)}}},
        "openapi_extra": extra,
    }


def described_stream(summary: str, view: type) -> dict[str, Any]:
    """Keywords for a stream of one view."""
    words = (
        f"Server-Sent Events: `event: view` with the whole {view.__name__} on connect and at each "
        "change, the newest only; `event: beat` at least every 3 s."
    )
    content = {STREAM: {"schema": {"type": "string"}, "x-event-data": _content(view)["schema"]}}
    return {"summary": summary, "responses": {200: {"description": words, "content": content}}}


def document(app: FastAPI) -> dict[str, Any]:
    """The OpenAPI document, made once."""
    if app.openapi_schema is None:
        made = get_openapi(
            title="Quhao 取號",
            version=app.version,
            description="The queue of a service hall. Refusals are RFC 9457 problem details.",
            routes=app.routes,
        )
        made.setdefault("components", {})["schemas"] = _schemas()
        made["components"]["responses"] = {"Refused": _refused()}
        for path in made["paths"].values():
            for operation in path.values():
                operation["responses"]["default"] = {"$ref": "#/components/responses/Refused"}
                operation["responses"].pop("422", None)
        app.openapi_schema = made
    return app.openapi_schema


_SHAPES: dict[str, type] = {"Problem": Problem}


def _content(told: object) -> dict[str, Any]:
    shape = told if isinstance(told, type) else type(told)
    _SHAPES[shape.__name__] = shape
    content: dict[str, Any] = {"schema": {"$ref": SCHEMAS + shape.__name__}}
    if not isinstance(told, type):
        content["example"] = adapter(shape).dump_python(told, mode="json")
    return content


def _schemas() -> dict[str, Any]:
    inputs = [(name, "validation", adapter(shape)) for name, shape in _SHAPES.items()]
    _, made = TypeAdapter.json_schemas(inputs, ref_template=SCHEMAS + "{model}")  # type: ignore[arg-type]
    schemas: dict[str, Any] = made["$defs"]
    return schemas


def _refused() -> dict[str, Any]:
    example = problem("nobody_waits", "en")
    return {"description": "Refused", "content": {PROBLEM: _content(example)}}

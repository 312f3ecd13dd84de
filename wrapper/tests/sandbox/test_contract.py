from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from starlette.responses import JSONResponse, Response

from encodekit.sandbox import create_app
from encodekit.sandbox.contract import Call, Contract, Handler, Problem, RefusedError, parse_json
from encodekit.sandbox.document import Document, Issue

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from starlette.requests import Request

pytestmark = pytest.mark.anyio

SHELF = {"type": "object", "required": ["name"], "properties": {"name": {"type": "string", "format": "email"}}}


def operation(operation_id: str, **more: Any) -> dict[str, Any]:
    answer = {"description": "ok", "content": {"application/json": {"schema": {"type": "object"}}}}
    return {"operationId": operation_id, "security": [], "responses": {"200": answer}, **more}


def parameter(name: str, place: str, schema: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"name": name, "in": place, "schema": schema, **more}


DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "components": {
        "schemas": {"Shelf": SHELF},
        "parameters": {"Count": parameter("count", "query", {"type": "integer", "maximum": 5}, required=True)},
        "securitySchemes": {
            "Bearer": {"type": "http", "scheme": "bearer"},
            "Key": {"type": "apiKey", "in": "header", "name": "X-Key"},
            "Mark": {"type": "apiKey", "in": "query", "name": "mark"},
        },
    },
    "paths": {
        "/shelves/{id}": {
            "parameters": [parameter("id", "path", {"type": "string"}, required=True)],
            "get": operation(
                "get_shelf",
                parameters=[
                    {"$ref": "#/components/parameters/Count"},
                    parameter("open", "query", {"type": "boolean"}),
                    parameter("sizes", "query", {"type": "array", "items": {"type": "integer"}}),
                    parameter("X-Trace", "header", {"type": "string", "minLength": 3}),
                ],
            ),
        },
        "/shelves/new": {"get": operation("get_new_shelf")},
        "/shelves": {
            "post": operation(
                "create_shelf",
                requestBody={
                    "required": True,
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Shelf"}}},
                },
                responses={
                    "201": {
                        "description": "made",
                        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Shelf"}}},
                    }
                },
            ),
            "put": operation(
                "upload_shelf", requestBody={"required": True, "content": {"application/octet-stream": {}}}
            ),
        },
        "/guarded": {
            "get": operation("get_guarded", security=[{"Bearer": []}, {"Key": [], "Mark": []}]),
            "delete": operation("delete_guarded", security=[{"Bearer": []}, {}], responses={"204": {}}),
        },
    },
}


class Shop:
    """A provider that echoes."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.answer: Any = {}

    def handlers(self) -> Mapping[str, Handler]:
        return dict.fromkeys(
            ("get_shelf", "get_new_shelf", "create_shelf", "upload_shelf", "get_guarded", "delete_guarded"), self._take
        )

    async def _take(self, call: Call) -> Any:
        self.calls.append(call)
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer

    def authenticate(self, request: Request, operation_id: str, credentials: Mapping[str, str]) -> Any:
        if not credentials:
            raise RefusedError(JSONResponse({"problem": "who"}, 401))
        return dict(credentials)

    def refuse(self, problem: Problem, issues: Sequence[Issue]) -> Response:
        shown = [[issue.place, issue.path, issue.message] for issue in issues]
        return JSONResponse({"problem": problem.name, "issues": shown}, 500 if problem is Problem.BUG else 400)


@pytest.fixture
def shop() -> Shop:
    return Shop()


@pytest.fixture
def contract(shop: Shop) -> Contract:
    return Contract(Document(DOCUMENT), shop)


@pytest.fixture
def client(contract: Contract) -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=httpx.ASGITransport(contract.app()), base_url="http://shop.test")


async def problem_of(response: httpx.Response) -> str:
    return str(response.json()["problem"])


def test_an_operation_without_handler_stops_the_start(shop: Shop) -> None:
    paths = DOCUMENT["paths"] | {"/more": {"get": operation("get_more")}}
    with pytest.raises(LookupError, match="get_more"):
        Contract(Document(DOCUMENT | {"paths": paths}), shop)


def test_a_handler_without_operation_stops_the_start(shop: Shop) -> None:
    paths = {path: item for path, item in DOCUMENT["paths"].items() if path != "/guarded"}
    with pytest.raises(LookupError, match="get_guarded"):
        Contract(Document(DOCUMENT | {"paths": paths}), shop)


async def test_parameters_arrive_with_the_types_of_the_document(client: httpx.AsyncClient, shop: Shop) -> None:
    await client.get("/shelves/7?count=3&open=true&sizes=1&sizes=2", headers={"X-Trace": "abc"})
    (call,) = shop.calls
    assert call.parameters == {"id": "7", "count": 3, "open": True, "sizes": [1, 2], "X-Trace": "abc"}


async def test_a_literal_path_goes_before_a_template(client: httpx.AsyncClient, shop: Shop) -> None:
    await client.get("/shelves/new")
    assert shop.calls[0].operation_id == "get_new_shelf"


@pytest.mark.parametrize(
    ("query", "trace", "place", "path"),
    [
        ("", "abc", "query", ["count"]),
        ("count=6", "abc", "query", ["count"]),
        ("count=two", "abc", "query", ["count"]),
        ("count=1.5", "abc", "query", ["count"]),
        ("count=1&open=yes", "abc", "query", ["open"]),
        ("count=1&sizes=a", "abc", "query", ["sizes", 0]),
        ("count=1", "ab", "header", ["X-Trace"]),
    ],
)
async def test_a_bad_parameter_is_refused_and_named(
    client: httpx.AsyncClient, shop: Shop, query: str, trace: str, place: str, path: list[Any]
) -> None:
    response = await client.get(f"/shelves/7?{query}", headers={"X-Trace": trace})
    assert await problem_of(response) == "INVALID_PARAMETER"
    assert response.json()["issues"][0][:2] == [place, path]
    assert shop.calls == []


@pytest.mark.parametrize(
    ("content", "path"),
    [
        (b"", []),
        (b"{", []),
        (b"[]", []),
        (b"{}", []),
        (b'{"name": 1}', ["name"]),
        (b'{"name": "nobody"}', ["name"]),
        (b'{"name": "a@b.test", "x": NaN}', []),
        (b'{"name": "a@b.test", "x": 1e999}', []),
        (b'{"name": "a@b.test", "x": "\\ud800"}', []),
        (b"[" * 100_000, []),
        (b"\xff", []),
    ],
)
async def test_a_bad_body_is_refused_and_its_place_named(
    client: httpx.AsyncClient, shop: Shop, content: bytes, path: list[Any]
) -> None:
    response = await client.post("/shelves", content=content, headers={"Content-Type": "application/json"})
    assert await problem_of(response) == "INVALID_BODY"
    assert response.json()["issues"][0][:2] == ["body", path]
    assert shop.calls == []


@pytest.mark.parametrize("method", ["POST", "PUT"])
async def test_a_content_type_that_the_document_lacks_is_refused(client: httpx.AsyncClient, method: str) -> None:
    response = await client.request(method, "/shelves", content=b"{}", headers={"Content-Type": "text/plain"})
    assert await problem_of(response) == "UNSUPPORTED_CONTENT_TYPE"


async def test_a_body_of_more_than_a_megabyte_is_refused(client: httpx.AsyncClient) -> None:
    body = json.dumps({"name": "a" * 1024**2})
    response = await client.post("/shelves", content=body, headers={"Content-Type": "application/json"})
    assert await problem_of(response) == "BODY_TOO_LARGE"


async def test_a_good_answer_has_the_status_of_the_document(client: httpx.AsyncClient, shop: Shop) -> None:
    shop.answer = {"name": "a@b.test"}
    assert (await client.post("/shelves", json={"name": "a@b.test"})).status_code == 201
    shop.answer = None
    response = await client.delete("/guarded")
    assert (response.status_code, response.content) == (204, b"")


async def test_the_first_alternative_that_is_whole_identifies_the_caller(client: httpx.AsyncClient, shop: Shop) -> None:
    await client.get("/guarded?mark=m", headers={"X-Key": "k"})
    await client.get("/guarded", headers={"Authorization": "bearer t", "X-Key": "k"})
    assert [call.principal for call in shop.calls] == [{"Key": "k", "Mark": "m"}, {"Bearer": "t"}]


@pytest.mark.parametrize("headers", [{}, {"X-Key": "k"}, {"Authorization": "Basic t"}, {"Authorization": "Bearer"}])
async def test_credentials_that_suit_no_alternative_are_none(
    client: httpx.AsyncClient, shop: Shop, headers: dict[str, str]
) -> None:
    assert (await client.get("/guarded", headers=headers)).status_code == 401
    assert shop.calls == []


async def test_an_operation_that_may_be_called_by_anyone_knows_who_did_if_told(
    client: httpx.AsyncClient, shop: Shop
) -> None:
    shop.answer = None
    await client.delete("/guarded")
    await client.delete("/guarded", headers={"Authorization": "Bearer t"})
    assert [call.principal for call in shop.calls] == [None, {"Bearer": "t"}]


async def test_unknown_paths_and_methods_get_the_providers_answer(client: httpx.AsyncClient) -> None:
    assert await problem_of(await client.get("/nowhere")) == "UNKNOWN_PATH"
    assert await problem_of(await client.get("/shelves/")) == "UNKNOWN_PATH"
    response = await client.patch("/shelves/new")
    assert await problem_of(response) == "UNSUPPORTED_METHOD"
    assert "GET" in response.headers["Allow"]


async def test_a_line_break_is_a_character_of_a_path_like_any_other(client: httpx.AsyncClient, shop: Shop) -> None:
    await client.get("/shelves/new%0A", params={"count": 1})
    assert shop.calls[0].parameters["id"] == "new\n"
    assert await problem_of(await client.get("/guarded%0A")) == "UNKNOWN_PATH"


async def test_every_provider_answers_for_all_paths_below_its_own(tmp_path: Path) -> None:
    app = create_app(tmp_path)
    shapes = {
        "/bytenite": {"code", "message", "details"},
        "/convertrilo": {"code", "message"},
        "/telestream_flip": {"error", "message"},
        "/telestream_flip_legacy/v3.0": {"error", "message"},
        "/v3.0": {"error", "message"},
        "/telestream_notifications": {"error", "message"},
    }
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://sandbox.test") as client:
        for prefix, shape in shapes.items():
            for path in ("/nowhere", "/a%0Ab", "/%0A"):
                response = await client.get(prefix + path)
                assert (response.status_code in {400, 404}, response.json().keys()) == (True, shape)
        assert (await client.get("/openencoder/a%0Ab")).text.startswith("<!DOCTYPE html>")
        assert "SignatureDoesNotMatch" in (await client.get("/storage/a%0Ab")).text


async def test_a_bug_of_a_handler_becomes_the_providers_500(
    client: httpx.AsyncClient, shop: Shop, contract: Contract
) -> None:
    shop.answer = ZeroDivisionError()
    response = await client.get("/shelves/new")
    assert (response.status_code, await problem_of(response)) == (500, "BUG")
    assert contract.violations == ["get_new_shelf failed"]


@pytest.mark.parametrize(
    ("answer", "complaint"),
    [
        ({"name": 3}, "name: "),
        ({}, "required"),
        (JSONResponse({}, 418), "status 418 is not declared"),
    ],
)
async def test_an_answer_that_breaks_the_document_is_noticed(
    client: httpx.AsyncClient, shop: Shop, contract: Contract, answer: Any, complaint: str
) -> None:
    shop.answer = answer
    await client.post("/shelves", json={"name": "a@b.test"})
    (violation,) = contract.violations
    assert violation.startswith("create_shelf answered")
    assert complaint in violation


@pytest.mark.parametrize("content", [b"NaN", b"-Infinity", b"1e400", b'"\\udfff"', b"{", b"\x80"])
def test_json_is_read_strictly(content: bytes) -> None:
    with pytest.raises(ValueError, match=r".+"):
        parse_json(content)

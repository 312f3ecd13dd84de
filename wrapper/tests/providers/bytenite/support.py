"""A ByteNite that answers from its document's examples, and clients over it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import anyio
import httpx

from encodekit.providers.bytenite import AsyncByteNite, ByteNite
from tests.support import Awaited, Clock

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    Answer: TypeAlias = "httpx.Response | Exception | Callable[[httpx.Request], httpx.Response] | dict[str, Any]"

API_KEY = "bn-canary-api-key"
TOKEN = "bn-canary-access-token"
BASE_URL = "https://bytenite.example"
ENDED = "2023-03-15T21:35:16.581203Z"
JOB_ID = "3f0c2f6e-8a57-4c1f-9d0e-5b7f6f1f2a10"
UPLOAD_URL = "https://storage.example/uploads/3f0c?signature=bn-canary-signature"
LINK = "https://storage.example/out/Example_job_480p.mp4?X-Goog-Signature=bn-canary-signature"

DOCUMENT: dict[str, Any] = json.loads(files("encodekit_clients.bytenite").joinpath("openapi.json").read_text("utf-8"))
OPERATIONS: dict[str, dict[str, Any]] = {
    operation["operationId"]: operation
    for path in DOCUMENT["paths"].values()
    for method, operation in path.items()
    if method != "parameters"
}


def example(operation_id: str, name: str | None = None) -> Any:
    """An example of the operation's good answer, by its name or the first one."""
    response = OPERATIONS[operation_id]["responses"]["200"]
    if "$ref" in response:
        response = DOCUMENT["components"]["responses"][response["$ref"].rpartition("/")[2]]
    examples = response["content"]["application/json"]["examples"]
    return json.loads(json.dumps(examples[name or next(iter(examples))]["value"]))


def request_example(operation_id: str, name: str) -> Any:
    """A named example of the operation's request."""
    return OPERATIONS[operation_id]["requestBody"]["content"]["application/json"]["examples"][name]["value"]


def job(**members: Any) -> dict[str, Any]:
    """An answer that holds a job."""
    return {"job": {"id": JOB_ID, "state": "JOB_STATE_NEW", **members}}


@dataclass
class Server:
    """Answers by method and path; a list of answers is used up to its last one, which stays."""

    routes: dict[str, Answer | list[Answer]] = field(default_factory=dict)
    requests: list[httpx.Request] = field(default_factory=list)
    # Kept apart: a request that is signed anew is the same object.
    authorizations: list[str | None] = field(default_factory=list)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        request.read()
        return self._answer(request)

    async def answer_async(self, request: httpx.Request) -> httpx.Response:
        await request.aread()
        await anyio.lowlevel.checkpoint()
        return self._answer(request)

    def _answer(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        self.authorizations.append(request.headers.get("Authorization"))
        route = f"{request.method} {request.url.path}"
        assert route in self.routes, f"nothing answers {route}"
        answer = self.routes[route]
        if isinstance(answer, list):
            answer = answer.pop(0) if len(answer) > 1 else answer[0]
        if isinstance(answer, Exception):
            raise answer
        if isinstance(answer, httpx.Response):
            return httpx.Response(answer.status_code, content=answer.content, headers=answer.headers)
        return httpx.Response(200, json=answer) if isinstance(answer, dict) else answer(request)

    @property
    def routes_called(self) -> list[str]:
        return [f"{request.method} {request.url.path}" for request in self.requests]

    def sent(self, route: str) -> Any:
        """The JSON of the last request to a route."""
        request = next(
            request for request in reversed(self.requests) if f"{request.method} {request.url.path}" == route
        )
        return json.loads(request.content)


def http_client(server: Server, *, is_async: bool) -> Any:
    """An httpx client whose requests the server answers."""
    if is_async:
        return httpx.AsyncClient(transport=httpx.MockTransport(server.answer_async))
    return httpx.Client(transport=httpx.MockTransport(server))


@dataclass
class Kind:
    """One of the two kinds of client, driven in the same way."""

    is_async: bool
    clock: Clock

    def client(self, server: Server | None = None, **arguments: Any) -> Any:
        """A client over the server, with a ready token if no key is given."""
        if "api_key" not in arguments:
            arguments.setdefault("access_token", TOKEN)
        arguments.setdefault("http_client", http_client(server or Server(), is_async=self.is_async))
        arguments = {"base_url": BASE_URL, "pace": self.clock.pace, **arguments}
        return Awaited(AsyncByteNite(**arguments)) if self.is_async else ByteNite(**arguments)


def everything(iterable: Any) -> list[Any]:
    """The items of an iterable of either kind."""
    target = iterable.target if isinstance(iterable, Awaited) else iterable
    if not hasattr(target, "__aiter__"):
        return list(target)

    async def collect() -> list[Any]:
        return [item async for item in target]

    return anyio.run(collect)

"""A Telestream that answers from its documents' examples, upload sessions that keep what they get, and clients."""

from __future__ import annotations

import json
import re
import threading
from dataclasses import dataclass, field
from importlib.resources import files
from typing import Any

import anyio
import httpx

from encodekit.providers.telestream_flip import AsyncTelestreamFlip, TelestreamFlip
from encodekit.providers.telestream_flip_legacy import AsyncTelestreamFlipLegacy, TelestreamFlipLegacy
from encodekit.providers.telestream_notifications import AsyncTelestreamNotifications, TelestreamNotifications
from tests.support import Awaited, Clock

ACCESS_KEY = "flip-canary-access-key"
SECRET_KEY = "flip-canary-secret-key"
API_KEY = "tcs_canary_api_key"
FACTORY = "tg01abc"
LEGACY_URL = "https://flip.example/v3.0"
FLIP_URL = "https://flip.example/flip/3.1"
NOTIFICATIONS_URL = "https://flip.example/notifications/v2.0"
FACADES = ["legacy", "flip"]
# What is uploaded, and in parts of which size.
DATA = bytes(range(256)) * 4
PART = 300
PARTS = 4
LOCATION = "http://vm-1.upload.example/upload/session?id=canary-location"


def document(name: str) -> dict[str, Any]:
    """A document as the generated client ships it."""
    content: dict[str, Any] = json.loads(files(f"encodekit_clients.{name}").joinpath("openapi.json").read_text("utf-8"))
    return content


def operations(name: str) -> dict[str, dict[str, Any]]:
    """The operations of a document by their ids."""
    return {
        operation["operationId"]: operation
        for path in document(name)["paths"].values()
        for operation in path.values()
        if isinstance(operation, dict) and "operationId" in operation
    }


@dataclass
class Server:
    """Answers by method and path, below any base URL.

    Attributes:
        routes: JSON, a response, an exception, a function of the request, or a tuple of these, which is used up to its
            last one.
        requests: Everything that was asked.
    """

    routes: dict[str, Any] = field(default_factory=dict)
    requests: list[httpx.Request] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        request.read()
        return self.answer(request)

    async def answer_async(self, request: httpx.Request) -> httpx.Response:
        await request.aread()
        await anyio.lowlevel.checkpoint()
        return self.answer(request)

    def answer(self, request: httpx.Request) -> httpx.Response:
        path = re.sub(r"^(/v3\.0|/flip/3\.1|/notifications/v2\.0)", "", request.url.path)
        route = f"{request.method} {path}"
        with self.lock:
            self.requests.append(request)
            assert route in self.routes, f"nothing answers {route}"
            answer = self.routes[route]
            if isinstance(answer, tuple):
                self.routes[route] = answer[1:] or answer
                answer = answer[0]
        if isinstance(answer, Exception):
            raise answer
        if isinstance(answer, httpx.Response):
            return httpx.Response(answer.status_code, content=answer.content, headers=answer.headers)
        if callable(answer):
            made: Any = answer(request)
            assert isinstance(made, httpx.Response)
            return made
        return httpx.Response(200, json=answer)

    @property
    def called(self) -> list[str]:
        """Method and path of each request."""
        return [f"{request.method} {request.url.path}" for request in self.requests]

    def query(self, number: int = -1) -> dict[str, str]:
        """The parameters of a request, without what signs it."""
        parameters = dict(self.requests[number].url.params)
        return {
            name: value for name, value in parameters.items() if name not in {"access_key", "timestamp", "signature"}
        }

    def body(self, number: int = -1) -> Any:
        """The JSON body of a request."""
        return json.loads(self.requests[number].content)


class UploadServer(Server):
    """A server with one upload session, which puts the parts together."""

    def __init__(
        self, sizes: dict[str, int], *, part_size: int, numbers: type = str, session: dict[str, Any] | None = None
    ) -> None:
        super().__init__()
        self.part_size = part_size
        self.counts = {tag: -(-size // part_size) for tag, size in sizes.items()}
        self.parts: dict[tuple[str, int], bytes] = {}
        self.aborted = False
        self.failures: dict[tuple[str, int], list[httpx.Response | Exception]] = {}
        answer = {
            "id": "session-1",
            "location": LOCATION,
            "parts": numbers(self.counts[""]),
            "part_size": numbers(part_size),
            "max_connections": numbers(16),
            **(session or {}),
        }
        further = {
            tag: {"tag": tag, "parts": numbers(n), "part_size": numbers(part_size)}
            for tag, n in self.counts.items()
            if tag
        }
        if further:
            answer["extra_files"] = further
        self.routes = {
            "POST /videos/upload.json": httpx.Response(201, json=answer),
            "PUT /upload/session": self.take,
            "GET /upload/session": self.missing,
            "DELETE /upload/session": self.abort,
        }

    def take(self, request: httpx.Request) -> httpx.Response:
        place = (request.headers.get("x-extra-file-tag", ""), int(request.headers["x-part"]))
        with self.lock:
            if self.failures.get(place):
                failure = self.failures[place].pop(0)
                if isinstance(failure, Exception):
                    raise failure
                return httpx.Response(failure.status_code)
            assert len(request.content) == int(request.headers["content-length"])
            self.parts[place] = request.content
            if len(self.parts) == sum(self.counts.values()):
                return httpx.Response(200, json={"id": "video-1", "status": "processing"})
            return httpx.Response(200)

    def missing(self, request: httpx.Request) -> httpx.Response:
        tag = request.headers.get("x-extra-file-tag", "")
        return httpx.Response(
            200, json={"missing_parts": [n for n in range(self.counts[tag]) if (tag, n) not in self.parts]}
        )

    def abort(self, _request: httpx.Request) -> httpx.Response:
        self.aborted = True
        return httpx.Response(200)

    def file(self, tag: str = "") -> bytes:
        """What arrived of a file."""
        return b"".join(self.parts[tag, number] for number in range(self.counts[tag]))


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

    def legacy(self, server: Server | None = None, **arguments: Any) -> Any:
        """A client of the legacy API over the server."""
        arguments = {"access_key": ACCESS_KEY, "secret_key": SECRET_KEY, "factory_id": FACTORY, **arguments}
        return self._made((AsyncTelestreamFlipLegacy, TelestreamFlipLegacy), LEGACY_URL, server, arguments)

    def flip(self, server: Server | None = None, **arguments: Any) -> Any:
        """A client of Flip 3.1 over the server."""
        arguments = {"api_key": API_KEY, "factory_id": FACTORY, **arguments}
        return self._made((AsyncTelestreamFlip, TelestreamFlip), FLIP_URL, server, arguments)

    def notifications(self, server: Server | None = None, **arguments: Any) -> Any:
        """A client of the notifications service over the server."""
        arguments = {"api_key": API_KEY, **arguments}
        kinds = (AsyncTelestreamNotifications, TelestreamNotifications)
        return self._made(kinds, NOTIFICATIONS_URL, server, arguments)

    def _made(self, kinds: tuple[Any, Any], url: str, server: Server | None, arguments: dict[str, Any]) -> Any:
        arguments.setdefault("http_client", http_client(server or Server(), is_async=self.is_async))
        arguments = {"base_url": url, "pace": self.clock.pace, **arguments}
        return Awaited(kinds[0](**arguments)) if self.is_async else kinds[1](**arguments)


def upload_server(**arguments: Any) -> UploadServer:
    return UploadServer({"": len(DATA)}, part_size=PART, **arguments)


def puts(server: Server) -> list[tuple[str, int]]:
    """Tag and number of each part that was sent, in order."""
    sent = [request for request in server.requests if request.method == "PUT"]
    return [(request.headers.get("x-extra-file-tag", ""), int(request.headers["x-part"])) for request in sent]


def listed(facade: str, key: str, *items: Any) -> Any:
    """A list as the generation answers it."""
    return [*items] if facade == "legacy" else {key: [*items], "page": 1, "per_page": 100, "total": len(items)}

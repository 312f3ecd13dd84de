"""Telestream's stand-in within the test's own loop: a signed client, one with the API key, and one without."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import hmac
import socket
import threading
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import httpx
import pytest
from starlette.applications import Starlette
from starlette.routing import Mount

from encodekit.sandbox.clock import ManualClock, SystemClock
from encodekit.sandbox.faults import Faults
from encodekit.sandbox.server import _Server
from encodekit.sandbox.services import Services
from encodekit.sandbox.telestream import Telestream
from tests.sandbox.conftest import World

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator
    from pathlib import Path

ACCESS_KEY = "my_access_key"
SECRET_KEY = "my_secret_key"
FACTORY_ID = "my_cloud_id"
API_KEY = "tcs_test_0123456789"
LEGACY = "/telestream_flip_legacy/v3.0"
CLIP_URL = "http://127.0.0.1:9/media/clip.mp4"


def signed(
    method: str,
    path: str,
    parameters: dict[str, str],
    timestamp: str,
    *,
    host: str = "sandbox.test",
    secret_key: str = SECRET_KEY,
) -> str:
    """The query, signed as the provider's documentation says."""
    text = "&".join(f"{quote(name, safe='[]')}={quote(value, safe='')}" for name, value in sorted(parameters.items()))
    text = "&".join(sorted((*text.split("&"), f"timestamp={quote(timestamp, safe='')}")))
    digest = hmac.digest(secret_key.encode(), f"{method}\n{host}\n{path}\n{text}".encode(), "sha256")
    return f"{text}&signature={quote(base64.b64encode(digest).decode(), safe='')}"


@dataclass
class StandIn:
    """The three stand-ins over one state."""

    http: httpx.AsyncClient
    provider: Telestream
    services: Services
    clock: ManualClock
    world: World
    ticks: int = field(default=0)

    async def legacy(self, method: str, path: str, body: Any = None, **parameters: Any) -> httpx.Response:
        """A signed request of the legacy API; a JSON body is signed by version 2."""
        self.ticks += 1  # so that no two signatures are the same
        timestamp = self.clock.now().replace(microsecond=self.ticks).isoformat()
        named = {"access_key": ACCESS_KEY, "factory_id": FACTORY_ID}
        named |= {name: value if isinstance(value, str) else str(value) for name, value in parameters.items()}
        options: dict[str, Any] = {}
        if isinstance(body, bytes):
            named |= {"signature_version": "2", "checksum": hashlib.sha256(body).hexdigest()}
            options = {"content": body, "headers": {"content-type": "application/json"}}
        elif body is not None:
            options = {"files": {"file": body}}
        query = signed(method, path, named, timestamp)
        return await self.http.request(method, f"{LEGACY}{path}?{query}", **options)

    async def flip(self, method: str, path: str, body: Any = None, **parameters: Any) -> httpx.Response:
        """A request of the API 3.1."""
        headers = {"X-Api-Key": parameters.pop("key", API_KEY)}
        query = {"factory_id": FACTORY_ID, **parameters}
        options = {} if body is None else {"json": body}
        return await self.http.request(method, f"/telestream_flip{path}", params=query, headers=headers, **options)

    async def notifications(self, method: str, path: str, body: Any = None, **parameters: Any) -> httpx.Response:
        """A request of the notifications service."""
        options = {} if body is None else {"json": body}
        url = f"/telestream_notifications{path}"
        return await self.http.request(method, url, params=parameters, headers={"X-Api-Key": API_KEY}, **options)

    async def settled(self) -> None:
        """Return when everything in the background has ended, except what waits for the clock."""
        await eventually(lambda: len(self.services.background._tasks) <= self.clock.sleeping)

    async def video(self, clip: Path, **wanted: Any) -> dict[str, Any]:
        """A video that 3.1 has imported and encoded."""
        url = self.world.serve(CLIP_URL, clip.read_bytes())
        video = ok(await self.flip("POST", "/videos.json", {"source_url": url, **wanted}), 201)
        await self.settled()
        return dict(ok(await self.flip("GET", f"/videos/{video['id']}.json")))

    async def encodings(self, video: dict[str, Any], **parameters: Any) -> list[dict[str, Any]]:
        return list(ok(await self.flip("GET", f"/videos/{video['id']}/encodings.json", **parameters))["encodings"])


def ok(response: httpx.Response, status: int = 200) -> Any:
    assert response.status_code == status, response.text
    return response.json()


def refusal(response: httpx.Response) -> tuple[int, str]:
    assert response.status_code >= 400, response.text
    assert response.json().keys() == {"error", "message"}
    return response.status_code, response.json()["error"]


async def eventually(condition: Callable[[], object]) -> None:
    """Let everything else go on until the condition holds."""
    async with asyncio.timeout(20):
        while not condition():  # noqa: ASYNC110  (what is waited for is a state, and nobody tells of it)
            await asyncio.sleep(0)


def mounted(services: Services, provider: Telestream) -> Starlette:
    routes = [
        Mount("/storage", routes=services.storage.routes()),
        Mount(LEGACY, app=provider.legacy.contract.app()),
        Mount("/telestream_flip", app=provider.flip.contract.app()),
        Mount("/telestream_notifications", app=provider.notifications.contract.app()),
    ]
    return Starlette(routes=routes)


def credentials(**options: Any) -> dict[str, Any]:
    known = {"access_key": ACCESS_KEY, "secret_key": SECRET_KEY, "api_key": API_KEY, "factory_id": FACTORY_ID}
    return known | options


def violations(provider: Telestream) -> list[str]:
    apis = (provider.legacy, provider.flip, provider.notifications)
    return [violation for api in apis for violation in api.contract.violations]


@asynccontextmanager
async def standing_in(data: Path, clock: ManualClock | None = None, **options: Any) -> AsyncGenerator[StandIn]:
    world, clock = World(), clock or ManualClock()
    services = Services.create(data, "http://sandbox.test", clock, Faults(), httpx.MockTransport(world.answer))
    provider = Telestream(services, **credentials(**options))
    transport = httpx.ASGITransport(mounted(services, provider))
    try:
        async with httpx.AsyncClient(transport=transport, base_url="http://sandbox.test") as http:
            yield StandIn(http, provider, services, clock, world)
    finally:
        await services.close()
    assert violations(provider) == []


@pytest.fixture
async def stand_in(tmp_path: Path, anyio_backend: str) -> AsyncIterator[StandIn]:
    async with standing_in(tmp_path, part_size=4000) as stand_in:
        yield stand_in


@contextmanager
def served(data: Path) -> Generator[tuple[str, Telestream]]:
    """A real server, with small parts; its URL and the stand-in."""
    listener = socket.create_server(("127.0.0.1", 0))
    url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    services = Services.create(data, url, SystemClock(), Faults(), None)
    provider = Telestream(services, **credentials(part_size=4000))
    server = _Server(mounted(services, provider), services.faults)
    server.config.lifespan = "off"
    thread = threading.Thread(target=server.run, args=([listener],), daemon=True)
    thread.start()
    try:
        assert server.ready.wait(10)
        yield url, provider
    finally:
        server.should_exit = True
        thread.join(10)
    assert violations(provider) == []

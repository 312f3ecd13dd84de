"""Open Encoder's stand-in within the test's own loop, and behind a real server."""

from __future__ import annotations

import asyncio
import socket
import threading
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from starlette.applications import Starlette
from starlette.routing import Mount

from encodekit.sandbox.clock import ManualClock, SystemClock
from encodekit.sandbox.faults import Faults
from encodekit.sandbox.openencoder import OpenEncoder
from encodekit.sandbox.server import _Server
from encodekit.sandbox.services import Services
from tests.sandbox.conftest import World, all_turns

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator
    from pathlib import Path

PASSWORD = "correct-horse"
PRESET = "h264_baseline_360p_600"
MACHINES = {
    "DIGITAL_OCEAN_ACCESS_TOKEN": "dop_v1_test",
    "DIGITAL_OCEAN_ENABLED": "enabled",
    "DIGITAL_OCEAN_REGION": "sfo1",
}
SETTINGS = {
    "STORAGE_DRIVER": "s3",
    "S3_INBOUND_BUCKET": "inbound",
    "S3_OUTBOUND_BUCKET": "outbound",
    "S3_STREAMING": "disabled",
    "DIGITAL_OCEAN_ENABLED": "disabled",
}


@dataclass
class StandIn:
    """The stand-in, and a client that asks it; `token` goes along unless it is empty."""

    client: httpx.AsyncClient
    storage: httpx.AsyncClient
    provider: OpenEncoder
    services: Services
    clock: ManualClock
    world: World
    token: str = ""

    async def ask(self, method: str, path: str, body: Any = None, **options: Any) -> httpx.Response:
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        headers |= options.pop("headers", {})
        if body is not None:
            options["json"] = body
        return await self.client.request(method, f"/api{path}", headers=headers, **options)

    async def ok(self, method: str, path: str, body: Any = None, status: int = 200, **options: Any) -> Any:
        response = await self.ask(method, path, body, **options)
        assert response.status_code == status, response.text
        assert response.headers["content-type"] == "application/json; charset=utf-8"
        return response.json()

    async def refusal(self, method: str, path: str, body: Any = None, **options: Any) -> tuple[int, Any]:
        response = await self.ask(method, path, body, **options)
        assert response.status_code >= 400, response.text
        return response.status_code, response.json() if response.content else None

    async def ends(self, method: str, path: str, body: Any = None, **options: Any) -> bool:
        """Whether the connection closes without an answer."""
        with pytest.raises(ConnectionError, match="Open Encoder ends its process"):
            await self.ask(method, path, body, **options)
        return True

    async def log_in(self, username: str = "admin", password: str = PASSWORD) -> str:
        answer = await self.ok("POST", "/login", {"username": username, "password": password})
        return str(answer["token"])

    async def as_role(self, role: str) -> str:
        """A token of a new user with that role."""
        name = f"{role}@example.com"
        await self.ok("POST", "/register", {"username": name, "password": "pw"})
        user = (await self.ok("GET", "/users"))["users"][0]
        await self.ok("PUT", f"/users/{user['id']}", {"active": True, "role": role})
        return await self.log_in(name, "pw")

    def put_source(self, clip: Path, key: str = "src/clip.mp4") -> str:
        path = self.services.s3.path("inbound", key)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(clip.read_bytes())
        return f"s3:///{key}"

    async def create_job(self, source: str, preset: str = PRESET, dest: str = "s3:///dst/clip/") -> int:
        answer = await self.ok("POST", "/jobs", {"preset": preset, "source": source, "dest": dest}, status=201)
        return int(answer["job"]["id"])

    async def create_preset(self, data: str, output: str = "out.mp4", name: str = "mine") -> str:
        body = {"name": name, "description": "x", "data": data, "output": output, "active": True}
        await self.ok("POST", "/presets", body, status=201)
        return name

    @asynccontextmanager
    async def workers_at_rest(self) -> AsyncGenerator[None]:
        """Entries stay in the queue for as long."""
        async with all_turns(self.provider.server.worker._turn):
            yield

    async def settled(self) -> None:
        """Return when everything in the background has ended."""
        tasks = [*self.services.background._tasks]
        await asyncio.wait_for(asyncio.gather(*tasks), 20)

    async def until(self, job_id: int, *statuses: str) -> dict[str, Any]:
        """The job, as soon as it has one of these statuses."""
        job = self.provider.server.jobs.get(job_id)
        await eventually(lambda: job.status in statuses)
        answer = await self.ok("GET", f"/jobs/{job_id}")
        return dict(answer["job"])

    async def completed(self, job_id: int) -> dict[str, Any]:
        await self.settled()
        answer = await self.ok("GET", f"/jobs/{job_id}")
        assert answer["job"]["status"] == "completed"
        return dict(answer["job"])


async def eventually(condition: Callable[[], object]) -> None:
    """Let everything else go on until the condition holds."""
    async with asyncio.timeout(20):
        while not condition():  # noqa: ASYNC110  (what is waited for is a state, and nobody tells of it)
            await asyncio.sleep(0)


def mounted(services: Services, provider: OpenEncoder) -> Starlette:
    routes = [
        Mount("/storage", routes=services.storage.routes()),
        Mount("/openencoder", app=provider.contract.app()),
    ]
    return Starlette(routes=routes)


@asynccontextmanager
async def standing_in(data: Path, **options: Any) -> AsyncGenerator[StandIn]:
    """The stand-in, with nobody logged in."""
    world, clock = World(), ManualClock()
    services = Services.create(data, "http://sandbox.test", clock, Faults(), httpx.MockTransport(world.answer))
    provider = OpenEncoder(services, **options)
    transport = httpx.ASGITransport(mounted(services, provider))
    try:
        async with (
            httpx.AsyncClient(transport=transport, base_url="http://sandbox.test/openencoder") as client,
            httpx.AsyncClient(transport=transport) as storage,
        ):
            yield StandIn(client, storage, provider, services, clock, world)
    finally:
        await services.close()
    assert provider.contract.violations == []


@pytest.fixture
async def fresh(tmp_path: Path, anyio_backend: str) -> AsyncIterator[StandIn]:
    """As installed, with nobody logged in."""
    async with standing_in(tmp_path) as stand_in:
        yield stand_in


@pytest.fixture
async def stand_in(tmp_path: Path, anyio_backend: str) -> AsyncIterator[StandIn]:
    """With an admin logged in."""
    async with standing_in(tmp_path, password=PASSWORD) as stand_in:
        stand_in.token = await stand_in.log_in()
        yield stand_in


@pytest.fixture
async def mended(tmp_path: Path, anyio_backend: str) -> AsyncIterator[StandIn]:
    """One that keeps to the document, with an admin logged in."""
    async with standing_in(tmp_path, password=PASSWORD, mended=True) as stand_in:
        stand_in.token = await stand_in.log_in()
        yield stand_in


@contextmanager
def served(data: Path) -> Generator[tuple[str, OpenEncoder]]:
    """The stand-in behind a real server: its base URL, and itself."""
    listener = socket.create_server(("127.0.0.1", 0))
    url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    services = Services.create(data, url, SystemClock(), Faults(), None)
    provider = OpenEncoder(services, password=PASSWORD)
    server = _Server(mounted(services, provider), services.faults)
    thread = threading.Thread(target=server.run, args=([listener],), daemon=True)
    thread.start()
    try:
        assert server.ready.wait(10)
        yield f"{url}/openencoder", provider
    finally:
        server.should_exit = True
        thread.join(10)
    assert provider.contract.violations == []

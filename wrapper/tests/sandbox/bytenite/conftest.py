"""ByteNite's stand-in within the test's own loop, and behind a real server."""

from __future__ import annotations

import asyncio
import json
import socket
import threading
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from starlette.applications import Starlette
from starlette.routing import Mount

from encodekit.sandbox.bytenite import ByteNite
from encodekit.sandbox.clock import ManualClock, SystemClock
from encodekit.sandbox.faults import Faults
from encodekit.sandbox.server import _Server
from encodekit.sandbox.services import Services
from tests.sandbox.conftest import World

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator

API_KEY = "bytenite-test-key"
URL = "http://127.0.0.1:9/in/clip.mp4"
TYPE = "type.googleapis.com/bytenite.data_source."
SAMPLES = Path(__file__).parents[4] / "specs" / "bytenite" / "seed_examples"
README_PARAMS: dict[str, Any] = json.loads((SAMPLES / "set_job_params.request.example.json").read_text("utf-8"))
MOMENT = "2026-01-01T00:00:00.000000Z"
BUCKET: dict[str, Any] = {"dataSourceDescriptor": "bucket", "params": {}}
TEMPLATE = "video-transcoding@v0.2"
FAST = {"height": "custom", "custom_height": 64}


def params(*outputs: dict[str, Any], template: str = "{{.name}}") -> dict[str, Any]:
    return {"data": {"output_template": template, "outputs": list(outputs)}}


def output(name: str = "small", **parts: Any) -> dict[str, Any]:
    """A tiny output; `parts` replace those of its parameters."""
    found = {"aspect": {"resolution": FAST}, "video": {"codec_params": {"preset": "ultrafast"}}, **parts}
    return {"name": name, "output_type": "mp4", "output_params": found}


def url_source(url: str = URL, **more: Any) -> dict[str, Any]:
    return {"dataSourceDescriptor": "url", "params": {"@type": f"{TYPE}HttpDataSource", "url": url, **more}}


def bucket(kind: str = "s3", **members: Any) -> dict[str, Any]:
    return {"dataSourceDescriptor": kind, "params": {"@type": f"{TYPE}S3DataSource", **members}}


@dataclass
class StandIn:
    """The stand-in, and a client with an access token."""

    client: httpx.AsyncClient
    storage: httpx.AsyncClient
    provider: ByteNite
    services: Services
    clock: ManualClock
    world: World

    async def log_in(self) -> None:
        answer = await self.post("/auth/access_token", {"apiKey": API_KEY})
        self.client.headers["Authorization"] = answer["token"]

    async def ask(self, method: str, path: str, body: Any = None, **options: Any) -> Any:
        response = await self.client.request(method, f"/v1{path}", json=body, **options)
        assert response.status_code == 200, response.text
        return response.json() if response.content else None

    async def get(self, path: str, **query: Any) -> Any:
        return await self.ask("GET", path, params=query)

    async def post(self, path: str, body: Any = None) -> Any:
        return await self.ask("POST", path, body)

    async def refusal(self, method: str, path: str, body: Any = None, **options: Any) -> tuple[int, int, str]:
        """Status, gRPC code and message of a call that fails."""
        response = await self.client.request(method, f"/v1{path}", json=body, **options)
        answer = response.json()
        assert response.status_code >= 400, answer
        return response.status_code, answer["code"], answer["message"]

    async def refused(self, path: str, body: Any = None, method: str = "POST") -> tuple[int, str]:
        """Code and description of an action that is refused with status 200."""
        answer = await self.ask(method, path, body)
        assert (answer["ok"], answer["message"]) == (False, "Request failed")
        assert answer["requestId"]
        return answer["error"]["code"], answer["error"]["description"]

    async def create(self, **members: Any) -> dict[str, Any]:
        answer = await self.post("/customer/jobs", {"name": "Example job", "templateId": TEMPLATE} | members)
        return dict(answer["job"])

    async def draft(self, clip: Path, **members: Any) -> str:
        """The id of a job that is ready to be run; its source is on the web."""
        self.world.serve(URL, clip.read_bytes())
        return str((await self.create(**{"dataSource": url_source(), "params": params(output())} | members))["id"])

    async def ended(self, job_id: str) -> dict[str, Any]:
        """The job, after it was run and has ended."""
        assert await self.post(f"/customer/jobs/run/{job_id}", {}) == {
            "ok": True,
            "requestId": "",
            "message": "",
            "error": None,
        }
        task = self.provider.account.jobs.get(job_id).task
        if task:
            await asyncio.wait_for(task, 20)
        return dict((await self.get(f"/customer/jobs/{job_id}"))["job"])

    async def results(self, job_id: str) -> dict[str, str]:
        answer = await self.get(f"/customer/jobs/{job_id}/results")
        return {result["name"]: result["link"] for result in answer["results"]}


def mounted(services: Services, provider: ByteNite) -> Starlette:
    routes = [Mount("/storage", routes=services.storage.routes()), Mount("/bytenite", app=provider.contract.app())]

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncGenerator[None]:
        yield
        await services.close()

    return Starlette(routes=routes, lifespan=lifespan)


def stand_in_for(services: Services, api_key: str | None = API_KEY) -> ByteNite:
    return ByteNite(services, api_key=api_key, email="dev@example.com", balance_bytechips=1000)


@pytest.fixture
async def stand_in(tmp_path: Path, anyio_backend: str) -> AsyncIterator[StandIn]:
    world, clock = World(), ManualClock()
    services = Services.create(tmp_path, "http://sandbox.test", clock, Faults(), httpx.MockTransport(world.answer))
    provider = stand_in_for(services)
    transport = httpx.ASGITransport(mounted(services, provider))
    try:
        async with (
            httpx.AsyncClient(transport=transport, base_url="http://sandbox.test/bytenite") as client,
            httpx.AsyncClient(transport=transport) as storage,
        ):
            found = StandIn(client, storage, provider, services, clock, world)
            await found.log_in()
            yield found
    finally:
        await services.close()
    assert provider.contract.violations == []


async def eventually(condition: Callable[[], object]) -> None:
    """Let everything else go on until the condition holds."""
    async with asyncio.timeout(20):
        while not condition():  # noqa: ASYNC110  (what is waited for is a state, and nobody tells of it)
            await asyncio.sleep(0)


@contextmanager
def served(data: Path) -> Generator[tuple[str, ByteNite]]:
    """The stand-in behind a real server: its base URL, and itself."""
    listener = socket.create_server(("127.0.0.1", 0))
    url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    services = Services.create(data, url, SystemClock(), Faults(), None)
    provider = stand_in_for(services, api_key=None)
    server = _Server(mounted(services, provider), services.faults)
    thread = threading.Thread(target=server.run, args=([listener],), daemon=True)
    thread.start()
    try:
        assert server.ready.wait(10)
        yield f"{url}/bytenite", provider
    finally:
        server.should_exit = True
        thread.join(10)
    assert provider.contract.violations == []

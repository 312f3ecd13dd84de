"""A tiny clip, a stand-in within the test's own loop, and a real server."""

from __future__ import annotations

import asyncio
import subprocess
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from encodekit._core.http import shared_tls_context
from encodekit.sandbox import Sandbox, create_app
from encodekit.sandbox.clock import ManualClock
from encodekit.sandbox.encoder import ffmpeg_path

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterator
    from pathlib import Path

    from encodekit.sandbox.convertrilo import Convertrilo
    from encodekit.sandbox.convertrilo.state import Job
    from encodekit.sandbox.services import Services

SETTINGS = {"codec": "h264", "resolution": "480p", "fps": 10}
API_KEY = "cvr_test_0123456789"
TINY_VIDEO = ["-f", "lavfi", "-i", "testsrc=duration=1:size=160x120:rate=10"]
TINY_SOUND = ["-f", "lavfi", "-i", "sine=duration=1"]


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


def run_ffmpeg(*arguments: str) -> None:
    subprocess.run([ffmpeg_path(), "-nostdin", "-loglevel", "error", "-y", *arguments], check=True)


@pytest.fixture(scope="session")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One second of 160x120 at 10 fps with sound."""
    path = tmp_path_factory.mktemp("media") / "clip.mp4"
    run_ffmpeg(*TINY_VIDEO, *TINY_SOUND, "-c:v", "libx264", "-pix_fmt", "yuv420p", "-c:a", "aac", str(path))
    return path


@pytest.fixture(scope="session")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One second of sound without a picture."""
    path = tmp_path_factory.mktemp("media") / "sound.m4a"
    run_ffmpeg(*TINY_SOUND, "-c:a", "aac", str(path))
    return path


@pytest.fixture
def processes(monkeypatch: pytest.MonkeyPatch) -> list[asyncio.subprocess.Process]:
    """The processes that are started during the test, in any thread."""
    started: list[asyncio.subprocess.Process] = []
    create = asyncio.create_subprocess_exec

    async def create_and_keep(*arguments: Any, **options: Any) -> asyncio.subprocess.Process:
        started.append(await create(*arguments, **options))
        return started[-1]

    monkeypatch.setattr(asyncio, "create_subprocess_exec", create_and_keep)
    return started


@asynccontextmanager
async def all_turns(*turns: asyncio.Semaphore) -> AsyncGenerator[None]:
    """Nobody else has a turn for as long: everything waits."""
    async with AsyncExitStack() as stack:
        for turn in turns:
            while not turn.locked():
                await stack.enter_async_context(turn)
        yield


@dataclass
class World:
    """What the sandbox reaches when it sends requests of its own: URL -> how it answers."""

    pages: dict[str, Callable[[httpx.Request], httpx.Response]] = field(default_factory=dict)
    requests: list[httpx.Request] = field(default_factory=list)

    def answer(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        page = self.pages.get(str(request.url))
        return page(request) if page else httpx.Response(404)

    def serve(self, url: str, content: bytes) -> str:
        self.pages[url] = lambda _: httpx.Response(200, content=content)
        return url


@dataclass
class StandIn:
    """Convertrilo's stand-in within this loop, and a client that has its key."""

    client: httpx.AsyncClient
    anonymous: httpx.AsyncClient
    storage: httpx.AsyncClient
    provider: Convertrilo
    services: Services
    clock: ManualClock
    world: World

    async def post(self, path: str, body: Any = None, **options: Any) -> Any:
        response = await self.client.post(path, json=body, **options)
        assert response.status_code == 200, response.text
        return response.json()

    async def get(self, path: str, **options: Any) -> Any:
        response = await self.client.get(path, **options)
        assert response.status_code == 200, response.text
        return response.json()

    async def refusal(self, method: str, path: str, body: Any = None, **options: Any) -> tuple[int, str]:
        response = await self.client.request(method, path, json=body, **options)
        assert response.status_code >= 400, response.text
        return response.status_code, response.json()["code"]

    async def uploaded(self, clip: Path, **settings: Any) -> str:
        """A job whose source has been uploaded; its id."""
        job = await self.post("/jobs", SETTINGS | settings)
        assert (await self.storage.put(job["upload"]["url"], content=clip.read_bytes())).status_code == 200
        return str(job["jobId"])

    def job(self, job_id: str) -> Job:
        return self.provider.account.jobs._jobs[job_id]

    async def ended(self, job_id: str) -> Job:
        """The job, after its encoding has ended."""
        job = self.job(job_id)
        assert job.task
        await job.task
        return job


@pytest.fixture
async def stand_in(tmp_path: Path, anyio_backend: str) -> AsyncIterator[StandIn]:
    world, clock = World(), ManualClock()
    app = create_app(
        tmp_path,
        base_url="http://sandbox.test",
        api_key=API_KEY,
        balance=100.0,
        clock=clock,
        transport=httpx.MockTransport(world.answer),
    )
    transport = httpx.ASGITransport(app)
    base_url = "http://sandbox.test/convertrilo"
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url=base_url, headers={"X-API-Key": API_KEY}) as client,
        httpx.AsyncClient(transport=transport, base_url=base_url) as anonymous,
        httpx.AsyncClient(transport=transport) as storage,
    ):
        provider = app.state.convertrilo
        yield StandIn(client, anonymous, storage, provider, app.state.services, clock, world)
    assert provider.contract.violations == []


@pytest.fixture(scope="session")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as running:
        yield running
        assert running.app.state.convertrilo.contract.violations == []


@pytest.fixture(scope="session")
def anyone() -> Iterator[httpx.Client]:
    """A client without a credential."""
    with httpx.Client(timeout=20) as client:
        yield client


@pytest.fixture
def client(sandbox: Sandbox) -> Iterator[httpx.Client]:
    sandbox.faults.clear()
    headers = {"X-API-Key": sandbox.api_key}
    tls = shared_tls_context()  # making one for each client takes longer than the tests
    with httpx.Client(base_url=sandbox.convertrilo_url, headers=headers, timeout=20, verify=tls) as client:
        yield client
    sandbox.faults.clear()

from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from encodekit import AsyncConvertrilo, Convertrilo, JobState, OpenEncoder
from encodekit.errors import ClientClosedError, InvalidInputError, JobTimeoutError, MissingDependencyError
from encodekit.providers.convertrilo import verify_webhook
from encodekit.testing import async_sandbox, no_sleep, sandbox
from tests.facades import PROVIDERS, public_classes
from tests.support import run

if TYPE_CHECKING:
    from pathlib import Path

    from encodekit import JobStatus
    from encodekit.testing import InProcessSandbox, ThreadedSandbox

SETTINGS: Any = {"codec": "h264", "resolution": "480p", "fps": 10}
READS = {
    "bytenite": lambda client: client.wallet.get_balance(),
    "convertrilo": lambda client: client.tokens.balance(),
    "openencoder": lambda client: client.jobs.stats(),
    "telestream_flip": lambda client: client.factories.all(),
    "telestream_flip_legacy": lambda client: client.factories.all(),
    "telestream_notifications": lambda client: client.subscriptions.all(),
}


def classes(*, is_async: bool) -> dict[str, Any]:
    """The client class of each provider."""
    return {
        provider: cls
        for provider in PROVIDERS
        for name, cls in public_classes(provider).items()
        if name.startswith("Async") is is_async
    }


@pytest.mark.anyio
async def test_every_asynchronous_client_is_ready_to_use(sandbox: InProcessSandbox) -> None:
    for provider, cls in classes(is_async=True).items():
        await READS[provider](sandbox.client(cls))


def test_every_client_is_ready_to_use_and_the_synchronous_ones_are_closed() -> None:
    with sandbox() as running:
        clients = [running.client(cls) for cls in classes(is_async=False).values()]
        for provider, client in zip(PROVIDERS, clients, strict=True):
            READS[provider](client)

        async def read_all() -> None:
            for provider, cls in classes(is_async=True).items():
                async with running.client(cls) as client:
                    await READS[provider](client)

        run(read_all)
    for provider, client in zip(PROVIDERS, clients, strict=True):
        with pytest.raises(ClientClosedError):
            READS[provider](client)


def test_both_start_within_a_second() -> None:
    started = time.monotonic()
    with sandbox():
        assert time.monotonic() - started < 1

    async def start() -> float:
        started = time.monotonic()
        async with async_sandbox():
            return time.monotonic() - started

    assert run(start) < 1


@pytest.mark.anyio
async def test_a_synchronous_client_cannot_be_used_within_the_loop(sandbox: InProcessSandbox) -> None:
    with pytest.raises(InvalidInputError, match="AsyncConvertrilo"):
        sandbox.client(Convertrilo)
    with pytest.raises(InvalidInputError, match="no client"):
        sandbox.client(httpx.AsyncClient)


@pytest.mark.anyio
async def test_nothing_is_left_of_it() -> None:
    async with async_sandbox() as running:
        folder = running.data
        assert folder.is_dir()
    assert not folder.exists()
    with pytest.raises(RuntimeError, match="not running"):
        running.publish(folder)


@pytest.mark.anyio
async def test_a_job_walks_through_its_states_in_the_time_of_the_clients(clip: Path, tmp_path: Path) -> None:
    async with async_sandbox(time_scale=60.0) as running:
        client = running.client(AsyncConvertrilo)
        started, before = time.monotonic(), running.clock.seconds
        job = await client.encode(clip, **SETTINGS)
        states: dict[JobState, float] = {}

        def note(status: JobStatus) -> None:
            states.setdefault(status.state, running.clock.seconds - before)

        await job.wait(on_update=note)
        assert [*states] == [JobState.QUEUED, JobState.RUNNING, JobState.SUCCEEDED]
        assert states[JobState.RUNNING] == pytest.approx(300, abs=10)
        assert states[JobState.SUCCEEDED] == pytest.approx(360, abs=15)
        assert time.monotonic() - started < 60
        assert (await job.download(tmp_path)).stat().st_size > 0


@pytest.mark.anyio
async def test_a_test_can_move_the_time_itself(clip: Path) -> None:
    async with async_sandbox(time_scale=1.0) as running:
        job = await running.client(AsyncConvertrilo).encode(running.publish(clip), **SETTINGS)
        assert (await job.status()).state is JobState.QUEUED
        running.clock.advance(5)
        await running.settle()
        assert (await job.status()).state is JobState.RUNNING
        running.clock.advance(60)
        await running.settle()
        assert (await job.status()).state is JobState.SUCCEEDED


@pytest.mark.anyio
async def test_webhooks_come_to_the_sandbox_itself(sandbox: InProcessSandbox, clip: Path) -> None:
    client = sandbox.client(AsyncConvertrilo)
    hook = await client.webhooks.create(f"{sandbox.webhooks.url}mine", events=["job.completed"])
    sandbox.faults.add(path="/_webhooks/*", status=500)
    job = await client.encode(clip, **SETTINGS)
    await job.wait()
    await sandbox.settle()
    assert not sandbox.webhooks.received
    sandbox.clock.advance(60)  # the provider's first retry
    await sandbox.settle()
    [received] = sandbox.webhooks.received
    assert received.path == "/mine"
    assert verify_webhook(received.body, received.headers, str(hook.secret)).job_id == job.id


@pytest.mark.anyio
@pytest.mark.parametrize(("chaos", "seed"), [(0.2, 7), (1.0, 1)])
async def test_a_job_ends_well_in_the_midst_of_chaos(clip: Path, tmp_path: Path, chaos: float, seed: int) -> None:
    started = time.monotonic()
    async with async_sandbox(chaos=chaos, chaos_seed=seed) as running:
        client = running.client(AsyncConvertrilo)
        job = await client.encode(clip, **SETTINGS)
        await job.wait(timeout=3600)
        await job.download(tmp_path / "out.mp4")
        assert running.faults.hits
    assert [path.name for path in tmp_path.iterdir()] == ["out.mp4"]
    assert time.monotonic() - started < 30


def test_the_fixture_serves_programs_that_build_their_own_clients(encodekit_sandbox: ThreadedSandbox) -> None:
    assert os.environ["CONVERTRILO_BASE_URL"] == f"{encodekit_sandbox.url}/convertrilo"
    fault = encodekit_sandbox.faults.add(provider="convertrilo", status=503, retry_after=50)
    started = time.monotonic()
    with Convertrilo() as client, OpenEncoder() as other:
        client.tokens.balance()
        other.jobs.stats()
    assert fault.hits == 1
    assert [exchange.status for exchange in encodekit_sandbox.requests[:2]] == [503, 200]
    assert time.monotonic() - started < 10


@pytest.mark.encodekit_sandbox(balance=5.0)
def test_a_marker_says_how_the_fixture_behaves(encodekit_sandbox: ThreadedSandbox) -> None:
    assert encodekit_sandbox.client(Convertrilo).tokens.balance().available == 5


def test_waiting_takes_no_time_anywhere_where_nobody_sleeps() -> None:
    running = {"id": "1", "status": "running"}
    wire = httpx.MockTransport(lambda _: httpx.Response(200, json=running))
    started = time.monotonic()
    with no_sleep(), httpx.Client(transport=wire) as http_client:
        client = Convertrilo(api_key="cvr_key", base_url="https://api.test", http_client=http_client)
        with pytest.raises(JobTimeoutError):
            client.job("1").wait(timeout=3600)
    assert time.monotonic() - started < 20
    from encodekit._core.pacing import Pace

    assert Pace().sleep is time.sleep


def test_the_plugin_imports_nothing_until_its_fixture_is_used() -> None:
    code = (
        "import pytest, sys; before = {*sys.modules}; import encodekit.testing.plugin, encodekit.testing; "
        "print(sorted({*sys.modules} - before - {'encodekit.testing.plugin', 'encodekit.testing'}))"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "['encodekit', 'encodekit._core', 'encodekit._core.lazy']"


def test_a_missing_extra_is_one_clear_error(monkeypatch: pytest.MonkeyPatch) -> None:
    import encodekit.testing as package

    monkeypatch.delitem(package.__dict__, "sandbox", raising=False)
    for name in [name for name in sys.modules if name.startswith(("encodekit.sandbox.", "encodekit.testing."))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    with pytest.raises(MissingDependencyError, match=r"encodekit\.testing needs uvicorn.*pip install 'encodekit\[sand"):
        _ = package.sandbox


def test_the_sandbox_logs_no_secret(clip: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    with sandbox() as running:
        client = running.client(Convertrilo)
        secret_path = f"{running.webhooks.url}services/T000/secret-path"
        hook = client.webhooks.create(secret_path, events=["job.completed"])
        client.auth.login(email=running.email, password=running.password)
        job = client.encode(running.publish(clip), **SETTINGS)
        job.wait()
        link = str(job.status().download_url)
        running.settle()
        assert running.webhooks.received
        for cls in classes(is_async=False).values():
            running.client(cls)
        secrets = {value for name, value in running.environment.items() if not name.endswith(("_URL", "_USERNAME"))}
        secrets |= {str(hook.secret), "secret-path", link.partition("signature=")[2], running.publish(clip)}
    assert caplog.records
    for record in caplog.records:
        text = f"{record.getMessage()} {record.exc_text}"
        assert [secret for secret in secrets if secret and secret in text] == []

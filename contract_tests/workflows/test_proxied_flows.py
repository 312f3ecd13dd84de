"""The long ways of each provider's jobs, with Prism between client and sandbox: both directions keep the document."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import ExitStack
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import Any, Protocol, TypeVar

import httpx
import pytest

from encodekit import (
    AsyncByteNite,
    AsyncConvertrilo,
    AsyncOpenEncoder,
    AsyncTelestreamFlip,
    AsyncTelestreamFlipLegacy,
    AsyncTelestreamNotifications,
    ByteNite,
    Convertrilo,
    JobState,
    JobStatus,
    OpenEncoder,
    RetryPolicy,
    TelestreamFlip,
    TelestreamFlipLegacy,
    TelestreamNotifications,
)
from encodekit._core.polling import PollSchedule
from encodekit.errors import (
    AuthenticationError,
    EncodekitError,
    JobCanceledError,
    JobFailedError,
    ServerError,
)
from encodekit.providers.bytenite import UrlSource
from encodekit.providers.convertrilo import verify_webhook
from encodekit.sandbox import Sandbox
from encodekit.sandbox.media import probe

from .proxied import Proxies, Witness, account

T = TypeVar("T")
IN_TIME: Any = {"timeout": 20, "schedule": PollSchedule(first=0.05, longest=0.2)}
SMALL: Any = {"codec": "h264", "resolution": "480p", "fps": 10}
PARAMS = {"data": {"outputs": [{"output_params": {"aspect": {"resolution": {"height": "96p"}}}}]}}
SMALL_PRESET = '{"raw":["-vf scale=-2:96","-c:v libx264","-pix_fmt yuv420p","-y"]}'
# Half an hour of a clip of 2 s: whatever the machine, there is time to cancel it.
LONG_PRESET = '{"raw":["-vf setpts=1000*PTS,fps=60,scale=-2:720","-c:v libx264","-pix_fmt yuv420p","-y"]}'
PART_BYTES = 10_000_000
"""Of the sandbox's upload sessions."""


class Connect(Protocol):
    """A client of a provider whose requests Prism judges; with the witness to what it said."""

    def __call__(self, client: type[Any], name: str, **options: Any) -> tuple[Any, Witness]: ...


@pytest.fixture(scope="module")
def proxies() -> Iterator[Proxies]:
    with Proxies() as running:
        yield running


@pytest.fixture
def connect(sandbox: Sandbox, proxies: Proxies) -> Iterator[Connect]:
    """Prism has nothing to complain of at the end, unless the test has taken note of it."""
    witnesses: list[Witness] = []
    with ExitStack() as stack:

        def connect(client: type[Any], name: str, **options: Any) -> tuple[Any, Witness]:
            known = account(sandbox, name) | options
            witness = Witness(known["base_url"], proxies.before(name, known["base_url"]))
            witnesses.append(witness)
            stack.callback(witness.close)
            kind = httpx.AsyncClient if client.__name__.startswith("Async") else httpx.Client
            return client(http_client=kind(transport=witness), **known), witness

        yield connect
    for witness in witnesses:
        assert witness.judged, "Prism was asked nothing"
        assert witness.complaints == []


class InterruptedUploadError(Exception):
    """Stands for whatever ends a program in the middle of an upload."""


def interrupt(*_: object) -> None:
    raise InterruptedUploadError


@pytest.fixture
def hook() -> Iterator[tuple[str, Callable[[], tuple[bytes, dict[str, str]]]]]:
    """A URL, and what is delivered to it: each call waits for the next."""
    deliveries: Queue[tuple[bytes, dict[str, str]]] = Queue()

    class Receiver(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            deliveries.put((self.rfile.read(int(self.headers["content-length"])), dict(self.headers)))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Print nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Receiver) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/hook", partial(deliveries.get, timeout=20)
        server.shutdown()


def asynchronously(connect: Connect, kind: type[Any], name: str, use: Callable[[Any], Awaitable[T]]) -> T:
    """What comes of the use of an asynchronous client."""

    async def run() -> T:
        client, witness = connect(kind, name)
        async with witness:
            return await use(client)

    return asyncio.run(run())


def nowhere(sandbox: Sandbox) -> str:
    """The URL of a source that is not there."""
    return f"{sandbox.url}/storage/no/such/file.mp4"


# That a violation is seen: without this, all the rest could pass for nothing.


def test_a_request_that_breaks_the_document_does_not_pass(sandbox: Sandbox, proxies: Proxies) -> None:
    known = account(sandbox, "convertrilo")
    witness = Witness(known["base_url"], proxies.before("convertrilo", known["base_url"]))
    with httpx.Client(transport=witness, headers={"X-API-Key": known["api_key"]}) as client:
        answer = client.post(f"{known['base_url']}/jobs", json=SMALL | {"fps": "ten"})
    assert answer.status_code == 422
    assert '"fps"' in witness.complaints[0]


def test_an_answer_that_breaks_the_document_does_not_pass(connect: Connect, sandbox: Sandbox) -> None:
    client, witness = connect(Convertrilo, "convertrilo", retry=RetryPolicy(attempts=1))
    sandbox.faults.add(path="/convertrilo/tokens/balance", status=200, body={"available": "many"})
    with pytest.raises(ServerError):
        client.tokens.balance()
    assert '"location":["response"' in witness.complaints[0]
    witness.complaints.clear()


# Convertrilo


def test_convertrilo_encodes_a_file(connect: Connect, clip: Path, tmp_path: Path) -> None:
    client, witness = connect(Convertrilo, "convertrilo")
    before = client.tokens.balance()
    job = client.encode(clip, **SMALL)
    job.wait(**IN_TIME)
    assert probe(job.download(tmp_path / "out.mp4")).height == 480
    after = client.tokens.balance()
    assert after.reserved == before.reserved
    assert after.available < before.available
    assert ("POST", "/jobs", 200) in witness.judged


def test_convertrilo_fails_for_a_source_that_is_not_there(connect: Connect, sandbox: Sandbox) -> None:
    client, _ = connect(Convertrilo, "convertrilo")
    before = client.tokens.balance()
    with pytest.raises(EncodekitError, match="403"):
        client.encode(nowhere(sandbox), **SMALL).wait(**IN_TIME)
    assert client.tokens.balance() == before


def test_convertrilo_cancels(connect: Connect, sandbox: Sandbox, clip: Path) -> None:
    client, _ = connect(Convertrilo, "convertrilo")
    before = client.tokens.balance()
    created = client.jobs.create(**SMALL, source_url=sandbox.publish(clip))
    client.jobs.approve(created.job_id)
    job = client.job(created.job_id)
    job.cancel()
    with pytest.raises(JobCanceledError):
        job.wait(**IN_TIME)
    assert client.tokens.balance() == before


def test_convertrilo_goes_on_with_an_interrupted_upload(connect: Connect) -> None:
    client, witness = connect(Convertrilo, "convertrilo")
    created = client.jobs.create(**SMALL)
    upload = partial(client.streaming.upload, created.job_id, bytes(6 * 1024 * 1024), chunk_bytes=5 * 1024 * 1024)
    with pytest.raises(InterruptedUploadError):
        upload(on_chunk=interrupt)
    upload(chunks_done=1)
    chunks = {path: count for (_, path, _), count in witness.judged.items() if "/chunk/" in path}
    assert [path[-1] for path in chunks] == ["1", "2"]
    assert set(chunks.values()) == {1}


def test_convertrilo_takes_jobs_in_bulk(connect: Connect, sandbox: Sandbox, clip: Path) -> None:
    client, _ = connect(Convertrilo, "convertrilo")
    urls = [sandbox.publish(clip), nowhere(sandbox)]
    made = client.bulk.create([{**SMALL, "source_url": url} for url in urls], confirm=True)
    ids = [str(job.job_id) for job in made.jobs or [] if job.job_id]
    report = client.bulk.status([*ids, "550e8400-e29b-41d4-a716-446655440000"])
    assert made.total_jobs == 2
    assert {job.id for job in report.jobs or []} == set(ids)
    assert report.missing == ["550e8400-e29b-41d4-a716-446655440000"]


def test_convertrilo_asynchronously_encodes_on_demand_and_tells_it(
    connect: Connect, sandbox: Sandbox, clip: Path, tmp_path: Path, hook: Any
) -> None:
    url, delivered = hook

    async def encode(client: AsyncConvertrilo) -> Path:
        webhook = await client.webhooks.create(url, ["job.completed"])
        job = await client.on_demand.encode(sandbox.publish(clip), **SMALL, external_id="hooked")
        await job.wait(**IN_TIME)
        output = await job.download(tmp_path / "out.mp4")
        event = None
        while event is None or event.job_id != job.id:  # jobs of other tests may end meanwhile
            body, headers = await asyncio.to_thread(delivered)
            event = verify_webhook(body, headers, str(webhook.secret))
        assert (event.external_id, event.state) == ("hooked", JobState.SUCCEEDED)
        deliveries = await client.webhooks.deliveries(str(webhook.id))
        assert deliveries.deliveries
        await client.webhooks.delete(str(webhook.id))
        return output

    assert probe(asynchronously(connect, AsyncConvertrilo, "convertrilo", encode)).height == 480


# ByteNite


def test_bytenite_encodes_a_file(connect: Connect, clip: Path, tmp_path: Path) -> None:
    client, witness = connect(ByteNite, "bytenite")
    before = client.wallet.get_balance()
    job = client.encode(clip, PARAMS, name="proxied")
    job.wait(**IN_TIME)
    assert probe(job.download(tmp_path / "out.mp4")).height == 96
    assert client.wallet.get_balance() != before
    assert ("POST", "/v1/auth/access_token", 200) in witness.judged


def test_bytenite_fails_for_a_source_that_is_not_there(connect: Connect, sandbox: Sandbox) -> None:
    client, _ = connect(ByteNite, "bytenite")
    with pytest.raises(EncodekitError, match="403"):
        client.encode(nowhere(sandbox), PARAMS, name="proxied").wait(**IN_TIME)


def test_bytenite_runs_a_draft_that_was_refused_at_first(connect: Connect, sandbox: Sandbox, clip: Path) -> None:
    client, _ = connect(ByteNite, "bytenite")
    draft = client.jobs.create(name="draft")
    with pytest.raises(EncodekitError):
        client.jobs.run(draft.id)
    client.jobs.set_data_source(draft.id, UrlSource(sandbox.publish(clip)))
    client.jobs.set_params(draft.id, PARAMS)
    assert client.jobs.estimate(draft.id)
    client.jobs.run(draft.id)
    assert client.job(draft.id).wait(**IN_TIME).state is JobState.SUCCEEDED
    assert draft.id in {job.id for job in client.jobs.list()}


def test_bytenite_asynchronously_encodes_a_url(connect: Connect, sandbox: Sandbox, clip: Path, tmp_path: Path) -> None:
    async def encode(client: AsyncByteNite) -> Path:
        job = await client.encode(sandbox.publish(clip), PARAMS, name="proxied")
        await job.wait(**IN_TIME)
        return await job.download(tmp_path / "out.mp4")

    assert probe(asynchronously(connect, AsyncByteNite, "bytenite", encode)).height == 96


# Open Encoder


def test_open_encoder_encodes_fails_and_restarts(connect: Connect, sandbox: Sandbox, clip: Path) -> None:
    client, _ = connect(OpenEncoder, "openencoder")
    inbound, outbound = sandbox.data / "s3/inbound", sandbox.data / "s3/outbound"
    client.presets.create(name="small", description="small", data=SMALL_PRESET, output="out.mp4", active=True)
    (inbound / "late.mp4").write_text("This is no video.")
    late = client.encode("s3:///late.mp4", "late/", preset="small")
    with pytest.raises(JobFailedError):
        late.wait(**IN_TIME)
    (inbound / "late.mp4").write_bytes(clip.read_bytes())
    late.restart()
    late.wait(**IN_TIME)
    assert probe(outbound / late.output_key()).height == 96
    assert late.id in {job.id for job in client.jobs.list()}


def test_open_encoder_cancels_what_is_being_encoded(connect: Connect, sandbox: Sandbox, clip: Path) -> None:
    client, _ = connect(OpenEncoder, "openencoder")
    (sandbox.data / "s3/inbound/long.mp4").write_bytes(clip.read_bytes())
    client.presets.create(name="long", description="long", data=LONG_PRESET, output="long.mp4", active=True)
    job = client.encode("s3:///long.mp4", "canceled/", preset="long")

    def cancel_once_it_runs(status: JobStatus) -> None:
        if status.provider_state == "encoding":
            job.cancel()
            sandbox.clock.advance(5)  # the worker looks every 5 s

    with pytest.raises(JobCanceledError):
        job.wait(**IN_TIME, on_update=cancel_once_it_runs)
    assert not (sandbox.data / "s3/outbound" / job.output_key()).exists()


def test_open_encoder_asynchronously_encodes(connect: Connect, sandbox: Sandbox, clip: Path) -> None:
    (sandbox.data / "s3/inbound/clip.mp4").write_bytes(clip.read_bytes())

    async def encode(client: AsyncOpenEncoder) -> Path:
        await client.presets.create(name="tiny", description="tiny", data=SMALL_PRESET, output="tiny.mp4", active=True)
        job = await client.encode("s3:///clip.mp4", "asynchronous/", preset="tiny")
        await job.wait(**IN_TIME)
        return sandbox.data / "s3/outbound" / await job.output_key()

    assert probe(asynchronously(connect, AsyncOpenEncoder, "openencoder", encode)).height == 96


# Telestream


def test_flip_encodes_a_url_and_a_subscription_tells_it(
    connect: Connect, sandbox: Sandbox, clip: Path, tmp_path: Path, hook: Any
) -> None:
    url, delivered = hook
    subscriber, _ = connect(TelestreamNotifications, "telestream_notifications")
    topic = {"service": "flip", "event": "video-encoded"}
    made = subscriber.subscriptions.create(type="webhook", topic=topic, params={"url": url})
    assert made.id in {found.id for found in subscriber.subscriptions.list()}
    client, _ = connect(TelestreamFlip, "telestream_flip")
    profile = client.profiles.create(preset_name="h264", height=96)
    job = client.encode(sandbox.publish(clip), profiles=str(profile.id))
    job.wait(**IN_TIME)
    assert probe(job.download(tmp_path / "out.mp4")).height == 96
    body, _ = delivered()
    assert job.id in body.decode()
    subscriber, _ = connect(TelestreamNotifications, "telestream_notifications")
    subscriber.subscriptions.delete(str(made.id))
    assert made.id not in {found.id for found in subscriber.subscriptions.list()}


def test_flip_asynchronously_encodes_a_file(connect: Connect, clip: Path, tmp_path: Path) -> None:
    async def encode(client: AsyncTelestreamFlip) -> Path:
        profile = await client.profiles.create(preset_name="h264", height=96)
        job = await client.encode(clip, profiles=str(profile.id))
        await job.wait(**IN_TIME)
        return await job.download(tmp_path / "out.mp4")

    assert probe(asynchronously(connect, AsyncTelestreamFlip, "telestream_flip", encode)).height == 96


def test_flip_fails_is_retried_and_canceled(connect: Connect, sandbox: Sandbox, clip: Path) -> None:
    client, _ = connect(TelestreamFlip, "telestream_flip")
    with pytest.raises(JobFailedError):
        client.encode(nowhere(sandbox), profiles="h264").wait(**IN_TIME)
    video = client.videos.create(source_url=sandbox.publish(clip), profiles="none")
    video.wait(**IN_TIME)
    video.delete_source_file()
    encoding = video.encodings.create(profile_name="h264")
    with pytest.raises(JobFailedError):
        encoding.wait(**IN_TIME)
    assert video.job().retry() == 1
    video.cancel()
    assert client.job(video.id).status().state in {JobState.CANCELED, JobState.FAILED}
    video.delete()


@pytest.mark.parametrize(
    ("client", "name"), [(TelestreamFlip, "telestream_flip"), (TelestreamFlipLegacy, "telestream_flip_legacy")]
)
def test_telestream_goes_on_with_an_interrupted_upload(connect: Connect, client: type[Any], name: str) -> None:
    flip, witness = connect(client, name)
    sent: list[int] = []

    def interrupt_after_the_first_part(done: Any) -> None:
        sent.append(done.bytes_done)
        if len(sent) == 1 or done.bytes_done <= PART_BYTES:
            return
        raise InterruptedUploadError

    source = bytes(PART_BYTES + 1000)
    session = flip.uploads.create(
        source, name="zeros.mp4", threads=1, profiles="none", on_progress=interrupt_after_the_first_part
    )
    with pytest.raises(InterruptedUploadError):
        session.start()
    assert session.missing_parts == [1]
    session._on_progress = None
    session.resume()
    assert session.status == "uploaded"
    assert not witness.unread


def test_legacy_encodes_a_file_fails_and_is_retried(
    connect: Connect, sandbox: Sandbox, clip: Path, tmp_path: Path
) -> None:
    client, witness = connect(TelestreamFlipLegacy, "telestream_flip_legacy")
    video = client.videos.create(file=clip, profiles="h264")
    video.wait(**IN_TIME)
    assert probe(video.job().download(tmp_path / "out.mp4")).width == 320
    # The file goes along in the body, and Prism would spoil it.
    assert witness.unread == {("POST", "/videos.json"): 1}
    with pytest.raises(JobFailedError):
        client.encode(nowhere(sandbox), profiles="h264").wait(**IN_TIME)
    video.delete_source_file()
    encoding = video.encodings.create(profile_name="h264")
    with pytest.raises(JobFailedError):
        encoding.wait(**IN_TIME)
    encoding.retry()
    encoding.cancel()
    encoding.delete()
    video.delete()
    assert video.id not in {found.id for found in client.videos.list()}


def test_legacy_asynchronously_encodes_a_url_and_a_subscription_tells_it(
    connect: Connect, sandbox: Sandbox, clip: Path, tmp_path: Path, hook: Any
) -> None:
    url, delivered = hook
    topic: Any = {"service": "flip", "event": "video-encoded"}

    async def subscribe(client: AsyncTelestreamNotifications) -> str:
        return str((await client.subscriptions.create(type="webhook", topic=topic, params={"url": url})).id)

    async def encode(client: AsyncTelestreamFlipLegacy) -> Path:
        job = await client.encode(sandbox.publish(clip), profiles="h264")
        await job.wait(**IN_TIME)
        return await job.download(tmp_path / "out.mp4")

    async def end(client: AsyncTelestreamNotifications) -> set[str]:
        await client.subscriptions.delete(made)
        return {str(found.id) async for found in client.subscriptions.list()}

    made = asynchronously(connect, AsyncTelestreamNotifications, "telestream_notifications", subscribe)
    encoded = asynchronously(connect, AsyncTelestreamFlipLegacy, "telestream_flip_legacy", encode)
    assert probe(encoded).width == 320
    assert b"video-encoded" in delivered()[0]
    assert made not in asynchronously(connect, AsyncTelestreamNotifications, "telestream_notifications", end)


def test_a_wrong_key_is_refused_by_the_provider_and_not_by_prism(connect: Connect) -> None:
    client, witness = connect(Convertrilo, "convertrilo", api_key="cvr_wrong_key")
    with pytest.raises(AuthenticationError) as raised:
        client.tokens.balance()
    assert raised.value.code == "invalid_api_key"
    assert ("GET", "/tokens/balance", 401) in witness.judged

"""The whole way of a job through facade, wire and sandbox, with everything that goes wrong on it."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import IO, ClassVar

import pytest

from encodekit import AsyncConvertrilo, Convertrilo, JobState, RetryPolicy, S3Source
from encodekit.errors import (
    AuthenticationError,
    ConnectionFailedError,
    EncodekitError,
    IdempotencyConflictError,
    InvalidInputError,
    JobFailedError,
    NotFoundError,
    ServerError,
)
from encodekit.providers.convertrilo import verify_webhook
from encodekit.sandbox import Sandbox
from encodekit.sandbox.media import probe


def test_a_file_goes_up_and_comes_back_as_asked(client: Convertrilo, clip: Path, tmp_path: Path) -> None:
    uploaded: list[int] = []
    states: list[JobState] = []
    job = client.encode(
        clip,
        codec="h264",
        resolution="480p",
        fps=30,
        on_upload_progress=lambda done: uploaded.append(done.bytes_done),
    )
    job.wait(on_update=lambda status: states.append(status.state))
    media = probe(job.download(tmp_path / "out.mp4"))
    assert uploaded == sorted(uploaded)
    assert uploaded[-1] == clip.stat().st_size
    assert states[-1] is JobState.SUCCEEDED
    assert (media.container, media.video_codec, media.height, media.fps) == ("mp4", "h264", 480, 30.0)
    assert media.width == 854
    assert media.audio_codec == "aac"
    assert media.duration_seconds == pytest.approx(2, abs=0.2)


@pytest.mark.parametrize(("codec", "container"), [("h265", "mov"), ("av1", "webm"), ("av1", "mkv")])
def test_a_url_is_fetched_and_encoded_as_asked(
    client: Convertrilo, sandbox: Sandbox, clip: Path, tmp_path: Path, codec: str, container: str
) -> None:
    job = client.encode(sandbox.publish(clip), codec=codec, resolution="480p", fps=25, container=container)  # type: ignore[arg-type]
    job.wait()
    media = probe(job.download(tmp_path / f"out.{container}"))
    assert (media.container, media.video_codec, media.height) == (container, codec, 480)


def test_the_asynchronous_client_goes_the_same_way(sandbox: Sandbox, clip: Path, tmp_path: Path) -> None:
    async def encode() -> Path:
        async with AsyncConvertrilo(api_key=sandbox.api_key, base_url=sandbox.convertrilo_url) as client:
            job = await client.encode(clip, codec="h264", resolution="480p", fps=25)
            await job.wait()
            return await job.download(tmp_path)

    assert probe(asyncio.run(encode())).height == 480


def test_an_on_demand_job_has_the_same_handle(
    client: Convertrilo, sandbox: Sandbox, clip: Path, tmp_path: Path
) -> None:
    job = client.on_demand.encode(sandbox.publish(clip), codec="h264", resolution="480p", fps=25)
    assert job.wait().percent == 100
    assert probe(job.download(tmp_path / "out.mp4")).height == 480


def test_a_source_is_read_from_s3(client: Convertrilo, sandbox: Sandbox, clip: Path, tmp_path: Path) -> None:
    stored = sandbox.data / "s3" / "incoming" / "clips" / "one.mp4"
    stored.parent.mkdir(parents=True)
    stored.write_bytes(clip.read_bytes())
    source = S3Source(bucket="incoming", key="clips/one.mp4")
    job = client.encode(source, codec="h264", resolution="480p", fps=25)
    job.wait()
    assert probe(job.download(tmp_path / "out.mp4")).height == 480


def test_a_codec_that_the_container_cannot_hold_fails_with_its_reason(
    client: Convertrilo, clip: Path, tmp_path: Path
) -> None:
    job = client.encode(clip, codec="h264", resolution="480p", fps=25, container="webm")
    with pytest.raises(JobFailedError, match=r"(?i)webm"):
        job.wait()
    with pytest.raises(EncodekitError, match="nothing to download"):
        job.download(tmp_path / "out.webm")
    assert list(tmp_path.iterdir()) == []


def test_an_upload_that_is_refused_twice_goes_through(client: Convertrilo, sandbox: Sandbox, clip: Path) -> None:
    fault = sandbox.faults.add(method="PUT", path="/storage/*", status=500, times=2)
    client.encode(clip, codec="h264", resolution="480p", fps=25).wait()
    assert fault.hits == 2


def test_an_upload_that_is_refused_more_often_than_allowed_is_one_error(
    client: Convertrilo, sandbox: Sandbox, clip: Path
) -> None:
    sandbox.faults.add(method="PUT", path="/storage/*", status=500, times=2)
    patient = client.with_options(retry=RetryPolicy(attempts=2, first_delay=0))
    with pytest.raises(ServerError) as raised:
        patient.encode(clip, codec="h264", resolution="480p", fps=25)
    assert (raised.value.operation, raised.value.attempts) == ("upload", 2)


def test_an_upload_that_is_cut_each_time_is_one_error_and_the_job_is_canceled(
    client: Convertrilo, sandbox: Sandbox, clip: Path
) -> None:
    sandbox.faults.add(method="PUT", path="/storage/*", cut="request", times=99)
    canceled = sandbox.faults.add(method="POST", path="/convertrilo/jobs/*/cancel", delay_seconds=0.001)
    with pytest.raises(ConnectionFailedError):
        client.encode(clip, codec="h264", resolution="480p", fps=25)
    assert canceled.hits == 1


def test_a_download_that_is_cut_goes_on_where_it_stopped(
    client: Convertrilo, sandbox: Sandbox, clip: Path, tmp_path: Path
) -> None:
    job = client.encode(clip, codec="h264", resolution="480p", fps=25)
    job.wait()
    sandbox.faults.add(method="GET", path="/storage/*", cut="response", times=2)
    assert probe(job.download(tmp_path / "out.mp4")).height == 480
    assert [path.name for path in tmp_path.iterdir()] == ["out.mp4"]


def test_a_download_that_never_ends_well_leaves_nothing(
    client: Convertrilo, sandbox: Sandbox, clip: Path, tmp_path: Path
) -> None:
    job = client.encode(clip, codec="h264", resolution="480p", fps=25)
    job.wait()
    sandbox.faults.add(method="GET", path="/storage/*", cut="response", times=99)
    with pytest.raises(ConnectionFailedError):
        job.download(tmp_path / "out.mp4")
    assert list(tmp_path.iterdir()) == []


def test_a_wrong_key_is_an_authentication_error(sandbox: Sandbox, clip: Path) -> None:
    with (
        Convertrilo(api_key="cvr_wrong_key", base_url=sandbox.convertrilo_url) as client,
        pytest.raises(AuthenticationError) as raised,
    ):
        client.encode(clip, codec="h264", resolution="480p", fps=25)
    assert raised.value.code == "invalid_api_key"
    assert "cvr_wrong_key" not in str(raised.value)


def test_a_missing_file_is_found_out_before_any_request(client: Convertrilo, sandbox: Sandbox) -> None:
    seen = sandbox.faults.add(path="/convertrilo/*", delay_seconds=0.001)
    with pytest.raises(InvalidInputError, match="no file at 'nowhere"):
        client.encode("nowhere.mp4", codec="h264", resolution="480p", fps=25)
    assert seen.hits == 0


def test_a_truncated_source_fails_with_its_reason(client: Convertrilo, clip: Path) -> None:
    broken = clip.read_bytes()[:2000]
    with pytest.raises(EncodekitError) as raised:
        client.encode(broken, codec="h264", resolution="480p", fps=25).wait()
    assert not isinstance(raised.value, InvalidInputError)
    assert "Traceback" not in str(raised.value)


def test_the_same_key_and_body_give_the_same_job_and_another_body_a_conflict(client: Convertrilo) -> None:
    first = client.jobs.create(codec="h264", resolution="480p", fps=25, idempotency_key="same")
    again = client.jobs.create(codec="h264", resolution="480p", fps=25, idempotency_key="same")
    assert first.job_id == again.job_id
    with pytest.raises(IdempotencyConflictError):
        client.jobs.create(codec="h264", resolution="480p", fps=30, idempotency_key="same")


def test_a_create_whose_answer_is_lost_makes_one_job(client: Convertrilo, sandbox: Sandbox) -> None:
    sandbox.faults.add(method="POST", path="/convertrilo/jobs", cut="response")
    before = client.tokens.balance()
    created = client.jobs.create(codec="h264", resolution="480p", fps=25, external_id="lost-answer")
    assert client.job(created.job_id).status().external_id == "lost-answer"
    assert client.tokens.balance() == before


def test_a_bulk_request_reports_each_job_for_itself(client: Convertrilo, sandbox: Sandbox, clip: Path) -> None:
    made = client.bulk.create(
        [
            {"codec": "h264", "resolution": "480p", "fps": 25, "source_url": sandbox.publish(clip)},
            {"codec": "h264", "resolution": "480p", "fps": 25, "source_url": f"{sandbox.url}/storage/no/such/file"},
        ],
        confirm=True,
    )
    assert made.total_jobs == 2
    ids = [str(job.job_id) for job in made.jobs or [] if job.job_id]
    report = client.bulk.status([*ids, "550e8400-e29b-41d4-a716-446655440000"])
    assert report.missing == ["550e8400-e29b-41d4-a716-446655440000"]
    assert {job.id for job in report.jobs or []} == set(ids)


def test_a_job_can_be_uploaded_in_chunks(client: Convertrilo, clip: Path, tmp_path: Path) -> None:
    data = clip.read_bytes()
    created = client.jobs.create(codec="h264", resolution="480p", fps=25)
    client.streaming.init(created.job_id)
    for index, start in enumerate(range(0, len(data), 16_384), start=1):
        client.streaming.upload_chunk(created.job_id, index, data[start : start + 16_384])
    client.streaming.finalize(created.job_id)
    assert client.jobs.probe_duration(created.job_id).duration_sec == pytest.approx(2, abs=0.2)
    client.jobs.confirm(created.job_id)
    job = client.job(created.job_id)
    job.wait()
    assert probe(job.download(tmp_path / "out.mp4")).height == 480


def test_an_interrupted_chunked_upload_goes_on_where_it_stopped(client: Convertrilo, sandbox: Sandbox) -> None:
    created = client.jobs.create(codec="h264", resolution="480p", fps=25)
    source = bytes(11 * 1024 * 1024)
    done: list[int] = []
    sandbox.faults.add(method="PUT", path="*/stream/chunk/2", status=503, times=4)
    with pytest.raises(ServerError):
        client.streaming.upload(created.job_id, source, chunk_bytes=5 * 1024 * 1024, on_chunk=done.append)
    assert done == [1]
    first_again = sandbox.faults.add(method="PUT", path="*/stream/chunk/1", delay_seconds=0.001)
    client.streaming.upload(
        created.job_id, source, chunk_bytes=5 * 1024 * 1024, chunks_done=done[-1], on_chunk=done.append
    )
    assert done == [1, 2, 3]
    assert first_again.hits == 0


def test_an_unknown_job_is_not_found(client: Convertrilo) -> None:
    with pytest.raises(NotFoundError):
        client.job("550e8400-e29b-41d4-a716-446655440000").status()


class Receiver(BaseHTTPRequestHandler):
    """Keeps what is delivered to it."""

    deliveries: ClassVar[list[tuple[bytes, dict[str, str]]]] = []

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"]))
        self.deliveries.append((body, dict(self.headers)))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Print nothing."""


@pytest.fixture
def receiver() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), Receiver) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/hook"
        server.shutdown()
        thread.join()


def test_a_webhook_arrives_signed(client: Convertrilo, clip: Path, receiver: str) -> None:
    webhook = client.webhooks.create(receiver, ["job.completed"])
    job = client.encode(clip, codec="h264", resolution="480p", fps=25, external_id="hooked")
    job.wait()
    for _ in range(200):
        if client.webhooks.deliveries(str(webhook.id)).deliveries:
            break
    body, headers = Receiver.deliveries[-1]
    event = verify_webhook(body, headers, str(webhook.secret))
    assert (event.event, event.job_id, event.external_id) == ("job.completed", job.id, "hooked")
    assert event.state is JobState.SUCCEEDED
    client.webhooks.delete(str(webhook.id))


def test_a_sandbox_killed_in_mid_upload_is_one_clear_error(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "encodekit.sandbox", "--data", str(tmp_path / "data")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        exports = read_exports(server.stdout)

        def chunks() -> Iterator[bytes]:
            yield bytes(100_000)
            os.kill(server.pid, signal.SIGKILL)
            server.wait()
            for _ in range(100):
                yield bytes(100_000)

        with (
            Convertrilo(
                api_key=exports["CONVERTRILO_API_KEY"],
                base_url=exports["CONVERTRILO_BASE_URL"],
                retry=RetryPolicy(attempts=2, first_delay=0),
            ) as client,
            pytest.raises(ConnectionFailedError) as raised,
        ):
            client.encode(chunks(), size=10_100_000, codec="h264", resolution="480p", fps=25)
    assert raised.value.operation == "upload"
    assert not list((tmp_path / "data").rglob("*.mp4"))


def read_exports(output: IO[str]) -> dict[str, str]:
    """The variables that the sandbox prints for a shell, up to those that the test needs."""
    exports: dict[str, str] = {}
    while not {"CONVERTRILO_BASE_URL", "CONVERTRILO_API_KEY"} <= exports.keys():
        name, _, value = output.readline().removeprefix("export ").strip().partition("=")
        if value:
            exports[name] = value
    return exports

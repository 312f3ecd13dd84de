"""The whole way of a job: upload, URL, S3, on demand; waiting, cancelling, fetching the result."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest

from encodekit import AsyncConvertrilo, JobState, RetryPolicy, errors
from tests.providers.convertrilo.answers import BUCKET, BUCKET_JSON, CREATED, JOB, RENDITION, STATUS
from tests.support import API_KEY, BASE_URL, Clock, Drive, Wire, each

UPLOAD_URL = "https://storage.example/in/550e?X-Amz-Signature=canary"
URL_CREATED = httpx.Response(200, json={**CREATED, "upload": None, "status": "queued"})
WITH_UPLOAD = httpx.Response(200, json=CREATED)
OK = httpx.Response(200, json={"ok": True})
DATA = b"0123456789" * 100_000


def answered(**fields: Any) -> httpx.Response:
    return httpx.Response(200, json={"id": JOB, **fields})


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    path = tmp_path / "clip.mp4"
    path.write_bytes(DATA)
    return path


def test_a_file_is_announced_uploaded_and_confirmed(drive: Drive, clip: Path) -> None:
    wire = Wire(WITH_UPLOAD, httpx.Response(200), OK)
    seen: list[int] = []
    job = drive.client(wire).encode(
        clip,
        **RENDITION,
        container="mkv",
        external_id="upload-123",
        on_upload_progress=lambda done: seen.append(done.bytes_done),
    )
    assert wire.targets == ["POST /jobs", "PUT /in/550e?X-Amz-Signature=canary", f"POST /jobs/{JOB}/confirm"]
    create, put, confirm = wire.requests
    assert json.loads(create.content) == {**RENDITION, "container": "mkv", "externalId": "upload-123"}
    assert (str(put.url), put.content) == (UPLOAD_URL, DATA)
    assert API_KEY not in str(put.headers.raw)
    assert json.loads(confirm.content) == {}
    assert (seen[0], seen[-1], seen) == (0, len(DATA), sorted(seen))
    assert (job.id, job.on_demand) == (JOB, False)


@pytest.mark.parametrize(
    ("source", "size"), [(DATA, None), (io.BytesIO(DATA), None), (iter([DATA[:5], DATA[5:]]), len(DATA))]
)
def test_other_forms_of_a_source_are_uploaded_too(clock: Clock, source: Any, size: int | None) -> None:
    wire = Wire(WITH_UPLOAD, httpx.Response(200), OK)
    Drive(is_async=False, clock=clock).client(wire).encode(source, size=size, **RENDITION)
    assert wire.bodies[1] == DATA


@each(
    ("source", "sent"),
    [
        ("https://example.com/in.mp4?Signature=x", {"sourceUrl": "https://example.com/in.mp4?Signature=x"}),
        (BUCKET, {"sourceS3": BUCKET_JSON}),
    ],
)
def test_a_source_elsewhere_is_created_and_queued_by_one_request(
    drive: Drive, source: Any, sent: dict[str, Any]
) -> None:
    wire = Wire(URL_CREATED)
    job = drive.client(wire).encode(source, **RENDITION, idempotency_key="mine", timeout=3.0)
    [request] = wire.requests
    assert json.loads(request.content) == {**RENDITION, **sent, "confirm": True}
    assert request.headers["idempotency-key"] == "mine"
    assert request.extensions["timeout"]["read"] == 3.0
    assert job.id == JOB


@each("on_demand", [False, True])
def test_a_cancellation_may_be_answered_by_nothing(drive: Drive, on_demand: bool) -> None:
    drive.client(Wire(httpx.Response(200, content=b""))).job(JOB, on_demand=on_demand).cancel()


def test_an_on_demand_job_is_followed_by_its_own_operations(drive: Drive) -> None:
    created = httpx.Response(200, json={"jobId": JOB, "status": "queued", "statusUrl": "/x"})
    wire = Wire(
        created,
        httpx.Response(200, json={"jobId": JOB, "status": "queued"}),
        httpx.Response(200, json={"ok": True, "released": 3.1}),
    )
    job = drive.client(wire).on_demand.encode("https://example.com/in.mp4", codec="h264")
    assert job.status().state is JobState.QUEUED
    job.cancel()
    assert wire.targets[1:] == [f"GET /ondemand/status/{JOB}", f"DELETE /ondemand/{JOB}"]
    assert (job.id, job.on_demand) == (JOB, True)


@each(
    ("source", "arguments", "reason"),
    [
        ("nowhere.mp4", {}, "no file"),
        (b"", {}, "empty"),
        ("s3://bucket/in.mp4", {}, "S3Source"),
        (iter([b"x"]), {}, "pass size"),
        (b"x", {"codec": "vp9"}, "codec"),
        (b"x", {"idempotency_key": ""}, "idempotency_key"),
        (b"x", {"timeout": 0}, "above 0"),
    ],
)
def test_what_is_wrong_is_said_before_a_job_is_made(
    drive: Drive, source: Any, arguments: dict[str, Any], reason: str
) -> None:
    with pytest.raises(errors.InvalidInputError, match=reason):
        drive.client().encode(source, **{**RENDITION, **arguments})


@each("failure", [httpx.Response(403, text="<Error/>"), httpx.ReadError("reset"), httpx.WriteTimeout("late")])
def test_a_job_whose_upload_fails_is_canceled_and_the_failure_is_told(drive: Drive, clip: Path, failure: Any) -> None:
    wire = Wire(WITH_UPLOAD, failure, OK)
    with pytest.raises(errors.RequestError) as raised:
        drive.client(wire, retry=RetryPolicy(attempts=1)).encode(clip, **RENDITION)
    assert raised.value.operation == "upload"
    assert wire.targets[-1] == f"POST /jobs/{JOB}/cancel"


def test_an_upload_that_answers_500_twice_succeeds(drive: Drive, clip: Path) -> None:
    wire = Wire(WITH_UPLOAD, httpx.Response(500), httpx.Response(500), httpx.Response(200), OK)
    drive.client(wire).encode(clip, **RENDITION)
    assert wire.bodies[1:4] == [DATA] * 3


def test_a_job_whose_confirmation_fails_is_canceled(drive: Drive, clip: Path) -> None:
    refusal = httpx.Response(402, json={"code": "insufficient_tokens", "message": "No.", "required": 3, "available": 1})
    wire = Wire(WITH_UPLOAD, httpx.Response(200), refusal, OK)
    with pytest.raises(errors.InsufficientFundsError):
        drive.client(wire).encode(clip, **RENDITION)
    assert wire.targets[-1] == f"POST /jobs/{JOB}/cancel"


@each("cancelling", [httpx.Response(500), httpx.ConnectError("refused"), httpx.Response(200, text="?")])
def test_when_cancelling_fails_too_the_first_failure_is_told(drive: Drive, clip: Path, cancelling: Any) -> None:
    wire = Wire(WITH_UPLOAD, httpx.Response(403), cancelling)
    with pytest.raises(errors.PermissionDeniedError):
        drive.client(wire).encode(clip, **RENDITION)
    assert len(wire.requests) == 3


def test_a_job_with_the_callers_own_key_is_not_canceled_because_it_may_be_an_earlier_one(
    drive: Drive, clip: Path
) -> None:
    wire = Wire(WITH_UPLOAD, httpx.Response(403))
    with pytest.raises(errors.PermissionDeniedError):
        drive.client(wire).encode(clip, **RENDITION, idempotency_key="mine")
    assert len(wire.requests) == 2


def test_a_creation_without_an_upload_url_is_a_decoding_error(drive: Drive, clip: Path) -> None:
    for upload in (None, {}, {"url": None}, {"url": 5}):
        wire = Wire(httpx.Response(200, json={**CREATED, "upload": upload}), OK)
        with pytest.raises(errors.ResponseDecodingError):
            drive.client(wire).encode(clip, **RENDITION)


@pytest.mark.anyio
async def test_a_job_whose_encode_is_canceled_midway_is_canceled_at_the_provider(clock: Clock) -> None:
    wire = Wire(WITH_UPLOAD, httpx.Response(200), OK)
    client = AsyncConvertrilo(
        API_KEY, base_url=BASE_URL, pace=clock.pace, http_client=httpx.AsyncClient(transport=wire)
    )
    with anyio.CancelScope() as scope:
        await client.encode(DATA, **RENDITION, on_upload_progress=lambda _done: scope.cancel())
    assert scope.cancelled_caught
    assert wire.targets[-1] == f"POST /jobs/{JOB}/cancel"


def test_the_steps_can_be_taken_one_by_one(drive: Drive, clip: Path) -> None:
    wire = Wire(WITH_UPLOAD, httpx.Response(200), OK)
    client = drive.client(wire)
    created = client.jobs.create(**RENDITION)
    client.jobs.upload(created, clip)
    client.jobs.confirm(created.job_id)
    assert wire.bodies[1] == DATA


def test_waiting_tells_every_state_and_gives_the_last(drive: Drive) -> None:
    words = ["created", "queued", "transmogrifying", "running", "success"]
    wire = Wire(*[answered(status=word, pct=None) for word in words])
    seen: list[str] = []
    last = drive.client(wire).job(JOB).wait(on_update=lambda status: seen.append(status.provider_state))
    assert seen == words
    assert (last.state, last.percent) == (JobState.SUCCEEDED, 100.0)


@each(
    ("word", "expected"),
    [("failed", errors.JobFailedError), ("canceled", errors.JobCanceledError), ("cancelled", errors.JobCanceledError)],
)
def test_waiting_ends_in_the_error_that_fits(drive: Drive, word: str, expected: type[errors.JobError]) -> None:
    wire = Wire(answered(status="running"), answered(status=word, failureMessage="no video track"))
    with pytest.raises(expected) as raised:
        drive.client(wire).job(JOB).wait()
    assert raised.value.job.id == JOB
    assert expected is errors.JobCanceledError or "no video track" in str(raised.value)


def test_waiting_survives_a_server_that_stumbles(drive: Drive) -> None:
    wire = Wire(answered(status="running"), httpx.Response(503), httpx.ReadError("reset"), answered(status="success"))
    assert drive.client(wire).job(JOB).wait().state is JobState.SUCCEEDED


def test_waiting_has_an_end(drive: Drive) -> None:
    wire = Wire(*[answered(status="running")] * 100)
    with pytest.raises(errors.JobTimeoutError):
        drive.client(wire).job(JOB).wait(timeout=30)
    assert drive.clock.seconds == 30


def test_a_result_is_fetched_by_a_link_asked_for_anew(drive: Drive, tmp_path: Path) -> None:
    wire = Wire(httpx.Response(200, json=STATUS), httpx.Response(200, content=DATA))
    path = drive.client(wire).job(JOB).download(tmp_path / "out.mp4")
    assert path.read_bytes() == DATA
    assert wire.targets == [f"GET /jobs/{JOB}/status", "GET /out/550e.mp4?Signature=canary"]
    assert API_KEY not in str(wire.requests[1].headers.raw)


@each(
    "answer",
    [
        {"status": "running", "output": {"publicUrl": "https://cdn.example/out.mp4"}},
        {"status": "success", "downloadUrl": None},
        {"status": "failed", "failureMessage": "no"},
    ],
)
def test_a_job_without_a_result_says_so_before_anything_is_fetched(
    drive: Drive, tmp_path: Path, answer: dict[str, Any]
) -> None:
    wire = Wire(answered(**answer))
    with pytest.raises(errors.JobError, match="nothing to download"):
        drive.client(wire).job(JOB).download(tmp_path / "out.mp4")
    assert len(wire.requests) == 1


def test_a_job_shows_its_id(drive: Drive) -> None:
    assert f"Job('{JOB}', on_demand=False)" in repr(drive.client().job(JOB))


CHUNK = 5 * 1024 * 1024


def stream(drive: Drive, wire: Wire, data: Any, **arguments: Any) -> tuple[list[int], list[tuple[int, int | None]]]:
    chunks: list[int] = []
    progress: list[tuple[int, int | None]] = []
    drive.client(wire).streaming.upload(
        JOB,
        data,
        chunk_bytes=CHUNK,
        on_chunk=chunks.append,
        on_progress=lambda done: progress.append((done.bytes_done, done.bytes_total)),
        **arguments,
    )
    return chunks, progress


def test_a_chunked_upload_sends_every_chunk_in_its_place(drive: Drive) -> None:
    data = bytes(2 * CHUNK) + b"end"
    wire = Wire(OK, OK, httpx.Response(503), OK, OK, OK)
    chunks, progress = stream(drive, wire, data)
    part = f"PUT /jobs/{JOB}/stream/chunk"
    assert wire.targets == [
        f"POST /jobs/{JOB}/stream/init",
        *(f"{part}/1", f"{part}/2", f"{part}/2", f"{part}/3"),
        f"POST /jobs/{JOB}/stream/finalize",
    ]
    assert wire.bodies[1] + wire.bodies[3] + wire.bodies[4] == data
    assert chunks == [1, 2, 3]
    assert progress == [(CHUNK, len(data)), (2 * CHUNK, len(data)), (len(data), len(data))]


def test_a_chunked_upload_is_resumed_after_the_chunks_that_are_there(drive: Drive) -> None:
    wire = Wire(OK, OK)
    chunks, _progress = stream(drive, wire, bytes(2 * CHUNK) + b"end", chunks_done=2)
    assert wire.targets == [f"PUT /jobs/{JOB}/stream/chunk/3", f"POST /jobs/{JOB}/stream/finalize"]
    assert wire.bodies[0] == b"end"
    assert chunks == [3]


@each(
    ("source", "arguments"),
    [
        (b"", {}),
        ("nowhere.mp4", {}),
        (b"x", {"chunk_bytes": 1}),
        (b"x", {"chunks_done": -1}),
        (b"x", {"chunks_done": 2}),
    ],
)
def test_a_chunked_upload_that_cannot_be_is_refused_before_it_begins(
    drive: Drive, source: Any, arguments: dict[str, Any]
) -> None:
    with pytest.raises(errors.InvalidInputError):
        drive.client().streaming.upload(JOB, source, **arguments)


def test_an_asynchronous_source_is_refused_by_a_synchronous_client_before_a_job_is_made(clock: Clock) -> None:
    async def pieces() -> Any:
        yield b"x"

    client = Drive(is_async=False, clock=clock).client()
    with pytest.raises(errors.InvalidInputError, match="asynchronous client"):
        client.encode(pieces(), size=1, **RENDITION)
    with pytest.raises(errors.InvalidInputError, match="asynchronous client"):
        client.streaming.upload(JOB, pieces())

"""The programs of the package @convertrilo/sdk 0.0.12, with this library, and the same in asynchronous code.

They are the README's "Idempotent Job Creation", examples/idempotency.ts and examples/webhook-receiver-hmac.ts.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any, ClassVar

import anyio
import httpx
import pytest

from encodekit import AsyncConvertrilo, Convertrilo, JobState, S3Source
from encodekit.errors import EncodekitError, InvalidInputError, WebhookError
from encodekit.providers.convertrilo import WebhookEvent, verify_webhook

JOB_ID = "550e8400-e29b-41d4-a716-446655440000"
ANSWERS: dict[str, dict[str, Any]] = {
    "/jobs": {"jobId": JOB_ID, "upload": {"url": "https://storage.example/in", "key": "in"}, "output": {}},
    "/jobs/bulk": {"totalJobs": 1, "totalEstimatedNeu": 2.5, "jobs": [{"index": 0, "jobId": JOB_ID}]},
}


@pytest.fixture
def sent() -> list[httpx.Request]:
    return []


@pytest.fixture
def api(sent: list[httpx.Request], monkeypatch: pytest.MonkeyPatch) -> httpx.MockTransport:
    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(200, json=ANSWERS[request.url.path])

    monkeypatch.setenv("CONVERTRILO_API_KEY", "cvr_from_the_environment")
    return httpx.MockTransport(answer)


def body_of(request: httpx.Request) -> dict[str, Any]:
    body: dict[str, Any] = json.loads(request.content)
    return body


def test_readme_idempotent_job_creation(api: httpx.MockTransport, sent: list[httpx.Request]) -> None:
    client = Convertrilo(http_client=httpx.Client(transport=api))

    client.jobs.create(
        external_id="upload-123",
        metadata={"customerId": "cus_123"},
        codec="h264",
        resolution="1080p",
        fps=30,
        idempotency_key="job-upload-123",
    )

    client.bulk.create(
        jobs=[
            {
                "external_id": "batch-42:clip-1",
                "codec": "h264",
                "resolution": "1080p",
                "fps": 30,
                "source_s3": S3Source(bucket="source", key="clip-1.mp4"),
            },
        ],
        confirm=True,
        idempotency_key="bulk-batch-42",
    )

    assert [request.headers["Idempotency-Key"] for request in sent] == ["job-upload-123", "bulk-batch-42"]
    assert body_of(sent[0]) == {
        "externalId": "upload-123",
        "metadata": {"customerId": "cus_123"},
        "codec": "h264",
        "resolution": "1080p",
        "fps": 30,
    }
    assert body_of(sent[1]) == {
        "jobs": [
            {
                "externalId": "batch-42:clip-1",
                "codec": "h264",
                "resolution": "1080p",
                "fps": 30,
                "sourceS3": {"bucket": "source", "key": "clip-1.mp4"},
            }
        ],
        "settings": {"confirm": True},
    }


def test_examples_idempotency(
    api: httpx.MockTransport, sent: list[httpx.Request], capsys: pytest.CaptureFixture[str]
) -> None:
    client = Convertrilo(http_client=httpx.Client(transport=api))
    external_id = "example-upload-1780000000000"

    job = client.jobs.create(
        external_id=external_id,
        metadata={"customerId": "cus_123", "workflow": "sdk-idempotency-example"},
        codec="h264",
        resolution="1080p",
        fps=30,
        idempotency_key=f"job-{external_id}",
    )

    print(f"Created or replayed job {job.job_id}")

    batch = client.bulk.create(
        jobs=[
            {
                "external_id": f"{external_id}:clip-1",
                "metadata": {"customerId": "cus_123"},
                "codec": "h264",
                "resolution": "1080p",
                "fps": 30,
                "source_s3": S3Source(bucket="customer-source-bucket", key="incoming/clip-1.mp4"),
            },
        ],
        dry_run=True,
        idempotency_key=f"bulk-{external_id}",
    )

    print(f"Created or replayed bulk response with {batch.total_jobs} job(s)")

    assert capsys.readouterr().out.splitlines() == [
        f"Created or replayed job {JOB_ID}",
        "Created or replayed bulk response with 1 job(s)",
    ]
    assert body_of(sent[1])["settings"] == {"dryRun": True}
    assert sent[0].headers["X-API-Key"] == "cvr_from_the_environment"


def test_examples_idempotency_in_asynchronous_code(api: httpx.MockTransport, sent: list[httpx.Request]) -> None:
    async def main() -> str:
        async with AsyncConvertrilo(http_client=httpx.AsyncClient(transport=api)) as client:
            job = await client.jobs.create(codec="h264", resolution="1080p", fps=30, idempotency_key="job-1")
            return job.job_id

    assert anyio.run(main) == JOB_ID
    assert sent[0].headers["Idempotency-Key"] == "job-1"


def test_without_a_key_the_example_says_which_variable_to_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CONVERTRILO_API_KEY", raising=False)
    with pytest.raises(InvalidInputError, match="CONVERTRILO_API_KEY"):
        Convertrilo().jobs.create(codec="h264", resolution="1080p", fps=30)


class Receiver(BaseHTTPRequestHandler):
    """examples/webhook-receiver-hmac.ts."""

    secret = "whsec_example"
    verified: ClassVar[list[WebhookEvent]] = []

    def do_POST(self) -> None:
        if self.path != "/webhooks/convertrilo":
            return self.answer(404, b"Not found")
        raw_body = self.rfile.read(int(self.headers["Content-Length"]))
        try:
            event = verify_webhook(raw_body, dict(self.headers), self.secret)
        except WebhookError:
            return self.answer(401, b"Invalid signature")
        self.verified.append(event)
        return self.answer(204)

    def answer(self, status: int, body: bytes = b"") -> None:
        self.send_response(status)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (the name in the base class)
        """Print nothing."""


@pytest.fixture
def receiver() -> Iterator[str]:
    Receiver.verified.clear()
    with HTTPServer(("127.0.0.1", 0), Receiver) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_examples_webhook_receiver_hmac(receiver: str) -> None:
    data = {"jobId": JOB_ID, "status": "success", "externalId": "upload-123"}
    body = json.dumps({"event": "job.completed", "timestamp": "2026-06-05T00:00:00.000Z", "data": data}).encode()
    signature = hmac.new(b"whsec_example", body, hashlib.sha256).hexdigest()
    url = f"{receiver}/webhooks/convertrilo"

    assert httpx.post(url, content=body, headers={"X-Webhook-Signature": signature}).status_code == 204
    assert httpx.post(url, content=body, headers={"X-Webhook-Signature": "00" * 32}).text == "Invalid signature"
    assert httpx.post(url, content=body).status_code == 401
    assert httpx.post(f"{receiver}/elsewhere", content=body).status_code == 404

    (event,) = Receiver.verified
    assert (event.event, event.job_id, event.external_id) == ("job.completed", JOB_ID, "upload-123")
    assert event.state is JobState.SUCCEEDED


def test_errors_are_told_apart_by_their_code(sent: list[httpx.Request]) -> None:
    refusal = {"code": "insufficient_tokens", "message": "Not enough tokens", "required": 3.1, "available": 1.5}
    transport = httpx.MockTransport(lambda _request: httpx.Response(402, json=refusal))
    client = Convertrilo("cvr_key", http_client=httpx.Client(transport=transport))
    with pytest.raises(EncodekitError) as raised:
        client.jobs.create(codec="h264", resolution="1080p", fps=30)
    assert getattr(raised.value, "code", None) == "insufficient_tokens"

"""Secrets are planted everywhere, and nothing that the library shows may hold one."""

from __future__ import annotations

import logging
import pickle
import traceback
from typing import Any

import httpx
import pytest

from encodekit import RetryPolicy, S3Source, errors
from encodekit.providers.convertrilo import verify_webhook
from encodekit_clients.convertrilo import models
from tests.providers.convertrilo.answers import CREATED, JOB, RENDITION
from tests.support import Drive, Wire, each

API_KEY = "cvr_canary-api-key"
PASSWORD = "canary-password"
STATUS_TOKEN = "canary-status-token"
WEBHOOK_SECRET = "whsec_canary"
SIGNED = "https://storage.example/in/550e?X-Amz-Credential=AKIAcanary&X-Amz-Signature=canary-signature"
BUCKET = S3Source(bucket="b", key="k", access_key_id="AKIAcanary", secret_access_key="canary/s3+secret=")
ONCE = RetryPolicy(attempts=1)


def echo(request: httpx.Request) -> httpx.Response:
    """The worst server: it repeats whatever it was sent, header by header."""
    return httpx.Response(
        400,
        json={
            "code": "invalid_body",
            "message": f"Cannot read {request.content.decode()} with {dict(request.headers)} at {request.url}",
            "issues": [{"received": request.content.decode(), "headers": dict(request.headers)}],
        },
    )


def shown(error: BaseException) -> str:
    """Everything that an error shows, its causes and its pickle included."""
    causes: list[BaseException] = []
    link: BaseException | None = error
    while link is not None:
        causes.append(link)
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
    texts = [f"{one!r} {one}" for one in causes]
    texts += ["".join(traceback.format_exception(error)), str(vars(error))]
    return "\n".join(texts) + pickle.dumps(error).decode("latin-1")


CALLS: dict[str, Any] = {
    "key": lambda client: client.tokens.balance(),
    "password": lambda client: client.auth.login("dev@example.com", PASSWORD),
    "s3": lambda client: client.jobs.create(**RENDITION, source_s3=BUCKET),
    "s3 in bulk": lambda client: client.bulk.create([{**RENDITION, "source_s3": BUCKET}]),
    "s3 output": lambda client: client.on_demand.create(
        "https://example.com/in.mp4",
        output_s3=models.S3Output(bucket="b", key="k", access_key_id="AKIAcanary", secret_access_key="canary/secret"),
    ),
    "drive": lambda client: client.on_demand.ingest_folder(
        source_google_drive=models.GoogleDriveFolderSource(
            folder_id="1", access_token="ya29.canary", refresh_token="1//canary"
        )
    ),
    "signed source": lambda client: client.encode(SIGNED, **RENDITION),
    "status token": lambda client: client.public.status(JOB, token=STATUS_TOKEN),
}
FAILURES: dict[str, Any] = {
    "echo": echo,
    "reset": httpx.ReadError(f"reset while reading {SIGNED}"),
    "good echo": lambda request: httpx.Response(200, text=f"{dict(request.headers)} {request.content.decode()}"),
    "garbage": httpx.Response(200, text=f'{{"accessToken": "canary", "jobId": 5, "upload": {{"url": "{SIGNED}"'),
}


@each("call", CALLS)
@each("failure", FAILURES)
def test_no_error_and_no_log_shows_a_secret(
    drive: Drive, call: str, failure: str, caplog: pytest.LogCaptureFixture
) -> None:
    client = drive.client(Wire(FAILURES[failure]), api_key=API_KEY, retry=ONCE)
    with caplog.at_level(logging.DEBUG), pytest.raises(errors.RequestError) as raised:
        CALLS[call](client)
    found = shown(raised.value)
    if failure != "reset":
        # A cause of httpx is shown as httpx words it.
        assert "canary" not in found
    assert "canary" not in f"{raised.value} {vars(raised.value)} {pickle.dumps(raised.value)!r}"
    assert "canary" not in caplog.text


@each(
    ("call", "answer"),
    [
        (lambda c: c.auth.login("dev@example.com", PASSWORD), {"accessToken": "canary", "refreshToken": "canary"}),
        (lambda c: c.api_keys.create("ci"), {"key": "cvr_canary", "createdAt": "no date"}),
        (
            lambda c: c.webhooks.create("https://a.example", ["job.failed"]),
            {"secret": "whsec_canary", "createdAt": "x"},
        ),
        (lambda c: c.jobs.create(**RENDITION), {"upload": {"url": SIGNED}, "output": {}}),
    ],
)
def test_an_answer_that_cannot_be_read_does_not_spill_what_it_holds(drive: Drive, call: Any, answer: Any) -> None:
    wire = Wire(httpx.Response(201, json=answer))
    with pytest.raises(errors.ResponseDecodingError) as raised:
        call(drive.client(wire, access_token="canary-access-token"))
    own = raised.value
    assert "canary" not in f"{own} {own.body} {pickle.dumps(own)!r}"


def test_an_upload_shows_no_signature(drive: Drive, caplog: pytest.LogCaptureFixture) -> None:
    created = httpx.Response(200, json={**CREATED, "upload": {"url": SIGNED, "key": "in/550e"}})
    refusal = httpx.Response(403, text=f"<Error><StringToSign>{SIGNED}</StringToSign></Error>")
    wire = Wire(created, refusal, httpx.Response(500))
    with caplog.at_level(logging.DEBUG), pytest.raises(errors.PermissionDeniedError) as raised:
        drive.client(wire, api_key=API_KEY).encode(b"data", **RENDITION)
    assert "canary" not in shown(raised.value)
    assert "canary" not in caplog.text
    assert "storage.example" in caplog.text


def test_a_download_shows_no_signature(drive: Drive, tmp_path: Any, caplog: pytest.LogCaptureFixture) -> None:
    status = httpx.Response(200, json={"id": JOB, "status": "success", "downloadUrl": SIGNED})
    with caplog.at_level(logging.DEBUG), pytest.raises(errors.NotFoundError) as raised:
        drive.client(Wire(status, httpx.Response(404)), api_key=API_KEY).job(JOB).download(tmp_path / "out.mp4")
    assert "canary" not in shown(raised.value)
    assert "canary" not in caplog.text
    assert "storage.example" in caplog.text


def test_no_repr_of_what_a_user_holds_shows_a_secret(drive: Drive) -> None:
    status = httpx.Response(200, json={"id": JOB, "status": "success", "downloadUrl": SIGNED})
    client = drive.client(Wire(status), api_key=API_KEY, headers={"X-Gateway-Token": "canary"})
    target = client.target if drive.is_async else client
    job = client.job(JOB)
    parts = [client, job, job.status(), BUCKET, target._transport, target._transport.options, target.jobs, vars(target)]
    assert "canary" not in f"{parts} {[str(part) for part in parts]}"


def test_a_webhook_error_shows_neither_secret_nor_the_right_signature() -> None:
    with pytest.raises(errors.WebhookSignatureError) as raised:
        verify_webhook(b"{}", {"X-Webhook-Signature": "00"}, WEBHOOK_SECRET)
    assert "canary" not in shown(raised.value)


@pytest.mark.parametrize(
    "model",
    [
        models.AuthLoginRequest(email="dev@example.com", password="canary"),
        models.AuthLoginResponse(access_token="canary", refresh_token="canary"),
        models.ApiKeyResponse(key="cvr_canary"),
        models.WebhookResponse(secret="whsec_canary"),
        models.S3Output(bucket="b", key="k", access_key_id="AKIA", secret_access_key="canary"),
        models.GoogleDriveFolderSource(folder_id="1", access_token="canary"),
        models.JobUpload(url=SIGNED),
    ],
    ids=lambda model: type(model).__name__,
)
def test_no_repr_of_a_generated_model_shows_a_secret(model: Any) -> None:
    assert "canary" not in repr(model)

"""A provider and calls of it, for all that is the same for every provider."""

from __future__ import annotations

from typing import Any

import httpx

from encodekit import errors
from encodekit._core.auth import HeaderCredential
from encodekit._core.http import Call, Provider
from encodekit._core.options import Options
from tests.support import API_KEY, BASE_URL, Awaited, Drive, Wire

SIGNED = "https://bucket.example/in/clip.mp4?X-Amz-Signature=canary-signature"


def provider_error(status: int, payload: dict[str, Any] | None) -> errors.StatusError:
    body = payload or {}
    if body.get("code") == "in_progress":
        return errors.IdempotencyInProgressError("The first one still runs.")
    return errors.class_for_status(status)(str(body.get("message", "No."))).about(code=body.get("code"))


CREDENTIAL = HeaderCredential("X-API-Key", API_KEY)
PROVIDER = Provider(name="example", error=provider_error, credential_hint="pass a key.")
GET = Call(operation="get_it", method="get", url="/it")
POST = Call(operation="make_it", method="post", url="/it", arguments={"json": {"a": 1}})
KEYED = Call(
    operation="make_it",
    method="post",
    url="/it",
    arguments={"json": {"a": 1}, "headers": {"Idempotency-Key": "key-1"}},
    repeatable=True,
)
OK = httpx.codes.OK


def ok() -> httpx.Response:
    return httpx.Response(200, json={"ok": True})


def transport(drive: Drive, wire: Wire, *, credential: HeaderCredential | None = CREDENTIAL, **options: Any) -> Any:
    made = drive.twin("_core._sync.transport", "Transport")(
        PROVIDER,
        base_url=BASE_URL,
        credential=credential,
        options=Options().merged(options),  # type: ignore[arg-type]
        http_client=drive.http_client(wire),
        pace=drive.clock.pace,
    )
    return Awaited(made) if drive.is_async else made

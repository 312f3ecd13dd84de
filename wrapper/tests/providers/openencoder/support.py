"""What the tests of Open Encoder share: its clients over a wire, and answers in its shapes."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import httpx

from tests.support import BASE_URL, Awaited, Drive, Wire, run

if TYPE_CHECKING:
    from tests.support import Clock

PASSWORD = "canary-password-1"
TOKEN = "canary-ready-token-1"
REALM = {"WWW-Authenticate": "JWT realm=openencoder"}
JOB = {
    "id": 2,
    "guid": "dc0cu4lqmd2pkfodseo0",
    "preset": "h264_baseline_360p_600",
    "created_date": "2026-11-20T22:52:02.16951Z",
    "status": "queued",
    "source": "s3:///src/clip.mp4",
    "destination": "s3:///dst/clip/",
    "probe": "{}",
    "options": "{}",
    "progress": 0,
    "speed": None,
    "fps": 0,
    "streaming": False,
}
PRESET = {
    "id": 3,
    "name": "h264_baseline_360p_600",
    "description": "small",
    "data": '{"raw":["-vf scale=-2:360","-y"]}',
    "output": "h264_baseline_360p_600.mp4",
    "active": True,
}
# HTML as the web interface sends it for whatever it does not know.
WEB_PAGE = httpx.Response(200, html="<!DOCTYPE html><title>Open Encoder</title>")


def answer(body: object, status: int = 200, **headers: str) -> httpx.Response:
    return httpx.Response(
        status, content=json.dumps(body).encode(), headers={"content-type": "application/json"} | headers
    )


def token_answer(token: str, expire: str | None = None) -> httpx.Response:
    return answer({"token": token} if expire is None else {"code": 200, "token": token, "expire": expire})


def refused_token(message: str = "Token is expired") -> httpx.Response:
    return httpx.Response(401, json={"code": 401, "message": message}, headers=REALM)


def presets_answer(*presets: dict[str, Any], count: int | None = None) -> httpx.Response:
    return answer({"count": len(presets) if count is None else count, "presets": list(presets)})


def jwt(**claims: object) -> str:
    """A token with these claims, which nobody has signed."""
    parts = [{"alg": "HS256", "typ": "JWT"}, claims]
    texts = [base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=") for part in parts]
    return ".".join([*texts, "c2lnbmF0dXJl"])


def sent_json(request: httpx.Request) -> Any:
    return json.loads(request.content) if request.content else None


@dataclass
class EncoderDrive(Drive):
    """Drives the clients of Open Encoder."""

    def client(self, wire: Wire | None = None, **arguments: Any) -> Any:
        """A client over the wire with a ready token, unless another credential is given."""
        from encodekit.providers.openencoder import AsyncOpenEncoder, OpenEncoder

        arguments.setdefault("http_client", self.http_client(wire or Wire()))
        if "token" not in arguments and "username" not in arguments:
            arguments["token"] = TOKEN
        arguments = {"base_url": BASE_URL, "pace": self.clock.pace, **arguments}
        return Awaited(AsyncOpenEncoder(**arguments)) if self.is_async else OpenEncoder(**arguments)

    def login(self, wire: Wire, **arguments: Any) -> Any:
        """A client that logs in by itself."""
        return self.client(wire, username="ada", password=PASSWORD, **arguments)

    def pages(self, paged: Any) -> list[Any]:
        """The pages of a list."""
        if not self.is_async:
            return list(paged.pages())

        async def collect() -> list[Any]:
            return [page async for page in paged.target.pages()]

        return list(run(collect))


def drive_for(kind: str, clock: Clock) -> EncoderDrive:
    return EncoderDrive(kind == "async", clock)

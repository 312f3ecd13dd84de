from __future__ import annotations

import json
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

import pytest

from encodekit.sandbox.clock import ManualClock
from encodekit.sandbox.telestream.provider import document
from tests.sandbox.telestream.conftest import ACCESS_KEY, FACTORY_ID, LEGACY, SECRET_KEY, refusal, signed, standing_in

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator
    from pathlib import Path

    from tests.sandbox.telestream.conftest import StandIn

pytestmark = pytest.mark.anyio

EVENTS = {
    "events[video_created]": "false",
    "events[video_encoded]": "true",
    "events[encoding_progress]": "false",
    "events[encoding_completed]": "true",
}
V2_BODY = (
    b'{"file_size": 10, "file_name": "movie.mp4", "profiles": "h264", "multi_chunk": "true", '
    b'"extra_files": [{"tag": "subtitles", "file_name": "en.srt", "file_size": 4}]}'
)
V2_QUERY = {
    "checksum": "bb8305538682625bad9e9e3b831b11963241b325c84888e3515000ff100c33da",
    "signature_version": "2",
}


@dataclass(frozen=True)
class Vector:
    """A signed request that the provider's clients are known to send."""

    method: str
    path: str
    parameters: dict[str, str]
    signature: str
    body: bytes = b""
    address: str = "https://api-gce.pandastream.com:443"
    access_key: str = ACCESS_KEY
    secret_key: str = SECRET_KEY
    factory_id: str | None = FACTORY_ID
    timestamp: str = "2016-07-06T12:34:56.123456+00:00"
    headers: dict[str, str] = field(default_factory=dict[str, str])

    def url(self, signature: str | None = None) -> str:
        factory = {"factory_id": self.factory_id} if self.factory_id else {}
        named = {"access_key": self.access_key, "timestamp": self.timestamp, "signature": signature or self.signature}
        return f"{self.address}{LEGACY}{self.path}?{urlencode(factory | named | self.parameters, quote_via=quote)}"


official = partial(Vector, address="http://myapihost:85", timestamp="2009-11-04T17:54:11+00:00")
v2 = partial(
    Vector,
    address="https://api.pandastream.com",
    access_key="abcdefgh",
    secret_key="ijklmnop",
    factory_id=None,
    timestamp="2011-03-01T15:39:10.260762Z",
)

VECTORS = [
    Vector("GET", "/videos.json", {}, "DSnqZFgLGEQoK0ien6yAM8UKXrbrN55nRgYFr3KC2RE="),
    Vector(
        "POST",
        "/videos.json",
        {
            "source_url": "http://example.com/a b~c/movie.mp4",
            "profiles": "h264,webm",
            "payload": "id=42&x",
            "per_page": "5",
        },
        "OptNjFHtfpnYkK/I+DC6MtHuz/jjAcaywwQZk4ZgEeA=",
    ),
    Vector(
        "PUT",
        "/notifications.json",
        {"url": "http://example.com/hook", "delay": "13", "send_video_payload": "true", **EVENTS},
        "HUJWFQFHMvpj2DtjitKMxAdZXp4kcJGV+fZ2lAjE68Y=",
    ),
    Vector("POST", "/videos.json", {"profiles": "h264"}, "uSevEKbt1cfpAFMP0RZO/q+3ik+/jcItl158lChJSAI="),
    Vector(
        "POST",
        "/videos.json",
        {"profiles": "h264", "file": "/media/movie.mp4"},
        "uSevEKbt1cfpAFMP0RZO/q+3ik+/jcItl158lChJSAI=",
    ),
    Vector(
        "GET",
        "/factories.json",
        {"name": "originál♥"},
        "AEQt25peLwToIykwUDdgQE63jjvX8ROv7KyFiub9kqc=",
        access_key="ak",
        secret_key="sk",
        factory_id=None,
    ),
    Vector(
        "POST",
        "/videos.json",
        {"source_url": "http://e.com/x.mp4", "pipeline": '{"h264": {"h265": {}}}'},
        "OJQx3CW+32eLLkKi7lpNGuX6DVxb4EsGf9tSDvwg/Ok=",
    ),
    official(
        "GET",
        "/factories.json",
        {},
        "6tgl7r/9knHL5AhXqN3p3KXX74ofMrr7tBy6A7LL79s=",
        timestamp="2015-12-30T20:21:00+00:00",
    ),
    official("POST", "/videos.json", {}, "NoqEko/YOPhSfxvltZNd6AbStBvnMwptaEsFUmfXWPw="),
    official(
        "POST",
        "/videos.json",
        {"param1": "one", "param2": "two"},
        "0xryIngb+aZNfTcwl/91lU6nAKouyvUq+fZJ84+KXbo=",
    ),
    official(
        "POST",
        "/videos.json",
        {"tilde": "~", "space": " ", "slash": "/"},
        "/pahnvDahQqhfg8WcW7fu7SUGowWsQ7+kzq9vQ0/yvY=",
    ),
    official("POST", "/videos.json", {"param2": "2"}, "U955cX1+IK76eY8gvy4OEf+aDXeMPW8/SWA7PmoOvOs="),
    official(
        "POST",
        "/videos/upload.json",
        {"file_name": "original♥.mp4"},
        "3UFfzALe0OEMNGi7S8O/ZiNp4+vMVE8Kaw1Ab31ZvqE=",
        timestamp="2014-12-22T17:54:11+00:00",
    ),
    v2("GET", "/videos.json", {"cloud_id": "123456789"}, "kVnZs/NX13ldKPdhFYoVnoclr8075DwiZF0TGgIbMsc="),
    Vector(
        "POST",
        "/videos/upload.json",
        V2_QUERY,
        "uuooAvhglNlstaVcEUUjYndBnab5MdouYTXVmWgwEtg=",
        V2_BODY,
        headers={"content-type": "application/json"},
    ),
]


@asynccontextmanager
async def world_of(vector: Vector, data: Path, minutes: float = 1.0) -> AsyncGenerator[StandIn]:
    """The stand-in, some time after the vector was signed."""
    clock = ManualClock(datetime.fromisoformat(vector.timestamp) + timedelta(minutes=minutes))
    options = {"access_key": vector.access_key, "secret_key": vector.secret_key}
    async with standing_in(data, clock, **options) as stand_in:
        yield stand_in


async def sent(stand_in: StandIn, vector: Vector, signature: str | None = None) -> tuple[int, str]:
    response = await stand_in.http.request(
        vector.method, vector.url(signature), content=vector.body, headers=vector.headers
    )
    return response.status_code, response.json()["message"] if response.status_code >= 400 else ""


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector.signature[:8])
async def test_a_known_signature_is_accepted(tmp_path: Path, vector: Vector) -> None:
    async with world_of(vector, tmp_path) as stand_in:
        changed = vector.signature.replace(vector.signature[5], "A" if vector.signature[5] != "A" else "B", 1)
        assert await sent(stand_in, vector, changed) == (401, "Signatures do not match")
        status, message = await sent(stand_in, vector)
        assert status != 401, message
        # What is wrong with some of them is what they ask for.
        assert (
            status < 300
            or "source_url" in message
            or "file_size" in message
            or "factory_id" in message
            or ("h265" in message or "webm" in message)
        )


async def test_the_vectors_of_the_document_are_among_those() -> None:
    scheme, _ = document("telestream_flip_legacy").resolve("/components/securitySchemes/signature")
    assert {vector["signature"] for vector in scheme["x-test-vectors"]} <= {vector.signature for vector in VECTORS}


@pytest.mark.parametrize("vector", [VECTORS[0], VECTORS[2]])
async def test_a_signature_is_good_for_5_minutes(tmp_path: Path, vector: Vector) -> None:
    async with world_of(vector, tmp_path, minutes=5) as stand_in:
        assert (await sent(stand_in, vector))[0] == 200
        stand_in.clock.advance(1)
        assert await sent(stand_in, vector) == (401, "Signatures expired")


async def test_one_for_a_new_video_is_good_for_30_minutes(tmp_path: Path) -> None:
    vector = VECTORS[8]
    async with world_of(vector, tmp_path, minutes=30) as stand_in:
        stand_in.clock.advance(1)
        assert await sent(stand_in, vector) == (401, "Signatures expired")
    async with world_of(vector, tmp_path, minutes=30) as stand_in:
        assert (await sent(stand_in, vector))[0] == 400


async def test_a_clock_that_is_ahead_is_accepted(tmp_path: Path) -> None:
    async with world_of(VECTORS[0], tmp_path, minutes=-60) as stand_in:
        assert (await sent(stand_in, VECTORS[0]))[0] == 200


async def test_a_post_is_accepted_once(tmp_path: Path) -> None:
    async with world_of(VECTORS[8], tmp_path) as stand_in:
        assert (await sent(stand_in, VECTORS[8]))[0] == 400
        assert await sent(stand_in, VECTORS[8]) == (401, "Signature was used before")
        stand_in.clock.advance(28 * 60)
        assert await sent(stand_in, VECTORS[8]) == (401, "Signature was used before")


async def test_a_get_and_a_put_may_be_repeated(tmp_path: Path) -> None:
    async with world_of(VECTORS[0], tmp_path) as stand_in:
        for vector in (VECTORS[0], VECTORS[2]) * 2:
            assert (await sent(stand_in, vector))[0] == 200


async def test_another_secret_or_access_key_does_not_match(stand_in: StandIn) -> None:
    now = stand_in.clock.now().isoformat()
    named = {"access_key": ACCESS_KEY, "factory_id": FACTORY_ID}
    wrong = signed("GET", "/videos.json", named, now, secret_key="another")
    assert refusal(await stand_in.http.get(f"{LEGACY}/videos.json?{wrong}")) == (401, "NotAuthorized")
    unknown = signed("GET", "/videos.json", named | {"access_key": "another"}, now)
    assert refusal(await stand_in.http.get(f"{LEGACY}/videos.json?{unknown}")) == (401, "NotAuthorized")
    right = signed("GET", "/videos.json", named, now)
    assert (await stand_in.http.get(f"{LEGACY}/videos.json?{right}")).status_code == 200
    assert refusal(await stand_in.http.get(f"{LEGACY}/encodings.json?{right}")) == (401, "NotAuthorized")
    assert refusal(await stand_in.http.get(f"{LEGACY}/videos.json?{right}&page=2")) == (401, "NotAuthorized")


@pytest.mark.parametrize("missing", ["access_key", "timestamp", "signature", "factory_id"])
async def test_what_is_missing_is_a_bad_request(stand_in: StandIn, missing: str) -> None:
    named = {"access_key": ACCESS_KEY, "factory_id": FACTORY_ID}
    named.pop(missing, None)
    query = signed("GET", "/videos.json", named, stand_in.clock.now().isoformat())
    query = "&".join(part for part in query.split("&") if not part.startswith(missing))
    response = await stand_in.http.get(f"{LEGACY}/videos.json?{query}")
    assert refusal(response) == (400, "BadRequest")
    assert missing in response.json()["message"]


async def test_a_timestamp_may_lack_its_offset_but_must_be_one(stand_in: StandIn) -> None:
    named = {"access_key": ACCESS_KEY, "factory_id": FACTORY_ID}
    plain = signed("GET", "/videos.json", named, stand_in.clock.now().replace(tzinfo=None).isoformat())
    assert (await stand_in.http.get(f"{LEGACY}/videos.json?{plain}")).status_code == 200
    noon = signed("GET", "/videos.json", named, "noon")
    assert refusal(await stand_in.http.get(f"{LEGACY}/videos.json?{noon}")) == (400, "BadRequest")


async def test_a_path_may_be_signed_as_text_or_as_it_travels(stand_in: StandIn) -> None:
    named = {"access_key": ACCESS_KEY, "factory_id": FACTORY_ID}
    now = stand_in.clock.now().isoformat()
    for path in ("/profiles/my film.json", "/profiles/my%20film.json"):
        query = signed("GET", path, named, now)
        response = await stand_in.http.get(f"{LEGACY}/profiles/my%20film.json?{query}")
        assert refusal(response) == (404, "RecordNotFound")


async def test_a_json_body_must_be_the_one_that_was_signed(tmp_path: Path) -> None:
    vector = VECTORS[-1]
    async with world_of(vector, tmp_path) as stand_in:
        other: Any = json.loads(vector.body) | {"file_size": 11}
        response = await stand_in.http.post(vector.url(), json=other)
        assert refusal(response) == (401, "NotAuthorized")
        named = {"access_key": ACCESS_KEY, "factory_id": FACTORY_ID}
        query = signed("POST", vector.path, named, stand_in.clock.now().isoformat())
        response = await stand_in.http.post(f"{LEGACY}{vector.path}?{query}", json=other)
        assert refusal(response) == (400, "BadRequest")

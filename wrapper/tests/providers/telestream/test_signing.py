"""Signatures of the legacy API: every published vector, and what goes over the wire."""

from __future__ import annotations

import base64
import hashlib
import hmac
import io
import json
import logging
import pickle
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from encodekit.errors import EncodekitError, InvalidInputError
from encodekit.providers.telestream_flip_legacy.auth import (
    QuerySignature,
    Signer,
    canonical_query,
    flat_parameters,
    string_to_sign,
)
from tests.providers.telestream.support import ACCESS_KEY, FACTORY, SECRET_KEY, Kind, Server, document
from tests.support import each

if TYPE_CHECKING:
    from tests.support import Clock

UNIX_TIME = 1467808496.123456
TIME = "2016-07-06T12:34:56.123456+00:00"
BASE_URL = "https://api-gce.pandastream.com:443/v3.0"
ENCODED_TIME = "2016-07-06T12%3A34%3A56.123456%2B00%3A00"
SUBTITLED = (
    '{"file_size": 10, "file_name": "movie.mp4", "profiles": "h264", "multi_chunk": "true", '
    '"extra_files": [{"tag": "subtitles", "file_name": "en.srt", "file_size": 4}]}'
)
RECEIVED_2009 = "2009-11-04T17:54:11+00:00"

# method, path, parameters, timestamp (None for that of the clock), host, signature
VECTORS: dict[str, tuple[str, str, dict[str, Any], str | None, str, str]] = {
    "A": ("GET", "/videos.json", {}, None, "api-gce.pandastream.com", "DSnqZFgLGEQoK0ien6yAM8UKXrbrN55nRgYFr3KC2RE="),
    "B": (
        "POST",
        "/videos.json",
        {
            "source_url": "http://example.com/a b~c/movie.mp4",
            "profiles": "h264,webm",
            "payload": "id=42&x",
            "per_page": 5,
        },
        None,
        "api-gce.pandastream.com",
        "OptNjFHtfpnYkK/I+DC6MtHuz/jjAcaywwQZk4ZgEeA=",
    ),
    "C": (
        "PUT",
        "/notifications.json",
        {
            "url": "http://example.com/hook",
            "delay": 13,
            "send_video_payload": "true",
            "events": {
                "video_created": "false",
                "video_encoded": "true",
                "encoding_progress": "false",
                "encoding_completed": "true",
            },
        },
        None,
        "api-gce.pandastream.com",
        "HUJWFQFHMvpj2DtjitKMxAdZXp4kcJGV+fZ2lAjE68Y=",
    ),
    "D": (
        "POST",
        "/videos.json",
        {"file": "/media/movie.mp4", "profiles": "h264"},
        None,
        "api-gce.pandastream.com",
        "uSevEKbt1cfpAFMP0RZO/q+3ik+/jcItl158lChJSAI=",
    ),
    "F": (
        "POST",
        "/videos.json",
        {"source_url": "http://e.com/x.mp4", "pipeline": {"h264": {"h265": {}}}},
        None,
        "api-gce.pandastream.com",
        "OJQx3CW+32eLLkKi7lpNGuX6DVxb4EsGf9tSDvwg/Ok=",
    ),
    "official, list": (
        "GET",
        "/factories.json",
        {},
        "2015-12-30T20:21:00+00:00",
        "myapihost",
        "6tgl7r/9knHL5AhXqN3p3KXX74ofMrr7tBy6A7LL79s=",
    ),
    "official, plain": (
        "POST",
        "/videos.json",
        {},
        RECEIVED_2009,
        "myapihost",
        "NoqEko/YOPhSfxvltZNd6AbStBvnMwptaEsFUmfXWPw=",
    ),
    "official, two parameters": (
        "POST",
        "/videos.json",
        {"param1": "one", "param2": "two"},
        RECEIVED_2009,
        "myapihost",
        "0xryIngb+aZNfTcwl/91lU6nAKouyvUq+fZJ84+KXbo=",
    ),
    "official, two parameters and a file": (
        "POST",
        "/videos.json",
        {"param1": "one", "param2": "two", "file": "movie.mp4"},
        RECEIVED_2009,
        "myapihost",
        "0xryIngb+aZNfTcwl/91lU6nAKouyvUq+fZJ84+KXbo=",
    ),
    "official, reserved characters": (
        "POST",
        "/videos.json",
        {"tilde": "~", "space": " ", "slash": "/"},
        RECEIVED_2009,
        "myapihost",
        "/pahnvDahQqhfg8WcW7fu7SUGowWsQ7+kzq9vQ0/yvY=",
    ),
    "official, number": (
        "POST",
        "/videos.json",
        {"param2": 2},
        RECEIVED_2009,
        "myapihost",
        "U955cX1+IK76eY8gvy4OEf+aDXeMPW8/SWA7PmoOvOs=",
    ),
    "official, beyond ASCII": (
        "POST",
        "/videos/upload.json",
        {"file_name": "original♥.mp4"},
        "2014-12-22T17:54:11+00:00",
        "myapihost",
        "3UFfzALe0OEMNGi7S8O/ZiNp4+vMVE8Kaw1Ab31ZvqE=",
    ),
}


def signer(base_url: str = BASE_URL, access_key: str = "my_access_key", secret_key: str = "my_secret_key") -> Signer:
    return Signer(access_key=access_key, secret_key=secret_key, base_url=base_url, now=lambda: UNIX_TIME)


@each("name", VECTORS)
def test_a_published_vector_is_met(kind: Kind, name: str) -> None:
    method, path, parameters, timestamp, host, signature = VECTORS[name]
    kind.clock.unix_time = UNIX_TIME
    client = kind.legacy(
        access_key="my_access_key",
        secret_key="my_secret_key",
        factory_id="my_cloud_id",
        base_url=f"https://{host}:443/v3.0",
    )
    signed = client.signed_params(method, path, parameters, timestamp=timestamp)
    assert signed["signature"] == signature
    assert signed["timestamp"] == (timestamp or TIME)
    assert signed["access_key"] == "my_access_key"
    assert signed["factory_id"] == "my_cloud_id"
    assert "file" not in signed


def test_vector_e_has_no_factory_and_a_path_with_slashes() -> None:
    signed = signer(access_key="ak", secret_key="sk").signed("GET", "factories.json/", {"name": "originál♥"})
    assert signed["signature"] == "AEQt25peLwToIykwUDdgQE63jjvX8ROv7KyFiub9kqc="


def test_the_vector_of_the_predecessors_documentation_is_met() -> None:
    parameters = {"access_key": "abcdefgh", "cloud_id": "123456789", "timestamp": "2011-03-01T15:39:10.260762Z"}
    message = string_to_sign("get", "API.pandastream.com", "/videos.json", parameters)
    digest = hmac.new(b"ijklmnop", message.encode(), hashlib.sha256).digest()
    assert base64.b64encode(digest).decode() == "kVnZs/NX13ldKPdhFYoVnoclr8075DwiZF0TGgIbMsc="


def test_every_vector_of_the_document_is_met() -> None:
    vectors = document("telestream_flip_legacy")["components"]["securitySchemes"]["signature"]["x-test-vectors"]
    assert len(vectors) >= 8
    for vector in vectors:
        parameters = flat_parameters(vector["parameters"])
        factory_id = vector.get("factory_id", "my_cloud_id")
        parameters |= {"factory_id": factory_id} if factory_id else {}
        made = signer(
            f"https://{vector.get('host', 'api-gce.pandastream.com')}/v3.0",
            vector.get("access_key", "my_access_key"),
            vector.get("secret_key", "my_secret_key"),
        ).signed(vector["method"], vector["path"], parameters, vector.get("timestamp"))
        assert made["signature"] == vector["signature"]


def test_the_string_to_sign_and_the_url_are_those_of_vector_a() -> None:
    parameters = {"access_key": "my_access_key", "factory_id": "my_cloud_id", "timestamp": TIME}
    query = f"access_key=my_access_key&factory_id=my_cloud_id&timestamp={ENCODED_TIME}"
    assert string_to_sign("GET", "api-gce.pandastream.com", "/videos.json", parameters) == (
        f"GET\napi-gce.pandastream.com\n/videos.json\n{query}"
    )
    assert signer().sign_url("GET", f"{BASE_URL}/videos.json?factory_id=my_cloud_id", b"") == (
        f"{BASE_URL}/videos.json?access_key=my_access_key&factory_id=my_cloud_id"
        f"&signature=DSnqZFgLGEQoK0ien6yAM8UKXrbrN55nRgYFr3KC2RE%3D&timestamp={ENCODED_TIME}"
    )


def test_the_string_to_sign_of_vector_c_keeps_brackets() -> None:
    parameters = flat_parameters(VECTORS["C"][2])
    assert canonical_query(parameters) == (
        "delay=13&events[encoding_completed]=true&events[encoding_progress]=false&events[video_created]=false"
        "&events[video_encoded]=true&send_video_payload=true&url=http%3A%2F%2Fexample.com%2Fhook"
    )


def test_children_stand_where_their_parent_does() -> None:
    assert canonical_query({"a-b": "1", "a[z]": "2", "a[b c]": "3"}) == "a[b%20c]=3&a[z]=2&a-b=1"


def test_version_2_signs_the_checksum_of_the_body() -> None:
    url = signer().sign_url("POST", f"{BASE_URL}/videos/upload.json?factory_id=my_cloud_id", SUBTITLED.encode())
    query = dict(httpx.URL(url).params)
    assert query == {
        "access_key": "my_access_key",
        "checksum": "bb8305538682625bad9e9e3b831b11963241b325c84888e3515000ff100c33da",
        "factory_id": "my_cloud_id",
        "signature": "uuooAvhglNlstaVcEUUjYndBnab5MdouYTXVmWgwEtg=",
        "signature_version": "2",
        "timestamp": TIME,
    }


def check_signed(request: httpx.Request, body: bytes = b"") -> None:
    """Verify a request as the server does: from what went over the wire."""
    query = dict(request.url.params)
    signature = query.pop("signature")
    path = request.url.raw_path.decode().partition("?")[0].removeprefix("/v3.0")
    message = string_to_sign(request.method, request.url.host, path, query)
    digest = hmac.new(SECRET_KEY.encode(), message.encode(), hashlib.sha256).digest()
    assert signature == base64.b64encode(digest).decode()
    assert query["access_key"] == ACCESS_KEY
    assert query.get("checksum") == (hashlib.sha256(body).hexdigest() if body else None)


def test_each_attempt_is_signed_anew(kind: Kind, server: Server) -> None:
    server.routes["GET /videos.json"] = (httpx.Response(503), httpx.Response(503), httpx.Response(200, json=[]))
    assert kind.legacy(server).videos.all() == []
    times = [request.url.params["timestamp"] for request in server.requests]
    assert len(set(times)) == 3
    for request in server.requests:
        check_signed(request)


def test_a_post_that_arrived_is_not_sent_twice(kind: Kind, server: Server) -> None:
    server.routes["POST /videos.json"] = httpx.Response(503)
    with pytest.raises(EncodekitError):
        kind.legacy(server).videos.create(source_url="https://example.com/clip.mp4")
    assert len(server.requests) == 1


def test_parameters_of_any_kind_are_signed_as_they_arrive(kind: Kind, server: Server) -> None:
    server.routes["PUT /notifications.json"] = {}
    events = {"video_created": False, "encoding_completed": True}
    kind.legacy(server).notifications.update(url="https://app.example/a b?c=d&e=é+f", delay=3, events=events)
    check_signed(server.requests[0])
    assert server.query() == {
        "url": "https://app.example/a b?c=d&e=é+f",
        "delay": "3",
        "events[video_created]": "false",
        "events[encoding_completed]": "true",
        "factory_id": FACTORY,
    }


def test_an_id_is_signed_as_it_stands_in_the_path(kind: Kind, server: Server) -> None:
    server.routes["GET /profiles/a/b c.json"] = {"id": "p1"}
    kind.legacy(server).profiles.find("a/b c")
    assert server.requests[0].url.raw_path.startswith(b"/v3.0/profiles/a%2Fb%20c.json?")
    check_signed(server.requests[0])


def test_a_json_body_is_signed_with_version_2(kind: Kind, server: Server) -> None:
    server.routes["POST /videos/upload.json"] = httpx.Response(201, json={"id": "s", "location": "http://up/s"})
    further = {"tag": "subtitles", "file_name": "en.srt", "file_size": 4}
    kind.legacy(server).uploads.create_session(file_name="movie.mp4", file_size=10, extra_files=[further])
    request = server.requests[0]
    assert json.loads(request.content) == {
        "file_name": "movie.mp4",
        "file_size": 10,
        "multi_chunk": "true",
        "extra_files": [further],
    }
    check_signed(request, request.content)
    assert server.query().keys() == {"factory_id", "checksum", "signature_version"}


class Unread(io.BytesIO):
    """A file that tells how much of it is read at a time."""

    longest = 0

    def read(self, size: int | None = -1) -> bytes:
        assert size is not None
        assert size >= 0, "the whole file is read at once"
        self.longest = max(self.longest, size)
        return super().read(size)


def test_a_file_is_neither_signed_nor_read_at_once(kind: Kind, server: Server) -> None:
    server.routes["POST /videos.json"] = {"id": "v1"}
    file = Unread(b"x" * 1_000_000)
    kind.legacy(server).videos.create(file=file, name="clip.mp4", profiles="h264")
    request = server.requests[0]
    check_signed(request)
    assert server.query() == {"profiles": "h264", "factory_id": FACTORY}
    assert file.longest < 300_000
    assert request.content.count(b"x") >= 1_000_000
    assert b'name="file"; filename="clip.mp4"' in request.content
    assert int(request.headers["content-length"]) == len(request.content)


def test_a_server_below_another_path_gets_the_same_signature(kind: Kind, server: Server) -> None:
    path = "/telestream_flip_legacy/v3.0"
    server.routes[f"GET {path}/videos.json"] = []
    kind.legacy(server, base_url=f"http://127.0.0.1:8080{path}").videos.all()
    query = dict(server.requests[0].url.params)
    signature = query.pop("signature")
    message = string_to_sign("GET", "127.0.0.1", "/videos.json", query)
    digest = hmac.new(SECRET_KEY.encode(), message.encode(), hashlib.sha256).digest()
    assert signature == base64.b64encode(digest).decode()


def test_raw_calls_are_signed(kind: Kind, server: Server) -> None:
    server.routes = {
        "GET /videos.json": [{"id": "v1"}],
        "POST /profiles.json": {"id": "p1"},
        "PUT /profiles/p1.json": {"id": "p1"},
        "DELETE /videos/v1.json": httpx.Response(200),
    }
    client = kind.legacy(server)
    assert client.get("/videos.json", {"per_page": 5, "status": None}) == [{"id": "v1"}]
    assert client.post("profiles.json", {"title": "A & B", "upscale": True, "names": ["a", "b"]}) == {"id": "p1"}
    assert client.put("/profiles/p1.json/", {"fps": 29.97}) == {"id": "p1"}
    assert client.delete("/videos/v1.json") is None
    for request in server.requests:
        check_signed(request)
    assert [server.query(number) for number in range(4)] == [
        {"per_page": "5", "factory_id": FACTORY},
        {"title": "A & B", "upscale": "true", "names": "a,b", "factory_id": FACTORY},
        {"fps": "29.97", "factory_id": FACTORY},
        {"factory_id": FACTORY},
    ]


def test_a_raw_post_sends_a_file(kind: Kind, server: Server) -> None:
    server.routes["POST /videos.json"] = {"id": "v1"}
    kind.legacy(server).post("/videos.json", {"file": b"the video", "profiles": "h264"})
    check_signed(server.requests[0])
    assert b"\r\n\r\nthe video\r\n" in server.requests[0].content
    assert server.query() == {"profiles": "h264", "factory_id": FACTORY}


@each("path", ["", " / ", "/videos.json?a=b", "/videos.json#a", None])
def test_a_raw_call_needs_a_path(kind: Kind, path: str) -> None:
    with pytest.raises(InvalidInputError, match="path"):
        kind.legacy().get(path)


@each("value", [{"a": {"b": 1}}, b"bytes", [[1]], [{}], object()])
def test_a_parameter_that_cannot_be_sent_is_refused(kind: Kind, value: object) -> None:
    with pytest.raises(InvalidInputError, match="cannot be sent"):
        kind.legacy().get("/videos.json", {"wrong": value})


def test_no_key_is_shown_anywhere(kind: Kind, server: Server, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    refusal = {"error": "NotAuthorized", "message": f"{ACCESS_KEY} and {SECRET_KEY}: Signatures do not match"}
    server.routes["GET /videos.json"] = httpx.Response(401, json=refusal)
    client = kind.legacy(server)
    with pytest.raises(EncodekitError) as caught:
        client.videos.all()
    made = Signer(access_key=ACCESS_KEY, secret_key=SECRET_KEY, base_url=BASE_URL, now=lambda: UNIX_TIME)
    signature = server.requests[0].url.params["signature"]
    shown = [
        str(caught.value),
        repr(vars(caught.value)),
        str(pickle.dumps(caught.value)),
        caplog.text,
        repr(client),
        repr(made),
        repr(QuerySignature(made)),
    ]
    for secret in (ACCESS_KEY, SECRET_KEY, signature):
        assert not [text for text in shown if secret in text]


def test_signing_follows_the_clock(kind: Kind, clock: Clock) -> None:
    client = kind.legacy()
    first = client.signed_params("GET", "/videos.json")
    clock.seconds += 1
    assert client.signed_params("GET", "/videos.json")["timestamp"] > first["timestamp"]
    assert first["timestamp"] == "2023-11-14T22:13:20+00:00"

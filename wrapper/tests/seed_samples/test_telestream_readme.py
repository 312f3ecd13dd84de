"""The programs of the README of telestream-cloud 1.1, with this library, and the same in asynchronous code."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING, Any

import anyio
import httpx
import pytest

from encodekit.errors import EncodekitError, NotFoundError, StatusError
from encodekit.providers.telestream_flip import TelestreamFlip
from encodekit.providers.telestream_flip_legacy import AsyncTelestreamFlipLegacy, TelestreamFlipLegacy

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.support import Clock

FACTORY = {
    "s3_videos_bucket": "some_bucket",
    "updated_at": "2016/01/04 11:10:51 +0000",
    "created_at": "2014/12/28 18:17:11 +0000",
    "upload_original_video": False,
    "id": "abcdeb2cc233daaa26da6e7dd77eabcd",
    "s3_private_access": False,
    "url": "http://s3.amazonaws.com/some_bucket/",
    "name": "bucket_name",
}
NOTIFICATIONS = {
    "delay": 10,
    "url": "http://super-app.io/notifications",
    "send_video_payload": False,
    "events": {
        "video_created": False,
        "encoding_completed": True,
        "encoding_progress": True,
        "video_encoded": False,
    },
}
VIDEO = {
    "audio_sample_rate": 44100,
    "mime_type": "video/mp4",
    "original_filename": "movie.mp4",
    "audio_channels": 2,
    "video_codec": "h264",
    "video_bitrate": 344,
    "extname": ".mp4",
    "source_url": "https://s3.amazonaws.com/bartek-copper/movie.mp4",
    "path": "4147fd6f38fb552c38aba1e2b6923892",
    "audio_bitrate": 112,
    "updated_at": "2015/12/14 14:22:04 +0000",
    "created_at": "2015/12/14 14:21:54 +0000",
    "height": 240,
    "audio_codec": "aac",
    "status": "success",
    "file_size": 805301,
    "id": "4147fd6f38fb552c38aba1e2b6923892",
    "width": 300,
    "duration": 14014,
    "fps": 29.97,
}
VIDEOS = ["db3f22e498dbbe4bfe631ac39251297e", "f4c526e2c15a57aebc9721aad258adbd", "3fca3b5bc98506178df801281e3e8cf1"]
ENCODINGS = [
    "6e2a18dfa05645cc759f9b9bd51d8c94",
    "0b0cbf12f9541c6c2d5d20fdb494ba17",
    "73216519c2ff772c668bb85da5976895",
]
ENCODING = {"id": "encoding-id", "video_id": "video-id", "profile_name": "h264", "status": "processing"}
PROFILE = {"id": "profile-id", "name": "h264_1", "preset_name": "h264", "fps": 45}
LOCATION = "http://vm-37gup6.upload.pandastream.com/upload/session?id=abcdefgh"
NOT_FOUND = {"error": "RecordNotFound", "message": "Couldn't find Profile with ID=some-incorrect-id"}
ANSWERS: dict[str, Any] = {
    "GET /factories.json": [FACTORY],
    "GET /factories/factory-id.json": FACTORY,
    "PUT /factories/abcdeb2cc233daaa26da6e7dd77eabcd.json": FACTORY | {"name": "new-name"},
    "GET /videos.json": [{"id": name} for name in VIDEOS],
    "POST /videos.json": VIDEO | {"status": "processing"},
    "GET /videos/video-id.json": VIDEO,
    "GET /videos/4147fd6f38fb552c38aba1e2b6923892.json": VIDEO,
    "GET /videos/4147fd6f38fb552c38aba1e2b6923892/metadata.json": {"image_height": 208, "duration": "19.35 s"},
    "GET /videos/4147fd6f38fb552c38aba1e2b6923892/encodings.json": [{"id": name} for name in ENCODINGS],
    "GET /videos/VIDEO_ID/encodings.json": [{"id": name} for name in ENCODINGS],
    "DELETE /videos/4147fd6f38fb552c38aba1e2b6923892/source.json": {"deleted": True},
    "DELETE /videos/VIDEO_ID.json": {"deleted": True},
    "GET /encodings.json": [{"id": name} for name in ENCODINGS],
    "GET /encodings/encoding-id.json": ENCODING,
    "POST /encodings.json": ENCODING,
    "POST /encodings/encoding-id/retry.json": {"retried": True},
    "POST /encodings/encoding-id/cancel.json": {"canceled": True},
    "DELETE /encodings/encoding-id.json": {"deleted": True},
    "GET /profiles.json": [PROFILE],
    "GET /profiles/h264.json": PROFILE,
    "GET /profiles/profile-id.json": PROFILE,
    "GET /profiles/some-incorrect-id.json": httpx.Response(404, json=NOT_FOUND),
    "POST /profiles.json": PROFILE,
    "PUT /profiles/profile-id.json": PROFILE | {"name": "new_name", "fps": 60},
    "DELETE /profiles/profile-id.json": {"deleted": True},
    "DELETE /profiles/PROFILE_ID.json": {"deleted": True},
    "GET /notifications.json": NOTIFICATIONS,
    "PUT /notifications.json": NOTIFICATIONS | {"delay": 13},
}


class Cloud:
    """Answers as Telestream does, in one of its generations; its upload sessions lose connections on request."""

    def __init__(self, prefix: str = "/v3.0") -> None:
        self.prefix = prefix
        self.requests: list[httpx.Request] = []
        self.parts: dict[int, bytes] = {}
        self.lost_connections = 0

    def __call__(self, request: httpx.Request) -> httpx.Response:
        request.read()
        self.requests.append(request)
        route = f"{request.method} {request.url.path.removeprefix(self.prefix)}"
        if route == "POST /videos/upload.json":
            numbers = {"parts": "5", "part_size": "100", "max_connections": "16"}
            return httpx.Response(201, json={"id": "1234", "location": LOCATION, **numbers})
        if str(request.url) == LOCATION:
            return self.session(request)
        answer = ANSWERS[route.replace("PATCH", "PUT")]
        if isinstance(answer, httpx.Response):
            return httpx.Response(answer.status_code, content=answer.content)
        if isinstance(answer, list) and "3.1" in self.prefix:
            key = request.url.path.rpartition("/")[2].removesuffix(".json")
            answer = {key: answer, "page": 1, "per_page": 100, "total": len(answer)}
        return httpx.Response(200, json=answer)

    def session(self, request: httpx.Request) -> httpx.Response:
        if request.method == "GET":
            return httpx.Response(200, json={"missing_parts": [n for n in range(5) if n not in self.parts]})
        if self.lost_connections and request.headers["x-part"] == "0":
            self.lost_connections -= 1
            raise httpx.WriteError("the connection broke")
        self.parts[int(request.headers["x-part"])] = request.content
        return (
            httpx.Response(200, json=VIDEO | {"status": "processing"}) if len(self.parts) == 5 else httpx.Response(200)
        )

    async def answer_async(self, request: httpx.Request) -> httpx.Response:
        await request.aread()
        return self(request)

    @property
    def http_client(self) -> httpx.Client:
        return httpx.Client(transport=httpx.MockTransport(self))

    def sent(self) -> dict[str, str]:
        """The parameters of the last request, without what signs it."""
        signing = {"access_key", "factory_id", "timestamp", "signature"}
        return {name: value for name, value in self.requests[-1].url.params.items() if name not in signing}


@pytest.fixture
def cloud() -> Cloud:
    return Cloud()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "my_video.mp4"
    path.write_bytes(b"0123456789" * 45)
    return path


@pytest.fixture(params=["3.0", "3.1"])
def factory(request: pytest.FixtureRequest, cloud: Cloud, clock: Clock) -> Iterator[Any]:
    """The same object style, whichever generation answers."""
    tc: TelestreamFlip | TelestreamFlipLegacy
    if request.param == "3.1":
        cloud.prefix = "/flip/3.1"
        tc = TelestreamFlip("your-api-key", http_client=cloud.http_client, pace=clock.pace)
    else:
        tc = TelestreamFlipLegacy("your-access-key", "your-secret-key", http_client=cloud.http_client, pace=clock.pace)
    with tc:
        yield tc.factories.find("factory-id")


def test_usage(cloud: Cloud) -> None:
    tc = TelestreamFlipLegacy("your-access-key", "your-secret-key", http_client=cloud.http_client)

    flip = tc.get_resource("flip")
    assert [str(factory) for factory in flip.factories.all()] == ["Factory abcdeb2cc233daaa26da6e7dd77eabcd"]

    # retrieve specific factory
    factory = flip.factories.find("factory-id")
    assert factory.details == FACTORY
    assert factory.name == "bucket_name"
    assert factory.upload_original_video is False


def test_what_is_in_a_factory(factory: Any) -> None:
    # list all videos
    assert [str(video) for video in factory.videos.all()] == [f"Video {name}" for name in VIDEOS]

    # list all encodings
    assert [str(encoding) for encoding in factory.encodings.all()] == [f"Encoding {name}" for name in ENCODINGS]

    # list all profiles
    assert [str(profile) for profile in factory.profiles.all()] == ["Profile profile-id"]

    # get specific video (the same can be done for encoding and profile)
    video = factory.videos.find("video-id")
    assert video.details == VIDEO
    assert factory.encodings.find("encoding-id").details == ENCODING
    assert factory.profiles.find("profile-id").details == PROFILE


def test_modifying_a_factory(cloud: Cloud) -> None:
    flip = TelestreamFlipLegacy("your-access-key", "your-secret-key", http_client=cloud.http_client)
    factory = flip.factories.find("factory-id")

    factory.name = "new-name"
    factory.upload_original_video = True
    factory.save()
    assert cloud.sent() == {"name": "new-name", "upload_original_video": "true"}


def test_notifications_of_a_factory(cloud: Cloud) -> None:
    flip = TelestreamFlipLegacy("your-access-key", "your-secret-key", http_client=cloud.http_client)
    factory = flip.factories.find("factory-id")
    assert factory.get_notifications() == NOTIFICATIONS

    factory.update_notifications(
        {
            "delay": 13,
            "send_video_payload": True,
            "events": {
                "video_created": False,
                "video_encoded": False,
                "encoding_progress": False,
                "encoding_completed": False,
            },
        }
    )
    assert cloud.sent() == {
        "delay": "13",
        "send_video_payload": "true",
        "events[video_created]": "false",
        "events[video_encoded]": "false",
        "events[encoding_progress]": "false",
        "events[encoding_completed]": "false",
    }


def test_videos(factory: Any) -> None:
    shown = repr(factory.videos.all())
    assert shown == (
        "[Video db3f22e498dbbe4bfe631ac39251297e, Video f4c526e2c15a57aebc9721aad258adbd, "
        "Video 3fca3b5bc98506178df801281e3e8cf1]"
    )
    video = factory.videos.find("video-id")
    assert video.original_filename == "movie.mp4"

    # list all encodings for a selected video
    assert repr(video.encodings.all()) == (
        "[Encoding 6e2a18dfa05645cc759f9b9bd51d8c94, Encoding 0b0cbf12f9541c6c2d5d20fdb494ba17, "
        "Encoding 73216519c2ff772c668bb85da5976895]"
    )
    assert video.metadata() == {"image_height": 208, "duration": "19.35 s"}
    assert video.delete_source_file().deleted is True


def test_uploading_a_video(cloud: Cloud, file: Path) -> None:
    flip = TelestreamFlipLegacy("your-access-key", "your-secret-key", http_client=cloud.http_client)
    factory = flip.factories.find("factory-id")

    # in this case video will be encoded to all profiles available in this factory
    video = factory.videos.create(source_url="http://files.com/my_video.mp4")
    assert video.status == "processing"
    assert cloud.sent() == {"source_url": "http://files.com/my_video.mp4"}

    # use specific profile
    video = factory.videos.create(file=file, profiles="h264")
    assert cloud.sent() == {"profiles": "h264"}
    assert file.read_bytes() in cloud.requests[-1].content


def test_encodings(factory: Any) -> None:
    encoding = factory.encodings.create(video_id="video-id", profile_name="h264")
    assert encoding.video().details == VIDEO
    assert encoding.profile().details == PROFILE
    assert encoding.retry().retried is True
    assert encoding.cancel().canceled is True
    assert encoding.delete().deleted is True


def test_profiles(cloud: Cloud) -> None:
    flip = TelestreamFlipLegacy("your-access-key", "your-secret-key", http_client=cloud.http_client)
    factory = flip.factories.find("factory-id")

    profile = factory.profiles.create(preset_name="h264", name="h264_1", fps=45)
    assert cloud.sent() == {"preset_name": "h264", "name": "h264_1", "fps": "45"}

    profile.name = "new_name"
    profile.fps = "60"  # type: ignore[assignment]  # as the README has it
    profile.save()
    assert cloud.sent() == {"name": "new_name", "fps": "60"}

    profile.reload()
    assert profile.name == "h264_1"
    assert profile.delete().deleted is True


def test_rest_api_examples(cloud: Cloud) -> None:
    tc = TelestreamFlipLegacy(
        "your-access-key", "your-secret-key", factory_id="factory-id", http_client=cloud.http_client
    )
    # retrieve a list of all your videos
    assert tc.get("/videos.json") == [{"id": name} for name in VIDEOS]
    assert cloud.requests[-1].url.params["factory_id"] == "factory-id"

    # retrieve a list of profiles you have defined for your account
    assert tc.get("/profiles.json") == [PROFILE]

    # create a new profile
    settings = {
        "title": "My custom profile",
        "category": "desktop",
        "extname": "mp4",
        "width": 320,
        "height": 240,
        "command": "ffmpeg -i $input_file$ -f mp4 -b 128k $resolution_and_padding$ -y $output_file",
    }
    tc.post("/profiles.json", settings)
    assert cloud.sent() == {name: str(value) for name, value in settings.items()}

    # upload a video
    tc.post("/videos.json", {"source_url": "http://example.com/path/to/video.mp4"})
    assert cloud.sent() == {"source_url": "http://example.com/path/to/video.mp4"}

    # check the status of each encoding (one per profile)
    assert tc.get("/videos/VIDEO_ID/encodings.json") == [{"id": name} for name in ENCODINGS]

    # remove video and profile
    assert tc.delete("/videos/VIDEO_ID.json") == {"deleted": True}
    assert tc.delete("/profiles/PROFILE_ID.json") == {"deleted": True}


def test_resumable_uploads(factory: Any, cloud: Cloud, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "sleep", lambda _seconds: None)
    cloud.lost_connections = 10  # two rounds of four attempts, and a bit

    us = factory.upload_session(file, threads=4)
    assert us.status == "initialized"

    retry_count = 0
    try:
        us.start()
    except EncodekitError:
        while retry_count < 5 and us.status != "uploaded":
            try:
                time.sleep(5)
                us.resume()
            except EncodekitError:
                retry_count += 1

    assert us.status == "uploaded"
    assert us.error_message is None
    assert retry_count == 1
    assert us.video.original_filename == "movie.mp4"
    assert b"".join(cloud.parts[number] for number in range(5)) == file.read_bytes()


def test_error_handling(factory: Any) -> None:
    caught: StatusError | None = None
    try:
        print(factory.profiles.find("some-incorrect-id"))
    except StatusError as e:
        caught = e
    assert isinstance(caught, NotFoundError)
    assert caught.status == 404
    assert caught.code == "RecordNotFound"
    assert "some-incorrect-id" in caught.body
    assert "Couldn't find Profile" in str(caught)


def test_generating_signatures() -> None:
    tc = TelestreamFlipLegacy("8df50af4-074f-11df-b278-1231350015b1", "your-secret-key", factory_id="your-factory-id")

    signed = tc.signed_params("POST", "/videos.json")
    assert signed.keys() == {"access_key", "factory_id", "signature", "timestamp"}
    assert signed["access_key"] == "8df50af4-074f-11df-b278-1231350015b1"
    assert signed["factory_id"] == "your-factory-id"
    assert re.fullmatch(r"[A-Za-z0-9+/]{43}=", signed["signature"])

    signed = tc.signed_params("GET", "/videos.json", {"some_params": "some_value"})
    assert signed["some_params"] == "some_value"


def test_the_same_in_asynchronous_code(cloud: Cloud, file: Path) -> None:
    async def main() -> None:
        http_client = httpx.AsyncClient(transport=httpx.MockTransport(cloud.answer_async))
        async with AsyncTelestreamFlipLegacy("your-access-key", "your-secret-key", http_client=http_client) as flip:
            assert [str(factory) for factory in await flip.factories.all()] == [f"Factory {FACTORY['id']}"]
            factory = await flip.factories.find("factory-id")
            factory.name = "new-name"
            await factory.save()
            assert cloud.sent() == {"name": "new-name"}

            assert [video.id async for video in factory.videos.list()] == VIDEOS
            video = await factory.videos.create(file=file, profiles="h264")
            assert [encoding.id for encoding in await video.encodings.all()] == ENCODINGS
            assert await video.metadata() == {"image_height": 208, "duration": "19.35 s"}

            encoding = await factory.encodings.create(video_id="video-id", profile_name="h264")
            assert (await (await encoding.video()).reload()).details == VIDEO
            assert (await encoding.retry()).retried is True

            profile = await factory.profiles.create(preset_name="h264", name="h264_1", fps=45)
            profile.name = "new_name"
            await profile.save()
            assert cloud.sent() == {"name": "new_name"}

            us = await factory.upload_session(file, threads=4)
            uploaded = await us.start()
            assert us.status == "uploaded"
            assert uploaded
            assert uploaded.original_filename == "movie.mp4"

            assert await flip.get("/profiles.json") == [PROFILE]
            assert flip.signed_params("GET", "/videos.json")["access_key"] == "your-access-key"

    anyio.run(main)

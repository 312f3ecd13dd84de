"""Jobs of both generations: waited for, followed, canceled, tried again, downloaded."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from encodekit._core.polling import PollSchedule
from encodekit.errors import (
    InvalidInputError,
    JobCanceledError,
    JobError,
    JobFailedError,
    JobTimeoutError,
    UnsupportedFeatureError,
)
from encodekit.models import JobState
from encodekit.providers._telestream.mapping import encoding_status, job_status, moment, whole
from tests.providers.telestream.support import FACADES, FACTORY, Kind, Server, listed
from tests.support import each

if TYPE_CHECKING:
    from pathlib import Path

    from encodekit.models import JobStatus
    from tests.support import Clock


def test_a_job_of_two_hours_is_waited_for_in_no_time(kind: Kind, clock: Clock, server: Server) -> None:
    def encodings(_request: httpx.Request) -> httpx.Response:
        done = clock.seconds >= 7200
        state = {"status": "success" if done else "processing", "encoding_progress": clock.seconds / 72}
        return httpx.Response(200, json=[{"id": "e1", **state}, {"id": "e2", "status": "success"}])

    server.routes = {
        "GET /videos/v1.json": ({"id": "v1", "status": "processing"}, {"id": "v1", "status": "success"}),
        "GET /videos/v1/encodings.json": encodings,
    }
    seen: list[JobStatus] = []
    status = kind.legacy(server).job("v1").wait(on_update=seen.append, schedule=PollSchedule(longest=60))
    assert (status.state, status.percent, status.id) == (JobState.SUCCEEDED, 100.0, "v1")
    assert (seen[0].state, seen[0].percent) == (JobState.RUNNING, None)
    assert seen[1].percent == pytest.approx(50.0, abs=1)
    assert 7200 <= clock.seconds < 7260
    assert len(seen) < 150


@each(
    ("video", "encodings", "error", "message"),
    [
        (
            {"status": "fail", "error_class": "FileNotFound", "error_message": "gone"},
            [],
            JobFailedError,
            "FileNotFound: gone",
        ),
        (
            {"status": "success"},
            [{"status": "success"}, {"status": "fail", "error_class": "EncodingError", "error_message": "broke"}],
            JobFailedError,
            "EncodingError: broke",
        ),
        ({"status": "success"}, [{"status": "fail"}], JobFailedError, "no reason"),
        ({"status": "success"}, [{"status": "canceled"}, {"status": "success"}], JobCanceledError, "canceled"),
        ({"status": "Cancelled"}, [], JobCanceledError, "canceled"),
    ],
)
@each("facade", FACADES)
def test_a_job_that_does_not_succeed_raises(
    kind: Kind, server: Server, facade: str, video: Any, encodings: Any, error: type[JobError], message: str
) -> None:
    server.routes = {
        "GET /videos/v1.json": {"id": "v1", **video},
        "GET /videos/v1/encodings.json": listed(facade, "encodings", *encodings),
    }
    with pytest.raises(error, match=message) as caught:
        getattr(kind, facade)(server).videos.find("v1").wait()
    assert caught.value.job.id == "v1"


@pytest.mark.parametrize("facade", FACADES)
def test_waiting_ends_when_the_time_is_over(kind: Kind, clock: Clock, server: Server, facade: str) -> None:
    server.routes = {
        "GET /videos/v1.json": {"id": "v1", "status": "processing"},
        "GET /encodings/e1.json": {"id": "e1", "status": "processing"},
    }
    client = getattr(kind, facade)(server)
    for thing in (client.job("v1"), client.encodings.find("e1")):
        with pytest.raises(JobTimeoutError):
            thing.wait(timeout=60, schedule=PollSchedule(first=10, factor=1, longest=10))
    assert clock.seconds == pytest.approx(120, abs=20)


@each("facade", FACADES)
def test_an_encoding_is_waited_for_and_is_fresh_then(kind: Kind, server: Server, facade: str) -> None:
    server.routes["GET /encodings/e1.json"] = (
        {"id": "e1", "status": "processing", "started_encoding_at": ""},
        {"id": "e1", "status": "processing", "encoding_progress": "23"},
        {"id": "e1", "status": "success", "encoding_progress": 99, "files": ["e1.mp4"]},
    )
    encoding = getattr(kind, facade)(server).encodings.find("e1")
    seen: list[float | None] = []
    assert encoding.wait(on_update=lambda status: seen.append(status.percent)).percent == 100.0
    assert seen == [23.0, 100.0]
    assert (encoding.status, encoding.files) == ("success", ["e1.mp4"])


def test_the_status_of_a_job_has_all_that_is_known() -> None:
    video = {
        "id": "v1",
        "status": "success",
        "payload": "order-42",
        "created_at": "2015/12/14 14:21:54 +0000",
        "updated_at": "2015/12/14 14:22:04 +0000",
    }
    encoding = {
        "id": "e1",
        "status": "success",
        "started_encoding_at": "2015/12/14 14:22:10 +0000",
        "updated_at": "2015/12/14 14:30:00 +0100",
        "created_at": "2015/12/14 14:22:05 +0000",
        "external_id": "x",
    }
    status = job_status(video, [encoding])
    assert (status.external_id, status.provider_state, status.failure) == ("order-42", "success", None)
    assert status.created_at == datetime(2015, 12, 14, 14, 21, 54, tzinfo=UTC)
    assert status.started_at == datetime(2015, 12, 14, 14, 22, 10, tzinfo=UTC)
    assert status.finished_at == datetime(2015, 12, 14, 14, 22, 4, tzinfo=UTC)
    assert status.raw == {"video": video, "encodings": [encoding]}
    alone = encoding_status(encoding)
    assert (alone.id, alone.state, alone.percent, alone.external_id) == ("e1", JobState.SUCCEEDED, 100.0, "x")
    assert (alone.created_at, alone.started_at, alone.finished_at) == (
        datetime(2015, 12, 14, 14, 22, 5, tzinfo=UTC),
        datetime(2015, 12, 14, 14, 22, 10, tzinfo=UTC),
        datetime(2015, 12, 14, 13, 30, tzinfo=UTC),
    )


@each(
    ("video", "encodings", "state", "percent"),
    [
        ({"status": "processing"}, [], JobState.RUNNING, None),
        ({"status": "success"}, [], JobState.SUCCEEDED, 100.0),
        ({"status": "success", "encodings_count": 2}, [{"status": "success"}], JobState.RUNNING, 100.0),
        ({"status": "success"}, [{"status": "queued-somewhere"}], JobState.RUNNING, None),
        ({"status": "success"}, [{"status": "processing", "encoding_progress": 250}], JobState.RUNNING, 100.0),
        ({"status": "success"}, [{"status": "processing", "encoding_progress": -1}, {}], JobState.RUNNING, 0.0),
        ({"status": "success"}, [{"status": "fail"}, {"status": "processing"}], JobState.RUNNING, None),
        ({}, [], JobState.RUNNING, None),
    ],
)
def test_the_state_of_a_job_is_that_of_all_its_parts(video: Any, encodings: Any, state: JobState, percent: Any) -> None:
    status = job_status(video, encodings)
    assert (status.state, status.percent) == (state, percent)


@each(
    ("value", "expected"),
    [
        ("5", 5),
        (5, 5),
        (5.0, 5),
        ("5.9", 5),
        (True, None),
        (None, None),
        ("", None),
        ("x", None),
        ([], None),
        ("inf", None),
    ],
)
def test_numbers_may_be_texts(value: object, expected: int | None) -> None:
    assert whole(value) == expected


def test_a_time_of_another_form_is_unknown() -> None:
    assert moment("2015-12-14") is None


def test_canceling_a_legacy_job_cancels_what_runs(kind: Kind, server: Server) -> None:
    server.routes = {
        "GET /videos/v1.json": {"id": "v1", "status": "processing"},
        "GET /videos/v1/encodings.json": (
            [{"id": "e1", "status": "success"}, {"id": "e2", "status": "processing"}],
            [],
        ),
        "POST /encodings/e2/cancel.json": {"canceled": True},
    }
    job = kind.legacy(server).job("v1")
    assert repr(job) in {"Job('v1')", "AsyncJob('v1')"}
    job.cancel()
    assert server.called[-1] == "POST /v3.0/encodings/e2/cancel.json"
    with pytest.raises(UnsupportedFeatureError, match="import"):
        job.cancel()


def test_canceling_a_job_of_3_1_cancels_its_video(kind: Kind, server: Server) -> None:
    server.routes["POST /videos/v1/cancel.json"] = {"canceled": True}
    kind.flip(server).job("v1").cancel()
    assert server.called == ["POST /flip/3.1/videos/v1/cancel.json"]


@each("facade", FACADES)
def test_a_job_tries_its_failed_encodings_again(kind: Kind, server: Server, facade: str) -> None:
    server.routes = {
        "GET /videos/v1/encodings.json": listed(
            facade, "encodings", {"id": "e1", "status": "success"}, {"id": "e2", "status": "fail"}
        ),
        "POST /encodings/e2/retry.json": {"retried": True},
    }
    assert getattr(kind, facade)(server).job("v1").retry() == 1


@pytest.mark.parametrize("facade", FACADES)
def test_the_output_of_a_job_is_downloaded(kind: Kind, server: Server, tmp_path: Path, facade: str) -> None:
    done = {"id": "e1", "status": "success", "path": "e1 a", "extname": ".mp4", "files": ["e1 a.mp4", "e1 a.m3u8"]}
    server.routes = {
        "GET /videos/v1/encodings.json": listed(facade, "encodings", {**done, "profile_name": "h264"}),
        f"GET /factories/{FACTORY}.json": {"id": FACTORY, "url": "https://storage.example/bucket/"},
        "GET /encodings/e1/signed-url.json": {"signed_url": "https://storage.example/bucket/e1%20a.mp4?sig=x"},
        "GET /bucket/e1 a.mp4": httpx.Response(200, content=b"the output"),
        "GET /encodings/e1.json": done,
    }
    client = getattr(kind, facade)(server)
    assert client.job("v1").download(tmp_path) == tmp_path / "e1 a.mp4"
    assert (tmp_path / "e1 a.mp4").read_bytes() == b"the output"
    assert "x-api-key" not in server.requests[-1].headers
    assert "signature" not in server.requests[-1].url.params
    assert client.job("v1").download(tmp_path / "out.mp4", profile="h264") == tmp_path / "out.mp4"
    assert client.encodings.find("e1").download(tmp_path / "again.mp4") == tmp_path / "again.mp4"
    if facade == "legacy":
        links = client.encodings.find("e1").urls()
        assert links == ["https://storage.example/bucket/e1%20a.mp4", "https://storage.example/bucket/e1%20a.m3u8"]


@each("facade", FACADES)
def test_what_cannot_be_downloaded_says_why(kind: Kind, server: Server, tmp_path: Path, facade: str) -> None:
    two = [{"id": "e1", "status": "success", "profile_name": n, "profile_id": f"{n}-id"} for n in ("webm", "h264")]
    server.routes = {
        "GET /videos/v1.json": {"id": "v1", "status": "success"},
        "GET /videos/v1/encodings.json": listed(facade, "encodings", *two),
        "GET /encodings/e1.json": {"id": "e1", "status": "processing"},
        "GET /encodings/e1/signed-url.json": {},
    }
    client = getattr(kind, facade)(server)
    with pytest.raises(InvalidInputError, match="one of h264, webm"):
        client.job("v1").download(tmp_path)
    with pytest.raises(JobError, match="no encoding"):
        client.job("v1").download(tmp_path, profile="av1")
    with pytest.raises(JobError, match="nothing to download"):
        client.job("v1").download(tmp_path, profile="h264-id")  # it names no file
    with pytest.raises(JobError, match=r"processing.*nothing"):
        client.encodings.find("e1").download(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_factory_without_a_url_cannot_say_where_outputs_lie(kind: Kind, server: Server) -> None:
    server.routes = {
        "GET /encodings/e1.json": {"id": "e1", "status": "success", "path": "e1"},
        f"GET /factories/{FACTORY}.json": {"id": FACTORY},
    }
    with pytest.raises(InvalidInputError, match="no URL"):
        kind.legacy(server).encodings.find("e1").urls()

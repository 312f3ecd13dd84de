"""The whole way of a job: in one call, followed to its end, and its files fetched."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from encodekit import errors
from encodekit._core.polling import PollSchedule
from encodekit.errors import InvalidInputError, JobError, ResponseDecodingError
from encodekit.models import JobState
from encodekit.providers.bytenite import FileSource, GcpStorage, S3Storage, StorjStorage, TemporaryBucket, UrlSource
from tests.providers.bytenite.support import (
    ENDED,
    JOB_ID,
    LINK,
    TOKEN,
    UPLOAD_URL,
    Kind,
    Server,
    example,
    job,
    request_example,
)
from tests.support import Clock, each

if TYPE_CHECKING:
    from pathlib import Path

CREATE = "POST /v1/customer/jobs"
SOURCE = f"POST /v1/customer/jobs/datasource/{JOB_ID}"
UPLOAD = "PUT /uploads/3f0c"
UPLOADED = f"POST /v1/customer/jobs/uploadcompleted/{JOB_ID}"
PARAMS = f"POST /v1/customer/jobs/params/{JOB_ID}"
RUN = f"POST /v1/customer/jobs/run/{JOB_ID}"
JOB = f"GET /v1/customer/jobs/{JOB_ID}"
RESULTS = f"GET /v1/customer/jobs/{JOB_ID}/results"
FILE = "GET /out/Example_job_480p.mp4"
URL = "https://storage.googleapis.com/video-test-public/input/bbb.mp4"
TWO_RENDITIONS = request_example("set_job_params", "two_renditions")
STORAGE = S3Storage(bucket="videos", access_key="bn-canary-access", secret_key="bn-canary-secret")


def file_job() -> dict[str, Any]:
    return job(dataSource={"dataSourceDescriptor": "file", "params": {"tempUrl": UPLOAD_URL}})


@pytest.fixture
def provider(server: Server) -> Server:
    server.routes |= {
        CREATE: job(),
        SOURCE: file_job(),
        UPLOAD: httpx.Response(200),
        UPLOADED: httpx.Response(200),
        PARAMS: job(),
        RUN: example("run_job"),
        JOB: job(state="JOB_STATE_COMPLETE"),
        RESULTS: {"results": [{"name": "out_0/Example_job_480p.mp4", "link": LINK}]},
        FILE: httpx.Response(200, content=b"video"),
    }
    return server


def test_a_url_is_encoded_by_the_steps_of_the_guide(kind: Kind, provider: Server) -> None:
    encoding = kind.client(provider).jobs.encode_url(URL, TWO_RENDITIONS, name="Big Buck Bunny SD H.264")
    assert provider.routes_called == [CREATE, SOURCE, PARAMS, RUN]
    assert provider.sent(CREATE) == {"name": "Big Buck Bunny SD H.264", "templateId": "video-transcoding@v0.2"}
    assert provider.sent(SOURCE) == {
        "dataSource": {
            "dataSourceDescriptor": "url",
            "params": {
                "@type": "type.googleapis.com/bytenite.data_source.HttpDataSource",
                "name": "",
                "url": URL,
                "username": "",
                "password": "",
            },
        },
        "dataDestination": {"dataSourceDescriptor": "bucket", "params": {}},
    }
    assert provider.sent(PARAMS) == TWO_RENDITIONS
    assert provider.sent(RUN) == {}
    assert encoding.id == JOB_ID
    assert repr(encoding).endswith(f"Job('{JOB_ID}')")


def test_a_url_may_need_a_login_and_the_outputs_may_go_elsewhere(kind: Kind, provider: Server) -> None:
    kind.client(provider).jobs.encode_url(
        URL, TWO_RENDITIONS, name="Example job", username="u", password="p", destination=STORAGE, description="d"
    )
    sent = provider.sent(SOURCE)
    assert (sent["dataSource"]["params"]["username"], sent["dataSource"]["params"]["password"]) == ("u", "p")
    assert sent["dataDestination"] == STORAGE.to_json()
    assert provider.sent(CREATE)["description"] == "d"


@pytest.mark.parametrize(
    "source",
    [
        UrlSource(URL),
        STORAGE,
        GcpStorage(bucket="videos", path="in.mp4"),
        StorjStorage(bucket="videos", path="in.mp4", region="us1"),
    ],
)
def test_a_storage_is_encoded_like_a_url(source: Any, kind: Kind, provider: Server) -> None:
    client = kind.client(provider)
    client.jobs.encode_from(source, TWO_RENDITIONS, name="Example job", destination=TemporaryBucket())
    client.encode(source, TWO_RENDITIONS, name="Example job")
    assert provider.routes_called == [CREATE, SOURCE, PARAMS, RUN] * 2
    assert provider.sent(SOURCE)["dataSource"] == source.to_json()


def test_a_file_is_uploaded_to_its_temporary_url(kind: Kind, provider: Server, tmp_path: Path) -> None:
    path = tmp_path / "clip.mov"
    path.write_bytes(b"the bytes of a clip")
    told: list[tuple[int, int | None]] = []
    encoding = kind.client(provider).encode(
        path,
        TWO_RENDITIONS,
        name="Example job",
        on_upload_progress=lambda done: told.append((done.bytes_done, done.bytes_total)),
        headers={"X-Gateway": "bn-canary-gateway"},
    )
    assert encoding.id == JOB_ID
    assert provider.routes_called == [CREATE, SOURCE, UPLOAD, UPLOADED, PARAMS, RUN]
    assert provider.sent(SOURCE)["dataSource"]["dataSourceDescriptor"] == "file"
    upload = provider.requests[2]
    assert upload.content == b"the bytes of a clip"
    assert upload.headers["Content-Disposition"] == "attachment"
    assert upload.headers["Content-Length"] == "19"
    assert str(upload.url) == UPLOAD_URL
    assert "Authorization" not in upload.headers
    assert "X-Gateway" not in upload.headers
    assert told == [(0, 19), (19, 19)]


@each("make", [lambda: b"abc", lambda: io.BytesIO(b"abc"), lambda: iter([b"a", b"bc"])])
def test_a_file_may_have_any_form(make: Any, kind: Kind, provider: Server) -> None:
    kind.client(provider).jobs.encode_file(make(), TWO_RENDITIONS, name="Example job", size=3)
    assert provider.requests[2].content == b"abc"


def test_the_steps_of_an_upload_can_be_taken_one_by_one(kind: Kind, provider: Server) -> None:
    client = kind.client(provider)
    draft = client.jobs.create("Example job")
    draft = client.jobs.set_data_source(draft.id, FileSource())
    client.jobs.upload(draft, b"abc")
    client.jobs.complete_upload(draft.id)
    assert provider.routes_called == [CREATE, SOURCE, UPLOAD, UPLOADED]


def test_a_file_of_unknown_size_is_refused(kind: Kind, provider: Server) -> None:
    client = kind.client(provider)
    draft = client.jobs.set_data_source(client.jobs.create("Example job").id, FileSource())
    with pytest.raises(InvalidInputError, match="pass size="):
        client.jobs.upload(draft, iter([b"abc"]))
    assert UPLOAD not in provider.routes_called


def test_an_upload_that_fails_for_a_moment_is_repeated(kind: Kind, provider: Server) -> None:
    provider.routes[UPLOAD] = [httpx.Response(503), httpx.Response(200)]
    kind.client(provider).jobs.encode_file(b"abc", TWO_RENDITIONS, name="Example job")
    assert provider.routes_called.count(UPLOAD) == 2


@each("temp_url", [None, "", "uploads/3f0c", 5])
def test_without_a_url_to_upload_to_the_answer_is_wrong(temp_url: object, kind: Kind, provider: Server) -> None:
    provider.routes[SOURCE] = job(dataSource={"dataSourceDescriptor": "file", "params": {"tempUrl": temp_url}})
    with pytest.raises(ResponseDecodingError, match="no URL to upload"):
        kind.client(provider).jobs.encode_file(b"abc", TWO_RENDITIONS, name="Example job")


def test_a_job_whose_source_is_no_file_takes_no_upload(kind: Kind, provider: Server) -> None:
    client = kind.client(provider)
    draft = client.jobs.create("Example job")
    with pytest.raises(InvalidInputError, match="FileSource"):
        client.jobs.upload(draft, b"abc")


def test_an_error_on_the_way_names_the_draft_that_is_left(kind: Kind, provider: Server) -> None:
    provider.routes[PARAMS] = httpx.Response(400, json={"code": 3, "message": "no such codec"})
    with pytest.raises(errors.BadRequestError) as caught:
        kind.client(provider).jobs.encode_url(URL, TWO_RENDITIONS, name="Example job")
    assert JOB_ID in caught.value.__notes__[0]
    provider.routes[CREATE] = httpx.Response(403)
    with pytest.raises(errors.PermissionDeniedError) as refused:
        kind.client(provider).jobs.encode_url(URL, TWO_RENDITIONS, name="Example job")
    assert not hasattr(refused.value, "__notes__")


@each(
    "call",
    [
        lambda client: client.encode(URL, TWO_RENDITIONS, name="abc"),
        lambda client: client.encode(URL, TWO_RENDITIONS, name=None),
        lambda client: client.encode(URL, TWO_RENDITIONS, name="Example job", template_id=""),
        lambda client: client.encode(URL, TWO_RENDITIONS, name="Example job", destination=UrlSource(URL)),
        lambda client: client.encode(URL, {"params": {}}, name="Example job"),
        lambda client: client.encode(URL, {"data": None}, name="Example job"),
        lambda client: client.encode(URL, {"data": {"outputs": {1}}}, name="Example job"),
        lambda client: client.encode(URL, "unpackaged", name="Example job"),
        lambda client: client.encode(URL, None, name="Example job"),
        lambda client: client.encode("no/such/file.mp4", TWO_RENDITIONS, name="Example job"),
        lambda client: client.encode("s3://bucket/key", TWO_RENDITIONS, name="Example job"),
        lambda client: client.encode(b"", TWO_RENDITIONS, name="Example job"),
        lambda client: client.encode(iter([b"a"]), TWO_RENDITIONS, name="Example job"),
        lambda client: client.jobs.encode_url("ftp://h.example/a", TWO_RENDITIONS, name="Example job"),
        lambda client: client.jobs.encode_from(FileSource(), TWO_RENDITIONS, name="Example job"),
        lambda client: client.jobs.encode_from(TemporaryBucket(), TWO_RENDITIONS, name="Example job"),
        lambda client: client.jobs.create("Example job", task_timeout_seconds=0),
        lambda client: client.jobs.create("Example job", job_timeout_seconds=True),
        lambda client: client.jobs.create("Example job", job_id="mine"),
        lambda client: client.jobs.create(5),
        lambda client: client.jobs.get("no-uuid"),
        lambda client: client.jobs.get("../templates"),
        lambda client: client.job("no-uuid"),
        lambda client: client.jobs.list(limit=-1),
        lambda client: client.jobs.list(page_size=0),
        lambda client: client.jobs.list(offset=-1),
        lambda client: client.jobs.list(offset=1.5),
        lambda client: client.later.get_logs(levels=["LOUD"]),
        lambda client: client.later.get_logs(levels="ERROR"),
        lambda client: client.later.get_logs(task_ids="t1"),
        lambda client: client.later.get_logs(services="app"),
        lambda client: client.later.update_user(),
        lambda client: client.later.create_secret(""),
        lambda client: client.later.create_secret("s", secret_type="ftp"),
        lambda client: client.later.delete_secret("aws", ".."),
        lambda client: client.later.delete_secret("ftp", "s1"),
        lambda client: client.later.list_secrets(secret_type="ftp"),
        lambda client: client.later.revoke_api_key(""),
        lambda client: client.auth.create_access_token(""),
    ],
)
def test_wrong_input_is_refused_before_anything_is_sent(call: Any, kind: Kind, server: Server) -> None:
    with pytest.raises(InvalidInputError) as caught:
        call(kind.client(server))
    assert server.requests == []
    assert len(caught.value.message) > 20


def test_a_time_without_zone_is_refused(kind: Kind) -> None:
    from datetime import datetime

    with pytest.raises(InvalidInputError, match="time zone"):
        kind.client().later.create_secret("s", expires_at=datetime(2030, 1, 1))  # noqa: DTZ001


def test_a_job_of_two_hours_is_waited_for(kind: Kind, server: Server, clock: Clock) -> None:
    def answer(_request: httpx.Request) -> httpx.Response:
        states = {0: "JOB_STATE_PARTITIONING", 60: "JOB_STATE_UNHEARD_OF", 7200: "JOB_STATE_COMPLETE"}
        state = next(word for since, word in reversed(states.items()) if clock.seconds >= since)
        return httpx.Response(200, json=job(state=state, completedAt=ENDED if clock.seconds >= 7200 else None))

    server.routes[JOB] = answer
    seen: list[str] = []
    schedule = PollSchedule(longest=60)
    waiting = kind.client(server).job(JOB_ID)
    status = waiting.wait(on_update=lambda update: seen.append(update.provider_state), schedule=schedule)
    assert status.state is JobState.SUCCEEDED
    assert status.finished_at is not None
    assert list(dict.fromkeys(seen)) == ["JOB_STATE_PARTITIONING", "JOB_STATE_UNHEARD_OF", "JOB_STATE_COMPLETE"]
    assert 7200 <= clock.seconds < 7260


def test_a_job_that_does_not_succeed_is_an_error(kind: Kind, server: Server) -> None:
    waiting = kind.client(server).job(JOB_ID)
    server.routes[JOB] = job(state="JOB_STATE_FAILED", errorMessage="no video stream")
    with pytest.raises(errors.JobFailedError, match="no video stream"):
        waiting.wait()
    server.routes[JOB] = job(state="JOB_STATE_NEW", deletedAt=ENDED)
    with pytest.raises(errors.JobCanceledError):
        waiting.wait()
    server.routes[JOB] = job(state="JOB_STATE_PARTITIONING")
    with pytest.raises(errors.JobTimeoutError, match="JOB_STATE_PARTITIONING"):
        waiting.wait(timeout=30)


def test_a_file_is_downloaded_by_a_link_that_was_just_asked_for(kind: Kind, provider: Server, tmp_path: Path) -> None:
    finished = kind.client(provider).job(JOB_ID)
    path = finished.download(tmp_path)
    assert (path.name, path.read_bytes()) == ("Example_job_480p.mp4", b"video")
    assert provider.routes_called == [JOB, RESULTS, FILE]
    assert provider.requests[-1].headers.get("Authorization") is None
    fresh = LINK.replace("signature", "fresh-signature")
    provider.routes[RESULTS] = {"results": [{"name": "out_0/Example_job_480p.mp4", "link": fresh}]}
    finished.download(tmp_path / "again.mp4", name="out_0/Example_job_480p.mp4")
    assert str(provider.requests[-1].url) == fresh


def test_one_of_several_files_is_chosen_by_its_name(kind: Kind, provider: Server, tmp_path: Path) -> None:
    other = LINK.replace("480p", "720p")
    provider.routes[RESULTS] = {
        "results": [{"name": "out/0/a_480p.mp4", "link": LINK}, {"name": "out_1/a_720p.mp4", "link": other}]
    }
    provider.routes[FILE.replace("480p", "720p")] = httpx.Response(200, content=b"larger")
    finished = kind.client(provider).job(JOB_ID)
    for name in (None, "a_720p.mp4"):
        with pytest.raises(InvalidInputError, match=r"out/0/a_480p\.mp4.*out_1/a_720p\.mp4"):
            finished.download(tmp_path / "out.mp4", name=name)
    finished.download(tmp_path / "out.mp4", name="out_1/a_720p.mp4")
    assert (tmp_path / "out.mp4").read_bytes() == b"larger"
    assert finished.download_all(tmp_path) == [tmp_path / "out" / "0" / "a_480p.mp4", tmp_path / "out_1" / "a_720p.mp4"]
    assert (tmp_path / "out" / "0" / "a_480p.mp4").read_bytes() == b"video"
    with pytest.raises(InvalidInputError, match="overwrite"):
        finished.download_all(tmp_path)
    finished.download_all(tmp_path, overwrite=True)


@each("name", ["../evil", "/etc/passwd", "a/../../evil", "a//b", "", "c:\\evil", "a\0b", "."])
def test_a_name_does_not_lead_out_of_the_folder(name: str, kind: Kind, provider: Server, tmp_path: Path) -> None:
    provider.routes[RESULTS] = {"results": [{"name": name, "link": LINK}]}
    with pytest.raises(ResponseDecodingError):
        kind.client(provider).job(JOB_ID).download_all(tmp_path)
    assert list(tmp_path.rglob("*")) == []


def test_a_folder_that_is_not_there_is_refused(kind: Kind, tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match="create it first"):
        kind.client().job(JOB_ID).download_all(tmp_path / "missing")


def test_before_its_end_a_job_has_nothing_to_download(kind: Kind, provider: Server, tmp_path: Path) -> None:
    provider.routes[JOB] = job(state="JOB_STATE_PARTITIONING")
    with pytest.raises(JobError, match="JOB_STATE_PARTITIONING") as caught:
        kind.client(provider).job(JOB_ID).download(tmp_path)
    assert caught.value.job.state is JobState.RUNNING
    assert provider.routes_called == [JOB]


@each("results", [None, [], [{"name": "a.mp4"}], [{"name": "a.mp4", "link": "..."}]])
def test_without_links_there_is_nothing_to_download(
    results: object, kind: Kind, provider: Server, tmp_path: Path
) -> None:
    provider.routes[RESULTS] = {"results": results}
    with pytest.raises(JobError, match="no file"):
        kind.client(provider).job(JOB_ID).download(tmp_path)


def test_results_that_are_not_ready_are_empty_or_an_error(kind: Kind, provider: Server) -> None:
    provider.routes[RESULTS] = [
        httpx.Response(200, json={"results": None}),
        httpx.Response(200, json={}),
        httpx.Response(400, json={"code": 9, "message": "job is not completed yet"}),
    ]
    waiting = kind.client(provider).job(JOB_ID)
    assert waiting.results() == ()
    assert waiting.results() == ()
    with pytest.raises(errors.BadRequestError, match="not completed"):
        waiting.results()


def test_the_token_goes_to_bytenite_only(kind: Kind, provider: Server, tmp_path: Path) -> None:
    client = kind.client(provider)
    client.encode(b"abc", TWO_RENDITIONS, name="Example job")
    client.job(JOB_ID).download(tmp_path)
    for request, authorization in zip(provider.requests, provider.authorizations, strict=True):
        assert authorization == (TOKEN if request.url.host == "bytenite.example" else None)

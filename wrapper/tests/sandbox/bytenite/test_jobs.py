from __future__ import annotations

import asyncio
import base64
import json
from contextlib import aclosing
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import av
import httpx
import pytest

from encodekit._core.polling import PollSchedule
from encodekit.errors import BadRequestError
from encodekit.providers.bytenite import (
    X264,
    AsyncByteNite,
    ByteNite,
    ConstantQuality,
    EncodingParams,
    Output,
    Picture,
    S3Storage,
    Video,
)
from encodekit.sandbox.bytenite.jobs import Job
from encodekit.sandbox.encoder import EncodeError, Encoder
from encodekit.sandbox.media import probe
from tests.sandbox.bytenite.conftest import (
    README_PARAMS,
    TEMPLATE,
    TYPE,
    URL,
    bucket,
    eventually,
    output,
    params,
    served,
    url_source,
)

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from encodekit_clients.bytenite.models import StreamedEvent
    from tests.sandbox.bytenite.conftest import StandIn

anyio = pytest.mark.anyio

UNKNOWN = "550e8400-e29b-41d4-a716-446655440000"
MOMENT = "2026-01-01T00:00:00.000000Z"
BUCKET = {"dataSourceDescriptor": "bucket", "params": {}}


@anyio
async def test_a_new_job_is_a_draft_in_the_shape_that_was_recorded(stand_in: StandIn) -> None:
    job = await stand_in.create()
    assert job == {
        "id": job["id"],
        "templateId": TEMPLATE,
        "name": "Example job",
        "description": "",
        "config": {"minChunkSize": "0", "maxChunkSize": "0", "replicationFactor": 0, "partitioningSettings": {}},
        "priority": "EXECUTION_PRIORITY_UNDEFINED",
        "startAt": None,
        "deadline": None,
        "submittedAt": None,
        "startedAt": None,
        "completedAt": None,
        "regions": None,
        "state": "JOB_STATE_NEW",
        "dataSource": None,
        "params": None,
        "dataDestination": None,
        "duration": None,
        "deletedAt": None,
        "createdAt": MOMENT,
        "paymentAmount": "0",
        "numUnitsEstimation": "0",
        "numChunks": "0",
        "errorMessage": "",
    }
    assert (await stand_in.get(f"/customer/jobs/{job['id'].upper()}"))["job"] == job


@anyio
async def test_the_steps_of_the_readme_end_with_two_playable_files(
    stand_in: StandIn, clip: Path, tmp_path: Path
) -> None:
    job_id = (await stand_in.create())["id"]
    stand_in.world.serve(URL, clip.read_bytes())
    body = {"dataSource": url_source(name="", username="", password=""), "dataDestination": BUCKET}
    job = (await stand_in.post(f"/customer/jobs/datasource/{job_id}", body))["job"]
    assert (job["dataSource"], job["dataDestination"]) == (body["dataSource"], BUCKET)
    small = json.loads(json.dumps(README_PARAMS).replace('"720p"', '"72p"').replace('"480p"', '"48p"'))
    job = (await stand_in.post(f"/customer/jobs/params/{job_id}", small))["job"]
    assert job["params"] == {
        "schema": "",
        "data": small["data"],
        "preset": "unpackaged",
        "selectedOutputs": [],
    }
    assert (await stand_in.get(f"/customer/jobs/{job_id}/results"))["results"] is None
    assert await stand_in.get(f"/customer/jobs/estimation/{job_id}") == {"estimation": {"totalEstimation": "6"}}
    job = await stand_in.ended(job_id)
    assert (job["state"], job["startedAt"], job["completedAt"]) == ("JOB_STATE_COMPLETE", MOMENT, MOMENT)
    assert (job["paymentAmount"], job["numUnitsEstimation"], job["numChunks"]) == ("6", "2", "1")
    links = await stand_in.results(job_id)
    assert list(links) == ["out_0/Example_job_48p.mp4", "out_1/Example_job_72p.mp4"]
    for (name, link), expected in zip(links.items(), (("vp9", 48), ("h264", 72)), strict=True):
        path = tmp_path / name.rpartition("/")[2]
        path.write_bytes((await stand_in.storage.get(link)).content)
        info = probe(path)
        assert (info.video_codec, info.height, info.audio_codec, info.fps) == (*expected, "aac", 10)
    assert await stand_in.get(f"/customer/jobs/estimation/{job_id}") == {"estimation": {"totalEstimation": "6"}}


@anyio
async def test_one_output_has_no_folder_and_the_whole_job_is_made_in_one_call(stand_in: StandIn, clip: Path) -> None:
    stand_in.world.serve(URL, clip.read_bytes())
    job = await stand_in.create(data_source=url_source(), data_destination=BUCKET, params=params(output()))
    assert job["dataSource"]["params"] == {
        "@type": f"{TYPE}HttpDataSource",
        "name": "",
        "url": URL,
        "username": "",
        "password": "",
    }
    assert (await stand_in.ended(job["id"]))["state"] == "JOB_STATE_COMPLETE"
    assert list(await stand_in.results(job["id"])) == ["small.mp4"]
    assert (await stand_in.refusal("POST", "/customer/jobs", {"name": "name", "templateId": TEMPLATE, "params": 1}))[
        :2
    ] == (400, 3)
    body = {"name": "name", "templateId": TEMPLATE, "data_source": {"dataSourceDescriptor": "url"}}
    assert (await stand_in.refusal("POST", "/customer/jobs", body))[:2] == (400, 3)


@anyio
async def test_segments_are_results_like_their_playlist(stand_in: StandIn, clip: Path, tmp_path: Path) -> None:
    hls = {**output("live"), "output_type": "hls"}
    job_id = await stand_in.draft(clip, params=params(hls, output("small")))
    assert (await stand_in.ended(job_id))["state"] == "JOB_STATE_COMPLETE"
    links = await stand_in.results(job_id)
    assert [*links] == ["out_0/live.m3u8", "out_0/live_00000.ts", "out_1/small.mp4"]
    for name, link in links.items():
        (tmp_path / Path(name).name).write_bytes((await stand_in.storage.get(link)).content)
    with av.open(str(tmp_path / "live.m3u8")) as played:
        assert sum(1 for _ in played.decode(video=0)) == 10


@anyio
async def test_a_link_lives_four_hours_and_a_file_two_days(stand_in: StandIn, clip: Path) -> None:
    job_id = await stand_in.draft(clip)
    await stand_in.ended(job_id)
    (first,) = (await stand_in.results(job_id)).values()
    stand_in.clock.advance(14_399)
    assert (await stand_in.storage.get(first)).status_code == 200
    stand_in.clock.advance(1)
    assert (await stand_in.storage.get(first)).status_code == 403
    await stand_in.log_in()
    (second,) = (await stand_in.results(job_id)).values()
    assert (await stand_in.storage.get(second)).status_code == 200
    stand_in.clock.advance(47.5 * 3600 - 14_400)
    await stand_in.log_in()
    (last,) = (await stand_in.results(job_id)).values()
    stand_in.clock.advance(1801)
    assert (await stand_in.storage.get(last)).status_code == 403
    await stand_in.log_in()
    assert await stand_in.results(job_id) == {}
    assert not stand_in.services.storage.path(f"bytenite/out/{job_id}/small.mp4").exists()


@anyio
async def test_a_local_file_is_uploaded_and_taken_when_it_is_reported(stand_in: StandIn, clip: Path) -> None:
    job_id = (await stand_in.create(params=params(output())))["id"]
    refused = await stand_in.refusal("POST", f"/customer/jobs/uploadcompleted/{job_id}", {})
    assert refused == (400, 9, "The data source of the job is no local file")
    body = {"dataSource": {"dataSourceDescriptor": "file"}}
    job = (await stand_in.post(f"/customer/jobs/datasource/{job_id}", body))["job"]
    found = job["dataSource"]["params"]
    assert (found["@type"], found["name"]) == (f"{TYPE}LocalFileDataSource", "")
    assert job["dataDestination"] == BUCKET
    refused = await stand_in.refusal("POST", f"/customer/jobs/uploadcompleted/{job_id}", {})
    assert refused == (400, 9, "Nothing was uploaded yet: PUT the file to tempUrl first")
    headers = {"Content-Disposition": "attachment"}
    put = await stand_in.storage.put(found["tempUrl"], content=clip.read_bytes(), headers=headers)
    assert put.status_code == 200
    code, why = await stand_in.refused(f"/customer/jobs/run/{job_id}", {})
    assert (code, why) == (400, "The upload of the local file was not completed")
    for _ in range(2):
        assert await stand_in.post(f"/customer/jobs/uploadcompleted/{job_id}", {}) is None
    await stand_in.storage.put(found["tempUrl"], content=b"later")
    assert (await stand_in.ended(job_id))["state"] == "JOB_STATE_COMPLETE"
    assert list(stand_in.services.storage.path("bytenite/in").iterdir()) == []


@anyio
async def test_an_upload_of_nothing_fails_and_costs_nothing(stand_in: StandIn) -> None:
    job = await stand_in.create(dataSource={"dataSourceDescriptor": "file"}, params=params(output()))
    url = job["dataSource"]["params"]["tempUrl"]
    assert (await stand_in.storage.put(url, content=b"")).status_code == 200
    await stand_in.post(f"/customer/jobs/uploadcompleted/{job['id']}", {})
    ended = await stand_in.ended(job["id"])
    assert (ended["state"], ended["errorMessage"]) == ("JOB_STATE_FAILED", "The data source cannot be read as a video")
    assert (await stand_in.get("/customer/wallet/balance"))["availableBalance"] == "1000"


@anyio
async def test_a_bucket_of_the_user_is_read_and_written_as_a_folder(
    stand_in: StandIn, clip: Path, tmp_path: Path
) -> None:
    source = stand_in.services.s3.path("media", "in/clip.mp4")
    source.parent.mkdir(parents=True)
    source.write_bytes(clip.read_bytes())
    await stand_in.post("/auth/secrets", {"secret": {"id": "mine"}, "secretKey": "x"})
    place = bucket("storj", name="done/", bucket_name="out", cloud_region="us1", secret_key="SK", access_key="AK")
    job = await stand_in.create(
        dataSource=bucket(bucketName="media", name="in/clip.mp4", secret_id="mine"),
        dataDestination=place,
        params=params(output("a"), output("b")),
    )
    assert job["dataDestination"] == {
        "dataSourceDescriptor": "storj",
        "params": {
            "@type": f"{TYPE}S3DataSource",
            "name": "done/",
            "bucketName": "out",
            "cloudRegion": "us1",
            "accessKey": "AK",
            "secretKey": "SK",
        },
    }
    assert job["dataSource"]["params"]["secret_id"] == "mine"
    await stand_in.ended(job["id"])
    links = await stand_in.results(job["id"])
    assert stand_in.services.s3.list_keys("out") == ["done/out_0/a.mp4", "done/out_1/b.mp4"]
    assert probe(tmp_path / "s3/out/done/out_0/a.mp4").height == 64
    assert (await stand_in.storage.get(links["out_1/b.mp4"])).status_code == 200
    assert source.is_file()


@anyio
async def test_a_job_that_names_a_deleted_secret_is_refused(stand_in: StandIn) -> None:
    secret = {"id": "mine", "expiresAt": "2026-01-01T01:00:00Z", "secretType": "gcp"}
    await stand_in.post("/auth/secrets", {"secret": secret, "secretKey": "x"})
    place = bucket(bucketName="media", name="x", secret_id="mine")
    job_id = (await stand_in.create(dataSource=place, params=params(output())))["id"]
    stand_in.clock.advance(3600)
    await stand_in.log_in()
    expired = (400, "The secret that secret_id names has expired")
    assert await stand_in.refused(f"/customer/jobs/run/{job_id}", {}) == expired
    await stand_in.ask("DELETE", "/auth/secrets/gcp/mine")
    missing = (404, "The secret that secret_id names is not known")
    assert await stand_in.refused(f"/customer/jobs/run/{job_id}", {}) == missing


@anyio
async def test_a_source_behind_a_password_is_fetched_with_it(stand_in: StandIn, clip: Path) -> None:
    job_id = await stand_in.draft(clip, dataSource=url_source(username="us:er", password="p@ss"))
    asked: list[str] = []

    def page(request: httpx.Request) -> httpx.Response:
        asked.append(request.headers["authorization"])
        return httpx.Response(200, content=clip.read_bytes())

    stand_in.world.pages = {"http://us%3Aer:p%40ss@127.0.0.1:9/in/clip.mp4": page}
    assert (await stand_in.ended(job_id))["state"] == "JOB_STATE_COMPLETE"
    assert asked == ["Basic " + base64.b64encode(b"us:er:p@ss").decode()]


@anyio
@pytest.mark.parametrize(
    ("content", "why"),
    [
        (None, "The source answered with status 404."),
        (b"text", "The data source cannot be read as a video"),
    ],
)
async def test_a_source_that_is_none_lets_the_job_fail_and_costs_nothing(
    stand_in: StandIn, clip: Path, content: bytes | None, why: str
) -> None:
    job_id = await stand_in.draft(clip)
    stand_in.world.pages = {}
    if content:
        stand_in.world.serve(URL, content)
    assert await stand_in.refusal("GET", f"/customer/jobs/estimation/{job_id}") == (400, 9, why)
    job = await stand_in.ended(job_id)
    assert (job["state"], job["errorMessage"], job["paymentAmount"]) == ("JOB_STATE_FAILED", why, "0")
    assert (job["startedAt"], job["completedAt"]) == (MOMENT, MOMENT)
    assert (await stand_in.get(f"/customer/jobs/{job_id}/results"))["results"] is None
    assert (await stand_in.get("/wallet/balance"))["availableBalance"] == 1000
    logs = await stand_in.post("/customer/logs", {"jobId": job_id, "levels": ["ERROR"]})
    assert [line["log"] for line in logs["partitioner"]] == [why]


@anyio
async def test_an_object_that_is_not_there_lets_the_job_fail(stand_in: StandIn) -> None:
    job = await stand_in.create(dataSource=bucket(bucketName="media", name="none.mp4"), params=params(output()))
    assert (await stand_in.ended(job["id"]))["errorMessage"] == "There is no file at the data source"


@anyio
async def test_sound_alone_is_no_source(stand_in: StandIn, sound: Path) -> None:
    job = await stand_in.ended(await stand_in.draft(sound))
    assert (job["state"], job["errorMessage"]) == (
        "JOB_STATE_FAILED",
        "The data source has no video, or does not tell its duration",
    )


@anyio
async def test_a_job_that_ffmpeg_cannot_make_fails_and_leaves_nothing(
    stand_in: StandIn, clip: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = Encoder.run

    async def run_once(self: Encoder, source: Path, target: Path, options: Any, **more: Any) -> None:
        if target.name == "b.mp4":
            raise EncodeError("ffmpeg ended with status 1: no")
        await run(self, source, target, options, **more)

    monkeypatch.setattr(Encoder, "run", run_once)
    job_id = await stand_in.draft(clip, params=params(output("a"), output("b")))
    job = await stand_in.ended(job_id)
    assert (job["state"], job["errorMessage"]) == ("JOB_STATE_FAILED", "ffmpeg ended with status 1: no")
    assert not stand_in.services.storage.path(f"bytenite/out/{job_id}/out_0/a.mp4").exists()
    balance = await stand_in.get("/customer/wallet/balance")
    assert (balance["totalBalance"], balance["availableBalance"]) == ("1000", "1000")


@anyio
async def test_an_unexpected_failure_ends_the_job_too(
    stand_in: StandIn, clip: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def broken(*arguments: Any, **options: Any) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(Encoder, "run", broken)
    job = await stand_in.ended(await stand_in.draft(clip))
    assert (job["state"], job["errorMessage"]) == ("JOB_STATE_FAILED", "Internal error")
    assert "failed for a reason of the sandbox" in caplog.text


@anyio
async def test_a_time_limit_ends_the_job(stand_in: StandIn, clip: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def endless(*arguments: Any, **options: Any) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr(Encoder, "run", endless)
    config = {"taskTimeout": "3600", "jobTimeout": "0", "isTestJob": True, "other": 1}
    job_id = await stand_in.draft(clip, config=config)
    draft = stand_in.provider.account.jobs.get(job_id)
    assert [draft.limit_seconds(name) for name in ("taskTimeout", "jobTimeout")] == [3600, None]
    monkeypatch.setattr(Job, "limit_seconds", lambda _job, name: 0 if name == "taskTimeout" else None)
    job = await stand_in.ended(job_id)
    assert (job["state"], job["errorMessage"]) == (
        "JOB_STATE_FAILED",
        "The time limit of the job or of a task has passed",
    )
    assert {name: job["config"].get(name) for name in config} == config | {"other": None}


@anyio
async def test_closing_the_sandbox_ends_the_encoding(
    stand_in: StandIn, clip: Path, processes: list[asyncio.subprocess.Process]
) -> None:
    slow = output(video={"codec": "libx265", "codec_params": {"preset": "placebo"}})
    slow["output_params"]["aspect"] = {"resolution": {"height": "4320p"}}
    job_id = await stand_in.draft(clip, params=params(slow))
    await stand_in.post(f"/customer/jobs/run/{job_id}", {})
    async with asyncio.timeout(20):
        while not processes:  # noqa: ASYNC110  (what is waited for is a process, and nobody tells of it)
            await asyncio.sleep(0)
    assert (await stand_in.get(f"/customer/jobs/{job_id}"))["job"]["state"] == "JOB_STATE_PARTITIONING"
    assert (await stand_in.get(f"/customer/jobs/{job_id}/results"))["results"] is None
    balance = await stand_in.get("/customer/wallet/balance")
    assert (balance["totalBalance"], balance["availableBalance"]) == ("1000", "997")
    await stand_in.services.background.close()
    assert processes[0].returncode is not None
    assert not stand_in.services.storage.path(f"bytenite/out/{job_id}").exists()


@anyio
async def test_running_needs_source_and_parameters_and_says_so_with_status_200(stand_in: StandIn, clip: Path) -> None:
    run = "/customer/jobs/run/{}".format
    assert await stand_in.refused(run(UNKNOWN), {}) == (404, "Job not found")
    job_id = (await stand_in.create())["id"]
    assert await stand_in.refused(run(job_id)) == (400, "The job has no encoding parameters")
    await stand_in.post(f"/customer/jobs/params/{job_id}", params(output()))
    assert await stand_in.refused(run(job_id)) == (400, "The job has no data source")
    estimation = f"/customer/jobs/estimation/{job_id}"
    assert await stand_in.refusal("GET", estimation) == (400, 9, "The job has no data source")
    bypass = {"dataSourceDescriptor": "bypass"}
    await stand_in.post(f"/customer/jobs/datasource/{job_id}", {"dataSource": bypass})
    assert await stand_in.refused(run(job_id)) == (400, "The job has no data source")
    stand_in.world.serve(URL, clip.read_bytes())
    places = {"dataSource": url_source(), "dataDestination": bypass}
    await stand_in.post(f"/customer/jobs/datasource/{job_id}", places)
    assert await stand_in.refused(run(job_id)) == (400, "The data destination takes no data")
    places["dataDestination"] = bucket(bucketName="..")
    await stand_in.post(f"/customer/jobs/datasource/{job_id}", places)
    assert await stand_in.refused(run(job_id)) == (400, "bucketName and name do not lead to an object")
    await stand_in.post(f"/customer/jobs/datasource/{job_id}", {"dataSource": url_source()})
    hls = params(output() | {"output_type": "png"})
    await stand_in.post(f"/customer/jobs/params/{job_id}", hls)
    why = "data.outputs[0].output_type: is mp4 or hls here; other kinds are not made"
    assert await stand_in.refused(run(job_id)) == (400, why)
    assert await stand_in.refusal("GET", estimation) == (400, 3, why)
    assert (await stand_in.get(f"/customer/jobs/{job_id}"))["job"]["state"] == "JOB_STATE_NEW"


@anyio
async def test_a_job_that_cannot_be_paid_stays_a_draft(stand_in: StandIn, clip: Path) -> None:
    wallet = stand_in.provider.account.wallet
    wallet._move(-998, "payment", "Something else", None)
    job_id = await stand_in.draft(clip)
    code, why = await stand_in.refused(f"/customer/jobs/run/{job_id}", {})
    assert (code, why) == (402, "The job costs 3 ByteChips, and 2 are available")
    job = (await stand_in.get(f"/customer/jobs/{job_id}"))["job"]
    assert (job["state"], job["startedAt"], job["paymentAmount"]) == ("JOB_STATE_NEW", None, "0")
    wallet._move(1, "deposit", "Something found", None)
    assert (await stand_in.ended(job_id))["state"] == "JOB_STATE_COMPLETE"
    payment = (await stand_in.get("/wallet/transactions", orderBy="transactionType"))["data"][-1]
    assert (payment["transactionType"], payment["amount"], payment["balance"]) == ("payment", 3, 0)
    assert payment["relatedEntity"] == {"type": "job", "id": job_id, "name": "Example job"}


@anyio
async def test_a_job_is_run_once_and_fixed_from_then_on(stand_in: StandIn, clip: Path) -> None:
    job_id = await stand_in.draft(clip)
    answers = await asyncio.gather(*(stand_in.post(f"/customer/jobs/run/{job_id}", {}) for _ in range(3)))
    assert [answer["ok"] for answer in answers] == [True, False, False]
    why = "The job was run already: it is in the state JOB_STATE_PARTITIONING"
    assert answers[1]["error"]["description"] == why
    task = stand_in.provider.account.jobs.get(job_id).task
    assert task
    await task
    for path, body in (
        (f"/customer/jobs/params/{job_id}", params(output())),
        (f"/customer/jobs/datasource/{job_id}", {"dataSource": url_source()}),
        (f"/customer/jobs/uploadcompleted/{job_id}", {}),
        ("/customer/jobs", {"name": "Again", "templateId": TEMPLATE, "jobId": job_id}),
    ):
        assert (await stand_in.refusal("POST", path, body))[:2] == (400, 9)
    assert (await stand_in.get("/customer/wallet/balance"))["totalBalance"] == "997"


@anyio
async def test_an_id_of_ones_own_updates_the_draft(stand_in: StandIn) -> None:
    first = await stand_in.create(jobId=UNKNOWN.upper(), description="one", dataDestination=BUCKET)
    assert first["id"] == UNKNOWN
    second = await stand_in.create(jobId=UNKNOWN, name="Other name", params=params(output()))
    assert (second["name"], second["description"], second["dataDestination"]) == ("Other name", "one", BUCKET)
    assert (await stand_in.get("/customer/jobs"))["pagination"]["total"] == 1
    body = {"name": "Third name", "templateId": TEMPLATE, "jobId": UNKNOWN, "dataSource": bucket(bucket_name=5)}
    assert (await stand_in.refusal("POST", "/customer/jobs", body))[:2] == (400, 3)
    assert (await stand_in.get(f"/customer/jobs/{UNKNOWN}"))["job"] == second
    assert (await stand_in.create(jobId=""))["id"] != UNKNOWN


@anyio
@pytest.mark.parametrize(
    ("members", "refusal"),
    [
        ({"templateId": "background-removal@v0.1"}, (404, 5, "Template not found")),
        ({"jobId": "mine"}, (400, 3, "jobId is no UUID")),
        ({"config": {"jobTimeout": "9" * 19}}, (400, 3, "jobTimeout: invalid value for int64 type")),
        ({"config": {"taskTimeout": "9" * 9999}}, (400, 3, "taskTimeout: invalid value for int64 type")),
    ],
)
async def test_what_no_job_can_be_is_refused(
    stand_in: StandIn, members: dict[str, Any], refusal: tuple[int, int, str]
) -> None:
    body = {"name": "Example job", "templateId": TEMPLATE} | members
    assert await stand_in.refusal("POST", "/customer/jobs", body) == refusal
    assert (await stand_in.get("/customer/jobs"))["data"] == []


@anyio
async def test_the_later_paths_do_the_same_in_the_later_shape(stand_in: StandIn, clip: Path) -> None:
    job_id = await stand_in.draft(clip)
    answer = await stand_in.ask("PATCH", f"/customer/jobs/{job_id}/datasource", {"dataSource": url_source()})
    job = answer["job"]
    assert (job["paymentAmount"], job["numChunks"], job["numUnitsEstimation"], job["duration"]) == (0, 0, "0", 0)
    assert job["config"] == {"taskTimeout": "0", "jobTimeout": "0", "isTestJob": False}
    assert job["stateTimestamps"] == {"JOB_STATE_NEW": MOMENT}
    assert answer["templateInfo"]["id"] == TEMPLATE
    assert (await stand_in.post(f"/customer/jobs/{job_id}/run"))["ok"] is True
    assert await stand_in.refused(f"/customer/jobs/{UNKNOWN}/run") == (404, "Job not found")


@anyio
async def test_logs_are_sorted_by_stage_and_narrowed(stand_in: StandIn, clip: Path) -> None:
    job_id = await stand_in.draft(clip, params=params(output("a"), output("b")))
    await stand_in.ended(job_id)
    logs = await stand_in.post("/customer/logs", {"jobId": job_id})
    assert [line["log"] for line in logs["partitioner"]] == ["The source has 1 s of h264, 160x120; it is one chunk"]
    assert [line["log"] for line in logs["assembler"]] == ["2 output(s) delivered"]
    assert list(logs["taskrunner"]) == [f"{job_id}-0", f"{job_id}-1"]
    first = logs["taskrunner"][f"{job_id}-0"]["logs"]
    assert [line["log"].partition(" with")[0] for line in first] == ["Encoding out_0/a.mp4", "out_0/a.mp4 is done"]
    assert first[0] | {"log": ""} == {
        "log": "",
        "timestamp": MOMENT,
        "level": "INFO",
        "container": f"{job_id}-0",
    }
    one = await stand_in.post("/customer/logs", {"taskIds": [f"{job_id}-1"], "services": ["taskrunner"]})
    assert (one["partitioner"], one["assembler"], list(one["taskrunner"])) == ([], [], [f"{job_id}-1"])
    none = await stand_in.post("/customer/logs", {"levels": ["ERROR"]})
    assert none == {"partitioner": [], "assembler": [], "taskrunner": {}}
    only = await stand_in.post("/customer/logs", {"services": ["assembler"]})
    assert (len(only["assembler"]), only["taskrunner"]) == (1, {})
    assert (await stand_in.refusal("POST", "/customer/logs", {"jobId": UNKNOWN})) == (404, 5, "Job not found")


@anyio
async def test_the_api_is_no_source(stand_in: StandIn) -> None:
    stand_in.world.pages[URL] = lambda _: httpx.Response(508)
    job_id = (await stand_in.create(dataSource=url_source(), params=params(output())))["id"]
    assert (await stand_in.ended(job_id))["errorMessage"] == "The API is no source."


SOON = PollSchedule(first=0.02, longest=0.02)
TINY = EncodingParams(
    outputs=[
        Output(picture=Picture(height=64), video=Video(codec=X264(preset="ultrafast"), bitrate=ConstantQuality(crf=30)))
    ]
)


def test_the_facade_goes_the_whole_way_with_an_uploaded_file(clip: Path, tmp_path: Path) -> None:
    with (
        served(tmp_path / "data") as (url, provider),
        ByteNite(api_key=provider.api_key, base_url=url) as client,
    ):
        job = client.encode(clip, TINY, name="A name")
        assert job.wait(timeout=20, schedule=SOON).percent == 100
        target = job.download(tmp_path / "done.mp4")
        (result,) = job.results()
        balance = client.wallet.get_balance()
        with pytest.raises(BadRequestError, match="was run already"):
            client.jobs.run(job.id)
    assert (probe(target).height, result.name) == (64, "A_name_custom.mp4")
    assert balance.available == 997


@anyio
async def test_the_facade_goes_the_whole_way_with_a_url(clip: Path, tmp_path: Path, anyio_backend: str) -> None:
    with served(tmp_path / "data") as (url, provider):
        source = provider.account.services.storage.publish(clip)
        async with (
            AsyncByteNite(api_key=provider.api_key, base_url=url) as client,
            aclosing(cast("AsyncGenerator[StreamedEvent]", client.later.stream_events())) as events,
        ):
            first = asyncio.ensure_future(anext(events))
            await eventually(lambda: provider.account.events.listeners)
            job = await client.encode(source, TINY, name="From a URL", destination=S3Storage(bucket="out"))
            await job.wait(timeout=20, schedule=SOON)
            paths = await job.download_all(tmp_path)
            event = await first
    assert (event.event, job.id) == ("job", event.data.to_dict()["jobId"] if event.data else None)
    assert [path.name for path in paths] == ["From_a_URL_custom.mp4"]
    assert (tmp_path / "data/s3/out/From_a_URL_custom.mp4").read_bytes() == paths[0].read_bytes()

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import av
import pytest

from encodekit.sandbox.media import probe
from tests.sandbox.bytenite.conftest import (
    BUCKET,
    MOMENT,
    README_PARAMS,
    TEMPLATE,
    TYPE,
    URL,
    bucket,
    output,
    params,
    url_source,
)

if TYPE_CHECKING:
    from tests.sandbox.bytenite.conftest import StandIn

anyio = pytest.mark.anyio

UNKNOWN = "550e8400-e29b-41d4-a716-446655440000"


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

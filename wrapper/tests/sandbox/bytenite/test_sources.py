"""Where a job takes its source from, and where its results go."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest

from encodekit.sandbox.media import probe
from tests.sandbox.bytenite.conftest import (
    BUCKET,
    MOMENT,
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
async def test_the_api_is_no_source(stand_in: StandIn) -> None:
    stand_in.world.pages[URL] = lambda _: httpx.Response(508)
    job_id = (await stand_in.create(dataSource=url_source(), params=params(output())))["id"]
    assert (await stand_in.ended(job_id))["errorMessage"] == "The API is no source."

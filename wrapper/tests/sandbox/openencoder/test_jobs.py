from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from encodekit.sandbox.media import probe
from encodekit.sandbox.openencoder.worker import TICK_SECONDS
from tests.sandbox.conftest import run_ffmpeg
from tests.sandbox.openencoder.conftest import PRESET, SETTINGS, eventually

if TYPE_CHECKING:
    import asyncio
    from pathlib import Path

    from tests.sandbox.openencoder.conftest import StandIn

pytestmark = pytest.mark.anyio

MISSING = (404, {"message": "Job does not exist", "status": 404})


@pytest.fixture(scope="session")
def long_clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Five minutes of noise, which no encoder is done with while a test looks."""
    folder = tmp_path_factory.mktemp("media")
    second, path = folder / "second.mp4", folder / "long.mp4"
    noise = "nullsrc=size=640x360:rate=10:duration=1,geq=random(1)*255:128:128"
    run_ffmpeg("-f", "lavfi", "-i", noise, "-c:v", "mpeg4", "-q:v", "20", str(second))
    run_ffmpeg("-stream_loop", "299", "-i", str(second), "-c", "copy", str(path))
    return path


async def test_a_job_is_encoded_by_a_preset_and_lies_in_the_outbound_bucket(stand_in: StandIn, clip: Path) -> None:
    job_id = await stand_in.create_job(stand_in.put_source(clip))
    job = await stand_in.completed(job_id)
    output = stand_in.provider.output_path(job_id)
    assert output == stand_in.services.s3.path("outbound", f"dst/clip/{PRESET}.mp4")
    served = await stand_in.storage.get(stand_in.services.storage.publish(output))
    assert (served.status_code, served.headers["content-type"]) == (200, "video/mp4")
    info = probe(output)
    assert (info.container, info.video_codec, info.width, info.height) == ("mp4", "h264", 480, 360)
    assert json.loads(job.pop("options"))["raw"][0] == "-vf scale=-2:360"
    streams = json.loads(job.pop("probe"))["streams"]
    assert [stream["codec_name"] for stream in streams] == ["h264", "aac"]
    assert streams[0]["nb_frames"] == "10"
    assert len(job.pop("guid")) == 20
    assert job == {
        "id": 1,
        "preset": PRESET,
        "created_date": "2026-01-01T00:00:00Z",
        "status": "completed",
        "source": "s3:///src/clip.mp4",
        "destination": "s3:///dst/clip/",
        "progress": 100,
        "speed": None,
        "fps": 0,
        "streaming": False,
    }


async def test_the_receipt_says_200_under_201_and_knows_no_date_yet(stand_in: StandIn) -> None:
    body = {"preset": PRESET, "source": "s3:///src/none.mp4", "dest": "s3:///dst/", "unknown": 1}
    answer = await stand_in.ok("POST", "/jobs", body, status=201)
    job = answer.pop("job")
    assert answer == {"message": "Job created", "status": 200}
    assert (job["id"], job["created_date"], job["status"]) == (1, "", "queued")
    assert [job[name] for name in ("probe", "options", "progress", "speed", "fps")] == [None] * 5


async def test_every_status_is_passed_in_order(stand_in: StandIn, clip: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from encodekit.sandbox.openencoder.jobs import Job

    seen: list[Any] = []
    write = Job.__setattr__

    def note(job: Job, name: str, value: Any) -> None:
        if name in {"status", "progress"}:
            seen.append(value)
        write(job, name, value)

    monkeypatch.setattr(Job, "__setattr__", note)
    await stand_in.completed(await stand_in.create_job(stand_in.put_source(clip)))
    made, rest = seen[:2], seen[2:]
    assert sorted(map(str, made)) == ["0", "queued"]
    assert rest == ["downloading", 100, "probing", "encoding", "uploading", 100, "completed"]


async def test_jobs_are_listed_newest_first_and_bad_pages_are_empty(stand_in: StandIn) -> None:
    for _ in range(3):
        await stand_in.create_job("src/none.mp4")

    async def ids(**parameters: str) -> list[int]:
        page = await stand_in.ok("GET", "/jobs", params=parameters)
        assert page["count"] == 3
        return [job["id"] for job in page["items"]]

    assert await ids() == [3, 2, 1]
    assert await ids(page="0") == [3, 2, 1]
    assert await ids(page="2", count="2") == [1]
    for parameters in (
        {"page": "-1"},
        {"page": "abc"},
        {"page": "00"},
        {"count": "abc"},
        {"count": "-1"},
        {"count": "0"},
    ):
        assert await ids(**parameters) == []


async def test_an_unknown_job_is_missed_by_get_and_update_only(stand_in: StandIn) -> None:
    async with stand_in.workers_at_rest():
        for job_id in ("99", "word", "bkl9gbj5bidgus7kjoog"):
            assert await stand_in.refusal("GET", f"/jobs/{job_id}") == MISSING
            assert await stand_in.refusal("PUT", f"/jobs/{job_id}", {"status": "queued"}) == MISSING
            assert await stand_in.ok("GET", f"/jobs/{job_id}/status") == {"job_status": "", "status": 200}
            assert await stand_in.ok("POST", f"/jobs/{job_id}/cancel") == {"status": 200}
            assert await stand_in.ok("POST", f"/jobs/{job_id}/restart") == {"status": 200}
        assert await stand_in.ok("GET", "/worker/queue") == [{"job_name": "encode", "count": 3, "latency": 0}]
    await stand_in.settled()


async def test_an_update_writes_any_status_that_fits(stand_in: StandIn, clip: Path) -> None:
    job_id = await stand_in.create_job(stand_in.put_source(clip))
    await stand_in.completed(job_id)
    assert (await stand_in.ok("PUT", f"/jobs/{job_id}", {"status": "banana"}))["status"] == "banana"
    assert (await stand_in.ok("PUT", f"/jobs/{job_id}", {"status": "x" * 65}))["status"] == "x" * 65
    assert (await stand_in.ok("PUT", f"/jobs/{job_id}", {}))["status"] == "banana"
    assert await stand_in.refusal("PUT", f"/jobs/{job_id}", content=b"") == (400, {"error": "EOF"})


async def test_statistics_have_no_names_while_there_is_no_job(stand_in: StandIn) -> None:
    stats = (await stand_in.ok("GET", "/stats"))["stats"]["jobs"]
    assert stats == [{"status": "", "count": 0}] * 9
    await stand_in.create_job("src/none.mp4")
    stats = (await stand_in.ok("GET", "/stats"))["stats"]["jobs"]
    assert (stats[0], stats[5], len(stats)) == (
        {"status": "queued", "count": 1},
        {"status": "completed", "count": 0},
        9,
    )


async def test_a_job_with_a_text_that_is_too_long_is_accepted_and_lost(stand_in: StandIn) -> None:
    body = {"preset": PRESET, "source": "s" * 129, "dest": "d/"}
    async with stand_in.workers_at_rest():
        answer = await stand_in.ok("POST", "/jobs", body, status=201)
        assert answer["job"]["id"] == 0
        assert (await stand_in.ok("GET", "/worker/queue"))[0]["count"] == 1
    await stand_in.settled()
    assert (await stand_in.ok("GET", "/jobs"))["count"] == 0


async def test_a_cancel_counts_while_queued_and_rewrites_what_has_ended(stand_in: StandIn, clip: Path) -> None:
    async with stand_in.workers_at_rest():
        queued, done = [await stand_in.create_job(stand_in.put_source(clip)) for _ in range(2)]
        await stand_in.ok("POST", f"/jobs/{queued}/cancel")
    await stand_in.completed(done)
    assert (await stand_in.ok("GET", f"/jobs/{queued}/status"))["job_status"] == "cancelled"
    await stand_in.ok("POST", f"/jobs/{done}/cancel")
    assert (await stand_in.ok("GET", f"/jobs/{done}/status"))["job_status"] == "cancelled"


async def test_a_cancel_while_probing_is_lost(stand_in: StandIn, clip: Path) -> None:
    job_id = await stand_in.create_job(stand_in.put_source(clip))
    await stand_in.until(job_id, "probing")
    await stand_in.ok("POST", f"/jobs/{job_id}/cancel")
    await stand_in.completed(job_id)


async def test_a_cancel_while_encoding_is_noticed_at_the_next_tick_and_kills_ffmpeg(
    stand_in: StandIn, long_clip: Path, processes: list[asyncio.subprocess.Process]
) -> None:
    job_id = await stand_in.create_job(stand_in.put_source(long_clip))
    job = await stand_in.until(job_id, "encoding")
    assert (job["progress"], job["speed"]) == (100, None)  # still that of the download
    busy = (await stand_in.ok("GET", "/worker/busy"))[0]
    assert json.loads(busy["args_json"])["guid"] == job["guid"]
    await eventually(lambda: processes and stand_in.clock.sleeping)
    stand_in.clock.advance(TICK_SECONDS)
    await eventually(lambda: stand_in.provider.server.jobs.get(job_id).speed)
    job = (await stand_in.ok("GET", f"/jobs/{job_id}"))["job"]
    assert job["progress"] < 100
    assert job["speed"].endswith("x")
    await stand_in.ok("POST", f"/jobs/{job_id}/cancel")
    assert processes[0].returncode is None
    stand_in.clock.advance(TICK_SECONDS)
    await stand_in.settled()
    assert processes[0].returncode
    assert (await stand_in.ok("GET", f"/jobs/{job_id}/status"))["job_status"] == "cancelled"
    assert not stand_in.provider.output_path(job_id).exists()
    assert [*(stand_in.services.data / "scratch").iterdir()] == []


async def test_a_restart_runs_the_job_again_for_every_entry(stand_in: StandIn, clip: Path) -> None:
    job_id = await stand_in.create_job(stand_in.put_source(clip))
    first = await stand_in.completed(job_id)
    stand_in.provider.output_path(job_id).unlink()
    async with stand_in.workers_at_rest():
        for _ in range(2):
            await stand_in.ok("POST", f"/jobs/{job_id}/restart")
        assert (await stand_in.ok("GET", f"/jobs/{job_id}/status"))["job_status"] == "restarting"
        stand_in.clock.advance(42)
        assert await stand_in.ok("GET", "/worker/queue") == [{"job_name": "encode", "count": 2, "latency": 42}]
    assert await stand_in.completed(job_id) == first
    assert stand_in.provider.output_path(job_id).is_file()


async def test_a_missing_source_panics_four_times_and_stays_downloading(
    stand_in: StandIn, caplog: pytest.LogCaptureFixture
) -> None:
    job_id = await stand_in.create_job("s3:///src/none.mp4")
    for _ in range(3):
        await eventually(lambda: stand_in.clock.sleeping)
        stand_in.clock.advance(1000)
    await stand_in.settled()
    assert (await stand_in.ok("GET", f"/jobs/{job_id}/status"))["job_status"] == "downloading"
    assert caplog.text.count("The source is not there.") == 4
    assert await stand_in.ok("GET", "/worker/busy") is None


async def test_a_source_that_comes_late_is_found_by_the_next_attempt(stand_in: StandIn, clip: Path) -> None:
    job_id = await stand_in.create_job("src/clip.mp4")
    await eventually(lambda: stand_in.clock.sleeping)
    stand_in.put_source(clip)
    stand_in.clock.advance(1000)
    await stand_in.completed(job_id)


async def test_an_unknown_preset_leaves_the_job_encoding(stand_in: StandIn, clip: Path) -> None:
    job_id = await stand_in.create_job(stand_in.put_source(clip), preset="none")
    await stand_in.settled()
    assert (await stand_in.ok("GET", f"/jobs/{job_id}/status"))["job_status"] == "encoding"


async def test_what_is_no_media_ends_in_error_with_the_progress_of_the_download(
    stand_in: StandIn, tmp_path: Path
) -> None:
    text = tmp_path / "clip.mp4"
    text.write_text("no media")
    job_id = await stand_in.create_job(stand_in.put_source(text))
    await stand_in.settled()
    job = (await stand_in.ok("GET", f"/jobs/{job_id}"))["job"]
    assert (job["status"], job["progress"], job["probe"]) == ("error", 100, "{}")


@pytest.mark.parametrize("dest", ["../../etc/", "dst//x/", "http://[/"])
async def test_an_output_without_a_place_is_lost_and_the_job_completed(
    stand_in: StandIn, clip: Path, dest: str, caplog: pytest.LogCaptureFixture
) -> None:
    job_id = await stand_in.create_job(stand_in.put_source(clip), dest=dest)
    job = await stand_in.completed(job_id)
    assert job["progress"] == 100
    assert "the output is lost" in caplog.text
    assert [*(stand_in.services.s3.root / "outbound").rglob("*")] == []


@pytest.mark.parametrize("source", ["../../../etc/passwd", "s3:///../outbound/x.mp4", "/a//b.mp4", "http://[/"])
async def test_no_source_leads_out_of_its_bucket(
    stand_in: StandIn, source: str, processes: list[asyncio.subprocess.Process]
) -> None:
    job_id = await stand_in.create_job(source)
    await stand_in.until(job_id, "downloading")
    assert processes == []


async def test_a_streamed_source_makes_no_progress_before_the_encode(stand_in: StandIn) -> None:
    await stand_in.ok("PUT", "/settings", SETTINGS | {"S3_STREAMING": "enabled"})
    job_id = await stand_in.create_job("src/none.mp4")
    await stand_in.settled()
    job = (await stand_in.ok("GET", f"/jobs/{job_id}"))["job"]
    assert (job["status"], job["progress"]) == ("error", 0)


async def test_ftp_is_a_folder_with_the_name_of_the_server(stand_in: StandIn, clip: Path) -> None:
    await stand_in.ok("PUT", "/settings", SETTINGS | {"STORAGE_DRIVER": "ftp", "FTP_ADDR": "ftp.test:21"})
    job_id = await stand_in.create_job("/in/clip.mp4", dest="/done/")
    await stand_in.settled()
    assert (await stand_in.ok("GET", f"/jobs/{job_id}/status"))["job_status"] == "error"  # no server of that name
    folder = stand_in.services.data / "ftp" / "ftp.test"
    (folder / "in").mkdir(parents=True)
    (folder / "in" / "clip.mp4").write_bytes(clip.read_bytes())
    (folder / "a.txt").write_text("x")
    listing = await stand_in.ok("GET", "/storage/list")
    assert listing == {"data": {"folders": ["in/"], "files": [{"name": "a.txt", "size": 1}]}}
    listing = await stand_in.ok("GET", "/storage/list", params={"prefix": "/in/"})
    assert [file["name"] for file in listing["data"]["files"]] == ["clip.mp4"]
    await stand_in.ok("POST", f"/jobs/{job_id}/restart")
    await stand_in.completed(job_id)
    assert probe(folder / "done" / f"{PRESET}.mp4").height == 360


async def test_slack_hears_of_a_success(stand_in: StandIn, clip: Path) -> None:
    url = "http://slack.test/T0/B0"
    stand_in.world.pages[url] = lambda _: httpx.Response(200)
    await stand_in.ok("PUT", "/settings", SETTINGS | {"SLACK_WEBHOOK": url})
    await stand_in.completed(await stand_in.create_job(stand_in.put_source(clip)))
    await stand_in.settled()
    message = json.loads(stand_in.world.requests[0].content)
    assert PRESET in message["attachments"][0]["text"]


async def test_as_many_jobs_at_a_time_as_there_are_cores_and_the_others_wait(stand_in: StandIn, clip: Path) -> None:
    source, slots = stand_in.put_source(clip), stand_in.services.queue.slots
    jobs = [await stand_in.create_job(source) for _ in range(slots + 1)]
    await stand_in.until(jobs[0], "probing")
    assert len(await stand_in.ok("GET", "/worker/busy")) == slots
    assert (await stand_in.ok("GET", "/worker/queue"))[0]["count"] == 1
    pool = (await stand_in.ok("GET", "/worker/pools"))[0]
    assert (pool["concurrency"], len(pool["worker_ids"]), pool["job_names"]) == (slots, slots, ["encode"])
    for job_id in jobs:
        await stand_in.completed(job_id)

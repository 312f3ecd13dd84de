"""The way of a job: made, followed, canceled, run again, and found in the storage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from encodekit import errors
from encodekit.models import JobState
from tests.providers.openencoder.support import JOB, PRESET, answer, presets_answer, sent_json
from tests.support import Wire, each

if TYPE_CHECKING:
    import httpx

    from encodekit.models import JobStatus
    from tests.providers.openencoder.support import EncoderDrive
    from tests.support import Clock

SOURCE, DEST, NAME = "s3:///src/clip.mp4", "s3:///dst/clip/", "h264_baseline_360p_600"


def job_answer(**changes: Any) -> httpx.Response:
    return answer({"job": JOB | changes, "status": 200})


def word_answer(word: str) -> httpx.Response:
    return answer({"job_status": word, "status": 200})


def created(job: dict[str, Any] | None = None) -> httpx.Response:
    receipt: dict[str, Any] = {"message": "Job created", "status": 200}
    return answer(receipt if job is None else receipt | {"job": job}, 201)


def test_encode_looks_for_the_preset_and_queues_the_job(drive: EncoderDrive) -> None:
    wire = Wire(presets_answer(PRESET), created(JOB | {"created_date": "", "progress": None}))
    job = drive.client(wire).encode(SOURCE, DEST, preset=NAME)
    assert job.id == 2
    assert wire.targets == ["GET /api/presets?page=1&count=100", "POST /api/jobs"]
    assert sent_json(wire.requests[1]) == {"preset": NAME, "source": SOURCE, "dest": DEST}


def test_a_preset_that_would_end_the_worker_makes_no_job(drive: EncoderDrive) -> None:
    wire = Wire(presets_answer(PRESET, count=101), presets_answer(PRESET | {"id": 1, "name": "other"}, count=101))
    with pytest.raises(errors.NotFoundError, match="no preset named 'tiny'"):
        drive.client(wire).encode(SOURCE, DEST, preset="tiny")
    assert wire.targets == ["GET /api/presets?page=1&count=100", "GET /api/presets?page=2&count=100"]


def test_the_preset_can_be_taken_on_trust(drive: EncoderDrive) -> None:
    wire = Wire(created(JOB))
    drive.client(wire).encode(SOURCE, DEST, preset="anything", verify_preset=False)
    assert wire.targets == ["POST /api/jobs"]


def test_a_new_job_without_a_name_is_found_in_the_list(drive: EncoderDrive) -> None:
    listed = [
        JOB | {"id": 9, "preset": "other"},
        JOB | {"id": 8, "source": "s3:///src/other.mp4"},
        {"id": 7, "guid": "bkl9gbj5bidgus7kjoog", "preset": NAME, "created_date": "2019-07-14T00:00:00Z"},
        JOB | {"id": 6},
    ]
    wire = Wire(created(), answer({"count": 4, "items": listed}))
    assert drive.client(wire).encode(SOURCE, DEST, preset=NAME, verify_preset=False).id == 7
    assert wire.targets[1] == "GET /api/jobs?page=1&count=20"


def test_a_new_job_that_is_nowhere_is_reported(drive: EncoderDrive) -> None:
    wire = Wire(created(), answer({"count": 0, "items": []}))
    with pytest.raises(errors.ResponseDecodingError, match="neither named it nor lists it"):
        drive.client(wire).encode(SOURCE, DEST, preset=NAME, verify_preset=False)


def test_a_source_on_the_web_is_refused(drive: EncoderDrive) -> None:
    with pytest.raises(errors.UnsupportedFeatureError, match="inbound storage"):
        drive.client().encode("https://example.com/clip.mp4", DEST, preset=NAME)


STATES = [
    ({"status": "queued"}, JobState.QUEUED, 0.0),
    ({"status": "restarting", "progress": 100, "speed": "2x"}, JobState.QUEUED, 0.0),
    ({"status": "downloading", "progress": 55.5}, JobState.RUNNING, 0.0),
    ({"status": "probing", "progress": 100}, JobState.RUNNING, 0.0),
    ({"status": "encoding", "progress": 100, "speed": None}, JobState.RUNNING, 0.0),
    ({"status": "encoding", "progress": 42.5, "speed": "2.5x"}, JobState.RUNNING, 42.5),
    ({"status": "encoding", "progress": 170, "speed": "2.5x"}, JobState.RUNNING, 100.0),
    ({"status": "encoding", "progress": None, "speed": "2.5x"}, JobState.RUNNING, 0.0),
    ({"status": "uploading", "progress": 90}, JobState.RUNNING, 100.0),
    ({"status": "completed", "progress": 100}, JobState.SUCCEEDED, 100.0),
    ({"status": "error", "progress": 100}, JobState.FAILED, None),
    ({"status": "cancelled", "progress": 40}, JobState.CANCELED, None),
    ({"status": "banana", "progress": 40}, JobState.RUNNING, 0.0),
    ({"status": None}, JobState.RUNNING, 0.0),
]


@each(("changes", "state", "percent"), STATES)
def test_a_state_is_told_in_common_words(
    changes: dict[str, Any], state: JobState, percent: float | None, drive: EncoderDrive
) -> None:
    status = drive.client(Wire(job_answer(**changes))).job(2).status()
    assert (status.id, status.state, status.percent) == ("2", state, percent)
    assert status.provider_state == (changes["status"] or "")
    assert status.created_at.isoformat() == "2026-11-20T22:52:02.169510+00:00"
    assert status.raw["guid"] == JOB["guid"]
    assert ("log of its worker" in (status.failure or "")) == (state is JobState.FAILED)


def test_waiting_ends_with_the_job_and_takes_no_time_here(drive: EncoderDrive, clock: Clock) -> None:
    words = ["queued", "encoding", *["encoding"] * 150, "completed"]
    seen: list[JobStatus] = []
    wire = Wire(*[job_answer(status=word, speed="1x", progress=10) for word in words])
    status = drive.client(wire).job(2).wait(timeout=4 * 3600, on_update=seen.append)
    assert status.state is JobState.SUCCEEDED
    assert len(seen) == len(words)
    assert clock.seconds > 600
    assert max(clock.waits) <= 5


@each(("word", "expected"), [("error", errors.JobFailedError), ("cancelled", errors.JobCanceledError)])
def test_waiting_tells_how_a_job_ended_badly(word: str, expected: type[errors.JobError], drive: EncoderDrive) -> None:
    with pytest.raises(expected) as caught:
        drive.client(Wire(job_answer(status=word))).job(2).wait()
    assert caught.value.job.provider_state == word


def test_waiting_gives_up_on_a_job_that_hangs(drive: EncoderDrive) -> None:
    wire = Wire(*[job_answer(status="downloading")] * 20)
    with pytest.raises(errors.JobTimeoutError, match="still downloading"):
        drive.client(wire).job(2).wait(timeout=10)


def test_an_unknown_job_is_missed_at_once(drive: EncoderDrive) -> None:
    wire = Wire(answer({"message": "Job does not exist", "status": 404}, 404))
    with pytest.raises(errors.NotFoundError):
        drive.client(wire).job(2).wait()
    assert len(wire.requests) == 1


def test_an_empty_status_word_means_that_there_is_no_such_job(drive: EncoderDrive) -> None:
    client = drive.client(Wire(*[word_answer("")] * 3))
    for call in (lambda: client.jobs.status(99), client.job(99).cancel, client.job(99).restart):
        with pytest.raises(errors.NotFoundError, match="no job 99"):
            call()


@each("word", ["queued", "downloading", "encoding", "restarting", "banana"])
def test_a_job_that_goes_on_is_canceled(word: str, drive: EncoderDrive) -> None:
    wire = Wire(word_answer(word), answer({"status": 200}))
    drive.client(wire).job(2).cancel()
    assert wire.targets == ["GET /api/jobs/2/status", "POST /api/jobs/2/cancel"]


@each("word", ["completed", "error", "cancelled"])
def test_a_job_that_has_ended_keeps_its_end_and_can_run_again(word: str, drive: EncoderDrive) -> None:
    wire = Wire(word_answer(word), word_answer(word), answer({"status": 200}))
    job = drive.client(wire).job(2)
    job.cancel()
    job.restart()
    assert wire.targets[1:] == ["GET /api/jobs/2/status", "POST /api/jobs/2/restart"]


def test_a_job_that_goes_on_is_not_run_twice(drive: EncoderDrive) -> None:
    wire = Wire(word_answer("queued"))
    with pytest.raises(errors.ConflictError, match="run it twice") as caught:
        drive.client(wire).job(2).restart()
    assert (caught.value.status, caught.value.operation) == (None, "restart_job")


@each(
    ("destination", "key"),
    [
        ("s3:///dst/clip/", "/dst/clip/h264_baseline_360p_600.mp4"),
        ("dst/clip/", "dst/clip/h264_baseline_360p_600.mp4"),
        ("dst/prefix-", "dst/prefix-h264_baseline_360p_600.mp4"),
        ("https://bucket.example/dst/?x=1", "/dst/h264_baseline_360p_600.mp4"),
    ],
)
def test_the_place_of_the_output_is_worked_out(destination: str, key: str, drive: EncoderDrive) -> None:
    wire = Wire(job_answer(destination=destination), presets_answer(PRESET))
    assert drive.client(wire).job(2).output_key() == key


def test_an_old_server_does_not_tell_the_place_of_the_output(drive: EncoderDrive) -> None:
    bare = {name: JOB[name] for name in ("id", "guid", "preset", "created_date")}
    wire = Wire(answer(bare), presets_answer(PRESET))
    with pytest.raises(errors.ResponseDecodingError, match="too old") as caught:
        drive.client(wire).job(2).output_key()
    assert (caught.value.provider, caught.value.operation, caught.value.method) == ("openencoder", "get_job", "GET")


def test_a_list_asks_for_pages_as_it_needs_them(drive: EncoderDrive) -> None:
    pages = [
        answer({"count": 5, "items": [JOB | {"id": number} for number in numbers]}) for numbers in ([5, 4], [3, 2], [1])
    ]
    wire = Wire(*pages)
    client = drive.client(wire)
    assert [job.id for job in client.jobs.list(page_size=2, limit=3).all()] == [5, 4, 3]
    assert wire.targets == ["GET /api/jobs?page=1&count=2", "GET /api/jobs?page=2&count=2"]
    wire.answers[:0] = pages[:2]
    shown = drive.pages(client.jobs.list(page_size=2))
    assert [(page.total, page.next, len(page.items)) for page in shown] == [(5, 2, 2), (5, 3, 2), (5, None, 1)]


def test_a_list_may_begin_later_and_end_early(drive: EncoderDrive) -> None:
    wire = Wire(answer({"count": 5, "items": []}))
    assert drive.client(wire).jobs.list(page=9, page_size=2).all() == []
    assert wire.targets == ["GET /api/jobs?page=9&count=2"]


def test_counts_without_words_are_left_out(drive: EncoderDrive) -> None:
    rows = [{"status": "queued", "count": 3}, {"status": "error", "count": 0}]
    empty = [{"status": "", "count": 0}] * 9
    client = drive.client(Wire(*[answer({"stats": {"jobs": jobs}, "status": 200}) for jobs in (rows, empty)]))
    assert client.jobs.stats() == {"queued": 3, "error": 0}
    assert client.jobs.stats() == {}


def test_any_good_status_makes_a_job(drive: EncoderDrive) -> None:
    wire = Wire(answer({"message": "Job created", "status": 200}, 200))
    receipt = drive.client(wire).jobs.create(preset=NAME, source=SOURCE, dest=DEST)
    assert (receipt.message, receipt.status, bool(receipt.job)) == ("Job created", 200, False)

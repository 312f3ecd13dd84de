"""Jobs whose source is good, and that end without a result."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from encodekit.sandbox.bytenite.jobs import Job
from encodekit.sandbox.encoder import EncodeError, Encoder
from tests.sandbox.bytenite.conftest import output, params

if TYPE_CHECKING:
    from tests.sandbox.bytenite.conftest import StandIn

anyio = pytest.mark.anyio


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

"""Jobs led any way through their lives: whatever is called in whatever order, a small model of each provider holds.

Hypothesis chooses the calls, the same in every run. After each call every job is looked at: it is in a state that can
come after the one it was seen in before, what has ended stays as it ended unless somebody starts it anew, the list
holds what was made and not deleted, and no money is lost or made.
"""

from __future__ import annotations

import subprocess
import time
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, ClassVar

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, rule, run_state_machine_as_test

from encodekit import ByteNite, Convertrilo, JobState, OpenEncoder, TelestreamFlip, TelestreamFlipLegacy
from encodekit.errors import EncodekitError
from encodekit.providers.bytenite import UrlSource
from encodekit.sandbox import Sandbox
from encodekit.sandbox.encoder import ffmpeg_path

from .chance import seeded
from .proxied import account

EXAMPLES = 8
END_SECONDS = 20.0
REFUSED = ""
"""In the place of a job that was refused: what Hypothesis chooses from may not depend on how fast the sandbox is."""
STEPS = 12
CREATED, QUEUED, RUNNING = JobState.CREATED, JobState.QUEUED, JobState.RUNNING
SUCCEEDED, FAILED, CANCELED = JobState.SUCCEEDED, JobState.FAILED, JobState.CANCELED
ENDED = {SUCCEEDED, FAILED, CANCELED}
# What may be seen after what, when some states were missed in between.
LATER: dict[JobState, set[JobState]] = {
    CREATED: {QUEUED, RUNNING, *ENDED},
    QUEUED: {RUNNING, *ENDED},
    RUNNING: ENDED,
    SUCCEEDED: set(),
    FAILED: set(),
    CANCELED: set(),
}
PARAMS = {"data": {"outputs": [{"output_params": {"aspect": {"resolution": {"height": "96p"}}}}]}}
PRESET: dict[str, Any] = {
    "name": "small",
    "description": "small",
    "data": '{"raw":["-vf scale=-2:96","-c:v libx264","-pix_fmt yuv420p","-y"]}',
    "output": "out.mp4",
    "active": True,
}
IS_GOOD = st.booleans()


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> dict[bool, Path]:
    """A clip of 0.2 s, and a file that is none."""
    folder = tmp_path_factory.mktemp("sources")
    good, bad = folder / "good.mp4", folder / "bad.mp4"
    picture = ("-f", "lavfi", "-i", "testsrc=duration=0.2:size=64x48:rate=10", "-c:v", "libx264")
    subprocess.run([ffmpeg_path(), "-nostdin", "-loglevel", "error", *picture, str(good)], check=True)
    bad.write_text("This is no video.")
    return {True: good, False: bad}


class Life(RuleBasedStateMachine):
    """What holds for the jobs of every provider.

    Attributes:
        seen: The state in which each job was seen last.
        tally: How often each state was seen, over all sequences.
    """

    sandbox: ClassVar[Sandbox]
    sources: ClassVar[dict[bool, Path]]
    later: ClassVar[Mapping[JobState, set[JobState]]] = LATER
    tally: ClassVar[Counter[str]] = Counter()

    jobs = Bundle("jobs")

    def __init__(self) -> None:
        super().__init__()
        self.seen: dict[str, JobState] = {}
        self.client = self.open()

    def open(self) -> Any:
        """A client of the sandbox."""
        raise NotImplementedError

    def state(self, job: str) -> JobState:
        """Where a job is, as the provider says."""
        raise NotImplementedError

    def teardown(self) -> None:
        """The next sequence finds everything at rest."""
        for job in self.seen:
            self.end(job)
        self.client.close()

    def made(self, job: Any, state: JobState) -> str:
        self.seen[str(job)] = state
        return str(job)

    def look(self, job: str) -> JobState:
        """Where a job is; it can have come there from where it was."""
        before, now = self.seen[job], self.state(job)
        assert now is before or now in self.later[before], f"{job} was {before} and is {now}"
        self.seen[job] = now
        return now

    def refused(self, call: Callable[..., object], *arguments: Any) -> bool:
        """Whether the provider refuses the call."""
        try:
            call(*arguments)
        except EncodekitError:
            return True
        return False

    @rule(job=jobs)
    def await_end(self, job: str) -> None:
        """Time passes, until a job that was started has ended."""
        self.end(job)

    def end(self, job: str) -> None:
        if job in self.seen:
            deadline = time.monotonic() + END_SECONDS
            while self.look(job) not in {CREATED, *ENDED}:
                assert time.monotonic() < deadline, f"{job} does not end"
                time.sleep(0.02)

    @invariant()
    def every_job_goes_forward(self) -> None:
        for job in self.seen:
            self.tally[self.look(job).value] += 1

    def settled(self, read: Callable[[], Any]) -> tuple[Any, dict[str, JobState]]:
        """What is read while no job changes its state."""
        while True:
            before = {job: self.look(job) for job in self.seen}
            value = read()
            if before == {job: self.look(job) for job in self.seen}:
                return value, before


class ConvertriloLife(Life):
    """Create, upload, approve, confirm, cancel, delete the files."""

    jobs = Bundle("jobs")

    def open(self) -> Convertrilo:
        self.uploads: dict[str, bool] = {}
        self.created: dict[str, Any] = {}
        self.fits: dict[str, bool] = {}
        self.prices: dict[str, float] = {}
        client = Convertrilo(**account(self.sandbox, "convertrilo"))
        balance: Any = client.tokens.balance()
        assert balance.reserved == 0
        self.funds = balance.available
        return client

    def state(self, job: str) -> JobState:
        state: JobState = self.client.job(job).status().state
        assert state is not (FAILED if self.fits[job] else SUCCEEDED)
        return state

    def teardown(self) -> None:
        for job in self.seen:
            self.client.job(job).cancel()
        super().teardown()

    def new(self, fits: bool) -> str:
        """WebM holds no H.264, which is found out by encoding."""
        container: Any = "mp4" if fits else "webm"
        created = self.client.jobs.create(codec="h264", resolution="480p", fps=10, container=container)
        self.created[str(created.job_id)], self.fits[str(created.job_id)] = created, fits
        return self.made(created.job_id, CREATED)

    @rule(target=jobs, fits=IS_GOOD)
    def create(self, fits: bool) -> str:
        return self.new(fits)

    @rule(target=jobs, fits=IS_GOOD)
    def start(self, fits: bool) -> str:
        job = self.new(fits)
        self.upload(job, is_good=True)
        self.confirm(job)
        return job

    @rule(job=jobs, is_good=IS_GOOD)
    def upload(self, job: str, is_good: bool) -> None:
        if job not in self.uploads:
            self.client.jobs.upload(self.created[job], self.sources[is_good])
            self.uploads[job] = is_good

    @rule(job=jobs)
    def approve(self, job: str) -> None:
        is_open = self.look(job) is CREATED and self.uploads.get(job, False)
        try:
            self.prices[job] = self.client.jobs.approve(job).estimate.total_neu
        except EncodekitError:
            assert not is_open
        else:
            assert is_open

    @rule(job=jobs)
    def confirm(self, job: str) -> None:
        """A job without an approved price is approved first, so that its price is known."""
        if job not in self.prices:
            self.approve(job)
        before = self.look(job)
        is_refused = self.refused(self.client.jobs.confirm, job)
        assert is_refused or self.look(job) is not CREATED
        if before is CREATED:
            assert is_refused is not self.uploads.get(job, False)

    @rule(job=jobs)
    def cancel(self, job: str) -> None:
        self.refused(self.client.job(job).cancel)
        assert self.look(job) in ENDED

    @rule(job=jobs)
    def delete_files(self, job: str) -> None:
        has_ended = self.look(job) in ENDED
        if self.refused(self.client.jobs.delete_files, job):
            assert not has_ended
        else:
            assert self.look(job) in ENDED

    @invariant()
    def funds_are_kept(self) -> None:
        balance, states = self.settled(self.client.tokens.balance)
        spent = sum(self.prices[job] for job, state in states.items() if state is SUCCEEDED)
        assert balance.available + balance.reserved + spent == pytest.approx(self.funds, rel=0, abs=1e-6)
        held = {job for job, state in states.items() if state in {CREATED, QUEUED, RUNNING}}
        assert balance.reserved == pytest.approx(sum(self.prices.get(job, 0) for job in held), abs=1e-6)

    @invariant()
    def all_are_known(self) -> None:
        if self.seen:
            report = self.client.bulk.status(self.seen)
            assert {str(job.id) for job in report.jobs or []} == self.seen.keys()
            assert not report.missing


class ByteNiteLife(Life):
    """Create, bring a source, set the parameters, run. There is no cancel on record."""

    jobs = Bundle("jobs")

    def open(self) -> ByteNite:
        self.brought: dict[str, bool] = {}
        self.ready: set[str] = set()
        self.prices: dict[str, int] = {}
        client = ByteNite(**account(self.sandbox, "bytenite"))
        self.funds = client.wallet.get_balance().available or 0
        self.before = {job.id for job in client.jobs.list()}
        return client

    def state(self, job: str) -> JobState:
        state: JobState = self.client.job(job).status().state
        assert state is not (FAILED if self.brought.get(job) else SUCCEEDED)
        return state

    def new(self) -> str:
        return self.made(self.client.jobs.create(name="led anyhow").id, CREATED)

    @rule(target=jobs)
    def create(self) -> str:
        return self.new()

    @rule(target=jobs, is_good=IS_GOOD)
    def start(self, is_good: bool) -> str:
        job = self.new()
        self.bring(job, is_good)
        self.configure(job)
        self.run(job)
        return job

    @rule(job=jobs, is_good=IS_GOOD)
    def bring(self, job: str, is_good: bool) -> None:
        is_draft = self.look(job) is CREATED
        source = UrlSource(self.sandbox.publish(self.sources[is_good]))
        assert self.refused(self.client.jobs.set_data_source, job, source) is not is_draft
        if is_draft:
            self.brought[job] = is_good

    @rule(job=jobs)
    def configure(self, job: str) -> None:
        is_draft = self.look(job) is CREATED
        assert self.refused(self.client.jobs.set_params, job, PARAMS) is not is_draft
        if is_draft:
            self.ready.add(job)

    @rule(job=jobs)
    def run(self, job: str) -> None:
        may_run = self.look(job) is CREATED and job in self.brought and job in self.ready
        if may_run and self.brought[job]:
            self.prices[job] = self.client.jobs.estimate(job).total
        assert self.refused(self.client.jobs.run, job) is not may_run
        assert (self.look(job) is CREATED) is (job not in self.brought or job not in self.ready)

    @invariant()
    def funds_are_kept(self) -> None:
        balance, states = self.settled(self.client.wallet.get_balance)
        spent = sum(self.prices[job] for job, state in states.items() if state in {QUEUED, RUNNING, SUCCEEDED})
        assert balance.available == self.funds - spent

    @invariant()
    def all_are_listed(self) -> None:
        assert {job.id for job in self.client.jobs.list()} - self.before == self.seen.keys()


class OpenEncoderLife(Life):
    """Create, cancel, restart. The word of a worker can overwrite that of a cancellation."""

    jobs = Bundle("jobs")
    later: ClassVar[Mapping[JobState, set[JobState]]] = LATER | {CANCELED: {RUNNING, SUCCEEDED, FAILED}}

    def open(self) -> OpenEncoder:
        self.is_good: dict[str, bool] = {}
        client = OpenEncoder(**account(self.sandbox, "openencoder"))
        if "small" not in {preset.name for preset in client.presets.list()}:
            client.presets.create(**PRESET)
        for path in self.sources.values():
            (self.sandbox.data / "s3/inbound" / path.name).write_bytes(path.read_bytes())
        self.before = {job.id for job in client.jobs.list()}
        return client

    def state(self, job: str) -> JobState:
        state: JobState = self.client.job(int(job)).status().state
        assert state is not (FAILED if self.is_good[job] else SUCCEEDED)
        return state

    @rule(target=jobs, is_good=IS_GOOD)
    def create(self, is_good: bool) -> str:
        job = self.client.encode(f"s3:///{self.sources[is_good].name}", "out/", preset="small")
        self.is_good[str(job.id)] = is_good
        return self.made(job.id, QUEUED)

    @rule(job=jobs)
    def cancel(self, job: str) -> None:
        before = self.look(job)
        self.client.job(int(job)).cancel()
        now = self.look(job)
        assert before not in {SUCCEEDED, FAILED} or now is before

    @rule(job=jobs)
    def restart(self, job: str) -> None:
        """A new life for what has ended; one that ends between look and call may get it or not."""
        before = self.look(job)
        if before is CANCELED:  # a worker may still be at it
            return
        if self.refused(self.client.job(int(job)).restart):
            assert before not in ENDED
        else:
            self.seen[job] = QUEUED

    @invariant()
    def all_are_listed(self) -> None:
        assert {str(job.id) for job in self.client.jobs.list() if job.id not in self.before} == self.seen.keys()


class FlipLife(Life):
    """Import a video, encode it, cancel, retry and delete encodings; each encoding is a job."""

    jobs = Bundle("jobs")
    videos = Bundle("videos")
    kind: ClassVar[Any] = TelestreamFlip
    name: ClassVar[str] = "telestream_flip"

    def open(self) -> Any:
        self.is_good: dict[str, bool] = {}
        self.lost: set[str] = set()
        self.video_of: dict[str, str] = {}
        self.can_succeed: dict[str, bool] = {}
        client = self.kind(**account(self.sandbox, self.name))
        self.before = {encoding.id for encoding in client.encodings.all()}
        return client

    def state(self, job: str) -> JobState:
        word = self.client.encodings.find(job).status
        return {"processing": RUNNING, "success": SUCCEEDED, "fail": FAILED}.get(str(word), CANCELED)

    @rule(target=videos, is_good=IS_GOOD)
    def bring(self, is_good: bool) -> str:
        video = self.client.videos.create(source_url=self.sandbox.publish(self.sources[is_good]), profiles="none")
        self.is_good[video.id] = is_good
        return str(video.id)

    @rule(video=videos)
    def lose_source(self, video: str) -> None:
        """What is encoded later fails, once the import has ended."""
        self.refused(lambda: self.client.videos.find(video).wait(timeout=END_SECONDS))
        self.client.videos.delete_source(video)
        self.lost.add(video)

    @rule(target=jobs, video=videos)
    def encode(self, video: str) -> str:
        """Only a video that is known to have failed cannot be encoded."""
        try:
            encoding = self.client.encodings.create(video_id=video, profile_name="h264")
        except EncodekitError:
            assert not self.is_good[video]
            return REFUSED
        self.video_of[encoding.id] = video
        self.can_succeed[encoding.id] = self.is_good[video] and video not in self.lost
        return self.made(encoding.id, RUNNING)

    @rule(job=jobs)
    def cancel(self, job: str) -> None:
        if job in self.seen:
            self.client.encodings.cancel(job)
            assert self.look(job) in ENDED

    @rule(job=jobs)
    def retry(self, job: str) -> None:
        """A new life for one that has failed; others are left alone, because what happens to them is not published."""
        if job in self.seen and self.look(job) is FAILED:
            self.seen[job] = RUNNING
            self.client.encodings.retry(job)
            assert self.look(job) in {RUNNING, FAILED}

    @rule(job=consumes(jobs))
    def delete(self, job: str) -> None:
        if job in self.seen:
            self.client.encodings.delete(job)
            del self.seen[job]
            assert self.refused(self.client.encodings.find, job)

    @rule(video=consumes(videos))
    def delete_video(self, video: str) -> None:
        """Its encodings go with it."""
        self.client.videos.delete(video)
        self.seen = {job: state for job, state in self.seen.items() if self.video_of[job] != video}

    @invariant()
    def no_source_no_success(self) -> None:
        assert not [job for job, state in self.seen.items() if state is SUCCEEDED and not self.can_succeed[job]]

    @invariant()
    def all_are_listed(self) -> None:
        assert {encoding.id for encoding in self.client.encodings.all()} - self.before == self.seen.keys()


class FlipLegacyLife(FlipLife):
    """The same over the signed API."""

    kind: ClassVar[Any] = TelestreamFlipLegacy
    name: ClassVar[str] = "telestream_flip_legacy"


LIVES = (ByteNiteLife, ConvertriloLife, FlipLegacyLife, FlipLife, OpenEncoderLife)


@pytest.fixture(params=LIVES, ids=lambda life: life.__name__)
def life(request: pytest.FixtureRequest, sandbox: Sandbox, sources: dict[bool, Path]) -> type[Life]:
    kind: type[Life] = request.param
    kind.sandbox, kind.sources, kind.tally = sandbox, sources, Counter()
    return kind


def test_every_life_of_a_job_keeps_the_model(life: type[Life]) -> None:
    profile = settings(
        database=None,
        deadline=None,
        derandomize=True,
        max_examples=EXAMPLES,
        phases=[Phase.generate],
        stateful_step_count=STEPS,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(seeded(life), settings=profile)
    # Which ends are met is a matter of the machine's speed: the flows through Prism lead a job to each of them.
    assert life.tally.keys() & ENDED, f"no job has ended: {dict(life.tally)}"

"""Each kind of fault, as a user of the library meets it: which error, after how many attempts, and what is left."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from encodekit import (
    AsyncByteNite,
    AsyncConvertrilo,
    AsyncOpenEncoder,
    AsyncTelestreamFlip,
    AsyncTelestreamFlipLegacy,
    AsyncTelestreamNotifications,
    Convertrilo,
    RetryPolicy,
)
from encodekit.errors import (
    AuthenticationError,
    ConnectionFailedError,
    DeadlineExceededError,
    PermissionDeniedError,
    RateLimitedError,
    RequestError,
    RequestTimeoutError,
    ResponseDecodingError,
    ServerError,
)
from encodekit.providers.bytenite import X264, ConstantBitrate, EncodingParams, Output, Picture, Video
from encodekit.providers.convertrilo import verify_webhook
from encodekit.testing import async_sandbox
from encodekit.testing import sandbox as threaded_sandbox

if TYPE_CHECKING:
    from pathlib import Path

    from encodekit.testing import InProcessSandbox

pytestmark = pytest.mark.anyio
SETTINGS: Any = {"codec": "h264", "resolution": "480p", "fps": 10}
VIDEO = Video(codec=X264(preset="ultrafast"), bitrate=ConstantBitrate(target_kbps=100))
PARAMS = EncodingParams(outputs=[Output(picture=Picture(height=120), video=VIDEO)])
ONCE = RetryPolicy(attempts=1)


def assert_about(error: RequestError, operation: str, attempts: int) -> None:
    assert (error.operation, error.attempts) == (operation, attempts)


class TestStatuses:
    async def test_a_read_is_repeated_until_it_goes_well(self, sandbox: InProcessSandbox) -> None:
        client = sandbox.client(AsyncOpenEncoder)
        await client.jobs.stats()  # logs in: the call that does so is sent once
        fault = sandbox.faults.add(path="/openencoder/api/jobs", status=503, times=3)
        assert [job async for job in client.jobs.list()] == []
        assert fault.hits == 3

    async def test_a_read_is_given_up_after_four_attempts(self, sandbox: InProcessSandbox) -> None:
        sandbox.faults.add(provider="telestream_flip", status=502, times=9, body="<h1>Bad gateway</h1>")
        with pytest.raises(ServerError, match="502") as raised:
            await sandbox.client(AsyncTelestreamFlip).factories.all()
        assert_about(raised.value, "list_factories", attempts=4)
        assert raised.value.body == "<h1>Bad gateway</h1>"

    async def test_a_create_without_a_key_is_not_repeated(self, sandbox: InProcessSandbox) -> None:
        sandbox.faults.add(method="POST", path="/bytenite/*/jobs", status=500, body={"code": 13, "message": "oh"})
        client = sandbox.client(AsyncByteNite)
        with pytest.raises(ServerError, match="oh") as raised:
            await client.jobs.create(name="clip")
        assert_about(raised.value, "create_job", attempts=1)

    async def test_a_create_with_a_key_is_repeated_and_makes_one_job(self, sandbox: InProcessSandbox) -> None:
        client = sandbox.client(AsyncConvertrilo)
        sandbox.faults.add(method="POST", path="/convertrilo/jobs", cut="response")
        sandbox.faults.add(method="POST", path="/convertrilo/jobs", status=503)
        await client.jobs.create(**SETTINGS)
        assert len(sandbox.app.state.convertrilo.account.jobs._jobs) == 1


class TestRetryAfter:
    async def test_seconds_are_waited_for_even_by_a_create(self, sandbox: InProcessSandbox) -> None:
        client, before = sandbox.client(AsyncTelestreamFlip), sandbox.clock.seconds
        sandbox.faults.add(method="POST", path="/telestream_flip/*", status=429, retry_after=40)
        await client.factories.create(name="another")
        assert sandbox.clock.seconds - before >= 40
        assert len(await client.factories.all()) == 2

    async def test_a_date_is_waited_for(self, sandbox: InProcessSandbox) -> None:
        before = sandbox.clock.now()
        sandbox.faults.add(provider="telestream_notifications", status=503, retry_after=before + timedelta(seconds=50))
        assert await sandbox.client(AsyncTelestreamNotifications).subscriptions.all() == []
        assert 49 <= (sandbox.clock.now() - before).total_seconds() < 70

    async def test_what_is_too_long_is_an_error_at_once(self, sandbox: InProcessSandbox) -> None:
        sandbox.faults.add(provider="telestream_notifications", status=429, retry_after=3600)
        with pytest.raises(RateLimitedError) as raised:
            await sandbox.client(AsyncTelestreamNotifications).subscriptions.all()
        assert raised.value.retry_after == 3600
        assert_about(raised.value, "list_subscriptions", attempts=1)

    async def test_a_limit_of_requests_only_slows_down(self) -> None:
        async with async_sandbox(rate_limit=0.5) as sandbox:
            client, before = sandbox.client(AsyncByteNite), sandbox.clock.seconds
            for _ in range(3):
                await client.wallet.get_balance()
            assert sandbox.clock.seconds - before >= 4
            with pytest.raises(RateLimitedError, match="Too Many Requests"):
                await client.wallet.get_balance(retry=ONCE)


class TestDelays:
    async def test_an_answer_that_is_late_is_a_timeout_and_is_asked_for_again(self, sandbox: InProcessSandbox) -> None:
        client = sandbox.client(AsyncConvertrilo)
        fault = sandbox.faults.add(path="/convertrilo/tokens/*", delay_seconds=60, times=2)
        await client.tokens.balance()
        assert fault.hits == 2
        sandbox.faults.add(path="/convertrilo/tokens/*", delay_seconds=60)
        with pytest.raises(RequestTimeoutError) as raised:
            await client.tokens.balance(retry=ONCE)
        assert raised.value.phase == "read"

    async def test_the_deadline_of_a_call_ends_it_whatever_trickles(self, sandbox: InProcessSandbox) -> None:
        sandbox.faults.add(provider="convertrilo", delay_seconds=25, times=9)
        with pytest.raises(DeadlineExceededError) as raised:
            await sandbox.client(AsyncConvertrilo).tokens.balance(timeout=20, deadline=50)
        assert_about(raised.value, "get_token_balance", attempts=3)

    async def test_a_slow_download_comes_to_its_end(
        self, sandbox: InProcessSandbox, clip: Path, tmp_path: Path
    ) -> None:
        job = await sandbox.client(AsyncConvertrilo).encode(clip, **SETTINGS)
        await job.wait()
        before = sandbox.clock.seconds
        sandbox.faults.add(path="/storage/*", method="GET", bytes_per_second=1000)
        size = (await job.download(tmp_path / "out.mp4")).stat().st_size
        assert sandbox.clock.seconds - before == pytest.approx(size / 1000, rel=0.2)


class TestTruncation:
    async def test_half_an_answer_is_a_decoding_error(self, sandbox: InProcessSandbox) -> None:
        client = sandbox.client(AsyncOpenEncoder)
        sandbox.faults.add(path="/openencoder/api/stats", truncate_bytes=5)
        with pytest.raises(ResponseDecodingError) as raised:
            await client.jobs.stats()
        assert_about(raised.value, "get_stats", attempts=1)
        assert len(raised.value.body) == 5


class TestCuts:
    async def test_a_signed_read_is_signed_anew_for_each_attempt(self, sandbox: InProcessSandbox) -> None:
        fault = sandbox.faults.add(provider="telestream_flip_legacy", cut="connection", times=3)
        assert len(await sandbox.client(AsyncTelestreamFlipLegacy).factories.all()) == 1
        assert fault.hits == 3

    async def test_a_create_is_not_repeated_when_nobody_knows_whether_it_came(self, sandbox: InProcessSandbox) -> None:
        client = sandbox.client(AsyncTelestreamFlipLegacy)
        fault = sandbox.faults.add(method="POST", provider="telestream_flip_legacy", cut="connection", times=9)
        with pytest.raises(ConnectionFailedError) as raised:
            await client.profiles.create(preset_name="h264", name="mine")
        assert raised.value.reached_provider
        assert (raised.value.attempts, fault.hits) == (1, 1)

    async def test_the_part_of_an_upload_that_broke_off_is_sent_again(
        self, sandbox: InProcessSandbox, clip: Path
    ) -> None:
        fault = sandbox.faults.add(method="PUT", path="/telestream_flip/*", cut="request", times=2)
        client = sandbox.client(AsyncTelestreamFlip)
        job = await client.encode(clip)
        assert fault.hits == 2
        await sandbox.settle()
        assert (await client.videos.find(job.id)).file_size == clip.stat().st_size

    async def test_an_upload_that_never_comes_through_is_one_error_and_leaves_nothing(
        self, sandbox: InProcessSandbox, clip: Path
    ) -> None:
        sandbox.faults.add(method="PUT", path="/storage/*", cut="request", times=99)
        with pytest.raises(ConnectionFailedError) as raised:
            await sandbox.client(AsyncByteNite).encode(clip, PARAMS, name="clip")
        assert_about(raised.value, "upload", attempts=4)
        assert [path for path in (sandbox.data / "objects").rglob("*") if path.is_file()] == []

    async def test_a_download_goes_on_where_it_broke_off(
        self, sandbox: InProcessSandbox, clip: Path, tmp_path: Path
    ) -> None:
        job = await sandbox.client(AsyncByteNite).encode(clip, PARAMS, name="clip")
        await job.wait()
        fault = sandbox.faults.add(method="GET", path="/storage/*", cut="response", times=2)
        await job.download(tmp_path / "out.mp4")
        assert fault.hits == 2
        assert [path.name for path in tmp_path.iterdir()] == ["out.mp4"]

    def test_a_download_that_never_ends_leaves_no_file(self, clip: Path, tmp_path: Path) -> None:
        with threaded_sandbox() as sandbox:
            job = sandbox.client(Convertrilo).encode(clip, **SETTINGS)
            job.wait()
            sandbox.faults.add(method="GET", path="/storage/*", cut="response", times=99)
            with pytest.raises(ConnectionFailedError):
                job.download(tmp_path / "out.mp4")
        assert list(tmp_path.iterdir()) == []


class TestWebhooks:
    async def test_one_that_comes_twice_is_the_same_event_twice(self, sandbox: InProcessSandbox) -> None:
        client = sandbox.client(AsyncConvertrilo)
        hook = await client.webhooks.create(sandbox.webhooks.url, events=["job.created"])
        sandbox.faults.add(webhook="duplicate")
        job = await client.jobs.create(**SETTINGS)
        await sandbox.settle()
        events = [verify_webhook(each.body, each.headers, str(hook.secret)) for each in sandbox.webhooks.received]
        assert [event.job_id for event in events] == [job.job_id, job.job_id]
        assert events[0] == events[1]


class TestClockJumps:
    async def test_a_signature_expires(self, sandbox: InProcessSandbox) -> None:
        client = sandbox.client(AsyncTelestreamFlipLegacy)
        sandbox.faults.add(provider="telestream_flip_legacy", clock_jump_seconds=600)
        with pytest.raises(AuthenticationError, match="Signatures expired") as raised:
            await client.factories.all()
        assert_about(raised.value, "list_factories", attempts=1)

    async def test_a_token_expires_and_is_renewed(self, sandbox: InProcessSandbox) -> None:
        client = sandbox.client(AsyncByteNite)
        await client.wallet.get_balance()
        sandbox.faults.add(path="/bytenite/*", clock_jump_seconds=7200)
        renewed = sandbox.faults.add(path="/bytenite/*/auth/access_token", delay_seconds=0.001)
        await client.wallet.get_balance()
        assert renewed.hits == 1

    async def test_a_link_expires(self, sandbox: InProcessSandbox, clip: Path, tmp_path: Path) -> None:
        job = await sandbox.client(AsyncConvertrilo).encode(clip, **SETTINGS)
        await job.wait()
        sandbox.faults.add(path="/storage/*", clock_jump_seconds=14 * 86_400)
        with pytest.raises(PermissionDeniedError, match="403"):
            await job.download(tmp_path / "out.mp4")
        assert list(tmp_path.iterdir()) == []

"""A sandbox with a state file that is killed, and another one that takes over: at another port, with the same files."""

from __future__ import annotations

import json
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import httpx
import pytest

from encodekit.sandbox import create_app
from encodekit.sandbox.clock import ManualClock
from encodekit.sandbox.media import probe
from tests.sandbox.bytenite.conftest import output, params, url_source
from tests.sandbox.conftest import SETTINGS, World, all_turns
from tests.sandbox.telestream.conftest import eventually, signed

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator
    from pathlib import Path

    from starlette.applications import Starlette

pytestmark = pytest.mark.anyio

URL = "http://127.0.0.1:9/clip.mp4"
HOOK = "http://127.0.0.1:9/hook"


@dataclass
class Running:
    """One process, and a client that has no credential of its own."""

    app: Starlette
    http: httpx.AsyncClient

    @property
    def environment(self) -> dict[str, str]:
        return dict(self.app.state.environment)

    async def ask(self, method: str, path: str, body: Any = None, **options: Any) -> Any:
        if body is not None:
            options["content" if isinstance(body, bytes) else "json"] = body
        response = await self.http.request(method, path, **options)
        assert response.is_success, response.text
        is_json = response.content and response.headers["content-type"].startswith("application/json")
        return response.json() if is_json else None

    async def settled(self) -> None:
        """Return when every errand has ended, except those that wait for the clock."""
        services = self.app.state.services
        await eventually(lambda: len(services.background._tasks) <= services.clock.sleeping)


@dataclass
class Machine:
    """What stays when the process ends: the disk, the time, and the world."""

    folder: Path
    clock: ManualClock = field(default_factory=ManualClock)
    world: World = field(default_factory=World)
    starts: int = 0

    @asynccontextmanager
    async def running(self, *, rests: bool = False) -> AsyncGenerator[Running]:
        """A process until it is killed: nothing is committed when it ends. Nothing is encoded in one that rests."""
        self.starts += 1
        url = f"http://sandbox.test:{self.starts}"
        app = create_app(
            self.folder / "data",
            base_url=url,
            balance=100.0,
            clock=self.clock,
            transport=httpx.MockTransport(self.world.answer),
            state=self.folder / "state.db",
            encode=False,
        )
        services = app.state.services
        async with AsyncExitStack() as stack:
            if rests:
                turns = services.queue._turn, app.state.openencoder.server.worker._turn
                await stack.enter_async_context(all_turns(*turns))
            services.background.resume()
            try:
                async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=url) as http:
                    yield Running(app, http)
            finally:
                services.store.close()
                services.store.commit = services.store.close = lambda: None
                await services.close()

    def told(self) -> list[bytes]:
        return [request.content for request in self.world.requests if str(request.url).startswith(HOOK)]


@pytest.fixture
def machine(tmp_path: Path, clip: Path, anyio_backend: str) -> Machine:
    machine = Machine(tmp_path)
    machine.world.serve(URL, clip.read_bytes())
    machine.world.serve(HOOK, b"")
    return machine


async def test_credentials_and_secrets_stay(machine: Machine) -> None:
    async with machine.running() as first:
        before = first.environment
        published = first.app.state.services.storage.publish(machine.folder / "state.db")
        assert (await first.http.get("/convertrilo/tokens/balance")).status_code == 401  # which commits
    async with machine.running() as second:
        after = second.environment
        await second.ask("GET", urlsplit(published).path)
    hidden = {name for name in before if not name.endswith("_URL")}
    assert {name: before[name] for name in hidden} == {name: after[name] for name in hidden}
    assert after["BYTENITE_BASE_URL"] == "http://sandbox.test:2/bytenite"


async def test_convertrilo_goes_on(machine: Machine, clip: Path) -> None:
    async with machine.running(rests=True) as first:
        key = {"X-API-Key": first.environment["CONVERTRILO_API_KEY"]}
        once = {**key, "Idempotency-Key": "once"}
        hook = {"url": HOOK, "events": ["job.queued", "job.running", "job.completed"]}
        machine.world.pages[HOOK] = lambda _: httpx.Response(500)
        webhook = await first.ask("POST", "/convertrilo/webhooks", hook, headers=key)
        place = {"name": "there", "config": {"type": "cdn"}}
        await first.ask("POST", "/convertrilo/output-destinations", place, headers=key)
        upload = await first.ask("POST", "/convertrilo/jobs", SETTINGS, headers=once)
        await first.ask("POST", f"/convertrilo/jobs/{upload['jobId']}/stream/init", headers=key)
        part = f"/convertrilo/jobs/{upload['jobId']}/stream/chunk"
        binary = {**key, "Content-Type": "application/octet-stream"}
        await first.ask("PUT", f"{part}/1", clip.read_bytes()[:1000], headers=binary)
        url = {**SETTINGS, "sourceUrl": URL, "confirm": True}
        queued = await first.ask("POST", "/convertrilo/jobs", url, headers=key)
        await eventually(machine.told)
        balance = await first.ask("GET", "/convertrilo/tokens/balance", headers=key)
        assert balance["reserved"] > 0
    (refused,) = machine.told()

    machine.world.serve(HOOK, b"")
    async with machine.running() as second:
        again = await second.ask("POST", "/convertrilo/jobs", SETTINGS, headers=once)
        assert again["jobId"] == upload["jobId"]
        assert again["upload"]["url"] == upload["upload"]["url"].replace("sandbox.test:1", "sandbox.test:2")
        assert len((await second.ask("GET", "/convertrilo/output-destinations", headers=key))["destinations"]) == 1
        await second.ask("PUT", f"{part}/2", clip.read_bytes()[1000:], headers=binary)
        await second.ask("POST", f"/convertrilo/jobs/{upload['jobId']}/stream/finalize", headers=key)
        await second.settled()
        status = await second.ask("GET", f"/convertrilo/jobs/{queued['jobId']}/status", headers=key)
        assert (status["status"], status["output"] is None) == ("success", False)
        probe(second.app.state.services.storage.path(status["output"]["key"]))
        after = await second.ask("GET", "/convertrilo/tokens/balance", headers=key)
        assert (after["available"], after["reserved"]) == (balance["available"], 0)
        await second.ask("POST", f"/convertrilo/jobs/{upload['jobId']}/confirm", headers=key)
        await second.settled()
        machine.clock.advance(60)
        await second.settled()
        told = machine.told()
        events = [json.loads(body)["event"] for body in told]
        assert sorted(events[1:]) == sorted(["job.running", "job.completed"] * 2 + ["job.queued"] * 2)
        assert told.count(refused) == 2
        history = await second.ask("GET", f"/convertrilo/webhooks/{webhook['id']}/deliveries", headers=key)
        assert len(history["deliveries"]) == len(told)


async def test_a_job_whose_end_was_not_kept_ends_once_more_and_is_paid_once(machine: Machine) -> None:
    async with machine.running() as first:
        key = {"X-API-Key": first.environment["CONVERTRILO_API_KEY"]}
        await first.ask("POST", "/convertrilo/webhooks", {"url": HOOK, "events": ["job.completed"]}, headers=key)
        body = {**SETTINGS, "sourceUrl": URL, "confirm": True}
        job = await first.ask("POST", "/convertrilo/jobs", body, headers=key)
        reserved = (await first.ask("GET", "/convertrilo/tokens/balance", headers=key))["available"]
        services = first.app.state.services
        services.store.commit = lambda: None  # the process is killed before it gets there
        services.store._changes.clear()
        await eventually(lambda: first.app.state.convertrilo.account.jobs.get("two_step", job["jobId"]).finished_at)
        services.store._changes.clear()
        services.web.client.event_hooks["request"] = []
    assert machine.told() == []
    async with machine.running() as second:
        await second.settled()
        status = await second.ask("GET", f"/convertrilo/jobs/{job['jobId']}/status", headers=key)
        balance = await second.ask("GET", "/convertrilo/tokens/balance", headers=key)
    assert (status["status"], balance["available"], balance["reserved"]) == ("success", reserved, 0)
    assert len(machine.told()) == 1


async def test_bytenite_goes_on(machine: Machine, clip: Path) -> None:
    async with machine.running() as first:
        answer = await first.ask(
            "POST", "/bytenite/v1/auth/access_token", {"apiKey": first.environment["BYTENITE_API_KEY"]}
        )
        token = {"Authorization": answer["token"]}
        job = {"name": "Example", "templateId": "video-transcoding@v0.2", "params": params(output("a"), output("b"))}
        made = [
            (await first.ask("POST", "/bytenite/v1/customer/jobs", job | {"dataSource": source}, headers=token))["job"]
            for source in (url_source(URL), url_source(URL), {"dataSourceDescriptor": "file", "params": {"name": "c"}})
        ]
        done, queued, draft = (each["id"] for each in made)
        await first.ask("POST", f"/bytenite/v1/customer/jobs/run/{done}", {}, headers=token)
        await first.settled()
        link = (await first.ask("GET", f"/bytenite/v1/customer/jobs/{done}/results", headers=token))["results"][0]
        encoded, _ = first.app.state.bytenite.account.jobs.get(done).results.values()
        encoded_at = encoded.stat().st_mtime_ns
        await first.ask("PUT", made[2]["dataSource"]["params"]["tempUrl"], clip.read_bytes())
        async with all_turns(first.app.state.services.queue._turn):
            await first.ask("POST", f"/bytenite/v1/customer/jobs/run/{queued}", {}, headers=token)
        wallet = await first.ask("GET", "/bytenite/v1/wallet/balance", headers=token)
        assert wallet["totalBalance"] - wallet["availableBalance"] == 6

    async with machine.running() as second:
        await second.ask("POST", f"/bytenite/v1/customer/jobs/uploadcompleted/{draft}", {}, headers=token)
        await second.ask("POST", f"/bytenite/v1/customer/jobs/run/{draft}", {}, headers=token)
        await second.settled()
        jobs = (await second.ask("GET", "/bytenite/v1/customer/jobs", headers=token))["data"]
        assert [(each["id"], each["state"]) for each in jobs] == [
            (job_id, "JOB_STATE_COMPLETE") for job_id in (done, queued, draft)
        ]
        assert jobs[2]["dataSource"]["params"]["tempUrl"].startswith("http://sandbox.test:2/storage/")
        payments = (await second.ask("GET", "/bytenite/v1/wallet/transactions", headers=token))["data"][1:]
        assert sorted(payment["relatedEntity"]["id"] for payment in payments) == sorted((done, queued, draft))
        await second.ask("GET", urlsplit(link["link"]).path + "?" + urlsplit(link["link"]).query)
    assert encoded.stat().st_mtime_ns == encoded_at


async def test_open_encoder_goes_on(machine: Machine, clip: Path) -> None:
    source = machine.folder / "data" / "s3" / "inbound" / "clip.mp4"
    source.parent.mkdir(parents=True)
    source.write_bytes(clip.read_bytes())
    body = {"preset": "h264_baseline_360p_600", "source": "s3:///clip.mp4", "dest": "s3:///out/"}
    async with machine.running(rests=True) as first:
        environment = first.environment
        login = {
            "username": environment["OPENENCODER_USERNAME"],
            "password": environment["OPENENCODER_PASSWORD"],
        }
        answer = await first.ask("POST", "/openencoder/api/login", login)
        token = {"Authorization": f"Bearer {answer['token']}"}
        settings = {"S3_INBOUND_BUCKET": "inbound", "S3_OUTBOUND_BUCKET": "elsewhere", "STORAGE_DRIVER": "s3"}
        settings |= {"S3_STREAMING": "disabled", "DIGITAL_OCEAN_ENABLED": "disabled"}
        settings |= {"DIGITAL_OCEAN_ACCESS_TOKEN": "t", "DIGITAL_OCEAN_REGION": "sfo1", "SLACK_WEBHOOK": HOOK}
        (machine.folder / "data" / "s3" / "elsewhere").mkdir()
        await first.ask("PUT", "/openencoder/api/settings", settings, headers=token)
        await first.ask("POST", "/openencoder/api/register", {"username": "ada", "password": "pw"})
        await first.ask("POST", "/openencoder/api/jobs", body, headers=token)
        machines = await first.ask(
            "POST",
            "/openencoder/api/machines",
            {"provider": "digitalocean", "size": "s-1vcpu-1gb", "count": 2},
            headers=token,
        )
        await first.ask("DELETE", f"/openencoder/api/machines/{machines['machine'][1]['id']}", headers=token)
        missing = await first.ask("POST", "/openencoder/api/jobs", body | {"source": "s3:///no"}, headers=token)
        waiting = await first.ask("GET", "/openencoder/api/worker/queue", headers=token)

    async with machine.running(rests=True) as second:
        assert await second.ask("GET", "/openencoder/api/worker/queue", headers=token) == waiting
        machine.clock.advance(10)
    async with machine.running() as third:
        await eventually(machine.told)
        job = (await third.ask("GET", "/openencoder/api/jobs/1", headers=token))["job"]
        assert (job["status"], job["progress"]) == ("completed", 100)
        assert (machine.folder / "data" / "s3" / "elsewhere" / "out" / "h264_baseline_360p_600.mp4").is_file()
        assert (await third.ask("GET", "/openencoder/api/users", headers=token))["count"] == 2
        assert (await third.ask("GET", "/openencoder/api/presets", headers=token))["count"] == 5
        more = await third.ask(
            "POST",
            "/openencoder/api/machines",
            {"provider": "digitalocean", "size": "s-1vcpu-1gb", "count": 1},
            headers=token,
        )
        assert more["machine"][0]["id"] == machines["machine"][1]["id"] + 1
    assert len(machine.told()) == 1
    late = source.with_name("no")
    late.write_bytes(clip.read_bytes())
    async with machine.running() as fourth:  # the next attempt is made when it was due, and not at once
        assert len(fourth.app.state.services.background.errands("openencoder.encode")) == 1
        path = f"/openencoder/api/jobs/{missing['job']['id']}/status"
        assert (await fourth.ask("GET", path, headers=token))["job_status"] == "downloading"
        machine.clock.advance(100)
        await eventually(lambda: len(machine.told()) == 2)
        assert (await fourth.ask("GET", path, headers=token))["job_status"] == "completed"


async def test_telestream_goes_on(machine: Machine, clip: Path) -> None:
    content, binary = clip.read_bytes(), {"Content-Type": "application/octet-stream"}
    async with machine.running(rests=True) as first:
        environment = first.environment
        factory = environment["TELESTREAM_FLIP_FACTORY_ID"]
        flip: dict[str, Any] = {
            "params": {"factory_id": factory},
            "headers": {"X-Api-Key": environment["TELESTREAM_FLIP_API_KEY"]},
        }
        topic = {"service": "flip", "event": "encoding-complete", "factory": factory}
        hook = {"type": "webhook", "topic": topic, "params": {"url": HOOK, "retries": 3}}
        notifications = {"headers": flip["headers"]}
        await first.ask("POST", "/telestream_notifications/subscriptions", hook, **notifications)
        await first.ask("POST", "/telestream_flip/factories.json", {"name": "own"}, **notifications)
        profile = {"preset_name": "h264", "name": "small", "height": 90}
        await first.ask("POST", "/telestream_flip/profiles.json", profile, **flip)
        tree = json.dumps({"h264": {"small": {}}})
        video = await first.ask("POST", "/telestream_flip/videos.json", {"source_url": URL, "pipeline": tree}, **flip)
        await eventually(first.app.state.services.queue.places)
        wanted = {"file_name": "up.mp4", "file_size": len(content), "profiles": "small"}
        session = await first.ask("POST", "/telestream_flip/videos/upload.json", wanted, **flip)
        upload = "/telestream_flip/upload/session"
        named = {"params": {"id": session["id"]}}
        used = signed(
            "POST",
            "/factories.json",
            {"access_key": environment["TELESTREAM_FLIP_LEGACY_ACCESS_KEY"], "s3_videos_bucket": "bucket"},
            machine.clock.now().isoformat(),
            secret_key=environment["TELESTREAM_FLIP_LEGACY_SECRET_KEY"],
        )
        legacy = f"/telestream_flip_legacy/v3.0/factories.json?{used}"
        await first.ask("POST", legacy)

    async with machine.running() as second:
        factories = (await second.ask("GET", "/telestream_flip/factories.json", **notifications))["factories"]
        assert [each["name"] for each in factories] == ["sandbox", "own", "bucket"]
        assert (await second.http.post(legacy)).status_code == 401
        await second.settled()
        await second.ask("PUT", upload, content, headers={"X-Part": "0", **binary}, **named)
        await second.settled()
        path = f"/telestream_flip/videos/{video['id']}/encodings.json"
        encodings = (await second.ask("GET", path, **flip))["encodings"]
        assert [(each["profile_name"], each["status"]) for each in encodings] == [
            ("h264", "success"),
            ("small", "success"),
        ]
        assert encodings[1]["parent_encoding_id"] == encodings[0]["id"]
        uploaded = (await second.ask("GET", "/telestream_flip/videos.json", **flip))["videos"][1]
        assert (uploaded["original_filename"], uploaded["status"]) == ("up.mp4", "success")
        await second.ask("DELETE", f"/telestream_flip/encodings/{encodings[0]['id']}.json", **flip)
    told = [json.loads(body)["encoding_id"] for body in machine.told()]
    assert len(told) == len(set(told)) == 3

    async with machine.running() as third:
        await third.settled()
        (left,) = (await third.ask("GET", path, **flip))["encodings"]
        assert (left["id"], left["parent_encoding_id"]) == (encodings[1]["id"], encodings[0]["id"])
    assert len(machine.told()) == 3

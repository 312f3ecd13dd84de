"""A sandbox with a state file is killed again and again: whatever it has acknowledged is done in the end, and once."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import threading
import time
import uuid
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx
import imageio_ffmpeg
import pytest

KILLS = 8
SEED = 20260101
LAST_VARIABLE = "TELESTREAM_NOTIFICATIONS_API_KEY"
TIMEOUT_SECONDS = 30.0
SETTINGS = {"codec": "h264", "resolution": "480p", "fps": 10}
SOURCE = {"@type": "type.googleapis.com/bytenite.data_source.S3DataSource", "bucketName": "inbound", "name": "clip.mp4"}
OUTPUT_PARAMS = {
    "aspect": {"resolution": {"height": "custom", "custom_height": 90}},
    "video": {"codec_params": {"preset": "ultrafast"}},
}


class Receiver(BaseHTTPRequestHandler):
    """Keeps what is delivered to it."""

    told: list[bytes]

    def do_POST(self) -> None:
        """Keep one message."""
        self.told.append(self.rfile.read(int(self.headers["content-length"])))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Print nothing."""


@pytest.fixture
def hook() -> Iterator[tuple[str, list[bytes]]]:
    told: list[bytes] = []
    handler = type("OwnReceiver", (Receiver,), {"told": told})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/hook", told
        server.shutdown()
        thread.join()


@dataclass
class Acknowledged:
    """What the sandbox has said to have done, by the ids that it gave."""

    convertrilo: list[str] = field(default_factory=list)
    bytenite: list[str] = field(default_factory=list)
    openencoder: list[int] = field(default_factory=list)
    telestream: list[str] = field(default_factory=list)
    # When the outputs of jobs that have been seen to have ended were written.
    written: dict[str, int] = field(default_factory=dict)


class Sandbox:
    """One process, and a client for each provider."""

    def __init__(self, folder: Path) -> None:
        self.data = folder / "dev.db.files"
        command = [sys.executable, "-m", "encodekit.sandbox", "--state", str(folder / "dev.db")]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        self.environment: dict[str, str] = {}
        self.http = httpx.Client(timeout=TIMEOUT_SECONDS, trust_env=False)

    def ready(self, tokens: dict[str, str]) -> None:
        """Wait until it answers; log in, unless there are tokens of an earlier process."""
        assert self.process.stdout
        while LAST_VARIABLE not in self.environment:
            name, _, value = self.process.stdout.readline().removeprefix("export ").strip().partition("=")
            assert self.process.poll() is None, "the sandbox ended"
            self.environment |= {name: value} if value else {}
        found = self.environment
        url = {name: found[f"{name}_BASE_URL"] for name in ("CONVERTRILO", "BYTENITE", "OPENENCODER")}
        if not tokens:
            key, login = {"apiKey": found["BYTENITE_API_KEY"]}, found["OPENENCODER_USERNAME"]
            body = {"username": login, "password": found["OPENENCODER_PASSWORD"]}
            tokens["bytenite"] = self._client(f"{url['BYTENITE']}/v1")("POST", "/auth/access_token", key)["token"]
            token = self._client(f"{url['OPENENCODER']}/api")("POST", "/login", body)["token"]
            tokens["openencoder"] = f"Bearer {token}"
        self.convertrilo = self._client(url["CONVERTRILO"], {"X-API-Key": found["CONVERTRILO_API_KEY"]})
        self.bytenite = self._client(f"{url['BYTENITE']}/v1", {"Authorization": tokens["bytenite"]})
        self.openencoder = self._client(f"{url['OPENENCODER']}/api", {"Authorization": tokens["openencoder"]})
        keys = {"X-Api-Key": found["TELESTREAM_FLIP_API_KEY"]}
        factory = {"factory_id": found["TELESTREAM_FLIP_FACTORY_ID"]}
        self.telestream = self._client(found["TELESTREAM_FLIP_BASE_URL"], keys, factory)
        self.notifications = self._client(found["TELESTREAM_NOTIFICATIONS_BASE_URL"], keys)

    def _client(
        self, url: str, headers: dict[str, str] | None = None, parameters: dict[str, str] | None = None
    ) -> Client:
        return Client(self.http, url, headers or {}, parameters or {})

    def kill(self) -> None:
        """End it without a chance to say anything."""
        self.process.kill()
        self.process.communicate()
        self.http.close()


@dataclass
class Client:
    """Sends requests with credentials."""

    http: httpx.Client
    url: str
    headers: dict[str, str]
    parameters: dict[str, str]

    def __call__(self, method: str, path: str, body: Any = None, **headers: str) -> Any:
        response = self.http.request(
            method, self.url + path, json=body, headers=self.headers | headers, params=self.parameters or None
        )
        assert response.is_success, response.text
        return response.json()


class Customer:
    """Has jobs done, and repeats what was not acknowledged, where the provider knows a repetition from a new job."""

    def __init__(self) -> None:
        self.done = Acknowledged()
        self.key = str(uuid.uuid4())
        self.bytenite_id = str(uuid.uuid4())
        self.count = 0

    def work_until_killed(self, sandbox: Sandbox, jobs: int, seconds: float) -> None:
        """Have that many jobs done with each provider, and go on until the process is killed, so many seconds later."""
        killer = threading.Timer(seconds, sandbox.process.kill)
        with suppress(httpx.TransportError):
            for _ in range(jobs):
                self.work(sandbox)
            killer.start()
            while True:
                self.work(sandbox)
        killer.join()

    def work(self, sandbox: Sandbox) -> None:
        """One job with each provider."""
        self._convertrilo(sandbox.convertrilo)
        self._bytenite(sandbox.bytenite)
        self.count += 1
        body = {
            "preset": "h264_baseline_360p_600",
            "source": "s3:///clip.mp4",
            "dest": f"s3:///{self.count}/",
        }
        self.done.openencoder.append(sandbox.openencoder("POST", "/jobs", body)["job"]["id"])
        video = {"source_url": "s3://inbound/clip.mp4"}
        self.done.telestream.append(sandbox.telestream("POST", "/videos.json", video)["id"])
        self.look(sandbox)

    def _convertrilo(self, convertrilo: Client) -> None:
        body = {**SETTINGS, "sourceS3": {"bucket": "inbound", "key": "clip.mp4"}, "confirm": True}
        made = convertrilo("POST", "/jobs", body, **{"Idempotency-Key": self.key})
        self.done.convertrilo.append(made["jobId"])
        self.key = str(uuid.uuid4())

    def _bytenite(self, bytenite: Client) -> None:
        draft = {
            "jobId": self.bytenite_id,
            "name": "Killed",
            "templateId": "video-transcoding@v0.2",
            "dataSource": {"dataSourceDescriptor": "s3", "params": SOURCE},
            "params": {
                "data": {
                    "output_template": "{{.name}}",
                    "outputs": [{"name": "a", "output_type": "mp4", "output_params": OUTPUT_PARAMS}],
                }
            },
        }
        known = [job["id"] for job in self.jobs(bytenite) if job["state"] != "JOB_STATE_NEW"]
        if self.bytenite_id not in known:
            bytenite("POST", "/customer/jobs", draft)
            assert bytenite("POST", f"/customer/jobs/run/{self.bytenite_id}", {})["ok"]
        self.done.bytenite.append(self.bytenite_id)
        self.bytenite_id = str(uuid.uuid4())

    @staticmethod
    def jobs(bytenite: Client) -> list[dict[str, Any]]:
        """All jobs, of all pages."""
        found: list[dict[str, Any]] = []
        while True:
            path = f"/customer/jobs?pagination.limit=100&pagination.offset={len(found)}"
            page = bytenite("GET", path)
            found += page["data"]
            if not page["pagination"]["hasNext"]:
                return found

    def look(self, sandbox: Sandbox) -> None:
        """Note which jobs have ended, and when their outputs were written."""
        for job_id in self.done.convertrilo:
            if job_id not in self.done.written:
                status = sandbox.convertrilo("GET", f"/jobs/{job_id}/status")
                assert status["status"] in {"queued", "running", "success"}, status
                if status["status"] == "success":
                    self.done.written[job_id] = self.written(sandbox, status["output"]["key"])

    @staticmethod
    def written(sandbox: Sandbox, key: str) -> int:
        """When an object was written."""
        return (sandbox.data / "objects" / key).stat().st_mtime_ns


@contextmanager
def last_process(folder: Path, tokens: dict[str, str]) -> Iterator[Sandbox]:
    """The process that may live."""
    sandbox = Sandbox(folder)
    try:
        sandbox.ready(tokens)
        yield sandbox
    finally:
        sandbox.kill()


def eventually(condition: Any, what: str) -> None:
    """Wait until the condition holds."""
    end = time.monotonic() + TIMEOUT_SECONDS
    while not condition():
        assert time.monotonic() < end, what
        time.sleep(0.02)


def put_source(folder: Path) -> None:
    path = folder / "dev.db.files" / "s3" / "inbound" / "clip.mp4"
    path.parent.mkdir(parents=True)
    picture = ["-f", "lavfi", "-i", "testsrc2=size=160x90:rate=10:duration=1"]
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-nostdin", "-loglevel", "error", *picture, "-pix_fmt", "yuv420p"]
    subprocess.run([*command, str(path)], check=True)


def test_no_job_is_lost_or_done_twice(tmp_path: Path, hook: tuple[str, list[bytes]]) -> None:
    rng = random.Random(SEED)
    url, told = hook
    put_source(tmp_path)
    customer, tokens = Customer(), dict[str, str]()
    for number in range(KILLS):
        sandbox = Sandbox(tmp_path)
        try:
            if number % 4 == 3:  # while it starts, or takes up what was left
                time.sleep(rng.uniform(0.2, 1.2))
                continue
            sandbox.ready(tokens)
            if number == 0:
                sandbox.convertrilo("POST", "/webhooks", {"url": url, "events": ["job.completed"]})
                topic = {"service": "flip", "event": "encoding-complete"}
                hooked = {"type": "webhook", "topic": topic, "params": {"url": url, "retries": 5}}
                sandbox.notifications("POST", "/subscriptions", hooked)
            customer.work_until_killed(sandbox, rng.randint(1, 2), rng.uniform(0.0, 0.3))
        finally:
            sandbox.kill()

    done = customer.done
    with last_process(tmp_path, tokens) as sandbox:
        _check_convertrilo(sandbox, customer, told)
        _check_bytenite(sandbox, done)
        _check_openencoder(sandbox, done)
        _check_telestream(sandbox, done, told)
    counts = [len(done.convertrilo), len(done.bytenite), len(done.openencoder), len(done.telestream)]
    assert min(counts) >= KILLS // 2, counts


def _check_convertrilo(sandbox: Sandbox, customer: Customer, told: list[bytes]) -> None:
    done, early = customer.done, dict(customer.done.written)

    def all_have_ended() -> bool:
        customer.look(sandbox)
        return len(done.written) == len(done.convertrilo)

    eventually(all_have_ended, f"jobs are lost: {done}")
    for job_id, moment in early.items():
        assert customer.written(sandbox, f"out/{job_id}.mp4") == moment, f"{job_id} was encoded again"

    def bodies() -> dict[str, set[bytes]]:
        events: dict[str, set[bytes]] = {}
        for body in [body for body in told if b"job.completed" in body]:
            events.setdefault(json.loads(body)["data"]["jobId"], set()).add(body)
        return events

    eventually(lambda: bodies().keys() >= set(done.convertrilo), "webhooks are lost")
    assert all(len(each) == 1 for each in bodies().values()), "a job has ended twice"
    # The last request may have been carried out without an answer; its key would tell.
    made = sorted({*done.convertrilo, *bodies()})
    assert len(made) - len(done.convertrilo) <= 1
    costs = [json.loads(next(iter(each)))["data"]["finalNeu"] for each in bodies().values()]
    balance = sandbox.convertrilo("GET", "/tokens/balance")
    assert balance["available"] == pytest.approx(10_000 - sum(costs))
    assert balance["reserved"] == 0


def _check_bytenite(sandbox: Sandbox, done: Acknowledged) -> None:
    def ended() -> list[str]:
        return [job["id"] for job in Customer.jobs(sandbox.bytenite) if job["state"] == "JOB_STATE_COMPLETE"]

    running = {"JOB_STATE_NEW", "JOB_STATE_COMPLETE"}
    eventually(lambda: all(job["state"] in running for job in Customer.jobs(sandbox.bytenite)), "a job never ends")
    assert set(ended()) >= set(done.bytenite), "jobs are lost"
    found = sandbox.bytenite("GET", "/wallet/transactions?pagination.limit=100")["data"]
    paid = Counter(payment["relatedEntity"]["id"] for payment in found if payment["transactionType"] == "payment")
    assert paid == Counter(ended()), "a job was paid twice, or not at all"
    balance = sandbox.bytenite("GET", "/wallet/balance")
    assert balance["totalBalance"] == balance["availableBalance"] == 10_000 - 3 * len(ended())


def _check_openencoder(sandbox: Sandbox, done: Acknowledged) -> None:
    assert len(set(done.openencoder)) == len(done.openencoder)
    for job_id in done.openencoder:
        path = f"/jobs/{job_id}/status"
        eventually(lambda path=path: sandbox.openencoder("GET", path)["job_status"] == "completed", f"{path} is lost")
    assert sandbox.openencoder("GET", "/worker/queue")[0]["count"] == 0


def _check_telestream(sandbox: Sandbox, done: Acknowledged, told: list[bytes]) -> None:
    videos = sandbox.telestream("GET", "/videos.json")["videos"]
    assert {video["id"] for video in videos} >= set(done.telestream), "videos are lost"

    def encodings() -> list[dict[str, Any]]:
        return list(sandbox.telestream("GET", "/encodings.json")["encodings"])

    eventually(lambda: len(encodings()) == len(videos), "a video has no encoding, or two")
    eventually(lambda: all(each["status"] == "success" for each in encodings()), "an encoding never ends")
    assert {each["video_id"] for each in encodings()} == {video["id"] for video in videos}

    def ended() -> dict[str, bytes]:
        messages = [body for body in told if b"encoding-complete" in body]
        return {json.loads(body)["encoding_id"]: body for body in messages}

    eventually(lambda: ended().keys() == {each["id"] for each in encodings()}, "messages are lost")

"""The samples of Open Encoder's own page (API.md), in its order, as calls of the client.

Each answers with the page's JSON, and most send exactly the page's JSON. Where the server differs from the page the
test says so; the letters refer to specs/openencoder/NOTES.md.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

from encodekit.models import JobState
from encodekit.providers.openencoder import OpenEncoder

SAMPLES = Path(__file__).parents[3] / "specs" / "openencoder" / "seed_examples"
DATA = '{"raw": ["-vf scale=-2:360", "-c:v libx264", "-y"]}'


def sample(name: str) -> Any:
    return json.loads((SAMPLES / f"{name}.json").read_text("utf-8"))


class Server:
    """Answers each request with the next sample, and keeps what was sent."""

    def __init__(self, *answers: Any) -> None:
        self.answers = list(answers)
        self.sent: list[tuple[str, Any]] = []
        self.http_client = httpx.Client(transport=httpx.MockTransport(self.answer))
        self.client = OpenEncoder(token="a-token", base_url="http://encoder.example", http_client=self.http_client)

    def answer(self, request: httpx.Request) -> httpx.Response:
        body = json.loads(request.content) if request.content else None
        self.sent.append((f"{request.method} {request.url.path}", body))
        return httpx.Response(200, json=self.answers.pop(0))


def test_register() -> None:
    server = Server(sample("register_user.response.registered"))
    registered = server.client.auth.register(username="foo@bar.com", password="baz")
    assert server.sent == [("POST /api/register", sample("register_user.request.account"))]
    assert (registered.user, registered.message) == ("foo@bar.com", "User registered")


def test_login() -> None:
    server = Server(sample("login.response.token"))
    token = server.client.auth.login(username="foo@bar.com", password="baz")
    assert server.sent == [("POST /api/login", sample("login.request.credentials"))]
    assert token.value == "<jwt token>"


def test_login_is_done_by_the_client_itself() -> None:
    server = Server(sample("login.response.token"), sample("list_jobs.response.two_jobs"))
    client = OpenEncoder("foo@bar.com", "baz", base_url="http://encoder.example", http_client=server.http_client)
    assert len(client.jobs.list().all()) == 2
    assert [target for target, _ in server.sent] == ["POST /api/login", "GET /api/jobs"]


def test_create_job() -> None:
    server = Server(sample("create_job.response.created"))
    created = server.client.jobs.create(
        preset="h264_baseline_360p_600",
        source="s3:///src/tears-of-steel-2s.mp4",
        dest="s3:///dst/tears-of-steel-2s/",
    )
    assert server.sent == [("POST /api/jobs", sample("create_job.request.tears_of_steel"))]  # C1
    assert (created.message, created.status) == ("Job created", 200)


def test_list_jobs() -> None:
    server = Server(sample("list_jobs.response.two_jobs"))
    jobs = list(server.client.jobs.list())
    assert server.sent == [("GET /api/jobs", None)]
    assert [(job.id, job.guid) for job in jobs] == [(2, "bkl9gbj5bidgus7kjoog"), (1, "bkl9gb35bidgus7kjoo0")]


def test_get_job() -> None:
    server = Server(sample("get_job.response.bare_job"))  # C5, C6
    job = server.client.jobs.get(2)
    assert server.sent == [("GET /api/jobs/2", None)]
    assert (job.id, job.preset) == (2, "h264_baseline_360p_600")
    assert job.created_date == datetime(2019, 7, 14, tzinfo=UTC)


def test_get_job_by_its_handle() -> None:
    server = Server(sample("get_job.response.bare_job"))
    assert server.client.job(2).status().state is JobState.RUNNING  # the old page names no status


def test_get_job_status() -> None:
    server = Server(sample("get_job_status.response.encoding"))
    assert server.client.jobs.status(2) == "encoding"
    assert server.sent == [("GET /api/jobs/2/status", None)]


def test_cancel_job() -> None:
    server = Server(sample("cancel_job.response.receipt"))  # C4
    server.client.jobs.cancel(2)
    assert server.sent == [("POST /api/jobs/2/cancel", None)]


def test_restart_job() -> None:
    server = Server(sample("restart_job.response.receipt"))  # C4
    server.client.jobs.restart(2)
    assert server.sent == [("POST /api/jobs/2/restart", None)]


def test_create_machine() -> None:
    server = Server(sample("create_machine.response.one_machine"))
    machines = server.client.machines.create(provider="digitalocean", region="sfo1", size="s-1vcpu-1gb", count=1)
    assert server.sent == [("POST /api/machines", sample("create_machine.request.one_machine"))]
    assert [(machine.id, machine.provider) for machine in machines] == [(154372950, "digitalocean")]


def test_list_machines() -> None:
    server = Server(sample("list_machines.response.one_machine"))
    [machine] = server.client.machines.list()
    assert server.sent == [("GET /api/machines", None)]
    assert (machine.name, machine.status, machine.tags) == ("openencoder-worker", "new", ["openencoder"])


def test_delete_machine() -> None:
    server = Server(sample("delete_machine.response.deleted"))
    assert server.client.machines.delete(154472730).id == 154472730
    assert server.sent == [("DELETE /api/machines/154472730", None)]


def test_delete_all_machines() -> None:
    server = Server(sample("delete_all_machines.response.deleted"))
    assert server.client.machines.delete_all() is True
    assert server.sent == [("DELETE /api/machines", None)]  # C2


def test_list_machine_regions() -> None:
    server = Server(sample("list_machine_regions.response.new_york"))
    [region] = server.client.machines.regions()
    assert server.sent == [("GET /api/machines/regions", None)]
    assert (region.name, region.slug, region.sizes, region.available) == ("New York 1", "nyc1", ["32gb", "16gb"], True)


def test_list_machine_sizes() -> None:
    server = Server(sample("list_machine_sizes.response.two_sizes"))
    sizes = server.client.machines.sizes().all()
    assert server.sent == [("GET /api/machines/sizes", None)]
    assert [(size.slug, size.price_monthly) for size in sizes] == [("512mb", 5), ("s-1vcpu-1gb", 5)]
    assert sizes[0].price_hourly == pytest.approx(0.00744)


def test_create_preset() -> None:
    server = Server(sample("create_preset.response.bare_preset"))  # C8
    preset = server.client.presets.create(
        name="preset name",
        description="preset description",
        data=DATA,  # the page has a placeholder here, which would break the worker
        output="preset.mp4",  # and forgets this, which the server requires
        active=True,
    )
    asked = {**sample("create_preset.request.without_output"), "data": DATA, "output": "preset.mp4"}
    assert server.sent == [("POST /api/presets", asked)]
    assert (preset.id, preset.name, preset.active) == (1, "preset name", True)


def test_list_presets() -> None:
    server = Server(sample("list_presets.response.items"))  # C4, C7
    presets = list(server.client.presets.list())
    assert server.sent == [("GET /api/presets", None)]
    assert [(preset.id, preset.name) for preset in presets] == [
        (4, "h264_main_1080p_6000"),
        (3, "h264_main_720p_3000"),
    ]


def test_get_preset() -> None:
    baseline = sample("get_preset.response.baseline")
    server = Server({"count": 1, "presets": [baseline["preset"]]}, baseline)
    preset = server.client.presets.get(1)
    # An unknown id ends the server process, so the client looks first; `verify=False` leaves that out.
    assert server.sent == [("GET /api/presets", None), ("GET /api/presets/1", None)]
    assert (preset.name, preset.output) == ("h264_baseline_360p_600", "h264_baseline_360p_600.mp4")


def test_update_preset() -> None:
    present = sample("get_preset.response.baseline")["preset"]
    server = Server({"count": 1, "presets": [present]}, sample("update_preset.response.bare_preset"))
    preset = server.client.presets.update(
        1, name="preset name", description="preset description", data=DATA, active=True
    )
    asked = {**sample("update_preset.request.without_output"), "data": DATA, "output": present["output"]}  # C9
    assert server.sent[1] == ("PUT /api/presets/1", asked)  # C3
    assert preset.description == "preset description"


def test_every_sample_of_the_page_is_used() -> None:
    used = Path(__file__).read_text("utf-8")
    assert [path.stem for path in SAMPLES.glob("*.json") if f'"{path.stem}"' not in used] == []

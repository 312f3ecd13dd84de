"""Every operation of the document: what goes over the wire, and what comes back from every documented answer."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import encodekit_clients.openencoder
from encodekit.errors import NotFoundError, ServerError
from tests.providers.openencoder.support import PRESET, TOKEN, answer, presets_answer, sent_json
from tests.support import Wire

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.providers.openencoder.support import EncoderDrive

DOCUMENT = json.loads(Path(encodekit_clients.openencoder.__file__).with_name("openapi.json").read_text("utf-8"))
OPERATIONS: dict[str, dict[str, Any]] = {
    operation["operationId"]: operation
    for path in DOCUMENT["paths"].values()
    for method, operation in path.items()
    if method in {"get", "post", "put", "delete"}
}
SETTINGS = {"storage_driver": "s3", "s3_streaming": "disabled", "digital_ocean_enabled": "enabled"}


@dataclass(frozen=True)
class Row:
    """One operation: how it is called, and what is then sent."""

    operation: str
    call: Callable[[Any], Any]
    target: str
    body: Any = None
    is_public: bool = False

    def __str__(self) -> str:
        return self.operation


ROWS = [
    Row(
        "register_user",
        lambda client: client.auth.register("ada", "secret"),
        "POST /api/register",
        {"username": "ada", "password": "secret"},
        is_public=True,
    ),
    Row(
        "login",
        lambda client: client.auth.login("ada", "secret"),
        "POST /api/login",
        {"username": "ada", "password": "secret"},
        is_public=True,
    ),
    Row("refresh_token", lambda client: client.auth.refresh(), "GET /api/refresh-token"),
    Row(
        "update_password",
        lambda client: client.auth.update_password(username="ada", current_password="old", new_password="new"),
        "POST /api/update-password",
        {"username": "ada", "current_password": "old", "new_password": "new"},
        is_public=True,
    ),
    Row(
        "create_job",
        lambda client: client.jobs.create(preset="small", source="s3:///src/a.mp4", dest="s3:///dst/"),
        "POST /api/jobs",
        {"preset": "small", "source": "s3:///src/a.mp4", "dest": "s3:///dst/"},
    ),
    Row("list_jobs", lambda client: client.jobs.list(limit=1).all(), "GET /api/jobs?page=1&count=100"),
    Row("get_job", lambda client: client.jobs.get(2), "GET /api/jobs/2"),
    Row("update_job", lambda client: client.jobs.update(2, status="error"), "PUT /api/jobs/2", {"status": "error"}),
    Row("get_job_status", lambda client: client.jobs.status(2), "GET /api/jobs/2/status"),
    Row("cancel_job", lambda client: client.jobs.cancel(2), "POST /api/jobs/2/cancel"),
    Row("restart_job", lambda client: client.jobs.restart(2), "POST /api/jobs/2/restart"),
    Row("get_stats", lambda client: client.jobs.stats(), "GET /api/stats"),
    Row(
        "create_machine",
        lambda client: client.machines.create(size="s-1vcpu-1gb", count=3),
        "POST /api/machines",
        {"provider": "digitalocean", "size": "s-1vcpu-1gb", "count": 3},
    ),
    Row("list_machines", lambda client: client.machines.list().all(), "GET /api/machines"),
    Row("delete_machine", lambda client: client.machines.delete(154472730), "DELETE /api/machines/154472730"),
    Row("delete_all_machines", lambda client: client.machines.delete_all(), "DELETE /api/machines"),
    Row("list_machine_regions", lambda client: client.machines.regions().all(), "GET /api/machines/regions"),
    Row("list_machine_sizes", lambda client: client.machines.sizes().all(), "GET /api/machines/sizes"),
    Row("get_machine_pricing", lambda client: client.machines.pricing(), "GET /api/machines/pricing"),
    Row("list_machine_vpcs", lambda client: client.machines.vpcs().all(), "GET /api/machines/vpc"),
    Row(
        "create_preset",
        lambda client: client.presets.create("small", output="o.mp4", data=["-y"], active=False),
        "POST /api/presets",
        {"name": "small", "description": "small", "output": "o.mp4", "data": '{"raw": ["-y"]}', "active": False},
    ),
    Row("list_presets", lambda client: client.presets.list(limit=1).all(), "GET /api/presets?page=1&count=100"),
    Row("get_preset", lambda client: client.presets.get(3, verify=False), "GET /api/presets/3"),
    Row("get_current_user", lambda client: client.users.me(), "GET /api/me"),
    Row("list_users", lambda client: client.users.list(limit=1).all(), "GET /api/users?page=1&count=100"),
    Row(
        "update_user",
        lambda client: client.users.update(2, active=True, role="operator"),
        "PUT /api/users/2",
        {"active": True, "role": "operator"},
    ),
    Row("get_settings", lambda client: client.settings.get(), "GET /api/settings"),
    Row(
        "update_settings",
        lambda client: client.settings.replace(**SETTINGS, ftp_addr="ftp.example:21"),
        "PUT /api/settings",
        {name.upper(): value for name, value in SETTINGS.items()} | {"FTP_ADDR": "ftp.example:21"},
    ),
    Row("list_storage", lambda client: client.storage.list("src/"), "GET /api/storage/list?prefix=src%2F"),
    Row("get_worker_queue", lambda client: client.workers.queue().all(), "GET /api/worker/queue"),
    Row("list_worker_pools", lambda client: client.workers.pools().all(), "GET /api/worker/pools"),
    Row("list_busy_workers", lambda client: client.workers.busy().all(), "GET /api/worker/busy"),
    Row("get_api_info", lambda client: client.system.info(), "GET /api/", is_public=True),
    Row("get_health", lambda client: client.system.health(), "GET /api/health", is_public=True),
]
# These two read something first: their own tests are below, and in test_auth.
BY_TWO_REQUESTS = {"update_preset", "update_current_user"}

# Documented answers that say, under a good status, that something is wrong.
DISGUISED = {
    ("get_job_status", "unknown_job"): NotFoundError,
    ("list_storage", "storage_failed"): ServerError,
    ("get_worker_queue", "redis_down"): ServerError,
    ("list_worker_pools", "redis_down"): ServerError,
}


def documented_answers(operation: str) -> list[tuple[int, str, Any]]:
    """Status, name and body of every good answer that the document shows."""
    return [
        (int(status), name, example["value"])
        for status, response in OPERATIONS[operation]["responses"].items()
        if status.startswith("2")
        for name, example in response["content"]["application/json"]["examples"].items()
    ]


def test_every_operation_of_the_document_is_reached() -> None:
    assert {row.operation for row in ROWS} | BY_TWO_REQUESTS == set(OPERATIONS)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_an_operation_sends_what_the_document_describes(row: Row, drive: EncoderDrive) -> None:
    status, _, body = documented_answers(row.operation)[0]
    wire = Wire(answer(body, status))
    row.call(drive.client(wire))
    assert wire.targets == [row.target]
    assert sent_json(wire.requests[0]) == row.body
    sent_token = wire.requests[0].headers.get("authorization")
    assert sent_token == (None if row.is_public else f"Bearer {TOKEN}")
    assert ({"security": []}.items() <= OPERATIONS[row.operation].items()) == row.is_public


@pytest.mark.parametrize(
    ("row", "status", "name", "body"),
    [pytest.param(row, *shown, id=f"{row}-{shown[1]}") for row in ROWS for shown in documented_answers(row.operation)],
)
def test_every_documented_answer_is_read(row: Row, status: int, name: str, body: Any, drive: EncoderDrive) -> None:
    client = drive.client(Wire(answer(body, status)))
    expected = DISGUISED.get((row.operation, name))
    if expected is None:
        row.call(client)
    else:
        with pytest.raises(expected) as caught:
            row.call(client)
        assert (caught.value.provider, caught.value.operation) == ("openencoder", row.operation)


def test_a_preset_is_changed_by_sending_all_of_it(drive: EncoderDrive) -> None:
    wire = Wire(presets_answer(PRESET), answer({**PRESET, "name": "tiny"}))
    changed = drive.client(wire).presets.update(3, name="tiny")
    assert wire.targets == ["GET /api/presets?page=1&count=100", "PUT /api/presets/3"]
    assert {"id": 3, **sent_json(wire.requests[1])} == {**PRESET, "name": "tiny"}
    assert changed.name == "tiny"

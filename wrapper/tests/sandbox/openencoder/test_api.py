from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from encodekit.sandbox.media import probe
from encodekit.sandbox.openencoder.bodies import first_json_value
from encodekit.sandbox.openencoder.provider import document
from tests.sandbox.openencoder.conftest import MACHINES, PASSWORD, PRESET, SETTINGS, served

if TYPE_CHECKING:
    from pathlib import Path

    from tests.sandbox.openencoder.conftest import StandIn

NOT_CONFIGURED = (401, {"message": "machines not configured", "status": 401})
REQUIRED = "Key: '{0}.{1}' Error:Field validation for '{1}' failed on the '{2}' tag"
JOB = {"preset": PRESET, "source": "src/none.mp4", "dest": "dst/"}


@pytest.mark.anyio
async def test_every_operation_answers_as_documented(stand_in: StandIn) -> None:
    """The fixture fails when an answer breaks the document; here each operation gives one that is good."""
    await stand_in.ok("PUT", "/settings", SETTINGS | MACHINES)
    machine = (await stand_in.ok("POST", "/machines", {"provider": "x", "size": "s-1vcpu-1gb", "count": 2}))["machine"]
    preset = {"name": "n", "description": "d", "data": "{}", "output": "o.mp4", "active": True}
    bodies: dict[str, Any] = {
        "register_user": {"username": "u", "password": "p"},
        "login": {"username": "admin", "password": PASSWORD},
        "update_password": {"username": "admin", "current_password": PASSWORD},
        "create_job": JOB,
        "update_job": {"status": "queued"},
        "create_machine": {"provider": "digitalocean", "region": 1, "size": "s-1vcpu-1gb", "count": 1},
        "create_preset": preset,
        "update_preset": preset,
        "update_current_user": {"username": "admin", "current_password": PASSWORD},
        "update_user": {"active": True},
        "update_settings": SETTINGS | MACHINES,
    }
    await stand_in.create_job("src/none.mp4")
    for operation in sorted(document().operations, key=lambda each: each.id == "delete_all_machines"):
        path = operation.path.replace("{machine_id}", str(machine[0]["id"]))
        for name in ("{job_id}", "{preset_id}", "{user_id}"):
            path = path.replace(name, "1")
        await stand_in.ok(
            operation.method.upper(), path.removeprefix("/api"), bodies.get(operation.id), operation.success
        )


@pytest.mark.anyio
async def test_a_greeting_and_the_health_need_no_token(fresh: StandIn) -> None:
    assert await fresh.ok("GET", "/health") == {"api": "OK", "db": "OK", "redis": "OK", "workers": 1}
    assert (await fresh.ok("GET", "/"))["name"] == "openencoder"


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/job"),
        ("DELETE", "/machine"),
        ("POST", "/preset/1"),
        ("DELETE", "/presets/1"),
        ("PATCH", "/jobs/1"),
        ("HEAD", "/jobs"),
        ("OPTIONS", "/jobs"),
        ("POST", "/jobs/1/"),
    ],
)
async def test_what_is_no_route_is_the_page_of_the_web_interface(fresh: StandIn, method: str, path: str) -> None:
    response = await fresh.ask(method, path)
    assert (response.status_code, response.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert "allow" not in response.headers


@pytest.mark.anyio
async def test_a_slash_at_the_end_is_redirected_before_the_token_is_looked_at(fresh: StandIn) -> None:
    for method, path, status, location in (
        ("GET", "/api/jobs/?page=2", 301, "/openencoder/api/jobs?page=2"),
        ("POST", "/api/login/", 307, "/openencoder/api/login"),
        ("GET", "/api", 301, "/openencoder/api/"),
    ):
        response = await fresh.client.request(method, path)
        assert (response.status_code, response.headers["location"]) == (status, location)


@pytest.mark.anyio
async def test_bodies_are_read_whatever_their_media_type_and_only_the_first_value(stand_in: StandIn) -> None:
    content = b'{"preset":"p","source":"src/none.mp4","dest":"d/","more":1} trailing'
    response = await stand_in.ask("POST", "/jobs", content=content, headers={"content-type": "text/plain"})
    assert response.status_code == 201


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("path", "body", "error"),
    [
        ("/register", {"username": "u"}, REQUIRED.format("registerRequest", "Password", "required")),
        (
            "/jobs",
            {"preset": ""},
            "\n".join(REQUIRED.format("request", name, "required") for name in ("Preset", "Source", "Destination")),
        ),
        ("/jobs", None, "EOF"),
        (
            "/jobs",
            b"null",
            "\n".join(REQUIRED.format("request", n, "required") for n in ("Preset", "Source", "Destination")),
        ),
        ("/jobs", b"[]", "json: cannot unmarshal array into Go value of type server.request"),
        ("/jobs", b'{"preset":"p",}', "invalid character '}' looking for beginning of object key string"),
        ("/jobs", b'{"preset":', "unexpected EOF"),
        (
            "/jobs",
            JOB | {"preset": 1},
            "json: cannot unmarshal number into Go struct field request.preset of type string",
        ),
        (
            "/presets",
            {"name": "preset name", "description": "d", "data": "{}", "active": True},
            REQUIRED.format("createPresetRequest", "Output", "required"),
        ),
        (
            "/presets",
            {"data": {}},
            "json: cannot unmarshal object into Go struct field createPresetRequest.data of type string",
        ),
        (
            "/machines",
            {"provider": "x", "size": "s", "count": 0},
            REQUIRED.format("machineRequest", "Count", "required"),
        ),
        ("/machines", {"provider": "x", "size": "s", "count": -1}, REQUIRED.format("machineRequest", "Count", "min")),
        ("/machines", {"provider": "x", "size": "s", "count": 11}, REQUIRED.format("machineRequest", "Count", "max")),
        (
            "/machines",
            {"provider": "x", "size": "s", "count": "1"},
            "json: cannot unmarshal string into Go struct field machineRequest.count of type int",
        ),
    ],
)
async def test_a_body_that_cannot_be_bound_is_refused_in_the_words_of_go(
    stand_in: StandIn, path: str, body: Any, error: str
) -> None:
    options: dict[str, Any] = {"content": body or b""} if body is None or isinstance(body, bytes) else {"json": body}
    assert await stand_in.refusal("POST", path, **options) == (400, {"error": error})


@pytest.mark.anyio
async def test_a_body_has_a_limit(stand_in: StandIn) -> None:
    content = b" " * (1024**2 + 1)
    assert await stand_in.refusal("POST", "/jobs", content=content) == (400, {"error": "http: request body too large"})


def test_values_that_only_some_readers_take() -> None:
    assert first_json_value(b'"\\ud800"') == "?"
    for content, message in (
        (b"NaN", "invalid character 'N' looking for beginning of value"),
        (b"1e999", "cannot unmarshal number 1e999"),
        (b"[" * 100_000, "exceeded max depth"),
        (b'"\x01"', "in string literal"),
    ):
        with pytest.raises(ValueError, match=message):
            first_json_value(content)


@pytest.mark.anyio
async def test_settings_are_replaced_and_what_is_too_long_stays(stand_in: StandIn) -> None:
    settings = (await stand_in.ok("GET", "/settings"))["settings"]
    assert [row["name"] for row in settings][:2] == ["S3_ACCESS_KEY", "S3_SECRET_KEY"]
    assert (len(settings), sum(row["secure"] for row in settings)) == (18, 6)
    await stand_in.ok("PUT", "/settings", SETTINGS | {"S3_SECRET_KEY": "k" * 100, "S3_ENDPOINT": "e" * 256})
    changed = {name: value for name, value in SETTINGS.items() if name != "S3_INBOUND_BUCKET"}
    answer = await stand_in.ok("PUT", "/settings", changed | {"S3_SECRET_KEY": "x" * 101, "S3_ENDPOINT": "x" * 257})
    assert answer == {"settings": "updated"}
    values = {row["name"]: row["value"] for row in (await stand_in.ok("GET", "/settings"))["settings"]}
    assert (values["S3_SECRET_KEY"], values["S3_ENDPOINT"]) == ("k" * 100, "e" * 256)
    assert (values["S3_INBOUND_BUCKET"], values["S3_OUTBOUND_BUCKET"]) == ("", "outbound")
    status, body = await stand_in.refusal(
        "PUT", "/settings", SETTINGS | {"S3_PROVIDER": "nobody", "STORAGE_DRIVER": ""}
    )
    assert (status, body["error"].splitlines()) == (
        400,
        [
            REQUIRED.format("settingsUpdateRequest", "StorageDriver", "eq=s3|eq=ftp"),
            REQUIRED.format("settingsUpdateRequest", "S3Provider", "eq=digitaloceanspaces|eq=amazonaws|eq=custom|eq="),
        ],
    )


@pytest.mark.anyio
async def test_the_storage_is_listed_folder_by_folder(stand_in: StandIn, clip: Path) -> None:
    nothing = {"data": {"folders": None, "files": None}}
    assert await stand_in.ok("GET", "/storage/list") == nothing
    for key in ("src/a.mp4", "src/sub/b.mp4", "src/sub/c.mp4"):
        stand_in.put_source(clip, key)
    assert (await stand_in.ok("GET", "/storage/list"))["data"] == {"folders": ["src/"], "files": None}
    assert (await stand_in.ok("GET", "/storage/list", params={"prefix": "src/"}))["data"] == {
        "folders": ["src/sub/"],
        "files": [{"name": "src/a.mp4", "size": clip.stat().st_size}],
    }
    assert await stand_in.ok("GET", "/storage/list", params={"prefix": "../"}) == nothing
    await stand_in.ok("PUT", "/settings", SETTINGS | {"S3_INBOUND_BUCKET": "none"})
    assert await stand_in.ok("GET", "/storage/list") == {"data": None}
    await stand_in.ok("PUT", "/settings", SETTINGS | {"S3_INBOUND_BUCKET": "../objects"})
    assert await stand_in.ok("GET", "/storage/list") == {"data": None}


@pytest.mark.anyio
async def test_machines_are_refused_alike_whatever_is_wrong(stand_in: StandIn) -> None:
    body = {"provider": "digitalocean", "size": "s-1vcpu-1gb", "count": 1}
    for method, path in (
        ("GET", "/machines"),
        ("DELETE", "/machines"),
        ("DELETE", "/machines/1"),
        ("GET", "/machines/regions"),
        ("GET", "/machines/sizes"),
        ("GET", "/machines/pricing"),
        ("GET", "/machines/vpc"),
    ):
        assert await stand_in.refusal(method, path) == NOT_CONFIGURED
    assert await stand_in.refusal("POST", "/machines", body) == NOT_CONFIGURED
    await stand_in.ok("PUT", "/settings", SETTINGS | MACHINES | {"DIGITAL_OCEAN_REGION": "moon1"})
    assert await stand_in.ok("GET", "/machines/regions") == {"regions": None}
    assert await stand_in.refusal("POST", "/machines", body) == NOT_CONFIGURED
    await stand_in.ok("PUT", "/settings", SETTINGS | MACHINES)
    assert await stand_in.refusal("POST", "/machines", body | {"size": "huge"}) == NOT_CONFIGURED
    for machine_id in ("1", "abc", "regions"):
        assert await stand_in.refusal("DELETE", f"/machines/{machine_id}") == NOT_CONFIGURED
    for _ in range(2):
        await stand_in.ok("POST", "/machines", body | {"count": 10})
    assert await stand_in.refusal("POST", "/machines", body | {"count": 6}) == NOT_CONFIGURED


@pytest.mark.anyio
async def test_machines_come_and_go_in_the_region_of_the_settings(stand_in: StandIn) -> None:
    await stand_in.ok("PUT", "/settings", SETTINGS | MACHINES)
    network = (await stand_in.ok("GET", "/machines/vpc"))["vpcs"][-1]
    assert network["name"] == "default-sfo1"
    await stand_in.ok("PUT", "/settings", SETTINGS | MACHINES | {"DIGITAL_OCEAN_VPC": network["id"]})
    body = {"provider": "digitalocean", "region": "nyc1", "size": "s-1vcpu-1gb", "count": 2}
    created = (await stand_in.ok("POST", "/machines", body))["machine"]
    assert [machine["provider"] for machine in created] == ["digitalocean"] * 2
    listed = (await stand_in.ok("GET", "/machines"))["machines"]
    assert listed[0] == {
        "id": created[0]["id"],
        "name": "openencoder-worker",
        "status": "new",
        "size_slug": "s-1vcpu-1gb",
        "created_at": "2026-01-01T00:00:00Z",
        "region": "San Francisco 1",
        "tags": ["openencoder", "openencoder-worker"],
        "provider": "digitalocean",
    }
    stand_in.clock.advance(60)
    assert (await stand_in.ok("GET", "/machines"))["machines"][0]["status"] == "active"
    pricing = {"count": 2, "price_hourly": 0.014879999682307243, "price_monthly": 10}
    assert await stand_in.ok("GET", "/machines/pricing") == {"pricing": pricing}
    regions = (await stand_in.ok("GET", "/machines/regions"))["regions"]
    assert [(region["slug"], "s-1vcpu-1gb" in region["sizes"]) for region in regions] == [("sfo1", True)]
    assert await stand_in.ok("DELETE", f"/machines/{created[0]['id']}") == {"machine": created[0]}
    assert await stand_in.ok("DELETE", "/machines") == {"deleted": True}
    assert await stand_in.ok("GET", "/machines") == {"machines": []}


@pytest.mark.anyio
async def test_a_bug_is_a_500_without_a_body(stand_in: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(stand_in.provider.server.worker), "queue", lambda _: 1 / 0)
    response = await stand_in.ask("GET", "/worker/queue")
    assert (response.status_code, response.content, "content-type" in response.headers) == (500, b"", False)
    assert stand_in.provider.contract.violations == ["get_worker_queue failed"]
    stand_in.provider.contract.violations.clear()


def test_a_real_server_encodes_and_closes_the_connection_where_its_process_ends(tmp_path: Path, clip: Path) -> None:
    with served(tmp_path) as (url, provider), httpx.Client(base_url=f"{url}/api", timeout=20) as client:
        with pytest.raises(httpx.RemoteProtocolError):
            client.post("/login", json={"username": "nobody", "password": "x"})
        token = client.post("/login", json={"username": "admin", "password": PASSWORD}).json()["token"]
        client.headers["authorization"] = f"Bearer {token}"
        (tmp_path / "s3" / "inbound" / "clip.mp4").write_bytes(clip.read_bytes())
        job = client.post("/jobs", json=JOB | {"source": "clip.mp4"}).json()["job"]
        deadline = time.monotonic() + 20
        while client.get(f"/jobs/{job['id']}/status").json()["job_status"] != "completed":
            assert time.monotonic() < deadline
        assert probe(provider.output_path(job["id"])).height == 360
        assert client.get("/worker/busy").text == "null"

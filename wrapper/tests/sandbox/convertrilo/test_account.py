from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from encodekit.sandbox import create_app
from encodekit.sandbox.clock import ManualClock
from encodekit.sandbox.convertrilo.provider import document

if TYPE_CHECKING:
    from pathlib import Path

    from tests.sandbox.conftest import StandIn

pytestmark = pytest.mark.anyio

LOGIN = {"email": "dev@example.com", "password": "correct-horse"}
JOB_ID = "550e8400-e29b-41d4-a716-446655440000"


async def bearer(stand_in: StandIn) -> dict[str, str]:
    tokens = (await stand_in.anonymous.post("/auth/login", json=LOGIN)).json()
    return {"Authorization": f"Bearer {tokens['accessToken']}"}


def code(response: httpx.Response) -> tuple[int, str]:
    return response.status_code, response.json()["code"]


async def test_login_gives_a_jwt_that_opens_everything(stand_in: StandIn) -> None:
    headers = await bearer(stand_in)
    claims = headers["Authorization"].split(".")[1]
    assert json.loads(base64.urlsafe_b64decode(claims + "=="))["exp"] > 0
    assert (await stand_in.anonymous.get("/tokens/balance", headers=headers)).status_code == 200
    assert (await stand_in.anonymous.get("/api-keys", headers=headers)).status_code == 200


@pytest.mark.parametrize("change", [{"password": "wrong-horse"}, {"email": "x@example.com"}, {"password": "é" * 8}])
async def test_a_wrong_login_is_401(stand_in: StandIn, change: dict[str, str]) -> None:
    assert code(await stand_in.anonymous.post("/auth/login", json=LOGIN | change)) == (401, "user_not_found")


async def test_an_access_token_expires(stand_in: StandIn) -> None:
    headers = await bearer(stand_in)
    stand_in.clock.advance(3600)
    assert code(await stand_in.anonymous.get("/tokens/balance", headers=headers)) == (401, "user_not_found")


async def test_only_an_access_token_of_this_server_is_one(stand_in: StandIn) -> None:
    tokens = (await stand_in.anonymous.post("/auth/login", json=LOGIN)).json()
    access = tokens["accessToken"]
    for bad in (tokens["refreshToken"], access[:-1], f"{access}x", access.replace(".", "", 1), "x", "a.b.c"):
        response = await stand_in.anonymous.get("/tokens/balance", headers={"Authorization": f"Bearer {bad}"})
        assert code(response) == (401, "user_not_found")


def secured() -> list[Any]:
    return [
        pytest.param(operation.method.upper(), operation.path, bool(operation.security), id=operation.id)
        for operation in document().operations
    ]


@pytest.mark.parametrize(("method", "path", "needs_credentials"), secured())
async def test_every_operation_asks_for_credentials_as_the_document_says(
    stand_in: StandIn, method: str, path: str, needs_credentials: bool
) -> None:
    url = path.replace("{index}", "1")
    for name in ("job_id", "key_id", "webhook_id"):
        url = url.replace(f"{{{name}}}", JOB_ID)
    for headers in ({}, {"X-API-Key": "cvr_unknown"}, {"Authorization": "Bearer unknown"}):
        status = (await stand_in.anonymous.request(method, url, headers=headers)).status_code
        assert (status == 401) == needs_credentials


async def test_an_api_key_does_not_manage_api_keys(stand_in: StandIn) -> None:
    assert await stand_in.refusal("GET", "/api-keys") == (401, "invalid_api_key")


async def make_key(stand_in: StandIn, **options: Any) -> dict[str, Any]:
    headers = await bearer(stand_in)
    response = await stand_in.anonymous.post("/api-keys", json={"name": "ci", **options}, headers=headers)
    made: dict[str, Any] = response.json()
    return made


async def test_a_key_is_shown_once_and_listed_without_itself(stand_in: StandIn) -> None:
    made = await make_key(stand_in, scopes=["jobs:read"], expiresInDays=30)
    assert made["key"].startswith(made["prefix"])
    assert made["expiresAt"] == "2026-01-31T00:00:00.000Z"
    listed = (await stand_in.anonymous.get("/api-keys", headers=await bearer(stand_in))).json()["keys"]
    assert [key["name"] for key in listed] == ["sandbox", "ci"]
    assert listed[1] == {name: value for name, value in made.items() if name != "key"}


async def test_a_key_opens_only_what_its_scopes_say(stand_in: StandIn) -> None:
    headers = {"X-API-Key": (await make_key(stand_in, scopes=["tokens:read"]))["key"]}
    visitor = stand_in.anonymous
    assert (await visitor.get("/tokens/balance", headers=headers)).status_code == 200
    wanted = {
        ("POST", "/jobs"): "jobs:create",
        ("GET", f"/jobs/{JOB_ID}/status"): "jobs:read",
        ("POST", f"/jobs/{JOB_ID}/cancel"): "jobs:cancel",
        ("POST", "/tokens/reserve"): "tokens:write",
        ("GET", "/webhooks"): "webhooks:manage",
        ("DELETE", f"/ondemand/{JOB_ID}"): "jobs:cancel",
        ("PUT", f"/jobs/{JOB_ID}/stream/chunk/1"): "jobs:create",
    }
    for (method, path), scope in wanted.items():
        response = await visitor.request(method, path, headers=headers)
        assert (response.status_code, response.json()["requiredScope"]) == (403, scope)


async def test_a_key_expires_and_can_be_revoked(stand_in: StandIn) -> None:
    short, long = await make_key(stand_in, expiresInDays=1), await make_key(stand_in)
    stand_in.clock.advance(24 * 3600)
    visitor = stand_in.anonymous
    assert code(await visitor.get("/tokens/balance", headers={"X-API-Key": short["key"]})) == (401, "api_key_expired")
    headers = await bearer(stand_in)
    assert (await visitor.delete(f"/api-keys/{long['id']}", headers=headers)).status_code == 204
    assert code(await visitor.get("/tokens/balance", headers={"X-API-Key": long["key"]})) == (401, "invalid_api_key")
    assert code(await visitor.delete(f"/api-keys/{long['id']}", headers=headers)) == (404, "not_found")


async def test_tokens_are_reserved_freed_and_deducted_by_hand(stand_in: StandIn) -> None:
    def body(amount: int) -> dict[str, Any]:
        return {"jobId": JOB_ID, "amount": amount}

    async def balance() -> tuple[float, float]:
        answer = await stand_in.get("/tokens/balance")
        return answer["available"], answer["reserved"]

    assert await stand_in.post("/tokens/reserve", body(30)) == {"ok": True}
    assert await balance() == (70, 30)
    assert await stand_in.post("/tokens/reserve", body(71)) == {"ok": False, "required": 71, "available": 70}
    assert await stand_in.post("/tokens/release", body(10)) == {"ok": True, "released": 10}
    assert await balance() == (80, 20)
    assert await stand_in.post("/tokens/deduct", body(25)) == {"ok": True}
    assert await balance() == (75, 0)
    assert await stand_in.post("/tokens/deduct", body(76)) == {"ok": False}
    assert await stand_in.post("/tokens/release", body(1)) == {"ok": True, "released": 0}
    assert await stand_in.refusal("POST", "/tokens/reserve", body(0)) == (400, "invalid_body")


def test_nothing_secret_is_in_a_repr(stand_in: StandIn) -> None:
    account = stand_in.provider.account
    webhook = account.webhooks.create("http://127.0.0.1:9/", [])
    shown = f"{account} {account.credentials.all_keys()} {webhook} {stand_in.services}"
    assert stand_in.provider.api_key not in shown
    assert webhook.secret not in shown


async def test_an_account_that_has_limits_is_told_when_they_are_reached(tmp_path: Path) -> None:
    clock = ManualClock()
    app = create_app(tmp_path, api_key="cvr_limited", clock=clock, rate_limits=True)
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app),
        base_url="http://sandbox.test/convertrilo",
        headers={"X-API-Key": "cvr_limited"},
    ) as client:
        body = {"sourceUrl": "ftp://example.com/a.mp4"}
        answers = [code(await client.post("/ondemand/encode", json=body)) for _ in range(11)]
        assert answers == [*[(400, "invalid_url")] * 10, (429, "rate_limit_exceeded")]
        path = f"/jobs/{JOB_ID}/status"
        codes = [code(await client.get(path)) for _ in range(91)]
        assert codes == [*[(404, "not_found")] * 90, (429, "rate_limit_exceeded")]
        assert (await client.get("/tokens/balance")).status_code == 200  # knows no 429
        clock.advance(60)
        assert code(await client.get(path)) == (404, "not_found")
    assert app.state.convertrilo.contract.violations == []

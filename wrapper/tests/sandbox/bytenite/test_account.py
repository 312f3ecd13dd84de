from __future__ import annotations

import asyncio
import json
import logging
import re
from typing import TYPE_CHECKING, Any

import pytest

from encodekit.sandbox.bytenite.document import document
from encodekit.sandbox.bytenite.events import STREAM_SECONDS
from encodekit.sandbox.bytenite.state import User
from tests.sandbox.bytenite.conftest import API_KEY, TEMPLATE, bucket, eventually, url_source

if TYPE_CHECKING:
    from pathlib import Path

    from tests.sandbox.bytenite.conftest import StandIn

pytestmark = pytest.mark.anyio

UNKNOWN = "550e8400-e29b-41d4-a716-446655440000"
UNAUTHENTICATED = (401, 16, "missing, invalid or expired access token")


async def test_a_key_is_exchanged_for_a_token_that_is_good_for_an_hour(stand_in: StandIn) -> None:
    answer = await stand_in.post("/auth/access_token", {"apiKey": API_KEY})
    assert (answer["expiresIn"], answer["scope"]) == ("3600", "")
    stand_in.client.headers["Authorization"] = answer["token"]
    stand_in.clock.advance(3599)
    assert (await stand_in.get("/auth/user"))["user"]["lastLogin"] == "2026-01-01T00:00:00.000000Z"
    stand_in.clock.advance(1)
    assert await stand_in.refusal("GET", "/auth/user") == UNAUTHENTICATED
    assert await stand_in.refusal("POST", "/auth/access_token", {"apiKey": "x"}) == (401, 16, "invalid API key")


async def test_the_token_is_sent_as_it_is(stand_in: StandIn) -> None:
    token = stand_in.client.headers.pop("Authorization")
    assert await stand_in.refusal("GET", "/auth/user") == UNAUTHENTICATED
    assert await stand_in.refusal("GET", "/auth/user", headers={"Authorization": token + "x"}) == UNAUTHENTICATED
    bearer = await stand_in.refusal("GET", "/auth/user", headers={"Authorization": f"Bearer {token}"})
    assert bearer == (401, 16, "Authorization takes the access token as it is, without Bearer")


async def test_every_operation_but_the_exchange_needs_a_token(stand_in: StandIn) -> None:
    del stand_in.client.headers["Authorization"]
    asked = [operation for operation in document().operations if operation.security]
    assert {operation.id for operation in document().operations} - {operation.id for operation in asked} == {
        "create_access_token"
    }
    for operation in asked:
        path = re.sub(r"\{\w+\}", UNKNOWN, operation.path).removeprefix("/v1")
        assert await stand_in.refusal(operation.method.upper(), path, {}) == UNAUTHENTICATED


async def test_signing_out_ends_the_token_and_not_the_key(stand_in: StandIn) -> None:
    assert (await stand_in.post("/auth/signout", {}))["ok"] is True
    assert await stand_in.refusal("GET", "/auth/user") == UNAUTHENTICATED
    await stand_in.log_in()
    assert (await stand_in.get("/auth/user"))["user"]["email"] == "dev@example.com"


async def test_a_revoked_key_is_exchanged_no_more(stand_in: StandIn) -> None:
    (key,) = (await stand_in.get("/auth/api_keys"))["apiKeys"]
    assert (key["revoked"], key["expiresAt"]) == (False, "2027-01-01T00:00:00.000000Z")
    assert await stand_in.refused("/auth/api_keys/none/revoke") == (404, "API key not found")
    assert (await stand_in.post(f"/auth/api_keys/{key['id']}/revoke"))["ok"] is True
    assert (await stand_in.get("/auth/api_keys"))["apiKeys"] == [key | {"revoked": True}]
    assert await stand_in.refusal("POST", "/auth/access_token", {"apiKey": API_KEY}) == (401, 16, "invalid API key")


async def test_a_key_is_good_for_a_year(stand_in: StandIn) -> None:
    stand_in.clock.advance(365 * 24 * 3600)
    assert await stand_in.refusal("POST", "/auth/access_token", {"apiKey": API_KEY}) == (401, 16, "invalid API key")


async def test_the_profile_keeps_what_is_not_changed(stand_in: StandIn) -> None:
    changes = {"firstName": "Ada", "contactInfo": {"city": "Lisbon", "phoneNumber": "1", "planet": "x"}}
    await stand_in.ask("PATCH", "/auth/user", changes)
    user = (await stand_in.ask("PATCH", "/auth/user", {"contactInfo": {"company": "Example"}}))["user"]
    assert (user["firstName"], user["lastName"], user["phoneNumber"]) == ("Ada", "", "1")
    assert {name: value for name, value in user["contactInfo"].items() if value} == {
        "city": "Lisbon",
        "phoneNumber": "1",
        "company": "Example",
    }
    assert user == (await stand_in.get("/auth/user"))["user"]


async def test_storage_keys_are_kept_without_their_secret_half(stand_in: StandIn) -> None:
    secret = {"id": "mine", "name": "videos", "secretType": "s3", "accessKey": "AK", "params": {"a": "b"}}
    body = {"secret": secret, "secretKey": "very-secret"}
    assert (await stand_in.post("/auth/secrets", body))["ok"] is True
    assert await stand_in.refused("/auth/secrets", body) == (409, "A secret of this id exists already")
    assert (await stand_in.post("/auth/secrets", {"secretKey": "x"}))["ok"] is True
    kept = (await stand_in.get("/auth/secrets", secretType="aws"))["secrets"]
    assert kept == [secret | {"expiresAt": None}]
    assert len((await stand_in.get("/auth/secrets"))["secrets"]) == 2
    assert await stand_in.refused("/auth/secrets/gcp/mine", method="DELETE") == (404, "Secret not found")
    assert (await stand_in.ask("DELETE", "/auth/secrets/aws/mine"))["ok"] is True
    assert (await stand_in.get("/auth/secrets", secretType="s3"))["secrets"] == []
    body = {"secretKey": "x", "secret": {"expiresAt": "0000-01-01T00:00:00Z"}}
    code, _ = await stand_in.refused("/auth/secrets", body)
    assert code == 400


async def test_the_balance_is_text_or_numbers_by_its_path(stand_in: StandIn) -> None:
    old, new = await stand_in.get("/customer/wallet/balance"), await stand_in.get("/wallet/balance")
    assert (old["totalBalance"], old["availableBalance"]) == ("1000", "1000")
    assert new == {"accountId": old["accountId"], "totalBalance": 1000, "availableBalance": 1000, "amountDue": 0}
    (deposit,) = (await stand_in.get("/wallet/transactions"))["data"]
    assert (deposit["transactionType"], deposit["amount"], deposit["accountTo"]) == (
        "deposit",
        1000,
        old["accountId"],
    )


async def test_the_small_services_answer(stand_in: StandIn) -> None:
    assert await stand_in.get("/auth/info") == {"version": {"major": 0, "minor": 1, "tag": "v0.1"}}
    assert await stand_in.get("/auth/skip", loginChallenge="x") == {"skip": False, "redirectTo": ""}
    templates = await stand_in.get("/customer/jobs/templates", orderBy="name")
    assert templates["data"] == [{"id": TEMPLATE, "name": "video-transcoding"}]


async def test_what_breaks_the_document_is_refused_in_the_shape_of_grpc(stand_in: StandIn) -> None:
    response = await stand_in.client.post("/v1/customer/jobs", json={"name": "abc", "templateId": TEMPLATE})
    assert response.status_code == 400
    assert response.json() == {
        "code": 3,
        "message": "invalid argument",
        "details": [
            {
                "@type": "type.googleapis.com/google.rpc.BadRequest",
                "fieldViolations": [{"field": "name", "description": '"abc" is shorter than 4 characters'}],
            }
        ],
    }
    assert await stand_in.refusal("GET", "/nowhere") == (404, 5, "Not Found")
    assert await stand_in.refusal("DELETE", f"/customer/jobs/{UNKNOWN}") == (405, 12, "Method Not Allowed")
    assert (await stand_in.client.options("/v1/auth/user")).headers["allow"] == "GET, HEAD, PATCH"
    assert (await stand_in.refusal("GET", "/customer/jobs/1"))[:2] == (400, 3)
    assert (await stand_in.refusal("GET", "/customer/jobs", params={"pagination.limit": "x"}))[:2] == (400, 3)
    assert (await stand_in.refusal("POST", "/auth/access_token"))[:2] == (400, 3)


async def test_a_refused_body_does_not_repeat_its_secrets(stand_in: StandIn) -> None:
    source = {"dataSourceDescriptor": "url", "params": {"url": "x", "password": "very-secret"}}
    for body in (
        {"dataSource": source},
        {"dataSource": url_source() | {"dataSourceDescriptor": "s3"}, "secretKey": "very-secret"},
    ):
        response = await stand_in.client.post(f"/v1/customer/jobs/datasource/{UNKNOWN}", json=body)
        assert response.status_code == 400
        assert "very-secret" not in response.text
    response = await stand_in.client.post("/v1/auth/access_token", json="very-secret")
    assert "very-secret" not in response.text
    response = await stand_in.client.post("/v1/auth/secrets", json={"secret": {}})
    assert "is a required property" in response.text


async def test_nothing_secret_is_logged(stand_in: StandIn, clip: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    source = url_source(username="user", password="very-secret")
    job_id = await stand_in.draft(clip, dataSource=source)
    stand_in.world.pages.clear()
    await stand_in.ended(job_id)
    await stand_in.post("/auth/secrets", {"secretKey": "very-secret"})
    token = stand_in.client.headers["Authorization"]
    assert not any(text in caplog.text for text in ("very-secret", API_KEY, token))


async def test_a_bug_answers_as_a_server_that_failed(stand_in: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_user: User) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(User, "json", broken)
    assert await stand_in.refusal("GET", "/auth/user") == (500, 13, "the sandbox failed; its log says why")
    assert stand_in.provider.contract.violations == ["get_user failed"]
    stand_in.provider.contract.violations.clear()


async def test_lists_come_in_pages(stand_in: StandIn) -> None:
    for name in ("job c", "job a", "job b"):
        await stand_in.create(name=name)
    page = await stand_in.get("/customer/jobs", **{"pagination.limit": 2})
    assert [job["name"] for job in page["data"]] == ["job c", "job a"]
    assert page["pagination"] == {"total": 3, "offset": 0, "hasPrevious": False, "hasNext": True}
    page = await stand_in.get("/customer/jobs", **{"pagination.limit": 2, "pagination.offset": 2, "orderBy": "name"})
    assert [job["name"] for job in page["data"]] == ["job c"]
    assert page["pagination"] == {"total": 3, "offset": 2, "hasPrevious": True, "hasNext": False}
    assert len((await stand_in.get("/customer/jobs", **{"pagination.limit": 0, "pagination.offset": -1}))["data"]) == 3
    refused = await stand_in.refusal("GET", "/customer/jobs", params={"orderBy": "name desc"})
    assert refused == (400, 3, "orderBy is one of id, name, state, createdAt")


async def test_events_tell_of_every_state_until_the_stream_ends(stand_in: StandIn, clip: Path) -> None:
    listening = asyncio.create_task(stand_in.client.get("/v1/customer/events"))
    events = stand_in.provider.account.events
    await eventually(lambda: events.listeners)
    job_id = await stand_in.draft(clip)
    await stand_in.ended(job_id)
    stand_in.clock.advance(STREAM_SECONDS)
    response = await listening
    found = [json.loads(line)["result"] for line in response.text.splitlines()]
    assert [event["data"]["state"] for event in found] == [
        "JOB_STATE_NEW",
        "JOB_STATE_PARTITIONING",
        "JOB_STATE_COMPLETE",
    ]
    assert {(event["event"], event["data"]["jobId"]) for event in found} == {("job", job_id)}
    for line in response.text.splitlines():
        assert document().errors("/components/schemas/EventMessage", json.loads(line)) == []
    assert events.listeners == 0


async def test_a_source_is_reported_before_a_job_is_paid_for(stand_in: StandIn, clip: Path) -> None:
    stand_in.world.serve("http://127.0.0.1:9/in/my%20clip.mp4", clip.read_bytes())
    size = str(clip.stat().st_size)
    report = await stand_in.post(
        "/customer/datasource/test", {"dataSource": url_source("http://127.0.0.1:9/in/my%20clip.mp4")}
    )
    assert report == {
        "filename": "my clip.mp4",
        "path": "in/my clip.mp4",
        "size": size,
        "properties": {"contentType": "video/mp4"},
        "tempUrl": "",
        "files": None,
    }
    for key in ("in/clip.mp4", "in/deep/er/clip.mp4", "other.mp4"):
        path = stand_in.services.s3.path("media", key)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(clip.read_bytes())
    file = await stand_in.post(
        "/customer/datasource/test", {"dataSource": bucket(bucketName="media", name="in/clip.mp4")}
    )
    assert (file["path"], file["size"]) == ("in/clip.mp4", size)
    body = {"dataSource": bucket("gcp", bucket_name="media", name="in"), "listFiles": True}
    assert (await stand_in.post("/customer/datasource/test", body))["files"] == {
        "name": "in",
        "path": "in",
        "directories": [
            {
                "name": "deep",
                "path": "in/deep",
                "directories": [
                    {
                        "name": "er",
                        "path": "in/deep/er",
                        "directories": [],
                        "files": [
                            {
                                "id": "in/deep/er/clip.mp4",
                                "name": "clip.mp4",
                                "path": "in/deep/er/clip.mp4",
                                "size": size,
                            }
                        ],
                    }
                ],
                "files": [],
            }
        ],
        "files": [{"id": "in/clip.mp4", "name": "clip.mp4", "path": "in/clip.mp4", "size": size}],
    }
    root = await stand_in.post(
        "/customer/datasource/test", {"dataSource": bucket(bucketName="media"), "listFiles": True}
    )
    assert ([folder["path"] for folder in root["files"]["directories"]], len(root["files"]["files"])) == (["in"], 1)
    assert (await stand_in.post("/customer/datasource/test", {"dataSource": {"dataSourceDescriptor": "bypass"}}))[
        "size"
    ] == "0"


@pytest.mark.parametrize(
    ("body", "refusal"),
    [
        ({}, (400, 3)),
        ({"dataSource": {"dataSourceDescriptor": "file"}}, (400, 3)),
        ({"dataSource": url_source("http://127.0.0.1:9/none")}, (400, 9)),
        ({"dataSource": url_source("file:///etc/passwd")}, (400, 9)),
        ({"dataSource": url_source("http://[")}, (400, 9)),
        ({"dataSource": url_source("http://127.0.0.1:9/\x01", username="user")}, (400, 9)),
        ({"dataSource": bucket(bucketName="none", name="x")}, (404, 5)),
        ({"dataSource": bucket(bucketName="..", name="x")}, (400, 3)),
        ({"dataSource": bucket(bucketName="media", name="../../x")}, (400, 3)),
        ({"dataSource": bucket(name="x")}, (400, 3)),
        ({"dataSource": bucket(bucket_name=5)}, (400, 3)),
        ({"dataSource": bucket(bucketName="media", secret_id="none")}, (404, 5)),
    ],
)
async def test_a_source_that_cannot_be_opened_is_refused(
    stand_in: StandIn, body: dict[str, Any], refusal: tuple[int, int]
) -> None:
    assert (await stand_in.refusal("POST", "/customer/datasource/test", body))[:2] == refusal

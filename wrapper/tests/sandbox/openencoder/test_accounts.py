from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.sandbox.openencoder.conftest import PASSWORD, StandIn, standing_in

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.anyio

INCORRECT = (401, {"code": 401, "message": "incorrect Username or Password"})
MISSING = (401, {"code": 401, "message": "missing Username or Password"})
ROLE_TOO_LOW = (401, {"message": "unauthorized"})
WRONG_PASSWORD = (401, {"code": 401, "message": "unauthorized"})


def denied(message: str) -> tuple[int, Any]:
    return 401, {"code": 401, "message": message}


async def test_the_shipped_admin_changes_the_password_before_the_first_login(fresh: StandIn) -> None:
    shipped = {"username": "admin", "password": "password"}
    assert await fresh.refusal("POST", "/login", shipped) == denied("require password reset")
    change = {"username": "admin", "current_password": "password", "new_password": PASSWORD}
    assert await fresh.ok("POST", "/update-password", change) == {"message": "user updated", "user": "admin"}
    assert await fresh.refusal("POST", "/login", shipped) == INCORRECT
    fresh.token = await fresh.log_in()
    assert await fresh.ok("GET", "/me") == {"role": "admin", "status": 200, "username": "admin"}


async def test_the_obligation_is_lifted_even_without_a_new_password(fresh: StandIn) -> None:
    await fresh.ok("POST", "/update-password", {"username": "admin", "current_password": "password"})
    assert await fresh.log_in("admin", "password")


async def test_login_tells_when_the_token_ends_and_names_the_realm_when_it_refuses(stand_in: StandIn) -> None:
    stand_in.clock.advance(0.25)
    answer = await stand_in.ok("POST", "/login", {"username": "admin", "password": PASSWORD})
    assert (answer["code"], answer["expire"]) == (200, "2026-01-01T01:00:00.25Z")
    refused = await stand_in.ask("POST", "/login", {"username": "admin", "password": "wrong"})
    assert refused.headers["www-authenticate"] == "JWT realm=openencoder"


async def test_a_token_lives_for_an_hour(stand_in: StandIn) -> None:
    stand_in.clock.advance(3600)
    assert (await stand_in.ok("GET", "/me"))["username"] == "admin"
    stand_in.clock.advance(1)
    assert await stand_in.refusal("GET", "/me") == denied("Token is expired")
    assert await stand_in.refusal("GET", "/refresh-token") == denied("token is expired")


async def test_a_token_is_exchanged_for_ever_and_keeps_its_role(stand_in: StandIn) -> None:
    admin = stand_in.token
    stand_in.token = await stand_in.as_role("operator")
    operator, stand_in.token = stand_in.token, admin
    for _ in range(3):
        stand_in.clock.advance(3000)
        stand_in.token = (await stand_in.ok("GET", "/refresh-token"))["token"]
        operator = (await stand_in.ok("GET", "/refresh-token", headers={"Authorization": f"Bearer {operator}"}))[
            "token"
        ]
        user = (await stand_in.ok("GET", "/users"))["users"][0]
        await stand_in.ok("PUT", f"/users/{user['id']}", {"active": True, "role": "guest"})
    stand_in.token = operator
    assert (await stand_in.ok("GET", "/me"))["role"] == "guest"
    await stand_in.ok("POST", "/jobs/99/cancel")  # the token still says operator
    answer = await stand_in.ok("GET", "/refresh-token")
    assert answer["expire"] == "2026-01-01T03:30:00Z"


async def test_a_token_travels_in_the_header_the_query_or_a_cookie(stand_in: StandIn) -> None:
    token, stand_in.token = stand_in.token, ""
    empty = denied("cookie token is empty")
    assert await stand_in.refusal("GET", "/me") == empty
    for header in (f"bearer {token}", token, f"Token {token}"):
        assert await stand_in.refusal("GET", "/me", headers={"Authorization": header}) == empty
    assert await stand_in.ok("GET", "/me", headers={"Authorization": f"Bearer {token}"})
    assert await stand_in.ok("GET", "/me", params={"token": token})
    assert await stand_in.ok("GET", "/me", headers={"Cookie": f"jwt={token}"})


@pytest.mark.parametrize(
    ("token", "message"),
    [
        ("nonsense", "token contains an invalid number of segments"),
        ("a.!.c", "illegal base64 data at input byte 1"),
        ("eyJhbGciOiJub25lIn0.e30.", "invalid signing algorithm"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.forged", "signature is invalid"),
        ("e30.e30.x", "invalid signing algorithm"),
        ("W10.e30.x", "json: cannot unmarshal value into Go value of type jwt.MapClaims"),
        ("bm8.e30.x", "invalid character 'n' looking for beginning of value"),
    ],
)
async def test_what_is_no_token_of_this_server_is_refused(stand_in: StandIn, token: str, message: str) -> None:
    stand_in.token = token
    assert await stand_in.refusal("GET", "/jobs") == denied(message)


async def test_claims_that_lack_or_name_something_else(stand_in: StandIn) -> None:
    tokens, end = stand_in.provider.server.tokens, 2_000_000_000
    for claims, expected in (
        ({"id": "admin", "role": "admin"}, (400, {"code": 400, "message": "missing exp field"})),
        ({"exp": end, "id": "admin"}, (500, None)),
        (
            {"exp": end, "id": "admin", "role": "root"},
            (403, {"code": 403, "message": "you don't have permission to access this resource"}),
        ),
    ):
        stand_in.token = tokens.sign(claims)
        assert await stand_in.refusal("GET", "/jobs") == expected


async def test_login_takes_json_and_forms_and_nothing_else(stand_in: StandIn) -> None:
    fields = {"username": "admin", "password": PASSWORD}
    form = {"content-type": "application/x-www-form-urlencoded"}
    plain = await stand_in.client.post("/api/login", data=fields, headers=form)
    multipart = await stand_in.client.post("/api/login", files={name: (None, value) for name, value in fields.items()})
    assert (plain.status_code, multipart.status_code) == (200, 200)
    text = {"content-type": "text/plain"}
    content = b'{"username": "admin", "password": "correct-horse"}'
    assert await stand_in.refusal("POST", "/login", content=content, headers=text) == MISSING
    for body in (b"", b"{", b'{"username": "admin"}', b'{"username": 1, "password": "x"}', b"[]"):
        options: dict[str, Any] = {"content": body, "headers": {"content-type": "application/json"}}
        assert await stand_in.refusal("POST", "/login", **options) == MISSING


async def test_whoever_registers_is_a_guest_who_may_read_and_not_create(stand_in: StandIn) -> None:
    account = {"username": "foo@bar.com", "password": "baz"}
    assert await stand_in.ok("POST", "/register", account) == {"message": "user created", "user": "foo@bar.com"}
    stand_in.token = await stand_in.log_in("foo@bar.com", "baz")
    for path in ("/jobs", "/stats", "/presets", "/presets/1", "/storage/list", "/worker/queue", "/worker/pools"):
        await stand_in.ok("GET", path)
    body = {"preset": "p", "source": "s", "dest": "d/"}
    for method, path in (
        ("POST", "/jobs"),
        ("PUT", "/jobs/1"),
        ("POST", "/jobs/1/cancel"),
        ("POST", "/jobs/1/restart"),
        ("POST", "/machines"),
        ("GET", "/machines"),
        ("DELETE", "/machines"),
        ("DELETE", "/machines/1"),
        ("GET", "/machines/regions"),
        ("GET", "/machines/sizes"),
        ("GET", "/machines/vpc"),
        ("POST", "/presets"),
        ("PUT", "/presets/1"),
        ("GET", "/users"),
        ("PUT", "/users/1"),
        ("GET", "/settings"),
        ("PUT", "/settings"),
    ):
        response = await stand_in.ask(method, path, body if method in {"POST", "PUT"} else None)
        assert ((response.status_code, response.json()), "www-authenticate" in response.headers) == (
            ROLE_TOO_LOW,
            False,
        )


async def test_an_operator_creates_and_is_no_admin(stand_in: StandIn) -> None:
    stand_in.token = await stand_in.as_role("operator")
    await stand_in.create_job("src/none.mp4")
    assert await stand_in.refusal("GET", "/users") == ROLE_TOO_LOW
    assert await stand_in.refusal("GET", "/settings") == ROLE_TOO_LOW


async def test_a_deactivated_user_still_logs_in(stand_in: StandIn) -> None:
    await stand_in.as_role("guest")
    changed = await stand_in.ok("PUT", "/users/2", {})
    assert changed == {"id": 2, "username": "guest@example.com", "role": "guest", "active": False}
    assert await stand_in.log_in("guest@example.com", "pw")


async def test_users_are_listed_by_page_and_the_first_never_changes(stand_in: StandIn) -> None:
    await stand_in.as_role("guest")
    page = await stand_in.ok("GET", "/users", params={"page": 2, "count": 1})
    first = {"id": 1, "username": "admin", "role": "admin", "active": True}
    assert page == {"code": 200, "count": 2, "users": [first]}
    assert await stand_in.ok("PUT", "/users/1", {"active": False, "role": "guest"}) == first
    missing = (404, {"message": "User does not exist", "status": 404})
    assert await stand_in.refusal("PUT", "/users/9", {"active": True}) == missing
    assert await stand_in.refusal("PUT", "/users/x", {"active": True}) == missing
    status, body = await stand_in.refusal("PUT", "/users/2", {"active": True, "role": "root"})
    assert (status, body["error"]) == (
        400,
        "Key: 'userUpdateRequest.Role' Error:Field validation for 'Role' failed on the "
        "'eq=admin|eq=operator|eq=guest|eq=' tag",
    )


async def test_a_rename_leaves_the_token_with_the_old_name(stand_in: StandIn) -> None:
    await stand_in.as_role("guest")
    assert await stand_in.refusal("PUT", "/me", {"username": "root", "current_password": "x"}) == WRONG_PASSWORD
    change = {"username": "root", "current_password": PASSWORD, "new_password": "new"}
    assert await stand_in.ok("PUT", "/me", change) == {"message": "user updated", "user": "admin"}
    assert await stand_in.ends("GET", "/me")
    stand_in.token = await stand_in.log_in("root", "new")
    assert await stand_in.ends("PUT", "/me", {"username": "guest@example.com", "current_password": "new"})
    assert await stand_in.ends("PUT", "/me", {"username": "x" * 129, "current_password": "new"})
    assert (await stand_in.ok("GET", "/me"))["username"] == "root"


async def test_names_that_end_the_process(stand_in: StandIn) -> None:
    known = {"username": "admin", "password": "x", "current_password": "x"}
    unknown = known | {"username": "nobody"}
    assert await stand_in.ends("POST", "/login", unknown)
    assert await stand_in.ends("POST", "/update-password", unknown)
    assert await stand_in.ends("POST", "/register", known)
    assert await stand_in.ends("POST", "/register", known | {"username": "x" * 129})
    assert await stand_in.ends("GET", "/users", params={"page": "-1"})


async def test_a_mended_server_answers_what_its_handlers_have_ready(mended: StandIn) -> None:
    known = {"username": "admin", "password": "x", "current_password": "x"}
    unknown = known | {"username": "nobody"}
    assert await mended.refusal("POST", "/login", unknown) == INCORRECT
    assert await mended.refusal("POST", "/update-password", unknown) == WRONG_PASSWORD
    assert await mended.refusal("POST", "/register", known) == (400, {"message": "error creating user"})
    assert await mended.refusal("GET", "/presets/9") == (404, {"message": "Preset does not exist", "status": 404})
    assert (await mended.refusal("GET", "/users", params={"page": "-1"}))[0] == 400
    assert (await mended.refusal("POST", "/register", known | {"username": "x" * 129}))[0] == 400
    assert (await mended.refusal("GET", "/jobs/word"))[0] == 400
    assert (await mended.refusal("GET", f"/jobs/{2**31}/status"))[0] == 400
    assert (await mended.ok("GET", "/presets", params={"page": 10**30}))["presets"] == []
    assert (await mended.ok("GET", "/presets", params={"page": 0, "count": 2}))["count"] == 5


async def test_incomplete_password_changes_have_their_own_text(stand_in: StandIn) -> None:
    message = "validation error. please provide username, current password and new password"
    assert await stand_in.refusal("POST", "/update-password", {"username": "admin"}) == (
        400,
        {"code": 400, "message": message},
    )


async def test_no_secret_is_logged(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG", logger="encodekit")
    async with standing_in(tmp_path, password=PASSWORD) as stand_in:
        stand_in.token = await stand_in.log_in()
        await stand_in.refusal("POST", "/login", {"username": "admin", "password": "hunter2"})
        settings = {"STORAGE_DRIVER": "s3", "S3_STREAMING": "disabled", "DIGITAL_OCEAN_ENABLED": "disabled"}
        await stand_in.ok(
            "PUT", "/settings", settings | {"S3_SECRET_KEY": "s3cr3t", "SLACK_WEBHOOK": "http://s.test/T0"}
        )
        await stand_in.create_job("src/none.mp4")
        assert not any(secret in caplog.text for secret in (PASSWORD, "hunter2", "s3cr3t", "s.test/T0", stand_in.token))

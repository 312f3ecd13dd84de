"""Who the client is: login, renewal, refusal, changes of name and password."""

from __future__ import annotations

import pickle
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from encodekit import errors
from encodekit._core.options import RetryPolicy
from encodekit.providers.openencoder import AccessToken, OpenEncoder
from tests.providers.openencoder.support import (
    PASSWORD,
    REALM,
    TOKEN,
    WEB_PAGE,
    answer,
    jwt,
    refused_token,
    sent_json,
    token_answer,
)
from tests.support import BASE_URL, Wire, each

if TYPE_CHECKING:
    from tests.providers.openencoder.support import EncoderDrive
    from tests.support import Clock

LOGIN = "POST /api/login"
REFRESH = "GET /api/refresh-token"
STATUS = "GET /api/jobs/2/status"
CREATE = {"size": "s-1vcpu-1gb"}


def encoding() -> httpx.Response:
    return answer({"job_status": "encoding", "status": 200})


def bearer(request: httpx.Request) -> str:
    return str(request.headers.get("authorization", "")).removeprefix("Bearer ")


def at(clock: Clock, seconds: float) -> str:
    """The moment so many seconds from the clock's beginning, as Open Encoder writes it."""
    return datetime.fromtimestamp(clock.unix_time + seconds, UTC).isoformat().replace("+00:00", ".123456789Z")


def test_the_first_call_logs_in_and_the_next_one_does_not(drive: EncoderDrive) -> None:
    wire = Wire(token_answer("first-token"), encoding(), encoding())
    client = drive.login(wire)
    assert [client.jobs.status(2), client.jobs.status(2)] == ["encoding", "encoding"]
    assert wire.targets == [LOGIN, STATUS, STATUS]
    assert sent_json(wire.requests[0]) == {"username": "ada", "password": PASSWORD}
    assert [bearer(request) for request in wire.requests] == ["", "first-token", "first-token"]


@pytest.mark.parametrize("expires", [True, False], ids=["with_expire", "seed_shape"])
def test_a_token_is_renewed_five_minutes_before_its_end(expires: bool, drive: EncoderDrive, clock: Clock) -> None:
    first = token_answer("first-token", at(clock, 3600) if expires else None)
    wire = Wire(first, encoding(), encoding(), token_answer("second-token"), encoding())
    client = drive.login(wire)
    client.jobs.status(2)
    clock.seconds = 3299
    client.jobs.status(2)
    clock.seconds = 3301
    client.jobs.status(2)
    assert wire.targets == [LOGIN, STATUS, STATUS, REFRESH, STATUS]
    assert [bearer(request) for request in wire.requests[3:]] == ["first-token", "second-token"]


def test_after_the_end_of_a_token_the_client_logs_in_again(drive: EncoderDrive, clock: Clock) -> None:
    wire = Wire(token_answer("first-token"), encoding(), token_answer("second-token"), encoding())
    client = drive.login(wire)
    client.jobs.status(2)
    clock.seconds = 3601
    client.jobs.status(2)
    assert wire.targets == [LOGIN, STATUS, LOGIN, STATUS]
    assert bearer(wire.requests[3]) == "second-token"


@each("offset", [-10_000, 10_000])
def test_a_clock_that_is_wrong_does_not_make_every_call_log_in(
    offset: float, drive: EncoderDrive, clock: Clock
) -> None:
    wire = Wire(token_answer("first-token", at(clock, 3600 + offset)), encoding(), encoding())
    client = drive.login(wire)
    client.jobs.status(2)
    clock.seconds = 3000
    client.jobs.status(2)
    assert wire.targets == [LOGIN, STATUS, STATUS]


@pytest.mark.parametrize(
    "refusal", [refused_token("token is expired"), WEB_PAGE, answer([])], ids=["401", "html", "list"]
)
def test_a_refused_renewal_leaves_the_judgement_to_the_request(
    refusal: httpx.Response, drive: EncoderDrive, clock: Clock
) -> None:
    wire = Wire(
        token_answer("first-token"), encoding(), refusal, encoding(), encoding(), refused_token(),
        token_answer("second-token"), encoding(),
    )  # fmt: skip
    client = drive.login(wire)
    client.jobs.status(2)
    clock.seconds = 3301
    client.jobs.status(2)
    client.jobs.status(2)
    assert wire.targets == [LOGIN, STATUS, REFRESH, STATUS, STATUS]
    client.jobs.status(2)
    assert wire.targets[5:] == [STATUS, LOGIN, STATUS]


def test_a_refused_token_is_replaced_once(drive: EncoderDrive) -> None:
    wire = Wire(token_answer("first-token"), refused_token(), token_answer("second-token"), encoding())
    assert drive.login(wire).jobs.status(2) == "encoding"
    assert wire.targets == [LOGIN, STATUS, LOGIN, STATUS]
    wire = Wire(token_answer("first-token"), refused_token(), token_answer("second-token"), refused_token())
    with pytest.raises(errors.AuthenticationError):
        drive.login(wire).jobs.status(2)


@each(
    ("body", "expected"),
    [
        ({"message": "unauthorized"}, errors.PermissionDeniedError),
        ({"message": "machines not configured", "status": 401}, errors.UnprocessableError),
    ],
)
def test_a_401_that_is_not_about_the_token_is_not_sent_again(
    body: dict[str, Any], expected: type[Exception], drive: EncoderDrive
) -> None:
    wire = Wire(token_answer("first-token"), answer(body, 401))
    with pytest.raises(expected):
        drive.login(wire).machines.create(**CREATE)
    assert wire.targets == [LOGIN, "POST /api/machines"]


def test_a_pending_password_reset_is_explained_and_solved(drive: EncoderDrive) -> None:
    pending = answer({"code": 401, "message": "require password reset"}, 401, **REALM)
    wire = Wire(pending, answer({"message": "user updated", "user": "ada"}), token_answer("first-token"), encoding())
    client = drive.login(wire)
    with pytest.raises(errors.AuthenticationError, match=r"auth\.update_password") as caught:
        client.jobs.status(2)
    assert (caught.value.status, caught.value.operation, caught.value.attempts) == (401, "get_job_status", 1)
    client.auth.update_password(current_password=PASSWORD, new_password="another-canary")
    assert client.jobs.status(2) == "encoding"
    assert wire.targets == [LOGIN, "POST /api/update-password", LOGIN, STATUS]
    assert sent_json(wire.requests[1])["username"] == "ada"
    assert sent_json(wire.requests[2])["password"] == "another-canary"


def test_without_a_new_password_the_old_one_goes_on(drive: EncoderDrive) -> None:
    wire = Wire(answer({"message": "user updated", "user": "ada"}), token_answer("first-token"), encoding())
    client = drive.login(wire)
    client.auth.update_password(current_password=PASSWORD)
    client.jobs.status(2)
    assert "new_password" not in sent_json(wire.requests[0])
    assert sent_json(wire.requests[1])["password"] == PASSWORD


def test_the_password_of_another_account_does_not_change_the_own_one(drive: EncoderDrive) -> None:
    wire = Wire(answer({"message": "user updated", "user": "eve"}), token_answer("first-token"), encoding())
    client = drive.login(wire)
    client.auth.update_password(username="eve", current_password="a", new_password="b")
    client.jobs.status(2)
    assert sent_json(wire.requests[1]) == {"username": "ada", "password": PASSWORD}


@each(
    ("reply", "expected"),
    [
        (answer({"code": 401, "message": "incorrect Username or Password"}, 401, **REALM), errors.AuthenticationError),
        (httpx.Response(500), errors.ServerError),
        (WEB_PAGE, errors.NotFoundError),
        (answer({"code": 200}), errors.ResponseDecodingError),
        (answer({"token": "canary\nline"}), errors.ResponseDecodingError),
        (answer({"token": 5}), errors.ResponseDecodingError),
        (answer({"token": "canary-x", "expire": "canary"}), errors.ResponseDecodingError),
        (httpx.Response(200, content=b"canary"), errors.ResponseDecodingError),
    ],
)
def test_a_login_that_fails_is_one_of_our_errors(
    reply: httpx.Response, expected: type[errors.RequestError], drive: EncoderDrive
) -> None:
    wire = Wire(reply)
    with pytest.raises(expected) as caught:
        drive.login(wire, retry=RetryPolicy(attempts=1)).jobs.status(2)
    assert caught.value.provider == "openencoder"
    assert "canary" not in f"{caught.value!s} {caught.value.body} {pickle.dumps(caught.value)!r}"


def test_a_login_without_an_answer_is_sent_once_and_explained(drive: EncoderDrive) -> None:
    wire = Wire(httpx.RemoteProtocolError("Server disconnected without sending a response."))
    with pytest.raises(errors.ConnectionFailedError, match="user name is unknown"):
        drive.login(wire).jobs.status(2)
    assert wire.targets == [LOGIN]


def test_a_server_that_is_not_there_yet_is_asked_again(drive: EncoderDrive) -> None:
    wire = Wire(httpx.ConnectError("refused"), token_answer("first-token"), encoding())
    assert drive.login(wire).jobs.status(2) == "encoding"


def test_a_call_with_a_good_token_is_repeated_without_a_word_of_users(drive: EncoderDrive) -> None:
    wire = Wire(*[httpx.ReadError("reset")] * 4)
    with pytest.raises(errors.ConnectionFailedError) as caught:
        drive.client(wire).jobs.status(2)
    assert len(wire.requests) == 4
    assert "user name" not in str(caught.value)


def test_a_ready_token_that_is_refused_has_no_second_chance(drive: EncoderDrive) -> None:
    wire = Wire(refused_token("signature is invalid"))
    with pytest.raises(errors.AuthenticationError, match="another server"):
        drive.client(wire).jobs.status(2)
    assert wire.targets == [STATUS]


def test_a_ready_token_is_renewed_by_what_it_says_of_itself(drive: EncoderDrive, clock: Clock) -> None:
    token = jwt(id="ada", role="operator", exp=clock.unix_time + 400)
    wire = Wire(encoding(), token_answer("second-token"), encoding())
    client = drive.client(wire, token=token)
    client.jobs.status(2)
    clock.seconds = 101
    client.jobs.status(2)
    assert wire.targets == [STATUS, REFRESH, STATUS]
    assert bearer(wire.requests[2]) == "second-token"


@each("claims", [{"exp": 1}, {}, {"exp": "soon"}, {"exp": float("inf")}])
def test_a_token_that_cannot_be_renewed_is_sent_as_it_is(claims: dict[str, Any], drive: EncoderDrive) -> None:
    token = jwt(**claims)
    wire = Wire(encoding())
    drive.client(wire, token=token).jobs.status(2)
    assert [bearer(request) for request in wire.requests] == [token]


def test_a_login_of_its_own_renews_the_role_of_the_client(drive: EncoderDrive, clock: Clock) -> None:
    wire = Wire(token_answer("guest-token"), encoding(), token_answer("operator-token", at(clock, 3600)), encoding())
    client = drive.login(wire)
    client.jobs.status(2)
    token = client.auth.login()
    client.jobs.status(2)
    assert bearer(wire.requests[3]) == token.value == "operator-token"
    assert isinstance(token, AccessToken)
    assert token.expires_at is not None
    assert token.expires_at.timestamp() == pytest.approx(clock.unix_time + 3600, abs=1)
    assert "operator-token" not in repr(token)


def test_a_login_for_somebody_else_leaves_the_client_alone(drive: EncoderDrive) -> None:
    wire = Wire(token_answer("their-token", "2026-11-20T23:51:04"), encoding())
    client = drive.client(wire)
    token = client.auth.login("eve", "secret")
    assert (token.value, token.expires_at) == ("their-token", datetime(2026, 11, 20, 23, 51, 4, tzinfo=UTC))
    client.jobs.status(2)
    assert bearer(wire.requests[1]) == TOKEN


def test_a_renewal_by_hand_is_used_from_then_on(drive: EncoderDrive) -> None:
    wire = Wire(token_answer("second-token"), encoding())
    client = drive.client(wire)
    client.auth.refresh()
    client.jobs.status(2)
    assert [bearer(request) for request in wire.requests] == [TOKEN, "second-token"]


def test_after_a_change_of_name_the_client_logs_in_with_the_new_one(drive: EncoderDrive) -> None:
    me = answer({"role": "admin", "status": 200, "username": "countess"})
    wire = Wire(
        token_answer("first-token"),
        answer({"message": "user updated", "user": "ada"}),
        token_answer("second-token"),
        me,
    )
    client = drive.login(wire)
    client.users.update_me(current_password=PASSWORD, username="countess", new_password="another-canary")
    assert client.users.me().username == "countess"
    assert wire.targets == [LOGIN, "PUT /api/me", LOGIN, "GET /api/me"]
    assert sent_json(wire.requests[1]) == {
        "username": "countess",
        "current_password": PASSWORD,
        "new_password": "another-canary",
    }
    assert sent_json(wire.requests[2]) == {"username": "countess", "password": "another-canary"}


def test_a_token_with_an_old_name_is_not_sent_to_where_it_ends_the_server(drive: EncoderDrive) -> None:
    me = answer({"role": "admin", "status": 200, "username": "ada"})
    wire = Wire(me, answer({"message": "user updated", "user": "ada"}), encoding())
    client = drive.client(wire)
    client.users.update_me(current_password="old", username="countess")
    for call in (client.users.me, lambda: client.users.update_me(current_password="old")):
        with pytest.raises(errors.InvalidInputError, match="renamed"):
            call()
    assert client.jobs.status(2) == "encoding"  # nothing else looks the name up
    assert wire.targets == ["GET /api/me", "PUT /api/me", STATUS]


def test_a_new_password_keeps_name_and_token(drive: EncoderDrive) -> None:
    wire = Wire(token_answer("first-token"), answer({"message": "user updated", "user": "ada"}), encoding())
    client = drive.login(wire)
    client.users.update_me(current_password=PASSWORD, new_password="another-canary")
    client.jobs.status(2)
    assert wire.targets == [LOGIN, "PUT /api/me", STATUS]
    assert sent_json(wire.requests[1])["username"] == "ada"


def test_neither_the_old_nor_the_new_password_shows_after_a_change(drive: EncoderDrive) -> None:
    echo = answer({"message": f"{PASSWORD} another-canary", "status": 400}, 400)
    wire = Wire(token_answer("first-token"), answer({"message": "user updated", "user": "ada"}), echo)
    client = drive.login(wire)
    client.users.update_me(current_password=PASSWORD, new_password="another-canary")
    with pytest.raises(errors.BadRequestError) as caught:
        client.jobs.status(2)
    shown = f"{caught.value} {caught.value.body}"
    assert PASSWORD not in shown
    assert "another-canary" not in shown


def test_a_change_of_name_is_sent_once_and_explained(drive: EncoderDrive) -> None:
    wire = Wire(token_answer("first-token"), encoding(), httpx.ReadError("reset"))
    client = drive.login(wire)
    client.jobs.status(2)
    with pytest.raises(errors.ConnectionFailedError, match="the name exists already"):
        client.users.update_me(current_password=PASSWORD, username="eve")
    assert wire.targets[2:] == ["PUT /api/me"]


@each(
    "call",
    [
        lambda client: client.auth.register("ada", "secret"),
        lambda client: client.auth.login("ada", "secret"),
        lambda client: client.auth.update_password(username="ada", current_password="a", new_password="b"),
    ],
)
def test_what_can_end_the_server_is_sent_once_and_explained(call: Any, drive: EncoderDrive) -> None:
    wire = Wire(httpx.RemoteProtocolError("Server disconnected"))
    with pytest.raises(errors.ConnectionFailedError, match="ends its process") as caught:
        call(drive.client(wire))
    assert caught.value.args == (caught.value.message,)
    assert len(wire.requests) == 1


def test_a_view_shares_the_login(drive: EncoderDrive) -> None:
    wire = Wire(token_answer("first-token"), encoding(), encoding())
    client = drive.login(wire)
    client.jobs.status(2)
    client.with_options(timeout=3).jobs.status(2)
    assert wire.targets == [LOGIN, STATUS, STATUS]
    assert wire.requests[2].extensions["timeout"]["read"] == 3
    assert wire.requests[1].extensions["timeout"]["read"] == 30


def test_the_environment_gives_credential_and_address(monkeypatch: pytest.MonkeyPatch, clock: Clock) -> None:
    monkeypatch.setenv("OPENENCODER_BASE_URL", "https://encoder.example/")
    monkeypatch.setenv("OPENENCODER_TOKEN", "environment-token")
    wire = Wire(encoding(), token_answer("first-token"), encoding())
    http_client = httpx.Client(transport=wire)
    OpenEncoder(http_client=http_client, pace=clock.pace).jobs.status(2)
    monkeypatch.setenv("OPENENCODER_USERNAME", "ada")
    monkeypatch.setenv("OPENENCODER_PASSWORD", "secret")
    OpenEncoder(http_client=http_client, pace=clock.pace).jobs.status(2)
    assert str(wire.requests[0].url) == "https://encoder.example/api/jobs/2/status"
    assert bearer(wire.requests[0]) == "environment-token"
    assert sent_json(wire.requests[1]) == {"username": "ada", "password": "secret"}


def test_without_a_credential_only_public_operations_work(drive: EncoderDrive) -> None:
    health = answer({"api": "OK", "db": "OK", "redis": "OK", "workers": 1})
    client = drive.client(Wire(health), token=None)
    assert client.system.health().workers == 1
    with pytest.raises(errors.InvalidInputError, match="OPENENCODER_USERNAME"):
        client.jobs.status(2)
    with pytest.raises(errors.InvalidInputError, match="no credential"):
        client.auth.login()
    with pytest.raises(errors.InvalidInputError, match="Give the username"):
        client.auth.update_password(current_password="a", new_password="b")


@each(
    ("arguments", "message"),
    [
        ({"username": "ada", "password": "secret", "token": "t"}, "not both"),
        ({"username": "ada"}, "both username and password"),
        ({"password": "secret"}, "both username and password"),
        ({"username": "a" * 129, "password": "secret"}, "128 characters"),
        ({"token": "two\nlines"}, "printable ASCII"),
        ({"token": "t", "base_url": "localhost"}, "http or https"),
    ],
)
def test_a_credential_that_cannot_work_is_refused(arguments: dict[str, Any], message: str) -> None:
    with pytest.raises(errors.InvalidInputError, match=message):
        OpenEncoder(**arguments)


def test_a_client_with_a_token_alone_cannot_log_in(drive: EncoderDrive) -> None:
    client = drive.client()
    with pytest.raises(errors.InvalidInputError, match="no password"):
        client.auth.login()
    with pytest.raises(errors.InvalidInputError, match="or neither"):
        client.auth.login("ada")


def test_no_repr_shows_a_secret(drive: EncoderDrive) -> None:
    client = OpenEncoder("ada", PASSWORD, base_url=BASE_URL)
    shown = f"{client!r} {vars(client)!r} {client._account!r} {client.jobs!r} {client.job(2)!r}"
    assert PASSWORD not in shown
    assert TOKEN not in repr(drive.client()._account)

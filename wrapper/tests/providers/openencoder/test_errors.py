"""Each kind of refusal becomes one error, with what is known of it."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from encodekit import errors
from encodekit._core.options import RetryPolicy
from tests.providers.openencoder.support import REALM, TOKEN, WEB_PAGE, answer
from tests.support import Wire, each

if TYPE_CHECKING:
    from tests.providers.openencoder.support import EncoderDrive

MISSING = "Key: 'createPresetRequest.Output' Error:Field validation for 'Output' failed on the 'required' tag"
REQUIRED = "Key: 'jobRequest.Source' Error:Field validation for 'Source' failed on the 'required' tag"

TABLE = [
    (400, {"error": MISSING}, errors.BadRequestError, "Output"),
    (400, {"error": "EOF"}, errors.BadRequestError, "EOF"),
    (400, {"code": 400, "message": "error updating user"}, errors.BadRequestError, "error updating user"),
    (400, {"code": 400, "message": "missing exp field"}, errors.AuthenticationError, "missing exp field"),
    (401, {"code": 401, "message": "cookie token is empty"}, errors.AuthenticationError, "proxy"),
    (401, {"code": 401, "message": "Token is expired"}, errors.AuthenticationError, "Log in again"),
    (401, {"code": 401, "message": "token is expired"}, errors.AuthenticationError, "Log in again"),
    (401, {"code": 401, "message": "signature is invalid"}, errors.AuthenticationError, "jwt_key"),
    (401, {"code": 401, "message": "require password reset"}, errors.AuthenticationError, "auth.update_password"),
    (401, {"code": 401, "message": "unauthorized"}, errors.AuthenticationError, "current password is wrong"),
    (401, {"message": "unauthorized"}, errors.PermissionDeniedError, "role in the token is too low"),
    (401, {"message": "machines not configured", "status": 401}, errors.UnprocessableError, "DigitalOcean"),
    (401, {"message": "storage not configured", "status": 401}, errors.StorageNotConnectedError, "storage driver"),
    (403, {"code": 403, "message": "you don't have permission"}, errors.PermissionDeniedError, "permission"),
    (404, {"message": "Job does not exist", "status": 404}, errors.NotFoundError, "Job does not exist"),
    (404, None, errors.NotFoundError, "base_url"),
    (404, "404 page not found", errors.NotFoundError, "base_url"),
    (301, None, errors.UnexpectedStatusError, "base_url"),
    (409, {}, errors.ConflictError, "status 409"),
    (418, ["teapot"], errors.UnexpectedStatusError, "status 418"),
    (429, {"message": 7}, errors.RateLimitedError, "status 429"),
    (500, None, errors.ServerError, "database"),
    (502, "<html>Bad Gateway</html>", errors.ServerError, "status 502"),
    (599, None, errors.ServerError, "status 599"),
]


@each(("status", "body", "expected", "says"), TABLE)
def test_a_refusal_becomes_one_error(
    status: int, body: Any, expected: type[errors.StatusError], says: str, drive: EncoderDrive
) -> None:
    reply = answer(body, status) if isinstance(body, (dict, list)) else httpx.Response(status, text=body or "")
    client = drive.client(Wire(reply), retry=RetryPolicy(attempts=1))
    with pytest.raises(errors.StatusError) as caught:
        client.jobs.get(2)
    error = caught.value
    assert type(error) is expected
    assert says in error.message
    assert (error.provider, error.operation, error.method) == ("openencoder", "get_job", "GET")
    assert (error.status, error.attempts, error.url) == (status, 1, "https://api.example/api/jobs/2")
    assert len(str(error).splitlines()) <= 3
    copied = pickle.loads(pickle.dumps(error))
    assert (type(copied), copied.status, str(copied)) == (expected, status, str(error))
    assert TOKEN not in f"{error!s}{error!r}{pickle.dumps(error)!r}"


def test_the_complaints_of_the_validator_are_listed(drive: EncoderDrive) -> None:
    client = drive.client(Wire(answer({"error": f"{MISSING}\n{REQUIRED}"}, 400), answer({"error": "EOF"}, 400)))
    with pytest.raises(errors.BadRequestError) as caught:
        client.jobs.create(preset="a", source="b", dest="c/")
    assert caught.value.issues == [
        {"field": "Output", "rule": "required"},
        {"field": "Source", "rule": "required"},
    ]
    assert "\n" not in caught.value.message
    with pytest.raises(errors.BadRequestError) as caught:
        client.jobs.create(preset="a", source="b", dest="c/")
    assert caught.value.issues is None


@each("status", [200, 201])
def test_a_web_page_is_no_answer(status: int, drive: EncoderDrive) -> None:
    page = httpx.Response(status, html="<!DOCTYPE html>")
    with pytest.raises(errors.NotFoundError, match="web page") as caught:
        drive.client(Wire(page)).jobs.list().all()
    assert caught.value.status == status
    assert caught.value.body == "<!DOCTYPE html>"


def test_a_web_page_does_not_count_as_a_cancel(drive: EncoderDrive) -> None:
    with pytest.raises(errors.NotFoundError):
        drive.client(Wire(WEB_PAGE)).jobs.cancel(2)


@each("reply", [httpx.Response(200), httpx.Response(200, text="{"), answer([]), answer({"job": None}), answer("text")])
def test_an_answer_of_another_shape_is_reported(reply: httpx.Response, drive: EncoderDrive) -> None:
    with pytest.raises(errors.ResponseDecodingError) as caught:
        drive.client(Wire(reply)).jobs.get(2)
    assert caught.value.operation == "get_job"


def test_a_read_is_repeated_when_the_server_breaks_off(drive: EncoderDrive) -> None:
    wire = Wire(httpx.Response(500), answer({"job_status": "queued", "status": 200}))
    assert drive.client(wire).jobs.status(2) == "queued"


def test_a_new_machine_is_not_asked_for_twice(drive: EncoderDrive) -> None:
    wire = Wire(httpx.Response(500))
    with pytest.raises(errors.ServerError):
        drive.client(wire).machines.create(size="s-1vcpu-1gb")
    assert len(wire.requests) == 1


def test_a_job_that_could_not_be_stored_is_reported(drive: EncoderDrive) -> None:
    job = {"id": 0, "guid": "dc0cu4lqmd2pkfodseo0", "preset": "a", "created_date": ""}
    reply = answer({"message": "Job created", "status": 200, "job": job}, 201)
    with pytest.raises(errors.UnprocessableError, match="could not store") as caught:
        drive.client(Wire(reply)).jobs.create(preset="a", source="b", dest="c/")
    assert (caught.value.method, caught.value.operation, caught.value.status) == ("POST", "create_job", 201)


def test_settings_that_cannot_be_read_do_not_show_in_the_error(drive: EncoderDrive) -> None:
    reply = answer({"settings": [{"name": "S3_SECRET_KEY", "value": "canary-secret-key"}]})
    with pytest.raises(errors.ResponseDecodingError) as caught:
        drive.client(Wire(reply)).settings.get()
    assert "canary" not in f"{caught.value!s}{caught.value.body}{pickle.dumps(caught.value)!r}"


def test_a_role_that_is_too_low_costs_one_request(drive: EncoderDrive) -> None:
    wire = Wire(answer({"message": "unauthorized"}, 401))
    with pytest.raises(errors.PermissionDeniedError):
        drive.client(wire).jobs.create(preset="a", source="b", dest="c/")
    assert len(wire.requests) == 1


def test_a_refused_token_says_what_was_wrong_with_it(drive: EncoderDrive) -> None:
    reply = answer({"code": 401, "message": "token contains an invalid number of segments"}, 401, **REALM)
    with pytest.raises(errors.AuthenticationError, match="number of segments"):
        drive.client(Wire(reply)).users.me()

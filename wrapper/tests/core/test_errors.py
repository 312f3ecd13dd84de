"""The tree of exceptions: as drawn, catchable, printable, picklable."""

from __future__ import annotations

import inspect
import pickle
from typing import Any

import httpx
import pytest

from encodekit import errors
from encodekit._core.http import decoding_error
from encodekit.models import JobState, JobStatus
from tests.support import each

CLASSES = [
    value for value in vars(errors).values() if inspect.isclass(value) and issubclass(value, errors.EncodekitError)
]
REQUEST_ERRORS = [cls for cls in CLASSES if issubclass(cls, errors.RequestError)]
JOB = JobStatus(id="job-1", state=JobState.FAILED, provider_state="failed")


def drawn_tree() -> dict[str, str]:
    """From the module's docstring: each class and its parent."""
    parents: dict[str, str] = {}
    path: list[str] = []
    for line in (errors.__doc__ or "").splitlines():
        words = line.replace("│", " ").replace("├──", "   ").replace("└──", "   ")
        name = words.split()[0] if words.split() else ""
        if not name.endswith("Error") or not line.startswith("    "):
            continue
        depth = (len(words) - len(words.lstrip())) // 4 - 1
        path = [*path[:depth], name]
        parents[name] = path[depth - 1] if depth else "Exception"
    return parents


def build(cls: type[errors.EncodekitError], message: str = "It broke.") -> errors.EncodekitError:
    if issubclass(cls, errors.JobError):
        return cls(message, JOB)
    if issubclass(cls, errors.UnsupportedFeatureError):
        return cls("convertrilo", "cancelling", "Wait for it.")
    return cls(message)


def test_the_tree_is_the_one_that_the_docstring_draws() -> None:
    assert drawn_tree() == {cls.__name__: cls.__bases__[0].__name__ for cls in CLASSES}


@each("cls", CLASSES)
def test_every_class_is_documented_and_caught_by_the_root(cls: type[errors.EncodekitError]) -> None:
    assert inspect.getdoc(cls)
    with pytest.raises(errors.EncodekitError) as raised:
        raise build(cls)
    assert type(raised.value) is cls


@pytest.mark.parametrize(
    ("cls", "builtin"), [(errors.InvalidInputError, ValueError), (errors.MissingDependencyError, ImportError)]
)
def test_two_classes_are_also_what_python_calls_them(
    cls: type[errors.EncodekitError], builtin: type[Exception]
) -> None:
    assert isinstance(build(cls), builtin)


@each("cls", CLASSES)
def test_pickling_keeps_type_message_and_attributes(cls: type[errors.EncodekitError]) -> None:
    error = build(cls)
    error.__dict__["phase"] = "read"
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        copy = pickle.loads(pickle.dumps(error, protocol))
        assert type(copy) is cls
        assert (str(copy), copy.args, vars(copy)) == (str(error), error.args, vars(error))


@each(
    ("error", "extra"),
    [
        (errors.InsufficientFundsError("Too little."), {"required": 3.1, "available": 1.5}),
        (errors.PermissionDeniedError("No."), {"required_scope": "webhooks:manage"}),
        (errors.BadRequestError("No."), {"issues": [{"path": ["fps"]}]}),
        (errors.ConnectionFailedError("No."), {"reached_provider": False}),
        (errors.RequestTimeoutError("Late."), {"phase": "read"}),
    ],
)
def test_pickling_keeps_what_only_one_class_has(error: errors.RequestError, extra: dict[str, Any]) -> None:
    error.about(provider="convertrilo", status=402, attempts=3, **extra)
    copy = pickle.loads(pickle.dumps(error))
    assert {name: getattr(copy, name) for name in extra} == extra
    assert (copy.provider, copy.status, copy.attempts) == ("convertrilo", 402, 3)


@each("cls", REQUEST_ERRORS)
def test_str_tells_where_it_happened_in_at_most_three_lines(cls: type[errors.RequestError]) -> None:
    error = cls("It broke.").about(
        provider="convertrilo",
        operation="create_job",
        method="POST",
        url="https://api.example/jobs",
        status=500,
        request_id="req-1",
        attempts=4,
    )
    text = str(error)
    assert len(text.splitlines()) <= 3
    for fact in ("It broke.", "convertrilo create_job", "POST https://api.example/jobs", "500", "req-1", "4 attempts"):
        assert fact in text


def test_a_message_of_many_lines_is_cut_to_fit() -> None:
    text = str(errors.ServerError("\n".join(f"line {number}" for number in range(50))).about(status=500))
    assert len(text.splitlines()) <= 3
    assert text.startswith("line 0")


def test_str_of_a_bare_error_has_no_empty_brackets() -> None:
    assert str(errors.RequestError("It broke.")) == "It broke."


def test_about_returns_the_error_and_leaves_out_what_is_not_known() -> None:
    error = errors.ServerError("It broke.")
    assert error.about(status=500, code=None, request_id=None) is error
    assert (error.status, error.code, error.request_id, error.attempts) == (500, None, None, 1)
    assert "code" not in vars(error)


def test_every_error_status_has_one_class() -> None:
    named = {
        400: errors.BadRequestError,
        401: errors.AuthenticationError,
        402: errors.InsufficientFundsError,
        403: errors.PermissionDeniedError,
        404: errors.NotFoundError,
        409: errors.ConflictError,
        410: errors.GoneError,
        413: errors.PayloadTooLargeError,
        422: errors.UnprocessableError,
        429: errors.RateLimitedError,
    }
    for status in range(300, 600):
        other = errors.ServerError if status >= 500 else errors.UnexpectedStatusError
        assert errors.class_for_status(status) is named.get(status, other), status


def test_a_pickled_job_error_holds_the_job_but_no_signed_link() -> None:
    link = "https://cdn.example/out.mp4?X-Amz-Signature=canary-signature"
    job = JobStatus(
        id="job-1",
        state=JobState.RUNNING,
        provider_state="running",
        percent=40.0,
        download_url=link,
        raw={"downloadUrl": link},
    )
    stored = pickle.dumps(errors.JobTimeoutError("Job job-1 was still running.", job))
    assert b"canary-signature" not in stored
    copy = pickle.loads(stored)
    assert (copy.job.id, copy.job.state, copy.job.percent) == ("job-1", JobState.RUNNING, 40.0)


def test_bytes_that_could_not_be_decoded_do_not_stay_in_the_cause() -> None:
    reason = UnicodeDecodeError("utf-8", b"canary \xff", 7, 8, "invalid start byte")
    error = decoding_error(
        "any", "get_job", httpx.Response(200, request=httpx.Request("GET", "https://any.example")), reason
    )
    assert "canary" not in f"{reason!r} {reason.object!r} {error!r}"

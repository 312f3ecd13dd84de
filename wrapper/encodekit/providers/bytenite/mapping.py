"""ByteNite's words in the library's words: errors, job states, 64-bit integers.

Source: `RpcStatus` and `GenericResponse` of the document, and "States" under "Open points" in
specs/bytenite/NOTES.md.
"""

from __future__ import annotations

import math
import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast

from encodekit import errors
from encodekit._core.http import Provider, json_object
from encodekit._core.paging import Page
from encodekit._core.redaction import redact_data, redact_text
from encodekit._core.validation import check_header_value, is_http_url
from encodekit.errors import ResponseDecodingError
from encodekit.models import JobState, JobStatus
from encodekit.providers.bytenite.values import (
    AccessToken,
    Balance,
    Estimate,
    JobDetails,
    JobResult,
    LoginSkip,
    SourceReport,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator

    import httpx

    from encodekit_clients.bytenite import models
    from encodekit_clients.bytenite.types import Unset

T = TypeVar("T")

_LIFETIME_SECONDS = 3600
_ABOVE_64_BITS = 2**64

_STATES = {
    "JOB_STATE_NEW": JobState.CREATED,
    "JOB_STATE_PARTITIONING": JobState.RUNNING,
    "JOB_STATE_COMPLETE": JobState.SUCCEEDED,
    "JOB_STATE_FAILED": JobState.FAILED,
}

# The statuses that a gRPC gateway gives to gRPC's codes.
_STATUS_BY_GRPC_CODE = {3: 400, 5: 404, 6: 409, 7: 403, 8: 429, 9: 400, 10: 409, 11: 400, 13: 500, 14: 503, 16: 401}
_SECRET_MEMBERS = frozenset({"password", "secretKey", "accessKey", "apiKey"})
_LOWEST_ERROR_STATUS, _HIGHEST_STATUS = 400, 599


def status_error(status: int, payload: dict[str, Any] | None) -> errors.StatusError:
    """The error for an answer with an error status, whose body may have either of ByteNite's shapes, or none."""
    return _error(status, payload or {}, f"ByteNite answered with status {status}.")


def refusal(response: httpx.Response) -> errors.StatusError | None:
    """The error for an action that was refused inside an answer of a good status: its `ok` is false."""
    # Most answers have no such member; there is no need to decode them twice.
    if b'"ok"' not in response.content and b'"error"' not in response.content:
        return None
    body = json_object(response) or {}
    if body.get("ok") is not False and not body.get("error"):
        return None
    return _refused(body)


def _refused(body: dict[str, Any]) -> errors.StatusError:
    code, _ = _code_and_message(body)
    if code is None or not _LOWEST_ERROR_STATUS <= code <= _HIGHEST_STATUS:
        code = _STATUS_BY_GRPC_CODE.get(code or 0, 0)
    return _error(code, body, "ByteNite refused the action.")


def _error(status: int, body: dict[str, Any], otherwise: str) -> errors.StatusError:
    code, message = _code_and_message(body)
    error = errors.class_for_status(status)(message or otherwise)
    if isinstance(error, errors.BadRequestError):
        error.issues = body.get("details") or None
    return error.about(code=None if code is None else str(code), request_id=text(body.get("requestId")))


def _code_and_message(body: dict[str, Any]) -> tuple[int | None, str | None]:
    found: object = body.get("error")
    inner: dict[str, Any] = cast("dict[str, Any]", found) if isinstance(found, dict) else {}
    code: object = inner.get("code", body.get("code"))
    parts = [text(part) for part in (body.get("message"), inner.get("message"), inner.get("description"))]
    message = ": ".join(dict.fromkeys(part for part in parts if part))
    return code if isinstance(code, int) and not isinstance(code, bool) else None, message or None


PROVIDER = Provider(
    name="bytenite",
    error=status_error,
    refusal=refusal,
    credential_hint="pass api_key or access_token, or set BYTENITE_API_KEY.",
)


@contextmanager
def hiding_secrets(body: object) -> Generator[None]:
    """Take out of an error what the body of its request holds of secrets: ByteNite's answers repeat them (C23)."""
    try:
        yield
    except errors.RequestError as error:
        secrets = set(_secrets_in(body))
        error.__dict__ |= {name: redact_data(value, secrets) for name, value in vars(error).items()}
        error.args = (error.message,)
        raise


def _secrets_in(body: object) -> Iterator[str]:
    if not isinstance(body, dict):
        return
    for name, value in cast("dict[str, object]", body).items():
        if isinstance(value, str) and name in _SECRET_MEMBERS:
            yield value
        yield from _secrets_in(value)


def job_state(job: models.Job) -> JobState:
    """The common state of a job.

    Only four of ByteNite's states are known. Another one counts as running, until a time of ending or deletion shows
    that the job is over: then it is not known to have succeeded, so it counts as failed or canceled.
    """
    known = _STATES.get(str(job.state))
    if known is not None and known.is_terminal:
        return known
    if job.deleted_at:
        return JobState.CANCELED
    if known is None and (job.completed_at or job.ended_at):
        return JobState.FAILED
    return known or JobState.RUNNING


def job_status(job: models.Job) -> JobStatus:
    """The common status of a job. ByteNite reports no percentage, and links come from the results only."""
    return JobStatus(**_common(job))


def job_details(job: models.Job) -> JobDetails:
    """Everything that is said of a job."""
    return JobDetails(
        **_common(job),
        name=text(job.name),
        description=text(job.description),
        template_id=text(job.template_id),
        source_kind=text(job.data_source.data_source_descriptor) if job.data_source else None,
        destination_kind=text(job.data_destination.data_source_descriptor) if job.data_destination else None,
        upload_url=_upload_url(job),
        payment_bytechips=_number("paymentAmount", job.payment_amount),
        estimated_units=int64("numUnitsEstimation", job.num_units_estimation),
        chunks=int64("numChunks", job.num_chunks),
        duration_seconds=_seconds(job.duration),
    )


def _common(job: models.Job) -> dict[str, Any]:
    state = job_state(job)
    ended = f"It ended in the state {job.state}." if state is JobState.FAILED else None
    return {
        "id": str(job.id),
        "state": state,
        "provider_state": str(job.state),
        "percent": 100.0 if state is JobState.SUCCEEDED else None,
        "failure": (redact_text(text(job.error_message) or "") or ended) if state is JobState.FAILED else None,
        "created_at": job.created_at or None,
        "started_at": job.started_at or None,
        "finished_at": job.completed_at or job.ended_at or None,
        "raw": redact_data(job.to_dict()),
    }


def _upload_url(job: models.Job) -> str | None:
    params = job.data_source.params if job.data_source else None
    url: object = params.temp_url if params else None
    return url if is_http_url(url) else None


def answered_job(answer: models.JobResponse) -> JobDetails:
    """The job that an answer holds."""
    return job_details(answer.job)


def answered_status(answer: models.JobResponse) -> JobStatus:
    """The common status of the job that an answer holds."""
    return job_status(answer.job)


def job_results(answer: models.JobResults) -> tuple[JobResult, ...]:
    """The files that a job has made; none while the list is null."""
    return tuple(JobResult(name=text(item.name) or "", link=text(item.link)) for item in answer.results or [])


def estimate(answer: models.EstimationResponse) -> Estimate:
    """The price that an answer holds."""
    if not answer.estimation:
        raise ResponseDecodingError("The answer holds no estimation.")
    return Estimate(total=int64("totalEstimation", answer.estimation.total_estimation))


def balance(answer: models.WalletBalance) -> Balance:
    """The wallet's content as numbers."""
    return Balance(
        account_id=text(answer.account_id),
        total=int64("totalBalance", answer.total_balance),
        available=int64("availableBalance", answer.available_balance),
    )


def access_token(answer: models.AccessToken) -> AccessToken:
    """The token, if it is one that a header can carry."""
    try:
        check_header_value("The token", answer.token)
    except errors.InvalidInputError as problem:
        raise ResponseDecodingError(problem.message) from None
    if not answer.token:
        raise ResponseDecodingError("The answer holds an empty token.")
    lifetime = int64("expiresIn", answer.expires_in)
    return AccessToken(
        token=answer.token,
        expires_in_seconds=_LIFETIME_SECONDS if lifetime is None else lifetime,
        scope=text(answer.scope) or "",
    )


def user(answer: models.UserResponse) -> models.User:
    """The account that an answer holds."""
    if not answer.user:
        raise ResponseDecodingError("The answer holds no user.")
    return answer.user


def source_report(answer: models.DataSourceReport) -> SourceReport:
    """What a source holds."""
    return SourceReport(
        filename=text(answer.filename),
        path=text(answer.path),
        size=int64("size", answer.size),
        properties=answer.properties.to_dict() if answer.properties else {},
        url=text(answer.temp_url),
        files=answer.files or None,
    )


def login_skip(answer: models.LoginSkip) -> LoginSkip:
    """Whether the login can be skipped."""
    return LoginSkip(skip=answer.skip is True, redirect_to=text(answer.redirect_to))


def event(message: models.EventMessage) -> models.StreamedEvent:
    """The event of one object of the stream.

    Raises:
        StatusError: If the object says that the stream breaks off.
    """
    if message.error:
        raise _refused(message.error.to_dict()).about(status=200)
    if not message.result:
        raise ResponseDecodingError("The stream of events holds an object without event.")
    return message.result


class Listing(Protocol):
    """What all answers that come in pages have in common."""

    data: Any
    pagination: models.Pagination | Unset | None


def page(answer: Listing, position: object, convert: Callable[[Any], T]) -> Page[T]:
    """One page of a list; `position` is the offset at which it begins."""
    entries: list[Any] = answer.data or []
    items = [convert(entry) for entry in entries]
    place = answer.pagination or None
    total = place.total if place and isinstance(place.total, int) else None
    reached = cast("int", position) + len(items)
    more = place is not None and (place.has_next is True or (place.has_next is not False and reached < (total or 0)))
    return Page(items=items, next=reached if more and items else None, total=total)


def as_is(entry: T) -> T:
    """The entry itself, for lists whose generated models have nothing to hide."""
    return entry


def text(value: object) -> str | None:
    """The text, if it is one and not empty: ByteNite sends members without a value as an empty text (C26)."""
    return value if isinstance(value, str) and value else None


def int64(name: str, value: object) -> int | None:
    """A 64-bit integer, which ByteNite writes as text, and the later platform as a number (C12).

    Raises:
        ResponseDecodingError: If it is something else.
    """
    number = _number(name, value)
    if number is None:
        return None
    if number != int(number) or abs(number) >= _ABOVE_64_BITS:
        raise ResponseDecodingError(f"The answer's {name} is no 64-bit integer.")
    return int(number)


def _number(name: str, value: object) -> float | None:
    if isinstance(value, str) and re.fullmatch(r"-?[0-9]{1,20}", value, re.ASCII):
        return int(value)
    if isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < math.inf:
        return value
    if value:
        raise ResponseDecodingError(f"The answer's {name} is no number.")
    return None


def _seconds(duration: object) -> float | None:
    """A duration in seconds: a number, or the text that protobuf writes, such as `67.5s`."""
    if isinstance(duration, str):
        match = re.fullmatch(r"([0-9]{1,12}(?:\.[0-9]{1,9})?)s?", duration, re.ASCII)
        return float(match[1]) if match else None
    return _number("duration", duration)

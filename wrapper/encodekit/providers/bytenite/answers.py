"""What ByteNite answers, made into the values that callers get."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast

from encodekit._core.paging import Page
from encodekit._core.validation import check_header_value, is_http_url
from encodekit.errors import InvalidInputError, ResponseDecodingError
from encodekit.providers.bytenite import mapping
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
    from collections.abc import Callable

    from encodekit_clients.bytenite import models
    from encodekit_clients.bytenite.types import Unset

T = TypeVar("T")

_LIFETIME_SECONDS = 3600
_ABOVE_64_BITS = 2**64


def job_details(job: models.Job) -> JobDetails:
    """Everything that is said of a job."""
    return JobDetails(
        **mapping.common_members(job),
        name=mapping.text(job.name),
        description=mapping.text(job.description),
        template_id=mapping.text(job.template_id),
        source_kind=mapping.text(job.data_source.data_source_descriptor) if job.data_source else None,
        destination_kind=mapping.text(job.data_destination.data_source_descriptor) if job.data_destination else None,
        upload_url=_upload_url(job),
        payment_bytechips=_number("paymentAmount", job.payment_amount),
        estimated_units=int64("numUnitsEstimation", job.num_units_estimation),
        chunks=int64("numChunks", job.num_chunks),
        duration_seconds=_seconds(job.duration),
    )


def _upload_url(job: models.Job) -> str | None:
    params = job.data_source.params if job.data_source else None
    url: object = params.temp_url if params else None
    return url if is_http_url(url) else None


def answered_job(answer: models.JobResponse) -> JobDetails:
    """The job that an answer holds."""
    return job_details(answer.job)


def job_results(answer: models.JobResults) -> tuple[JobResult, ...]:
    """The files that a job has made; none while the list is null."""
    return tuple(
        JobResult(name=mapping.text(item.name) or "", link=mapping.text(item.link)) for item in answer.results or []
    )


def estimate(answer: models.EstimationResponse) -> Estimate:
    """The price that an answer holds."""
    if not answer.estimation:
        raise ResponseDecodingError("The answer holds no estimation.")
    return Estimate(total=int64("totalEstimation", answer.estimation.total_estimation))


def balance(answer: models.WalletBalance) -> Balance:
    """The wallet's content as numbers."""
    return Balance(
        account_id=mapping.text(answer.account_id),
        total=int64("totalBalance", answer.total_balance),
        available=int64("availableBalance", answer.available_balance),
    )


def access_token(answer: models.AccessToken) -> AccessToken:
    """The token, if it is one that a header can carry."""
    try:
        check_header_value("The token", answer.token)
    except InvalidInputError as problem:
        raise ResponseDecodingError(problem.message) from None
    if not answer.token:
        raise ResponseDecodingError("The answer holds an empty token.")
    lifetime = int64("expiresIn", answer.expires_in)
    return AccessToken(
        token=answer.token,
        expires_in_seconds=_LIFETIME_SECONDS if lifetime is None else lifetime,
        scope=mapping.text(answer.scope) or "",
    )


def user(answer: models.UserResponse) -> models.User:
    """The account that an answer holds."""
    if not answer.user:
        raise ResponseDecodingError("The answer holds no user.")
    return answer.user


def source_report(answer: models.DataSourceReport) -> SourceReport:
    """What a source holds."""
    return SourceReport(
        filename=mapping.text(answer.filename),
        path=mapping.text(answer.path),
        size=int64("size", answer.size),
        properties=answer.properties.to_dict() if answer.properties else {},
        url=mapping.text(answer.temp_url),
        files=answer.files or None,
    )


def login_skip(answer: models.LoginSkip) -> LoginSkip:
    """Whether the login can be skipped."""
    return LoginSkip(skip=answer.skip is True, redirect_to=mapping.text(answer.redirect_to))


def event(message: models.EventMessage) -> models.StreamedEvent:
    """The event of one object of the stream.

    Raises:
        StatusError: If the object says that the stream breaks off.
    """
    if message.error:
        raise mapping.refused(message.error.to_dict()).about(status=200)
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
    is_short = total is not None and reached < total
    more = place is not None and (place.has_next is True or (place.has_next is not False and is_short))
    return Page(items=items, next=reached if more and items else None, total=total)


def as_is(entry: T) -> T:
    """The entry itself, for lists whose generated models have nothing to hide."""
    return entry


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

"""Request bodies from typed values and keyword arguments, checked before anything is sent."""

from __future__ import annotations

import json
import math
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Required, TypedDict

from encodekit._core.operations import given
from encodekit._core.options import CallOptions
from encodekit._core.validation import as_uuid, check_within
from encodekit.errors import EncodekitError, InvalidInputError, ResponseDecodingError
from encodekit.providers.bytenite.params import EncodingParams
from encodekit.providers.bytenite.storage import FileSource, NoData, ObjectStorage, TemporaryBucket, UrlSource

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Generator, Mapping, Sequence
    from datetime import datetime

    from encodekit.providers.bytenite.storage import Destination, Source
    from encodekit.providers.bytenite.values import JobDetails, JobResult
    from encodekit_clients.bytenite import models

VIDEO_TEMPLATE = "video-transcoding@v0.2"
_SHORTEST_NAME = 4
_FILE_WORDS = frozenset({"file", "local"})
_DOT_SEGMENTS = frozenset({".", ".."})
# Separators and drives of Windows, and what no file system takes.
_UNSAFE_IN_NAMES = frozenset("\\:\0")


class CreateArguments(TypedDict, total=False):
    """What describes a new job.

    Attributes:
        name: A name for people, 4 characters or more; outputs can be named after it.
        template_id: What kind of job it is, as `name@version`; encoding by default.
        description: A remark for people; servers since 2024.
        task_timeout_seconds: How long one task may take; servers since 2024.
        job_timeout_seconds: How long the whole job may take; servers since 2024.
        is_test_job: Whether it is only a test; servers since 2024.
        job_id: A UUID of your own choice, with which a repeated call updates the job in place of making another;
            servers since June 2025.
    """

    name: Required[str]
    template_id: str
    description: str | None
    task_timeout_seconds: int | None
    job_timeout_seconds: int | None
    is_test_job: bool | None
    job_id: str | None


class EncodeArguments(CreateArguments, CallOptions, total=False):
    """What the `encode` methods take beside source and parameters.

    Attributes:
        destination: Where the outputs go; by default ByteNite's temporary bucket, which keeps them for 48 hours.
    """

    destination: Destination | None


def create_job_request(
    *,
    name: str,
    template_id: str,
    source: Source | None,
    destination: Destination | None,
    params: EncodingParams | Mapping[str, Any] | None,
    description: str | None,
    job_id: str | None,
    **config: Any,
) -> models.CreateJobRequest:
    """The body of `create_job`."""
    from encodekit_clients.bytenite.models.create_job_request import CreateJobRequest

    if not isinstance(name, str) or len(name) < _SHORTEST_NAME:
        raise InvalidInputError(f"name is a text of {_SHORTEST_NAME} characters or more, not {name!r}.")
    if not template_id:
        raise InvalidInputError(f"template_id is empty: encoding is {VIDEO_TEMPLATE!r}.")
    body = given(
        name=name,
        templateId=template_id,
        dataSource=None if source is None else source_json(source),
        dataDestination=None if destination is None else destination_json(destination),
        params=None if params is None else encoding_params(params).to_dict(),
        description=description,
        config=_config_json(**config) or None,
        jobId=None if job_id is None else str(as_uuid("job_id", job_id)),
    )
    return CreateJobRequest.from_dict(body)


def _config_json(
    *, task_timeout_seconds: int | None, job_timeout_seconds: int | None, is_test_job: bool | None
) -> dict[str, Any]:
    """Limits and test mode, whose numbers travel as text (C12)."""
    check_within("task_timeout_seconds", task_timeout_seconds, 1, math.inf, whole=True)
    check_within("job_timeout_seconds", job_timeout_seconds, 1, math.inf, whole=True)
    limits = given(taskTimeout=task_timeout_seconds, jobTimeout=job_timeout_seconds)
    return {name: str(seconds) for name, seconds in limits.items()} | given(isTestJob=is_test_job)


def set_data_source_request(source: Source, destination: Destination | None) -> models.SetDataSourceRequest:
    """The body of `set_job_data_source`, at its older and its later path."""
    from encodekit_clients.bytenite.models.set_data_source_request import SetDataSourceRequest

    target = destination_json(destination or TemporaryBucket())
    return SetDataSourceRequest.from_dict({"dataSource": source_json(source), "dataDestination": target})


def source_json(source: Source) -> dict[str, Any]:
    """A source as ByteNite takes it."""
    if not isinstance(source, (UrlSource, FileSource, ObjectStorage, NoData)):
        kinds = "a UrlSource, FileSource, S3Storage, GcpStorage, StorjStorage or NoData"
        raise InvalidInputError(f"A source is {kinds}, not {type(source).__name__}.")
    return source.to_json()


def destination_json(destination: Destination) -> dict[str, Any]:
    """A destination as ByteNite takes it."""
    if not isinstance(destination, (TemporaryBucket, ObjectStorage, NoData)):
        kinds = "a TemporaryBucket, S3Storage, GcpStorage, StorjStorage or NoData"
        raise InvalidInputError(f"A destination is {kinds}, not {type(destination).__name__}.")
    return destination.to_json()


def encoding_params(params: EncodingParams | Mapping[str, Any]) -> models.EncodingParams:
    """Encoding parameters, typed or as JSON.

    Raises:
        InvalidInputError: If they are no such JSON.
    """
    from encodekit_clients.bytenite.models.encoding_params import EncodingParams as Model

    try:
        # A copy, by way of its text: what cannot be sent is found here, and what the caller changes later is not sent.
        body = json.loads(json.dumps(params.to_json() if isinstance(params, EncodingParams) else dict(params)))
        return Model.from_dict(body)
    except (ValueError, TypeError, RecursionError) as problem:
        hint = "give EncodingParams, or the object that the web page shows: {'data': {...}, 'preset': ...}"
        raise InvalidInputError(f"These are no encoding parameters ({problem}): {hint}.") from None


def secret_request(
    secret_key: str,
    *,
    secret_id: str | None,
    name: str | None,
    secret_type: str | None,
    access_key: str | None,
    expires_at: datetime | None,
    params: Mapping[str, str] | None,
) -> models.CreateSecretRequest:
    """The body of `create_secret`."""
    from encodekit_clients.bytenite.models.create_secret_request import CreateSecretRequest

    if not secret_key:
        raise InvalidInputError("secret_key is empty: give the secret half of the storage key.")
    if expires_at is not None and expires_at.tzinfo is None:
        raise InvalidInputError("expires_at has no time zone: give one, such as datetime.UTC.")
    secret = given(
        id=secret_id,
        name=name,
        secretType=secret_type,
        accessKey=access_key,
        expiresAt=expires_at and expires_at.isoformat(),
        params=params and dict(params),
    )
    return CreateSecretRequest.from_dict(given(secretKey=secret_key, secret=secret or None))


class PagingArguments(TypedDict):
    """Which part of a list to give.

    Attributes:
        limit: How many entries to give at most.
        page_size: How many entries to ask for in one request.
        offset: How many entries to pass over.
        order_by: The member to sort by.
    """

    limit: int | None
    page_size: int | None
    offset: int
    order_by: str | None


def paging_query(arguments: PagingArguments) -> Callable[[object], dict[str, Any]]:
    """What gives the query of the page at an offset.

    Raises:
        InvalidInputError: If a number is out of range.
    """
    check_within("limit", arguments["limit"], 0, math.inf, whole=True)
    check_within("page_size", arguments["page_size"], 1, math.inf, whole=True)
    check_within("offset", arguments["offset"], 0, math.inf, whole=True)
    fixed = given(pagination_limit=arguments["page_size"], order_by=arguments["order_by"])
    return lambda position: fixed | given(pagination_offset=position or None)


def upload_url(job: JobDetails) -> str:
    """Where the file of a job goes.

    Raises:
        InvalidInputError: If its source is no file.
        ResponseDecodingError: If it is, but ByteNite gave no URL.
    """
    if job.upload_url is not None:
        return job.upload_url
    if job.source_kind in _FILE_WORDS:
        raise ResponseDecodingError(f"ByteNite gave no URL to upload the file of job {job.id} to.").about(
            provider="bytenite", operation="upload"
        )
    raise InvalidInputError(f"Job {job.id} has no URL to upload to: set a FileSource as its data source first.")


@contextmanager
def naming_the_draft(job_id: str) -> Generator[None]:
    """Tell the reader of an error which job was left behind: no operation on record deletes one."""
    try:
        yield
    except EncodekitError as error:
        error.add_note(f"ByteNite has the job {job_id}; it costs nothing unless its state has left JOB_STATE_NEW.")
        raise


def chosen_result(results: Sequence[JobResult], name: str | None) -> JobResult:
    """The result of that name, or the only one.

    Raises:
        InvalidInputError: If there is no such result, or the name is needed; the message lists the names.
    """
    found = [result for result in results if name is None or result.name == name]
    if len(found) == 1:
        return found[0]
    names = ", ".join(repr(result.name) for result in results)
    raise InvalidInputError(f"name is one of {names}{'' if name is None else f', not {name!r}'}.")


def existing_folder(folder: str | os.PathLike[str]) -> Path:
    """The path of a folder that exists.

    Raises:
        InvalidInputError: If there is none.
    """
    path = Path(folder)
    if not path.is_dir():
        raise InvalidInputError(f"There is no folder at {path}: create it first.")
    return path


def path_in_folder(folder: Path, name: str) -> Path:
    """The path below the folder that a result's name stands for.

    Raises:
        ResponseDecodingError: If the name leads out of the folder, or to no file.
    """
    parts = name.split("/")
    if any(part in {"", *_DOT_SEGMENTS} or set(part) & _UNSAFE_IN_NAMES for part in parts):
        raise ResponseDecodingError(f"The result's name {name!r} is none for a file.").about(
            provider="bytenite", operation="get_job_results"
        )
    return folder.joinpath(*parts)

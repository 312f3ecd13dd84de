from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error_response import ErrorResponse
from ...models.job_create_request import JobCreateRequest
from ...models.job_create_response import JobCreateResponse
from ...types import UNSET, Response, ResponseReader, Unset, to_text


def _get_kwargs(
    *,
    body: JobCreateRequest,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    headers["Idempotency-Key"] = idempotency_key

    headers = {k: to_text(v) for k, v in headers.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/jobs",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ErrorResponse | JobCreateResponse | None:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = JobCreateResponse.from_dict(response.json())

            return response_200

        if response.status_code == 400:
            response_400 = ErrorResponse.from_dict(response.json())

            return response_400

        if response.status_code == 401:
            response_401 = ErrorResponse.from_dict(response.json())

            return response_401

        if response.status_code == 402:
            response_402 = ErrorResponse.from_dict(response.json())

            return response_402

        if response.status_code == 403:
            response_403 = ErrorResponse.from_dict(response.json())

            return response_403

        if response.status_code == 409:
            response_409 = ErrorResponse.from_dict(response.json())

            return response_409

        if response.status_code == 429:
            response_429 = ErrorResponse.from_dict(response.json())

            return response_429

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ErrorResponse | JobCreateResponse]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: JobCreateRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[ErrorResponse | JobCreateResponse]:
    """Create an encode job

     Creates a job in status `created`. Where its source comes from depends on the request:

    * `sourceUrl`: the API downloads it. `sourceS3`: the API reads it from the bucket. `upload` is then
    null.
    * Neither: `upload.url` is a presigned URL. Send the raw bytes there with one HTTP PUT, without any
    header of
      this API; it is answered by the storage and not by this API. Which Content-Type it wants is not
    documented:
      `application/octet-stream` is a fair start. Or upload in chunks with the streaming operations.

    Then confirm the job, or pass `confirm: true` with a URL or S3 source to reserve tokens and queue it
    at once;
    only then does the answer carry `status`. Send an `Idempotency-Key` so that a retry creates no
    second job.

    Args:
        idempotency_key (str | Unset):
        body (JobCreateRequest): An encode job. Give `sourceUrl` or `sourceS3`, or neither and
            upload the source.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[ErrorResponse | JobCreateResponse]
    """

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: JobCreateRequest,
    idempotency_key: str | Unset = UNSET,
) -> ErrorResponse | JobCreateResponse | None:
    """Create an encode job

     Creates a job in status `created`. Where its source comes from depends on the request:

    * `sourceUrl`: the API downloads it. `sourceS3`: the API reads it from the bucket. `upload` is then
    null.
    * Neither: `upload.url` is a presigned URL. Send the raw bytes there with one HTTP PUT, without any
    header of
      this API; it is answered by the storage and not by this API. Which Content-Type it wants is not
    documented:
      `application/octet-stream` is a fair start. Or upload in chunks with the streaming operations.

    Then confirm the job, or pass `confirm: true` with a URL or S3 source to reserve tokens and queue it
    at once;
    only then does the answer carry `status`. Send an `Idempotency-Key` so that a retry creates no
    second job.

    Args:
        idempotency_key (str | Unset):
        body (JobCreateRequest): An encode job. Give `sourceUrl` or `sourceS3`, or neither and
            upload the source.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        ErrorResponse | JobCreateResponse
    """

    return sync_detailed(
        client=client,
        body=body,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: JobCreateRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[ErrorResponse | JobCreateResponse]:
    """Create an encode job

     Creates a job in status `created`. Where its source comes from depends on the request:

    * `sourceUrl`: the API downloads it. `sourceS3`: the API reads it from the bucket. `upload` is then
    null.
    * Neither: `upload.url` is a presigned URL. Send the raw bytes there with one HTTP PUT, without any
    header of
      this API; it is answered by the storage and not by this API. Which Content-Type it wants is not
    documented:
      `application/octet-stream` is a fair start. Or upload in chunks with the streaming operations.

    Then confirm the job, or pass `confirm: true` with a URL or S3 source to reserve tokens and queue it
    at once;
    only then does the answer carry `status`. Send an `Idempotency-Key` so that a retry creates no
    second job.

    Args:
        idempotency_key (str | Unset):
        body (JobCreateRequest): An encode job. Give `sourceUrl` or `sourceS3`, or neither and
            upload the source.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[ErrorResponse | JobCreateResponse]
    """

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: JobCreateRequest,
    idempotency_key: str | Unset = UNSET,
) -> ErrorResponse | JobCreateResponse | None:
    """Create an encode job

     Creates a job in status `created`. Where its source comes from depends on the request:

    * `sourceUrl`: the API downloads it. `sourceS3`: the API reads it from the bucket. `upload` is then
    null.
    * Neither: `upload.url` is a presigned URL. Send the raw bytes there with one HTTP PUT, without any
    header of
      this API; it is answered by the storage and not by this API. Which Content-Type it wants is not
    documented:
      `application/octet-stream` is a fair start. Or upload in chunks with the streaming operations.

    Then confirm the job, or pass `confirm: true` with a URL or S3 source to reserve tokens and queue it
    at once;
    only then does the answer carry `status`. Send an `Idempotency-Key` so that a retry creates no
    second job.

    Args:
        idempotency_key (str | Unset):
        body (JobCreateRequest): An encode job. Give `sourceUrl` or `sourceS3`, or neither and
            upload the source.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        ErrorResponse | JobCreateResponse
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    ).parsed

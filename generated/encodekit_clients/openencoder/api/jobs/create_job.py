from typing import Any, cast

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error_body import ErrorBody
from ...models.job_created import JobCreated
from ...models.job_request import JobRequest
from ...types import Response, ResponseReader


def _get_kwargs(
    *,
    body: JobRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/jobs",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | ErrorBody | JobCreated | None:
    with ResponseReader(response):
        if response.status_code == 201:
            response_201 = JobCreated.from_dict(response.json())

            return response_201

        if response.status_code == 400:
            response_400 = ErrorBody.from_dict(response.json())

            return response_400

        if response.status_code == 401:
            response_401 = ErrorBody.from_dict(response.json())

            return response_401

        if response.status_code == 403:
            response_403 = ErrorBody.from_dict(response.json())

            return response_403

        if response.status_code == 500:
            response_500 = cast(Any, None)
            return response_500

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Any | ErrorBody | JobCreated]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: JobRequest,
) -> Response[Any | ErrorBody | JobCreated]:
    """Create a job

     Queues an encode. Needs role `operator` or `admin`. Nothing but the presence of the three members is
    checked: the source need not exist, and the worker process that meets an unknown preset name exits
    while the job stays `encoding`. Not idempotent: each call makes another job. Careful with success:
    when the queue is down the answer is 201 all the same, and the job then stays `queued` for ever. The
    request says `dest` where answers say `destination`.

    Args:
        body (JobRequest): What to encode, how, and where to put it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Any | ErrorBody | JobCreated]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: JobRequest,
) -> Any | ErrorBody | JobCreated | None:
    """Create a job

     Queues an encode. Needs role `operator` or `admin`. Nothing but the presence of the three members is
    checked: the source need not exist, and the worker process that meets an unknown preset name exits
    while the job stays `encoding`. Not idempotent: each call makes another job. Careful with success:
    when the queue is down the answer is 201 all the same, and the job then stays `queued` for ever. The
    request says `dest` where answers say `destination`.

    Args:
        body (JobRequest): What to encode, how, and where to put it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Any | ErrorBody | JobCreated
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: JobRequest,
) -> Response[Any | ErrorBody | JobCreated]:
    """Create a job

     Queues an encode. Needs role `operator` or `admin`. Nothing but the presence of the three members is
    checked: the source need not exist, and the worker process that meets an unknown preset name exits
    while the job stays `encoding`. Not idempotent: each call makes another job. Careful with success:
    when the queue is down the answer is 201 all the same, and the job then stays `queued` for ever. The
    request says `dest` where answers say `destination`.

    Args:
        body (JobRequest): What to encode, how, and where to put it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Any | ErrorBody | JobCreated]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: JobRequest,
) -> Any | ErrorBody | JobCreated | None:
    """Create a job

     Queues an encode. Needs role `operator` or `admin`. Nothing but the presence of the three members is
    checked: the source need not exist, and the worker process that meets an unknown preset name exits
    while the job stays `encoding`. Not idempotent: each call makes another job. Careful with success:
    when the queue is down the answer is 201 all the same, and the job then stays `queued` for ever. The
    request says `dest` where answers say `destination`.

    Args:
        body (JobRequest): What to encode, how, and where to put it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Any | ErrorBody | JobCreated
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed

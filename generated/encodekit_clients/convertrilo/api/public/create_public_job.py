from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error_response import ErrorResponse
from ...models.job_create_response import JobCreateResponse
from ...models.public_job_create_request import PublicJobCreateRequest
from ...types import Response, ResponseReader


def _get_kwargs(
    *,
    body: PublicJobCreateRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/public/jobs",
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
    client: AuthenticatedClient | Client,
    body: PublicJobCreateRequest,
) -> Response[ErrorResponse | JobCreateResponse]:
    """Create a job without an account

     Creates a small job for a visitor: at most 720p and 60 fps. Without `sourceUrl` the bytes go to the
    presigned
    `upload.url`, as in `create_job`. The token that reading the status requires is not documented; it
    probably is
    an additional field of this answer or of that to the confirmation.

    Args:
        body (PublicJobCreateRequest): A small job for a visitor without an account.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[ErrorResponse | JobCreateResponse]
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
    client: AuthenticatedClient | Client,
    body: PublicJobCreateRequest,
) -> ErrorResponse | JobCreateResponse | None:
    """Create a job without an account

     Creates a small job for a visitor: at most 720p and 60 fps. Without `sourceUrl` the bytes go to the
    presigned
    `upload.url`, as in `create_job`. The token that reading the status requires is not documented; it
    probably is
    an additional field of this answer or of that to the confirmation.

    Args:
        body (PublicJobCreateRequest): A small job for a visitor without an account.

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
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: PublicJobCreateRequest,
) -> Response[ErrorResponse | JobCreateResponse]:
    """Create a job without an account

     Creates a small job for a visitor: at most 720p and 60 fps. Without `sourceUrl` the bytes go to the
    presigned
    `upload.url`, as in `create_job`. The token that reading the status requires is not documented; it
    probably is
    an additional field of this answer or of that to the confirmation.

    Args:
        body (PublicJobCreateRequest): A small job for a visitor without an account.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[ErrorResponse | JobCreateResponse]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: PublicJobCreateRequest,
) -> ErrorResponse | JobCreateResponse | None:
    """Create a job without an account

     Creates a small job for a visitor: at most 720p and 60 fps. Without `sourceUrl` the bytes go to the
    presigned
    `upload.url`, as in `create_job`. The token that reading the status requires is not documented; it
    probably is
    an additional field of this answer or of that to the confirmation.

    Args:
        body (PublicJobCreateRequest): A small job for a visitor without an account.

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
        )
    ).parsed

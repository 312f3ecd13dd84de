from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.bulk_confirm_request import BulkConfirmRequest
from ...models.bulk_confirm_response import BulkConfirmResponse
from ...models.error_response import ErrorResponse
from ...types import Response, ResponseReader


def _get_kwargs(
    *,
    body: BulkConfirmRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/jobs/bulk/confirm",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> BulkConfirmResponse | ErrorResponse | None:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = BulkConfirmResponse.from_dict(response.json())

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

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[BulkConfirmResponse | ErrorResponse]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: BulkConfirmRequest,
) -> Response[BulkConfirmResponse | ErrorResponse]:
    """Confirm many jobs and queue them

     Reserves tokens for each job that has none reserved, and queues it. `queued` counts those that were
    queued; the
    shape of the entries in `jobs` is not published.

    Args:
        body (BulkConfirmRequest): Jobs to queue together.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[BulkConfirmResponse | ErrorResponse]
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
    body: BulkConfirmRequest,
) -> BulkConfirmResponse | ErrorResponse | None:
    """Confirm many jobs and queue them

     Reserves tokens for each job that has none reserved, and queues it. `queued` counts those that were
    queued; the
    shape of the entries in `jobs` is not published.

    Args:
        body (BulkConfirmRequest): Jobs to queue together.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        BulkConfirmResponse | ErrorResponse
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: BulkConfirmRequest,
) -> Response[BulkConfirmResponse | ErrorResponse]:
    """Confirm many jobs and queue them

     Reserves tokens for each job that has none reserved, and queues it. `queued` counts those that were
    queued; the
    shape of the entries in `jobs` is not published.

    Args:
        body (BulkConfirmRequest): Jobs to queue together.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[BulkConfirmResponse | ErrorResponse]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: BulkConfirmRequest,
) -> BulkConfirmResponse | ErrorResponse | None:
    """Confirm many jobs and queue them

     Reserves tokens for each job that has none reserved, and queues it. `queued` counts those that were
    queued; the
    shape of the entries in `jobs` is not published.

    Args:
        body (BulkConfirmRequest): Jobs to queue together.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        BulkConfirmResponse | ErrorResponse
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed

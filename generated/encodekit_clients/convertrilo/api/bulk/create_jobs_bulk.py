from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.bulk_create_request import BulkCreateRequest
from ...models.bulk_create_response import BulkCreateResponse
from ...models.error_response import ErrorResponse
from ...types import UNSET, Response, ResponseReader, Unset, to_text


def _get_kwargs(
    *,
    body: BulkCreateRequest,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    headers["Idempotency-Key"] = idempotency_key

    headers = {k: to_text(v) for k, v in headers.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/jobs/bulk",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> BulkCreateResponse | ErrorResponse | None:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = BulkCreateResponse.from_dict(response.json())

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
) -> Response[BulkCreateResponse | ErrorResponse]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: BulkCreateRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[BulkCreateResponse | ErrorResponse]:
    """Create many jobs at once

     Takes a list of job requests and settings for all of them. A job that is refused does not fail the
    request: its
    entry in `jobs` carries `error`. With `dryRun` nothing is created and only the price is answered;
    use a new
    `Idempotency-Key` for the real run, because the same key with another body is refused. Ask for
    confirmation
    either in `settings.confirm` or in the jobs, not in both: which one wins is not documented.

    Args:
        idempotency_key (str | Unset):
        body (BulkCreateRequest): Jobs to create together. No minimum or maximum is documented.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[BulkCreateResponse | ErrorResponse]
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
    body: BulkCreateRequest,
    idempotency_key: str | Unset = UNSET,
) -> BulkCreateResponse | ErrorResponse | None:
    """Create many jobs at once

     Takes a list of job requests and settings for all of them. A job that is refused does not fail the
    request: its
    entry in `jobs` carries `error`. With `dryRun` nothing is created and only the price is answered;
    use a new
    `Idempotency-Key` for the real run, because the same key with another body is refused. Ask for
    confirmation
    either in `settings.confirm` or in the jobs, not in both: which one wins is not documented.

    Args:
        idempotency_key (str | Unset):
        body (BulkCreateRequest): Jobs to create together. No minimum or maximum is documented.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        BulkCreateResponse | ErrorResponse
    """

    return sync_detailed(
        client=client,
        body=body,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: BulkCreateRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[BulkCreateResponse | ErrorResponse]:
    """Create many jobs at once

     Takes a list of job requests and settings for all of them. A job that is refused does not fail the
    request: its
    entry in `jobs` carries `error`. With `dryRun` nothing is created and only the price is answered;
    use a new
    `Idempotency-Key` for the real run, because the same key with another body is refused. Ask for
    confirmation
    either in `settings.confirm` or in the jobs, not in both: which one wins is not documented.

    Args:
        idempotency_key (str | Unset):
        body (BulkCreateRequest): Jobs to create together. No minimum or maximum is documented.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[BulkCreateResponse | ErrorResponse]
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
    body: BulkCreateRequest,
    idempotency_key: str | Unset = UNSET,
) -> BulkCreateResponse | ErrorResponse | None:
    """Create many jobs at once

     Takes a list of job requests and settings for all of them. A job that is refused does not fail the
    request: its
    entry in `jobs` carries `error`. With `dryRun` nothing is created and only the price is answered;
    use a new
    `Idempotency-Key` for the real run, because the same key with another body is refused. Ask for
    confirmation
    either in `settings.confirm` or in the jobs, not in both: which one wins is not documented.

    Args:
        idempotency_key (str | Unset):
        body (BulkCreateRequest): Jobs to create together. No minimum or maximum is documented.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        BulkCreateResponse | ErrorResponse
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    ).parsed

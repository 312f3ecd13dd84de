from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error_response import ErrorResponse
from ...models.on_demand_folder_ingest_request import OnDemandFolderIngestRequest
from ...models.on_demand_folder_ingest_response import OnDemandFolderIngestResponse
from ...types import UNSET, Response, ResponseReader, Unset, to_text


def _get_kwargs(
    *,
    body: OnDemandFolderIngestRequest,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    headers["Idempotency-Key"] = idempotency_key

    headers = {k: to_text(v) for k, v in headers.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/ondemand/ingest/folder",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ErrorResponse | OnDemandFolderIngestResponse | None:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = OnDemandFolderIngestResponse.from_dict(response.json())

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

        if response.status_code == 404:
            response_404 = ErrorResponse.from_dict(response.json())

            return response_404

        if response.status_code == 409:
            response_409 = ErrorResponse.from_dict(response.json())

            return response_409

        if response.status_code == 410:
            response_410 = ErrorResponse.from_dict(response.json())

            return response_410

        if response.status_code == 429:
            response_429 = ErrorResponse.from_dict(response.json())

            return response_429

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ErrorResponse | OnDemandFolderIngestResponse]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: OnDemandFolderIngestRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[ErrorResponse | OnDemandFolderIngestResponse]:
    """Encode every video of a folder

     Lists an S3 prefix or a Google Drive folder, keeps the files with a video extension, and queues one
    job for
    each, all with the same settings. Each job gets `externalIdPrefix`, a colon and the file name as its
    external
    id, and a copy of `metadata`. Give `outputS3` or `outputGoogleDrive` together with the matching
    `outputDestination`. Send an `Idempotency-Key` so that a retry queues no second batch. Dropbox is
    answered with
    410.

    Args:
        idempotency_key (str | Unset):
        body (OnDemandFolderIngestRequest): A folder to encode. Give one source, although the
            provider marks no field as required.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[ErrorResponse | OnDemandFolderIngestResponse]
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
    body: OnDemandFolderIngestRequest,
    idempotency_key: str | Unset = UNSET,
) -> ErrorResponse | OnDemandFolderIngestResponse | None:
    """Encode every video of a folder

     Lists an S3 prefix or a Google Drive folder, keeps the files with a video extension, and queues one
    job for
    each, all with the same settings. Each job gets `externalIdPrefix`, a colon and the file name as its
    external
    id, and a copy of `metadata`. Give `outputS3` or `outputGoogleDrive` together with the matching
    `outputDestination`. Send an `Idempotency-Key` so that a retry queues no second batch. Dropbox is
    answered with
    410.

    Args:
        idempotency_key (str | Unset):
        body (OnDemandFolderIngestRequest): A folder to encode. Give one source, although the
            provider marks no field as required.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        ErrorResponse | OnDemandFolderIngestResponse
    """

    return sync_detailed(
        client=client,
        body=body,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: OnDemandFolderIngestRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[ErrorResponse | OnDemandFolderIngestResponse]:
    """Encode every video of a folder

     Lists an S3 prefix or a Google Drive folder, keeps the files with a video extension, and queues one
    job for
    each, all with the same settings. Each job gets `externalIdPrefix`, a colon and the file name as its
    external
    id, and a copy of `metadata`. Give `outputS3` or `outputGoogleDrive` together with the matching
    `outputDestination`. Send an `Idempotency-Key` so that a retry queues no second batch. Dropbox is
    answered with
    410.

    Args:
        idempotency_key (str | Unset):
        body (OnDemandFolderIngestRequest): A folder to encode. Give one source, although the
            provider marks no field as required.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[ErrorResponse | OnDemandFolderIngestResponse]
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
    body: OnDemandFolderIngestRequest,
    idempotency_key: str | Unset = UNSET,
) -> ErrorResponse | OnDemandFolderIngestResponse | None:
    """Encode every video of a folder

     Lists an S3 prefix or a Google Drive folder, keeps the files with a video extension, and queues one
    job for
    each, all with the same settings. Each job gets `externalIdPrefix`, a colon and the file name as its
    external
    id, and a copy of `metadata`. Give `outputS3` or `outputGoogleDrive` together with the matching
    `outputDestination`. Send an `Idempotency-Key` so that a retry queues no second batch. Dropbox is
    answered with
    410.

    Args:
        idempotency_key (str | Unset):
        body (OnDemandFolderIngestRequest): A folder to encode. Give one source, although the
            provider marks no field as required.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        ErrorResponse | OnDemandFolderIngestResponse
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    ).parsed

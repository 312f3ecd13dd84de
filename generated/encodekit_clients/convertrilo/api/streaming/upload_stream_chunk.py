from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.acknowledgement import Acknowledgement
from ...models.error_response import ErrorResponse
from ...types import File, Response, ResponseReader, as_async_content, to_text


def _get_kwargs(
    job_id: UUID,
    index: int,
    *,
    body: File,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/jobs/{job_id}/stream/chunk/{index}".format(
            job_id=quote(to_text(job_id), safe=""),
            index=quote(to_text(index), safe=""),
        ),
    }

    _kwargs["content"] = body.payload
    headers["Content-Type"] = "application/octet-stream"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Acknowledgement | ErrorResponse | None:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = Acknowledgement.from_dict(response.json())

            return response_200

        if response.status_code == 400:
            response_400 = ErrorResponse.from_dict(response.json())

            return response_400

        if response.status_code == 401:
            response_401 = ErrorResponse.from_dict(response.json())

            return response_401

        if response.status_code == 403:
            response_403 = ErrorResponse.from_dict(response.json())

            return response_403

        if response.status_code == 404:
            response_404 = ErrorResponse.from_dict(response.json())

            return response_404

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Acknowledgement | ErrorResponse]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    job_id: UUID,
    index: int,
    *,
    client: AuthenticatedClient,
    body: File,
) -> Response[Acknowledgement | ErrorResponse]:
    """Upload one chunk of the source

     Sends the bytes of one part. Parts are numbered from 1 to 10000; sending a number again presumably
    replaces the
    part. The limits look like those of an S3 multipart upload, where every part but the last has at
    least 5 MiB
    (5242880 bytes). Keep the `ETag` of the answer, should there be one, for the finalize call.

    Args:
        job_id (UUID):
        index (int):
        body (File): The bytes of this part, unencoded.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Acknowledgement | ErrorResponse]
    """

    kwargs = _get_kwargs(
        job_id=job_id,
        index=index,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    job_id: UUID,
    index: int,
    *,
    client: AuthenticatedClient,
    body: File,
) -> Acknowledgement | ErrorResponse | None:
    """Upload one chunk of the source

     Sends the bytes of one part. Parts are numbered from 1 to 10000; sending a number again presumably
    replaces the
    part. The limits look like those of an S3 multipart upload, where every part but the last has at
    least 5 MiB
    (5242880 bytes). Keep the `ETag` of the answer, should there be one, for the finalize call.

    Args:
        job_id (UUID):
        index (int):
        body (File): The bytes of this part, unencoded.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Acknowledgement | ErrorResponse
    """

    return sync_detailed(
        job_id=job_id,
        index=index,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    job_id: UUID,
    index: int,
    *,
    client: AuthenticatedClient,
    body: File,
) -> Response[Acknowledgement | ErrorResponse]:
    """Upload one chunk of the source

     Sends the bytes of one part. Parts are numbered from 1 to 10000; sending a number again presumably
    replaces the
    part. The limits look like those of an S3 multipart upload, where every part but the last has at
    least 5 MiB
    (5242880 bytes). Keep the `ETag` of the answer, should there be one, for the finalize call.

    Args:
        job_id (UUID):
        index (int):
        body (File): The bytes of this part, unencoded.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Acknowledgement | ErrorResponse]
    """

    kwargs = _get_kwargs(
        job_id=job_id,
        index=index,
        body=body,
    )

    if isinstance(body, File):
        kwargs["content"] = as_async_content(body.payload, kwargs["headers"])

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    job_id: UUID,
    index: int,
    *,
    client: AuthenticatedClient,
    body: File,
) -> Acknowledgement | ErrorResponse | None:
    """Upload one chunk of the source

     Sends the bytes of one part. Parts are numbered from 1 to 10000; sending a number again presumably
    replaces the
    part. The limits look like those of an S3 multipart upload, where every part but the last has at
    least 5 MiB
    (5242880 bytes). Keep the `ETag` of the answer, should there be one, for the finalize call.

    Args:
        job_id (UUID):
        index (int):
        body (File): The bytes of this part, unencoded.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Acknowledgement | ErrorResponse
    """

    return (
        await asyncio_detailed(
            job_id=job_id,
            index=index,
            client=client,
            body=body,
        )
    ).parsed

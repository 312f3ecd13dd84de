from typing import Any, cast
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import AuthenticatedClient, Client
from ...models.empty_object import EmptyObject
from ...models.rpc_status import RpcStatus
from ...types import Response, ResponseReader, to_text


def _get_kwargs(
    job_id: UUID,
    *,
    body: EmptyObject,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/customer/jobs/uploadcompleted/{job_id}".format(
            job_id=quote(to_text(job_id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Any | RpcStatus:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = cast(Any, None)
            return response_200

        if response.status_code == 400:
            response_400 = RpcStatus.from_dict(response.json())

            return response_400

        if response.status_code == 401:
            response_401 = RpcStatus.from_dict(response.json())

            return response_401

        if response.status_code == 403:
            response_403 = RpcStatus.from_dict(response.json())

            return response_403

        if response.status_code == 404:
            response_404 = RpcStatus.from_dict(response.json())

            return response_404

        if response.status_code == 500:
            response_500 = RpcStatus.from_dict(response.json())

            return response_500

        if response.status_code == 503:
            response_503 = RpcStatus.from_dict(response.json())

            return response_503

        response_default = RpcStatus.from_dict(response.json())

        return response_default


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Any | RpcStatus]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    job_id: UUID,
    *,
    client: AuthenticatedClient,
    body: EmptyObject,
) -> Response[Any | RpcStatus]:
    """Say that the file of a job is uploaded

     The last step of bringing in a local file. First set a data source with the descriptor `file`; then
    PUT the raw bytes of the file to `job.dataSource.params.tempUrl`, with the header `Content-
    Disposition: attachment` (a file name may follow) and without `Authorization`, for that URL is
    signed and belongs to the storage service; then call this. Parameters and run come after it.

    Args:
        job_id (UUID):
        body (EmptyObject): An object without members.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Any | RpcStatus]
    """

    kwargs = _get_kwargs(
        job_id=job_id,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    job_id: UUID,
    *,
    client: AuthenticatedClient,
    body: EmptyObject,
) -> Any | RpcStatus | None:
    """Say that the file of a job is uploaded

     The last step of bringing in a local file. First set a data source with the descriptor `file`; then
    PUT the raw bytes of the file to `job.dataSource.params.tempUrl`, with the header `Content-
    Disposition: attachment` (a file name may follow) and without `Authorization`, for that URL is
    signed and belongs to the storage service; then call this. Parameters and run come after it.

    Args:
        job_id (UUID):
        body (EmptyObject): An object without members.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Any | RpcStatus
    """

    return sync_detailed(
        job_id=job_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    job_id: UUID,
    *,
    client: AuthenticatedClient,
    body: EmptyObject,
) -> Response[Any | RpcStatus]:
    """Say that the file of a job is uploaded

     The last step of bringing in a local file. First set a data source with the descriptor `file`; then
    PUT the raw bytes of the file to `job.dataSource.params.tempUrl`, with the header `Content-
    Disposition: attachment` (a file name may follow) and without `Authorization`, for that URL is
    signed and belongs to the storage service; then call this. Parameters and run come after it.

    Args:
        job_id (UUID):
        body (EmptyObject): An object without members.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Any | RpcStatus]
    """

    kwargs = _get_kwargs(
        job_id=job_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    job_id: UUID,
    *,
    client: AuthenticatedClient,
    body: EmptyObject,
) -> Any | RpcStatus | None:
    """Say that the file of a job is uploaded

     The last step of bringing in a local file. First set a data source with the descriptor `file`; then
    PUT the raw bytes of the file to `job.dataSource.params.tempUrl`, with the header `Content-
    Disposition: attachment` (a file name may follow) and without `Authorization`, for that URL is
    signed and belongs to the storage service; then call this. Parameters and run come after it.

    Args:
        job_id (UUID):
        body (EmptyObject): An object without members.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Any | RpcStatus
    """

    return (
        await asyncio_detailed(
            job_id=job_id,
            client=client,
            body=body,
        )
    ).parsed

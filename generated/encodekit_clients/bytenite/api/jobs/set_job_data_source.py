from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import AuthenticatedClient, Client
from ...models.job_response import JobResponse
from ...models.rpc_status import RpcStatus
from ...models.set_data_source_request import SetDataSourceRequest
from ...types import Response, ResponseReader, to_text


def _get_kwargs(
    job_id: UUID,
    *,
    body: SetDataSourceRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/customer/jobs/datasource/{job_id}".format(
            job_id=quote(to_text(job_id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> JobResponse | RpcStatus:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = JobResponse.from_dict(response.json())

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


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[JobResponse | RpcStatus]:
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
    body: SetDataSourceRequest,
) -> Response[JobResponse | RpcStatus]:
    """Set where a job reads from and writes to

     Replaces source and destination of a job that was not run yet, and can be repeated until then.
    Without a destination the outputs go to ByteNite's temporary bucket. For a local file the answer
    holds, in `job.dataSource.params.tempUrl`, the URL to upload to: see `complete_job_upload`. The
    answer repeats everything that was sent, passwords and secret keys included, so keep it out of logs.

    Args:
        job_id (UUID):
        body (SetDataSourceRequest): Where a job reads from and writes to.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[JobResponse | RpcStatus]
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
    body: SetDataSourceRequest,
) -> JobResponse | RpcStatus | None:
    """Set where a job reads from and writes to

     Replaces source and destination of a job that was not run yet, and can be repeated until then.
    Without a destination the outputs go to ByteNite's temporary bucket. For a local file the answer
    holds, in `job.dataSource.params.tempUrl`, the URL to upload to: see `complete_job_upload`. The
    answer repeats everything that was sent, passwords and secret keys included, so keep it out of logs.

    Args:
        job_id (UUID):
        body (SetDataSourceRequest): Where a job reads from and writes to.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        JobResponse | RpcStatus
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
    body: SetDataSourceRequest,
) -> Response[JobResponse | RpcStatus]:
    """Set where a job reads from and writes to

     Replaces source and destination of a job that was not run yet, and can be repeated until then.
    Without a destination the outputs go to ByteNite's temporary bucket. For a local file the answer
    holds, in `job.dataSource.params.tempUrl`, the URL to upload to: see `complete_job_upload`. The
    answer repeats everything that was sent, passwords and secret keys included, so keep it out of logs.

    Args:
        job_id (UUID):
        body (SetDataSourceRequest): Where a job reads from and writes to.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[JobResponse | RpcStatus]
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
    body: SetDataSourceRequest,
) -> JobResponse | RpcStatus | None:
    """Set where a job reads from and writes to

     Replaces source and destination of a job that was not run yet, and can be repeated until then.
    Without a destination the outputs go to ByteNite's temporary bucket. For a local file the answer
    holds, in `job.dataSource.params.tempUrl`, the URL to upload to: see `complete_job_upload`. The
    answer repeats everything that was sent, passwords and secret keys included, so keep it out of logs.

    Args:
        job_id (UUID):
        body (SetDataSourceRequest): Where a job reads from and writes to.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        JobResponse | RpcStatus
    """

    return (
        await asyncio_detailed(
            job_id=job_id,
            client=client,
            body=body,
        )
    ).parsed

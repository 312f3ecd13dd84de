from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.logs import Logs
from ...models.logs_request import LogsRequest
from ...models.rpc_status import RpcStatus
from ...types import Response, ResponseReader


def _get_kwargs(
    *,
    body: LogsRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/customer/logs",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Logs | RpcStatus:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = Logs.from_dict(response.json())

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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Logs | RpcStatus]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: LogsRequest,
) -> Response[Logs | RpcStatus]:
    """Get the log lines of a job

     Reads what the containers of a job wrote, sorted by stage: partitioner, tasks and assembler. Changes
    nothing, though it is a POST. The narrowing members of the body are all optional here, for the
    reference marks none as required.

    Args:
        body (LogsRequest): Which log lines to get.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Logs | RpcStatus]
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
    body: LogsRequest,
) -> Logs | RpcStatus | None:
    """Get the log lines of a job

     Reads what the containers of a job wrote, sorted by stage: partitioner, tasks and assembler. Changes
    nothing, though it is a POST. The narrowing members of the body are all optional here, for the
    reference marks none as required.

    Args:
        body (LogsRequest): Which log lines to get.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Logs | RpcStatus
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: LogsRequest,
) -> Response[Logs | RpcStatus]:
    """Get the log lines of a job

     Reads what the containers of a job wrote, sorted by stage: partitioner, tasks and assembler. Changes
    nothing, though it is a POST. The narrowing members of the body are all optional here, for the
    reference marks none as required.

    Args:
        body (LogsRequest): Which log lines to get.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Logs | RpcStatus]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: LogsRequest,
) -> Logs | RpcStatus | None:
    """Get the log lines of a job

     Reads what the containers of a job wrote, sorted by stage: partitioner, tasks and assembler. Changes
    nothing, though it is a POST. The narrowing members of the body are all optional here, for the
    reference marks none as required.

    Args:
        body (LogsRequest): Which log lines to get.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Logs | RpcStatus
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed

from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.data_source_report import DataSourceReport
from ...models.data_source_test_request import DataSourceTestRequest
from ...models.rpc_status import RpcStatus
from ...types import Response, ResponseReader


def _get_kwargs(
    *,
    body: DataSourceTestRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/customer/datasource/test",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> DataSourceReport | RpcStatus:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = DataSourceReport.from_dict(response.json())

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
) -> Response[DataSourceReport | RpcStatus]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: DataSourceTestRequest,
) -> Response[DataSourceReport | RpcStatus]:
    """Try whether a source can be read

     Opens the source as a job would, and says what is there, so that a wrong URL or key is found before
    a job is paid for. With `listFiles` the answer also lists the folder.

    Args:
        body (DataSourceTestRequest): The source to try.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[DataSourceReport | RpcStatus]
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
    body: DataSourceTestRequest,
) -> DataSourceReport | RpcStatus | None:
    """Try whether a source can be read

     Opens the source as a job would, and says what is there, so that a wrong URL or key is found before
    a job is paid for. With `listFiles` the answer also lists the folder.

    Args:
        body (DataSourceTestRequest): The source to try.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        DataSourceReport | RpcStatus
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: DataSourceTestRequest,
) -> Response[DataSourceReport | RpcStatus]:
    """Try whether a source can be read

     Opens the source as a job would, and says what is there, so that a wrong URL or key is found before
    a job is paid for. With `listFiles` the answer also lists the folder.

    Args:
        body (DataSourceTestRequest): The source to try.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[DataSourceReport | RpcStatus]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: DataSourceTestRequest,
) -> DataSourceReport | RpcStatus | None:
    """Try whether a source can be read

     Opens the source as a job would, and says what is there, so that a wrong URL or key is found before
    a job is paid for. With `listFiles` the answer also lists the folder.

    Args:
        body (DataSourceTestRequest): The source to try.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        DataSourceReport | RpcStatus
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed

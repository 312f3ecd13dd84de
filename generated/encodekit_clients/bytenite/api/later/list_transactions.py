from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.rpc_status import RpcStatus
from ...models.transaction_list import TransactionList
from ...types import UNSET, Response, ResponseReader, Unset


def _get_kwargs(
    *,
    pagination_limit: int | Unset = UNSET,
    pagination_offset: int | Unset = UNSET,
    order_by: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["pagination.limit"] = pagination_limit

    params["pagination.offset"] = pagination_offset

    params["orderBy"] = order_by

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/wallet/transactions",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> RpcStatus | TransactionList:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = TransactionList.from_dict(response.json())

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
) -> Response[RpcStatus | TransactionList]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    pagination_limit: int | Unset = UNSET,
    pagination_offset: int | Unset = UNSET,
    order_by: str | Unset = UNSET,
) -> Response[RpcStatus | TransactionList]:
    """List the movements of the wallet

     Answers one page of what was paid in and what jobs cost. Pages are asked for as in `list_jobs`.

    Args:
        pagination_limit (int | Unset):
        pagination_offset (int | Unset):
        order_by (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[RpcStatus | TransactionList]
    """

    kwargs = _get_kwargs(
        pagination_limit=pagination_limit,
        pagination_offset=pagination_offset,
        order_by=order_by,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    pagination_limit: int | Unset = UNSET,
    pagination_offset: int | Unset = UNSET,
    order_by: str | Unset = UNSET,
) -> RpcStatus | TransactionList | None:
    """List the movements of the wallet

     Answers one page of what was paid in and what jobs cost. Pages are asked for as in `list_jobs`.

    Args:
        pagination_limit (int | Unset):
        pagination_offset (int | Unset):
        order_by (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        RpcStatus | TransactionList
    """

    return sync_detailed(
        client=client,
        pagination_limit=pagination_limit,
        pagination_offset=pagination_offset,
        order_by=order_by,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    pagination_limit: int | Unset = UNSET,
    pagination_offset: int | Unset = UNSET,
    order_by: str | Unset = UNSET,
) -> Response[RpcStatus | TransactionList]:
    """List the movements of the wallet

     Answers one page of what was paid in and what jobs cost. Pages are asked for as in `list_jobs`.

    Args:
        pagination_limit (int | Unset):
        pagination_offset (int | Unset):
        order_by (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[RpcStatus | TransactionList]
    """

    kwargs = _get_kwargs(
        pagination_limit=pagination_limit,
        pagination_offset=pagination_offset,
        order_by=order_by,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    pagination_limit: int | Unset = UNSET,
    pagination_offset: int | Unset = UNSET,
    order_by: str | Unset = UNSET,
) -> RpcStatus | TransactionList | None:
    """List the movements of the wallet

     Answers one page of what was paid in and what jobs cost. Pages are asked for as in `list_jobs`.

    Args:
        pagination_limit (int | Unset):
        pagination_offset (int | Unset):
        order_by (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        RpcStatus | TransactionList
    """

    return (
        await asyncio_detailed(
            client=client,
            pagination_limit=pagination_limit,
            pagination_offset=pagination_offset,
            order_by=order_by,
        )
    ).parsed

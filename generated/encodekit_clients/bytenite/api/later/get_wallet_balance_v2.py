from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.rpc_status import RpcStatus
from ...models.wallet_balance_v2 import WalletBalanceV2
from ...types import Response, ResponseReader


def _get_kwargs() -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/wallet/balance",
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> RpcStatus | WalletBalanceV2:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = WalletBalanceV2.from_dict(response.json())

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
) -> Response[RpcStatus | WalletBalanceV2]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
) -> Response[RpcStatus | WalletBalanceV2]:
    """Get the balance of the wallet as numbers

     The later form of `get_wallet_balance`: the balances are numbers, which may have a fraction, and
    what is owed comes with them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[RpcStatus | WalletBalanceV2]
    """

    kwargs = _get_kwargs()

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
) -> RpcStatus | WalletBalanceV2 | None:
    """Get the balance of the wallet as numbers

     The later form of `get_wallet_balance`: the balances are numbers, which may have a fraction, and
    what is owed comes with them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        RpcStatus | WalletBalanceV2
    """

    return sync_detailed(
        client=client,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
) -> Response[RpcStatus | WalletBalanceV2]:
    """Get the balance of the wallet as numbers

     The later form of `get_wallet_balance`: the balances are numbers, which may have a fraction, and
    what is owed comes with them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[RpcStatus | WalletBalanceV2]
    """

    kwargs = _get_kwargs()

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
) -> RpcStatus | WalletBalanceV2 | None:
    """Get the balance of the wallet as numbers

     The later form of `get_wallet_balance`: the balances are numbers, which may have a fraction, and
    what is owed comes with them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        RpcStatus | WalletBalanceV2
    """

    return (
        await asyncio_detailed(
            client=client,
        )
    ).parsed

from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.login_skip import LoginSkip
from ...models.rpc_status import RpcStatus
from ...types import UNSET, Response, ResponseReader, Unset


def _get_kwargs(
    *,
    login_challenge: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["loginChallenge"] = login_challenge

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/auth/skip",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> LoginSkip | RpcStatus:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = LoginSkip.from_dict(response.json())

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
) -> Response[LoginSkip | RpcStatus]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    login_challenge: str | Unset = UNSET,
) -> Response[LoginSkip | RpcStatus]:
    """Ask whether a web login can be skipped

     Part of the login of the web page: for a login that is under way it says whether the user is known
    already, and where to go next. Programs that use an API key do not need it.

    Args:
        login_challenge (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[LoginSkip | RpcStatus]
    """

    kwargs = _get_kwargs(
        login_challenge=login_challenge,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    login_challenge: str | Unset = UNSET,
) -> LoginSkip | RpcStatus | None:
    """Ask whether a web login can be skipped

     Part of the login of the web page: for a login that is under way it says whether the user is known
    already, and where to go next. Programs that use an API key do not need it.

    Args:
        login_challenge (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        LoginSkip | RpcStatus
    """

    return sync_detailed(
        client=client,
        login_challenge=login_challenge,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    login_challenge: str | Unset = UNSET,
) -> Response[LoginSkip | RpcStatus]:
    """Ask whether a web login can be skipped

     Part of the login of the web page: for a login that is under way it says whether the user is known
    already, and where to go next. Programs that use an API key do not need it.

    Args:
        login_challenge (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[LoginSkip | RpcStatus]
    """

    kwargs = _get_kwargs(
        login_challenge=login_challenge,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    login_challenge: str | Unset = UNSET,
) -> LoginSkip | RpcStatus | None:
    """Ask whether a web login can be skipped

     Part of the login of the web page: for a login that is under way it says whether the user is known
    already, and where to go next. Programs that use an API key do not need it.

    Args:
        login_challenge (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        LoginSkip | RpcStatus
    """

    return (
        await asyncio_detailed(
            client=client,
            login_challenge=login_challenge,
        )
    ).parsed

from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.auth_login_request import AuthLoginRequest
from ...models.auth_login_response import AuthLoginResponse
from ...models.error_response import ErrorResponse
from ...types import Response, ResponseReader


def _get_kwargs(
    *,
    body: AuthLoginRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/auth/login",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> AuthLoginResponse | ErrorResponse | None:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = AuthLoginResponse.from_dict(response.json())

            return response_200

        if response.status_code == 400:
            response_400 = ErrorResponse.from_dict(response.json())

            return response_400

        if response.status_code == 401:
            response_401 = ErrorResponse.from_dict(response.json())

            return response_401

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[AuthLoginResponse | ErrorResponse]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: AuthLoginRequest,
) -> Response[AuthLoginResponse | ErrorResponse]:
    """Log in with e-mail and password

     Answers a JWT access token, to be sent as `Authorization: Bearer`, and a refresh token. No operation
    is known
    that accepts the refresh token: log in again when the access token has expired. Servers should
    prefer an API
    key.

    Args:
        body (AuthLoginRequest): Credentials of an account.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[AuthLoginResponse | ErrorResponse]
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
    client: AuthenticatedClient | Client,
    body: AuthLoginRequest,
) -> AuthLoginResponse | ErrorResponse | None:
    """Log in with e-mail and password

     Answers a JWT access token, to be sent as `Authorization: Bearer`, and a refresh token. No operation
    is known
    that accepts the refresh token: log in again when the access token has expired. Servers should
    prefer an API
    key.

    Args:
        body (AuthLoginRequest): Credentials of an account.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        AuthLoginResponse | ErrorResponse
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: AuthLoginRequest,
) -> Response[AuthLoginResponse | ErrorResponse]:
    """Log in with e-mail and password

     Answers a JWT access token, to be sent as `Authorization: Bearer`, and a refresh token. No operation
    is known
    that accepts the refresh token: log in again when the access token has expired. Servers should
    prefer an API
    key.

    Args:
        body (AuthLoginRequest): Credentials of an account.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[AuthLoginResponse | ErrorResponse]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: AuthLoginRequest,
) -> AuthLoginResponse | ErrorResponse | None:
    """Log in with e-mail and password

     Answers a JWT access token, to be sent as `Authorization: Bearer`, and a refresh token. No operation
    is known
    that accepts the refresh token: log in again when the access token has expired. Servers should
    prefer an API
    key.

    Args:
        body (AuthLoginRequest): Credentials of an account.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        AuthLoginResponse | ErrorResponse
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed

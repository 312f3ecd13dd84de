from typing import Any, cast

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error_body import ErrorBody
from ...models.login_request import LoginRequest
from ...models.token import Token
from ...types import Response, ResponseReader


def _get_kwargs(
    *,
    body: LoginRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/login",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | ErrorBody | Token | None:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = Token.from_dict(response.json())

            return response_200

        if response.status_code == 400:
            response_400 = ErrorBody.from_dict(response.json())

            return response_400

        if response.status_code == 401:
            response_401 = ErrorBody.from_dict(response.json())

            return response_401

        if response.status_code == 500:
            response_500 = cast(Any, None)
            return response_500

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Any | ErrorBody | Token]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: LoginRequest,
) -> Response[Any | ErrorBody | Token]:
    """Log in

     Exchanges user name and password for a token that lives for one hour. Safe to repeat. Here, and only
    here, the media type matters: besides JSON the server takes the same members as a form, and a body
    of any other type is read as a form and found empty. A deactivated user can still log in. An unknown
    user name ends the server process and leaves the client without an answer.

    Args:
        body (LoginRequest): Name and password of an account.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Any | ErrorBody | Token]
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
    body: LoginRequest,
) -> Any | ErrorBody | Token | None:
    """Log in

     Exchanges user name and password for a token that lives for one hour. Safe to repeat. Here, and only
    here, the media type matters: besides JSON the server takes the same members as a form, and a body
    of any other type is read as a form and found empty. A deactivated user can still log in. An unknown
    user name ends the server process and leaves the client without an answer.

    Args:
        body (LoginRequest): Name and password of an account.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Any | ErrorBody | Token
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: LoginRequest,
) -> Response[Any | ErrorBody | Token]:
    """Log in

     Exchanges user name and password for a token that lives for one hour. Safe to repeat. Here, and only
    here, the media type matters: besides JSON the server takes the same members as a form, and a body
    of any other type is read as a form and found empty. A deactivated user can still log in. An unknown
    user name ends the server process and leaves the client without an answer.

    Args:
        body (LoginRequest): Name and password of an account.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Any | ErrorBody | Token]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: LoginRequest,
) -> Any | ErrorBody | Token | None:
    """Log in

     Exchanges user name and password for a token that lives for one hour. Safe to repeat. Here, and only
    here, the media type matters: besides JSON the server takes the same members as a form, and a body
    of any other type is read as a form and found empty. A deactivated user can still log in. An unknown
    user name ends the server process and leaves the client without an answer.

    Args:
        body (LoginRequest): Name and password of an account.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Any | ErrorBody | Token
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed

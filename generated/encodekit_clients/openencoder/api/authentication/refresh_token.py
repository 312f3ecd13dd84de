from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error_body import ErrorBody
from ...models.token import Token
from ...types import Response, ResponseReader


def _get_kwargs() -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/refresh-token",
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> ErrorBody | Token | None:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = Token.from_dict(response.json())

            return response_200

        if response.status_code == 401:
            response_401 = ErrorBody.from_dict(response.json())

            return response_401

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[ErrorBody | Token]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
) -> Response[ErrorBody | Token]:
    """Refresh the token

     Exchanges the token of the request for one that lives for another hour. May be chained for ever, as
    long as each token is exchanged within the hour. The claims are copied, so a role that was changed
    meanwhile does not show until the next login. Here `expire` has no fraction of a second, unlike in
    the answer to a login.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[ErrorBody | Token]
    """

    kwargs = _get_kwargs()

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
) -> ErrorBody | Token | None:
    """Refresh the token

     Exchanges the token of the request for one that lives for another hour. May be chained for ever, as
    long as each token is exchanged within the hour. The claims are copied, so a role that was changed
    meanwhile does not show until the next login. Here `expire` has no fraction of a second, unlike in
    the answer to a login.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        ErrorBody | Token
    """

    return sync_detailed(
        client=client,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
) -> Response[ErrorBody | Token]:
    """Refresh the token

     Exchanges the token of the request for one that lives for another hour. May be chained for ever, as
    long as each token is exchanged within the hour. The claims are copied, so a role that was changed
    meanwhile does not show until the next login. Here `expire` has no fraction of a second, unlike in
    the answer to a login.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[ErrorBody | Token]
    """

    kwargs = _get_kwargs()

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
) -> ErrorBody | Token | None:
    """Refresh the token

     Exchanges the token of the request for one that lives for another hour. May be chained for ever, as
    long as each token is exchanged within the hour. The claims are copied, so a role that was changed
    meanwhile does not show until the next login. Here `expire` has no fraction of a second, unlike in
    the answer to a login.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        ErrorBody | Token
    """

    return (
        await asyncio_detailed(
            client=client,
        )
    ).parsed

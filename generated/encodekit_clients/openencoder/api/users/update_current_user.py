from typing import Any, cast

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error_body import ErrorBody
from ...models.profile_update_request import ProfileUpdateRequest
from ...models.user_receipt import UserReceipt
from ...types import Response, ResponseReader


def _get_kwargs(
    *,
    body: ProfileUpdateRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/api/me",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | ErrorBody | UserReceipt | None:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = UserReceipt.from_dict(response.json())

            return response_200

        if response.status_code == 400:
            response_400 = ErrorBody.from_dict(response.json())

            return response_400

        if response.status_code == 401:
            response_401 = ErrorBody.from_dict(response.json())

            return response_401

        if response.status_code == 403:
            response_403 = ErrorBody.from_dict(response.json())

            return response_403

        if response.status_code == 500:
            response_500 = cast(Any, None)
            return response_500

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Any | ErrorBody | UserReceipt]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: ProfileUpdateRequest,
) -> Response[Any | ErrorBody | UserReceipt]:
    """Rename oneself or change the password

     Changes name and, where a new one is sent, password of the caller. Send the present name to keep it.
    A rename makes the token useless in practice: log in with the new name before anything else. A name
    that another account has ends the server process.

    Args:
        body (ProfileUpdateRequest): Name and password of the caller.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Any | ErrorBody | UserReceipt]
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
    body: ProfileUpdateRequest,
) -> Any | ErrorBody | UserReceipt | None:
    """Rename oneself or change the password

     Changes name and, where a new one is sent, password of the caller. Send the present name to keep it.
    A rename makes the token useless in practice: log in with the new name before anything else. A name
    that another account has ends the server process.

    Args:
        body (ProfileUpdateRequest): Name and password of the caller.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Any | ErrorBody | UserReceipt
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: ProfileUpdateRequest,
) -> Response[Any | ErrorBody | UserReceipt]:
    """Rename oneself or change the password

     Changes name and, where a new one is sent, password of the caller. Send the present name to keep it.
    A rename makes the token useless in practice: log in with the new name before anything else. A name
    that another account has ends the server process.

    Args:
        body (ProfileUpdateRequest): Name and password of the caller.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Any | ErrorBody | UserReceipt]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: ProfileUpdateRequest,
) -> Any | ErrorBody | UserReceipt | None:
    """Rename oneself or change the password

     Changes name and, where a new one is sent, password of the caller. Send the present name to keep it.
    A rename makes the token useless in practice: log in with the new name before anything else. A name
    that another account has ends the server process.

    Args:
        body (ProfileUpdateRequest): Name and password of the caller.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Any | ErrorBody | UserReceipt
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed

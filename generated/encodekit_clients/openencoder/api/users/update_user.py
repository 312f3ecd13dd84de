from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error_body import ErrorBody
from ...models.user import User
from ...models.user_update_request import UserUpdateRequest
from ...types import Response, ResponseReader, to_text


def _get_kwargs(
    user_id: int,
    *,
    body: UserUpdateRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/api/users/{user_id}".format(
            user_id=quote(to_text(user_id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Any | ErrorBody | User | None:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = User.from_dict(response.json())

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

        if response.status_code == 404:
            response_404 = ErrorBody.from_dict(response.json())

            return response_404

        if response.status_code == 500:
            response_500 = cast(Any, None)
            return response_500

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Any | ErrorBody | User]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    user_id: int,
    *,
    client: AuthenticatedClient,
    body: UserUpdateRequest,
) -> Response[Any | ErrorBody | User]:
    """Set role and activity of a user

     Changes the role and the `active` flag of an account. Needs role `admin`. The first account (id 1)
    is protected: it comes back unchanged with 200. A new role counts from the user's next login. The
    flag is for show, as login does not look at it. Idempotent.

    Args:
        user_id (int):
        body (UserUpdateRequest): Role and activity of an account.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Any | ErrorBody | User]
    """

    kwargs = _get_kwargs(
        user_id=user_id,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    user_id: int,
    *,
    client: AuthenticatedClient,
    body: UserUpdateRequest,
) -> Any | ErrorBody | User | None:
    """Set role and activity of a user

     Changes the role and the `active` flag of an account. Needs role `admin`. The first account (id 1)
    is protected: it comes back unchanged with 200. A new role counts from the user's next login. The
    flag is for show, as login does not look at it. Idempotent.

    Args:
        user_id (int):
        body (UserUpdateRequest): Role and activity of an account.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Any | ErrorBody | User
    """

    return sync_detailed(
        user_id=user_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    user_id: int,
    *,
    client: AuthenticatedClient,
    body: UserUpdateRequest,
) -> Response[Any | ErrorBody | User]:
    """Set role and activity of a user

     Changes the role and the `active` flag of an account. Needs role `admin`. The first account (id 1)
    is protected: it comes back unchanged with 200. A new role counts from the user's next login. The
    flag is for show, as login does not look at it. Idempotent.

    Args:
        user_id (int):
        body (UserUpdateRequest): Role and activity of an account.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Any | ErrorBody | User]
    """

    kwargs = _get_kwargs(
        user_id=user_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    user_id: int,
    *,
    client: AuthenticatedClient,
    body: UserUpdateRequest,
) -> Any | ErrorBody | User | None:
    """Set role and activity of a user

     Changes the role and the `active` flag of an account. Needs role `admin`. The first account (id 1)
    is protected: it comes back unchanged with 200. A new role counts from the user's next login. The
    flag is for show, as login does not look at it. Idempotent.

    Args:
        user_id (int):
        body (UserUpdateRequest): Role and activity of an account.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Any | ErrorBody | User
    """

    return (
        await asyncio_detailed(
            user_id=user_id,
            client=client,
            body=body,
        )
    ).parsed

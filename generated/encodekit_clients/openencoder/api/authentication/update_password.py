from typing import Any, cast

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error_body import ErrorBody
from ...models.password_update_request import PasswordUpdateRequest
from ...models.user_receipt import UserReceipt
from ...types import Response, ResponseReader


def _get_kwargs(
    *,
    body: PasswordUpdateRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/update-password",
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
    client: AuthenticatedClient | Client,
    body: PasswordUpdateRequest,
) -> Response[Any | ErrorBody | UserReceipt]:
    """Change a password without a token

     Changes the password of any account whose current password the caller knows, and lifts the
    obligation to change it. This is how the first admin account is opened. The obligation is lifted
    even when no new password is sent; then the old one stays. An unknown user name ends the server
    process and leaves the client without an answer.

    Args:
        body (PasswordUpdateRequest): The present credentials and the new password.

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
    client: AuthenticatedClient | Client,
    body: PasswordUpdateRequest,
) -> Any | ErrorBody | UserReceipt | None:
    """Change a password without a token

     Changes the password of any account whose current password the caller knows, and lifts the
    obligation to change it. This is how the first admin account is opened. The obligation is lifted
    even when no new password is sent; then the old one stays. An unknown user name ends the server
    process and leaves the client without an answer.

    Args:
        body (PasswordUpdateRequest): The present credentials and the new password.

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
    client: AuthenticatedClient | Client,
    body: PasswordUpdateRequest,
) -> Response[Any | ErrorBody | UserReceipt]:
    """Change a password without a token

     Changes the password of any account whose current password the caller knows, and lifts the
    obligation to change it. This is how the first admin account is opened. The obligation is lifted
    even when no new password is sent; then the old one stays. An unknown user name ends the server
    process and leaves the client without an answer.

    Args:
        body (PasswordUpdateRequest): The present credentials and the new password.

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
    client: AuthenticatedClient | Client,
    body: PasswordUpdateRequest,
) -> Any | ErrorBody | UserReceipt | None:
    """Change a password without a token

     Changes the password of any account whose current password the caller knows, and lifts the
    obligation to change it. This is how the first admin account is opened. The obligation is lifted
    even when no new password is sent; then the old one stays. An unknown user name ends the server
    process and leaves the client without an answer.

    Args:
        body (PasswordUpdateRequest): The present credentials and the new password.

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

from typing import Any, cast

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error_body import ErrorBody
from ...models.settings_update_request import SettingsUpdateRequest
from ...models.settings_updated import SettingsUpdated
from ...types import Response, ResponseReader


def _get_kwargs(
    *,
    body: SettingsUpdateRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/api/settings",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | ErrorBody | SettingsUpdated | None:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = SettingsUpdated.from_dict(response.json())

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
) -> Response[Any | ErrorBody | SettingsUpdated]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: SettingsUpdateRequest,
) -> Response[Any | ErrorBody | SettingsUpdated]:
    """Replace all settings

     Replaces every setting: one that is left out becomes the empty string. Read get_settings first,
    change the result, and send all of it. Needs role `admin`. Idempotent. Two switches for streaming
    and machines and the storage driver must always be sent.

    Args:
        body (SettingsUpdateRequest): All settings; what is left out becomes the empty string.
            Secrets (access keys, passwords, tokens and the Slack address) of more than 100 bytes are
            dropped without a word.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Any | ErrorBody | SettingsUpdated]
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
    body: SettingsUpdateRequest,
) -> Any | ErrorBody | SettingsUpdated | None:
    """Replace all settings

     Replaces every setting: one that is left out becomes the empty string. Read get_settings first,
    change the result, and send all of it. Needs role `admin`. Idempotent. Two switches for streaming
    and machines and the storage driver must always be sent.

    Args:
        body (SettingsUpdateRequest): All settings; what is left out becomes the empty string.
            Secrets (access keys, passwords, tokens and the Slack address) of more than 100 bytes are
            dropped without a word.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Any | ErrorBody | SettingsUpdated
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: SettingsUpdateRequest,
) -> Response[Any | ErrorBody | SettingsUpdated]:
    """Replace all settings

     Replaces every setting: one that is left out becomes the empty string. Read get_settings first,
    change the result, and send all of it. Needs role `admin`. Idempotent. Two switches for streaming
    and machines and the storage driver must always be sent.

    Args:
        body (SettingsUpdateRequest): All settings; what is left out becomes the empty string.
            Secrets (access keys, passwords, tokens and the Slack address) of more than 100 bytes are
            dropped without a word.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Any | ErrorBody | SettingsUpdated]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: SettingsUpdateRequest,
) -> Any | ErrorBody | SettingsUpdated | None:
    """Replace all settings

     Replaces every setting: one that is left out becomes the empty string. Read get_settings first,
    change the result, and send all of it. Needs role `admin`. Idempotent. Two switches for streaming
    and machines and the storage driver must always be sent.

    Args:
        body (SettingsUpdateRequest): All settings; what is left out becomes the empty string.
            Secrets (access keys, passwords, tokens and the Slack address) of more than 100 bytes are
            dropped without a word.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Any | ErrorBody | SettingsUpdated
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed

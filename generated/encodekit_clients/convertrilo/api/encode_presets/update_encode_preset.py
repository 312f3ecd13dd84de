from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.encode_preset_response import EncodePresetResponse
from ...models.encode_preset_update_request import EncodePresetUpdateRequest
from ...models.error_response import ErrorResponse
from ...types import Response, ResponseReader, to_text


def _get_kwargs(
    preset_id: UUID,
    *,
    body: EncodePresetUpdateRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "patch",
        "url": "/encode-presets/{preset_id}".format(
            preset_id=quote(to_text(preset_id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> EncodePresetResponse | ErrorResponse | None:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = EncodePresetResponse.from_dict(response.json())

            return response_200

        if response.status_code == 400:
            response_400 = ErrorResponse.from_dict(response.json())

            return response_400

        if response.status_code == 401:
            response_401 = ErrorResponse.from_dict(response.json())

            return response_401

        if response.status_code == 403:
            response_403 = ErrorResponse.from_dict(response.json())

            return response_403

        if response.status_code == 404:
            response_404 = ErrorResponse.from_dict(response.json())

            return response_404

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[EncodePresetResponse | ErrorResponse]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    preset_id: UUID,
    *,
    client: AuthenticatedClient,
    body: EncodePresetUpdateRequest,
) -> Response[EncodePresetResponse | ErrorResponse]:
    """Change a saved encode preset

     Changes the name, the settings, or both; what is absent stays. Settings are replaced as a whole:
    send all of
    them. A body that changes nothing is presumably refused with `no_updates_provided`.

    Args:
        preset_id (UUID):
        body (EncodePresetUpdateRequest): Changes to a preset; what is absent stays.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[EncodePresetResponse | ErrorResponse]
    """

    kwargs = _get_kwargs(
        preset_id=preset_id,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    preset_id: UUID,
    *,
    client: AuthenticatedClient,
    body: EncodePresetUpdateRequest,
) -> EncodePresetResponse | ErrorResponse | None:
    """Change a saved encode preset

     Changes the name, the settings, or both; what is absent stays. Settings are replaced as a whole:
    send all of
    them. A body that changes nothing is presumably refused with `no_updates_provided`.

    Args:
        preset_id (UUID):
        body (EncodePresetUpdateRequest): Changes to a preset; what is absent stays.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        EncodePresetResponse | ErrorResponse
    """

    return sync_detailed(
        preset_id=preset_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    preset_id: UUID,
    *,
    client: AuthenticatedClient,
    body: EncodePresetUpdateRequest,
) -> Response[EncodePresetResponse | ErrorResponse]:
    """Change a saved encode preset

     Changes the name, the settings, or both; what is absent stays. Settings are replaced as a whole:
    send all of
    them. A body that changes nothing is presumably refused with `no_updates_provided`.

    Args:
        preset_id (UUID):
        body (EncodePresetUpdateRequest): Changes to a preset; what is absent stays.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[EncodePresetResponse | ErrorResponse]
    """

    kwargs = _get_kwargs(
        preset_id=preset_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    preset_id: UUID,
    *,
    client: AuthenticatedClient,
    body: EncodePresetUpdateRequest,
) -> EncodePresetResponse | ErrorResponse | None:
    """Change a saved encode preset

     Changes the name, the settings, or both; what is absent stays. Settings are replaced as a whole:
    send all of
    them. A body that changes nothing is presumably refused with `no_updates_provided`.

    Args:
        preset_id (UUID):
        body (EncodePresetUpdateRequest): Changes to a preset; what is absent stays.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        EncodePresetResponse | ErrorResponse
    """

    return (
        await asyncio_detailed(
            preset_id=preset_id,
            client=client,
            body=body,
        )
    ).parsed

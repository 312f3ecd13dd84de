from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error_body import ErrorBody
from ...models.preset import Preset
from ...models.preset_request import PresetRequest
from ...types import Response, ResponseReader, to_text


def _get_kwargs(
    preset_id: int,
    *,
    body: PresetRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/api/presets/{preset_id}".format(
            preset_id=quote(to_text(preset_id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | ErrorBody | Preset | None:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = Preset.from_dict(response.json())

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
) -> Response[Any | ErrorBody | Preset]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    preset_id: int,
    *,
    client: AuthenticatedClient,
    body: PresetRequest,
) -> Response[Any | ErrorBody | Preset]:
    """Replace a preset

     Replaces all members of a preset, except one: `output` must be sent and comes back in the answer,
    but it is not saved, and the next get_preset shows the old name. Needs role `operator` or `admin`.
    Idempotent. An id that does not exist, or a name longer than 128 characters, ends the server
    process.

    Args:
        preset_id (int):
        body (PresetRequest): All of a preset.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Any | ErrorBody | Preset]
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
    preset_id: int,
    *,
    client: AuthenticatedClient,
    body: PresetRequest,
) -> Any | ErrorBody | Preset | None:
    """Replace a preset

     Replaces all members of a preset, except one: `output` must be sent and comes back in the answer,
    but it is not saved, and the next get_preset shows the old name. Needs role `operator` or `admin`.
    Idempotent. An id that does not exist, or a name longer than 128 characters, ends the server
    process.

    Args:
        preset_id (int):
        body (PresetRequest): All of a preset.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Any | ErrorBody | Preset
    """

    return sync_detailed(
        preset_id=preset_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    preset_id: int,
    *,
    client: AuthenticatedClient,
    body: PresetRequest,
) -> Response[Any | ErrorBody | Preset]:
    """Replace a preset

     Replaces all members of a preset, except one: `output` must be sent and comes back in the answer,
    but it is not saved, and the next get_preset shows the old name. Needs role `operator` or `admin`.
    Idempotent. An id that does not exist, or a name longer than 128 characters, ends the server
    process.

    Args:
        preset_id (int):
        body (PresetRequest): All of a preset.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Any | ErrorBody | Preset]
    """

    kwargs = _get_kwargs(
        preset_id=preset_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    preset_id: int,
    *,
    client: AuthenticatedClient,
    body: PresetRequest,
) -> Any | ErrorBody | Preset | None:
    """Replace a preset

     Replaces all members of a preset, except one: `output` must be sent and comes back in the answer,
    but it is not saved, and the next get_preset shows the old name. Needs role `operator` or `admin`.
    Idempotent. An id that does not exist, or a name longer than 128 characters, ends the server
    process.

    Args:
        preset_id (int):
        body (PresetRequest): All of a preset.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Any | ErrorBody | Preset
    """

    return (
        await asyncio_detailed(
            preset_id=preset_id,
            client=client,
            body=body,
        )
    ).parsed

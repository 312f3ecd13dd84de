from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.encode_preset_create_request import EncodePresetCreateRequest
from ...models.encode_preset_response import EncodePresetResponse
from ...models.error_response import ErrorResponse
from ...types import Response, ResponseReader


def _get_kwargs(
    *,
    body: EncodePresetCreateRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/encode-presets",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> EncodePresetResponse | ErrorResponse | None:
    with ResponseReader(response):
        if response.status_code == 201:
            response_201 = EncodePresetResponse.from_dict(response.json())

            return response_201

        if response.status_code == 400:
            response_400 = ErrorResponse.from_dict(response.json())

            return response_400

        if response.status_code == 401:
            response_401 = ErrorResponse.from_dict(response.json())

            return response_401

        if response.status_code == 403:
            response_403 = ErrorResponse.from_dict(response.json())

            return response_403

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
    *,
    client: AuthenticatedClient,
    body: EncodePresetCreateRequest,
) -> Response[EncodePresetResponse | ErrorResponse]:
    """Save an encode preset

     Saves a complete set of encode settings under a name. No operation is known that takes the id of a
    preset: a
    caller reads the settings and sends them with a job.

    Args:
        body (EncodePresetCreateRequest): A preset to save.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[EncodePresetResponse | ErrorResponse]
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
    body: EncodePresetCreateRequest,
) -> EncodePresetResponse | ErrorResponse | None:
    """Save an encode preset

     Saves a complete set of encode settings under a name. No operation is known that takes the id of a
    preset: a
    caller reads the settings and sends them with a job.

    Args:
        body (EncodePresetCreateRequest): A preset to save.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        EncodePresetResponse | ErrorResponse
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: EncodePresetCreateRequest,
) -> Response[EncodePresetResponse | ErrorResponse]:
    """Save an encode preset

     Saves a complete set of encode settings under a name. No operation is known that takes the id of a
    preset: a
    caller reads the settings and sends them with a job.

    Args:
        body (EncodePresetCreateRequest): A preset to save.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[EncodePresetResponse | ErrorResponse]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: EncodePresetCreateRequest,
) -> EncodePresetResponse | ErrorResponse | None:
    """Save an encode preset

     Saves a complete set of encode settings under a name. No operation is known that takes the id of a
    preset: a
    caller reads the settings and sends them with a job.

    Args:
        body (EncodePresetCreateRequest): A preset to save.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        EncodePresetResponse | ErrorResponse
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed

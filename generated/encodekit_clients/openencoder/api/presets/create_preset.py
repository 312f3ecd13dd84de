from typing import Any, cast

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error_body import ErrorBody
from ...models.preset_detail import PresetDetail
from ...models.preset_request import PresetRequest
from ...types import Response, ResponseReader


def _get_kwargs(
    *,
    body: PresetRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/presets",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | ErrorBody | PresetDetail | None:
    with ResponseReader(response):
        if response.status_code == 201:
            response_201 = PresetDetail.from_dict(response.json())

            return response_201

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
) -> Response[Any | ErrorBody | PresetDetail]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: PresetRequest,
) -> Response[Any | ErrorBody | PresetDetail]:
    """Create a preset

     Adds a named set of FFmpeg options. Needs role `operator` or `admin`. `data` is stored as it comes
    and read only when a job uses it, so mistakes in it surface there. Not idempotent: names need not be
    unique, and a worker takes any of the presets that share one. A preset cannot be deleted; make it
    inactive. A name or output longer than 128 characters ends the server process.

    Args:
        body (PresetRequest): All of a preset.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Any | ErrorBody | PresetDetail]
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
    body: PresetRequest,
) -> Any | ErrorBody | PresetDetail | None:
    """Create a preset

     Adds a named set of FFmpeg options. Needs role `operator` or `admin`. `data` is stored as it comes
    and read only when a job uses it, so mistakes in it surface there. Not idempotent: names need not be
    unique, and a worker takes any of the presets that share one. A preset cannot be deleted; make it
    inactive. A name or output longer than 128 characters ends the server process.

    Args:
        body (PresetRequest): All of a preset.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Any | ErrorBody | PresetDetail
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: PresetRequest,
) -> Response[Any | ErrorBody | PresetDetail]:
    """Create a preset

     Adds a named set of FFmpeg options. Needs role `operator` or `admin`. `data` is stored as it comes
    and read only when a job uses it, so mistakes in it surface there. Not idempotent: names need not be
    unique, and a worker takes any of the presets that share one. A preset cannot be deleted; make it
    inactive. A name or output longer than 128 characters ends the server process.

    Args:
        body (PresetRequest): All of a preset.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Any | ErrorBody | PresetDetail]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: PresetRequest,
) -> Any | ErrorBody | PresetDetail | None:
    """Create a preset

     Adds a named set of FFmpeg options. Needs role `operator` or `admin`. `data` is stored as it comes
    and read only when a job uses it, so mistakes in it surface there. Not idempotent: names need not be
    unique, and a worker takes any of the presets that share one. A preset cannot be deleted; make it
    inactive. A name or output longer than 128 characters ends the server process.

    Args:
        body (PresetRequest): All of a preset.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Any | ErrorBody | PresetDetail
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed

from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.create_video_request import CreateVideoRequest
from ...models.error import Error
from ...models.video import Video
from ...types import UNSET, Response, ResponseReader


def _get_kwargs(
    *,
    body: CreateVideoRequest,
    factory_id: str,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    params: dict[str, Any] = {}

    params["factory_id"] = factory_id

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/videos.json",
        "params": params,
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Error | Video | None:
    with ResponseReader(response):
        if response.status_code == 201:
            response_201 = Video.from_dict(response.json())

            return response_201

        if response.status_code == 400:
            response_400 = Error.from_dict(response.json())

            return response_400

        if response.status_code == 401:
            response_401 = Error.from_dict(response.json())

            return response_401

        if response.status_code == 403:
            response_403 = Error.from_dict(response.json())

            return response_403

        if response.status_code == 404:
            response_404 = Error.from_dict(response.json())

            return response_404

        if response.status_code == 413:
            response_413 = Error.from_dict(response.json())

            return response_413

        if response.status_code == 500:
            response_500 = Error.from_dict(response.json())

            return response_500

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Error | Video]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: CreateVideoRequest,
    factory_id: str,
) -> Response[Error | Video]:
    """Create a video from a URL

     Imports a source from a URL and encodes it with the profiles that are named. Local files go through
    an upload session. The video comes back at once with status `processing`; not safe to repeat
    blindly.

    Args:
        factory_id (str):
        body (CreateVideoRequest): A source to import by URL, and what to make of it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Error | Video]
    """

    kwargs = _get_kwargs(
        body=body,
        factory_id=factory_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: CreateVideoRequest,
    factory_id: str,
) -> Error | Video | None:
    """Create a video from a URL

     Imports a source from a URL and encodes it with the profiles that are named. Local files go through
    an upload session. The video comes back at once with status `processing`; not safe to repeat
    blindly.

    Args:
        factory_id (str):
        body (CreateVideoRequest): A source to import by URL, and what to make of it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Error | Video
    """

    return sync_detailed(
        client=client,
        body=body,
        factory_id=factory_id,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: CreateVideoRequest,
    factory_id: str,
) -> Response[Error | Video]:
    """Create a video from a URL

     Imports a source from a URL and encodes it with the profiles that are named. Local files go through
    an upload session. The video comes back at once with status `processing`; not safe to repeat
    blindly.

    Args:
        factory_id (str):
        body (CreateVideoRequest): A source to import by URL, and what to make of it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Error | Video]
    """

    kwargs = _get_kwargs(
        body=body,
        factory_id=factory_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: CreateVideoRequest,
    factory_id: str,
) -> Error | Video | None:
    """Create a video from a URL

     Imports a source from a URL and encodes it with the profiles that are named. Local files go through
    an upload session. The video comes back at once with status `processing`; not safe to repeat
    blindly.

    Args:
        factory_id (str):
        body (CreateVideoRequest): A source to import by URL, and what to make of it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Error | Video
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            factory_id=factory_id,
        )
    ).parsed

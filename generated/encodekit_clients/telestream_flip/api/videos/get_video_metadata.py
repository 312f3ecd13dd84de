from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.video_metadata import VideoMetadata
from ...types import UNSET, Response, ResponseReader, to_text


def _get_kwargs(
    video_id: str,
    *,
    factory_id: str,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["factory_id"] = factory_id

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/videos/{video_id}/metadata.json".format(
            video_id=quote(to_text(video_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Error | VideoMetadata | None:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = VideoMetadata.from_dict(response.json())

            return response_200

        if response.status_code == 400:
            response_400 = Error.from_dict(response.json())

            return response_400

        if response.status_code == 401:
            response_401 = Error.from_dict(response.json())

            return response_401

        if response.status_code == 404:
            response_404 = Error.from_dict(response.json())

            return response_404

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Error | VideoMetadata]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    video_id: str,
    *,
    client: AuthenticatedClient,
    factory_id: str,
) -> Response[Error | VideoMetadata]:
    """Get a video's metadata

     Returns what the source file says of itself. Names and values vary with the file.

    Args:
        video_id (str):
        factory_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Error | VideoMetadata]
    """

    kwargs = _get_kwargs(
        video_id=video_id,
        factory_id=factory_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    video_id: str,
    *,
    client: AuthenticatedClient,
    factory_id: str,
) -> Error | VideoMetadata | None:
    """Get a video's metadata

     Returns what the source file says of itself. Names and values vary with the file.

    Args:
        video_id (str):
        factory_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Error | VideoMetadata
    """

    return sync_detailed(
        video_id=video_id,
        client=client,
        factory_id=factory_id,
    ).parsed


async def asyncio_detailed(
    video_id: str,
    *,
    client: AuthenticatedClient,
    factory_id: str,
) -> Response[Error | VideoMetadata]:
    """Get a video's metadata

     Returns what the source file says of itself. Names and values vary with the file.

    Args:
        video_id (str):
        factory_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Error | VideoMetadata]
    """

    kwargs = _get_kwargs(
        video_id=video_id,
        factory_id=factory_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    video_id: str,
    *,
    client: AuthenticatedClient,
    factory_id: str,
) -> Error | VideoMetadata | None:
    """Get a video's metadata

     Returns what the source file says of itself. Names and values vary with the file.

    Args:
        video_id (str):
        factory_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Error | VideoMetadata
    """

    return (
        await asyncio_detailed(
            video_id=video_id,
            client=client,
            factory_id=factory_id,
        )
    ).parsed

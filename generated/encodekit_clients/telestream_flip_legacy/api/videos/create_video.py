from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.video import Video
from ...models.video_file import VideoFile
from ...types import UNSET, Response, ResponseReader, Unset


def _get_kwargs(
    *,
    body: VideoFile | Unset = UNSET,
    source_url: str | Unset = UNSET,
    profiles: str | Unset = UNSET,
    path_format: str | Unset = UNSET,
    payload: str | Unset = UNSET,
    pipeline: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    params: dict[str, Any] = {}

    params["source_url"] = source_url

    params["profiles"] = profiles

    params["path_format"] = path_format

    params["payload"] = payload

    params["pipeline"] = pipeline

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/videos.json",
        "params": params,
    }

    if not isinstance(body, Unset):
        _kwargs["files"] = body.to_multipart()

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Error | Video | None:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = Video.from_dict(response.json())

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
    body: VideoFile | Unset = UNSET,
    source_url: str | Unset = UNSET,
    profiles: str | Unset = UNSET,
    path_format: str | Unset = UNSET,
    payload: str | Unset = UNSET,
    pipeline: str | Unset = UNSET,
) -> Response[Error | Video]:
    """Create a video from a URL or a file

     Imports a source and starts its encodings. Give exactly one of `source_url` and the multipart body.
    The answer comes before the source is fetched: poll the video until its status is no longer
    `processing`. A file of more than a few megabytes is better sent through an upload session. A
    signature for this call is good for 30 minutes, for any other call 5.

    Args:
        source_url (str | Unset):
        profiles (str | Unset):
        path_format (str | Unset):
        payload (str | Unset):
        pipeline (str | Unset):
        body (VideoFile | Unset): The source as a file.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Error | Video]
    """

    kwargs = _get_kwargs(
        body=body,
        source_url=source_url,
        profiles=profiles,
        path_format=path_format,
        payload=payload,
        pipeline=pipeline,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: VideoFile | Unset = UNSET,
    source_url: str | Unset = UNSET,
    profiles: str | Unset = UNSET,
    path_format: str | Unset = UNSET,
    payload: str | Unset = UNSET,
    pipeline: str | Unset = UNSET,
) -> Error | Video | None:
    """Create a video from a URL or a file

     Imports a source and starts its encodings. Give exactly one of `source_url` and the multipart body.
    The answer comes before the source is fetched: poll the video until its status is no longer
    `processing`. A file of more than a few megabytes is better sent through an upload session. A
    signature for this call is good for 30 minutes, for any other call 5.

    Args:
        source_url (str | Unset):
        profiles (str | Unset):
        path_format (str | Unset):
        payload (str | Unset):
        pipeline (str | Unset):
        body (VideoFile | Unset): The source as a file.

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
        source_url=source_url,
        profiles=profiles,
        path_format=path_format,
        payload=payload,
        pipeline=pipeline,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: VideoFile | Unset = UNSET,
    source_url: str | Unset = UNSET,
    profiles: str | Unset = UNSET,
    path_format: str | Unset = UNSET,
    payload: str | Unset = UNSET,
    pipeline: str | Unset = UNSET,
) -> Response[Error | Video]:
    """Create a video from a URL or a file

     Imports a source and starts its encodings. Give exactly one of `source_url` and the multipart body.
    The answer comes before the source is fetched: poll the video until its status is no longer
    `processing`. A file of more than a few megabytes is better sent through an upload session. A
    signature for this call is good for 30 minutes, for any other call 5.

    Args:
        source_url (str | Unset):
        profiles (str | Unset):
        path_format (str | Unset):
        payload (str | Unset):
        pipeline (str | Unset):
        body (VideoFile | Unset): The source as a file.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Error | Video]
    """

    kwargs = _get_kwargs(
        body=body,
        source_url=source_url,
        profiles=profiles,
        path_format=path_format,
        payload=payload,
        pipeline=pipeline,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: VideoFile | Unset = UNSET,
    source_url: str | Unset = UNSET,
    profiles: str | Unset = UNSET,
    path_format: str | Unset = UNSET,
    payload: str | Unset = UNSET,
    pipeline: str | Unset = UNSET,
) -> Error | Video | None:
    """Create a video from a URL or a file

     Imports a source and starts its encodings. Give exactly one of `source_url` and the multipart body.
    The answer comes before the source is fetched: poll the video until its status is no longer
    `processing`. A file of more than a few megabytes is better sent through an upload session. A
    signature for this call is good for 30 minutes, for any other call 5.

    Args:
        source_url (str | Unset):
        profiles (str | Unset):
        path_format (str | Unset):
        payload (str | Unset):
        pipeline (str | Unset):
        body (VideoFile | Unset): The source as a file.

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
            source_url=source_url,
            profiles=profiles,
            path_format=path_format,
            payload=payload,
            pipeline=pipeline,
        )
    ).parsed

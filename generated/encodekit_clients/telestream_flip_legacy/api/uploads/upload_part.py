from typing import Any, cast

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.video import Video
from ...types import (
    UNSET,
    File,
    Response,
    ResponseReader,
    Unset,
    as_async_content,
    to_text,
)


def _get_kwargs(
    *,
    body: File,
    id: str,
    x_part: int | Unset = UNSET,
    content_range: str | Unset = UNSET,
    x_extra_file_tag: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    headers["X-Part"] = x_part
    headers["Content-Range"] = content_range
    headers["X-Extra-File-Tag"] = x_extra_file_tag

    headers = {k: to_text(v) for k, v in headers.items() if v is not UNSET and v is not None}

    params: dict[str, Any] = {}

    params["id"] = id

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/upload/session",
        "params": params,
    }

    _kwargs["content"] = body.payload
    headers["Content-Type"] = "application/octet-stream"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Any | Error | Video | None:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = Video.from_dict(response.json())

            return response_200

        if response.status_code == 204:
            response_204 = cast(Any, None)
            return response_204

        if response.status_code == 400:
            response_400 = Error.from_dict(response.json())

            return response_400

        if response.status_code == 500:
            response_500 = Error.from_dict(response.json())

            return response_500

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Any | Error | Video]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: File,
    id: str,
    x_part: int | Unset = UNSET,
    content_range: str | Unset = UNSET,
    x_extra_file_tag: str | Unset = UNSET,
) -> Response[Any | Error | Video]:
    """Send a part of a file

     The address is the `location` of the session, to be used exactly as it was given; path and query
    stand here as published samples show them. Parts may be sent in any order and at the same time, up
    to `max_connections`. POST is accepted too. Failures of 5xx or of the network may be tried again,
    4xx may not.

    Args:
        id (str):
        x_part (int | Unset):
        content_range (str | Unset):
        x_extra_file_tag (str | Unset):
        body (File): The bytes from part number times part size, up to the next part or the end of
            the file

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Any | Error | Video]
    """

    kwargs = _get_kwargs(
        body=body,
        id=id,
        x_part=x_part,
        content_range=content_range,
        x_extra_file_tag=x_extra_file_tag,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: File,
    id: str,
    x_part: int | Unset = UNSET,
    content_range: str | Unset = UNSET,
    x_extra_file_tag: str | Unset = UNSET,
) -> Any | Error | Video | None:
    """Send a part of a file

     The address is the `location` of the session, to be used exactly as it was given; path and query
    stand here as published samples show them. Parts may be sent in any order and at the same time, up
    to `max_connections`. POST is accepted too. Failures of 5xx or of the network may be tried again,
    4xx may not.

    Args:
        id (str):
        x_part (int | Unset):
        content_range (str | Unset):
        x_extra_file_tag (str | Unset):
        body (File): The bytes from part number times part size, up to the next part or the end of
            the file

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Any | Error | Video
    """

    return sync_detailed(
        client=client,
        body=body,
        id=id,
        x_part=x_part,
        content_range=content_range,
        x_extra_file_tag=x_extra_file_tag,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: File,
    id: str,
    x_part: int | Unset = UNSET,
    content_range: str | Unset = UNSET,
    x_extra_file_tag: str | Unset = UNSET,
) -> Response[Any | Error | Video]:
    """Send a part of a file

     The address is the `location` of the session, to be used exactly as it was given; path and query
    stand here as published samples show them. Parts may be sent in any order and at the same time, up
    to `max_connections`. POST is accepted too. Failures of 5xx or of the network may be tried again,
    4xx may not.

    Args:
        id (str):
        x_part (int | Unset):
        content_range (str | Unset):
        x_extra_file_tag (str | Unset):
        body (File): The bytes from part number times part size, up to the next part or the end of
            the file

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Any | Error | Video]
    """

    kwargs = _get_kwargs(
        body=body,
        id=id,
        x_part=x_part,
        content_range=content_range,
        x_extra_file_tag=x_extra_file_tag,
    )

    if isinstance(body, File):
        kwargs["content"] = as_async_content(body.payload, kwargs["headers"])

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: File,
    id: str,
    x_part: int | Unset = UNSET,
    content_range: str | Unset = UNSET,
    x_extra_file_tag: str | Unset = UNSET,
) -> Any | Error | Video | None:
    """Send a part of a file

     The address is the `location` of the session, to be used exactly as it was given; path and query
    stand here as published samples show them. Parts may be sent in any order and at the same time, up
    to `max_connections`. POST is accepted too. Failures of 5xx or of the network may be tried again,
    4xx may not.

    Args:
        id (str):
        x_part (int | Unset):
        content_range (str | Unset):
        x_extra_file_tag (str | Unset):
        body (File): The bytes from part number times part size, up to the next part or the end of
            the file

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Any | Error | Video
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            id=id,
            x_part=x_part,
            content_range=content_range,
            x_extra_file_tag=x_extra_file_tag,
        )
    ).parsed

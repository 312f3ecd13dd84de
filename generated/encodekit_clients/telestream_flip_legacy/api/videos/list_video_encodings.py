from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.encoding import Encoding
from ...models.error import Error
from ...models.status_filter import StatusFilter
from ...types import UNSET, Response, ResponseReader, Unset, to_items, to_text


def _get_kwargs(
    video_id: str,
    *,
    status: StatusFilter | Unset = UNSET,
    profile_id: str | Unset = UNSET,
    profile_name: str | Unset = UNSET,
    screenshots: bool | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_status: str | Unset = UNSET
    if not isinstance(status, Unset):
        json_status = status

    params["status"] = json_status

    params["profile_id"] = profile_id

    params["profile_name"] = profile_name

    params["screenshots"] = screenshots

    params["page"] = page

    params["per_page"] = per_page

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/videos/{video_id}/encodings.json".format(
            video_id=quote(to_text(video_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Error | list[Encoding] | None:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = []
            _response_200 = response.json()
            for response_200_item_data in to_items(_response_200):
                response_200_item = Encoding.from_dict(response_200_item_data)

                response_200.append(response_200_item)

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

        if response.status_code == 500:
            response_500 = Error.from_dict(response.json())

            return response_500

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Error | list[Encoding]]:
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
    status: StatusFilter | Unset = UNSET,
    profile_id: str | Unset = UNSET,
    profile_name: str | Unset = UNSET,
    screenshots: bool | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> Response[Error | list[Encoding]]:
    """List the encodings of a video

     Encodings of one video, one for each profile it was encoded with, optionally filtered.

    Args:
        video_id (str):
        status (StatusFilter | Unset): State to filter by.
        profile_id (str | Unset):
        profile_name (str | Unset):
        screenshots (bool | Unset):
        page (int | Unset):
        per_page (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Error | list[Encoding]]
    """

    kwargs = _get_kwargs(
        video_id=video_id,
        status=status,
        profile_id=profile_id,
        profile_name=profile_name,
        screenshots=screenshots,
        page=page,
        per_page=per_page,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    video_id: str,
    *,
    client: AuthenticatedClient,
    status: StatusFilter | Unset = UNSET,
    profile_id: str | Unset = UNSET,
    profile_name: str | Unset = UNSET,
    screenshots: bool | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> Error | list[Encoding] | None:
    """List the encodings of a video

     Encodings of one video, one for each profile it was encoded with, optionally filtered.

    Args:
        video_id (str):
        status (StatusFilter | Unset): State to filter by.
        profile_id (str | Unset):
        profile_name (str | Unset):
        screenshots (bool | Unset):
        page (int | Unset):
        per_page (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Error | list[Encoding]
    """

    return sync_detailed(
        video_id=video_id,
        client=client,
        status=status,
        profile_id=profile_id,
        profile_name=profile_name,
        screenshots=screenshots,
        page=page,
        per_page=per_page,
    ).parsed


async def asyncio_detailed(
    video_id: str,
    *,
    client: AuthenticatedClient,
    status: StatusFilter | Unset = UNSET,
    profile_id: str | Unset = UNSET,
    profile_name: str | Unset = UNSET,
    screenshots: bool | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> Response[Error | list[Encoding]]:
    """List the encodings of a video

     Encodings of one video, one for each profile it was encoded with, optionally filtered.

    Args:
        video_id (str):
        status (StatusFilter | Unset): State to filter by.
        profile_id (str | Unset):
        profile_name (str | Unset):
        screenshots (bool | Unset):
        page (int | Unset):
        per_page (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Error | list[Encoding]]
    """

    kwargs = _get_kwargs(
        video_id=video_id,
        status=status,
        profile_id=profile_id,
        profile_name=profile_name,
        screenshots=screenshots,
        page=page,
        per_page=per_page,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    video_id: str,
    *,
    client: AuthenticatedClient,
    status: StatusFilter | Unset = UNSET,
    profile_id: str | Unset = UNSET,
    profile_name: str | Unset = UNSET,
    screenshots: bool | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> Error | list[Encoding] | None:
    """List the encodings of a video

     Encodings of one video, one for each profile it was encoded with, optionally filtered.

    Args:
        video_id (str):
        status (StatusFilter | Unset): State to filter by.
        profile_id (str | Unset):
        profile_name (str | Unset):
        screenshots (bool | Unset):
        page (int | Unset):
        per_page (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Error | list[Encoding]
    """

    return (
        await asyncio_detailed(
            video_id=video_id,
            client=client,
            status=status,
            profile_id=profile_id,
            profile_name=profile_name,
            screenshots=screenshots,
            page=page,
            per_page=per_page,
        )
    ).parsed

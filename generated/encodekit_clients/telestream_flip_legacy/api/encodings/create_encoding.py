from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.encoding import Encoding
from ...models.error import Error
from ...types import UNSET, Response, ResponseReader, Unset


def _get_kwargs(
    *,
    video_id: str,
    profile_id: str | Unset = UNSET,
    profile_name: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["video_id"] = video_id

    params["profile_id"] = profile_id

    params["profile_name"] = profile_name

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/encodings.json",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Encoding | Error | None:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = Encoding.from_dict(response.json())

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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Encoding | Error]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    video_id: str,
    profile_id: str | Unset = UNSET,
    profile_name: str | Unset = UNSET,
) -> Response[Encoding | Error]:
    """Encode a video with one more profile

     Starts an encoding of a video that is already imported. Give one of `profile_id` and `profile_name`.

    Args:
        video_id (str):
        profile_id (str | Unset):
        profile_name (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Encoding | Error]
    """

    kwargs = _get_kwargs(
        video_id=video_id,
        profile_id=profile_id,
        profile_name=profile_name,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    video_id: str,
    profile_id: str | Unset = UNSET,
    profile_name: str | Unset = UNSET,
) -> Encoding | Error | None:
    """Encode a video with one more profile

     Starts an encoding of a video that is already imported. Give one of `profile_id` and `profile_name`.

    Args:
        video_id (str):
        profile_id (str | Unset):
        profile_name (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Encoding | Error
    """

    return sync_detailed(
        client=client,
        video_id=video_id,
        profile_id=profile_id,
        profile_name=profile_name,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    video_id: str,
    profile_id: str | Unset = UNSET,
    profile_name: str | Unset = UNSET,
) -> Response[Encoding | Error]:
    """Encode a video with one more profile

     Starts an encoding of a video that is already imported. Give one of `profile_id` and `profile_name`.

    Args:
        video_id (str):
        profile_id (str | Unset):
        profile_name (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Encoding | Error]
    """

    kwargs = _get_kwargs(
        video_id=video_id,
        profile_id=profile_id,
        profile_name=profile_name,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    video_id: str,
    profile_id: str | Unset = UNSET,
    profile_name: str | Unset = UNSET,
) -> Encoding | Error | None:
    """Encode a video with one more profile

     Starts an encoding of a video that is already imported. Give one of `profile_id` and `profile_name`.

    Args:
        video_id (str):
        profile_id (str | Unset):
        profile_name (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Encoding | Error
    """

    return (
        await asyncio_detailed(
            client=client,
            video_id=video_id,
            profile_id=profile_id,
            profile_name=profile_name,
        )
    ).parsed

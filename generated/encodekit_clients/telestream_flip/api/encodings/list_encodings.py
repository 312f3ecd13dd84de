from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.encoding_page import EncodingPage
from ...models.error import Error
from ...models.list_encodings_status import ListEncodingsStatus
from ...types import UNSET, Response, ResponseReader, Unset


def _get_kwargs(
    *,
    factory_id: str,
    video_id: str | Unset = UNSET,
    status: ListEncodingsStatus | Unset = UNSET,
    profile_id: str | Unset = UNSET,
    profile_name: str | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    screenshots: bool | Unset = UNSET,
    precise_status: bool | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["factory_id"] = factory_id

    params["video_id"] = video_id

    json_status: str | Unset = UNSET
    if not isinstance(status, Unset):
        json_status = status

    params["status"] = json_status

    params["profile_id"] = profile_id

    params["profile_name"] = profile_name

    params["page"] = page

    params["per_page"] = per_page

    params["screenshots"] = screenshots

    params["precise_status"] = precise_status

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/encodings.json",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> EncodingPage | Error | None:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = EncodingPage.from_dict(response.json())

            return response_200

        if response.status_code == 400:
            response_400 = Error.from_dict(response.json())

            return response_400

        if response.status_code == 401:
            response_401 = Error.from_dict(response.json())

            return response_401

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[EncodingPage | Error]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    factory_id: str,
    video_id: str | Unset = UNSET,
    status: ListEncodingsStatus | Unset = UNSET,
    profile_id: str | Unset = UNSET,
    profile_name: str | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    screenshots: bool | Unset = UNSET,
    precise_status: bool | Unset = UNSET,
) -> Response[EncodingPage | Error]:
    """List encodings

     Returns the encodings of a factory, page by page, all of them or those that match the filters.

    Args:
        factory_id (str):
        video_id (str | Unset):
        status (ListEncodingsStatus | Unset):
        profile_id (str | Unset):
        profile_name (str | Unset):
        page (int | Unset):
        per_page (int | Unset):
        screenshots (bool | Unset):
        precise_status (bool | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[EncodingPage | Error]
    """

    kwargs = _get_kwargs(
        factory_id=factory_id,
        video_id=video_id,
        status=status,
        profile_id=profile_id,
        profile_name=profile_name,
        page=page,
        per_page=per_page,
        screenshots=screenshots,
        precise_status=precise_status,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    factory_id: str,
    video_id: str | Unset = UNSET,
    status: ListEncodingsStatus | Unset = UNSET,
    profile_id: str | Unset = UNSET,
    profile_name: str | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    screenshots: bool | Unset = UNSET,
    precise_status: bool | Unset = UNSET,
) -> EncodingPage | Error | None:
    """List encodings

     Returns the encodings of a factory, page by page, all of them or those that match the filters.

    Args:
        factory_id (str):
        video_id (str | Unset):
        status (ListEncodingsStatus | Unset):
        profile_id (str | Unset):
        profile_name (str | Unset):
        page (int | Unset):
        per_page (int | Unset):
        screenshots (bool | Unset):
        precise_status (bool | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        EncodingPage | Error
    """

    return sync_detailed(
        client=client,
        factory_id=factory_id,
        video_id=video_id,
        status=status,
        profile_id=profile_id,
        profile_name=profile_name,
        page=page,
        per_page=per_page,
        screenshots=screenshots,
        precise_status=precise_status,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    factory_id: str,
    video_id: str | Unset = UNSET,
    status: ListEncodingsStatus | Unset = UNSET,
    profile_id: str | Unset = UNSET,
    profile_name: str | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    screenshots: bool | Unset = UNSET,
    precise_status: bool | Unset = UNSET,
) -> Response[EncodingPage | Error]:
    """List encodings

     Returns the encodings of a factory, page by page, all of them or those that match the filters.

    Args:
        factory_id (str):
        video_id (str | Unset):
        status (ListEncodingsStatus | Unset):
        profile_id (str | Unset):
        profile_name (str | Unset):
        page (int | Unset):
        per_page (int | Unset):
        screenshots (bool | Unset):
        precise_status (bool | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[EncodingPage | Error]
    """

    kwargs = _get_kwargs(
        factory_id=factory_id,
        video_id=video_id,
        status=status,
        profile_id=profile_id,
        profile_name=profile_name,
        page=page,
        per_page=per_page,
        screenshots=screenshots,
        precise_status=precise_status,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    factory_id: str,
    video_id: str | Unset = UNSET,
    status: ListEncodingsStatus | Unset = UNSET,
    profile_id: str | Unset = UNSET,
    profile_name: str | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    screenshots: bool | Unset = UNSET,
    precise_status: bool | Unset = UNSET,
) -> EncodingPage | Error | None:
    """List encodings

     Returns the encodings of a factory, page by page, all of them or those that match the filters.

    Args:
        factory_id (str):
        video_id (str | Unset):
        status (ListEncodingsStatus | Unset):
        profile_id (str | Unset):
        profile_name (str | Unset):
        page (int | Unset):
        per_page (int | Unset):
        screenshots (bool | Unset):
        precise_status (bool | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        EncodingPage | Error
    """

    return (
        await asyncio_detailed(
            client=client,
            factory_id=factory_id,
            video_id=video_id,
            status=status,
            profile_id=profile_id,
            profile_name=profile_name,
            page=page,
            per_page=per_page,
            screenshots=screenshots,
            precise_status=precise_status,
        )
    ).parsed

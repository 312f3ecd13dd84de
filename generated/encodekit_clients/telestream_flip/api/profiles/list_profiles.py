from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.profile_page import ProfilePage
from ...types import UNSET, Response, ResponseReader, Unset


def _get_kwargs(
    *,
    factory_id: str,
    exclude_advanced_services: bool | Unset = UNSET,
    expand: bool | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["factory_id"] = factory_id

    params["exclude_advanced_services"] = exclude_advanced_services

    params["expand"] = expand

    params["page"] = page

    params["per_page"] = per_page

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/profiles.json",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Error | ProfilePage | None:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = ProfilePage.from_dict(response.json())

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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Error | ProfilePage]:
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
    exclude_advanced_services: bool | Unset = UNSET,
    expand: bool | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> Response[Error | ProfilePage]:
    """List profiles

     Returns the profiles of a factory, page by page.

    Args:
        factory_id (str):
        exclude_advanced_services (bool | Unset):
        expand (bool | Unset):
        page (int | Unset):
        per_page (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Error | ProfilePage]
    """

    kwargs = _get_kwargs(
        factory_id=factory_id,
        exclude_advanced_services=exclude_advanced_services,
        expand=expand,
        page=page,
        per_page=per_page,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    factory_id: str,
    exclude_advanced_services: bool | Unset = UNSET,
    expand: bool | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> Error | ProfilePage | None:
    """List profiles

     Returns the profiles of a factory, page by page.

    Args:
        factory_id (str):
        exclude_advanced_services (bool | Unset):
        expand (bool | Unset):
        page (int | Unset):
        per_page (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Error | ProfilePage
    """

    return sync_detailed(
        client=client,
        factory_id=factory_id,
        exclude_advanced_services=exclude_advanced_services,
        expand=expand,
        page=page,
        per_page=per_page,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    factory_id: str,
    exclude_advanced_services: bool | Unset = UNSET,
    expand: bool | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> Response[Error | ProfilePage]:
    """List profiles

     Returns the profiles of a factory, page by page.

    Args:
        factory_id (str):
        exclude_advanced_services (bool | Unset):
        expand (bool | Unset):
        page (int | Unset):
        per_page (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Error | ProfilePage]
    """

    kwargs = _get_kwargs(
        factory_id=factory_id,
        exclude_advanced_services=exclude_advanced_services,
        expand=expand,
        page=page,
        per_page=per_page,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    factory_id: str,
    exclude_advanced_services: bool | Unset = UNSET,
    expand: bool | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> Error | ProfilePage | None:
    """List profiles

     Returns the profiles of a factory, page by page.

    Args:
        factory_id (str):
        exclude_advanced_services (bool | Unset):
        expand (bool | Unset):
        page (int | Unset):
        per_page (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Error | ProfilePage
    """

    return (
        await asyncio_detailed(
            client=client,
            factory_id=factory_id,
            exclude_advanced_services=exclude_advanced_services,
            expand=expand,
            page=page,
            per_page=per_page,
        )
    ).parsed

from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.factory_page import FactoryPage
from ...types import UNSET, Response, ResponseReader, Unset


def _get_kwargs(
    *,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    with_storage_provider: bool | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["page"] = page

    params["per_page"] = per_page

    params["with_storage_provider"] = with_storage_provider

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/factories.json",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Error | FactoryPage | None:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = FactoryPage.from_dict(response.json())

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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Error | FactoryPage]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    with_storage_provider: bool | Unset = UNSET,
) -> Response[Error | FactoryPage]:
    """List factories

     Returns the factories of the account, page by page. The only list that needs no factory_id.

    Args:
        page (int | Unset):
        per_page (int | Unset):
        with_storage_provider (bool | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Error | FactoryPage]
    """

    kwargs = _get_kwargs(
        page=page,
        per_page=per_page,
        with_storage_provider=with_storage_provider,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    with_storage_provider: bool | Unset = UNSET,
) -> Error | FactoryPage | None:
    """List factories

     Returns the factories of the account, page by page. The only list that needs no factory_id.

    Args:
        page (int | Unset):
        per_page (int | Unset):
        with_storage_provider (bool | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Error | FactoryPage
    """

    return sync_detailed(
        client=client,
        page=page,
        per_page=per_page,
        with_storage_provider=with_storage_provider,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    with_storage_provider: bool | Unset = UNSET,
) -> Response[Error | FactoryPage]:
    """List factories

     Returns the factories of the account, page by page. The only list that needs no factory_id.

    Args:
        page (int | Unset):
        per_page (int | Unset):
        with_storage_provider (bool | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Error | FactoryPage]
    """

    kwargs = _get_kwargs(
        page=page,
        per_page=per_page,
        with_storage_provider=with_storage_provider,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    with_storage_provider: bool | Unset = UNSET,
) -> Error | FactoryPage | None:
    """List factories

     Returns the factories of the account, page by page. The only list that needs no factory_id.

    Args:
        page (int | Unset):
        per_page (int | Unset):
        with_storage_provider (bool | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Error | FactoryPage
    """

    return (
        await asyncio_detailed(
            client=client,
            page=page,
            per_page=per_page,
            with_storage_provider=with_storage_provider,
        )
    ).parsed

from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.create_factory_request import CreateFactoryRequest
from ...models.error import Error
from ...models.factory import Factory
from ...types import UNSET, Response, ResponseReader, Unset


def _get_kwargs(
    *,
    body: CreateFactoryRequest,
    with_storage_provider: bool | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    params: dict[str, Any] = {}

    params["with_storage_provider"] = with_storage_provider

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/factories.json",
        "params": params,
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Error | Factory | None:
    with ResponseReader(response):
        if response.status_code == 201:
            response_201 = Factory.from_dict(response.json())

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

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Error | Factory]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: CreateFactoryRequest,
    with_storage_provider: bool | Unset = UNSET,
) -> Response[Error | Factory]:
    """Create a factory

     Creates a factory. Its id is the factory_id of nearly every other operation.

    Args:
        with_storage_provider (bool | Unset):
        body (CreateFactoryRequest): A new factory: its name, and where outputs are stored.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Error | Factory]
    """

    kwargs = _get_kwargs(
        body=body,
        with_storage_provider=with_storage_provider,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: CreateFactoryRequest,
    with_storage_provider: bool | Unset = UNSET,
) -> Error | Factory | None:
    """Create a factory

     Creates a factory. Its id is the factory_id of nearly every other operation.

    Args:
        with_storage_provider (bool | Unset):
        body (CreateFactoryRequest): A new factory: its name, and where outputs are stored.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Error | Factory
    """

    return sync_detailed(
        client=client,
        body=body,
        with_storage_provider=with_storage_provider,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: CreateFactoryRequest,
    with_storage_provider: bool | Unset = UNSET,
) -> Response[Error | Factory]:
    """Create a factory

     Creates a factory. Its id is the factory_id of nearly every other operation.

    Args:
        with_storage_provider (bool | Unset):
        body (CreateFactoryRequest): A new factory: its name, and where outputs are stored.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Error | Factory]
    """

    kwargs = _get_kwargs(
        body=body,
        with_storage_provider=with_storage_provider,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: CreateFactoryRequest,
    with_storage_provider: bool | Unset = UNSET,
) -> Error | Factory | None:
    """Create a factory

     Creates a factory. Its id is the factory_id of nearly every other operation.

    Args:
        with_storage_provider (bool | Unset):
        body (CreateFactoryRequest): A new factory: its name, and where outputs are stored.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Error | Factory
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            with_storage_provider=with_storage_provider,
        )
    ).parsed

from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.factory_sync import FactorySync
from ...models.factory_sync_request import FactorySyncRequest
from ...types import Response, ResponseReader, to_text


def _get_kwargs(
    factory_id: str,
    *,
    body: FactorySyncRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/factories/{factory_id}/sync.json".format(
            factory_id=quote(to_text(factory_id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Error | FactorySync | None:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = FactorySync.from_dict(response.json())

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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Error | FactorySync]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    factory_id: str,
    *,
    client: AuthenticatedClient,
    body: FactorySyncRequest,
) -> Response[Error | FactorySync]:
    """Start or end input synchronisation

     Starts or ends the synchronisation of the factory's input bucket, whose new files become videos.

    Args:
        factory_id (str):
        body (FactorySyncRequest): Whether the input bucket shall be synchronised.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Error | FactorySync]
    """

    kwargs = _get_kwargs(
        factory_id=factory_id,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    factory_id: str,
    *,
    client: AuthenticatedClient,
    body: FactorySyncRequest,
) -> Error | FactorySync | None:
    """Start or end input synchronisation

     Starts or ends the synchronisation of the factory's input bucket, whose new files become videos.

    Args:
        factory_id (str):
        body (FactorySyncRequest): Whether the input bucket shall be synchronised.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Error | FactorySync
    """

    return sync_detailed(
        factory_id=factory_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    factory_id: str,
    *,
    client: AuthenticatedClient,
    body: FactorySyncRequest,
) -> Response[Error | FactorySync]:
    """Start or end input synchronisation

     Starts or ends the synchronisation of the factory's input bucket, whose new files become videos.

    Args:
        factory_id (str):
        body (FactorySyncRequest): Whether the input bucket shall be synchronised.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Error | FactorySync]
    """

    kwargs = _get_kwargs(
        factory_id=factory_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    factory_id: str,
    *,
    client: AuthenticatedClient,
    body: FactorySyncRequest,
) -> Error | FactorySync | None:
    """Start or end input synchronisation

     Starts or ends the synchronisation of the factory's input bucket, whose new files become videos.

    Args:
        factory_id (str):
        body (FactorySyncRequest): Whether the input bucket shall be synchronised.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Error | FactorySync
    """

    return (
        await asyncio_detailed(
            factory_id=factory_id,
            client=client,
            body=body,
        )
    ).parsed

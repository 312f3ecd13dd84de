from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.count_response import CountResponse
from ...models.error import Error
from ...types import UNSET, Response, ResponseReader


def _get_kwargs(
    *,
    factory_id: str,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["factory_id"] = factory_id

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/encodings/count.json",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> CountResponse | Error | None:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = CountResponse.from_dict(response.json())

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
) -> Response[CountResponse | Error]:
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
) -> Response[CountResponse | Error]:
    """Count encodings

     Returns how many encodings the factory has.

    Args:
        factory_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[CountResponse | Error]
    """

    kwargs = _get_kwargs(
        factory_id=factory_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    factory_id: str,
) -> CountResponse | Error | None:
    """Count encodings

     Returns how many encodings the factory has.

    Args:
        factory_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        CountResponse | Error
    """

    return sync_detailed(
        client=client,
        factory_id=factory_id,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    factory_id: str,
) -> Response[CountResponse | Error]:
    """Count encodings

     Returns how many encodings the factory has.

    Args:
        factory_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[CountResponse | Error]
    """

    kwargs = _get_kwargs(
        factory_id=factory_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    factory_id: str,
) -> CountResponse | Error | None:
    """Count encodings

     Returns how many encodings the factory has.

    Args:
        factory_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        CountResponse | Error
    """

    return (
        await asyncio_detailed(
            client=client,
            factory_id=factory_id,
        )
    ).parsed

from typing import Any, cast

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.create_workorder_request import CreateWorkorderRequest
from ...models.error import Error
from ...types import UNSET, Response, ResponseReader


def _get_kwargs(
    *,
    body: CreateWorkorderRequest,
    factory_id: str,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    params: dict[str, Any] = {}

    params["factory_id"] = factory_id

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/workorders.json",
        "params": params,
    }

    _kwargs["files"] = body.to_multipart()

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Any | Error | None:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = cast(Any, None)
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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Any | Error]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: CreateWorkorderRequest,
    factory_id: str,
) -> Response[Any | Error]:
    """Create a work order

     Hands a source, by URL or as a file, to a profile that runs outside Flip, such as one of Vantage.
    The answer is empty.

    Args:
        factory_id (str):
        body (CreateWorkorderRequest): A source and the profile to process it with.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Any | Error]
    """

    kwargs = _get_kwargs(
        body=body,
        factory_id=factory_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: CreateWorkorderRequest,
    factory_id: str,
) -> Any | Error | None:
    """Create a work order

     Hands a source, by URL or as a file, to a profile that runs outside Flip, such as one of Vantage.
    The answer is empty.

    Args:
        factory_id (str):
        body (CreateWorkorderRequest): A source and the profile to process it with.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Any | Error
    """

    return sync_detailed(
        client=client,
        body=body,
        factory_id=factory_id,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: CreateWorkorderRequest,
    factory_id: str,
) -> Response[Any | Error]:
    """Create a work order

     Hands a source, by URL or as a file, to a profile that runs outside Flip, such as one of Vantage.
    The answer is empty.

    Args:
        factory_id (str):
        body (CreateWorkorderRequest): A source and the profile to process it with.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Any | Error]
    """

    kwargs = _get_kwargs(
        body=body,
        factory_id=factory_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: CreateWorkorderRequest,
    factory_id: str,
) -> Any | Error | None:
    """Create a work order

     Hands a source, by URL or as a file, to a profile that runs outside Flip, such as one of Vantage.
    The answer is empty.

    Args:
        factory_id (str):
        body (CreateWorkorderRequest): A source and the profile to process it with.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Any | Error
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            factory_id=factory_id,
        )
    ).parsed

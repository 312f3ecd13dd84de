from typing import Any, cast

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error_body import ErrorBody
from ...models.worker_pool import WorkerPool
from ...types import Response, ResponseReader, to_items


def _get_kwargs() -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/worker/pools",
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | ErrorBody | list[WorkerPool] | None | None:
    with ResponseReader(response):
        if response.status_code == 200:

            def _parse_response_200(data: object) -> list[WorkerPool] | None:
                if data is None:
                    return data

                if isinstance(data, list):
                    componentsschemas_worker_pool_list_type_0 = []
                    _componentsschemas_worker_pool_list_type_0 = data
                    for componentsschemas_worker_pool_list_type_0_item_data in to_items(
                        _componentsschemas_worker_pool_list_type_0
                    ):
                        componentsschemas_worker_pool_list_type_0_item = WorkerPool.from_dict(
                            componentsschemas_worker_pool_list_type_0_item_data
                        )

                        componentsschemas_worker_pool_list_type_0.append(componentsschemas_worker_pool_list_type_0_item)

                    return componentsschemas_worker_pool_list_type_0
                raise TypeError()

            response_200 = _parse_response_200(response.json())

            return response_200

        if response.status_code == 400:
            response_400 = ErrorBody.from_dict(response.json())

            return response_400

        if response.status_code == 401:
            response_401 = ErrorBody.from_dict(response.json())

            return response_401

        if response.status_code == 403:
            response_403 = ErrorBody.from_dict(response.json())

            return response_403

        if response.status_code == 500:
            response_500 = cast(Any, None)
            return response_500

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Any | ErrorBody | list[WorkerPool] | None]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
) -> Response[Any | ErrorBody | list[WorkerPool] | None]:
    """List worker pools

     The worker processes that serve the queue, with their last sign of life. The answer is a bare list;
    it is null where Redis cannot be reached.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Any | ErrorBody | list[WorkerPool] | None]
    """

    kwargs = _get_kwargs()

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
) -> Any | ErrorBody | list[WorkerPool] | None | None:
    """List worker pools

     The worker processes that serve the queue, with their last sign of life. The answer is a bare list;
    it is null where Redis cannot be reached.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Any | ErrorBody | list[WorkerPool] | None
    """

    return sync_detailed(
        client=client,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
) -> Response[Any | ErrorBody | list[WorkerPool] | None]:
    """List worker pools

     The worker processes that serve the queue, with their last sign of life. The answer is a bare list;
    it is null where Redis cannot be reached.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Any | ErrorBody | list[WorkerPool] | None]
    """

    kwargs = _get_kwargs()

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
) -> Any | ErrorBody | list[WorkerPool] | None | None:
    """List worker pools

     The worker processes that serve the queue, with their last sign of life. The answer is a bare list;
    it is null where Redis cannot be reached.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Any | ErrorBody | list[WorkerPool] | None
    """

    return (
        await asyncio_detailed(
            client=client,
        )
    ).parsed

from typing import Any, cast

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error_body import ErrorBody
from ...models.storage_listing import StorageListing
from ...types import UNSET, Response, ResponseReader, Unset


def _get_kwargs(
    *,
    prefix: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["prefix"] = prefix

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/storage/list",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | ErrorBody | StorageListing | None:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = StorageListing.from_dict(response.json())

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
) -> Response[Any | ErrorBody | StorageListing]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    prefix: str | Unset = UNSET,
) -> Response[Any | ErrorBody | StorageListing]:
    """List a folder of the inbound storage

     Folders and files directly below a prefix, to choose the source of a job from. Outputs are not
    shown, unless they lie in the same place. With S3 at most the first 1000 keys come, and there is no
    next page. With FTP the names come without the prefix. If the storage cannot be read the answer is
    200 with `data` null.

    Args:
        prefix (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Any | ErrorBody | StorageListing]
    """

    kwargs = _get_kwargs(
        prefix=prefix,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    prefix: str | Unset = UNSET,
) -> Any | ErrorBody | StorageListing | None:
    """List a folder of the inbound storage

     Folders and files directly below a prefix, to choose the source of a job from. Outputs are not
    shown, unless they lie in the same place. With S3 at most the first 1000 keys come, and there is no
    next page. With FTP the names come without the prefix. If the storage cannot be read the answer is
    200 with `data` null.

    Args:
        prefix (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Any | ErrorBody | StorageListing
    """

    return sync_detailed(
        client=client,
        prefix=prefix,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    prefix: str | Unset = UNSET,
) -> Response[Any | ErrorBody | StorageListing]:
    """List a folder of the inbound storage

     Folders and files directly below a prefix, to choose the source of a job from. Outputs are not
    shown, unless they lie in the same place. With S3 at most the first 1000 keys come, and there is no
    next page. With FTP the names come without the prefix. If the storage cannot be read the answer is
    200 with `data` null.

    Args:
        prefix (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Any | ErrorBody | StorageListing]
    """

    kwargs = _get_kwargs(
        prefix=prefix,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    prefix: str | Unset = UNSET,
) -> Any | ErrorBody | StorageListing | None:
    """List a folder of the inbound storage

     Folders and files directly below a prefix, to choose the source of a job from. Outputs are not
    shown, unless they lie in the same place. With S3 at most the first 1000 keys come, and there is no
    next page. With FTP the names come without the prefix. If the storage cannot be read the answer is
    200 with `data` null.

    Args:
        prefix (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Any | ErrorBody | StorageListing
    """

    return (
        await asyncio_detailed(
            client=client,
            prefix=prefix,
        )
    ).parsed

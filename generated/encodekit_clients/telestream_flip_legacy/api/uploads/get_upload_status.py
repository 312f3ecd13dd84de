from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.upload_status import UploadStatus
from ...types import UNSET, Response, ResponseReader, Unset, to_text


def _get_kwargs(
    *,
    id: str,
    x_extra_file_tag: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    headers["X-Extra-File-Tag"] = x_extra_file_tag

    headers = {k: to_text(v) for k, v in headers.items() if v is not UNSET and v is not None}

    params: dict[str, Any] = {}

    params["id"] = id

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/upload/session",
        "params": params,
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Error | UploadStatus | None:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = UploadStatus.from_dict(response.json())

            return response_200

        if response.status_code == 400:
            response_400 = Error.from_dict(response.json())

            return response_400

        if response.status_code == 500:
            response_500 = Error.from_dict(response.json())

            return response_500

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Error | UploadStatus]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    id: str,
    x_extra_file_tag: str | Unset = UNSET,
) -> Response[Error | UploadStatus]:
    """Ask which parts are missing

     Tells a client that lost its connection what it still has to send. Ask at the `location` of the
    session, used exactly as it was given.

    Args:
        id (str):
        x_extra_file_tag (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Error | UploadStatus]
    """

    kwargs = _get_kwargs(
        id=id,
        x_extra_file_tag=x_extra_file_tag,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    id: str,
    x_extra_file_tag: str | Unset = UNSET,
) -> Error | UploadStatus | None:
    """Ask which parts are missing

     Tells a client that lost its connection what it still has to send. Ask at the `location` of the
    session, used exactly as it was given.

    Args:
        id (str):
        x_extra_file_tag (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Error | UploadStatus
    """

    return sync_detailed(
        client=client,
        id=id,
        x_extra_file_tag=x_extra_file_tag,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    id: str,
    x_extra_file_tag: str | Unset = UNSET,
) -> Response[Error | UploadStatus]:
    """Ask which parts are missing

     Tells a client that lost its connection what it still has to send. Ask at the `location` of the
    session, used exactly as it was given.

    Args:
        id (str):
        x_extra_file_tag (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Error | UploadStatus]
    """

    kwargs = _get_kwargs(
        id=id,
        x_extra_file_tag=x_extra_file_tag,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    id: str,
    x_extra_file_tag: str | Unset = UNSET,
) -> Error | UploadStatus | None:
    """Ask which parts are missing

     Tells a client that lost its connection what it still has to send. Ask at the `location` of the
    session, used exactly as it was given.

    Args:
        id (str):
        x_extra_file_tag (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Error | UploadStatus
    """

    return (
        await asyncio_detailed(
            client=client,
            id=id,
            x_extra_file_tag=x_extra_file_tag,
        )
    ).parsed

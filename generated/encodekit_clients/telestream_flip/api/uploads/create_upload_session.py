from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.create_upload_session_request import CreateUploadSessionRequest
from ...models.error import Error
from ...models.upload_session import UploadSession
from ...types import UNSET, Response, ResponseReader


def _get_kwargs(
    *,
    body: CreateUploadSessionRequest,
    factory_id: str,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    params: dict[str, Any] = {}

    params["factory_id"] = factory_id

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/videos/upload.json",
        "params": params,
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Error | UploadSession | None:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = UploadSession.from_dict(response.json())

            return response_200

        if response.status_code == 201:
            response_201 = UploadSession.from_dict(response.json())

            return response_201

        if response.status_code == 400:
            response_400 = Error.from_dict(response.json())

            return response_400

        if response.status_code == 401:
            response_401 = Error.from_dict(response.json())

            return response_401

        if response.status_code == 413:
            response_413 = Error.from_dict(response.json())

            return response_413

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Error | UploadSession]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: CreateUploadSessionRequest,
    factory_id: str,
) -> Response[Error | UploadSession]:
    """Open an upload session

     Opens a session for a local file. Its parts then go to the session's location, in any order and
    several at a time. The video appears when the last part of the last file has arrived. An error
    object may come with a status of 2xx: look for its error property before reading the session.

    Args:
        factory_id (str):
        body (CreateUploadSessionRequest): A file to upload, and what to make of it once it is
            complete.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Error | UploadSession]
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
    body: CreateUploadSessionRequest,
    factory_id: str,
) -> Error | UploadSession | None:
    """Open an upload session

     Opens a session for a local file. Its parts then go to the session's location, in any order and
    several at a time. The video appears when the last part of the last file has arrived. An error
    object may come with a status of 2xx: look for its error property before reading the session.

    Args:
        factory_id (str):
        body (CreateUploadSessionRequest): A file to upload, and what to make of it once it is
            complete.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Error | UploadSession
    """

    return sync_detailed(
        client=client,
        body=body,
        factory_id=factory_id,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: CreateUploadSessionRequest,
    factory_id: str,
) -> Response[Error | UploadSession]:
    """Open an upload session

     Opens a session for a local file. Its parts then go to the session's location, in any order and
    several at a time. The video appears when the last part of the last file has arrived. An error
    object may come with a status of 2xx: look for its error property before reading the session.

    Args:
        factory_id (str):
        body (CreateUploadSessionRequest): A file to upload, and what to make of it once it is
            complete.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Error | UploadSession]
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
    body: CreateUploadSessionRequest,
    factory_id: str,
) -> Error | UploadSession | None:
    """Open an upload session

     Opens a session for a local file. Its parts then go to the session's location, in any order and
    several at a time. The video appears when the last part of the last file has arrived. An error
    object may come with a status of 2xx: look for its error property before reading the session.

    Args:
        factory_id (str):
        body (CreateUploadSessionRequest): A file to upload, and what to make of it once it is
            complete.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Error | UploadSession
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            factory_id=factory_id,
        )
    ).parsed

from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.upload_session import UploadSession
from ...models.upload_session_request import UploadSessionRequest
from ...types import UNSET, Response, ResponseReader, Unset


def _get_kwargs(
    *,
    body: UploadSessionRequest | Unset = UNSET,
    file_name: str | Unset = UNSET,
    file_size: int | Unset = UNSET,
    multi_chunk: bool | Unset = UNSET,
    profiles: str | Unset = UNSET,
    use_all_profiles: bool | Unset = UNSET,
    path_format: str | Unset = UNSET,
    payload: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    params: dict[str, Any] = {}

    params["file_name"] = file_name

    params["file_size"] = file_size

    params["multi_chunk"] = multi_chunk

    params["profiles"] = profiles

    params["use_all_profiles"] = use_all_profiles

    params["path_format"] = path_format

    params["payload"] = payload

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/videos/upload.json",
        "params": params,
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Error | UploadSession | None:
    with ResponseReader(response):
        if response.status_code == 201:
            response_201 = UploadSession.from_dict(response.json())

            return response_201

        if response.status_code == 400:
            response_400 = Error.from_dict(response.json())

            return response_400

        if response.status_code == 401:
            response_401 = Error.from_dict(response.json())

            return response_401

        if response.status_code == 404:
            response_404 = Error.from_dict(response.json())

            return response_404

        if response.status_code == 413:
            response_413 = Error.from_dict(response.json())

            return response_413

        if response.status_code == 500:
            response_500 = Error.from_dict(response.json())

            return response_500

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
    body: UploadSessionRequest | Unset = UNSET,
    file_name: str | Unset = UNSET,
    file_size: int | Unset = UNSET,
    multi_chunk: bool | Unset = UNSET,
    profiles: str | Unset = UNSET,
    use_all_profiles: bool | Unset = UNSET,
    path_format: str | Unset = UNSET,
    payload: str | Unset = UNSET,
) -> Response[Error | UploadSession]:
    """Create an upload session

     Opens an upload and answers where to send the bytes. `file_name` and `file_size` are needed, in the
    query (signature version 1) or, when further files come with the video, in a JSON body (signature
    version 2). The JSON body has never been part of a released Python client. Be ready for an object
    with `error` in place of the session even when the status is 2xx.

    Args:
        file_name (str | Unset):
        file_size (int | Unset):
        multi_chunk (bool | Unset):
        profiles (str | Unset):
        use_all_profiles (bool | Unset):
        path_format (str | Unset):
        payload (str | Unset):
        body (UploadSessionRequest | Unset): An upload session with further files, signed with
            version 2.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Error | UploadSession]
    """

    kwargs = _get_kwargs(
        body=body,
        file_name=file_name,
        file_size=file_size,
        multi_chunk=multi_chunk,
        profiles=profiles,
        use_all_profiles=use_all_profiles,
        path_format=path_format,
        payload=payload,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: UploadSessionRequest | Unset = UNSET,
    file_name: str | Unset = UNSET,
    file_size: int | Unset = UNSET,
    multi_chunk: bool | Unset = UNSET,
    profiles: str | Unset = UNSET,
    use_all_profiles: bool | Unset = UNSET,
    path_format: str | Unset = UNSET,
    payload: str | Unset = UNSET,
) -> Error | UploadSession | None:
    """Create an upload session

     Opens an upload and answers where to send the bytes. `file_name` and `file_size` are needed, in the
    query (signature version 1) or, when further files come with the video, in a JSON body (signature
    version 2). The JSON body has never been part of a released Python client. Be ready for an object
    with `error` in place of the session even when the status is 2xx.

    Args:
        file_name (str | Unset):
        file_size (int | Unset):
        multi_chunk (bool | Unset):
        profiles (str | Unset):
        use_all_profiles (bool | Unset):
        path_format (str | Unset):
        payload (str | Unset):
        body (UploadSessionRequest | Unset): An upload session with further files, signed with
            version 2.

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
        file_name=file_name,
        file_size=file_size,
        multi_chunk=multi_chunk,
        profiles=profiles,
        use_all_profiles=use_all_profiles,
        path_format=path_format,
        payload=payload,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: UploadSessionRequest | Unset = UNSET,
    file_name: str | Unset = UNSET,
    file_size: int | Unset = UNSET,
    multi_chunk: bool | Unset = UNSET,
    profiles: str | Unset = UNSET,
    use_all_profiles: bool | Unset = UNSET,
    path_format: str | Unset = UNSET,
    payload: str | Unset = UNSET,
) -> Response[Error | UploadSession]:
    """Create an upload session

     Opens an upload and answers where to send the bytes. `file_name` and `file_size` are needed, in the
    query (signature version 1) or, when further files come with the video, in a JSON body (signature
    version 2). The JSON body has never been part of a released Python client. Be ready for an object
    with `error` in place of the session even when the status is 2xx.

    Args:
        file_name (str | Unset):
        file_size (int | Unset):
        multi_chunk (bool | Unset):
        profiles (str | Unset):
        use_all_profiles (bool | Unset):
        path_format (str | Unset):
        payload (str | Unset):
        body (UploadSessionRequest | Unset): An upload session with further files, signed with
            version 2.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Error | UploadSession]
    """

    kwargs = _get_kwargs(
        body=body,
        file_name=file_name,
        file_size=file_size,
        multi_chunk=multi_chunk,
        profiles=profiles,
        use_all_profiles=use_all_profiles,
        path_format=path_format,
        payload=payload,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: UploadSessionRequest | Unset = UNSET,
    file_name: str | Unset = UNSET,
    file_size: int | Unset = UNSET,
    multi_chunk: bool | Unset = UNSET,
    profiles: str | Unset = UNSET,
    use_all_profiles: bool | Unset = UNSET,
    path_format: str | Unset = UNSET,
    payload: str | Unset = UNSET,
) -> Error | UploadSession | None:
    """Create an upload session

     Opens an upload and answers where to send the bytes. `file_name` and `file_size` are needed, in the
    query (signature version 1) or, when further files come with the video, in a JSON body (signature
    version 2). The JSON body has never been part of a released Python client. Be ready for an object
    with `error` in place of the session even when the status is 2xx.

    Args:
        file_name (str | Unset):
        file_size (int | Unset):
        multi_chunk (bool | Unset):
        profiles (str | Unset):
        use_all_profiles (bool | Unset):
        path_format (str | Unset):
        payload (str | Unset):
        body (UploadSessionRequest | Unset): An upload session with further files, signed with
            version 2.

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
            file_name=file_name,
            file_size=file_size,
            multi_chunk=multi_chunk,
            profiles=profiles,
            use_all_profiles=use_all_profiles,
            path_format=path_format,
            payload=payload,
        )
    ).parsed

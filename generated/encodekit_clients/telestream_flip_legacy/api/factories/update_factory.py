from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.factory import Factory
from ...types import UNSET, Response, ResponseReader, Unset, to_text


def _get_kwargs(
    factory_id: str,
    *,
    name: str | Unset = UNSET,
    upload_original_video: bool | Unset = UNSET,
    s3_videos_bucket: str | Unset = UNSET,
    aws_access_key: str | Unset = UNSET,
    aws_secret_key: str | Unset = UNSET,
    priority: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["name"] = name

    params["upload_original_video"] = upload_original_video

    params["s3_videos_bucket"] = s3_videos_bucket

    params["aws_access_key"] = aws_access_key

    params["aws_secret_key"] = aws_secret_key

    params["priority"] = priority

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/factories/{factory_id}.json".format(
            factory_id=quote(to_text(factory_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Error | Factory | None:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = Factory.from_dict(response.json())

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

        if response.status_code == 500:
            response_500 = Error.from_dict(response.json())

            return response_500

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
    factory_id: str,
    *,
    client: AuthenticatedClient,
    name: str | Unset = UNSET,
    upload_original_video: bool | Unset = UNSET,
    s3_videos_bucket: str | Unset = UNSET,
    aws_access_key: str | Unset = UNSET,
    aws_secret_key: str | Unset = UNSET,
    priority: int | Unset = UNSET,
) -> Response[Error | Factory]:
    """Change a factory

     Changes the settings that are given and leaves the others as they are.

    Args:
        factory_id (str):
        name (str | Unset):
        upload_original_video (bool | Unset):
        s3_videos_bucket (str | Unset):
        aws_access_key (str | Unset):
        aws_secret_key (str | Unset):
        priority (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Error | Factory]
    """

    kwargs = _get_kwargs(
        factory_id=factory_id,
        name=name,
        upload_original_video=upload_original_video,
        s3_videos_bucket=s3_videos_bucket,
        aws_access_key=aws_access_key,
        aws_secret_key=aws_secret_key,
        priority=priority,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    factory_id: str,
    *,
    client: AuthenticatedClient,
    name: str | Unset = UNSET,
    upload_original_video: bool | Unset = UNSET,
    s3_videos_bucket: str | Unset = UNSET,
    aws_access_key: str | Unset = UNSET,
    aws_secret_key: str | Unset = UNSET,
    priority: int | Unset = UNSET,
) -> Error | Factory | None:
    """Change a factory

     Changes the settings that are given and leaves the others as they are.

    Args:
        factory_id (str):
        name (str | Unset):
        upload_original_video (bool | Unset):
        s3_videos_bucket (str | Unset):
        aws_access_key (str | Unset):
        aws_secret_key (str | Unset):
        priority (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Error | Factory
    """

    return sync_detailed(
        factory_id=factory_id,
        client=client,
        name=name,
        upload_original_video=upload_original_video,
        s3_videos_bucket=s3_videos_bucket,
        aws_access_key=aws_access_key,
        aws_secret_key=aws_secret_key,
        priority=priority,
    ).parsed


async def asyncio_detailed(
    factory_id: str,
    *,
    client: AuthenticatedClient,
    name: str | Unset = UNSET,
    upload_original_video: bool | Unset = UNSET,
    s3_videos_bucket: str | Unset = UNSET,
    aws_access_key: str | Unset = UNSET,
    aws_secret_key: str | Unset = UNSET,
    priority: int | Unset = UNSET,
) -> Response[Error | Factory]:
    """Change a factory

     Changes the settings that are given and leaves the others as they are.

    Args:
        factory_id (str):
        name (str | Unset):
        upload_original_video (bool | Unset):
        s3_videos_bucket (str | Unset):
        aws_access_key (str | Unset):
        aws_secret_key (str | Unset):
        priority (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Error | Factory]
    """

    kwargs = _get_kwargs(
        factory_id=factory_id,
        name=name,
        upload_original_video=upload_original_video,
        s3_videos_bucket=s3_videos_bucket,
        aws_access_key=aws_access_key,
        aws_secret_key=aws_secret_key,
        priority=priority,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    factory_id: str,
    *,
    client: AuthenticatedClient,
    name: str | Unset = UNSET,
    upload_original_video: bool | Unset = UNSET,
    s3_videos_bucket: str | Unset = UNSET,
    aws_access_key: str | Unset = UNSET,
    aws_secret_key: str | Unset = UNSET,
    priority: int | Unset = UNSET,
) -> Error | Factory | None:
    """Change a factory

     Changes the settings that are given and leaves the others as they are.

    Args:
        factory_id (str):
        name (str | Unset):
        upload_original_video (bool | Unset):
        s3_videos_bucket (str | Unset):
        aws_access_key (str | Unset):
        aws_secret_key (str | Unset):
        priority (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Error | Factory
    """

    return (
        await asyncio_detailed(
            factory_id=factory_id,
            client=client,
            name=name,
            upload_original_video=upload_original_video,
            s3_videos_bucket=s3_videos_bucket,
            aws_access_key=aws_access_key,
            aws_secret_key=aws_secret_key,
            priority=priority,
        )
    ).parsed

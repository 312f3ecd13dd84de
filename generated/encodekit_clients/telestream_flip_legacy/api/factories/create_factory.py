from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.factory import Factory
from ...types import UNSET, Response, ResponseReader, Unset


def _get_kwargs(
    *,
    s3_videos_bucket: str | Unset = UNSET,
    aws_access_key: str | Unset = UNSET,
    aws_secret_key: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["s3_videos_bucket"] = s3_videos_bucket

    params["aws_access_key"] = aws_access_key

    params["aws_secret_key"] = aws_secret_key

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/factories.json",
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
    *,
    client: AuthenticatedClient,
    s3_videos_bucket: str | Unset = UNSET,
    aws_access_key: str | Unset = UNSET,
    aws_secret_key: str | Unset = UNSET,
) -> Response[Error | Factory]:
    """Create a factory

     Creates a factory over a storage bucket of yours. The client can send this call, but its parameters
    are published only for the predecessor (clouds of v2).

    Args:
        s3_videos_bucket (str | Unset):
        aws_access_key (str | Unset):
        aws_secret_key (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Error | Factory]
    """

    kwargs = _get_kwargs(
        s3_videos_bucket=s3_videos_bucket,
        aws_access_key=aws_access_key,
        aws_secret_key=aws_secret_key,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    s3_videos_bucket: str | Unset = UNSET,
    aws_access_key: str | Unset = UNSET,
    aws_secret_key: str | Unset = UNSET,
) -> Error | Factory | None:
    """Create a factory

     Creates a factory over a storage bucket of yours. The client can send this call, but its parameters
    are published only for the predecessor (clouds of v2).

    Args:
        s3_videos_bucket (str | Unset):
        aws_access_key (str | Unset):
        aws_secret_key (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Error | Factory
    """

    return sync_detailed(
        client=client,
        s3_videos_bucket=s3_videos_bucket,
        aws_access_key=aws_access_key,
        aws_secret_key=aws_secret_key,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    s3_videos_bucket: str | Unset = UNSET,
    aws_access_key: str | Unset = UNSET,
    aws_secret_key: str | Unset = UNSET,
) -> Response[Error | Factory]:
    """Create a factory

     Creates a factory over a storage bucket of yours. The client can send this call, but its parameters
    are published only for the predecessor (clouds of v2).

    Args:
        s3_videos_bucket (str | Unset):
        aws_access_key (str | Unset):
        aws_secret_key (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Error | Factory]
    """

    kwargs = _get_kwargs(
        s3_videos_bucket=s3_videos_bucket,
        aws_access_key=aws_access_key,
        aws_secret_key=aws_secret_key,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    s3_videos_bucket: str | Unset = UNSET,
    aws_access_key: str | Unset = UNSET,
    aws_secret_key: str | Unset = UNSET,
) -> Error | Factory | None:
    """Create a factory

     Creates a factory over a storage bucket of yours. The client can send this call, but its parameters
    are published only for the predecessor (clouds of v2).

    Args:
        s3_videos_bucket (str | Unset):
        aws_access_key (str | Unset):
        aws_secret_key (str | Unset):

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
            s3_videos_bucket=s3_videos_bucket,
            aws_access_key=aws_access_key,
            aws_secret_key=aws_secret_key,
        )
    ).parsed

from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.create_encoding_request import CreateEncodingRequest
from ...models.encoding import Encoding
from ...models.error import Error
from ...types import UNSET, Response, ResponseReader, Unset


def _get_kwargs(
    *,
    body: CreateEncodingRequest,
    factory_id: str,
    screenshots: bool | Unset = UNSET,
    precise_status: bool | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    params: dict[str, Any] = {}

    params["factory_id"] = factory_id

    params["screenshots"] = screenshots

    params["precise_status"] = precise_status

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/encodings.json",
        "params": params,
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Encoding | Error | None:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = Encoding.from_dict(response.json())

            return response_200

        if response.status_code == 400:
            response_400 = Error.from_dict(response.json())

            return response_400

        if response.status_code == 401:
            response_401 = Error.from_dict(response.json())

            return response_401

        if response.status_code == 403:
            response_403 = Error.from_dict(response.json())

            return response_403

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Encoding | Error]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: CreateEncodingRequest,
    factory_id: str,
    screenshots: bool | Unset = UNSET,
    precise_status: bool | Unset = UNSET,
) -> Response[Encoding | Error]:
    """Create an encoding

     Encodes a video that exists with one more profile, named by profile_id or by profile_name. Refused
    with 400 when the video failed or is older than 30 days.

    Args:
        factory_id (str):
        screenshots (bool | Unset):
        precise_status (bool | Unset):
        body (CreateEncodingRequest): The video, and one profile by id or by name.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Encoding | Error]
    """

    kwargs = _get_kwargs(
        body=body,
        factory_id=factory_id,
        screenshots=screenshots,
        precise_status=precise_status,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: CreateEncodingRequest,
    factory_id: str,
    screenshots: bool | Unset = UNSET,
    precise_status: bool | Unset = UNSET,
) -> Encoding | Error | None:
    """Create an encoding

     Encodes a video that exists with one more profile, named by profile_id or by profile_name. Refused
    with 400 when the video failed or is older than 30 days.

    Args:
        factory_id (str):
        screenshots (bool | Unset):
        precise_status (bool | Unset):
        body (CreateEncodingRequest): The video, and one profile by id or by name.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Encoding | Error
    """

    return sync_detailed(
        client=client,
        body=body,
        factory_id=factory_id,
        screenshots=screenshots,
        precise_status=precise_status,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: CreateEncodingRequest,
    factory_id: str,
    screenshots: bool | Unset = UNSET,
    precise_status: bool | Unset = UNSET,
) -> Response[Encoding | Error]:
    """Create an encoding

     Encodes a video that exists with one more profile, named by profile_id or by profile_name. Refused
    with 400 when the video failed or is older than 30 days.

    Args:
        factory_id (str):
        screenshots (bool | Unset):
        precise_status (bool | Unset):
        body (CreateEncodingRequest): The video, and one profile by id or by name.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Encoding | Error]
    """

    kwargs = _get_kwargs(
        body=body,
        factory_id=factory_id,
        screenshots=screenshots,
        precise_status=precise_status,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: CreateEncodingRequest,
    factory_id: str,
    screenshots: bool | Unset = UNSET,
    precise_status: bool | Unset = UNSET,
) -> Encoding | Error | None:
    """Create an encoding

     Encodes a video that exists with one more profile, named by profile_id or by profile_name. Refused
    with 400 when the video failed or is older than 30 days.

    Args:
        factory_id (str):
        screenshots (bool | Unset):
        precise_status (bool | Unset):
        body (CreateEncodingRequest): The video, and one profile by id or by name.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Encoding | Error
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            factory_id=factory_id,
            screenshots=screenshots,
            precise_status=precise_status,
        )
    ).parsed

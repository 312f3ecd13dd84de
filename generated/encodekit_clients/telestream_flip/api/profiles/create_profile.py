from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.create_profile_request import CreateProfileRequest
from ...models.error import Error
from ...models.profile import Profile
from ...types import UNSET, Response, ResponseReader, Unset


def _get_kwargs(
    *,
    body: CreateProfileRequest,
    factory_id: str,
    exclude_advanced_services: bool | Unset = UNSET,
    expand: bool | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    params: dict[str, Any] = {}

    params["factory_id"] = factory_id

    params["exclude_advanced_services"] = exclude_advanced_services

    params["expand"] = expand

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/profiles.json",
        "params": params,
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Error | Profile | None:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = Profile.from_dict(response.json())

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

        if response.status_code == 404:
            response_404 = Error.from_dict(response.json())

            return response_404

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Error | Profile]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: CreateProfileRequest,
    factory_id: str,
    exclude_advanced_services: bool | Unset = UNSET,
    expand: bool | Unset = UNSET,
) -> Response[Error | Profile]:
    """Create a profile

     Creates a profile from a preset and the settings that differ from it.

    Args:
        factory_id (str):
        exclude_advanced_services (bool | Unset):
        expand (bool | Unset):
        body (CreateProfileRequest): A new profile: the preset it builds on, and the settings that
            differ from it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Error | Profile]
    """

    kwargs = _get_kwargs(
        body=body,
        factory_id=factory_id,
        exclude_advanced_services=exclude_advanced_services,
        expand=expand,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: CreateProfileRequest,
    factory_id: str,
    exclude_advanced_services: bool | Unset = UNSET,
    expand: bool | Unset = UNSET,
) -> Error | Profile | None:
    """Create a profile

     Creates a profile from a preset and the settings that differ from it.

    Args:
        factory_id (str):
        exclude_advanced_services (bool | Unset):
        expand (bool | Unset):
        body (CreateProfileRequest): A new profile: the preset it builds on, and the settings that
            differ from it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Error | Profile
    """

    return sync_detailed(
        client=client,
        body=body,
        factory_id=factory_id,
        exclude_advanced_services=exclude_advanced_services,
        expand=expand,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: CreateProfileRequest,
    factory_id: str,
    exclude_advanced_services: bool | Unset = UNSET,
    expand: bool | Unset = UNSET,
) -> Response[Error | Profile]:
    """Create a profile

     Creates a profile from a preset and the settings that differ from it.

    Args:
        factory_id (str):
        exclude_advanced_services (bool | Unset):
        expand (bool | Unset):
        body (CreateProfileRequest): A new profile: the preset it builds on, and the settings that
            differ from it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Error | Profile]
    """

    kwargs = _get_kwargs(
        body=body,
        factory_id=factory_id,
        exclude_advanced_services=exclude_advanced_services,
        expand=expand,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: CreateProfileRequest,
    factory_id: str,
    exclude_advanced_services: bool | Unset = UNSET,
    expand: bool | Unset = UNSET,
) -> Error | Profile | None:
    """Create a profile

     Creates a profile from a preset and the settings that differ from it.

    Args:
        factory_id (str):
        exclude_advanced_services (bool | Unset):
        expand (bool | Unset):
        body (CreateProfileRequest): A new profile: the preset it builds on, and the settings that
            differ from it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Error | Profile
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            factory_id=factory_id,
            exclude_advanced_services=exclude_advanced_services,
            expand=expand,
        )
    ).parsed

from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.encoding import Encoding
from ...models.error import Error
from ...models.update_encoding_request import UpdateEncodingRequest
from ...types import UNSET, Response, ResponseReader, to_text


def _get_kwargs(
    encoding_id: str,
    *,
    body: UpdateEncodingRequest,
    factory_id: str,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    params: dict[str, Any] = {}

    params["factory_id"] = factory_id

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/encodings/{encoding_id}.json".format(
            encoding_id=quote(to_text(encoding_id), safe=""),
        ),
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

        if response.status_code == 404:
            response_404 = Error.from_dict(response.json())

            return response_404

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
    encoding_id: str,
    *,
    client: AuthenticatedClient,
    body: UpdateEncodingRequest,
    factory_id: str,
) -> Response[Encoding | Error]:
    """Change an encoding's profile

     Gives an encoding another profile, named by profile_id or by profile_name. Refused with 400 when it
    is older than 30 days.

    Args:
        encoding_id (str):
        factory_id (str):
        body (UpdateEncodingRequest): The profile to encode with from now on, by id or by name.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Encoding | Error]
    """

    kwargs = _get_kwargs(
        encoding_id=encoding_id,
        body=body,
        factory_id=factory_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    encoding_id: str,
    *,
    client: AuthenticatedClient,
    body: UpdateEncodingRequest,
    factory_id: str,
) -> Encoding | Error | None:
    """Change an encoding's profile

     Gives an encoding another profile, named by profile_id or by profile_name. Refused with 400 when it
    is older than 30 days.

    Args:
        encoding_id (str):
        factory_id (str):
        body (UpdateEncodingRequest): The profile to encode with from now on, by id or by name.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Encoding | Error
    """

    return sync_detailed(
        encoding_id=encoding_id,
        client=client,
        body=body,
        factory_id=factory_id,
    ).parsed


async def asyncio_detailed(
    encoding_id: str,
    *,
    client: AuthenticatedClient,
    body: UpdateEncodingRequest,
    factory_id: str,
) -> Response[Encoding | Error]:
    """Change an encoding's profile

     Gives an encoding another profile, named by profile_id or by profile_name. Refused with 400 when it
    is older than 30 days.

    Args:
        encoding_id (str):
        factory_id (str):
        body (UpdateEncodingRequest): The profile to encode with from now on, by id or by name.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Encoding | Error]
    """

    kwargs = _get_kwargs(
        encoding_id=encoding_id,
        body=body,
        factory_id=factory_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    encoding_id: str,
    *,
    client: AuthenticatedClient,
    body: UpdateEncodingRequest,
    factory_id: str,
) -> Encoding | Error | None:
    """Change an encoding's profile

     Gives an encoding another profile, named by profile_id or by profile_name. Refused with 400 when it
    is older than 30 days.

    Args:
        encoding_id (str):
        factory_id (str):
        body (UpdateEncodingRequest): The profile to encode with from now on, by id or by name.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Encoding | Error
    """

    return (
        await asyncio_detailed(
            encoding_id=encoding_id,
            client=client,
            body=body,
            factory_id=factory_id,
        )
    ).parsed

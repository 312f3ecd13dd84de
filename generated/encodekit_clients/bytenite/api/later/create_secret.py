from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.create_secret_request import CreateSecretRequest
from ...models.generic_response import GenericResponse
from ...models.rpc_status import RpcStatus
from ...types import Response, ResponseReader


def _get_kwargs(
    *,
    body: CreateSecretRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/auth/secrets",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> GenericResponse | RpcStatus:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = GenericResponse.from_dict(response.json())

            return response_200

        if response.status_code == 400:
            response_400 = RpcStatus.from_dict(response.json())

            return response_400

        if response.status_code == 401:
            response_401 = RpcStatus.from_dict(response.json())

            return response_401

        if response.status_code == 403:
            response_403 = RpcStatus.from_dict(response.json())

            return response_403

        if response.status_code == 404:
            response_404 = RpcStatus.from_dict(response.json())

            return response_404

        if response.status_code == 500:
            response_500 = RpcStatus.from_dict(response.json())

            return response_500

        if response.status_code == 503:
            response_503 = RpcStatus.from_dict(response.json())

            return response_503

        response_default = RpcStatus.from_dict(response.json())

        return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[GenericResponse | RpcStatus]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: CreateSecretRequest,
) -> Response[GenericResponse | RpcStatus]:
    """Store the key of a bucket as a secret

     Keeps the two halves of a storage key, so that data sources can name the secret in `secret_id`
    instead of carrying the key. The secret half can be written but never read back. Check `ok` in the
    answer.

    Args:
        body (CreateSecretRequest): A storage key to keep.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[GenericResponse | RpcStatus]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: CreateSecretRequest,
) -> GenericResponse | RpcStatus | None:
    """Store the key of a bucket as a secret

     Keeps the two halves of a storage key, so that data sources can name the secret in `secret_id`
    instead of carrying the key. The secret half can be written but never read back. Check `ok` in the
    answer.

    Args:
        body (CreateSecretRequest): A storage key to keep.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        GenericResponse | RpcStatus
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: CreateSecretRequest,
) -> Response[GenericResponse | RpcStatus]:
    """Store the key of a bucket as a secret

     Keeps the two halves of a storage key, so that data sources can name the secret in `secret_id`
    instead of carrying the key. The secret half can be written but never read back. Check `ok` in the
    answer.

    Args:
        body (CreateSecretRequest): A storage key to keep.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[GenericResponse | RpcStatus]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: CreateSecretRequest,
) -> GenericResponse | RpcStatus | None:
    """Store the key of a bucket as a secret

     Keeps the two halves of a storage key, so that data sources can name the secret in `secret_id`
    instead of carrying the key. The secret half can be written but never read back. Check `ok` in the
    answer.

    Args:
        body (CreateSecretRequest): A storage key to keep.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        GenericResponse | RpcStatus
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed

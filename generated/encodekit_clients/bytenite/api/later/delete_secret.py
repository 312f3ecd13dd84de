from typing import Any
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...models.generic_response import GenericResponse
from ...models.rpc_status import RpcStatus
from ...models.secret_type_input import SecretTypeInput
from ...types import Response, ResponseReader, to_text


def _get_kwargs(
    secret_type: SecretTypeInput,
    secret_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/v1/auth/secrets/{secret_type}/{secret_id}".format(
            secret_type=quote(to_text(secret_type), safe=""),
            secret_id=quote(to_text(secret_id), safe=""),
        ),
    }

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
    secret_type: SecretTypeInput,
    secret_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[GenericResponse | RpcStatus]:
    """Delete a stored secret

     Data sources that name the secret can be opened no more. Check `ok` in the answer.

    Args:
        secret_type (SecretTypeInput): Whose storage a secret opens: `aws`, which was called `s3`
            until September 2025, `gcp`, `storj`, or `other`.
        secret_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[GenericResponse | RpcStatus]
    """

    kwargs = _get_kwargs(
        secret_type=secret_type,
        secret_id=secret_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    secret_type: SecretTypeInput,
    secret_id: str,
    *,
    client: AuthenticatedClient,
) -> GenericResponse | RpcStatus | None:
    """Delete a stored secret

     Data sources that name the secret can be opened no more. Check `ok` in the answer.

    Args:
        secret_type (SecretTypeInput): Whose storage a secret opens: `aws`, which was called `s3`
            until September 2025, `gcp`, `storj`, or `other`.
        secret_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        GenericResponse | RpcStatus
    """

    return sync_detailed(
        secret_type=secret_type,
        secret_id=secret_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    secret_type: SecretTypeInput,
    secret_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[GenericResponse | RpcStatus]:
    """Delete a stored secret

     Data sources that name the secret can be opened no more. Check `ok` in the answer.

    Args:
        secret_type (SecretTypeInput): Whose storage a secret opens: `aws`, which was called `s3`
            until September 2025, `gcp`, `storj`, or `other`.
        secret_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[GenericResponse | RpcStatus]
    """

    kwargs = _get_kwargs(
        secret_type=secret_type,
        secret_id=secret_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    secret_type: SecretTypeInput,
    secret_id: str,
    *,
    client: AuthenticatedClient,
) -> GenericResponse | RpcStatus | None:
    """Delete a stored secret

     Data sources that name the secret can be opened no more. Check `ok` in the answer.

    Args:
        secret_type (SecretTypeInput): Whose storage a secret opens: `aws`, which was called `s3`
            until September 2025, `gcp`, `storj`, or `other`.
        secret_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        GenericResponse | RpcStatus
    """

    return (
        await asyncio_detailed(
            secret_type=secret_type,
            secret_id=secret_id,
            client=client,
        )
    ).parsed

from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.rpc_status import RpcStatus
from ...models.secret_list import SecretList
from ...models.secret_type_input import SecretTypeInput
from ...types import UNSET, Response, ResponseReader, Unset


def _get_kwargs(
    *,
    secret_type: SecretTypeInput | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_secret_type: str | Unset = UNSET
    if not isinstance(secret_type, Unset):
        json_secret_type = secret_type

    params["secretType"] = json_secret_type

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/auth/secrets",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> RpcStatus | SecretList:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = SecretList.from_dict(response.json())

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
) -> Response[RpcStatus | SecretList]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    secret_type: SecretTypeInput | Unset = UNSET,
) -> Response[RpcStatus | SecretList]:
    """List the stored secrets

     Tells which storage keys are kept, without their secret half.

    Args:
        secret_type (SecretTypeInput | Unset): Whose storage a secret opens: `aws`, which was
            called `s3` until September 2025, `gcp`, `storj`, or `other`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[RpcStatus | SecretList]
    """

    kwargs = _get_kwargs(
        secret_type=secret_type,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    secret_type: SecretTypeInput | Unset = UNSET,
) -> RpcStatus | SecretList | None:
    """List the stored secrets

     Tells which storage keys are kept, without their secret half.

    Args:
        secret_type (SecretTypeInput | Unset): Whose storage a secret opens: `aws`, which was
            called `s3` until September 2025, `gcp`, `storj`, or `other`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        RpcStatus | SecretList
    """

    return sync_detailed(
        client=client,
        secret_type=secret_type,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    secret_type: SecretTypeInput | Unset = UNSET,
) -> Response[RpcStatus | SecretList]:
    """List the stored secrets

     Tells which storage keys are kept, without their secret half.

    Args:
        secret_type (SecretTypeInput | Unset): Whose storage a secret opens: `aws`, which was
            called `s3` until September 2025, `gcp`, `storj`, or `other`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[RpcStatus | SecretList]
    """

    kwargs = _get_kwargs(
        secret_type=secret_type,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    secret_type: SecretTypeInput | Unset = UNSET,
) -> RpcStatus | SecretList | None:
    """List the stored secrets

     Tells which storage keys are kept, without their secret half.

    Args:
        secret_type (SecretTypeInput | Unset): Whose storage a secret opens: `aws`, which was
            called `s3` until September 2025, `gcp`, `storj`, or `other`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        RpcStatus | SecretList
    """

    return (
        await asyncio_detailed(
            client=client,
            secret_type=secret_type,
        )
    ).parsed

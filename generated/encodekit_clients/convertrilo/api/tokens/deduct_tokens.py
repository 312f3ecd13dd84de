from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.acknowledgement import Acknowledgement
from ...models.error_response import ErrorResponse
from ...models.token_deduct_request import TokenDeductRequest
from ...types import Response, ResponseReader


def _get_kwargs(
    *,
    body: TokenDeductRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/tokens/deduct",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Acknowledgement | ErrorResponse | None:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = Acknowledgement.from_dict(response.json())

            return response_200

        if response.status_code == 400:
            response_400 = ErrorResponse.from_dict(response.json())

            return response_400

        if response.status_code == 401:
            response_401 = ErrorResponse.from_dict(response.json())

            return response_401

        if response.status_code == 403:
            response_403 = ErrorResponse.from_dict(response.json())

            return response_403

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Acknowledgement | ErrorResponse]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: TokenDeductRequest,
) -> Response[Acknowledgement | ErrorResponse]:
    """Deduct tokens after a job

     Takes tokens from the balance for good, as the charge for one job. This is for flows of one's own:
    jobs that the
    API runs are presumably charged without it. An API key presumably needs the scope `tokens:write`.

    Args:
        body (TokenDeductRequest): An amount of tokens to charge for a job.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Acknowledgement | ErrorResponse]
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
    body: TokenDeductRequest,
) -> Acknowledgement | ErrorResponse | None:
    """Deduct tokens after a job

     Takes tokens from the balance for good, as the charge for one job. This is for flows of one's own:
    jobs that the
    API runs are presumably charged without it. An API key presumably needs the scope `tokens:write`.

    Args:
        body (TokenDeductRequest): An amount of tokens to charge for a job.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Acknowledgement | ErrorResponse
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: TokenDeductRequest,
) -> Response[Acknowledgement | ErrorResponse]:
    """Deduct tokens after a job

     Takes tokens from the balance for good, as the charge for one job. This is for flows of one's own:
    jobs that the
    API runs are presumably charged without it. An API key presumably needs the scope `tokens:write`.

    Args:
        body (TokenDeductRequest): An amount of tokens to charge for a job.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Acknowledgement | ErrorResponse]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: TokenDeductRequest,
) -> Acknowledgement | ErrorResponse | None:
    """Deduct tokens after a job

     Takes tokens from the balance for good, as the charge for one job. This is for flows of one's own:
    jobs that the
    API runs are presumably charged without it. An API key presumably needs the scope `tokens:write`.

    Args:
        body (TokenDeductRequest): An amount of tokens to charge for a job.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Acknowledgement | ErrorResponse
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed

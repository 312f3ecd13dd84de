from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error_response import ErrorResponse
from ...models.output_destination_create_request import OutputDestinationCreateRequest
from ...models.output_destination_response import OutputDestinationResponse
from ...types import Response, ResponseReader


def _get_kwargs(
    *,
    body: OutputDestinationCreateRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/output-destinations",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ErrorResponse | OutputDestinationResponse | None:
    with ResponseReader(response):
        if response.status_code == 201:
            response_201 = OutputDestinationResponse.from_dict(response.json())

            return response_201

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
) -> Response[ErrorResponse | OutputDestinationResponse]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: OutputDestinationCreateRequest,
) -> Response[ErrorResponse | OutputDestinationResponse]:
    """Save an output destination

     Saves a place for outputs under a name: the CDN, a prefix in S3, or a Google Drive folder. The last
    two refer to
    saved credentials by id; no operation is known that saves those for S3. Nor is one known that takes
    the id of a
    destination.

    Args:
        body (OutputDestinationCreateRequest): A destination to save.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[ErrorResponse | OutputDestinationResponse]
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
    body: OutputDestinationCreateRequest,
) -> ErrorResponse | OutputDestinationResponse | None:
    """Save an output destination

     Saves a place for outputs under a name: the CDN, a prefix in S3, or a Google Drive folder. The last
    two refer to
    saved credentials by id; no operation is known that saves those for S3. Nor is one known that takes
    the id of a
    destination.

    Args:
        body (OutputDestinationCreateRequest): A destination to save.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        ErrorResponse | OutputDestinationResponse
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: OutputDestinationCreateRequest,
) -> Response[ErrorResponse | OutputDestinationResponse]:
    """Save an output destination

     Saves a place for outputs under a name: the CDN, a prefix in S3, or a Google Drive folder. The last
    two refer to
    saved credentials by id; no operation is known that saves those for S3. Nor is one known that takes
    the id of a
    destination.

    Args:
        body (OutputDestinationCreateRequest): A destination to save.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[ErrorResponse | OutputDestinationResponse]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: OutputDestinationCreateRequest,
) -> ErrorResponse | OutputDestinationResponse | None:
    """Save an output destination

     Saves a place for outputs under a name: the CDN, a prefix in S3, or a Google Drive folder. The last
    two refer to
    saved credentials by id; no operation is known that saves those for S3. Nor is one known that takes
    the id of a
    destination.

    Args:
        body (OutputDestinationCreateRequest): A destination to save.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        ErrorResponse | OutputDestinationResponse
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed

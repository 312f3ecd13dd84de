from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error_response import ErrorResponse
from ...models.output_destination_response import OutputDestinationResponse
from ...models.output_destination_update_request import OutputDestinationUpdateRequest
from ...types import Response, ResponseReader, to_text


def _get_kwargs(
    destination_id: UUID,
    *,
    body: OutputDestinationUpdateRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "patch",
        "url": "/output-destinations/{destination_id}".format(
            destination_id=quote(to_text(destination_id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ErrorResponse | OutputDestinationResponse | None:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = OutputDestinationResponse.from_dict(response.json())

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

        if response.status_code == 404:
            response_404 = ErrorResponse.from_dict(response.json())

            return response_404

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
    destination_id: UUID,
    *,
    client: AuthenticatedClient,
    body: OutputDestinationUpdateRequest,
) -> Response[ErrorResponse | OutputDestinationResponse]:
    """Change a saved output destination

     Changes the name, the configuration, or both; what is absent stays. The configuration is replaced as
    a whole. A
    body that changes nothing is presumably refused with `no_updates_provided`.

    Args:
        destination_id (UUID):
        body (OutputDestinationUpdateRequest): Changes to a destination; what is absent stays.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[ErrorResponse | OutputDestinationResponse]
    """

    kwargs = _get_kwargs(
        destination_id=destination_id,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    destination_id: UUID,
    *,
    client: AuthenticatedClient,
    body: OutputDestinationUpdateRequest,
) -> ErrorResponse | OutputDestinationResponse | None:
    """Change a saved output destination

     Changes the name, the configuration, or both; what is absent stays. The configuration is replaced as
    a whole. A
    body that changes nothing is presumably refused with `no_updates_provided`.

    Args:
        destination_id (UUID):
        body (OutputDestinationUpdateRequest): Changes to a destination; what is absent stays.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        ErrorResponse | OutputDestinationResponse
    """

    return sync_detailed(
        destination_id=destination_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    destination_id: UUID,
    *,
    client: AuthenticatedClient,
    body: OutputDestinationUpdateRequest,
) -> Response[ErrorResponse | OutputDestinationResponse]:
    """Change a saved output destination

     Changes the name, the configuration, or both; what is absent stays. The configuration is replaced as
    a whole. A
    body that changes nothing is presumably refused with `no_updates_provided`.

    Args:
        destination_id (UUID):
        body (OutputDestinationUpdateRequest): Changes to a destination; what is absent stays.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[ErrorResponse | OutputDestinationResponse]
    """

    kwargs = _get_kwargs(
        destination_id=destination_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    destination_id: UUID,
    *,
    client: AuthenticatedClient,
    body: OutputDestinationUpdateRequest,
) -> ErrorResponse | OutputDestinationResponse | None:
    """Change a saved output destination

     Changes the name, the configuration, or both; what is absent stays. The configuration is replaced as
    a whole. A
    body that changes nothing is presumably refused with `no_updates_provided`.

    Args:
        destination_id (UUID):
        body (OutputDestinationUpdateRequest): Changes to a destination; what is absent stays.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        ErrorResponse | OutputDestinationResponse
    """

    return (
        await asyncio_detailed(
            destination_id=destination_id,
            client=client,
            body=body,
        )
    ).parsed

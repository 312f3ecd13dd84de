from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.acknowledgement import Acknowledgement
from ...models.error_response import ErrorResponse
from ...types import Response, ResponseReader, to_text


def _get_kwargs(
    webhook_id: UUID,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/webhooks/{webhook_id}/test".format(
            webhook_id=quote(to_text(webhook_id), safe=""),
        ),
    }

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

        if response.status_code == 404:
            response_404 = ErrorResponse.from_dict(response.json())

            return response_404

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
    webhook_id: UUID,
    *,
    client: AuthenticatedClient,
) -> Response[Acknowledgement | ErrorResponse]:
    """Send a test event to a webhook

     Delivers a `webhook.test` event, signed as every other, and records it in the delivery history. The
    provider's
    own specification names the path `POST /webhooks/{webhook_id}`, all of its clients call the one
    given here: a
    careful caller falls back to the former when this one answers 404 or 405. An API key needs the scope
    `webhooks:manage`.

    Args:
        webhook_id (UUID):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Acknowledgement | ErrorResponse]
    """

    kwargs = _get_kwargs(
        webhook_id=webhook_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    webhook_id: UUID,
    *,
    client: AuthenticatedClient,
) -> Acknowledgement | ErrorResponse | None:
    """Send a test event to a webhook

     Delivers a `webhook.test` event, signed as every other, and records it in the delivery history. The
    provider's
    own specification names the path `POST /webhooks/{webhook_id}`, all of its clients call the one
    given here: a
    careful caller falls back to the former when this one answers 404 or 405. An API key needs the scope
    `webhooks:manage`.

    Args:
        webhook_id (UUID):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Acknowledgement | ErrorResponse
    """

    return sync_detailed(
        webhook_id=webhook_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    webhook_id: UUID,
    *,
    client: AuthenticatedClient,
) -> Response[Acknowledgement | ErrorResponse]:
    """Send a test event to a webhook

     Delivers a `webhook.test` event, signed as every other, and records it in the delivery history. The
    provider's
    own specification names the path `POST /webhooks/{webhook_id}`, all of its clients call the one
    given here: a
    careful caller falls back to the former when this one answers 404 or 405. An API key needs the scope
    `webhooks:manage`.

    Args:
        webhook_id (UUID):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Acknowledgement | ErrorResponse]
    """

    kwargs = _get_kwargs(
        webhook_id=webhook_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    webhook_id: UUID,
    *,
    client: AuthenticatedClient,
) -> Acknowledgement | ErrorResponse | None:
    """Send a test event to a webhook

     Delivers a `webhook.test` event, signed as every other, and records it in the delivery history. The
    provider's
    own specification names the path `POST /webhooks/{webhook_id}`, all of its clients call the one
    given here: a
    careful caller falls back to the former when this one answers 404 or 405. An API key needs the scope
    `webhooks:manage`.

    Args:
        webhook_id (UUID):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Acknowledgement | ErrorResponse
    """

    return (
        await asyncio_detailed(
            webhook_id=webhook_id,
            client=client,
        )
    ).parsed

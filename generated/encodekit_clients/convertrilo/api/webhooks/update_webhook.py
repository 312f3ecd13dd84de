from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error_response import ErrorResponse
from ...models.webhook_response import WebhookResponse
from ...models.webhook_update_request import WebhookUpdateRequest
from ...types import Response, ResponseReader, to_text


def _get_kwargs(
    webhook_id: UUID,
    *,
    body: WebhookUpdateRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "patch",
        "url": "/webhooks/{webhook_id}".format(
            webhook_id=quote(to_text(webhook_id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ErrorResponse | WebhookResponse | None:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = WebhookResponse.from_dict(response.json())

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
) -> Response[ErrorResponse | WebhookResponse]:
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
    body: WebhookUpdateRequest,
) -> Response[ErrorResponse | WebhookResponse]:
    """Change or re-enable a webhook

     Changes the URL, the list of events or the active flag; what is absent stays. A webhook is switched
    off after 10
    failed deliveries in a row: `isActive: true` switches it on again. An API key needs the scope
    `webhooks:manage`.

    Args:
        webhook_id (UUID):
        body (WebhookUpdateRequest): Changes to a webhook; what is absent stays. An empty object
            is presumably refused.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[ErrorResponse | WebhookResponse]
    """

    kwargs = _get_kwargs(
        webhook_id=webhook_id,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    webhook_id: UUID,
    *,
    client: AuthenticatedClient,
    body: WebhookUpdateRequest,
) -> ErrorResponse | WebhookResponse | None:
    """Change or re-enable a webhook

     Changes the URL, the list of events or the active flag; what is absent stays. A webhook is switched
    off after 10
    failed deliveries in a row: `isActive: true` switches it on again. An API key needs the scope
    `webhooks:manage`.

    Args:
        webhook_id (UUID):
        body (WebhookUpdateRequest): Changes to a webhook; what is absent stays. An empty object
            is presumably refused.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        ErrorResponse | WebhookResponse
    """

    return sync_detailed(
        webhook_id=webhook_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    webhook_id: UUID,
    *,
    client: AuthenticatedClient,
    body: WebhookUpdateRequest,
) -> Response[ErrorResponse | WebhookResponse]:
    """Change or re-enable a webhook

     Changes the URL, the list of events or the active flag; what is absent stays. A webhook is switched
    off after 10
    failed deliveries in a row: `isActive: true` switches it on again. An API key needs the scope
    `webhooks:manage`.

    Args:
        webhook_id (UUID):
        body (WebhookUpdateRequest): Changes to a webhook; what is absent stays. An empty object
            is presumably refused.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[ErrorResponse | WebhookResponse]
    """

    kwargs = _get_kwargs(
        webhook_id=webhook_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    webhook_id: UUID,
    *,
    client: AuthenticatedClient,
    body: WebhookUpdateRequest,
) -> ErrorResponse | WebhookResponse | None:
    """Change or re-enable a webhook

     Changes the URL, the list of events or the active flag; what is absent stays. A webhook is switched
    off after 10
    failed deliveries in a row: `isActive: true` switches it on again. An API key needs the scope
    `webhooks:manage`.

    Args:
        webhook_id (UUID):
        body (WebhookUpdateRequest): Changes to a webhook; what is absent stays. An empty object
            is presumably refused.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        ErrorResponse | WebhookResponse
    """

    return (
        await asyncio_detailed(
            webhook_id=webhook_id,
            client=client,
            body=body,
        )
    ).parsed

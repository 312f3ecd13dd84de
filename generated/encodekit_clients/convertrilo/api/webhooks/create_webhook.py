from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error_response import ErrorResponse
from ...models.webhook_create_request import WebhookCreateRequest
from ...models.webhook_response import WebhookResponse
from ...types import Response, ResponseReader


def _get_kwargs(
    *,
    body: WebhookCreateRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/webhooks",
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
    *,
    client: AuthenticatedClient,
    body: WebhookCreateRequest,
) -> Response[ErrorResponse | WebhookResponse]:
    """Subscribe a URL to job events

     The signing secret stands in `secret` of this answer and is never shown again. Deliveries carry the
    HMAC-SHA256
    of the raw body, made with it. An API key needs the scope `webhooks:manage`. Too many webhooks are
    refused with
    code `webhook_limit_exceeded`, under a status that is not documented.

    Args:
        body (WebhookCreateRequest): A webhook to create.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[ErrorResponse | WebhookResponse]
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
    body: WebhookCreateRequest,
) -> ErrorResponse | WebhookResponse | None:
    """Subscribe a URL to job events

     The signing secret stands in `secret` of this answer and is never shown again. Deliveries carry the
    HMAC-SHA256
    of the raw body, made with it. An API key needs the scope `webhooks:manage`. Too many webhooks are
    refused with
    code `webhook_limit_exceeded`, under a status that is not documented.

    Args:
        body (WebhookCreateRequest): A webhook to create.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        ErrorResponse | WebhookResponse
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: WebhookCreateRequest,
) -> Response[ErrorResponse | WebhookResponse]:
    """Subscribe a URL to job events

     The signing secret stands in `secret` of this answer and is never shown again. Deliveries carry the
    HMAC-SHA256
    of the raw body, made with it. An API key needs the scope `webhooks:manage`. Too many webhooks are
    refused with
    code `webhook_limit_exceeded`, under a status that is not documented.

    Args:
        body (WebhookCreateRequest): A webhook to create.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[ErrorResponse | WebhookResponse]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: WebhookCreateRequest,
) -> ErrorResponse | WebhookResponse | None:
    """Subscribe a URL to job events

     The signing secret stands in `secret` of this answer and is never shown again. Deliveries carry the
    HMAC-SHA256
    of the raw body, made with it. An API key needs the scope `webhooks:manage`. Too many webhooks are
    refused with
    code `webhook_limit_exceeded`, under a status that is not documented.

    Args:
        body (WebhookCreateRequest): A webhook to create.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        ErrorResponse | WebhookResponse
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed

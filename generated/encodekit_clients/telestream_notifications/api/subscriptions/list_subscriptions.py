from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.service_type import ServiceType
from ...models.subscription import Subscription
from ...models.subscription_type import SubscriptionType
from ...types import UNSET, Response, ResponseReader, Unset, to_items


def _get_kwargs(
    *,
    service_type: ServiceType | Unset = UNSET,
    type_: SubscriptionType | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_service_type: str | Unset = UNSET
    if not isinstance(service_type, Unset):
        json_service_type = service_type

    params["service_type"] = json_service_type

    json_type_: str | Unset = UNSET
    if not isinstance(type_, Unset):
        json_type_ = type_

    params["type"] = json_type_

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/subscriptions",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | list[Subscription] | None:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = []
            _response_200 = response.json()
            for response_200_item_data in to_items(_response_200):
                response_200_item = Subscription.from_dict(response_200_item_data)

                response_200.append(response_200_item)

            return response_200

        if response.status_code == 400:
            response_400 = Error.from_dict(response.json())

            return response_400

        if response.status_code == 401:
            response_401 = Error.from_dict(response.json())

            return response_401

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Error | list[Subscription]]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    service_type: ServiceType | Unset = UNSET,
    type_: SubscriptionType | Unset = UNSET,
) -> Response[Error | list[Subscription]]:
    """List subscriptions

     All subscriptions of the account in one array, optionally only those of one service or one type.

    Args:
        service_type (ServiceType | Unset): A service of Telestream Cloud that has events.
        type_ (SubscriptionType | Unset): A way of delivery: by e-mail, webhook, Amazon SNS, Azure
            Event Grid (`aeg`) or Google Pub/Sub.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Error | list[Subscription]]
    """

    kwargs = _get_kwargs(
        service_type=service_type,
        type_=type_,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    service_type: ServiceType | Unset = UNSET,
    type_: SubscriptionType | Unset = UNSET,
) -> Error | list[Subscription] | None:
    """List subscriptions

     All subscriptions of the account in one array, optionally only those of one service or one type.

    Args:
        service_type (ServiceType | Unset): A service of Telestream Cloud that has events.
        type_ (SubscriptionType | Unset): A way of delivery: by e-mail, webhook, Amazon SNS, Azure
            Event Grid (`aeg`) or Google Pub/Sub.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Error | list[Subscription]
    """

    return sync_detailed(
        client=client,
        service_type=service_type,
        type_=type_,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    service_type: ServiceType | Unset = UNSET,
    type_: SubscriptionType | Unset = UNSET,
) -> Response[Error | list[Subscription]]:
    """List subscriptions

     All subscriptions of the account in one array, optionally only those of one service or one type.

    Args:
        service_type (ServiceType | Unset): A service of Telestream Cloud that has events.
        type_ (SubscriptionType | Unset): A way of delivery: by e-mail, webhook, Amazon SNS, Azure
            Event Grid (`aeg`) or Google Pub/Sub.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Error | list[Subscription]]
    """

    kwargs = _get_kwargs(
        service_type=service_type,
        type_=type_,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    service_type: ServiceType | Unset = UNSET,
    type_: SubscriptionType | Unset = UNSET,
) -> Error | list[Subscription] | None:
    """List subscriptions

     All subscriptions of the account in one array, optionally only those of one service or one type.

    Args:
        service_type (ServiceType | Unset): A service of Telestream Cloud that has events.
        type_ (SubscriptionType | Unset): A way of delivery: by e-mail, webhook, Amazon SNS, Azure
            Event Grid (`aeg`) or Google Pub/Sub.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Error | list[Subscription]
    """

    return (
        await asyncio_detailed(
            client=client,
            service_type=service_type,
            type_=type_,
        )
    ).parsed

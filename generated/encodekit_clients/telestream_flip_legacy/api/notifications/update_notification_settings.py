from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.notification_settings import NotificationSettings
from ...types import UNSET, Response, ResponseReader, Unset


def _get_kwargs(
    *,
    url_query: str | Unset = UNSET,
    delay: int | Unset = UNSET,
    send_video_payload: bool | Unset = UNSET,
    eventsvideo_created: bool | Unset = UNSET,
    eventsvideo_encoded: bool | Unset = UNSET,
    eventsencoding_progress: bool | Unset = UNSET,
    eventsencoding_completed: bool | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["url"] = url_query

    params["delay"] = delay

    params["send_video_payload"] = send_video_payload

    params["events[video_created]"] = eventsvideo_created

    params["events[video_encoded]"] = eventsvideo_encoded

    params["events[encoding_progress]"] = eventsencoding_progress

    params["events[encoding_completed]"] = eventsencoding_completed

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/notifications.json",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | NotificationSettings | None:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = NotificationSettings.from_dict(response.json())

            return response_200

        if response.status_code == 400:
            response_400 = Error.from_dict(response.json())

            return response_400

        if response.status_code == 401:
            response_401 = Error.from_dict(response.json())

            return response_401

        if response.status_code == 404:
            response_404 = Error.from_dict(response.json())

            return response_404

        if response.status_code == 500:
            response_500 = Error.from_dict(response.json())

            return response_500

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Error | NotificationSettings]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    url_query: str | Unset = UNSET,
    delay: int | Unset = UNSET,
    send_video_payload: bool | Unset = UNSET,
    eventsvideo_created: bool | Unset = UNSET,
    eventsvideo_encoded: bool | Unset = UNSET,
    eventsencoding_progress: bool | Unset = UNSET,
    eventsencoding_completed: bool | Unset = UNSET,
) -> Response[Error | NotificationSettings]:
    """Change the notification settings

     Changes the settings that are given. Each event is a parameter of its own, with brackets in its
    name, which stay as they are in the string to sign.

    Args:
        url_query (str | Unset):
        delay (int | Unset):
        send_video_payload (bool | Unset):
        eventsvideo_created (bool | Unset):
        eventsvideo_encoded (bool | Unset):
        eventsencoding_progress (bool | Unset):
        eventsencoding_completed (bool | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Error | NotificationSettings]
    """

    kwargs = _get_kwargs(
        url_query=url_query,
        delay=delay,
        send_video_payload=send_video_payload,
        eventsvideo_created=eventsvideo_created,
        eventsvideo_encoded=eventsvideo_encoded,
        eventsencoding_progress=eventsencoding_progress,
        eventsencoding_completed=eventsencoding_completed,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    url_query: str | Unset = UNSET,
    delay: int | Unset = UNSET,
    send_video_payload: bool | Unset = UNSET,
    eventsvideo_created: bool | Unset = UNSET,
    eventsvideo_encoded: bool | Unset = UNSET,
    eventsencoding_progress: bool | Unset = UNSET,
    eventsencoding_completed: bool | Unset = UNSET,
) -> Error | NotificationSettings | None:
    """Change the notification settings

     Changes the settings that are given. Each event is a parameter of its own, with brackets in its
    name, which stay as they are in the string to sign.

    Args:
        url_query (str | Unset):
        delay (int | Unset):
        send_video_payload (bool | Unset):
        eventsvideo_created (bool | Unset):
        eventsvideo_encoded (bool | Unset):
        eventsencoding_progress (bool | Unset):
        eventsencoding_completed (bool | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Error | NotificationSettings
    """

    return sync_detailed(
        client=client,
        url_query=url_query,
        delay=delay,
        send_video_payload=send_video_payload,
        eventsvideo_created=eventsvideo_created,
        eventsvideo_encoded=eventsvideo_encoded,
        eventsencoding_progress=eventsencoding_progress,
        eventsencoding_completed=eventsencoding_completed,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    url_query: str | Unset = UNSET,
    delay: int | Unset = UNSET,
    send_video_payload: bool | Unset = UNSET,
    eventsvideo_created: bool | Unset = UNSET,
    eventsvideo_encoded: bool | Unset = UNSET,
    eventsencoding_progress: bool | Unset = UNSET,
    eventsencoding_completed: bool | Unset = UNSET,
) -> Response[Error | NotificationSettings]:
    """Change the notification settings

     Changes the settings that are given. Each event is a parameter of its own, with brackets in its
    name, which stay as they are in the string to sign.

    Args:
        url_query (str | Unset):
        delay (int | Unset):
        send_video_payload (bool | Unset):
        eventsvideo_created (bool | Unset):
        eventsvideo_encoded (bool | Unset):
        eventsencoding_progress (bool | Unset):
        eventsencoding_completed (bool | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Error | NotificationSettings]
    """

    kwargs = _get_kwargs(
        url_query=url_query,
        delay=delay,
        send_video_payload=send_video_payload,
        eventsvideo_created=eventsvideo_created,
        eventsvideo_encoded=eventsvideo_encoded,
        eventsencoding_progress=eventsencoding_progress,
        eventsencoding_completed=eventsencoding_completed,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    url_query: str | Unset = UNSET,
    delay: int | Unset = UNSET,
    send_video_payload: bool | Unset = UNSET,
    eventsvideo_created: bool | Unset = UNSET,
    eventsvideo_encoded: bool | Unset = UNSET,
    eventsencoding_progress: bool | Unset = UNSET,
    eventsencoding_completed: bool | Unset = UNSET,
) -> Error | NotificationSettings | None:
    """Change the notification settings

     Changes the settings that are given. Each event is a parameter of its own, with brackets in its
    name, which stay as they are in the string to sign.

    Args:
        url_query (str | Unset):
        delay (int | Unset):
        send_video_payload (bool | Unset):
        eventsvideo_created (bool | Unset):
        eventsvideo_encoded (bool | Unset):
        eventsencoding_progress (bool | Unset):
        eventsencoding_completed (bool | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Error | NotificationSettings
    """

    return (
        await asyncio_detailed(
            client=client,
            url_query=url_query,
            delay=delay,
            send_video_payload=send_video_payload,
            eventsvideo_created=eventsvideo_created,
            eventsvideo_encoded=eventsvideo_encoded,
            eventsencoding_progress=eventsencoding_progress,
            eventsencoding_completed=eventsencoding_completed,
        )
    ).parsed

from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.canceled_response import CanceledResponse
from ...models.error import Error
from ...types import Response, ResponseReader, to_text


def _get_kwargs(
    encoding_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/encodings/{encoding_id}/cancel.json".format(
            encoding_id=quote(to_text(encoding_id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> CanceledResponse | Error | None:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = CanceledResponse.from_dict(response.json())

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
) -> Response[CanceledResponse | Error]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    encoding_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[CanceledResponse | Error]:
    """Cancel an encoding

     Stops an encoding that is not finished. The status it has afterwards is not published.

    Args:
        encoding_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[CanceledResponse | Error]
    """

    kwargs = _get_kwargs(
        encoding_id=encoding_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    encoding_id: str,
    *,
    client: AuthenticatedClient,
) -> CanceledResponse | Error | None:
    """Cancel an encoding

     Stops an encoding that is not finished. The status it has afterwards is not published.

    Args:
        encoding_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        CanceledResponse | Error
    """

    return sync_detailed(
        encoding_id=encoding_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    encoding_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[CanceledResponse | Error]:
    """Cancel an encoding

     Stops an encoding that is not finished. The status it has afterwards is not published.

    Args:
        encoding_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[CanceledResponse | Error]
    """

    kwargs = _get_kwargs(
        encoding_id=encoding_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    encoding_id: str,
    *,
    client: AuthenticatedClient,
) -> CanceledResponse | Error | None:
    """Cancel an encoding

     Stops an encoding that is not finished. The status it has afterwards is not published.

    Args:
        encoding_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        CanceledResponse | Error
    """

    return (
        await asyncio_detailed(
            encoding_id=encoding_id,
            client=client,
        )
    ).parsed

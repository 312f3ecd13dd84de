from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.acknowledgement import Acknowledgement
from ...models.error_response import ErrorResponse
from ...models.stream_finalize_request import StreamFinalizeRequest
from ...types import UNSET, Response, ResponseReader, Unset, to_text


def _get_kwargs(
    job_id: UUID,
    *,
    body: StreamFinalizeRequest | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/jobs/{job_id}/stream/finalize".format(
            job_id=quote(to_text(job_id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
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
    job_id: UUID,
    *,
    client: AuthenticatedClient,
    body: StreamFinalizeRequest | Unset = UNSET,
) -> Response[Acknowledgement | ErrorResponse]:
    """Complete a chunked upload

     Joins the parts to the source of the job. Without `parts` the API uses those it has stored; name
    them only when
    you have their ETags. The job still has to be confirmed.

    Args:
        job_id (UUID):
        body (StreamFinalizeRequest | Unset): The parts of an upload.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Acknowledgement | ErrorResponse]
    """

    kwargs = _get_kwargs(
        job_id=job_id,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    job_id: UUID,
    *,
    client: AuthenticatedClient,
    body: StreamFinalizeRequest | Unset = UNSET,
) -> Acknowledgement | ErrorResponse | None:
    """Complete a chunked upload

     Joins the parts to the source of the job. Without `parts` the API uses those it has stored; name
    them only when
    you have their ETags. The job still has to be confirmed.

    Args:
        job_id (UUID):
        body (StreamFinalizeRequest | Unset): The parts of an upload.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Acknowledgement | ErrorResponse
    """

    return sync_detailed(
        job_id=job_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    job_id: UUID,
    *,
    client: AuthenticatedClient,
    body: StreamFinalizeRequest | Unset = UNSET,
) -> Response[Acknowledgement | ErrorResponse]:
    """Complete a chunked upload

     Joins the parts to the source of the job. Without `parts` the API uses those it has stored; name
    them only when
    you have their ETags. The job still has to be confirmed.

    Args:
        job_id (UUID):
        body (StreamFinalizeRequest | Unset): The parts of an upload.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Acknowledgement | ErrorResponse]
    """

    kwargs = _get_kwargs(
        job_id=job_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    job_id: UUID,
    *,
    client: AuthenticatedClient,
    body: StreamFinalizeRequest | Unset = UNSET,
) -> Acknowledgement | ErrorResponse | None:
    """Complete a chunked upload

     Joins the parts to the source of the job. Without `parts` the API uses those it has stored; name
    them only when
    you have their ETags. The job still has to be confirmed.

    Args:
        job_id (UUID):
        body (StreamFinalizeRequest | Unset): The parts of an upload.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Acknowledgement | ErrorResponse
    """

    return (
        await asyncio_detailed(
            job_id=job_id,
            client=client,
            body=body,
        )
    ).parsed

from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.acknowledgement import Acknowledgement
from ...models.confirm_request import ConfirmRequest
from ...models.error_response import ErrorResponse
from ...types import UNSET, Response, ResponseReader, Unset, to_text


def _get_kwargs(
    job_id: str,
    *,
    body: ConfirmRequest | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/public/jobs/{job_id}/confirm".format(
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
    job_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: ConfirmRequest | Unset = UNSET,
) -> Response[Acknowledgement | ErrorResponse]:
    """Confirm a public job and queue it

     Queues a public job once its source is there, without credentials, and presumably without tokens.
    The few
    settings in the body replace those given at creation.

    Args:
        job_id (str):
        body (ConfirmRequest | Unset): Last changes to a job before it is queued.

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
    job_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: ConfirmRequest | Unset = UNSET,
) -> Acknowledgement | ErrorResponse | None:
    """Confirm a public job and queue it

     Queues a public job once its source is there, without credentials, and presumably without tokens.
    The few
    settings in the body replace those given at creation.

    Args:
        job_id (str):
        body (ConfirmRequest | Unset): Last changes to a job before it is queued.

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
    job_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: ConfirmRequest | Unset = UNSET,
) -> Response[Acknowledgement | ErrorResponse]:
    """Confirm a public job and queue it

     Queues a public job once its source is there, without credentials, and presumably without tokens.
    The few
    settings in the body replace those given at creation.

    Args:
        job_id (str):
        body (ConfirmRequest | Unset): Last changes to a job before it is queued.

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
    job_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: ConfirmRequest | Unset = UNSET,
) -> Acknowledgement | ErrorResponse | None:
    """Confirm a public job and queue it

     Queues a public job once its source is there, without credentials, and presumably without tokens.
    The few
    settings in the body replace those given at creation.

    Args:
        job_id (str):
        body (ConfirmRequest | Unset): Last changes to a job before it is queued.

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

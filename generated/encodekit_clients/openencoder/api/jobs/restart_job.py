from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error_body import ErrorBody
from ...models.status_receipt import StatusReceipt
from ...types import Response, ResponseReader, to_text


def _get_kwargs(
    job_id: int,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/jobs/{job_id}/restart".format(
            job_id=quote(to_text(job_id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | ErrorBody | StatusReceipt | None:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = StatusReceipt.from_dict(response.json())

            return response_200

        if response.status_code == 400:
            response_400 = ErrorBody.from_dict(response.json())

            return response_400

        if response.status_code == 401:
            response_401 = ErrorBody.from_dict(response.json())

            return response_401

        if response.status_code == 403:
            response_403 = ErrorBody.from_dict(response.json())

            return response_403

        if response.status_code == 500:
            response_500 = cast(Any, None)
            return response_500

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Any | ErrorBody | StatusReceipt]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    job_id: int,
    *,
    client: AuthenticatedClient,
) -> Response[Any | ErrorBody | StatusReceipt]:
    """Restart a job

     Queues the job once more under the same id and guid, whatever its state. Needs role `operator` or
    `admin`. Not idempotent: every call adds a run, so a job that still waits would run twice. The old
    `progress` stays visible until the new run reports. An unknown id gives 200 too, and puts an empty
    job into the queue.

    Args:
        job_id (int):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Any | ErrorBody | StatusReceipt]
    """

    kwargs = _get_kwargs(
        job_id=job_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    job_id: int,
    *,
    client: AuthenticatedClient,
) -> Any | ErrorBody | StatusReceipt | None:
    """Restart a job

     Queues the job once more under the same id and guid, whatever its state. Needs role `operator` or
    `admin`. Not idempotent: every call adds a run, so a job that still waits would run twice. The old
    `progress` stays visible until the new run reports. An unknown id gives 200 too, and puts an empty
    job into the queue.

    Args:
        job_id (int):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Any | ErrorBody | StatusReceipt
    """

    return sync_detailed(
        job_id=job_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    job_id: int,
    *,
    client: AuthenticatedClient,
) -> Response[Any | ErrorBody | StatusReceipt]:
    """Restart a job

     Queues the job once more under the same id and guid, whatever its state. Needs role `operator` or
    `admin`. Not idempotent: every call adds a run, so a job that still waits would run twice. The old
    `progress` stays visible until the new run reports. An unknown id gives 200 too, and puts an empty
    job into the queue.

    Args:
        job_id (int):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Any | ErrorBody | StatusReceipt]
    """

    kwargs = _get_kwargs(
        job_id=job_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    job_id: int,
    *,
    client: AuthenticatedClient,
) -> Any | ErrorBody | StatusReceipt | None:
    """Restart a job

     Queues the job once more under the same id and guid, whatever its state. Needs role `operator` or
    `admin`. Not idempotent: every call adds a run, so a job that still waits would run twice. The old
    `progress` stays visible until the new run reports. An unknown id gives 200 too, and puts an empty
    job into the queue.

    Args:
        job_id (int):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Any | ErrorBody | StatusReceipt
    """

    return (
        await asyncio_detailed(
            job_id=job_id,
            client=client,
        )
    ).parsed

from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error_body import ErrorBody
from ...models.job import Job
from ...models.job_status_update import JobStatusUpdate
from ...types import Response, ResponseReader, to_text


def _get_kwargs(
    job_id: int,
    *,
    body: JobStatusUpdate,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/api/jobs/{job_id}".format(
            job_id=quote(to_text(job_id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Any | ErrorBody | Job | None:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = Job.from_dict(response.json())

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

        if response.status_code == 404:
            response_404 = ErrorBody.from_dict(response.json())

            return response_404

        if response.status_code == 500:
            response_500 = cast(Any, None)
            return response_500

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Any | ErrorBody | Job]:
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
    body: JobStatusUpdate,
) -> Response[Any | ErrorBody | Job]:
    """Overwrite the status of a job

     Writes any text into the status of a job, without a check and without telling the worker. Needs role
    `operator` or `admin`. Meant for repairs: to stop a job use cancel_job, to run it again restart_job.
    Idempotent.

    Args:
        job_id (int):
        body (JobStatusUpdate): The status to write.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Any | ErrorBody | Job]
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
    job_id: int,
    *,
    client: AuthenticatedClient,
    body: JobStatusUpdate,
) -> Any | ErrorBody | Job | None:
    """Overwrite the status of a job

     Writes any text into the status of a job, without a check and without telling the worker. Needs role
    `operator` or `admin`. Meant for repairs: to stop a job use cancel_job, to run it again restart_job.
    Idempotent.

    Args:
        job_id (int):
        body (JobStatusUpdate): The status to write.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Any | ErrorBody | Job
    """

    return sync_detailed(
        job_id=job_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    job_id: int,
    *,
    client: AuthenticatedClient,
    body: JobStatusUpdate,
) -> Response[Any | ErrorBody | Job]:
    """Overwrite the status of a job

     Writes any text into the status of a job, without a check and without telling the worker. Needs role
    `operator` or `admin`. Meant for repairs: to stop a job use cancel_job, to run it again restart_job.
    Idempotent.

    Args:
        job_id (int):
        body (JobStatusUpdate): The status to write.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Any | ErrorBody | Job]
    """

    kwargs = _get_kwargs(
        job_id=job_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    job_id: int,
    *,
    client: AuthenticatedClient,
    body: JobStatusUpdate,
) -> Any | ErrorBody | Job | None:
    """Overwrite the status of a job

     Writes any text into the status of a job, without a check and without telling the worker. Needs role
    `operator` or `admin`. Meant for repairs: to stop a job use cancel_job, to run it again restart_job.
    Idempotent.

    Args:
        job_id (int):
        body (JobStatusUpdate): The status to write.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Any | ErrorBody | Job
    """

    return (
        await asyncio_detailed(
            job_id=job_id,
            client=client,
            body=body,
        )
    ).parsed

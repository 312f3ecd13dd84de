from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error_body import ErrorBody
from ...models.job_detail import JobDetail
from ...types import Response, ResponseReader, to_text


def _get_kwargs(
    job_id: int,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/jobs/{job_id}".format(
            job_id=quote(to_text(job_id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | ErrorBody | JobDetail | None:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = JobDetail.from_dict(response.json())

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
) -> Response[Any | ErrorBody | JobDetail]:
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
) -> Response[Any | ErrorBody | JobDetail]:
    """Get a job

     One job with its status and progress. There is no error message on a failed job and no list of
    outputs; the output lies at the path of `destination` followed by the `output` name of the preset.
    Do not hammer this with unknown ids: every 404 costs the server one database connection that it
    never gives back.

    Args:
        job_id (int):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Any | ErrorBody | JobDetail]
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
) -> Any | ErrorBody | JobDetail | None:
    """Get a job

     One job with its status and progress. There is no error message on a failed job and no list of
    outputs; the output lies at the path of `destination` followed by the `output` name of the preset.
    Do not hammer this with unknown ids: every 404 costs the server one database connection that it
    never gives back.

    Args:
        job_id (int):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Any | ErrorBody | JobDetail
    """

    return sync_detailed(
        job_id=job_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    job_id: int,
    *,
    client: AuthenticatedClient,
) -> Response[Any | ErrorBody | JobDetail]:
    """Get a job

     One job with its status and progress. There is no error message on a failed job and no list of
    outputs; the output lies at the path of `destination` followed by the `output` name of the preset.
    Do not hammer this with unknown ids: every 404 costs the server one database connection that it
    never gives back.

    Args:
        job_id (int):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Any | ErrorBody | JobDetail]
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
) -> Any | ErrorBody | JobDetail | None:
    """Get a job

     One job with its status and progress. There is no error message on a failed job and no list of
    outputs; the output lies at the path of `destination` followed by the `output` name of the preset.
    Do not hammer this with unknown ids: every 404 costs the server one database connection that it
    never gives back.

    Args:
        job_id (int):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Any | ErrorBody | JobDetail
    """

    return (
        await asyncio_detailed(
            job_id=job_id,
            client=client,
        )
    ).parsed

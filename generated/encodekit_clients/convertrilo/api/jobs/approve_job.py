from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.approve_unified_request import ApproveUnifiedRequest
from ...models.approve_unified_response import ApproveUnifiedResponse
from ...models.error_response import ErrorResponse
from ...types import UNSET, Response, ResponseReader, Unset, to_text


def _get_kwargs(
    job_id: str,
    *,
    body: ApproveUnifiedRequest | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/jobs/{job_id}/approve-unified".format(
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
) -> ApproveUnifiedResponse | ErrorResponse | None:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = ApproveUnifiedResponse.from_dict(response.json())

            return response_200

        if response.status_code == 400:
            response_400 = ErrorResponse.from_dict(response.json())

            return response_400

        if response.status_code == 401:
            response_401 = ErrorResponse.from_dict(response.json())

            return response_401

        if response.status_code == 402:
            response_402 = ErrorResponse.from_dict(response.json())

            return response_402

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
) -> Response[ApproveUnifiedResponse | ErrorResponse]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    job_id: str,
    *,
    client: AuthenticatedClient,
    body: ApproveUnifiedRequest | Unset = UNSET,
) -> Response[ApproveUnifiedResponse | ErrorResponse]:
    """Price a job and reserve its tokens

     Probes the source, works out the price, and reserves the tokens, but does not queue the job: confirm
    it
    afterwards. Settings in the body replace those given at creation; without a body those stay.

    Args:
        job_id (str):
        body (ApproveUnifiedRequest | Unset): Settings to price a job with. What is absent stays
            as given at creation.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[ApproveUnifiedResponse | ErrorResponse]
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
    client: AuthenticatedClient,
    body: ApproveUnifiedRequest | Unset = UNSET,
) -> ApproveUnifiedResponse | ErrorResponse | None:
    """Price a job and reserve its tokens

     Probes the source, works out the price, and reserves the tokens, but does not queue the job: confirm
    it
    afterwards. Settings in the body replace those given at creation; without a body those stay.

    Args:
        job_id (str):
        body (ApproveUnifiedRequest | Unset): Settings to price a job with. What is absent stays
            as given at creation.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        ApproveUnifiedResponse | ErrorResponse
    """

    return sync_detailed(
        job_id=job_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    job_id: str,
    *,
    client: AuthenticatedClient,
    body: ApproveUnifiedRequest | Unset = UNSET,
) -> Response[ApproveUnifiedResponse | ErrorResponse]:
    """Price a job and reserve its tokens

     Probes the source, works out the price, and reserves the tokens, but does not queue the job: confirm
    it
    afterwards. Settings in the body replace those given at creation; without a body those stay.

    Args:
        job_id (str):
        body (ApproveUnifiedRequest | Unset): Settings to price a job with. What is absent stays
            as given at creation.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[ApproveUnifiedResponse | ErrorResponse]
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
    client: AuthenticatedClient,
    body: ApproveUnifiedRequest | Unset = UNSET,
) -> ApproveUnifiedResponse | ErrorResponse | None:
    """Price a job and reserve its tokens

     Probes the source, works out the price, and reserves the tokens, but does not queue the job: confirm
    it
    afterwards. Settings in the body replace those given at creation; without a body those stay.

    Args:
        job_id (str):
        body (ApproveUnifiedRequest | Unset): Settings to price a job with. What is absent stays
            as given at creation.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        ApproveUnifiedResponse | ErrorResponse
    """

    return (
        await asyncio_detailed(
            job_id=job_id,
            client=client,
            body=body,
        )
    ).parsed

from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error_response import ErrorResponse
from ...models.google_drive_credential import GoogleDriveCredential
from ...models.google_drive_credential_create_request import GoogleDriveCredentialCreateRequest
from ...types import Response, ResponseReader


def _get_kwargs(
    *,
    body: GoogleDriveCredentialCreateRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/ondemand/credentials/google-drive",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ErrorResponse | GoogleDriveCredential | None:
    with ResponseReader(response):
        if response.status_code == 201:
            response_201 = GoogleDriveCredential.from_dict(response.json())

            return response_201

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
) -> Response[ErrorResponse | GoogleDriveCredential]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: GoogleDriveCredentialCreateRequest,
) -> Response[ErrorResponse | GoogleDriveCredential]:
    """Save a service account for Google Drive

     Takes the key file of a Google service account, which the API stores encrypted and never shows
    again. Share the
    Drive folders with its e-mail address: as a reader for sources, as an editor for outputs. Jobs name
    it by its id
    in `credentialId`. An API key presumably needs the scope `credentials:manage`.

    Args:
        body (GoogleDriveCredentialCreateRequest): A service account to save.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[ErrorResponse | GoogleDriveCredential]
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
    body: GoogleDriveCredentialCreateRequest,
) -> ErrorResponse | GoogleDriveCredential | None:
    """Save a service account for Google Drive

     Takes the key file of a Google service account, which the API stores encrypted and never shows
    again. Share the
    Drive folders with its e-mail address: as a reader for sources, as an editor for outputs. Jobs name
    it by its id
    in `credentialId`. An API key presumably needs the scope `credentials:manage`.

    Args:
        body (GoogleDriveCredentialCreateRequest): A service account to save.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        ErrorResponse | GoogleDriveCredential
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: GoogleDriveCredentialCreateRequest,
) -> Response[ErrorResponse | GoogleDriveCredential]:
    """Save a service account for Google Drive

     Takes the key file of a Google service account, which the API stores encrypted and never shows
    again. Share the
    Drive folders with its e-mail address: as a reader for sources, as an editor for outputs. Jobs name
    it by its id
    in `credentialId`. An API key presumably needs the scope `credentials:manage`.

    Args:
        body (GoogleDriveCredentialCreateRequest): A service account to save.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[ErrorResponse | GoogleDriveCredential]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: GoogleDriveCredentialCreateRequest,
) -> ErrorResponse | GoogleDriveCredential | None:
    """Save a service account for Google Drive

     Takes the key file of a Google service account, which the API stores encrypted and never shows
    again. Share the
    Drive folders with its e-mail address: as a reader for sources, as an editor for outputs. Jobs name
    it by its id
    in `credentialId`. An API key presumably needs the scope `credentials:manage`.

    Args:
        body (GoogleDriveCredentialCreateRequest): A service account to save.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        ErrorResponse | GoogleDriveCredential
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed

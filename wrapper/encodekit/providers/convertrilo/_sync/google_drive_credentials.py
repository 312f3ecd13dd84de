# Made from wrapper/encodekit/providers/convertrilo/_async/google_drive_credentials.py by `make generate`; change that file instead.
"""Saved service accounts for Google Drive. Came with 0.2.8: older servers take tokens with each job instead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack

from encodekit._core._sync.resource import Resource
from encodekit._core.validation import as_uuid
from encodekit.providers.convertrilo import saved
from encodekit_clients.convertrilo.models.acknowledgement import Acknowledgement
from encodekit_clients.convertrilo.models.google_drive_credential import GoogleDriveCredential
from encodekit_clients.convertrilo.models.google_drive_credential_list_response import (
    GoogleDriveCredentialListResponse,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from encodekit._core.options import CallOptions


class GoogleDriveCredentials(Resource):
    """Saved service accounts; their ids go into `credential_id` of Drive sources and outputs."""

    def list(self, **options: Unpack[CallOptions]) -> GoogleDriveCredentialListResponse:
        """All service accounts, without their keys.

        Raises:
            NotFoundError: If the server is older than 0.2.8.
        """
        from encodekit_clients.convertrilo.api.google_drive_credentials import list_google_drive_credentials

        request = list_google_drive_credentials._get_kwargs()
        return self._call(list_google_drive_credentials, request, GoogleDriveCredentialListResponse, options)

    def create(
        self, name: str, service_account: str | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> GoogleDriveCredential:
        """Save a service account. Share the Drive folders with its `client_email`.

        Args:
            name: A name to recognise it by.
            service_account: The content of the key file that Google gave out: its JSON as a text or a mapping.
            **options: The options of this call.

        Returns:
            What Convertrilo shows of it; the key is never shown again.

        Raises:
            InvalidInputError: If the service account is no JSON object; nothing was sent.
            PermissionDeniedError: If the key lacks the scope `credentials:manage`.
            NotFoundError: If the server is older than 0.2.8.
        """
        from encodekit_clients.convertrilo.api.google_drive_credentials import create_google_drive_credential
        from encodekit_clients.convertrilo.models.google_drive_credential_create_request import (
            GoogleDriveCredentialCreateRequest,
        )

        body = GoogleDriveCredentialCreateRequest(
            name=name, service_account=saved.service_account_model(service_account)
        )
        request = create_google_drive_credential._get_kwargs(body=body)
        return self._call(create_google_drive_credential, request, GoogleDriveCredential, options)

    def delete(self, credential_id: str, **options: Unpack[CallOptions]) -> Acknowledgement:
        """Forget a service account and its key.

        Args:
            credential_id: The credential.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such service account.
        """
        from encodekit_clients.convertrilo.api.google_drive_credentials import delete_google_drive_credential

        request = delete_google_drive_credential._get_kwargs(as_uuid("credential_id", credential_id))
        return self._call(delete_google_drive_credential, request, Acknowledgement, options, empty=Acknowledgement)

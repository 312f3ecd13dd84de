"""Places for outputs saved under a name. Came with 0.2.8: older servers do not know them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from encodekit._core._async.resource import AsyncResource
from encodekit._core.operations import given
from encodekit._core.validation import as_uuid
from encodekit.errors import InvalidInputError
from encodekit.providers.convertrilo import saved
from encodekit_clients.convertrilo.models.acknowledgement import Acknowledgement
from encodekit_clients.convertrilo.models.output_destination_list_response import OutputDestinationListResponse
from encodekit_clients.convertrilo.models.output_destination_response import OutputDestinationResponse

if TYPE_CHECKING:
    from encodekit._core.options import CallOptions
    from encodekit.providers.convertrilo.saved import DestinationConfig


class AsyncOutputDestinations(AsyncResource):
    """Saved destinations. No operation is known that takes the id of one."""

    async def list(self, **options: Unpack[CallOptions]) -> OutputDestinationListResponse:
        """All destinations of the account.

        Raises:
            NotFoundError: If the server is older than 0.2.8.
        """
        from encodekit_clients.convertrilo.api.output_destinations import list_output_destinations

        request = list_output_destinations._get_kwargs()
        return await self._call(list_output_destinations, request, OutputDestinationListResponse, options)

    async def create(
        self, name: str, config: DestinationConfig, **options: Unpack[CallOptions]
    ) -> OutputDestinationResponse:
        """Save a destination.

        Args:
            name: 1 to 255 characters.
            config: A `CdnDestinationConfig`, `S3DestinationConfig` or `GoogleDriveDestinationConfig` of
                `encodekit_clients.convertrilo.models`.
            **options: The options of this call.

        Raises:
            InvalidInputError: If the name or the configuration is not allowed; nothing was sent.
            NotFoundError: If the server is older than 0.2.8.
        """
        from encodekit_clients.convertrilo.api.output_destinations import create_output_destination
        from encodekit_clients.convertrilo.models.output_destination_create_request import (
            OutputDestinationCreateRequest,
        )

        saved.check_name(name)
        saved.check_destination(config)
        request = create_output_destination._get_kwargs(body=OutputDestinationCreateRequest(name=name, config=config))
        return await self._call(create_output_destination, request, OutputDestinationResponse, options)

    async def update(
        self,
        destination_id: str,
        *,
        name: str | None = None,
        config: DestinationConfig | None = None,
        **options: Unpack[CallOptions],
    ) -> OutputDestinationResponse:
        """Change a destination; what is left out stays.

        Args:
            destination_id: The destination.
            name: Its new name, 1 to 255 characters.
            config: Its new configuration, as in `create`; it replaces the old one as a whole.
            **options: The options of this call.

        Raises:
            InvalidInputError: If nothing is to be changed, or the change is not allowed.
            NotFoundError: If there is no such destination.
        """
        from encodekit_clients.convertrilo.api.output_destinations import update_output_destination
        from encodekit_clients.convertrilo.models.output_destination_update_request import (
            OutputDestinationUpdateRequest,
        )

        if name is None and config is None:
            raise InvalidInputError("Nothing to change: give name or config.")
        saved.check_name(name)
        if config is not None:
            saved.check_destination(config)
        body = OutputDestinationUpdateRequest(**given(name=name, config=config))
        request = update_output_destination._get_kwargs(as_uuid("destination_id", destination_id), body=body)
        return await self._call(update_output_destination, request, OutputDestinationResponse, options)

    async def delete(self, destination_id: str, **options: Unpack[CallOptions]) -> Acknowledgement:
        """Forget a destination; what was delivered there stays.

        Args:
            destination_id: The destination.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such destination.
        """
        from encodekit_clients.convertrilo.api.output_destinations import delete_output_destination

        request = delete_output_destination._get_kwargs(as_uuid("destination_id", destination_id))
        return await self._call(delete_output_destination, request, Acknowledgement, options, empty=Acknowledgement)

# Made from wrapper/encodekit/providers/convertrilo/_async/encode_presets.py by `make generate`; change that file instead.
"""Encode settings saved under a name. Came with 0.2.8: older servers do not know them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from encodekit._core._sync.resource import Resource
from encodekit._core.operations import given
from encodekit._core.validation import as_uuid
from encodekit.errors import InvalidInputError
from encodekit.providers.convertrilo import saved
from encodekit_clients.convertrilo.models.acknowledgement import Acknowledgement
from encodekit_clients.convertrilo.models.encode_preset_list_response import EncodePresetListResponse
from encodekit_clients.convertrilo.models.encode_preset_response import EncodePresetResponse

if TYPE_CHECKING:
    from encodekit._core.options import CallOptions
    from encodekit.providers.convertrilo.saved import PresetArguments


class EncodePresets(Resource):
    """Saved presets. No operation takes the id of one: read its settings and pass them to `jobs.create`."""

    def list(self, **options: Unpack[CallOptions]) -> EncodePresetListResponse:
        """All presets of the account.

        Raises:
            NotFoundError: If the server is older than 0.2.8.
        """
        from encodekit_clients.convertrilo.api.encode_presets import list_encode_presets

        return self._call(list_encode_presets, list_encode_presets._get_kwargs(), EncodePresetListResponse, options)

    def create(self, name: str, settings: PresetArguments, **options: Unpack[CallOptions]) -> EncodePresetResponse:
        """Save a preset.

        Args:
            name: 1 to 255 characters.
            settings: All fourteen settings.
            **options: The options of this call.

        Raises:
            InvalidInputError: If a setting is missing or not allowed; nothing was sent.
            NotFoundError: If the server is older than 0.2.8.
        """
        from encodekit_clients.convertrilo.api.encode_presets import create_encode_preset
        from encodekit_clients.convertrilo.models.encode_preset_create_request import EncodePresetCreateRequest

        saved.check_name(name)
        body = EncodePresetCreateRequest(name=name, settings=saved.preset_settings(settings))
        return self._call(
            create_encode_preset, create_encode_preset._get_kwargs(body=body), EncodePresetResponse, options
        )

    def update(
        self,
        preset_id: str,
        *,
        name: str | None = None,
        settings: PresetArguments | None = None,
        **options: Unpack[CallOptions],
    ) -> EncodePresetResponse:
        """Change a preset; what is left out stays.

        Args:
            preset_id: The preset.
            name: Its new name, 1 to 255 characters.
            settings: Its new settings, all fourteen.
            **options: The options of this call.

        Raises:
            InvalidInputError: If nothing is to be changed, or a setting is missing or not allowed.
            NotFoundError: If there is no such preset.
        """
        from encodekit_clients.convertrilo.api.encode_presets import update_encode_preset
        from encodekit_clients.convertrilo.models.encode_preset_update_request import EncodePresetUpdateRequest

        if name is None and settings is None:
            raise InvalidInputError("Nothing to change: give name or settings.")
        saved.check_name(name)
        changes = given(name=name, settings=None if settings is None else saved.preset_settings(settings))
        request = update_encode_preset._get_kwargs(
            as_uuid("preset_id", preset_id), body=EncodePresetUpdateRequest(**changes)
        )
        return self._call(update_encode_preset, request, EncodePresetResponse, options)

    def delete(self, preset_id: str, **options: Unpack[CallOptions]) -> Acknowledgement:
        """Forget a preset.

        Args:
            preset_id: The preset.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such preset.
        """
        from encodekit_clients.convertrilo.api.encode_presets import delete_encode_preset

        request = delete_encode_preset._get_kwargs(as_uuid("preset_id", preset_id))
        return self._call(delete_encode_preset, request, Acknowledgement, options, empty=Acknowledgement)

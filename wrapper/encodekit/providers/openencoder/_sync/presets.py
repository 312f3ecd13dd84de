# Made from wrapper/encodekit/providers/openencoder/_async/presets.py by `make generate`; change that file instead.
"""Presets: named options for FFmpeg."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from encodekit.errors import NotFoundError
from encodekit.providers.openencoder import requests
from encodekit.providers.openencoder._sync.group import Group
from encodekit.providers.openencoder.mapping import disguised, preset_page, wrapped_preset
from encodekit.providers.openencoder.preset_options import preset_json
from encodekit_clients.openencoder.models.preset import Preset
from encodekit_clients.openencoder.models.preset_detail import PresetDetail
from encodekit_clients.openencoder.models.preset_page import PresetPage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from encodekit._core._sync.paging import Paged
    from encodekit._core.options import CallOptions
    from encodekit.providers.openencoder.preset_options import PresetOptions

_UNKNOWN_PRESET = "Open Encoder ends its process when a preset is unknown."


class Presets(Group):
    """Named options for FFmpeg, which jobs refer to by name. They cannot be deleted."""

    def create(
        self,
        name: str,
        *,
        output: str,
        data: PresetOptions | Sequence[str] | str,
        description: str | None = None,
        active: bool = True,
        **options: Unpack[CallOptions],
    ) -> Preset:
        """Create a preset.

        Args:
            name: What jobs call it, at most 128 characters. Nobody checks that it is unique; of two presets with one
                name the worker takes whichever comes first.
            output: The file name of outputs, at most 128 characters. Its extension decides the container, and it cannot
                be changed later.
            data: What to say to FFmpeg: `PresetOptions`, or raw arguments in a list such as
                `["-vf scale=-2:360", "-c:v libx264", "-y"]`, each of which is split at its spaces and nothing else; or
                the JSON text that the server stores.
            description: A text for people; by default the name.
            active: Whether the web interface offers it.
            **options: The options of this call.

        Raises:
            InvalidInputError: If an argument is not allowed; nothing was sent.
            PermissionDeniedError: If the caller is a guest.
        """
        from encodekit_clients.openencoder.api.presets import create_preset

        body = requests.preset_request(
            name=name,
            description=name if description is None else description,
            output=output,
            data=preset_json(data),
            active=active,
        )
        request = create_preset._get_kwargs(body=body)
        answer = self._ask(create_preset, request, PresetDetail, options, restate=wrapped_preset, status=201)
        return answer.preset

    def list(
        self, *, page: int = 1, page_size: int = 100, limit: int | None = None, **options: Unpack[CallOptions]
    ) -> Paged[Preset]:
        """All presets, newest first.

        Args:
            page: The number of the page to begin with, from 1.
            page_size: How many to ask for at once.
            limit: How many to give at most.
            **options: The options of each request.
        """
        from encodekit_clients.openencoder.api.presets import list_presets

        def ask(number: int) -> tuple[list[Preset], object]:
            request = list_presets._get_kwargs(page=number, count=page_size)
            answer = self._ask(list_presets, request, PresetPage, options, restate=preset_page)
            return answer.presets, answer.count

        return self._numbered(ask, page=page, page_size=page_size, limit=limit)

    def get(self, preset_id: int, *, verify: bool = True, **options: Unpack[CallOptions]) -> Preset:
        """One preset.

        Args:
            preset_id: Its number.
            verify: Look for it in the list first, because asking for an unknown one ends the server process. Without
                this the request is sent once.
            **options: The options of each request.

        Raises:
            NotFoundError: If there is no such preset.
        """
        from encodekit_clients.openencoder.api.presets import get_preset

        requests.check_id("preset_id", preset_id)
        if verify:
            self._known(preset_id, options)
        request = get_preset._get_kwargs(preset_id)
        answer = self._ask(
            get_preset,
            request,
            PresetDetail,
            options,
            repeatable=verify,
            deadly=_UNKNOWN_PRESET,
            restate=wrapped_preset,
        )
        return answer.preset

    def find(self, name: str, **options: Unpack[CallOptions]) -> Preset:
        """The preset of this name; the newest one if there are several.

        Args:
            name: The name of the preset.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is none.
        """
        for preset in self.list(**options):
            if preset.name == name:
                return preset
        raise disguised(NotFoundError, f"There is no preset named {name!r}.", "list_presets")

    def update(
        self,
        preset_id: int,
        *,
        name: str | None = None,
        description: str | None = None,
        data: PresetOptions | Sequence[str] | str | None = None,
        active: bool | None = None,
        **options: Unpack[CallOptions],
    ) -> Preset:
        """Change a preset. What is left out stays: it is read first and sent along, as the server needs all of it.

        The `output` cannot be changed: the server takes it, echoes it and never stores it (C9).

        Args:
            preset_id: Its number. It is looked for in the list, because an unknown one would end the server process.
            name: What jobs call it, at most 128 characters.
            description: A text for people.
            data: What to say to FFmpeg, as in `create`.
            active: Whether the web interface offers it.
            **options: The options of each request.

        Raises:
            InvalidInputError: If an argument is not allowed.
            NotFoundError: If there is no such preset.
            PermissionDeniedError: If the caller is a guest.
        """
        from encodekit_clients.openencoder.api.presets import update_preset

        requests.check_id("preset_id", preset_id)
        present = self._known(preset_id, options)
        body = requests.preset_request(
            name=present.name if name is None else name,
            description=(present.description or present.name) if description is None else description,
            output=present.output or present.name,
            data=present.data if data is None else preset_json(data),
            active=bool(present.active) if active is None else active,
        )
        request = update_preset._get_kwargs(preset_id, body=body)
        return self._ask(update_preset, request, Preset, options, deadly=_UNKNOWN_PRESET)

    def _known(self, preset_id: int, options: CallOptions) -> Preset:
        for preset in self.list(**options):
            if preset.id == preset_id:
                return preset
        raise disguised(NotFoundError, f"There is no preset {preset_id}.", "list_presets")

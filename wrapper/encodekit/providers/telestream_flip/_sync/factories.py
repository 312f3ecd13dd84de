# Made from wrapper/encodekit/providers/telestream_flip/_async/factories.py by `make generate`; change that file instead.
"""Factories, and what belongs to each of them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Self, Unpack

from encodekit._core._sync.paging import Paged
from encodekit._core.operations import given
from encodekit._core.options import split_options
from encodekit._core.validation import as_mapping
from encodekit.errors import InvalidInputError
from encodekit.providers._telestream.records import EditableRecord
from encodekit.providers._telestream.requests import (
    DEFAULT_THREADS,
    PER_PAGE,
    NotificationSettingsChange,
    check_id,
    check_known,
    check_page,
)
from encodekit.providers.telestream_flip._sync.resource import FlipResource
from encodekit.providers.telestream_flip.requests import FactoryArguments, UploadArguments, factory_settings
from encodekit_clients.telestream_flip.models.factory import Factory as FactoryModel
from encodekit_clients.telestream_flip.models.factory_sync import FactorySync

if TYPE_CHECKING:
    import builtins
    import os
    from collections.abc import Hashable, Mapping

    from encodekit._core._sync.transport import Transport
    from encodekit._core.options import CallOptions
    from encodekit._core.paging import Page
    from encodekit._core.transfers import ProgressCallback, UploadSource
    from encodekit.providers._telestream._sync.upload_session import UploadSession
    from encodekit.providers._telestream.uploads import ExtraFiles
    from encodekit.providers.telestream_flip._sync.encodings import Encodings
    from encodekit.providers.telestream_flip._sync.notifications import Notifications
    from encodekit.providers.telestream_flip._sync.profiles import Profiles
    from encodekit.providers.telestream_flip._sync.uploads import Uploads
    from encodekit.providers.telestream_flip._sync.videos import Video, Videos
    from encodekit.providers.telestream_flip._sync.workflows import Workflows
    from encodekit_clients.telestream_flip.models import NotificationSettings


class Factory(EditableRecord, FactoryModel):
    """A factory: its storage, its settings, and everything that belongs to it.

    Assign to the attributes that are settings, and `save()`; all that Telestream said is in `details`.
    """

    _factories: Factories

    @property
    def _transport(self) -> Transport:
        return self._factories._transport

    @cached_property
    def videos(self) -> Videos:
        """The videos of this factory."""
        from encodekit.providers.telestream_flip._sync.videos import Videos

        return Videos(self._transport, self._id)

    @cached_property
    def encodings(self) -> Encodings:
        """The encodings of this factory."""
        from encodekit.providers.telestream_flip._sync.encodings import Encodings

        return Encodings(self._transport, self._id)

    @cached_property
    def profiles(self) -> Profiles:
        """The profiles of this factory."""
        from encodekit.providers.telestream_flip._sync.profiles import Profiles

        return Profiles(self._transport, self._id)

    @cached_property
    def workflows(self) -> Workflows:
        """The workflows of this factory."""
        from encodekit.providers.telestream_flip._sync.workflows import Workflows

        return Workflows(self._transport, self._id)

    @cached_property
    def uploads(self) -> Uploads:
        """Uploads in parts, step by step; `upload_session` does all of it."""
        from encodekit.providers.telestream_flip._sync.uploads import Uploads

        return Uploads(self._transport, self._id)

    @cached_property
    def notifications(self) -> Notifications:
        """The notification settings of this factory."""
        from encodekit.providers.telestream_flip._sync.notifications import Notifications

        return Notifications(self._transport, self._id)

    def reload(self, **options: Unpack[CallOptions]) -> Self:
        """Read the factory anew; changes that were not saved are lost."""
        self._adopt(self._factories._get(self._id, None, options))
        return self

    def save(self, **options: Unpack[CallOptions]) -> Self:
        """Send what was changed since it was read or saved, and nothing else; nothing at all without a change.

        Raises:
            InvalidInputError: If an attribute was changed that is no setting.
        """
        changes = self._changes()
        if changes:
            self._adopt(self._factories._patch(self._id, changes, options))
        return self

    def sync(self, enabled: bool, **options: Unpack[CallOptions]) -> FactorySync:
        """Start or end the synchronisation of the input bucket; see `factories.sync`."""
        return self._factories.sync(self._id, enabled, **options)

    def get_notifications(self, **options: Unpack[CallOptions]) -> dict[str, Any]:
        """The notification settings, as Telestream words them."""
        return (self.notifications.get(**options)).to_dict()

    def update_notifications(
        self, change: NotificationSettingsChange, **options: Unpack[CallOptions]
    ) -> NotificationSettings:
        """Change the notification settings; what is left out stays as it is.

        Args:
            change: Some of `url`, `delay` (seconds), `send_video_payload`, and `events` with switches for some of
                `video_created`, `video_encoded`, `encoding_progress` and `encoding_completed`.
            **options: The options of this call.

        Returns:
            All settings as they are now.
        """
        check_known(as_mapping("change", change), NotificationSettingsChange)
        return self.notifications.update(**change, **options)

    def upload_session(
        self,
        source: UploadSource,
        *,
        threads: int = DEFAULT_THREADS,
        name: str | None = None,
        extra_files: Mapping[str, ExtraFiles] | None = None,
        state_file: str | os.PathLike[str] | None = None,
        on_progress: ProgressCallback | None = None,
        **arguments: Unpack[UploadArguments],
    ) -> UploadSession[Video]:
        """Open a resumable upload of a file; see `uploads.create`."""
        return self.uploads.create(
            source,
            threads=threads,
            name=name,
            extra_files=extra_files,
            state_file=state_file,
            on_progress=on_progress,
            **arguments,
        )


class Factories(FlipResource):
    """The factories of the account."""

    def list(
        self,
        *,
        with_storage_provider: bool | None = None,
        page: int = 1,
        per_page: int = PER_PAGE,
        limit: int | None = None,
        **options: Unpack[CallOptions],
    ) -> Paged[Factory]:
        """The factories, asked for page by page when one iterates.

        Args:
            with_storage_provider: Whether they come with `storage_provider`.
            page: The page to begin with, from 1.
            per_page: How many to ask for at a time.
            limit: How many to give at most.
            **options: The options of each request.

        Raises:
            InvalidInputError: If an argument is out of range.
        """
        from encodekit_clients.telestream_flip.api.factories import list_factories

        check_page(page, per_page)
        filters = given(with_storage_provider=with_storage_provider, per_page=per_page)

        def fetch(position: Hashable) -> Page[Factory]:
            request = list_factories._get_kwargs(**filters, **given(page=position))
            return self._page(
                list_factories, request, "factories", FactoryModel, self._made, position, per_page, options
            )

        return Paged(fetch, page, limit=limit)

    def all(
        self, *, with_storage_provider: bool | None = None, **options: Unpack[CallOptions]
    ) -> builtins.list[Factory]:
        """All factories, in a list.

        Args:
            with_storage_provider: Whether they come with their storage, as in `list`.
            **options: The options of this call.
        """
        return self.list(with_storage_provider=with_storage_provider, **options).all()

    def find(
        self, factory_id: str, *, with_storage_provider: bool | None = None, **options: Unpack[CallOptions]
    ) -> Factory:
        """Read a factory.

        Args:
            factory_id: Its id.
            with_storage_provider: Whether it comes with `storage_provider`.
            **options: The options of this call.

        Raises:
            PermissionDeniedError: If the key may not see it.
            NotFoundError: If there is no such factory.
        """
        return self._made(self._get(factory_id, with_storage_provider, options))

    def create(self, *, with_storage_provider: bool | None = None, **arguments: Unpack[FactoryArguments]) -> Factory:
        """Create a factory.

        Args:
            with_storage_provider: Whether the answer has `storage_provider`.
            **arguments: `name`, any other of `FactorySettings`, and the options of this call.

        Raises:
            InvalidInputError: If the name is missing, or a value is none that is allowed.
            PermissionDeniedError: If the key may not do this.
        """
        from encodekit_clients.telestream_flip.api.factories import create_factory
        from encodekit_clients.telestream_flip.models.create_factory_request import CreateFactoryRequest

        options, settings = split_options(arguments)
        if not settings.get("name"):
            raise InvalidInputError("A factory has a name.")
        body = CreateFactoryRequest(**factory_settings(settings))
        request = create_factory._get_kwargs(body=body, **given(with_storage_provider=with_storage_provider))
        return self._made(self._fetch(create_factory, request, FactoryModel, options, documented=201))

    def update(self, factory_id: str, **arguments: Unpack[FactoryArguments]) -> Factory:
        """Change a factory. What is left out stays as it is.

        Args:
            factory_id: The factory.
            **arguments: Any of `FactorySettings`, and the options of this call.

        Raises:
            InvalidInputError: If nothing is to be changed, or a value is none that is allowed.
            PermissionDeniedError: If the key may not do this.
            NotFoundError: If there is no such factory.
        """
        options, settings = split_options(arguments)
        changes = given(**settings)
        if not changes:
            raise InvalidInputError("Nothing to change: give at least one setting.")
        return self._made(self._patch(factory_id, changes, options))

    def sync(self, factory_id: str, enabled: bool, **options: Unpack[CallOptions]) -> FactorySync:
        """Start or end the synchronisation of a factory's input bucket, whose new files become videos.

        Args:
            factory_id: The factory.
            enabled: True starts it, False ends it.
            **options: The options of this call.

        Returns:
            `syncing` is `starting` or `already_started`.
        """
        from encodekit_clients.telestream_flip.api.factories import toggle_factory_sync
        from encodekit_clients.telestream_flip.models.factory_sync_request import FactorySyncRequest

        if not isinstance(enabled, bool):
            raise InvalidInputError(f"enabled is True or False, not {enabled!r}.")
        body = FactorySyncRequest(sync="true" if enabled else "false")
        request = toggle_factory_sync._get_kwargs(check_id("factory_id", factory_id), body=body)
        return self._fetch(toggle_factory_sync, request, FactorySync, options)

    def _get(self, factory_id: str, with_storage_provider: bool | None, options: CallOptions) -> FactoryModel:
        from encodekit_clients.telestream_flip.api.factories import get_factory

        request = get_factory._get_kwargs(
            check_id("factory_id", factory_id), **given(with_storage_provider=with_storage_provider)
        )
        return self._fetch(get_factory, request, FactoryModel, options)

    def _patch(self, factory_id: str, changes: dict[str, Any], options: CallOptions) -> FactoryModel:
        from encodekit_clients.telestream_flip.api.factories import update_factory
        from encodekit_clients.telestream_flip.models.factory_settings import FactorySettings as SettingsModel

        body = SettingsModel(**factory_settings(changes))
        request = update_factory._get_kwargs(check_id("factory_id", factory_id), body=body)
        return self._fetch(update_factory, request, FactoryModel, options)

    def _made(self, model: FactoryModel) -> Factory:
        return Factory._of(model, _factories=self)

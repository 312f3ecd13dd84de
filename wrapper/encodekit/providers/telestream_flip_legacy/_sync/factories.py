# Made from wrapper/encodekit/providers/telestream_flip_legacy/_async/factories.py by `make generate`; change that file instead.
"""Factories, and what belongs to each of them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Self, Unpack

from encodekit._core._sync.paging import Paged
from encodekit._core.operations import given
from encodekit._core.paging import Page
from encodekit._core.validation import as_mapping
from encodekit.errors import InvalidInputError
from encodekit.providers._telestream._sync.resource import MODELS
from encodekit.providers._telestream.records import EditableRecord
from encodekit.providers._telestream.requests import DEFAULT_THREADS, NotificationSettingsChange, check_id, check_known
from encodekit.providers.telestream_flip_legacy._sync.resource import LegacyResource
from encodekit.providers.telestream_flip_legacy.requests import check_priority
from encodekit_clients.telestream_flip_legacy.models.deleted_response import DeletedResponse
from encodekit_clients.telestream_flip_legacy.models.factory import Factory as FactoryModel

if TYPE_CHECKING:
    import builtins
    import os
    from collections.abc import Hashable, Mapping, Sequence

    from encodekit._core._sync.transport import Transport
    from encodekit._core.options import CallOptions
    from encodekit._core.transfers import ProgressCallback, UploadSource
    from encodekit.providers._telestream._sync.upload_session import UploadSession
    from encodekit.providers._telestream.uploads import ExtraFiles
    from encodekit.providers.telestream_flip_legacy._sync.encodings import Encodings
    from encodekit.providers.telestream_flip_legacy._sync.notifications import Notifications
    from encodekit.providers.telestream_flip_legacy._sync.profiles import Profiles
    from encodekit.providers.telestream_flip_legacy._sync.uploads import Uploads
    from encodekit.providers.telestream_flip_legacy._sync.videos import Video, Videos
    from encodekit_clients.telestream_flip_legacy.models import NotificationSettings

_CHANGEABLE = ("name", "upload_original_video", "s3_videos_bucket", "priority")


class Factory(EditableRecord, FactoryModel):
    """A factory: its storage, its settings, and everything that belongs to it.

    `name`, `upload_original_video` and `s3_videos_bucket` can be assigned to and saved; all that Telestream said is
    in `details`.
    """

    _factories: Factories

    @property
    def _transport(self) -> Transport:
        return self._factories._transport

    @cached_property
    def videos(self) -> Videos:
        """The videos of this factory."""
        from encodekit.providers.telestream_flip_legacy._sync.videos import Videos

        return Videos(self._transport, self._id)

    @cached_property
    def encodings(self) -> Encodings:
        """The encodings of this factory."""
        from encodekit.providers.telestream_flip_legacy._sync.encodings import Encodings

        return Encodings(self._transport, self._id)

    @cached_property
    def profiles(self) -> Profiles:
        """The profiles of this factory."""
        from encodekit.providers.telestream_flip_legacy._sync.profiles import Profiles

        return Profiles(self._transport, self._id)

    @cached_property
    def uploads(self) -> Uploads:
        """Uploads in parts, step by step; `upload_session` does all of it."""
        from encodekit.providers.telestream_flip_legacy._sync.uploads import Uploads

        return Uploads(self._transport, self._id)

    @cached_property
    def notifications(self) -> Notifications:
        """The notification settings of this factory."""
        from encodekit.providers.telestream_flip_legacy._sync.notifications import Notifications

        return Notifications(self._transport, self._id)

    def reload(self, **options: Unpack[CallOptions]) -> Self:
        """Read the factory anew; changes that were not saved are lost."""
        self._adopt(self._factories._get(self._id, options))
        return self

    def save(self, **options: Unpack[CallOptions]) -> Self:
        """Send what was changed since it was read or saved, and nothing else; nothing at all without a change.

        Raises:
            InvalidInputError: If an attribute was changed that Telestream does not let one change.
        """
        changes = self._changes()
        if changes:
            self._adopt(self._factories._put(self._id, changes, options))
        return self

    def delete(self, **options: Unpack[CallOptions]) -> DeletedResponse:
        """Delete the factory; see `factories.delete`."""
        return self._factories.delete(self._id, **options)

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
        profiles: str | Sequence[str] | None = None,
        use_all_profiles: bool | None = None,
        path_format: str | None = None,
        payload: str | None = None,
        extra_files: Mapping[str, ExtraFiles] | None = None,
        state_file: str | os.PathLike[str] | None = None,
        on_progress: ProgressCallback | None = None,
        **options: Unpack[CallOptions],
    ) -> UploadSession[Video]:
        """Open a resumable upload of a large file; see `uploads.create`."""
        return self.uploads.create(
            source,
            threads=threads,
            name=name,
            profiles=profiles,
            use_all_profiles=use_all_profiles,
            path_format=path_format,
            payload=payload,
            extra_files=extra_files,
            state_file=state_file,
            on_progress=on_progress,
            **options,
        )


class Factories(LegacyResource):
    """The factories of the account."""

    def list(self, *, limit: int | None = None, **options: Unpack[CallOptions]) -> Paged[Factory]:
        """The factories, asked for when one iterates. Telestream gives them all at once.

        Args:
            limit: How many to give at most.
            **options: The options of the request.
        """
        from encodekit_clients.telestream_flip_legacy.api.factories import list_factories

        def fetch(_position: Hashable) -> Page[Factory]:
            models = self._fetch(list_factories, list_factories._get_kwargs(), MODELS, options)
            return Page(items=[self._made(model) for model in models], total=len(models))

        return Paged(fetch, 1, limit=limit)

    def all(self, **options: Unpack[CallOptions]) -> builtins.list[Factory]:
        """All factories, in a list."""
        return self.list(**options).all()

    def find(self, factory_id: str, **options: Unpack[CallOptions]) -> Factory:
        """Read a factory.

        Args:
            factory_id: The factory.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such factory.
        """
        return self._made(self._get(factory_id, options))

    def create(
        self,
        *,
        s3_videos_bucket: str,
        aws_access_key: str,
        aws_secret_key: str,
        **options: Unpack[CallOptions],
    ) -> Factory:
        """Create a factory over a bucket of yours. The parameters are published only for the predecessor, v2.

        Args:
            s3_videos_bucket: The S3 bucket that takes the outputs.
            aws_access_key: The AWS access key that may write to the bucket.
            aws_secret_key: Its secret. It stands in the URL of the request, as do all parameters of this API; errors
                and logs of this library do not show it.
            **options: The options of this call.

        Raises:
            InvalidInputError: If an argument is empty.
        """
        from encodekit_clients.telestream_flip_legacy.api.factories import create_factory

        fields = {
            "s3_videos_bucket": s3_videos_bucket,
            "aws_access_key": aws_access_key,
            "aws_secret_key": aws_secret_key,
        }
        if not all(fields.values()):
            raise InvalidInputError("A factory needs s3_videos_bucket, aws_access_key and aws_secret_key.")
        request = create_factory._get_kwargs(**fields)
        return self._made(self._fetch(create_factory, request, FactoryModel, options))

    def update(
        self,
        factory_id: str,
        *,
        name: str | None = None,
        upload_original_video: bool | None = None,
        s3_videos_bucket: str | None = None,
        aws_access_key: str | None = None,
        aws_secret_key: str | None = None,
        priority: int | None = None,
        **options: Unpack[CallOptions],
    ) -> Factory:
        """Change a factory. What is left out stays as it is.

        Args:
            factory_id: The factory.
            name: Its new name.
            upload_original_video: Whether sources are kept in its storage.
            s3_videos_bucket: The S3 bucket that takes the outputs.
            aws_access_key: The AWS access key that may write to the bucket.
            aws_secret_key: Its secret; it stands in the URL of the request.
            priority: The place in the account's queue, 2 to 200, lower first; 99 when never set.
            **options: The options of this call.

        Raises:
            InvalidInputError: If nothing is to be changed, or the priority is out of range.
            NotFoundError: If there is no such factory.
        """
        changes = given(
            name=name,
            upload_original_video=upload_original_video,
            s3_videos_bucket=s3_videos_bucket,
            aws_access_key=aws_access_key,
            aws_secret_key=aws_secret_key,
            priority=priority,
        )
        if not changes:
            raise InvalidInputError("Nothing to change: give at least one setting.")
        return self._made(self._put(factory_id, changes, options))

    def delete(self, factory_id: str, **options: Unpack[CallOptions]) -> DeletedResponse:
        """Delete a factory. No source describes what becomes of its videos: try it on an empty one first (Q18).

        Args:
            factory_id: The factory.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such factory.
        """
        from encodekit_clients.telestream_flip_legacy.api.factories import delete_factory

        request = delete_factory._get_kwargs(check_id("factory_id", factory_id))
        return self._fetch(delete_factory, request, DeletedResponse, options, empty=DeletedResponse)

    def _get(self, factory_id: str, options: CallOptions) -> FactoryModel:
        from encodekit_clients.telestream_flip_legacy.api.factories import get_factory

        request = get_factory._get_kwargs(check_id("factory_id", factory_id))
        return self._fetch(get_factory, request, FactoryModel, options)

    def _put(self, factory_id: str, changes: dict[str, Any], options: CallOptions) -> FactoryModel:
        from encodekit_clients.telestream_flip_legacy.api.factories import update_factory

        fixed = sorted(changes.keys() & {"id", "url", "s3_private_access", "created_at", "updated_at"})
        if fixed:
            raise InvalidInputError(f"{', '.join(fixed)} cannot be changed; what can is {', '.join(_CHANGEABLE)}.")
        check_priority(changes.get("priority"))
        request = self._changing(update_factory, check_id("factory_id", factory_id), changes)
        return self._fetch(update_factory, request, FactoryModel, options)

    def _made(self, model: FactoryModel) -> Factory:
        return Factory._of(model, _factories=self)

"""Profiles: how videos are encoded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self, Unpack

from attrs import evolve

from encodekit._core._async.paging import AsyncPaged
from encodekit._core.operations import given
from encodekit._core.options import split_options
from encodekit.errors import InvalidInputError
from encodekit.providers._telestream.records import EditableRecord
from encodekit.providers._telestream.requests import PER_PAGE, check_id, check_page
from encodekit.providers.telestream_flip._async.encodings import AsyncEncoding, AsyncEncodings
from encodekit.providers.telestream_flip._async.resource import AsyncFlipResource
from encodekit.providers.telestream_flip.profile_settings import ProfileArguments, profile_settings
from encodekit_clients.telestream_flip.models.deleted_response import DeletedResponse
from encodekit_clients.telestream_flip.models.encoding import Encoding as EncodingModel
from encodekit_clients.telestream_flip.models.profile import Profile as ProfileModel

if TYPE_CHECKING:
    import builtins
    from collections.abc import Hashable

    from encodekit._core.options import CallOptions
    from encodekit._core.paging import Page

_FIXED = {"id", "created_at", "updated_at", "description", "inputs", "outputs", "stack"}


class AsyncProfile(EditableRecord, ProfileModel):
    """A profile. Assign to its attributes and `save()`; all that Telestream said is in `details`."""

    _profiles: AsyncProfiles

    async def reload(self, **options: Unpack[CallOptions]) -> Self:
        """Read the profile anew; changes that were not saved are lost."""
        self._adopt(await self._profiles._get(self._id, None, options))
        return self

    async def save(self, **options: Unpack[CallOptions]) -> Self:
        """Send what was changed since it was read or saved, and nothing else; nothing at all without a change.

        Raises:
            InvalidInputError: If something was changed that Telestream decides.
        """
        changes = self._changes()
        if changes:
            self._adopt(await self._profiles._put(self._id, changes, options))
        return self

    async def delete(self, **options: Unpack[CallOptions]) -> DeletedResponse:
        """Delete the profile; see `profiles.delete`."""
        return await self._profiles.delete(self._id, **options)

    async def copy(self, *, dest_factory_id: str, profile_name: str, **options: Unpack[CallOptions]) -> AsyncProfile:
        """Copy the profile into a factory; see `profiles.copy`."""
        return await self._profiles.copy(
            self._id, dest_factory_id=dest_factory_id, profile_name=profile_name, **options
        )

    def encodings(self, **options: Unpack[CallOptions]) -> AsyncPaged[AsyncEncoding]:
        """The encodings that were made with the profile; see `profiles.list_encodings`."""
        return self._profiles.list_encodings(self._id, **options)


class AsyncProfiles(AsyncFlipResource):
    """The profiles of a factory."""

    def list(
        self,
        *,
        exclude_advanced_services: bool | None = None,
        expand: bool | None = None,
        page: int = 1,
        per_page: int = PER_PAGE,
        limit: int | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPaged[AsyncProfile]:
        """The profiles, asked for page by page when one iterates.

        Args:
            exclude_advanced_services: Whether profiles of the advanced services are left out.
            expand: Whether profiles show the settings, too, that were left at their default.
            page: The page to begin with, from 1.
            per_page: How many to ask for at a time.
            limit: How many to give at most.
            **options: The options of each request.

        Raises:
            InvalidInputError: If an argument is out of range.
        """
        from encodekit_clients.telestream_flip.api.profiles import list_profiles

        factory_id = self._require_factory()
        check_page(page, per_page)
        filters = given(exclude_advanced_services=exclude_advanced_services, expand=expand, per_page=per_page)

        async def fetch(position: Hashable) -> Page[AsyncProfile]:
            request = list_profiles._get_kwargs(factory_id=factory_id, **filters, **given(page=position))
            return await self._page(
                list_profiles, request, "profiles", ProfileModel, self._made, position, per_page, options
            )

        return AsyncPaged(fetch, page, limit=limit)

    async def all(
        self,
        *,
        exclude_advanced_services: bool | None = None,
        expand: bool | None = None,
        **options: Unpack[CallOptions],
    ) -> builtins.list[AsyncProfile]:
        """All profiles that fit, in a list; the filters are those of `list`."""
        found = self.list(exclude_advanced_services=exclude_advanced_services, expand=expand, **options)
        return await found.all()

    async def find(
        self, profile_id: str, *, expand: bool | None = None, **options: Unpack[CallOptions]
    ) -> AsyncProfile:
        """Read a profile.

        Args:
            profile_id: Its id, or its name (Q17).
            expand: Whether it shows the settings, too, that were left at their default.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such profile.
        """
        return self._made(await self._get(profile_id, expand, options))

    async def create(
        self,
        *,
        exclude_advanced_services: bool | None = None,
        expand: bool | None = None,
        **arguments: Unpack[ProfileArguments],
    ) -> AsyncProfile:
        """Create a profile from a preset and the settings that differ from it.

        Args:
            exclude_advanced_services: As in `list`.
            expand: Whether the answer shows the settings, too, that were left at their default.
            **arguments: `preset_name`, any other of `ProfileSettings`, `extra` with settings that this version does
                not know, and the options of this call.

        Raises:
            InvalidInputError: If the preset is missing, or a value is none that is allowed.
        """
        from encodekit_clients.telestream_flip.api.profiles import create_profile
        from encodekit_clients.telestream_flip.models.create_profile_request import CreateProfileRequest

        options, settings = split_options(arguments)
        fields = profile_settings(settings)
        if not fields.get("preset_name"):
            raise InvalidInputError("A profile starts from preset_name, such as 'h264'.")
        request = create_profile._get_kwargs(
            factory_id=self._require_factory(),
            body=CreateProfileRequest.from_dict(fields),
            **given(exclude_advanced_services=exclude_advanced_services, expand=expand),
        )
        return self._made(await self._fetch(create_profile, request, ProfileModel, options))

    async def update(self, profile_id: str, **arguments: Unpack[ProfileArguments]) -> AsyncProfile:
        """Change a profile. What is left out stays as it is.

        Args:
            profile_id: Its id.
            **arguments: Any of `ProfileSettings`, `extra`, and the options of this call.

        Raises:
            InvalidInputError: If nothing is to be changed, or a value is none that is allowed.
            NotFoundError: If there is no such profile.
        """
        options, settings = split_options(arguments)
        changes = profile_settings(settings)
        if not changes:
            raise InvalidInputError("Nothing to change: give at least one setting.")
        return self._made(await self._put(profile_id, changes, options))

    async def delete(self, profile_id: str, **options: Unpack[CallOptions]) -> DeletedResponse:
        """Delete a profile.

        Args:
            profile_id: The profile.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such profile.
        """
        from encodekit_clients.telestream_flip.api.profiles import delete_profile

        request = delete_profile._get_kwargs(check_id("profile_id", profile_id), factory_id=self._require_factory())
        return await self._fetch(delete_profile, request, DeletedResponse, options, empty=DeletedResponse)

    async def copy(
        self, profile_id: str, *, dest_factory_id: str, profile_name: str, **options: Unpack[CallOptions]
    ) -> AsyncProfile:
        """Copy a profile into a factory.

        Args:
            profile_id: The profile.
            dest_factory_id: The factory that gets the copy; it may be the same one.
            profile_name: The name of the copy, unique within that factory.
            **options: The options of this call.

        Returns:
            The copy, which belongs to the other factory.

        Raises:
            NotFoundError: If there is no such profile or factory.
        """
        from encodekit_clients.telestream_flip.api.profiles import copy_profile
        from encodekit_clients.telestream_flip.models.copy_profile_request import CopyProfileRequest

        if not profile_name:
            raise InvalidInputError("A copy has a profile_name, unique within its factory.")
        body = CopyProfileRequest(
            dest_factory_id=check_id("dest_factory_id", dest_factory_id), profile_name=profile_name
        )
        request = copy_profile._get_kwargs(
            check_id("profile_id", profile_id), factory_id=self._require_factory(), body=body
        )
        model = await self._fetch(copy_profile, request, ProfileModel, options)
        return AsyncProfiles(self._transport, dest_factory_id)._made(model)

    def list_encodings(
        self, profile_id: str, *, limit: int | None = None, **options: Unpack[CallOptions]
    ) -> AsyncPaged[AsyncEncoding]:
        """The encodings that were made with a profile: the first page only, as this operation takes no page.

        For all of them use `encodings.list(profile_id=...)`.

        Args:
            profile_id: The id or name of the profile.
            limit: How many to give at most.
            **options: The options of the request.
        """
        from encodekit_clients.telestream_flip.api.profiles import list_profile_encodings

        encodings = AsyncEncodings(self._transport, self._factory_id)
        request = list_profile_encodings._get_kwargs(
            check_id("profile_id", profile_id), factory_id=self._require_factory()
        )

        async def fetch(position: Hashable) -> Page[AsyncEncoding]:
            page = await self._page(
                list_profile_encodings,
                request,
                "encodings",
                EncodingModel,
                encodings._made,
                position,
                PER_PAGE,
                options,
            )
            return evolve(page, next=None)

        return AsyncPaged(fetch, 1, limit=limit)

    async def _get(self, profile_id: str, expand: bool | None, options: CallOptions) -> ProfileModel:
        from encodekit_clients.telestream_flip.api.profiles import get_profile

        request = get_profile._get_kwargs(
            check_id("profile_id", profile_id), factory_id=self._require_factory(), **given(expand=expand)
        )
        return await self._fetch(get_profile, request, ProfileModel, options)

    async def _put(self, profile_id: str, changes: dict[str, Any], options: CallOptions) -> ProfileModel:
        from encodekit_clients.telestream_flip.api.profiles import update_profile
        from encodekit_clients.telestream_flip.models.profile_settings import ProfileSettings as SettingsModel

        fixed = sorted(changes.keys() & _FIXED)
        if fixed:
            raise InvalidInputError(f"{', '.join(fixed)} cannot be changed: Telestream decides it.")
        request = update_profile._get_kwargs(
            check_id("profile_id", profile_id),
            factory_id=self._require_factory(),
            body=SettingsModel.from_dict(changes),
        )
        return await self._fetch(update_profile, request, ProfileModel, options)

    def _made(self, model: ProfileModel) -> AsyncProfile:
        return AsyncProfile._of(model, _profiles=self)

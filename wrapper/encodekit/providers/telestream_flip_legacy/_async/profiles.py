"""Profiles: how videos are encoded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self, Unpack

from encodekit._core._async.paging import AsyncPaged
from encodekit._core.operations import given
from encodekit._core.options import split_options
from encodekit.errors import InvalidInputError
from encodekit.providers._telestream.records import EditableRecord
from encodekit.providers._telestream.requests import PER_PAGE, check_id, check_known, check_page
from encodekit.providers.telestream_flip_legacy._async.resource import AsyncLegacyResource
from encodekit.providers.telestream_flip_legacy.requests import (
    MOST_PER_PAGE,
    ProfileArguments,
    ProfileSettings,
    check_new_profile,
)
from encodekit_clients.telestream_flip_legacy.models.deleted_response import DeletedResponse
from encodekit_clients.telestream_flip_legacy.models.profile import Profile as ProfileModel

if TYPE_CHECKING:
    import builtins
    from collections.abc import Hashable

    from encodekit._core.options import CallOptions
    from encodekit._core.paging import Page

_FIXED = {"id", "created_at", "updated_at"}


class AsyncProfile(EditableRecord, ProfileModel):
    """A profile. Assign to its attributes and `save()`; all that Telestream said is in `details`."""

    _profiles: AsyncProfiles

    async def reload(self, **options: Unpack[CallOptions]) -> Self:
        """Read the profile anew; changes that were not saved are lost."""
        self._adopt(await self._profiles._get(self._id, options))
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
        """Delete the profile; encodings that were made with it stay."""
        return await self._profiles.delete(self._id, **options)


class AsyncProfiles(AsyncLegacyResource):
    """The profiles of a factory."""

    def list(
        self,
        *,
        expand: bool | None = None,
        page: int = 1,
        per_page: int = PER_PAGE,
        limit: int | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPaged[AsyncProfile]:
        """The profiles, asked for page by page when one iterates.

        Args:
            expand: Whether profiles show the values, too, that were left at their default.
            page: The page to begin with, from 1.
            per_page: How many to ask for at a time, 1 to 100.
            limit: How many to give at most.
            **options: The options of each request.

        Raises:
            InvalidInputError: If an argument is out of range.
        """
        from encodekit_clients.telestream_flip_legacy.api.profiles import list_profiles

        check_page(page, per_page, MOST_PER_PAGE)

        async def fetch(position: Hashable) -> Page[AsyncProfile]:
            request = list_profiles._get_kwargs(**given(expand=expand, page=position, per_page=per_page))
            return await self._page(list_profiles, request, self._made, position, per_page, options)

        return AsyncPaged(fetch, page, limit=limit)

    async def all(self, *, expand: bool | None = None, **options: Unpack[CallOptions]) -> builtins.list[AsyncProfile]:
        """All profiles, in a list; the filter is that of `list`."""
        return await self.list(expand=expand, **options).all()

    async def find(self, profile_id: str, **options: Unpack[CallOptions]) -> AsyncProfile:
        """Read a profile.

        Args:
            profile_id: Its id, or its name (Q17).
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such profile.
        """
        return self._made(await self._get(profile_id, options))

    async def create(self, **arguments: Unpack[ProfileArguments]) -> AsyncProfile:
        """Create a profile: from a preset, whose values the others override, or with commands of your own.

        Args:
            **arguments: `preset_name`, or `command` and `extname`; any other of `ProfileSettings`; and the options of
                this call.

        Raises:
            InvalidInputError: If neither a preset nor commands are given, or a name is unknown.
        """
        from encodekit_clients.telestream_flip_legacy.api.profiles import create_profile

        options, settings = split_options(arguments)
        check_known(settings, ProfileSettings)
        check_new_profile(settings)
        request = self._scoped(create_profile._get_kwargs(**given(**settings)))
        return self._made(await self._fetch(create_profile, request, ProfileModel, options))

    async def update(self, profile_id: str, **arguments: Unpack[ProfileArguments]) -> AsyncProfile:
        """Change a profile. What is left out stays as it is.

        Args:
            profile_id: Its id, or its name.
            **arguments: Any of `ProfileSettings`, and the options of this call.

        Raises:
            InvalidInputError: If nothing is to be changed, or a name is unknown.
            NotFoundError: If there is no such profile.
        """
        options, settings = split_options(arguments)
        check_known(settings, ProfileSettings)
        changes = given(**settings)
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
        from encodekit_clients.telestream_flip_legacy.api.profiles import delete_profile

        request = self._scoped(delete_profile._get_kwargs(check_id("profile_id", profile_id)))
        return await self._fetch(delete_profile, request, DeletedResponse, options, empty=DeletedResponse)

    async def _get(self, profile_id: str, options: CallOptions) -> ProfileModel:
        from encodekit_clients.telestream_flip_legacy.api.profiles import get_profile

        request = self._scoped(get_profile._get_kwargs(check_id("profile_id", profile_id)))
        return await self._fetch(get_profile, request, ProfileModel, options)

    async def _put(self, profile_id: str, changes: dict[str, Any], options: CallOptions) -> ProfileModel:
        from encodekit_clients.telestream_flip_legacy.api.profiles import update_profile

        fixed = sorted(changes.keys() & _FIXED)
        if fixed:
            raise InvalidInputError(f"{', '.join(fixed)} cannot be changed: Telestream decides it.")
        request = self._changing(update_profile, check_id("profile_id", profile_id), changes)
        return await self._fetch(update_profile, self._scoped(request), ProfileModel, options)

    def _made(self, model: ProfileModel) -> AsyncProfile:
        return AsyncProfile._of(model, _profiles=self)

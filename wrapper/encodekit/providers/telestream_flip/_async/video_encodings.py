"""The encodings of one video."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from encodekit.providers._telestream.requests import (
    PER_PAGE,
)
from encodekit.providers.telestream_flip._async.encodings import AsyncEncoding, AsyncEncodings

if TYPE_CHECKING:
    import builtins

    from encodekit._core._async.paging import AsyncPaged
    from encodekit._core.options import CallOptions
    from encodekit.providers.telestream_flip._async.videos import AsyncVideos
    from encodekit_clients.telestream_flip.models.deleted_response import DeletedResponse


class AsyncVideoEncodings:
    """The encodings of one video."""

    def __init__(self, videos: AsyncVideos, video_id: str) -> None:
        self._videos = videos
        self._video_id = video_id
        self._encodings = AsyncEncodings(videos._transport, videos._factory_id)

    def list(
        self,
        *,
        screenshots: bool | None = None,
        precise_status: bool | None = None,
        page: int = 1,
        per_page: int = PER_PAGE,
        limit: int | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPaged[AsyncEncoding]:
        """The encodings, asked for when one iterates; see `videos.list_encodings`."""
        return self._videos.list_encodings(
            self._video_id,
            screenshots=screenshots,
            precise_status=precise_status,
            page=page,
            per_page=per_page,
            limit=limit,
            **options,
        )

    async def all(
        self,
        *,
        screenshots: bool | None = None,
        precise_status: bool | None = None,
        **options: Unpack[CallOptions],
    ) -> builtins.list[AsyncEncoding]:
        """All encodings, in a list; the switches are those of `videos.list_encodings`."""
        return await self.list(screenshots=screenshots, precise_status=precise_status, **options).all()

    async def find(self, encoding_id: str, **options: Unpack[CallOptions]) -> AsyncEncoding:
        """Read an encoding; see `encodings.find`."""
        return await self._encodings.find(encoding_id, **options)

    async def create(
        self,
        *,
        profile_id: str | None = None,
        profile_name: str | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncEncoding:
        """Encode this video with one more profile; see `encodings.create`."""
        return await self._encodings.create(
            video_id=self._video_id, profile_id=profile_id, profile_name=profile_name, **options
        )

    async def delete(self, encoding_id: str, **options: Unpack[CallOptions]) -> DeletedResponse:
        """Delete an encoding and its outputs; see `encodings.delete`.

        Args:
            encoding_id: The encoding.
            **options: The options of this call.
        """
        return await self._encodings.delete(encoding_id, **options)

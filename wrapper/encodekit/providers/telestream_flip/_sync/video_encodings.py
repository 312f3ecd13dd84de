# Made from wrapper/encodekit/providers/telestream_flip/_async/video_encodings.py by `make generate`; change that file instead.
"""The encodings of one video."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from encodekit.providers._telestream.requests import (
    PER_PAGE,
)
from encodekit.providers.telestream_flip._sync.encodings import Encoding, Encodings

if TYPE_CHECKING:
    import builtins

    from encodekit._core._sync.paging import Paged
    from encodekit._core.options import CallOptions
    from encodekit.providers.telestream_flip._sync.videos import Videos
    from encodekit_clients.telestream_flip.models.deleted_response import DeletedResponse


class VideoEncodings:
    """The encodings of one video."""

    def __init__(self, videos: Videos, video_id: str) -> None:
        self._videos = videos
        self._video_id = video_id
        self._encodings = Encodings(videos._transport, videos._factory_id)

    def list(
        self,
        *,
        screenshots: bool | None = None,
        precise_status: bool | None = None,
        page: int = 1,
        per_page: int = PER_PAGE,
        limit: int | None = None,
        **options: Unpack[CallOptions],
    ) -> Paged[Encoding]:
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

    def all(
        self,
        *,
        screenshots: bool | None = None,
        precise_status: bool | None = None,
        **options: Unpack[CallOptions],
    ) -> builtins.list[Encoding]:
        """All encodings, in a list; the switches are those of `videos.list_encodings`."""
        return self.list(screenshots=screenshots, precise_status=precise_status, **options).all()

    def find(self, encoding_id: str, **options: Unpack[CallOptions]) -> Encoding:
        """Read an encoding; see `encodings.find`."""
        return self._encodings.find(encoding_id, **options)

    def create(
        self,
        *,
        profile_id: str | None = None,
        profile_name: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Encoding:
        """Encode this video with one more profile; see `encodings.create`."""
        return self._encodings.create(
            video_id=self._video_id, profile_id=profile_id, profile_name=profile_name, **options
        )

    def delete(self, encoding_id: str, **options: Unpack[CallOptions]) -> DeletedResponse:
        """Delete an encoding and its outputs; see `encodings.delete`.

        Args:
            encoding_id: The encoding.
            **options: The options of this call.
        """
        return self._encodings.delete(encoding_id, **options)

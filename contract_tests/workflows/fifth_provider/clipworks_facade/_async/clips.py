"""The operations of Clipworks."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Literal, Unpack, cast

from clipworks.models.account import Account
from clipworks.models.clip import Clip
from clipworks.models.clip_page import ClipPage

from clipworks_facade.service import PAGE_SIZE
from encodekit._core._async.paging import AsyncPaged
from encodekit._core._async.resource import AsyncResource
from encodekit._core.operations import given
from encodekit._core.paging import Page

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from encodekit._core.options import CallOptions


class AsyncClips(AsyncResource):
    """What is encoded."""

    def list(
        self,
        *,
        state: Literal["queued", "done", "failed"] | None = None,
        page_size: int = PAGE_SIZE,
        limit: int | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPaged[Clip]:
        """The clips, newest first, page by page as one iterates."""
        from clipworks.api.clips import list_clips

        async def fetch(position: Hashable) -> Page[Clip]:
            number = cast("int", position)
            request = list_clips._get_kwargs(**given(state=state, page_size=page_size, page=number))
            found = await self._call(list_clips, request, ClipPage, options)
            is_full = len(found.clips) == page_size
            return Page(items=found.clips, next=number + 1 if is_full else None, total=found.total)

        return AsyncPaged(fetch, 1, limit=limit)

    async def create(
        self,
        url: str,
        *,
        codec: Literal["h264", "h265"] | None = None,
        width: int | None = None,
        tags: Sequence[str] | None = None,
        **options: Unpack[CallOptions],
    ) -> Clip:
        """Encode a clip from a URL."""
        from clipworks.api.clips import create_clip
        from clipworks.models.clip_create import ClipCreate

        body = ClipCreate(url=url, **given(codec=codec, width=width, tags=[*tags] if tags is not None else None))
        return await self._call(create_clip, create_clip._get_kwargs(body=body), Clip, options)

    async def upload(self, file: bytes, *, title: str | None = None, **options: Unpack[CallOptions]) -> Clip:
        """Encode a clip from a file."""
        from clipworks.api.clips import upload_clip
        from clipworks.models.upload import Upload
        from clipworks.types import File

        body = Upload(file=File(BytesIO(file)), **given(title=title))
        return await self._call(upload_clip, upload_clip._get_kwargs(body=body), Clip, options)

    async def get(self, clip_id: str, **options: Unpack[CallOptions]) -> Clip:
        """Read a clip."""
        from clipworks.api.clips import get_clip

        return await self._call(get_clip, get_clip._get_kwargs(clip_id), Clip, options)

    async def delete(self, clip_id: str, **options: Unpack[CallOptions]) -> None:
        """Forget a clip."""
        from clipworks.api.clips import delete_clip

        await self._send(delete_clip, delete_clip._get_kwargs(clip_id), options)


class AsyncAccounts(AsyncResource):
    """Who pays."""

    async def get(self, **options: Unpack[CallOptions]) -> Account:
        """Read the account."""
        from clipworks.api.account import get_account

        return await self._call(get_account, get_account._get_kwargs(), Account, options)

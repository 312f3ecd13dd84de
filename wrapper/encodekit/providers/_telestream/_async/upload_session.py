"""One upload in parts: started, resumed, saved, aborted."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar, Unpack

from encodekit._core.options import RetryPolicy
from encodekit.errors import EncodekitError, IncompleteTransferError, InvalidInputError, ResponseDecodingError
from encodekit.providers._telestream.runners import Stop
from encodekit.providers._telestream.runners import _async as parallel
from encodekit.providers._telestream.uploads import (
    Progress,
    SavedUpload,
    UploadFile,
    UploadState,
)

if TYPE_CHECKING:
    import os
    from collections.abc import Sequence

    from encodekit._core.options import CallOptions
    from encodekit._core.transfers import ProgressCallback
    from encodekit.providers._telestream._async.uploads import AsyncSessionUploads


V = TypeVar("V")


# How often the server is asked whether anything is missing after all, when no answer held the video.
_ROUNDS = 3


class AsyncUploadSession(Generic[V]):
    """One upload in parts. Made by `upload_session`, or by `uploads.load` in another process.

    `start()` sends everything; after a failure `resume()` asks what is missing and sends that, as often as needed;
    `abort()` gives up. Leaving an `async with` block closes the files; the upload stays resumable.

    Attributes:
        id: Telestream's id of the session.
        status: `initialized`, `uploading`, `uploaded`, `error`, `aborted` or `interrupted`.
        error_message: What went wrong, when `status` is `error` or `interrupted`.
        video: The video that the upload has become. None before that, and when the answer that told of it got lost.
        factory_id: The factory that gets the video.
    """

    def __init__(
        self,
        uploads: AsyncSessionUploads[V],
        files: list[UploadFile],
        *,
        session_id: str,
        location: str,
        factory_id: str | None,
        max_connections: int | None,
        threads: int,
        on_progress: ProgressCallback | None,
    ) -> None:
        self.id = session_id
        self.status = UploadState.INITIALIZED
        self.error_message: str | None = None
        self.video: V | None = None
        self.factory_id = factory_id
        self._uploads = uploads
        self._files = files
        self._location = location
        self._max_connections = max_connections
        self._threads = threads
        self._on_progress = on_progress
        self._state_file: Path | None = None

    @property
    def location(self) -> str:
        """Where the parts go. Who knows it may write to this upload, so it is in no repr and no log."""
        return self._location

    @property
    def parts(self) -> int:
        """How many parts the video has."""
        return self._files[0].parts

    @property
    def part_size(self) -> int:
        """The bytes in every part but the last."""
        return self._files[0].part_size

    @property
    def missing_parts(self) -> list[int]:
        """The parts of the video that are not known to have arrived, in ascending order, from 0."""
        return sorted(self._files[0].missing)

    async def start(self, **options: Unpack[CallOptions]) -> V | None:
        """Send all parts, several at a time: at most `threads`, and not more than the server allows.

        Args:
            **options: The options of each request; there is no deadline unless one is given. A part that fails for a
                passing reason is tried again on its own.

        Returns:
            The video, as in `video`.

        Raises:
            InvalidInputError: If it was started before: use `resume()`.
            RequestError: If a part cannot be sent; `status` is `error` then, and `resume()` goes on.
        """
        if self.status is not UploadState.INITIALIZED:
            raise InvalidInputError(f"The upload is {self.status} and not initialized: use resume() to go on.")
        return await self._run(options, ask_first=False)

    async def resume(self, **options: Unpack[CallOptions]) -> V | None:
        """Ask what is missing and send that; also for an upload that was not started yet.

        Returns:
            The video, as in `video`.

        Raises:
            InvalidInputError: If the upload was aborted.
            RequestError: If a part cannot be sent; `resume()` again goes on.
        """
        if self.status is UploadState.UPLOADED:
            return self.video
        if self.status in {UploadState.ABORTED, UploadState.UPLOADING}:
            raise InvalidInputError(f"The upload is {self.status}: it cannot be resumed.")
        return await self._run(options, ask_first=True)

    async def abort(self, **options: Unpack[CallOptions]) -> None:
        """Give up the upload: the server throws away what was sent.

        Raises:
            InvalidInputError: If it is complete already: delete the video instead.
        """
        if self.status is UploadState.UPLOADED:
            raise InvalidInputError("The upload is complete: delete its video instead.")
        if self.status is not UploadState.ABORTED:
            await self._uploads.abort(self._location, **options)
            self._end(UploadState.ABORTED)

    def save(self, state_file: str | os.PathLike[str]) -> None:
        """Write what another process needs to resume (see `uploads.load`), as JSON, in one step, without a credential.

        The file holds the location, with which anybody can write to this upload as long as it is open: it is readable
        for its owner only. It is removed when the upload is complete or aborted.

        Args:
            state_file: The file to write.

        Raises:
            InvalidInputError: If it cannot be written, or nothing is left to resume.
        """
        if self.status in {UploadState.UPLOADED, UploadState.ABORTED}:
            raise InvalidInputError(f"The upload is {self.status}: nothing is left to resume.")
        saved = SavedUpload.of(
            provider=self._uploads._transport.provider.name,
            factory_id=self.factory_id,
            session_id=self.id,
            location=self._location,
            max_connections=self._max_connections,
            files=self._files,
        )
        saved.write(state_file)
        self._state_file = Path(state_file)

    def close(self) -> None:
        """Close the source. The upload stays as it is: `uploads.load` can take it up if its state was saved."""
        close_files(self._files)

    async def _run(self, options: CallOptions, *, ask_first: bool) -> V | None:
        self.status, self.error_message = UploadState.UPLOADING, None
        try:
            await self._send_missing(options, ask_first=ask_first)
        except BaseException as failure:
            self.status = UploadState.ERROR if isinstance(failure, Exception) else UploadState.INTERRUPTED
            self.error_message = str(failure) or "interrupted"
            for file in self._files:
                file.source.release()
            raise
        self._end(UploadState.UPLOADED)
        return self.video

    async def _send_missing(self, options: CallOptions, *, ask_first: bool) -> None:
        if ask_first:
            await self._ask(options)
        for _ in range(_ROUNDS):
            if not any(file.missing for file in self._files):
                return
            await self._send_all(options)
            if self.video is None:
                await self._ask(options)
        if any(file.missing for file in self._files):
            raise IncompleteTransferError("Telestream still misses parts that it had accepted.")

    async def _ask(self, options: CallOptions) -> None:
        for file in self._files:
            file.set_missing(await self._uploads.missing_parts(self._location, tag=file.tag, **options))

    async def _send_all(self, options: CallOptions) -> None:
        items = [(file, index) for file in self._files for index in sorted(file.missing)]
        progress, stop = Progress(self._files, self._on_progress), Stop()

        async def send(item: tuple[UploadFile, int]) -> None:
            file, index = item
            video = await self._uploads._send_file_part(self._location, file, index, progress, stop, options)
            file.missing.discard(index)
            if video is not None:
                self.video = video

        limit = min(self._threads, self._max_connections or self._threads, len(items))
        await parallel.run(send, items, limit, stop)

    def _end(self, status: UploadState) -> None:
        self.status = status
        self.close()
        if self._state_file:
            with contextlib.suppress(OSError):
                self._state_file.unlink(missing_ok=True)

    async def __aenter__(self) -> AsyncUploadSession[V]:
        return self

    async def __aexit__(self, *_exception: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"UploadSession({self.id!r}, {self.status}, {len(self.missing_parts)} of {self.parts} parts missing)"


async def sent_or_aborted(upload: AsyncUploadSession[V], options: CallOptions) -> V:
    """Send an upload that nobody will resume; it is aborted if it fails.

    Raises:
        ResponseDecodingError: If everything is sent and Telestream did not say which video it has become.
    """
    try:
        video = await upload.start(**options)
    except BaseException:
        with contextlib.suppress(EncodekitError):
            await upload.abort(retry=RetryPolicy(attempts=1), timeout=5.0)
        raise
    if video is None:
        raise ResponseDecodingError(f"Upload {upload.id} is complete, but Telestream did not name its video.")
    return video


def close_files(files: Sequence[UploadFile]) -> None:
    """Close the sources of an upload."""
    for file in files:
        file.source.close()

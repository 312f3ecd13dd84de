# Made from wrapper/encodekit/providers/_telestream/_async/uploads.py by `make generate`; change that file instead.
"""Uploads in parts: several at a time, with each part tried again on its own, and resumable in another process."""

from __future__ import annotations

import contextlib
import tempfile
from abc import ABC, abstractmethod
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar, Unpack, cast

from attrs import evolve

from encodekit._core._sync.uploads import read_chunks
from encodekit._core.concurrency import run_blocking
from encodekit._core.http import json_object
from encodekit._core.operations import operation_call
from encodekit._core.options import RetryPolicy
from encodekit._core.transfers import upload_body
from encodekit._core.validation import is_http_url
from encodekit.errors import EncodekitError, IncompleteTransferError, InvalidInputError, ResponseDecodingError
from encodekit.providers._telestream._sync.resource import TelestreamResource
from encodekit.providers._telestream.mapping import refusal, whole
from encodekit.providers._telestream.requests import DEFAULT_THREADS, check_no_url, file_name_of
from encodekit.providers._telestream.runners import Stop
from encodekit.providers._telestream.runners import _sync as parallel
from encodekit.providers._telestream.uploads import (
    PartSource,
    Progress,
    SavedUpload,
    UploadFile,
    UploadState,
    check_threads,
    extra_file_tags,
    part_source,
    spooled,
)

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator, Mapping, Sequence

    import httpx

    from encodekit._core.http import Call
    from encodekit._core.options import CallOptions
    from encodekit._core.transfers import ProgressCallback, UploadSource
    from encodekit.providers._telestream.uploads import ExtraFiles, RequestOperation, UploadOperations

V = TypeVar("V")
# How often the server is asked whether anything is missing after all, when no answer held the video.
_ROUNDS = 3


class SessionUploads(TelestreamResource, ABC, Generic[V]):
    """What the locations of upload sessions understand. They need no credential: who knows one may write to it."""

    @property
    @abstractmethod
    def _operations(self) -> UploadOperations:
        """The generated operations on locations."""

    @abstractmethod
    def _video(self, model: Any) -> V:
        """The video that an upload has become."""

    def send_part(
        self,
        location: str,
        data: bytes,
        *,
        index: int | None = None,
        content_range: str | None = None,
        tag: str | None = None,
        **options: Unpack[CallOptions],
    ) -> V | None:
        """Send one part of a file; `factory.upload_session` does all of it.

        Args:
            location: The location of the session.
            data: The bytes, from `index * part_size` on.
            index: The number of the part, from 0. Needed unless the session is of the older kind.
            content_range: `bytes <first>-<last>/<size>`, for the older kind (`multi_chunk=False`).
            tag: The tag of a further file; by default the video itself.
            **options: The options of this call.

        Returns:
            The video, when nothing is missing any more; None before that.

        Raises:
            InvalidInputError: If the part is empty or has no place.
            RequestError: If it cannot be sent. Statuses of 4xx are final, the others were tried again.
        """
        if not data:
            raise InvalidInputError("The part is empty.")
        if (index is None) == (content_range is None):
            raise InvalidInputError("A part has one place: give index, or content_range for a session of the old kind.")
        call = self._part_call(location, len(data), index=index, content_range=content_range, tag=tag)
        return self._part_answer(call, self._transport.send(evolve(call, content=lambda: data), options))

    def missing_parts(self, location: str, *, tag: str | None = None, **options: Unpack[CallOptions]) -> list[int]:
        """Ask which parts of a file the server has not got; none of them when it is complete.

        Args:
            location: The location of the session.
            tag: The tag of a further file; by default the video itself.
            **options: The options of this call.
        """
        operation = self._operations.get_upload_status
        request = operation._get_kwargs(id="", **({"x_extra_file_tag": tag} if tag else {}))
        call = _located(operation, request, location)
        response = self._transport.send(call, options)
        status = self._parsed(operation, object, response)
        missing: object = getattr(status, "missing_parts", None)
        indexes = [whole(index) for index in cast("list[object]", missing)] if isinstance(missing, list) else [None]
        if None in indexes:
            raise self._undecodable(call, response, "missing_parts is no list of numbers")
        return [index for index in indexes if index is not None]

    def abort(self, location: str, **options: Unpack[CallOptions]) -> None:
        """Give up an upload; what was sent is thrown away.

        Args:
            location: The location of the session.
            **options: The options of this call.
        """
        operation = self._operations.abort_upload
        self._transport.send(_located(operation, operation._get_kwargs(id=""), location), options)

    def load(
        self,
        state_file: str | os.PathLike[str],
        source: UploadSource | None = None,
        *,
        extra_files: Mapping[str, ExtraFiles] | None = None,
        threads: int = DEFAULT_THREADS,
        on_progress: ProgressCallback | None = None,
    ) -> UploadSession[V]:
        """Take up an upload that another process began: `load(...)`, then `resume()`. Nothing is sent yet.

        Args:
            state_file: What `upload_session(..., state_file=...)` or `save` has written.
            source: Where the file is now, if it was moved or was no file on disk.
            extra_files: The same for further files, by tag.
            threads: How many parts to send at the same time, at most.
            on_progress: Told of each chunk.

        Raises:
            InvalidInputError: If the state cannot be used, or the file was changed since.
        """
        check_threads(threads)
        saved = SavedUpload.read(state_file, self._transport.provider.name)
        sources = {**({"": source} if source is not None else {}), **extra_file_tags(extra_files)}
        session = UploadSession(
            type(self)(self._transport, saved.factory_id),
            saved.open_files(sources),
            session_id=saved.session_id,
            location=_checked_location(saved.location),
            factory_id=saved.factory_id,
            max_connections=saved.max_connections,
            threads=threads,
            on_progress=on_progress,
        )
        session.status = UploadState.INTERRUPTED
        session._state_file = Path(state_file)
        return session

    def _open_files(
        self, source: UploadSource, name: str | None, extra_files: Mapping[str, ExtraFiles] | None
    ) -> list[UploadFile]:
        """The files of an upload; those that can be read only once are copied to a temporary file."""
        files: list[UploadFile] = []
        try:
            for tag, item in {"": source, **extra_file_tags(extra_files)}.items():
                opened = _opened(item)
                files.append(UploadFile(tag=tag, name=file_name_of(item, None if tag else name), source=opened))
        except BaseException:
            close_files(files)
            raise
        return files

    def _begin(
        self,
        session: Any,
        files: list[UploadFile],
        *,
        threads: int,
        on_progress: ProgressCallback | None,
        state_file: str | os.PathLike[str] | None,
        options: CallOptions,
    ) -> UploadSession[V]:
        """The upload for a session that was just created; it is aborted if it cannot be used."""
        upload = UploadSession(
            self,
            files,
            session_id=session.id,
            location=_checked_location(session.location),
            factory_id=self._factory_id,
            max_connections=whole(session.max_connections) or None,
            threads=threads,
            on_progress=on_progress,
        )
        try:
            further: dict[str, Any] = session.extra_files.additional_properties if session.extra_files else {}
            for file in files:
                plan = further.get(file.tag) if file.tag else session
                if plan is None:
                    raise ResponseDecodingError(f"The session has no place for the file with the tag {file.tag!r}.")
                file.plan(plan.parts, plan.part_size)
            if state_file is not None:
                upload.save(state_file)
        except BaseException:
            with contextlib.suppress(EncodekitError):
                upload.abort(**options)
            raise
        return upload

    def _send_file_part(
        self, location: str, file: UploadFile, index: int, progress: Progress, stop: Stop, options: CallOptions
    ) -> V | None:
        """Send one part of a file from its source, in constant memory; each attempt reads it anew."""

        def content() -> Iterator[bytes]:
            sent = 0
            progress.sent(file, index, sent)
            for offset, length in file.ranges(index):
                stop.check()
                yield run_blocking(file.source.read, offset, length)
                sent += length
                progress.sent(file, index, sent)

        call = self._part_call(location, file.part_length(index), index=index, content_range=None, tag=file.tag)
        response = self._transport.send(evolve(call, content=content), {"deadline": None, **options})
        return self._part_answer(call, response)

    def _part_call(
        self, location: str, length: int, *, index: int | None, content_range: str | None, tag: str | None
    ) -> Call:
        operation = self._operations.upload_part
        headers = {"x_part": index, "content_range": content_range, "x_extra_file_tag": tag or None}
        request = operation._get_kwargs(id="", body=_Body(), **{k: v for k, v in headers.items() if v is not None})
        request["headers"]["Content-Length"] = str(length)
        return _located(operation, request, location)

    def _part_answer(self, call: Call, response: httpx.Response) -> V | None:
        """The video, if the answer holds one; a part that leaves others missing is answered with nothing."""
        if response.content.strip() in {b"", b"null"}:
            return None
        payload = json_object(response)
        if payload is None:
            raise self._undecodable(call, response, "it is no JSON object")
        failure = refusal(response)
        if failure is not None:
            raise failure.about(provider=self._transport.provider.name, operation="upload_part", status=200)
        if "id" not in payload:
            return None
        return self._video(self._parsed(self._operations.upload_part, object, response))


class UploadSession(Generic[V]):
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
        uploads: SessionUploads[V],
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

    def start(self, **options: Unpack[CallOptions]) -> V | None:
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
        return self._run(options, ask_first=False)

    def resume(self, **options: Unpack[CallOptions]) -> V | None:
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
        return self._run(options, ask_first=True)

    def abort(self, **options: Unpack[CallOptions]) -> None:
        """Give up the upload: the server throws away what was sent.

        Raises:
            InvalidInputError: If it is complete already: delete the video instead.
        """
        if self.status is UploadState.UPLOADED:
            raise InvalidInputError("The upload is complete: delete its video instead.")
        if self.status is not UploadState.ABORTED:
            self._uploads.abort(self._location, **options)
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

    def _run(self, options: CallOptions, *, ask_first: bool) -> V | None:
        self.status, self.error_message = UploadState.UPLOADING, None
        try:
            self._send_missing(options, ask_first=ask_first)
        except BaseException as failure:
            self.status = UploadState.ERROR if isinstance(failure, Exception) else UploadState.INTERRUPTED
            self.error_message = str(failure) or "interrupted"
            for file in self._files:
                file.source.release()
            raise
        self._end(UploadState.UPLOADED)
        return self.video

    def _send_missing(self, options: CallOptions, *, ask_first: bool) -> None:
        if ask_first:
            self._ask(options)
        for _ in range(_ROUNDS):
            if not any(file.missing for file in self._files):
                return
            self._send_all(options)
            if self.video is None:
                self._ask(options)
        if any(file.missing for file in self._files):
            raise IncompleteTransferError("Telestream still misses parts that it had accepted.")

    def _ask(self, options: CallOptions) -> None:
        for file in self._files:
            file.set_missing(self._uploads.missing_parts(self._location, tag=file.tag, **options))

    def _send_all(self, options: CallOptions) -> None:
        items = [(file, index) for file in self._files for index in sorted(file.missing)]
        progress, stop = Progress(self._files, self._on_progress), Stop()

        def send(item: tuple[UploadFile, int]) -> None:
            file, index = item
            video = self._uploads._send_file_part(self._location, file, index, progress, stop, options)
            file.missing.discard(index)
            if video is not None:
                self.video = video

        limit = min(self._threads, self._max_connections or self._threads, len(items))
        parallel.run(send, items, limit, stop)

    def _end(self, status: UploadState) -> None:
        self.status = status
        self.close()
        if self._state_file:
            with contextlib.suppress(OSError):
                self._state_file.unlink(missing_ok=True)

    def __enter__(self) -> UploadSession[V]:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"UploadSession({self.id!r}, {self.status}, {len(self.missing_parts)} of {self.parts} parts missing)"


def sent_or_aborted(upload: UploadSession[V], options: CallOptions) -> V:
    """Send an upload that nobody will resume; it is aborted if it fails.

    Raises:
        ResponseDecodingError: If everything is sent and Telestream did not say which video it has become.
    """
    try:
        video = upload.start(**options)
    except BaseException:
        with contextlib.suppress(EncodekitError):
            upload.abort(retry=RetryPolicy(attempts=1), timeout=5.0)
        raise
    if video is None:
        raise ResponseDecodingError(f"Upload {upload.id} is complete, but Telestream did not name its video.")
    return video


class _Body:
    """Stands where the generated request expects a file; the bytes are streamed instead."""

    payload = b""


def _located(operation: RequestOperation, request: dict[str, Any], location: str) -> Call:
    """The call at the location exactly as it was given, without the credential: it may be on any host."""
    kept = {name: value for name, value in request.items() if name not in {"params", "content"}}
    call = operation_call(operation, kept, repeatable=False, authenticated=False)
    return evolve(call, url=_checked_location(location))


def _checked_location(location: str) -> str:
    if not is_http_url(location):
        raise ResponseDecodingError("The location of the upload session is not an http(s) URL.")
    return location


def _opened(source: UploadSource) -> PartSource:
    check_no_url(source)
    opened = part_source(source)
    if opened is not None:
        return opened
    body = upload_body(source)
    file = tempfile.TemporaryFile()
    try:
        for chunk in read_chunks(body):
            run_blocking(file.write, chunk)
        return spooled(file)
    except BaseException:
        file.close()
        raise


def close_files(files: Sequence[UploadFile]) -> None:
    """Close the sources of an upload."""
    for file in files:
        file.source.close()

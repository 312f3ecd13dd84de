# Made from wrapper/encodekit/providers/_telestream/_async/uploads.py by `make generate`; change that file instead.
"""Uploads in parts: several at a time, with each part tried again on its own, and resumable in another process."""

from __future__ import annotations

import contextlib
import tempfile
from abc import ABC, abstractmethod
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, Unpack, cast

from attrs import evolve

from encodekit._core._sync.uploads import read_chunks
from encodekit._core.concurrency import run_blocking
from encodekit._core.http import json_object
from encodekit._core.operations import operation_call
from encodekit._core.transfers import upload_body
from encodekit._core.validation import is_http_url
from encodekit.errors import EncodekitError, InvalidInputError, ResponseDecodingError
from encodekit.providers._telestream._sync.resource import TelestreamResource
from encodekit.providers._telestream._sync.upload_session import UploadSession, V, close_files
from encodekit.providers._telestream.mapping import refusal, whole
from encodekit.providers._telestream.requests import DEFAULT_THREADS, check_no_url, file_name_of
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
    from collections.abc import Iterator, Mapping

    import httpx

    from encodekit._core.http import Call
    from encodekit._core.options import CallOptions
    from encodekit._core.transfers import ProgressCallback, UploadSource
    from encodekit.providers._telestream.runners import Stop
    from encodekit.providers._telestream.uploads import ExtraFiles, RequestOperation, UploadOperations


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


class _Body:
    """Stands where the generated request expects a file; the bytes are streamed instead."""

    payload = b""


def _located(operation: RequestOperation, request: dict[str, Any], location: str) -> Call:
    """The call at the location exactly as it was given, without the credential: it may be on any host."""
    if not is_http_url(location):  # it is not shown: who knows it may write to the upload
        raise InvalidInputError("location is not the http(s) URL of an upload session.")
    kept = {name: value for name, value in request.items() if name not in {"params", "content"}}
    call = operation_call(operation, kept, repeatable=False, authenticated=False)
    return evolve(call, url=location)


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

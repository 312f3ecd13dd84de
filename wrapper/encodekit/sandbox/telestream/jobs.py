"""The life of a video (processing -> success or fail: its import) and of an encoding (the same, or canceled)."""

from __future__ import annotations

import asyncio
import shutil
from datetime import timedelta
from functools import partial
from glob import escape
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from encodekit.sandbox.encoder import EncodeError
from encodekit.sandbox.hls import master_playlist, probe_segments, segments
from encodekit.sandbox.media import MediaError, probe
from encodekit.sandbox.queue import Place, carry_out
from encodekit.sandbox.sources import SourceError, SourceProblem
from encodekit.sandbox.telestream import hls
from encodekit.sandbox.telestream.errors import ApiError
from encodekit.sandbox.telestream.profiles import (
    MAX_PICTURES,
    is_picture,
    options,
    picture_extname,
    picture_options,
    shows_video,
)
from encodekit.sandbox.telestream.state import CANCELED, Encoding, expanded

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from encodekit.sandbox.background import Errand
    from encodekit.sandbox.services import Services
    from encodekit.sandbox.telestream.events import Events
    from encodekit.sandbox.telestream.state import Factory, Pipeline, Profile, Video

IMPORT, ENCODE = "telestream.import", "telestream.encode"
PROGRESS_PERIOD = timedelta(seconds=10)


class FailureError(Exception):
    """Why an encoding fails: one of the provider's error classes, and a text."""

    def __init__(self, error_class: str, message: str) -> None:
        super().__init__(message)
        self.error_class = error_class


class Jobs:
    """What happens to videos and encodings.

    Args:
        services: What the stand-ins share.
        events: Told of what has happened.
        factories: All of them.
        max_bytes: Of a source.
    """

    def __init__(self, services: Services, events: Events, factories: Mapping[str, Factory], max_bytes: int) -> None:
        self._services = services
        self._events = events
        self._factories = factories
        self._max_bytes = max_bytes
        services.background.define(IMPORT, self._import)
        services.background.define(ENCODE, self._encode)

    def add(self, video: Video) -> None:
        """Remember a new video and import it; a source without URL lies in its place already."""
        video.factory.videos[video.id] = video
        video.task = self._services.background.begin(IMPORT, factory=video.factory.id, video=video.id)

    def source(self, video: Video) -> Path:
        """Where the source of a video is."""
        return self._services.storage.path(video.source_key)

    def output(self, encoding: Encoding) -> Path | None:
        """Where the main output is, if it is there."""
        if encoding.status != "success" or not encoding.files:
            return None
        path = self._services.storage.path(encoding.prefix + encoding.files[0])
        return path if path.is_file() else None

    def encode(self, video: Video, profile: Profile, parent: Encoding | None = None) -> Encoding:
        """A new encoding; it begins once its source is there."""
        now = self._services.clock.now()
        encoding = Encoding(video, profile.id, now, now, profile.settings, profile.settings["extname"], parent)
        video.encodings[encoding.id] = video.factory.encodings[encoding.id] = encoding
        if self._has_source(encoding):
            self._begin(encoding)
        return encoding

    def again(self, encoding: Encoding, profile: Profile | None = None) -> None:
        """Encode anew, with another profile if one is given."""
        self._stop(encoding)
        self._unlink(encoding)
        if profile:
            encoding.profile_id, encoding.settings = profile.id, profile.settings
            encoding.extname = profile.settings["extname"]
        encoding.status, encoding.progress = "processing", 0
        encoding.files, encoding.pictures = [], []
        encoding.error_class = encoding.error_message = encoding.log_key = encoding.info = encoding.size_bytes = None
        encoding.started_at = encoding.ended_at = None
        encoding.updated_at = self._services.clock.now()
        if self._has_source(encoding):
            self._begin(encoding)

    def cancel(self, encoding: Encoding) -> bool:
        """Stop an encoding; False when it had ended."""
        if encoding.status != "processing":
            return False
        self._stop(encoding)
        self._end(encoding, CANCELED)
        return True

    def cancel_video(self, video: Video) -> bool:
        """Stop the import and all encodings; False when all had ended."""
        is_importing = video.status == "processing"
        if is_importing:
            self._stop(video)
            video.status, video.updated_at = CANCELED, self._services.clock.now()
        return any([is_importing, *(self.cancel(encoding) for encoding in [*video.encodings.values()])])

    def delete(self, encoding: Encoding) -> None:
        """Forget an encoding, with its outputs."""
        self._stop(encoding)
        self._unlink(encoding)
        del encoding.video.encodings[encoding.id]
        del encoding.video.factory.encodings[encoding.id]
        encoding.status = CANCELED
        self._begin_children(encoding)

    def delete_video(self, video: Video) -> None:
        """Forget a video, with its source and all outputs."""
        self._stop(video)
        for encoding in [*video.encodings.values()]:
            self.delete(encoding)
        self.delete_source(video)
        for path in video.extra_files:
            path.unlink(missing_ok=True)
        del video.factory.videos[video.id]

    def delete_source(self, video: Video) -> bool:
        """Remove the source only; False when it was not there."""
        path = self.source(video)
        found = path.is_file()
        path.unlink(missing_ok=True)
        return found

    def delete_factory(self, factory: Factory) -> None:
        """End all work of a factory, and remove its files."""
        if factory.sync:
            self._services.background.cancel(factory.sync)
        for video in [*factory.videos.values()]:
            self.delete_video(video)
        factory.profiles.clear()

    def _has_source(self, encoding: Encoding) -> bool:
        """Whether it is known what becomes of the source; else the encoding begins when it is."""
        parent = encoding.parent
        return encoding.video.status != "processing" and (parent is None or parent.status != "processing")

    def _stop(self, thing: Video | Encoding) -> None:
        task, thing.task = thing.task, None
        if task:
            self._services.background.cancel(task)

    def _begin(self, encoding: Encoding) -> None:
        factory_id = encoding.video.factory.id
        encoding.task = self._services.background.begin(ENCODE, factory=factory_id, encoding=encoding.id)

    def _begin_children(self, encoding: Encoding) -> None:
        for child in encoding.video.encodings.values():
            if child.parent is encoding and child.status == "processing":
                self._begin(child)

    def _unlink(self, encoding: Encoding) -> None:
        for key in encoding.keys:
            self._services.storage.path(key).unlink(missing_ok=True)
        bucket = encoding.video.factory.bucket
        for file in encoding.files if bucket else ():
            self._services.s3.path(bucket or "", file).unlink(missing_ok=True)

    async def _import(self, errand: Errand) -> None:
        video = self._factories[errand.about["factory"]].videos[errand.about["video"]]
        video.task = asyncio.current_task()
        await carry_out(
            self._fetch_and_probe(video), expected=(SourceError, MediaError), end=partial(self._imported, video)
        )

    async def _fetch_and_probe(self, video: Video) -> None:
        await self._fetch(video)
        video.info = await asyncio.to_thread(probe, self.source(video))
        video.path = expanded(video.path_format, video)

    def _imported(self, video: Video, error: Exception | None) -> None:
        waiting = [*video.encodings.values()]
        if error is None:
            video.status = "success"
            self._follow(video, [(profile, []) for profile in video.profiles], None)
            self._follow(video, video.pipeline, None)
        elif isinstance(error, SourceError):
            self.delete_source(video)
            self._fail(video, "DownloadFailed", str(error))
        elif isinstance(error, MediaError):
            self._fail(video, "FormatNotRecognised", "The source is not recognised as video or audio.")
        else:
            self._fail(video, "UnexpectedError", "Internal error")
        video.updated_at = self._services.clock.now()
        self._events.tell_video("video-created", video)
        for encoding in waiting:
            self._begin(encoding)

    def _follow(self, video: Video, pipeline: Pipeline, parent: Encoding | None) -> None:
        for profile, inner in pipeline:
            self._follow(video, inner, self.encode(video, profile, parent))

    def _fail(self, video: Video, error_class: str, message: str) -> None:
        video.status, video.error_class, video.error_message = "fail", error_class, message

    async def _fetch(self, video: Video) -> None:
        if video.source_url is not None:
            await self._fetch_url(video.source_url, self.source(video))
        for number, url in enumerate(url for urls in video.extra_urls.values() for url in urls):
            path = self.extra_file(video, number)
            await self._fetch_url(url, path)
            video.extra_files = [*dict.fromkeys((*video.extra_files, path))]

    def extra_file(self, video: Video, number: int) -> Path:
        """Where a further file of a video is."""
        return self._services.storage.path(f"in/telestream/{video.id}-extra-{number}")

    async def _fetch_url(self, url: str, path: Path) -> None:
        if url.startswith("s3://"):
            bucket, _, key = url.removeprefix("s3://").partition("/")
            found = self._services.s3.path(bucket, key)
            if not found.is_file():
                raise SourceError(SourceProblem.UNREACHABLE, "The bucket has no such object.")
            path.parent.mkdir(parents=True, exist_ok=True)
            await asyncio.to_thread(shutil.copyfile, found, path)
        else:
            await self._services.web.fetch(url, path)
        if _size(path) > self._max_bytes:
            raise SourceError(SourceProblem.TOO_LARGE, f"The source is larger than {self._max_bytes} bytes.")

    async def _encode(self, errand: Errand) -> None:
        encoding = self._factories[errand.about["factory"]].encodings[errand.about["encoding"]]
        encoding.task = asyncio.current_task()
        await carry_out(
            self._make(encoding),
            expected=(FailureError, EncodeError, ApiError),
            end=partial(self._finish, encoding),
            drop=partial(self._unlink, encoding),
        )

    def _finish(self, encoding: Encoding, error: Exception | None) -> None:
        if error is None:
            self._end(encoding, "success")
        elif isinstance(error, FailureError):
            self._end(encoding, "fail", error.error_class, str(error))
        elif isinstance(error, EncodeError):
            self._end(encoding, "fail", "EncodingError", str(error))
        elif isinstance(error, ApiError):
            self._end(encoding, "fail", "CommandInvalid", error.message)
        else:
            self._end(encoding, "fail", "UnexpectedError", "Internal error")

    async def _make(self, encoding: Encoding) -> None:
        video, parent = encoding.video, encoding.parent
        if video.status != "success" or (parent and parent.status != "success"):
            raise FailureError("VideoStatusInvalid", "The source of this encoding is not available.")
        if hls.is_master(encoding.settings):
            await self._collect(encoding)
            return
        source = self.output(parent) if parent else self.source(video)
        info = parent.info if parent else video.info
        if source is None or info is None or not source.is_file():
            raise FailureError("FileNotFound", "The source of this encoding is no longer there.")
        if info.video_codec is None and shows_video(encoding.settings):
            raise FailureError("EncodingError", "The source has no video.")
        settings = encoding.settings if parent else {**encoding.settings, **video.clip}
        self._name(encoding, settings)
        stem = PurePosixPath(encoding.path).name
        segment_stem = hls.segment_stem(encoding) if hls.is_variant(settings) else ""
        output = self._services.storage.path(encoding.prefix + encoding.path + encoding.extname)
        pictures = picture_options(settings, info, stem)
        cut = hls.variant_options(settings, segment_stem) if segment_stem else []
        await self._services.encoder.run(
            source,
            output,
            [*pictures, *options(settings, info), *cut],
            duration_seconds=info.duration_seconds,
            on_progress=partial(self._progress, encoding),
            place=Place("telestream", encoding.id, f"{video.original_filename} as {settings['name']}"),
            beside=f"{escape(segment_stem or stem)}_*" if segment_stem or pictures else "",
        )
        encoding.files = [encoding.path + encoding.extname]
        if segment_stem:
            await self._measure_segments(encoding, output)
            await self._deliver(video.factory, encoding.prefix, encoding.files)
            return
        beside = [
            f"{encoding.path}_{number}{picture_extname(settings)}" for number in range(1, MAX_PICTURES + 1) if pictures
        ]
        found = [key for key in beside if self._services.storage.path(encoding.prefix + key).is_file()]
        encoding.size_bytes = _size(output)
        if is_picture(settings):
            encoding.files += found
        else:
            encoding.pictures = found
            encoding.info = await asyncio.to_thread(probe, output)
        await self._deliver(video.factory, encoding.prefix, dict.fromkeys((*encoding.files, *found)))

    def _name(self, encoding: Encoding, settings: Mapping[str, Any]) -> None:
        video, factory = encoding.video, encoding.video.factory
        path_format = settings.get("outputs_path_format") or factory.settings.get("outputs_path_format", "")
        encoding.prefix, encoding.path = factory.prefix, expanded(video.path_format or path_format, video, encoding)

    async def _measure_segments(self, encoding: Encoding, playlist: Path) -> None:
        folder = PurePosixPath(encoding.path).parent
        encoding.files += [str(folder / name) for name in segments(playlist)]
        encoding.info = await asyncio.to_thread(probe_segments, playlist)
        encoding.size_bytes = encoding.info.size_bytes

    async def _collect(self, master: Encoding) -> None:
        """Write the playlist that names the variants, once all of them have ended."""
        await asyncio.sleep(0)  # after a restart, their tasks are known only by then
        while any(variant.status == "processing" for variant in hls.variants(master)):
            others = [other for other in master.video.encodings.values() if other.status == "processing"]
            tasks = [other.task for other in others if other.task and other is not master]
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        variants = [variant for variant in hls.variants(master) if variant.status == "success"]
        if not variants:
            raise FailureError("HLSVariantsNotFound", "The video has no encoding that the playlist could name.")
        self._name(master, master.settings)
        path = self._services.storage.path(master.prefix + master.path + master.extname)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(master_playlist(hls.variant_of(variant, master) for variant in variants))
        master.files, master.size_bytes = [master.path + master.extname], _size(path)
        await self._deliver(master.video.factory, master.prefix, master.files)

    def _progress(self, encoding: Encoding, done: float) -> None:
        now = self._services.clock.now()
        before, encoding.progress = encoding.progress, int(done * 99)  # an encoding that has ended may say 99
        if encoding.started_at is None:
            encoding.started_at = encoding.updated_at = now
        elif before == encoding.progress or now - encoding.updated_at < PROGRESS_PERIOD:
            return
        encoding.updated_at = now
        self._events.tell_encoding("encoding-progress", encoding)

    async def _deliver(self, factory: Factory, prefix: str, files: Iterable[str]) -> None:
        for file in files if factory.bucket else ():
            target = self._services.s3.path(factory.bucket or "", file)
            target.parent.mkdir(parents=True, exist_ok=True)
            await asyncio.to_thread(shutil.copyfile, self._services.storage.path(prefix + file), target)

    def _end(self, encoding: Encoding, status: str, error_class: str | None = None, message: str | None = None) -> None:
        now = self._services.clock.now()
        encoding.status, encoding.error_class, encoding.error_message = status, error_class, message
        encoding.ended_at = encoding.updated_at = now
        encoding.started_at = encoding.started_at or now
        if status == "success":
            encoding.progress = 99
        if message:
            self._log(encoding, message)
        if status != CANCELED:
            self._events.tell_encoding("encoding-complete", encoding)
        self._begin_children(encoding)
        video = encoding.video
        if all(other.status != "processing" for other in video.encodings.values()):
            self._events.tell_video("video-encoded", video)

    def _log(self, encoding: Encoding, message: str) -> None:
        encoding.log_key = f"{encoding.prefix or encoding.video.factory.prefix}{encoding.path or encoding.id}.log"
        path = self._services.storage.path(encoding.log_key)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{message}\n")


def _size(path: Path) -> int:
    return path.stat().st_size


def file_name(url: str) -> str:
    """The name of the file that a URL leads to; empty where it tells none."""
    try:
        return PurePosixPath(unquote(urlsplit(url).path)).name
    except ValueError:
        return ""

"""What the stand-in remembers: factories with their profiles, videos and encodings."""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from encodekit.sandbox.media import MediaInfo
from encodekit.sandbox.storage import KeyRefusedError, inside
from encodekit.sandbox.store import NOT_KEPT, REFERENCE, Record
from encodekit.sandbox.telestream.errors import bad_request, not_found

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Mapping
    from datetime import datetime

    from encodekit.sandbox.store import Store

# What happens after a cancellation is not published: a word that cannot be taken for another.
CANCELED = "canceled"
MAX_PIPELINE = 8
LONGEST_END = "_00.12345"
EVENTS = ("video_created", "video_encoded", "encoding_progress", "encoding_completed")
KEYWORD = re.compile(r":(video_id|id|original|date|profile|type|resolution)")


def new_id() -> str:
    """An id as Telestream makes them."""
    return secrets.token_hex(16)


def shown_time(moment: datetime | None) -> str:
    """A moment as Telestream writes it; empty for one that has not come."""
    return moment.strftime("%Y/%m/%d %H:%M:%S +0000") if moment else ""


@dataclass(slots=True, eq=False)
class Profile(Record):
    """How to encode. The settings have the names and units of 3.1, and are replaced, never changed."""

    settings: Mapping[str, Any]
    created_at: datetime
    updated_at: datetime
    id: str = field(default_factory=new_id)

    @property
    def name(self) -> str:
        """By which it is known within its factory."""
        return str(self.settings["name"])


@dataclass(slots=True, eq=False)
class Encoding(Record):
    """One video in one profile.

    Attributes:
        profile_id: Of the profile, which may be deleted by now.
        settings: Of the profile, as they were when the encoding was asked for.
        parent: The encoding whose output is the source; None for the video itself.
        prefix: Where in our storage the outputs are, the part before `path`.
        path: Key of the main output within the storage of the factory, without extension.
        files: Keys of all outputs, likewise.
        pictures: Keys of the screenshots.
    """

    video: Video = field(metadata=REFERENCE)
    profile_id: str
    created_at: datetime
    updated_at: datetime
    settings: Mapping[str, Any]
    extname: str
    parent: Encoding | None = field(default=None, metadata=REFERENCE)
    id: str = field(default_factory=new_id)
    status: str = "processing"
    progress: int = 0
    started_at: datetime | None = None
    ended_at: datetime | None = None
    prefix: str = ""
    path: str = ""
    files: list[str] = field(default_factory=list[str])
    pictures: list[str] = field(default_factory=list[str])
    info: MediaInfo | None = None
    size_bytes: int | None = None
    error_class: str | None = None
    error_message: str | None = None
    log_key: str | None = None
    task: asyncio.Task[None] | None = field(default=None, metadata=NOT_KEPT)

    @property
    def keys(self) -> list[str]:
        """Everything that our storage has of it."""
        made = [self.prefix + file for file in dict.fromkeys((*self.files, *self.pictures))]
        return [*made, self.log_key] if self.log_key else made


@dataclass(slots=True, eq=False)
class Video(Record):
    """One source.

    Attributes:
        profiles: With which it is encoded once it is there.
        pipeline: Profiles, each with those that go on from its output.
        clip: Which part of it is encoded: `clip_offset`, `clip_length` and `clip_end`.
        path_format: Of the outputs; empty for what profile or factory say.
        extra_urls: Where the further files come from, by tag.
        extra_files: The further files that came with it.
    """

    factory: Factory = field(metadata=REFERENCE)
    created_at: datetime
    updated_at: datetime
    original_filename: str
    extname: str
    source_url: str | None = None
    payload: str | None = None
    profiles: list[Profile] = field(default_factory=list[Profile])
    pipeline: Pipeline = field(default_factory=list["tuple[Profile, Pipeline]"])
    clip: Mapping[str, str] = field(default_factory=dict[str, str])
    path_format: str = ""
    extra_urls: Mapping[str, list[str]] = field(default_factory=dict[str, list[str]])
    extra_files: list[Path] = field(default_factory=list[Path])
    id: str = field(default_factory=new_id)
    path: str = ""
    status: str = "processing"
    info: MediaInfo | None = None
    error_class: str | None = None
    error_message: str | None = None
    encodings: dict[str, Encoding] = field(default_factory=dict[str, Encoding], metadata=NOT_KEPT)
    task: asyncio.Task[None] | None = field(default=None, metadata=NOT_KEPT)

    @property
    def source_key(self) -> str:
        """Where in our storage the source is."""
        return f"in/telestream/{self.id}{self.extname}"


Pipeline = list[tuple[Profile, "Pipeline"]]


@dataclass(slots=True, eq=False)
class Factory(Record):
    """Settings, with the names of 3.1, and what belongs to them.

    Attributes:
        seen: Keys of the input bucket that have become videos.
        sync: The task that looks for more of them.
    """

    settings: dict[str, Any]
    created_at: datetime
    updated_at: datetime
    id: str = field(default_factory=new_id)
    profiles: dict[str, Profile] = field(default_factory=dict[str, Profile], metadata=NOT_KEPT)
    videos: dict[str, Video] = field(default_factory=dict[str, Video], metadata=NOT_KEPT)
    encodings: dict[str, Encoding] = field(default_factory=dict[str, Encoding], metadata=NOT_KEPT)
    notifications: dict[str, Any] = field(
        default_factory=lambda: {
            "url": "null",
            "delay": 0,
            "send_video_payload": False,
            "events": dict.fromkeys(EVENTS, False),
        }
    )
    seen: set[str] = field(default_factory=set[str])
    sync: asyncio.Task[None] | None = field(default=None, metadata=NOT_KEPT)

    @property
    def prefix(self) -> str:
        """Where in our storage its outputs are; only `out/` is open to everybody."""
        return f"{'private' if self.settings.get('acl') == 'private' else 'out'}/telestream/{self.id}/"

    @property
    def bucket(self) -> str | None:
        """The S3 bucket that outputs go to, too."""
        return self.settings.get("output_bucket_name")

    def open(self, store: Store) -> None:
        """Take what the store has of it, and put the parts together."""
        self.put_back(
            profiles=store.table(f"telestream.profiles.{self.id}", Profile),
            videos=store.table(f"telestream.videos.{self.id}", Video, Profile, MediaInfo),
            encodings=store.table(f"telestream.encodings.{self.id}", Encoding, MediaInfo),
        )
        for video in self.videos.values():
            video.put_back(factory=self)
        for encoding in self.encodings.values():
            # The other objects, in whose place the ids are as yet.
            video_id, parent_id = cast("tuple[str, str | None]", (encoding.video, encoding.parent))
            video = self.videos[video_id]
            parent = video.encodings.get(parent_id) or _deleted(video, parent_id) if parent_id else None
            encoding.put_back(video=video, parent=parent)
            video.encodings[encoding.id] = encoding

    def video(self, video_id: str) -> Video:
        """The video with that id.

        Raises:
            ApiError: There is none.
        """
        if video_id not in self.videos:
            raise not_found("Video", video_id)
        return self.videos[video_id]

    def encoding(self, encoding_id: str) -> Encoding:
        """The encoding with that id.

        Raises:
            ApiError: There is none.
        """
        if encoding_id not in self.encodings:
            raise not_found("Encoding", encoding_id)
        return self.encodings[encoding_id]

    def profile(self, id_or_name: str) -> Profile:
        """The profile with that id or name.

        Raises:
            ApiError: There is none.
        """
        found = self.profiles.get(id_or_name)
        found = found or next((profile for profile in self.profiles.values() if profile.name == id_or_name), None)
        if found is None:
            raise not_found("Profile", id_or_name)
        return found

    def chosen(self, profiles: str | None) -> list[Profile]:
        """The profiles that a list of names and ids means: all when it is not given, and none for `none`.

        Raises:
            ApiError: There is no such profile.
        """
        if profiles is None:
            return list(self.profiles.values())
        return [] if profiles == "none" else [self.profile(name.strip()) for name in profiles.split(",")]

    def pipeline(self, tree: Any, depth: int = MAX_PIPELINE) -> Pipeline:
        """The profiles that a pipeline names.

        Raises:
            ApiError: There is no such profile, or it is no tree of names.
        """
        if not isinstance(tree, dict) or not depth:
            raise bad_request(f"pipeline must be objects within objects, at most {MAX_PIPELINE} deep")
        named = cast("dict[str, Any]", tree)
        return [(self.profile(name), self.pipeline(inner, depth - 1)) for name, inner in named.items()]


def _deleted(video: Video, encoding_id: str) -> Encoding:
    """What an encoding that went on from a deleted one still needs to know of it."""
    return Encoding(video, "", video.created_at, video.updated_at, {}, "", id=encoding_id, status=CANCELED)


def expanded(path_format: str, video: Video, encoding: Encoding | None = None) -> str:
    """The key, without extension, that a path format gives to a source or an encoding.

    Raises:
        ApiError: No object may have that key.
    """
    settings: Mapping[str, Any] = encoding.settings if encoding else {}
    info = video.info
    width = settings.get("width") or (info and info.width) or 0
    height = settings.get("height") or (info and info.height) or 0
    words = {
        "id": encoding.id if encoding else video.id,
        "video_id": video.id,
        "original": Path(video.original_filename).stem or "unnamed",
        "date": (encoding or video).created_at.strftime("%Y-%m-%d"),
        "profile": str(settings.get("name", "original")),
        "type": "encodings" if encoding else "original",
        "resolution": f"{width}x{height}",
    }
    key = KEYWORD.sub(lambda match: words[match[1]], path_format or ":id")
    try:
        inside(Path("/storage"), f"{video.factory.prefix}{key}{LONGEST_END}")
    except KeyRefusedError as error:
        raise bad_request(f"path_format: {error}") from error
    return key

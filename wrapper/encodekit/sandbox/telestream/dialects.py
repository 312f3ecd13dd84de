"""What differs between the two APIs of Flip: where arguments travel, how lists look, units, and a few fields."""

from __future__ import annotations

import mimetypes
from abc import ABC, abstractmethod
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from encodekit.sandbox.contract import parse_json
from encodekit.sandbox.telestream.account import require_access
from encodekit.sandbox.telestream.errors import bad_request
from encodekit.sandbox.telestream.profiles import EXPANDED
from encodekit.sandbox.telestream.state import shown_time

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from encodekit.sandbox.contract import Call
    from encodekit.sandbox.media import MediaInfo
    from encodekit.sandbox.telestream.account import Account
    from encodekit.sandbox.telestream.state import Encoding, Factory, Profile, Video

PER_PAGE = 100
KBIT_SETTINGS = ("video_bitrate", "audio_bitrate", "max_rate", "buffer_size")
LEGACY_NAMES = {
    "profile": {"path_format": "outputs_path_format"},
    "factory": {"s3_videos_bucket": "output_bucket_name"},
}
LINK_SECONDS = 3600  # how long links are good for is not published
PROVIDER_SETTINGS = frozenset({"storage_provider", "provider_specific_settings"})
TEXT_SETTINGS = frozenset({"input_bucket_recursive", "input_bucket_sync_every_n_min"})


class Dialect(ABC):
    """One API of Flip over the account.

    Args:
        account: What both share.
    """

    # What a second and a bit/s are in the units of this API.
    second = 1
    bit_rate = 1.0
    # Whether a signature goes along, and whether uploads come in numbered parts unless told otherwise.
    is_signed = False
    is_multi_chunk = True
    changeable_for = timedelta(days=30)

    def __init__(self, account: Account) -> None:
        self.account = account

    @abstractmethod
    def factory(self, call: Call) -> Factory:
        """The factory that the call is about.

        Raises:
            ApiError: There is none, or it is not for this caller.
        """

    @abstractmethod
    def arguments(self, call: Call) -> dict[str, Any]:
        """What is to be made or changed, in the names and units of 3.1."""

    @abstractmethod
    def page(self, call: Call, name: str, items: Sequence[Any]) -> Any:
        """One page of a list, as asked for."""

    @abstractmethod
    def factory_json(self, factory: Factory, call: Call) -> dict[str, Any]:
        """A factory as the API shows it."""

    def video_json(self, video: Video) -> dict[str, Any]:
        """A video as 3.1 shows it."""
        shown = {
            "id": video.id,
            "status": video.status,
            "original_filename": video.original_filename,
            "extname": video.extname,
            "mime_type": mimetypes.guess_type(f"file{video.extname}")[0],
            "path": video.path or None,
            "source_url": video.source_url,
            "payload": video.payload,
            **self._media_json(video.info),
            "file_size": video.info.size_bytes if video.info else None,
            "encodings_count": len(video.encodings),
            "error_class": video.error_class,
            "error_message": video.error_message,
            "created_at": shown_time(video.created_at),
            "updated_at": shown_time(video.updated_at),
        }
        return _given(shown)

    def encoding_json(self, encoding: Encoding, call: Call) -> dict[str, Any]:
        """An encoding as 3.1 shows it."""
        storage = self.account.services.storage
        shown = {
            "id": encoding.id,
            "video_id": encoding.video.id,
            "profile_id": encoding.profile_id,
            "profile_name": encoding.settings["name"],
            "status": encoding.status,
            "encoding_progress": encoding.progress,
            "encoding_time": _seconds_spent(encoding),
            "started_encoding_at": shown_time(encoding.started_at),
            "extname": encoding.extname,
            "path": encoding.path or None,
            "mime_type": mimetypes.guess_type(f"file{encoding.extname}")[0],
            "files": encoding.files if encoding.status == "success" else [],
            "screenshots": encoding.pictures if call.parameters.get("screenshots") else None,
            "file_size": encoding.size_bytes,
            **self._media_json(encoding.info),
            "error_class": encoding.error_class,
            "error_message": encoding.error_message,
            "parent_encoding_id": encoding.parent.id if encoding.parent else None,
            "logfile_url": storage.download_url(encoding.log_key, LINK_SECONDS) if encoding.log_key else None,
            "created_at": shown_time(encoding.created_at),
            "updated_at": shown_time(encoding.updated_at),
        }
        return _given(shown)

    def profile_json(self, profile: Profile, call: Call) -> dict[str, Any]:
        """A profile as 3.1 shows it."""
        expanded = EXPANDED if call.parameters.get("expand") else {}
        times = {"created_at": shown_time(profile.created_at), "updated_at": shown_time(profile.updated_at)}
        return {"id": profile.id, **expanded, **profile.settings, **times}

    def _media_json(self, info: MediaInfo | None) -> dict[str, Any]:
        if info is None:
            return {}
        return {
            "video_codec": info.video_codec,
            "video_bitrate": self._rate(info.video_bitrate),
            "audio_codec": info.audio_codec,
            "audio_bitrate": self._rate(info.audio_bitrate),
            "audio_channels": info.audio_channels,
            "audio_sample_rate": info.audio_sample_rate,
            "width": info.width,
            "height": info.height,
            "fps": None if info.fps is None else round(info.fps, 3),
            "duration": None if info.duration_seconds is None else round(info.duration_seconds * self.second),
        }

    def _rate(self, bits_per_second: int | None) -> int | None:
        return None if bits_per_second is None else round(bits_per_second * self.bit_rate)

    def require_changeable(self, thing: Encoding | Video) -> None:
        """Make sure that it may still be changed.

        Raises:
            ApiError: It is too old.
        """
        if self.account.services.clock.now() - thing.created_at > self.changeable_for:
            raise bad_request(f"It is older than {self.changeable_for.days} days and can no longer be changed")


class Legacy(Dialect):
    """v3.0: arguments in the query, bare arrays, kbit/s and milliseconds."""

    second = 1000
    bit_rate = 0.001
    is_signed = True
    is_multi_chunk = False
    changeable_for = timedelta.max

    def factory(self, call: Call) -> Factory:
        """The factory of the query."""
        return self.account.factory(call.request.query_params["factory_id"])

    def arguments(self, call: Call) -> dict[str, Any]:
        """The parameters, or the JSON body of a signature of version 2."""
        sent: dict[str, Any] = {**call.parameters, **(call.body or {})}
        events = {name[7:-1]: sent.pop(name) for name in tuple(sent) if name.startswith("events[")}
        names = LEGACY_NAMES.get(call.operation_id.partition("_")[2], {})
        in_path = call.request.path_params
        named = {names.get(name, name): value for name, value in sent.items() if name not in in_path}
        if "pipeline" in named:
            named["pipeline"] = parsed(named["pipeline"])
        for name in KBIT_SETTINGS:
            named |= {name: named[name] * 1000} if name in named else {}
        for name in ("use_all_profiles", "multi_chunk"):
            named |= {name: named[name] in {True, "true"}} if name in named else {}
        return named | ({"events": events} if events else {})

    def page(self, call: Call, name: str, items: Sequence[Any]) -> Any:  # noqa: ARG002  (only 3.1 names it)
        """The page alone."""
        number, per_page = _place(call)
        return [*items[(number - 1) * per_page : number * per_page]]

    def factory_json(self, factory: Factory, call: Call) -> dict[str, Any]:  # noqa: ARG002
        """A factory, with the names of v3.0."""
        shown = {
            "id": factory.id,
            "name": factory.settings.get("name"),
            "s3_videos_bucket": factory.bucket,
            "s3_private_access": factory.settings.get("acl") == "private",
            "upload_original_video": factory.settings.get("upload_original_video", False),
            "url": self.account.services.storage.public_url(factory.prefix),
            "created_at": shown_time(factory.created_at),
            "updated_at": shown_time(factory.updated_at),
        }
        return _given(shown)

    def video_json(self, video: Video) -> dict[str, Any]:
        """A video as v3.0 shows it."""
        return _without(super().video_json(video), "encodings_count")

    def encoding_json(self, encoding: Encoding, call: Call) -> dict[str, Any]:
        """An encoding as v3.0 shows it."""
        return _without(super().encoding_json(encoding, call), "parent_encoding_id", "logfile_url")

    def profile_json(self, profile: Profile, call: Call) -> dict[str, Any]:
        """A profile in the names and units of v3.0."""
        shown = super().profile_json(profile, call)
        if "outputs_path_format" in shown:
            shown["path_format"] = shown.pop("outputs_path_format")
        return shown | {name: int(shown[name] // 1000) for name in KBIT_SETTINGS if name in shown}


class Current(Dialect):
    """3.1: arguments in a JSON body, pages in envelopes, bit/s and seconds; changes for 30 days only."""

    def factory(self, call: Call) -> Factory:
        """The factory of the query, or the one in the path."""
        return require_access(call.principal, self.account.factory(call.parameters["factory_id"]))

    def arguments(self, call: Call) -> dict[str, Any]:
        """The body."""
        sent: dict[str, Any] = {**(call.body or {})}
        if call.operation_id == "create_video" and "extra_files" in sent:
            sent["extra_files_by_tag"] = sent.pop("extra_files")
        if "pipeline" in sent:
            sent["pipeline"] = parsed(sent["pipeline"])
        return sent

    def page(self, call: Call, name: str, items: Sequence[Any]) -> Any:
        """The page with its place in the whole."""
        number, per_page = _place(call)
        part = [*items[(number - 1) * per_page : number * per_page]]
        return {name: part, "page": number, "per_page": per_page, "total": len(items)}

    def factory_json(self, factory: Factory, call: Call) -> dict[str, Any]:
        """A factory; the provider of its storage only when asked for."""
        hidden = frozenset[str]() if call.parameters.get("with_storage_provider") else PROVIDER_SETTINGS
        settings = {name: value for name, value in factory.settings.items() if name not in hidden}
        texts = {name: str(settings[name]).lower() for name in TEXT_SETTINGS if name in settings}
        return {
            **settings,
            **texts,
            "id": factory.id,
            "url": self.account.services.storage.public_url(factory.prefix),
            "created_at": shown_time(factory.created_at),
            "updated_at": shown_time(factory.updated_at),
        }


def _place(call: Call) -> tuple[int, int]:
    """Which page, and how long pages are; a whole number may be written as 2.0."""
    return int(call.parameters.get("page", 1)), int(call.parameters.get("per_page", PER_PAGE))


def parsed(text: str) -> Any:
    """The value of a JSON text within a request.

    Raises:
        ApiError: It is none.
    """
    try:
        return parse_json(text.encode())
    except ValueError as error:
        raise bad_request(f"pipeline is not JSON: {error}") from error


def _given(shown: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in shown.items() if value is not None}


def _without(shown: Mapping[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in shown.items() if name not in names}


def _seconds_spent(encoding: Encoding) -> int | None:
    if encoding.started_at is None or encoding.ended_at is None:
        return None
    return round((encoding.ended_at - encoding.started_at).total_seconds())

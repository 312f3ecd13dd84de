"""The account that all three APIs work on."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from encodekit.sandbox.sources import SourceError
from encodekit.sandbox.telestream.errors import ApiError, bad_request, not_found
from encodekit.sandbox.telestream.jobs import file_name
from encodekit.sandbox.telestream.profiles import checked, complete
from encodekit.sandbox.telestream.state import Factory, Profile, Video, expanded, new_id

if TYPE_CHECKING:
    from collections.abc import Mapping

    from encodekit.sandbox.background import Errand
    from encodekit.sandbox.services import Services
    from encodekit.sandbox.telestream.events import Events
    from encodekit.sandbox.telestream.jobs import Jobs
    from encodekit.sandbox.telestream.uploads import Uploads

SYNC = "telestream.sync"
FIRST_PROFILE = {"preset_name": "h264", "name": "h264"}
CLIP = ("clip_offset", "clip_length", "clip_end")
SYNC_MINUTES = 5
FACTORY_SECRETS = frozenset({"aws_access_key", "aws_secret_key", "storage_credential_attributes"})
FACTORY_SETTINGS = FACTORY_SECRETS | {
    *("name", "upload_original_video", "priority", "server_side_encryption", "outputs_path_format", "store_id", "acl"),
    *("factory_region", "output_bucket_name", "storage_provider", "provider_specific_settings", "input_bucket_name"),
    *("input_bucket_watch", "input_bucket_recursive", "input_bucket_sync_every_n_min", "input_bucket_file_pattern"),
}
S3, FLIP_STORAGE = 0, 7


@dataclass(slots=True)
class Account:
    """Everything that the operations work on.

    Attributes:
        keys: The API keys, each with the ids of the factories that it may see; None stands for all.
        max_bytes: Of a file.
    """

    services: Services
    events: Events
    jobs: Jobs
    uploads: Uploads
    max_bytes: int
    factories: dict[str, Factory]
    keys: dict[str, frozenset[str] | None] = field(default_factory=dict[str, "frozenset[str] | None"], repr=False)

    def __post_init__(self) -> None:
        self.services.background.define(SYNC, self._sync)

    def factory(self, factory_id: str) -> Factory:
        """The factory with that id.

        Raises:
            ApiError: There is none.
        """
        if factory_id not in self.factories:
            raise not_found("Factory", factory_id)
        return self.factories[factory_id]

    def add_factory(self, settings: Mapping[str, Any], factory_id: str | None = None) -> Factory:
        """A new factory, with the one profile that every new factory has.

        Raises:
            ApiError: The sandbox has no storage for it.
        """
        now = self.services.clock.now()
        factory = Factory(self._checked_factory(settings), now, now, factory_id or new_id())
        factory.open(self.services.store)
        self.factories[factory.id] = factory
        self.add_profile(factory, FIRST_PROFILE)
        return factory

    def update_factory(self, factory: Factory, changes: Mapping[str, Any]) -> None:
        """Change the settings that are given.

        Raises:
            ApiError: The sandbox has no storage for it.
        """
        factory.settings |= self._checked_factory(changes)
        factory.updated_at = self.services.clock.now()

    def _checked_factory(self, settings: Mapping[str, Any]) -> dict[str, Any]:
        unknown = sorted(settings.keys() - FACTORY_SETTINGS)
        if unknown:
            raise bad_request(f"A factory has no {', '.join(unknown)}")
        if settings.get("storage_provider", S3) not in {S3, FLIP_STORAGE}:
            raise bad_request("The sandbox has storage of the providers 0 (S3) and 7 (Flip) only")
        for name in ("output_bucket_name", "input_bucket_name"):
            try:
                self.services.s3.path(settings.get(name) or "bucket", "key")
            except SourceError as error:
                raise bad_request(f"{name}: {error}") from error
        # Folders stand in for buckets, so that credentials are of no use here: they are not kept.
        return {name: value for name, value in settings.items() if name not in FACTORY_SECRETS}

    def add_profile(self, factory: Factory, settings: Mapping[str, Any]) -> Profile:
        """A new profile.

        Raises:
            ApiError: No profile can have these settings, or another one has its name.
        """
        settings = complete(checked(settings))
        stem = settings.get("preset_name", "custom")
        taken = {profile.name for profile in factory.profiles.values()}
        free = next(name for name in (stem, *(f"{stem}_{n}" for n in range(1, len(taken) + 2))) if name not in taken)
        now = self.services.clock.now()
        profile = Profile({"name": free, **settings}, now, now)
        self.check_name(factory, profile)
        factory.profiles[profile.id] = profile
        return profile

    def check_name(self, factory: Factory, profile: Profile) -> None:
        """Make sure that no other profile of the factory has its name.

        Raises:
            ApiError: One has.
        """
        if any(other.name == profile.name and other is not profile for other in factory.profiles.values()):
            raise bad_request(f"name {profile.name} is taken")

    def new_video(self, factory: Factory, wanted: Mapping[str, Any], name: str | None = None) -> Video:
        """A video that is not yet added to its factory.

        Args:
            factory: Where it belongs.
            wanted: What the request says of it, in the names of 3.1.
            name: Of the file that is sent; None if it is fetched from `source_url`.

        Raises:
            ApiError: A profile is not there, or the sandbox cannot do what is wanted.
        """
        url = wanted.get("source_url")
        if (name is None) == (not url):
            raise bad_request("Give exactly one of source_url and file")
        if wanted.get("store_id") not in {None, "", factory.settings.get("store_id")}:
            raise bad_request("The sandbox has no stores beside that of the factory")
        for option in ("extra_variables", "starting_timecode", "watermark_url"):
            if wanted.get(option):
                raise bad_request(f"The sandbox does not encode with {option}")
        file = PurePosixPath((name if name is not None else file_name(url or "")).replace("\\", "/"))
        now = self.services.clock.now()
        tags: dict[str, list[str]] = {**wanted.get("extra_files_by_tag", {})}
        tags["subtitles"] = [*tags.get("subtitles", []), *wanted.get("subtitle_files", [])]
        pipeline = factory.pipeline(wanted["pipeline"]) if "pipeline" in wanted else []
        video = Video(
            factory,
            now,
            now,
            original_filename=file.name,
            # It becomes part of a file's name here.
            extname=file.suffix if file.suffix[1:].isalnum() and len(file.suffix) <= len(".12345") else "",
            source_url=url,
            payload=wanted.get("payload"),
            profiles=[] if pipeline and "profiles" not in wanted else factory.chosen(wanted.get("profiles")),
            pipeline=pipeline,
            clip=checked({option: wanted[option] for option in CLIP if wanted.get(option)}),
            path_format=wanted.get("path_format") or "",
            extra_urls=tags,
        )
        expanded(video.path_format, video)
        return video

    def sync(self, factory: Factory) -> bool:
        """Make videos of the new files of the input bucket, from now on; False if that is going on already.

        Raises:
            ApiError: The factory has no input bucket.
        """
        if not factory.settings.get("input_bucket_name"):
            raise bad_request("The factory has no input bucket")
        if factory.sync and not factory.sync.done():
            return False
        factory.sync = self.services.background.begin(SYNC, factory=factory.id)
        return True

    async def _sync(self, errand: Errand) -> None:
        factory = self.factories[errand.about["factory"]]
        factory.sync = asyncio.current_task()
        while True:
            settings = factory.settings
            bucket, pattern = settings["input_bucket_name"], settings.get("input_bucket_file_pattern") or "*"
            for key in self.services.s3.list_keys(bucket):
                is_below = "/" in key and not settings.get("input_bucket_recursive")
                if key not in factory.seen and not is_below and fnmatchcase(PurePosixPath(key).name, pattern):
                    factory.seen = {*factory.seen, key}
                    self.jobs.add(self.new_video(factory, {"source_url": f"s3://{bucket}/{key}"}))
            if not settings.get("input_bucket_watch"):
                return
            self.services.store.commit()
            await self.services.clock.sleep(60 * (settings.get("input_bucket_sync_every_n_min") or SYNC_MINUTES))


def require_access(visible: frozenset[str] | None, factory: Factory) -> Factory:
    """The factory, for a key that may see it.

    Raises:
        ApiError: The key may not.
    """
    if visible is not None and factory.id not in visible:
        raise ApiError("Forbidden", "The API key has no access to this object")
    return factory

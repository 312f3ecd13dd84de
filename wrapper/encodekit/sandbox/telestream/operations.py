# The documents say what an operation does, and every handler has the same form.
# ruff: noqa: D103
"""What the operations of both APIs of Flip do, one function each; a function's name is the operationId."""

from __future__ import annotations

import mimetypes
from typing import TYPE_CHECKING, Any

from starlette.responses import JSONResponse, Response

from encodekit.sandbox.telestream.account import require_access
from encodekit.sandbox.telestream.dialects import LINK_SECONDS
from encodekit.sandbox.telestream.errors import bad_request, not_found
from encodekit.sandbox.telestream.events import check_url
from encodekit.sandbox.telestream.forms import read_form
from encodekit.sandbox.telestream.profiles import changed
from encodekit.sandbox.telestream.signatures import check_body
from encodekit.sandbox.telestream.state import Profile
from encodekit.sandbox.telestream.uploads import MAX_CONNECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from encodekit.sandbox.contract import Call
    from encodekit.sandbox.telestream.dialects import Dialect
    from encodekit.sandbox.telestream.forms import Form
    from encodekit.sandbox.telestream.state import Encoding, Factory, Video
    from encodekit.sandbox.telestream.uploads import Session

MAX_LINK_SECONDS = 365 * 24 * 3600


async def list_factories(api: Dialect, call: Call) -> Any:
    visible = [
        factory for factory in api.account.factories.values() if call.principal is None or factory.id in call.principal
    ]
    shown = [api.factory_json(factory, call) for factory in visible]
    return shown if api.is_signed else api.page(call, "factories", shown)


async def get_factory(api: Dialect, call: Call) -> Any:
    return api.factory_json(_factory_in_path(api, call), call)


async def create_factory(api: Dialect, call: Call) -> Any:
    settings = api.arguments(call)
    return api.factory_json(api.account.add_factory({"name": settings.get("output_bucket_name", ""), **settings}), call)


async def update_factory(api: Dialect, call: Call) -> Any:
    factory = _factory_in_path(api, call)
    api.account.update_factory(factory, api.arguments(call))
    return api.factory_json(factory, call)


async def delete_factory(api: Dialect, call: Call) -> Any:
    factory = _factory_in_path(api, call)
    api.account.jobs.delete_factory(factory)
    del api.account.factories[factory.id]
    return {"deleted": True}


async def toggle_factory_sync(api: Dialect, call: Call) -> Any:
    factory = _factory_in_path(api, call)
    if call.body["sync"] == "true":
        return {"syncing": "starting" if api.account.sync(factory) else "already_started"}
    if factory.sync:
        api.account.services.background.cancel(factory.sync)
    return {}  # no word for the end is published


def _factory_in_path(api: Dialect, call: Call) -> Factory:
    return require_access(call.principal, api.account.factory(call.parameters["factory_id"]))


async def list_videos(api: Dialect, call: Call) -> Any:
    status = call.parameters.get("status")
    videos = [video for video in api.factory(call).videos.values() if status in {None, video.status}]
    return api.page(call, "videos", [api.video_json(video) for video in videos])


async def list_queued_videos(api: Dialect, call: Call) -> Any:
    videos = [video for video in api.factory(call).videos.values() if _is_queued(video)]
    return api.page(call, "videos", [api.video_json(video) for video in videos])


def _is_queued(video: Video) -> bool:
    waiting = (encoding for encoding in video.encodings.values() if encoding.status == "processing")
    return video.status == "processing" or any(encoding.started_at is None for encoding in waiting)


async def get_video(api: Dialect, call: Call) -> Any:
    return api.video_json(_video(api, call))


async def create_video(api: Dialect, call: Call) -> Any:
    factory, form = api.factory(call), None
    if call.request.headers.get("content-type", "").startswith("multipart/"):
        form = await read_form(call.request, api.account.services.data, api.account.max_bytes)
    return api.video_json(await _video_of(api, factory, api.arguments(call), form))


async def _video_of(api: Dialect, factory: Factory, wanted: Mapping[str, Any], form: Form | None) -> Video:
    try:
        file = form.file if form else None
        video = api.account.new_video(factory, wanted, form.file_name if form and file else None)
        if file:
            _place(file, api.account.jobs.source(video))
    finally:
        if form:
            form.drop()
    api.account.jobs.add(video)
    return video


def _place(file: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    file.replace(target)


async def create_workorder(api: Dialect, call: Call) -> Any:
    factory = api.factory(call)
    form = await read_form(call.request, api.account.services.data, api.account.max_bytes)
    wanted = {"source_url": form.fields.get("source_url"), "profiles": form.fields.get("profile_id", "")}
    await _video_of(api, factory, wanted, form)


async def delete_video(api: Dialect, call: Call) -> Any:
    api.account.jobs.delete_video(_video(api, call))
    return {"deleted": True}


async def delete_video_source(api: Dialect, call: Call) -> Any:
    return {"deleted": api.account.jobs.delete_source(_video(api, call))}


async def get_video_metadata(api: Dialect, call: Call) -> Any:
    video = _video(api, call)
    info = video.info
    if info is None:
        raise not_found("metadata of Video", video.id)
    found = {
        "file_size": f"{info.size_bytes // 1000} kB",
        "mime_type": mimetypes.guess_type(f"file{video.extname}")[0],
        "duration": None if info.duration_seconds is None else f"{info.duration_seconds:.2f} s",
        "image_width": info.width,
        "image_height": info.height,
        "video_frame_rate": info.fps,
        "video_format": info.video_codec,
        "audio_format": info.audio_codec,
        "audio_channels": info.audio_channels,
        "audio_sample_rate": info.audio_sample_rate,
    }
    return {name: value for name, value in found.items() if value is not None}


async def list_video_encodings(api: Dialect, call: Call) -> Any:
    return _encodings_page(api, call, _video(api, call).encodings.values())


async def cancel_video(api: Dialect, call: Call) -> Any:
    return {"canceled": api.account.jobs.cancel_video(_video(api, call))}


async def resubmit_video(api: Dialect, call: Call) -> Any:
    video = api.factory(call).video(call.body["video_id"])
    if video.status != "success":
        raise bad_request(f"The status of the video is {video.status}, not success")
    for encoding in [*video.encodings.values()]:
        api.account.jobs.again(encoding)


async def get_signed_video_url(api: Dialect, call: Call) -> Any:
    video = _video(api, call)
    if not api.account.jobs.source(video).is_file():
        raise not_found("source of Video", video.id)
    return {"signed_url": api.account.services.storage.download_url(video.source_key, LINK_SECONDS)}


def _video(api: Dialect, call: Call) -> Video:
    return api.factory(call).video(call.parameters["video_id"])


async def create_upload_session(api: Dialect, call: Call) -> Any:
    factory, wanted = api.factory(call), api.arguments(call)
    if api.is_signed and call.body is not None:
        check_body(call.request)
    if "file_name" not in wanted or "file_size" not in wanted:
        raise bad_request("file_name and file_size are needed")
    if wanted.pop("use_all_profiles", False):
        wanted.pop("profiles", None)
    extra = [(item["tag"], item["file_name"], int(item["file_size"])) for item in wanted.pop("extra_files", [])]
    video = api.account.new_video(factory, wanted, wanted["file_name"])
    is_multi_chunk = bool(wanted.get("multi_chunk", api.is_multi_chunk))
    if not is_multi_chunk and (extra or not api.is_signed):
        raise bad_request("Only numbered parts (multi_chunk) are taken for this upload")
    main = ("", wanted["file_name"], int(wanted["file_size"]))
    session = api.account.uploads.create([main, *extra], video, is_multi_chunk=is_multi_chunk)
    return _session_json(api, call, session)


def _session_json(api: Dialect, call: Call, session: Session) -> dict[str, Any]:
    location = f"{api.account.services.base_url}{call.request.scope['root_path']}/upload/session?id={session.id}"
    shown: dict[str, Any] = {"id": session.id, "location": location}
    if not session.is_multi_chunk:
        return shown
    # Numbers are texts here, whatever the models say.
    main, *_ = files = [{"parts": str(f.count), "part_size": str(f.part_size)} for f in session.files.values()]
    tags = [*session.files][1:]
    names = [file.name for file in session.files.values()][1:]
    extra = {
        tag: {"tag": tag, "name": name, **numbers} for tag, name, numbers in zip(tags, names, files[1:], strict=True)
    }
    return shown | main | {"max_connections": str(MAX_CONNECTIONS)} | ({"extra_files": extra} if extra else {})


async def upload_part(api: Dialect, call: Call) -> Any:
    session, uploads = _session(api, call), api.account.uploads
    headers: dict[str, str] = {}
    if "X-Part" in call.parameters:
        tag = call.parameters.get("X-Extra-File-Tag", "")
        await uploads.take_part(session, tag, int(call.parameters["X-Part"]), call.request.stream())
    else:
        received = await uploads.take_stream(session, call.parameters.get("Content-Range"), call.request.stream())
        headers["Range"] = f"0-{received - 1}"
    video = await uploads.finished(session)
    return JSONResponse(api.video_json(video)) if video else Response(status_code=204, headers=headers)


async def get_upload_status(api: Dialect, call: Call) -> Any:
    file = _session(api, call).file(call.parameters.get("X-Extra-File-Tag", ""))
    return {"missing_parts": file.missing}


async def abort_upload(api: Dialect, call: Call) -> Any:
    api.account.uploads.abort(_session(api, call))


def _session(api: Dialect, call: Call) -> Session:
    return api.account.uploads.get(call.parameters["id"])


async def list_encodings(api: Dialect, call: Call) -> Any:
    return _encodings_page(api, call, api.factory(call).encodings.values())


def _encodings_page(api: Dialect, call: Call, encodings: Iterable[Encoding]) -> Any:
    wanted = call.parameters
    found = [
        encoding
        for encoding in encodings
        if wanted.get("video_id") in {None, encoding.video.id}
        and wanted.get("status") in {None, encoding.status}
        and wanted.get("profile_id") in {None, encoding.profile_id}
        and wanted.get("profile_name") in {None, encoding.settings["name"]}
    ]
    return api.page(call, "encodings", [api.encoding_json(encoding, call) for encoding in found])


async def count_encodings(api: Dialect, call: Call) -> Any:
    return {"total": len(api.factory(call).encodings)}


async def get_encoding(api: Dialect, call: Call) -> Any:
    return api.encoding_json(_encoding(api, call), call)


async def create_encoding(api: Dialect, call: Call) -> Any:
    factory, wanted = api.factory(call), api.arguments(call)
    video, profile = factory.video(wanted["video_id"]), _chosen_profile(factory, wanted)
    api.require_changeable(video)
    if video.status == "fail" and not api.is_signed:
        raise bad_request("The video failed")
    return api.encoding_json(api.account.jobs.encode(video, profile), call)


async def update_encoding(api: Dialect, call: Call) -> Any:
    encoding = _changeable_encoding(api, call)
    api.account.jobs.again(encoding, _chosen_profile(encoding.video.factory, call.body))
    return api.encoding_json(encoding, call)


def _chosen_profile(factory: Factory, wanted: Mapping[str, Any]) -> Profile:
    named = [wanted[name] for name in ("profile_id", "profile_name") if wanted.get(name)]
    if len(named) != 1:
        raise bad_request("Give one of profile_id and profile_name")
    return factory.profile(named[0])


async def cancel_encoding(api: Dialect, call: Call) -> Any:
    return {"canceled": api.account.jobs.cancel(_changeable_encoding(api, call))}


async def retry_encoding(api: Dialect, call: Call) -> Any:
    encoding = _encoding(api, call)
    has_failed = encoding.status not in {"success", "processing"}
    if has_failed:
        api.account.jobs.again(encoding)
    return {"retried": has_failed}


async def delete_encoding(api: Dialect, call: Call) -> Any:
    api.account.jobs.delete(_changeable_encoding(api, call))
    return {"deleted": True}


async def get_signed_encoding_url(api: Dialect, call: Call) -> Any:
    encoding = _encoding(api, call)
    expires_in_seconds = int(call.parameters.get("expires", LINK_SECONDS))
    if not 0 < expires_in_seconds < MAX_LINK_SECONDS:
        raise bad_request(f"expires must be 1 to {MAX_LINK_SECONDS} seconds")
    if api.account.jobs.output(encoding) is None:
        raise not_found("output of Encoding", encoding.id)
    key = encoding.prefix + encoding.files[0]
    return {"signed_url": api.account.services.storage.download_url(key, expires_in_seconds)}


async def list_signed_encoding_urls(api: Dialect, call: Call) -> Any:
    encoding = _encoding(api, call)
    files = encoding.files if encoding.status == "success" else []
    storage = api.account.services.storage
    return {"signed_urls": [storage.download_url(encoding.prefix + file, LINK_SECONDS) for file in files]}


def _encoding(api: Dialect, call: Call) -> Encoding:
    return api.factory(call).encoding(call.parameters["encoding_id"])


def _changeable_encoding(api: Dialect, call: Call) -> Encoding:
    encoding = _encoding(api, call)
    api.require_changeable(encoding)
    return encoding


async def list_profiles(api: Dialect, call: Call) -> Any:
    profiles = [api.profile_json(profile, call) for profile in api.factory(call).profiles.values()]
    return api.page(call, "profiles", profiles)


async def get_profile(api: Dialect, call: Call) -> Any:
    return api.profile_json(_profile(api, call), call)


async def create_profile(api: Dialect, call: Call) -> Any:
    return api.profile_json(api.account.add_profile(api.factory(call), api.arguments(call)), call)


async def update_profile(api: Dialect, call: Call) -> Any:
    profile = _profile(api, call)
    settings = changed(profile.settings, api.arguments(call))
    now = api.account.services.clock.now()
    other = Profile(settings, profile.created_at, now, profile.id)
    api.account.check_name(api.factory(call), other)
    profile.settings, profile.updated_at = settings, now
    return api.profile_json(profile, call)


async def delete_profile(api: Dialect, call: Call) -> Any:
    del api.factory(call).profiles[_profile(api, call).id]
    return {"deleted": True}


async def copy_profile(api: Dialect, call: Call) -> Any:
    profile = _profile(api, call)
    target = require_access(call.principal, api.account.factory(call.body["dest_factory_id"]))
    settings = {**profile.settings, "name": call.body["profile_name"]}
    return api.profile_json(api.account.add_profile(target, settings), call)


async def list_profile_encodings(api: Dialect, call: Call) -> Any:
    profile = _profile(api, call)
    made = [encoding for encoding in api.factory(call).encodings.values() if encoding.profile_id == profile.id]
    return api.page(call, "encodings", [api.encoding_json(encoding, call) for encoding in made])


def _profile(api: Dialect, call: Call) -> Profile:
    return api.factory(call).profile(call.parameters["profile_id"])


async def list_workflows(api: Dialect, call: Call) -> Any:
    # Workflows are made in the provider's console, which the sandbox has not.
    api.factory(call)
    return api.page(call, "workflows", [])


async def get_notification_settings(api: Dialect, call: Call) -> Any:
    return api.factory(call).notifications


async def update_notification_settings(api: Dialect, call: Call) -> Any:
    factory, changes = api.factory(call), api.arguments(call)
    if changes.get("url", "null") != "null":
        check_url(changes["url"])
    known = factory.notifications
    events = known["events"] | changes.get("events", {})
    factory.notifications = known | {name: changes[name] for name in known if name in changes} | {"events": events}
    return factory.notifications

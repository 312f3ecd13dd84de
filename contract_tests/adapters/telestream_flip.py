"""The facade of Flip 3.1."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from adapters.telestream import (
    ALL_EVENTS,
    EVERYWHERE,
    FACTORY,
    FIRST_PAGE,
    NOT_DONE,
    PAGED,
    PIPELINE,
    PROFILE_OF_DONE,
    PROFILES,
    SEEDED,
    SEEDED_EVENTS,
    SESSION,
    SOURCE_FILE,
    TO_FILE,
    VIDEO,
    WAIT,
    all_done,
    encoding_status,
    one_part,
)
from encodekit import AsyncTelestreamFlip, TelestreamFlip
from encodekit_contract.driver.facades import UNSENT, Argument, Attributes, Call, Facade, Login, Paging, unsent
from encodekit_contract.driver.stage import SOURCE, ignore, is_stored, then
from encodekit_contract.oracle.wire import ABSENT, Part

KEY = "tcs_key-of-the-client"
LOCATION = "https://upload.example.com/upload/session?id=abcdefgh"
HANDLE = {"path video_id": VIDEO}
OF_VIDEO = {"path video_id": lambda owner: owner.id}
OF_ENCODING = {"path encoding_id": lambda owner: owner.id}
OF_PROFILE = {"path profile_id": lambda owner: owner.id}
OF_FACTORY = {"path factory_id": FACTORY}
MADE_OF_DONE = {"get_encoding": "success"}
CLIP = (("clip_length", "clip_end"),)
MARKS = (("watermark_left", "watermark_right"), ("watermark_top", "watermark_bottom"))
UPLOAD_CASE: dict[str, Any] = {
    "wishes": {"create_upload_session": "numbers_as_text", "upload_part": "complete"},
    "rewrite": one_part,
    "apart": MARKS,
}
FROM_FILE = {**SOURCE_FILE, "profiles": PROFILES}
FILE_SAYS = {"body file_size": len(SOURCE), "body multi_chunk": True}
BY_ENCODE = {name: item for name, item in FROM_FILE.items() if name != "on_progress"}
BY_ENCODE |= {"on_upload_progress": unsent(ignore)}
PART_SAYS: dict[str, Any] = {f"upload_part: {place}": value for place, value in SESSION.items()}
PART_SAYS |= {"upload_part: header X-Part": 0, "upload_part: body": SOURCE}
EXTRA = [{"tag": "subtitles", "file_name": "en.srt", "file_size": 7}]
CHANGE = Argument(
    "body",
    pairs=(
        ({"delay": 0}, {**SEEDED, "delay": 0}),
        (
            {"url": "http://new.example.com", "events": {"video_created": True}},
            {**SEEDED, "url": "http://new.example.com", "events": {**SEEDED_EVENTS, "video_created": True}},
        ),
    ),
)
SOME_EVENTS = Argument("body events", pairs=(({"video_encoded": True}, {**SEEDED_EVENTS, "video_encoded": True}),))


def changed_factory(client: Any, factory_id: str = FACTORY) -> Any:
    """A factory with a setting that was not saved."""
    factory = client.factory(factory_id)
    factory.name = "new name"
    return factory


def changed_profile(client: Any, profile_id: str = "h264") -> Any:
    """A profile with settings that were not saved."""

    def change(profile: Any) -> Any:
        profile.title, profile.height = "new title", 480
        return profile

    return then(client.profiles.find(profile_id), change)


def encodings_of_video(client: Any, video_id: str = VIDEO) -> Any:
    """The encodings of a video."""
    return then(client.videos.find(video_id), lambda video: video.encodings)


def job_status(answer: Any) -> Attributes:
    """The common words for a video whose encoding runs."""
    return Attributes(id=answer["id"], state="running", provider_state="processing", percent=23)


def ended(answer: Any) -> Attributes:
    """The common words for a video whose encodings have ended well."""
    return Attributes(id=answer["id"], state="succeeded", percent=100)


def session(answer: Any) -> Attributes:
    """An upload that was opened."""
    return Attributes(id=answer["id"], location=answer["location"], parts=1, part_size=10_000_000, status="initialized")


def video_id(_answer: Any) -> Attributes:
    """The video that Prism makes of an upload."""
    return Attributes(id="12345")


def page(body: Any, items: list[Any], index: int, count: int, size: int) -> Any:
    """A page of several."""
    name = next(name for name, value in body.items() if isinstance(value, list))
    return {**body, name: items, "page": index + 1, "per_page": size, "total": (count - 1) * size + 1}


CALLS = {
    "TelestreamFlip.encode": Call(
        "create_upload_session",
        steps=("create_upload_session", "upload_part"),
        arguments=BY_ENCODE,
        says={**FILE_SAYS, **PART_SAYS},
        result=video_id,
        **UPLOAD_CASE,
    ),
    "Videos.encode": Call(
        "create_upload_session",
        steps=("create_upload_session", "upload_part"),
        arguments=BY_ENCODE,
        says={**FILE_SAYS, **PART_SAYS},
        result=video_id,
        **UPLOAD_CASE,
    ),
    "Videos.encode (a URL)": Call(
        "create_video",
        arguments={
            "source": Argument("body source_url", values=("https://example.com/a.mp4?x=1",)),
            "profiles": PROFILES,
            "name": UNSENT,
            **{f"watermark_{name}": UNSENT for name in ("url", "left", "top", "right", "bottom", "width", "height")},
        },
        result=lambda answer: Attributes(id=answer["id"]),
    ),
    "Factory.reload": Call("get_factory", says=OF_FACTORY),
    "Factory.save": Call("update_factory", on=changed_factory, says={**OF_FACTORY, "body name": "new name"}),
    "Factory.sync": Call(
        "toggle_factory_sync",
        says=OF_FACTORY,
        arguments={"enabled": Argument("body sync", pairs=((True, "true"), (False, "false")))},
    ),
    "Factory.get_notifications": Call("get_notification_settings"),
    "Factory.update_notifications": Call(
        "update_notification_settings",
        steps=("get_notification_settings", "update_notification_settings"),
        arguments={"change": CHANGE},
    ),
    "Factory.upload_session": Call(
        "create_upload_session", arguments=FROM_FILE, says=FILE_SAYS, result=session, **UPLOAD_CASE
    ),
    "Factories.list": Call("list_factories", arguments=PAGED, result="factories"),
    "Factories.all": Call("list_factories", says=FIRST_PAGE, result="factories"),
    "Factories.find": Call("get_factory"),
    "Factories.create": Call("create_factory", arguments={"name": Argument(values=("Ünits",))}, any_of=(("name",),)),
    "Factories.update": Call("update_factory", any_of=(("name", "acl", "input_bucket_watch"),)),
    "Factories.sync": Call(
        "toggle_factory_sync",
        arguments={"enabled": Argument("body sync", pairs=((True, "true"), (False, "false")))},
    ),
    "Video.reload": Call("get_video", says=OF_VIDEO),
    "Video.metadata": Call("get_video_metadata", says=OF_VIDEO),
    "Video.cancel": Call("cancel_video", says=OF_VIDEO),
    "Video.resubmit": Call("resubmit_video", says={"body video_id": lambda owner: owner.id}, result=None),
    "Video.signed_url": Call("get_signed_video_url", says=OF_VIDEO, result="signed_url"),
    "Video.delete": Call("delete_video", says=OF_VIDEO),
    "Video.delete_source_file": Call("delete_video_source", says=OF_VIDEO),
    "Video.wait": Call(
        "get_video",
        steps=("get_video", "list_video_encodings"),
        says=OF_VIDEO,
        wishes={"get_video": "success", "list_video_encodings": "ended"},
        rewrite=all_done,
        arguments=WAIT,
        result=ended,
    ),
    "Videos.list": Call("list_videos", arguments=PAGED, result="videos"),
    "Videos.all": Call("list_videos", says=FIRST_PAGE, result="videos"),
    "Videos.queued": Call("list_queued_videos", arguments=PAGED, result="videos"),
    "Videos.find": Call("get_video"),
    "Videos.create": Call(
        "create_video", arguments={"profiles": PROFILES, "pipeline": PIPELINE, "extra_files": Argument()}, apart=CLIP
    ),
    "Videos.delete": Call("delete_video"),
    "Videos.delete_source": Call("delete_video_source"),
    "Videos.metadata": Call("get_video_metadata"),
    "Videos.cancel": Call("cancel_video"),
    "Videos.resubmit": Call("resubmit_video"),
    "Videos.signed_url": Call("get_signed_video_url"),
    "Videos.create_workorder": Call(
        "create_workorder", arguments={"file": UNSENT, "name": UNSENT}, any_of=(("source_url",),)
    ),
    "Videos.create_workorder (a file)": Call(
        "create_workorder",
        arguments={
            "file": Argument(pairs=((SOURCE, Part(SOURCE, None)),)),
            "name": unsent("ü.mp4"),
            "size": unsent(len(SOURCE)),
            "on_progress": unsent(ignore),
            "source_url": UNSENT,
        },
        any_of=(("file",),),
    ),
    "Videos.list_encodings": Call("list_video_encodings", arguments=PAGED, result="encodings"),
    "VideoEncodings.list": Call(
        "list_video_encodings",
        on=encodings_of_video,
        arguments=PAGED,
        says={"path video_id": lambda owner: owner._video_id},
        result="encodings",
    ),
    "VideoEncodings.all": Call(
        "list_video_encodings",
        on=encodings_of_video,
        says={**FIRST_PAGE, "path video_id": lambda owner: owner._video_id},
        result="encodings",
    ),
    "VideoEncodings.find": Call("get_encoding", on=encodings_of_video),
    "VideoEncodings.create": Call(
        "create_encoding",
        on=encodings_of_video,
        one_of=(("profile_id", "profile_name"),),
        says={"body video_id": lambda owner: owner._video_id},
    ),
    "VideoEncodings.delete": Call("delete_encoding", on=encodings_of_video),
    "Encoding.reload": Call("get_encoding", says=OF_ENCODING),
    "Encoding.wait": Call(
        "get_encoding", says=OF_ENCODING, wishes=MADE_OF_DONE, arguments=WAIT, result=encoding_status
    ),
    "Encoding.video": Call("get_video", says={"path video_id": lambda owner: owner.video_id}),
    "Encoding.profile": Call(
        "get_profile", wishes=MADE_OF_DONE, says={"path profile_id": lambda owner: owner.profile_id}
    ),
    "Encoding.profile (by its name)": Call(
        "get_profile", wishes={"get_encoding": "fail"}, says={"path profile_id": lambda owner: owner.profile_name}
    ),
    "Encoding.retry": Call("retry_encoding", says=OF_ENCODING),
    "Encoding.cancel": Call("cancel_encoding", says=OF_ENCODING),
    "Encoding.delete": Call("delete_encoding", says=OF_ENCODING),
    "Encoding.signed_url": Call(
        "get_signed_encoding_url",
        says=OF_ENCODING,
        arguments={"expires": Argument(values=(60, 1))},
        result="signed_url",
    ),
    "Encoding.urls": Call("list_signed_encoding_urls", says=OF_ENCODING, result="signed_urls"),
    "Encoding.download": Call(
        "get_signed_encoding_url",
        steps=("get_signed_encoding_url", "GET storage"),
        says=OF_ENCODING,
        wishes=MADE_OF_DONE,
        arguments=TO_FILE,
        result=lambda _answer: is_stored,
    ),
    "Encodings.list": Call("list_encodings", arguments=PAGED, result="encodings"),
    "Encodings.all": Call("list_encodings", says=FIRST_PAGE, result="encodings"),
    "Encodings.count": Call("count_encodings"),
    "Encodings.find": Call("get_encoding"),
    "Encodings.create": Call("create_encoding", one_of=(("profile_id", "profile_name"),)),
    "Encodings.update": Call("update_encoding", one_of=(("profile_id", "profile_name"),)),
    "Encodings.cancel": Call("cancel_encoding"),
    "Encodings.retry": Call("retry_encoding"),
    "Encodings.delete": Call("delete_encoding"),
    "Encodings.signed_url": Call("get_signed_encoding_url", arguments={"expires": Argument(values=(60, 1))}),
    "Encodings.signed_urls": Call("list_signed_encoding_urls"),
    "Profile.reload": Call("get_profile", says=OF_PROFILE),
    "Profile.save": Call(
        "update_profile", on=changed_profile, says={**OF_PROFILE, "body title": "new title", "body height": 480}
    ),
    "Profile.delete": Call("delete_profile", says=OF_PROFILE),
    "Profile.copy": Call("copy_profile", says=OF_PROFILE),
    "Profile.encodings": Call("list_profile_encodings", says=OF_PROFILE, result="encodings"),
    "Profiles.list": Call("list_profiles", arguments=PAGED, result="profiles"),
    "Profiles.all": Call("list_profiles", says=FIRST_PAGE, result="profiles"),
    "Profiles.find": Call("get_profile"),
    "Profiles.create": Call(
        "create_profile",
        arguments={"extra": Argument("body newer_setting", pairs=(({"newer_setting": 7}, 7),))},
        any_of=(("preset_name",),),
    ),
    "Profiles.update": Call(
        "update_profile",
        arguments={"extra": Argument("body newer_setting", pairs=(({"newer_setting": 7}, 7),))},
        any_of=(("name", "extra"),),
    ),
    "Profiles.delete": Call("delete_profile"),
    "Profiles.copy": Call("copy_profile"),
    "Profiles.list_encodings": Call("list_profile_encodings", result="encodings"),
    "Workflows.list": Call("list_workflows", arguments=PAGED, result="workflows"),
    "Workflows.all": Call("list_workflows", says=FIRST_PAGE, result="workflows"),
    "Notifications.get": Call("get_notification_settings"),
    "Notifications.update": Call(
        "update_notification_settings",
        steps=("get_notification_settings", "update_notification_settings"),
        says={f"body {name}": value for name, value in SEEDED.items()},
        arguments={"events": SOME_EVENTS, "delay": Argument(values=(30, 0))},
        any_of=(("url", "delay", "send_video_payload", "events"),),
    ),
    "Notifications.update (all of it)": Call(
        "update_notification_settings",
        arguments={"events": Argument("body events", values=ALL_EVENTS), "delay": Argument(values=(30, 0))},
        any_of=(("url",), ("delay",), ("send_video_payload",), ("events",)),
    ),
    "Job.status": Call(
        "get_video",
        steps=("get_video", "list_video_encodings"),
        says=HANDLE,
        wishes={"get_video": "success", "list_video_encodings": "running"},
        result=job_status,
    ),
    "Job.status (of an import)": Call(
        "get_video",
        says=HANDLE,
        wishes={"get_video": "fail"},
        result=lambda answer: Attributes(
            id=answer["id"], state="failed", failure=f"{answer['error_class']}: {answer['error_message']}"
        ),
    ),
    "Job.wait": Call(
        "get_video",
        steps=("get_video", "list_video_encodings"),
        says=HANDLE,
        wishes={"get_video": "success", "list_video_encodings": "ended"},
        rewrite=all_done,
        arguments=WAIT,
        result=ended,
    ),
    "Job.cancel": Call("cancel_video", says=HANDLE, result=None),
    "Job.retry": Call(
        "retry_encoding",
        steps=("list_video_encodings", "retry_encoding"),
        says={"path encoding_id": NOT_DONE, "list_video_encodings: path video_id": VIDEO},
        wishes={"list_video_encodings": "ended"},
        result=lambda _answer: 1,
    ),
    "Job.download": Call(
        "get_signed_encoding_url",
        steps=("list_video_encodings", "get_signed_encoding_url", "GET storage"),
        says={"list_video_encodings: path video_id": VIDEO, "path encoding_id": "2f8760b7e0d4c7dbe609b5872be9bc3b"},
        wishes={"list_video_encodings": "ended"},
        arguments={**TO_FILE, "profile": unsent(PROFILE_OF_DONE)},
        any_of=(("profile",),),
        result=lambda _answer: is_stored,
    ),
    "Uploads.create": Call("create_upload_session", arguments=FROM_FILE, says=FILE_SAYS, result=session, **UPLOAD_CASE),
    "Uploads.create (with another file)": Call(
        "create_upload_session",
        arguments={**FROM_FILE, "extra_files": unsent({"subtitles": [SOURCE]})},
        any_of=(("extra_files",),),
        says={
            **FILE_SAYS,
            "body extra_files": [{"tag": "subtitles.index-0", "file_name": "upload", "file_size": len(SOURCE)}],
        },
        result=session,
        **{**UPLOAD_CASE, "wishes": {"create_upload_session": "extra_files"}},
    ),
    "Uploads.create_session": Call(
        "create_upload_session",
        arguments={
            "profiles": PROFILES,
            "file_name": Argument(values=("a.mp4", "ü b.mp4")),
            "file_size": Argument(values=(10, 1)),
            "extra_files": Argument(values=(EXTRA,), absent=ABSENT),
        },
        apart=MARKS,
    ),
    "Uploads.send_part": Call(
        "upload_part",
        result=lambda answer: answer,
        says=SESSION,
        arguments={
            "location": unsent(LOCATION),
            "data": Argument("body", values=(SOURCE,)),
            "index": Argument("header X-Part", values=(0, 7)),
            "content_range": UNSENT,
            "tag": Argument("header X-Extra-File-Tag", values=("subtitles",)),
        },
        any_of=(("index",),),
    ),
    "Uploads.missing_parts": Call(
        "get_upload_status",
        says=SESSION,
        arguments={"location": unsent(LOCATION), "tag": Argument("header X-Extra-File-Tag", values=("subtitles",))},
        result="missing_parts",
    ),
    "Uploads.abort": Call("abort_upload", says=SESSION, arguments={"location": unsent(LOCATION)}),
    "UploadSession.start": Call(
        "upload_part",
        says={**SESSION, "header X-Part": 0, "body": SOURCE},
        wishes={**UPLOAD_CASE["wishes"], "upload_part": "complete"},
        rewrite=one_part,
    ),
    "UploadSession.resume": Call(
        "upload_part",
        steps=("get_upload_status", "upload_part"),
        says={**SESSION, "header X-Part": 0, "body": SOURCE, "get_upload_status: query id": "abcdefgh"},
        wishes={**UPLOAD_CASE["wishes"], "get_upload_status": "missing"},
        rewrite=one_part,
    ),
    "UploadSession.abort": Call("abort_upload", says=SESSION, wishes=UPLOAD_CASE["wishes"], rewrite=one_part),
}
# The groups of a factory are those of the client, with another factory.
OTHER = "factory-2"
GROUPS = (
    *("Videos.find", "Encodings.find", "Profiles.find", "Workflows.all", "Notifications.get"),
    "Uploads.create_session",
)


def group_of_other(name: str, client: Any) -> Any:
    """A group of operations of another factory than the client's."""
    return getattr(client.factory(OTHER), name.partition(".")[0].lower())


CALLS |= {
    f"{name} (of another factory)": replace(
        CALLS[name], on=partial(group_of_other, name), says={**CALLS[name].says, "query factory_id": OTHER}
    )
    for name in GROUPS
}

FACADE = Facade(
    sync=TelestreamFlip,
    asynchronous=AsyncTelestreamFlip,
    packages=("encodekit.providers._telestream._async", "encodekit.providers.telestream_flip._async"),
    calls=CALLS,
    logins=(Login({"api_key": KEY}, lambda request, _answer: request.headers.get("X-Api-Key") == KEY),),
    settings={"factory_id": FACTORY},
    secrets=(KEY,),
    owners={
        "Job": lambda client, video_id=VIDEO: client.job(video_id),
        "Factory": lambda client, factory_id=FACTORY: client.factory(factory_id),
        "Video": lambda client, video_id=VIDEO: client.videos.find(video_id),
        "Encoding": lambda client, encoding_id="encoding-1": client.encodings.find(encoding_id),
        "Profile": lambda client, profile_id="h264": client.profiles.find(profile_id),
        "UploadSession": lambda client: client.uploads.create(SOURCE),
    },
    arguments=EVERYWHERE,
    says={"query factory_id": FACTORY},
    error_code=lambda body: body.get("error"),
    paging=Paging(size="per_page", place="query page", position=lambda index, _size: index + 1, marked=page),
)

"""The facade of Flip's legacy API."""

from __future__ import annotations

import base64
import hashlib
import hmac
from datetime import datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, quote

from adapters.telestream import (
    ALL_EVENTS,
    EVENTS,
    EVERYWHERE,
    FACTORY,
    FIRST_PAGE,
    NOT_DONE,
    PAGED,
    PIPELINE,
    PROFILE_OF_DONE,
    PROFILES,
    SESSION,
    TO_FILE,
    VIDEO,
    WAIT,
    all_done,
    encoding_status,
    one_part,
)
from encodekit import AsyncTelestreamFlipLegacy, TelestreamFlipLegacy
from encodekit_contract.driver.facades import UNSENT, Argument, Attributes, Call, Facade, Login, Paging, unsent
from encodekit_contract.driver.stage import NOW, SOURCE, ignore, is_stored, then
from encodekit_contract.oracle.wire import Part

if TYPE_CHECKING:
    import httpx

ACCESS, SECRET = "access-of-the-client", "secret-of-the-client"
LOCATION = "https://upload.example.com/upload/session?id=abcdefgh"
LONGEST_TEST_S = 24 * 3600
DONE = "2f8760b7e0d4c7dbe609b5872be9bc3b"
HANDLE = {"path video_id": VIDEO}
OF_VIDEO = {"path video_id": lambda owner: owner.id}
OF_ENCODING = {"path encoding_id": lambda owner: owner.id}
OF_PROFILE = {"path profile_id": lambda owner: owner.id}
OF_FACTORY = {"path factory_id": FACTORY}
OF_LIST = {"path video_id": lambda owner: owner._video_id}
MADE_OF_DONE = {"get_encoding": "encoding_done"}
CHOICE = (("profile_id", "profile_name"),)
URL = "https://example.com/a.mp4?x=1&y=ü"
FILE = {
    "file": Argument(pairs=((SOURCE, Part(SOURCE, None)),)),
    "name": unsent("ü.mp4"),
    "size": unsent(len(SOURCE)),
    "on_progress": unsent(ignore),
}
SESSION_CASE: dict[str, Any] = {
    "wishes": {"create_upload_session": "session_multi_chunk", "upload_part": "video_uploaded"},
    "rewrite": one_part,
}
UPLOAD = {
    "source": unsent(SOURCE),
    "threads": unsent(3),
    "on_progress": unsent(ignore),
    "profiles": PROFILES,
    "name": Argument("query file_name", values=("ü.mp4",), absent="upload"),
}
BY_ENCODE = {name: item for name, item in UPLOAD.items() if name != "on_progress"}
BY_ENCODE |= {"on_upload_progress": unsent(ignore)}
UPLOAD_SAYS = {"query file_size": len(SOURCE), "query multi_chunk": True}
PART_SAYS = {"upload_part: query id": "abcdefgh", "upload_part: header X-Part": 0, "upload_part: body": SOURCE}
EXTRA = [{"tag": "subtitles", "file_name": "en.srt", "file_size": 7}]
FILE_CHOICE = (("source_url",),)


def is_signed(request: httpx.Request, _answer: Any) -> bool:
    """Whether a request has the signature that the document describes, computed anew, and the time of now."""
    parameters = dict(parse_qsl(request.url.query.decode(), keep_blank_values=True))
    signature = parameters.pop("signature", "")
    is_json = request.headers.get("content-type", "").startswith("application/json")
    checksum = hashlib.sha256(request.content).hexdigest() if is_json and request.content else None
    if (parameters.get("checksum"), parameters.get("signature_version")) != (checksum, checksum and "2"):
        return False
    age = datetime.fromisoformat(parameters.get("timestamp", "")).timestamp() - NOW
    if parameters.get("access_key") != ACCESS or not 0 <= age <= LONGEST_TEST_S:
        return False
    if parameters.get("factory_id") != (None if request.url.path.startswith("/factories") else FACTORY):
        return False
    query = "&".join(f"{name_of(name)}={quote(parameters[name], safe='')}" for name in sorted(parameters, key=order))
    path = request.url.raw_path.decode().partition("?")[0]
    text = f"{request.method}\n{request.url.host}\n{path}\n{query}"
    digest = hmac.new(SECRET.encode(), text.encode(), hashlib.sha256).digest()
    return base64.b64encode(digest).decode() == signature


def order(name: str) -> list[bytes]:
    """Where a parameter stands: by the name before a bracket, then by that within."""
    return [part.encode() for part in name.rstrip("]").partition("[")[::2]]


def name_of(name: str) -> str:
    """The name of a parameter as it is signed: brackets stay."""
    return quote(name, safe="[]")


def event_places(events: dict[str, bool]) -> dict[str, Any]:
    """Switches for events, each of which is a parameter."""
    return {f"query events[{name}]": on for name, on in events.items()}


def changed_factory(client: Any, factory_id: str = FACTORY) -> Any:
    """A factory with a setting that was not saved."""
    factory = client.factory(factory_id)
    factory.name, factory.upload_original_video = "new name", False
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
    """The common words for a video one of whose encodings runs."""
    return Attributes(id=answer["id"], state="running", provider_state="processing", percent=50)


def ended(answer: Any) -> Attributes:
    """The common words for a video whose encodings have ended well."""
    return Attributes(id=answer["id"], state="succeeded", percent=100)


def session(answer: Any) -> Attributes:
    """An upload that was opened."""
    return Attributes(id=answer["id"], location=answer["location"], parts=1, part_size=10_000_000, status="initialized")


def video_id(_answer: Any) -> Attributes:
    """The video that Prism makes of an upload."""
    return Attributes(id="12345")


CALLS = {
    "TelestreamFlipLegacy.get": Call(
        "list_encodings",
        arguments={
            "path": unsent("/encodings.json"),
            "params": Argument("query status", pairs=(({"status": "fail"}, "fail"),)),
        },
    ),
    "TelestreamFlipLegacy.post": Call(
        "create_video",
        arguments={
            "path": unsent("videos.json"),
            "params": Argument("query profiles", pairs=(({"profiles": ["a", "b"]}, "a,b"), ({"profiles": "ü&"}, "ü&"))),
        },
        any_of=(("params",),),
    ),
    "TelestreamFlipLegacy.post (a file)": Call(
        "create_video",
        arguments={
            "path": unsent("/videos.json"),
            "params": Argument("body file", pairs=(({"file": SOURCE}, Part(SOURCE, None)),)),
        },
        any_of=(("params",),),
    ),
    "TelestreamFlipLegacy.put": Call(
        "update_notification_settings",
        arguments={
            "path": unsent("/notifications.json"),
            "params": Argument(
                "query events[video_encoded]",
                pairs=(({"events": {"video_encoded": True}}, True), ({"events": {"video_encoded": False}}, False)),
            ),
        },
        any_of=(("params",),),
    ),
    "TelestreamFlipLegacy.delete": Call(
        "delete_video", arguments={"path": unsent("/videos/v1.json/"), "params": UNSENT}, says={"path video_id": "v1"}
    ),
    "TelestreamFlipLegacy.encode": Call(
        "create_video",
        arguments={"source": Argument("query source_url", values=(URL,)), "profiles": PROFILES, "name": UNSENT},
        result=lambda answer: Attributes(id=answer["id"]),
    ),
    "TelestreamFlipLegacy.encode (a file)": Call(
        "create_upload_session",
        steps=("create_upload_session", "upload_part"),
        arguments=BY_ENCODE,
        says={**UPLOAD_SAYS, **PART_SAYS},
        any_of=(("profiles",),),
        result=video_id,
        **SESSION_CASE,
    ),
    "Videos.encode": Call(
        "create_upload_session",
        steps=("create_upload_session", "upload_part"),
        arguments={**BY_ENCODE, "profiles": UNSENT},
        says={**UPLOAD_SAYS, **PART_SAYS, "query use_all_profiles": True},
        result=video_id,
        **SESSION_CASE,
    ),
    "Factory.reload": Call("get_factory", says=OF_FACTORY),
    "Factory.save": Call(
        "update_factory",
        on=changed_factory,
        says={**OF_FACTORY, "query name": "new name", "query upload_original_video": False},
    ),
    "Factory.delete": Call("delete_factory", says=OF_FACTORY),
    "Factory.get_notifications": Call("get_notification_settings"),
    "Factory.update_notifications": Call(
        "update_notification_settings",
        arguments={"change": Argument("query delay", pairs=(({"delay": 0}, 0), ({"delay": 7}, 7)))},
    ),
    "Factory.upload_session": Call(
        "create_upload_session", arguments=UPLOAD, says=UPLOAD_SAYS, result=session, **SESSION_CASE
    ),
    "Factories.list": Call("list_factories"),
    "Factories.all": Call("list_factories"),
    "Factories.find": Call("get_factory"),
    "Factories.create": Call("create_factory"),
    "Factories.update": Call(
        "update_factory",
        arguments={"priority": Argument(values=(99, 2, 200))},
        any_of=(("name", "priority", "upload_original_video"),),
    ),
    "Factories.delete": Call("delete_factory"),
    "Video.reload": Call("get_video", says=OF_VIDEO),
    "Video.metadata": Call("get_video_metadata", says=OF_VIDEO),
    "Video.delete": Call("delete_video", says=OF_VIDEO),
    "Video.delete_source_file": Call("delete_video_source", says=OF_VIDEO),
    "Video.wait": Call(
        "get_video",
        steps=("get_video", "list_video_encodings"),
        says=OF_VIDEO,
        wishes={"get_video": "movie_mp4"},
        rewrite=all_done,
        arguments=WAIT,
        result=ended,
    ),
    "Videos.list": Call("list_videos", arguments=PAGED),
    "Videos.all": Call("list_videos", says=FIRST_PAGE),
    "Videos.find": Call("get_video"),
    "Videos.create": Call(
        "create_video",
        arguments={"profiles": PROFILES, "pipeline": PIPELINE, "file": UNSENT, "name": UNSENT},
        any_of=FILE_CHOICE,
    ),
    "Videos.create (a file)": Call(
        "create_video",
        arguments={"profiles": PROFILES, "pipeline": PIPELINE, "source_url": UNSENT, **FILE},
        any_of=(("file",),),
    ),
    "Videos.delete": Call("delete_video"),
    "Videos.delete_source": Call("delete_video_source"),
    "Videos.metadata": Call("get_video_metadata"),
    "Videos.list_encodings": Call("list_video_encodings", arguments=PAGED),
    "VideoEncodings.list": Call("list_video_encodings", on=encodings_of_video, arguments=PAGED, says=OF_LIST),
    "VideoEncodings.all": Call("list_video_encodings", on=encodings_of_video, says={**FIRST_PAGE, **OF_LIST}),
    "VideoEncodings.find": Call("get_encoding", on=encodings_of_video),
    "VideoEncodings.create": Call(
        "create_encoding", on=encodings_of_video, one_of=CHOICE, says={"query video_id": lambda owner: owner._video_id}
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
        "get_profile",
        wishes={"get_encoding": "encoding_failed"},
        says={"path profile_id": lambda owner: owner.profile_name},
    ),
    "Encoding.retry": Call("retry_encoding", says=OF_ENCODING),
    "Encoding.cancel": Call("cancel_encoding", says=OF_ENCODING),
    "Encoding.delete": Call("delete_encoding", says=OF_ENCODING),
    "Encoding.urls": Call(
        "get_factory", wishes=MADE_OF_DONE, says=OF_FACTORY, result=lambda answer: [f"{answer['url']}{DONE}.mp4"]
    ),
    "Encoding.download": Call(
        "get_factory",
        steps=("get_factory", "GET storage"),
        wishes=MADE_OF_DONE,
        says=OF_FACTORY,
        arguments=TO_FILE,
        result=lambda _answer: is_stored,
    ),
    "Encodings.list": Call("list_encodings", arguments=PAGED),
    "Encodings.all": Call("list_encodings", says=FIRST_PAGE),
    "Encodings.find": Call("get_encoding"),
    "Encodings.create": Call("create_encoding", one_of=CHOICE),
    "Encodings.cancel": Call("cancel_encoding"),
    "Encodings.retry": Call("retry_encoding"),
    "Encodings.delete": Call("delete_encoding"),
    "Profile.reload": Call("get_profile", says=OF_PROFILE),
    "Profile.save": Call(
        "update_profile", on=changed_profile, says={**OF_PROFILE, "query title": "new title", "query height": 480}
    ),
    "Profile.delete": Call("delete_profile", says=OF_PROFILE),
    "Profiles.list": Call("list_profiles", arguments=PAGED),
    "Profiles.all": Call("list_profiles", says=FIRST_PAGE),
    "Profiles.find": Call("get_profile"),
    "Profiles.create": Call("create_profile", any_of=(("preset_name",),)),
    "Profiles.create (with commands)": Call("create_profile", any_of=(("command",), ("extname",))),
    "Profiles.update": Call("update_profile", any_of=(("name", "width"),)),
    "Profiles.delete": Call("delete_profile"),
    "Notifications.get": Call("get_notification_settings"),
    "Notifications.update": Call(
        "update_notification_settings",
        arguments={"events": UNSENT, "delay": Argument(values=(30, 0))},
        any_of=(("url", "delay", "send_video_payload"),),
    ),
    **{
        f"Notifications.update ({name})": Call(
            "update_notification_settings",
            arguments={
                **dict.fromkeys(("url", "delay", "send_video_payload"), UNSENT),
                "events": Argument(f"query events[{name}]", pairs=(({name: True}, True), ({name: False}, False))),
            },
            any_of=(("events",),),
        )
        for name in EVENTS
    },
    "Notifications.update (all events)": Call(
        "update_notification_settings",
        arguments={"events": unsent(ALL_EVENTS[0]), "delay": Argument(values=(30, 0))},
        any_of=(("events",),),
        says=event_places(ALL_EVENTS[0]),
    ),
    "Job.status": Call(
        "get_video",
        steps=("get_video", "list_video_encodings"),
        says=HANDLE,
        wishes={"get_video": "movie_mp4"},
        result=job_status,
    ),
    "Job.status (of an import)": Call(
        "get_video",
        says=HANDLE,
        wishes={"get_video": "video_failed"},
        result=lambda answer: Attributes(
            id=answer["id"], state="failed", failure=f"{answer['error_class']}: {answer['error_message']}"
        ),
    ),
    "Job.wait": Call(
        "get_video",
        steps=("get_video", "list_video_encodings"),
        says=HANDLE,
        wishes={"get_video": "movie_mp4"},
        rewrite=all_done,
        arguments=WAIT,
        result=ended,
    ),
    "Job.cancel": Call(
        "cancel_encoding",
        steps=("list_video_encodings", "cancel_encoding"),
        says={"list_video_encodings: path video_id": VIDEO, "path encoding_id": NOT_DONE},
        result=None,
    ),
    "Job.retry": Call(
        "retry_encoding",
        steps=("list_video_encodings", "retry_encoding"),
        says={"list_video_encodings: path video_id": VIDEO, "path encoding_id": NOT_DONE},
        rewrite=lambda body: body.replace(b'"processing"', b'"fail"'),
        result=lambda _answer: 1,
    ),
    "Job.download": Call(
        "get_factory",
        steps=("list_video_encodings", "get_factory", "GET storage"),
        says={"list_video_encodings: path video_id": VIDEO, **OF_FACTORY},
        arguments={**TO_FILE, "profile": unsent(PROFILE_OF_DONE)},
        any_of=(("profile",),),
        result=lambda _answer: is_stored,
    ),
    "Uploads.create": Call("create_upload_session", arguments=UPLOAD, says=UPLOAD_SAYS, result=session, **SESSION_CASE),
    "Uploads.create (with another file)": Call(
        "create_upload_session",
        arguments={
            **UPLOAD,
            "extra_files": unsent({"subtitles": SOURCE}),
            "name": Argument("body file_name", values=("ü.mp4",), absent="upload"),
            "profiles": Argument("body profiles", pairs=PROFILES.pairs),
            "use_all_profiles": Argument("body use_all_profiles", pairs=((True, "true"), (False, "false"))),
            "path_format": Argument("body path_format", values=(":id",)),
            "payload": Argument("body payload", values=("p",)),
        },
        any_of=(("extra_files",),),
        says={
            "body file_size": len(SOURCE),
            "body multi_chunk": "true",
            "body extra_files": [{"tag": "subtitles", "file_name": "upload", "file_size": len(SOURCE)}],
        },
        result=session,
        **{**SESSION_CASE, "wishes": {"create_upload_session": "session_extra_files"}},
    ),
    "Uploads.create_session": Call(
        "create_upload_session",
        arguments={"profiles": PROFILES, "file_size": Argument(values=(10, 1)), "extra_files": UNSENT},
    ),
    "Uploads.create_session (with another file)": Call(
        "create_upload_session",
        arguments={
            "file_name": Argument("body file_name", values=("a.mp4",)),
            "file_size": Argument("body file_size", values=(10, 1)),
            "profiles": Argument("body profiles", pairs=PROFILES.pairs),
            "use_all_profiles": Argument("body use_all_profiles", pairs=((True, "true"), (False, "false"))),
            "path_format": Argument("body path_format", values=(":id",)),
            "payload": Argument("body payload", values=("p",)),
            "multi_chunk": Argument("body multi_chunk", pairs=((True, "true"), (False, "false")), absent="true"),
            "extra_files": Argument("body extra_files", values=(EXTRA,)),
        },
        any_of=(("extra_files",),),
    ),
    "Uploads.send_part": Call(
        "upload_part",
        result=lambda answer: answer,
        says=SESSION,
        arguments={
            "location": unsent(LOCATION),
            "data": Argument("body", values=(SOURCE,)),
            "index": Argument("header X-Part", values=(0, 7)),
            "content_range": Argument("header Content-Range", values=("bytes 0-23/24",)),
            "tag": Argument("header X-Extra-File-Tag", values=("subtitles",)),
        },
        one_of=(("index", "content_range"),),
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
        **SESSION_CASE,
    ),
    "UploadSession.resume": Call(
        "upload_part",
        steps=("get_upload_status", "upload_part"),
        says={**SESSION, "header X-Part": 0, "body": SOURCE, "get_upload_status: query id": "abcdefgh"},
        wishes={**SESSION_CASE["wishes"], "get_upload_status": "parts_missing"},
        rewrite=one_part,
    ),
    "UploadSession.abort": Call("abort_upload", says=SESSION, wishes=SESSION_CASE["wishes"], rewrite=one_part),
}

FACADE = Facade(
    sync=TelestreamFlipLegacy,
    asynchronous=AsyncTelestreamFlipLegacy,
    packages=("encodekit.providers._telestream._async", "encodekit.providers.telestream_flip_legacy._async"),
    calls=CALLS,
    logins=(Login({"access_key": ACCESS, "secret_key": SECRET}, is_signed),),
    settings={"factory_id": FACTORY},
    secrets=(SECRET,),
    owners={
        "Job": lambda client, video_id=VIDEO: client.job(video_id),
        "Factory": lambda client, factory_id=FACTORY: client.factory(factory_id),
        "Video": lambda client, video_id=VIDEO: client.videos.find(video_id),
        "Encoding": lambda client, encoding_id="encoding-1": client.encodings.find(encoding_id),
        "Profile": lambda client, profile_id="h264": client.profiles.find(profile_id),
        "UploadSession": lambda client: client.uploads.create(SOURCE),
    },
    arguments=EVERYWHERE,
    error_code=lambda body: body.get("error"),
    paging=Paging(
        size="per_page",
        place="query page",
        position=lambda index, _size: index + 1,
        marked=lambda _body, items, *_: items,
    ),
)

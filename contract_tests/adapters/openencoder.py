"""Open Encoder's facade."""

from __future__ import annotations

from typing import Any

from encodekit import AsyncOpenEncoder, OpenEncoder
from encodekit._core.polling import PollSchedule
from encodekit.providers.openencoder.preset_options import AudioOptions, FilterOptions, PresetOptions, VideoOptions
from encodekit_contract.driver.facades import (
    UNSENT,
    Argument,
    Attributes,
    Call,
    Facade,
    Login,
    Paging,
    json_text,
    unsent,
)
from encodekit_contract.driver.stage import ignore
from encodekit_contract.oracle.wire import ABSENT

TOKEN, USER, PASSWORD = "token-of-the-client", "user-of-the-client", "password-of-the-client"
STATES = {
    "queued": "queued",
    "restarting": "queued",
    **dict.fromkeys(("downloading", "probing", "encoding", "uploading"), "running"),
    "completed": "succeeded",
    "error": "failed",
    "cancelled": "canceled",
}
JOB = 7
# The first preset of the list that Prism gives.
PRESET: dict[str, Any] = {
    "id": 5,
    "name": "webm_vp9_720p_3000",
    "description": "webm_vp9_720p_3000",
    "data": json_text({"raw": ["-vf scale=-2:720", "-c:v libvpx-vp9", "-b:v 3000k", "-f webm", "-y"]}),
    "output": "webm_vp9_3000_720.webm",
    "active": True,
}
LISTED = {"list_presets": "two_of_five"}
FIRST_PAGE = {"list_presets: query page": 1, "list_presets: query count": 100}
PAGED = {"page": Argument(values=(1, 3)), "page_size": Argument("query count", values=(50, 200)), "limit": unsent(1000)}
HANDLE = {"path job_id": JOB}
FULL_OPTIONS = (
    PresetOptions(
        video=VideoOptions(
            codec="libx264",
            preset="fast",
            crf=23,
            bitrate=3_000_000,
            min_bitrate=2_000_000,
            max_bitrate=4_000_000,
            buffer_size=6_000_000,
            pixel_format="yuv420p",
            fps=29.97,
            speed=2.0,
            tune="film",
            profile="main",
            level="4.0",
            fast_start=True,
            width=1280,
            height=720,
            scaling="lanczos",
            codec_options="keyint=60",
        ),
        audio=AudioOptions(codec="aac", channels=2, bitrate=128_000, sample_rate=48_000, volume_percent=80.5),
        filter=FilterOptions(
            deband=True,
            deshake=True,
            deflicker=True,
            dejudder=True,
            denoise="light",
            deinterlace="field",
            brightness=0.5,
            contrast=2,
            saturation=0,
            gamma=1.5,
            audio_contrast=33,
        ),
        start=1.5,
        stop=60,
    ),
    json_text(
        {
            "format": {"clip": True, "startTime": "1.5", "stopTime": "60"},
            "video": {
                "codec": "libx264",
                "preset": "fast",
                "pass": "crf",
                "crf": 23,
                "bitrate": "3000000",
                "minrate": "2000000",
                "maxrate": "4000000",
                "bufsize": "6000000",
                "pixel_format": "yuv420p",
                "frame_rate": "29.97",
                "speed": "0.5*PTS",
                "tune": "film",
                "profile": "main",
                "level": "4.0",
                "faststart": True,
                "size": "custom",
                "width": "1280",
                "height": "720",
                "scaling": "lanczos",
                "codec_options": "keyint=60",
            },
            "audio": {
                "codec": "aac",
                "channel": "2",
                "quality": "128000",
                "sample_rate": "48000",
                "volume": "80.5",
            },
            "filter": {
                "deband": True,
                "deshake": True,
                "deflicker": True,
                "dejudder": True,
                "denoise": "light",
                "deinterlace": "field",
                "brightness": "0.5",
                "contrast": "2.0",
                "saturation": "0.0",
                "gamma": "1.5",
                "acontrast": "33.0",
            },
        }
    ),
)
SMALL_OPTIONS = (
    PresetOptions(video=VideoOptions(width=640)),
    json_text(
        {
            "video": {"size": "custom", "width": "640", "height": "-2"},
            "audio": {},
            "filter": {"denoise": "none", "deinterlace": "none"},
        }
    ),
)
RAW = ["-vf scale=-2:360", "-y"]
TEXT = '{"raw": ["-c:v libx265"]}'
DATA = Argument(pairs=(FULL_OPTIONS, SMALL_OPTIONS, (RAW, json_text({"raw": RAW})), (TEXT, TEXT)))
# What Prism's settings hold; what is not among them is empty.
SETTINGS = dict.fromkeys(
    (
        *("STORAGE_DRIVER", "S3_STREAMING", "S3_PROVIDER", "S3_ACCESS_KEY", "S3_SECRET_KEY", "S3_INBOUND_BUCKET"),
        *("S3_INBOUND_BUCKET_REGION", "S3_OUTBOUND_BUCKET", "S3_OUTBOUND_BUCKET_REGION", "S3_ENDPOINT", "FTP_ADDR"),
        *("FTP_USERNAME", "FTP_PASSWORD", "DIGITAL_OCEAN_ENABLED", "DIGITAL_OCEAN_ACCESS_TOKEN"),
        *("DIGITAL_OCEAN_REGION", "DIGITAL_OCEAN_VPC", "SLACK_WEBHOOK"),
    ),
    "",
)
PRESENT = SETTINGS | {
    "S3_ACCESS_KEY": "example-access-key",
    "S3_SECRET_KEY": "example-secret-key",
    "S3_INBOUND_BUCKET": "inbound",
    "STORAGE_DRIVER": "s3",
    "DIGITAL_OCEAN_ENABLED": "disabled",
}


def status(answer: Any) -> Attributes:
    """The common words for a job."""
    job = answer["job"]
    state = STATES.get(job["status"], "running")
    words = Attributes(
        id=str(job["id"]),
        state=state,
        provider_state=job["status"],
        created_at=job["created_date"],
        raw=job,
    )
    # That of a running job depends on which of its phases counts.
    if state != "running":
        words["percent"] = {"succeeded": 100, "queued": 0}.get(state)
    return words if state == "failed" else Attributes(words, failure=None)


def completed(body: bytes) -> bytes:
    """The answer for a job that has ended."""
    return body.replace(b'"queued"', b'"completed"').replace(b'"encoding"', b'"completed"')


def token(answer: Any) -> Attributes:
    """The token of an answer."""
    return Attributes(value=answer["token"], expires_at=answer.get("expire"))


def with_listed_preset(body: bytes) -> bytes:
    """The answer for a job that has the preset which Prism lists."""
    return body.replace(b"h264_baseline_360p_600", PRESET["name"].encode())


def page(body: Any, items: list[Any], _index: int, count: int, size: int) -> Any:
    """A page of several."""
    name = next(name for name, value in body.items() if isinstance(value, list))
    return {**body, name: items, "count": (count - 1) * size + 1}


def error_class(status: int, body: Any) -> str | None:
    """The class where 401 stands for several things, and 400 for a token."""
    said = body.get("error") or body.get("message")
    if said == "missing exp field":
        return "AuthenticationError"
    if status == 401 and said == "unauthorized" and "code" not in body:
        return "PermissionDeniedError"
    return {
        "machines not configured": "UnprocessableError",
        "storage not configured": "StorageNotConnectedError",
    }.get(said)


CALLS = {
    "OpenEncoder.encode": Call(
        "create_job",
        steps=("list_presets", "create_job"),
        wishes={**LISTED, "create_job": "created"},
        says=FIRST_PAGE,
        arguments={"preset": Argument(values=(PRESET["name"],)), "verify_preset": UNSENT},
        result=lambda answer: Attributes(id=answer["job"]["id"]),
    ),
    "OpenEncoder.encode (without a look)": Call(
        "create_job",
        wishes={"create_job": "created"},
        arguments={"verify_preset": unsent(False)},
        any_of=(("verify_preset",),),
        result=lambda answer: Attributes(id=answer["job"]["id"]),
    ),
    "Auth.register": Call("register_user"),
    "Auth.login": Call(
        "login",
        login=1,
        says={"body username": USER, "body password": PASSWORD},
        needs={"username": {"password": ...}, "password": {"username": ...}},
        result=token,
    ),
    "Auth.refresh": Call("refresh_token", result=token),
    "Auth.update_password": Call("update_password", login=1, says={"body username": USER}),
    "Users.me": Call("get_current_user"),
    "Users.update_me": Call(
        "update_current_user",
        steps=("get_current_user", "update_current_user"),
        says={"body username": "admin"},
        repeatable=False,
    ),
    "Users.list": Call("list_users", arguments=PAGED, result="users"),
    "Users.update": Call(
        "update_user",
        arguments={
            "user_id": Argument(values=(2, 2**31 - 1)),
            "role": Argument(values=("guest", "operator", "admin")),
        },
    ),
    "Jobs.create": Call("create_job"),
    "Jobs.list": Call("list_jobs", arguments=PAGED, result="items"),
    "Jobs.get": Call("get_job", result="job"),
    "Jobs.status": Call("get_job_status", result="job_status"),
    "Jobs.update": Call("update_job"),
    "Jobs.cancel": Call("cancel_job", result=None),
    "Jobs.restart": Call("restart_job", result=None),
    "Jobs.stats": Call(
        "get_stats",
        result=lambda answer: {row["status"]: row["count"] for row in answer["stats"]["jobs"] if row["status"]},
    ),
    "Job.status": Call("get_job", says=HANDLE, result=status),
    "Job.wait": Call(
        "get_job",
        says=HANDLE,
        wishes={"get_job": "queued"},
        rewrite=completed,
        arguments={"timeout": unsent(60.0), "on_update": unsent(ignore), "schedule": unsent(PollSchedule())},
        result=status,
    ),
    "Job.cancel": Call(
        "cancel_job",
        steps=("get_job_status", "cancel_job"),
        says={**HANDLE, "get_job_status: path job_id": JOB},
        result=None,
    ),
    "Job.cancel (that has ended)": Call("get_job_status", says=HANDLE, rewrite=completed, result=None),
    "Job.restart": Call(
        "restart_job",
        steps=("get_job_status", "restart_job"),
        says={**HANDLE, "get_job_status: path job_id": JOB},
        rewrite=completed,
        result=None,
    ),
    "Job.output_key": Call(
        "get_job",
        steps=("get_job", "list_presets"),
        says={**HANDLE, **FIRST_PAGE},
        wishes={**LISTED, "get_job": "queued"},
        rewrite=with_listed_preset,
        result=lambda _answer: "/dst/tears-of-steel-2s/" + PRESET["output"],
    ),
    "Machines.create": Call("create_machine", result="machine"),
    "Machines.list": Call("list_machines", result="machines"),
    "Machines.delete": Call("delete_machine", result="machine"),
    "Machines.delete_all": Call("delete_all_machines", result="deleted"),
    "Machines.regions": Call("list_machine_regions", result=lambda answer: answer["regions"] or []),
    "Machines.sizes": Call("list_machine_sizes", result="sizes"),
    "Machines.pricing": Call("get_machine_pricing", result="pricing"),
    "Machines.vpcs": Call("list_machine_vpcs", result="vpcs"),
    "Presets.create": Call(
        "create_preset",
        arguments={"data": DATA, "name": Argument(values=("preset-name",)), "active": Argument(absent=True)},
        says={"body description": "preset-name"},
        result="preset",
    ),
    "Presets.list": Call("list_presets", arguments=PAGED, result="presets"),
    "Presets.get": Call(
        "get_preset",
        steps=("list_presets", "get_preset"),
        says=FIRST_PAGE,
        wishes=LISTED,
        arguments={"preset_id": Argument(values=(5, 4)), "verify": unsent(True)},
        result="preset",
    ),
    "Presets.get (without a look)": Call(
        "get_preset",
        arguments={"verify": unsent(False)},
        any_of=(("verify",),),
        result="preset",
        repeatable=False,
    ),
    "Presets.find": Call(
        "list_presets",
        says={"query page": 1, "query count": 100},
        wishes=LISTED,
        arguments={"name": unsent(PRESET["name"])},
        result=lambda answer: answer["presets"][0],
    ),
    "Presets.update": Call(
        "update_preset",
        steps=("list_presets", "update_preset"),
        wishes=LISTED,
        says={**FIRST_PAGE, **{f"body {name}": value for name, value in PRESET.items() if name != "id"}},
        arguments={"preset_id": Argument(values=(5,)), "data": DATA},
    ),
    "Settings.get": Call(
        "get_settings",
        result=lambda answer: Attributes({item["name"].lower(): item["value"] for item in answer["settings"]}),
    ),
    "Settings.update": Call(
        "update_settings",
        steps=("get_settings", "update_settings"),
        says={f"body {name}": value for name, value in PRESENT.items()},
        any_of=(("s3_streaming",),),
        result=None,
    ),
    "Settings.replace": Call("update_settings", result=None),
    "Storage.list": Call(
        "list_storage",
        arguments={"prefix": Argument(values=("src/", "ü &+/"), absent=ABSENT)},
        result=lambda answer: {key: answer["data"][key] or [] for key in ("folders", "files")},
    ),
    "Workers.queue": Call("get_worker_queue"),
    "Workers.pools": Call("list_worker_pools"),
    "Workers.busy": Call("list_busy_workers", result=lambda answer: answer or []),
    "System.info": Call("get_api_info"),
    "System.health": Call("get_health"),
}

FACADE = Facade(
    sync=OpenEncoder,
    asynchronous=AsyncOpenEncoder,
    packages=("encodekit.providers.openencoder._async",),
    calls=CALLS,
    logins=(
        Login({"token": TOKEN}, lambda request, _answer: request.headers.get("Authorization") == f"Bearer {TOKEN}"),
        Login(
            {"username": USER, "password": PASSWORD},
            lambda request, answer: request.headers.get("Authorization") == f"Bearer {answer['token']}",
            exchange="login",
            renewal="refresh_token",
            says={"username": USER, "password": PASSWORD},
        ),
    ),
    secrets=(TOKEN, PASSWORD),
    owners={"Job": lambda client, job_id=JOB: client.job(job_id)},
    refusals={
        ("get_job_status", "unknown_job"): "NotFoundError",
        ("list_storage", "storage_failed"): "ServerError",
        ("get_worker_queue", "redis_down"): "ServerError",
        ("list_worker_pools", "redis_down"): "ServerError",
    },
    error_class=error_class,
    paging=Paging(size="page_size", place="query page", position=lambda index, _size: index + 1, marked=page),
    unasked={"register_user": "a name that is taken ends the server's process, and no account can be taken away again"},
)

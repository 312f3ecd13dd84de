"""ByteNite's facade."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from adapters.bytenite_params import PARAMS
from encodekit import AsyncByteNite, ByteNite
from encodekit._core.polling import PollSchedule
from encodekit.models import JobState
from encodekit.providers.bytenite import storage as st
from encodekit.providers.bytenite.values import JobDetails
from encodekit_contract.driver.facades import UNSENT, Argument, Attributes, Call, Facade, Login, Paging, unsent
from encodekit_contract.driver.stage import FOLDER, NEW_FILE, SOURCE, ignore, is_stored
from encodekit_contract.oracle.wire import ABSENT

JOB = "3f0c2f6e-8a57-4c1f-9d0e-5b7f6f1f2a10"
KEY, TOKEN = "key-of-the-client", "token-of-the-client"
TYPE = "type.googleapis.com/bytenite.data_source."
BUCKET = {"dataSourceDescriptor": "bucket", "params": {}}
STATES = {"JOB_STATE_NEW": "created", "JOB_STATE_PARTITIONING": "running"}
STATES |= {"JOB_STATE_COMPLETE": "succeeded", "JOB_STATE_FAILED": "failed"}


def s3(descriptor: str, kind: str, **params: str) -> dict[str, Any]:
    """An object storage as the document has it."""
    return {"dataSourceDescriptor": descriptor, "params": {"@type": TYPE + kind, **params}}


URL_SOURCES = (
    (
        st.UrlSource("https://example.com/a.mp4?x=ü", name="n", username="u", password="pw"),
        s3("url", "HttpDataSource", url="https://example.com/a.mp4?x=ü", name="n", username="u", password="pw"),
    ),
)
STORAGES = (
    (
        st.S3Storage(bucket="b1", path="p1", region="r1", access_key="a1", secret_key="s1"),
        s3("s3", "S3DataSource", bucketName="b1", name="p1", cloudRegion="r1", accessKey="a1", secretKey="s1"),
    ),
    (
        st.S3Storage(bucket="b2", path="p2", region="r2", secret_id="i2", aws=True),
        s3("aws", "S3DataSource", bucketName="b2", name="p2", cloudRegion="r2", secret_id="i2"),
    ),
    (
        st.GcpStorage(bucket="b3", path="p3", region="r3"),
        s3("gcp", "S3DataSource", bucketName="b3", name="p3", cloudRegion="r3"),
    ),
    (
        st.StorjStorage(bucket="b4", path="p4", region="r4", own_type=True),
        s3("storj", "StorjDataSource", bucketName="b4", name="p4", cloudRegion="r4"),
    ),
    (
        st.StorjStorage(bucket="b5", path="p5", region="r5"),
        s3("storj", "S3DataSource", bucketName="b5", name="p5", cloudRegion="r5"),
    ),
)
NO_DATA = ((st.NoData(), {"dataSourceDescriptor": "bypass", "params": {}}),)
FILE_SOURCE = ((st.FileSource(), s3("file", "LocalFileDataSource")),)
SOURCES = (*URL_SOURCES, *STORAGES, *FILE_SOURCE, *NO_DATA)
DESTINATIONS = (*STORAGES, (st.TemporaryBucket(), BUCKET), *NO_DATA)


def details(job: Any) -> Attributes:
    """A job with all that is said of it."""
    source, destination = job.get("dataSource") or {}, job.get("dataDestination") or {}
    return Attributes(
        **common(job),
        name=job["name"],
        template_id=job["templateId"],
        source_kind=source.get("dataSourceDescriptor"),
        destination_kind=destination.get("dataSourceDescriptor"),
        upload_url=source.get("params", {}).get("tempUrl"),
        payment_bytechips=number(job.get("paymentAmount")),
        estimated_units=number(job.get("numUnitsEstimation")),
        chunks=number(job.get("numChunks")),
        duration_seconds=job.get("duration"),
    )


def common(job: Any) -> dict[str, Any]:
    """The common words for a job."""
    state = STATES.get(job["state"], "running")
    return {
        "id": job["id"],
        "state": state,
        "provider_state": job["state"],
        "percent": 100 if state == "succeeded" else None,
        "failure": job.get("errorMessage") or None,
        "created_at": job.get("createdAt"),
        "started_at": job.get("startedAt"),
        "finished_at": job.get("completedAt") or job.get("endedAt"),
    }


def number(text: Any) -> Any:
    """A 64-bit integer, which travels as text."""
    return None if text is None else int(text)


def listed(answer: Any) -> list[Any]:
    """The entries of a page."""
    return list(answer["data"])


def encoded(step: str) -> dict[str, Argument]:
    """The arguments of the `encode` methods, which travel in several requests."""
    return {
        "source": Argument(f"{step}: body dataSource", pairs=(*URL_SOURCES, *STORAGES)),
        "destination": Argument(f"{step}: body dataDestination", pairs=DESTINATIONS, absent=BUCKET),
        "params": Argument("set_job_params: body", pairs=PARAMS),
        **CONFIG,
    }


def as_text(seconds: int) -> str:
    """A number as it travels."""
    return str(seconds)


CONFIG = {
    "template_id": Argument(values=("custom@v1", "video-transcoding@v0.3"), absent="video-transcoding@v0.2"),
    "name": Argument(values=("Name", "Ünit & co")),
    "job_id": Argument(values=(JOB, "9a1b2c3d-8a57-4c1f-9d0e-5b7f6f1f2a11")),
    "task_timeout_seconds": Argument("body config.taskTimeout", values=(90, 1), says=as_text),
    "job_timeout_seconds": Argument("body config.jobTimeout", values=(7200, 2), says=as_text),
}
STEPS = ("create_job", "set_job_data_source", "set_job_params", "run_job")
FILE_STEPS = ("create_job", "set_job_data_source", "PUT storage", "complete_job_upload", "set_job_params", "run_job")
STARTED: dict[str, Any] = {"result": lambda answer: Attributes(id=answer["job"]["id"])}
LOCAL_FILE = {"set_job_data_source": "local_file"}
FROM_FILE = {"source": unsent(SOURCE), "size": unsent(len(SOURCE)), "on_upload_progress": unsent(ignore)}
BY_FILE = {name: value for name, value in encoded("set_job_data_source").items() if name != "source"}
FILE_SAYS = {"set_job_data_source: body dataSource": FILE_SOURCE[0][1]}
SOURCE_AND_TARGET = {
    "source": Argument("body dataSource", pairs=SOURCES),
    "destination": Argument("body dataDestination", pairs=DESTINATIONS, absent=BUCKET),
}
PAGED = {"limit": unsent(100), "page_size": Argument("query pagination.limit", values=(2, 50))}
PAGED |= {
    "offset": Argument("query pagination.offset", values=(3, 0), says=lambda offset: offset or ABSENT, absent=ABSENT)
}
EXPIRES = datetime(2031, 2, 3, 4, 5, 6, tzinfo=UTC)
TARGETS = {"overwrite": unsent(True), "on_progress": unsent(ignore)}
COMPLETE = {"get_job": "complete", "get_job_results": "two_outputs"}
HANDLE = {"path job_id": JOB}
EMPTY: dict[str, Any] = {"body": {}}
UPLOADABLE = JobDetails(
    id=JOB, state=JobState.CREATED, provider_state="JOB_STATE_NEW", upload_url="https://storage.example.com/u?s=1"
)
ADDRESS = ("company", "job_title", "phone_number", "address1", "address2", "city", "state", "postal_code", "country")

CALLS = {
    "ByteNite.encode": Call("create_job", steps=STEPS, arguments=encoded("set_job_data_source"), **STARTED),
    "ByteNite.encode (a URL)": Call(
        "create_job",
        steps=STEPS,
        arguments={
            **BY_FILE,
            "source": Argument(
                "set_job_data_source: body dataSource.params.url", values=("https://example.com/b.mp4",)
            ),
        },
        **STARTED,
    ),
    "ByteNite.encode (a file)": Call(
        "create_job",
        steps=FILE_STEPS,
        wishes=LOCAL_FILE,
        arguments={**BY_FILE, **FROM_FILE},
        says=FILE_SAYS,
        **STARTED,
    ),
    "Jobs.encode_url": Call(
        "create_job",
        steps=STEPS,
        arguments={
            **BY_FILE,
            "url": Argument("set_job_data_source: body dataSource.params.url", values=("https://example.com/b.mp4",)),
            "username": Argument("set_job_data_source: body dataSource.params.username", values=("user",)),
            "password": Argument("set_job_data_source: body dataSource.params.password", values=("word",)),
        },
        **STARTED,
    ),
    "Jobs.encode_file": Call(
        "create_job",
        steps=FILE_STEPS,
        wishes=LOCAL_FILE,
        arguments={**BY_FILE, "file": unsent(SOURCE), "on_upload_progress": unsent(ignore)},
        says=FILE_SAYS,
        **STARTED,
    ),
    "Jobs.encode_from": Call("create_job", steps=STEPS, arguments=encoded("set_job_data_source"), **STARTED),
    "Jobs.create": Call(
        "create_job",
        arguments={
            **CONFIG,
            "source": Argument("body dataSource", pairs=SOURCES),
            "destination": Argument("body dataDestination", pairs=DESTINATIONS),
            "params": Argument("body params", pairs=PARAMS),
        },
        result=lambda answer: details(answer["job"]),
    ),
    "Jobs.set_data_source": Call(
        "set_job_data_source",
        arguments=SOURCE_AND_TARGET,
        result=lambda answer: details(answer["job"]),
        repeatable=True,
    ),
    "Jobs.upload": Call(
        "create_job",
        steps=("PUT storage",),
        arguments={"job": unsent(UPLOADABLE), "file": unsent(SOURCE), "on_progress": unsent(ignore)},
        result=None,
    ),
    "Jobs.complete_upload": Call("complete_job_upload", says=EMPTY),
    "Jobs.set_params": Call(
        "set_job_params",
        arguments={"params": Argument("body", pairs=PARAMS)},
        result=lambda answer: details(answer["job"]),
        repeatable=True,
    ),
    "Jobs.estimate": Call(
        "get_job_estimation",
        result=lambda answer: Attributes(total=int(answer["estimation"]["totalEstimation"])),
    ),
    "Jobs.run": Call("run_job", says=EMPTY),
    "Jobs.get": Call("get_job", result=lambda answer: details(answer["job"])),
    "Jobs.results": Call("get_job_results", result=lambda answer: answer["results"] or []),
    "Jobs.list": Call("list_jobs", arguments=PAGED, result=lambda answer: [*map(details, listed(answer))]),
    "Jobs.list_templates": Call("list_job_templates", arguments=PAGED, result=listed),
    "Job.status": Call("get_job", says=HANDLE, result=lambda answer: Attributes(**common(answer["job"]))),
    "Job.wait": Call(
        "get_job",
        says=HANDLE,
        wishes=COMPLETE,
        arguments={"timeout": unsent(60.0), "on_update": unsent(ignore), "schedule": unsent(PollSchedule())},
        result=lambda answer: Attributes(**common(answer["job"])),
    ),
    "Job.results": Call("get_job_results", says=HANDLE, result=lambda answer: answer["results"] or []),
    "Job.download": Call(
        "get_job_results",
        steps=("get_job", "get_job_results", "GET storage"),
        says={**HANDLE, "get_job: path job_id": JOB},
        wishes=COMPLETE,
        arguments={**TARGETS, "target": unsent(NEW_FILE), "name": unsent("out_1/Example_job_720p.mp4")},
        any_of=(("name",),),
        result=lambda _answer: is_stored,
    ),
    "Job.download_all": Call(
        "get_job_results",
        steps=("get_job", "get_job_results", "GET storage", "GET storage"),
        says={**HANDLE, "get_job: path job_id": JOB},
        wishes=COMPLETE,
        arguments={**TARGETS, "folder": unsent(FOLDER)},
        any_of=(("overwrite",),),
        result=lambda _answer: lambda paths: len(paths) == 2 and all(map(is_stored, paths)),
    ),
    "Auth.create_access_token": Call(
        "create_access_token",
        result=lambda answer: {
            "token": answer["token"],
            "expires_in_seconds": int(answer.get("expiresIn", 3600)),
            "scope": answer.get("scope", ""),
        },
        repeatable=True,
    ),
    "Auth.get_user": Call("get_user", result="user"),
    "Wallet.get_balance": Call(
        "get_wallet_balance",
        result=lambda answer: {
            "account_id": answer["accountId"],
            "total": int(answer["totalBalance"]),
            "available": int(answer["availableBalance"]),
        },
    ),
    "Later.update_user": Call(
        "update_user",
        arguments={"postal_code": Argument("body contactInfo.zip")},
        any_of=(("first_name", *ADDRESS),),
        result="user",
    ),
    "Later.get_balance": Call("get_wallet_balance_v2"),
    "Later.list_transactions": Call("list_transactions", arguments=PAGED, result=listed),
    "Later.set_data_source": Call(
        "set_job_data_source_v2",
        arguments=SOURCE_AND_TARGET,
        result=lambda answer: details(answer["job"]),
        repeatable=True,
    ),
    "Later.run": Call("run_job_v2", says=EMPTY),
    "Later.get_logs": Call("get_logs", arguments={"job_id": Argument(values=(JOB,))}, says=EMPTY, repeatable=True),
    "Later.stream_events": Call("stream_events", repeatable=False, result=lambda answer: [answer["result"]]),
    "Later.test_data_source": Call(
        "test_data_source",
        arguments={"source": Argument("body dataSource", pairs=SOURCES)},
        result=lambda answer: {
            "filename": answer["filename"] or None,
            "path": answer["path"],
            "size": int(answer["size"]),
            "properties": answer["properties"],
            "url": answer["tempUrl"] or None,
            "files": answer["files"],
        },
        repeatable=True,
    ),
    "Later.get_service_info": Call("get_auth_info"),
    "Later.check_login_skip": Call(
        "check_login_skip",
        result=lambda answer: {"skip": answer["skip"], "redirect_to": answer["redirectTo"] or None},
    ),
    "Later.sign_out": Call("sign_out", says=EMPTY),
    "Later.list_api_keys": Call("list_api_keys", result="apiKeys"),
    "Later.revoke_api_key": Call("revoke_api_key"),
    "Later.create_secret": Call(
        "create_secret",
        arguments={
            "secret_id": Argument("body secret.id"),
            "expires_at": Argument(pairs=((EXPIRES, EXPIRES.isoformat()),)),
        },
    ),
    "Later.list_secrets": Call("list_secrets", result="secrets"),
    "Later.delete_secret": Call("delete_secret"),
}


def page(body: Any, items: list[Any], index: int, count: int, size: int) -> Any:
    """A page of several."""
    place = {"total": count * size, "offset": index * size, "hasPrevious": index > 0, "hasNext": index < count - 1}
    return {**body, "data": items, "pagination": place}


def error_code(body: Any) -> str | None:
    """The provider's code of an error, which is a number."""
    code = (body.get("error") or {}).get("code", body.get("code"))
    return None if code is None else str(code)


REFUSING = ("run_job", "run_job_v2", "sign_out", "revoke_api_key", "create_secret", "delete_secret")

FACADE = Facade(
    sync=ByteNite,
    asynchronous=AsyncByteNite,
    packages=("encodekit.providers.bytenite._async",),
    calls=CALLS,
    logins=(
        Login({"access_token": TOKEN}, lambda request, _answer: request.headers.get("Authorization") == TOKEN),
        Login(
            {"api_key": KEY},
            lambda request, answer: request.headers.get("Authorization") == answer["token"],
            exchange="create_access_token",
            says={"apiKey": KEY},
        ),
    ),
    secrets=(KEY, TOKEN),
    owners={"Job": lambda client, job_id=JOB: client.job(job_id)},
    arguments={"size": UNSENT, "on_upload_progress": UNSENT},
    refusals={
        **{(operation, "refused"): "StatusError" for operation in REFUSING},
        ("stream_events", "broken_off"): "ServerError",
    },
    error_code=error_code,
    request_id_header=None,
    error_request_id=lambda body: body.get("requestId"),
    paging=Paging(
        size="page_size",
        place="query pagination.offset",
        position=lambda index, size: index * size or ABSENT,
        marked=page,
    ),
    unasked={"stream_events": "its answer has no end, and Prism waits for that"},
)

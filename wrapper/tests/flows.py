"""What is done with every provider's client, with secrets wherever one can be; and a provider that plays along."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import httpx

from encodekit import S3Source
from encodekit.providers import bytenite
from encodekit_clients.convertrilo.models import GoogleDriveFolderSource, S3Output
from tests.facades import JSON, changed, operations, places

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

# No name of a file, a function or a field holds it.
MARK = "cnry"
JOB = "550e8400-e29b-41d4-a716-446655440000"
FACTORY = "tg01abc"
ISSUED = f"{MARK}-issued-by-the-provider"
SIGNED = f"https://storage.example/in.mp4?X-Amz-Credential=AKIA{MARK}&X-Amz-Signature={MARK}-signature"
RENDITION: dict[str, Any] = {"codec": "h264", "resolution": "720p", "fps": 30}
PARAMS = operations("bytenite")["set_job_params"].about["requestBody"]["content"][JSON]["examples"]["two_renditions"]
GIVEN = {
    name: f"{MARK}-{name}-{number}"
    for number, name in enumerate(
        ["api-key", "token", "password", "new-password", "access-key", "secret-key", "gateway", "webhook"]
    )
}
KEY_ID, KEY_SECRET = GIVEN["access-key"], GIVEN["secret-key"]


@dataclass(frozen=True)
class Flows:
    """How the clients of a provider are made, and what is done with each: calls by name, over `(client, folder)`."""

    credentials: list[dict[str, str]] = field(repr=False)
    calls: dict[str, Callable[[Any, Path], Any]]


TELESTREAM_CALLS: dict[str, Callable[[Any, Path], Any]] = {
    "list": lambda client, _: client.videos.all(),
    "import": lambda client, _: client.videos.create(source_url=SIGNED),
    "upload in parts": lambda client, _: client.encode(b"video", name="clip.mp4"),
    "status": lambda client, _: client.job("v1").status(),
    "wait": lambda client, _: client.job("v1").wait(timeout=5),
    "encodings": lambda client, _: client.videos.find("v1").encodings.all(),
    "download": lambda client, folder: client.encodings.find("e1").download(folder / "out.mp4", overwrite=True),
    "profiles": lambda client, _: client.profiles.all(),
    "notifications": lambda client, _: client.notifications.update(url=SIGNED),
}
FLOWS = {
    "bytenite": Flows(
        credentials=[{"api_key": GIVEN["api-key"]}, {"access_token": GIVEN["token"]}],
        calls={
            "account": lambda client, _: client.auth.get_user(),
            "exchange": lambda client, _: client.auth.create_access_token(GIVEN["api-key"]),
            "encode a URL": lambda client, _: client.encode(SIGNED, PARAMS["value"], name="clip"),
            "encode behind a login": lambda client, _: client.jobs.encode_url(
                SIGNED, PARAMS["value"], name="clip", username="ada", password=GIVEN["password"]
            ),
            "encode a file": lambda client, _: client.encode(b"video", PARAMS["value"], name="clip"),
            "encode from S3": lambda client, _: client.encode(
                bytenite.S3Storage(bucket="b", path="a.mp4", access_key=KEY_ID, secret_key=KEY_SECRET),
                PARAMS["value"],
                name="clip",
                destination=bytenite.StorjStorage(bucket="b", access_key=KEY_ID, secret_key=KEY_SECRET),
            ),
            "status": lambda client, _: client.jobs.get(JOB),
            "wait": lambda client, _: client.job(JOB).wait(timeout=5),
            "results": lambda client, _: client.jobs.results(JOB),
            "download": lambda client, folder: client.job(JOB).download(
                folder / "out.mp4", name="out_0/Example_job_480p.mp4", overwrite=True
            ),
            "download all": lambda client, folder: client.job(JOB).download_all(folder, overwrite=True),
            "keep a secret": lambda client, _: client.later.create_secret(KEY_SECRET, access_key=KEY_ID),
            "test a source": lambda client, _: client.later.test_data_source(bytenite.UrlSource(SIGNED)),
            "skip a login": lambda client, _: client.later.check_login_skip(GIVEN["token"]),
        },
    ),
    "convertrilo": Flows(
        credentials=[{"api_key": GIVEN["api-key"]}, {"access_token": GIVEN["token"]}],
        calls={
            "balance": lambda client, _: client.tokens.balance(),
            "login": lambda client, _: client.auth.login("dev@example.com", GIVEN["password"]),
            "make a key": lambda client, _: client.api_keys.create("ci"),
            "encode a URL": lambda client, _: client.encode(SIGNED, **RENDITION),
            "encode a file": lambda client, _: client.encode(b"video", **RENDITION),
            "chunk stream": lambda client, _: client.streaming.upload(JOB, b"video"),
            "encode from S3": lambda client, _: client.encode(
                S3Source(bucket="b", key="k", access_key_id=KEY_ID, secret_access_key=KEY_SECRET), **RENDITION
            ),
            "bulk": lambda client, _: client.bulk.create([{**RENDITION, "source_url": SIGNED}]),
            "on demand": lambda client, _: client.on_demand.create(
                SIGNED,
                webhook=f"https://app.example/hook?secret={GIVEN['webhook']}",
                output_s3=S3Output(bucket="b", key="k", access_key_id=KEY_ID, secret_access_key=KEY_SECRET),
            ),
            "folder": lambda client, _: client.on_demand.ingest_folder(
                source_google_drive=GoogleDriveFolderSource(
                    folder_id="1", access_token=KEY_ID, refresh_token=GIVEN["token"]
                )
            ),
            "status": lambda client, _: client.job(JOB).status(),
            "on-demand status": lambda client, _: client.job(JOB, on_demand=True).status(),
            "public status": lambda client, _: client.public.status(JOB, token=GIVEN["token"]),
            "wait": lambda client, _: client.job(JOB).wait(timeout=5),
            "download": lambda client, folder: client.job(JOB).download(folder / "out.mp4", overwrite=True),
            "make a webhook": lambda client, _: client.webhooks.create(SIGNED, ["job.completed"]),
        },
    ),
    "openencoder": Flows(
        credentials=[{"username": "ada", "password": GIVEN["password"]}, {"token": GIVEN["token"]}],
        calls={
            "me": lambda client, _: client.users.me(),
            "login": lambda client, _: client.auth.login("bob", GIVEN["new-password"]),
            "refresh": lambda client, _: client.auth.refresh(),
            "register": lambda client, _: client.auth.register("bob", GIVEN["new-password"]),
            "password": lambda client, _: client.auth.update_password(
                username="ada", current_password=GIVEN["password"], new_password=GIVEN["new-password"]
            ),
            "profile": lambda client, _: client.users.update_me(
                current_password=GIVEN["password"], new_password=GIVEN["new-password"]
            ),
            "settings": lambda client, _: client.settings.get(),
            "set": lambda client, _: client.settings.replace(
                storage_driver="s3",
                s3_streaming="disabled",
                digital_ocean_enabled="disabled",
                s3_access_key=KEY_ID,
                s3_secret_key=KEY_SECRET,
                ftp_password=GIVEN["password"],
                slack_webhook=f"https://hooks.example/{GIVEN['webhook']}",
            ),
            "encode": lambda client, _: client.encode(
                "s3:///a/b.mp4", "s3:///c/", preset="h264_main_720p_3000", verify_preset=False
            ),
            "status": lambda client, _: client.job(2).status(),
            "wait": lambda client, _: client.job(2).wait(timeout=5),
            "machines": lambda client, _: client.machines.list().all(),
        },
    ),
    "telestream_flip": Flows(
        credentials=[{"api_key": GIVEN["api-key"], "factory_id": FACTORY}],
        calls=TELESTREAM_CALLS
        | {
            "factory": lambda client, _: client.factories.create(
                name="f", storage_credential_attributes={"access_key": KEY_ID, "secret_key": KEY_SECRET}
            ),
            "links": lambda client, _: client.encodings.signed_urls("e1"),
            "link": lambda client, _: client.videos.signed_url("v1"),
        },
    ),
    "telestream_flip_legacy": Flows(
        credentials=[{"access_key": KEY_ID, "secret_key": KEY_SECRET, "factory_id": FACTORY}],
        calls=TELESTREAM_CALLS
        | {
            "factory": lambda client, _: client.factories.create(
                s3_videos_bucket="b", aws_access_key=GIVEN["token"], aws_secret_key=GIVEN["password"]
            ),
            "upload": lambda client, _: client.videos.create(file=b"video", name="clip.mp4"),
            "raw": lambda client, _: client.get("/videos.json", {"token": GIVEN["token"]}),
        },
    ),
    "telestream_notifications": Flows(
        credentials=[{"api_key": GIVEN["api-key"]}],
        calls={
            "list": lambda client, _: client.subscriptions.all(),
            "subscribe": lambda client, _: client.subscriptions.create(
                type="webhook",
                topic={"service": "flip", "event": "encoding-complete", "factory": FACTORY},
                params={"url": SIGNED},
            ),
        },
    ),
}


def planted(provider: str, example: Any, schema: dict[str, Any]) -> Any:
    """The example with a canary in each place that the document calls a secret."""
    for place in places(provider, schema, example):
        if isinstance(place.value, str) and any(part.get("x-secret") for part in place.schemas):
            is_url = place.value.startswith("http")
            example = changed(example, place.path, f"{place.value}?X-Amz-Signature={ISSUED}" if is_url else ISSUED)
    return example


@dataclass
class Documented:
    """Answers as the document's examples do, with secrets planted in them, and as a storage would on other hosts."""

    provider: str
    refuses_storage: bool = False

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if request.url.host != "api.example":
            return self._storage(request)
        for operation in sorted(operations(self.provider).values(), key=lambda item: item.path.count("{")):
            pattern = re.sub(r"\\\{.+?\\\}", "[^/]+", re.escape(operation.path))
            if operation.method == request.method and re.fullmatch(pattern, request.url.path):
                examples = operation.bodies(good=True)
                if not examples:
                    return httpx.Response(200)
                status, schema, value = next((item for item in examples if "tempUrl" in json.dumps(item)), examples[0])
                value = planted(self.provider, value, schema)
                # The examples tell of larger files than the ones here.
                parts = {"parts": 1, "part_size": 100} if "part_size" in value else {}
                return httpx.Response(status, json=value | parts if parts else value)
        return httpx.Response(404)

    def _storage(self, request: httpx.Request) -> httpx.Response:
        if self.refuses_storage:
            return httpx.Response(403, text=f"<Error><StringToSign>GET {request.url} {SIGNED}</StringToSign></Error>")
        # Telestream tells at the end of an upload which video it has become.
        return httpx.Response(200, json={"id": "v1"}) if request.method == "PUT" else httpx.Response(200, text="video")

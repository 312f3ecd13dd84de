"""The programs of ByteNite's README of March 2023, with this library."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from encodekit.providers.bytenite import (
    X264,
    Audio,
    ByteNite,
    EncodingParams,
    FileSource,
    GcpStorage,
    Output,
    Picture,
    S3Storage,
    StorjStorage,
    TemporaryBucket,
    UrlSource,
    VariableBitrate,
    Video,
    Vp9,
)

if TYPE_CHECKING:
    from encodekit.providers.bytenite.storage import Destination, Source

DOCUMENT = json.loads(files("encodekit_clients.bytenite").joinpath("openapi.json").read_text("utf-8"))
PATHS = DOCUMENT["paths"]
JOB_ID = "3f0c2f6e-8a57-4c1f-9d0e-5b7f6f1f2a10"
USER = {
    "id": "...",
    "createdAt": "2023-01-04T16:35:26.928Z",
    "lastLogin": "2023-03-15T17:13:45.913Z",
    "displayName": "encoding-team",
    "email": "...",
    "phoneNumber": "",
    "photoUrl": "",
    "providerId": "firebase",
    "emailVerified": True,
    "customClaims": {},
}
RESULTS = [
    {"name": "out_0/Example_job_480p.mp4", "link": "..."},
    {"name": "out_1/Example_job_720p.mp4", "link": "..."},
]
DRAFT = {"job": {"id": JOB_ID, "name": "Example job", "templateId": "video-transcoding@v0.2", "state": "JOB_STATE_NEW"}}
ANSWERS = {
    "GET /v1/auth/user": {"user": USER},
    "GET /v1/customer/wallet/balance": {
        "accountId": "...",
        "totalBalance": "18335",
        "availableBalance": "18335",
    },
    "POST /v1/customer/jobs": DRAFT,
    f"POST /v1/customer/jobs/datasource/{JOB_ID}": DRAFT,
    f"POST /v1/customer/jobs/params/{JOB_ID}": DRAFT,
    f"POST /v1/customer/jobs/run/{JOB_ID}": {"ok": True, "requestId": "", "message": "", "error": None},
    f"GET /v1/customer/jobs/{JOB_ID}/results": {"results": RESULTS},
}


@pytest.fixture
def sent() -> list[httpx.Request]:
    return []


@pytest.fixture
def client(sent: list[httpx.Request], tmp_path: Path) -> ByteNite:
    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(200, json=ANSWERS[f"{request.method} {request.url.path}"])

    (tmp_path / "token.txt").write_text("...\n")
    access_token = (tmp_path / "token.txt").read_text().strip()
    return ByteNite(access_token=access_token, http_client=httpx.Client(transport=httpx.MockTransport(answer)))


def published(path: str, example: str) -> object:
    body = PATHS[path]["post"]["requestBody"]["content"]["application/json"]
    return body["examples"][example]["value"]


def test_get_user_info(client: ByteNite, sent: list[httpx.Request]) -> None:
    user = client.auth.get_user()
    assert user.to_dict()["displayName"] == "encoding-team"
    assert (str(sent[0].url), sent[0].headers["Authorization"]) == ("https://api.bytenite.com/v1/auth/user", "...")


def test_get_your_balance(client: ByteNite) -> None:
    balance = client.wallet.get_balance()
    assert (balance.account_id, balance.total, balance.available) == ("...", 18335, 18335)


def test_example(client: ByteNite, sent: list[httpx.Request]) -> None:
    # Create a new video transcoding job
    job = client.jobs.create("Example job", template_id="video-transcoding@v0.2")

    # Set a data source and a data destination
    job_id = job.id
    client.jobs.set_data_source(
        job_id,
        UrlSource("https://storage.googleapis.com/video-test-public/input/tos.mp4"),
        TemporaryBucket(),
    )

    # Set video encoding parameters
    job_params = EncodingParams(
        output_template="{{.job_name}}_{{.output_params.Aspect.Resolution.Height}}",
        outputs=[
            Output(
                picture=Picture(fill_color="#000000", avoid_upscaling=False, height="720p"),
                audio=Audio(bitrate_kbps=320, channels="2.0", codec="AAC", sample_rate_khz=48),
                video=Video(
                    bitrate=VariableBitrate(average_kbps=3000, buffer_kbit=8000, max_kbps=8000, min_kbps=700),
                    codec=X264(preset="slow", tune="film"),
                    up_mode="avoid",
                ),
                container="mp4",
            ),
            Output(
                picture=Picture(fill_color="#000000", avoid_upscaling=False, height="480p"),
                audio=Audio(bitrate_kbps=320, channels="2.0", codec="AAC", sample_rate_khz=48),
                video=Video(
                    bitrate=VariableBitrate(average_kbps=800, buffer_kbit=2000, max_kbps=2000, min_kbps=400),
                    codec=Vp9(cpu_used=1),
                    up_mode="avoid",
                ),
                container="mp4",
            ),
        ],
        preset="unpackaged",
    )
    client.jobs.set_params(job_id, job_params)

    # Run the job
    client.jobs.run(job_id)

    assert [json.loads(request.content) for request in sent] == [
        {"name": "Example job", "templateId": "video-transcoding@v0.2"},
        published("/v1/customer/jobs/datasource/{job_id}", "url_to_bucket"),
        published("/v1/customer/jobs/params/{job_id}", "two_renditions"),
        {},
    ]
    assert {request.url.scheme for request in sent} == {"https"}


def test_the_same_in_one_call(client: ByteNite, sent: list[httpx.Request]) -> None:
    job_params = published("/v1/customer/jobs/params/{job_id}", "two_renditions")
    assert isinstance(job_params, dict)
    job = client.jobs.encode_url(
        "https://storage.googleapis.com/video-test-public/input/tos.mp4", job_params, name="Example job"
    )
    assert job.id == JOB_ID
    assert len(sent) == 4


def test_get_job_results(client: ByteNite) -> None:
    job_id = JOB_ID
    results = client.jobs.results(job_id)
    assert [(result.name, result.link) for result in results] == [
        ("out_0/Example_job_480p.mp4", "..."),
        ("out_1/Example_job_720p.mp4", "..."),
    ]


def test_supported_data_sources_and_destinations() -> None:
    prefix = "type.googleapis.com/bytenite.data_source."
    storage = {"name": "...", "secretKey": "", "accessKey": "", "bucketName": "videos", "cloudRegion": ""}
    key: dict[str, Any] = {"path": "...", "access_key": "", "secret_key": ""}
    url = {"url": "https://h.example/a.mp4", "name": "", "username": "", "password": ""}
    listed: list[tuple[Source | Destination, str, dict[str, str]]] = [
        (UrlSource("https://h.example/a.mp4"), "url", {"@type": f"{prefix}HttpDataSource", **url}),
        (FileSource(), "file", {"@type": f"{prefix}LocalFileDataSource"}),
        (TemporaryBucket(), "bucket", {}),
        (GcpStorage(bucket="videos", **key), "gcp", {"@type": f"{prefix}S3DataSource", **storage}),
        (StorjStorage(bucket="videos", **key), "storj", {"@type": f"{prefix}S3DataSource", **storage}),
        (S3Storage(bucket="videos", **key), "s3", {"@type": f"{prefix}S3DataSource", **storage}),
    ]
    for value, descriptor, params in listed:
        assert value.to_json() == {"dataSourceDescriptor": descriptor, "params": params}

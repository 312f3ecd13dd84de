"""The seven steps of ByteNite's guide "Encode a video from URL", with this library."""

from __future__ import annotations

import json
from pathlib import Path

import httpx
import pytest

from encodekit._core.pacing import Pace
from encodekit.providers.bytenite import ByteNite, TemporaryBucket, UrlSource

JOB_ID = "3f0c2f6e-8a57-4c1f-9d0e-5b7f6f1f2a10"
LINK = "https://storage.googleapis.com/bucket/Big_Buck_Bunny_480p.mp4?X-Goog-Expires=14399"
TEMPLATE = {
    "data": {"output_template": "{{.job_name}}", "outputs": [{"output_type": "mp4", "output_params": {}}]},
    "preset": "unpackaged",
}
INPUT_URL = "https://storage.googleapis.com/video-test-public/input/bbb.mp4"


class Guide:
    """ByteNite as the guide describes it: a job that is complete at the third look."""

    def __init__(self) -> None:
        self.requests: list[httpx.Request] = []
        self.looks = 0

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        path = request.url.path
        if path == "/v1/auth/access_token":
            return httpx.Response(200, json={"token": "access-token-of-the-guide"})
        if request.url.host == "storage.googleapis.com":
            return httpx.Response(200, content=b"an encoded video")
        assert request.headers["Authorization"] == "access-token-of-the-guide"
        if path.endswith("/results"):
            return httpx.Response(200, json={"results": [{"name": "Big_Buck_Bunny_480p.mp4", "link": LINK}]})
        if path.startswith("/v1/customer/jobs/run/"):
            return httpx.Response(200, json={"ok": True, "requestId": "", "message": "", "error": None})
        state = "JOB_STATE_NEW"
        if request.method == "GET":
            self.looks += 1
            state = "JOB_STATE_COMPLETE" if self.looks >= 3 else "JOB_STATE_PARTITIONING"
        return httpx.Response(200, json={"job": {"id": JOB_ID, "state": state}})

    @property
    def bodies(self) -> list[object]:
        return [json.loads(request.content) for request in self.requests if request.content]


@pytest.fixture
def guide() -> Guide:
    return Guide()


@pytest.fixture
def http_client(guide: Guide) -> httpx.Client:
    return httpx.Client(transport=httpx.MockTransport(guide))


@pytest.fixture
def template(tmp_path: Path) -> Path:
    path = tmp_path / "path_to_your_template.json"
    path.write_text(json.dumps(TEMPLATE))
    return path


BODIES = [
    {"apiKey": "BYTENITE_API_KEY"},
    {"name": "Big Buck Bunny SD H.264", "templateId": "video-transcoding@v0.2"},
    {
        "dataSource": {
            "dataSourceDescriptor": "url",
            "params": {
                "@type": "type.googleapis.com/bytenite.data_source.HttpDataSource",
                "url": INPUT_URL,
                "name": "",
                "username": "",
                "password": "",
            },
        },
        "dataDestination": {"dataSourceDescriptor": "bucket", "params": {}},
    },
    TEMPLATE,
    {},
]


def test_step_by_step(guide: Guide, http_client: httpx.Client, template: Path) -> None:
    # 1. Get an access token
    api_key = "BYTENITE_API_KEY"
    access_token = ByteNite(http_client=http_client).auth.create_access_token(api_key).token
    client = ByteNite(access_token=access_token, http_client=http_client)

    # 2. Create a new job
    job_name = "Big Buck Bunny SD H.264"
    app_template = "video-transcoding@v0.2"
    job_id = client.jobs.create(job_name, template_id=app_template).id

    # 3. Set a URL as data source
    input_video_url = INPUT_URL
    client.jobs.set_data_source(job_id, UrlSource(input_video_url), TemporaryBucket())

    # 4. Configure the encoding parameters
    with template.open() as venc_template:
        job_parameters = json.load(venc_template)
    client.jobs.set_params(job_id, job_parameters)

    # 5. Start the job
    client.jobs.run(job_id)

    # 6. Check the job status
    status = client.jobs.get(job_id).provider_state
    assert status == "JOB_STATE_PARTITIONING"

    # 7. Download the output video
    results = client.jobs.results(job_id)
    link = results[0].link
    assert link == LINK
    assert guide.bodies == BODIES


def test_in_one_call(guide: Guide, http_client: httpx.Client, template: Path, tmp_path: Path) -> None:
    with ByteNite("BYTENITE_API_KEY", http_client=http_client, pace=Pace(sleep=lambda _seconds: None)) as client:
        job = client.jobs.encode_url(INPUT_URL, json.loads(template.read_text()), name="Big Buck Bunny SD H.264")
        job.wait()
        video = job.download(tmp_path)
    assert (video.name, video.read_bytes()) == ("Big_Buck_Bunny_480p.mp4", b"an encoded video")
    assert guide.bodies == BODIES
    assert guide.looks == 4

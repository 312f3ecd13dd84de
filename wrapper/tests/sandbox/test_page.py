"""The page at /: what it shows of jobs and requests, and what it never shows."""

from __future__ import annotations

import re
from html import unescape
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from encodekit.sandbox import create_app
from encodekit.sandbox.clock import ManualClock
from encodekit.sandbox.page.jobs import Job, Jobs
from encodekit.sandbox.page.routes import MAX_JOBS
from encodekit.sandbox.request_log import KEPT, LONGEST_TEXT, RequestLog

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from starlette.applications import Starlette

pytestmark = pytest.mark.anyio

ROOT = "http://sandbox.test"
JOB = {"codec": "h264", "resolution": "480p", "fps": 10}
HOSTILE = "<script>alert(1)</script>"


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def app(tmp_path: Path, clock: ManualClock) -> Starlette:
    nobody = httpx.MockTransport(lambda _: httpx.Response(404))
    return create_app(tmp_path, base_url=ROOT, clock=clock, transport=nobody)


@pytest.fixture
async def client(app: Starlette, anyio_backend: str) -> AsyncIterator[httpx.AsyncClient]:
    headers = {"X-API-Key": app.state.convertrilo.api_key}
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url=ROOT, headers=headers) as running,
    ):
        yield running


async def create(client: httpx.AsyncClient, **settings: str) -> str:
    response = await client.post("/convertrilo/jobs", json=JOB | settings)
    assert response.status_code == 200
    return str(response.json()["jobId"])


async def page(client: httpx.AsyncClient, path: str = "/") -> str:
    response = await client.get(path)
    assert response.status_code == 200
    return response.text


def rows(html: str, kind: str) -> list[str]:
    """The text of the rows of jobs or requests, each on one line."""
    found = re.findall(rf'<tr id="{kind}-.*?</tr>', html, re.DOTALL)
    texts = [unescape(re.sub(r"<[^>]+>", " ", row)).replace("\N{EN DASH}", "-") for row in found]
    return [" ".join(text.split()) for text in texts]


async def test_jobs_of_all_providers_are_shown_newest_first(
    app: Starlette, client: httpx.AsyncClient, clock: ManualClock
) -> None:
    convertrilo = await create(client, externalId="first")
    clock.advance(1)
    app.state.bytenite.account.jobs.create({"name": "second", "templateId": "video-transcoding@v0.2"})
    clock.advance(1)
    app.state.openencoder.server.jobs.create({"preset": "p", "source": "s3:///third.mp4", "dest": "out/"})
    clock.advance(1)
    key, factory = app.state.telestream.api_key, app.state.telestream.factory_id
    video = {"source_url": "s3://bucket/fourth.mp4"}
    await client.post(f"/telestream_flip/videos.json?factory_id={factory}", json=video, headers={"X-Api-Key": key})
    html = await page(client)
    found = rows(html, "job")
    assert [row.split()[0] for row in found] == ["fourth.mp4", "s3:///third.mp4", "second", "first"]
    assert found[-1] == f"first {convertrilo} convertrilo created - 00:00:00 - -"
    assert "4 in all" in html


async def test_the_newest_hundred_are_shown_of_many_jobs(app: Starlette, client: httpx.AsyncClient) -> None:
    for number in range(MAX_JOBS + 1):
        app.state.bytenite.account.jobs.create({"name": f"job {number}", "templateId": "video-transcoding@v0.2"})
    html = await page(client)
    assert len(rows(html, "job")) == MAX_JOBS
    assert f"{MAX_JOBS + 1} in all, the newest {MAX_JOBS} are shown" in html


async def test_progress_and_errors_are_shown(app: Starlette, client: httpx.AsyncClient) -> None:
    job_id = await create(client)
    job = app.state.convertrilo.account.jobs.get("two_step", job_id)
    job.status, job.progress = "running", 0.25
    html = await page(client)
    assert '<progress max="1" value="0.250"' in html
    job.status, job.failure_message = "failed", "fetching https://host.test/x.mp4?signature=5ecret failed"
    for html in (await page(client), await page(client, f"/page/jobs/convertrilo/{job_id}")):
        assert "fetching https://host.test/x.mp4?signature=REDACTED failed" in html


async def test_outputs_can_be_played_in_parts_and_downloaded(app: Starlette, client: httpx.AsyncClient) -> None:
    job_id = await create(client)
    job = app.state.convertrilo.account.jobs.get("two_step", job_id)
    output = app.state.services.storage.path(job.output_key)
    output.parent.mkdir(parents=True)
    output.write_bytes(b"0123456789")
    assert "<video" not in await page(client, f"/page/jobs/convertrilo/{job_id}")
    job.status, job.source_filename = "success", "a/b.mov"
    html = await page(client, f"/page/jobs/convertrilo/{job_id}")
    (url,) = re.findall(r'<video controls preload="metadata" src="([^"]+)"', html)
    part = await client.get(url, headers={"Range": "bytes=2-4"})
    assert (part.status_code, part.content, part.headers["content-type"]) == (206, b"234", "video/mp4")
    assert part.headers["x-content-type-options"] == "nosniff"
    assert (await client.get(url.replace("/outputs/0/", "/outputs/1/"))).status_code == 404
    output.unlink()
    assert (await client.get(url)).status_code == 404


@pytest.mark.parametrize("path", ["/page/jobs/convertrilo/none", "/page/jobs/nobody/1", "/page/jobs/bytenite/..%2Fx"])
async def test_what_is_not_there_is_said_to_be_missing(client: httpx.AsyncClient, path: str) -> None:
    assert (await client.get(path)).status_code == 404


@pytest.mark.parametrize(
    "path", ["/page/static/../routes.py", "/page/static/..%2Froutes.py", "/page/static/%2Fetc/passwd"]
)
async def test_only_static_files_are_served_as_such(client: httpx.AsyncClient, path: str) -> None:
    assert (await client.get(httpx.URL(f"{ROOT}{path}"))).status_code == 404


async def test_markup_in_what_users_send_is_harmless(client: httpx.AsyncClient) -> None:
    job_id = await create(client, externalId=HOSTILE)
    await client.get(f"/convertrilo/{HOSTILE}?page={HOSTILE}")
    for path in ("/", "/page/requests", f"/page/jobs/convertrilo/{job_id}"):
        assert HOSTILE not in await page(client, path)
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in await page(client)


async def test_nothing_is_loaded_from_elsewhere_and_nothing_else_runs(client: httpx.AsyncClient) -> None:
    response = await client.get("/")
    policy = response.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert re.findall(r'(?:src|href)="(?!/|#)[^"]*"', response.text) == []
    assert " style=" not in response.text
    assert " on" not in re.findall(r"<body.*?>", response.text)[0]


async def test_a_request_is_shown_with_what_is_to_be_said_of_it(app: Starlette, client: httpx.AsyncClient) -> None:
    await create(client)
    await client.post("/convertrilo/jobs", json=JOB | {"resolution": "hunter2-resolution"})
    await client.get("/convertrilo/tokens/balance", headers={"X-API-Key": "cvr_wrong_key"})
    await client.get("/convertrilo/nowhere")
    await client.delete("/convertrilo/jobs")
    app.state.services.faults.add(path="/convertrilo/tokens/balance", status=503)
    await client.get("/convertrilo/tokens/balance")
    app.state.convertrilo.account.wallet.available = "much"
    await client.get("/convertrilo/tokens/balance")
    await client.get("/storage/out/none.mp4")
    shown = [re.sub(r"^\S+ (.*?) \d+\.\d ", r"\1 ", row) for row in reversed(rows(await page(client), "request"))]
    assert [re.sub(r"(one of) .*", r"\1 ...", row) for row in shown] == [
        "convertrilo create_job POST /convertrilo/jobs 200 valid",
        "convertrilo create_job POST /convertrilo/jobs 400 invalid body resolution: value is not one of ...",
        "convertrilo get_token_balance GET /convertrilo/tokens/balance 401 "
        "invalid the credentials are missing, or may not do this",
        "convertrilo - GET /convertrilo/nowhere 404 invalid the document has no such path",
        "convertrilo - DELETE /convertrilo/jobs 405 invalid the path has no such method",
        "convertrilo - GET /convertrilo/tokens/balance 503 fault a scripted fault: status 503",
        "convertrilo get_token_balance GET /convertrilo/tokens/balance 200 "
        "bug the answer breaks the document, and the log says how",
        "storage - GET /storage/out/none.mp4 404 -",
    ]


async def test_no_credential_is_shown_or_remembered(app: Starlette, client: httpx.AsyncClient, clip: Path) -> None:
    key, telestream = app.state.convertrilo.api_key, app.state.telestream
    published = app.state.services.storage.publish(clip)
    signed = app.state.services.storage.download_url("out/x", 60)
    await client.get(signed)
    await client.get(published)
    await client.get(f"/convertrilo/jobs/x/status?api_key={key}&limit=5")
    await client.get(f"/telestream_flip/factories.json?api_key={telestream.api_key}")
    job_id = await create(client, externalId="https://host.test/v.mp4?token=5ecret-token")
    html = (
        await page(client)
        + await page(client, "/page/requests")
        + await page(client, f"/page/jobs/convertrilo/{job_id}")
    )
    kept = "".join(map(repr, app.state.request_log.newest_first()))
    secrets = [value for name, value in app.state.environment.items() if re.search(r"KEY|PASSWORD", name)]
    secrets += [signed.partition("signature=")[2], published.split("/")[-2], "5ecret-token"]
    assert [secret for secret in secrets if secret in html + kept] == []
    assert "/convertrilo/jobs/x/status?api_key=REDACTED&limit=5" in unescape(html)


async def test_the_page_does_not_show_itself(client: httpx.AsyncClient) -> None:
    await page(client)
    await client.get("/page/static/page.css")
    assert "0 in all" in await page(client, "/page/requests")


async def test_the_log_of_requests_is_bounded(app: Starlette, client: httpx.AsyncClient) -> None:
    log: RequestLog = app.state.request_log
    for number in range(KEPT + 5):
        scope = {
            "method": "GET" * 99,
            "raw_path": b"/%d" % number + b"x" * 9999,
            "query_string": b"page=" + b"y" * 9999,
        }
        log.begin(scope, "z" * 9999)
    kept = log.newest_first()
    assert (len(kept), log.total, kept[0].number) == (KEPT, KEPT + 5, KEPT + 5)
    assert max(len(repr(exchange)) for exchange in kept) < 2 * LONGEST_TEXT
    assert f"{KEPT + 5} in all, the newest 100 are shown" in await page(client)


async def test_who_waits_to_be_encoded_sees_the_place_in_the_queue(app: Starlette) -> None:
    state = app.state
    providers = {name: getattr(state, name) for name in ("bytenite", "convertrilo", "openencoder", "telestream")}
    made = [state.openencoder.server.jobs.create({"preset": "p", "source": "s", "dest": "d"}) for _ in range(3)]
    queue: Any = [
        SimpleNamespace(provider="openencoder", job_id=str(job.id), is_running=job is made[0]) for job in made
    ]
    jobs, _ = Jobs(state.services, lambda: queue, **providers).newest(10)
    assert {job.id: job.place for job in jobs} == {"1": None, "2": 1, "3": 2}


def test_a_state_of_no_provider_counts_as_running() -> None:
    job = Job("p", "1", "n", "uploading", None, ManualClock().now(), None, "", ())
    assert job.look == "running"

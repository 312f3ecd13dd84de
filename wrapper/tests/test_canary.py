"""Secrets are planted in every credential, source and answer, and then looked for in everything that the library shows.

What hands a secret to the caller on purpose is not looked at: attributes such as `token`, `location`, `download_url`
and `raw`, `to_dict()` and `details`, `signed_params`, and what the raw verbs of the legacy Telestream client return.
"""

from __future__ import annotations

import http.server
import json
import logging
import pickle
import re
import threading
import traceback
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import httpx
import pytest
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from encodekit import AsyncConvertrilo, Convertrilo, Hook, S3Source, errors
from encodekit.otel import TracingHook
from encodekit.providers import bytenite, convertrilo, telestream_flip
from encodekit_clients.convertrilo.models import GoogleDriveFolderSource, S3Output
from tests.facades import JSON, PROVIDERS, changed, client, operations, places
from tests.support import Awaited, Clock, run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from encodekit import Attempt

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
# Making one reads facts about the machine, in threads.
SPANS, TRACERS = InMemorySpanExporter(), TracerProvider()
TRACERS.add_span_processor(SimpleSpanProcessor(SPANS))


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


def echo(status: int) -> Callable[[httpx.Request], httpx.Response]:
    """The worst provider: it repeats in body, headers and redirect whatever it was sent, and every secret there is."""

    def answer(request: httpx.Request) -> httpx.Response:
        sent = [request.content.decode(errors="replace"), dict(request.headers), str(request.url)]
        text = f"Cannot do that with {sent}"
        credential = request.headers.get("x-api-key") or request.headers.get("authorization") or "nothing"
        headers = {
            "Location": f"{SIGNED}&code={GIVEN['token']}",
            "Set-Cookie": f"session={GIVEN['token']}",
            "WWW-Authenticate": f'Bearer realm="{GIVEN["token"]}"',
            "X-Request-Id": credential,
            "X-Echo": json.dumps(sent),
        }
        codes = {"code": credential, "requiredScope": credential, "error_description": text}
        body = {"message": text, "error": text, "details": sent, "issues": [{"got": sent}], **codes}
        return httpx.Response(status, json=body, headers={name: ascii(value) for name, value in headers.items()})

    return answer


def garbage(end: bytes) -> Callable[[httpx.Request], httpx.Response]:
    """A good status with a body that cannot be read, in which secrets stand under names of secrets."""

    def answer(request: httpx.Request) -> httpx.Response:
        secrets = {"token": ISSUED, "accessToken": ISSUED, "secretKey": ISSUED, "location": SIGNED, "tempUrl": SIGNED}
        body = json.dumps({**secrets, "echo": [request.content.decode(errors="replace"), dict(request.headers)]})
        return httpx.Response(200, content=body.encode()[:-1] + end, headers={"content-type": JSON})

    return answer


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


def reset(request: httpx.Request) -> httpx.Response:
    """A connection that breaks."""
    raise httpx.ReadError("Connection reset by peer")


def answers(provider: str) -> dict[str, Callable[[httpx.Request], httpx.Response]]:
    """Everything that a provider may do."""
    return {
        **{f"echo {status}": echo(status) for status in (200, 302, 400, 401, 402, 403, 404, 429, 500)},
        "truncated": garbage(b""),
        "no UTF-8": garbage(b', "x": "\xff"}'),
        "documented": Documented(provider),
        "refused by the storage": Documented(provider, refuses_storage=True),
        "reset": reset,
    }


class Recorder(Hook):
    """Keeps what hooks are told."""

    def __init__(self) -> None:
        self.seen: list[Attempt] = []

    def attempt_ended(self, attempt: Attempt) -> None:
        self.seen.append(attempt)


def shown(error: BaseException) -> Iterator[str]:
    """Everything that an error shows: itself, what led to it, and what is left of it in a pickle."""
    waiting, seen = [error], set[int]()
    while waiting:
        one = waiting.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        waiting += [link for link in (one.__cause__, one.__context__) if link is not None]
        yield f"{one!r}\n{one}\n{getattr(one, '__notes__', '')}"
        yield "".join(traceback.format_exception_only(one))
        if isinstance(one, errors.EncodekitError):
            yield repr(vars(one))
            yield pickle.dumps(one).decode("latin-1")


def logged(caplog: pytest.LogCaptureFixture) -> Iterator[str]:
    """Everything that was logged, by any logger."""
    for record in caplog.records:
        yield f"{record.name} {record.getMessage()} {record.args} {record.exc_info}"


def leaks(texts: Iterator[str]) -> list[str]:
    """What stands around each canary that was found, as it is or written for a URL."""
    return [
        text[max(0, found.start() - 120) : found.end() + 30]
        for text in texts
        for found in [re.search(MARK, text, re.IGNORECASE)]
        if found
    ]


def everything_shown(
    provider: str, is_async: bool, answer: Callable[[httpx.Request], httpx.Response], folder: Path
) -> Iterator[tuple[str, str]]:
    """Every call of a provider's flows with what the library shows of it."""
    flows = FLOWS[provider]
    for number, credential in enumerate(flows.credentials):
        # Another credential changes how a request is signed, and not what is made of its answer.
        for name, call in flows.calls.items() if number == 0 else [*flows.calls.items()][:1]:
            hook = Recorder()
            options = {"headers": {"X-Gateway": GIVEN["gateway"]}, "hooks": [hook, TracingHook(TRACERS)]}
            target = client(provider, answer, Clock(), is_async=is_async, **credential, **options)
            try:
                result = call(Awaited(target) if is_async else target, folder)
                # Elsewhere secrets stand where no document puts them, and "raw" gives the payload itself.
                if isinstance(answer, Documented) and name != "raw":
                    yield name, f"{result!r} {result}"
            except errors.EncodekitError as error:
                for text in shown(error):
                    yield name, text
            transport = target._transport
            parts = [target, vars(target), transport, transport.options, transport._credential, target.with_options()]
            yield name, f"{parts} {[str(part) for part in parts]}"
            for attempt in hook.seen:
                yield name, repr(attempt)
                for text in shown(attempt.error) if attempt.error else ():
                    yield name, text
            for span in SPANS.get_finished_spans():
                yield name, span.to_json()
            SPANS.clear()


def test_every_provider_has_flows() -> None:
    assert list(FLOWS) == PROVIDERS


# Both kinds of client have one mapping of statuses.
ANSWERS = [(does, False) for does in answers(PROVIDERS[0])] + [
    (does, True) for does in answers(PROVIDERS[0]) if does not in {"echo 302", "echo 400", "echo 402", "echo 403"}
]


@pytest.mark.parametrize(("does", "is_async"), ANSWERS)
@pytest.mark.parametrize("provider", PROVIDERS)
def test_nothing_that_the_library_shows_holds_a_secret(
    provider: str, does: str, is_async: bool, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    answer = answers(provider)[does]
    with caplog.at_level(logging.DEBUG):
        found = [
            f"{name}: {text}"
            for name, shown_text in everything_shown(provider, is_async, answer, tmp_path)
            for text in leaks(iter([shown_text]))
        ]
    assert not found
    assert not leaks(logged(caplog))
    # httpx logs answers, and there is none after a reset.
    loggers = {"encodekit.http"} if does == "reset" else {"encodekit.http", httpx.__name__}
    assert loggers <= {record.name for record in caplog.records}


@pytest.mark.parametrize("provider", PROVIDERS)
def test_every_flow_comes_to_its_end_when_the_provider_answers_as_documented(provider: str, tmp_path: Path) -> None:
    ended: dict[str, str] = {}
    for name, call in FLOWS[provider].calls.items():
        try:
            call(client(provider, Documented(provider), Clock(), **FLOWS[provider].credentials[0]), tmp_path)
        except errors.EncodekitError as error:
            ended[name] = f"{type(error).__name__}: {error}"
    # Some examples show a job that still goes on.
    assert {name: text for name, text in ended.items() if not text.startswith("JobTimeoutError")} == {}


class Echo(http.server.BaseHTTPRequestHandler):
    """A real server, so that all the logging of the HTTP library takes place."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        body = json.dumps({"available": 1}).encode()
        self.send_response(200)
        for name in ("Set-Cookie", "Location", "X-Echo"):
            self.send_header(name, f"{SIGNED}&key={self.headers['X-Api-Key']}")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (the name of the base class)
        """Say nothing: the test reads what the library logs."""


@pytest.fixture
def server() -> Iterator[str]:
    with http.server.HTTPServer(("127.0.0.1", 0), Echo) as found:
        thread = threading.Thread(target=found.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{found.server_port}"
        found.shutdown()
        thread.join()


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
def test_what_the_http_library_logs_of_the_wire_names_no_header(
    server: str, is_async: bool, caplog: pytest.LogCaptureFixture
) -> None:
    async def balance() -> None:
        async with AsyncConvertrilo(GIVEN["api-key"], base_url=server) as target:
            await target.tokens.balance()

    with caplog.at_level(logging.DEBUG):
        if is_async:
            run(balance)
        else:
            with Convertrilo(GIVEN["api-key"], base_url=server) as target:
                target.tokens.balance()
    assert f"{httpx.__name__.replace('httpx', 'httpcore')}.http11" in {record.name for record in caplog.records}
    assert not leaks(logged(caplog))


def test_the_http_library_logs_the_requests_of_others_as_ever(server: str, caplog: pytest.LogCaptureFixture) -> None:
    Convertrilo(GIVEN["api-key"], base_url=server).close()
    with caplog.at_level(logging.DEBUG):
        httpx.get(f"{server}/?a=1")
    assert "/?a=1" in caplog.text
    assert "X-Echo" in caplog.text


BODIES = {
    "no UTF-8": b'{"event": "job.completed", "data": {"downloadUrl": "%b"}}\xff' % SIGNED.encode(),
    "no event": json.dumps({"data": {"downloadUrl": SIGNED, "token": ISSUED}}).encode(),
    "truncated": json.dumps({"event": "x", "url": SIGNED}).encode()[:-1],
    "form": f"token={quote(ISSUED)}&url={quote(SIGNED)}".encode(),
}


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("parse", [convertrilo.parse_event, telestream_flip.parse_event])
def test_no_error_about_a_webhook_shows_what_came_or_what_it_was_checked_with(
    parse: Callable[[bytes], object], body: str
) -> None:
    with pytest.raises(errors.WebhookPayloadError) as caught:
        parse(BODIES[body])
    assert not leaks(shown(caught.value))
    with pytest.raises(errors.WebhookSignatureError) as refused:
        convertrilo.verify_webhook(BODIES[body], {"X-Webhook-Signature": ISSUED}, [GIVEN["webhook"], GIVEN["token"]])
    assert not leaks(shown(refused.value))


def test_no_event_of_a_webhook_shows_its_links() -> None:
    body = {"event": "job.failed", "timestamp": "2026-06-09T07:30:00Z"}
    data = {"jobId": JOB, "status": "failed", "downloadUrl": SIGNED, "error": f"cannot read {SIGNED}"}
    event = convertrilo.parse_event(json.dumps(body | {"data": data}).encode())
    assert not leaks(iter([repr(event), str(event)]))
    message = {"event": "encoding-complete", "encoding_id": "e1", "url": SIGNED}
    assert not leaks(iter([repr(telestream_flip.parse_event(json.dumps(message).encode()))]))

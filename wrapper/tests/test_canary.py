"""Secrets are planted in every credential, source and answer, and then looked for in everything that the library shows.

What hands a secret to the caller on purpose is not looked at: attributes such as `token`, `location`, `download_url`
and `raw`, `to_dict()` and `details`, `signed_params`, and what the raw verbs of the legacy Telestream client return.
"""

from __future__ import annotations

import contextlib
import http.server
import json
import logging
import pickle
import re
import threading
import traceback
from typing import TYPE_CHECKING
from urllib.parse import quote

import httpx
import pytest
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from encodekit import AsyncConvertrilo, Convertrilo, Hook, RetryPolicy, errors
from encodekit.otel import TracingHook
from encodekit.providers import convertrilo, telestream_flip
from tests.facades import JSON, PROVIDERS, client
from tests.flows import FACTORY, FLOWS, GIVEN, ISSUED, JOB, MARK, SIGNED, Documented
from tests.support import Awaited, Clock, run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from encodekit import Attempt

# Making one reads facts about the machine, in threads.
SPANS, TRACERS = InMemorySpanExporter(), TracerProvider()
TRACERS.add_span_processor(SimpleSpanProcessor(SPANS))


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


# One attempt more shows what the further ones would.
TWICE = RetryPolicy(attempts=2)


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
            options = {
                "headers": {"X-Gateway": GIVEN["gateway"]},
                "hooks": [hook, TracingHook(TRACERS)],
                "retry": TWICE,
            }
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
    (does, True)
    for does in answers(PROVIDERS[0])
    if not does.startswith("echo") or does in {"echo 200", "echo 401", "echo 500"}
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


def unhidden(*_arguments: object) -> object:
    """Stands where something is hidden, and hides nothing."""
    return _arguments[0] if _arguments else contextlib.nullcontext()


@pytest.mark.parametrize(
    ("room", "name", "does"),
    [
        ("http", "redact_text", "echo 400"),
        ("http", "redact_data", "echo 400"),
        ("_sync.transport", "redact_url", "refused by the storage"),
        ("_sync.transport", "redacted_logs", "documented"),
    ],
)
def test_the_canaries_are_found_where_they_are_not_hidden(
    room: str, name: str, does: str, tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"encodekit._core.{room}.{name}", unhidden)
    with caplog.at_level(logging.DEBUG):
        shown_texts = [
            text for _, text in everything_shown("convertrilo", False, answers("convertrilo")[does], tmp_path)
        ]
    assert leaks(iter([*shown_texts, *logged(caplog)]))


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize("provider", ["telestream_flip", "telestream_flip_legacy"])
def test_the_saved_state_of_an_upload_holds_no_credential(
    provider: str, is_async: bool, tmp_path: Path, clock: Clock
) -> None:
    target = client(provider, Documented(provider), clock, is_async=is_async, **FLOWS[provider].credentials[0])
    factory = (Awaited(target) if is_async else target).factory(FACTORY)
    file, state = tmp_path / "clip.mp4", tmp_path / "state.json"
    file.write_bytes(b"video")
    options = {"headers": {"X-Gateway": GIVEN["gateway"]}}
    upload = factory.upload_session(file, state_file=state, **options)
    text = state.read_text("utf-8")
    assert not [name for name, value in GIVEN.items() if value in text]
    assert ISSUED in text, "the location is what the state is for"
    assert not leaks(iter([f"{upload!r} {upload}"]))


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

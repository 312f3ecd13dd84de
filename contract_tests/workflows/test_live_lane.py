"""The live lane against the sandbox, which it takes for a real service."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx
import pytest

from encodekit import TelestreamNotifications
from encodekit.sandbox import Sandbox
from encodekit_contract.documents import documents
from encodekit_contract.lanes import test_live as lane
from encodekit_contract.live.shape import drift

PROVIDER = "telestream_notifications"
Ask = Callable[..., None]


@pytest.fixture
def ask(sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Runs the lane for one provider and its synchronous client."""
    [document] = [document for document in documents() if document.name == PROVIDER]
    service = {lane.PROVIDER: PROVIDER, lane.BASE_URL: base_url_of(sandbox), lane.FOLDER: str(tmp_path)}

    def ask(**variables: str) -> None:
        with monkeypatch.context() as changes:
            for name, value in {**sandbox.environment, **service, **variables}.items():
                changes.setenv(name, value)
            lane.test_service_keeps_the_document_and_its_word(document, "sync")

    return ask


def base_url_of(sandbox: Sandbox) -> str:
    return sandbox.environment[f"{PROVIDER.upper()}_BASE_URL"]


@contextmanager
def changed(sandbox: Sandbox, change: Callable[[Any], Any]) -> Iterator[str]:
    """The base URL of the same service after a release that has changed its answers to GET; it answers nothing else."""

    class Release(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            headers = {name: text for name, text in self.headers.items() if name.lower() != "host"}
            answer = httpx.get(f"{sandbox.url}{self.path}", headers=headers, trust_env=False)
            content = json.dumps(change(answer.json())).encode()
            self.send_response(answer.status_code)
            self.send_header("content-type", answer.headers["content-type"])
            self.send_header("content-length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Release) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield base_url_of(sandbox).replace(sandbox.url, f"http://127.0.0.1:{server.server_port}")
        server.shutdown()


def test_evidence_is_recorded_without_a_secret_and_what_the_service_changes_later_is_found(
    sandbox: Sandbox, tmp_path: Path, ask: Ask
) -> None:
    key = sandbox.environment[f"{PROVIDER.upper()}_API_KEY"]
    with TelestreamNotifications(api_key=key, base_url=base_url_of(sandbox)) as client:
        client.subscriptions.create(
            type="webhook",
            topic={"service": "flip", "event": "video-encoded", "factory": "f"},
            params={"url": "https://example.com"},
        )
    ask(**{lane.WRITE: "1"})
    file = tmp_path / f"{PROVIDER}.json"
    text = file.read_text("utf-8")
    evidence: dict[str, Any] = json.loads(text)
    assert len(evidence) == 5
    assert "/id" in evidence["create_subscription"]["200"]
    assert not [name for name, value in sandbox.environment.items() if value in text]

    def change(body: Any) -> Any:
        """A member more in what is listed, and another type in what is shown alone."""
        return [{**item, "region": "eu"} for item in body] if isinstance(body, list) else {**body, "id": 7}

    with changed(sandbox, change) as base_url, pytest.raises(AssertionError) as found:
        ask(**{lane.BASE_URL: base_url})
    for name in ("list_subscriptions", "Subscriptions.list", "Subscriptions.all"):
        assert f"{name} 200: /*/region is new" in str(found.value)
    for name in ("get_subscription", "Subscriptions.find"):
        assert f"{name} 200: /id was string and is number" in str(found.value)
    assert " 501: " not in str(found.value), "more was asked than may be without leave to write"
    assert file.read_text("utf-8") == text, "what drifted was taken over"


def test_nothing_is_asked_where_no_service_is_named(ask: Ask) -> None:
    with pytest.raises(pytest.skip.Exception, match=f"make contract-live PROVIDER={PROVIDER}"):
        ask(**{lane.BASE_URL: ""})


def test_drift_is_what_the_service_did_otherwise_before() -> None:
    before = {"": ["object"], "/id": ["string"], "/state": ["= done", "string"], "/note": ["absent"]}

    def found(**changes: list[str]) -> list[str]:
        return list(drift(before, {**before, **{f"/{name}": kinds for name, kinds in changes.items()}}))

    assert found() == []
    assert found(note=["string"], state=["= failed", "string"]) == []
    assert found(id=["number"]) == ["/id was string and is number"]
    assert found(id=["absent"]) == ["/id is missing"]
    assert found(added=["string"]) == ["/added is new"]
    assert found(state=["+ paused", "string"]) == ["/state has a new value: paused"]

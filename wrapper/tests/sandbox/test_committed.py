from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
import pytest
from starlette.responses import PlainTextResponse

from encodekit.sandbox.sources import Web
from encodekit.sandbox.store.base import Store
from encodekit.sandbox.store.committed import Committed

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.anyio


class Diary(Store):
    """Notes when it is asked to commit, among other things."""

    def __init__(self) -> None:
        self.notes: list[str] = []

    def commit(self) -> None:
        self.notes.append("commit")


@pytest.mark.parametrize("status", [200, 404])
async def test_an_answer_is_sent_after_what_it_tells_of_is_kept(status: int) -> None:
    diary = Diary()

    async def answer(scope: Any, receive: Any, send: Any) -> None:
        diary.notes.append("work")
        await PlainTextResponse("done", status)(scope, receive, send)

    async def send(message: Any) -> None:
        diary.notes.append(message["type"])

    scope = {"type": "http", "method": "GET", "path": "/", "headers": []}
    await Committed(answer, diary)(scope, None, send)  # type: ignore[arg-type]
    assert diary.notes == ["work", "commit", "http.response.start", "http.response.body"]


async def test_a_request_of_the_sandbox_is_sent_after_what_it_tells_of_is_kept(tmp_path: Path) -> None:
    diary = Diary()

    def answer(_request: httpx.Request) -> httpx.Response:
        diary.notes.append("request")
        return httpx.Response(200)

    web = Web(httpx.MockTransport(answer), before_request=diary.commit)
    await web.fetch("http://127.0.0.1:9/a", tmp_path / "a")
    await web.client.aclose()
    assert diary.notes == ["commit", "request"]

"""The end of the time for a whole call: before, between and within attempts, while a body comes and while one goes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
import pytest

from encodekit import errors
from encodekit._core.http import Call
from encodekit._core.options import Timeouts
from encodekit._core.transfers import upload_body
from tests.core.test_auth import GET, sender, tokens
from tests.support import Chunks, Drive, Wire

if TYPE_CHECKING:
    from collections.abc import Iterator

OK = httpx.Response(200)


class Dripping(Chunks):
    """The body of an answer of which a piece comes every three seconds."""

    def __init__(self, drive: Drive, pieces: int) -> None:
        super().__init__(*[b" "] * pieces)
        self.drive = drive
        self.is_closed = False

    def __iter__(self) -> Iterator[bytes]:
        for chunk in super().__iter__():
            self.drive.clock.seconds += 3.0
            yield chunk

    def close(self) -> None:
        self.is_closed = True

    async def aclose(self) -> None:
        self.is_closed = True


def test_no_retry_begins_that_the_deadline_would_cut(drive: Drive) -> None:
    wire = Wire(httpx.Response(503, headers={"Retry-After": "4"}), httpx.Response(503, headers={"Retry-After": "4"}))
    with pytest.raises(errors.ServerError) as raised:
        sender(drive, wire).send(GET, {"deadline": 5.0})
    assert (drive.clock.waits, raised.value.attempts) == ([4.0], 2)


def test_a_wait_that_overslept_the_deadline_sends_nothing_more(drive: Drive, monkeypatch: pytest.MonkeyPatch) -> None:
    def oversleep(seconds: float) -> None:
        drive.clock.seconds += seconds + 60.0

    monkeypatch.setattr(drive.clock, "sleep", oversleep)
    wire = Wire(httpx.Response(503))
    with pytest.raises(errors.DeadlineExceededError) as raised:
        sender(drive, wire).send(GET, {"deadline": 5.0})
    assert raised.value.attempts == len(wire.requests) == 1


def test_a_wait_that_took_too_long_ends_in_the_deadlines_error(drive: Drive) -> None:
    def late(_request: httpx.Request) -> httpx.Response:
        drive.clock.seconds += 5.0
        raise httpx.ReadTimeout("late")

    wire = Wire(late)
    with pytest.raises(errors.DeadlineExceededError, match="5 s") as raised:
        sender(drive, wire).send(GET, {"deadline": 5.0})
    assert isinstance(raised.value.__cause__, httpx.ReadTimeout)
    assert raised.value.attempts == 1


def test_every_attempt_has_a_time_limit_within_the_deadline(drive: Drive) -> None:
    wire = Wire(httpx.Response(503, headers={"Retry-After": "6"}), OK)
    sender(drive, wire).send(GET, {"deadline": 10.0, "timeout": Timeouts(connect=1, read=None)})
    first, second = (request.extensions["timeout"] for request in wire.requests)
    assert first == {"connect": 1, "read": 10.0, "write": 10.0, "pool": 10.0}
    assert second == {"connect": 1, "read": 4.0, "write": 4.0, "pool": 4.0}


@pytest.mark.parametrize("status", [200, 404])
def test_an_answer_that_drips_is_given_up(drive: Drive, status: int) -> None:
    body = Dripping(drive, pieces=100)
    with pytest.raises(errors.DeadlineExceededError, match="10 s") as raised:
        sender(drive, Wire(lambda _: httpx.Response(status, stream=body))).send(GET, {"deadline": 10.0})
    assert (drive.clock.seconds, body.is_closed) == (12.0, True)
    assert (raised.value.provider, raised.value.operation, raised.value.attempts) == ("example", "get_it", 1)


def test_an_answer_that_is_slow_and_in_time_is_whole(drive: Drive) -> None:
    body = Dripping(drive, pieces=3)
    answer = sender(drive, Wire(lambda _: httpx.Response(200, stream=body))).send(GET, {"deadline": 10.0})
    assert (answer.content, body.is_closed) == (b"   ", True)


def test_an_exchange_of_tokens_that_drips_is_given_up(drive: Drive) -> None:
    wire = Wire(lambda _: httpx.Response(200, stream=Dripping(drive, pieces=100)))
    with pytest.raises(errors.DeadlineExceededError):
        sender(drive, wire, tokens(drive)).send(GET, {"deadline": 10.0})
    assert drive.clock.seconds == 12.0


def upload_slowly(drive: Drive, wire: Wire, pieces: int, options: dict[str, Any]) -> None:
    """Upload so many pieces, one every three seconds."""

    def slow() -> Iterator[bytes]:
        for _ in range(pieces):
            drive.clock.seconds += 3.0
            yield b"x"

    transport = sender(drive, wire)
    put = drive.twin("_core._sync.uploads", "put_presigned")
    put(getattr(transport, "target", transport), "https://bucket.example/in", upload_body(slow(), pieces), options)


def test_an_upload_that_goes_on_is_given_up_at_the_deadline_that_it_was_given(drive: Drive) -> None:
    with pytest.raises(errors.DeadlineExceededError, match="10 s"):
        upload_slowly(drive, Wire(OK), 100, {"deadline": 10.0})
    assert drive.clock.seconds == 12.0


def test_an_upload_has_no_deadline_but_its_own(drive: Drive) -> None:
    wire = Wire(OK)
    upload_slowly(drive, wire, 200, {})
    assert (len(wire.bodies[0]), drive.clock.seconds) == (200, 600.0)


def test_a_body_that_is_given_whole_is_sent_whole(drive: Drive) -> None:
    wire = Wire(OK)
    sender(drive, wire).send(Call(operation="put_it", method="PUT", url="/it", content=lambda: b"abc"), {"deadline": 1})
    assert wire.bodies == [b"abc"]

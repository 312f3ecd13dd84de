"""What a generated operation has said, as a call; and what is done although a task is canceled."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import anyio
import httpx
import pytest

from encodekit import errors
from encodekit._core.concurrency import AsyncShield
from encodekit._core.http import Call
from encodekit._core.operations import operation_call, parse
from tests.support import BASE_URL, each

GET_JOB: Any = ModuleType("encodekit_clients.any.api.jobs.get_job")


def call_of(url: str) -> Call:
    return operation_call(GET_JOB, {"method": "get", "url": url, "params": {}}, repeatable=True, authenticated=False)


def test_a_call_bears_the_name_of_its_operation_and_what_it_said() -> None:
    call = call_of("/jobs/1")
    assert (call.operation, call.method, call.url, call.arguments) == ("get_job", "get", "/jobs/1", {"params": {}})
    assert (call.repeatable, call.authenticated) == (True, False)


@each("url", ["/", "/..", "/jobs/", "/jobs//status", "/jobs/./status", "/jobs/../status"])
def test_an_id_that_leads_to_another_path_is_refused(url: str) -> None:
    with pytest.raises(errors.InvalidInputError, match=r"get_job: an id is not empty"):
        call_of(url)


def test_an_answer_that_cannot_be_read_is_a_decoding_error_with_its_cause() -> None:
    from encodekit_clients.convertrilo.api.tokens import get_token_balance
    from encodekit_clients.convertrilo.models.token_balance_response import TokenBalanceResponse

    for body in (b'{"balance": ', b"[]"):
        answer = httpx.Response(200, content=body, request=httpx.Request("GET", BASE_URL))
        with pytest.raises(errors.ResponseDecodingError) as raised:
            parse("convertrilo", get_token_balance, TokenBalanceResponse, answer)
        assert (raised.value.provider, raised.value.operation) == ("convertrilo", "get_token_balance")
        assert raised.value.__cause__ is not None


def test_what_is_shielded_is_done_although_the_task_is_canceled() -> None:
    done: list[str] = []

    async def work() -> None:
        with anyio.CancelScope() as scope:
            scope.cancel()
            with AsyncShield():
                await anyio.lowlevel.checkpoint()
                done.append("shielded")
            await anyio.lowlevel.checkpoint()
            done.append("not shielded")

    anyio.run(work)
    assert done == ["shielded"]

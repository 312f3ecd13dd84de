"""Calls generated functions over a recorder, sync or async, one after the other."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

from encodekit_contract.driver.bridge import function, make_client

if TYPE_CHECKING:
    from collections.abc import Mapping

    from encodekit_contract.documents import Operation
    from encodekit_contract.driver.recorder import Exchange, Recorder
    from encodekit_contract.ledger import Via
    from encodekit_contract.oracle.wire import Message


class Call(NamedTuple):
    """What a generated function is told to say, the headers that choose the answer, and what is made of its body."""

    message: Message
    headers: Mapping[str, str]
    rewrite: Callable[[bytes], bytes] | None = None


class Outcome(NamedTuple):
    """What a call gave, and what went over the wire meanwhile."""

    response: Any
    exchange: Exchange


Caller = Callable[["Recorder", "Operation", Iterable[Call]], list[Outcome]]


def call_sync(recorder: Recorder, operation: Operation, calls: Iterable[Call]) -> list[Outcome]:
    """Call `sync_detailed` of an operation."""
    outcomes = []
    generated = function(operation)
    with make_client(operation.document, operation.credentials[0], recorder) as client:
        for call in calls:
            recorder.extra_headers, recorder.rewrite = call.headers, call.rewrite
            outcomes.append(Outcome(generated.call(client, generated.keywords(operation, call.message)), recorder.last))
    return outcomes


def call_async(recorder: Recorder, operation: Operation, calls: Iterable[Call]) -> list[Outcome]:
    """Call `asyncio_detailed` of an operation."""

    async def call_all() -> list[Outcome]:
        outcomes = []
        generated = function(operation)
        async with make_client(operation.document, operation.credentials[0], recorder) as client:
            for call in calls:
                recorder.extra_headers, recorder.rewrite = call.headers, call.rewrite
                response = await generated.call_async(client, generated.keywords(operation, call.message))
                outcomes.append(Outcome(response, recorder.last))
        return outcomes

    return asyncio.run(call_all())


CALLERS: dict[Via, Caller] = {"client-sync": call_sync, "client-async": call_async}

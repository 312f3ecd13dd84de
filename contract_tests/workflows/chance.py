"""Other sequences and late requests, where CONTRACT_SEED is set: whatever comes first, the flows hold.

Without it every run is the same. `make flows-repeat` runs them by several seeds.
"""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from random import Random
from typing import TypeVar

import httpx
import pytest
from hypothesis import seed

from encodekit_contract.driver.seed import SEED, VARIABLE

T = TypeVar("T")
LONGEST_SECONDS = 0.3
SHARE = 0.25


def seeded(machine: type[T]) -> type[T]:
    """A state machine, whose sequences are drawn by the seed if one is set."""
    if VARIABLE in os.environ:
        seed(SEED)(machine)
    return machine


@contextmanager
def delayed_requests() -> Iterator[None]:
    """Delay one in four of the requests and of the answers of this process, if a seed is set."""
    if VARIABLE not in os.environ:
        yield
        return
    random = Random(SEED)
    send, send_async = httpx.HTTPTransport.handle_request, httpx.AsyncHTTPTransport.handle_async_request

    def delay_seconds() -> float:
        return random.uniform(0, LONGEST_SECONDS) if random.random() < SHARE else 0

    def handle_request(self: httpx.HTTPTransport, request: httpx.Request) -> httpx.Response:
        time.sleep(delay_seconds())
        response = send(self, request)
        time.sleep(delay_seconds())
        return response

    async def handle_async_request(self: httpx.AsyncHTTPTransport, request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(delay_seconds())
        response = await send_async(self, request)
        await asyncio.sleep(delay_seconds())
        return response

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(httpx.HTTPTransport, "handle_request", handle_request)
        patch.setattr(httpx.AsyncHTTPTransport, "handle_async_request", handle_async_request)
        yield

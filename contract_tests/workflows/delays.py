"""Requests that come late: what a test asserts of them may not be decided by who is first.

A run of the flows with `FLOWS_SEED=7` in its environment delays requests and answers at random; `make flows-repeat` is
several such runs.
"""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from random import Random

import httpx
import pytest

SEED_VARIABLE = "FLOWS_SEED"
LONGEST_SECONDS = 0.3
SHARE = 0.25


@contextmanager
def delayed_requests() -> Iterator[None]:
    """Delay one in four of the requests and of the answers of this process, if its environment asks for it."""
    seed = os.environ.get(SEED_VARIABLE)
    if seed is None:
        yield
        return
    random = Random(seed)
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

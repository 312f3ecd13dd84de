"""The same step twice, for code that awaits and for its synchronous twin (`make generate` swaps the names)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import nullcontext
from functools import partial
from typing import Annotated, ParamSpec, TypeVar

import anyio
import anyio.lowlevel
import anyio.to_thread

P = ParamSpec("P")
T = TypeVar("T")

# Around what must be done even when the task is being canceled; its synchronous twin has nothing to fear.
AsyncShield = partial(anyio.CancelScope, shield=True)
SyncShield = nullcontext[None]

Eventual = Awaitable[T]
Immediate = Annotated[T, "what an Eventual is in the synchronous twin"]


def current_loop() -> object:
    """The event loop of a synchronous client, which has none and stays so."""
    return None


def current_loop_async() -> object:
    """The event loop that runs; equal to itself only."""
    return anyio.lowlevel.current_token()


def run_blocking(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Call `function` here."""
    return function(*args, **kwargs)


async def run_blocking_async(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Call `function` in a thread, so that a slow disk does not hold up the event loop."""
    return await anyio.to_thread.run_sync(partial(function, *args, **kwargs))

"""The same step twice, for code that awaits and for its synchronous twin (`make generate` swaps the names).

anyio is imported by those who await only: a synchronous program starts sooner without it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import nullcontext
from functools import partial
from typing import TYPE_CHECKING, Annotated, ParamSpec, TypeVar

if TYPE_CHECKING:
    from anyio import CancelScope

P = ParamSpec("P")
T = TypeVar("T")

Eventual = Awaitable[T]
Immediate = Annotated[T, "what an Eventual is in the synchronous twin"]


def AsyncShield() -> CancelScope:  # noqa: N802  (a pair with SyncShield, which is a class)
    """Around what must be done even when the task is being canceled; its synchronous twin has nothing to fear."""
    import anyio

    return anyio.CancelScope(shield=True)


SyncShield = nullcontext[None]


def current_loop() -> object:
    """The event loop of a synchronous client, which has none and stays so."""
    return None


def current_loop_async() -> object:
    """The event loop that runs; equal to itself only."""
    import anyio.lowlevel

    return anyio.lowlevel.current_token()


def run_blocking(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Call `function` here."""
    return function(*args, **kwargs)


async def run_blocking_async(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Call `function` in a thread, so that a slow disk does not hold up the event loop."""
    import anyio.to_thread

    return await anyio.to_thread.run_sync(partial(function, *args, **kwargs))

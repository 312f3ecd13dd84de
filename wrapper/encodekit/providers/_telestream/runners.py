"""Running a step for many items at the same time: in threads, or in tasks.

A module that awaits imports `_async` from here, and its synchronous twin `_sync`.
"""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor, wait
from contextvars import copy_context
from typing import TYPE_CHECKING, TypeVar

import anyio

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Iterator

T = TypeVar("T")


class Stopped(Exception):  # noqa: N818  (no failure of its own: it only ends what a failure elsewhere has made useless)
    """A step ended early, because another one has failed."""


class Stop:
    """Tells running steps that they are no longer needed."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def set(self) -> None:
        """Ask all steps to end."""
        self._event.set()

    def check(self) -> None:
        """End the step from which this is called, if it is no longer needed.

        Raises:
            Stopped: If so.
        """
        if self._event.is_set():
            raise Stopped

    def __bool__(self) -> bool:
        return self._event.is_set()


class ThreadRunner:
    """Runs steps in threads."""

    def run(self, step: Callable[[T], None], items: Iterable[T], limit: int, stop: Stop) -> None:
        """Call `step` once for each item, for at most `limit` of them at the same time.

        After the first failure no further step begins, the others are told to stop, and the failure is raised when
        they have ended.
        """
        queue, lock, failures = iter(items), threading.Lock(), list[BaseException]()

        def work() -> None:
            try:
                for item in _taken(queue, lock):
                    if stop:
                        return
                    step(item)
            except Stopped:
                return
            except BaseException as failure:
                failures.append(failure)
                stop.set()

        if limit <= 1:
            work()
        else:
            with ThreadPoolExecutor(max_workers=limit, thread_name_prefix="encodekit-upload") as pool:
                try:
                    wait([pool.submit(copy_context().run, work) for _ in range(limit)])
                except BaseException:  # Ctrl-C: the threads must not go on uploading
                    stop.set()
                    raise
        if failures:
            raise failures[0]


class TaskRunner:
    """Runs steps in tasks of the event loop."""

    async def run(self, step: Callable[[T], Awaitable[None]], items: Iterable[T], limit: int, stop: Stop) -> None:
        """Await `step` once for each item, for at most `limit` of them at the same time.

        After the first failure the others are canceled, and the failure is raised.
        """
        queue, failures = iter(items), list[Exception]()

        async def work() -> None:
            try:
                for item in queue:
                    await step(item)
            except Stopped:
                return
            except Exception as failure:
                failures.append(failure)
                stop.set()
                tasks.cancel_scope.cancel()

        async with anyio.create_task_group() as tasks:
            for _ in range(limit):
                tasks.start_soon(work)
        if failures:
            raise failures[0]


def _taken(queue: Iterator[T], lock: threading.Lock) -> Iterator[T]:
    """The items, each of them to one thread only."""
    nothing = object()
    while True:
        with lock:
            item = next(queue, nothing)
        if item is nothing:
            return
        yield item  # type: ignore[misc]  # not the sentinel


_async = TaskRunner()
_sync = ThreadRunner()

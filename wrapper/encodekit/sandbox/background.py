"""Work that goes on after a request was answered, and after the process has ended."""

from __future__ import annotations

import asyncio
import logging
import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from encodekit.sandbox.clock import activity
from encodekit.sandbox.store import Record

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from datetime import datetime

    from encodekit.sandbox.clock import Activity, Clock
    from encodekit.sandbox.store import Store

    Work = Callable[["Errand"], Awaitable[None]]

logger = logging.getLogger("encodekit.sandbox")


@dataclass(slots=True, eq=False)
class Errand(Record):
    """Work that is kept until it has ended.

    Attributes:
        kind: What is to be done.
        about: With what, in values that can be kept.
    """

    kind: str
    about: dict[str, Any]
    id: str = field(default_factory=lambda: secrets.token_hex(8))

    def note(self, **about: Any) -> None:
        """Remember how far it has come."""
        self.about = self.about | about


class Background:
    """Work that goes on after a request was answered, and is taken up again by the next process.

    What an errand has changed is committed when it ends, together with its end: so one is run anew if and only if
    nothing of its end is known.

    Args:
        store: Keeps the errands.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._errands: dict[str, Errand] = store.table("errands", Errand)
        self._works: dict[str, Work] = {}
        self._tasks: dict[asyncio.Task[None], tuple[Errand, Activity]] = {}

    @property
    def is_busy(self) -> bool:
        """Whether any of it does something else than wait for the clock."""
        return any(not begun.only_waits for _, begun in [*self._tasks.values()])

    def define(self, kind: str, work: Work) -> None:
        """Say what errands of that kind do. It may be done anew from its beginning, after the process was ended."""
        self._works[kind] = work

    def errands(self, kind: str) -> list[Errand]:
        """Those of a kind that have not ended, in the order of their beginning."""
        return [errand for errand in self._errands.values() if errand.kind == kind]

    def begin(self, kind: str, **about: Any) -> asyncio.Task[None]:
        """Start an errand; what it raises is logged, and ends it."""
        errand = Errand(kind, about)
        self._errands[errand.id] = errand
        return self._start(errand)

    def cancel(self, task: asyncio.Task[None]) -> None:
        """End an errand, for good."""
        if task in self._tasks:
            self._errands.pop(self._tasks[task][0].id, None)
        task.cancel()

    def resume(self) -> None:
        """Go on with what was not done when the process before this one ended, in the order of its beginning."""
        for errand in self._errands.values():
            self._start(errand)

    def _start(self, errand: Errand) -> asyncio.Task[None]:
        with activity() as begun:
            task = asyncio.get_running_loop().create_task(self._run(errand))
        self._tasks[task] = (errand, begun)
        task.add_done_callback(self._ended)
        return task

    async def _run(self, errand: Errand) -> None:
        is_over = True
        try:
            await self._works[errand.kind](errand)
        except asyncio.CancelledError:
            is_over = False  # whoever ends it for good strikes it off
            raise
        finally:
            if is_over:
                self._errands.pop(errand.id, None)
            self._store.commit()

    def _ended(self, task: asyncio.Task[None]) -> None:
        del self._tasks[task]
        if not task.cancelled() and task.exception():
            logger.error("An errand failed.", exc_info=task.exception())

    async def close(self) -> None:
        """Cancel everything and wait until it has ended; errands are kept for the next process."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def sleep_until(clock: Clock, moment: datetime) -> None:
    """Return when that moment has come; at once when it is past, which it may be after the process was down."""
    seconds = (moment - clock.now()).total_seconds()
    if seconds > 0:
        await clock.sleep(seconds)

"""The queue of everything that is encoded: first come, first served, as many at a time as there are cores."""

from __future__ import annotations

import asyncio
import logging
import os
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from encodekit.errors import InvalidInputError

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Awaitable, Callable, Generator

logger = logging.getLogger("encodekit.sandbox")


@dataclass(slots=True, eq=False)
class Place:
    """A place in the queue.

    Attributes:
        provider: Whose job it is, such as `convertrilo`.
        job_id: Of the job, by which the provider's API knows it.
        name: What is made, for people.
        is_running: Whether its turn has come.
        progress: The part that is done, 0 to 1.
    """

    provider: str
    job_id: str
    name: str
    is_running: bool = False
    progress: float = 0.0


class Queue:
    """Who waits, and who runs.

    Args:
        slots: How many run at a time; as many as this process may use cores when not given.

    Raises:
        InvalidInputError: None may run.
    """

    def __init__(self, slots: int | None = None) -> None:
        if slots is not None and slots < 1:
            raise InvalidInputError(f"max_encodes is at least 1, not {slots}.")
        self.slots = slots or _cores()
        self._turn = asyncio.Semaphore(self.slots)
        self._places: dict[Place, None] = {}

    def places(self) -> list[Place]:
        """All of them, the first in the queue first; those that run are before those that wait."""
        return sorted(self._places, key=lambda place: not place.is_running)

    @contextmanager
    def shown(self, place: Place) -> Generator[None]:
        """Show a place for as long as the context, to those who look at the queue."""
        self._places[place] = None
        try:
            yield
        finally:
            del self._places[place]

    @asynccontextmanager
    async def turn(self, place: Place) -> AsyncGenerator[None]:
        """Wait for a turn, and have it for as long as the context."""
        with self.shown(place):
            async with self._turn:
                place.is_running = True
                yield


async def carry_out(
    make: Awaitable[None],
    *,
    expected: tuple[type[Exception], ...],
    end: Callable[[Exception | None], None],
    drop: Callable[[], None] | None = None,
) -> None:
    """Carry out a job to its end, which it has whatever happens: else its client waits for ever.

    Args:
        make: Makes the output.
        expected: What `make` raises when it is the job that fails, and not the sandbox; the rest is logged.
        end: Called when it has ended, with what `make` raised, if it did.
        drop: Called when it was cancelled, to remove what is half made, if anything is.
    """
    try:
        await make
    except asyncio.CancelledError:
        if drop:
            drop()
        raise
    except expected as error:
        end(error)
    except Exception as error:  # a bug of the sandbox: the job fails
        logger.exception("A job failed for a reason of the sandbox.")
        end(error)
    else:
        end(None)


def _cores() -> int:
    cores = getattr(os, "process_cpu_count", os.cpu_count)()  # the first came with Python 3.13
    return int(cores or 1)

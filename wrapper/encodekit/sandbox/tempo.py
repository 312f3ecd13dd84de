"""How long jobs take: as long as this machine encodes, or on top of that as long as at a provider."""

from __future__ import annotations

import math
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from encodekit.errors import InvalidInputError
from encodekit.sandbox.encoder import Encoder

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Sequence
    from pathlib import Path

    from encodekit.sandbox.clock import Clock
    from encodekit.sandbox.encoder import Rendition
    from encodekit.sandbox.queue import Place, Queue

# No provider promises times. These are what a user sees of services of this kind on a quiet day: some seconds in the
# queue, and then about as long as the source plays.
QUEUED_SECONDS = 5.0
ENCODING_SECONDS_PER_SECOND = 1.0
STEPS = 20


class PacedEncoder(Encoder):
    """An encoder whose jobs wait in a queue, and come to their end only when as much time has passed as they need.

    Args:
        scratch: The folder for unfinished outputs.
        clock: Lets the time pass.
        time_scale: 0 for no wait at all, 1 for waits as at a provider, and anything else in proportion.
        queue: Decides whose turn it is; see `Encoder`.
        encode: Whether to encode; see `Encoder`.

    Attributes:
        working: How many jobs are really being encoded, or wait for others that are.

    Raises:
        InvalidInputError: The scale is below 0.
    """

    def __init__(
        self, scratch: Path, clock: Clock, time_scale: float = 0.0, *, queue: Queue | None = None, encode: bool = True
    ) -> None:
        if not 0 <= time_scale < math.inf:
            raise InvalidInputError(f"time_scale is a number of at least 0, not {time_scale}.")
        super().__init__(scratch, queue=queue, encode=encode)
        self._clock = clock
        self._time_scale = time_scale
        self.working = 0

    async def encode(
        self,
        source: Path,
        output: Path,
        rendition: Rendition,
        *,
        duration_seconds: float | None,
        on_start: Callable[[str], None],
        on_progress: Callable[[float], None],
        place: Place | None = None,
    ) -> None:
        """See `Encoder.encode`."""
        async with self._paced(duration_seconds, on_progress) as tell:
            await super().encode(
                source,
                output,
                rendition,
                duration_seconds=duration_seconds,
                on_start=on_start,
                on_progress=tell,
                place=place,
            )

    async def run(
        self,
        source: Path,
        output: Path,
        options: Sequence[str],
        *,
        duration_seconds: float | None,
        on_progress: Callable[[float], None],
        place: Place | None = None,
        beside: str = "",
    ) -> None:
        """See `Encoder.run`."""
        async with self._paced(duration_seconds, on_progress) as tell:
            await super().run(
                source,
                output,
                options,
                duration_seconds=duration_seconds,
                on_progress=tell,
                place=place,
                beside=beside,
            )

    @asynccontextmanager
    async def _paced(
        self, duration_seconds: float | None, on_progress: Callable[[float], None]
    ) -> AsyncGenerator[Callable[[float], None]]:
        """Wait in the queue, and after what is done in here for the rest of the time; gives what tells the progress."""
        await self._clock.sleep(QUEUED_SECONDS * self._time_scale)
        needed_seconds = (duration_seconds or 0) * ENCODING_SECONDS_PER_SECOND * self._time_scale
        end = self._clock.seconds + needed_seconds

        def most() -> float:
            left_seconds = end - self._clock.seconds
            return 1 - left_seconds / needed_seconds if left_seconds > 0 else 1.0

        self.working += 1
        try:
            yield lambda part: on_progress(min(part, most()))
        finally:
            self.working -= 1
        while (left_seconds := end - self._clock.seconds) > 0:
            on_progress(most())
            await self._clock.sleep(min(left_seconds, needed_seconds / STEPS))

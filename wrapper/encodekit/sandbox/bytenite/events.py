"""The stream of events: one JSON object after another, for as long as the listener stays."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from encodekit.sandbox.clock import Clock

# How long the server keeps a connection is not on record; without an end, a client that reads all would wait for ever.
STREAM_SECONDS = 300.0


class Events:
    """Tells everybody who listens what happens to jobs."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._listeners: set[asyncio.Queue[bytes | None]] = set()

    @property
    def listeners(self) -> int:
        """How many listen now."""
        return len(self._listeners)

    def emit(self, job_id: str, state: str) -> None:
        """Tell that a job has entered a state. The words are ours: those of the real events are not on record."""
        data = {"@type": "type.googleapis.com/encodekit.sandbox.JobEvent", "jobId": job_id, "state": state}
        message = _line({"result": {"event": "job", "data": data}})
        for listener in self._listeners:
            listener.put_nowait(message)

    async def stream(self) -> AsyncGenerator[bytes]:
        """What happens from now on, until `STREAM_SECONDS` have passed."""
        listener = asyncio.Queue[bytes | None]()
        self._listeners.add(listener)
        end = asyncio.create_task(self._end(listener))
        try:
            while (message := await listener.get()) is not None:
                yield message
        finally:
            self._listeners.discard(listener)
            end.cancel()

    async def _end(self, listener: asyncio.Queue[bytes | None]) -> None:
        await self._clock.sleep(STREAM_SECONDS)
        listener.put_nowait(None)


def _line(message: dict[str, Any]) -> bytes:
    return json.dumps(message).encode() + b"\n"

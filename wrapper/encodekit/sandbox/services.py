"""What the stand-ins of all providers share."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from encodekit.sandbox.clock import Activity, activity
from encodekit.sandbox.sources import Buckets, Web
from encodekit.sandbox.storage import Storage
from encodekit.sandbox.tempo import PacedEncoder

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from pathlib import Path

    import httpx

    from encodekit.sandbox.clock import Clock
    from encodekit.sandbox.faults import Faults

logger = logging.getLogger("encodekit.sandbox")


class Background:
    """Work that goes on after a request was answered, and ends with the server."""

    def __init__(self) -> None:
        self._tasks: dict[asyncio.Task[None], Activity] = {}

    @property
    def is_busy(self) -> bool:
        """Whether any of it does something else than wait for the clock."""
        return any(not begun.only_waits for begun in [*self._tasks.values()])

    def spawn(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        """Start `work`; what it raises is logged."""
        with activity() as begun:
            task = asyncio.get_running_loop().create_task(work)
        self._tasks[task] = begun
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: asyncio.Task[None]) -> None:
        del self._tasks[task]
        if not task.cancelled() and task.exception():
            logger.error("Work in the background failed.", exc_info=task.exception())

    async def close(self) -> None:
        """Cancel everything and wait until it has ended."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


@dataclass(frozen=True, slots=True)
class Services:
    """What the stand-ins of all providers share.

    Attributes:
        base_url: The URL of the server, without a trailing slash.
        data: The folder that holds everything: objects, the stand-ins of cloud storage, scratch files.
        clock: Tells the time.
        storage: Objects behind presigned URLs.
        s3: Stands in for the S3 buckets of users, `<data>/s3/<bucket>/<key>`.
        drive: Stands in for the Google Drive folders of users, `<data>/google-drive/<folder id>/<file name>`.
        web: What the sandbox requests from others.
        encoder: Runs ffmpeg.
        background: Work that goes on after a request was answered.
        faults: What is to go wrong.
    """

    base_url: str
    data: Path
    clock: Clock
    storage: Storage
    s3: Buckets
    drive: Buckets
    web: Web
    encoder: PacedEncoder
    background: Background
    faults: Faults

    @classmethod
    def create(
        cls,
        data: Path,
        base_url: str,
        clock: Clock,
        faults: Faults,
        transport: httpx.AsyncBaseTransport | None,
        *,
        time_scale: float = 0.0,
        max_encodes: int | None = None,
    ) -> Services:
        """Everything with its own folder below `data`.

        Raises:
            InvalidInputError: The scale is below 0.
        """
        return cls(
            base_url=base_url,
            data=data,
            clock=clock,
            storage=Storage(data / "objects", base_url, clock),
            s3=Buckets(data / "s3"),
            drive=Buckets(data / "google-drive"),
            web=Web(transport, faults),
            encoder=PacedEncoder(data / "scratch", clock, time_scale, max_encodes),
            background=Background(),
            faults=faults,
        )

    @property
    def is_busy(self) -> bool:
        """Whether anything is done that takes real time; what only waits for the clock does not count."""
        return self.encoder.working > 0 or self.background.is_busy

    async def close(self) -> None:
        """End what still runs."""
        await self.background.close()
        await self.web.client.aclose()

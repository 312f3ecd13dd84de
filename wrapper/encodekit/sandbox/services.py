"""What the stand-ins of all providers share."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from encodekit.sandbox.background import Background
from encodekit.sandbox.queue import Queue
from encodekit.sandbox.sources import Buckets, Web
from encodekit.sandbox.storage import UNFINISHED, Storage
from encodekit.sandbox.store import SqliteStore, Store
from encodekit.sandbox.tempo import PacedEncoder

if TYPE_CHECKING:
    from pathlib import Path

    import httpx

    from encodekit.sandbox.clock import Clock
    from encodekit.sandbox.faults import Faults


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
        queue: Decides whose turn it is to be encoded.
        background: Work that goes on after a request was answered.
        faults: What is to go wrong.
        store: Keeps what the stand-ins remember.
    """

    base_url: str
    data: Path
    clock: Clock
    storage: Storage
    s3: Buckets
    drive: Buckets
    web: Web
    encoder: PacedEncoder
    queue: Queue
    background: Background
    faults: Faults
    store: Store

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
        state: Path | None = None,
        encode: bool = True,
    ) -> Services:
        """Everything with its own folder below `data`; what `state` has is there again, see `SandboxOptions`.

        Raises:
            InvalidInputError: A number is out of its range, or `state` cannot be used.
        """
        queue = Queue(max_encodes)
        encoder = PacedEncoder(data / "scratch", clock, time_scale, queue=queue, encode=encode)
        store = SqliteStore(state, data, base_url) if state else Store()
        if state:
            _remove_unfinished(data)
        return cls(
            base_url=base_url,
            data=data,
            clock=clock,
            storage=Storage(data / "objects", base_url, clock, store=store),
            s3=Buckets(data / "s3"),
            drive=Buckets(data / "google-drive"),
            web=Web(transport, faults, before_request=store.commit),
            encoder=encoder,
            queue=queue,
            background=Background(store),
            faults=faults,
            store=store,
        )

    @property
    def is_busy(self) -> bool:
        """Whether anything is done that takes real time; what only waits for the clock does not count."""
        return self.encoder.working > 0 or self.background.is_busy

    async def close(self) -> None:
        """End what still runs, and keep what it has come to."""
        await self.background.close()
        await self.web.client.aclose()
        self.store.commit()
        self.store.close()


def _remove_unfinished(data: Path) -> None:
    """Remove what a process that was killed has left; the state is ours, so that nobody else is at work on it."""
    shutil.rmtree(data / "scratch", ignore_errors=True)
    for path in data.rglob(UNFINISHED):
        path.unlink(missing_ok=True)

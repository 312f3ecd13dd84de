"""How much memory an upload of 1 GiB takes on top, for each way to upload. Exits 1 above the budget.

    python -m tools.bench.memory

Each way runs in a process of its own, because the largest size of a process never falls again: a small upload first,
which brings the modules and threads, then the large one. The server says how many bytes it has got.
"""

from __future__ import annotations

import asyncio
import inspect
import resource
import subprocess
import sys
import tempfile
import uuid
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
from attrs import frozen

from encodekit import AsyncByteNite, AsyncConvertrilo, AsyncTelestreamFlip, ByteNite, Convertrilo, TelestreamFlip
from encodekit._core.transfers import CHUNK_BYTES
from tools.bench.calls import server

SIZE_BYTES = 1 << 30
SMALL_BYTES = 12 << 20
SLACK_BYTES = 8 << 20
STREAM_CHUNK_BYTES = 5 << 20
THREADS = 4
JOB = uuid.UUID(int=1)


async def to_presigned_url(client: Any, source: Any, size: int | None) -> None:
    """Convertrilo: one PUT to the URL that came with the job."""
    await done(client.encode(source, size=size, codec="h264", resolution="720p", fps=30))


async def to_temporary_url(client: Any, source: Any, size: int | None) -> None:
    """ByteNite: the same in the seven steps of its guide."""
    await done(client.jobs.encode_file(source, {"data": {}}, name="clip", size=size))


async def in_chunks(client: Any, source: Any, size: int | None) -> None:
    """Convertrilo's chunk stream, whose chunks are held whole."""
    await done(client.streaming.upload(str(JOB), source, size=size, chunk_bytes=STREAM_CHUNK_BYTES))


async def in_parts(client: Any, source: Any, _size: int | None) -> None:
    """Telestream's parts, several at a time, each read in small pieces; a source of unknown size is put on disk."""
    upload = await done(client.uploads.create(source, name="clip.mp4", threads=THREADS))
    await done(upload.start())


async def done(result: Any) -> Any:
    """What a method of either kind of client gives."""
    return await result if inspect.isawaitable(result) else result


def pieces(path: Path) -> Iterator[bytes]:
    """The bytes of a file, as any iterable gives them."""
    with path.open("rb") as file:
        while piece := file.read(CHUNK_BYTES):
            yield piece


async def awaited_pieces(path: Path) -> AsyncIterator[bytes]:
    """The same for asynchronous code."""
    for piece in pieces(path):
        yield piece


@frozen
class Way:
    """A way to upload: the clients, what is called, and what it may hold at a time."""

    sync: Callable[..., Any]
    asynchronous: Callable[..., Any]
    upload: Callable[[Any, Any, int | None], Any]
    held_bytes: int = CHUNK_BYTES

    @property
    def budget_bytes(self) -> int:
        """The most that it may take on top."""
        return 2 * self.held_bytes + SLACK_BYTES


WAYS = {
    "presigned URL": Way(Convertrilo, AsyncConvertrilo, to_presigned_url),
    "temporary URL": Way(ByteNite, AsyncByteNite, to_temporary_url),
    "chunk stream": Way(Convertrilo, AsyncConvertrilo, in_chunks, STREAM_CHUNK_BYTES),
    f"parts in {THREADS} threads": Way(TelestreamFlip, AsyncTelestreamFlip, in_parts, CHUNK_BYTES * THREADS),
}
# By the kind of source: does it need an asynchronous client, does it know its size, and how it is opened.
SOURCES: dict[str, tuple[bool, bool, Callable[[Path], Any]]] = {
    "path": (False, True, lambda path: path),
    "file object": (False, True, lambda path: path.open("rb")),
    "iterator": (False, False, pieces),
    "path, async": (True, True, lambda path: path),
    "async iterator": (True, False, awaited_pieces),
}


def received_bytes(url: str) -> int:
    """How many bytes the server has got so far."""
    return int(httpx.get(f"{url}/received").text)


async def growth_bytes(url: str, way: Way, source: str, folder: Path) -> int:
    """What the largest resident size grows by with the large upload."""
    is_async, knows_size, opened = SOURCES[source]
    arguments = {"factory_id": "f1"} if way.sync is TelestreamFlip else {}
    credential = {"access_token": "bench"} if way.sync is ByteNite else {"api_key": "cvr_bench"}
    client = (way.asynchronous if is_async else way.sync)(base_url=url, **credential, **arguments)
    largest = []
    for size in (SMALL_BYTES, SIZE_BYTES):
        path = folder / f"{size}.mp4"
        with path.open("wb") as file:
            file.truncate(size)
        before = received_bytes(url)
        await way.upload(client, opened(path), None if knows_size else size)
        assert received_bytes(url) - before >= size, "the server has not got everything"
        largest.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)
    await done(client.aclose() if is_async else client.close())
    return largest[1] - largest[0]


def measured(url: str, way: str, source: str) -> int:
    """The growth in bytes, from a process of its own."""
    command = [sys.executable, "-m", "tools.bench.memory", url, way, source]
    return int(subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout)


def main(arguments: list[str]) -> int:
    """Measure one way for the process that asks, or print all of them; the exit status."""
    if arguments:
        url, way_name, source = arguments
        with tempfile.TemporaryDirectory() as folder:
            print(asyncio.run(growth_bytes(url, WAYS[way_name], source, Path(folder))))
        return 0
    over = False
    with server() as url:
        for name, way in WAYS.items():
            for source in SOURCES:
                growth = measured(url, name, source)
                over = over or growth > way.budget_bytes
                print(
                    f"upload of 1 GiB, {name}, {source}: {growth / 1e6:.1f} MB (budget {way.budget_bytes / 1e6:.1f})",
                    flush=True,
                )
    return int(over)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

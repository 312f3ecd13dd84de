"""A server that costs next to nothing: every GET is answered with a job's status, every POST with what uploads need.

Bodies are counted and dropped; `GET /received` tells how many bytes there were.
"""

from __future__ import annotations

import asyncio
import json
import sys
from typing import Any

JOB = "550e8400-e29b-41d4-a716-446655440000"
STATUS = {
    "id": JOB,
    "externalId": "upload-123",
    "metadata": {"customerId": "cus_123"},
    "status": "running",
    "output": {"key": "out/550e.mp4", "publicUrl": "https://cdn.example/out/550e.mp4"},
    "pct": 40,
    "createdAt": "2026-06-09T07:00:00.000Z",
    "startedAt": "2026-06-09T07:00:05.000Z",
}
PART_BYTES = 10_000_000


def answer(content: object) -> bytes:
    """An answer with a JSON body."""
    body = json.dumps(content).encode()
    return b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n" % len(body) + body


STATUS_ANSWER = answer(STATUS)
VIDEO_ANSWER = answer({"id": "v1"})


def place(host: str, request: bytes) -> dict[str, Any]:
    """Where to upload to, in the words of every provider."""
    url = f"http://{host}/upload"
    wanted = json.loads(request or b"{}")
    parts = -(-wanted.get("file_size", 1) // PART_BYTES)
    source = {"dataSourceDescriptor": "file", "params": {"tempUrl": url}}
    session = {"id": "s1", "location": url, "parts": parts, "part_size": PART_BYTES, "max_connections": 16}
    created = {"jobId": JOB, "upload": {"url": url, "key": "in/550e"}, "output": STATUS["output"]}
    draft = {"ok": True, "job": {"id": JOB, "state": "JOB_STATE_NEW", "dataSource": source}}
    return session | created | draft


class Sink:
    """The server and its count."""

    def __init__(self) -> None:
        self.received_bytes = 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer the requests of one connection."""
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).split(b"\r\n")
                fields = {line.partition(b":")[0].lower(): line.partition(b":")[2].strip() for line in head[1:]}
                left = int(fields.get(b"content-length", b"0"))
                if head[0].startswith(b"POST"):
                    body = await reader.readexactly(left)
                    writer.write(answer(place(fields[b"host"].decode(), body)))
                elif head[0].startswith(b"PUT"):
                    await self.drop(reader, left)
                    writer.write(VIDEO_ANSWER)
                else:
                    writer.write(answer(self.received_bytes) if b" /received " in head[0] else STATUS_ANSWER)
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    async def drop(self, reader: asyncio.StreamReader, left: int) -> None:
        """Read a body and count it."""
        while left:
            piece = await reader.read(min(left, 1 << 20))
            if not piece:
                raise ConnectionError
            left -= len(piece)
            self.received_bytes += len(piece)


async def main() -> None:
    """Serve on a free port, which is printed, until standard input ends."""
    server = await asyncio.start_server(Sink().serve, "127.0.0.1", 0, limit=1 << 20)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.to_thread(sys.stdin.read)
    server.close()


if __name__ == "__main__":
    asyncio.run(main())

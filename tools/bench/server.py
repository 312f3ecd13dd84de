"""A server that costs next to nothing: it answers every GET with one job status, and counts and drops every PUT."""

from __future__ import annotations

import asyncio
import json
import sys

STATUS = {
    "id": "550e8400-e29b-41d4-a716-446655440000",
    "externalId": "upload-123",
    "metadata": {"customerId": "cus_123"},
    "status": "running",
    "output": {"key": "out/550e.mp4", "publicUrl": "https://cdn.example/out/550e.mp4"},
    "pct": 40,
    "createdAt": "2026-06-09T07:00:00.000Z",
    "startedAt": "2026-06-09T07:00:05.000Z",
}
BODY = json.dumps(STATUS).encode()
ANSWER = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n" % len(BODY) + BODY


async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Answer the requests of one connection."""
    try:
        while True:
            head = await reader.readuntil(b"\r\n\r\n")
            lengths = (line[15:] for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:"))
            left = int(next(lengths, b"0"))
            while left:
                left -= len(await reader.read(min(left, 1 << 20)))
            writer.write(ANSWER)
    except (asyncio.IncompleteReadError, ConnectionError):
        writer.close()


async def main() -> None:
    """Serve on a free port, which is printed, until standard input ends."""
    server = await asyncio.start_server(serve, "127.0.0.1", 0, limit=1 << 20)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.to_thread(sys.stdin.read)
    server.close()


if __name__ == "__main__":
    asyncio.run(main())

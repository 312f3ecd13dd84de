"""What one typed call costs beside the same request by httpx alone. Exits 1 above the budget.

Many short rounds, interleaved; the fastest round of each side counts, as in `timeit`: whatever else the machine does
makes rounds slower and never faster.
"""

from __future__ import annotations

import asyncio
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from encodekit import AsyncConvertrilo, Convertrilo

JOB = "550e8400-e29b-41d4-a716-446655440000"
ROUNDS = 100
CALLS = 30
BUDGET_SYNC = 1.25
BUDGET_ASYNC = 1.15


@contextmanager
def server() -> Iterator[str]:
    """The base URL of a server in a process of its own."""
    command = [sys.executable, str(Path(__file__).with_name("server.py"))]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        yield f"http://127.0.0.1:{process.stdout.readline().strip()}"
        process.stdin.close()


def sync_ratio(url: str) -> float:
    """The time of the facade's calls over the time of httpx's."""
    plain_seconds, our_seconds = [], []
    with Convertrilo(api_key="cvr_bench", base_url=url) as client, httpx.Client() as plain:
        for _ in range(ROUNDS):
            started = time.perf_counter()
            for _ in range(CALLS):
                plain.get(f"{url}/jobs/{JOB}/status", headers={"X-API-Key": "cvr_bench"}).json()
            middle = time.perf_counter()
            for _ in range(CALLS):
                client.jobs.status(JOB)
            plain_seconds.append(middle - started)
            our_seconds.append(time.perf_counter() - middle)
    return min(our_seconds) / min(plain_seconds)


async def async_ratio(url: str) -> float:
    """The same for the asynchronous clients."""
    plain_seconds, our_seconds = [], []
    async with AsyncConvertrilo(api_key="cvr_bench", base_url=url) as client, httpx.AsyncClient() as plain:
        for _ in range(ROUNDS):
            started = time.perf_counter()
            for _ in range(CALLS):
                (await plain.get(f"{url}/jobs/{JOB}/status", headers={"X-API-Key": "cvr_bench"})).json()
            middle = time.perf_counter()
            for _ in range(CALLS):
                await client.jobs.status(JOB)
            plain_seconds.append(middle - started)
            our_seconds.append(time.perf_counter() - middle)
    return min(our_seconds) / min(plain_seconds)


def main() -> int:
    """Measure both kinds of client; the exit status."""
    with server() as url:
        measured = {
            "sync": (sync_ratio(url), BUDGET_SYNC),
            "async": (asyncio.run(async_ratio(url)), BUDGET_ASYNC),
        }
    for name, (ratio, budget) in measured.items():
        print(f"one typed call, {name}: {ratio:.2f} x httpx (budget {budget})")
    return int(any(ratio > budget for ratio, budget in measured.values()))


if __name__ == "__main__":
    sys.exit(main())

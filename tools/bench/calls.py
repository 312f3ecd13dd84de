"""What one typed call costs beside the same request by httpx alone, in interleaved rounds. Exits 1 above the budget."""

from __future__ import annotations

import asyncio
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from encodekit import AsyncConvertrilo, Convertrilo

JOB = "550e8400-e29b-41d4-a716-446655440000"
ROUNDS = 15
CALLS = 200
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


def sync_ratios(url: str) -> list[float]:
    """For each round, the time of the facade's calls over the time of httpx's."""
    ratios = []
    with Convertrilo(api_key="cvr_bench", base_url=url) as client, httpx.Client() as plain:
        for _ in range(ROUNDS):
            started = time.perf_counter()
            for _ in range(CALLS):
                plain.get(f"{url}/jobs/{JOB}/status", headers={"X-API-Key": "cvr_bench"}).json()
            middle = time.perf_counter()
            for _ in range(CALLS):
                client.jobs.status(JOB)
            ratios.append((time.perf_counter() - middle) / (middle - started))
    return ratios


async def async_ratios(url: str) -> list[float]:
    """The same for the asynchronous clients."""
    ratios = []
    async with AsyncConvertrilo(api_key="cvr_bench", base_url=url) as client, httpx.AsyncClient() as plain:
        for _ in range(ROUNDS):
            started = time.perf_counter()
            for _ in range(CALLS):
                (await plain.get(f"{url}/jobs/{JOB}/status", headers={"X-API-Key": "cvr_bench"})).json()
            middle = time.perf_counter()
            for _ in range(CALLS):
                await client.jobs.status(JOB)
            ratios.append((time.perf_counter() - middle) / (middle - started))
    return ratios


def main() -> int:
    """Measure both; the exit status."""
    with server() as url:
        measured = {
            "sync": (statistics.median(sync_ratios(url)), BUDGET_SYNC),
            "async": (statistics.median(asyncio.run(async_ratios(url))), BUDGET_ASYNC),
        }
    for name, (ratio, budget) in measured.items():
        print(f"one typed call, {name}: {ratio:.2f} x httpx (budget {budget})")
    return int(any(ratio > budget for ratio, budget in measured.values()))


if __name__ == "__main__":
    sys.exit(main())

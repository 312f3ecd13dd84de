"""What the sandbox bears: status reads on one core, jobs in memory, many clients for a while. Exits 1 off a budget.

    python -m tools.bench.sandbox [--seconds 60] [--jobs 10000]

The server has a process and, where the system lets one choose, a core of its own. A rate is that of its busy time, so
that load on the machine does not count.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import time
from typing import Any, NamedTuple

import httpx

from encodekit.providers.telestream_flip_legacy.auth import Signer
from tools.bench.load import Result, send

ROOT = Path(__file__).parents[2]
BUDGET_READS_PER_SECOND = 1000
BUDGET_BYTES = 300_000_000
CLIENTS = 200
RATE_SECONDS = 4.0
SAMPLE = {"codec": "h264", "resolution": "720p", "fps": 30}


class Usage(NamedTuple):
    """What a process has used: seconds of a core, and the most bytes that it had in memory."""

    busy_seconds: float
    peak_bytes: int


@dataclass
class Server:
    """The sandbox in a process of its own."""

    process: subprocess.Popen[str]
    environment: dict[str, str]

    def usage(self) -> Usage:
        """What it has used until now."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        return Usage(*json.loads(self.process.stdout.readline()))


def serve() -> None:
    """Be that process: tell how to reach it, then, for each line, what it has used."""
    from encodekit.sandbox import Sandbox

    logging.getLogger("encodekit.sandbox").setLevel(logging.CRITICAL)  # no source is there, so that jobs end at once
    with Sandbox(balance=1e9) as sandbox:
        print(json.dumps(sandbox.environment), flush=True)
        for _ in sys.stdin:
            used = resource.getrusage(resource.RUSAGE_SELF)
            print(json.dumps([used.ru_utime + used.ru_stime, used.ru_maxrss * 1024]), flush=True)


@contextmanager
def server() -> Iterator[Server]:
    """A fresh sandbox, on the first core; this process goes to the others."""
    cores = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []
    if len(cores) > 1:
        os.sched_setaffinity(0, cores[:1])
    command = [sys.executable, "-m", "tools.bench.sandbox", "--serve"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        if len(cores) > 1:
            os.sched_setaffinity(0, cores[1:])
        assert process.stdin
        assert process.stdout
        yield Server(process, json.loads(process.stdout.readline()))
        process.stdin.close()


@dataclass
class Provider:
    """How to make a job of a provider, and how to read its status.

    Attributes:
        create: URL and body of the request that makes a job.
        headers: Of every request but a signed one.
        status: URL of the status of a job.
        status_headers: Of that request.
    """

    create: tuple[str, dict[str, Any]]
    headers: dict[str, str]
    status: str
    status_headers: dict[str, str]


def convertrilo(environment: dict[str, str]) -> Provider:
    """A job that waits for its upload."""
    url, headers = environment["CONVERTRILO_BASE_URL"], {"X-API-Key": environment["CONVERTRILO_API_KEY"]}
    create = (f"{url}/jobs", SAMPLE)
    job = httpx.post(create[0], json=create[1], headers=headers).raise_for_status().json()
    return Provider(create, headers, f"{url}/jobs/{job['jobId']}/status", headers)


def bytenite(environment: dict[str, str]) -> Provider:
    """A draft of a job."""
    url, key = f"{environment['BYTENITE_BASE_URL']}/v1", environment["BYTENITE_API_KEY"]
    token = httpx.post(f"{url}/auth/access_token", json={"apiKey": key}).raise_for_status().json()["token"]
    headers = {"Authorization": token}
    create = (f"{url}/customer/jobs", {"name": "bench", "templateId": "video-transcoding@v0.2"})
    job = httpx.post(create[0], json=create[1], headers=headers).raise_for_status().json()["job"]
    return Provider(create, headers, f"{url}/customer/jobs/{job['id']}", headers)


def openencoder(environment: dict[str, str]) -> Provider:
    """A job whose source is missing."""
    url = f"{environment['OPENENCODER_BASE_URL']}/api"
    login = {"username": environment["OPENENCODER_USERNAME"], "password": environment["OPENENCODER_PASSWORD"]}
    token = httpx.post(f"{url}/login", json=login).raise_for_status().json()["token"]
    headers = {"Authorization": f"Bearer {token}"}
    create = (f"{url}/jobs", {"preset": "h264_baseline_360p_600", "source": "s3:///inbound/none.mp4", "dest": "out/"})
    job = httpx.post(create[0], json=create[1], headers=headers).raise_for_status().json()["job"]
    return Provider(create, headers, f"{url}/jobs/{job['id']}", headers)


def telestream(environment: dict[str, str]) -> Provider:
    """Jobs are made by 3.1, whose requests may be repeated; the status is read by v3.0, whose requests are signed."""
    url, factory = environment["TELESTREAM_FLIP_BASE_URL"], environment["TELESTREAM_FLIP_FACTORY_ID"]
    headers = {"X-Api-Key": environment["TELESTREAM_FLIP_API_KEY"]}
    create = (f"{url}/videos.json?factory_id={factory}", {"source_url": "s3://inbound/none.mp4"})
    video = httpx.post(create[0], json=create[1], headers=headers).raise_for_status().json()
    legacy = environment["TELESTREAM_FLIP_LEGACY_BASE_URL"]
    signer = Signer(
        access_key=environment["TELESTREAM_FLIP_LEGACY_ACCESS_KEY"],
        secret_key=environment["TELESTREAM_FLIP_LEGACY_SECRET_KEY"],
        base_url=legacy,
        now=time,
    )
    status = signer.sign_url("GET", f"{legacy}/videos/{video['id']}.json?factory_id={factory}", b"")
    return Provider(create, headers, status, {})


PROVIDERS = {
    "bytenite": bytenite,
    "convertrilo": convertrilo,
    "openencoder": openencoder,
    "telestream (signed)": telestream,
}


class Report:
    """Prints each figure beside its budget, and remembers whether one was missed."""

    def __init__(self) -> None:
        self.is_met = True

    def line(self, what: str, figure: str, budget: str, *, is_met: bool) -> None:
        """One figure."""
        self.is_met &= is_met
        print(f"{what}: {figure} (budget {budget}){'' if is_met else '  MISSED'}", flush=True)


async def read(running: Server, provider: Provider, connections: int, seconds: float) -> tuple[Result, float]:
    """Read the status for some time; what came, and the reads in each second that the server was busy."""
    before = running.usage()
    result = await send(provider.status, headers=provider.status_headers, connections=connections, seconds=seconds)
    return result, result.answers.total() / (running.usage().busy_seconds - before.busy_seconds)


async def fill(provider: Provider, jobs: int) -> Result:
    """Make many jobs."""
    url, body = provider.create
    headers = provider.headers | {"content-type": "application/json"}
    return await send(url, method="POST", headers=headers, body=json.dumps(body).encode(), connections=4, times=jobs)


async def measure(report: Report, clients_seconds: float, jobs: int) -> None:
    """All figures."""
    with server() as running:
        providers = {name: prepare(running.environment) for name, prepare in PROVIDERS.items()}
        for name, provider in providers.items():
            await read(running, provider, 8, 0.5)
            result, rate = await read(running, provider, 8, RATE_SECONDS)
            shown = f"{rate:,.0f}/s of a core, {result.answers.total() / result.seconds:,.0f}/s by the clock"
            is_met = rate >= BUDGET_READS_PER_SECOND and not result.errors
            report.line(f"status reads, {name}", shown, f"{BUDGET_READS_PER_SECOND:,}/s", is_met=is_met)
        name, provider = "convertrilo", providers["convertrilo"]
        result, rate = await read(running, provider, CLIENTS, clients_seconds)
        shown = f"{result.errors} errors in {result.answers.total():,} reads, slowest {result.slowest_seconds:.2f} s"
        report.line(f"{CLIENTS} clients for {clients_seconds:g} s", shown, "0 errors", is_met=not result.errors)
    for name, prepare in PROVIDERS.items():
        with server() as running:
            provider = prepare(running.environment)
            before = running.usage().peak_bytes
            result = await fill(provider, jobs)
            peak = running.usage().peak_bytes
            shown = f"{peak / 1e6:.0f} MB, {(peak - before) / 1e6:.0f} MB of it for the jobs ({result.errors} errors)"
            is_met = peak <= BUDGET_BYTES and not result.errors
            report.line(f"{jobs:,} jobs, {name}", shown, f"{BUDGET_BYTES / 1e6:.0f} MB", is_met=is_met)


def main() -> int:
    """Measure; the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=60.0, help="for how long the clients call")
    parser.add_argument("--jobs", type=int, default=10_000, help="how many jobs are held")
    parser.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.serve:
        serve()
        return 0
    report = Report()
    asyncio.run(measure(report, options.seconds, options.jobs))
    return int(not report.is_met)


if __name__ == "__main__":
    sys.exit(main())

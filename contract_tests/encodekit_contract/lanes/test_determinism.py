"""A failure can be repeated: every run sends the same requests, whatever ran before."""

from __future__ import annotations

import os
import subprocess
import sys

from encodekit_contract.lanes import digest


def test_any_process_sends_the_same_requests_whatever_it_sent_before() -> None:
    with started("1") as one, started("2", "reversed") as other:
        count, _, hash_of_one = one.communicate()[0].partition(" ")
        assert other.communicate()[0] == f"{count} {hash_of_one}"
    assert int(count) > 10 * len(digest.chosen())


def started(hash_seed: str, *arguments: str) -> subprocess.Popen[str]:
    """A process that tells what it would send. Another hash seed means another order of sets."""
    # Modules are found where this process found them.
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    command = [sys.executable, "-m", digest.__name__, *arguments]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)

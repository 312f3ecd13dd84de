"""A failure can be repeated: every run sends the same requests, whatever ran before."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
DOCUMENT = "openencoder"


def test_two_runs_send_the_same_requests() -> None:
    command = [sys.executable, "-m", "encodekit_contract.lanes.digest", DOCUMENT]
    runs = [
        subprocess.Popen(
            [*command, *order], cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": hash_seed}, stdout=subprocess.PIPE
        )
        for hash_seed, order in (("1", []), ("2", ["reversed"]))
    ]
    first, second = (run.communicate()[0].decode() for run in runs)
    assert first == second
    assert int(first.split()[0]) > 1_000

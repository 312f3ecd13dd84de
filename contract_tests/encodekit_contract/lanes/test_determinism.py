"""A failure can be repeated: every run sends the same requests, whatever ran before."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from encodekit_contract import variables
from encodekit_contract.lanes import digest


def test_a_process_that_kept_no_cases_sends_the_same_requests(tmp_path: Path) -> None:
    # Another hash seed means another order of sets; modules are found where this process found them.
    path = os.pathsep.join(filter(None, sys.path))
    own = {"PYTHONHASHSEED": "2", "PYTHONPATH": path, variables.CASES: str(tmp_path)}
    command = [sys.executable, "-m", digest.__name__]
    with subprocess.Popen(command, env={**os.environ, **own}, stdout=subprocess.PIPE, text=True) as other:
        operations = digest.chosen()
        expected = digest.digest(operations)
        assert other.communicate()[0].strip() == expected
    assert int(expected.split()[0]) > 10 * len(operations)

"""A failure can be repeated: every run sends the same requests, whatever ran before."""

from __future__ import annotations

import os
import subprocess
import sys

from encodekit_contract.lanes import digest


def test_another_process_sends_the_same_requests() -> None:
    command = [sys.executable, "-m", digest.__name__]
    # Another hash seed means another order of sets; modules are found where this process found them.
    environment = {**os.environ, "PYTHONHASHSEED": "2", "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as other:
        operations = digest.chosen()
        own = digest.digest(operations)
        assert other.communicate()[0].strip() == own
    assert int(own.split()[0]) > 10 * len(operations)

"""Two processes share the documents, not the tests of one."""

from __future__ import annotations

import re
import subprocess
import sys

from encodekit_contract.documents import documents
from encodekit_contract.lanes import test_client_models

RAN = re.compile(r"\[(gw\d)\] .* PASSED .*\[(\w+)\]")


def test_all_tests_of_a_document_run_in_one_process() -> None:
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-v",
        "-n",
        "2",
        "-p",
        "no:schemathesis",
        str(test_client_models.__file__),
    ]
    ran = set(RAN.findall(subprocess.run(command, capture_output=True, text=True, check=True).stdout))
    assert sorted(name for _, name in ran) == [document.name for document in documents()]
    assert len({worker for worker, _ in ran}) == 2

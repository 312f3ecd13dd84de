"""The command that runs a failed test again: as it stands, from the folder in which the run was started."""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from encodekit_contract import variables
from encodekit_contract.driver import seed
from encodekit_contract.option import LANES, OPTIONS

if TYPE_CHECKING:
    import pytest

# What a shell may have said to the run, and another one does not know.
KEPT = (seed.VARIABLE, variables.PRISM, "PYTHONPATH")


def replay(config: pytest.Config, test: str) -> str:
    """The command for a test by its id: with the interpreter, the options and the variables of this run."""
    said = [f"{name}={shlex.quote(os.environ[name])}" for name in KEPT if os.environ.get(name)]
    file, _, name = test.partition("::")
    document = config.getoption("encodekit_contract", None)
    if document:
        given = {option: config.getoption(f"contract_{option}") for option in OPTIONS}
        options = [f"--contract-{option}={value}" for option, value in given.items() if value]
        # Where the lanes were installed is nobody's business.
        chosen = ["--encodekit-contract", document, *options, "--pyargs", f"{LANES}.{Path(file).stem}::{name}"]
    else:
        chosen = [os.path.relpath(config.rootpath / file) + test.removeprefix(file)]
    return " ".join([*said, shlex.join([interpreter(), "-m", "pytest", *chosen])])


def interpreter() -> str:
    """The interpreter, by a short way if there is one."""
    shorter = os.path.relpath(sys.executable)
    return sys.executable if shorter.startswith(os.pardir) else shorter

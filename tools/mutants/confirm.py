"""Asks pytest itself about mutants: the same verdict, in a process of its own, over a copy of the broken files."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from tools.mutants.facade_lab import test_paths
from tools.mutants.mutant import CLIENTS, ROOT, Mutant
from tools.mutants.replacing import without_await
from tools.mutants.verdict import Result

LANES = "contract_tests/encodekit_contract/lanes"
LIBRARY = "wrapper/encodekit"


def disagreements(mutants: Iterable[Mutant], results: Iterable[Result], work: Path) -> list[str]:
    """The ids of the mutants on which pytest has another verdict."""
    killed = {result.id: result.is_killed for result in results}
    return [mutant.id for mutant in mutants if is_noticed(mutant, work) != killed[mutant.id]]


def is_noticed(mutant: Mutant, work: Path) -> bool:
    """Whether pytest fails over a copy with the mutant in it.

    Raises:
        RuntimeError: pytest could not run the tests.
    """
    shutil.rmtree(work, ignore_errors=True)
    tests = broken_library(mutant, work) if mutant.side == "facade" else broken_client(mutant, work)
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests]
    environment = {**os.environ, "PYTHONPATH": str(work), "PYTHONDONTWRITEBYTECODE": "1"}
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if run.returncode not in {0, 1}:
        raise RuntimeError(f"pytest ended with {run.returncode}:\n{run.stdout}{run.stderr}")
    return run.returncode == 1


def broken_client(mutant: Mutant, work: Path) -> list[str]:
    """A copy of one document's client; the lanes about clients."""
    package = work / "encodekit_clients"
    shutil.copytree(ROOT / CLIENTS / mutant.group, package / mutant.group, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / CLIENTS / "__init__.py", package)
    write(mutant, package / Path(mutant.path).relative_to(CLIENTS))
    return sorted(str(path.relative_to(ROOT)) for path in (ROOT / LANES).glob("test_client_*.py"))


def broken_library(mutant: Mutant, work: Path) -> list[str]:
    """A copy of the library, with the fault in both twins; the unit tests of its group."""
    package = work / "encodekit"
    shutil.copytree(ROOT / LIBRARY, package, ignore=shutil.ignore_patterns("__pycache__"))
    target = package / Path(mutant.path).relative_to(LIBRARY)
    write(mutant, target)
    if target.parts[-2] == "_async":
        twin = target.parent.parent / "_sync" / target.name
        twin.write_text(without_await(target.read_text("utf-8")), "utf-8")
    return test_paths(mutant.group)


def write(mutant: Mutant, target: Path) -> None:
    """Write the broken file."""
    target.write_text(mutant.mutate(mutant.before), "utf-8")

"""Measure what importing the library or a generated client costs, as a ratio to `import httpx`, which all pay anyway.

    python tools/bench/imports.py [--rounds 9]

Each import runs in a fresh interpreter; the rounds are interleaved, and the median of the ratios within each round
counts, so that load on the machine hits both sides alike. Exits 1 when an import is over its budget. Then it lists the
modules of the client that one operation brings: its own, and nobody else's models.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]
PACKAGE = "encodekit_clients.convertrilo"
OPERATION = f"{PACKAGE}.api.jobs.get_job_status"
BASELINE = "import httpx"
# Statement -> the largest ratio to the baseline.
BUDGETS = {
    f"import {PACKAGE}": 1.3,
    f"from {PACKAGE} import Client": 1.3,
    f"import {OPERATION}": 1.3,
    "import encodekit": 0.35,
    "from encodekit import Convertrilo; Convertrilo('cvr_bench')": 1.75,
}


def run(code: str) -> str:
    """What a fresh interpreter prints, with bytecode already compiled."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "generated"), str(ROOT / "wrapper")])}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment
    ).stdout


def seconds(statement: str) -> float:
    """How long one statement takes as the first of a fresh interpreter."""
    return float(run(f"from time import perf_counter; t = perf_counter(); {statement}; print(perf_counter() - t)"))


def ratios(rounds: int) -> dict[str, float]:
    """By statement, the median over the rounds of its time divided by the baseline's."""
    found: dict[str, list[float]] = {statement: [] for statement in BUDGETS}
    for statement in (BASELINE, *BUDGETS):
        seconds(statement)
    for _ in range(rounds):
        baseline = seconds(BASELINE)
        for statement, values in found.items():
            values.append(seconds(statement) / baseline)
    return {statement: median(values) for statement, values in found.items()}


def modules_of_operation() -> list[str]:
    """The client's modules that importing one operation brings."""
    return sorted(
        run(f"import sys, {OPERATION}; print(*(m for m in sys.modules if m.startswith('{PACKAGE}')))").split()
    )


def main() -> int:
    """Measure, print, and say by the exit status whether every budget holds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=9, help="fresh interpreters per statement (at least 7)")
    measured = ratios(max(7, parser.parse_args().rounds))
    for statement, ratio in measured.items():
        verdict = "ok" if ratio <= BUDGETS[statement] else "OVER"
        print(f"{ratio:5.2f} x {BASELINE!r}  (budget {BUDGETS[statement]}) {verdict:4}  {statement}")
    print(f"\n{OPERATION} brings:", *modules_of_operation(), sep="\n  ")
    return int(any(ratio > BUDGETS[statement] for statement, ratio in measured.items()))


if __name__ == "__main__":
    sys.exit(main())

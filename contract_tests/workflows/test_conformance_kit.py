"""The lanes of the harness for a provider that is none of ours, as docs/adding-a-provider.md tells a new user."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import encodekit_contract

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PRISM = ROOT / "tools/node/node_modules/.bin/prism"
ARGUMENTS = ["--encodekit-contract", "clipworks/openapi.json", "--contract-client", "clipworks"]
FACADE = ["--contract-facade", "clipworks_adapter"]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fifth provider in a folder of its own, with a client and a synchronous facade that were generated there.

    The harness lies beside it, as it would when installed: without the tests of this project around it.
    """
    folder = tmp_path_factory.mktemp("user") / "project"
    shutil.copytree(HERE / "fifth_provider", folder)
    installed = Path(encodekit_contract.__file__).parent
    shutil.copytree(installed, folder / "site/encodekit_contract", ignore=shutil.ignore_patterns("__pycache__"))
    subprocess.run([sys.executable, str(ROOT / "tools/generate.py"), "--project", str(folder)], check=True)
    return folder


def run(project: Path, *arguments: str, prism: Path = PRISM) -> subprocess.CompletedProcess[str]:
    """Run the kit in a project."""
    path = os.pathsep.join([str(project / "site"), str(project)])
    return subprocess.run(
        [sys.executable, "-m", "pytest", "--quiet", "-p", "no:schemathesis", *arguments],
        cwd=project,
        env={**os.environ, "PYTHONPATH": path, "CONTRACT_PRISM": str(prism)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_new_provider_goes_green(project: Path) -> None:
    found = run(project, *ARGUMENTS, *FACADE)
    assert found.returncode == pytest.ExitCode.OK, found.stdout + found.stderr
    assert "clipworks  19/19" in found.stdout


def test_a_wrong_name_in_a_query_goes_red_and_so_does_the_command_to_see_it_again(project: Path) -> None:
    source = project / "clipworks/api/clips/list_clips.py"
    text = source.read_text("utf-8")
    source.write_text(text.replace('"page_size"', '"pageSize"'), encoding="utf-8")
    try:
        chosen = ["-k", "client_sends_what_it_is_told and list_clips and sync and not async"]
        found = run(project, *ARGUMENTS, *chosen, "--contract-report", "report")
        [failure] = json.loads((project / "report/report.json").read_text("utf-8"))["failures"]
        # Another shell, which knows nothing of this run.
        shell = {"PATH": os.environ["PATH"]}
        again = subprocess.run(failure["replay"], shell=True, cwd=project, env=shell, capture_output=True, check=False)
    finally:
        source.write_text(text, encoding="utf-8")
    assert found.returncode == again.returncode == pytest.ExitCode.TESTS_FAILED, found.stdout + failure["replay"]
    assert "pageSize" in found.stdout
    assert b"pageSize" in again.stdout
    assert b"1 failed" in again.stdout


@pytest.mark.parametrize(
    ("arguments", "prism", "advice"),
    [
        (ARGUMENTS, Path("/nowhere/prism"), "npm install @stoplight/prism-cli@"),
        (["--encodekit-contract", "none.json"], PRISM, "there is no document"),
        ([*ARGUMENTS[:3], "no_such.client"], PRISM, "no_such.client cannot be imported"),
    ],
)
def test_what_is_missing_is_said_at_once(project: Path, arguments: list[str], prism: Path, advice: str) -> None:
    found = run(project, *arguments, prism=prism)
    assert found.returncode == pytest.ExitCode.USAGE_ERROR
    assert advice in found.stderr
    assert "Traceback" not in found.stderr

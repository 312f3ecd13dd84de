"""The live lane against the sandbox, which it takes for a real service."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from encodekit.sandbox import Sandbox
from encodekit_contract.lanes import test_live as lane
from encodekit_contract.live.shape import drift

PROVIDER = "telestream_notifications"
GET, CREATE = "get_subscription", "create_subscription"


def run(sandbox: Sandbox, evidence: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the lane for one provider and its synchronous client."""
    service = {
        lane.PROVIDER: PROVIDER,
        lane.BASE_URL: sandbox.environment[f"{PROVIDER.upper()}_BASE_URL"],
        lane.FOLDER: str(evidence),
    }
    command = [sys.executable, "-m", "pytest", lane.__file__, "-q", "-rs", "-p", "no:schemathesis", "-k"]
    return subprocess.run(
        [*command, f"{PROVIDER}-sync"],
        env={**os.environ, **sandbox.environment, **service, **variables},
        capture_output=True,
        text=True,
        check=False,
    )


def test_evidence_is_recorded_without_a_secret_and_later_drift_is_found(sandbox: Sandbox, tmp_path: Path) -> None:
    first = run(sandbox, tmp_path, CONTRACT_LIVE_WRITE="1")
    assert first.returncode == pytest.ExitCode.OK, first.stdout + first.stderr
    file = tmp_path / f"{PROVIDER}.json"
    text = file.read_text("utf-8")
    evidence: dict[str, Any] = json.loads(text)
    assert len(evidence) == 5
    assert "/id" in evidence[CREATE]["200"]
    assert not [name for name, value in sandbox.environment.items() if value in text]

    evidence["list_subscriptions"]["200"][""] = ["object"]
    file.write_text(json.dumps(evidence), encoding="utf-8")
    second = run(sandbox, tmp_path)
    assert second.returncode == pytest.ExitCode.TESTS_FAILED, second.stdout + second.stderr
    assert "was object and is array" in second.stdout
    assert json.loads(file.read_text("utf-8")) == evidence, "what drifted was taken over"


def test_nothing_is_asked_where_no_service_is_named(sandbox: Sandbox, tmp_path: Path) -> None:
    found = run(sandbox, tmp_path, **{lane.BASE_URL: ""})
    assert f"make contract-live PROVIDER={PROVIDER}" in found.stdout
    assert "1 skipped" in found.stdout


def test_drift_is_what_the_service_did_otherwise_before() -> None:
    before = {"": ["object"], "/id": ["string"], "/state": ["= done", "string"], "/note": ["absent"]}

    def found(**changes: list[str]) -> list[str]:
        return list(drift(before, {**before, **{f"/{name}": kinds for name, kinds in changes.items()}}))

    assert found() == []
    assert found(note=["string"], state=["= failed", "string"]) == []
    assert found(id=["number"]) == ["/id was string and is number"]
    assert found(id=["absent"]) == ["/id is missing"]
    assert found(added=["string"]) == ["/added is new"]
    assert found(state=["+ paused", "string"]) == ["/state has a new value: paused"]

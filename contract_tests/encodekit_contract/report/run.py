"""What is known of a run while it runs: merged from its processes, judged at its end."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from encodekit_contract.documents import documents, subject
from encodekit_contract.ledger import CLIENTS, FACADES, RAW, Gate, Ledger, Via, gate, unreachable

LANES = Path(__file__).parents[1] / "lanes"


# Whose cells a whole run must have seen.
def gated() -> tuple[Via, ...]:
    """Whose cells a whole run must have seen: those of facades too, where there are any."""
    return (RAW, *CLIENTS, *FACADES) if subject().has_facades else (RAW, *CLIENTS)


class Failure(NamedTuple):
    """A test that failed.

    Args:
        test: Its id.
        document: Which document it is about; empty where it is about none, and so with the next three.
        operation: The id of the operation.
        status: The documented status.
        via: The lane, as the ledger names it.
        problem: The last line of what it said.
        text: All that it said.
        replay: The command that runs it again.
        evidence: The exchange that it failed on, if it told one: see `Evidence`.
    """

    test: str
    document: str
    operation: str
    status: str
    via: str
    problem: str
    text: str
    replay: str
    evidence: dict[str, Any] | None

    def is_about(self, document: str, operation: str, status: str, via: str) -> bool:
        """Whether it concerns a lane's view of a status; a test that is about no status is about each."""
        own = (self.document, self.operation, self.status, self.via)
        return bool(self.operation) and all(
            mine in {"", other} for mine, other in zip(own, (document, operation, status, via), strict=True)
        )


@dataclass
class Run:
    """One run of the lanes.

    Attributes:
        ledger: What was seen.
        lacking: Why the run is not a whole one; empty when it is.
        outcomes: How many tests passed, failed or were skipped.
        failures: Those that failed.
        skips: Why tests were skipped.
    """

    seed: int
    ledger: Ledger = field(default_factory=Ledger)
    lacking: str = ""
    outcomes: Counter[str] = field(default_factory=Counter)
    failures: list[Failure] = field(default_factory=list)
    skips: Counter[str] = field(default_factory=Counter)
    started_s: float = field(default_factory=time.monotonic)

    def merge(self, other: dict[str, Any]) -> None:
        """Add what another process has seen, as its `handed_over` tells."""
        self.ledger.merge(other["ledger"])
        self.lacking = self.lacking or other["lacking"]

    @property
    def handed_over(self) -> dict[str, Any]:
        """What another process can merge; it hears of outcomes and failures by itself."""
        return {"ledger": self.ledger.data, "lacking": self.lacking}

    @cached_property
    def gate(self) -> Gate:
        """Everything that was to be seen, against what was; asked at the end."""
        return gate(documents(), self.ledger.seen, gated(), unreachable())

    @property
    def problems(self) -> list[str]:
        """Why a whole run fails although each of its tests may have passed."""
        if self.lacking:
            return []
        missing = [f"never seen: {cell}" for cell in self.gate.missing]
        return missing + [f"stale in unreachable.yaml: {pattern}" for pattern in self.gate.stale]

    @property
    def has_passed(self) -> bool:
        """Whether no test failed, and the gate, if it was asked, is content."""
        return not self.failures and not self.problems

    @property
    def data(self) -> dict[str, Any]:
        """All of it as JSON."""
        return {
            "passed": self.has_passed,
            "lacking": self.lacking,
            "seed": self.seed,
            "duration_s": round(time.monotonic() - self.started_s, 1),
            "outcomes": {kind: self.outcomes[kind] for kind in ("passed", "failed", "skipped")},
            "requests": self.ledger.requests,
            "hash": f"{self.ledger.hash:064x}",
            "cells": {
                "expected": len(self.gate.expected),
                "seen": len(self.gate.expected & self.ledger.seen),
                "excused": len(self.gate.excused),
                "missing": self.gate.missing,
            },
            "problems": self.problems,
            "skips": dict(self.skips),
            "failures": [failure._asdict() for failure in self.failures],
            "seen": sorted(self.ledger.seen),
        }

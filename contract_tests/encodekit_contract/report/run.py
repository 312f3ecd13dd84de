"""What is known of a run while it runs: merged from its processes, judged at its end."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from encodekit_contract.ledger import CLIENTS, RAW, Gate, Ledger, Via, gate, unreachable

LANES = Path(__file__).parents[1] / "lanes"
# Whose cells a whole run must have seen.
GATED: tuple[Via, ...] = (RAW, *CLIENTS)


@dataclass
class Run:
    """One run of the lanes.

    Attributes:
        ledger: What was seen.
        lacking: Why the run is not a whole one; empty when it is.
    """

    ledger: Ledger = field(default_factory=Ledger)
    lacking: str = ""

    def merge(self, other: dict[str, Any]) -> None:
        """Add what another process has shown, as its `data` tells."""
        self.ledger.merge(other["ledger"])
        self.lacking = self.lacking or other["lacking"]

    @property
    def data(self) -> dict[str, Any]:
        """What another process can merge."""
        return {"ledger": self.ledger.data, "lacking": self.lacking}

    @cached_property
    def gate(self) -> Gate:
        """Everything that was to be seen, against what was; asked at the end."""
        return gate(self.ledger.seen, GATED, unreachable())

    @property
    def problems(self) -> list[str]:
        """Why a whole run fails although each of its tests may have passed."""
        if self.lacking:
            return []
        missing = [f"never seen: {cell}" for cell in self.gate.missing]
        return missing + [f"stale in unreachable.yaml: {pattern}" for pattern in self.gate.stale]

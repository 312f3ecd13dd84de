"""What became of a mutant."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

SURVIVED = ""


@dataclass(frozen=True)
class Verdict:
    """What noticed a fault.

    Attributes:
        killed_by: The lane, or the folder of unit tests; empty where nothing did.
        reason: How it was noticed, in one line.
        seconds: Processor time that it took.
    """

    killed_by: str
    reason: str
    seconds: float = 0.0


@dataclass(frozen=True)
class Result:
    """A mutant and its verdict, as the JSON file and the scoreboard have it.

    Attributes:
        equivalent: The rule that says that nobody can notice the fault; empty where none does.
    """

    id: str
    side: str
    kind: str
    group: str
    path: str
    note: str
    killed_by: str
    reason: str
    seconds: float
    equivalent: str

    @property
    def is_killed(self) -> bool:
        """Whether anything noticed it."""
        return self.killed_by != SURVIVED

    @property
    def counts(self) -> bool:
        """Whether it is one that could be noticed."""
        return self.is_killed or not self.equivalent

    def as_json(self) -> dict[str, Any]:
        """As plain data."""
        return asdict(self)

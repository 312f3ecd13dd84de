"""What became of a mutant."""

from __future__ import annotations

from typing import NamedTuple


class Verdict(NamedTuple):
    """The lane that noticed the fault, and how; no lane where none did."""

    killed_by: str
    reason: str

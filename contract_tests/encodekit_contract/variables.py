"""The variables that say what a run is about, so that all its processes read the same; `option` sets them."""

from __future__ import annotations

DOCUMENT = "CONTRACT_DOCUMENT"
CLIENT = "CONTRACT_CLIENT"
FACADE = "CONTRACT_FACADE"
KNOWN = "CONTRACT_KNOWN"
UNREACHABLE = "CONTRACT_UNREACHABLE"
# The program of Prism, where it is not found in node_modules.
PRISM = "CONTRACT_PRISM"
# The folder in which cases are kept from run to run; by default it is pytest's own.
CASES = "CONTRACT_CASES"

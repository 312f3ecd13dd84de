"""The seed of everything random in a run: the usual one, or CONTRACT_SEED."""

from __future__ import annotations

import os

VARIABLE = "CONTRACT_SEED"
USUAL_SEED = 20_251
SEED = int(os.environ.get(VARIABLE, USUAL_SEED))
# What a command must begin with to run with the same seed.
COMMAND_PREFIX = "" if SEED == USUAL_SEED else f"{VARIABLE}={SEED} "

"""The seed of everything random in a run: the usual one, or CONTRACT_SEED."""

from __future__ import annotations

import os

VARIABLE = "CONTRACT_SEED"
USUAL_SEED = 20_251
SEED = int(os.environ.get(VARIABLE, USUAL_SEED))

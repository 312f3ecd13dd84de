"""A facade of a service that does not exist, no larger than a facade must be."""

from __future__ import annotations

from clipworks_facade._async.client import AsyncClipworks
from clipworks_facade._sync.client import Clipworks

__all__ = ["AsyncClipworks", "Clipworks"]

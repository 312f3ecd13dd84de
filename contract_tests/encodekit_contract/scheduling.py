"""Which process of pytest-xdist runs which test: all of one document the same, so that its Prism is started once.

Its own `--dist loadgroup` would do the same, but pytest-xdist 3.8 writes the name of the group where pytest 9.2 no
longer reads it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from xdist.scheduler import LoadScopeScheduling

from encodekit_contract.documents import documents

if TYPE_CHECKING:
    import pytest

FIRST_PARAMETER = re.compile(r"\[(\w+)")


class ByDocument(LoadScopeScheduling):  # type: ignore[misc]  # pytest-xdist has no types
    """Hands out document after document, in the order of the tests, and what is about none test by test."""

    def __init__(self, config: pytest.Config, log: Any) -> None:
        super().__init__(config, log)
        config.option.loadscopereorder = False

    def _split_scope(self, nodeid: str) -> str:
        first = FIRST_PARAMETER.search(nodeid)
        name = first[1] if first else ""
        return name if name in {document.name for document in documents()} else nodeid

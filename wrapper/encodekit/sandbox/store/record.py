"""Objects that say when they have changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

# Of fields of dataclasses: what lives only as long as the process, and what is kept as the `id` of another record,
# which the owner of the table puts back when it has read both.
NOT_KEPT: Mapping[str, bool] = {"not_kept": True}
REFERENCE: Mapping[str, bool] = {"reference": True}


class Record:
    """An object of a table. Setting an attribute tells the table; who changes a list or the like calls `touch`."""

    __slots__ = ("_tell",)
    _tell: Callable[[], None] | None

    def __setattr__(self, name: str, value: Any) -> None:
        object.__setattr__(self, name, value)
        self.touch()

    def put_back(self, **fields: Any) -> None:
        """Set what was not kept, which is no change."""
        for name, value in fields.items():
            object.__setattr__(self, name, value)

    def touch(self) -> None:
        """Say that something within has changed."""
        tell = getattr(self, "_tell", None)
        if tell:
            tell()

    def watch(self, tell: Callable[[], None] | None) -> None:
        """Call `tell` whenever something changes, from now on; None ends that."""
        object.__setattr__(self, "_tell", tell)

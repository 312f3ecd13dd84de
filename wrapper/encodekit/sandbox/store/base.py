"""The store of a sandbox without `--state`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

V = TypeVar("V")


class Store:
    """Keeps nothing: tables are plain dictionaries, and there is nothing to be committed."""

    def table(self, name: str, kind: type[V], *parts: type) -> dict[Any, V]:  # noqa: ARG002
        """What was kept under that name, in the order in which it was added; to be asked for once.

        Args:
            name: Of the table, such as `convertrilo.jobs`.
            kind: Of its values: a `Record`, or something that is replaced and never changed.
            parts: Further dataclasses that are found within the values.
        """
        return {}

    def once(self, name: str, make: Callable[[], V], *parts: type) -> V:
        """The one value of that name; `make` says what it is when it is asked for the first time of all."""
        value = make()
        return self.table(name, type(value), *parts).setdefault("", value)

    def commit(self) -> None:
        """Write everything that has changed; returns when no end of the process can undo it."""

    def after_commit(self, work: Callable[[], object]) -> None:
        """Do this when what has changed up to now is written: files must not go before the last word of them."""
        work()

    def close(self) -> None:
        """Let another process have it."""

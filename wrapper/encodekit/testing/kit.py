"""What both sandboxes for tests have in common: clients that are ready to use, and their time."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any, TypeVar

from encodekit.errors import InvalidInputError
from encodekit.sandbox.base import BaseSandbox
from encodekit.testing.pace import pace_of

if TYPE_CHECKING:
    from pathlib import Path

    from encodekit._core.pacing import Pace
    from encodekit.sandbox.options import SandboxOptions

Client = TypeVar("Client")


class Kit(BaseSandbox):
    """A sandbox that makes clients.

    Attributes:
        pace: The time of the clients: their waits move `clock` forward instead of taking time.
    """

    def __init__(self, data: str | Path | None, options: SandboxOptions) -> None:
        super().__init__(data, options)
        self.pace: Pace = pace_of(self.clock, self._is_busy)

    def arguments(self, cls: type[Client]) -> dict[str, Any]:
        """The arguments with which a client of the class finds the sandbox: its base URL and credential.

        Args:
            cls: A client class, such as `Convertrilo`.

        Raises:
            InvalidInputError: It is none.
        """
        parts = cls.__module__.split(".")
        if parts[:2] != ["encodekit", "providers"]:
            raise InvalidInputError(f"{cls.__name__} is no client: give a class such as Convertrilo or AsyncByteNite.")
        prefix = f"{parts[2].upper()}_"
        named = {
            variable.removeprefix(prefix).lower(): value
            for variable, value in self.environment.items()
            if variable.startswith(prefix)
        }
        known = inspect.signature(cls).parameters
        return {name: value for name, value in named.items() if name in known} | {"pace": self.pace}

    def _is_busy(self) -> bool:
        return self._app is not None and self._services.is_busy

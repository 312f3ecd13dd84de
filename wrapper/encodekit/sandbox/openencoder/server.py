"""The server that all operations work on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from encodekit.sandbox.openencoder.accounts import Tokens, Users
    from encodekit.sandbox.openencoder.files import Files
    from encodekit.sandbox.openencoder.jobs import Jobs
    from encodekit.sandbox.openencoder.machines import Machines
    from encodekit.sandbox.openencoder.presets import Presets
    from encodekit.sandbox.openencoder.settings import Settings
    from encodekit.sandbox.openencoder.worker import Worker


@dataclass(frozen=True, slots=True)
class Server:
    """Everything that the operations work on."""

    users: Users
    tokens: Tokens
    settings: Settings
    presets: Presets
    jobs: Jobs
    files: Files
    worker: Worker
    machines: Machines


@dataclass(frozen=True, slots=True)
class Caller:
    """Who calls, by the token: the name and the role may be older than those of the account."""

    username: str
    role: str

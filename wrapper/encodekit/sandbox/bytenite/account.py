"""The account that all operations work on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from encodekit.sandbox.bytenite.events import Events
    from encodekit.sandbox.bytenite.jobs import Jobs
    from encodekit.sandbox.bytenite.places import Places
    from encodekit.sandbox.bytenite.state import Credentials, Secrets, User, Wallet
    from encodekit.sandbox.services import Services


@dataclass(frozen=True, slots=True)
class Account:
    """Everything that the operations work on."""

    services: Services
    credentials: Credentials
    secrets: Secrets
    user: User
    wallet: Wallet
    places: Places
    jobs: Jobs
    events: Events

"""The variables that the sandbox prints are all that any provider's client needs."""

from __future__ import annotations

from typing import Any

import pytest

import encodekit
from encodekit.sandbox import Sandbox

READS = {
    "ByteNite": lambda client: client.wallet.get_balance(),
    "Convertrilo": lambda client: client.tokens.balance(),
    "OpenEncoder": lambda client: client.users.list(),
    "TelestreamFlip": lambda client: client.factories.all(),
    "TelestreamFlipLegacy": lambda client: client.factories.all(),
    "TelestreamNotifications": lambda client: client.subscriptions.list(),
}


@pytest.mark.parametrize("name", READS)
def test_a_client_finds_the_sandbox_by_its_environment(
    name: str, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable, value in sandbox.environment.items():
        monkeypatch.setenv(variable, value)
    client: Any = getattr(encodekit, name)()
    with client:
        READS[name](client)

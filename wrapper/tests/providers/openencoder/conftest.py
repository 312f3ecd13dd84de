from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.providers.openencoder.support import EncoderDrive, drive_for

if TYPE_CHECKING:
    from tests.support import Clock


@pytest.fixture(params=["sync", "async"])
def drive(request: pytest.FixtureRequest, clock: Clock) -> EncoderDrive:
    return drive_for(request.param, clock)


@pytest.fixture(autouse=True)
def _no_credential_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("USERNAME", "PASSWORD", "TOKEN", "BASE_URL"):
        monkeypatch.delenv(f"OPENENCODER_{name}", raising=False)

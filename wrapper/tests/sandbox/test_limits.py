from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
import pytest

from encodekit.errors import InvalidInputError
from encodekit.sandbox import create_app
from encodekit.sandbox.clock import ManualClock

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

pytestmark = pytest.mark.anyio
SHAPES: dict[str, dict[str, Any]] = {
    "/convertrilo/tokens/balance": {"code": "rate_limit_exceeded", "message": "Too many requests"},
    "/bytenite/v1/customer/jobs": {"code": 8, "message": "Too Many Requests", "details": []},
    "/openencoder/api/jobs": {"message": "too many requests", "status": 429},
    "/telestream_flip/factories.json": {"error": "TooManyRequests", "message": "Too many requests"},
    "/telestream_flip_legacy/v3.0/factories.json": {"error": "TooManyRequests", "message": "Too many requests"},
    "/telestream_notifications/subscriptions.json": {"error": "TooManyRequests", "message": "Too many requests"},
}
API_KEYS = [{"X-API-Key": "cvr_one"}, {"X-API-Key": "cvr_two"}]


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
async def client(tmp_path: Path, clock: ManualClock) -> AsyncIterator[httpx.AsyncClient]:
    app = create_app(tmp_path, clock=clock, rate_limit=2)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://sandbox.test") as client:
        yield client
    await app.state.services.close()


@pytest.mark.parametrize("path", SHAPES)
async def test_what_comes_too_fast_is_refused_in_the_words_of_the_provider(
    client: httpx.AsyncClient, clock: ManualClock, path: str
) -> None:
    statuses = [(await client.get(path)).status_code for _ in range(2)]
    refused = await client.get(path)
    assert 429 not in statuses
    assert (refused.status_code, refused.headers["retry-after"], refused.json()) == (429, "1", SHAPES[path])
    clock.advance(0.5)
    assert (await client.get(path)).status_code == statuses[0]


async def test_each_credential_has_its_own_limit(client: httpx.AsyncClient) -> None:
    for headers in API_KEYS:
        for _ in range(2):
            assert (await client.get("/convertrilo/tokens/balance", headers=headers)).status_code == 401
    assert (await client.get("/convertrilo/tokens/balance", headers=API_KEYS[0])).status_code == 429


async def test_the_storage_has_none(client: httpx.AsyncClient) -> None:
    assert {(await client.get("/storage/out/x")).status_code for _ in range(5)} == {404}


@pytest.mark.parametrize("wrong", [{"rate_limit": 0}, {"time_scale": -1.0}, {"max_encodes": 0}, {"chaos": 2.0}])
async def test_an_option_out_of_its_range_is_refused(tmp_path: Path, wrong: Any) -> None:
    [name] = wrong
    with pytest.raises(InvalidInputError, match=name):
        create_app(tmp_path, **wrong)

"""What a facade does around a call: retries, idempotency keys, pages, and logins, as they are seen on the wire."""

from __future__ import annotations

import copy
from dataclasses import replace
from typing import Any

import httpx
import pytest

from encodekit import errors
from encodekit_contract.documents import Operation
from encodekit_contract.driver.arguments import MINIMAL, Case, cases, place_at, signature
from encodekit_contract.driver.facades import Login, Method
from encodekit_contract.driver.stage import NOW, PLAY_ON, Stage
from encodekit_contract.lanes.chosen import (
    IDEMPOTENCY_KEY,
    for_each_login,
    in_pages,
    of,
    of_one_request,
    with_a_key,
)
from encodekit_contract.lanes.plays import KINDS, Play, seen
from encodekit_contract.model import Node
from encodekit_contract.oracle.wire import differences, read, read_json, same

UNAVAILABLE, UNAUTHORIZED, RETRY_AFTER_S = 503, 401, 7
SAFE = {"GET", "HEAD", "PUT", "DELETE"}
PAGES = 3
# Longer than any token lives, and a time shortly before the end of one that lives an hour.
AGED_S, AGEING_S = 7200, 3590
by_kind = pytest.mark.parametrize("kind", KINDS)


@of(of_one_request)
@by_kind
def test_only_what_does_no_harm_is_sent_again(method: Method, stage: Stage, kind: str) -> None:
    play, case = Play(stage, method, kind), cases(method)[0]
    stage.script = [httpx.Response(UNAVAILABLE, headers={"retry-after": str(RETRY_AFTER_S)})]
    if not may_be_repeated(method):
        with pytest.raises(errors.ServerError):
            play.call(case)
        assert len(stage.exchanges) == 1
        return
    play.judge_result(play.call(case))
    first, second = (read(method.operation, exchange.request) for exchange in stage.exchanges)
    assert not differences(first, second)
    assert stage.clock.now - NOW == RETRY_AFTER_S


def may_be_repeated(method: Method) -> bool:
    """Whether a second execution does no harm."""
    if method.call.repeatable is not None:
        return method.call.repeatable
    return method.operation.method in SAFE or IDEMPOTENCY_KEY in signature(method.function)


@of(with_a_key)
@by_kind
def test_a_key_stays_for_all_attempts_and_changes_with_each_call(method: Method, stage: Stage, kind: str) -> None:
    play, case = Play(stage, method, kind), cases(method)[0]
    keys = []
    for keywords in ({}, {}, {IDEMPOTENCY_KEY: "own"}):
        stage.script = [httpx.Response(UNAVAILABLE), httpx.ReadError("broken"), PLAY_ON]
        play.call(replace(case, keywords={**case.keywords, **keywords}))
        sent = {exchange.request.headers["idempotency-key"] for exchange in stage.exchanges}
        assert len(stage.exchanges) == PAGES and len(sent) == 1
        keys += sent
    assert len(set(keys)) == len(keys)
    assert keys[-1] == "own"


@of(in_pages)
@by_kind
def test_pages_are_asked_for_one_after_the_other(method: Method, stage: Stage, kind: str) -> None:
    paging = method.facade.paging
    assert paging is not None
    play, bodies, count = Play(stage, method, kind), *pages(method)
    whole = Case(MINIMAL, {**cases(method)[0].keywords, paging.size: count}, {})
    items = [item for body in bodies for item in listed(method, body)]

    stage.script = answers(bodies)
    found = play.call(whole)
    place = place_at(method, paging.place)
    positions = [read(method.operation, exchange.request).value(place) for exchange in stage.exchanges]
    assert positions == [paging.position(index, count) for index in range(PAGES)]
    assert same([identity(seen(item)) for item in found], [identity(item) for item in items])

    stage.script = answers(bodies)
    assert len(play.call(replace(whole, keywords={**whole.keywords, "limit": count}))) == count
    assert len(stage.exchanges) == 1, "a page was asked for before it was needed"

    stage.script = answers([bodies[0], bodies[0], bodies[0]])
    with pytest.raises(errors.ResponseDecodingError, match="repeats"):
        play.call(whole)



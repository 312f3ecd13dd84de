"""What a facade does around a call: retries, idempotency keys, pages, and logins, as they are seen on the wire."""

from __future__ import annotations

import copy
import os
import zlib
from dataclasses import replace
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import httpx
import pytest

from encodekit import RetryPolicy, errors
from encodekit_contract.documents import Operation
from encodekit_contract.driver.arguments import Case, cases, place_at, signature
from encodekit_contract.driver.facades import Login, Method
from encodekit_contract.driver.stage import NOW, PLAY_ON, Stage, reached
from encodekit_contract.lanes.chosen import (
    IDEMPOTENCY_KEY,
    for_each_login,
    in_pages,
    of,
    of_one_request,
    with_a_key,
)
from encodekit_contract.lanes.exchange import examined
from encodekit_contract.lanes.plays import ERROR_CLASSES, Play, seen
from encodekit_contract.ledger import FACADES, Via
from encodekit_contract.oracle.wire import UUID, differences, read, read_json, same

UNAVAILABLE, UNAUTHORIZED, RETRY_AFTER_S = 503, 401, 7
SAFE = {"GET", "HEAD", "PUT", "DELETE"}
ATTEMPTS = PAGES = 3
# Longer than any token lives, and a time shortly before the end of one that lives an hour.
AGED_S, AGEING_S = 7200, 3590
by_caller = pytest.mark.parametrize("caller", FACADES)


@of(of_one_request)
@by_caller
def test_only_what_does_no_harm_is_sent_again(method: Method, stage: Stage, caller: Via) -> None:
    play, case = Play(stage, method, caller), cases(method)[0]
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
@by_caller
def test_a_key_stays_for_all_attempts_and_changes_with_each_call(method: Method, stage: Stage, caller: Via) -> None:
    play, case = Play(stage, method, caller), cases(method)[0]
    keys: list[str] = []
    for keywords in ({}, {}, {IDEMPOTENCY_KEY: "own"}):
        stage.script = [httpx.Response(UNAVAILABLE), httpx.ReadError("broken"), PLAY_ON]
        play.call(replace(case, keywords={**case.keywords, **keywords}))
        sent = {exchange.request.headers["idempotency-key"] for exchange in stage.exchanges}
        assert len(stage.exchanges) == ATTEMPTS
        assert len(sent) == 1
        keys += sent
    assert len(set(keys)) == len(keys)
    assert keys[-1] == "own"


@of(in_pages)
@by_caller
def test_pages_are_asked_for_one_after_the_other(method: Method, stage: Stage, caller: Via) -> None:
    paging = method.facade.paging
    assert paging is not None
    bodies, count = pages(method)
    play, case = Play(stage, method, caller), cases(method)[0]
    case = replace(case, keywords={**case.keywords, paging.size: count})
    parameter = next(item for item in method.operation.parameters if item.name == place_at(method, paging.place).name)

    stage.script = answers(bodies)
    found = play.call(case)
    positions = [read(method.operation, exchange.request).value(parameter) for exchange in stage.exchanges]
    assert positions == [paging.position(index, count) for index in range(PAGES)]
    assert len(found) == sum(len(listed(body)) for body in bodies)
    assert len({repr(seen(item)) for item in found}) == len(found)

    stage.script = answers(bodies)
    assert len(play.call(replace(case, keywords={**case.keywords, "limit": count}))) == count
    assert len(stage.exchanges) == 1, "a page was asked for before it was needed"

    stage.script = answers([bodies[0]] * PAGES)
    with pytest.raises(errors.ResponseDecodingError, match="repeats"):
        play.call(case)


def pages(method: Method) -> tuple[list[Any], int]:
    """The bodies of all pages of a list, made from the longest that the document has, and how many items each has."""
    paging, operation = method.facade.paging, method.operation
    assert paging is not None
    known = [example_of(operation, name) for name in examples_of(operation)]
    body = max(known, key=lambda body: len(listed(body)))
    items = listed(body) * 2
    bodies = []
    for index in range(PAGES):
        # The last page is not full, so that those without a total end too.
        own = [
            marked(item, f"{index}-{place}") for place, item in enumerate(items[: len(items) - (index == PAGES - 1)])
        ]
        bodies.append(paging.marked(copy.deepcopy(body), own, index, PAGES, len(items)))
    return bodies, len(items)


def examples_of(operation: Operation) -> tuple[str, ...]:
    """The names of the examples of an operation's good answer."""
    return next(answer.json.examples for answer in operation.answers if answer.json and answer.status.startswith("2"))


def example_of(operation: Operation, name: str) -> Any:
    """An example of an operation's good answer."""
    content = next(answer.json for answer in operation.answers if answer.json and answer.status.startswith("2"))
    source = operation.document.source
    return source.child(source.find(content.schema.pointer[:-1]), "examples", name).value["value"]


def listed(body: Any) -> list[Any]:
    """The items of a page."""
    return body if isinstance(body, list) else next(item for item in body.values() if isinstance(item, list))


def marked(item: Any, mark: str) -> Any:
    """An item that differs from all others in its id, or else in its first text."""
    name = next((name for name in ("id", *item) if isinstance(item.get(name), str | int)), None)
    assert name is not None
    if not isinstance(item[name], str):
        return {**item, name: zlib.crc32(mark.encode())}
    return {**item, name: str(uuid5(NAMESPACE_URL, mark)) if UUID.fullmatch(item[name]) else mark}


def answers(bodies: list[Any]) -> list[httpx.Response | Exception | None]:
    """The answers with these bodies."""
    return [httpx.Response(200, json=body) for body in bodies]


@of(for_each_login)
@by_caller
def test_a_login_is_made_once_and_again_when_its_token_is_of_no_use(method: Method, stage: Stage, caller: Via) -> None:
    case = cases(method)[0]
    for login in method.facade.logins:
        play = Play(stage, method, caller, login=login)
        first, renewed = ([name] if name else [] for name in (login.exchange, login.renewal or login.exchange))
        assert calls(play, case) == [*first, method.call.operation]
        assert calls(play, case) == [method.call.operation]
        stage.clock.now += AGEING_S
        assert calls(play, case) == [*renewed, method.call.operation]
        stage.clock.now += AGED_S
        assert calls(play, case) == [*first, method.call.operation]
        stage.script = [httpx.Response(UNAUTHORIZED, headers={"www-authenticate": "Bearer"})]
        if login.exchange:
            assert calls(play, case) == [method.call.operation, *first, method.call.operation]
        else:
            with pytest.raises(errors.AuthenticationError):
                play.call(case)
            assert len(stage.exchanges) == 1


def calls(play: Play, case: Case) -> list[str]:
    """What a call sends; a token is asked for with what the client was given, and used from then on."""
    play.call(case)
    for exchange in play.stage.exchanges:
        operation = reached(play.method.document, exchange.request)
        assert operation is not None
        if operation.operation_id == play.login.exchange:
            assert same(read_json(exchange.request.content), play.login.says)
        if operation.operation_id in {play.login.exchange, play.login.renewal}:
            play.token = read_json(exchange.response.content)
        elif exchange.response.is_success:
            with examined(operation, exchange.response):
                assert play.login.is_signed(exchange.request, play.token)
    return play.sent


@of(for_each_login)
@by_caller
def test_nothing_is_sent_without_a_credential(
    method: Method, stage: Stage, caller: Via, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [*os.environ]:
        if name.startswith(method.document.name.upper()):
            monkeypatch.delenv(name)
    play = Play(stage, method, caller, login=Login({}, lambda _request, _answer: False))
    with pytest.raises(errors.EncodekitError):
        play.call(cases(method)[0])
    assert not stage.exchanges


@of(for_each_login)
@by_caller
def test_a_status_without_a_body_is_an_error_of_its_class(method: Method, stage: Stage, caller: Via) -> None:
    play = Play(stage, method, caller)
    for status, name in ERROR_CLASSES.items():
        stage.script = [httpx.Response(status)]
        with pytest.raises(errors.StatusError) as raised:
            play.call(cases(method)[0], retry=RetryPolicy(attempts=1))
        assert (type(raised.value).__name__, raised.value.status, raised.value.code) == (name, status, None)
        assert len(stage.exchanges) == 1

"""Does a facade say what it is told, to the operation that it is told, and give back what was answered?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from encodekit import RetryPolicy, errors
from encodekit_contract.documents import Document
from encodekit_contract.driver.arguments import cases, takes_options
from encodekit_contract.driver.facades import Method, facade_of, methods_of
from encodekit_contract.driver.stage import Stage
from encodekit_contract.lanes.chosen import of, of_each_operation
from encodekit_contract.lanes.exchange import describe, preference
from encodekit_contract.lanes.plays import KINDS, Play
from encodekit_contract.oracle.wire import read_json

ONCE = RetryPolicy(attempts=1)
ERROR_CLASSES = {
    400: "BadRequestError",
    401: "AuthenticationError",
    402: "InsufficientFundsError",
    403: "PermissionDeniedError",
    404: "NotFoundError",
    409: "ConflictError",
    410: "GoneError",
    413: "PayloadTooLargeError",
    429: "RateLimitedError",
    500: "ServerError",
    503: "ServerError",
}


def test_every_method_that_sends_is_called(document: Document) -> None:
    facade = facade_of(document)
    called = {name.partition(" ")[0] for name in facade.calls}
    assert called | facade.unreached.keys() == facade.methods.keys()
    assert not called & facade.unreached.keys()


def test_every_operation_is_called(document: Document) -> None:
    called = {step for method in methods_of(document) for step in (method.call.operation, *method.steps)}
    assert {operation.operation_id for operation in document.operations} <= called


@pytest.mark.parametrize("kind", KINDS)
def test_facade_says_what_it_is_told(method: Method, stage: Stage, kind: str) -> None:
    for turn, case in enumerate(cases(method)):
        play = Play(stage, method, kind, turn)
        result = play.call(case)
        play.judge(case)
        play.judge_result(result)


@of(of_each_operation)
@pytest.mark.parametrize("kind", KINDS)
def test_documented_errors_are_raised(method: Method, stage: Stage, kind: str) -> None:
    for code, example, expected in failures(method):
        play = Play(stage, method, kind)
        stage.wishes = {**stage.wishes, method.call.operation: preference(**answer_named(code, example))}
        with pytest.raises(errors.StatusError) as raised:
            play.call(cases(method)[0], **without_retries(method))
        exchange, error = stage.last, raised.value
        body = read_json(exchange.response.content) if exchange.response.content else {}
        facade, where = method.facade, describe(exchange.response)
        known = facade.error_class(code, body) or ERROR_CLASSES.get(code, "UnexpectedStatusError")
        assert is_named(error, expected or known), where
        assert (error.status, error.code) == (code, facade.error_code(body)), where
        assert error.request_id == (facade.error_request_id(body) or exchange.response.headers["x-request-id"]), where
        assert (error.provider, error.operation) == (method.document.name, method.call.operation), where


def failures(method: Method) -> Iterator[tuple[int, str | None, str | None]]:
    """Status and example of each error that an operation documents, and the class where a good status is one."""
    for answer in method.operation.answers:
        for example in answer.json.examples if answer.json else ():
            refused = method.facade.refusals.get((method.call.operation, example))
            if not answer.status.startswith("2") or refused:
                yield answer.code, example, refused


def answer_named(code: int, example: str | None) -> dict[str, Any]:
    """The wish for an answer."""
    return {"code": code} if example is None else {"code": code, "example": example}


def is_named(error: Exception, name: str) -> bool:
    """Whether an error is of that class, or of one below it that tells more."""
    return name in {cls.__name__ for cls in type(error).__mro__}


def without_retries(method: Method) -> dict[str, Any]:
    """The options that switch retries off."""
    return {"retry": ONCE} if takes_options(method.function) else {}

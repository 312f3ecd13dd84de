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
from encodekit_contract.lanes.exchange import examined, preference
from encodekit_contract.lanes.plays import Play, check_error, good_answers
from encodekit_contract.ledger import FACADES, Via

ONCE = RetryPolicy(attempts=1)


def test_every_method_that_sends_is_called(document: Document) -> None:
    facade = facade_of(document)
    called = {name.partition(" ")[0] for name in facade.calls}
    assert called | facade.unreached.keys() == facade.methods.keys()
    assert not called & facade.unreached.keys()


def test_every_operation_is_called(document: Document) -> None:
    called = {step for method in methods_of(document) for step in (method.call.operation, *method.steps)}
    assert {operation.operation_id for operation in document.operations} <= called


@pytest.mark.parametrize("caller", FACADES)
def test_facade_says_what_it_is_told(method: Method, stage: Stage, caller: Via) -> None:
    for turn in range(max(len(cases(method)), len(good_answers(method, method.operation)))):
        case = cases(method)[turn % len(cases(method))]
        play = Play(stage, method, caller, turn)
        result = play.call(case)
        play.judge(case)
        play.judge_result(result)
        stage.note(caller)


@of(of_each_operation)
@pytest.mark.parametrize("caller", FACADES)
def test_documented_errors_are_raised(method: Method, stage: Stage, caller: Via) -> None:
    play = Play(stage, method, caller)
    for wish, code, refused in failures(method, caller):
        stage.wishes = {**stage.wishes, method.call.operation: preference(**wish)}
        with pytest.raises(errors.StatusError) as raised:
            play.call(cases(method)[0], **without_retries(method))
        with examined(method.operation, stage.last.response):
            check_error(method, code, stage.last.response, raised.value, refused)
            assert raised.value.operation == method.call.operation
        stage.note(caller)


def failures(method: Method, caller: Via) -> Iterator[tuple[dict[str, str | int], int, str | None]]:
    """The wish for each error that an operation documents, its status, and the class where a good status is one.

    What an error's body means is decided by code that both kinds of client share: one kind reads every example, the
    other one of each status.
    """
    for answer in method.operation.answers:
        is_good, examples = answer.status.startswith("2"), answer.json.examples if answer.json else ()
        refused = {name: method.facade.refusals.get((method.call.operation, name)) for name in examples}
        telling = [name for name in examples if not is_good or refused[name]]
        for name in telling if caller == FACADES[-1] else telling[:1]:
            yield {"code": answer.code, "example": name}, answer.code, refused[name]
        if not is_good and not examples:
            yield {"code": answer.code}, answer.code, None


def without_retries(method: Method) -> dict[str, Any]:
    """The options that switch retries off."""
    return {"retry": ONCE} if takes_options(method.function) else {}

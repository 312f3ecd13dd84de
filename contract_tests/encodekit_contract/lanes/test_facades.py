"""Does a facade say what it is told, to the operation that it is told, and give back what was answered?"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import pytest

from encodekit import RetryPolicy, errors
from encodekit_contract.documents import Document
from encodekit_contract.driver.arguments import Case, cases, slots, takes_options
from encodekit_contract.driver.facades import Method, facade_of, methods_of
from encodekit_contract.driver.stage import Stage
from encodekit_contract.lanes.chosen import of, of_each_operation, with_arguments
from encodekit_contract.lanes.exchange import examined, preference
from encodekit_contract.lanes.plays import Play, check_error, good_answers
from encodekit_contract.ledger import FACADES, Via

ONCE = RetryPolicy(attempts=1)
WRONG_NUMBERS = (-1, 2**70, math.nan)
# What is wrong where a value of a type is right. Other types are a matter for type checkers.
WRONG: dict[type, Sequence[Any]] = {
    str: ("", "a\nb", "x" * 2_000),
    int: WRONG_NUMBERS,
    float: WRONG_NUMBERS,
    list: ("text",),
    tuple: ("text",),
    dict: (),
}


class SentError(Exception):
    """Stands for what the provider would say."""


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


@of(with_arguments)
def test_a_wrong_argument_is_refused_in_words_that_help_or_sent(method: Method, stage: Stage) -> None:
    case, known = max(cases(method), key=lambda case: len(case.keywords)), slots(method)
    play = Play(stage, method, FACADES[0])
    for name, right in case.keywords.items():
        for wrong in wrong_values(right, required=known[name].required):
            stage.script = [SentError()]
            told = refusal(play, replace(case, keywords={**case.keywords, name: wrong}), name)
            assert told is None or is_helpful(told, method, name, wrong), f"{name}={wrong!r:.80}: {told}"
            assert told is None or not stage.exchanges, f"{name}={wrong!r:.80} is refused too late"


def refusal(play: Play, case: Case, name: str) -> str | None:
    """What the caller is told instead of sending anything; None if it is sent, or if there is nothing to send."""
    try:
        play.call(case)
    except SentError:
        return None
    except errors.InvalidInputError as error:
        return str(error)
    except Exception as error:
        error.add_note(f"{name} was {case.keywords[name]!r:.80}")
        raise
    return None


def wrong_values(right: Any, *, required: bool) -> Sequence[Any]:
    """What could be given by mistake where a value such as `right` belongs."""
    wrong = WRONG.get(type(right))
    if wrong is None:
        return ()
    return (*wrong, None) if required else wrong


def is_helpful(told: str, method: Method, name: str, wrong: Any) -> bool:
    """Whether one line tells what is meant: the argument, a file by its path, or all that an operation cannot write."""
    words = {name, method.call.operation, *method.steps}
    is_file = repr(wrong)[:50] in told and re.search(r"\b(file|folder)\b", told, re.IGNORECASE)
    return told.isprintable() and bool(is_file or any(re.search(rf"\b{word}\b", told) for word in words))


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

"""Whatever stands in an answer, an operation gives a typed result or a `ResponseDecodingError`; what is new is kept."""

from __future__ import annotations

import json
import random
from functools import cache
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from encodekit._core.operations import parse
from encodekit.errors import ResponseDecodingError
from tests.facades import DOCUMENTS, JSON, Operation, Place, at, changed, operations, places, resolved
from tests.support import case

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.facades import Path

REQUEST = httpx.Request("GET", "https://api.example/things")
NEW_MEMBER = "x-new-member"
NEW_VALUE = "a value of tomorrow"
# How many changes of one kind are tried for each example: drawn at random, the same ones in each run.
MOST_PLACES = 12
WRONG_VALUES: list[Any] = [True, 7, -1.5, "text", ["text"], {"key": "value"}, [[]], {}, 10**400]
OPERATIONS = {
    provider: [operation for operation in operations(provider).values() if operation.bodies(good=True)]
    for provider in DOCUMENTS
}


def for_every_operation(check: Callable[[Operation], None]) -> Callable[[str], None]:
    """A test of a whole document, made of a check of one operation."""

    @pytest.mark.parametrize("provider", DOCUMENTS)
    def test(provider: str) -> None:
        for operation in OPERATIONS[provider]:
            with case(operation.id):
                check(operation)

    return test


def without(example: Any, path: Path) -> Any:
    """The example without a member."""
    holder = at(example, path[:-1]).copy()
    del holder[path[-1]]
    return changed(example, path[:-1], holder)


def read(operation: Operation, status: int, content: object) -> Any:
    """What the operation makes of an answer; bytes are the body, anything else is written as JSON."""
    body = content if isinstance(content, bytes) else json.dumps(content).encode()
    response = httpx.Response(status, content=body, headers={"content-type": JSON}, request=REQUEST)
    return parse(operation.provider, operation.module, object, response)


def plain(result: Any) -> Any:
    """The result as JSON."""
    if isinstance(result, list):
        return [plain(item) for item in result]
    return result.to_dict() if hasattr(result, "to_dict") else result


def some(operation: Operation, found: list[Any]) -> list[Any]:
    """A few of them, always the same ones for an operation."""
    return found if len(found) <= MOST_PLACES else random.Random(operation.id).sample(found, MOST_PLACES)


@cache
def examples(operation: Operation) -> list[tuple[int, Any, list[Place]]]:
    """Status, value and places of each example of a good answer."""
    return [
        (status, value, list(places(operation.provider, schema, value)))
        for status, schema, value in operation.bodies(good=True)
    ]


def test_every_operation_that_answers_with_json_shows_an_example_and_every_kind_of_place_is_among_them() -> None:
    silent = [
        operation.id
        for provider in DOCUMENTS
        for operation in operations(provider).values()
        for status, response in operation.about["responses"].items()
        if status.startswith("2") and JSON in resolved(provider, response).get("content", {})
        if not operation.bodies(good=True)
    ]
    assert not silent
    found = [
        place
        for some_operations in OPERATIONS.values()
        for item in some_operations
        for _, _, inner in examples(item)
        for place in inner
    ]
    kinds = ("is_required", "is_enumerated", "takes_new_members", "allows_null", "in_union")
    assert {kind: sum(getattr(place, kind) for place in found) > 10 for kind in kinds} == dict.fromkeys(kinds, True)


@for_every_operation
def test_every_example_is_read_and_every_new_member_is_kept(operation: Operation) -> None:
    for status, example, found in examples(operation):
        read(operation, status, example)
        for place in [place for place in found if place.takes_new_members]:
            larger = changed(example, place.path, place.value | {NEW_MEMBER: NEW_VALUE})
            kept = at(plain(read(operation, status, larger)), place.path)
            assert kept[NEW_MEMBER] == NEW_VALUE, place.path


@for_every_operation
def test_an_optional_member_may_be_null_and_an_enumerated_one_have_a_value_of_tomorrow(operation: Operation) -> None:
    for status, example, found in examples(operation):
        optional = [
            place for place in found if place.path and isinstance(place.path[-1], str) and not place.is_required
        ]
        for place in optional:
            result = plain(read(operation, status, changed(example, place.path, None)))
            assert at(result, place.path) is None, place.path
        for place in [place for place in found if place.is_enumerated]:
            result = plain(read(operation, status, changed(example, place.path, NEW_VALUE)))
            assert at(result, place.path) == NEW_VALUE, place.path


@for_every_operation
def test_a_required_member_that_is_missing_or_null_is_reported(operation: Operation) -> None:
    for status, example, found in examples(operation):
        for place in [place for place in found if place.is_required and not place.in_union]:
            with pytest.raises(ResponseDecodingError, match=str(place.path[-1])):
                read(operation, status, without(example, place.path))
            if not place.allows_null:
                with pytest.raises(ResponseDecodingError):
                    read(operation, status, changed(example, place.path, None))


def is_read_or_refused(operation: Operation, status: int, content: object) -> bool:
    """Whether the answer is read; everything else than our own error escapes."""
    try:
        read(operation, status, content)
    except ResponseDecodingError as error:
        refusal = error
    else:
        return True
    assert (refusal.provider, refusal.operation, refusal.status) == (operation.provider, operation.id, status)
    return False


@for_every_operation
def test_a_value_of_a_wrong_type_is_read_or_refused(operation: Operation) -> None:
    for status, example, found in examples(operation):
        pairs = [(place.path, wrong) for place in found for wrong in WRONG_VALUES]
        for path, wrong in some(operation, pairs):
            is_read_or_refused(operation, status, changed(example, path, wrong))


@for_every_operation
def test_an_answer_of_another_shape_is_read_or_refused(operation: Operation) -> None:
    for status, example, _ in examples(operation)[:1]:
        text = json.dumps(example).encode()
        assert not is_read_or_refused(operation, status, text[: len(text) // 2] + b"\\")
        assert not is_read_or_refused(operation, status, b"<!DOCTYPE html><title>It works</title>")
        assert not is_read_or_refused(operation, status, b"")
        assert not is_read_or_refused(operation, status, b'"\xff\xfe')
        for depth in (300, 3_000):
            is_read_or_refused(operation, status, b"[" * depth + b"]" * depth)
            is_read_or_refused(operation, status, b'{"x-new":' * depth + text + b"}" * depth)
        other_shape = {"items": example} if isinstance(example, list) else [example]
        for content in (other_shape, [], {}, None, True, 7, "text", 10**400):
            is_read_or_refused(operation, status, content)

"""Where Prism is known to misread a request, and what it then takes it for.

Each finding is a change of what the request says. It explains a disagreement when, after the change, the document's
verdict is Prism's. known_disagreements.yaml says where each occurs and how often; anything else is a failure.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, Any

from ruamel.yaml import YAML

from encodekit_contract.documents import subject
from encodekit_contract.oracle.judge import message_errors
from encodekit_contract.oracle.wire import ABSENT, Message, WireError, read, same, types

if TYPE_CHECKING:
    import httpx

    from encodekit_contract.documents import Operation

UNEXPLAINED = "unexplained"
DECIMAL = re.compile(r"[+-]?(([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?|Infinity)")
PREFIXED = re.compile(r"0[xX][0-9a-fA-F]+|0[oO][0-7]+|0[bB][01]+")
SPACES_OF_JAVASCRIPT = "\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff" + "".join(
    map(chr, range(0x2000, 0x200B))
)
# Stands for infinity, which JSON cannot say.
FLOAT_MAX = sys.float_info.max
FALSY_BODIES = (None, False, 0, "")


def without_falsy_body(_: Operation, message: Message) -> Message:
    """A JSON body that is false to JavaScript counts as no body."""
    is_falsy = any(same(message.body, falsy) for falsy in FALSY_BODIES)
    return replace(message, body=ABSENT) if is_falsy else message


def without_empty_parameters(_: Operation, message: Message) -> Message:
    """A parameter with an empty value counts as absent."""
    return replace(message, parameters={key: value for key, value in message.parameters.items() if value != ""})


def with_numbers_of_javascript(operation: Operation, message: Message) -> Message:
    """A parameter that JavaScript reads as a number of its type counts as that."""
    source, parameters = operation.document.source, dict(message.parameters)
    for parameter in operation.parameters:
        key, schema = (parameter.location, parameter.name), source.resolve(parameter.schema)
        value = parameters.get(key)
        if isinstance(value, list):
            items = types(source, source.child(schema, "items"))
            parameters[key] = [number_of_javascript(item, items) for item in value]
        elif isinstance(value, str):
            parameters[key] = number_of_javascript(value, types(source, schema))
    return replace(message, parameters=parameters)


def number_of_javascript(value: Any, kinds: set[str]) -> Any:
    """A text as the number that JavaScript reads, if one of the JSON types allows it: `2.0`, `0x2`, ` ` as 0."""
    if not isinstance(value, str) or not value or not kinds & {"integer", "number"}:
        return value
    text = value.strip(SPACES_OF_JAVASCRIPT) or "0"
    if PREFIXED.fullmatch(text):
        return int(text, 0)
    if not DECIMAL.fullmatch(text):
        return value
    number = max(-FLOAT_MAX, min(float(text), FLOAT_MAX))
    if number.is_integer():
        return int(number)
    return number if "number" in kinds else value


def without_bracketed_parameters(_: Operation, message: Message) -> Message:
    """A query parameter with brackets in its name is not looked at."""
    kept = {key: value for key, value in message.parameters.items() if "[" not in key[1]}
    return replace(message, parameters=kept)


MISREADINGS: dict[str, Callable[[Operation, Message], Message]] = {
    "P11": without_falsy_body,
    "P18a": without_empty_parameters,
    "P18b": with_numbers_of_javascript,
    "P28": without_bracketed_parameters,
}


def explain(operation: Operation, request: httpx.Request, *, is_accepted: bool) -> str:
    """The known finding, the first of several if need be, that explains why Prism's verdict is not the document's.

    UNEXPLAINED where none does.
    """
    try:
        message = read(operation, request)
    except WireError:
        return UNEXPLAINED
    for count in range(1, len(MISREADINGS) + 1):
        for keys in combinations(MISREADINGS, count):
            taken_for = message
            for key in keys:
                taken_for = MISREADINGS[key](operation, taken_for)
            if is_accepted == (not message_errors(operation, taken_for)):
                return keys[0]
    return UNEXPLAINED


@cache
def known() -> dict[str, dict[str, dict[str, int]]]:
    """How often each finding occurs: by finding, document and operation."""
    file = subject().known
    findings = YAML(typ="safe").load(file) if file else {}
    return {key: finding["occurs"] for key, finding in findings.items()}


def known_for(operation: Operation) -> Counter[str]:
    """How often each finding must occur for an operation."""
    counts = {
        key: occurs.get(operation.document.name, {}).get(operation.operation_id, 0) for key, occurs in known().items()
    }
    return +Counter(counts)

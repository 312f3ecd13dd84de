"""Where Prism is known to misread a request, and what it then takes it for.

Each finding is a change of what the request says. It explains a disagreement when, after the change, the document's
verdict is Prism's. known_disagreements.yaml says where each occurs and how often; anything else is a failure.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, Any

from ruamel.yaml import YAML

from encodekit_contract.documents import subject
from encodekit_contract.oracle.judge import message_errors
from encodekit_contract.oracle.wire import ABSENT, Message, WireError, read, same

if TYPE_CHECKING:
    import httpx

    from encodekit_contract.documents import Operation

UNEXPLAINED = "unexplained"
DECIMAL = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?", re.ASCII)
PREFIXED = re.compile(r"0[xX][0-9a-fA-F]+|0[oO][0-7]+|0[bB][01]+", re.ASCII)
FALSY_BODIES = (None, False, 0, "")


def without_falsy_body(message: Message) -> Message:
    """A JSON body that is false to JavaScript counts as no body."""
    is_falsy = any(same(message.body, falsy) for falsy in FALSY_BODIES)
    return replace(message, body=ABSENT) if is_falsy else message


def without_empty_parameters(message: Message) -> Message:
    """A parameter with an empty value counts as absent."""
    return replace(message, parameters={key: value for key, value in message.parameters.items() if value != ""})


def with_integers_of_javascript(message: Message) -> Message:
    """A parameter that JavaScript reads as an integer counts as that."""
    return replace(message, parameters={key: whole_number(value) for key, value in message.parameters.items()})


def whole_number(value: Any) -> Any:
    """A text as the integer that JavaScript reads, such as `2.0`, `2e1`, `0x2` and all of them between spaces."""
    text = value.strip() if isinstance(value, str) else ""
    if PREFIXED.fullmatch(text):
        return int(text, 0)
    return int(float(text)) if DECIMAL.fullmatch(text) and float(text).is_integer() else value


def without_bracketed_parameters(message: Message) -> Message:
    """A query parameter with brackets in its name is not looked at."""
    kept = {key: value for key, value in message.parameters.items() if "[" not in key[1]}
    return replace(message, parameters=kept)


MISREADINGS: dict[str, Callable[[Message], Message]] = {
    "P11": without_falsy_body,
    "P18": without_empty_parameters,
    "P18 numbers": with_integers_of_javascript,
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
                taken_for = MISREADINGS[key](taken_for)
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

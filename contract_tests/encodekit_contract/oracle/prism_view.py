"""Where Prism is known to misread a request, and what it then takes it for.

Each finding is a change of what the request says. It explains a disagreement when, after the change, the document's
verdict is Prism's. known_disagreements.yaml says where each occurs and how often; anything else is a failure.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from ruamel.yaml import YAML

from encodekit_contract.documents import subject
from encodekit_contract.oracle.judge import message_errors
from encodekit_contract.oracle.wire import ABSENT, Message, WireError, read, same

if TYPE_CHECKING:
    import httpx

    from encodekit_contract.documents import Operation

UNEXPLAINED = "unexplained"
FALSY_BODIES = (None, False, 0, "")


def without_falsy_body(message: Message) -> Message:
    """A JSON body that is false to JavaScript counts as no body."""
    is_falsy = any(same(message.body, falsy) for falsy in FALSY_BODIES)
    return replace(message, body=ABSENT) if is_falsy else message


def without_empty_parameters(message: Message) -> Message:
    """A parameter with an empty value counts as absent."""
    return replace(message, parameters={key: value for key, value in message.parameters.items() if value != ""})


def without_bracketed_parameters(message: Message) -> Message:
    """A query parameter with brackets in its name is not looked at."""
    kept = {key: value for key, value in message.parameters.items() if "[" not in key[1]}
    return replace(message, parameters=kept)


MISREADINGS: dict[str, Callable[[Message], Message]] = {
    "P11": without_falsy_body,
    "P18": without_empty_parameters,
    "P28": without_bracketed_parameters,
}


def explain(operation: Operation, request: httpx.Request, *, is_accepted: bool) -> str:
    """The known finding that explains why Prism's verdict is not the document's, or UNEXPLAINED."""
    try:
        message = read(operation, request)
    except WireError:
        return UNEXPLAINED
    for key, misread in MISREADINGS.items():
        if is_accepted == (not message_errors(operation, misread(message))):
            return key
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

"""What a failure leaves behind: the case, the request as it left, the answer, both verdicts; and no credential."""

from __future__ import annotations

import json
import shlex
from typing import TYPE_CHECKING, Any, Self

from encodekit._core.redaction import redact_text
from encodekit_contract.driver.recorder import EXTRA_HEADERS
from encodekit_contract.oracle.judge import request_errors, response_errors

if TYPE_CHECKING:
    import httpx

    from encodekit_contract.documents import Answer, Operation

BODY_SHOWN_CHARS = 2_000
# What curl sets itself.
CURL_HEADERS = {"accept-encoding", "connection", "content-length", "host", "transfer-encoding"}


class Evidence(str):
    """An exchange that failed: as a note on an error it is text for a terminal; the report takes its `data`."""

    __slots__ = ("data",)
    data: dict[str, Any]

    def __new__(cls, operation: Operation, response: httpx.Response, case: str, answer: Answer | None = None) -> Self:
        """Describe an exchange.

        Args:
            operation: Whose credentials are hidden, and whose document judges.
            response: The answer, with its request.
            case: What was being tried, in words.
            answer: The documented answer that the failure is about; none where it is about the request.
        """
        secrets = credentials_in(operation, response.request)
        data = {
            "case": case,
            "document": operation.document.name,
            "operation": operation.operation_id,
            "status": answer.status if answer else "",
            "request": redact_text(command(response), secrets),
            "answer": redact_text(reply(response), secrets),
            "verdicts": {
                "request, by the document": request_errors(operation, response.request) or ["valid"],
                "request, by the mock": mock_verdict(response),
                "answer, by the document": response_errors(operation, response) or ["valid"],
            },
        }
        self = super().__new__(cls, text_of(data))
        self.data = data
        return self


def text_of(data: dict[str, Any]) -> str:
    """The evidence for a terminal."""
    verdicts = [f"{judge}: {'; '.join(found)}" for judge, found in data["verdicts"].items()]
    return "\n".join(filter(None, [data["case"], data["request"], f"-> {data['answer']}", *verdicts]))


def describe(response: httpx.Response) -> str:
    """A request and its answer, as a command to repeat the one and the text of the other."""
    return f"{command(response)}\n-> {reply(response)}"


def command(response: httpx.Response) -> str:
    """The request as a command that sends it to the mock at $PRISM."""
    request = response.request
    sent = {**request.headers, **response.extensions.get(EXTRA_HEADERS, {})}
    headers = [f"-H {shlex.quote(f'{name}: {text}')}" for name, text in sent.items() if name not in CURL_HEADERS]
    body = [f"--data-binary {shlex.quote(shown(request.content))}"] if request.content else []
    target = '"$PRISM"' + shlex.quote(request.url.raw_path.decode("ascii"))
    return " ".join(["curl -i -X", request.method, target, *headers, *body])


def reply(response: httpx.Response) -> str:
    """Status, headers and body."""
    return f"{response.status_code} {json.dumps(dict(response.headers))}\n{shown(response.content)}"


def mock_verdict(response: httpx.Response) -> list[str]:
    """What Prism makes of a request: it tells its findings in a header where the document has an answer for them."""
    if response.is_success:
        return ["valid"]
    return [f"{response.status_code} {response.headers.get('sl-violations', '')}".strip()]


def credentials_in(operation: Operation, request: httpx.Request) -> set[str]:
    """The values in a request that stand where the document puts credentials."""
    named = [pair for alternative in operation.credentials for pair in alternative.names]
    places = {"header": request.headers, "query": request.url.params}
    values = {places[place].get(name, "") for place, name in [*named, ("header", "authorization")]}
    return {part for value in values for part in (value, value.rpartition(" ")[2]) if part}


def shown(content: bytes) -> str:
    """The beginning of a body."""
    return content[:BODY_SHOWN_CHARS].decode("utf-8", "backslashreplace")

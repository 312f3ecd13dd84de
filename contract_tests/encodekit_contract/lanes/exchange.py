"""What every lane does with Prism: send a case, ask for an answer, say what went wrong so that it can be replayed."""

from __future__ import annotations

import json
import shlex
from functools import cache
from typing import TYPE_CHECKING

from encodekit_contract.driver.cases import Case, positive
from encodekit_contract.driver.recorder import EXTRA_HEADERS, Recorder, with_credentials
from encodekit_contract.mock.prism import CRASH_HEADER, NOT_COMPILED_HEADER
from encodekit_contract.oracle.judge import message_errors, request_errors
from encodekit_contract.oracle.prism_view import MISREADINGS
from encodekit_contract.oracle.wire import read

if TYPE_CHECKING:
    import httpx

    from encodekit_contract.documents import Operation

BODY_SHOWN_CHARS = 2_000
# What curl sets itself.
CURL_HEADERS = {"accept-encoding", "connection", "content-length", "host", "transfer-encoding"}


def is_accepted(response: httpx.Response) -> bool:
    """Prism's verdict on a request; an answer under the guard's mark is none, and fails."""
    for header in (CRASH_HEADER, NOT_COMPILED_HEADER):
        assert header not in response.headers, f"{header}: {response.headers[header]}\n{describe(response)}"
    return response.is_success


def send(recorder: Recorder, operation: Operation, case: Case, **prefer: str | int) -> httpx.Response:
    """Send a case as it is, with credentials, and ask Prism for a certain answer."""
    recorder.extra_headers = preference(**prefer)
    return recorder.handle_request(with_credentials(case.request, operation.credentials[0]))


def preference(**prefer: str | int) -> dict[str, str]:
    """The header that chooses Prism's answer: `code`, and `example` or `dynamic` and `seed`."""
    return {"prefer": ", ".join(f"{key}={value}" for key, value in prefer.items())} if prefer else {}


@cache
def valid_cases(operation: Operation) -> tuple[Case, ...]:
    """The positive cases that the document allows indeed: the generator does not keep every pattern."""
    found = tuple(case for case in positive(operation) if not request_errors(operation, case.request))
    assert found, f"{operation.id}: no case is valid"
    return found


@cache
def sample(operation: Operation) -> Case:
    """A valid case that Prism does not misread either."""
    for case in valid_cases(operation):
        message = read(operation, case.request)
        if not any(message_errors(operation, misread(message)) for misread in MISREADINGS.values()):
            return case
    raise AssertionError(f"{operation.id}: Prism misreads every valid case")


def describe(response: httpx.Response) -> str:
    """A request and its answer, as a command to repeat the one and the text of the other."""
    request = response.request
    sent = {**request.headers, **response.extensions[EXTRA_HEADERS]}
    headers = [f"-H {shlex.quote(f'{name}: {text}')}" for name, text in sent.items() if name not in CURL_HEADERS]
    body = [f"--data-binary {shlex.quote(shown(request.content))}"] if request.content else []
    target = '"$PRISM"' + shlex.quote(request.url.raw_path.decode("ascii"))
    command = " ".join(["curl -i -X", request.method, target, *headers, *body])
    return f"{command}\n-> {response.status_code} {json.dumps(dict(response.headers))}\n{shown(response.content)}"


def shown(content: bytes) -> str:
    """The beginning of a body."""
    return content[:BODY_SHOWN_CHARS].decode("utf-8", "backslashreplace")

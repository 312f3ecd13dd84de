"""Makes cases from a document, with schemathesis, which nothing else here knows: half of what is used is private.

`python -m encodekit_contract.driver.generation` makes all that are not kept yet, with two processes.
"""

from __future__ import annotations

import re
import warnings
from concurrent.futures import ProcessPoolExecutor
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote_to_bytes

import httpx
import schemathesis
from schemathesis.core.result import Err
from schemathesis.generation import GenerationMode
from schemathesis.generation.hypothesis.examples import generate_one

from encodekit_contract.documents import DRAWN_BOUNDARY, FORM_TYPE, MULTIPART_TYPE, documents
from encodekit_contract.driver.cases import Case, cases
from encodekit_contract.driver.drawing import draws
from encodekit_contract.driver.seed import SEED
from encodekit_contract.model import METHODS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from schemathesis import Case as SchemathesisCase
    from schemathesis.schemas import APIOperation

    from encodekit_contract.documents import Operation

PROCESSES = 2
# How many random cases each operation has.
FUZZ = {GenerationMode.POSITIVE: 5, GenerationMode.NEGATIVE: 3}
# Nobody listens there: a case is sent to wherever its sender wants.
PLACEHOLDER_URL = "http://document.invalid"
# A case would not be the same twice otherwise.
FIXED_BOUNDARY = "boundary-of-the-case"
END_OF_PARTS = f"\r\n--{FIXED_BOUNDARY}--".encode()
MULTIPART_HEADER = f"multipart/form-data; boundary={FIXED_BOUNDARY}"
LONE_PERCENT = re.compile(rb"%(?![0-9A-Fa-f]{2})")
PART_NAME = re.compile(rb'; name="([^"\r\n]*)"')
PLAIN_NAME = re.compile(rb"\w+")
DELETE = b"\x7f"
ADDED_HEADERS = {"user-agent", "x-schemathesis-testcaseid", "accept", "accept-encoding", "connection"}


def load(operation: Operation) -> APIOperation[Any, Any, Any, Any]:
    """The operation as schemathesis reads it.

    It stands alone in its document: what schemathesis makes of an operation depends on those before it.
    """
    data = operation.document.source.data
    path = data["paths"][operation.path]
    others = {key: value for key, value in path.items() if key not in METHODS}
    alone = {**others, operation.method.lower(): path[operation.method.lower()]}
    schema = schemathesis.openapi.from_dict({**data, "paths": {operation.path: alone}})
    schema.config.update(base_url=PLACEHOLDER_URL)
    schema.config.seed = SEED
    schema.config.phases.coverage.unexpected_methods = set()
    schema.config.generation.update(with_security_parameters=False)
    [result] = schema.get_all_operations()
    if isinstance(result, Err):
        raise result.err()
    return result.ok()


def generated(operation: Operation) -> tuple[Case, ...]:
    """The cases of an operation, always the same: its examples, all of the coverage phase, a few random ones."""
    target = load(operation)
    return (*examples(target), *coverage(target), *(case for mode in FUZZ for case in fuzz(target, mode)))


def examples(target: APIOperation[Any, Any, Any, Any]) -> Iterator[Case]:
    """The requests that the document's examples make."""
    for number, strategy in enumerate(target.get_strategies_from_examples()):
        yield Case(f"example {number}", True, as_request(generate_one(strategy)))


def coverage(target: APIOperation[Any, Any, Any, Any]) -> Iterator[Case]:
    """The systematic cases: each parameter and each property absent, present, at and beyond its bounds."""
    modes = [GenerationMode.POSITIVE, GenerationMode.NEGATIVE]
    config = target.schema.config.generation_for(operation=target)
    for number, case in enumerate(
        target.schema.iter_coverage_cases(target, generation_modes=modes, generation_config=config)
    ):
        meta = case.meta
        data: Any = meta.phase.data if meta else None
        where = " ".join(str(word) for word in (data.parameter, data.location) if word)
        is_positive = meta is not None and meta.generation.mode is GenerationMode.POSITIVE
        yield Case(f"coverage {number}: {data.description} {where}".rstrip(), is_positive, as_request(case))


def fuzz(target: APIOperation[Any, Any, Any, Any], mode: GenerationMode) -> Iterator[Case]:
    """A few random cases; the seed makes them the same in every run. Some operations have nothing to be wrong about."""
    if mode is GenerationMode.NEGATIVE:
        # Of a wrong name beyond Latin-1 Prism can tell in no header, and ends.
        target.schema.config.generation.update(codec="ascii")

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        drawn = list(draws(target.as_strategy(generation_mode=mode), FUZZ[mode]))
    is_positive = mode is GenerationMode.POSITIVE
    requests = {repr((request.url, request.headers, request.content)): request for request in map(as_request, drawn)}
    for number, request in enumerate(requests.values()):
        if not confuses_prism(request):
            yield Case(f"fuzz {number}, {mode.value}", is_positive, request, is_systematic=False)


def confuses_prism(request: httpx.Request) -> bool:
    """Whether it is random in a place where Prism is known to end, or to read something else.

    DEL in a name, of which no header can tell; an escape in a form that is none; in a multipart body any escape, a name
    with more than word characters in it, and an end that is none.
    """
    kind, content = request.headers.get("content-type", ""), request.content
    if kind.startswith(MULTIPART_TYPE):
        has_plain_names = all(map(PLAIN_NAME.fullmatch, PART_NAME.findall(content)))
        return b"%" in content or not has_plain_names or not (b"\r\n" + content).rstrip().endswith(END_OF_PARTS)
    return DELETE in content or (kind.startswith(FORM_TYPE) and has_stray_escape(content))


def has_stray_escape(content: bytes) -> bool:
    """Whether a form holds an escape that is none, or one that is no UTF-8."""
    if LONE_PERCENT.search(content):
        return True
    try:
        unquote_to_bytes(content).decode()
    except UnicodeDecodeError:
        return True
    return False


def as_request(case: SchemathesisCase[Any]) -> httpx.Request:
    """The request as schemathesis itself would put it on the wire."""
    kwargs = case.as_transport_kwargs()
    headers = {name: text for name, text in kwargs["headers"].items() if name.lower() not in ADDED_HEADERS}
    content = kwargs.get("data")
    files = [(name, as_field(value)) for name, value in kwargs.get("files") or ()]
    if files:
        headers["Content-Type"] = MULTIPART_HEADER
    elif (found := DRAWN_BOUNDARY.search(headers.get("Content-Type", ""))) and isinstance(content, bytes):
        headers["Content-Type"] = MULTIPART_HEADER
        content = content.replace(found[1].encode("ascii"), FIXED_BOUNDARY.encode("ascii"))
    request = httpx.Request(
        kwargs["method"],
        kwargs["url"],
        params=kwargs.get("params") or None,
        headers=headers,
        cookies=kwargs.get("cookies"),
        content=content if isinstance(content, bytes | str) else None,
        files=files,
        **({"json": kwargs["json"]} if "json" in kwargs else {}),
    )
    request.read()
    return request


def as_field(value: Any) -> Any:
    """A field of a multipart body as httpx takes it: numbers as text."""
    if isinstance(value, tuple):
        file_name, content, *others = value
        return (file_name, as_field(content), *others)
    return value if isinstance(value, bytes | str) else str(value)


def main() -> None:
    """Make what is lacking, with two processes."""
    operations = [operation for document in documents() for operation in document.operations]
    parts = [range(start, len(operations), PROCESSES) for start in range(PROCESSES)]
    with ProcessPoolExecutor(PROCESSES) as pool:
        assert sum(pool.map(make, parts)) == len(operations)


def make(part: range) -> int:
    """Make the cases of some operations, by their place in all documents, unless they are kept; say how many."""
    operations = [operation for document in documents() for operation in document.operations]
    return sum(bool(cases(operations[place])) for place in part)


if __name__ == "__main__":
    main()
